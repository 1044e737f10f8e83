//! Parameters of a query, as links have them in the wild.

use memchr::{memchr, memrchr};

use super::known_parameter::known_parameter;
use super::parameter_name::ParameterName;
use super::percent_encoding::decoded;
use super::split::split_at_sign;

/// Calls `see` with every parameter of a query: its name, and its value as it is written.
///
/// `&` stands between parameters, and so does a second `?` before a name that is known.
pub(super) fn for_each<'a>(query: &'a str, see: &mut impl FnMut(&ParameterName, &'a str)) {
    let has_mark = memchr(b'?', query.as_bytes()).is_some();
    let mut next = Some(query);
    while let Some(query) = next {
        let (part, after) = match split_at_sign(query, b'&') {
            Some((part, after)) => (part, Some(after)),
            None => (query, None),
        };
        next = after;
        let part = if has_mark { after_marks(part, see) } else { part };
        if !part.is_empty()
            && let Some((name, value)) = named(part)
        {
            see(&name, value);
        }
    }
}

/// Rest after the last `?` of a part that stands between parameters; the parts before it are seen.
fn after_marks<'a>(part: &'a str, see: &mut impl FnMut(&ParameterName, &'a str)) -> &'a str {
    let mut rest = part;
    while let Some((before, after)) = split_at_sign(rest, b'?') {
        if named(after).is_none_or(|(name, _)| known_parameter(&name).is_none()) {
            break;
        }
        if let Some((name, value)) = named(before) {
            see(&name, value);
        }
        // Of many marks before one name none but the last counts: each would have the name read again.
        let name = after.get(..memchr(b'=', after.as_bytes()).unwrap_or(after.len())).unwrap_or_default();
        let start = memrchr(b'?', name.as_bytes()).map_or(0, |at| at + 1);
        rest = after.get(start..).unwrap_or_default();
    }
    rest
}

/// Name and value of a parameter; `None` for one whose name cannot be known.
#[inline]
fn named(part: &str) -> Option<(ParameterName, &str)> {
    let name = ParameterName::plain(part);
    // Most names are plain, and end where their value begins or the parameter ends.
    match part.as_bytes().get(name.length) {
        Some(b'=') => Some((name, part.get(name.length + 1..).unwrap_or_default())),
        None => Some((name, "")),
        Some(_) => named_oddly(part),
    }
}

/// [`named`] for a name with signs of its own.
#[cold]
fn named_oddly(part: &str) -> Option<(ParameterName, &str)> {
    let (name, value) = split_at_sign(part, b'=').unwrap_or((part, ""));
    Some((ParameterName::new(&decoded(name))?, value))
}

/// True for a query that was encoded as a whole: it has signs for `=`, and none of its own.
pub(super) fn is_encoded(query: &str) -> bool {
    memchr(b'=', query.as_bytes()).is_none() && (query.contains("%3D") || query.contains("%3d"))
}
