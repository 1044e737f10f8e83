//! Address of what a reader objects to in a tree: `channels[17].max`.

use super::tree::{Member, Refusal, Tree};
use crate::error::joined;

/// Before a problem in a message that serde carries: a text separator, which is in no sentence.
pub(super) const LOCATED: char = '\u{1d}';
/// More members than this are not tried one by one: each try reads the tree again, and no tagged enum has so many.
const MEMBER_LIMIT: usize = 64;

/// Objection to a tree, where reading it fails.
pub(super) type Attempt<'a> = &'a dyn Fn(&Tree<'_>) -> Option<Refusal>;

/// The address of what `attempt` objects to in `tree`: it did so by `refusal`.
pub(super) fn address(tree: &Tree<'_>, refusal: &Refusal, attempt: Attempt<'_>) -> String {
    let (mut path, mut part) = (String::new(), tree);
    for place in refusal.way() {
        let next = match part {
            Tree::Object(members) => members.get(place).map(|(name, value)| (joined(&path, name), value)),
            Tree::List(list) => list.get(place).map(|value| (format!("{path}[{place}]"), value)),
            _ => None,
        };
        let Some(next) = next else { return path };
        (path, part) = next;
    }
    match culprit(tree, part, refusal, attempt) {
        Some(name) => joined(&path, &name),
        None => path,
    }
}

/// The members of the object that an objection is about.
fn members_at<'t, 'a>(tree: &'t mut Tree<'a>, refusal: &Refusal) -> Option<&'t mut Vec<Member<'a>>> {
    let mut part = tree;
    for place in refusal.way() {
        part = match part {
            Tree::Object(members) => &mut members.get_mut(place)?.1,
            Tree::List(list) => list.get_mut(place)?,
            _ => return None,
        };
    }
    match part {
        Tree::Object(members) => Some(members),
        _ => None,
    }
}

/// Of the members of a tagged enum, which are read when all are there, the one whose removal changes the complaint. So does
/// that of the tag, which is the one missed when both are gone.
fn culprit(tree: &Tree<'_>, part: &Tree<'_>, refusal: &Refusal, attempt: Attempt<'_>) -> Option<String> {
    let Tree::Object(members) = part else { return None };
    let complaint = refusal.sentence();
    // A missing field is no member, and an objection that carries addresses needs no further one.
    if complaint.starts_with("missing field")
        || complaint.starts_with(LOCATED)
        || members.len() > MEMBER_LIMIT
    {
        return None;
    }
    let mut tree = tree.clone();
    let mut without = |left_out: &[usize]| {
        let kept = members.iter().enumerate().filter(|(place, _)| !left_out.contains(place));
        *members_at(&mut tree, refusal)? = kept.map(|(_, member)| member.clone()).collect();
        attempt(&tree)
    };
    let changing: Vec<usize> =
        (0..members.len()).filter(|place| without(&[*place]).as_ref() != Some(refusal)).collect();
    let name = |place: usize| members.get(place).map(|(name, _)| name.clone().into_owned());
    match *changing.as_slice() {
        [one] => name(one),
        [one, other] => {
            let missed = without(&[one, other])?;
            if missed.sentence().contains(&format!("`{}`", name(one)?)) { name(other) } else { name(one) }
        }
        _ => None,
    }
}
