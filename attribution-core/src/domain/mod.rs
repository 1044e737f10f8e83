//! The nouns: what a marketer would call by these names.
//!
//! In: records as they are known to the caller, checked at the door. Out: [`Journeys`], which every model reads, and
//! [`Credits`], which every model makes: the one currency between the floors above. Never here: a model, a file
//! format, another system's vocabulary.

mod build_report;
mod check;
mod column_names;
mod conversion;
mod credit_groups;
mod credit_lines;
mod credit_table;
mod credits;
#[cfg(feature = "b2b")]
mod deals;
mod deduplication;
mod dictionary;
mod dimension;
#[cfg(any(feature = "inference", feature = "ledger"))]
mod evidence;
mod explanation;
mod field;
#[cfg(any(feature = "identity", feature = "inference"))]
mod free_mail;
mod journey;
mod journey_key;
mod journey_rules;
mod journeys;
mod journeys_bytes;
mod journeys_cells;
mod missing_channel;
pub mod money;
mod names;
mod promo_code;
mod refund;
mod spend;
mod touch_text;
mod touches_of;
mod touchpoint;
mod truth;
mod whole;

pub use build_report::{BuildReport, DealsReport, Note, Rejection, SetAside, UnattributedReasons};
#[cfg(feature = "ledger")]
pub(crate) use check::Check;
#[cfg(feature = "partner")]
pub(crate) use check::filled;
pub use column_names::{ColumnNames, TableKind};
pub(crate) use column_names::{REFERRER_COLUMN, URL_COLUMN};
pub use conversion::{Conversion, REFUND};
pub(crate) use conversion::{is_refund, refunds_objection, value_objection};
pub use credit_lines::LineColumns;
pub(crate) use credit_table::MOST_LETTERS;
pub use credit_table::{CreditRow, CreditTable};
pub use credits::{Conservation, CreditLine, Credits, Unattributed};
#[cfg(feature = "partner")]
pub(crate) use deals::same_word;
#[cfg(feature = "b2b")]
pub use deals::{
    Account, Committee, ContactRole, DealCounts, DealStatus, Deals, Lead, LeadTier, Opportunity, StageChange,
};
#[cfg(feature = "b2b")]
pub(crate) use deals::{DealColumns, LeadScores, word};
pub use deduplication::{Collapse, CollapseKeep, OnePerChannel};
pub(crate) use dictionary::hash_text;
pub use dictionary::{Dictionary, MISSING_CODE};
pub use dimension::Dimension;
#[cfg(feature = "partner")]
pub(crate) use evidence::WHOLE;
#[cfg(any(feature = "inference", feature = "ledger"))]
pub use evidence::{Activity, EvidenceSource, PartnerEvidence, RegistrationStatus};
#[cfg(feature = "ledger")]
pub use evidence::{Award, AwardConstraint, AwardPart};
pub(crate) use explanation::figure;
pub use explanation::{Explanation, Factor, Reason, TouchExplanation};
pub use field::{NumberField, TextField};
#[cfg(any(feature = "identity", feature = "inference"))]
pub(crate) use free_mail::FREE_MAIL_DOMAINS;
pub use journey::{Journey, Milestone};
pub use journey_key::JourneyKey;
pub(crate) use journey_rules::EMPTY_SEPARATOR;
pub use journey_rules::{
    AfterConversion, BetweenConversions, Direct, JourneyRules, NullJourneys, TouchFilter, Validation,
    WindowsBy,
};
#[cfg(feature = "b2b")]
pub(crate) use journeys::JourneyDeals;
pub(crate) use journeys::{Columns, ConvertingColumns, NO_TIME, Observation, TextCodes};
pub use journeys::{Journeys, UnattributedConversion};
pub use missing_channel::MissingChannel;
pub(crate) use missing_channel::NO_CHANNEL;
pub use money::Money;
pub(crate) use names::{ByName, Names, direct_names, folded, handle, spells, spelt_twice};
pub use promo_code::{PromoCode, PromoReport};
pub(crate) use refund::Refund;
pub use refund::RefundReport;
pub use spend::{Period, Spend};
pub use touch_text::TouchText;
pub use touches_of::TouchesOf;
pub use touchpoint::{Side, Touchpoint};
pub use truth::{Baseline, CausalEffect, CausalTruth};
pub(crate) use whole::{Whole, attributable_turnover};

pub(crate) use crate::time::{DAY, DAY_MICROS, days_between};
#[doc(inline)]
pub use crate::time::{DateOrder, TimeZone, Timestamp, ZoneChange};
