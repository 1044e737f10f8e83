//! Circles: files of one room that import each other, directly or by way of others.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{exports, paths};

/// Circles that stay, and the reason for each.
const ALLOWED: [(&[&str], &str); 5] = [
    (
        &["domain::journey", "domain::journeys"],
        "a journey is a view into the columns of all journeys, which hand it out",
    ),
    (
        &["domain::credit_groups", "domain::credit_table", "domain::credits"],
        "credits group themselves, and a group is made of credits",
    ),
    (
        &[
            "models::fitted",
            "models::rules::custom_weights",
            "models::rules::decay",
            "models::rules::ensemble",
            "models::rules::influencer",
            "models::rules::intensity",
            "models::rules::priority",
            "models::rules::same_touch",
            "models::rules::single_touch",
            "models::schema",
            "models::spec",
            "models::spec_reading",
        ],
        "a spec holds the options of every rule, an ensemble holds specs, and a fitted model shows its own as a schema has it",
    ),
    (
        &["ingest::conversions", "ingest::refunds"],
        "a refund is a conversion, and takes back what another conversion earned",
    ),
    (&["ingest::path_rows", "ingest::total_rows"], "a row is judged a total by the rows before it"),
];

/// The groups of files that import each other; files by the path of their module, with their source.
pub(crate) fn circles(files: &BTreeMap<String, String>) -> Vec<Vec<String>> {
    let uses: BTreeMap<&str, BTreeSet<String>> =
        files.iter().map(|(module, source)| (module.as_str(), imported(module, source, files))).collect();
    let reached = |from: &str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(module) = next.pop() {
            for used in uses.get(module.as_str()).into_iter().flatten() {
                if seen.insert(used.clone()) {
                    next.push(used.clone());
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&str, BTreeSet<String>> =
        uses.keys().map(|module| (*module, reached(module))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (module, reached) in &reach {
        let back = |other: &&String| reach.get(other.as_str()).is_some_and(|there| there.contains(*module));
        let circle: BTreeSet<String> = reached.iter().filter(back).cloned().collect();
        if circle.len() > 1 {
            found.insert(circle.into_iter().collect());
        }
    }
    found.into_iter().collect()
}

/// The other files that one imports from; what a `mod.rs` exports counts as the file that it comes from.
fn imported(module: &str, source: &str, files: &BTreeMap<String, String>) -> BTreeSet<String> {
    let own: Vec<&str> = module.split("::").collect();
    let absolute = |path: Vec<String>| {
        let ups = path.iter().take_while(|segment| *segment == "super").count();
        let base: &[&str] = if path.first().is_some_and(|first| first == "crate") {
            &[]
        } else {
            &own[..own.len().saturating_sub(ups)]
        };
        let rest = path.into_iter().skip(ups.max(1));
        base.iter().map(|segment| (*segment).to_owned()).chain(rest).collect::<Vec<String>>()
    };
    let found = paths(source).into_iter().filter_map(|path| file_of(&absolute(path), files));
    found.filter(|used| used != module).collect()
}

/// The file in which a path ends.
fn file_of(path: &[String], files: &BTreeMap<String, String>) -> Option<String> {
    for length in (1..=path.len()).rev() {
        let module = path[..length].join("::");
        let Some(source) = files.get(&module) else { continue };
        let exported = path.get(length).and_then(|name| exports(source).remove(name));
        return match exported {
            Some(from) => {
                let inner: Vec<String> = format!("{module}::{from}").split("::").map(str::to_owned).collect();
                // A macro is exported under its own name.
                if inner == path { Some(module) } else { file_of(&inner, files).or(Some(module)) }
            }
            None => Some(module),
        };
    }
    None
}

/// Circles that nobody has given a reason for.
pub(crate) fn unreasoned(files: &BTreeMap<String, String>) -> Vec<Vec<String>> {
    let reasoned = |circle: &Vec<String>| {
        ALLOWED.iter().any(|(allowed, _)| circle.iter().all(|module| allowed.contains(&module.as_str())))
    };
    circles(files).into_iter().filter(|circle| !reasoned(circle)).collect()
}

/// Reasons for circles that are there no more.
pub(crate) fn outlived(files: &BTreeMap<String, String>) -> Vec<&'static str> {
    let found = circles(files);
    let holds = |allowed: &[&str]| {
        found.iter().any(|circle| circle.iter().all(|module| allowed.contains(&module.as_str())))
    };
    ALLOWED.iter().filter(|(allowed, _)| !holds(allowed)).map(|(_, reason)| *reason).collect()
}

fn of(sources: &[(&str, &str)]) -> Vec<Vec<String>> {
    circles(&sources.iter().map(|(module, source)| ((*module).to_owned(), (*source).to_owned())).collect())
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let two = vec![vec!["room::a".to_owned(), "room::b".to_owned()]];
    assert_eq!(of(&[("room::a", "use super::b::B;"), ("room::b", "use super::a::A;")]), two);
    assert_eq!(
        of(&[("room::a", "use crate::room::{b::{B, C}, c};"), ("room::b", "fn f() { super::a::g(); }")]),
        two
    );
    // By way of what the room exports.
    let room = ("room", "mod a;\nmod b;\npub use a::{A, Z};\npub(crate) use b::B;");
    assert_eq!(of(&[room, ("room::a", "use crate::room::B;"), ("room::b", "use super::Z;")]), two);
    let three = of(&[
        ("room::a", "use super::b::B;"),
        ("room::b", "use super::inner::c::C;"),
        ("room::inner::c", "use super::super::a::A;"),
    ]);
    assert_eq!(three, [["room::a", "room::b", "room::inner::c"]]);
}

#[test]
fn what_goes_one_way_is_no_circle() {
    assert!(
        of(&[("room::a", "use super::b::B;\n// use super::a::A;"), ("room::b", "use crate::other::A;")])
            .is_empty()
    );
    assert!(of(&[("room", "mod a;\npub use a::A;"), ("room::a", "use super::*;")]).is_empty());
}
