//! Functions of identities.

use crate::ingest::{IdentityLink, IdentityOptions, StitchedIdentities, stitch_identities};
use crate::wire::function::functions;

functions! {
    /// Identities: anonymous ids, users, mail addresses and CRM records of one person.
    IDENTITY

    /// Identity resolution: ids that links connect are one buyer, whose account links or mail domains give.
    fn stitch_identities[](
        /// Links: pairs of ids that were seen together.
        links: Vec<IdentityLink>,
        /// Limits, moment, and rules of mail addresses.
        options: IdentityOptions = default,
    ) -> StitchedIdentities { stitch_identities(&links, &options) }
}
