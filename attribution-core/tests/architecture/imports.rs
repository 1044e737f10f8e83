//! Imports, as a source file writes them.

use std::collections::BTreeMap;

/// The code without its comments.
pub(crate) fn code(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Paths that begin with `crate` or `super`, groups taken apart.
pub(crate) fn paths(source: &str) -> Vec<Vec<String>> {
    let code = code(source);
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            // Not in the middle of another path, and not the name of another crate.
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                continue;
            }
            found.extend(taken_apart(&code[at..]));
        }
    }
    found
}

/// For each name that a `mod.rs` exports, the path that it comes from.
pub(crate) fn exports(source: &str) -> BTreeMap<String, String> {
    let code = code(source);
    let mut found = BTreeMap::new();
    for (at, _) in code.match_indices("use ") {
        let line = code[..at].rsplit('\n').next().unwrap_or_default();
        if !line.starts_with("pub") {
            continue;
        }
        for path in taken_apart(&code[at + "use ".len()..]) {
            if let Some(name) = path.last() {
                found.insert(name.clone(), path.join("::"));
            }
        }
    }
    found
}

/// The paths that a text begins with: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn taken_apart(text: &str) -> Vec<Vec<String>> {
    let mut segments = Vec::new();
    let mut rest = text.trim_start();
    loop {
        let name: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        rest = rest[name.len()..].trim_start();
        if !name.is_empty() {
            segments.push(name);
        }
        let Some(after) = rest.strip_prefix("::") else { return vec![segments] };
        rest = after.trim_start();
        let Some(group) = rest.strip_prefix('{') else { continue };
        let inner = members(group).into_iter().flat_map(taken_apart);
        return inner.map(|path| segments.iter().cloned().chain(path).collect()).collect();
    }
}

/// The members of a group, at its outermost level.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' => {
                found.push(&group[from..at]);
                break;
            }
            ',' if depth == 0 => {
                found.push(&group[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|member| !member.trim().is_empty());
    found
}
