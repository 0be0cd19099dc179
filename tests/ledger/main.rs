//! The ledger as a whole: large ones, hostile files, edits that touch nothing else.

#[path = "../support/mod.rs"]
mod support;

mod desk;
mod fidelity;
mod form;
mod hostile;
mod scale;
mod written;
