//! The account: a company that buys.

use serde::Serialize;

use crate::domain::check::Check;
use crate::error::Result;
use crate::json::fields;

/// Account: a company that buys. What an opportunity does not say of itself its account says for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Account {
    /// Identifies the account; touches, leads and opportunities name it in `account`.
    pub id: String,
    /// Name for people.
    pub name: Option<String>,
    /// Domain of its website or of its people's mail: `acme.example`, or the address of a page there.
    pub domain: Option<String>,
    /// Segment of the market.
    pub segment: Option<String>,
    /// Industry.
    pub industry: Option<String>,
    /// Size of its deals: `enterprise`, `mid_market`, `smb`, or words of your own.
    pub deal_size: Option<String>,
    /// Number of decision makers.
    pub decision_makers: Option<f64>,
    /// Number of people in the buying committee with a say who do not decide; the name `influencers` is read too.
    #[serde(alias = "influencers")]
    pub committee_influencers: Option<f64>,
}

fields! {
    Account:
        id, name, domain, segment, industry, deal_size, decision_makers, committee_influencers or influencers
}

impl Account {
    /// An account of which nothing else is known.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// Checks the account on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id, or a number of people that is negative or infinite.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .in_range("decision_makers", self.decision_makers, f64::MAX)
            .in_range("committee_influencers", self.committee_influencers, f64::MAX)
            .done()
    }
}
