//! The demo as files: exports of an invented CRM, with names that are misspelt and people who are not named.

use std::fs;
use std::path::Path;

use attribution_core::crm::{CrmSystem, FieldMapping, crm_mapping};
use attribution_core::domain::{DealStatus, Timestamp};
use attribution_core::simulate::{SimulatedActivities, SimulatedActivitiesOptions, activities};

use crate::failure::Failure;

/// Accounts of the demo.
const ACCOUNTS: u32 = 60;

/// Writes the files of four objects; tells what there is now, and the command to go on with, which ends with `output`.
pub(crate) fn write(folder: &Path, command: &str, output: &str) -> Result<String, Failure> {
    let options = SimulatedActivitiesOptions::default();
    let deals = options.deals.clone().with_accounts(ACCOUNTS);
    let made = activities(&options.with_deals(deals))?;
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let mapping_file = folder.join("mapping.json");
    let mapping = serde_json::to_string_pretty(&mapping()).unwrap_or_default();
    fs::write(&mapping_file, mapping).map_err(|error| Failure::file(&mapping_file, &error))?;
    let mapping_file = mapping_file.display();
    let mut told = Vec::new();
    let mut command = vec![format!("cargo run --release --example {command} -- --mapping {mapping_file}")];
    for Table { object, name, header, rows } in tables(&made) {
        let file = folder.join(name);
        lines(&file, header, &rows).map_err(|error| Failure::file(&file, &error.into()))?;
        let file = file.display();
        told.push(format!("{file}: {} rows of {object}", rows.len()));
        command.push(format!("{object}={file}"));
    }
    told.push(format!(
        "{mapping_file}: the mapping of Salesforce, with the fields of tasks that this company made"
    ));
    let (told, command) = (told.join("\n"), command.join(" "));
    Ok(format!("{told}\n\nNext:\n  {command} {output}"))
}

/// An object of the CRM with its file, header and rows.
struct Table {
    object: &'static str,
    name: &'static str,
    header: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

/// The mapping of Salesforce, with the fields that this company has made for its tasks.
fn mapping() -> FieldMapping {
    let mut mapping = crm_mapping(CrmSystem::Salesforce);
    if let Some(tasks) = mapping.object_mut("Task") {
        for (field, own) in [
            ("account_name", "Company"),
            ("partner", "Partner"),
            ("role", "PartnerRole"),
            ("campaign", "CampaignId"),
        ] {
            tasks.fields.insert(field.into(), own.into());
        }
    }
    mapping
}

fn lines(file: &Path, header: &[&str], rows: &[Vec<String>]) -> Result<(), csv::Error> {
    let mut lines = csv::Writer::from_path(file)?;
    lines.write_record(header)?;
    for row in rows {
        lines.write_record(row)?;
    }
    lines.flush()?;
    Ok(())
}

/// Objects as an export of Salesforce has them.
fn tables(made: &SimulatedActivities) -> [Table; 4] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let moment = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    let accounts = made.deals.accounts().iter();
    let accounts = accounts.map(|of| vec![of.id.clone(), text(&of.name), text(&of.domain)]).collect();
    let deals = made.deals.opportunities().iter();
    let deals = deals.map(|of| {
        let stage = match of.outcome() {
            DealStatus::Won => "Closed Won".to_owned(),
            DealStatus::Lost => "Closed Lost".to_owned(),
            _ => text(&of.stage),
        };
        let close = moment(of.closed_at.or(of.expected_close_at));
        let amount = of.amount.map(|amount| amount.to_string()).unwrap_or_default();
        vec![of.id.clone(), text(&of.account), text(&of.name), stage, moment(of.created_at), close, amount]
    });
    let people = made.deals.leads().iter().map(|of| vec![of.id.clone(), text(&of.account)]).collect();
    let tasks = made.activities.iter().map(|of| {
        vec![
            of.id.clone(),
            of.at.to_string(),
            "Completed".to_owned(),
            text(&of.kind),
            text(&of.account),
            text(&of.contact),
            text(&of.account_name),
            text(&of.partner),
            text(&of.role),
            text(&of.campaign),
        ]
    });
    let table = |object, name, header, rows| Table { object, name, header, rows };
    [
        table("Account", "accounts.csv", &["Id", "Name", "Website"], accounts),
        table(
            "Opportunity",
            "opportunities.csv",
            &["Id", "AccountId", "Name", "StageName", "CreatedDate", "CloseDate", "Amount"],
            deals.collect(),
        ),
        table("Contact", "contacts.csv", &["Id", "AccountId"], people),
        table(
            "Task",
            "tasks.csv",
            &[
                "Id",
                "ActivityDate",
                "Status",
                "Type",
                "AccountId",
                "WhoId",
                "Company",
                "Partner",
                "PartnerRole",
                "CampaignId",
            ],
            tasks.collect(),
        ),
    ]
}
