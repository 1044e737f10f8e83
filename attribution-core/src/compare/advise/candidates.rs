//! Models that advice may name, with the reason to pick each.

/// A model, and the reason to pick it where nothing speaks against it.
pub(super) struct Candidate {
    pub(super) name: &'static str,
    pub(super) why: &'static str,
}

/// Models by their accuracy on simulated journeys whose truth is known, best first; those that the library has not are left
/// out.
pub(super) static CANDIDATES: [Candidate; 9] = [
    Candidate {
        name: "hazard",
        why: "it knows times, exposure and a baseline, and is nearest to the truth where touches cause conversions",
    },
    Candidate {
        name: "last_non_direct",
        why: "the best of the rules on simulated shops; it needs nothing but an order",
    },
    Candidate {
        name: "shapley",
        why: "it divides what sets of channels sold, without a word on order or time",
    },
    Candidate {
        name: "logistic",
        why: "it compares journeys with a channel with those without, each channel beside the others",
    },
    Candidate {
        name: "time_decay",
        why: "touches near the conversion count more, which is right for short decisions",
    },
    Candidate {
        name: "probabilistic",
        why: "it compares journeys with and without a channel, and pairs of them",
    },
    Candidate {
        name: "markov",
        why: "it asks what were lost without a channel; in practice it stands near linear",
    },
    Candidate { name: "linear", why: "it claims nothing: each touch counts the same" },
    Candidate {
        name: "ensemble",
        why: "a mean of models that err in different ways errs less than most of them",
    },
];

/// Models that learn from journeys that did not convert.
pub(super) const FROM_NULLS: &[&str] = &["hazard", "logistic", "probabilistic", "markov", "incremental"];
/// Models with something to fit for each channel.
pub(super) const FITTED: &[&str] = &["hazard", "logistic", "probabilistic", "incremental"];
/// Models that need the times of touches.
pub(super) const TIMED: &[&str] = &["hazard", "time_decay"];
/// Models that compare the presence of channels.
pub(super) const OF_PRESENCE: &[&str] = &["logistic", "probabilistic"];
/// Rules, and the game of conversions, which know converting journeys alone.
pub(super) const WITHOUT_NULLS: &[&str] = &["last_non_direct", "shapley", "time_decay", "linear"];
