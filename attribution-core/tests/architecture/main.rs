//! Keeps the floors of the library: a module uses only modules on floors below its own, and no files of a room import each
//! other in a circle.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod circles;
mod imports;
mod options;
mod papers;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first; modules of one floor do not know each other.
const FLOORS: [&[&str]; 18] = [
    &["error"],
    &["json", "math", "time"],
    &["response"],
    &["solver"],
    &["budget"],
    &["channels"],
    &["domain"],
    &["columns"],
    &["ingest"],
    &["crm", "inference", "ledger", "simulate", "paths"],
    &["model"],
    &["learning", "b2b"],
    &["models"],
    &["compare"],
    &["partner", "returns"],
    &["planning"],
    &["report"],
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
    let heads = imports::paths(source).into_iter().filter(|path| path[0] == "crate");
    let origin = |name: String| {
        let known = ROOT.iter().find(|(exported, _)| *exported == name);
        known.map_or(name, |(_, module)| (*module).to_owned())
    };
    let mut modules: Vec<String> = heads.filter_map(|path| path.into_iter().nth(1)).map(origin).collect();
    modules.dedup();
    modules
}

/// Modules that `source`, a file of `module`, uses and should not.
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

/// Every file of the library but tests, by the path of its module.
fn library() -> BTreeMap<String, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let named = |file: PathBuf| {
        let relative = file.strip_prefix(&src).unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let is_code = relative != "lib" && !relative.ends_with("_tests");
        is_code.then(|| {
            (relative.trim_end_matches("/mod").replace('/', "::"), fs::read_to_string(&file).unwrap())
        })
    };
    files.into_iter().filter_map(named).collect()
}

#[test]
fn every_module_uses_only_floors_below() {
    let files = library();
    assert!(files.len() > 30, "only {} files found", files.len());
    for (module, source) in files {
        let wrong = upward(module.split("::").next().unwrap(), &source);
        assert!(wrong.is_empty(), "{module} uses {wrong:?}, which is not below it");
    }
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let files = library();
    assert_eq!(circles::unreasoned(&files), Vec::<Vec<String>>::new(), "circles without a reason");
    assert_eq!(circles::outlived(&files), Vec::<&str>::new(), "reasons for circles that are there no more");
}

/// Limit of the part that one room has of all lines of the library, in percent.
const LARGEST_PART: usize = 14;

#[test]
fn no_room_has_more_than_its_part_of_the_library() {
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for (module, source) in library() {
        *lines.entry(module.split("::").next().unwrap().to_owned()).or_default() += source.lines().count();
    }
    let all: usize = lines.values().sum();
    for (room, own) in &lines {
        assert!(100 * own <= LARGEST_PART * all, "{room} has {own} of {all} lines: {lines:?}");
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

/// Public enums that programs must match whole.
const WHOLE: [&str; 3] = ["ColumnKind", "TableKind", "TouchText"];

#[test]
fn public_enums_can_grow() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut enums = 0;
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for (start, _) in source.match_indices("\npub enum ") {
            let rest = &source[start + "\npub enum ".len()..];
            let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            let attributes = source[..start].rsplit("\n\n").next().unwrap();
            let grows = attributes.contains("#[non_exhaustive]");
            assert_eq!(grows, !WHOLE.contains(&name.as_str()), "{name} in {}", file.display());
            enums += 1;
        }
    }
    assert!(enums > 30, "only {enums} enums found");
}
