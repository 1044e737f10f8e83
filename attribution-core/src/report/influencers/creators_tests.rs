//! Names of one person, by hand.

use super::*;

#[test]
fn handles_of_one_person_are_one() {
    let registry = [Influencer::new("mira", &["@Mira.Runs", "mira_yt"]), Influencer::new("tom", &[])];
    let mut creators = Creators::new(&registry).unwrap();
    assert_eq!(["mira", "mira.runs", "@MIRA_YT", " Tom "].map(|name| creators.place(name)), [0, 0, 0, 1]);
    assert_eq!((creators.place("@ana"), creators.place("Ana"), creators.is_registered(2)), (2, 2, false));
}

#[test]
fn a_handle_of_two_people_is_refused() {
    let registry = [Influencer::new("mira", &["runs"]), Influencer::new("tom", &["@Runs"])];
    let error = Creators::new(&registry).unwrap_err();
    assert_eq!(error.path(), "influencers[1].sources");
    assert_eq!(error.detail(), "expected a name of one influencer, got \"@Runs\" of mira too");
}

#[test]
fn an_id_that_comes_twice_is_refused_at_its_address() {
    let of = |ids: [&str; 3]| Creators::new(&ids.map(|id| Influencer::new(id, &[]))).unwrap_err();
    let error = of(["mira", "mira", "tom"]);
    assert_eq!(error.path(), "influencers[1].id");
    assert_eq!(error.detail(), "expected an id of one influencer, got \"mira\" again");
    // Neither the sign before a handle nor its case makes another person of it.
    assert_eq!(of(["mira", "tom", "@Mira"]).path(), "influencers[2].id");
}
