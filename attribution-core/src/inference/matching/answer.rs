//! Matched accounts, with the explanation of each score.

use serde::Serialize;

/// Account matching: the account of each row, the queue of those to look at, and those without a match.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AccountMatches {
    /// Account of rows and accounts.
    pub counts: MatchCounts,
    /// Rows in their order, each with its best match.
    pub rows: Vec<MatchedRow>,
    /// Review queue: rows whose best match is uncertain, the best first.
    pub review: Vec<MatchToReview>,
    /// Rows without a match, with the reason.
    pub unmatched: Vec<UnmatchedRow>,
}

/// Account of rows and accounts: nothing is lost without a reason.
///
/// Always `given = accepted + review + unmatched` and `accounts = accounts_used + accounts_set_aside`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchCounts {
    /// Rows given.
    pub given: u64,
    /// Rows whose match is accepted.
    pub accepted: u64,
    /// Rows whose match should be looked at.
    pub review: u64,
    /// Rows without a match.
    pub unmatched: u64,
    /// Records of accounts given.
    pub accounts: u64,
    /// Records of accounts that rows are compared with.
    pub accounts_used: u64,
    /// Records of accounts without an id, or with neither a name nor a domain of their own.
    pub accounts_set_aside: u64,
}

/// Row with its best match.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchedRow {
    /// The row.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Band of its score.
    pub band: MatchBand,
    /// Account that it matches; none in the band `none`.
    pub account: Option<String>,
    /// Name of the account.
    pub account_name: Option<String>,
    /// Score, 0 to 1.
    pub score: Option<f64>,
    /// Evidence that decided.
    pub basis: Option<MatchBasis>,
    /// Next best account, where one scores at least `review`.
    pub runner_up: Option<String>,
    /// Score of the next best account.
    pub runner_up_score: Option<f64>,
    /// Explanation of the score.
    pub explanation: Option<MatchExplanation>,
}

/// Uncertain match, for a person to decide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchToReview {
    /// The row.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Account that it may be.
    pub account: String,
    /// Name of the account.
    pub account_name: Option<String>,
    /// Score, 0 to 1.
    pub score: f64,
    /// Evidence that decided.
    pub basis: MatchBasis,
    /// Next best account.
    pub runner_up: Option<String>,
    /// Score of the next best account.
    pub runner_up_score: Option<f64>,
}

/// Row without a match.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnmatchedRow {
    /// The row.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Reason.
    pub reason: UnmatchedReason,
    /// Nearest account, which is none.
    pub nearest: Option<String>,
    /// Name of the nearest account.
    pub nearest_name: Option<String>,
    /// Score of the nearest account.
    pub nearest_score: Option<f64>,
}

/// Reason for a row to have no match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnmatchedReason {
    /// It has neither a name nor a domain of its own.
    NoName,
    /// No account has letters or a domain in common with it.
    NoCandidate,
    /// The best score is below `review`.
    BelowReview,
}

/// Account that a name or a domain matches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AccountMatch {
    /// The account.
    pub account: String,
    /// Its name.
    pub account_name: Option<String>,
    /// Score, 0 to 1.
    pub score: f64,
    /// Band of the score.
    pub band: MatchBand,
    /// Evidence that decided.
    pub basis: MatchBasis,
    /// Explanation of the score, unless the options leave it out.
    pub explanation: Option<MatchExplanation>,
}

/// Band of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MatchBand {
    /// At least `accept`: a match.
    Accept,
    /// At least `review`: a person should look.
    Review,
    /// Below `review`: no match.
    None,
}

/// Evidence that decided a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MatchBasis {
    /// The same words, legal forms aside.
    Exact,
    /// Words and letters in common.
    Tokens,
    /// All words of one name are within the other.
    Containment,
    /// One name is the initials of the other.
    Initials,
    /// The same registrable domain.
    Domain,
}

/// Circumstance that moved a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MatchNote {
    /// The same letters, with spaces elsewhere: at least 0.99.
    OtherSpaces,
    /// Both have a legal form, and none in common: 0.1 less.
    OtherLegalForms,
    /// Their numbers differ, as those of funds of a series do: at most 0.8, whatever the domain says.
    OtherNumbers,
    /// Their registrable domains are equal: at least 0.95.
    SameDomain,
}

/// Explanation of a match: what was compared, and what each part gave.
///
/// The score of names is the mean of `token_overlap` and the mean of `indel_ratio` and `jaro_winkler`, before what `notes` and the
/// basis say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MatchExplanation {
    /// Normal form of one name, that of the row.
    pub left: String,
    /// Normal form of the other, that of the account.
    pub right: String,
    /// Legal forms of one, by their abbreviations.
    pub left_legal_forms: Vec<&'static str>,
    /// Legal forms of the other.
    pub right_legal_forms: Vec<&'static str>,
    /// Tokens that are taken for one, the heaviest pair first.
    pub tokens: Vec<TokenPair>,
    /// Tokens without a counterpart.
    pub unpaired: Vec<UnpairedToken>,
    /// Part of the weight of all tokens that is paired, each pair by its similarity.
    pub token_overlap: Option<f64>,
    /// Indel ratio of the names without spaces: twice the longest common subsequence by the letters of both.
    pub indel_ratio: Option<f64>,
    /// Jaro–Winkler similarity of the names without spaces.
    pub jaro_winkler: Option<f64>,
    /// Registrable domain of both, where it is the same.
    pub domain: Option<String>,
    /// Circumstances that moved the score.
    pub notes: Vec<MatchNote>,
}

/// Tokens of two names that are taken for one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TokenPair {
    /// Token of one name; two or three where they are one word in the other.
    pub left: String,
    /// Token of the other.
    pub right: String,
    /// Weight of both: inverse document frequencies, added.
    pub weight: f64,
    /// Similarity, 0 to 1.
    pub similarity: f64,
}

/// Token without a counterpart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnpairedToken {
    /// Name that has it.
    pub side: MatchSide,
    /// The token.
    pub token: String,
    /// Weight: its inverse document frequency.
    pub weight: f64,
}

/// One of two names that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MatchSide {
    /// The first, of a row.
    Left,
    /// The second, of an account.
    Right,
}
