//! Accounts: companies that buy, with a size and people.

use super::deal_size::{self, DealSize};
use super::options::SimulatedDealsOptions;
use crate::domain::Account;
use crate::math::count_f64;
use crate::simulate::draw::{Subject, pick, recorded, stream};

const SEGMENTS: [(&str, u64); 3] = [("americas", 5), ("emea", 3), ("apac", 2)];
const INDUSTRIES: [(&str, u64); 6] = [
    ("software", 5),
    ("manufacturing", 4),
    ("finance", 3),
    ("healthcare", 3),
    ("retail", 2),
    ("logistics", 2),
];

/// An account, and what its deals, leads and touches need to know of it.
pub(super) struct SimulatedAccount {
    pub(super) index: u32,
    pub(super) record: Account,
    pub(super) size: &'static DealSize,
    /// Number of its leads.
    pub(super) people: u64,
}

impl SimulatedAccount {
    /// The account of a number, from 0.
    pub(super) fn drawn(options: &SimulatedDealsOptions, index: u32) -> Self {
        let mut random = stream(options.seed, index, Subject::Account);
        let random = &mut random;
        let size = deal_size::drawn(random);
        let people = 1 + random.poisson(options.mean_leads * size.people - 1.0);
        let mut word =
            |words: &[(&str, u64)]| pick(words, |word| word.1, random).map(|word| word.0.to_owned());
        let (segment, industry) = (word(&SEGMENTS), word(&INDUSTRIES));
        let decision_makers = count_f64(1 + random.poisson(0.5 * size.people));
        let influencers = count_f64(random.poisson(1.5 * size.people));
        let number = u64::from(index) + 1;
        let record = Account {
            name: Some(format!("Company {number}")),
            segment,
            industry,
            deal_size: Some(size.name.to_owned()),
            decision_makers: recorded(decision_makers, options.missing, random),
            committee_influencers: recorded(influencers, options.missing, random),
            ..Account::new(format!("account-{number}"))
        };
        Self { index, record, size, people }
    }

    /// An id of something that the account has: the `number`th of a kind.
    pub(super) fn id_of(&self, kind: &str, number: usize) -> String {
        format!("{kind}-{}-{number}", u64::from(self.index) + 1)
    }
}
