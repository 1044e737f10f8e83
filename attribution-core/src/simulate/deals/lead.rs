//! Leads: the people of an account, and their parts in its deals.

use super::account::SimulatedAccount;
use super::deal::{Deal, Pursuit};
use super::options::SimulatedDealsOptions;
use crate::domain::{ContactRole, Lead, LeadTier};
use crate::math::{Random, index_u32};
use crate::simulate::draw::{Subject, chance, moment, pick, recorded, score, stream};

const ROLES: [(&str, u64); 5] =
    [("Decision Maker", 4), ("Influencer", 6), ("Champion", 2), ("Evaluator", 3), ("Business User", 5)];
/// The part of a deal's first contact.
const FIRST_ROLE: &str = "Decision Maker";
/// Part of an account's people that joins the committee of a deal.
const JOINS: f64 = 0.7;
/// Least scores of the grades that the people of sales give at a glance.
const GRADES: [(f64, LeadTier); 3] = [(75.0, LeadTier::A), (55.0, LeadTier::B), (35.0, LeadTier::C)];

/// Leads of an account and the committees of its deals.
///
/// The first lead is created before the first deal, the others until it ends; the first has a part in every deal.
pub(super) fn people(
    options: &SimulatedDealsOptions,
    account: &SimulatedAccount,
    pursuits: &[Pursuit],
) -> (Vec<Lead>, Vec<ContactRole>) {
    let mut random = stream(options.seed, account.index, Subject::Leads);
    let random = &mut random;
    let Some(first) = pursuits.first() else { return (Vec::new(), Vec::new()) };
    let fit = score(55.0, random);
    let leads: Vec<Lead> = (0..account.people)
        .zip(1..)
        .map(|(place, number)| {
            let id = account.id_of("lead", number);
            lead(options, account, first, (place == 0, id), fit, random)
        })
        .collect();
    let deals = pursuits.iter().filter_map(|pursuit| Some((pursuit, pursuit.deal.as_ref()?)));
    let roles = deals.flat_map(|(pursuit, deal)| committee(options, pursuit, deal, &leads, random)).collect();
    (leads, roles)
}

fn lead(
    options: &SimulatedDealsOptions,
    account: &SimulatedAccount,
    pursuit: &Pursuit,
    (is_first, id): (bool, String),
    fit: f64,
    random: &mut Random,
) -> Lead {
    let (start, end) = options.seconds();
    let deal = pursuit.deal.as_ref().filter(|_| is_first);
    let latest = deal.map_or(pursuit.closes.min(end), |deal| deal.created + 1);
    let earliest = pursuit.begins.max(start);
    let created =
        earliest.saturating_add_unsigned(random.below(u64::try_from(latest - earliest).unwrap_or(0)));
    let lead_score = score(58.0, random);
    let tier = GRADES.iter().find(|(least, _)| lead_score >= *least).map_or(LeadTier::D, |(_, tier)| *tier);
    let mut maybe = |score: f64| recorded(score, options.missing, random);
    let (lead_score, firmographic_score) = (maybe(lead_score), maybe(fit));
    let (person, activity) = (score(55.0, random), score(50.0, random));
    Lead {
        account: Some(account.record.id.clone()),
        opportunity: deal.map(|deal| deal.record.id.clone()),
        created_at: Some(moment(created)),
        lead_score,
        demographic_score: recorded(person, options.missing, random),
        behavioral_score: recorded(activity, options.missing, random),
        firmographic_score,
        tier: recorded(tier, options.missing, random),
        ..Lead::new(id)
    }
}

/// Committee of a deal: its first contact, and others who are known before it ends. Some CRMs keep none.
fn committee(
    options: &SimulatedDealsOptions,
    pursuit: &Pursuit,
    deal: &Deal,
    leads: &[Lead],
    random: &mut Random,
) -> Vec<ContactRole> {
    if chance(options.missing, random) {
        return Vec::new();
    }
    let mut roles = Vec::new();
    for (place, lead) in leads.iter().enumerate() {
        let joins = chance(JOINS, random) && lead.created_at < Some(moment(pursuit.closes));
        let role = pick(&ROLES, |role| role.1, random).map_or(FIRST_ROLE, |role| role.0);
        let role = if place == 0 { FIRST_ROLE } else { role };
        if joins || place == 0 {
            let role = recorded(role.to_owned(), options.missing, random);
            roles.push(ContactRole { role, ..ContactRole::new(&deal.record.id, &lead.id) });
        }
    }
    roles
}

/// Lead that a touch falls on: the earlier in the list, the likelier.
pub(super) fn touched<'a>(leads: &'a [Lead], random: &mut Random) -> Option<&'a Lead> {
    let people = u64::from(index_u32(leads.len()));
    let place = random.below(people).min(random.below(people));
    leads.get(usize::try_from(place).ok()?)
}
