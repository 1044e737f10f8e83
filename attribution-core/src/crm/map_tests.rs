use super::*;
use crate::crm::mapping::{CrmOwner, CrmSystem, crm_mapping};
use crate::crm::options::CampaignMembers;
use crate::domain::{DealStatus, EvidenceSource};
use crate::ingest::IdentityKind;
use crate::time::{DateOrder, Timestamp};

fn objects(json: &str) -> CrmObjects {
    CrmObjects::from_json(json).unwrap()
}

fn salesforce(json: &str) -> CrmRecords {
    map_crm(&objects(json), &crm_mapping(CrmSystem::Salesforce), &CrmOptions::default()).unwrap()
}

fn hubspot(json: &str) -> CrmRecords {
    map_crm(&objects(json), &crm_mapping(CrmSystem::HubSpot), &CrmOptions::default()).unwrap()
}

fn reasons(found: &CrmRecords) -> Vec<(CrmSetAsideReason, u64)> {
    found.report.reasons.iter().map(|row| (row.reason, row.rows)).collect()
}

#[test]
fn formats_of_salesforce_are_read() {
    let found = salesforce(
        r#"{"Opportunity": [{"Id": "0061G00000N38JZ", "CreatedDate": "2026-01-05T08:00:00.000+0000", "CloseDate": "2026-06-30",
            "Probability": "50", "Amount": "", "IsClosed": "FALSE", "AccountId": "0019000000B98de", "CurrencyIsoCode": "EUR"}]}"#,
    );
    let deal = &found.opportunities[0];
    assert_eq!(deal.id, "0061G00000N38JZQAZ");
    assert_eq!(deal.account.as_deref(), Some("0019000000B98deAAB"));
    assert_eq!(deal.created_at.unwrap().to_string(), "2026-01-05T08:00:00Z");
    assert_eq!((deal.probability, deal.amount, deal.status), (Some(0.5), None, Some(DealStatus::Open)));
    // The close of an open deal is a forecast.
    assert_eq!((deal.closed_at, deal.expected_close_at.unwrap().day()), (None, "2026-06-30".to_owned()));
    assert_eq!(found.report.repaired, 0);
}

#[test]
fn an_optional_field_that_cannot_be_read_is_left_empty_and_listed() {
    let found = salesforce(
        r#"{"Opportunity": [{"Id": "1", "Probability": 1000, "Amount": "much", "CloseDate": "6/30/2026"}],
            "Task": [{"Id": "2", "ActivityDate": "2026-03-01", "IsClosed": true}]}"#,
    );
    let repairs: Vec<_> =
        found.report.repairs.iter().map(|row| (row.field.as_str(), row.value.as_str())).collect();
    assert_eq!(repairs, [("closed_at", "6/30/2026"), ("amount", "much"), ("probability", "1000")]);
    let sentence = &found.report.repairs[0].reason;
    assert!(
        sentence.ends_with("; date_order of the mapping says whether the month or the day comes first"),
        "{sentence}"
    );
    assert_eq!((found.report.mapped, found.report.repaired), (2, 3));
}

#[test]
fn a_needed_field_that_cannot_be_read_rejects_its_row() {
    let found = salesforce(
        r#"{"Task": [{"Id": "7", "ActivityDate": "soon"}, {"ActivityDate": "2026-03-01"}, 5],
            "Opportunity": [{"Id": "8", "IsWon": true}]}"#,
    );
    let rejected: Vec<_> = found
        .report
        .rejections
        .iter()
        .map(|row| (row.object.as_str(), row.row, row.id.as_deref(), row.field.as_str()))
        .collect();
    let expected = [
        ("Opportunity", 0, Some("8"), "closed_at"),
        ("Task", 0, Some("7"), "at"),
        ("Task", 1, None, "id"),
        ("Task", 2, None, ""),
    ];
    assert_eq!(rejected, expected);
    assert_eq!((found.report.rows, found.report.rejected), (4, 4));
}

#[test]
fn dates_with_the_month_first_are_read_where_the_mapping_says_so() {
    let rows = CrmObjects::default().with_rows("Opportunity", [[("Id", "1"), ("CloseDate", "3/4/2026")]]);
    let mapping = crm_mapping(CrmSystem::Salesforce).with_date_order(DateOrder::DayFirst);
    let found = map_crm(&rows, &mapping, &CrmOptions::default()).unwrap();
    assert_eq!(found.opportunities[0].expected_close_at.unwrap().day(), "2026-04-03");
}

#[test]
fn only_what_has_happened_counts() {
    let rows = r#"{
        "Task": [
            {"Id": "t1", "CompletedDateTime": "2026-03-01T10:00:10Z", "Status": "Completed", "WhoId": "c", "Type": "Call"},
            {"Id": "t2", "Status": "Not Started"},
            {"Id": "t1", "ActivityDate": "2026-03-02", "Status": "Completed"},
            {"Id": "t3", "CompletedDateTime": "2026-03-01T10:00:50Z", "IsClosed": true, "WhoId": "c", "TaskSubtype": "Call"},
            {"Id": "t4", "ActivityDate": "2026-03-01", "IsClosed": true, "Type": "Email: Opened"},
            {"Id": "t5", "ActivityDate": "2026-09-01", "IsClosed": true},
            {"Id": "t6", "ActivityDate": "2026-03-01", "IsDeleted": "TRUE"},
            {}
        ],
        "Event": [{"Id": "e1", "StartDateTime": "2026-03-01T10:00:00Z", "IsChild": true}],
        "CampaignMember": [
            {"Id": "m1", "CampaignId": "701", "CreatedDate": "2026-03-01", "HasResponded": false, "LeadId": "l"},
            {"Id": "m2", "CampaignId": "701", "CreatedDate": "2026-03-01", "HasResponded": true, "ContactId": "c", "LeadId": "l"}
        ]
    }"#;
    let options = CrmOptions::default().with_as_of("2026-06-30".parse().unwrap());
    let mapping = crm_mapping(CrmSystem::Salesforce);
    let found = map_crm(&objects(rows), &mapping, &options).unwrap();
    let expected = [
        (CrmSetAsideReason::Empty, 1),
        (CrmSetAsideReason::Deleted, 1),
        (CrmSetAsideReason::Duplicate, 1),
        (CrmSetAsideReason::SameMinute, 1),
        (CrmSetAsideReason::NotCompleted, 1),
        (CrmSetAsideReason::MailOpen, 1),
        (CrmSetAsideReason::AfterAsOf, 1),
        (CrmSetAsideReason::ChildEvent, 1),
        (CrmSetAsideReason::NotResponded, 1),
    ];
    assert_eq!(reasons(&found), expected);
    let kinds: Vec<_> = found.activities.iter().map(|one| (one.id.as_str(), one.kind.as_deref())).collect();
    assert_eq!(kinds, [("t1", Some("call")), ("m2", Some("campaign_response"))]);
    assert_eq!(found.activities[1].contact.as_deref(), Some("c"));
    let all =
        map_crm(&objects(rows), &mapping, &options.with_campaign_members(CampaignMembers::All)).unwrap();
    assert_eq!(all.activities.len(), 3);
}

#[test]
fn two_calls_of_one_day_are_two_where_nobody_knows_the_minute() {
    let call =
        |id: &str| format!(r#"{{"Id": "{id}", "ActivityDate": "2026-03-01", "IsClosed": 1, "WhoId": "c"}}"#);
    let found = salesforce(&format!(r#"{{"Task": [{}, {}]}}"#, call("1"), call("2")));
    assert_eq!(found.activities.len(), 2);
}

#[test]
fn an_activity_names_its_deal_account_or_campaign_by_what_it_is_about() {
    let found = salesforce(
        r#"{"Event": [
            {"Id": "1", "StartDateTime": "2026-03-01", "WhatId": "0061G00000N38JZ", "EventSubtype": "Event", "Type": "Demo"},
            {"Id": "2", "StartDateTime": "2026-03-01", "WhatId": "0019000000B98de", "Account": {"Name": "Acme"}},
            {"Id": "3", "StartDateTime": "2026-03-01", "WhatId": "a0D30000001n7Pi", "Subject": "Kick-off"}
        ]}"#,
    );
    let [deal, account, other] = &found.activities[..] else { panic!("{:?}", found.activities) };
    assert_eq!(
        (deal.opportunity.as_deref(), deal.kind.as_deref()),
        (Some("0061G00000N38JZQAZ"), Some("demo"))
    );
    assert_eq!(account.account.as_deref(), Some("0019000000B98deAAB"));
    assert_eq!((account.account_name.as_deref(), account.kind.as_deref()), (Some("Acme"), Some("meeting")));
    assert_eq!(other.metadata["what"], "a0D30000001n7PiEAI");
    assert_eq!(other.metadata["Subject"], "Kick-off");
}

#[test]
fn a_converted_lead_and_its_contact_are_one_person() {
    let found = salesforce(
        r#"{
            "Lead": [{"Id": "L1", "Email": "ann@acme.example", "CreatedDate": "2026-01-05", "ConvertedContactId": "C1",
                      "ConvertedAccountId": "A1", "ConvertedOpportunityId": "O1", "ConvertedDate": "2026-02-01"},
                     {"Id": "L2", "CreatedDate": "2026-01-06"}],
            "Contact": [{"Id": "C1", "AccountId": "A0", "Email": "ann@acme.example", "CreatedDate": "2026-02-01"}],
            "OpportunityContactRole": [{"OpportunityId": "O1", "ContactId": "C1", "Role": "Decision Maker"}],
            "CampaignMember": [{"Id": "m", "CampaignId": "K", "LeadId": "L1", "FirstRespondedDate": "2026-01-20", "HasResponded": 1}]
        }"#,
    );
    let people: Vec<_> = found.leads.iter().map(|lead| lead.id.as_str()).collect();
    assert_eq!(people, ["C1", "L2"]);
    let ann = &found.leads[0];
    assert_eq!((ann.account.as_deref(), ann.opportunity.as_deref()), (Some("A1"), Some("O1")));
    assert_eq!(ann.created_at.unwrap().day(), "2026-01-05");
    assert_eq!(found.activities[0].contact.as_deref(), Some("C1"));
    assert_eq!(found.report.converted_leads, 1);
    let links: Vec<_> = found
        .links
        .iter()
        .map(|link| (link.left.as_str(), link.right_kind, link.right.as_str(), link.at.map(Timestamp::day)))
        .collect();
    let conversion = Some("2026-02-01".to_owned());
    let expected = [
        ("C1", IdentityKind::Email, "ann@acme.example", None),
        ("C1", IdentityKind::Account, "A0", None),
        ("L1", IdentityKind::Email, "ann@acme.example", None),
        ("L1", IdentityKind::Account, "A1", conversion.clone()),
        ("L1", IdentityKind::CrmContact, "C1", conversion),
    ];
    assert_eq!(links, expected);
}

#[test]
fn partners_of_deals_are_evidence_of_their_source() {
    let found = salesforce(
        r#"{
            "Opportunity": [{"Id": "O1", "CreatedDate": "2026-01-05", "Partner__c": "P1", "Partner_Role__c": "Reseller",
                             "PartnerAccountId": "P1"}, {"Id": "O2", "Partner__c": "P2"}],
            "OpportunityPartner": [{"Id": "op", "OpportunityId": "O1", "AccountToId": "P2", "Role": "Consultant"}],
            "AccountPartner": [{"Id": "ap", "AccountFromId": "A1", "AccountToId": "P3", "CreatedDate": "2026-01-01"}],
            "Deal_Registration__c": [
                {"Id": "r1", "Partner__c": "P4", "Opportunity__c": "O1", "Status__c": "Approved", "CreatedDate": "2026-01-02"},
                {"Id": "r2", "Partner__c": "P5", "Status__c": "Rejected", "CreatedDate": "2026-01-02"}
            ]
        }"#,
    );
    let evidence: Vec<_> = found
        .activities
        .iter()
        .map(|one| (one.partner.as_deref().unwrap(), one.source(), one.opportunity.as_deref(), one.at.day()))
        .collect();
    let expected = [
        ("P1", EvidenceSource::CrmOpportunityField, Some("O1"), "2026-01-05".to_owned()),
        ("P3", EvidenceSource::Activity, None, "2026-01-01".to_owned()),
        ("P2", EvidenceSource::CrmOpportunityField, Some("O1"), "2026-01-05".to_owned()),
        ("P4", EvidenceSource::DealRegistration, Some("O1"), "2026-01-02".to_owned()),
    ];
    assert_eq!(evidence, expected);
    assert_eq!(reasons(&found), [(CrmSetAsideReason::NotApproved, 1)]);
    // The deal that says nowhere when.
    assert_eq!(
        (found.report.repairs[0].field.as_str(), found.report.repairs[0].value.as_str()),
        ("partners", "P2")
    );
}

#[test]
fn a_partner_in_two_fields_keeps_the_role_that_one_of_them_says() {
    let found = salesforce(
        r#"{"Opportunity": [{"Id": "O1", "CreatedDate": "2026-01-05", "PartnerAccountId": "P1", "Partner__c": "P1",
            "Partner_Role__c": "Reseller"}]}"#,
    );
    let roles: Vec<_> = found.activities.iter().map(|one| one.role.as_deref()).collect();
    assert_eq!(roles, [Some("Reseller")]);
}

#[test]
fn objects_of_hubspot_are_read_as_the_api_gives_them() {
    let found = hubspot(
        r#"{
            "pipelines": {"results": [{"id": "p", "label": "Sales", "stages": [
                {"id": "5001", "label": "Signed", "metadata": {"isClosed": "true", "probability": "1.0"}},
                {"id": "5002", "label": "Talks", "metadata": {"isClosed": "false", "probability": "0.4"}}]}]},
            "deals": {"results": [
                {"id": "9", "properties": {"dealname": "Acme", "dealstage": "5001", "amount": "100", "closedate": "1767225600000",
                    "createdate": "2025-12-01T00:00:00Z", "hs_deal_stage_probability": null},
                 "associations": {"companies": {"results": [{"id": "77", "type": "deal_to_company"}]},
                    "contacts": {"results": [{"id": "51", "type": "deal_to_contact"}, {"id": "51", "type": "deal_to_buyer"}, {"id": "52"}]}},
                 "archived": false},
                {"id": "10", "properties": {"dealstage": "5002"}, "archived": true}]},
            "meetings": [{"id": "1", "properties": {"hs_meeting_start_time": "1767225600000", "hubspot_owner_id": "o"},
                "associations": {"deals": {"results": [{"id": "9"}]}}},
                {"id": "2", "properties": {"hs_timestamp": "2026-01-02", "hs_meeting_outcome": "NO_SHOW"}}],
            "owners": [{"id": "o", "firstName": "Mira", "lastName": "Stone"}]
        }"#,
    );
    let deal = &found.opportunities[0];
    assert_eq!((deal.status, deal.stage.as_deref()), (Some(DealStatus::Won), Some("Signed")));
    assert_eq!(deal.closed_at.unwrap().to_string(), "2026-01-01T00:00:00Z");
    assert_eq!((deal.account.as_deref(), deal.amount), (Some("77"), Some(100.0)));
    let roles: Vec<_> = found.contact_roles.iter().map(|role| role.lead.as_str()).collect();
    assert_eq!(roles, ["51", "52"]);
    assert_eq!(found.activities[0].opportunity.as_deref(), Some("9"));
    assert_eq!(found.activities[0].sales_rep.as_deref(), Some("Mira Stone"));
    let expected =
        [(CrmSetAsideReason::Deleted, 1), (CrmSetAsideReason::NotHeld, 1), (CrmSetAsideReason::NoMapping, 1)];
    assert_eq!(reasons(&found), expected);
    // The pipeline around its stages is the row of an object that the mapping does not name.
    assert_eq!(found.report.objects.last().unwrap().object, "pipelines");
}

#[test]
fn exports_in_small_letters_with_prefixes_are_read_by_the_same_mapping() {
    let found = hubspot(
        r#"{
            "deal": [{"deal_id": 9, "property_dealname": "Acme", "property_amount": 5.5, "is_deleted": false}],
            "deal_company": [{"deal_id": 9, "company_id": 77}, {"deal_id": 9, "company_id": 78}, {"deal_id": 8, "company_id": 1}],
            "engagement_call": [{"engagement_id": 3, "property_hs_timestamp": "2026-01-02 03:04:05"}],
            "engagement_deal": [{"engagement_id": 3, "deal_id": 9}],
            "engagement_contact": [{"engagement_id": 3, "contact_id": 51}, {"engagement_id": 3}]
        }"#,
    );
    let (deal, call) = (&found.opportunities[0], &found.activities[0]);
    assert_eq!(
        (deal.name.as_deref(), deal.amount, deal.account.as_deref()),
        (Some("Acme"), Some(5.5), Some("77"))
    );
    assert_eq!((call.opportunity.as_deref(), call.contact.as_deref()), (Some("9"), Some("51")));
    assert_eq!(reasons(&found), [(CrmSetAsideReason::NoRecord, 2)]);
    assert_eq!(found.report.rejections[0].field, "contact");
}

#[test]
fn an_export_numbers_engagements_by_their_own_id() {
    let found = hubspot(
        r#"{"engagement_task": [
            {"engagement_id": 1, "property_hs_object_id": 1, "property_hs_timestamp": "2026-01-02"},
            {"engagement_id": 2, "property_hs_object_id": 1, "property_hs_timestamp": "2026-01-02"}]}"#,
    );
    let ids: Vec<_> = found.activities.iter().map(|activity| activity.id.as_str()).collect();
    assert_eq!(ids, ["1", "2"]);
}

#[test]
fn people_of_partner_accounts_act_for_the_partner_unless_it_buys_itself() {
    let found = salesforce(
        r#"{
            "Account": [{"Id": "A1", "Type": "Customer - Direct"}, {"Id": "P1", "Type": "Channel Partner / Reseller"},
                        {"Id": "P2", "IsPartner": true}],
            "Contact": [{"Id": "C1", "AccountId": "A1"}, {"Id": "C2", "AccountId": "P1"}, {"Id": "C3", "AccountId": "P2"}],
            "Opportunity": [{"Id": "O1", "AccountId": "A1", "CreatedDate": "2026-01-05"},
                            {"Id": "O2", "AccountId": "P2", "CreatedDate": "2026-01-05"}],
            "OpportunityContactRole": [
                {"Id": "k1", "OpportunityId": "O1", "ContactId": "C1", "Role": "Champion"},
                {"Id": "k2", "OpportunityId": "O1", "ContactId": "C2", "Role": "Consultant"},
                {"Id": "k3", "OpportunityId": "O2", "ContactId": "C3", "Role": "Decision Maker"}],
            "Event": [{"Id": "e1", "StartDateTime": "2026-02-01", "WhoId": "C3", "AccountId": "A1"},
                      {"Id": "e2", "StartDateTime": "2026-02-02", "WhoId": "C3", "AccountId": "P2"}]
        }"#,
    );
    assert_eq!(found.contact_roles.len(), 3);
    let evidence: Vec<_> = found
        .activities
        .iter()
        .map(|one| (one.id.as_str(), one.partner.as_deref(), one.source(), one.role.as_deref()))
        .collect();
    let expected = [
        ("k2", Some("P1"), EvidenceSource::ContactRole, Some("Consultant")),
        ("e1", Some("P2"), EvidenceSource::Activity, None),
        ("e2", None, EvidenceSource::Activity, None),
    ];
    assert_eq!(evidence, expected);
}

#[test]
fn owners_say_names_channels_and_partners() {
    let owner = CrmOwner::default().with_id("u1").with_channel("partner").with_partner("P9");
    let mapping = crm_mapping(CrmSystem::Salesforce).with_owners(vec![owner]);
    let rows = objects(
        r#"{"Task": [{"Id": "t", "ActivityDate": "2026-03-01", "IsClosed": true, "OwnerId": "u1"}],
            "User": [{"Id": "u1", "Name": "Noa"}]}"#,
    );
    let found = map_crm(&rows, &mapping, &CrmOptions::default()).unwrap();
    let task = &found.activities[0];
    assert_eq!(
        (task.sales_rep.as_deref(), task.partner.as_deref(), task.channel()),
        (Some("Noa"), Some("P9"), "partner")
    );
}

#[test]
fn histories_keep_the_lines_of_stages() {
    let found = salesforce(
        r#"{"OpportunityFieldHistory": [
                {"Id": "1", "OpportunityId": "O", "Field": "StageName", "NewValue": "Talks", "CreatedDate": "2026-01-01"},
                {"Id": "2", "OpportunityId": "O", "Field": "Amount", "NewValue": "7", "CreatedDate": "2026-01-01"}],
            "LeadHistory": [{"Id": "3", "LeadId": "L", "Field": "status", "NewValue": "Working", "CreatedDate": "2026-01-01"}],
            "Opportunity": [{"Id": "O", "OpportunityHistories": {"records": [
                {"StageName": "New", "CreatedDate": "2025-12-01"}]}}]}"#,
    );
    let lines: Vec<_> = found
        .stage_changes
        .iter()
        .map(|line| (line.opportunity.as_deref(), line.lead.as_deref(), line.stage.as_str()))
        .collect();
    assert_eq!(lines, [(None, Some("L"), "Working"), (Some("O"), None, "Talks"), (Some("O"), None, "New")]);
    assert_eq!(reasons(&found), [(CrmSetAsideReason::Filtered, 1)]);
}

#[test]
fn a_name_that_is_the_id_of_an_account_may_have_any_sign() {
    let deals = ObjectMapping::new("deals", CrmRecord::Opportunity);
    let mapping = FieldMapping::default().with_mappings([deals.with("id", "no").with("account", "customer")]);
    let rows = CrmObjects::default().with_rows("deals", [[("no", "1"), ("customer", "Stone; Sons")]]);
    let found = map_crm(&rows, &mapping, &CrmOptions::default()).unwrap();
    assert_eq!(found.opportunities[0].account.as_deref(), Some("Stone; Sons"));
}

#[test]
fn objects_without_a_mapping_are_named_with_the_nearest_name() {
    let found = salesforce(r#"{"Opportunitys": [{"Id": "1"}], "Zebra": []}"#);
    let named: Vec<_> =
        found.report.objects.iter().map(|row| (row.object.as_str(), row.nearest.as_deref())).collect();
    assert_eq!(named, [("Opportunitys", Some("Opportunity")), ("Zebra", None)]);
    assert_eq!((found.report.rows, found.report.set_aside), (1, 1));
}

#[test]
fn rows_columns_and_answers_of_queries_give_the_same() {
    let rows = r#"[{"Id": "1", "Amount": 5, "Name": null}, {"Id": "2", "Amount": null, "Name": "B"}]"#;
    let list = salesforce(&format!(r#"{{"Opportunity": {rows}}}"#));
    let answer =
        salesforce(&format!(r#"{{"Opportunity": {{"totalSize": 2, "done": true, "records": {rows}}}}}"#));
    let columns =
        salesforce(r#"{"Opportunity": {"Id": ["1", "2"], "Amount": ["5", ""], "Name": [null, "B"]}}"#);
    assert_eq!(list, answer);
    assert_eq!(list, columns);
    assert_eq!(list.opportunities.len(), 2);
}

#[test]
fn rows_in_no_shape_are_refused_with_their_address() {
    for (json, path) in [
        (r#"{"Opportunity": 5}"#, "Opportunity"),
        (r#"{"Opportunity": {"Id": ["1"], "Amount": [1, 2]}}"#, "Opportunity.Id"),
        (r#"{"Opportunity": {"Id": "1"}}"#, "Opportunity.Id"),
    ] {
        let error = CrmObjects::from_json(json).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_INPUT", path));
    }
}

#[test]
fn a_task_is_of_the_deal_or_account_whose_row_has_its_id() {
    let found = salesforce(
        r#"{"Account": [{"Id": "acme"}], "Opportunity": [{"Id": "opp-1", "StageName": "Talks"}],
            "Task": [{"Id": "1", "WhatId": "opp-1", "ActivityDate": "2026-03-01", "Status": "Completed"},
                     {"Id": "2", "WhatId": "acme", "ActivityDate": "2026-03-01", "Status": "Completed"},
                     {"Id": "3", "WhatId": "case-9", "ActivityDate": "2026-03-01", "Status": "Completed"}]}"#,
    );
    let said: Vec<_> = found
        .activities
        .iter()
        .map(|of| {
            (of.opportunity.as_deref(), of.account.as_deref(), of.metadata.get("what").map(String::as_str))
        })
        .collect();
    assert_eq!(said, [(Some("opp-1"), None, None), (None, Some("acme"), None), (None, None, Some("case-9"))]);
}

#[test]
fn a_close_that_cannot_be_read_rejects_a_won_deal_and_not_an_open_one() {
    let found = salesforce(
        r#"{"Opportunity": [{"Id": "1", "CloseDate": "30.06.2026", "StageName": "Closed Won", "CreatedDate": "2026-01-05"},
                            {"Id": "2", "CloseDate": "30.06.2026", "StageName": "Talks"}]}"#,
    );
    let rejected = &found.report.rejections[0];
    assert_eq!((rejected.id.as_deref(), rejected.field.as_str()), (Some("1"), "closed_at"));
    assert!(
        rejected.reason.contains("30.06.2026") && rejected.reason.contains("date_order"),
        "{}",
        rejected.reason
    );
    assert_eq!((found.report.rejected, found.report.mapped, found.report.repaired), (1, 1, 1));
}

#[test]
fn further_deals_and_people_of_an_activity_are_kept_beside_it() {
    let found = hubspot(
        r#"{"meetings": [{"id": "m", "properties": {"hs_timestamp": "2025-12-20T10:00:00Z"},
            "associations": {"deals": {"results": [{"id": "9"}, {"id": "10"}]}, "contacts": {"results": [{"id": "c1"}, {"id": "c2"}, {"id": "c3"}]}}}]}"#,
    );
    let meeting = &found.activities[0];
    assert_eq!((meeting.opportunity.as_deref(), meeting.contact.as_deref()), (Some("9"), Some("c1")));
    let kept = |field: &str| meeting.metadata.get(field).map(String::as_str);
    assert_eq!((kept("opportunity.others"), kept("contact.others")), (Some("10"), Some("c2; c3")));
}
