//! Words by which a sentence tells that it does not state a fact. A wording that has one of them is not said to have dropped a mode.

use crate::claim::Mode::{self, Denied, Expected, Supposed};

/// Words and the mode that they mark, in lower case.
#[rustfmt::skip] // one mode after the other
pub(crate) const MARKS: &[(&str, Mode)] = &[
    ("will", Expected), ("would", Expected), ("could", Expected), ("may", Expected), ("might", Expected), ("should", Expected), ("shall", Expected),
    ("expect", Expected), ("expects", Expected), ("expected", Expected), ("expecting", Expected), ("expectation", Expected), ("expectations", Expected),
    ("forecast", Expected), ("forecasts", Expected), ("forecasted", Expected), ("forecasting", Expected), ("project", Expected), ("projects", Expected),
    ("projected", Expected), ("projection", Expected), ("projections", Expected), ("predict", Expected), ("predicts", Expected), ("predicted", Expected),
    ("prediction", Expected), ("predictions", Expected), ("anticipate", Expected), ("anticipates", Expected), ("anticipated", Expected),
    ("plan", Expected), ("plans", Expected), ("planned", Expected), ("planning", Expected), ("target", Expected), ("targets", Expected), ("targeted", Expected),
    ("aim", Expected), ("aims", Expected), ("goal", Expected), ("goals", Expected), ("intend", Expected), ("intends", Expected), ("intended", Expected),
    ("propose", Expected), ("proposes", Expected), ("proposed", Expected), ("due", Expected), ("set", Expected), ("scheduled", Expected), ("likely", Expected),
    ("hope", Expected), ("hopes", Expected), ("pledge", Expected), ("pledged", Expected), ("promised", Expected), ("seeks", Expected), ("outlook", Expected),
    ("threatened", Expected), ("threatens", Expected), ("going", Expected), ("foresees", Expected), ("foresaw", Expected), ("expectedly", Expected),
    ("deny", Denied), ("denies", Denied), ("denied", Denied), ("denying", Denied), ("denial", Denied), ("denials", Denied), ("false", Denied), ("falsely", Denied),
    ("untrue", Denied), ("dispute", Denied), ("disputes", Denied), ("disputed", Denied), ("reject", Denied), ("rejects", Denied), ("rejected", Denied),
    ("refuted", Denied), ("debunked", Denied), ("wrong", Denied), ("wrongly", Denied), ("baseless", Denied), ("not", Denied), ("never", Denied), ("no", Denied),
    ("if", Supposed), ("whether", Supposed), ("reportedly", Supposed), ("allegedly", Supposed), ("alleged", Supposed), ("alleges", Supposed), ("allegation", Supposed),
    ("supposedly", Supposed), ("supposed", Supposed), ("rumoured", Supposed), ("rumored", Supposed), ("unconfirmed", Supposed), ("purportedly", Supposed),
    ("apparently", Supposed), ("claim", Supposed), ("claims", Supposed), ("claimed", Supposed), ("believed", Supposed), ("thought", Supposed),
    ("said", Supposed), ("reported", Supposed), ("suggests", Supposed), ("suggested", Supposed), ("possibly", Supposed), ("perhaps", Supposed), ("may", Supposed),
    ("might", Supposed), ("could", Supposed), ("would", Supposed), ("suspected", Supposed), ("assuming", Supposed), ("unless", Supposed), ("accused", Supposed),
];
