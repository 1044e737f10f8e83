use super::*;

#[test]
fn text_has_its_published_hash() {
    // Test vectors of FNV-1a, 64 bits, as its authors publish them.
    assert_eq!(fnv1a(b""), 0xCBF2_9CE4_8422_2325);
    assert_eq!(fnv1a(b"a"), 0xAF63_DC4C_8601_EC8C);
    assert_eq!(fnv1a(b"foobar"), 0x8594_4171_F739_67E8);
}
