use super::*;
use crate::crm::mapping::FieldMapping;

fn detected(json: &str) -> PartnerFields {
    detect_partner_fields(&CrmDescription::from_json(json).unwrap()).unwrap()
}

fn names(list: &[PartnerCandidate]) -> Vec<(&str, f64)> {
    list.iter().map(|one| (one.field.as_deref().unwrap_or(&one.object), one.score)).collect()
}

#[test]
fn partner_fields_of_salesforce_are_found_and_what_partners_have_is_not() {
    let found = detected(
        r#"[{"name": "Opportunity", "label": "Opportunity", "fields": [
            {"name": "Id", "label": "Opportunity ID", "type": "id"},
            {"name": "PartnerAccountId", "label": "Partner Account", "type": "reference", "referenceTo": ["Account"]},
            {"name": "Referral_Source__c", "label": "Referral Source", "type": "picklist"},
            {"name": "Reseller_Name__c", "label": "Reseller", "type": "string"},
            {"name": "Partner_Role__c", "label": "Partner Role", "type": "picklist"},
            {"name": "Partner_Tier__c", "label": "Partner Tier", "type": "picklist"},
            {"name": "Is_Partner_Deal__c", "label": "Partner deal", "type": "boolean"},
            {"name": "Variance__c", "label": "Variance", "type": "double"}]}]"#,
    );
    // Name 0.45, label 0.15, reference 0.35; name, label and type 0.15; a word that may mean partners 0.25 + 0.10 + 0.15.
    let expected = [("PartnerAccountId", 0.95), ("Reseller_Name__c", 0.75), ("Referral_Source__c", 0.5)];
    // A tier: 0.45 + 0.15 + 0.15 - 0.40.
    let tier = [("Partner_Tier__c", 0.35)];
    assert_eq!(names(&found.partners), [expected.as_slice(), &tier].concat());
    assert_eq!(names(&found.roles), [("Partner_Role__c", 0.95)]);
    assert_eq!((found.objects, found.fields), (1, 8));
    let signals: Vec<_> = found.partners[0].signals.iter().map(|one| one.signal.as_str()).collect();
    assert_eq!(signals, ["its name says partner", "its label says partner", "it refers to Account"]);
    let mapping = &found.mappings[0];
    let fields: Vec<_> = mapping.partners.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["PartnerAccountId", "Reseller_Name__c", "Referral_Source__c"]);
    assert_eq!(mapping.partners[0].role_field.as_deref(), Some("Partner_Role__c"));
}

#[test]
fn registrations_are_found_with_a_mapping() {
    let found = detected(
        r#"{"sobjects": [
            {"name": "Deal_Registration__c", "label": "Deal Registration", "fields": [
                {"name": "Partner__c", "label": "Partner", "type": "reference", "referenceTo": ["Account"]},
                {"name": "Customer__c", "label": "Customer", "type": "reference", "referenceTo": ["Account"]},
                {"name": "Opportunity__c", "label": "Opportunity", "type": "reference", "referenceTo": ["Opportunity"]},
                {"name": "Status__c", "label": "Status", "type": "picklist"},
                {"name": "Submitted_Date__c", "label": "Submitted", "type": "date"}]},
            {"name": "Event_Registration__c", "label": "Event Registration"},
            {"name": "Account", "label": "Account"}]}"#,
    );
    // Registration 0.50, deal 0.20, a partner field 0.20, a status 0.10. An event: 0.50 - 0.40, which is below 0.30.
    assert_eq!(names(&found.registrations), [("Deal_Registration__c", 1.0)]);
    let fields = &found.mappings[0].fields;
    let of = |field: &str| fields.get(field).map(String::as_str);
    assert_eq!((of("partner"), of("account")), (Some("Partner__c"), Some("Customer__c")));
    assert_eq!((of("opportunity"), of("status")), (Some("Opportunity__c"), Some("Status__c")));
    assert_eq!(of("at"), Some("Submitted_Date__c | CreatedDate | createdate"));
    FieldMapping::default().with_mappings(found.mappings).validate().unwrap();
}

#[test]
fn properties_of_hubspot_are_read_with_and_without_the_name_of_their_object() {
    let properties = r#"{"results": [
        {"name": "channel_partner", "label": "Channel partner", "type": "enumeration", "fieldType": "select"},
        {"name": "partner_email", "label": "Partner email", "type": "string"}]}"#;
    let named = detected(&format!(r#"{{"deals": {properties}}}"#));
    assert_eq!(names(&named.partners), [("channel_partner", 0.75), ("partner_email", 0.35)]);
    assert_eq!(detected(properties), named);
    assert_eq!(named.mappings[0].object, "deals");
}

#[test]
fn what_describes_nothing_is_refused() {
    for json in ["5", "[1]", r#"{"deals": 1}"#] {
        assert_eq!(CrmDescription::from_json(json).unwrap_err().code(), "INVALID_INPUT", "{json}");
    }
}
