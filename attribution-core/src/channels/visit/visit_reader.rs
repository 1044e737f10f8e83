//! Visits read: tags first, then click ids, then the referrer.

use std::borrow::Cow;

use super::referral::{Referral, Referrer};
use crate::channels::channel_options::{ChannelOptions, ClickIdUse};
use crate::channels::grouping::{ChannelGroup, Marks, is_display, is_paid};
use crate::channels::link::{ClickId, LinkParts, Tag, conflicts, lower};
use crate::channels::lists::{SourceIndex, is_within, own_hosts};

/// Options, ready to read visits by.
#[derive(Clone, Debug)]
pub(crate) struct VisitReader {
    group: ChannelGroup,
    internal: Vec<String>,
    click_ids: ClickIdUse,
}

/// A visit as it was read; texts are those of its URL and referrer where they can be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReadVisit<'a> {
    /// Channel; `None` for a visit that is no touch.
    pub(crate) channel: Option<&'a str>,
    pub(crate) rule: &'a str,
    pub(crate) own_rule: bool,
    pub(crate) source: Option<Cow<'a, str>>,
    pub(crate) medium: Option<Cow<'a, str>>,
    pub(crate) campaign: Option<Cow<'a, str>>,
    pub(crate) content: Option<Cow<'a, str>>,
    pub(crate) term: Option<Cow<'a, str>>,
    pub(crate) click_id: Option<&'static str>,
    pub(crate) conflicts: Vec<&'static str>,
}

/// Rule of visits from a page of the same house.
pub(crate) const INTERNAL: &str = "internal";
/// Rule of visits that come back from a payment gateway.
pub(crate) const GATEWAY: &str = "payment_gateway";

/// Source, medium and campaign while they are found.
#[derive(Default)]
struct Found<'a> {
    source: Option<Cow<'a, str>>,
    medium: Option<Cow<'a, str>>,
    campaign: Option<Cow<'a, str>>,
    /// Medium by which the channel is chosen, where that of the tag is odd.
    paid_as: Option<&'static str>,
}

impl VisitReader {
    pub(crate) fn new(options: &ChannelOptions) -> Self {
        Self {
            group: ChannelGroup::new(&options.rules, &options.influencers),
            internal: own_hosts(&options.internal),
            click_ids: options.click_ids,
        }
    }

    /// Reads a visit by its URL and the page before it.
    pub(crate) fn read<'a>(&'a self, url: &'a str, referrer: &'a str) -> ReadVisit<'a> {
        self.read_link(&LinkParts::new(url), referrer)
    }

    /// True for a link that says nothing of the click: the host that it leads to and the referrer alone decide.
    pub(crate) fn goes_by_referrer(&self, link: &LinkParts<'_>) -> bool {
        link.is_plain() && !self.group.has_rules()
    }

    /// Reads a visit by its link, which is taken apart already, and the page before it.
    pub(crate) fn read_link<'a>(&'a self, link: &LinkParts<'a>, referrer: &'a str) -> ReadVisit<'a> {
        let referrer = Referrer::new(referrer);
        let click = match self.click_ids {
            ClickIdUse::Ignore => None,
            _ => chosen_click_id(link, &referrer),
        };
        let mut conflicts: Vec<_> = conflicts(link).collect();
        if self.click_ids == ClickIdUse::Ignore {
            conflicts.retain(|conflict| *conflict != "click_ids");
        }
        let landing = &link.address.host;
        let named = link.is_tagged() || click.is_some();
        let found = if named {
            self.tagged(link, click, &referrer)
        } else {
            match referrer.read(landing, &self.internal) {
                Referral::None => {
                    let (source, medium) = (Cow::Borrowed("(direct)"), Cow::Borrowed("(none)"));
                    Found { source: Some(source), medium: Some(medium), ..Found::default() }
                }
                Referral::Internal => return no_touch(INTERNAL, conflicts),
                Referral::Gateway => return no_touch(GATEWAY, conflicts),
                Referral::From { source, medium, campaign } => Found {
                    source: Some(source),
                    medium: Some(Cow::Borrowed(medium)),
                    campaign: campaign.map(Cow::Borrowed),
                    paid_as: None,
                },
            }
        };
        let (channel, rule, own_rule) = self.fired(link, &found, click, &referrer);
        ReadVisit {
            channel: Some(channel),
            rule,
            own_rule,
            source: found.source,
            medium: found.medium,
            campaign: found.campaign,
            content: link.tag(Tag::Content).cloned(),
            term: link.tag(Tag::Term).cloned(),
            click_id: click.map(|id| id.name),
            conflicts,
        }
    }

    /// The channel, the rule that gave it, and true for a rule of the user's own.
    fn fired<'a>(
        &'a self,
        link: &LinkParts<'_>,
        found: &Found<'_>,
        click: Option<&'static ClickId>,
        referrer: &Referrer<'_>,
    ) -> (&'a str, &'a str, bool) {
        let campaign = found.campaign.as_deref().map(lower);
        let campaign = campaign.as_deref();
        let medium = found.medium.as_deref().filter(|medium| *medium != "(none)");
        let mut marks = Marks { source: found.source.as_deref(), medium, campaign, ..Marks::default() };
        if self.group.has_rules() {
            let lowered = |tag| link.tag(tag).map(|text| lower(&**text));
            let (content, term) = (lowered(Tag::Content), lowered(Tag::Term));
            let path = lower(link.address.path);
            let all = Marks {
                content: content.as_deref(),
                term: term.as_deref(),
                click_id: click.map(|id| id.name),
                landing_host: Some(&link.address.host),
                landing_path: Some(&path),
                referrer_host: Some(&referrer.host),
                ..marks
            };
            if let Some(fired) = self.group.own(&all) {
                return (fired.channel, fired.rule, true);
            }
        }
        marks.medium = found.paid_as.or(marks.medium);
        // A link that names its campaign alone is not one that nobody set.
        if marks.source.is_none() && marks.medium.is_none() {
            marks.source = Some("");
        }
        let fired = self.group.built_in(&marks);
        (fired.channel, fired.rule, false)
    }

    /// Source, medium and campaign of a link that says something of itself.
    fn tagged<'a>(
        &self,
        link: &LinkParts<'a>,
        click: Option<&'static ClickId>,
        referrer: &Referrer<'a>,
    ) -> Found<'a> {
        let tag = |tag| link.tag(tag).cloned();
        let mut found = Found {
            source: tag(Tag::Source),
            medium: tag(Tag::Medium),
            campaign: tag(Tag::Campaign),
            paid_as: None,
        };
        if let Some(id) = click {
            if self.click_ids == ClickIdUse::Override && id.only_ads {
                found.source = None;
                found.medium = None;
            }
            fill_by_click_id(&mut found, id, referrer);
        }
        if found.source.is_none()
            && let Referral::From { source, medium, .. } = referrer.read(&link.address.host, &self.internal)
        {
            found.source = Some(source);
            found.medium.get_or_insert(Cow::Borrowed(medium));
        }
        found
    }
}

fn no_touch<'a>(rule: &'static str, conflicts: Vec<&'static str>) -> ReadVisit<'a> {
    ReadVisit {
        channel: None,
        rule,
        own_rule: false,
        source: None,
        medium: None,
        campaign: None,
        content: None,
        term: None,
        click_id: None,
        conflicts,
    }
}

/// The click id that counts: that of the referrer's platform, else of the platform that stands last, as platforms append
/// theirs; of one platform the last that only ads carry, else the last.
fn chosen_click_id(link: &LinkParts<'_>, referrer: &Referrer<'_>) -> Option<&'static ClickId> {
    let ids = || link.click_ids.iter().rev().map(|(id, _)| *id);
    let of_referrer = ids().find(|id| !referrer.host.is_empty() && id.platform.has_host(&referrer.host));
    let platform = &of_referrer.or_else(|| ids().next())?.platform;
    let of_platform = || ids().filter(|id| id.platform == *platform);
    of_platform().find(|id| id.only_ads).or_else(|| of_platform().next())
}

/// Fills in what the tags leave out, where they do not name another platform.
fn fill_by_click_id(found: &mut Found<'_>, id: &'static ClickId, referrer: &Referrer<'_>) {
    match (&found.source, &found.medium) {
        (None, None) => {
            let (source, medium) = placed(id, &referrer.host);
            found.source = Some(Cow::Borrowed(source));
            found.medium = Some(Cow::Borrowed(medium));
            if found.campaign.is_none() {
                found.campaign = id.campaign.map(Cow::Borrowed);
            }
        }
        (None, Some(_)) => found.source = Some(Cow::Borrowed(id.source)),
        (Some(source), None) if id.platform.is_named_by(source) => {
            found.medium = Some(Cow::Borrowed(id.medium));
        }
        (Some(source), Some(medium)) if id.only_ads && id.platform.is_named_by(source) => {
            // `google / pmax` beside an id that only ads carry was paid for, whatever the medium is called.
            let is_odd = !is_paid(medium) && !is_display(medium);
            found.paid_as = (is_odd && is_paid(id.medium)).then_some(id.medium);
        }
        _ => {}
    }
}

/// Source and medium of a click id, by where its ad stood: Google's own stand on `youtube.com` and in its display network too.
fn placed(id: &'static ClickId, host: &str) -> (&'static str, &'static str) {
    let of_google = id.source == "google" && id.only_ads;
    if of_google && is_within(host, "youtube.com") {
        return ("youtube.com", id.medium);
    }
    if of_google && SourceIndex::is_google_display(host) {
        return (id.source, "display");
    }
    (id.source, id.medium)
}
