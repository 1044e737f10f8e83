//! Form of the static tables that mappings of known systems are made from.

use super::record::CrmRecord;

/// Pairs of names.
pub(super) type Names = &'static [(&'static str, &'static str)];

/// A system as its tables have it.
pub(super) struct KnownSystem {
    pub(super) objects: &'static [KnownObject],
    pub(super) kinds: Names,
    pub(super) prefixes: &'static [&'static str],
}

/// An object of a system.
pub(super) struct KnownObject {
    pub(super) object: &'static str,
    pub(super) record: CrmRecord,
    pub(super) also: &'static [&'static str],
    pub(super) fields: Names,
    /// Fields that many objects share, unless `fields` has them.
    pub(super) more: Names,
    pub(super) fixed: Names,
    pub(super) only: Names,
    /// Partner fields with the fields of their roles.
    pub(super) partners: Names,
}

impl KnownObject {
    pub(super) const fn new(object: &'static str, record: CrmRecord, fields: Names) -> Self {
        Self { object, record, also: &[], fields, more: &[], fixed: &[], only: &[], partners: &[] }
    }

    pub(super) const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }

    pub(super) const fn with(mut self, more: Names) -> Self {
        self.more = more;
        self
    }

    pub(super) const fn fixed(mut self, fixed: Names) -> Self {
        self.fixed = fixed;
        self
    }

    pub(super) const fn only(mut self, only: Names) -> Self {
        self.only = only;
        self
    }

    pub(super) const fn partners(mut self, partners: Names) -> Self {
        self.partners = partners;
        self
    }
}
