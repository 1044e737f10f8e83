//! Expected values: names invented and labelled by hand, and counts by hand.

use super::*;
use crate::inference::matching::answer::MatchBasis;

/// Accounts of an invented CRM.
const ACCOUNTS: [&str; 42] = [
    "Nordwind Energie GmbH",
    "Nordlicht Energie GmbH",
    "Südkraft AG",
    "GTX Pro Inc.",
    "GTX Plus Pro Inc.",
    "Harbour Capital Fund I LP",
    "Harbour Capital Fund II LP",
    "Bank of Lakeside",
    "Bank of Riverside",
    "Lakeside Media Group, LLC",
    "International Harvest Machines Corp.",
    "Kestrel Aviation Services Ltd",
    "Kessler Aviation Ltd",
    "Brook, Hanley & Sons",
    "Brook and Daughters",
    "Crédit Montagne S.A.",
    "Ærø Skibsværft A/S",
    "Großmann Maschinenbau G.m.b.H.",
    "OOO Romashka",
    "Zavod Iskra OAO",
    "PT Bank Sejahtera Tbk",
    "Bella Vita S.p.A.",
    "Słoneczko Sp. z o.o.",
    "Elliniki Naftilia A.E.",
    "サクラ電機株式会社",
    "J.P. Weaver & Co.",
    "Quartz",
    "Quartzite Mining Pty Ltd",
    "Silver Oak Capital",
    "Silver Birch Capital",
    "Oaktree Foods B.V.",
    "The Amber Company",
    "Amber Road Shipping Ltd",
    "Ember Systems",
    "First Prairie Insurance",
    "Second Prairie Insurance",
    "3 Peaks Outdoor",
    "O'Hara Brewing",
    "Van der Velde Logistiek B.V.",
    "Company Limited",
    "Pacific Telephone & Cable",
    "Atlantic Telephone & Cable",
];

/// Names as others write them, with the account that they are, if it is there.
const NAMES: [(&str, Option<&str>); 64] = [
    ("NORDWIND ENERGIE", Some("Nordwind Energie GmbH")),
    ("Nord Wind Energie", Some("Nordwind Energie GmbH")),
    ("NordwindEnergie GmbH", Some("Nordwind Energie GmbH")),
    ("Energie Nordwind", Some("Nordwind Energie GmbH")),
    ("Nordwnd Energie GmbH", Some("Nordwind Energie GmbH")),
    ("Nordlicht Energie Gesellschaft mit beschränkter Haftung", Some("Nordlicht Energie GmbH")),
    ("Ostwind Energie GmbH", None),
    ("Suedkraft AG", Some("Südkraft AG")),
    ("SUDKRAFT", Some("Südkraft AG")),
    ("SüdkraftAG", Some("Südkraft AG")),
    ("GTXPro", Some("GTX Pro Inc.")),
    ("G.T.X. Pro", Some("GTX Pro Inc.")),
    ("GTX Plus Pro", Some("GTX Plus Pro Inc.")),
    ("Harbour Capital Fund 1", None),
    ("Harbour Capital Fund I", Some("Harbour Capital Fund I LP")),
    ("Harbor Capital Fund II", Some("Harbour Capital Fund II LP")),
    ("Harbour Capital Fund III LP", None),
    ("Bank", None),
    ("Lakeside Bank", Some("Bank of Lakeside")),
    ("Bank of Lakside", Some("Bank of Lakeside")),
    ("Bank of Hillside", None),
    ("Lakeside Media", Some("Lakeside Media Group, LLC")),
    ("Lakeside Media Grp", Some("Lakeside Media Group, LLC")),
    ("IHM", Some("International Harvest Machines Corp.")),
    ("Intl Harvest Machines Corporation", Some("International Harvest Machines Corp.")),
    ("International Business Services", None),
    ("Kestrel Aviation", Some("Kestrel Aviation Services Ltd")),
    ("Kestral Aviation Services", Some("Kestrel Aviation Services Ltd")),
    ("Kessler Aviaton Limited", Some("Kessler Aviation Ltd")),
    ("Brook Hanley and Sons", Some("Brook, Hanley & Sons")),
    ("Hanley, Brook & Sons", Some("Brook, Hanley & Sons")),
    ("Brook & Daughters", Some("Brook and Daughters")),
    ("Credit Montagne", Some("Crédit Montagne S.A.")),
    ("CREDIT MONTAGNE SOCIETE ANONYME", Some("Crédit Montagne S.A.")),
    ("Aero Skibsvaerft", Some("Ærø Skibsværft A/S")),
    ("Grossmann Maschinenbau GmbH", Some("Großmann Maschinenbau G.m.b.H.")),
    ("Grosmann Maschinenbau", Some("Großmann Maschinenbau G.m.b.H.")),
    ("ООО «Ромашка»", Some("OOO Romashka")),
    ("Romashka LLC", Some("OOO Romashka")),
    ("ОАО Завод Искра", Some("Zavod Iskra OAO")),
    ("Bank Sejahtera", Some("PT Bank Sejahtera Tbk")),
    ("BELLA VITA SPA", Some("Bella Vita S.p.A.")),
    ("Bella Vista S.p.A.", None),
    ("Sloneczko sp z oo", Some("Słoneczko Sp. z o.o.")),
    ("Ελληνική Ναυτιλία Α.Ε.", Some("Elliniki Naftilia A.E.")),
    ("株式会社サクラ電機", Some("サクラ電機株式会社")),
    ("JP Weaver and Company", Some("J.P. Weaver & Co.")),
    ("J P Weaver", Some("J.P. Weaver & Co.")),
    ("Quartz Ltd", Some("Quartz")),
    ("Quartz Mining", None),
    ("Silver Oak", Some("Silver Oak Capital")),
    ("Silveroak Capital", Some("Silver Oak Capital")),
    ("Oak Tree Foods", Some("Oaktree Foods B.V.")),
    ("Amber Co", Some("The Amber Company")),
    ("Timber Systems", None),
    ("1st Prairie Insurance", Some("First Prairie Insurance")),
    ("Third Prairie Insurance", None),
    ("Three Peaks Outdoor", Some("3 Peaks Outdoor")),
    ("OHara Brewing Co.", Some("O'Hara Brewing")),
    ("Vandervelde Logistiek", Some("Van der Velde Logistiek B.V.")),
    ("Limited", None),
    ("Pacific Tel & Cable", Some("Pacific Telephone & Cable")),
    ("Baltic Telephone & Cable", None),
    ("—", None),
];

fn records(names: impl IntoIterator<Item = &'static str>) -> Vec<AccountRecord> {
    names.into_iter().map(|name| AccountRecord::new(name, name)).collect()
}

#[test]
fn invented_names_are_matched_with_few_errors() {
    let (rows, accounts) = (records(NAMES.map(|(name, _)| name)), records(ACCOUNTS));
    let found = match_accounts(&rows, &accounts, &MatchOptions::default()).unwrap();
    let wanted = NAMES.iter().filter(|(_, account)| account.is_some()).count();
    // Rows of some bands that have an account, and those that have the right one.
    let count = |bands: &[MatchBand]| {
        let mut counts = (0, 0);
        for (row, (name, expected)) in found.rows.iter().zip(NAMES) {
            if bands.contains(&row.band) {
                let is_right = row.account.as_deref() == expected && expected.is_some();
                counts = (counts.0 + 1, counts.1 + usize::from(is_right));
                if !is_right {
                    println!("wrong: {name:?} as {:?} {:?}", row.account, row.score);
                }
            } else if expected.is_some() && bands.len() > 1 {
                println!("missed: {name:?}");
            }
        }
        counts
    };
    let (accepted, right) = count(&[MatchBand::Accept]);
    println!("accepted: {right} of {accepted} right, of {wanted}");
    assert!(100 * right >= 93 * accepted, "precision of what is accepted: {right} of {accepted}");
    assert!(100 * right >= 85 * wanted, "recall of what is accepted: {right} of {wanted}");
    let (shown, right) = count(&[MatchBand::Accept, MatchBand::Review]);
    println!("with review: {right} of {shown} right, of {wanted}");
    assert!(100 * right >= 80 * shown, "precision with the review queue: {right} of {shown}");
    assert!(100 * right >= 98 * wanted, "recall with the review queue: {right} of {wanted}");
}

#[test]
fn every_row_is_accounted_for() {
    let mut rows = records(["Nordwind Energie", "Lakeside Med", "漢字", "—", "Nordwald Energie"]);
    rows.push(AccountRecord { id: "mail".into(), name: None, domain: Some("ann@lakeside.example".into()) });
    rows.push(AccountRecord { id: "free".into(), name: None, domain: Some("ann@gmail.com".into()) });
    let mut accounts = records(ACCOUNTS);
    accounts[9].domain = Some("https://lakeside.example".into());
    accounts.push(AccountRecord::new("", "Without id"));
    accounts.push(AccountRecord { id: "nameless".into(), ..AccountRecord::default() });
    let found = match_accounts(&rows, &accounts, &MatchOptions::default()).unwrap();
    let counts = found.counts;
    assert_eq!(
        (counts.given, counts.accounts, counts.accounts_used, counts.accounts_set_aside),
        (7, 44, 42, 2)
    );
    assert_eq!(counts.given, counts.accepted + counts.review + counts.unmatched);
    assert_eq!((found.rows.len() as u64, found.review.len() as u64), (counts.given, counts.review));
    assert_eq!(found.unmatched.len() as u64, counts.unmatched);
    let reasons: Vec<_> = found.unmatched.iter().map(|row| (row.id.as_str(), row.reason)).collect();
    assert!(reasons.contains(&("漢字", UnmatchedReason::NoCandidate)), "{reasons:?}");
    assert!(reasons.contains(&("—", UnmatchedReason::NoName)), "{reasons:?}");
    assert!(reasons.contains(&("free", UnmatchedReason::NoName)), "{reasons:?}");
    let mail = &found.rows[5];
    assert_eq!((mail.account.as_deref(), mail.score), (Some("Lakeside Media Group, LLC"), Some(0.95)));
    assert_eq!(mail.basis, Some(MatchBasis::Domain));
    assert!(found.review.is_sorted_by(|one, other| one.score >= other.score));
    assert!(found.unmatched.iter().all(|row| row.nearest_score.is_none_or(|score| score < 0.7)));
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let names = NAMES.map(|(name, _)| name);
    let rows = records(names.iter().cycle().take(600).copied());
    let accounts = records(ACCOUNTS);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| match_accounts(&rows, &accounts, &MatchOptions::default()).unwrap())
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn options_that_cannot_be_are_refused() {
    let refused = |options: MatchOptions| match_accounts(&[], &[], &options).unwrap_err().to_string();
    let default = MatchOptions::default;
    assert_eq!(refused(default().with_accept(1.5)), "accept: expected a number from 0 to 1, got 1.5");
    assert_eq!(refused(default().with_review(0.9)), "review: expected a number from 0 to 0.85, got 0.9");
    assert_eq!(refused(default().with_review(f64::NAN)), "review: expected a number from 0 to 0.85, got NaN");
    assert_eq!(
        refused(default().with_max_candidates(0)),
        "max_candidates: expected a whole number of 1 or more, got 0"
    );
    assert!(match_accounts(&[], &[], &default()).is_ok());
}
