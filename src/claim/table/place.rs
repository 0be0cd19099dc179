//! Words by which the place of a claim is told. Source: ISO 3166-1 (countries, in their usual short English names of Unicode
//! CLDR 46, with their adjectives), ISO 3166-2:US (states) and CA (the larger provinces), the largest cities of the United
//! Nations' World Urbanization Prospects 2018 with capitals and large cities of the United States.

/// Countries, continents, states and large cities.
#[rustfmt::skip] // as many as fit a line: countries, states, cities
pub(in crate::claim) const COUNTRIES: &[&str] = &[
    "Afghanistan", "Africa", "Albania", "Algeria", "America", "Angola", "Argentina", "Armenia", "Asia", "Australia", "Austria", "Azerbaijan",
    "Bahrain", "Bangladesh", "Belarus", "Belgium", "Benin", "Bolivia", "Botswana", "Brazil", "Britain", "Bulgaria", "Burundi", "Cambodia", "Cameroon",
    "Canada", "Chad", "Chile", "China", "Colombia", "Congo", "Costa Rica", "Croatia", "Cuba", "Cyprus", "Czech Republic", "Denmark",
    "Dominican Republic", "Ecuador", "Egypt", "El Salvador", "England", "Eritrea", "Estonia", "Ethiopia", "Europe", "European Union", "Fiji",
    "Finland", "France", "Gabon", "Gambia", "Gaza", "Germany", "Ghana", "Greece", "Guatemala", "Guinea", "Guyana", "Haiti", "Honduras", "Hong Kong",
    "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Ivory Coast", "Jamaica", "Japan", "Jordan",
    "Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Kyrgyzstan", "Laos", "Latin America", "Latvia", "Lebanon", "Lesotho", "Liberia", "Libya", "Lithuania",
    "Luxembourg", "Madagascar", "Malawi", "Malaysia", "Mali", "Malta", "Mauritania", "Mauritius", "Mexico", "Middle East", "Moldova", "Mongolia",
    "Montenegro", "Morocco", "Mozambique", "Myanmar", "Namibia", "Nepal", "Netherlands", "New Zealand", "Nicaragua", "Niger", "Nigeria",
    "North America", "North Korea", "North Macedonia", "Northern Ireland", "Norway", "Oman", "Pakistan", "Panama", "Papua New Guinea", "Paraguay",
    "Peru", "Philippines", "Poland", "Portugal", "Puerto Rico", "Qatar", "Romania", "Russia", "Rwanda", "Saudi Arabia", "Scotland", "Senegal",
    "Serbia", "Sierra Leone", "Singapore", "Slovakia", "Slovenia", "Somalia", "South Africa", "South America", "South Korea", "South Sudan", "Spain",
    "Sri Lanka", "Sudan", "Suriname", "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand", "Togo", "Tunisia", "Turkey",
    "Turkmenistan", "U.K.", "U.S.", "U.S.A.", "UK", "US", "USA", "Uganda", "Ukraine", "United Arab Emirates", "United Kingdom", "United States",
    "Uruguay", "Uzbekistan", "Venezuela", "Vietnam", "Wales", "West Bank", "Yemen", "Zambia", "Zimbabwe",
    "Alabama", "Alaska", "Alberta", "Arizona", "Arkansas", "British Columbia", "California", "Colorado", "Connecticut", "Delaware", "Florida",
    "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Manitoba", "Maryland", "Massachusetts", "Michigan",
    "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Ontario", "Oregon", "Pennsylvania", "Quebec", "Rhode Island", "South Carolina", "South Dakota", "Tennessee",
    "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    "Atlanta", "Baghdad", "Bangkok", "Beijing", "Berlin", "Bogota", "Boston", "Brussels", "Buenos Aires", "Cairo", "Calcutta", "Chicago", "Dallas",
    "Delhi", "Denver", "Detroit", "Dhaka", "Dubai", "Houston", "Istanbul", "Jakarta", "Johannesburg", "Karachi", "Kinshasa", "Kyiv", "Lagos", "Lahore",
    "Lima", "London", "Los Angeles", "Madrid", "Manila", "Melbourne", "Mexico City", "Miami", "Milan", "Montreal", "Moscow", "Mumbai", "Nairobi",
    "New Delhi", "New York City", "Osaka", "Paris", "Philadelphia", "Phoenix", "Rio de Janeiro", "Rome", "San Antonio", "San Diego", "San Francisco",
    "Santiago", "Sao Paulo", "Seattle", "Seoul", "Shanghai", "Shenzhen", "Sydney", "Tehran", "Tianjin", "Tokyo", "Toronto", "Vancouver", "Vienna",
    "Warsaw",
];

/// Adjectives of countries and continents, and the names of these.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const ADJECTIVES: &[(&str, &str)] = &[
    ("Afghan", "Afghanistan"), ("African", "Africa"), ("American", "America"), ("Argentine", "Argentina"),
    ("Asian", "Asia"), ("Australian", "Australia"), ("Austrian", "Austria"), ("Belgian", "Belgium"),
    ("Brazilian", "Brazil"), ("British", "Britain"), ("Bulgarian", "Bulgaria"), ("Canadian", "Canada"),
    ("Chilean", "Chile"), ("Chinese", "China"), ("Colombian", "Colombia"), ("Croatian", "Croatia"), ("Cuban", "Cuba"),
    ("Czech", "Czech Republic"), ("Danish", "Denmark"), ("Dutch", "Netherlands"), ("Egyptian", "Egypt"),
    ("English", "England"), ("Ethiopian", "Ethiopia"), ("European", "Europe"), ("Finnish", "Finland"),
    ("French", "France"), ("German", "Germany"), ("Greek", "Greece"), ("Haitian", "Haiti"), ("Hungarian", "Hungary"),
    ("Indian", "India"), ("Indonesian", "Indonesia"), ("Iranian", "Iran"), ("Iraqi", "Iraq"), ("Irish", "Ireland"),
    ("Israeli", "Israel"), ("Italian", "Italy"), ("Japanese", "Japan"), ("Jordanian", "Jordan"), ("Kenyan", "Kenya"),
    ("Korean", "Korea"), ("Latin American", "Latin America"), ("Lebanese", "Lebanon"), ("Libyan", "Libya"),
    ("Lithuanian", "Lithuania"), ("Malaysian", "Malaysia"), ("Mexican", "Mexico"), ("Moroccan", "Morocco"),
    ("Nigerian", "Nigeria"), ("North American", "North America"), ("North Korean", "North Korea"),
    ("Norwegian", "Norway"), ("Pakistani", "Pakistan"), ("Palestinian", "Palestinian territories"),
    ("Peruvian", "Peru"), ("Philippine", "Philippines"), ("Polish", "Poland"), ("Portuguese", "Portugal"),
    ("Romanian", "Romania"), ("Russian", "Russia"), ("Saudi", "Saudi Arabia"), ("Scottish", "Scotland"),
    ("Serbian", "Serbia"), ("Slovak", "Slovakia"), ("South African", "South Africa"),
    ("South American", "South America"), ("South Korean", "South Korea"), ("Spanish", "Spain"), ("Sudanese", "Sudan"),
    ("Swedish", "Sweden"), ("Swiss", "Switzerland"), ("Syrian", "Syria"), ("Taiwanese", "Taiwan"),
    ("Thai", "Thailand"), ("Tunisian", "Tunisia"), ("Turkish", "Turkey"), ("Ukrainian", "Ukraine"),
    ("Venezuelan", "Venezuela"), ("Vietnamese", "Vietnam"), ("Welsh", "Wales"),
];

/// What acts for a country inside of it.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const STATES: &[&str] =
    &["authorities", "courts", "economy", "government", "parliament", "police", "prosecutors", "state"];

/// Prepositions before a place.
pub(in crate::claim) const WHERE: &[&str] =
    &["across", "around", "at", "in", "inside", "near", "outside", "throughout"];

/// Nouns of what somebody has "in" a firm or another: no place stands behind them.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const HELD: &[&str] = &[
    "belief", "confidence", "faith", "holding", "holdings", "interest", "interests", "invest", "invested", "investing", "investment", "investments", "majority",
    "money", "position", "share", "shares", "stake", "stakes", "stock", "trust",
];

/// Places without a name, behind "the".
pub(in crate::claim) const COMMON: &[&str] =
    &["city", "continent", "country", "county", "globe", "nation", "province", "region", "state", "world"];

/// Words in names of what is no place: firms, agencies, markets, courts, games.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const NO_PLACES: &[&str] = &[
    "Academy", "Administration", "Agency", "Airlines", "Airways", "Association", "Authority", "Bank", "Board", "Bureau", "Case", "Championship", "Chamber",
    "Class", "Convention", "Club", "Co", "Co.", "College", "Commission", "Committee", "Company", "Congress", "Corp", "Corp.", "Corporation", "Council", "Court", "Cup",
    "Department", "Division", "Dr", "Dr.", "Exchange", "Forum", "Foundation", "Fund", "GDP", "Games", "Group", "Holdings", "House", "I", "Inc", "Inc.", "Index",
    "Institute", "Journal", "League", "Ltd", "Ltd.", "Ministry", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Nasdaq", "Office", "Olympics", "PLC", "Parliament",
    "Party", "Plan", "Post", "Senate", "Series", "Service", "Society", "Street", "Times", "Treasury", "Trust", "Union", "University", "Wall",
];

/// Firms, offices and people of a country, which are not the place of what they do: enterprises and officials of `WordNet` 3.1.
#[rustfmt::skip] // as many as fit a line
pub(in crate::claim) const DOERS: &[&str] = &[
    "airline", "ambassador", "army", "bank", "banks", "brewer", "carmaker", "chain", "company", "companies", "court", "firm", "firms", "giant", "government", "group",
    "insurer", "investor", "investors", "lender", "maker", "makers", "minister", "official", "officials", "owner", "president", "retailer", "rival",
];
