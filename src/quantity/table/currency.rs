//! Currencies: the forty most traded and those of the news. Source: ISO 4217:2015, list one of 2024-06-25; signs from Unicode
//! 16 and CLDR 46; `PS`, `Y=` and `#` are what ASCII transliteration makes of £ and ¥.

/// A currency and its written forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    /// The canonical singular name.
    pub name: &'static str,
    /// The ISO 4217 code.
    pub code: &'static str,
    /// Signs and letters that stand before the number.
    pub before: &'static [&'static str],
    /// Words, codes and signs that stand behind it.
    pub behind: &'static [&'static str],
    /// The hundredth part, behind a number.
    pub hundredth: &'static [&'static str],
}

/// Letters that stand behind the number in a sentence on prices, and the code of their currency.
pub(crate) const LETTERS: &[(&str, &str)] = &[("R", "ZAR"), ("kn", "HRK"), ("kr", "SEK"), ("zl", "PLN")];

const fn currency(
    name: &'static str,
    code: &'static str,
    before: &'static [&'static str],
    behind: &'static [&'static str],
    hundredth: &'static [&'static str],
) -> Currency {
    Currency { name, code, before, behind, hundredth }
}

/// The currencies.
#[rustfmt::skip] // one row per line, columns aligned, sorted by code; every code stands on either side of its number as well
pub(crate) const CURRENCIES: &[Currency] = &[
    currency("UAE dirham",           "AED", &["Dh", "Dhs"],                  &["dirham", "dirhams", "UAE dirhams"],                                  &["fils"]),
    currency("Argentine peso",       "ARS", &["AR$"],                        &["Argentine peso", "Argentine pesos"],                                 &[]),
    currency("Australian dollar",    "AUD", &["A$", "AU$", "$A", "AUD$"],    &["Australian dollar", "Australian dollars"],                           &["Australian cent", "Australian cents"]),
    currency("Bangladeshi taka",     "BDT", &["৳", "Tk"],                    &["taka"],                                                              &[]),
    currency("Bulgarian lev",        "BGN", &[],                             &["lev", "leva"],                                                       &[]),
    currency("Brazilian real",       "BRL", &["R$"],                         &["Brazilian real", "Brazilian reais", "reais"],                        &["centavos"]),
    currency("Canadian dollar",      "CAD", &["C$", "CA$", "Can$", "CAN$", "$C", "CDN$", "$CDN"], &["Canadian dollar", "Canadian dollars", "Canadian"], &["Canadian cent", "Canadian cents"]),
    currency("Swiss franc",          "CHF", &["SFr", "Fr."],                 &["Swiss franc", "Swiss francs", "franc", "francs"],                    &[]),
    currency("Chilean peso",         "CLP", &[],                             &["Chilean peso", "Chilean pesos"],                                     &[]),
    currency("Chinese yuan",         "CNY", &["RMB", "CN¥"],                 &["yuan", "renminbi", "RMB", "Chinese yuan"],                           &["fen"]),
    currency("Colombian peso",       "COP", &["COL$"],                       &["Colombian peso", "Colombian pesos"],                                 &[]),
    currency("Czech koruna",         "CZK", &["Kč"],                         &["koruna", "korunas", "Czech koruna", "Czech korunas", "Czech crowns", "Kč"],                           &[]),
    currency("German mark",          "DEM", &["DM"],                         &["mark", "marks", "Deutsche mark", "Deutsche marks", "German marks", "deutschmarks", "D-marks"], &["pfennig", "pfennigs"]),
    currency("Danish krone",         "DKK", &[],                             &["Danish krone", "Danish kroner", "Danish crowns"],                    &[]),
    currency("Egyptian pound",       "EGP", &["LE", "E£"],                   &["Egyptian pound", "Egyptian pounds"],                                 &["piastres"]),
    currency("euro",                 "EUR", &["€"],                          &["euro", "euros", "€"],                                                &["euro cent", "euro cents", "eurocent", "eurocents"]),
    currency("French franc",         "FRF", &["FFr"],                        &["French franc", "French francs"],                                     &["centimes"]),
    currency("pound sterling",       "GBP", &["£", "PS", "UK£", "#"],        &["pound sterling", "pounds sterling", "British pound", "British pounds", "pound", "pounds", "quid", "sterling", "£"], &["pence", "penny", "p"]),
    currency("Ghanaian cedi",        "GHS", &["GH₵", "₵"],                   &["cedi", "cedis", "Ghanaian cedis"],                                   &["pesewas"]),
    currency("Hong Kong dollar",     "HKD", &["HK$", "$HK"],                 &["Hong Kong dollar", "Hong Kong dollars"],                             &[]),
    currency("Croatian kuna",        "HRK", &[],                             &["kuna"],                                                              &["lipa"]),
    currency("Hungarian forint",     "HUF", &["Ft"],                         &["forint", "forints"],                                                 &[]),
    currency("Indonesian rupiah",    "IDR", &["Rp"],                         &["rupiah", "rupiahs"],                                                 &[]),
    currency("Israeli new shekel",   "ILS", &["₪", "NIS"],                   &["shekel", "shekels", "NIS", "new shekels"],                           &["agorot"]),
    currency("Indian rupee",         "INR", &["₹", "Rs", "Rs.", "Re"],       &["rupee", "rupees", "Indian rupees"],                                  &["paise", "paisa"]),
    currency("Italian lira",         "ITL", &[],                             &["Italian lira", "Italian lire", "lire"],                              &[]),
    currency("Jamaican dollar",      "JMD", &["J$"],                         &["Jamaican dollars"],                                                  &[]),
    currency("Japanese yen",         "JPY", &["¥", "Y=", "JP¥", "JPY¥"],     &["yen", "Japanese yen", "¥"],                                          &[]),
    currency("Kenyan shilling",      "KES", &["KSh", "Sh"],                  &["Kenyan shilling", "Kenyan shillings", "shilling", "shillings"],      &[]),
    currency("South Korean won",     "KRW", &["₩"],                          &["won", "Korean won", "South Korean won"],                             &[]),
    currency("Mexican peso",         "MXN", &["MX$", "Mex$"],                &["peso", "pesos", "Mexican peso", "Mexican pesos"],                    &[]),
    currency("Malaysian ringgit",    "MYR", &["RM"],                         &["ringgit"],                                                           &["sen"]),
    currency("Nigerian naira",       "NGN", &["₦"],                          &["naira"],                                                             &["kobo"]),
    currency("Dutch guilder",        "NLG", &[],                             &["guilder", "guilders", "Dutch guilders"],                             &[]),
    currency("Norwegian krone",      "NOK", &[],                             &["Norwegian krone", "Norwegian kroner", "Norwegian crowns"],           &[]),
    currency("New Zealand dollar",   "NZD", &["NZ$", "$NZ"],                 &["New Zealand dollar", "New Zealand dollars"],                         &[]),
    currency("Philippine peso",      "PHP", &["₱", "Php", "P"],              &["Philippine peso", "Philippine pesos"],                               &["centavo"]),
    currency("Pakistani rupee",      "PKR", &["PKRs"],                       &["Pakistani rupee", "Pakistani rupees"],                               &[]),
    currency("Polish zloty",         "PLN", &["zł"],                         &["zloty", "zlotys", "zlotych", "zł"],                                  &["groszy"]),
    currency("Romanian leu",         "RON", &[],                             &["leu", "lei"],                                                        &[]),
    currency("Russian ruble",        "RUB", &["₽"],                          &["ruble", "rubles", "rouble", "roubles", "₽"],                         &["kopecks"]),
    currency("Saudi riyal",          "SAR", &["SR"],                         &["riyal", "riyals", "Saudi riyals"],                                   &[]),
    currency("Swedish krona",        "SEK", &[],                             &["Swedish krona", "Swedish kronor", "Swedish crowns", "kronor"],       &["öre"]),
    currency("Singapore dollar",     "SGD", &["S$"],                         &["Singapore dollar", "Singapore dollars"],                             &[]),
    currency("Thai baht",            "THB", &["฿"],                          &["baht"],                                                              &["satang"]),
    currency("Turkish lira",         "TRY", &["₺", "TL"],                    &["lira", "liras", "Turkish lira", "TL"],                               &["kurus"]),
    currency("New Taiwan dollar",    "TWD", &["NT$", "NTD$"],                &["Taiwan dollar", "Taiwan dollars", "New Taiwan dollars"],             &[]),
    currency("Ukrainian hryvnia",    "UAH", &["₴"],                          &["hryvnia", "hryvnias", "hryvnas"],                                    &[]),
    currency("US dollar",            "USD", &["$", "US$", "$US", "U.S.$", "U.S. $", "US $", "USD$"], &["dollar", "dollars", "US dollar", "US dollars", "U.S. dollar", "U.S. dollars", "American dollars", "$", "US$", "bucks", "buck"], &["cent", "cents", "¢", "US cent", "US cents", "U.S. cent", "U.S. cents", "c"]),
    currency("Venezuelan bolívar",   "VES", &[],                             &["bolivar", "bolivars", "bolívar", "bolívares"],                       &[]),
    currency("Vietnamese dong",      "VND", &["₫"],                          &["dong"],                                                              &[]),
    currency("bitcoin",              "XBT", &["₿", "BTC"],                   &["bitcoin", "bitcoins", "BTC"],                                        &[]),
    currency("South African rand",   "ZAR", &["R"],                          &["rand", "rands"],                                                     &[]),
];

/// Letters before a number that are a currency apart from it too, as ISO codes are.
pub(crate) const LETTER_CODES: &[&str] = &["RMB", "Rs", "NIS", "RM", "Rp", "Dh", "Tk"];

/// Words behind an amount of money: what else follows "4 won" is won.
#[rustfmt::skip] // as many as fit a line
pub(crate) const BEHIND_MONEY: &[&str] = &[
    "in", "for", "to", "per", "a", "an", "from", "and", "or", "on", "at", "as", "of", "each", "by", "was", "is", "are", "were", "last", "more", "less",
];
