//! Papers: what the documentation says of the code, held against the code, so that no page goes stale.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use attribution_core::{Dimension, catalog};

use super::{FLOORS, library, sources};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    let file = root().join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// One line of words, whatever the breaks between them.
fn flat(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start_matches("//!"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The floors in words, lowest first; `shown` writes the name of a module.
fn floors_in_words(shown: impl Fn(&str) -> String) -> String {
    let floor =
        |modules: &&[&str]| modules.iter().map(|module| shown(module)).collect::<Vec<_>>().join(" and ");
    FLOORS.iter().map(floor).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_lists_of_floors_are_those_of_this_test() {
    let source = read("attribution-core/src/lib.rs");
    let linked = floors_in_words(|module| {
        let is_public = source.contains(&format!("\npub mod {module};"));
        if is_public { format!("[`{module}`]") } else { format!("`{module}`") }
    });
    assert!(flat(&source).contains(&linked), "attribution-core/src/lib.rs should say: {linked}");
    let plain = floors_in_words(|module| format!("`{module}`"));
    assert!(flat(&read("docs/contributing.md")).contains(&plain), "docs/contributing.md should say: {plain}");
}

/// Limit of the letters of a sentence in the picture; of a longer one only what is before its colon is shown.
const SENTENCE_LIMIT: usize = 105;

/// First sentence of the documentation of a module, without links.
fn first_sentence(source: &str) -> String {
    let docs = source.lines().map_while(|line| line.strip_prefix("//!")).take_while(|line| !line.is_empty());
    let text = docs.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let sentence = text.split(". ").next().unwrap_or_default().trim_end_matches('.');
    let sentence = sentence.replace("[`Journeys`](crate::Journeys)", "journeys");
    match sentence.split_once(": ") {
        Some((head, _)) if sentence.len() > SENTENCE_LIMIT => head.to_owned(),
        _ => sentence,
    }
}

#[test]
fn the_picture_of_the_floors_is_drawn_from_the_modules() {
    let files = library();
    let mut picture = String::new();
    for (floor, modules) in FLOORS.iter().enumerate().rev() {
        for (index, module) in modules.iter().enumerate() {
            let number = if index == 0 { floor.to_string() } else { String::new() };
            let sentence = first_sentence(&files[*module]);
            writeln!(picture, "{number:>2}  {module:<10}{sentence}").unwrap();
        }
    }
    let page = read("docs/architecture.md");
    assert!(page.contains(&picture), "docs/architecture.md should have this picture:\n{picture}");
}

#[test]
fn the_table_of_error_codes_is_that_of_the_code() {
    let source = read("attribution-core/src/error.rs");
    let codes: BTreeSet<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \"")?.1.strip_suffix("\","))
        .collect();
    assert!(codes.contains("INVALID_CONFIG") && codes.len() > 5, "{codes:?}");
    let page = read("docs/concepts.md");
    let rows =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(code, _)| code));
    assert_eq!(rows.collect::<BTreeSet<_>>(), codes, "the table of codes in docs/concepts.md");
}

#[test]
fn the_functions_of_libm_are_named() {
    let source = read("attribution-core/src/math/float.rs");
    let used: BTreeSet<&str> = source
        .match_indices("libm::")
        .map(|(at, start)| source[at + start.len()..].split('(').next().unwrap())
        .collect();
    let page = read("docs/dependencies.md");
    let row = page.lines().find(|line| line.starts_with("| libm |")).unwrap();
    let named: BTreeSet<&str> = row.split('`').skip(1).step_by(2).collect();
    assert_eq!(named, used, "the functions of libm in docs/dependencies.md");
}

/// Numbers that a page has before some words, wherever it has these.
fn numbers_before(page: &str, words: &str) -> Vec<usize> {
    let number = |at: usize| page[..at].trim_end().rsplit([' ', '\n']).next()?.parse().ok();
    page.match_indices(words).filter_map(|(at, _)| number(at)).collect()
}

#[test]
fn numbers_in_prose_are_counted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let cases: usize = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "json"))
        .map(|file| {
            let whole: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
            whole["cases"].as_array().unwrap().len()
        })
        .sum();
    let rules = catalog().iter().filter(|model| !model.needs_fitting).count();
    let dimensions = Dimension::ALL.len();
    let (readme, changes) = (read("README.md"), flat(&read("docs/CHANGELOG.md")));
    assert_eq!(numbers_before(&readme, "shared cases"), [cases], "cases in README.md");
    assert_eq!(numbers_before(&changes, "conformance cases"), [cases], "cases in docs/CHANGELOG.md");
    assert_eq!(numbers_before(&readme, "rule-based models"), [rules], "rule models in README.md");
    assert_eq!(numbers_before(&readme, "of them: what each says"), [rules], "rule models in README.md");
    assert_eq!(numbers_before(&changes, "[rule models]"), [rules], "rule models in docs/CHANGELOG.md");
    assert_eq!(
        numbers_before(&changes, "dimensions and their"),
        [dimensions],
        "dimensions in docs/CHANGELOG.md"
    );
}

/// Version that a manifest states: the first line of that name.
fn version(manifest: &str) -> String {
    let text = read(manifest);
    let line = text.lines().find(|line| line.trim_start().trim_start_matches('"').starts_with("version"));
    line.unwrap_or_default().chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect()
}

#[test]
fn all_packages_have_one_version() {
    assert_eq!(version("Cargo.toml"), env!("CARGO_PKG_VERSION"));
    for package in ["bindings-node", "bindings-wasm"] {
        for file in ["package.json", "package-lock.json"] {
            assert_eq!(version(&format!("{package}/{file}")), env!("CARGO_PKG_VERSION"), "{package}/{file}");
        }
    }
    assert!(read("bindings-python/pyproject.toml").contains("dynamic = [\"version\"]"));
}

/// Pages of the documentation, by their paths.
fn pages() -> Vec<(PathBuf, String)> {
    let mut files = vec![root().join("README.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                files.push(path);
            }
        }
    }
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// Address of a heading in its page.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    let kept = kept.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().replace(' ', "-")
}

/// Objection to the target of a link, as a page has it.
fn objection(page: &Path, target: &str) -> Option<String> {
    if target.contains("://") {
        return None;
    }
    let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
    let file = if file.is_empty() { page.to_owned() } else { page.parent().unwrap().join(file) };
    if !file.exists() {
        return Some(format!("{} links to {target}, which is not there", page.display()));
    }
    let text = if fragment.is_empty() { String::new() } else { fs::read_to_string(&file).unwrap() };
    let mut anchors =
        text.lines().filter(|line| line.starts_with('#')).map(|line| anchor(line.trim_start_matches('#')));
    let found = fragment.is_empty() || anchors.any(|anchor| anchor == fragment);
    (!found).then(|| format!("{} links to {target}, a heading which is not there", page.display()))
}

#[test]
fn every_link_between_pages_leads_somewhere() {
    let pages = pages();
    assert!(pages.len() > 15, "only {} pages found", pages.len());
    // Code is no prose: `echo[](` is no link.
    let prose = |text: &str| text.split("```").step_by(2).collect::<String>();
    let links = pages.iter().flat_map(|(page, text)| {
        let text = prose(text);
        let targets =
            text.match_indices("](").filter_map(|(at, start)| text[at + start.len()..].split(')').next());
        targets.map(|target| (page, target.to_owned())).collect::<Vec<_>>()
    });
    let broken: Vec<String> = links.filter_map(|(page, target)| objection(page, &target)).collect();
    assert_eq!(broken, Vec::<String>::new());
    assert!(objection(&root().join("README.md"), "docs/no-such-page.md").is_some());
    assert!(objection(&root().join("README.md"), "docs/concepts.md#no-such-heading").is_some());
}

/// Endings of files that pages name by their path in the repository.
const ENDINGS: [&str; 12] =
    [".rs", ".md", ".json", ".ts", ".py", ".pyi", ".mjs", ".toml", ".sh", ".awk", ".lock", "/"];

#[test]
fn every_file_that_a_page_names_is_there() {
    let mut named = 0;
    for page in ["architecture", "recipes", "release", "glossary", "contributing"] {
        let path = format!("docs/{page}.md");
        let text = read(&path);
        for code in text.split('`').skip(1).step_by(2) {
            let is_path = code.contains('/') && ENDINGS.iter().any(|ending| code.ends_with(ending));
            if is_path && !code.contains([' ', '<', '{', '*', '\n', '…']) {
                assert!(root().join(code).exists(), "{path} names {code}, which is not there");
                named += 1;
            }
        }
    }
    assert!(named > 20, "only {named} files are named");
}

#[test]
fn every_name_of_the_glossary_is_one_of_the_code() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let code: String = files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let words: BTreeSet<&str> =
        code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let page = read("docs/glossary.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ") && line.contains('`')).collect();
    assert!(rows.len() > 30, "only {} rows found", rows.len());
    for row in rows {
        let index = row.trim_end_matches('|').rsplit('|').next().unwrap();
        for name in index.split('`').skip(1).step_by(2).filter(|name| !name.contains('/')) {
            let parts = name.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            for part in parts.filter(|part| !part.is_empty() && *part != "attribution_core") {
                assert!(words.contains(part), "docs/glossary.md says {name}, and the code knows no {part}");
            }
        }
    }
}
