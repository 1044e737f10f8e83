use proptest::prelude::*;

use super::*;
use crate::domain::{ContactRole, DAY_MICROS, Lead, TextField, TouchesOf};
use crate::models::ModelSpec;

/// One touch of a random CRM.
#[derive(Clone, Debug)]
struct Touch {
    account: Option<String>,
    lead: Option<String>,
    opportunity: Option<String>,
    day: i64,
}

/// A random CRM: touches, opportunities, leads and contact roles.
#[derive(Clone, Debug)]
struct Crm {
    touches: Vec<Touch>,
    deals: Vec<Opportunity>,
    leads: Vec<Lead>,
    roles: Vec<ContactRole>,
    touches_of: TouchesOf,
}

fn name(kind: &'static str, most: u32) -> impl Strategy<Value = Option<String>> {
    proptest::option::weighted(0.7, (0..most).prop_map(move |number| format!("{kind}-{number}")))
}

fn timestamp(day: i64) -> Timestamp {
    // Noon, so that no close means a whole day.
    Timestamp::from_micros(20_000 * DAY_MICROS + day * DAY_MICROS + DAY_MICROS / 2).unwrap()
}

fn crm() -> impl Strategy<Value = Crm> {
    let touch = (name("account", 2), name("lead", 3), proptest::option::weighted(0.2, 0..5_u32), 0..40_i64);
    let touch = touch.prop_map(|(account, lead, opportunity, day)| Touch {
        account,
        lead,
        opportunity: opportunity.map(|number| format!("deal-{number}")),
        day,
    });
    let deal = (name("account", 2), 0..3_u32, 0..20_i64, 0..20_i64, 0..100_u32);
    let lead = (name("account", 2), proptest::option::weighted(0.3, 0..4_u32));
    let role = (0..4_u32, 0..3_u32);
    let modes = [TouchesOf::Account, TouchesOf::Leads, TouchesOf::Hybrid, TouchesOf::Opportunity];
    (
        prop::collection::vec(touch, 0..14),
        prop::collection::vec(deal, 0..4),
        prop::collection::vec(lead, 0..3),
        prop::collection::vec(role, 0..3),
        prop::sample::select(modes.to_vec()),
    )
        .prop_map(|(touches, deals, leads, roles, touches_of)| {
            let deals =
                deals.into_iter().enumerate().map(|(row, (account, status, created, length, amount))| {
                    Opportunity {
                        account,
                        status: Some(DealStatus::ALL[status as usize]),
                        created_at: Some(timestamp(created)),
                        closed_at: Some(timestamp(created + length)),
                        amount: Some(f64::from(amount)),
                        probability: Some(0.5),
                        ..Opportunity::new(format!("deal-{row}"))
                    }
                });
            let leads = leads.into_iter().enumerate().map(|(row, (account, opportunity))| Lead {
                account,
                opportunity: opportunity.map(|number| format!("deal-{number}")),
                ..Lead::new(format!("lead-{row}"))
            });
            let roles = roles
                .into_iter()
                .map(|(deal, lead)| ContactRole::new(format!("deal-{deal}"), format!("lead-{lead}")));
            let (deals, leads, roles) = (deals.collect(), leads.collect(), roles.collect());
            Crm { touches, deals, leads, roles, touches_of }
        })
}

const LOOKBACK: i64 = 15;

impl Crm {
    fn build(&self) -> Journeys {
        let column = |of: fn(&Touch) -> Option<String>| self.touches.iter().map(of).collect::<Vec<_>>();
        let (accounts, leads) = (column(|touch| touch.account.clone()), column(|touch| touch.lead.clone()));
        let opportunities = column(|touch| touch.opportunity.clone());
        let channels = vec!["x"; self.touches.len()];
        let at: Vec<Timestamp> = self.touches.iter().map(|touch| timestamp(touch.day)).collect();
        let table = TouchTable::new()
            .with_text(TextField::Account, &accounts)
            .with_text(TextField::Lead, &leads)
            .with_text(TextField::Opportunity, &opportunities)
            .with_text(TextField::Channel, &channels)
            .with_at(&at);
        let rules = JourneyRules::for_deals().with_touches_of(self.touches_of);
        #[expect(clippy::cast_precision_loss, reason = "a few days")]
        let rules = rules.with_lookback_days(LOOKBACK as f64).unwrap();
        let deals = Deals::new(self.deals.clone(), self.leads.clone()).unwrap();
        let deals = deals.with_contact_roles(self.roles.clone()).unwrap();
        Journeys::from_deals(&rules, &[table], deals).unwrap()
    }

    fn lead(&self, id: &str) -> Option<&Lead> {
        self.leads.iter().find(|lead| lead.id == id)
    }

    /// The account of a touch: its own, its opportunity's, or its lead's.
    fn account(&self, touch: &Touch) -> Option<String> {
        let of_deal = || {
            let deal = self.deals.iter().find(|deal| Some(&deal.id) == touch.opportunity.as_ref())?;
            deal.account.clone()
        };
        let of_lead = || self.lead(touch.lead.as_deref()?)?.account.clone();
        touch.account.clone().or_else(of_deal).or_else(of_lead)
    }

    fn leads_of(&self, deal: &Opportunity) -> Vec<&str> {
        let became = self.leads.iter().filter(|lead| lead.opportunity.as_ref() == Some(&deal.id));
        let roles = self.roles.iter().filter(|role| role.opportunity == deal.id);
        let roles = roles.filter_map(|role| self.lead(&role.lead));
        became.chain(roles).map(|lead| lead.id.as_str()).collect()
    }

    /// Rows of the touches of a deal, by trying each touch.
    fn expected(&self, deal: &Opportunity, as_of: i64) -> Vec<u32> {
        let leads = self.leads_of(deal);
        let of_leads = |touch: &Touch| touch.lead.as_deref().is_some_and(|lead| leads.contains(&lead));
        let of_account = |touch: &Touch| deal.account.is_some() && self.account(touch) == deal.account;
        let belongs = |touch: &Touch| match self.touches_of {
            TouchesOf::Account if deal.account.is_none() => of_leads(touch),
            TouchesOf::Account => of_account(touch),
            TouchesOf::Hybrid if leads.is_empty() => of_account(touch),
            TouchesOf::Leads | TouchesOf::Hybrid => of_leads(touch),
            TouchesOf::Opportunity => false,
        };
        let end = match deal.outcome() {
            DealStatus::Open => as_of,
            DealStatus::Won | DealStatus::Lost => deal.closed_at.unwrap().micros(),
        };
        let earns = |touch: &Touch| {
            let at = timestamp(touch.day).micros();
            let own = match &touch.opportunity {
                Some(named) => *named == deal.id,
                None => belongs(touch),
            };
            own && at <= end && end - at <= LOOKBACK * DAY_MICROS
        };
        let mut rows: Vec<u32> =
            (0..).zip(&self.touches).filter(|(_, touch)| earns(touch)).map(|(row, _)| row).collect();
        rows.sort_by_key(|row| (self.touches[*row as usize].day, *row));
        rows
    }
}

/// Ids of the deals of some journeys, with the rows of their touches.
fn held<'a>(journeys: impl Iterator<Item = crate::Journey<'a>>) -> Vec<(String, Vec<u32>)> {
    let of = |journey: crate::Journey<'a>| Some((journey.opportunity()?.id.clone(), journey.rows().to_vec()));
    journeys.filter_map(of).collect()
}

proptest! {
    #[test]
    fn every_deal_has_the_touches_that_trying_each_gives_it(crm in crm()) {
        let journeys = crm.build();
        let as_of = journeys.deals().unwrap().moment().unwrap().micros();
        let expected = |status| {
            let deals = crm.deals.iter().filter(|deal| deal.outcome() == status);
            let with = deals.map(|deal| (deal.id.clone(), crm.expected(deal, as_of)));
            with.filter(|(_, rows)| !rows.is_empty()).collect::<Vec<_>>()
        };
        prop_assert_eq!(held(journeys.iter().take(journeys.converting())), expected(DealStatus::Won));
        prop_assert_eq!(held(journeys.iter().skip(journeys.converting())), expected(DealStatus::Lost));
        let open = journeys.open_pipeline().map(|open| held(open.iter())).unwrap_or_default();
        prop_assert_eq!(open, expected(DealStatus::Open));
    }

    #[test]
    fn every_touch_and_every_amount_is_accounted_for(crm in crm()) {
        let journeys = crm.build();
        let report = journeys.report();
        prop_assert_eq!(report.touches, report.touches_used + report.touches_set_aside.total());
        let used: std::collections::BTreeSet<u32> = journeys.rows().iter().copied().collect();
        prop_assert_eq!(report.touches_used, used.len() as u64);
        let amounts = crm.deals.iter().filter(|deal| deal.outcome() == DealStatus::Won);
        let won: f64 = amounts.map(|deal| deal.amount.unwrap()).sum();
        prop_assert!((report.value - won).abs() < 1e-9);
        prop_assert_eq!(
            report.conversions,
            report.conversions_attributable + report.conversions_unattributed
        );
        let credits = ModelSpec::b2b().attribute(&journeys).unwrap();
        let earned: f64 = credits.lines().map(|line| line.value).sum();
        prop_assert!((earned + report.value_unattributed - won).abs() < 1e-9);
        prop_assert!(Journeys::from_bytes(&journeys.to_bytes()).unwrap().are_the_same_as(&journeys));
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Journeys of one won deal of the account `acme`, which was closed at that time, and touches at others.
fn closed_at(closed: &str, touches: &[&str], rules: &JourneyRules) -> Journeys {
    let deal = Opportunity {
        account: Some("acme".into()),
        status: Some(DealStatus::Won),
        closed_at: Some(at(closed)),
        ..Opportunity::new("deal-1")
    };
    let times: Vec<Timestamp> = touches.iter().map(|time| at(time)).collect();
    let (accounts, channels) = (vec!["acme"; touches.len()], vec!["x"; touches.len()]);
    let table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &channels)
        .with_at(&times);
    Journeys::from_deals(rules, &[table], Deals::new(vec![deal], vec![]).unwrap()).unwrap()
}

#[test]
fn a_close_at_midnight_means_the_whole_day() {
    let rules = JourneyRules::for_deals();
    let touches = ["2026-04-11T15:00:00Z", "2026-04-12T00:00:00Z"];
    for closed in ["2026-04-11", "2026-04-11T00:00:00Z"] {
        assert_eq!(closed_at(closed, &touches, &rules).rows(), [0], "{closed}");
    }
    // At noon it is a moment, and the rule can say that midnight is one too.
    assert_eq!(closed_at("2026-04-11T12:00:00Z", &touches, &rules).touches(), 0);
    let rules = rules.with_close_of_day(false);
    assert_eq!(closed_at("2026-04-11", &touches, &rules).touches(), 0);
}

#[test]
fn lookbacks_of_a_close_by_date_begin_at_the_start_of_its_day() {
    let rules = JourneyRules::for_deals().with_lookback_days(10.0).unwrap();
    let touches = ["2026-04-01T00:00:00Z", "2026-03-31T23:59:59Z"];
    assert_eq!(closed_at("2026-04-11", &touches, &rules).rows(), [0]);
}

#[test]
fn rules_that_deals_have_not_are_refused() {
    let build = |rules: &JourneyRules| Journeys::from_deals(rules, &[], Deals::default()).unwrap_err();
    let since = JourneyRules::for_deals().with_between_conversions(BetweenConversions::SincePrevious);
    assert_eq!((build(&since).code(), build(&since).path()), ("INVALID_CONFIG", "between_conversions"));
    let by_kind = JourneyRules::for_deals().with_windows_by(WindowsBy::Kind);
    assert_eq!(build(&by_kind).path(), "windows_by");
    // And those of deals alone are refused elsewhere.
    let rules = JourneyRules::default().with_touches_of(TouchesOf::Leads);
    assert_eq!(Journeys::from_columns(&rules, &[], &[]).unwrap_err().path(), "touches_of");
}

#[test]
fn the_milestone_of_a_lead_falls_on_the_last_touch_of_that_lead() {
    let deal = Opportunity {
        account: Some("acme".into()),
        status: Some(DealStatus::Won),
        created_at: Some(at("2026-02-10T12:00:00Z")),
        closed_at: Some(at("2026-03-01T12:00:00Z")),
        ..Opportunity::new("deal-1")
    };
    let lead = |id: &str, created: &str| Lead {
        account: Some("acme".into()),
        created_at: Some(at(created)),
        ..Lead::new(id)
    };
    let leads = vec![lead("ann", "2026-02-05T12:00:00Z"), lead("bob", "2026-02-01T12:00:00Z")];
    let times = ["2026-01-20", "2026-01-30", "2026-02-03", "2026-02-20"].map(at);
    let table = TouchTable::new()
        .with_text(TextField::Account, &["acme"; 4])
        .with_text(TextField::Lead, &["bob", "ann", "bob", "ann"])
        .with_text(TextField::Channel, &["x"; 4])
        .with_at(&times);
    let deals = Deals::new(vec![deal], leads).unwrap();
    let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals).unwrap();
    let journey = journeys.get(0).unwrap();
    // Bob was created first, on the first of February: his last touch before is the one of the twentieth of January,
    // although Ann was touched later.
    assert_eq!(journey.milestone(crate::domain::Milestone::LeadCreated), Some(0));
    assert_eq!(journey.milestone(crate::domain::Milestone::OpportunityCreated), Some(2));
    assert_eq!(journey.milestone(crate::domain::Milestone::Closed), Some(3));
    assert!(ModelSpec::full_path().attribute(&journeys).is_ok());
}

/// One touch of the account `acme`, written so.
fn one_touch(at: &[&str], deal: Opportunity, rules: &JourneyRules) -> Journeys {
    let (accounts, channels) = (vec!["acme"; at.len()], vec!["x"; at.len()]);
    let times = crate::ingest::TimeText(&at);
    let table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &channels)
        .with_at(&times);
    Journeys::from_deals(rules, &[table], Deals::new(vec![deal], vec![]).unwrap()).unwrap()
}

fn acme(status: Option<DealStatus>, closed: &str) -> Opportunity {
    Opportunity {
        account: Some("acme".into()),
        status,
        closed_at: Some(at(closed)),
        ..Opportunity::new("deal-1")
    }
}

#[test]
fn touches_are_read_in_the_date_order_and_the_zone_of_the_rules() {
    let rules = JourneyRules::for_deals().with_date_order(crate::domain::DateOrder::MonthFirst);
    assert_eq!(one_touch(&["2/25/2026"], acme(Some(DealStatus::Won), "2026-03-01"), &rules).converting(), 1);
    // The second of March begins in New York when the first has ended there.
    let rules = JourneyRules::for_deals().with_time_zone("-05:00".parse().unwrap());
    assert_eq!(one_touch(&["2026-03-02"], acme(Some(DealStatus::Won), "2026-03-01"), &rules).converting(), 0);
    assert_eq!(one_touch(&["2026-03-01"], acme(Some(DealStatus::Won), "2026-03-01"), &rules).converting(), 1);
}

#[test]
fn a_close_that_has_not_come_is_a_forecast_unless_the_deal_says_more() {
    let rules = JourneyRules::for_deals().with_as_of(at("2026-03-01"));
    let likely = Opportunity { probability: Some(1.0), ..acme(None, "2026-12-31") };
    let journeys = one_touch(&["2026-02-01"], likely, &rules);
    assert_eq!((journeys.converting(), journeys.open_pipeline().map(Journeys::converting)), (0, Some(1)));
    let said = one_touch(&["2026-02-01"], acme(Some(DealStatus::Won), "2026-12-31"), &rules);
    assert_eq!((said.converting(), said.report().notes[0].code), (1, "CLOSE_DATE"));
}

#[test]
fn closes_that_contradict_their_deals_are_noted() {
    let rules = JourneyRules::for_deals().with_as_of(at("2026-05-01"));
    let signed = Opportunity { stage: Some("Signed".into()), ..acme(None, "2026-03-01") };
    let note = &one_touch(&["2026-02-01"], signed, &rules).report().notes[0].clone();
    assert_eq!((note.code, note.path.as_str()), ("CLOSE_DATE", "opportunities.status"));
    assert!(note.detail.contains("\"Signed\""), "{}", note.detail);
    let early =
        Opportunity { created_at: Some(at("2026-04-01")), ..acme(Some(DealStatus::Won), "2026-03-01") };
    assert_eq!(one_touch(&["2026-02-01"], early, &rules).report().notes[0].path, "opportunities.closed_at");
}

#[test]
fn a_deal_is_found_by_its_id_and_by_its_account() {
    let journeys =
        one_touch(&["2026-02-01"], acme(Some(DealStatus::Won), "2026-03-01"), &JourneyRules::for_deals());
    assert_eq!(journeys.find("deal-1").map(|journey| journey.index()), Some(0));
    assert_eq!(journeys.find("acme").map(|journey| journey.index()), Some(0));
}
