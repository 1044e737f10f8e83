use super::*;
use crate::ledger::digest::hex;

/// Leaves and roots of the reference tree of Certificate Transparency (its source, `merkletree_test.go`).
const LEAVES: [&[u8]; 8] = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];

const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[test]
fn roots_are_those_of_certificate_transparency() {
    let leaves: Vec<_> = LEAVES.iter().map(|record| leaf(record)).collect();
    for (size, root) in ROOTS.iter().enumerate() {
        assert_eq!(hex(&tree(&leaves[..size])), *root, "{size} leaves");
    }
}

#[test]
fn every_leaf_of_every_tree_climbs_to_its_root_and_to_no_other() {
    let leaves: Vec<_> = (0_u8..40).map(|number| leaf(&[number])).collect();
    for size in 1..leaves.len() {
        let (some, root) = (&leaves[..size], tree(&leaves[..size]));
        for place in 0..size {
            let path = path(some, place);
            let climb = |place: usize, size: usize, path: &[[u8; 32]]| {
                climbed(some[place.min(some.len() - 1)], place as u64, size as u64, path)
            };
            assert_eq!(climb(place, size, &path), Some(root), "{place} of {size}");
            assert_eq!(climb(size, size, &path), None);
            if let Some((_, shorter)) = path.split_last() {
                assert_ne!(climb(place, size, shorter), Some(root));
                let longer = [path.as_slice(), &[root]].concat();
                assert_eq!(climb(place, size, &longer), None);
                let other = climbed(leaves[39], place as u64, size as u64, &path);
                assert_ne!(other, Some(root));
            }
        }
    }
}
