//! Path counts: the rows of the older tools, one for each distinct path.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::path_rows::{PathRow, PathRows};
use super::path_text::PathText;
use crate::domain::{
    EMPTY_SEPARATOR, JourneyRules, Journeys, MissingChannel, TextField, TouchText, WindowsBy,
};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{index_u32, map_chunks};

/// Count of a path: the journeys that took it, and what they were worth together.
///
/// # Examples
/// ```
/// use attribution_core::PathCount;
///
/// let row = PathCount::parse("search > email > search", 3, 120.0, 10)?;
/// assert_eq!(row.path, ["search", "email", "search"]);
/// let row = PathCount::parse_separated("->", "search -> Direct × 2", 3, 120.0, 10)?;
/// assert_eq!(row.path, ["search", "Direct", "Direct"]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PathCount {
    /// Channels, oldest first. In JSON a list, which is taken as it is, or a text such as `a > b`.
    #[cfg_attr(feature = "schema", schemars(with = "GivenPath"))]
    pub path: Vec<String>,
    /// Number of journeys along it that converted.
    pub conversions: u64,
    /// Value of all these conversions together.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub value: f64,
    /// Number of journeys along it that did not convert.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub nulls: u64,
}

impl PathCount {
    /// A row from a path written as `a > b > c`.
    ///
    /// Spaces around a channel do not count; an empty text has no channel. `Direct × 2` is two touches; `(start)`,
    /// `(conversion)` and `(null)` at an end are markers and no channels.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a channel without a name, a marker in the middle, and for a path that looks as if it was
    /// written with another separator (`->`, `=>`, `→`, `|`; a comma or semicolon where there is no `>`): see
    /// [`PathCount::parse_separated`].
    pub fn parse(path: &str, conversions: u64, value: f64, nulls: u64) -> Result<Self> {
        Self::read(None, path, conversions, value, nulls)
    }

    /// A row from a path whose channels have `separator` between them.
    ///
    /// # Errors
    /// As [`PathCount::parse`], but that bars, commas and semicolons are then parts of names; `INVALID_CONFIG` for an
    /// empty separator.
    pub fn parse_separated(
        separator: &str,
        path: &str,
        conversions: u64,
        value: f64,
        nulls: u64,
    ) -> Result<Self> {
        Self::read(Some(separator), path, conversions, value, nulls)
    }

    fn read(separator: Option<&str>, path: &str, conversions: u64, value: f64, nulls: u64) -> Result<Self> {
        let mut channels = Vec::new();
        PathText::new(checked(separator)?).split(path, &mut channels).map_err(|problem| {
            Error::new(ErrorKind::InvalidInput, problem.field().into_owned(), problem.detail)
        })?;
        let path = channels.into_iter().map(str::to_owned).collect();
        Ok(Self { path, conversions, value, nulls })
    }

    /// Reads a row from JSON; its path is a list of channels, or text with a `separator` beside it, if it is not `>`.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a field that is unknown, missing or of another type, and for a text that
    /// [`PathCount::parse`] refuses.
    pub fn from_json(json: &str) -> Result<Self> {
        let given: GivenPathCount =
            Error::read(json).map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
        given.read()
    }
}

impl<'de> Deserialize<'de> for PathCount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        GivenPathCount::deserialize(deserializer)?.read().map_err(Error::into_serde)
    }
}

/// A row of path counts as it is given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenPathCount {
    /// Channels, oldest first: a list, which is taken as it is, or a text such as `a > b`.
    path: GivenPath,
    /// Separator between the channels of a path that is text, if it is not `>`.
    #[serde(default)]
    separator: Option<String>,
    /// Number of journeys along it that converted.
    conversions: u64,
    /// Value of all these conversions together.
    #[serde(default)]
    value: f64,
    /// Number of journeys along it that did not convert.
    #[serde(default)]
    nulls: u64,
}

#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged, inline))]
enum GivenPath {
    Text(String),
    /// A channel that is missing is a step without a name.
    List(Vec<Option<String>>),
}

impl GivenPathCount {
    fn read(self) -> Result<PathCount> {
        let Self { path, separator, conversions, value, nulls } = self;
        let separator = checked(separator.as_deref())?;
        match path {
            GivenPath::Text(path) => PathCount::read(separator, &path, conversions, value, nulls),
            GivenPath::List(path) => {
                let path = path.into_iter().map(Option::unwrap_or_default).collect();
                Ok(PathCount { path, conversions, value, nulls })
            }
        }
    }
}

/// A separator that is not empty.
fn checked(separator: Option<&str>) -> Result<Option<&str>> {
    if separator.is_some_and(str::is_empty) {
        return Err(Error::new(ErrorKind::InvalidConfig, "separator", EMPTY_SEPARATOR));
    }
    Ok(separator)
}

impl<'de> Deserialize<'de> for GivenPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrList;
        impl<'de> de::Visitor<'de> for TextOrList {
            type Value = GivenPath;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text such as `a > b`, or a list of channels")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<GivenPath, E> {
                Ok(GivenPath::Text(text.to_owned()))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<GivenPath, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(list)).map(GivenPath::List)
            }
        }
        deserializer.deserialize_any(TextOrList)
    }
}

/// Number of rows that one core reads before it takes the next piece.
const ROWS: usize = 1 << 13;

impl Journeys {
    /// Builds journeys from path counts, the format of the older tools.
    ///
    /// Reason to pick it: when all you have is an export of paths, or to reproduce a published result. Each row
    /// becomes one journey that stands for its conversions, and one that stands for its nulls. There are no times and
    /// no fields but the channel: of the rules, `direct`, `collapse` (without a gap), `max_touches`, `null_journeys`,
    /// `filter.include.channel` and `filter.exclude.channel` act; lookbacks do not, as paths have no times.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, PathCount};
    ///
    /// let rows = [PathCount::parse("search > email", 2, 100.0, 5)?];
    /// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?;
    /// assert_eq!(credits.by(&[Dimension::Channel])?.get("email").map(|row| row.value), Some(50.0));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for rules out of range; `MISSING_DATA` for a filter by another field than the channel, a collapse
    /// with a gap in time, and rules about kinds, ages or gaps of touches; `INVALID_INPUT` for the first row that cannot be used, unless the rules say to
    /// collect such rows.
    pub fn from_path_counts(rules: &JourneyRules, rows: &[PathCount]) -> Result<Self> {
        check(rules, rows.len())?;
        let parts = map_chunks(rows.len(), ROWS, |range| {
            let mut part = PathRows::new(rules);
            for (row, count) in range.clone().map(index_u32).zip(rows.get(range).unwrap_or_default()) {
                let path: Vec<&str> = count.path.iter().map(String::as_str).collect();
                let (conversions, value, nulls) = (count.conversions, count.value, count.nulls);
                part.push(row, PathRow { path: &path, conversions, value, nulls })?;
            }
            Ok(part)
        });
        PathRows::finish(rules, parts.into_iter().collect::<Result<_>>()?, Vec::new())
    }
}

/// Checks that come before any row is read.
pub(super) fn check(rules: &JourneyRules, rows: usize) -> Result<()> {
    rules.validate()?;
    needs_only_channels(rules)?;
    if rows >= u32::MAX as usize {
        let detail = format!("expected fewer than {} rows, got {rows}", u32::MAX);
        return Err(Error::new(ErrorKind::InvalidInput, "paths", detail));
    }
    Ok(())
}

/// Path counts have channels and nothing else.
fn needs_only_channels(rules: &JourneyRules) -> Result<()> {
    let missing = |path: String| {
        let detail = "expected a rule about channels, got one about something that path counts do not carry";
        Error::new(ErrorKind::MissingData, path, detail)
    };
    if !rules.dimensions.is_empty() {
        return Err(missing("dimensions".into()));
    }
    if rules.missing_channel != MissingChannel::Error {
        return Err(missing("missing_channel".into()));
    }
    #[cfg(feature = "channels")]
    if rules.channels.is_some() {
        let detail =
            "expected path counts with channels of their own, got the rule that reads them from links";
        return Err(Error::new(ErrorKind::MissingData, "channels", detail));
    }
    if !rules.promo_codes().is_empty() {
        let detail = "expected touches and conversions, whose promo codes make touches, got path counts";
        return Err(Error::new(ErrorKind::MissingData, "promo_codes", detail));
    }
    #[cfg(feature = "identity")]
    if !rules.buyers.is_empty() {
        let detail = "expected touches and conversions, whose keys have buyers, got path counts";
        return Err(Error::new(ErrorKind::MissingData, "buyers", detail));
    }
    super::build::without_deals(rules)?;
    let of_touches = [
        ("kind_lookback_days", !rules.kind_lookback_days.is_empty()),
        ("min_age_days", rules.min_age_days != JourneyRules::default().min_age_days),
        ("windows_by", rules.windows_by != WindowsBy::Key),
    ];
    if let Some((path, _)) = of_touches.into_iter().find(|(_, is_set)| *is_set) {
        return Err(missing(path.into()));
    }
    let filter = &rules.filter;
    for (name, fields) in [("include", &filter.include), ("exclude", &filter.exclude)] {
        if let Some(field) = fields.keys().find(|field| **field != TouchText::Field(TextField::Channel)) {
            return Err(missing(format!("filter.{name}.{field}")));
        }
    }
    if filter.min_engagement.is_some() {
        return Err(missing("filter.min_engagement".into()));
    }
    if filter.min_confidence.is_some() {
        return Err(missing("filter.min_confidence".into()));
    }
    if rules.collapse.is_some_and(|collapse| collapse.gap_minutes.is_some()) {
        return Err(missing("collapse.gap_minutes".into()));
    }
    Ok(())
}
