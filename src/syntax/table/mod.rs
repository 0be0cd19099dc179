//! Closed lists of `syntax`.

mod fine;

pub(crate) use fine::FINE;
