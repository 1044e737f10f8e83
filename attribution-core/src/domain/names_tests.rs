use super::*;

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn case_and_outer_spaces_do_not_tell_names_apart() {
    let names = Names::new(&set(&[" Facebook", "ÉMILE", "paid search"]));
    for name in ["facebook", "FACEBOOK ", "émile", "Émile", "Paid Search", "\tpaid search\n"] {
        assert!(names.holds(name), "{name:?}");
    }
    for name in ["face book", "", "paid  search", "emile"] {
        assert!(!names.holds(name), "{name:?}");
    }
    let long = "Long name ".repeat(20);
    assert!(Names::new(&set(&[&long])).holds(&long.to_uppercase()));
}

#[test]
fn the_very_spelling_goes_before_another_one() {
    let table = BTreeMap::from([("A".to_owned(), 1), ("a".to_owned(), 2), ("b ".to_owned(), 3)]);
    let by_name = ByName::new(&table);
    assert_eq!(["a", "A", " B"].map(|name| by_name.get(name).copied()), [Some(2), Some(1), Some(3)]);
    assert_eq!(by_name.get("c"), None);
    assert_eq!(spelt_twice(table.keys()), Some(("A", "a")));
    assert_eq!(spelt_twice(&set(&["a", "b"])), None);
}

#[test]
fn what_analytics_tools_call_direct_is_direct() {
    let names = Names::new(&direct_names());
    for name in ["(direct) / (none)", "(Direct)", "(none)", "Direct Entry", " DIRECT ", "direct"] {
        assert!(names.holds(name), "{name:?}");
    }
    assert!(!names.holds("google / (none)"));
}
