//! Units that can be turned into each other. Source: BIPM SI Brochure 9, NIST SP 811 (2008) appendix B; all factors are exact by
//! definition. Currencies are never converted, nor months and years, which have no fixed length in days.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Temperature,
    Speed,
    Power,
    Energy,
    Pressure,
    Frequency,
    Voltage,
    Memory,
    Dose,
    Time,
    Calendar,
    Part,
}

/// A unit as so many of the base unit of its dimension: `value * up / down + shift_up / shift_down`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Conversion {
    /// The unit's canonical name.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// The factor's numerator.
    pub up: i64,
    /// The factor's denominator.
    pub down: i64,
    /// What is added, where zero is another place.
    pub shift: (i64, i64),
}

const fn unit(name: &'static str, dimension: Dimension, up: i64, down: i64) -> Conversion {
    Conversion { name, dimension, up, down, shift: (0, 1) }
}

const fn degree(name: &'static str, up: i64, down: i64, shift: (i64, i64)) -> Conversion {
    Conversion { name, dimension: Dimension::Temperature, up, down, shift }
}

use Dimension::{
    Area, Calendar, Dose, Energy, Frequency, Length, Mass, Memory, Part, Power, Pressure, Speed, Time, Voltage, Volume,
};

/// The units that can be converted.
#[rustfmt::skip] // one row per line, columns aligned, by dimension; the base unit has 1, 1
pub(crate) const CONVERSIONS: &[Conversion] = &[
    unit("nanometre",            Length,     1,                 1_000_000_000),
    unit("micrometre",           Length,     1,                 1_000_000),
    unit("millimetre",           Length,     1,                 1_000),
    unit("centimetre",           Length,     1,                 100),
    unit("metre",                Length,     1,                 1),
    unit("kilometre",            Length,     1_000,             1),
    unit("inch",                 Length,     254,               10_000),
    unit("foot",                 Length,     3_048,             10_000),
    unit("yard",                 Length,     9_144,             10_000),
    unit("mile",                 Length,     1_609_344,         1_000),
    unit("nautical mile",        Length,     1_852,             1),
    unit("square centimetre",    Area,       1,                 10_000),
    unit("square metre",         Area,       1,                 1),
    unit("hectare",              Area,       10_000,            1),
    unit("square kilometre",     Area,       1_000_000,         1),
    unit("square inch",          Area,       64_516,            100_000_000),
    unit("square foot",          Area,       9_290_304,         100_000_000),
    unit("square yard",          Area,       83_612_736,        100_000_000),
    unit("acre",                 Area,       40_468_564_224,    10_000_000),
    unit("square mile",          Area,       2_589_988_110_336, 1_000_000),
    unit("millilitre",           Volume,     1,                 1_000),
    unit("cubic centimetre",     Volume,     1,                 1_000),
    unit("litre",                Volume,     1,                 1),
    unit("cubic metre",          Volume,     1_000,             1),
    unit("gallon",               Volume,     3_785_411_784,     1_000_000_000),
    unit("quart",                Volume,     946_352_946,       1_000_000_000),
    unit("pint",                 Volume,     473_176_473,       1_000_000_000),
    unit("fluid ounce",          Volume,     295_735_295_625,   10_000_000_000_000),
    unit("barrel",               Volume,     158_987_294_928,   1_000_000_000),
    unit("cubic foot",           Volume,     28_316_846_592,    1_000_000_000),
    unit("cubic yard",           Volume,     764_554_857_984,   1_000_000_000),
    unit("acre foot",            Volume,     123_348_183_754_752, 100_000_000),
    unit("microgram",            Mass,       1,                 1_000_000_000),
    unit("milligram",            Mass,       1,                 1_000_000),
    unit("gram",                 Mass,       1,                 1_000),
    unit("kilogram",             Mass,       1,                 1),
    unit("tonne",                Mass,       1_000,             1),
    unit("kilotonne",            Mass,       1_000_000,         1),
    unit("megatonne",            Mass,       1_000_000_000,     1),
    unit("gigatonne",            Mass,       1_000_000_000_000, 1),
    unit("ton",                  Mass,       90_718_474,        100_000),
    unit("pound",                Mass,       45_359_237,        100_000_000),
    unit("ounce",                Mass,       45_359_237,        1_600_000_000),
    unit("troy ounce",           Mass,       311_034_768,       10_000_000_000),
    unit("carat",                Mass,       2,                 10_000),
    degree("degree Celsius",                 1,                 1,      (0, 1)),
    degree("degree Fahrenheit",              5,                 9,      (-160, 9)),
    degree("kelvin",                         1,                 1,      (-27_315, 100)),
    unit("metre per second",     Speed,      1,                 1),
    unit("kilometre per hour",   Speed,      1_000,             3_600),
    unit("mile per hour",        Speed,      1_609_344,         3_600_000),
    unit("foot per second",      Speed,      3_048,             10_000),
    unit("knot",                 Speed,      1_852,             3_600),
    unit("watt",                 Power,      1,                 1),
    unit("kilowatt",             Power,      1_000,             1),
    unit("megawatt",             Power,      1_000_000,         1),
    unit("gigawatt",             Power,      1_000_000_000,     1),
    unit("terawatt",             Power,      1_000_000_000_000, 1),
    unit("joule",                Energy,     1,                 1),
    unit("kilojoule",            Energy,     1_000,             1),
    unit("watt hour",            Energy,     3_600,             1),
    unit("kilowatt hour",        Energy,     3_600_000,         1),
    unit("megawatt hour",        Energy,     3_600_000_000,     1),
    unit("gigawatt hour",        Energy,     3_600_000_000_000, 1),
    unit("terawatt hour",        Energy,     3_600_000_000_000_000, 1),
    unit("pascal",               Pressure,   1,                 1),
    unit("hectopascal",          Pressure,   100,               1),
    unit("millibar",             Pressure,   100,               1),
    unit("kilopascal",           Pressure,   1_000,             1),
    unit("megapascal",           Pressure,   1_000_000,         1),
    unit("hertz",                Frequency,  1,                 1),
    unit("kilohertz",            Frequency,  1_000,             1),
    unit("megahertz",            Frequency,  1_000_000,         1),
    unit("gigahertz",            Frequency,  1_000_000_000,     1),
    unit("volt",                 Voltage,    1,                 1),
    unit("kilovolt",             Voltage,    1_000,             1),
    unit("byte",                 Memory,     1,                 1),
    unit("kilobyte",             Memory,     1_000,             1),
    unit("megabyte",             Memory,     1_000_000,         1),
    unit("gigabyte",             Memory,     1_000_000_000,     1),
    unit("terabyte",             Memory,     1_000_000_000_000, 1),
    unit("petabyte",             Memory,     1_000_000_000_000_000, 1),
    unit("sievert",              Dose,       1,                 1),
    unit("millisievert",         Dose,       1,                 1_000),
    unit("millisecond",          Time,       1,                 1_000),
    unit("second",               Time,       1,                 1),
    unit("minute",               Time,       60,                1),
    unit("hour",                 Time,       3_600,             1),
    unit("day",                  Time,       86_400,            1),
    unit("week",                 Time,       604_800,           1),
    unit("fortnight",            Time,       1_209_600,         1),
    unit("month",                Calendar,   1,                 1),
    unit("quarter",              Calendar,   3,                 1),
    unit("year",                 Calendar,   12,                1),
    unit("decade",               Calendar,   120,               1),
    unit("century",              Calendar,   1_200,             1),
    unit("part per million",     Part,       1_000,             1),
    unit("part per billion",     Part,       1,                 1),
];
