//! Expected values: by hand, from the rules that the module states.

use super::*;

fn read(name: &str) -> (String, String) {
    let name = NameReader::new().read(name);
    (name.words.join(" "), name.forms.join(" "))
}

#[test]
fn names_lose_case_marks_punctuation_and_legal_form() {
    for (name, words, forms) in [
        ("Acme, Inc.", "acme", "inc"),
        ("ACME INCORPORATED", "acme", "inc"),
        ("The Acme Company", "acme", "co"),
        ("Müller & Söhne GmbH & Co. KG", "muller and sohne", "gmbh"),
        ("Großmann G.m.b.H.", "grossmann", "gmbh"),
        ("Ærø Brød A/S", "aero brod", "as"),
        ("Bella Vita S.p.A.", "bella vita", "spa"),
        ("Słoneczko Sp. z o.o.", "sloneczko", "spzoo"),
        ("OOO Romashka", "romashka", "llc"),
        ("ООО «Ромашка»", "romashka", "llc"),
        ("PT Bank Sejahtera Tbk", "bank sejahtera", "pt"),
        ("Ελληνική Εταιρία Α.Ε.", "elliniki etairia", "ae"),
        ("サクラ株式会社", "サクラ", "kk"),
        ("株式会社 サクラ", "サクラ", "kk"),
        ("NordwindAG", "nordwind", "ag"),
        ("J. P. Weaver & Co", "jp weaver", "co"),
        ("H & B Foods S.A. de C.V.", "h and b foods", "sadecv"),
        ("First Harbour Bank", "1 harbour bank", ""),
        ("3rd Street Bakery", "3 street bakery", ""),
        ("E*Trade!", "etrade", ""),
        ("Ａｃｍｅ　Ｌｔｄ", "acme", "ltd"),
        ("Cafe\u{301} Noir SARL", "cafe noir", "sarl"),
    ] {
        assert_eq!(read(name), (words.to_owned(), forms.to_owned()), "{name}");
    }
}

#[test]
fn a_name_keeps_its_last_word_even_if_it_is_a_legal_form() {
    for (name, words) in [("Limited", "limited"), ("S.A.", "sa"), ("Company Ltd", "company"), ("The", "the")]
    {
        assert_eq!(read(name).0, words, "{name}");
    }
}

#[test]
fn text_without_letters_has_no_words() {
    for name in ["", "  ", "-", "…", "&.,", "\u{0}"] {
        let words = read(name).0;
        assert!(words.is_empty() || words == "and", "{name:?}: {words}");
    }
}

#[test]
fn capitals_within_a_word_are_no_legal_form_unless_they_are_one() {
    for name in ["GTXPro", "PwC", "McAG", "eBay", "DaimlerBenz"] {
        assert_eq!(read(name), (name.to_lowercase(), String::new()), "{name}");
    }
}

#[test]
fn long_names_are_compared_by_their_first_words() {
    let name = NameReader::new().read(&"word ".repeat(1000));
    assert_eq!(name.words.len(), MOST_WORDS);
}

#[test]
fn numbers_tell_names_apart_where_both_have_them() {
    let reader = NameReader::new();
    let differ = |one: &str, other: &str| reader.read(one).numbers.differ(&reader.read(other).numbers);
    for (one, other, expected) in [
        ("Fund 1", "Fund 2", true),
        ("Fund 1", "Fund 01", false),
        ("Fund I", "Fund II", true),
        ("Fund II", "Fund 2", true),
        ("Fund", "Fund 2", true),
        ("First Bank", "1st Bank", false),
        ("Trust 2007-AH1", "Trust 2007-AH2", true),
        ("B2B Media", "BB Media", false),
        ("X Labs", "Labs", false),
        ("Vix Media", "Media Vix", false),
    ] {
        assert_eq!(differ(one, other), expected, "{one} and {other}");
        assert_eq!(differ(other, one), expected, "{other} and {one}");
    }
}
