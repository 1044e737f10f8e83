//! A partner sees nothing of others.

use attribution_core::Money;
use attribution_core::domain::{Award, AwardConstraint, AwardPart};
use attribution_core::ledger::{
    CommissionPlan, CommissionRate, DealOverride, Ledger, LedgerOptions, Payout, Posting, StatementFormat,
};
use attribution_core::math::Random;

/// Another partner: everything of it that may differ while the amounts of the first stay.
struct Other {
    name: &'static str,
    roles: [&'static str; 2],
    /// Parts that its share of a deal is cut into, each a partner of its own.
    parts: usize,
    entries: u64,
}

fn pick(random: &mut Random, limit: u64) -> i64 {
    i64::try_from(random.below(limit)).unwrap()
}

/// A random ledger, the same for the same seed but for the other partner.
fn ledger(seed: u64, other: &Other) -> Ledger {
    let mut random = Random::new(seed);
    let mut ledger = Ledger::new(LedgerOptions::default()).unwrap();
    let usd = |minor: i64| Money::new(minor, "USD".parse().unwrap());
    let on = |day: i64| {
        let at = format!("2026-0{}-{:02}T09:00:00Z", 1 + day / 28, 1 + day % 28).parse().unwrap();
        Posting::new(at, "system").with_reason(format!("{} asked for it", other.name))
    };
    let others = |share: f64| {
        let names = (0..other.parts).map(|part| format!("{}-{part}", other.name));
        let parts = u32::try_from(other.parts).unwrap();
        names.map(move |name| AwardPart::new(name, share / f64::from(parts))).collect::<Vec<_>>()
    };
    let plan = CommissionPlan::default().with_default(CommissionRate::new("0.1"));
    for day in 0..50 {
        let deal = format!("deal-{}", pick(&mut random, 6));
        // The share of the first stays: quarters, so that nothing is rounded.
        let share = [0.25, 0.5, 0.75][usize::try_from(pick(&mut random, 3)).unwrap()];
        let amount = usd(400 * pick(&mut random, 50));
        let first = AwardPart {
            role: Some("referral".into()),
            evidence: vec![format!("e{day}")],
            calculation: Some(format!("{share} beside {} of {}", other.parts, other.name)),
            ..AwardPart::new("Mine", share)
        };
        let closed_at = format!("2026-0{}-15", 1 + day / 28).parse().unwrap();
        let mut parts = vec![first];
        parts.extend(others(1.0 - share).into_iter().map(|part| AwardPart {
            role: Some(other.roles[usize::from(day % 2 == 0)].to_owned()),
            evidence: vec![format!("{}-evidence", other.name)],
            ..part
        }));
        let award = Award {
            rule: Some("standard".into()),
            rule_version: 1,
            constraint: AwardConstraint::None,
            ..Award::new(deal.clone(), amount, closed_at, parts)
        };
        // Entries of the other alone, which push the sequences of the ledger on.
        for entry in 0..other.entries {
            let amount = usd(1 + pick(&mut Random::new(entry), 90));
            ledger.pay(&Payout::new(other.name, amount, format!("{} {day}", other.name)), &on(day)).unwrap();
        }
        match pick(&mut random, 8) {
            0 if amount.minor > 0 => {
                let mine = amount.minor / 4;
                let name = format!("{}-0", other.name);
                let amounts = [("Mine", mine), (name.as_str(), amount.minor - mine)];
                ledger
                    .override_deal(&DealOverride::new(&deal, amount, closed_at, &amounts), &on(day))
                    .unwrap();
                ledger.release(&deal, &on(day)).unwrap();
            }
            1 => _ = ledger.commission(&plan, "2026-01", &on(day)).unwrap(),
            2 => {
                let payout = Payout::new("Mine", usd(1 + pick(&mut random, 90)), "wire");
                ledger.pay(&payout, &on(day)).unwrap();
            }
            _ => _ = ledger.recalculate(&[award], &on(day)).unwrap(),
        }
    }
    ledger.commission(&plan, "2026-02", &on(51)).unwrap();
    ledger
}

/// The statements of the first partner, in every form.
fn seen(ledger: &Ledger) -> Vec<String> {
    let mut seen = Vec::new();
    for period in ["2026-01", "2026-02", "2026-03"] {
        let statement = ledger.statement("Mine", period, "USD".parse().unwrap()).unwrap();
        assert!(period == "2026-03" || !statement.lines.is_empty());
        seen.push(serde_json::to_string(&statement).unwrap());
        for format in
            [StatementFormat::Text, StatementFormat::Markdown, StatementFormat::Html, StatementFormat::Csv]
        {
            seen.push(statement.document(format));
        }
    }
    seen
}

#[test]
fn a_statement_is_the_same_whatever_others_do() {
    let worlds = [
        Other { name: "Zebra", roles: ["influence", "reseller"], parts: 1, entries: 0 },
        Other { name: "Aardvark", roles: ["implementation", "technology"], parts: 3, entries: 2 },
    ];
    for seed in 0..60 {
        let [one, two] = worlds.each_ref().map(|other| ledger(seed, other));
        assert_ne!(one.len(), two.len());
        let (one, two) = (seen(&one), seen(&two));
        assert_eq!(one, two, "seed {seed}");
        for (text, other) in one.iter().flat_map(|text| worlds.iter().map(move |other| (text, other))) {
            assert!(!text.contains(other.name), "{text}");
            assert!(other.roles.iter().all(|role| !text.contains(role)), "{text}");
            assert!(!text.contains("entry:"), "{text}");
        }
    }
}
