//! Parameters of a query, as links have them in the wild.

use std::borrow::Cow;

/// Longest name of a parameter that anything is known of.
const LONGEST: usize = 32;

/// Name of a parameter in lower case, without what editors leave before it.
pub(super) struct ParameterName {
    letters: [u8; LONGEST],
    length: usize,
}

impl ParameterName {
    /// `None` for a name that is too long to be known.
    fn new(raw: &str) -> Option<Self> {
        let mut name = raw.trim();
        let escaped = |name: &str| name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("amp;"));
        loop {
            name = match name.strip_prefix('?') {
                Some(rest) => rest,
                None if escaped(name) => name.get(4..).unwrap_or_default(),
                None => break,
            };
        }
        let mut letters = [0; LONGEST];
        for (own, letter) in letters.get_mut(..name.len())?.iter_mut().zip(name.bytes()) {
            *own = letter.to_ascii_lowercase();
        }
        Some(Self { letters, length: name.len() })
    }

    pub(super) fn text(&self) -> &str {
        self.letters.get(..self.length).and_then(|own| std::str::from_utf8(own).ok()).unwrap_or_default()
    }
}

/// Calls `see` with every parameter of a query: its name, and its value as it is written.
///
/// `&` stands between parameters, and so does a second `?` before a name that `is_known`.
pub(super) fn for_each<'a>(
    query: &'a str,
    is_known: &impl Fn(&str) -> bool,
    see: &mut impl FnMut(&ParameterName, &'a str),
) {
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let mut rest = part;
        while let Some((before, after)) = rest.split_once('?') {
            let known = named(after).is_some_and(|(name, _)| is_known(name.text()));
            if !known || before.is_empty() {
                break;
            }
            if let Some((name, value)) = named(before) {
                see(&name, value);
            }
            rest = after;
        }
        if let Some((name, value)) = named(rest) {
            see(&name, value);
        }
    }
}

/// Name and value of a parameter; `None` for one whose name cannot be known.
fn named(part: &str) -> Option<(ParameterName, &str)> {
    let (name, value) = part.split_once('=').unwrap_or((part, ""));
    let decoded = if name.contains(['%', '+']) { decoded(name) } else { Cow::Borrowed(name) };
    Some((ParameterName::new(&decoded)?, value))
}

/// True for a query that was encoded as a whole: it has signs for `=`, and none of its own.
pub(super) fn is_encoded(query: &str) -> bool {
    !query.contains('=') && (query.contains("%3D") || query.contains("%3d"))
}

/// A text decoded once: `+` is a space, a per cent sign that encodes nothing stays, and bytes that are not UTF-8 become
/// U+FFFD.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    // Without a name before it the text would end at a sign of equality.
    let named = [b"=", text.as_bytes()].concat();
    let value = form_urlencoded::parse(&named).next().map(|(_, value)| value.into_owned());
    Cow::Owned(value.unwrap_or_default())
}
