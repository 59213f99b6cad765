use auction_room::{Fixed, Raise, Steps};

#[test]
fn a_fixed_raise_is_the_same_at_any_price() {
    assert_eq!(Fixed(25).least(0), 25);
    assert_eq!(Fixed(25).least(9_000), 25);
}

#[test]
fn steps_begin_at_their_price() {
    let steps = Steps::new(vec![(100, 10), (1_000, 50)]);
    assert_eq!(steps.least(100), 10);
    assert_eq!(steps.least(999), 10);
    assert_eq!(steps.least(1_000), 50);
}

#[test]
fn below_all_steps_a_cent_is_enough() {
    assert_eq!(Steps::new(vec![(100, 10)]).least(99), 1);
    assert_eq!(Steps::new(vec![]).least(99), 1);
}
