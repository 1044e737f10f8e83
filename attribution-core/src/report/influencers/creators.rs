//! Identities of creators: handles of several platforms as one person.

use super::records::Influencer;
use crate::domain::{Dictionary, MISSING_CODE, TextCodes, TextField, handle};
use crate::error::{Error, ErrorKind, Result};
use crate::math::index_u32;
use crate::report::pipeline::Basis;

/// Influencers by their names: those of the registry first, then others as they come.
#[derive(Debug, Default)]
pub(super) struct Creators {
    /// Plain names of all, by place.
    places: std::collections::BTreeMap<String, u32>,
    /// Names as they are shown.
    pub(super) names: Dictionary,
    registered: usize,
}

impl Creators {
    /// The influencers of a registry.
    ///
    /// # Errors
    /// `INVALID_INPUT` for an influencer without an id, an id that comes twice, and a name that two of them have.
    pub(super) fn new(registry: &[Influencer]) -> Result<Self> {
        let mut creators = Self::default();
        for (index, one) in registry.iter().enumerate() {
            let path = |field: &str| format!("influencers[{index}].{field}");
            if handle(&one.id).is_empty() {
                let detail = "expected text that is not empty, got none";
                return Err(Error::new(ErrorKind::InvalidInput, path("id"), detail));
            }
            if creators.names.get(&one.id).is_some() {
                let detail = format!("expected an id of one influencer, got {:?} again", one.id);
                return Err(Error::new(ErrorKind::InvalidInput, path("id"), detail));
            }
            let place = creators.names.intern(&one.id);
            for (field, name) in
                std::iter::once(("id", &one.id)).chain(one.sources.iter().map(|name| ("sources", name)))
            {
                if let Some(other) =
                    creators.places.insert(handle(name), place).filter(|other| *other != place)
                {
                    let whose = creators.names.name(other).unwrap_or_default();
                    let detail = format!("expected a name of one influencer, got {name:?} of {whose} too");
                    return Err(Error::new(ErrorKind::InvalidInput, path(field), detail));
                }
            }
        }
        creators.registered = creators.names.len();
        Ok(creators)
    }

    /// The place of an influencer by any of their names; one who is not known yet gets one.
    pub(super) fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(&handle(name)) {
            return *place as usize;
        }
        let place = self.names.intern(name.trim());
        self.places.insert(handle(name), place);
        place as usize
    }

    /// True for an influencer of the registry.
    pub(super) fn is_registered(&self, place: usize) -> bool {
        place < self.registered
    }

    /// The influencer of each touch: by the field `influencer`, else by a source that the registry has.
    ///
    /// # Errors
    /// `MISSING_DATA` for touches with neither.
    pub(super) fn of_touches(&mut self, basis: &Basis) -> Result<TextCodes> {
        let (named, sources) = (basis.text(TextField::Influencer), basis.text(TextField::Source));
        if named.is_none() && (sources.is_none() || self.registered == 0) && basis.has_touches() {
            let detail = "expected touches with the field `influencer`, or with a `source` that the registry has, got none";
            return Err(Error::new(ErrorKind::MissingData, "influencer", detail));
        }
        let by_name: Vec<u32> = named
            .iter()
            .flat_map(|text| text.names.names())
            .map(|name| index_u32(self.place(name)))
            .collect();
        let known = |name: &str| {
            self.places.get(&handle(name)).copied().filter(|place| (*place as usize) < self.registered)
        };
        let by_source: Vec<u32> = sources
            .iter()
            .flat_map(|text| text.names.names())
            .map(|name| known(name).unwrap_or(MISSING_CODE))
            .collect();
        let of = |text: Option<&TextCodes>, places: &[u32], touch: usize| {
            let code = *text?.codes.get(touch)?;
            places.get(code as usize).copied().filter(|place| *place != MISSING_CODE)
        };
        let code = |touch: usize| {
            of(named, &by_name, touch).or_else(|| of(sources, &by_source, touch)).unwrap_or(MISSING_CODE)
        };
        let codes = (0..basis.touches()).map(code).collect();
        Ok(TextCodes { codes, names: self.names.clone() })
    }
}

#[cfg(test)]
#[path = "creators_tests.rs"]
mod tests;
