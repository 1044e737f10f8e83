//! Mappings of known systems, made from static tables.

use super::field_mapping::{CrmSystem, FieldMapping, ProbabilityUnit};
use super::hubspot::HUBSPOT;
use super::object_mapping::{ObjectMapping, PartnerField};
use super::salesforce::SALESFORCE;
use super::table::{KnownObject, KnownSystem, Names};
use crate::math::SmallCollect;

/// The mapping of a system as it is delivered, for users to edit and store.
///
/// Reason to pick it: standard objects and fields are known; what is your own (partner fields, registrations, stages) is
/// added. Names are compared without case and underscores, so that exports such as those of Fivetran (`account_id`,
/// `property_dealname`) are read by the same mapping. That of `other` is empty.
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmSystem, crm_mapping};
///
/// let mut mapping = crm_mapping(CrmSystem::Salesforce);
/// let deals = mapping.object_mut("Opportunity").map(|deals| {
///     deals.fields.insert("deal_size".into(), "Size__c".into());
/// });
/// assert!(deals.is_some() && mapping.validate().is_ok());
/// ```
#[must_use]
pub fn crm_mapping(system: CrmSystem) -> FieldMapping {
    match system {
        CrmSystem::Salesforce => made(system, &SALESFORCE).with_probability_unit(ProbabilityUnit::Percent),
        CrmSystem::HubSpot => made(system, &HUBSPOT),
        CrmSystem::Other => FieldMapping::default(),
    }
}

fn made(system: CrmSystem, known: &KnownSystem) -> FieldMapping {
    FieldMapping::default()
        .with_system(system)
        .with_objects(known.objects.iter().map(object).collect())
        .with_kinds(map(known.kinds))
        .with_prefixes(known.prefixes.iter().map(|prefix| (*prefix).to_owned()).collect())
}

fn object(known: &KnownObject) -> ObjectMapping {
    let only = known.only.iter().map(|(field, value)| ((*field).to_owned(), vec![(*value).to_owned()]));
    let partners = known.partners.iter().map(|(field, role_field)| {
        let partner = PartnerField::default().with_field(*field);
        if role_field.is_empty() { partner } else { partner.with_role_field(*role_field) }
    });
    let mut fields = map(known.fields);
    for (field, of_crm) in known.more {
        fields.entry((*field).to_owned()).or_insert_with(|| (*of_crm).to_owned());
    }
    ObjectMapping::new(known.object, known.record)
        .with_also(known.also.iter().map(|name| (*name).to_owned()).collect())
        .with_fields(fields)
        .with_fixed(map(known.fixed))
        .with_only(only.small_collect())
        .with_partners(partners.collect())
}

fn map(names: Names) -> std::collections::BTreeMap<String, String> {
    names.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).small_collect()
}
