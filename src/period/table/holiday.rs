//! Holidays and other named days. Sources: 5 U.S.C. 6103 and 2 U.S.C. 7 for the federal ones of the United States, the
//! Banking and Financial Dealings Act 1971 for the British ones, the Gregorian computus for Easter.

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayRule {
    /// Month and day.
    Fixed(u8, u8),
    /// The nth such day of the week in a month, 1 for Monday; 0 is the last.
    Nth(u8, u8, u8),
    /// The Tuesday after the first Monday of November.
    ElectionDay,
    /// So many days from Easter Sunday.
    Easter(i8),
    /// By another calendar, or wherever it is held: not computed.
    Elsewhere,
}

use HolidayRule::{Easter, ElectionDay, Elsewhere, Fixed, Nth};

/// The days, their names in all usual spellings.
#[rustfmt::skip] // one row per line, through the year
pub(crate) const HOLIDAYS: &[(&[&str], HolidayRule)] = &[
    (&["New Year's Day"],                                        Fixed(1, 1)),
    (&["Epiphany"],                                              Fixed(1, 6)),
    (&["Martin Luther King Day", "Martin Luther King Jr. Day", "Martin Luther King, Jr. Day"], Nth(1, 3, 1)),
    (&["Australia Day"],                                         Fixed(1, 26)),
    (&["Groundhog Day"],                                         Fixed(2, 2)),
    (&["Valentine's Day", "St. Valentine's Day"],                Fixed(2, 14)),
    (&["Presidents' Day", "Presidents Day", "President's Day"],  Nth(2, 3, 1)),
    (&["St. Patrick's Day", "Saint Patrick's Day"],              Fixed(3, 17)),
    (&["April Fools' Day", "April Fool's Day"],                  Fixed(4, 1)),
    (&["Mardi Gras", "Shrove Tuesday"],                          Easter(-47)),
    (&["Ash Wednesday"],                                         Easter(-46)),
    (&["Palm Sunday"],                                           Easter(-7)),
    (&["Maundy Thursday", "Holy Thursday"],                      Easter(-3)),
    (&["Good Friday"],                                           Easter(-2)),
    (&["Holy Saturday"],                                         Easter(-1)),
    (&["Easter", "Easter Sunday", "Easter Day"],                 Easter(0)),
    (&["Easter Monday"],                                         Easter(1)),
    (&["Ascension Day"],                                         Easter(39)),
    (&["Pentecost", "Whit Sunday"],                              Easter(49)),
    (&["Whit Monday"],                                           Easter(50)),
    (&["Earth Day"],                                             Fixed(4, 22)),
    (&["Anzac Day", "ANZAC Day"],                                Fixed(4, 25)),
    (&["May Day"],                                               Fixed(5, 1)),
    (&["Cinco de Mayo"],                                         Fixed(5, 5)),
    (&["Mother's Day", "Mothers' Day"],                          Nth(5, 2, 7)),
    (&["Memorial Day"],                                          Nth(5, 0, 1)),
    (&["Juneteenth"],                                            Fixed(6, 19)),
    (&["Father's Day", "Fathers' Day"],                          Nth(6, 3, 7)),
    (&["Canada Day"],                                            Fixed(7, 1)),
    (&["Independence Day", "the Fourth of July", "July Fourth"], Fixed(7, 4)),
    (&["Bastille Day"],                                          Fixed(7, 14)),
    (&["Labor Day"],                                             Nth(9, 1, 1)),
    (&["Columbus Day"],                                          Nth(10, 2, 1)),
    (&["Halloween"],                                             Fixed(10, 31)),
    (&["All Saints' Day", "All Saints Day"],                     Fixed(11, 1)),
    (&["Guy Fawkes Night", "Bonfire Night"],                     Fixed(11, 5)),
    (&["Election Day"],                                          ElectionDay),
    (&["Veterans Day", "Armistice Day", "Remembrance Day"],      Fixed(11, 11)),
    (&["Thanksgiving", "Thanksgiving Day"],                      Nth(11, 4, 4)),
    (&["Christmas Eve"],                                         Fixed(12, 24)),
    (&["Christmas", "Christmas Day"],                            Fixed(12, 25)),
    (&["Boxing Day"],                                            Fixed(12, 26)),
    (&["New Year's Eve"],                                        Fixed(12, 31)),
    (&["Ramadan", "Eid", "Eid al-Fitr", "Eid al-Adha"],          Elsewhere),
    (&["Hanukkah", "Passover", "Rosh Hashanah", "Yom Kippur"],   Elsewhere),
    (&["Diwali", "Nowruz", "Lunar New Year", "Chinese New Year"], Elsewhere),
];
