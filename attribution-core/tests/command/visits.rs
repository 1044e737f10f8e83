//! The command for web logs, end to end: visits with URLs in, channels, paths, a funnel and credits out.

use crate::program::{Folder, Ran, cells, run};

/// Ann comes by a paid search, looks at the cart, comes back from the gateway and by a newsletter, and buys; Bob comes from an
/// assistant, and does not.
const VISITS: &str = "journey_id,timestamp,url,referrer,kind\n\
    ann,2026-01-01T08:00:00Z,https://shop.example/guide?gclid=x1,https://www.google.com/,guide\n\
    ann,2026-01-01T08:01:00Z,https://shop.example/cart,https://shop.example/guide,cart\n\
    ann,2026-01-01T08:02:00Z,https://shop.example/thanks,https://checkout.stripe.com/,thanks\n\
    ann,2026-01-03T08:00:00Z,https://shop.example/product?utm_source=crm&utm_medium=email,,product\n\
    bob,2026-01-02T08:00:00Z,https://shop.example/guide,https://chatgpt.com/,guide\n";
const CONVERSIONS: &str = "journey_id,timestamp,value\nann,2026-01-04T08:00:00Z,60\n";

fn report(visits: &str, options: &[&str]) -> Ran {
    let folder = Folder::new("visits");
    let (visits, conversions) =
        (folder.file("visits.csv", visits), folder.file("conversions.csv", CONVERSIONS));
    run("visits", &[&["--visits", &visits, "--conversions", &conversions], options].concat())
}

#[test]
fn visits_become_channels_paths_a_funnel_and_credits() {
    let ran = report(
        VISITS,
        &["--model", "linear", "--model", "last_touch", "--funnel", "guide > product > (conversion)"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("5 visits: 3 touches, 1 from pages of the same house, 1 back from payment gateways")
    );
    assert_eq!(cells(&ran.out, "Channels of visits", "AI Assistant")[..2], ["1", "33.3 %"]);
    assert_eq!(cells(&ran.out, "Channels of visits", "internal")[..2], ["(no touch)", "1"]);
    // One journey of two touches over three days; the other one had one.
    assert_eq!(
        cells(&ran.out, "Paths", "Paid Search \\> Email")[..6],
        ["1", "1", "100.0%", "60.00", "60.00", "3.00"]
    );
    assert_eq!(cells(&ran.out, "Time to conversion", "first touch to conversion")[..2], ["1", "72.00"]);
    // Both read the guide, one of them went on.
    assert_eq!(cells(&ran.out, "Funnel", "product")[..3], ["1", "1", "50.0%"]);
    assert_eq!(cells(&ran.out, "Credits", "Paid Search")[..2], ["30.00 (50.0 %)", "0.00 (0.0 %)"]);
    assert_eq!(cells(&ran.out, "Credits", "Email")[..2], ["30.00 (50.0 %)", "60.00 (100.0 %)"]);
    assert!(
        ran.out.contains("5 = 3 used + 2 set aside (1 internal visit, 1 payment gateway)"),
        "{}",
        ran.out
    );
}

#[test]
fn rules_of_ones_own_and_tags_reach_the_credits() {
    let rules = r#"{"rules":[{"name":"lifecycle","channel":"Lifecycle","conditions":[
        {"field":"source","operator":"equals","value":"crm"}]}]}"#;
    let options = [
        "--channels",
        rules,
        "--model",
        "linear",
        "--dimensions",
        "utm_source",
        "--by",
        "channel,utm_source",
    ];
    let ran = report(VISITS, &options);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(cells(&ran.out, "Credits", "Lifecycle · crm")[..1], ["30.00 (50.0 %)"]);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let wrong = report(VISITS, &["--channels", r#"{"brand":["Lumen"]}"#]);
    assert_eq!(wrong.code, Some(2), "{}", wrong.err);
    assert!(wrong.err.contains("--channels") && wrong.err.contains("did you mean brands"), "{}", wrong.err);
    let wrong = report(VISITS, &["--funnel-by", "kind"]);
    assert!(wrong.err.contains("--funnel"), "{}", wrong.err);
    let without = report("journey_id,timestamp,page\nann,2026-01-01,/\n", &[]);
    assert_eq!(without.code, Some(1), "{}", without.err);
    assert!(without.err.contains("url"), "{}", without.err);
}

#[test]
fn the_demo_is_written_and_read() {
    let folder = Folder::new("visits-demo");
    let written = run("visits", &["--demo", &folder.file("log", "").replace("/log", "/demo")]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let next = written.out.split(" -- ").nth(1).unwrap().replace('"', "");
    let (files, funnel) = next.trim().split_once(" --funnel ").unwrap();
    let words: Vec<&str> = files.split(' ').chain(["--funnel", funnel]).collect();
    let ran = run("visits", &words);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for heading in
        ["Channels of visits", "Audit of links", "Paths", "Lengths of paths", "Funnel", "Credits", "Rows"]
    {
        assert!(ran.out.contains(&format!("\n## {heading}\n")), "{heading}");
    }
}
