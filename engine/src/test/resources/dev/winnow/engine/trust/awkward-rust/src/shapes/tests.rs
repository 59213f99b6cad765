use super::area;

#[test]
fn adds() {
    assert_eq!(area(1, 1), 1);
}
