//! Parts of awards, each with its amount.

use std::collections::BTreeSet;

use super::set_aside::{PartnerRowSetAside, PartnerSetAsideReason, PartnerTable};
use crate::domain::Award;
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::time::Timestamp;

/// Part of an award that counts.
pub(in crate::partner) struct AwardedPart<'a> {
    pub(in crate::partner) partner: &'a str,
    pub(in crate::partner) currency: Currency,
    /// Amount in minor units.
    pub(in crate::partner) minor: i64,
    pub(in crate::partner) share: f64,
    /// True where the award takes back what another gave.
    pub(in crate::partner) is_refund: bool,
    pub(in crate::partner) closed_at: Timestamp,
}

/// Parts of the awards of deals that count, the number of those awards, and the awards that do not.
pub(in crate::partner) fn awarded_parts<'a>(
    awards: &'a [Award],
    deals: &BTreeSet<&str>,
    as_of: Option<Timestamp>,
    set_aside: &mut Vec<PartnerRowSetAside>,
) -> Result<(Vec<AwardedPart<'a>>, u64)> {
    let as_of = as_of.map(Timestamp::end);
    let (mut parts, mut used) = (Vec::new(), 0);
    let mut problems: Vec<Problem> = Vec::new();
    for (row, award) in awards.iter().enumerate() {
        let amounts = match award.amounts() {
            Ok(amounts) => amounts,
            Err(error) => {
                problems.extend(error.within(&format!("awards[{row}]")).into_problems());
                continue;
            }
        };
        let reason = if !deals.contains(award.deal.as_str()) {
            PartnerSetAsideReason::UnknownDeal
        } else if as_of.is_some_and(|as_of| award.closed_at.end() > as_of) {
            PartnerSetAsideReason::AfterAsOf
        } else {
            used += 1;
            parts.extend(award.parts.iter().zip(amounts).map(|(part, minor)| AwardedPart {
                partner: &part.partner,
                currency: award.amount.currency,
                minor,
                share: part.share,
                is_refund: award.amount.minor < 0,
                closed_at: award.closed_at,
            }));
            continue;
        };
        set_aside.push(PartnerRowSetAside::new(PartnerTable::Awards, row, &award.deal, reason));
    }
    Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok((parts, used)), Err)
}

/// Minor units as major ones.
#[expect(clippy::cast_precision_loss, reason = "an amount of 2^53 minor units or more is rounded once")]
pub(in crate::partner) fn major(minor: i128, currency: Currency) -> f64 {
    minor as f64 / f64::from(10_u32.pow(currency.digits()))
}
