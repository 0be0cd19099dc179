//! Who decides, and on what day.

use std::process::Command;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::failure::Failure;

/// Who decides.
#[derive(clap::Args)]
pub(super) struct ReviewerArguments {
    /// Who decides; without it git's user.name
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

impl ReviewerArguments {
    /// The name that was given, else the one that git knows.
    pub(super) fn name(&self) -> Result<String, Failure> {
        let name = self.by.clone().or_else(git_user_name).map(|name| name.trim().to_owned());
        name.filter(|name| !name.is_empty()).ok_or_else(|| {
            Failure::new(
                "it is not known who decides",
                "say it with `--by NAME`, or once and for all with `git config user.name NAME`",
            )
        })
    }
}

fn git_user_name() -> Option<String> {
    let output = Command::new("git").args(["config", "user.name"]).output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}

/// Today in UTC; `SOURCE_DATE_EPOCH` tells another day, for runs that must give the same result again.
pub(super) fn today() -> Result<Date, Failure> {
    #[expect(clippy::disallowed_methods, reason = "only `cli` reads the environment")]
    let told = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = match &told {
        Some(told) => told.parse().ok(),
        None => now(),
    };
    let moment = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.map(|moment| moment.to_zoned(TimeZone::UTC).date()).ok_or_else(|| {
        let found = told.unwrap_or_else(|| "a clock before 1970".to_owned());
        Failure::new(
            format!("SOURCE_DATE_EPOCH is `{found}`, expected whole seconds since 1970 such as `1746403200`"),
            "unset it to take the day from the clock",
        )
    })
}

#[expect(clippy::disallowed_methods, reason = "only `cli` reads the clock")]
fn now() -> Option<i64> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}
