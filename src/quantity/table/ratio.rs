//! Words beside ratios.

/// Words before "3 to 1" that make a ratio of it.
pub(crate) const TELLS_RATIO: &[&str] = &["ratio", "odds", "outnumber", "outnumbered", "outnumbers"];

/// Words behind "3 to 1" that make a ratio of it.
pub(crate) const BEHIND_RATIO: &[&str] = &["ratio", "odds", "margin", "split", "favorite", "favourite", "underdog"];
