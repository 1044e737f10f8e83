//! Findings about the links of visits.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::link_problem::LinkProblem;
use super::mediums::meant;
use super::spellings::Spellings;
use super::tally::{Counted, Pair, Tally, visits_of};
use crate::channels::channel_options::ChannelOptions;
use crate::channels::link::{Address, LinkParts, Tag, conflicts};
use crate::channels::lists::{is_within, own_hosts, without_www};
use crate::channels::visit::{Visit, VisitPairs};
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
    /// Up to three URLs, the first that have it; of one beyond 2,000 bytes its beginning, with `…` after it.
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
    let pairs = pairs_of(visits);
    let mut tally = Tally::default();
    let mut spellings = Spellings::default();
    let mut mediums: BTreeMap<Cow<'_, str>, Vec<Pair>> = BTreeMap::new();
    let mut tagged = Vec::new();
    for (visit, pair) in &pairs {
        let (link, spelling) = LinkParts::with_spelling(&visit.url);
        if link.is_tagged() {
            tagged.push(*pair);
        }
        look_at(&link, &spelling.unknown_tags, *pair, &mut tally);
        if let Some(host) = own_house(&link, visit, &own_hosts) {
            tally.add(LinkProblem::SelfReferral, &host, || HOUSE_REMEDY.to_owned(), *pair);
        }
        if let Some(medium) = link.tag(Tag::Medium) {
            mediums.entry(medium.clone()).or_default().push(*pair);
        }
        for (tag, value) in spelling.tags {
            spellings.add(tag, value, *pair);
        }
    }
    tell_mistyped(mediums, &mut tally);
    spellings.tell(&mut tally);
    let found = tally.places();
    let all = count_f64(visits.len() as u64);
    let finding = |counted: Counted| LinkFinding {
        kind: counted.kind,
        subject: counted.subject,
        visits: counted.visits,
        share: count_f64(counted.visits) / all,
        remedy: counted.remedy,
        examples: examples(&counted.pairs, &pairs),
    };
    let findings = tally.into_findings().into_iter().map(finding).collect();
    let tagged_visits = visits_of(&tagged);
    tagged.retain(|pair| !found.contains(&pair.index));
    Ok(LinkAudit { visits: visits.len() as u64, tagged: tagged_visits, clean: visits_of(&tagged), findings })
}

/// The first visit of each pair of URL and referrer, and the pair.
fn pairs_of(visits: &[Visit]) -> Vec<(&Visit, Pair)> {
    let mut known = VisitPairs::default();
    let mut pairs: Vec<(&Visit, Pair)> = Vec::new();
    for visit in visits {
        let index = known.index(visit.pair());
        match pairs.get_mut(index) {
            Some((_, pair)) => pair.visits += 1,
            None => pairs.push((visit, Pair { index, visits: 1 })),
        }
    }
    pairs
}

/// Most URLs that a finding shows.
const EXAMPLES: usize = 3;

fn examples(found: &[Pair], pairs: &[(&Visit, Pair)]) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    for (visit, _) in found.iter().filter_map(|pair| pairs.get(pair.index)) {
        if examples.len() == EXAMPLES {
            break;
        }
        let example = shortened(&visit.url);
        if !examples.iter().any(|known| *known == example) {
            examples.push(example.into_owned());
        }
    }
    examples
}

/// Most bytes of a URL that a finding shows: a link of ten thousand unknown tags is an example of as many findings.
const LONGEST: usize = 2_000;

fn shortened(url: &str) -> Cow<'_, str> {
    if url.len() <= LONGEST {
        return Cow::Borrowed(url);
    }
    let end = (0..=LONGEST).rev().find(|end| url.is_char_boundary(*end)).unwrap_or_default();
    Cow::Owned(format!("{}…", url.get(..end).unwrap_or_default()))
}

fn tell_mistyped(mediums: BTreeMap<Cow<'_, str>, Vec<Pair>>, tally: &mut Tally) {
    for (medium, pairs) in mediums {
        let Some(known) = meant(&medium) else { continue };
        let remedy = format!("write {known}");
        tally.add_all(LinkProblem::MistypedMedium, medium.into_owned(), remedy, pairs);
    }
}

fn look_at(link: &LinkParts<'_>, unknown_tags: &[String], pair: Pair, tally: &mut Tally) {
    if link.is_tagged() {
        for tag in [Tag::Source, Tag::Medium, Tag::Campaign] {
            if link.tag(tag).is_none() {
                let remedy = || format!("add {} to the link", tag.name());
                tally.add(LinkProblem::MissingTag, tag.name(), remedy, pair);
            }
        }
    }
    for name in unknown_tags {
        tally.add(LinkProblem::UnknownTag, name, || remedy_of_unknown(name), pair);
    }
    for conflict in conflicts(link) {
        if let Some(tag) = conflict.strip_prefix("repeated_") {
            let remedy = || "keep one of the values: the first counts".to_owned();
            tally.add(LinkProblem::RepeatedTag, tag, remedy, pair);
        } else {
            let mut names: Vec<_> = link.click_ids.iter().map(|(id, _)| id.name).collect();
            names.small_sort_unstable();
            names.dedup();
            let remedy = || "share links without the click ids of others".to_owned();
            tally.add(LinkProblem::ClickIdConflict, &names.join(" "), remedy, pair);
        }
    }
}

fn remedy_of_unknown(name: &str) -> String {
    let near = Tag::ALL.iter().map(|tag| tag.name()).min_by_key(|known| strsim::osa_distance(name, known));
    let near = near.filter(|known| strsim::osa_distance(name, known) <= 2);
    near.map_or_else(
        || "use one of the tags that analytics tools read".to_owned(),
        |near| format!("write {near}"),
    )
}

const HOUSE_REMEDY: &str =
    "take tags off links inside the own house: they end the visit that brought the person";

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
