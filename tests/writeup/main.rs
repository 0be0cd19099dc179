//! Write-ups: where citations are found, and what is said of their wordings.

mod citations;
