use super::*;
use crate::channels::{ChannelOptions, Visit, classify_visits};

fn audit(urls: &[&str]) -> LinkAudit {
    let visits: Vec<_> = urls.iter().map(|url| Visit::new(*url)).collect();
    audit_links(&visits, &ChannelOptions::default()).unwrap()
}

fn kinds(audit: &LinkAudit) -> Vec<(LinkProblem, &str, u64)> {
    audit.findings.iter().map(|finding| (finding.kind, finding.subject.as_str(), finding.visits)).collect()
}

#[test]
fn clean_links_have_no_finding() {
    let audit =
        audit(&["https://a.example/?utm_source=crm&utm_medium=email&utm_campaign=may", "https://a.example/"]);
    assert_eq!((audit.visits, audit.tagged, audit.clean, audit.findings.len()), (2, 1, 1, 0));
}

#[test]
fn each_finding_has_its_count_its_share_and_a_remedy() {
    let audit = audit(&[
        "https://a.example/?utm_source=Crm&utm_medium=emial&utm_campaign=may",
        "https://a.example/?utm_source=crm&utm_medium=email&utm_campaign=may",
        "https://a.example/?utm_source=crm&utm_medium=email&utm_campaign=May_",
        "https://a.example/?utm_source=x&utm_sorce=y",
        "https://a.example/?gclid=1&fbclid=2",
        "https://a.example/?utm_source=www.a.example&utm_medium=banner&utm_campaign=x&utm_campaign=y",
    ]);
    assert_eq!(
        kinds(&audit),
        [
            (LinkProblem::MissingTag, "utm_campaign", 1),
            (LinkProblem::MissingTag, "utm_medium", 1),
            (LinkProblem::InconsistentSpelling, "utm_campaign: may | May_", 1),
            (LinkProblem::InconsistentSpelling, "utm_source: crm | Crm", 1),
            (LinkProblem::MistypedMedium, "emial", 1),
            (LinkProblem::UnknownTag, "utm_sorce", 1),
            (LinkProblem::RepeatedTag, "utm_campaign", 1),
            (LinkProblem::ClickIdConflict, "fbclid gclid", 1),
            (LinkProblem::SelfReferral, "www.a.example", 1),
        ]
    );
    let remedy = |at: usize| audit.findings[at].remedy.as_str();
    assert_eq!(
        (remedy(0), remedy(2), remedy(4), remedy(5)),
        ("add utm_campaign to the link", "write may everywhere", "write email", "write utm_source")
    );
    assert_eq!(audit.findings[4].share, 1.0 / 6.0);
    assert_eq!((audit.tagged, audit.clean), (5, 1));
}

#[test]
fn tagged_links_inside_the_house_are_self_referrals() {
    let url = "https://a.example/?utm_source=home&utm_medium=banner&utm_campaign=x";
    let from = |referrer: &str| vec![Visit::new(url).with_referrer(referrer)];
    let count =
        |visits: &[Visit], options: &ChannelOptions| audit_links(visits, options).unwrap().findings.len();
    let plain = ChannelOptions::default();
    assert_eq!(count(&from("https://www.a.example/"), &plain), 1);
    assert_eq!(count(&from("https://b.example/"), &plain), 0);
    assert_eq!(count(&from("https://b.example/"), &plain.with_internal(vec!["b.example".into()])), 1);
}

#[test]
fn own_hosts_are_the_same_however_they_are_written() {
    let url = "https://a.example/?utm_source=home&utm_medium=banner&utm_campaign=x";
    let visits = [Visit::new(url).with_referrer("https://blog.shop.example/")];
    for host in ["shop.example", "WWW.Shop.example.", " www.SHOP.example "] {
        let options = ChannelOptions::default().with_internal(vec![host.into()]);
        let audit = audit_links(&visits, &options).unwrap();
        assert_eq!(kinds(&audit), [(LinkProblem::SelfReferral, "blog.shop.example", 1)], "{host}");
        let plain = [Visit::new("https://a.example/").with_referrer("https://blog.shop.example/")];
        assert_eq!(classify_visits(&plain, &options).unwrap().internal, 1, "{host}");
    }
}

/// Mediums of GA4's published rules: its lists word for word, and `^(.*cp.*|ppc|retargeting|paid.*)$`.
#[test]
fn mediums_that_ga4_knows_are_no_typing_errors() {
    let of = |medium: &str| {
        let url = format!("https://a.example/?utm_source=x&utm_medium={medium}&utm_campaign=y");
        audit(&[&url]).findings
    };
    let known = ["e-mail", "e_mail", "E mail", "social-network", "social media", "sm", "expandable"];
    for medium in known.into_iter().chain(["paid-search", "paid search", "paid social", "Paid.Social"]) {
        assert_eq!(of(medium).len(), 0, "{medium}");
    }
    // GA4 does not read these as what they are meant as, or reads a slip as paid.
    let mistyped =
        [("paid_socail", "paid_social"), ("ai_assistant", "ai-assistant"), ("news-letter", "newsletter")];
    for (medium, meant) in mistyped {
        assert_eq!(of(medium)[0].remedy, format!("write {meant}"), "{medium}");
    }
}

/// Visits of one URL and referrer are looked at together, and count as many as they are.
#[test]
fn visits_that_come_again_count_each_time() {
    let url =
        |source: &str| format!("https://a.example/?utm_source={source}&utm_medium=emial&utm_campaign=y");
    let (upper, lower) = (url("Crm"), url("crm"));
    let audit = audit(&[&lower, &upper, &lower, &upper, &upper, "https://a.example/"]);
    assert_eq!((audit.visits, audit.tagged, audit.clean), (6, 5, 0));
    assert_eq!(
        kinds(&audit),
        [
            (LinkProblem::InconsistentSpelling, "utm_source: Crm | crm", 2),
            (LinkProblem::MistypedMedium, "emial", 5),
        ]
    );
    assert_eq!(
        (audit.findings[0].remedy.as_str(), audit.findings[1].share),
        ("write Crm everywhere", 5.0 / 6.0)
    );
    assert_eq!(audit.findings[1].examples, [lower, upper]);
}

#[test]
fn words_of_their_own_are_no_typing_errors() {
    for medium in ["qr", "cpa", "tv", "print", "cpl", "partner", "paid-social"] {
        let url = format!("https://a.example/?utm_source=x&utm_medium={medium}&utm_campaign=y");
        assert_eq!(audit(&[&url]).findings.len(), 0, "{medium}");
    }
    for (typed, meant) in [
        ("emial", "email"),
        ("orgnic", "organic"),
        ("refferal", "referral"),
        ("dispaly", "display"),
        ("affilate", "affiliate"),
    ] {
        let url = format!("https://a.example/?utm_source=x&utm_medium={typed}&utm_campaign=y");
        assert_eq!(audit(&[&url]).findings[0].remedy, format!("write {meant}"), "{typed}");
    }
}

#[test]
fn a_finding_shows_three_examples_at_most() {
    let urls: Vec<_> =
        (0..9).map(|page| format!("https://a.example/{page}?utm_source=x&utm_medium=email")).collect();
    let visits: Vec<_> = urls.iter().map(Visit::new).collect();
    let audit = audit_links(&visits, &ChannelOptions::default()).unwrap();
    assert_eq!((audit.findings[0].visits, audit.findings[0].examples.as_slice()), (9, &urls[..3]));
}

/// A URL of a thousand letters of two bytes each after 29 of one: 1 999 bytes are 29 and 985 letters.
#[test]
fn examples_of_endless_links_are_cut_between_letters() {
    let start = "https://a.example/?utm_medum=";
    let url = format!("{start}{}", "é".repeat(1000));
    let audit = audit(&[&url]);
    assert_eq!(audit.findings[0].examples, [format!("{start}{}…", "é".repeat(985))]);
}

/// By hand: two visits say `crm`, and one says `Crm` three times: counted each time it would be the spelling to keep.
#[test]
fn a_value_that_a_link_repeats_counts_once() {
    let crm = "https://a.example/?utm_source=crm&utm_medium=email&utm_campaign=a";
    let twice =
        "https://a.example/?utm_source=Crm&utm_source=Crm&utm_source=Crm&utm_medium=email&utm_campaign=a";
    let audit = audit(&[twice, crm, crm]);
    let [finding] = audit.findings.as_slice() else { panic!("{:?}", audit.findings) };
    assert_eq!((finding.subject.as_str(), finding.visits), ("utm_source: crm | Crm", 1));
    assert_eq!(finding.remedy, "write crm everywhere");
}
