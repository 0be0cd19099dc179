//! Write-ups: where citations are found, and what is said of their wordings.

#[path = "../support/mod.rs"]
mod root;

mod checks;
mod citations;
mod corpus;
mod mutation;
mod own;
mod property;
mod reworded;
mod support;
mod update;
