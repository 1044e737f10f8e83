//! Expected values: a slow reference in Python (rapidfuzz 3), written from the sentences of the documentation, unless a test
//! says otherwise.

use proptest::prelude::*;

use super::super::weighed::weights_of;
use super::*;
use crate::inference::matching::name::NameReader;

/// Scores names by the weights of a list.
struct Scorer {
    reader: NameReader,
    weights: WordWeights,
}

impl Scorer {
    fn new(corpus: &[&str]) -> Self {
        let (reader, mut weights) = (NameReader::new(), WordWeights::default());
        for name in corpus {
            weights.count(&reader.read(name).words);
        }
        Self { reader, weights }
    }

    fn judge(&self, one: &str, other: &str, is_same_domain: bool) -> Judgement {
        let (one, other) = (self.reader.read(one), self.reader.read(other));
        let (own, others) = (weights_of(&one, &self.weights), weights_of(&other, &self.weights));
        let (one, other) = (WeighedName::new(&one, &own), WeighedName::new(&other, &others));
        Judgement::new(one, other, is_same_domain, &self.weights)
    }

    fn score(&self, one: &str, other: &str) -> f64 {
        self.judge(one, other, false).score
    }
}

#[test]
fn scores_are_those_of_the_reference() {
    let corpus: [&str; 20] = [
        "nordwind energie",
        "sudkraft",
        "harbour bank",
        "harbour view hotels",
        "bank of lakeside",
        "lakeside media group",
        "green field foods",
        "greenfield logistics",
        "people of the harbour",
        "silver oak capital",
        "silveroak",
        "kestrel",
        "kestrel aviation services",
        "kestral medical",
        "brook and sons",
        "brooks and daughters",
        "amber systems",
        "ember systems",
        "north sea shipping",
        "southern sea shipping",
    ];
    let scorer = Scorer::new(&corpus);
    for (one, other, expected) in [
        ("harbour bank", "harbour view hotels", 0.489_515_303_663_173_25),
        ("bank of lakeside", "lakeside media group", 0.493_820_220_585_960_87),
        ("green field foods", "greenfield logistics", 0.698_049_535_603_715_2),
        ("silver oak capital", "silveroak", 0.822_520_717_658_882_9),
        ("kestrel", "kestrel aviation services", 0.8),
        ("kestrel", "kestral medical", 0.664_775_217_461_260_9),
        ("kestrel aviation services", "kestral medical", 0.474_719_066_993_015_6),
        ("brook and sons", "brooks and daughters", 0.604_603_434_520_079_4),
        ("amber systems", "ember systems", 0.895_440_181_837_324_5),
        ("north sea shipping", "southern sea shipping", 0.736_088_573_480_878_6),
        ("nordwind energy", "nordwind energie", 0.892_471_264_367_816_1),
        ("poth", "people of the harbour", 0.75),
        ("nss", "north sea shipping", 0.75),
        ("kestrel", "kestrel aviation", 0.8),
        ("bank", "harbour bank", 0.529_338_982_283_270_8),
        ("fields green foods", "green field foods", 0.856_081_989_247_311_7),
        ("gren feild foods", "green field foods", 0.899_415_708_812_260_6),
        ("amber system", "amber systems", 0.953_150_387_688_067_9),
        ("lakeside", "lakeside media group", 0.8),
        ("oak silver capital", "silver oak capital", 0.932_291_666_666_666_6),
        ("brook sons", "brook and sons", 0.912_538_356_840_009_6),
        ("harbor bank", "harbour bank", 0.940_630_222_230_867_6),
        ("sud kraft", "sudkraft", 0.99),
        ("x", "kestrel", 0.0),
    ] {
        let (got, turned) = (scorer.score(one, other), scorer.score(other, one));
        assert!((got - expected).abs() < 1e-12, "{one} and {other}: {got}, expected {expected}");
        assert_eq!(got, turned, "{one} and {other}");
    }
}

#[test]
fn a_score_is_the_mean_of_its_parts() {
    // By hand: one word of two is the same, and all four weigh alike: overlap 1/2. Without spaces 8 letters each, of which 4 in
    // order are the same: indel 1/2. Jaro: 4 matching letters of 8 within a window of 3, in order: (1/2 + 1/2 + 1)/3 = 2/3, which is
    // not above 0.7 and so gets nothing for the common beginning. (1/2 + (1/2 + 2/3)/2)/2 = 13/24.
    let judged = Scorer::new(&[]).judge("abcd klmn", "abcd wxyz", false);
    assert!((judged.overlap - 0.5).abs() < 1e-15 && judged.indel == 0.5);
    assert!((judged.jaro_winkler - 2.0 / 3.0).abs() < 1e-15, "{}", judged.jaro_winkler);
    assert!((judged.score - 13.0 / 24.0).abs() < 1e-15);
}

#[test]
fn a_rare_word_weighs_by_its_inverse_document_frequency() {
    // By hand: 2 names, of which 2 have "alpha" and 1 has "beta": ln(1 + 502/2) and ln(1 + 502/1); "bank" is common as a rule: at
    // 500 names with 2 in a hundred there are 10: ln(1 + 502/10).
    let weights = Scorer::new(&["alpha beta", "alpha alpha"]).weights;
    for (word, ratio) in [("alpha", 251.0), ("beta", 502.0), ("unseen", 502.0), ("bank", 50.2), ("and", 5.02)]
    {
        assert_eq!(weights.weight(word), crate::math::ln(1.0 + ratio), "{word}");
    }
}

#[test]
fn evidence_decides_by_fixed_steps() {
    // The steps are those of the documentation.
    let scorer =
        Scorer::new(&["amber", "bank", "bank one", "bank two", "bank three", "people of the harbour club"]);
    for (one, other, domain, score, basis) in [
        ("Amber Ltd", "AMBER", false, 1.0, MatchBasis::Exact),
        ("Amber Ltd", "Amber GmbH", false, 0.9, MatchBasis::Exact),
        ("Am Ber", "Amber", false, 0.99, MatchBasis::Tokens),
        ("Amber", "Amber Road Shipping Lines", false, 0.8, MatchBasis::Containment),
        ("Harbour Club", "People of the Harbour Club", false, 0.8, MatchBasis::Containment),
        ("POTHC", "People of the Harbour Club", false, 0.75, MatchBasis::Initials),
        ("PHC", "People of the Harbour Club", false, 0.75, MatchBasis::Initials),
        ("Southern Harbour Fund 1", "Southern Harbour Fund 2", false, 0.8, MatchBasis::Tokens),
        ("Southern Harbour Fund II", "Southern Harbour Fund III", true, 0.8, MatchBasis::Tokens),
        ("Zebra", "Quill", true, 0.95, MatchBasis::Domain),
        ("Amber", "Amber", true, 1.0, MatchBasis::Exact),
    ] {
        let judged = scorer.judge(one, other, domain);
        assert!((judged.score - score).abs() < 1e-15, "{one} and {other}: {}", judged.score);
        assert_eq!(judged.basis, basis, "{one} and {other}");
    }
    // Four names have it, and it is a common word: alone it says nothing.
    assert!(scorer.score("Bank", "Bank of the Lakes") < 0.7);
    // Twice the same word is one word.
    assert!(scorer.score("Grady-Grady", "Hopper, Grady and Bruce") < 0.7);
}

/// Words and legal forms have a bit each in one number.
#[test]
fn a_name_of_many_words_and_many_legal_forms_is_compared() {
    let scorer = Scorer::new(&[]);
    let table = include_str!("../name/data/legal_forms.txt");
    let mut forms: Vec<&str> = table.split(|letter: char| !letter.is_ascii_lowercase()).collect();
    forms.retain(|form| {
        (2..=3).contains(&form.len()) && !scorer.reader.read(&format!("kestrel {form}")).forms.is_empty()
    });
    forms.sort_unstable_by_key(|form| (form.len(), *form));
    forms.dedup();
    // As many as fit into the letters that are read.
    forms.truncate(50);
    let words = ('a'..='x').map(|letter| format!("{letter}1")).collect::<Vec<_>>().join(" ");
    let name = format!("{words} {}", forms.join(" "));
    assert_eq!((forms.len(), scorer.reader.read(&name).forms.len()), (50, 24));
    assert!(scorer.score(&name, &format!("{words} kg bh")) > 0.5);
}

proptest! {
    #[test]
    fn scores_have_their_bounds_and_do_not_depend_on_the_side(
        corpus in prop::collection::vec("[ab]{1,3}( [ab]{1,3}){0,3}", 1..6),
        one in "[ab]{1,3}( [ab12]{1,3}){0,3}( Ltd| GmbH)?",
        other in "[ab]{1,3}( [ab12]{1,3}){0,3}( Ltd| Inc)?",
        domain in any::<bool>(),
    ) {
        let corpus: Vec<&str> = corpus.iter().map(String::as_str).collect();
        let scorer = Scorer::new(&corpus);
        let (judged, turned) = (scorer.judge(&one, &other, domain), scorer.judge(&other, &one, domain));
        prop_assert_eq!(judged.score, turned.score);
        prop_assert_eq!(judged.basis, turned.basis);
        prop_assert!((0.0..=1.0).contains(&judged.score));
        let (read, read_other) = (scorer.reader.read(&one), scorer.reader.read(&other));
        if read.words != read_other.words {
            prop_assert!(judged.score <= 0.99);
        }
        prop_assert_eq!(scorer.score(&one, &one), 1.0);
    }
}
