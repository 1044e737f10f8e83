//! The demo as files: the log of an invented shop.

use std::fs::{self, File};
use std::path::Path;

use attribution_core::ingest::TextColumn;
use attribution_core::simulate::{Log, LogRows, TouchRows};

use crate::conversions_file::{self, moment};
use crate::failure::Failure;

/// Buyers of the demo.
const BUYERS: u32 = 4_000;

/// Links that visits of a channel come by: query of the URL, and referrer.
const LINKS: [(&str, &str, &str); 12] = [
    (
        "paid_search",
        "?gclid=Cj0KCQ&utm_source=google&utm_medium=cpc&utm_campaign={campaign}",
        "https://www.google.com/",
    ),
    ("email", "?utm_source=newsletter&utm_medium=email&utm_campaign={campaign}", ""),
    ("direct", "", ""),
    ("organic_search", "", "https://duckduckgo.com/"),
    (
        "paid_social",
        "?utm_source=facebook&utm_medium=paid_social&utm_campaign={campaign}&fbclid=IwAR0",
        "https://l.facebook.com/",
    ),
    ("display", "?utm_source=adnet&utm_medium=display&utm_campaign={campaign}", "https://news.example/"),
    ("affiliate", "?utm_source=deals&utm_medium=affiliate&utm_campaign={campaign}", "https://deals.example/"),
    ("referral", "", "https://blog.example/best-lamps"),
    ("organic_social", "", "https://www.reddit.com/r/lamps"),
    ("video", "?utm_source=youtube&utm_medium=cpv&utm_campaign={campaign}", "https://www.youtube.com/"),
    (
        "partner",
        "?utm_source=mira_lights&utm_medium=influencer&utm_campaign={campaign}",
        "https://www.instagram.com/",
    ),
    ("sms", "?utm_source=sms&utm_medium=sms&utm_campaign={campaign}", ""),
];

/// Pages that visits land on.
const PAGES: [&str; 4] = ["guide", "product", "product", "pricing"];

/// Writes a file of visits and one of conversions; tells what there is now and what to do with it.
pub(crate) fn write(folder: &Path) -> Result<String, Failure> {
    let log = Log::default().with_journeys(BUYERS).with_conversion_rate(0.1).with_seed(7);
    let LogRows { touches, conversions } = log.generate()?;
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let (visits_file, sales_file) = (folder.join("visits.csv"), folder.join("conversions.csv"));
    let visits =
        write_visits(&visits_file, &touches).map_err(|error| Failure::file(&visits_file, &error.into()))?;
    conversions_file::write(&sales_file, &conversions)
        .map_err(|error| Failure::file(&sales_file, &error.into()))?;
    let (visits_file, sales_file) = (visits_file.display(), sales_file.display());
    Ok(format!(
        "{visits_file}: {visits} visits of {BUYERS} people\n{sales_file}: {} conversions\n\nNext:\n  cargo run --release \
         --example visits -- --visits {visits_file} --conversions {sales_file} --funnel \"guide > product > (conversion)\"",
        conversions.len()
    ))
}

/// Writes the visits: each touch of the log by a link of its channel, and every seventh with a look at a second page.
fn write_visits(path: &Path, touches: &TouchRows) -> Result<usize, csv::Error> {
    let mut lines = csv::Writer::from_writer(File::create(path)?);
    lines.write_record(["journey_id", "timestamp", "url", "referrer", "kind"])?;
    let mut visits = 0;
    for (row, at) in touches.at.iter().enumerate() {
        let text = |column: &dyn TextColumn| column.text(row).unwrap_or_default().to_owned();
        let (journey, channel, campaign) =
            (text(&touches.journey), text(&touches.channel), text(&touches.campaign));
        let known = LINKS.iter().find(|(name, ..)| *name == channel);
        let (query, referrer) = known.map_or(("", ""), |(_, query, referrer)| (*query, *referrer));
        // Slips of people who type links: a spelling that differs, and a medium that is none.
        let campaign = if row % 41 == 0 { campaign.to_uppercase() } else { campaign };
        let query = query.replace("{campaign}", &campaign);
        let query = if row % 97 == 0 { query.replace("medium=email", "medium=emial") } else { query };
        let page = PAGES.get(row % PAGES.len()).copied().unwrap_or("product");
        let url = format!("https://shop.example/{page}{query}");
        lines.write_record([&journey, &moment(*at), &url, referrer, page])?;
        visits += 1;
        if row % 7 == 0 {
            let next = moment(at.saturating_add(60_000_000));
            lines.write_record([
                &journey,
                &next,
                "https://shop.example/cart",
                "https://shop.example/",
                "cart",
            ])?;
            visits += 1;
        }
    }
    lines.flush()?;
    Ok(visits)
}
