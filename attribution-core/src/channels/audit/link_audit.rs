//! Findings about the links of visits.

use serde::{Deserialize, Serialize};

use super::link_problem::LinkProblem;
use super::spellings::Spellings;
use super::tally::Tally;
use crate::channels::channel_options::ChannelOptions;
use crate::channels::link::{Address, LinkParts, Tag, conflicts};
use crate::channels::lists::{is_within, own_hosts, without_www};
use crate::channels::visit::Visit;
use crate::error::Result;
use crate::math::{SmallSort, count_f64};

/// Link audit: what is wrong with the links of visits, how often, and what to do about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkAudit {
    /// Visits given.
    pub visits: u64,
    /// Visits whose links have a tag.
    pub tagged: u64,
    /// Tagged visits without a finding.
    pub clean: u64,
    /// Findings, by kind and then the most frequent first.
    pub findings: Vec<LinkFinding>,
}

/// Finding about links.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkFinding {
    /// Kind of the finding.
    pub kind: LinkProblem,
    /// Tag, value or spellings that it is about.
    pub subject: String,
    /// Visits that have it.
    pub visits: u64,
    /// Part of the visits given, 0 to 1.
    pub share: f64,
    /// Remedy.
    pub remedy: String,
    /// Up to three URLs, the first that have it.
    pub examples: Vec<String>,
}

/// Link audit: missing, inconsistent, mistyped and unknown tags, contradicting click ids and self-referrals.
///
/// Reason to pick it: most of Unassigned is typing. A finding has the number of visits, their share, the first URLs and
/// a remedy; a visit may have several. Spellings are the same when their letters and digits are, whatever their case.
///
/// # Examples
/// ```
/// use attribution_core::channels::{ChannelOptions, LinkProblem, Visit, audit_links};
///
/// let visits = [Visit::new("https://shop.example/?utm_source=crm&utm_medium=emial&utm_campaign=may")];
/// let audit = audit_links(&visits, &ChannelOptions::default())?;
/// assert_eq!(audit.findings[0].kind, LinkProblem::MistypedMedium);
/// assert_eq!(audit.findings[0].remedy, "write email");
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` as [`ChannelOptions::validate`].
pub fn audit_links(visits: &[Visit], options: &ChannelOptions) -> Result<LinkAudit> {
    options.validate()?;
    let own_hosts = own_hosts(&options.internal);
    let mut tally = Tally::default();
    let mut spellings = Spellings::default();
    let mut tagged = 0;
    for (row, visit) in visits.iter().enumerate() {
        let (link, spelling) = LinkParts::with_spelling(&visit.url);
        tagged += u64::from(link.is_tagged());
        look_at(&link, &spelling.unknown_tags, visit, row, &own_hosts, &mut tally);
        for (tag, value) in spelling.tags {
            spellings.add(tag, &value, row);
        }
    }
    spellings.tell(&mut tally);
    let all = count_f64(visits.len() as u64);
    let is_tagged =
        |row: &usize| visits.get(*row).is_some_and(|visit| LinkParts::new(&visit.url).is_tagged());
    let with_finding = tally.rows().filter(is_tagged).count() as u64;
    let finding = |(kind, subject, remedy, rows): (LinkProblem, String, String, Vec<usize>)| LinkFinding {
        kind,
        subject,
        visits: rows.len() as u64,
        share: count_f64(rows.len() as u64) / all,
        remedy,
        examples: tally_examples(&rows, visits),
    };
    Ok(LinkAudit {
        visits: visits.len() as u64,
        tagged,
        clean: tagged - with_finding,
        findings: tally.into_findings().map(finding).collect(),
    })
}

/// Most URLs that a finding shows.
const EXAMPLES: usize = 3;

fn tally_examples(rows: &[usize], visits: &[Visit]) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    for visit in rows.iter().filter_map(|row| visits.get(*row)) {
        if examples.len() < EXAMPLES && !examples.contains(&visit.url) {
            examples.push(visit.url.clone());
        }
    }
    examples
}

/// Mediums that GA4 or the extensions know.
const MEDIUMS: [&str; 30] = [
    "affiliate",
    "ai-assistant",
    "app",
    "audio",
    "banner",
    "cpa",
    "cpc",
    "cpm",
    "cpv",
    "creator",
    "display",
    "email",
    "influencer",
    "interstitial",
    "link",
    "newsletter",
    "organic",
    "paid",
    "paid-social",
    "paid_search",
    "paid_social",
    "paidsearch",
    "paidsocial",
    "podcast",
    "ppc",
    "push",
    "referral",
    "retargeting",
    "sms",
    "social",
];
/// Other mediums that are words of their own and no typing errors.
const WORDS: [&str; 8] = ["qr", "print", "video", "tv", "radio", "offline", "web", "post"];

/// The known medium that an unknown one is probably meant as.
fn meant(medium: &str) -> Option<&'static str> {
    if MEDIUMS.contains(&medium) || WORDS.contains(&medium) {
        return None;
    }
    let near = |known: &&&str| {
        // Short words are near each other without being meant.
        let edits = if known.len() < 5 { 0 } else { 1 + usize::from(known.len() >= 8) };
        strsim::osa_distance(medium, known) <= edits
    };
    MEDIUMS.iter().filter(near).min_by_key(|known| strsim::osa_distance(medium, known)).copied()
}

fn look_at(
    link: &LinkParts<'_>,
    unknown_tags: &[String],
    visit: &Visit,
    row: usize,
    own_hosts: &[String],
    tally: &mut Tally,
) {
    if link.is_tagged() {
        for tag in [Tag::Source, Tag::Medium, Tag::Campaign] {
            if link.tag(tag).is_none() {
                let remedy = format!("add {} to the link", tag.name());
                tally.add(LinkProblem::MissingTag, tag.name(), remedy, row);
            }
        }
    }
    if let Some(medium) = link.tag(Tag::Medium)
        && let Some(known) = meant(medium)
    {
        tally.add(LinkProblem::MistypedMedium, medium, format!("write {known}"), row);
    }
    for name in unknown_tags {
        let near =
            Tag::ALL.iter().map(|tag| tag.name()).min_by_key(|known| strsim::osa_distance(name, known));
        let near = near.filter(|known| strsim::osa_distance(name, known) <= 2);
        let remedy = near.map_or_else(
            || "use one of the tags that analytics tools read".to_owned(),
            |near| format!("write {near}"),
        );
        tally.add(LinkProblem::UnknownTag, name, remedy, row);
    }
    for conflict in conflicts(link) {
        if let Some(tag) = conflict.strip_prefix("repeated_") {
            let remedy = "keep one of the values: the first counts".to_owned();
            tally.add(LinkProblem::RepeatedTag, tag, remedy, row);
        } else {
            let mut names: Vec<_> = link.click_ids.iter().map(|(id, _)| id.name).collect();
            names.small_sort_unstable();
            names.dedup();
            let remedy = "share links without the click ids of others".to_owned();
            tally.add(LinkProblem::ClickIdConflict, &names.join(" "), remedy, row);
        }
    }
    if let Some(host) = own_house(link, visit, own_hosts) {
        let remedy =
            "take tags off links inside the own house: they end the visit that brought the person".to_owned();
        tally.add(LinkProblem::SelfReferral, &host, remedy, row);
    }
}

/// The own host that a tagged link comes from, by its referrer or its source.
fn own_house(link: &LinkParts<'_>, visit: &Visit, own_hosts: &[String]) -> Option<String> {
    let landing = without_www(&link.address.host);
    if !link.is_tagged() || landing.is_empty() {
        return None;
    }
    let is_own = |host: &str| {
        let host = without_www(host);
        let named = own_hosts.iter().any(|own| is_within(host, own));
        host.contains('.') && (named || is_within(host, landing) || is_within(landing, host))
    };
    let referrer = Address::new(visit.before());
    let source = link.tag(Tag::Source).map(ToString::to_string);
    [Some(referrer.host.into_owned()), source].into_iter().flatten().find(|host| is_own(host))
}
