//! Detection of partner fields, role fields and registration objects.

use serde::Serialize;

use super::description::{CrmDescription, DescribedField, DescribedObject};
use super::signals::{FieldSignal, Signals, of_partner, of_registration, of_role, words};
use crate::crm::mapping::{CrmRecord, CrmSystem, ObjectMapping, PartnerField, crm_mapping};
use crate::crm::rows::plain;
use crate::error::Result;
use crate::math::SmallSort;

/// Lowest score of a candidate, in hundredths.
const MIN_SCORE: i32 = 30;
/// Lowest score of what goes into the mapping that is proposed.
const LIKELY: i32 = 50;

/// Field or object that is likely about partners.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerCandidate {
    /// Name of the object.
    pub object: String,
    /// Name of the field; `null` where the object itself is meant.
    pub field: Option<String>,
    /// Label for people.
    pub label: String,
    /// Score: the sum of the weights of the signals, within 0 to 1.
    pub score: f64,
    /// Signals that speak for it and against it.
    pub signals: Vec<FieldSignal>,
}

/// Likely partner fields, role fields and registration objects of a CRM, the best first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerFields {
    /// Objects that were described.
    pub objects: u64,
    /// Fields that were described.
    pub fields: u64,
    /// Fields that name a partner.
    pub partners: Vec<PartnerCandidate>,
    /// Fields that say the role of a partner.
    pub roles: Vec<PartnerCandidate>,
    /// Objects that hold registrations of deals.
    pub registrations: Vec<PartnerCandidate>,
    /// Mappings of the objects with likely partners, to put into a `FieldMapping` in place of those of the same name.
    pub mappings: Vec<ObjectMapping>,
}

/// Partner field detection: fields that name partners or their roles, and objects of registrations, out of a describe result.
///
/// Reason to pick it: every CRM keeps its partners in other fields, and the one who sets up attribution rarely made them. Each
/// candidate has its signals, so that a person can decide; the mapping that is proposed is a beginning, not an answer.
///
/// # Method
/// A candidate's score is the sum of the weights of its signals, within 0 to 1: words for partners in its name (0.45, or 0.25 for
/// words that may mean something else) and label (0.15, 0.10), a reference to accounts or partners (0.35), a text or a choice
/// (0.15); against it speak types that name nobody (−0.50) and words for what a partner has (−0.40). Candidates from 0.30 are
/// listed, those from 0.50 go into the mapping. (Hand-set weights.)
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmDescription, CrmSystem, crm_mapping, detect_partner_fields};
///
/// let described = CrmDescription::from_json(
///     r#"{"name": "Opportunity", "fields": [
///         {"name": "Implementation_Partner__c", "label": "Implementation Partner", "type": "reference", "referenceTo": ["Account"]},
///         {"name": "Partner_Role__c", "label": "Partner Role", "type": "picklist"},
///         {"name": "Partner_Discount__c", "label": "Partner Discount", "type": "percent"}
///     ]}"#,
/// )?;
/// let found = detect_partner_fields(&described)?;
/// assert_eq!(found.partners.len(), 1);
/// assert_eq!(found.roles[0].field.as_deref(), Some("Partner_Role__c"));
/// let mapping = crm_mapping(CrmSystem::Salesforce).with_mappings(found.mappings);
/// assert!(mapping.validate().is_ok());
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for what describes no object.
pub fn detect_partner_fields(describe: &CrmDescription) -> Result<PartnerFields> {
    describe.checked().map_err(|error| error.within("describe"))?;
    let mut found = PartnerFields::default();
    for object in &describe.objects {
        found.objects += 1;
        found.fields += object.fields.len() as u64;
        let roles = candidates(object, of_role);
        let mut partners = candidates(object, of_partner);
        partners.retain(|partner| roles.iter().all(|role| role.field != partner.field));
        let is_likely = |candidate: &PartnerCandidate| candidate.score * 100.0 >= f64::from(LIKELY);
        let likely: Vec<_> = partners.iter().filter(|partner| is_likely(partner)).collect();
        let role = roles.iter().find(|role| is_likely(role)).and_then(|role| role.field.clone());
        if let Some(system) = of_deals(&object.name).filter(|_| !likely.is_empty()) {
            found.mappings.extend(deals(system, &likely, role.as_deref()));
        }
        let signals =
            of_registration(object, !likely.is_empty()).filter(|signals| signals.score() >= MIN_SCORE);
        if let Some(signals) = signals {
            if signals.score() >= LIKELY {
                found.mappings.extend(likely.first().map(|partner| registration(object, partner, role)));
            }
            found.registrations.push(candidate(object, None, signals));
        }
        found.partners.extend(partners);
        found.roles.extend(roles);
    }
    for list in [&mut found.partners, &mut found.roles, &mut found.registrations] {
        sort(list);
    }
    Ok(found)
}

/// The best first; those of one score by their names.
fn sort(list: &mut [PartnerCandidate]) {
    list.small_sort_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| (&a.object, &a.field).cmp(&(&b.object, &b.field)))
    });
}

/// Fields of an object with their scores, the best first.
fn candidates(
    object: &DescribedObject,
    signals: impl Fn(&DescribedField) -> Option<Signals>,
) -> Vec<PartnerCandidate> {
    let scored = object.fields.iter().filter_map(|field| Some((field, signals(field)?)));
    let likely = scored.filter(|(_, signals)| signals.score() >= MIN_SCORE);
    let mut list: Vec<_> = likely.map(|(field, signals)| candidate(object, Some(field), signals)).collect();
    sort(&mut list);
    list
}

fn candidate(object: &DescribedObject, field: Option<&DescribedField>, signals: Signals) -> PartnerCandidate {
    PartnerCandidate {
        object: object.name.clone(),
        field: field.map(|field| field.name.clone()),
        label: field.map_or(&object.label, |field| &field.label).clone(),
        score: f64::from(signals.score()) / 100.0,
        signals: signals.into_list(),
    }
}

/// The system whose deals have that name.
fn of_deals(object: &str) -> Option<CrmSystem> {
    match plain(object).as_str() {
        "opportunity" => Some(CrmSystem::Salesforce),
        "deal" | "deals" => Some(CrmSystem::HubSpot),
        _ => None,
    }
}

/// The known mapping of deals with these partner fields.
fn deals(system: CrmSystem, partners: &[&PartnerCandidate], role: Option<&str>) -> Option<ObjectMapping> {
    let mut known = crm_mapping(system).objects.into_iter();
    let mut mapping = known.find(|object| object.record == CrmRecord::Opportunity)?;
    mapping.partners.clear();
    for partner in partners {
        let field = PartnerField::default().with_field(partner.field.clone().unwrap_or_default());
        mapping.partners.push(match role {
            Some(role) => field.with_role_field(role),
            None => field,
        });
    }
    Some(mapping)
}

/// A mapping of registrations, with what their names say.
fn registration(object: &DescribedObject, partner: &PartnerCandidate, role: Option<String>) -> ObjectMapping {
    let partner = partner.field.clone().unwrap_or_default();
    let of_target = |target: &str| {
        let mut others = object.fields.iter().filter(|field| field.name != partner);
        others
            .find(|field| field.targets.iter().any(|one| plain(one) == target))
            .map(|field| field.name.clone())
    };
    let named = |word: &str| {
        let mut fields = object.fields.iter();
        fields.find(|field| words(&field.name).iter().any(|one| one == word)).map(|field| field.name.clone())
    };
    let mut mapping = ObjectMapping::new(object.name.clone(), CrmRecord::Registration)
        .with("id", "Id | id | hs_object_id")
        .with("at", "CreatedDate | createdate")
        .with("partner", partner.clone());
    for (field, name) in [
        ("opportunity", of_target("opportunity")),
        ("account", of_target("account")),
        ("status", named("status")),
        ("role", role),
    ] {
        mapping.fields.extend(name.map(|name| (field.to_owned(), name)));
    }
    if let Some(submitted) = named("submitted").or_else(|| named("submission")) {
        mapping.fields.insert("at".into(), format!("{submitted} | CreatedDate | createdate"));
    }
    mapping.fixed.insert("kind".into(), "deal_registration".into());
    mapping
}

#[cfg(test)]
#[path = "partner_fields_tests.rs"]
mod tests;
