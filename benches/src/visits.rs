//! Visits with distinct URLs and few referrers, as a shop's log has them.

use attribution_core::domain::TextField;
use attribution_core::ingest::TouchTable;
use attribution_core::math::Random;

/// Tags and click ids of links, as often as a shop sees them: half of all visits have none.
const TAGS: [&str; 12] = [
    "",
    "",
    "",
    "",
    "",
    "",
    "&utm_source=google&utm_medium=cpc&utm_campaign=lamps-2026&gclid=Cj0KCQjw",
    "&utm_source=newsletter&utm_medium=email&utm_campaign=spring%20sale&utm_content=hero",
    "&utm_source=Facebook&utm_medium=paid_social&utm_campaign=retargeting&fbclid=IwAR0abc",
    "&gad_source=1&gclid=EAIaIQobChMI",
    "&fbclid=IwAR1xyz",
    "&utm_source=partner-x&utm_medium=affiliate",
];
const REFERRERS: [Option<&str>; 9] = [
    None,
    None,
    Some("https://www.google.com/"),
    Some("https://www.bing.com/search?q=desk+lamp"),
    Some("https://l.facebook.com/"),
    Some("https://shop.example/lamps"),
    Some("https://www.paypal.com/checkoutnow"),
    Some("https://blog.example.org/best-lamps"),
    Some("https://chatgpt.com/"),
];

/// Visits in columns: four of each person, every URL another.
pub struct VisitRows {
    /// URLs.
    pub urls: Vec<String>,
    /// Referrers.
    pub referrers: Vec<Option<&'static str>>,
    keys: Vec<String>,
    at: Vec<i64>,
}

fn any<T: Copy + Default>(random: &mut Random, of: &[T]) -> T {
    let index = random.below(of.len() as u64);
    usize::try_from(index).ok().and_then(|index| of.get(index)).copied().unwrap_or_default()
}

/// That many visits.
#[must_use]
pub fn visit_rows(visits: u32) -> VisitRows {
    let mut random = Random::new(7);
    let url = |number: u32| {
        let tags = any(&mut random, &TAGS);
        format!("https://shop.example/lamps/{}?sku={number}&ref=list{tags}", number % 977)
    };
    let urls: Vec<String> = (0..visits).map(url).collect();
    let mut random = Random::new(11);
    let referrers = urls.iter().map(|_| any(&mut random, &REFERRERS)).collect();
    let keys = (0..visits).map(|visit| format!("person-{}", visit / 4)).collect();
    VisitRows { urls, referrers, keys, at: (0..i64::from(visits)).collect() }
}

impl VisitRows {
    /// All columns as a table.
    #[must_use]
    pub fn table(&self) -> TouchTable<'_> {
        let table = TouchTable::new().with_text(TextField::Journey, &self.keys).with_at(&self.at);
        table.with_dimension("url", &self.urls).with_dimension("referrer", &self.referrers)
    }
}

/// Links of campaigns, each distinct, with tags and a click id of thirty letters and more.
#[must_use]
pub fn tracking_links(links: u32) -> Vec<String> {
    let mut random = Random::new(7);
    let link = |number: u32| {
        let tags = any(&mut random, &CAMPAIGNS);
        let id = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        format!("https://www.shop.example/lamps/{}?{tags}{id:016x}{number}", number % 977)
    };
    (0..links).map(link).collect()
}

/// Tags of campaigns, with a click id last.
const CAMPAIGNS: [&str; 6] = [
    "utm_source=google&utm_medium=cpc&utm_campaign=lamps-2026&utm_content=ad-17&utm_term=desk+lamp&gclid=Cj0KCQjwVNO",
    "utm_source=newsletter&utm_medium=email&utm_campaign=spring%20sale&utm_content=hero&mc_eid=a1b2c3d4",
    "utm_source=Facebook&utm_medium=paid_social&utm_campaign=retargeting&utm_content=video-2&fbclid=IwAR0abc",
    "utm_source=bing&utm_medium=cpc&utm_campaign=brand&utm_term=shop%20example&msclkid=0123456789abcdef",
    "utm_source=partner-x&utm_medium=affiliate&utm_campaign=summer&irclickid=xyz",
    "gad_source=1&gclid=EAIaIQobChMI&gbraid=0AAAAA",
];
