use std::collections::BTreeSet;

use super::*;
use crate::domain::DealStatus;

#[test]
fn the_demo_has_deals_of_every_status_and_size() {
    let demo = deals_demo().unwrap();
    let counts = demo.deals.counts();
    assert_eq!(counts.accounts, 40);
    assert!(counts.won >= 5 && counts.lost >= 5 && counts.open >= 5, "{counts:?}");
    let sizes: BTreeSet<_> =
        demo.deals.opportunities().iter().filter_map(|deal| demo.deals.deal_size(deal)).collect();
    assert_eq!(sizes.into_iter().collect::<Vec<_>>(), ["enterprise", "mid_market", "smb"]);
    let kinds: BTreeSet<_> = demo.touches.iter().filter_map(|touch| touch.kind.as_deref()).collect();
    assert_eq!(kinds.len(), 10);
    let made_by: BTreeSet<_> = demo.touches.iter().map(|touch| touch.side).collect();
    assert_eq!(made_by.len(), 4, "three sides, and touches of none");
    assert!(
        demo.deals
            .opportunities()
            .iter()
            .all(|deal| deal.outcome() != DealStatus::Open || deal.closed().is_none())
    );
}
