//! Touches: activities with the deals that they belong to, as journeys take them.

use crate::domain::{Activity, Dictionary, Touchpoint};

/// Touch of a deal, of an activity or of a share of one.
pub(super) struct TouchOf<'a> {
    pub(super) opportunity: &'a str,
    pub(super) account: Option<&'a str>,
    pub(super) share: f64,
    pub(super) confidence: f64,
    /// Ids of all activities, for an activity of several deals, whose touches have the deal in their id.
    pub(super) apart_from: Option<&'a Dictionary>,
}

/// Id of a touch that no activity has.
fn id(activity: &str, of: &TouchOf<'_>) -> String {
    let Some(taken) = of.apart_from else { return activity.to_owned() };
    let mut stroke = String::from("/");
    loop {
        let id = format!("{activity}{stroke}{}", of.opportunity);
        if taken.get(&id).is_none() {
            return id;
        }
        stroke.push('/');
    }
}

/// The touch of an activity.
pub(super) fn touch(activity: &Activity, of: &TouchOf<'_>) -> Touchpoint {
    Touchpoint {
        id: Some(id(&activity.id, of)),
        kind: activity.kind.clone(),
        campaign: activity.campaign.clone(),
        account: of.account.map(ToOwned::to_owned).or_else(|| activity.account.clone()),
        lead: activity.contact.clone(),
        opportunity: Some(of.opportunity.to_owned()),
        sales_rep: activity.sales_rep.clone(),
        partner: activity.partner.clone(),
        role: activity.role.clone(),
        weight: Some(activity.weight.unwrap_or(1.0) * of.share),
        source: Some(activity.source().name().to_owned()),
        confidence: Some(of.confidence),
        ..Touchpoint::new(of.opportunity, activity.at, activity.channel())
    }
}
