//! The demo of deals as files.

use std::fs::{self, File};
use std::path::Path;

use attribution_core::simulate::{SimulatedDeals, deals_demo};
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// Writes a file for each table; tells what there is now and what to do with it.
pub(crate) fn write(folder: &Path) -> Result<String, Failure> {
    let SimulatedDeals { touches, deals } = deals_demo()?;
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut written = Vec::new();
    let mut table = |name: &str, columns: &[&str], rows: Vec<Value>| {
        let path = folder.join(format!("{name}.csv"));
        let lines = write_table(&path, columns, &rows);
        lines.map_err(|error| Failure::file(&path, &error.into()))?;
        written.push(format!("{}: {} rows", path.display(), rows.len()));
        Ok::<(), Failure>(())
    };
    table("opportunities", &OPPORTUNITIES, values(deals.opportunities()))?;
    table("touches", &TOUCHES, values(&touches))?;
    table("leads", &LEADS, values(deals.leads()))?;
    table("accounts", &ACCOUNTS, values(deals.accounts()))?;
    table("contact_roles", &["opportunity", "lead", "role"], values(deals.contact_roles()))?;
    table("stage_changes", &["opportunity", "stage", "at"], values(deals.stage_changes()))?;
    let file = |name: &str| folder.join(format!("{name}.csv")).display().to_string();
    let options = ["opportunities", "touches", "leads", "accounts", "contact_roles", "stage_changes"]
        .map(|name| format!("--{} {}", name.replace('_', "-"), file(name)))
        .join(" ");
    let as_of = deals.moment().map_or_else(String::new, |moment| format!(" --as-of {moment}"));
    let written = written.join("\n");
    Ok(format!("{written}\n\nNext:\n  cargo run --release --example b2b -- {options}{as_of}"))
}

const OPPORTUNITIES: [&str; 11] = [
    "id",
    "account",
    "name",
    "status",
    "stage",
    "created_at",
    "closed_at",
    "expected_close_at",
    "amount",
    "probability",
    "deal_size",
];
const TOUCHES: [&str; 14] = [
    "id",
    "journey",
    "at",
    "channel",
    "kind",
    "campaign",
    "account",
    "lead",
    "opportunity",
    "cost",
    "engagement",
    "stage",
    "side",
    "sales_rep",
];
const LEADS: [&str; 9] = [
    "id",
    "account",
    "opportunity",
    "created_at",
    "lead_score",
    "demographic_score",
    "behavioral_score",
    "firmographic_score",
    "tier",
];
const ACCOUNTS: [&str; 7] =
    ["id", "name", "segment", "industry", "deal_size", "decision_makers", "influencers"];

/// Records as they are on the wire.
fn values<T: Serialize>(records: &[T]) -> Vec<Value> {
    records.iter().map(|record| serde_json::to_value(record).unwrap_or_default()).collect()
}

fn write_table(path: &Path, columns: &[&str], rows: &[Value]) -> Result<(), csv::Error> {
    let mut lines = csv::Writer::from_writer(File::create(path)?);
    lines.write_record(columns)?;
    for row in rows {
        lines.write_record(columns.iter().map(|column| match row.get(column) {
            Some(Value::String(text)) => text.clone(),
            None | Some(Value::Null) => String::new(),
            Some(other) => other.to_string(),
        }))?;
    }
    Ok(lines.flush()?)
}
