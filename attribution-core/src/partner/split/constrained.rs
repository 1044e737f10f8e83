//! Constraints on the shares of a deal.

use super::model::{PartnerModel, PartnerModelName};
use super::share::{PartnerShare, normalized};
use crate::domain::{AwardConstraint, WHOLE};
use crate::error::{Error, ErrorKind, Result};

/// Shares under a constraint.
///
/// # Errors
/// `INVALID_CONFIG` for agreed shares that do not add up to 1 under `sum_to_100`, which would be rescaled in silence, and for a
/// share above 1 under `allow_double_counting`.
pub(in crate::partner) fn constrained(
    mut shares: Vec<PartnerShare>,
    model: &PartnerModel,
    constraint: AwardConstraint,
) -> Result<Vec<PartnerShare>> {
    let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
    match constraint {
        AwardConstraint::SumTo100 => {
            let sum: f64 = shares.iter().map(|share| share.share).sum();
            if model.model == PartnerModelName::Fixed && (sum - 1.0).abs() > WHOLE {
                let detail = format!("expected agreed shares that add up to 1 under sum_to_100, got {sum}");
                return refused("shares", detail);
            }
            normalized(&mut shares);
        }
        AwardConstraint::CapAt100 => {
            for share in shares.iter_mut().filter(|share| share.share > 1.0) {
                share.calculation = format!("{}, capped at 1", share.calculation);
                share.share = 1.0;
            }
        }
        AwardConstraint::AllowDoubleCounting => {
            for share in shares.iter_mut().filter(|share| (share.share - 1.0).abs() <= WHOLE) {
                // Weights that add up to the whole do so but for the last bits.
                share.share = share.share.min(1.0);
            }
            if let Some(above) = shares.iter().find(|share| share.share > 1.0) {
                let detail = format!(
                    "expected shares of at most 1 under allow_double_counting, got {} of {:?}",
                    above.share, above.partner
                );
                return refused("", detail);
            }
        }
        _ => {}
    }
    Ok(shares)
}
