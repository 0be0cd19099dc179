//! Units of measurement, percent and points. Source: UCUM 2.2 (codes), BIPM SI Brochure 9 (prefixes), NIST SP 811 (customary
//! units). Units of time stand in `period`, money in `currency`.

use crate::quantity::Kind::{self, Measurement, Percent};

/// The code of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// UCUM.
    Ucum(&'static str),
    /// None.
    None,
}

/// When a form is taken for the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Behind any number.
    Always,
    /// Behind digits: it is a letter, a name or a common word as well.
    Digits,
    /// Where it touches its digits.
    Glued,
    /// Behind digits in a sentence that speaks of what the unit measures.
    About(&'static [&'static str]),
}

/// A unit and its written forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnitRow {
    /// The canonical singular name.
    pub name: &'static str,
    /// Its code.
    pub code: Code,
    /// The kind of a quantity in it.
    pub kind: Kind,
    /// Words, read behind any number; several words are read with hyphens too.
    pub forms: &'static [&'static str],
    /// Symbols with the trust they have.
    pub symbols: &'static [(&'static str, Trust)],
}

const fn unit(
    name: &'static str,
    code: Code,
    forms: &'static [&'static str],
    symbols: &'static [(&'static str, Trust)],
) -> UnitRow {
    UnitRow { name, code, kind: Measurement, forms, symbols }
}

const fn share(
    name: &'static str,
    code: Code,
    forms: &'static [&'static str],
    symbols: &'static [(&'static str, Trust)],
) -> UnitRow {
    UnitRow { name, code, kind: Percent, forms, symbols }
}

use super::context::{CHARGE, RADIATION, WARMTH, WIND};
use Code::{None, Ucum};
use Trust::{About, Always, Digits, Glued};

/// The units.
#[rustfmt::skip] // one row per line, columns aligned, sorted by what is measured
pub(crate) const UNITS: &[UnitRow] = &[
    share("percent",                Ucum("%"),              &["percent", "per cent", "percents"],                                     &[("%", Always), ("pct", Always), ("pc", Glued), ("％", Always)]),
    share("percentage point",       None,                   &["percentage point", "percentage points", "percent points", "per cent points", "% points"], &[("pp", Digits), ("ppt", Digits), ("ppts", Digits)]),
    share("basis point",            None,                   &["basis point", "basis points"],                                         &[("bps", Digits), ("bp", Glued)]),
    unit("part per million",        Ucum("[ppm]"),          &["parts per million", "part per million"],                               &[("ppm", Always)]),
    unit("part per billion",        Ucum("[ppb]"),          &["parts per billion", "part per billion"],                               &[("ppb", Always)]),
    unit("nanometre",               Ucum("nm"),             &["nanometre", "nanometres", "nanometer", "nanometers"],                  &[("nm", Digits)]),
    unit("micrometre",              Ucum("um"),             &["micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns"], &[("µm", Always), ("μm", Always), ("um", Glued)]),
    unit("millimetre",              Ucum("mm"),             &["millimetre", "millimetres", "millimeter", "millimeters"],              &[("mm", Digits)]),
    unit("centimetre",              Ucum("cm"),             &["centimetre", "centimetres", "centimeter", "centimeters"],              &[("cm", Digits)]),
    unit("metre",                   Ucum("m"),              &["metre", "metres", "meter", "meters"],                                  &[("m", Digits)]),
    unit("kilometre",               Ucum("km"),             &["kilometre", "kilometres", "kilometer", "kilometers"],                  &[("km", Always), ("kms", Digits)]),
    unit("inch",                    Ucum("[in_i]"),         &["inch", "inches"],                                                      &[("″", Glued), ("in", Glued), ("ins", Glued)]),
    unit("foot",                    Ucum("[ft_i]"),         &["foot", "feet"],                                                        &[("ft", Digits), ("ft.", Digits), ("′", Glued)]),
    unit("yard",                    Ucum("[yd_i]"),         &["yard", "yards"],                                                       &[("yd", Digits), ("yds", Digits)]),
    unit("mile",                    Ucum("[mi_i]"),         &["mile", "miles"],                                                       &[("mi", Digits)]),
    unit("nautical mile",           Ucum("[nmi_i]"),        &["nautical mile", "nautical miles"],                                     &[("nmi", Digits)]),
    unit("light year",              Ucum("[ly]"),           &["light year", "light years"],                                           &[]),
    unit("square centimetre",       Ucum("cm2"),            &["square centimetre", "square centimetres", "square centimeter", "square centimeters"], &[("cm²", Always)]),
    unit("square metre",            Ucum("m2"),             &["square metre", "square metres", "square meter", "square meters", "sq metres", "sq meters"], &[("sq m", Digits), ("sq. m", Digits), ("sqm", Digits), ("m²", Always)]),
    unit("square kilometre",        Ucum("km2"),            &["square kilometre", "square kilometres", "square kilometer", "square kilometers"], &[("sq km", Digits), ("sq. km", Digits), ("km²", Always)]),
    unit("square inch",             Ucum("[sin_i]"),        &["square inch", "square inches"],                                        &[("sq in", Digits)]),
    unit("square foot",             Ucum("[sft_i]"),        &["square foot", "square feet"],                                          &[("sq ft", Digits), ("sq. ft", Digits), ("sq. ft.", Digits), ("sqft", Digits), ("ft²", Always)]),
    unit("square yard",             Ucum("[syd_i]"),        &["square yard", "square yards"],                                         &[]),
    unit("square mile",             Ucum("[smi_us]"),       &["square mile", "square miles"],                                         &[("sq mi", Digits), ("sq miles", Digits)]),
    unit("acre",                    Ucum("[acr_us]"),       &["acre", "acres"],                                                       &[]),
    unit("hectare",                 Ucum("har"),            &["hectare", "hectares"],                                                 &[("ha", Digits)]),
    unit("acre foot",               None,                   &["acre foot", "acre feet"],                                              &[]),
    unit("cubic centimetre",        Ucum("cm3"),            &["cubic centimetre", "cubic centimetres", "cubic centimeter", "cubic centimeters"], &[("cc", Digits), ("cm³", Always)]),
    unit("cubic metre",             Ucum("m3"),             &["cubic metre", "cubic metres", "cubic meter", "cubic meters"],          &[("m³", Always), ("cu m", Digits)]),
    unit("cubic foot",              Ucum("[cft_i]"),        &["cubic foot", "cubic feet"],                                            &[("cu ft", Digits)]),
    unit("cubic yard",              Ucum("[cyd_i]"),        &["cubic yard", "cubic yards"],                                           &[]),
    unit("millilitre",              Ucum("mL"),             &["millilitre", "millilitres", "milliliter", "milliliters"],              &[("ml", Digits), ("mL", Digits)]),
    unit("litre",                   Ucum("L"),              &["litre", "litres", "liter", "liters"],                                  &[("l", Glued), ("L", Glued)]),
    unit("gallon",                  Ucum("[gal_us]"),       &["gallon", "gallons"],                                                   &[("gal", Digits)]),
    unit("quart",                   Ucum("[qt_us]"),        &["quart", "quarts"],                                                     &[]),
    unit("pint",                    Ucum("[pt_us]"),        &["pint", "pints"],                                                       &[]),
    unit("fluid ounce",             Ucum("[foz_us]"),       &["fluid ounce", "fluid ounces"],                                         &[("fl oz", Digits), ("fl. oz", Digits)]),
    unit("tablespoon",              Ucum("[tbs_us]"),       &["tablespoon", "tablespoons"],                                           &[("tbsp", Digits)]),
    unit("teaspoon",                Ucum("[tsp_us]"),       &["teaspoon", "teaspoons"],                                               &[("tsp", Digits)]),
    unit("barrel",                  Ucum("[bbl_us]"),       &["barrel", "barrels"],                                                   &[("bbl", Digits), ("bbls", Digits)]),
    unit("bushel",                  Ucum("[bu_us]"),        &["bushel", "bushels"],                                                   &[]),
    unit("dram",                    Ucum("[dr_av]"),        &["dram", "drams"],                                                       &[]),
    unit("microgram",               Ucum("ug"),             &["microgram", "micrograms"],                                             &[("µg", Always), ("μg", Always), ("mcg", Digits)]),
    unit("milligram",               Ucum("mg"),             &["milligram", "milligrams"],                                             &[("mg", Digits)]),
    unit("gram",                    Ucum("g"),              &["gram", "grams", "gramme", "grammes"],                                  &[("g", Glued)]),
    unit("kilogram",                Ucum("kg"),             &["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"], &[("kg", Always), ("kgs", Digits)]),
    unit("tonne",                   Ucum("t"),              &["tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"],       &[("t", Glued)]),
    unit("kilotonne",               Ucum("kt"),             &["kilotonne", "kilotonnes", "kilotons", "kiloton"],                      &[]),
    unit("megatonne",               Ucum("Mt"),             &["megatonne", "megatonnes", "megatons", "megaton"],                      &[("Mt", Glued)]),
    unit("gigatonne",               Ucum("Gt"),             &["gigatonne", "gigatonnes", "gigatons", "gigaton"],                      &[("Gt", Glued)]),
    unit("ton",                     Ucum("[ston_av]"),      &["ton", "tons", "short tons", "short ton"],                              &[]),
    unit("pound",                   Ucum("[lb_av]"),        &[],                                                                      &[("lb", Digits), ("lbs", Digits), ("lb.", Digits), ("lbs.", Digits)]),
    unit("ounce",                   Ucum("[oz_av]"),        &["ounce", "ounces"],                                                     &[("oz", Digits)]),
    unit("troy ounce",              Ucum("[oz_tr]"),        &["troy ounce", "troy ounces"],                                           &[]),
    unit("carat",                   Ucum("[car_m]"),        &["carat", "carats"],                                                     &[]),
    unit("degree Celsius",          Ucum("Cel"),            &["degrees Celsius", "degree Celsius", "degrees Centigrade", "degrees centigrade", "Celsius", "degrees C"], &[("°C", Always), ("° C", Always), ("ºC", Always), ("C", About(WARMTH))]),
    unit("degree Fahrenheit",       Ucum("[degF]"),         &["degrees Fahrenheit", "degree Fahrenheit", "Fahrenheit", "degrees F"],  &[("°F", Always), ("° F", Always), ("ºF", Always), ("F", About(WARMTH))]),
    unit("kelvin",                  Ucum("K"),              &["kelvin", "kelvins"],                                                   &[]),
    unit("degree",                  Ucum("deg"),            &["degree", "degrees"],                                                   &[("°", Always), ("º", Glued)]),
    unit("mile per hour",           Ucum("[mi_i]/h"),       &["mile per hour", "miles per hour", "miles an hour", "mile an hour"],    &[("mph", Always), ("m.p.h.", Always)]),
    unit("kilometre per hour",      Ucum("km/h"),           &["kilometre per hour", "kilometres per hour", "kilometer per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour", "km per hour", "km an hour"], &[("km/h", Always), ("kph", Always), ("kmh", Digits), ("km/hr", Always), ("kmph", Digits)]),
    unit("metre per second",        Ucum("m/s"),            &["metre per second", "metres per second", "meter per second", "meters per second", "metres a second", "meters a second"], &[("m/s", Always)]),
    unit("foot per second",         Ucum("[ft_i]/s"),       &["foot per second", "feet per second", "feet a second"],                 &[("ft/s", Always), ("fps", Digits)]),
    unit("knot",                    Ucum("[kn_i]"),         &["knot", "knots"],                                                       &[("kts", Digits), ("kn", About(WIND))]),
    unit("revolution per minute",   Ucum("{rev}/min"),      &["revolutions per minute", "revolutions a minute"],                      &[("rpm", Always)]),
    unit("mile per gallon",         Ucum("[mi_i]/[gal_us]"), &["mile per gallon", "miles per gallon", "miles to the gallon", "miles a gallon"], &[("mpg", Always)]),
    unit("watt",                    Ucum("W"),              &["watt", "watts"],                                                       &[("W", Digits)]),
    unit("kilowatt",                Ucum("kW"),             &["kilowatt", "kilowatts"],                                               &[("kW", Digits), ("kw", Digits), ("KW", Digits)]),
    unit("megawatt",                Ucum("MW"),             &["megawatt", "megawatts"],                                               &[("MW", Digits)]),
    unit("gigawatt",                Ucum("GW"),             &["gigawatt", "gigawatts"],                                               &[("GW", Digits)]),
    unit("terawatt",                Ucum("TW"),             &["terawatt", "terawatts"],                                               &[("TW", Digits)]),
    unit("watt hour",               Ucum("W.h"),            &["watt hour", "watt hours"],                                             &[("Wh", Digits)]),
    unit("kilowatt hour",           Ucum("kW.h"),           &["kilowatt hour", "kilowatt hours"],                                     &[("kWh", Digits), ("kwh", Digits), ("KWh", Digits)]),
    unit("megawatt hour",           Ucum("MW.h"),           &["megawatt hour", "megawatt hours"],                                     &[("MWh", Digits)]),
    unit("gigawatt hour",           Ucum("GW.h"),           &["gigawatt hour", "gigawatt hours"],                                     &[("GWh", Digits)]),
    unit("terawatt hour",           Ucum("TW.h"),           &["terawatt hour", "terawatt hours"],                                     &[("TWh", Digits)]),
    unit("horsepower",              Ucum("[HP]"),           &["horsepower", "horse power", "brake horsepower"],                       &[("hp", Digits), ("HP", Digits), ("bhp", Digits)]),
    unit("joule",                   Ucum("J"),              &["joule", "joules"],                                                     &[]),
    unit("kilojoule",               Ucum("kJ"),             &["kilojoule", "kilojoules"],                                             &[("kJ", Digits)]),
    unit("calorie",                 Ucum("[Cal]"),          &["calorie", "calories", "kilocalories"],                                 &[("kcal", Digits)]),
    unit("British thermal unit",    Ucum("[Btu]"),          &["British thermal unit", "British thermal units"],                       &[("Btu", Digits), ("BTU", Digits)]),
    unit("million British thermal unit", None,              &["million British thermal units", "million Btu", "million BTU"],         &[("mmBTU", Always), ("MMBtu", Always), ("mmBtu", Always), ("MMBTU", Always)]),
    unit("newton metre",            Ucum("N.m"),            &["newton metre", "newton metres", "newton meters"],                      &[("Nm", Digits)]),
    unit("pound foot",              Ucum("[lbf_av].[ft_i]"), &["pound feet", "pound foot", "foot pounds", "foot pound"],              &[("lb-ft", Digits), ("lb ft", Digits)]),
    unit("pascal",                  Ucum("Pa"),             &["pascal", "pascals"],                                                   &[("Pa", Glued)]),
    unit("hectopascal",             Ucum("hPa"),            &["hectopascal", "hectopascals"],                                         &[("hPa", Digits)]),
    unit("kilopascal",              Ucum("kPa"),            &["kilopascal", "kilopascals"],                                           &[("kPa", Digits)]),
    unit("megapascal",              Ucum("MPa"),            &["megapascal", "megapascals"],                                           &[("MPa", Digits)]),
    unit("millibar",                Ucum("mbar"),           &["millibar", "millibars"],                                               &[("mb", Digits), ("mbar", Digits)]),
    unit("pound per square inch",   Ucum("[psi]"),          &["pound per square inch", "pounds per square inch"],                     &[("psi", Digits)]),
    unit("kilopound per square inch", None,                 &["kilopounds per square inch"],                                          &[("ksi", Digits)]),
    unit("ampere",                  Ucum("A"),              &["ampere", "amperes", "amp", "amps"],                                    &[]),
    unit("milliampere hour",        Ucum("mA.h"),           &["milliampere hours", "milliamp hours"],                                 &[("mAh", Digits)]),
    unit("volt",                    Ucum("V"),              &["volt", "volts"],                                                       &[("V", Digits)]),
    unit("kilovolt",                Ucum("kV"),             &["kilovolt", "kilovolts"],                                               &[("kV", Digits)]),
    unit("farad",                   Ucum("F"),              &["farad", "farads"],                                                     &[("F", About(CHARGE))]),
    unit("hertz",                   Ucum("Hz"),             &["hertz"],                                                               &[("Hz", Digits), ("hz", Digits)]),
    unit("kilohertz",               Ucum("kHz"),            &["kilohertz"],                                                           &[("kHz", Digits)]),
    unit("megahertz",               Ucum("MHz"),            &["megahertz"],                                                           &[("MHz", Digits), ("Mhz", Digits)]),
    unit("gigahertz",               Ucum("GHz"),            &["gigahertz"],                                                           &[("GHz", Digits), ("Ghz", Digits)]),
    unit("bit",                     Ucum("bit"),            &["bit", "bits"],                                                         &[]),
    unit("byte",                    Ucum("By"),             &["byte", "bytes"],                                                       &[]),
    unit("kilobyte",                Ucum("kBy"),            &["kilobyte", "kilobytes"],                                               &[("KB", Digits), ("kB", Digits)]),
    unit("megabyte",                Ucum("MBy"),            &["megabyte", "megabytes"],                                               &[("MB", Digits)]),
    unit("gigabyte",                Ucum("GBy"),            &["gigabyte", "gigabytes", "gigs"],                                       &[("GB", Digits), ("gb", Glued)]),
    unit("terabyte",                Ucum("TBy"),            &["terabyte", "terabytes"],                                               &[("TB", Digits)]),
    unit("petabyte",                Ucum("PBy"),            &["petabyte", "petabytes"],                                               &[("PB", Digits)]),
    unit("megabit per second",      Ucum("Mbit/s"),         &["megabits per second", "megabit per second", "megabits a second"],      &[("Mbps", Always), ("Mbit/s", Always)]),
    unit("gigabit per second",      Ucum("Gbit/s"),         &["gigabits per second", "gigabit per second"],                           &[("Gbps", Always), ("Gbit/s", Always)]),
    unit("megapixel",               None,                   &["megapixel", "megapixels"],                                             &[("MP", Glued)]),
    unit("decibel",                 Ucum("dB"),             &["decibel", "decibels"],                                                 &[("dB", Digits)]),
    unit("roentgen",                Ucum("R"),              &["roentgen", "roentgens"],                                               &[("R", About(RADIATION))]),
    unit("sievert",                 Ucum("Sv"),             &["sievert", "sieverts"],                                                 &[("Sv", Digits)]),
    unit("millisievert",            Ucum("mSv"),            &["millisievert", "millisieverts"],                                       &[("mSv", Digits)]),
    unit("becquerel",               Ucum("Bq"),             &["becquerel", "becquerels"],                                             &[("Bq", Digits)]),
    unit("point per game",          None,                   &["points per game", "points a game"],                                    &[("ppg", Digits)]),
    unit("rebound per game",        None,                   &["rebounds per game", "rebounds a game"],                                &[("rpg", Digits)]),
    unit("assist per game",         None,                   &["assists per game", "assists a game"],                                  &[("apg", Digits)]),
];

/// What may be joined to a unit by a hyphen while it stays one: 15 year-old, 52,000 barrel-a-day, 3 foot-long.
#[rustfmt::skip] // as many as fit a line
pub(crate) const COMPOUNDS: &[&str] = &[
    "old", "olds", "long", "wide", "high", "deep", "tall", "thick", "a", "an", "per", "plus", "odd", "ish", "square", "hour", "hours", "day",
];

/// Units that are common words too, read as units behind digits and scale words only.
#[rustfmt::skip] // as many as fit a line
pub(crate) const WORDS_TOO: &[&str] = &[
    "won", "mark", "marks", "rand", "second", "penny", "lev", "lei", "real", "buck", "knot", "bit", "sterling",
];

/// Scale words and suffixes behind which stands money.
pub(crate) const SCALES: &[&str] = &["million", "billion", "trillion", "m", "bn"];
