//! Merkle tree of RFC 6962: leaves and nodes are hashed apart, so that neither can stand for the other.

use crate::ledger::digest::sha256;

/// Hash of a leaf.
pub(super) fn leaf(record: &[u8]) -> [u8; 32] {
    sha256(&[&[0], record])
}

/// Hash of a node.
pub(super) fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    sha256(&[&[1], left, right])
}

/// The largest power of two below `size`, which is at least 2: the leaves on the left.
fn split(size: usize) -> usize {
    1 << (usize::BITS - 1 - (size - 1).leading_zeros())
}

/// Hash of the tree over `leaves`; of none that of nothing.
pub(super) fn tree(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [] => sha256(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(&tree(left), &tree(right))
        }
    }
}

/// Audit path of the leaf at `place`, from the leaf up.
pub(super) fn path(leaves: &[[u8; 32]], place: usize) -> Vec<[u8; 32]> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, beside) = match place.checked_sub(left.len()) {
        None => (path(left, place), tree(right)),
        Some(place) => (path(right, place), tree(left)),
    };
    path.push(beside);
    path
}

/// Hash of a tree of `size` leaves from that of the leaf at `place` and its audit path; none when the path has another length.
///
/// # References
/// RFC 9162 (2021), Certificate Transparency version 2.0, section 2.1.3.2.
pub(super) fn climbed(leaf: [u8; 32], place: u64, size: u64, path: &[[u8; 32]]) -> Option<[u8; 32]> {
    let mut last = size.checked_sub(1).filter(|last| place <= *last)?;
    let (mut place, mut hash) = (place, leaf);
    for beside in path {
        if last == 0 {
            return None;
        }
        if place % 2 == 1 || place == last {
            hash = node(beside, &hash);
            while place % 2 == 0 && place != 0 {
                (place, last) = (place / 2, last / 2);
            }
        } else {
            hash = node(&hash, beside);
        }
        (place, last) = (place / 2, last / 2);
    }
    (last == 0).then_some(hash)
}

#[cfg(test)]
#[path = "merkle_tests.rs"]
mod tests;
