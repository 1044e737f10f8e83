//! Mail addresses: one spelling for each mailbox, and what their parts say.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::links::IdentityOptions;
use crate::domain::{FREE_MAIL_DOMAINS, folded};
use crate::math::SmallCollect;

/// Mailboxes of an organisation that are nobody's own: RFC 2142 and common use.
const ROLE_MAILBOXES: &[&str] = &[
    "abuse",
    "accounting",
    "accounts",
    "admin",
    "administrator",
    "billing",
    "careers",
    "contact",
    "enquiries",
    "finance",
    "hello",
    "help",
    "helpdesk",
    "hostmaster",
    "hr",
    "info",
    "invoices",
    "jobs",
    "legal",
    "mail",
    "marketing",
    "no-reply",
    "noc",
    "noreply",
    "office",
    "orders",
    "postmaster",
    "press",
    "privacy",
    "sales",
    "security",
    "service",
    "support",
    "team",
    "webmaster",
];

/// Domains of Gmail, whose mailboxes have no dots.
const GMAIL: [&str; 2] = ["gmail.com", "googlemail.com"];

/// Rules of mail addresses.
pub(super) struct Mail {
    free: BTreeSet<String>,
    roles: BTreeSet<String>,
    mailbox_rules: bool,
}

/// Local part and domain of an address.
pub(super) fn parts(address: &str) -> Option<(&str, &str)> {
    address.rsplit_once('@').filter(|(local, domain)| !local.is_empty() && !domain.is_empty())
}

impl Mail {
    pub(super) fn new(options: &IdentityOptions) -> Self {
        let all = |known: &[&str], more: &[String]| {
            let more = more.iter().map(|name| folded(name).into_owned());
            known.iter().map(|name| (*name).to_owned()).chain(more).small_collect()
        };
        Self {
            free: all(FREE_MAIL_DOMAINS, &options.free_domains),
            roles: all(ROLE_MAILBOXES, &options.role_mailboxes),
            mailbox_rules: options.mailbox_rules,
        }
    }

    /// The address as it is compared: in small letters, and one spelling for each mailbox where the rules say so.
    pub(super) fn address<'a>(&self, address: &'a str) -> Cow<'a, str> {
        let address = folded(address);
        let Some((local, domain)) = parts(&address).filter(|_| self.mailbox_rules) else { return address };
        let plain = local.split_once('+').map_or(local, |(plain, _)| plain);
        match (plain, GMAIL.contains(&domain)) {
            // A tag alone names no mailbox.
            ("", _) => address,
            (plain, true) => Cow::Owned(format!("{}@gmail.com", plain.replace('.', ""))),
            (plain, false) => Cow::Owned(format!("{plain}@{domain}")),
        }
    }

    /// True for a mailbox that is nobody's own.
    pub(super) fn is_of_a_role(&self, address: &str) -> bool {
        parts(address).is_some_and(|(local, _)| self.roles.contains(local))
    }

    /// The domain of an organisation that an address is of; none for free and disposable mail, and for a mailbox of a role.
    pub(super) fn organisation<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (_, domain) = parts(address)?;
        (!self.free.contains(domain) && !self.is_of_a_role(address)).then_some(domain)
    }
}
