//! Keeps the floors of the library: a module uses only modules on floors below its own.

#![expect(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first; modules of one floor do not know each other.
const FLOORS: [&[&str]; 9] = [
    &["error"],
    &["math"],
    &["domain"],
    &["ingest"],
    &["simulate", "paths"],
    &["models"],
    &["compare"],
    &["economics"],
    &["wire"],
];

/// Names that the root re-exports, with the module that they come from.
const ROOT: [(&str, &str); 5] = [
    ("Error", "error"),
    ("ErrorKind", "error"),
    ("Problem", "error"),
    ("Result", "error"),
    ("Journeys", "domain"),
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// The modules of this crate that `source` names after `crate::`, grouped imports included.
fn used_modules(source: &str) -> Vec<String> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut modules = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        // `attribution_core::…` in a macro or path of another crate ends in `crate::` only by itself.
        let before = code[..start].chars().next_back();
        if before.is_some_and(|character| character.is_alphanumeric() || character == '_') {
            continue;
        }
        let rest = code[start + "crate::".len()..].trim_start();
        match rest.strip_prefix('{') {
            Some(group) => modules.extend(group_heads(group)),
            None => modules.push(head(rest)),
        }
    }
    let origin = |name: String| {
        let known = ROOT.iter().find(|(exported, _)| *exported == name);
        known.map_or(name, |(_, module)| (*module).to_owned())
    };
    modules.into_iter().map(origin).collect()
}

fn head(path: &str) -> String {
    path.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// First segments of the paths between braces, at the outermost level.
fn group_heads(group: &str) -> Vec<String> {
    let (mut depth, mut heads, mut current) = (0, Vec::new(), String::new());
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(head(std::mem::take(&mut current).trim())),
            _ if depth == 0 => current.push(character),
            _ => {}
        }
    }
    heads.push(head(current.trim()));
    heads.retain(|name| !name.is_empty());
    heads
}

/// What `source`, a file of `module`, uses and should not.
fn upward(module: &str, source: &str) -> Vec<String> {
    let own = floor(module).unwrap_or_else(|| panic!("{module} has no floor"));
    let wrong = |used: &String| used != module && floor(used).is_none_or(|floor| floor >= own);
    used_modules(source).into_iter().filter(wrong).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_module_uses_only_floors_below() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 30, "only {} files found", files.len());
    for file in files {
        let relative = file.strip_prefix(&src).unwrap();
        let name = relative.iter().next().unwrap().to_str().unwrap();
        let is_test = relative.to_str().unwrap().ends_with("_tests.rs");
        if name == "lib.rs" || is_test {
            continue;
        }
        let wrong = upward(name.trim_end_matches(".rs"), &fs::read_to_string(&file).unwrap());
        assert!(wrong.is_empty(), "{} uses {wrong:?}, which is not below it", relative.display());
    }
}

#[test]
fn an_upward_use_is_rejected_however_it_is_written() {
    assert_eq!(upward("domain", "use crate::models::Model;"), ["models"]);
    assert_eq!(upward("math", "use crate::{error::Result, domain::{Money, Journeys}};"), ["domain"]);
    assert_eq!(upward("ingest", "use crate::{\n    math::Sum,\n    models,\n};"), ["models"]);
    assert_eq!(upward("domain", "fn f() { crate::ingest::build(); }"), ["ingest"]);
    assert_eq!(upward("error", "pub(crate) type R = crate::Journeys;"), ["domain"]);
    assert_eq!(upward("models", "use crate::nowhere::X;"), ["nowhere"]);
}

#[test]
fn downward_uses_and_comments_pass() {
    assert!(
        upward("models", "use crate::{domain::Journey, error::{Error, Result}};\nuse crate::models::x;")
            .is_empty()
    );
    assert!(
        upward("domain", "/// See [`Model`](crate::models::Model).\n// crate::models\nuse crate::Error;")
            .is_empty()
    );
}
