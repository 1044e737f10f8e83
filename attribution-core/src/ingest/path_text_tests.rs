use proptest::prelude::*;

use super::*;

fn split(separator: Option<&str>, text: &str) -> Result<Vec<String>, (Option<usize>, String)> {
    let mut path = Vec::new();
    match PathText::new(separator).split(text, &mut path) {
        Ok(()) => Ok(path.into_iter().map(str::to_owned).collect()),
        Err(problem) => Err((problem.step, problem.detail)),
    }
}

/// The sentence of a path that is refused as a whole.
fn refused(separator: Option<&str>, text: &str) -> String {
    let (step, detail) = split(separator, text).unwrap_err();
    assert_eq!(step, None, "{detail}");
    detail
}

#[test]
fn every_separator_gives_the_same_channels() {
    let expected = ["search", "email", "search"].map(str::to_owned);
    for (separator, text) in [
        (None, "search > email > search"),
        (None, "search>email>search"),
        (Some(">"), " search> email >search "),
        (Some("->"), "search -> email->search"),
        (Some(" => "), "search => email => search"),
        (Some("→"), "search → email→search"),
        (Some("|"), "search | email|search"),
        (Some(","), "search,email, search"),
        (Some(";"), "search;email;search"),
        (Some("\t"), "search\temail\tsearch"),
        (Some(" "), "search email search"),
    ] {
        assert_eq!(split(separator, text).as_deref(), Ok(&expected[..]), "{text}");
    }
    assert_eq!(split(None, "  "), Ok(vec![]));
}

#[test]
fn another_separator_is_refused_with_the_option_that_reads_it() {
    for (text, other) in [
        ("search -> email -> search", "->"),
        ("search->email", "->"),
        ("search --> email", "-->"),
        ("search => email", "=>"),
        ("search —> email", "—>"),
        ("search–>email", "–>"),
        ("search −−> email", "−−>"),
        ("search → email", "→"),
        ("search→email", "→"),
        ("search » email", "»"),
        ("search | email", "|"),
        ("search | email > social", "|"),
        ("search|email", "|"),
        ("search, email", ","),
        ("search;email", ";"),
    ] {
        let detail = refused(None, text);
        assert!(detail.contains(&format!("say separator: {other:?} if")), "{text}: {detail}");
    }
    for (separator, text, other) in [
        ("|", "a > b", ">"),
        ("|", "a -> b", "->"),
        ("->", "a > b", ">"),
        ("->", "a —> b", "—>"),
        ("|", "a –> b", "–>"),
        (">", "a -> b", "->"),
        ("/", "a → b", "→"),
    ] {
        let detail = refused(Some(separator), text);
        assert!(detail.contains(&format!("say separator: {other:?} if")), "{text}: {detail}");
    }
}

#[test]
fn escapes_of_html_are_called_by_their_name() {
    for (separator, text, escape) in [
        (None, "a &gt; b", "&gt; is an escaped > of HTML"),
        (None, "a -&gt; b", "&gt; is an escaped > of HTML"),
        (Some(">"), "a&#62;b", "&#62; is an escaped > of HTML"),
        (Some("|"), "a &gt; b", "&gt; is an escaped > of HTML"),
        (None, "a &rarr; b", "&rarr; is an escaped → of HTML"),
    ] {
        let detail = refused(separator, text);
        assert!(detail.contains(escape) && detail.contains("unescaped"), "{text}: {detail}");
        assert!(!detail.contains("say separator"), "{text}: {detail}");
    }
    let expected = vec!["a".to_owned(), "b".to_owned()];
    assert_eq!(split(Some("&gt;"), "a &gt; b"), Ok(expected));
    assert_eq!(split(None, "H&M > C&A"), Ok(vec!["H&M".to_owned(), "C&A".to_owned()]));
}

#[test]
fn signs_inside_names_stay_where_the_separator_is_plain_or_named() {
    for (separator, text, expected) in [
        (None, "google / organic > (direct) / (none)", vec!["google / organic", "(direct) / (none)"]),
        (None, "Facebook, Inc > A;B", vec!["Facebook, Inc", "A;B"]),
        (Some(">"), "Facebook, Inc", vec!["Facebook, Inc"]),
        (Some(">"), "Paid | Brand > Email", vec!["Paid | Brand", "Email"]),
        (None, "a- > -b", vec!["a-", "-b"]),
        (None, "Model x 2", vec!["Model x 2"]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(split(separator, text), Ok(expected), "{text}");
    }
}

#[test]
fn a_repeat_is_so_many_touches() {
    let of = |text| split(None, text).map(|path| path.join(","));
    assert_eq!(of("Direct × 2"), Ok("Direct,Direct".into()));
    assert_eq!(of("Email > Direct×3 > A × 1"), Ok("Email,Direct,Direct,Direct,A".into()));
    assert_eq!(of("Fox × Hound"), Ok("Fox × Hound".into()));
    for (text, step) in [
        ("a > × 2", 1),
        ("Banner 300 × 250", 0),
        ("a × 0", 0),
        ("a × 101", 0),
        ("a × 99999999999", 0),
        ("a > 2 × Direct", 1),
        ("2×Direct", 0),
        ("2 × Direct × 2", 0),
        ("4 × 4 wheels", 0),
    ] {
        let (at, detail) = split(None, text).unwrap_err();
        assert_eq!(at, Some(step), "{text}: {detail}");
        assert!(detail.contains("lists of channels"), "{detail}");
    }
}

#[test]
fn markers_at_the_ends_are_no_channels() {
    let of = |text| split(None, text).map(|path| path.join(","));
    assert_eq!(of("(start) > search > email > (conversion)"), Ok("search,email".into()));
    assert_eq!(of("search > (NULL)"), Ok("search".into()));
    assert_eq!(of("(start) > (conversion)"), Ok(String::new()));
    assert_eq!(of("(start)"), Ok(String::new()));
    for (text, step) in [("a > (null) > b", 1), ("a > b > (start) > c", 2), ("(start) > (start) > b", 1)] {
        assert_eq!(split(None, text).unwrap_err().0, Some(step), "{text}");
    }
    for (text, step) in [("a >  > b", 1), ("> a", 0), ("a >", 1)] {
        assert_eq!(
            split(None, text),
            Err((Some(step), "expected text that is not empty, got none".into())),
            "{text}"
        );
    }
}

proptest! {
    /// Round trip: a path printed with a separator that no name holds is read as it was.
    #[test]
    fn printed_paths_are_read_again(
        path in proptest::collection::vec("[a-zA-Z0-9()/_. éλ-]{0,12}[a-zA-Zé]", 0..8),
        separator in proptest::sample::select(vec![" > ", ">", " -> ", "=>", "→", " | ", ",", ";", "\t", "::"]),
    ) {
        let path: Vec<String> = path.iter().map(|name| name.trim().to_owned()).collect();
        // An arrow after a hyphen would be another arrow.
        prop_assume!(separator.starts_with(' ') || path.iter().all(|name| !name.contains('-')));
        let text = path.join(separator);
        prop_assert_eq!(split(Some(separator), &text), Ok(path));
    }

    /// Whatever is given, there is an answer.
    #[test]
    fn every_text_is_read_or_refused(text in "[a-c>|,;×→ 0-9()\\-=]{0,40}|\\PC{0,40}", separator in "[>|=\\- ,→]{1,3}") {
        for separator in [None, Some(separator.as_str())] {
            if let Ok(path) = split(separator, &text) {
                prop_assert!(path.iter().all(|name| !name.trim().is_empty()));
            }
        }
    }
}
