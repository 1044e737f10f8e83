//! Columns of a table by the fields of a record: names are looked up once, before the rows are read.

use std::collections::{BTreeMap, BTreeSet};

use super::objects::Table;
use crate::crm::mapping::{FieldMapping, ObjectMapping};
use crate::math::SmallCollect;

/// Between names of fields of which the first that is filled counts.
const OR: char = '|';

/// Columns of an object.
pub(in crate::crm) struct Plan<'a> {
    pub(in crate::crm) mapping: &'a ObjectMapping,
    fields: BTreeMap<&'a str, Vec<u32>>,
    /// Columns of which a row must have one of the values.
    pub(in crate::crm) only: Vec<(Vec<u32>, &'a [String])>,
    /// Partner and role columns of opportunities.
    pub(in crate::crm) partners: Vec<(Vec<u32>, Vec<u32>)>,
    /// Columns that the mapping names.
    used: BTreeSet<u32>,
}

/// Columns of a table by their plain names.
pub(in crate::crm) struct Columns<'a> {
    table: &'a Table,
    by_plain: BTreeMap<String, u32>,
}

/// A name in small letters without spaces, hyphens and underscores.
pub(in crate::crm) fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| ![' ', '-', '_'].contains(letter));
    letters.flat_map(char::to_lowercase).collect()
}

impl<'a> Columns<'a> {
    pub(in crate::crm) fn new(table: &'a Table, mapping: &FieldMapping) -> Self {
        let prefixes: Vec<String> = mapping.prefixes.iter().map(|prefix| plain(prefix)).collect();
        let mut by_plain = BTreeMap::new();
        let names = (0_u32..).map_while(|code| table.names.name(code).map(|name| (name, code)));
        let names: BTreeMap<&str, u32> = names.small_collect();
        for (name, code) in names {
            let plain = plain(name);
            let short = prefixes.iter().find_map(|prefix| plain.strip_prefix(prefix.as_str()));
            let short = short.filter(|short| !short.is_empty()).unwrap_or(&plain).to_owned();
            by_plain.entry(short).or_insert(code);
        }
        Self { table, by_plain }
    }

    /// Columns of the names in a text, in their order: those of the very spelling, or else of another one.
    fn of(&self, names: &str) -> Vec<u32> {
        let of_name = |name: &str| {
            let exact = self.table.names.get(name.trim());
            exact.or_else(|| self.by_plain.get(&plain(name)).copied())
        };
        names.split(OR).filter_map(of_name).collect()
    }
}

impl<'a> Plan<'a> {
    pub(in crate::crm) fn new(mapping: &'a ObjectMapping, columns: &Columns<'_>) -> Self {
        let fields: BTreeMap<&str, Vec<u32>> =
            mapping.fields.iter().map(|(field, names)| (field.as_str(), columns.of(names))).small_collect();
        let only: Vec<_> =
            mapping.only.iter().map(|(names, values)| (columns.of(names), values.as_slice())).collect();
        let partners: Vec<_> = mapping
            .partners
            .iter()
            .map(|partner| {
                (columns.of(&partner.field), columns.of(partner.role_field.as_deref().unwrap_or_default()))
            })
            .collect();
        let named = fields.values().chain(only.iter().map(|(codes, _)| codes));
        let named = named.chain(partners.iter().flat_map(|(field, role)| [field, role]));
        let used = named.flatten().copied().small_collect();
        Self { mapping, fields, only, partners, used }
    }

    pub(in crate::crm) fn columns(&self, field: &str) -> &[u32] {
        self.fields.get(field).map(Vec::as_slice).unwrap_or_default()
    }

    /// Text for a field that no column fills.
    pub(in crate::crm) fn fixed(&self, field: &str) -> Option<&'a str> {
        self.mapping.fixed.get(field).map(String::as_str)
    }

    pub(in crate::crm) fn is_used(&self, code: u32) -> bool {
        self.used.contains(&code)
    }
}
