//! Work on many things at once, with results in the order of the things and few of either in memory.
//!
//! Threads take one thing after the other; whoever takes the results gets them in order, on the thread of the caller. No thread
//! runs further ahead than a window of things whose results nobody has taken.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard};
use std::thread;

/// Things in work or waiting to be taken, for each thread.
const WINDOW: usize = 4;
/// Why a lock can be had.
const UNHARMED: &str = "no thread fails with the lock in hand";

/// How many documents are worked on at once.
#[derive(clap::Args)]
pub(super) struct JobsArguments {
    /// Documents to work on at once; without it as many as there are processors
    #[arg(long, value_name = "N", display_order = 80)]
    jobs: Option<NonZeroUsize>,
}

impl JobsArguments {
    /// The number that was given, else the processors that the system grants.
    pub(super) fn number(&self) -> usize {
        let granted = || thread::available_parallelism().ok();
        self.jobs.or_else(granted).map_or(1, NonZeroUsize::get)
    }
}

/// What the threads share.
struct Queue<R> {
    /// Things that were handed out.
    begun: usize,
    /// Results that were taken.
    taken: usize,
    done: BTreeMap<usize, R>,
    /// Nothing is to be handed out any more: there is nothing left, or somebody failed.
    closed: bool,
}

struct Shared<I, R> {
    /// Apart from the results, which are taken while somebody waits for the next thing.
    things: Mutex<I>,
    queue: Mutex<Queue<R>>,
    /// Something was done, taken, or the queue was closed.
    changed: Condvar,
    window: usize,
}

/// Do `work` on every thing with `jobs` threads, and give the results to `take` in the order of the things.
///
/// # Errors
///
/// The first of `take`, after which nothing more is begun.
pub(super) fn in_order<T, R: Send, E>(
    jobs: usize,
    things: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    if jobs <= 1 {
        return things.map(work).try_for_each(take);
    }
    let queue = Mutex::new(Queue { begun: 0, taken: 0, done: BTreeMap::new(), closed: false });
    let shared = Shared { things: Mutex::new(things), queue, changed: Condvar::new(), window: WINDOW * jobs };
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| shared.serve(&work));
        }
        // Also where `take` panics, nobody waits for ever.
        let _close = Close(&shared);
        while let Some(result) = shared.next() {
            take(result)?;
        }
        Ok(())
    })
}

impl<T, R, I: Iterator<Item = T>> Shared<I, R> {
    /// Work on things until there are none.
    fn serve(&self, work: impl Fn(T) -> R) {
        let close = Close(self);
        while let Some((index, thing)) = self.hand_out() {
            let result = work(thing);
            self.lock().done.insert(index, result);
            self.changed.notify_all();
        }
        // A thread that ends in order leaves the others at work.
        std::mem::forget(close);
    }

    /// The next thing, once the window lets it through.
    fn hand_out(&self) -> Option<(usize, T)> {
        let ahead = |queue: &mut Queue<R>| !queue.closed && queue.begun - queue.taken >= self.window;
        let mut things = self.things.lock().expect(UNHARMED);
        if self.changed.wait_while(self.lock(), ahead).expect(UNHARMED).closed {
            return None;
        }
        let thing = things.next();
        let mut queue = self.lock();
        match thing {
            Some(thing) if !queue.closed => {
                queue.begun += 1;
                Some((queue.begun - 1, thing))
            }
            _ => {
                queue.closed = true;
                self.changed.notify_all();
                None
            }
        }
    }
}

impl<I, R> Shared<I, R> {
    fn lock(&self) -> MutexGuard<'_, Queue<R>> {
        self.queue.lock().expect(UNHARMED)
    }

    /// The next result, once it is there; none where all were taken.
    fn next(&self) -> Option<R> {
        let missing = |queue: &mut Queue<R>| {
            let is_last = queue.closed && queue.taken >= queue.begun;
            !is_last && !queue.done.contains_key(&queue.taken)
        };
        let mut queue = self.changed.wait_while(self.lock(), missing).expect(UNHARMED);
        let index = queue.taken;
        let result = queue.done.remove(&index)?;
        queue.taken += 1;
        self.changed.notify_all();
        Some(result)
    }
}

/// Closes the queue when it is dropped.
struct Close<'s, I, R>(&'s Shared<I, R>);

impl<I, R> Drop for Close<'_, I, R> {
    fn drop(&mut self) {
        if let Ok(mut queue) = self.0.queue.lock() {
            queue.closed = true;
            if thread::panicking() {
                // What this thread was to do will never be done.
                queue.begun = queue.taken;
            }
        }
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_order_from_any_number_of_threads() {
        for jobs in [1, 2, 7] {
            for things in [0, 1, 5, 1000] {
                let mut taken = Vec::new();
                let work = |thing: usize| {
                    if thing.is_multiple_of(3) {
                        thread::sleep(Duration::from_micros(50));
                    }
                    2 * thing
                };
                let end: Result<(), ()> = in_order(jobs, 0..things, work, |result| {
                    taken.push(result);
                    Ok(())
                });
                assert_eq!(end, Ok(()));
                assert!(taken.iter().copied().eq((0..things).map(|thing| 2 * thing)), "{jobs} of {things}: {taken:?}");
            }
        }
    }

    #[test]
    fn no_thread_runs_far_ahead() {
        let (begun, jobs) = (AtomicUsize::new(0), 3);
        let mut taken = 0;
        let end: Result<(), ()> = in_order(
            jobs,
            0..500,
            |_| begun.fetch_add(1, Ordering::SeqCst),
            |_| {
                taken += 1;
                thread::sleep(Duration::from_micros(100));
                let ahead = begun.load(Ordering::SeqCst) - taken;
                assert!(ahead <= WINDOW * jobs, "{ahead} ahead");
                Ok(())
            },
        );
        assert_eq!((end, taken), (Ok(()), 500));
    }

    #[test]
    fn an_error_ends_the_work() {
        let begun = AtomicUsize::new(0);
        let end = in_order(
            4,
            0..,
            |thing| (begun.fetch_add(1, Ordering::SeqCst), thing).1,
            |thing: u64| {
                if thing == 10 { Err(thing) } else { Ok(()) }
            },
        );
        assert_eq!(end, Err(10));
        assert!(begun.load(Ordering::SeqCst) <= 11 + WINDOW * 4);
    }

    #[test]
    fn a_panic_is_no_deadlock() {
        for who in ["work", "take"] {
            let end = std::panic::catch_unwind(|| {
                let fail = |here: &str| assert_ne!(here, who, "told to fail");
                in_order(
                    2,
                    0..100,
                    |thing| (thing == 50).then(|| fail("work")),
                    |_| {
                        fail("take");
                        Ok::<(), ()>(())
                    },
                )
            });
            assert!(end.is_err(), "{who}");
        }
    }
}
