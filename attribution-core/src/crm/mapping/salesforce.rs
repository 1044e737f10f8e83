//! Objects and fields of Salesforce.

use super::record::CrmRecord;
use super::table::{KnownObject, KnownSystem, Names};

/// Fields of every record; files of the command line have a reference in place of an id.
const RECORD: Names = &[("id", "Id | attributes.referenceId"), ("deleted", "IsDeleted | _fivetran_deleted")];

/// Fields of tasks and events.
const ACTIVITY: Names = &[
    ("id", "Id | attributes.referenceId"),
    ("deleted", "IsDeleted | _fivetran_deleted"),
    ("what", "WhatId"),
    ("contact", "WhoId"),
    ("account", "AccountId"),
    ("account_name", "Account.Name"),
    ("owner", "OwnerId"),
];

pub(super) static SALESFORCE: KnownSystem = KnownSystem {
    objects: &[
        KnownObject::new(
            "OpportunityStage",
            CrmRecord::Stage,
            &[
                ("id", "ApiName | MasterLabel"),
                ("name", "MasterLabel"),
                ("is_closed", "IsClosed"),
                ("is_won", "IsWon"),
                ("probability", "DefaultProbability"),
            ],
        ),
        KnownObject::new(
            "User",
            CrmRecord::Owner,
            &[
                ("id", "Id"),
                ("name", "Name"),
                ("first_name", "FirstName"),
                ("last_name", "LastName"),
                ("email", "Email"),
            ],
        ),
        KnownObject::new(
            "Account",
            CrmRecord::Account,
            &[
                ("name", "Name"),
                ("domain", "Website"),
                ("industry", "Industry"),
                ("is_partner", "IsPartner | Type"),
            ],
        )
        .with(RECORD),
        KnownObject::new(
            "Opportunity",
            CrmRecord::Opportunity,
            &[
                ("account", "AccountId"),
                ("name", "Name"),
                ("stage", "StageName"),
                ("is_closed", "IsClosed"),
                ("is_won", "IsWon"),
                ("created_at", "CreatedDate"),
                ("closed_at", "CloseDate"),
                ("amount", "Amount"),
                ("currency", "CurrencyIsoCode"),
                ("probability", "Probability"),
            ],
        )
        .with(RECORD)
        .partners(&[("PartnerAccountId", ""), ("Partner__c", "Partner_Role__c")]),
        KnownObject::new(
            "Contact",
            CrmRecord::Contact,
            &[("account", "AccountId"), ("email", "Email"), ("created_at", "CreatedDate")],
        )
        .with(RECORD),
        KnownObject::new(
            "Lead",
            CrmRecord::Lead,
            &[
                ("account", "ConvertedAccountId"),
                ("contact", "ConvertedContactId"),
                ("opportunity", "ConvertedOpportunityId"),
                ("converted_at", "ConvertedDate"),
                ("email", "Email"),
                ("created_at", "CreatedDate"),
            ],
        )
        .with(RECORD),
        KnownObject::new(
            "OpportunityContactRole",
            CrmRecord::ContactRole,
            &[
                ("opportunity", "OpportunityId | parent.id"),
                ("lead", "ContactId"),
                ("role", "Role"),
                ("at", "CreatedDate"),
            ],
        )
        .with(RECORD)
        .also(&["OpportunityContactRoles"]),
        KnownObject::new(
            "OpportunityHistory",
            CrmRecord::StageChange,
            &[("opportunity", "OpportunityId | parent.id"), ("stage", "StageName"), ("at", "CreatedDate")],
        )
        .with(RECORD)
        .also(&["OpportunityHistories"]),
        KnownObject::new(
            "OpportunityFieldHistory",
            CrmRecord::StageChange,
            &[("opportunity", "OpportunityId"), ("stage", "NewValue"), ("at", "CreatedDate")],
        )
        .with(RECORD)
        .only(&[("Field", "StageName")]),
        KnownObject::new(
            "LeadHistory",
            CrmRecord::StageChange,
            &[("lead", "LeadId"), ("stage", "NewValue"), ("at", "CreatedDate")],
        )
        .with(RECORD)
        .only(&[("Field", "Status")]),
        KnownObject::new(
            "Task",
            CrmRecord::Task,
            &[
                ("at", "CompletedDateTime | ActivityDate | CreatedDate"),
                ("kind", "TaskSubtype | Type"),
                ("completed", "IsClosed | Status"),
            ],
        )
        .with(ACTIVITY)
        .also(&["Tasks"])
        .fixed(&[("kind", "task")]),
        KnownObject::new(
            "Event",
            CrmRecord::Event,
            &[
                ("at", "StartDateTime | ActivityDateTime | ActivityDate"),
                ("kind", "EventSubtype | Type"),
                ("child", "IsChild"),
            ],
        )
        .with(ACTIVITY)
        .also(&["Events"])
        .fixed(&[("kind", "meeting")]),
        KnownObject::new(
            "CampaignMember",
            CrmRecord::CampaignMember,
            &[
                ("at", "FirstRespondedDate | CreatedDate"),
                ("campaign", "CampaignId"),
                ("contact", "ContactId | LeadId"),
                ("account", "AccountId"),
                ("responded", "HasResponded"),
                ("kind", "Campaign.Type"),
            ],
        )
        .with(RECORD)
        .also(&["CampaignMembers"])
        .fixed(&[("kind", "campaign_response")]),
        KnownObject::new(
            "OpportunityPartner",
            CrmRecord::Partner,
            &[
                ("opportunity", "OpportunityId | parent.id"),
                ("partner", "AccountToId"),
                ("role", "Role"),
                ("at", "CreatedDate"),
            ],
        )
        .with(RECORD)
        .also(&["OpportunityPartners", "OpportunityPartnersFrom"])
        .fixed(&[("kind", "crm_partner_field")]),
        KnownObject::new(
            "AccountPartner",
            CrmRecord::Partner,
            &[
                ("opportunity", "OpportunityId"),
                ("account", "AccountFromId"),
                ("partner", "AccountToId"),
                ("role", "Role"),
                ("at", "CreatedDate"),
            ],
        )
        .with(RECORD)
        .also(&["AccountPartners", "AccountPartnersFrom"])
        .fixed(&[("kind", "crm_partner_field")]),
        KnownObject::new(
            "Deal_Registration__c",
            CrmRecord::Registration,
            &[
                ("at", "Submitted_Date__c | Registration_Date__c | CreatedDate"),
                ("partner", "Partner_Account__c | Partner__c"),
                ("opportunity", "Opportunity__c"),
                ("account", "Account__c"),
                ("account_name", "Account_Name__c | Company__c"),
                ("status", "Status__c"),
                ("role", "Partner_Role__c"),
                ("owner", "OwnerId"),
            ],
        )
        .with(RECORD)
        .also(&["DealRegistration", "Deal_Registrations"])
        .fixed(&[("kind", "deal_registration")]),
    ],
    // Every task is a task, and every event an event: the type says more.
    kinds: &[
        ("Task", ""),
        ("Event", ""),
        ("Other", ""),
        ("ListEmail", "email"),
        ("Email: Opened", "email_open"),
        ("LinkedIn", "social"),
        ("Send Quote", "quote"),
        ("Send Letter", "letter"),
    ],
    prefixes: &[],
};
