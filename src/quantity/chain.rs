//! Digits joined to digits that are one name: phone numbers, 9/11, 24/7, 192.168.0.1.
//!
//! ```text
//! chain = digits , ( "-" | "–" | "/" | "." | ":" ) , digits , { the same mark , digits } ;
//! phone = [ "(" ] , group , [ ")" ] , { group } , chain ;                                (* groups of two to four digits *)
//! next  = name or rank , ( "-" | "–" ) , number ;                                   (* pages 10-12, Boeing 747-400 *)
//! ```
//!
//! Two numbers with a hyphen between are mostly a range (`range`) or a result (`score`): they are a chain where a third
//! follows, behind "No.", as three digits before four, and where the second is far the smaller.

use super::draft::{Draft, Run};
use super::lemma::is_plural;
use super::table::SECTIONS;
use super::{Kind, numbered};
use crate::numeral::Form;
use crate::text::Sentence;

/// Whether the draft and those joined to it are one name.
pub(super) fn is_chain(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let Some(right) = drafts.get(index + 1) else { return false };
    let left = &drafts[index];
    let bare = is_digits(sentence, left.number) && is_digits(sentence, right.number) && left.unit.is_none();
    let at = left.number.end;
    if right.dropped || !bare || !is_joined(sentence, at, right.number.first) {
        return false;
    }
    let goes_on = drafts.get(index + 2).is_some_and(|third| {
        third.number.first == right.number.end + 1
            && sentence.is_glued(third.number.first)
            && sentence.text(right.number.end) == sentence.text(at)
    });
    match sentence.text(at) {
        "/" => goes_on || right.unit.is_none(),
        "-" | "–" => {
            goes_on
                || numbered::is_numbered(sentence, left)
                || is_phone(sentence, left, right)
                || is_model(sentence, left, right)
        }
        _ => false,
    }
}

/// Three digits and four, "555-0143"; but "300-1000 homes" are a range.
fn is_phone(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let lengths = (sentence.text(left.number.first).len(), sentence.text(right.number.first).len());
    lengths == (3, 4) && right.unit.is_none() && !is_plural(sentence.text(right.number.end))
}

/// "A 787-9": the second number is the smaller, too large a fall for a result.
fn is_model(sentence: &Sentence<'_, '_>, left: &Draft, right: &Draft) -> bool {
    let falls = left.value > right.value && left.value >= Some(200.into());
    falls && right.unit.is_none() && !is_plural(sentence.text(right.number.end))
}

/// Make one name of the chain that starts at the draft `first`.
pub(super) fn mark_chain(sentence: &Sentence<'_, '_>, drafts: &mut [Draft], first: usize) {
    let mut last = first;
    while is_linked(sentence, drafts, last) {
        last += 1;
        drafts[last].dropped = true;
    }
    let end = drafts[last].number.end;
    let draft = &mut drafts[first];
    draft.number.end = end;
    draft.value = None;
    draft.is_no_amount(Kind::Name);
}

fn is_linked(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let at = drafts[index].number.end;
    let next = drafts.get(index + 1).is_some_and(|next| is_joined(sentence, at, next.number.first));
    next && matches!(sentence.text(at), "-" | "–" | "/" | "." | ":")
}

/// The second number of "pages 10-12" and "Boeing 747-400", the later groups of a phone number.
pub(super) fn is_next_in_name(sentence: &Sentence<'_, '_>, drafts: &[Draft], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &drafts[before]) else { return false };
    let draft = &drafts[index];
    let at = before.number.end;
    let named = matches!(before.kind, Some(Kind::Name | Kind::Rank)) && before.form == Form::Digits;
    let joined = is_joined(sentence, at, draft.number.first) && matches!(sentence.text(at), "-" | "–");
    let group = draft.number.first == at && is_group(sentence, before) && is_group(sentence, draft);
    let spoken = draft.number.first == at + 1
        && sentence.is_any(at, &["through", "to", "and"])
        && is_numbered_plural(sentence, before);
    named && draft.unit.is_none() && (joined || group || spoken || is_bracketed(sentence, before, draft))
}

/// "Pages 4 through 9", "sections 3 and 5": a plural stands before the first.
fn is_numbered_plural(sentence: &Sentence<'_, '_>, before: &Draft) -> bool {
    let noun = sentence.text(before.number.first.wrapping_sub(1));
    noun.ends_with('s') && SECTIONS.iter().any(|section| section.eq_ignore_ascii_case(noun))
}

/// "Rule 12(b)(6)": brackets without a space lead from one number to the other.
fn is_bracketed(sentence: &Sentence<'_, '_>, before: &Draft, draft: &Draft) -> bool {
    let between = before.number.end..draft.number.first;
    let glued = (between.start..=between.end).all(|at| sentence.is_glued(at));
    (1..=7).contains(&between.len()) && glued && sentence.text(between.start) == "("
}

/// The first groups of "0800 555 0199" and the code in "(212) 555-0170".
pub(super) fn is_before_phone(sentence: &Sentence<'_, '_>, draft: &Draft, next: &Draft) -> bool {
    let gap = next.number.first.saturating_sub(draft.number.end);
    let touches = gap == 0 || gap == 1 && sentence.text(draft.number.end) == ")";
    let chain = next.number.end > next.number.first + 1;
    let zero = sentence.text(next.number.first).starts_with('0');
    let phone = next.kind == Some(Kind::Name) && (chain || zero || gap == 0 && is_digits(sentence, next.number));
    draft.is_bare() && is_group(sentence, draft) && touches && phone
}

/// One token, at `at`, stands before the token `next` and touches what is on both sides.
fn is_joined(sentence: &Sentence<'_, '_>, at: usize, next: usize) -> bool {
    next == at + 1 && sentence.is_glued(at) && sentence.is_glued(next)
}

/// One token of digits alone.
fn is_digits(sentence: &Sentence<'_, '_>, run: Run) -> bool {
    run.end == run.first + 1 && sentence.text(run.first).bytes().all(|byte| byte.is_ascii_digit())
}

/// Two to four bare digits, as the groups of a phone number have.
fn is_group(sentence: &Sentence<'_, '_>, draft: &Draft) -> bool {
    let digits = sentence.text(draft.number.first);
    draft.unit.is_none() && (2..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
