use super::*;

/// The digests of nothing and of `abc` in FIPS 180-4's examples.
#[test]
fn digests_are_those_of_the_standard() {
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let letters = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(hex(&sha256(&[])), nothing);
    assert_eq!(hex(&sha256(&[b"a", b"", b"bc"])), letters);
}

#[test]
fn hexadecimal_digits_are_read_in_pairs_of_small_letters() {
    assert_eq!(bytes_from_hex("00ff1a"), Some(vec![0, 255, 26]));
    assert_eq!(bytes_from_hex("0"), None);
    assert_eq!(bytes_from_hex("0F"), None);
    assert_eq!(bytes_from_hex("é"), None);
    assert_eq!(from_hex("00"), None);
    assert_eq!(from_hex(&hex(&[7; 32])), Some([7; 32]));
}
