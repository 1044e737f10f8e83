//! Dimensions: what credits can be grouped by.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::dictionary::Dictionary;
use super::dictionary::MISSING_CODE;
use super::field::TextField;
use super::journeys::{Journeys, TextCodes};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::time::{DAY_MICROS, TimeZone, Timestamp};

/// A property of a touch, or of its conversion, by which credits can be grouped.
///
/// # Examples
/// ```
/// use attribution_core::Dimension;
///
/// assert_eq!("touch_month".parse::<Dimension>()?, Dimension::TouchMonth);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[expect(missing_docs, reason = "each is the field of the same name")]
pub enum Dimension {
    Channel,
    Campaign,
    Content,
    Partner,
    Influencer,
    SalesRep,
    Kind,
    Stage,
    Side,
    Role,
    Source,
    Session,
    Lead,
    Account,
    Opportunity,
    /// The key of the journey.
    Journey,
    /// Kind of the conversion, such as one goal of several; a refund is of the kind of its sale.
    ConversionKind,
    /// Day of the touch, in the time zone of the rules.
    TouchDay,
    /// Monday of the touch's week, in the time zone of the rules.
    TouchWeek,
    /// Month of the touch, in the time zone of the rules.
    TouchMonth,
    /// Day of the conversion, in the time zone of the rules; what was given back counts on its own day.
    ConversionDay,
    /// Monday of the conversion's week, in the time zone of the rules; what was given back counts in its own week.
    ConversionWeek,
    /// Month of the conversion, in the time zone of the rules; what was given back counts in its own month.
    ConversionMonth,
    /// A dimension of the user's own, which the rules of the journeys name.
    #[serde(untagged)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Own(String),
}

/// A dimension as one code for each touch of the converting journeys.
pub(super) struct DimensionCodes<'a> {
    pub(super) codes: Cow<'a, [u32]>,
    pub(super) names: Cow<'a, Dictionary>,
}

impl Dimension {
    /// Every dimension but those of the user's own.
    pub const ALL: [Self; 23] = [
        Self::Channel,
        Self::Campaign,
        Self::Content,
        Self::Partner,
        Self::Influencer,
        Self::SalesRep,
        Self::Kind,
        Self::Stage,
        Self::Side,
        Self::Role,
        Self::Source,
        Self::Session,
        Self::Lead,
        Self::Account,
        Self::Opportunity,
        Self::Journey,
        Self::ConversionKind,
        Self::TouchDay,
        Self::TouchWeek,
        Self::TouchMonth,
        Self::ConversionDay,
        Self::ConversionWeek,
        Self::ConversionMonth,
    ];

    /// The name of the dimension on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Channel => "channel",
            Self::Campaign => "campaign",
            Self::Content => "content",
            Self::Partner => "partner",
            Self::Influencer => "influencer",
            Self::SalesRep => "sales_rep",
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Side => "side",
            Self::Role => "role",
            Self::Source => "source",
            Self::Session => "session",
            Self::Lead => "lead",
            Self::Account => "account",
            Self::Opportunity => "opportunity",
            Self::Journey => "journey",
            Self::ConversionKind => "conversion_kind",
            Self::TouchDay => "touch_day",
            Self::TouchWeek => "touch_week",
            Self::TouchMonth => "touch_month",
            Self::ConversionDay => "conversion_day",
            Self::ConversionWeek => "conversion_week",
            Self::ConversionMonth => "conversion_month",
            Self::Own(name) => name,
        }
    }

    /// True when its values are moments, which sort by time and not by value.
    #[must_use]
    pub const fn is_time(&self) -> bool {
        matches!(
            self,
            Self::TouchDay
                | Self::TouchWeek
                | Self::TouchMonth
                | Self::ConversionDay
                | Self::ConversionWeek
                | Self::ConversionMonth
        )
    }

    /// True where a refund may be in another group than its sale.
    pub(super) const fn tells_refunds_apart(&self) -> bool {
        matches!(self, Self::ConversionDay | Self::ConversionWeek | Self::ConversionMonth)
    }

    /// The codes of the touches, and after them for each refund those of the touches of its sale.
    pub(super) fn codes_with_refunds<'a>(&self, journeys: &'a Journeys) -> Result<DimensionCodes<'a>> {
        match self {
            Self::ConversionDay => conversion_periods(self, journeys, Timestamp::day, true),
            Self::ConversionWeek => conversion_periods(self, journeys, Timestamp::week, true),
            Self::ConversionMonth => conversion_periods(self, journeys, Timestamp::month, true),
            Self::Channel
            | Self::Campaign
            | Self::Content
            | Self::Partner
            | Self::Influencer
            | Self::SalesRep
            | Self::Kind
            | Self::Stage
            | Self::Side
            | Self::Role
            | Self::Source
            | Self::Session
            | Self::Lead
            | Self::Account
            | Self::Opportunity
            | Self::Journey
            | Self::ConversionKind
            | Self::TouchDay
            | Self::TouchWeek
            | Self::TouchMonth
            | Self::Own(_) => {
                let DimensionCodes { codes, names } = self.codes(journeys)?;
                let mut codes = codes.into_owned();
                for refund in &journeys.0.refunds.list {
                    let journey = refund.journey as usize;
                    codes.extend_from_within(journeys.touch_range(journey..journey + 1));
                }
                Ok(DimensionCodes { codes: Cow::Owned(codes), names })
            }
        }
    }

    /// One code for each touch of the converting journeys.
    pub(super) fn codes<'a>(&self, journeys: &'a Journeys) -> Result<DimensionCodes<'a>> {
        match self {
            Self::TouchDay => touch_periods(self, journeys, Timestamp::day),
            Self::TouchWeek => touch_periods(self, journeys, Timestamp::week),
            Self::TouchMonth => touch_periods(self, journeys, Timestamp::month),
            Self::ConversionDay => conversion_periods(self, journeys, Timestamp::day, false),
            Self::ConversionWeek => conversion_periods(self, journeys, Timestamp::week, false),
            Self::ConversionMonth => conversion_periods(self, journeys, Timestamp::month, false),
            Self::Journey => journey_keys(self, journeys),
            Self::ConversionKind => conversion_kinds(self, journeys),
            Self::Channel => text_codes(self, TextField::Channel, journeys),
            Self::Campaign => text_codes(self, TextField::Campaign, journeys),
            Self::Content => text_codes(self, TextField::Content, journeys),
            Self::Partner => text_codes(self, TextField::Partner, journeys),
            Self::Influencer => text_codes(self, TextField::Influencer, journeys),
            Self::SalesRep => text_codes(self, TextField::SalesRep, journeys),
            Self::Kind => text_codes(self, TextField::Kind, journeys),
            Self::Stage => text_codes(self, TextField::Stage, journeys),
            Self::Side => text_codes(self, TextField::Side, journeys),
            Self::Role => text_codes(self, TextField::Role, journeys),
            Self::Source => text_codes(self, TextField::Source, journeys),
            Self::Session => text_codes(self, TextField::Session, journeys),
            Self::Lead => text_codes(self, TextField::Lead, journeys),
            Self::Account => text_codes(self, TextField::Account, journeys),
            Self::Opportunity => text_codes(self, TextField::Opportunity, journeys),
            Self::Own(name) => {
                let own = journeys.0.own(name).ok_or_else(|| Self::unknown(name, journeys))?;
                Ok(touch_codes(&own.codes, &own.names, journeys))
            }
        }
    }

    /// The values of the touches of converting journeys, as codes.
    pub(crate) fn touch_values(&self, journeys: &Journeys) -> Result<TextCodes> {
        let DimensionCodes { codes, names } = self.codes(journeys)?;
        Ok(TextCodes { codes: codes.into_owned(), names: names.into_owned() })
    }

    /// Field of every touch, those of null journeys included, as codes; of periods and keys there are none.
    pub(crate) fn of_all_touches<'a>(&self, journeys: &'a Journeys) -> Result<(&'a [u32], &'a Dictionary)> {
        if let Self::Own(name) = self {
            let own = journeys.0.own(name).ok_or_else(|| Self::unknown(name, journeys))?;
            return Ok((&own.codes, &own.names));
        }
        let Some(field) = TextField::from_name(self.name()) else {
            let detail = format!("expected a field of touches, got {}", self.name());
            return Err(Error::new(ErrorKind::InvalidConfig, "", detail));
        };
        if field == TextField::Channel {
            return Ok((&journeys.0.channel, &journeys.0.channels));
        }
        let text = journeys.0.text(field);
        let missing = || self.missing(&format!("touches with the field `{}`", field.name()));
        text.map(|text| (text.codes.as_slice(), &text.names)).ok_or_else(missing)
    }

    fn missing(&self, what: &str) -> Error {
        let detail = format!("expected {what} to group by {}, got none", self.name());
        Error::new(ErrorKind::MissingData, self.name(), detail)
    }

    /// The dimension called `name`, those of the user's own that the journeys carry included.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with the nearest name, for a name that is none.
    pub fn named(name: &str, journeys: &Journeys) -> Result<Self> {
        match name.parse() {
            Err(_) if journeys.0.own(name).is_some() => Ok(Self::Own(name.to_owned())),
            Err(_) => Err(Self::unknown(name, journeys)),
            Ok(known) => Ok(known),
        }
    }

    fn unknown(name: &str, journeys: &Journeys) -> Error {
        unknown(name, journeys.0.own.iter().map(|(own, _)| own.as_str()))
    }
}

fn text_codes<'a>(
    dimension: &Dimension,
    field: TextField,
    journeys: &'a Journeys,
) -> Result<DimensionCodes<'a>> {
    let columns = &journeys.0;
    let (codes, names) = if field == TextField::Channel {
        (&columns.channel, &columns.channels)
    } else {
        let missing = || dimension.missing(&format!("touches with the field `{}`", field.name()));
        let text = columns.text(field).ok_or_else(missing)?;
        (&text.codes, &text.names)
    };
    Ok(touch_codes(codes, names, journeys))
}

/// The codes of converting touches, which come first.
fn touch_codes<'a>(codes: &'a [u32], names: &'a Dictionary, journeys: &Journeys) -> DimensionCodes<'a> {
    let converting = codes.get(..journeys.converting_touches()).unwrap_or_default();
    DimensionCodes { codes: Cow::Borrowed(converting), names: Cow::Borrowed(names) }
}

fn journey_keys<'a>(dimension: &Dimension, journeys: &'a Journeys) -> Result<DimensionCodes<'a>> {
    let columns = &journeys.0;
    if columns.key.is_empty() && journeys.converting() > 0 {
        return Err(dimension.missing("journeys with keys"));
    }
    let code = |index| columns.key.get(index).copied().unwrap_or(MISSING_CODE);
    Ok(per_journey(journeys, Cow::Borrowed(&columns.keys), code))
}

fn conversion_kinds<'a>(dimension: &Dimension, journeys: &'a Journeys) -> Result<DimensionCodes<'a>> {
    let kinds = &journeys.0.conversions.kind;
    if kinds.codes.is_empty() && journeys.converting() > 0 {
        return Err(dimension.missing("conversions with the field `kind`"));
    }
    let code = |index: usize| kinds.codes.get(index).copied().unwrap_or(MISSING_CODE);
    Ok(per_journey(journeys, Cow::Borrowed(&kinds.names), code))
}

fn conversion_periods(
    dimension: &Dimension,
    journeys: &Journeys,
    label: fn(Timestamp) -> String,
    with_refunds: bool,
) -> Result<DimensionCodes<'static>> {
    let times = &journeys.0.conversions.at;
    if times.is_empty() && journeys.converting() > 0 {
        return Err(dimension.missing("conversions with times"));
    }
    let mut periods = Periods::new(label, &journeys.0.time_zone);
    let codes: Vec<u32> = times.iter().map(|at| periods.code(*at)).collect();
    let refunds = if with_refunds { journeys.0.refunds.list.as_slice() } else { &[] };
    let of_refunds: Vec<u32> = refunds.iter().map(|refund| periods.code(refund.at)).collect();
    let code = |index: usize| codes.get(index).copied().unwrap_or(MISSING_CODE);
    let mut found = per_journey(journeys, Cow::Owned(periods.names), code);
    for (refund, code) in refunds.iter().zip(of_refunds) {
        let journey = refund.journey as usize;
        let touches = journeys.touch_range(journey..journey + 1).len();
        found.codes.to_mut().extend(std::iter::repeat_n(code, touches));
    }
    Ok(found)
}

fn per_journey<'a>(
    journeys: &Journeys,
    names: Cow<'a, Dictionary>,
    code: impl Fn(usize) -> u32,
) -> DimensionCodes<'a> {
    let mut codes = Vec::with_capacity(journeys.converting_touches());
    for journey in journeys.iter().take(journeys.converting()) {
        codes.extend(std::iter::repeat_n(code(journey.index()), journey.len()));
    }
    DimensionCodes { codes: Cow::Owned(codes), names }
}

fn touch_periods(
    dimension: &Dimension,
    journeys: &Journeys,
    label: fn(Timestamp) -> String,
) -> Result<DimensionCodes<'static>> {
    if !journeys.has_times() {
        return Err(dimension.missing("touches with times"));
    }
    let mut periods = Periods::new(label, &journeys.0.time_zone);
    let converting = journeys.0.at.get(..journeys.converting_touches()).unwrap_or_default();
    let codes = converting.iter().map(|at| periods.code(*at)).collect();
    Ok(DimensionCodes { codes, names: Cow::Owned(periods.names) })
}

/// Codes of calendar periods; each day is formatted once.
struct Periods<'a> {
    zone: &'a TimeZone,
    label: fn(Timestamp) -> String,
    by_day: BTreeMap<i64, u32>,
    names: Dictionary,
}

impl<'a> Periods<'a> {
    fn new(label: fn(Timestamp) -> String, zone: &'a TimeZone) -> Self {
        Self { zone, label, by_day: BTreeMap::new(), names: Dictionary::default() }
    }

    fn code(&mut self, micros: i64) -> u32 {
        let local = self.zone.local(micros);
        let day = local.micros().div_euclid(DAY_MICROS);
        *self.by_day.entry(day).or_insert_with(|| self.names.intern(&(self.label)(local)))
    }
}

impl std::str::FromStr for Dimension {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let known = Self::ALL.into_iter().find(|dimension| dimension.name() == name);
        known.ok_or_else(|| unknown(name, std::iter::empty()))
    }
}

/// Objection to a name that is no dimension, neither of the library nor of the user's own.
fn unknown<'a>(name: &str, own: impl Iterator<Item = &'a str>) -> Error {
    let known = Dimension::ALL;
    let mut names: Vec<&str> = known.iter().map(Dimension::name).collect();
    own.for_each(|own| names.push(own));
    let detail = match nearest(name, names.iter().copied()) {
        Some(near) => format!("expected the name of a dimension, got {name:?}; did you mean {near}?"),
        None => format!("expected one of {}, got {name:?}", names.join(", ")),
    };
    Error::new(ErrorKind::InvalidConfig, "by", detail)
}
