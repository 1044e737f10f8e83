use super::*;

#[test]
fn every_kind_has_its_own_code() {
    let kinds = [
        ErrorKind::InvalidConfig,
        ErrorKind::InvalidInput,
        ErrorKind::UnknownModel,
        ErrorKind::MissingData,
        ErrorKind::ModelContract,
        ErrorKind::Cancelled,
    ];
    let codes: std::collections::BTreeSet<_> = kinds.iter().map(|kind| kind.code()).collect();
    assert_eq!(codes.len(), kinds.len());
}

#[test]
fn several_problems_read_as_one_sentence_and_keep_their_paths() {
    let problems = vec![
        Problem { path: "first".into(), detail: "expected a share from 0 to 1, got 2".into() },
        Problem { path: String::new(), detail: "first and last add up to 2.4".into() },
    ];
    let error = Error::from_problems(ErrorKind::InvalidConfig, problems).unwrap().within("members[1]");
    assert_eq!(error.path(), "members[1].first");
    assert_eq!(
        error.to_string(),
        "members[1].first: expected a share from 0 to 1, got 2; members[1]: first and last add up to 2.4"
    );
    assert_eq!(error.into_problems().len(), 2);
}

#[test]
fn no_problem_is_no_error() {
    assert!(Error::from_problems(ErrorKind::InvalidInput, Vec::new()).is_none());
}
