//! The command for exports of a CRM, end to end: rows of objects in, touches with confidences out.

use crate::program::{Folder, run};

/// A deal that closes on 30 June, and tasks by the id and by a name of its account; one is open, one has no date.
const OPPORTUNITIES: &str = "Id,AccountId,StageName,CreatedDate,CloseDate,Amount\n\
    006A,001A,Closed Won,2026-01-05,2026-06-30T12:00:00Z,5000\n";
const ACCOUNTS: &str = "Id,Name\n001A,Nordwind Energie GmbH\n001B,GTXPro\n001C,GTX Pro\n";
const TASKS: &str = "Id,AccountId,Account.Name,ActivityDate,Status,Type\n\
    00T1,001A,,2026-06-20T12:00:00Z,Completed,Meeting\n\
    00T2,,NORDWIND ENERGIE,2026-05-21T12:00:00Z,Completed,Email\n\
    00T3,001A,,2026-06-21,Not Started,Call\n\
    00T4,001A,,soon,Completed,Call\n\
    00T5,,Somebody Else,2026-06-20,Completed,Call\n";

fn files(folder: &Folder) -> [String; 3] {
    [
        format!("Opportunity={}", folder.file("deals.csv", OPPORTUNITIES)),
        format!("Account={}", folder.file("accounts.csv", ACCOUNTS)),
        format!("Task={}", folder.file("tasks.csv", TASKS)),
    ]
}

#[test]
fn rows_of_a_crm_become_touches_with_confidences() {
    let folder = Folder::new("infer");
    let [deals, accounts, tasks] = files(&folder);
    let touches = folder.file("touches.csv", "");
    let ran = run("infer", &[&deals, &accounts, &tasks, "--touches", &touches]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.starts_with("activities **3** · mapped **2** · unmatched **1** · skipped **0**"));
    // 0.6 · 1.5 · 1 + 0.2 = 1.1, at most 1; by a name that is the same, 0.6 · 1 · 0.5 + 0.2.
    let written = std::fs::read_to_string(&touches).unwrap();
    let lines: Vec<Vec<&str>> = written.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!((lines.len(), lines[1][0], lines[2][0]), (3, "00T1", "00T2"));
    assert_eq!((lines[1][1], lines[1][14], lines[2][14]), ("006A", "1", "0.5"));
    // Nine rows: one deal, three accounts, three tasks; an open task is set aside, one without a date rejected.
    assert!(ran.err.contains("rows **9** · mapped **7** · set aside **1** · rejected **1**"), "{}", ran.err);
    assert!(ran.err.contains("GTX Pro"), "{}", ran.err);
}

#[test]
fn the_demo_can_be_read_back() {
    let folder = Folder::new("infer_demo");
    let demo = folder.0.join("crm");
    let ran = run("infer", &["--demo", demo.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let next = ran.out.lines().last().unwrap().split_whitespace().skip_while(|word| *word != "--").skip(1);
    let ran = run("infer", &next.collect::<Vec<_>>());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("rejected **0**"), "{}", ran.err);
}

#[test]
fn what_cannot_be_is_refused_with_what_to_do() {
    let folder = Folder::new("infer_wrong");
    let [deals, accounts, _] = files(&folder);
    for (words, code, said) in [
        (vec![], 2, "expected OBJECT=FILE, got none"),
        (vec!["--demo"], 2, "expected a value after it, got none"),
        (vec!["--demo", "x", &deals], 2, "expected no files beside it"),
        (vec!["--touch", "x"], 2, "expected OBJECT=FILE, got \"--touch\""),
        (vec!["Account=nowhere.csv"], 1, "nowhere.csv"),
        (vec![&deals, "--system", "sugar"], 2, "expected salesforce or hubspot, got \"sugar\""),
        (vec![&deals, &accounts, "--options", r#"{"asign": "all"}"#], 2, "assign"),
    ] {
        let ran = run("infer", &words);
        assert_eq!(ran.code, Some(code), "{words:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{words:?}: {}", ran.err);
    }
    assert_eq!(run("infer", &["--help"]).code, Some(0));
}
