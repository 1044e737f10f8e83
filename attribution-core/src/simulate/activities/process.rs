//! The process that activities come from: who does what for a deal, and when.

use crate::domain::{Activity, EvidenceSource, Opportunity, Timestamp};
use crate::math::{Random, pow};
use crate::simulate::draw::{DAY_SECONDS, moment, pick, seconds};

/// Days before the creation of a deal in which it is already worked on.
const LEAD_IN_DAYS: f64 = 30.0;

/// One who works on deals.
#[derive(Debug)]
pub(super) struct Actor {
    pub(super) role: &'static str,
    /// Mean number of activities for a deal, in hundredths, beside those of the others.
    mean: u64,
    /// Tilt: above 0 the activities come late, below 0 early.
    tilt: f64,
    source: EvidenceSource,
    kinds: &'static [(&'static str, u64)],
}

impl Actor {
    /// True for a partner: neither sales nor marketing of the company itself.
    pub(super) fn is_partner(&self) -> bool {
        !matches!(self.role, "sales" | "marketing")
    }
}

/// Those who work on deals: how often, and how early or late, as in the scenario `partner_mix`.
const ACTORS: [Actor; 7] = [
    Actor {
        role: "sales",
        mean: 200,
        tilt: 1.0,
        source: EvidenceSource::Activity,
        kinds: &[("meeting", 3), ("call", 4), ("email", 4), ("demo", 1)],
    },
    Actor {
        role: "marketing",
        mean: 200,
        tilt: -1.0,
        source: EvidenceSource::CampaignMember,
        kinds: &[("webinar", 3), ("event", 2), ("email", 3)],
    },
    Actor {
        role: "implementation",
        mean: 50,
        tilt: 0.5,
        source: EvidenceSource::Activity,
        kinds: &[("technical_workshop", 2), ("meeting", 3), ("call", 1)],
    },
    Actor {
        role: "referral",
        mean: 30,
        tilt: -1.0,
        source: EvidenceSource::SelfReported,
        kinds: &[("referral", 3), ("introduction", 2)],
    },
    Actor {
        role: "isv",
        mean: 60,
        tilt: 0.0,
        source: EvidenceSource::Activity,
        kinds: &[("demo", 2), ("meeting", 2), ("email", 1)],
    },
    Actor {
        role: "reseller",
        mean: 50,
        tilt: 0.5,
        source: EvidenceSource::SelfReported,
        kinds: &[("meeting", 2), ("call", 3), ("email", 2)],
    },
    Actor {
        role: "influence",
        mean: 80,
        tilt: 0.0,
        source: EvidenceSource::SelfReported,
        kinds: &[("introduction", 1), ("call", 2), ("email", 3)],
    },
];

/// One who works on deals, by how often.
pub(super) fn actor(random: &mut Random) -> &'static Actor {
    let [first, ..] = &ACTORS;
    pick(&ACTORS, |actor| actor.mean, random).unwrap_or(first)
}

/// Moment at which an actor works on a deal: from thirty days before its creation to its close, or to the last moment that is known.
pub(super) fn moment_of_work(
    actor: &Actor,
    deal: &Opportunity,
    last: Timestamp,
    random: &mut Random,
) -> Timestamp {
    let created = deal.created_at.unwrap_or(last);
    let begins = created.micros().div_euclid(1_000_000) - seconds(LEAD_IN_DAYS);
    let ends = deal.closed_at.unwrap_or(last).micros().div_euclid(1_000_000);
    let uniform = random.uniform();
    let position = if actor.tilt >= 0.0 {
        pow(uniform, 1.0 / (1.0 + actor.tilt))
    } else {
        1.0 - pow(1.0 - uniform, 1.0 / (1.0 - actor.tilt))
    };
    let days = days_between_seconds(begins, ends);
    moment((begins + seconds(days * position)).min(ends))
}

/// Days between two seconds, 0 where the second comes first.
fn days_between_seconds(begins: i64, ends: i64) -> f64 {
    crate::math::count_f64(u64::try_from(ends - begins).unwrap_or(0)) / DAY_SECONDS
}

/// An activity of an actor, of which neither deal nor account is said yet.
pub(super) fn activity(
    actor: &Actor,
    id: String,
    at: Timestamp,
    partners: u32,
    random: &mut Random,
) -> Activity {
    let kind = pick(actor.kinds, |kind| kind.1, random).map(|kind| kind.0.to_owned());
    let partner = actor.is_partner().then(|| format!("partner-{}", 1 + random.below(u64::from(partners))));
    let is_campaign = actor.source == EvidenceSource::CampaignMember;
    Activity {
        kind,
        source: Some(actor.source),
        role: partner.is_some().then(|| actor.role.to_owned()),
        campaign: is_campaign.then(|| format!("campaign-{}", 1 + random.below(8))),
        partner,
        ..Activity::new(id, at)
    }
}
