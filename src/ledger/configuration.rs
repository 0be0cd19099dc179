//! The configuration of a ledger: what is checked how strictly, and what is excepted.

use super::{LedgerError, Record, SetLevel};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is not looked for.
    Off,
    /// It is told.
    Warn,
    /// It is told, and `verify` fails.
    Error,
}

impl Level {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Off, Self::Warn, Self::Error];

    /// The name in the configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// `factledger.toml`, as far as it could be read.
#[derive(Clone, Debug, Default)]
pub struct Configuration {
    /// Its fields of the first level.
    pub record: Record,
    /// The levels that it sets.
    pub levels: Vec<SetLevel>,
    /// How far words stretch in write-ups.
    pub support: Record,
    /// Folders of write-ups with levels of their own.
    pub folders: Vec<Folder>,
    /// Its exceptions.
    pub exceptions: Vec<Record>,
    /// What could not be read, in the order of the file.
    pub errors: Vec<LedgerError>,
}

/// A folder of write-ups in which checks have other levels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folder {
    /// Its fields.
    pub record: Record,
    /// The levels that it sets.
    pub levels: Vec<SetLevel>,
}

/// The configuration of a new ledger.
pub const STARTER: &str = "\
# The configuration of this ledger; FORMATS.md of factledger tells every key.
schema = 1

# The texts that cite entries, as globs from this folder.
# writeups = [\"../docs/**/*.md\"]

# How strict each check is: error, warn or off. `factledger explain` lists the checks.
[checks]

# [[exceptions]]
# check = \"unrecorded-claim\"
# at = \"some-document\"
# reason = \"why this is right as it is\"
# until = 2030-01-01
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_slipped_into_a_table_is_told_where_it_belongs() {
        let read = Configuration::read("schema = 1\n[checks]\nunreviewed = \"off\"\nwriteups = [\"../docs/*.md\"]\n");
        let errors: Vec<String> = read.errors.iter().map(ToString::to_string).collect();
        assert_eq!(
            errors,
            ["`writeups`: found [\"../docs/*.md\"], expected it above the first table, beside `schema`"]
        );
    }
}
