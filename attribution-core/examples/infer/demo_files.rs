//! The demo as files: exports of an invented CRM, with names that are misspelt and people who are not named.

use std::fs;
use std::path::Path;

use attribution_core::crm::{CrmSystem, FieldMapping, crm_mapping};
use attribution_core::domain::{DealStatus, Timestamp};
use attribution_core::simulate::{SimulatedActivities, SimulatedActivitiesOptions, activities};

use crate::failure::Failure;

/// Accounts of the demo.
const ACCOUNTS: u32 = 60;

/// Writes the files of four objects; tells what there is now and what to do with it.
pub(crate) fn write(folder: &Path) -> Result<String, Failure> {
    let options = SimulatedActivitiesOptions::default();
    let deals = options.deals.clone().with_accounts(ACCOUNTS);
    let made = activities(&options.with_deals(deals))?;
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut told = String::new();
    let mapping_file = folder.join("mapping.json");
    let mapping = serde_json::to_string_pretty(&mapping()).unwrap_or_default();
    fs::write(&mapping_file, mapping).map_err(|error| Failure::file(&mapping_file, &error))?;
    let mut command = format!("cargo run --release --example infer -- --mapping {}", mapping_file.display());
    for (object, name, header, rows) in tables(&made) {
        let file = folder.join(name);
        lines(&file, header, &rows).map_err(|error| Failure::file(&file, &error.into()))?;
        told += &format!("{}: {} rows of {object}\n", file.display(), rows.len());
        command += &format!(" {object}={}", file.display());
    }
    told += &format!(
        "{}: the mapping of Salesforce, with the fields of tasks that this company made\n",
        mapping_file.display()
    );
    Ok(format!("{told}\nNext:\n  {command} --touches {}", folder.join("touches.csv").display()))
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

/// Objects with their file, header and rows, as an export of Salesforce has them.
fn tables(
    made: &SimulatedActivities,
) -> Vec<(&'static str, &'static str, &'static [&'static str], Vec<Vec<String>>)> {
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
    vec![
        ("Account", "accounts.csv", &["Id", "Name", "Website"], accounts),
        (
            "Opportunity",
            "opportunities.csv",
            &["Id", "AccountId", "Name", "StageName", "CreatedDate", "CloseDate", "Amount"],
            deals.collect(),
        ),
        ("Contact", "contacts.csv", &["Id", "AccountId"], people),
        (
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
