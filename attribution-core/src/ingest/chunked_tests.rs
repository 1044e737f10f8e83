use super::*;

#[test]
fn rows_are_found_across_empty_batches() {
    let batches = Batches::new(TableKind::Touchpoints, [Ok(2), Ok(0), Ok(3)]).unwrap();
    assert_eq!(batches.rows(), 5);
    assert_eq!(batches.filled().collect::<Vec<_>>(), [0, 2]);
    let found: Vec<_> = (0..5).map(|row| batches.locate(row)).collect();
    assert_eq!(found, [(0, 0), (0, 1), (2, 0), (2, 1), (2, 2)]);
}

#[test]
fn pieces_cover_every_row_once() {
    let batches = Batches::new(TableKind::Touchpoints, [Ok(CHUNK + 1), Ok(1)]).unwrap();
    let rows: Vec<u32> = batches
        .pieces()
        .iter()
        .flat_map(|piece| piece.rows.clone().map(|row| Batches::row(piece, row)).collect::<Vec<_>>())
        .collect();
    assert!(rows.iter().copied().eq(0..index_u32(CHUNK + 2)));
}

#[test]
fn more_rows_than_can_be_addressed_are_refused() {
    let error = Batches::new(TableKind::Touchpoints, [Ok(u32::MAX as usize), Ok(1)]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "touchpoints"));
}
