//! Expected values: by hand, from the public suffix list where a test says so.

use super::*;

#[test]
fn registrable_domains_are_those_of_the_public_suffix_list() {
    let sites = Sites::new(&["Portal.Example".to_owned()]);
    for (text, expected) in [
        ("acme.com", Some("acme.com")),
        ("https://WWW.Acme.com:8080/en?q=1#top", Some("acme.com")),
        ("ann@mail.acme.co.uk", Some("acme.co.uk")),
        ("acme.com.br", Some("acme.com.br")),
        ("shop.acme.co.jp", Some("acme.co.jp")),
        ("a.b.c.acme.de", Some("acme.de")),
        ("müller.de", Some("müller.de")),
        ("acme.com.", Some("acme.com")),
        ("co.uk", Some("co.uk")),
        ("Ann <ann@gmail.com>", None),
        ("ann@gmail.com", None),
        ("http://10.0.0.1/", None),
        ("localhost", None),
        ("acme", None),
        ("two words.com", None),
        ("https://www.linkedin.com/company/acme", None),
        ("acme.portal.example", None),
        ("", None),
        ("..", None),
    ] {
        assert_eq!(sites.own_domain(text).as_deref(), expected, "{text}");
    }
}
