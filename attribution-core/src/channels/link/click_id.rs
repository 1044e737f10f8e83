//! Click ids: parameters that platforms add to links, and what they say of a click.

use crate::channels::lists::{is_within, without_www};

/// Click id of a platform.
#[derive(Debug, PartialEq)]
pub(in crate::channels) struct ClickId {
    pub(in crate::channels) name: &'static str,
    /// Platform that adds it.
    pub(in crate::channels) platform: Platform,
    pub(in crate::channels) source: &'static str,
    pub(in crate::channels) medium: &'static str,
    pub(in crate::channels) campaign: Option<&'static str>,
    /// True when only paid clicks carry it.
    pub(in crate::channels) only_ads: bool,
}

/// Platform that adds click ids, and the sources by which links name it.
#[derive(Debug)]
pub(in crate::channels) struct Platform {
    pub(in crate::channels) name: &'static str,
    sources: &'static [&'static str],
}

impl PartialEq for Platform {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Platform {
    /// True for a source in lower case, or a host, that is the platform's own.
    pub(in crate::channels) fn is_named_by(&self, source: &str) -> bool {
        let source = without_www(source);
        let source = ["-ads", "_ads", " ads", "ads"]
            .iter()
            .find_map(|end| source.strip_suffix(end))
            .filter(|base| !base.is_empty())
            .unwrap_or(source);
        self.sources.contains(&source)
    }

    /// True for a host on which the platform shows its links.
    pub(in crate::channels) fn has_host(&self, host: &str) -> bool {
        self.sources.iter().any(|known| known.contains('.') && is_within(host, known))
    }
}

const GOOGLE: Platform = Platform {
    name: "google",
    sources: &[
        "google",
        "google.com",
        "adwords",
        "youtube",
        "youtube.com",
        "googlesyndication.com",
        "doubleclick.net",
        "googleadservices.com",
        "dfa",
        "dcm",
        "cm360",
        "dv360",
        "sa360",
    ],
};
const MICROSOFT: Platform =
    Platform { name: "microsoft", sources: &["bing", "bing.com", "microsoft", "msn", "msn.com"] };
const YANDEX: Platform = Platform {
    name: "yandex",
    sources: &["yandex", "yandex.ru", "yandex.com", "yandex.kz", "ya.ru", "yandex.direct"],
};
const META: Platform = Platform {
    name: "meta",
    sources: &[
        "facebook",
        "facebook.com",
        "fb",
        "meta",
        "instagram",
        "instagram.com",
        "ig",
        "threads",
        "threads.net",
        "threads.com",
        "messenger",
        "messenger.com",
        "whatsapp",
    ],
};
const TIKTOK: Platform = Platform { name: "tiktok", sources: &["tiktok", "tiktok.com"] };
const TWITTER: Platform =
    Platform { name: "twitter", sources: &["twitter", "twitter.com", "x", "x.com", "t.co"] };
const LINKEDIN: Platform = Platform { name: "linkedin", sources: &["linkedin", "linkedin.com", "lnkd.in"] };
const REDDIT: Platform = Platform { name: "reddit", sources: &["reddit", "reddit.com"] };
const SNAPCHAT: Platform = Platform { name: "snapchat", sources: &["snapchat", "snapchat.com", "snap"] };
const PINTEREST: Platform =
    Platform { name: "pinterest", sources: &["pinterest", "pinterest.com", "pin.it"] };
const QUORA: Platform = Platform { name: "quora", sources: &["quora", "quora.com"] };
const TABOOLA: Platform = Platform { name: "taboola", sources: &["taboola", "taboola.com"] };
const OUTBRAIN: Platform = Platform { name: "outbrain", sources: &["outbrain", "outbrain.com"] };
const IMPACT: Platform = Platform { name: "impact", sources: &["impact", "impact.com"] };
const CJ: Platform = Platform { name: "cj", sources: &["cj", "cj.com"] };
const AWIN: Platform = Platform { name: "awin", sources: &["awin", "awin.com", "awin1.com"] };
const SHAREASALE: Platform = Platform { name: "shareasale", sources: &["shareasale", "shareasale.com"] };
const MAILCHIMP: Platform = Platform { name: "mailchimp", sources: &["mailchimp", "mailchimp.com"] };
const HUBSPOT: Platform =
    Platform { name: "hubspot", sources: &["hubspot", "hs_email", "hs_automation", "hubspot.com"] };
const MARKETO: Platform = Platform { name: "marketo", sources: &["marketo", "marketo.com"] };
const KLAVIYO: Platform = Platform { name: "klaviyo", sources: &["klaviyo", "klaviyo.com"] };

const fn paid(name: &'static str, platform: Platform, source: &'static str, medium: &'static str) -> ClickId {
    ClickId { name, platform, source, medium, campaign: None, only_ads: true }
}

const fn unpaid(
    name: &'static str,
    platform: Platform,
    source: &'static str,
    medium: &'static str,
) -> ClickId {
    ClickId { name, platform, source, medium, campaign: None, only_ads: false }
}

static CLICK_IDS: [ClickId; 32] = [
    paid("gclid", GOOGLE, "google", "cpc"),
    paid("gbraid", GOOGLE, "google", "cpc"),
    paid("wbraid", GOOGLE, "google", "cpc"),
    paid("gad_source", GOOGLE, "google", "cpc"),
    paid("dclid", GOOGLE, "dfa", "cpm"),
    paid("msclkid", MICROSOFT, "bing", "cpc"),
    paid("yclid", YANDEX, "yandex", "cpc"),
    paid("ttclid", TIKTOK, "tiktok", "cpc"),
    paid("twclid", TWITTER, "twitter", "cpc"),
    paid("li_fat_id", LINKEDIN, "linkedin", "cpc"),
    paid("rdt_cid", REDDIT, "reddit", "cpc"),
    paid("sccid", SNAPCHAT, "snapchat", "cpc"),
    paid("epik", PINTEREST, "pinterest", "cpc"),
    paid("qclid", QUORA, "quora", "cpc"),
    paid("tblci", TABOOLA, "taboola", "cpc"),
    paid("dicbo", OUTBRAIN, "outbrain", "cpc"),
    paid("irclickid", IMPACT, "impact", "affiliate"),
    paid("cjevent", CJ, "cj", "affiliate"),
    paid("awc", AWIN, "awin", "affiliate"),
    paid("sscid", SHAREASALE, "shareasale", "affiliate"),
    unpaid("fbclid", META, "facebook", "social"),
    unpaid("igsh", META, "instagram", "social"),
    unpaid("igshid", META, "instagram", "social"),
    ClickId { campaign: Some("Shopping Free Listings"), ..unpaid("srsltid", GOOGLE, "google", "organic") },
    unpaid("ysclid", YANDEX, "yandex", "organic"),
    unpaid("mc_cid", MAILCHIMP, "mailchimp", "email"),
    unpaid("mc_eid", MAILCHIMP, "mailchimp", "email"),
    unpaid("mc_tc", MAILCHIMP, "mailchimp", "email"),
    unpaid("_hsenc", HUBSPOT, "hubspot", "email"),
    unpaid("_hsmi", HUBSPOT, "hubspot", "email"),
    unpaid("mkt_tok", MARKETO, "marketo", "email"),
    unpaid("_kx", KLAVIYO, "klaviyo", "email"),
];

/// The click ids that are known.
pub(super) fn click_ids() -> impl Iterator<Item = &'static ClickId> {
    CLICK_IDS.iter()
}
