//! The command for deals, end to end: files of a CRM in, a report in Markdown out.

use attribution_core::simulate::deals_demo;

use crate::program::{Folder, Ran, cells, run};

const OPPORTUNITIES: &str = "Id,AccountId,StageName,CreatedDate,CloseDate,Amount,Probability\n\
    d1,acme,Closed Won,2026-01-01,2026-02-01,100,100\n\
    d2,beta,Closed Lost,2026-01-01,2026-02-01,70,0\n\
    d3,acme,Proposal,2026-02-10,2026-06-01,40,50\n\
    d4,gone,Closed Won,2026-01-01,2026-02-01,30,100\n";
const TOUCHES: &str = "journey_id,timestamp,channel,account\n\
    t1,2026-01-03,email,acme\n\
    t2,2026-01-05,webinar,acme\n\
    t3,2026-01-05,email,beta\n\
    t4,2026-02-20,sales,acme\n\
    t5,2026-02-20,sales,other\n";
const COLUMNS: [&str; 12] = [
    "--column",
    "opportunities.account=AccountId",
    "--column",
    "opportunities.stage=StageName",
    "--column",
    "opportunities.created_at=CreatedDate",
    "--column",
    "opportunities.closed_at=CloseDate",
    "--as-of",
    "2026-03-01",
    "--model",
    "linear",
];

fn report(folder: &Folder, opportunities: &str, touches: &str, options: &[&str]) -> Ran {
    let (opportunities, touches) =
        (folder.file("opportunities.csv", opportunities), folder.file("touches.csv", touches));
    run("b2b", &[&["--opportunities", &opportunities, "--touches", &touches], options].concat())
}

#[test]
fn won_lost_and_open_deals_are_told_apart_by_the_columns_of_a_crm() {
    let ran = report(&Folder::new("deals"), OPPORTUNITIES, TOUCHES, &COLUMNS);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(cells(&ran.out, "Deals", "won")[..2], ["2", "130.00"]);
    assert_eq!(cells(&ran.out, "Deals", "lost")[..2], ["1", "70.00"]);
    assert_eq!(cells(&ran.out, "Deals", "open")[..2], ["1", "40.00"]);
    // Half of 100 each; nobody touched the account of the other won deal.
    assert_eq!(
        cells(&ran.out, "Credits and factors of won deals", "email")[..3],
        ["0.500", "50.00", "38.5 %"]
    );
    assert_eq!(cells(&ran.out, "Credits and factors of won deals", "webinar")[..2], ["0.500", "50.00"]);
    assert_eq!(
        cells(&ran.out, "Credits and factors of won deals", "(unattributed)")[..2],
        ["1.000", "30.00"]
    );
    // 40 at 50 % is 20, over the three touches of the account before the day of the report.
    assert_eq!(cells(&ran.out, "Credits and factors of the open pipeline", "sales")[..2], ["0.333", "6.67"]);
    assert!(ran.out.contains("touches      5 ="), "{}", ran.out);
}

#[test]
fn the_demo_is_written_as_files_that_give_all_of_it_back() {
    let folder = Folder::new("deals_demo");
    let path = folder.0.to_str().unwrap();
    let written = run("b2b", &["--demo", path]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let demo = deals_demo().unwrap();
    let next = written.out.lines().find(|line| line.contains("--example b2b")).unwrap();
    let options: Vec<&str> = next.split_whitespace().skip_while(|word| *word != "--").skip(1).collect();
    let ran = run("b2b", &options);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let counts = demo.deals.counts();
    for (status, count) in [("won", counts.won), ("lost", counts.lost), ("open", counts.open)] {
        assert_eq!(cells(&ran.out, "Deals", status)[0], count.to_string());
    }
    let others = format!(
        "{} leads, {} accounts, {} contact roles, {} stage changes",
        counts.leads, counts.accounts, counts.contact_roles, counts.stage_changes
    );
    assert!(ran.out.contains(&others), "{}", ran.out);
    assert!(ran.out.contains(&format!("touches      {} =", demo.touches.len())), "{}", ran.out);
    for factor in ["b2b_time", "b2b_quality", "b2b_account", "b2b_stage", "b2b_velocity"] {
        assert!(ran.out.contains(factor), "{factor}: {}", ran.out);
    }
}

#[test]
fn spend_and_formats_reach_the_report() {
    let folder = Folder::new("deals_spend");
    let spend = folder.file("spend.csv", "channel,amount\nemail,10\nwebinar,5\n");
    let options = [&COLUMNS[..], &["--spend", &spend, "--format", "json"]].concat();
    let answer = report(&folder, OPPORTUNITIES, TOUCHES, &options).json();
    let channels = &answer["report"]["won"]["channels"];
    // 50 earned by email for 10.
    assert!(channels.to_string().contains("\"roas\":5.0"), "{channels}");
    assert_eq!(answer["build"]["deals"]["won"], 2);
    let html = report(&folder, OPPORTUNITIES, TOUCHES, &[&COLUMNS[..], &["--format", "html"]].concat());
    assert!(html.code == Some(0) && html.out.starts_with("<!doctype html>"), "{}", html.err);
}

#[test]
fn what_cannot_be_read_has_its_file_and_line() {
    let folder = Folder::new("deals_refused");
    report(&folder, &OPPORTUNITIES.replace("70", "seventy"), TOUCHES, &COLUMNS).refused(
        1,
        &["opportunities[1].amount: expected a number, got \"seventy\"", "opportunities.csv, line 3"],
    );
    report(&folder, &OPPORTUNITIES.replace("d3", "d1"), TOUCHES, &COLUMNS)
        .refused(1, &["opportunities[2].id", "opportunities.csv, line 4"]);
    report(&folder, &OPPORTUNITIES.replacen("Id,", "Number,", 1), TOUCHES, &COLUMNS)
        .refused(1, &["opportunities.id", "opportunities.csv has the columns Number, AccountId"]);
}

#[test]
fn wrong_command_lines_are_refused_with_a_way_out() {
    run("b2b", &[]).refused(2, &["--opportunities: expected a file, got none", "--demo DIR"]);
    run("b2b", &["--opportunities", "x.csv"]).refused(2, &["--touches: expected a file, got none"]);
    run("b2b", &["--demo", "x", "--touches", "y.csv"]).refused(2, &["--demo: expected no files beside it"]);
    run("b2b", &["--oportunities", "x.csv"]).refused(2, &["did you mean --opportunities?"]);
    run("b2b", &["--opportunities", "x.csv", "--touches", "y.csv", "--model", "b3b"])
        .refused(2, &["--model"]);
    run("b2b", &["--opportunities", "x.csv", "--touches", "y.csv", "--as-of", "soon"])
        .refused(2, &["--as-of"]);
    run("b2b", &["--opportunities", "no.csv", "--touches", "no.csv"]).refused(1, &["no.csv"]);
    run("b2b", &["--opportunities", "x.csv", "--touches", "y.csv", "--options", r#"{"topp":5}"#])
        .refused(2, &["--options: unknown field `topp`"]);
    run("b2b", &["--opportunities", "x.csv", "--touches", "y.csv", "--format", "pdf"])
        .refused(2, &["--format: expected markdown, html or json, got \"pdf\""]);
}
