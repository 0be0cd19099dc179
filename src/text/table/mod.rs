//! The closed lists of this module: facts only, one row per line; how they are used stands in the code files.

pub(super) mod abbreviation;
pub(super) mod tag;
