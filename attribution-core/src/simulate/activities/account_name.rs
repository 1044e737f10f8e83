//! Names of invented accounts, of which some look alike.

const FIRST: [&str; 48] = [
    "Alder", "Amber", "Arbor", "Aster", "Aurora", "Basalt", "Beacon", "Birch", "Bright", "Cedar", "Cobalt",
    "Copper", "Coral", "Crest", "Delta", "Eagle", "Echo", "Ember", "Falcon", "Fern", "Flint", "Granite",
    "Harbor", "Hazel", "Indigo", "Iris", "Jade", "Juniper", "Keystone", "Lark", "Lumen", "Maple", "Meridian",
    "Nimbus", "Nova", "Onyx", "Orchid", "Pine", "Quartz", "River", "Sable", "Sierra", "Summit", "Tern",
    "Vega", "Willow", "Yarrow", "Zephyr",
];
const TRADE: [&str; 23] = [
    "Analytics",
    "Bank",
    "Biotech",
    "Energy",
    "Foods",
    "Freight",
    "Health",
    "Insurance",
    "Labs",
    "Logistics",
    "Materials",
    "Media",
    "Mining",
    "Motors",
    "Networks",
    "Pharma",
    "Power",
    "Robotics",
    "Software",
    "Steel",
    "Systems",
    "Telecom",
    "Textiles",
];
const LEGAL_FORM: [&str; 11] =
    ["Inc.", "LLC", "Ltd", "GmbH", "S.A.", "B.V.", "AG", "Oy", "AB", "S.p.A.", "Pty Ltd"];

/// One of `words`, by a number.
fn word<'a>(words: &[&'a str], number: u64) -> &'a str {
    let place = usize::try_from(number % words.len() as u64).unwrap_or(0);
    words.get(place).copied().unwrap_or_default()
}

/// Name of the account of a number, and its domain. No two numbers below 50,000 have the same; beyond the 1,104 of two words they have three.
pub(super) fn account_name(number: u64) -> (String, String) {
    // 48 and 23 have no common divisor: the first 1,104 pairs are all there are.
    let (first, trade) = (word(&FIRST, number), word(&TRADE, number));
    let round = number / (FIRST.len() * TRADE.len()) as u64;
    let second = if round > 0 { word(&FIRST, round - 1) } else { "" };
    let words = [first, second, trade].into_iter().filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let form = word(&LEGAL_FORM, number / 3);
    (format!("{} {form}", words.join(" ")), format!("{}.example", words.concat().to_lowercase()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::account_name;

    #[test]
    fn every_account_has_a_name_of_its_own() {
        let domains: BTreeSet<String> = (0..50_000).map(|number| account_name(number).1).collect();
        assert_eq!(domains.len(), 50_000);
        assert_eq!(account_name(0), ("Alder Analytics Inc.".to_owned(), "alderanalytics.example".to_owned()));
    }
}
