//! Ids of Salesforce: 15 characters that tell capital letters apart, or the same with a suffix of 3 that says which are.

/// Characters of an id without its suffix.
const SHORT: usize = 15;
/// Letters of the suffix, one for each five bits.
const SUFFIX: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/// An id as its 18 characters; a text that is no id of 15 characters stays as it is.
///
/// Reports show 15 characters, the API 18: both name one record.
pub(in crate::crm) fn salesforce_id(text: &str) -> String {
    // Records of a plan of the command line refer to each other by names with a sign before them.
    let text = text.trim();
    let text = text.strip_prefix('@').unwrap_or(text);
    if !is_short(text) {
        return text.to_owned();
    }
    let mut id = text.to_owned();
    for five in text.as_bytes().chunks(5) {
        let bits =
            five.iter().rev().fold(0, |bits, letter| bits * 2 + usize::from(letter.is_ascii_uppercase()));
        id.extend(SUFFIX.get(bits).map(|letter| char::from(*letter)));
    }
    id
}

/// True for 15 letters and digits that begin as ids do: the prefix of an object is digits, or of an own object a small
/// letter and digits after it.
fn is_short(text: &str) -> bool {
    let of_id = text.len() == SHORT && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    of_id && digits >= 2 && !text.starts_with(|first: char| first.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::salesforce_id;

    #[test]
    fn fifteen_and_eighteen_characters_are_one_id() {
        for (given, id) in [
            ("a0D30000001n7Pi", "a0D30000001n7PiEAI"),
            ("0019000000B98de", "0019000000B98deAAB"),
            ("0061G00000N38JZQAZ", "0061G00000N38JZQAZ"),
            ("0061G00000N38JZ", "0061G00000N38JZQAZ"),
            ("@AccountRef2", "AccountRef2"),
            ("OpportunityRef1", "OpportunityRef1"),
            ("Acme of Berlin!", "Acme of Berlin!"),
        ] {
            assert_eq!(salesforce_id(given), id);
        }
    }
}
