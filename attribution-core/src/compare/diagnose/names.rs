//! Names: spellings of one name, and mediums that nobody knows.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::finding::{DataFinding, DataProblem};
use super::touches::Touch;
use crate::channels::{is_known_medium, letters};
use crate::domain::{Dictionary, Journeys, TextField};
use crate::math::SmallSort;

/// A text column of touches: its name, the code of each touch, and the names behind the codes.
struct Column<'a> {
    name: &'a str,
    codes: &'a [u32],
    names: &'a Dictionary,
}

/// Columns that people write by hand: channel, campaign, and dimensions of the user's own, such as source and medium.
fn columns(journeys: &Journeys) -> Vec<Column<'_>> {
    let columns = &journeys.0;
    let channel = Column { name: "channel", codes: &columns.channel, names: &columns.channels };
    let campaign = columns.text(TextField::Campaign);
    let campaign = campaign.map(|text| Column { name: "campaign", codes: &text.codes, names: &text.names });
    let own = columns.own.iter();
    let own = own.map(|(name, text)| Column { name, codes: &text.codes, names: &text.names });
    std::iter::once(channel).chain(campaign).chain(own).collect()
}

impl Column<'_> {
    /// Touches of each name, most frequent first.
    fn counts(&self, touches: &[Touch]) -> Vec<(&str, u64)> {
        let mut counts = vec![0_u64; self.names.len()];
        for touch in touches {
            let code = self.codes.get(touch.place as usize).copied();
            if let Some(count) = code.and_then(|code| counts.get_mut(code as usize)) {
                *count += 1;
            }
        }
        let mut named: Vec<(&str, u64)> =
            self.names.names().zip(counts).filter(|(_, count)| *count > 0).collect();
        named.small_sort_by_key(|(name, count)| (Reverse(*count), *name));
        named
    }
}

/// Names that are the same but for case and separators, and mediums that no rule knows.
pub(super) fn of_names(journeys: &Journeys, touches: &[Touch]) -> Vec<DataFinding> {
    let mut found = Vec::new();
    for column in columns(journeys) {
        let counts = column.counts(touches);
        found.extend(spellings(column.name, &counts, touches.len() as u64));
        if ["utm_medium", "medium"].contains(&column.name) {
            found.extend(unknown_mediums(column.name, &counts, touches.len() as u64));
        }
    }
    found
}

fn spellings(column: &str, counts: &[(&str, u64)], touches: u64) -> Vec<DataFinding> {
    let mut alike: BTreeMap<String, Vec<(&str, u64)>> = BTreeMap::new();
    for (name, count) in counts {
        let key = letters(name);
        // Names without a letter are alike only where they are the same.
        let key = if key.is_empty() { (*name).to_owned() } else { key };
        alike.entry(key).or_default().push((name, *count));
    }
    let several = alike.into_values().filter(|names| names.len() > 1);
    let finding = |names: Vec<(&str, u64)>| {
        let keep = names.first().map_or("", |(name, _)| *name);
        let count = names.iter().skip(1).map(|(_, count)| count).sum();
        let listed: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        DataFinding::new(DataProblem::Spellings, count, touches, &format!("write {keep} everywhere"))
            .about(format!("{column}: {}", listed.join(" | ")))
            .saying(format!("touches with another spelling of the {column} {keep}: {count}"))
            .such_as(listed.into_iter().skip(1).map(str::to_owned))
    };
    several.map(finding).collect()
}

fn unknown_mediums(column: &str, counts: &[(&str, u64)], touches: u64) -> Option<DataFinding> {
    let unknown = || counts.iter().filter(|(name, _)| !is_known_medium(&name.to_lowercase()));
    let count = unknown().map(|(_, count)| count).sum();
    let remedy =
        "use mediums that rules of channels know, such as cpc, email, social, affiliate and referral";
    (count > 0).then(|| {
        DataFinding::new(DataProblem::UnknownMediums, count, touches, remedy)
            .about(column)
            .saying(format!("touches with a medium that no rule of channels knows: {count}"))
            .such_as(unknown().map(|(name, _)| (*name).to_owned()))
    })
}
