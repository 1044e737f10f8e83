//! Evidence: what somebody did for a deal, found in a CRM or told by a partner.
//!
//! In: activities, which may not say which deal they belong to, and evidence of partners. Out: the same, checked, and awards
//! of money to partners. Never here: a guess about the deal, or a rule of what it earns.

mod activity;
#[cfg(feature = "ledger")]
mod award;
mod partner_evidence;
mod registration_status;
mod source;

pub use activity::Activity;
#[cfg(feature = "ledger")]
pub(crate) use award::WHOLE;
#[cfg(feature = "ledger")]
pub use award::{Award, AwardConstraint, AwardPart};
pub use partner_evidence::PartnerEvidence;
pub use registration_status::RegistrationStatus;
pub use source::EvidenceSource;
