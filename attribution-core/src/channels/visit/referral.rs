//! Referrer of a visit as evidence of its source.

use std::borrow::Cow;

use crate::channels::grouping::{ChannelGroup, Marks};
use crate::channels::link::Address;
use crate::channels::lists::{is_within, source_index, without_www};

/// Evidence of a referrer, in the order in which it is looked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Referral<'a> {
    /// No referrer, none that is on the web, or a machine of the visitor's own.
    None,
    /// A page of the same house.
    Internal,
    /// A payment gateway on the way back.
    Gateway,
    /// Another page, with the source and medium that it stands for.
    From { source: Cow<'a, str>, medium: &'static str, campaign: Option<&'static str> },
}

/// Origin of a visit.
#[derive(Clone, Debug, Default)]
pub(super) struct Referrer<'a> {
    address: Address<'a>,
    /// Host of the page, or of the site that an app shows; empty without one.
    pub(super) host: Cow<'a, str>,
}

impl<'a> Referrer<'a> {
    pub(super) fn new(referrer: &'a str) -> Self {
        let address = Address::new(referrer);
        if address.scheme.eq_ignore_ascii_case("android-app") {
            let host = match source_index().app(&address.host) {
                Some(site) => Cow::Borrowed(site),
                None => address.host.clone(),
            };
            // The path of an app says nothing of a page.
            let address = Address { path: "", ..address };
            return Self { address, host };
        }
        let host = if address.is_on_the_web() { address.host.clone() } else { Cow::Borrowed("") };
        Self { address, host }
    }

    /// Referral of a visit to `landing`, for a house with the hosts `internal`.
    pub(super) fn read(&self, landing: &str, internal: &[String]) -> Referral<'a> {
        let host = &*self.host;
        if host.is_empty() {
            return Referral::None;
        }
        let own = without_www(host);
        let landing = without_www(landing);
        let of_landing = !landing.is_empty() && (is_within(own, landing) || is_within(landing, own));
        if of_landing || internal.iter().any(|known| is_within(own, known)) {
            return Referral::Internal;
        }
        let index = source_index();
        let from = |source, medium| Referral::From { source, medium, campaign: None };
        if index.is_gateway(host) {
            return Referral::Gateway;
        }
        if index.is_assistant(host, self.address.path) {
            let campaign = Some("(ai-assistant)");
            return Referral::From { source: self.own_host(), medium: "ai-assistant", campaign };
        }
        if index.is_webmail(host) {
            return from(self.own_host(), "email");
        }
        if let Some((source, medium)) = index.ad_server(host) {
            return from(Cow::Borrowed(source), medium);
        }
        if let Some(engine) = index.engine(host, self.address.path) {
            return from(Cow::Borrowed(engine), "organic");
        }
        // Sources that GA4 knows keep its medium; what only the other list knows says itself that it is social.
        let referral = Marks { source: Some(own), medium: Some("referral"), ..Marks::default() };
        let is_plain = || ChannelGroup::default().built_in(&referral).rule == "referral";
        let medium = if index.is_network(host) && is_plain() { "social" } else { "referral" };
        from(self.own_host(), medium)
    }

    fn own_host(&self) -> Cow<'a, str> {
        match &self.host {
            Cow::Borrowed(host) => Cow::Borrowed(without_www(host)),
            Cow::Owned(host) => Cow::Owned(without_www(host).to_owned()),
        }
    }
}
