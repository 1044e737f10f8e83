//! Address of what a reader objects to in a JSON text: `channels[17].max`.
//!
//! Only failures pay: good input is read by `serde_json` alone, with no reader around it that keeps track of the path.
//! The line and column of an error are not enough: one without a position of its own (a tagged enum reads its fields from a
//! buffer) is given that of whatever is around it, sometimes of the next value. But a reader goes from left to right, so
//! the place is where the shortest beginning of the text ends that fails otherwise than by ending too early.

use std::fmt::Write;

/// Before a problem in a message that serde carries: a text separator, which is in no sentence.
pub(super) const LOCATED: char = '\u{1d}';
/// More members than this are not tried one by one: each try reads the text again, and no tagged enum has so many.
const MEMBER_LIMIT: usize = 64;

/// Objection to a text, where reading it fails.
pub(crate) type Attempt<'a> = &'a dyn Fn(&str) -> Option<serde_json::Error>;

/// The address of what `attempt` objects to in `text`, which it is known to refuse.
pub(crate) fn address(text: &str, attempt: Attempt<'_>) -> String {
    let fails = |end: usize| {
        let start = text.get(..number_end(text, end));
        start.is_none_or(|start| attempt(start).is_some_and(|error| !error.is_eof()))
    };
    let (mut low, mut high) = (0, text.len());
    while low < high {
        let middle = low.midpoint(high);
        // Not inside a character: such a beginning is no text.
        let middle = (low..=middle).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(low);
        if fails(middle) {
            high = middle;
        } else {
            low = (middle + 1..=high).find(|end| text.is_char_boundary(*end)).unwrap_or(high);
        }
    }
    let mut walk = Walk { text: text.as_bytes(), stop: high, ..Walk::default() };
    walk.value();
    if let Some(name) = culprit(text, walk.open, &walk.members, attempt) {
        walk.key(&name);
    }
    walk.path
}

/// The end of the number that goes on after `end`, if one does: the first digits of one that is in range may not be.
fn number_end(text: &str, end: usize) -> usize {
    let in_number = |at: &usize| {
        let byte = text.as_bytes().get(*at);
        byte.is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'))
    };
    if end.checked_sub(1).is_some_and(|before| in_number(&before)) {
        (end..text.len()).find(|at| !in_number(at)).unwrap_or(text.len())
    } else {
        end
    }
}

/// Of the members of a tagged enum, the one whose removal changes the complaint. So does that of the tag, which is the
/// one missed when both are gone.
fn culprit(text: &str, start: usize, members: &[Member], attempt: Attempt<'_>) -> Option<String> {
    let without = |left_out: &[usize]| {
        let kept = members.iter().filter(|member| !left_out.contains(&member.start));
        let kept: Vec<&str> = kept.filter_map(|member| text.get(member.start..member.end)).collect();
        attempt(&format!("{}{{{}}}", text.get(..start)?, kept.join(","))).map(|error| sentence(&error))
    };
    let complaint = without(&[])?;
    // A missing field is no member, and an objection that carries addresses needs no further one.
    if complaint.starts_with("missing field")
        || complaint.starts_with(LOCATED)
        || members.len() > MEMBER_LIMIT
    {
        return None;
    }
    let changing = members.iter().filter(|member| without(&[member.start]).as_ref() != Some(&complaint));
    let changing: Vec<&Member> = changing.collect();
    match changing.as_slice() {
        [one] => Some(one.name.clone()),
        [one, other] => {
            let missed = without(&[one.start, other.start])?;
            Some(if missed.contains(&format!("`{}`", one.name)) {
                other.name.clone()
            } else {
                one.name.clone()
            })
        }
        _ => None,
    }
}

/// An error without its position.
fn sentence(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    text.truncate(text.rfind(" at line ").unwrap_or(text.len()));
    text
}

/// A member of the object that ends where reading failed.
struct Member {
    name: String,
    start: usize,
    end: usize,
}

#[derive(Default)]
struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    stop: usize,
    path: String,
    /// Start of the object that ends at the place of failure, and its members.
    open: usize,
    members: Vec<Member>,
}

impl Walk<'_> {
    fn peek(&mut self) -> u8 {
        while self.text.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        self.text.get(self.at).copied().unwrap_or(0)
    }

    /// Walks over one value; true when reading failed in it, and `path` is the address.
    fn value(&mut self) -> bool {
        let open = self.peek();
        if !matches!(open, b'{' | b'[') {
            self.scalar();
            return self.at >= self.stop;
        }
        let opening = self.at;
        self.at += 1;
        if self.at >= self.stop {
            return true; // something else than a list or an object is expected
        }
        let (mut members, mut index) = (Vec::<Member>::new(), 0_usize);
        loop {
            match self.peek() {
                b'}' | b']' => {
                    self.at += 1;
                    let ends = self.at >= self.stop;
                    if ends {
                        (self.open, self.members) = (opening, members);
                    }
                    return ends; // something is missing in it, or wrong with what was put aside
                }
                b',' => self.at += 1,
                0 => return true,
                _ => {
                    let (start, length) = (self.at, self.path.len());
                    let name = if open == b'{' {
                        self.scalar();
                        let raw = self.text.get(start..self.at).unwrap_or_default();
                        let name =
                            std::str::from_utf8(raw).ok().and_then(|raw| serde_json::from_str(raw).ok());
                        let name: String = name.unwrap_or_default();
                        self.key(&name);
                        if self.at >= self.stop {
                            return true; // the name is not known
                        }
                        self.peek();
                        self.at += 1;
                        name
                    } else {
                        // Writing to a text cannot fail.
                        let _ = write!(self.path, "[{index}]");
                        index += 1;
                        String::new()
                    };
                    if self.value() {
                        return true;
                    }
                    self.path.truncate(length);
                    members.push(Member { name, start, end: self.at });
                }
            }
        }
    }

    fn key(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(name);
    }

    /// Walks over a text, a number or a word.
    fn scalar(&mut self) {
        let is_text = self.text.get(self.at) == Some(&b'"');
        self.at += 1;
        while let Some(byte) = self.text.get(self.at) {
            match byte {
                b'\\' if is_text => self.at += 1,
                b'"' if is_text => {
                    self.at += 1;
                    return;
                }
                b',' | b':' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' if !is_text => return,
                _ => {}
            }
            self.at += 1;
        }
    }
}
