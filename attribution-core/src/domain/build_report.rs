//! Report on every row that went into a set of journeys.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::field::{NumberField, TextField};
use super::promo_code::PromoReport;
use super::refund::RefundReport;
use crate::error::Problem;

/// Report on every row: nothing is lost without a reason.
///
/// Always `touches` are `touches_used` and all of `touches_set_aside`, and
/// `conversions = conversions_attributable + conversions_unattributed + conversions_rejected + refunds.given`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct BuildReport {
    /// Rows given: touches and conversions, events, each counted once whatever it is, or path counts.
    pub rows: u64,
    /// Rows that could not be used, each with its reason in `rejected`.
    pub rows_rejected: u64,
    /// Touches given, and those that promo codes made.
    pub touches: u64,
    /// Touches in at least one journey.
    pub touches_used: u64,
    /// Touches in no journey, by reason.
    pub touches_set_aside: SetAside,
    /// Conversions given.
    pub conversions: u64,
    /// Conversions with at least one touch that may earn them.
    pub conversions_attributable: u64,
    /// Conversions without such a touch.
    pub conversions_unattributed: u64,
    /// The same conversions, by reason; left out on the wire when there are none.
    #[serde(skip_serializing_if = "UnattributedReasons::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = UnattributedReasons::default())))]
    pub unattributed_reasons: UnattributedReasons,
    /// Conversions that could not be used.
    pub conversions_rejected: u64,
    /// Refunds among the conversions; left out on the wire when there are none.
    #[serde(skip_serializing_if = "RefundReport::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = RefundReport::default())))]
    pub refunds: RefundReport,
    /// Records of deals beside the touches; left out on the wire when there are none.
    #[serde(skip_serializing_if = "DealsReport::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = DealsReport::default())))]
    pub deals: DealsReport,
    /// Promo codes among the conversions, where the rules have some; left out on the wire when there are none.
    #[serde(skip_serializing_if = "PromoReport::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = PromoReport::default())))]
    pub promo_codes: PromoReport,
    /// Value of all conversions that could be used, net of refunds.
    pub value: f64,
    /// The part of `value` that no touch can earn.
    pub value_unattributed: f64,
    /// Journeys that converted, also those whose sale was given back.
    pub journeys_converting: u64,
    /// Journeys that did not.
    pub journeys_null: u64,
    /// Fields of the touches that were read.
    #[serde(deserialize_with = "known_fields")]
    pub touch_fields: Vec<&'static str>,
    /// Dimensions of your own that were read; left out on the wire when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = Vec::<String>::new())))]
    pub dimensions: Vec<String>,
    /// Columns that were not read, with their tables; left out on the wire when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = Vec::<String>::new())))]
    pub columns_ignored: Vec<String>,
    /// Rows that could not be used, with their addresses and reasons.
    pub rejected: Vec<Rejection>,
    /// Notes on likely mistakes, although everything could be used: such as a name in a rule that no touch has.
    pub notes: Vec<Note>,
}

impl BuildReport {
    /// Adds what became of other rows: everything that is counted, and the rejections.
    pub(crate) fn add(&mut self, other: Self) {
        let counts = [
            (&mut self.rows, other.rows),
            (&mut self.rows_rejected, other.rows_rejected),
            (&mut self.touches, other.touches),
            (&mut self.touches_used, other.touches_used),
            (&mut self.conversions, other.conversions),
            (&mut self.conversions_attributable, other.conversions_attributable),
            (&mut self.conversions_unattributed, other.conversions_unattributed),
            (&mut self.conversions_rejected, other.conversions_rejected),
        ];
        for (count, more) in counts {
            *count = count.saturating_add(more);
        }
        self.touches_set_aside.add(&other.touches_set_aside);
        self.unattributed_reasons.add(other.unattributed_reasons);
        self.rejected.extend(other.rejected);
    }
}

/// Reads the names of fields of touches.
fn known_fields<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<&'static str>, D::Error> {
    let names = Vec::<String>::deserialize(reader)?;
    let texts = TextField::ALL.iter().map(|field| field.name());
    let known: Vec<_> =
        texts.chain(NumberField::ALL.iter().map(|field| field.name())).chain(["at", "touch_order"]).collect();
    let field = |name: &String| {
        let unknown = || serde::de::Error::custom(format!("expected the name of a field, got {name}"));
        known.iter().copied().find(|field| field == name).ok_or_else(unknown)
    };
    names.iter().map(field).collect()
}

/// One of few words. Where serde sees the reference itself, it would only read from what lives as long.
type NoteCode = &'static str;

const NOTE_CODES: [NoteCode; 11] = [
    "UNKNOWN_NAME",
    "NO_COMMON_KEY",
    "TOTAL_ROW",
    "REFUND_WITHOUT_SALE",
    "ZERO_VALUE",
    "PERCENT",
    "UNKNOWN_ID",
    "UNKNOWN_CODE",
    "CLOSE_DATE",
    "NO_AMOUNT",
    "NO_LOST_DEALS",
];

/// Reads the code of a note.
fn known_code<'de, D: Deserializer<'de>>(reader: D) -> Result<&'static str, D::Error> {
    let code = String::deserialize(reader)?;
    let unknown = || serde::de::Error::custom(format!("expected the code of a note, got {code}"));
    NOTE_CODES.into_iter().find(|known| *known == code).ok_or_else(unknown)
}

/// Something that looks like a mistake although everything could be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Note {
    /// Kind of the note: `UNKNOWN_NAME` for a name in a rule that no touch has, `NO_COMMON_KEY` for conversions none of
    /// whose keys occur among the touches, `TOTAL_ROW` for a row of path counts that looks like the total of the
    /// others, `REFUND_WITHOUT_SALE` for refunds that no sale is left for, `ZERO_VALUE` for values of 0 beside the channels of
    /// one table of events, `PERCENT` for probabilities that were read as percentages, `UNKNOWN_ID` for ids of deals, leads
    /// or accounts that no record has, `UNKNOWN_CODE` for promo codes that the rules have not, `CLOSE_DATE` for closes of deals that contradict their status, `NO_AMOUNT` for won deals without
    /// an amount, `NO_LOST_DEALS` for lost deals that a rule leaves out.
    #[serde(deserialize_with = "known_code")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = NOTE_CODES)))]
    pub code: NoteCode,
    /// The rule or column that it is about, such as `channel_lookback_days.facebook`.
    pub path: String,
    /// A sentence without capital or full stop.
    pub detail: String,
}

impl Note {
    /// A note about the rule or column at `path`.
    pub(crate) fn new(code: &'static str, path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { code, path: path.into(), detail: detail.into() }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.detail)
    }
}

/// A row that could not be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rejection {
    /// Address of the first offending value of the row, such as `touchpoints[17].engagement`.
    pub path: String,
    /// Sentence: what was expected and what came.
    pub detail: String,
}

impl From<Problem> for Rejection {
    fn from(Problem { path, detail }: Problem) -> Self {
        Self { path, detail }
    }
}

/// Conversions that no touch can earn, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct UnattributedReasons {
    /// The conversion has no key in the field that the rules name.
    pub without_key: u64,
    /// No touch that could be used has its key; of path counts, no channel is left in its path.
    pub without_touch: u64,
    /// Its key has touches, but none that may earn it: they are too old or too young, came later, belong to an earlier
    /// conversion, or the rules left them out.
    pub outside_windows: u64,
}

impl UnattributedReasons {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds the counts of another part.
    pub(crate) fn add(&mut self, other: Self) {
        let counts = [
            (&mut self.without_key, other.without_key),
            (&mut self.without_touch, other.without_touch),
            (&mut self.outside_windows, other.outside_windows),
        ];
        for (count, more) in counts {
            *count = count.saturating_add(more);
        }
    }
}

/// Records of deals that journeys were built with: what was given, and what became of the opportunities.
///
/// Always `opportunities = won + lost + open + rejected`, the rejected ones being those of this table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct DealsReport {
    /// Opportunities given.
    pub opportunities: u64,
    /// Those that could not be used.
    pub opportunities_rejected: u64,
    /// Won opportunities, which are the conversions.
    pub won: u64,
    /// Lost opportunities.
    pub lost: u64,
    /// Lost opportunities with a touch, which are null journeys.
    pub lost_with_touch: u64,
    /// Open opportunities.
    pub open: u64,
    /// Open opportunities with a touch, which are the journeys of the open pipeline.
    pub open_with_touch: u64,
    /// Opportunities of any status without an account, lead or touch that names them.
    pub without_account: u64,
    /// Opportunities without an amount, which count with the value 0.
    pub without_amount: u64,
    /// Leads given.
    pub leads: u64,
    /// Accounts given.
    pub accounts: u64,
    /// Contact roles given.
    pub contact_roles: u64,
    /// Stage changes given.
    pub stage_changes: u64,
}

impl DealsReport {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// True for a count that is left out on the wire.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// Touches that are in no journey, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct SetAside {
    /// The row could not be used; see [`BuildReport::rejected`].
    pub rejected: u64,
    /// The row has no key in the field that the rules name.
    pub without_key: u64,
    /// Touches without a channel, where the rules set them aside; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub without_channel: u64,
    /// Visits from a page of the same house, where channels come from links; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub internal_visit: u64,
    /// Visits back from a payment gateway, where channels come from links; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub payment_gateway: u64,
    /// The filter left it out.
    pub filtered: u64,
    /// It was direct, and the rules ignore direct touches.
    pub direct: u64,
    /// It was older than the lookback.
    pub outside_lookback: u64,
    /// It was younger than `min_age_days`; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub too_young: u64,
    /// It came after the last conversion of its key.
    pub after_conversion: u64,
    /// It was merged into a neighbour of the same channel.
    pub collapsed: u64,
    /// It gave way to others, as `drop_if_others` says; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub gave_way: u64,
    /// Another touch of its channel stays, as `one_per_channel` says; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub repeated: u64,
    /// It was of another opportunity, or of a person without a part in one; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub other_opportunity: u64,
    /// Only open opportunities have it, which are kept apart; left out on the wire when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub open_opportunity: u64,
    /// There were more than `max_touches` later ones.
    pub beyond_max_touches: u64,
    /// Its sequence did not convert, and was shorter than `min_null_touches`.
    pub too_few_for_null: u64,
    /// Its sequence did not convert, and the rules skip such journeys.
    pub null_journey_skipped: u64,
}

impl SetAside {
    /// All touches set aside.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.rejected
            + self.without_key
            + self.without_channel
            + self.internal_visit
            + self.payment_gateway
            + self.filtered
            + self.direct
            + self.outside_lookback
            + self.too_young
            + self.after_conversion
            + self.collapsed
            + self.gave_way
            + self.repeated
            + self.other_opportunity
            + self.open_opportunity
            + self.beyond_max_touches
            + self.too_few_for_null
            + self.null_journey_skipped
    }

    /// The same counts for each of `journeys` that share a path.
    pub(crate) fn times(mut self, journeys: u64) -> Self {
        let counts = [
            &mut self.rejected,
            &mut self.without_key,
            &mut self.without_channel,
            &mut self.internal_visit,
            &mut self.payment_gateway,
            &mut self.filtered,
            &mut self.direct,
            &mut self.outside_lookback,
            &mut self.too_young,
            &mut self.after_conversion,
            &mut self.collapsed,
            &mut self.gave_way,
            &mut self.repeated,
            &mut self.other_opportunity,
            &mut self.open_opportunity,
            &mut self.beyond_max_touches,
            &mut self.too_few_for_null,
            &mut self.null_journey_skipped,
        ];
        for count in counts {
            *count = count.saturating_mul(journeys);
        }
        self
    }

    /// Adds the counts of another part of the rows.
    pub(crate) fn add(&mut self, other: &Self) {
        self.rejected += other.rejected;
        self.without_key += other.without_key;
        self.without_channel += other.without_channel;
        self.internal_visit += other.internal_visit;
        self.payment_gateway += other.payment_gateway;
        self.filtered += other.filtered;
        self.direct += other.direct;
        self.outside_lookback += other.outside_lookback;
        self.too_young += other.too_young;
        self.after_conversion += other.after_conversion;
        self.collapsed += other.collapsed;
        self.gave_way += other.gave_way;
        self.repeated += other.repeated;
        self.other_opportunity += other.other_opportunity;
        self.open_opportunity += other.open_opportunity;
        self.beyond_max_touches += other.beyond_max_touches;
        self.too_few_for_null += other.too_few_for_null;
        self.null_journey_skipped += other.null_journey_skipped;
    }
}
