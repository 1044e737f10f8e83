//! Signals: what speaks for a field or an object to be about partners, and what against it.

use serde::Serialize;

use super::description::{DescribedField, DescribedObject};

/// Reason for or against a candidate, with its weight in the score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldSignal {
    /// Reason in a few words.
    pub signal: String,
    /// Weight in the score; negative where it speaks against it.
    pub weight: f64,
}

/// Signals with whole hundredths as weights, so that scores are exact.
#[derive(Default)]
pub(super) struct Signals(Vec<(String, i32)>);

impl Signals {
    pub(super) fn add(&mut self, signal: impl Into<String>, hundredths: i32) {
        self.0.push((signal.into(), hundredths));
    }

    /// The score in hundredths: the sum of the weights, from 0 to 100.
    pub(super) fn score(&self) -> i32 {
        self.0.iter().map(|(_, weight)| weight).sum::<i32>().clamp(0, 100)
    }

    pub(super) fn into_list(self) -> Vec<FieldSignal> {
        let list = self.0.into_iter();
        list.map(|(signal, weight)| FieldSignal { signal, weight: f64::from(weight) / 100.0 }).collect()
    }
}

/// Words for partners.
const PARTNER: [&str; 10] = [
    "partner",
    "partners",
    "reseller",
    "distributor",
    "isv",
    "var",
    "integrator",
    "alliance",
    "affiliate",
    "introducer",
];
/// Words that may mean partners.
const MAYBE: [&str; 8] =
    ["referral", "referrer", "referred", "channel", "agency", "broker", "consultant", "sourced"];
/// Words for the part that a partner plays.
const ROLE: [&str; 6] = ["role", "involvement", "relationship", "motion", "function", "type"];
/// Words for what a partner has, and does not name it.
const ATTRIBUTE: [&str; 22] = [
    "discount",
    "tier",
    "level",
    "status",
    "date",
    "email",
    "phone",
    "count",
    "fee",
    "rate",
    "margin",
    "commission",
    "amount",
    "percent",
    "notes",
    "comments",
    "description",
    "program",
    "url",
    "stage",
    "time",
    "number",
];
/// Types of values that name nobody.
const NO_NAME: [&str; 13] = [
    "boolean",
    "bool",
    "booleancheckbox",
    "date",
    "datetime",
    "time",
    "currency",
    "percent",
    "double",
    "int",
    "number",
    "email",
    "phone",
];
/// Objects that partners are kept in.
const ORGANISATIONS: [&str; 4] = ["account", "company", "companies", "organization"];

/// Words of a name: `PartnerAccountId` and `Partner_Account_Id__c` are `partner`, `account`, `id`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        let starts = !letter.is_alphanumeric() || (letter.is_uppercase() && was_small);
        if starts && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
        was_small = letter.is_lowercase() || letter.is_numeric();
    }
    // The last letter of a field or a relation of your own.
    words.retain(|word| !word.is_empty() && word != "c" && word != "r");
    words
}

fn first_of<'a>(words: &'a [String], known: &[&str]) -> Option<&'a str> {
    words.iter().map(String::as_str).find(|word| known.contains(word))
}

/// Signals of words for partners in a name and a label.
fn of_words(name: &[String], label: &[String], signals: &mut Signals) {
    match (first_of(name, &PARTNER), first_of(name, &MAYBE)) {
        (Some(word), _) => signals.add(format!("its name says {word}"), 45),
        (None, Some(word)) => signals.add(format!("its name says {word}"), 25),
        (None, None) => {}
    }
    match (first_of(label, &PARTNER), first_of(label, &MAYBE)) {
        (Some(word), _) => signals.add(format!("its label says {word}"), 15),
        (None, Some(word)) => signals.add(format!("its label says {word}"), 10),
        (None, None) => {}
    }
}

/// Signals for a field to name a partner; none where no word says so.
pub(super) fn of_partner(field: &DescribedField) -> Option<Signals> {
    let (name, label) = (words(&field.name), words(&field.label));
    let mut signals = Signals::default();
    of_words(&name, &label, &mut signals);
    if signals.score() == 0 {
        return None;
    }
    let target = field.targets.iter().find(|target| {
        let words = words(target);
        first_of(&words, &PARTNER).or(first_of(&words, &ORGANISATIONS)).is_some()
    });
    let is_open = matches!(field.kind.as_str(), "string" | "picklist" | "enumeration" | "textarea" | "text");
    match target {
        Some(target) => signals.add(format!("it refers to {target}"), 35),
        None if !field.targets.is_empty() => {
            signals.add(format!("it refers to {}", field.targets.join(", ")), -15);
        }
        None if is_open => signals.add(format!("its type is {}", field.kind), 15),
        None if NO_NAME.contains(&field.kind.as_str()) => {
            signals.add(format!("its type is {}", field.kind), -50);
        }
        None => {}
    }
    if let Some(word) = first_of(&name, &ATTRIBUTE).or(first_of(&name, &ROLE)) {
        signals.add(format!("its name says {word}"), -40);
    }
    Some(signals)
}

/// Signals for a field to say the role of a partner.
pub(super) fn of_role(field: &DescribedField) -> Option<Signals> {
    let (name, label) = (words(&field.name), words(&field.label));
    let role = first_of(&name, &ROLE)?;
    let mut signals = Signals::default();
    of_words(&name, &label, &mut signals);
    if signals.score() == 0 {
        return None;
    }
    signals.add(format!("its name says {role}"), if role == "role" { 35 } else { 20 });
    if NO_NAME.contains(&field.kind.as_str()) || !field.targets.is_empty() {
        signals.add(format!("its type is {}", field.kind), -60);
    }
    Some(signals)
}

/// Signals for an object to hold registrations of deals.
pub(super) fn of_registration(object: &DescribedObject, has_partner: bool) -> Option<Signals> {
    let mut name = words(&object.name);
    name.extend(words(&object.label));
    let mut signals = Signals::default();
    let registers = first_of(&name, &["registration", "registrations", "dealreg", "registered"]);
    let deals = first_of(&name, &["deal", "deals", "opportunity", "lead", "dealreg"]);
    let partner = first_of(&name, &PARTNER);
    if let Some(word) = registers {
        signals.add(format!("its name says {word}"), 50);
    } else {
        partner.and(deals)?;
    }
    for word in [deals, partner].into_iter().flatten() {
        signals.add(format!("its name says {word}"), 20);
    }
    if let Some(word) =
        first_of(&name, &["event", "webinar", "course", "training", "user", "device", "product"])
    {
        signals.add(format!("its name says {word}"), -40);
    }
    if has_partner {
        signals.add("it has a field that names a partner", 20);
    }
    if object.fields.iter().any(|field| words(&field.name).iter().any(|word| word == "status")) {
        signals.add("it has a status", 10);
    }
    Some(signals)
}
