//! Objects and fields of HubSpot.

use super::record::CrmRecord;
use super::table::{KnownObject, KnownSystem, Names};

const ID: &str = "id | hs_object_id";
const DELETED: &str = "archived | is_deleted | _fivetran_deleted";

/// Fields of engagements: of the API since version 3, and of the one before.
const ENGAGEMENT: Names = &[
    ("id", "id | engagement_id | engagement.id | hs_object_id"),
    ("at", "hs_timestamp | engagement.timestamp"),
    ("opportunity", "associations.deals | associations.dealIds | deal_id"),
    ("contact", "associations.contacts | associations.contactIds | contact_id"),
    ("account", "associations.companies | associations.companyIds | company_id"),
    ("owner", "hubspot_owner_id | engagement.ownerId"),
    ("deleted", DELETED),
];

// Stages and owners that were deleted still name what happened.
pub(super) static HUBSPOT: KnownSystem = KnownSystem {
    objects: &[
        KnownObject::new(
            "deal_pipeline_stage",
            CrmRecord::Stage,
            &[
                ("id", "stage_id | id"),
                ("name", "label"),
                ("is_closed", "is_closed | metadata.isClosed"),
                ("is_won", "closed_won"),
                ("probability", "probability | metadata.probability"),
            ],
        )
        .also(&["stages"]),
        KnownObject::new(
            "owners",
            CrmRecord::Owner,
            &[
                ("id", "id | owner_id"),
                ("first_name", "first_name"),
                ("last_name", "last_name"),
                ("email", "email"),
            ],
        )
        .also(&["owner"]),
        KnownObject::new(
            "companies",
            CrmRecord::Account,
            &[
                ("id", ID),
                ("name", "name"),
                ("domain", "domain | website"),
                ("industry", "industry"),
                ("is_partner", "type"),
                ("deleted", DELETED),
            ],
        )
        .also(&["company"]),
        KnownObject::new(
            "deals",
            CrmRecord::Opportunity,
            &[
                ("id", "id | deal_id | hs_object_id"),
                ("account", "associations.companies"),
                ("contacts", "associations.contacts"),
                ("name", "dealname"),
                ("stage", "dealstage | deal_pipeline_stage_id"),
                ("is_closed", "hs_is_closed"),
                ("is_won", "hs_is_closed_won"),
                ("created_at", "createdate"),
                ("closed_at", "closedate"),
                ("amount", "amount"),
                ("currency", "deal_currency_code"),
                ("probability", "hs_deal_stage_probability"),
                ("deleted", DELETED),
            ],
        )
        .also(&["deal"])
        .partners(&[("partner", "partner_role")]),
        KnownObject::new(
            "contacts",
            CrmRecord::Contact,
            &[
                ("id", ID),
                ("account", "associatedcompanyid | associations.companies"),
                ("email", "email"),
                ("created_at", "createdate"),
                (
                    "qualified_at",
                    "hs_lifecyclestage_salesqualifiedlead_date | hs_lifecyclestage_marketingqualifiedlead_date",
                ),
                ("lead_score", "hubspotscore"),
                ("deleted", DELETED),
            ],
        )
        .also(&["contact"]),
        KnownObject::new(
            "deal_contact",
            CrmRecord::ContactRole,
            &[("opportunity", "deal_id"), ("lead", "contact_id")],
        ),
        KnownObject::new(
            "deal_stage",
            CrmRecord::StageChange,
            &[
                ("opportunity", "deal_id | parent.id"),
                ("stage", "value"),
                ("at", "date_entered | timestamp | _fivetran_start"),
            ],
        ),
        KnownObject::new(
            "deal_property_history",
            CrmRecord::StageChange,
            &[("opportunity", "deal_id"), ("stage", "value"), ("at", "timestamp | timestamp_instant")],
        )
        .only(&[("name", "dealstage")]),
        KnownObject::new("calls", CrmRecord::Event, &[("completed", "hs_call_status")])
            .with(ENGAGEMENT)
            .also(&["call", "engagement_call"])
            .fixed(&[("kind", "call")]),
        KnownObject::new("emails", CrmRecord::Event, &[("completed", "hs_email_status")])
            .with(ENGAGEMENT)
            .also(&["email", "engagement_email"])
            .fixed(&[("kind", "email")]),
        KnownObject::new(
            "meetings",
            CrmRecord::Event,
            &[
                ("at", "hs_meeting_start_time | hs_timestamp | start_time"),
                ("kind", "hs_activity_type"),
                ("completed", "hs_meeting_outcome | meeting_outcome"),
            ],
        )
        .with(ENGAGEMENT)
        .also(&["meeting", "engagement_meeting"])
        .fixed(&[("kind", "meeting")]),
        KnownObject::new("notes", CrmRecord::Event, &[])
            .with(ENGAGEMENT)
            .also(&["note", "engagement_note"])
            .fixed(&[("kind", "note")]),
        KnownObject::new(
            "tasks",
            CrmRecord::Task,
            &[("kind", "hs_task_type | task_type"), ("completed", "hs_task_status")],
        )
        .with(ENGAGEMENT)
        .also(&["task", "engagement_task"])
        .fixed(&[("kind", "task")]),
        KnownObject::new("communications", CrmRecord::Event, &[("kind", "hs_communication_channel_type")])
            .with(ENGAGEMENT)
            .also(&["communication", "engagement_communication"])
            .fixed(&[("kind", "message")]),
        KnownObject::new("engagements", CrmRecord::Event, &[("kind", "type | engagement.type")])
            .with(ENGAGEMENT)
            .also(&["engagement"]),
        KnownObject::new(
            "deal_company",
            CrmRecord::Association,
            &[("opportunity", "deal_id"), ("account", "company_id")],
        ),
        KnownObject::new(
            "engagement_deal",
            CrmRecord::Association,
            &[("activity", "engagement_id"), ("opportunity", "deal_id")],
        ),
        KnownObject::new(
            "engagement_contact",
            CrmRecord::Association,
            &[("activity", "engagement_id"), ("contact", "contact_id")],
        ),
        KnownObject::new(
            "engagement_company",
            CrmRecord::Association,
            &[("activity", "engagement_id"), ("account", "company_id")],
        ),
    ],
    kinds: &[
        ("TODO", ""),
        ("INCOMING_EMAIL", "email"),
        ("FORWARDED_EMAIL", "email"),
        ("CONVERSATION_SESSION", "chat"),
        ("LINKEDIN_MESSAGE", "social"),
        ("LINKED_IN", "social"),
        ("LINKED_IN_CONNECT", "social"),
        ("LINKED_IN_MESSAGE", "social"),
        ("WHATS_APP", "message"),
        ("SMS", "message"),
        ("OPEN", "email_open"),
    ],
    prefixes: &["property_", "properties."],
};
