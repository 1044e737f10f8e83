//! Reading a partner model: an object, or its name alone.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::model::{PartnerModel, PartnerModelName, SeveralRoles};
use crate::json::fields;
use crate::math::HalfLife;
use std::collections::BTreeMap;

/// The fields of a model.
#[derive(Default)]
struct Given {
    model: PartnerModelName,
    weights: Option<BTreeMap<String, f64>>,
    other_weight: Option<f64>,
    several_roles: Option<SeveralRoles>,
    half_life_days: Option<HalfLife>,
    shares: Option<BTreeMap<String, f64>>,
    partners: Option<BTreeMap<String, f64>>,
    roles: Option<BTreeMap<String, f64>>,
    kinds: Option<BTreeMap<String, f64>>,
    sources: Option<BTreeMap<String, f64>>,
    confidence_weighted: bool,
}

fields! {
    Given:
        model, weights, other_weight, several_roles, half_life_days, shares, partners, roles, kinds, sources,
        confidence_weighted
}

impl From<Given> for PartnerModel {
    fn from(given: Given) -> Self {
        let Given { model, weights, other_weight, several_roles, half_life_days, .. } = given;
        let Given { shares, partners, roles, kinds, sources, confidence_weighted, .. } = given;
        Self {
            model,
            weights,
            other_weight,
            several_roles,
            half_life_days,
            shares,
            partners,
            roles,
            kinds,
            sources,
            confidence_weighted,
        }
    }
}

impl<'de> Deserialize<'de> for PartnerModel {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = PartnerModel;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a partner model, or an object with `model`")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<PartnerModel, E> {
        PartnerModelName::deserialize(StrDeserializer::<E>::new(name)).map(PartnerModel::new)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<PartnerModel, A::Error> {
        Given::deserialize(MapAccessDeserializer::new(members)).map(PartnerModel::from)
    }
}
