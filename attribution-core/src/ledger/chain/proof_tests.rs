use super::*;
use crate::ledger::fixture::posted;

#[test]
fn every_entry_is_proved_without_the_others() {
    let ledger = posted();
    for sequence in 0..3 {
        let proof = ledger.proof(sequence).unwrap();
        assert_eq!((proof.tree_size, &proof.tree_root), (3, &ledger.tree_root()));
        let check = verify_proof(&proof).unwrap();
        assert!(check.holds);
        let entry = LedgerEntry { deal_minor: None, hash: String::new(), ..ledger.entry(sequence).unwrap() };
        assert_eq!(check.entry, Some(entry));
        let other = InclusionProof { sequence: (sequence + 1) % 3, ..proof.clone() };
        assert!(!verify_proof(&other).unwrap().holds);
        let longer = InclusionProof { tree_size: 9, ..proof };
        assert!(!verify_proof(&longer).unwrap().holds);
    }
    assert_eq!(ledger.proof(3).unwrap_err().path(), "sequence");
}

#[test]
fn what_is_no_proof_is_refused() {
    let proof = posted().proof(0).unwrap();
    let refused = |proof: InclusionProof| verify_proof(&proof).unwrap_err().path().to_owned();
    assert_eq!(refused(InclusionProof { record: "0".into(), ..proof.clone() }), "record");
    assert_eq!(refused(InclusionProof { tree_root: "00".into(), ..proof.clone() }), "tree_root");
    assert_eq!(refused(InclusionProof { path: vec!["x".into()], ..proof.clone() }), "path[0]");
    let nothing = verify_proof(&InclusionProof { record: String::new(), tree_size: 0, ..proof }).unwrap();
    assert!(!nothing.holds && nothing.entry.is_none());
}
