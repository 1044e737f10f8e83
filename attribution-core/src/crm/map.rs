//! From rows to records, object by object.

use super::answer::{CrmRecords, CrmSetAsideReason};
use super::mapping::{CrmRecord, FieldMapping, ObjectMapping};
use super::options::CrmOptions;
use super::records::Builder;
use super::rows::{Columns, CrmObjects, Objection, Plan, Reading, Row, Table, flag, plain};
use super::tally::Tally;
use crate::error::{Result, nearest};

/// Import from a CRM: rows of Salesforce, HubSpot or any other, as APIs and exports give them, into records, by a mapping.
///
/// Reason to pick it: no cleaning before. Ids of 15 and 18 characters are one, empty texts are none, offsets such as `+0000`,
/// milliseconds since 1970 and probabilities in per cent are read, deleted rows, open tasks, copies of events and opened mails do
/// not count, and the report says of every row what became of it: `rows` = `mapped` + `set_aside` + `rejected`.
///
/// # Method
/// Objects are read in the order of [`CrmRecord::ALL`], so that stages, owners and deals are known where others name them. A row
/// whose needed field is missing or cannot be read is rejected; an optional one that cannot be read is left empty and listed in
/// `repairs`. A converted lead and its contact are one person by the id of the contact, created when the lead was. An activity
/// names its deal where the row does: `WhatId` of an opportunity, an association of HubSpot. Partner fields of deals, partners in
/// rows of their own and registrations are activities whose source says so. Of several rows with one id the first counts, of
/// activities with one person, kind and minute too, unless they have no more than a date.
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmObjects, CrmOptions, CrmSystem, crm_mapping, map_crm};
///
/// let rows = CrmObjects::from_json(
///     r#"{
///         "Opportunity": [
///             {"Id": "0061G00000N38JZ", "StageName": "Closed Won", "CloseDate": "2026-06-30", "Amount": 5000,
///              "Probability": 100, "CreatedDate": "2026-01-05T08:00:00.000+0000", "Partner__c": "P1"},
///             {"Id": "0061G00000N38Jx", "StageName": "Open", "IsDeleted": "TRUE"}
///         ],
///         "Task": [{"Id": "00T1", "WhatId": "0061G00000N38JZQAZ", "ActivityDate": "2026-03-01", "IsClosed": true,
///                   "TaskSubtype": "Call"}]
///     }"#,
/// )?;
/// let found = map_crm(&rows, &crm_mapping(CrmSystem::Salesforce), &CrmOptions::default())?;
/// let deal = &found.opportunities[0];
/// assert_eq!((deal.id.as_str(), deal.probability), ("0061G00000N38JZQAZ", Some(1.0)));
/// // The partner of the field, and the call, both of that deal.
/// assert!(found.activities.iter().all(|activity| activity.opportunity.as_ref() == Some(&deal.id)));
/// let report = &found.report;
/// assert_eq!((report.rows, report.mapped, report.set_aside, report.rejected), (3, 2, 1, 0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a mapping that [`FieldMapping::validate`] refuses, `INVALID_INPUT` for rows in none of the shapes of
/// [`CrmObjects`].
///
/// # References
/// Salesforce, "Object Reference for the Salesforce Platform": `Opportunity`, `OpportunityPartner`, `Task`, `Lead`.
/// HubSpot, "CRM API": objects, associations and engagements.
pub fn map_crm(objects: &CrmObjects, mapping: &FieldMapping, options: &CrmOptions) -> Result<CrmRecords> {
    mapping.validate().map_err(|error| error.within("mapping"))?;
    objects.checked().map_err(|error| error.within("objects"))?;
    let mut builder = Builder::new(mapping, options);
    let named: Vec<(&Table, Option<&ObjectMapping>)> =
        objects.tables.iter().map(|table| (table, object_of(mapping, &table.object))).collect();
    for record in CrmRecord::ALL {
        for (table, object) in &named {
            if let Some(object) = object.filter(|object| object.record == record) {
                read(table, object, &mut builder);
            }
        }
    }
    for (table, _) in named.iter().filter(|(_, object)| object.is_none()) {
        not_mapped(table, mapping, &mut builder);
    }
    Ok(builder.records)
}

/// The mapping of an object, by its name in that spelling or another.
fn object_of<'a>(mapping: &'a FieldMapping, object: &str) -> Option<&'a ObjectMapping> {
    let name = plain(object);
    mapping.objects.iter().find(|mapping| mapping.names().any(|known| plain(known) == name))
}

/// Reads the rows of one object.
fn read(table: &Table, object: &ObjectMapping, builder: &mut Builder<'_>) {
    let columns = Columns::new(table, builder.mapping);
    let plan = Plan::new(object, &columns);
    let mut tally = Tally::new(table);
    for row in &table.rows {
        let cells = match row {
            Row::Cells(cells) => cells.as_slice(),
            Row::Other(kind) => {
                let reason = format!("expected a row with named fields, got {kind}");
                tally.rejected(None, &Objection { field: "", value: String::new(), reason });
                continue;
            }
        };
        tally.unknown(cells, |code| plan.is_used(code));
        let mut reading =
            Reading { table, cells, plan: &plan, mapping: builder.mapping, repairs: Vec::new() };
        let outcome = match skipped(&mut reading) {
            Some(reason) => Ok(Some(reason)),
            None => one(object.record, &mut reading, builder),
        };
        let id = || reading.id("id");
        match outcome {
            // Fields of a row that does not count need no repair.
            Ok(Some(reason)) => tally.set_aside(reason),
            Ok(None) => tally.mapped(id().as_deref(), &reading.repairs),
            Err(objection) => tally.rejected(id(), &objection),
        }
    }
    tally.finish(Some(object.record), None, &mut builder.records.report);
}

/// Reason to set any row aside, whatever its record.
fn skipped(row: &mut Reading<'_>) -> Option<CrmSetAsideReason> {
    if row.cells.is_empty() {
        return Some(CrmSetAsideReason::Empty);
    }
    let is_of = |(columns, values): &(Vec<u32>, &[String])| {
        let given = columns.iter().find_map(|code| row.cell(*code)).unwrap_or_default();
        values.iter().any(|value| plain(value) == plain(given))
    };
    if !row.plan.only.iter().all(is_of) {
        return Some(CrmSetAsideReason::Filtered);
    }
    let is_deleted = row.texts("deleted").any(|text| flag(text) == Some(true));
    is_deleted.then_some(CrmSetAsideReason::Deleted)
}

fn one(
    record: CrmRecord,
    row: &mut Reading<'_>,
    builder: &mut Builder<'_>,
) -> std::result::Result<Option<CrmSetAsideReason>, Objection> {
    match record {
        CrmRecord::Stage => builder.stage(row),
        CrmRecord::Owner => builder.owner(row),
        CrmRecord::Account => builder.account(row),
        CrmRecord::Opportunity => builder.opportunity(row),
        CrmRecord::Contact => builder.contact(row),
        CrmRecord::Lead => builder.lead(row),
        CrmRecord::ContactRole => builder.contact_role(row),
        CrmRecord::StageChange => builder.stage_change(row),
        CrmRecord::Task => builder.task(row),
        CrmRecord::Event => builder.event(row),
        CrmRecord::CampaignMember => builder.campaign_member(row),
        CrmRecord::Partner => builder.partner(row),
        CrmRecord::Registration => builder.registration(row),
        CrmRecord::Association => builder.association(row),
    }
}

/// Counts the rows of an object that the mapping does not name.
fn not_mapped(table: &Table, mapping: &FieldMapping, builder: &mut Builder<'_>) {
    let mut tally = Tally::new(table);
    for row in &table.rows {
        match row {
            Row::Cells(_) => tally.set_aside(CrmSetAsideReason::NoMapping),
            Row::Other(kind) => {
                let reason = format!("expected a row with named fields, got {kind}");
                tally.rejected(None, &Objection { field: "", value: String::new(), reason });
            }
        }
    }
    let names = mapping.objects.iter().flat_map(ObjectMapping::names);
    let lower: Vec<(String, &str)> = names.map(|name| (name.to_lowercase(), name)).collect();
    let near = nearest(&table.object, lower.iter().map(|(lower, _)| lower.as_str()));
    let near = near.and_then(|near| lower.iter().find(|(lower, _)| lower == near)).map(|(_, name)| *name);
    tally.finish(None, near, &mut builder.records.report);
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
