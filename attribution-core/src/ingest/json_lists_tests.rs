use crate::domain::{JourneyRules, Journeys, Validation};
use crate::ingest::{PathField, PathTable};

fn built(rules: &JourneyRules, paths: &[&str]) -> crate::Result<Journeys> {
    let conversions = vec![1.0; paths.len()];
    let table = PathTable::new().with_text(&paths).with_number(PathField::Conversions, &conversions);
    Journeys::from_path_columns(rules, &[table])
}

fn channels(journeys: &Journeys) -> Vec<Vec<&str>> {
    journeys.iter().map(|journey| journey.channel_names().collect()).collect()
}

#[test]
fn lists_are_taken_as_they_are_and_escapes_are_read() {
    let paths = [r#"["Paid Search", "a > b"]"#, r#" ["R\u00e9f\u00e9rencement"]"#, "Email > Direct"];
    let journeys = built(&JourneyRules::default(), &paths).unwrap();
    assert_eq!(
        channels(&journeys),
        [vec!["Paid Search", "a > b"], vec!["Référencement"], vec!["Email", "Direct"]]
    );
}

#[test]
fn texts_beside_an_empty_column_of_lists_are_read_too() {
    let text = [r#"["search", "email"]"#];
    let none = super::TextLists { ranges: &[None], items: &Vec::<String>::new() };
    let table =
        PathTable::new().with_text(&text).with_lists(none).with_number(PathField::Conversions, &[1.0]);
    let journeys = Journeys::from_path_columns(&JourneyRules::default(), &[table]).unwrap();
    assert_eq!(channels(&journeys), [vec!["search", "email"]]);
}

#[test]
fn a_channel_in_brackets_is_no_list() {
    let journeys = built(&JourneyRules::default(), &["[brand] > email", "[brand]"]).unwrap();
    assert_eq!(channels(&journeys), [vec!["[brand]", "email"], vec!["[brand]"]]);
}

#[test]
fn a_list_that_cannot_be_read_is_refused_or_set_aside() {
    let paths = [r#"["search"]"#, r#"["search", 7]"#, r#"["search"]"#];
    let error = built(&JourneyRules::default(), &paths).unwrap_err();
    assert_eq!(error.path(), "paths[1].path");
    assert_eq!(
        error.detail(),
        r#"expected a JSON list of channels, like that of the first path, got ["search", 7]"#
    );
    let rules = JourneyRules::default().with_validation(Validation::Collect);
    let journeys = built(&rules, &paths).unwrap();
    assert_eq!((journeys.converting(), journeys.report().rows_rejected), (2, 1));
}
