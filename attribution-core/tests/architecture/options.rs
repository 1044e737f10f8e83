//! Options can grow: nobody outside makes one field by field, and each field has a setter or comes with the constructor.

use super::library;

/// Records, which are read from rows or files and are no options: a field more is a change of their format.
const RECORDS: [&str; 50] = [
    "Account",
    "AccountRecord",
    "Activity",
    "Award",
    "AwardPart",
    "Baseline",
    "BaselineRate",
    "BookedPeriod",
    "CausalEffect",
    "ContactRole",
    "Conversion",
    "ConvertedFrom",
    "CountedTransition",
    "DealOverride",
    "DealRegistration",
    "EarlierTouch",
    "EventCounts",
    "FittedHazard",
    "FittedLogistic",
    "FittedMarkov",
    "FittedProbabilistic",
    "FittedShapley",
    "HazardChannel",
    "HazardStage",
    "IdentityLink",
    "InclusionProof",
    "Influencer",
    "InfluencerFee",
    "InfluencerPosts",
    "LabelledConfidence",
    "Lead",
    "LedgerEntry",
    "Money",
    "Opportunity",
    "OverrideAmount",
    "PartnerEvidence",
    "PartnerFigures",
    "PathCount",
    "Payout",
    "Period",
    "PlatformClaim",
    "PromoCode",
    "Redemption",
    "RegistrationRequest",
    "RegistrationStep",
    "Spend",
    "StageChange",
    "StageCounts",
    "TimingCounts",
    "Touchpoint",
];

/// A struct that refuses unknown fields.
struct Options {
    name: String,
    fields: Vec<String>,
    can_grow: bool,
}

/// The structs of a file that refuse unknown fields.
fn options(source: &str) -> Vec<Options> {
    let mut found = Vec::new();
    for (attributes, rest) in source.match_indices("pub struct ").map(|(at, _)| source.split_at(at)) {
        let own = attributes.rsplit("\n\n").next().unwrap();
        let name: String =
            rest["pub struct ".len()..].chars().take_while(|letter| letter.is_alphanumeric()).collect();
        let Some((body, _)) = rest.split_once("\n}") else { continue };
        if !own.contains("deny_unknown_fields") || RECORDS.contains(&name.as_str()) {
            continue;
        }
        let fields = body.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(':'));
        let fields = fields.map(|(field, _)| field.to_owned()).collect();
        found.push(Options { name, fields, can_grow: own.contains("#[non_exhaustive]") });
    }
    found
}

/// The part of a file in which a type has its methods.
fn methods<'a>(source: &'a str, name: &str) -> Vec<&'a str> {
    let heads = [format!("\nimpl {name} {{"), format!("\nsetters! {{ {name}:")];
    let bodies = heads.iter().flat_map(|head| source.match_indices(head.as_str()));
    bodies.map(|(at, _)| source[at..].split("\n}").next().unwrap()).collect()
}

#[test]
fn options_can_grow_and_each_field_can_be_set() {
    let mut seen = 0;
    for (module, source) in library() {
        for Options { name, fields, can_grow } in options(&source) {
            seen += 1;
            assert!(can_grow, "{name} in {module} should be #[non_exhaustive]");
            let own = methods(&source, &name).concat();
            let made = own.split_once("fn new(").map_or("", |(_, arguments)| arguments);
            let made = made.split(") ->").next().unwrap();
            for field in fields {
                let is_set = own.contains(&format!("with_{field}(")) || made.contains(&format!("{field}: "));
                assert!(is_set, "{name} in {module} has no with_{field}, and {field} is no argument of new");
            }
        }
    }
    assert!(seen >= 30, "only {seen} options found");
}

/// The types of a file that serde derives a reader for, and that have a field or a variant with another name.
fn derived_with_other_names(source: &str) -> Vec<String> {
    let items = source.split("#[derive(").skip(1).filter(|item| {
        let derived = item.split(')').next().unwrap();
        let body = item.split("\n}").next().unwrap();
        derived.contains("Deserialize") && body.contains("alias = ")
    });
    items.map(|item| item.lines().find(|line| line.ends_with('{')).unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_has_other_names_is_read_by_fields() {
    // The reader of trees gives the place of a name, which derived readers count without other names.
    for (module, source) in library() {
        let wrong = derived_with_other_names(&source);
        assert!(wrong.is_empty(), "{wrong:?} in {module} should be read by `fields!`");
    }
}

#[test]
fn another_name_of_a_derived_type_is_found() {
    let wrong = "#[derive(Clone, Deserialize)]\nstruct A {\n    #[serde(alias = \"c\")]\n    b: u8,\n}\n";
    let right = wrong.replace("Deserialize", "Serialize");
    assert_eq!(derived_with_other_names(wrong), ["struct A {"]);
    assert!(derived_with_other_names(&right).is_empty());
}
