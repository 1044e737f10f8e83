//! Functions of account matching.

use crate::inference::{
    AccountMatches, AccountRecord, MatchOptions, NearDuplicates, match_accounts, near_duplicates,
};
use crate::wire::function::functions;

functions! {
    /// Account matching: names and domains of companies, and the accounts of a CRM that they belong to.
    MATCHING

    /// Account matching (record linkage): the account of each name or domain, with a score, its explanation and a review queue.
    fn match_accounts[](
        /// Rows to be matched: an id, and a name or a domain.
        names: Vec<AccountRecord>,
        /// Accounts that they may belong to.
        accounts: Vec<AccountRecord>,
        /// Thresholds and limits.
        options: MatchOptions = default,
    ) -> AccountMatches { match_accounts(&names, &accounts, &options) }

    /// Near-duplicates (deduplication): pairs of one list that seem to be one company, and the groups they make.
    fn near_duplicates[](
        /// Accounts, or any list of names with ids.
        accounts: Vec<AccountRecord>,
        /// Thresholds and limits.
        options: MatchOptions = default,
    ) -> NearDuplicates { near_duplicates(&accounts, &options) }
}
