//! Account matching: names and domains of companies, and the accounts that they belong to.
//!
//! In: records of accounts, and names as partners, forms and events write them. Out: the account of each, with a score, its band and
//! its explanation; the queue of those that a person should look at; near-duplicates within one list. Never here: a comparison
//! of everything with everything, or a match that depends on the order of records.

mod accounts;
mod answer;
mod duplicates;
mod index;
mod matcher;
mod name;
mod options;
mod record;
mod score;
mod site;

pub use accounts::match_accounts;
pub use answer::{
    AccountMatch, AccountMatches, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide,
    MatchToReview, MatchedRow, TokenPair, UnmatchedReason, UnmatchedRow, UnpairedToken,
};
pub use duplicates::{DuplicateCounts, DuplicateGroup, DuplicatePair, NearDuplicates, near_duplicates};
pub use matcher::AccountMatcher;
pub use options::MatchOptions;
pub use record::AccountRecord;
