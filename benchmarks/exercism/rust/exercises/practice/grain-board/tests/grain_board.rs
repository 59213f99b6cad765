use grain_board::*;

#[test]
fn the_first_square() {
    assert_eq!(square(2, 1).as_deref(), Some("1"));
}

#[test]
#[ignore]
fn no_square_zero() {
    assert_eq!(square(2, 0), None);
}

#[test]
#[ignore]
fn the_last_square_of_a_chess_board() {
    assert_eq!(square(2, 64).as_deref(), Some("9223372036854775808"));
}

#[test]
#[ignore]
fn a_square_beyond_machine_words() {
    assert_eq!(square(10, 31).as_deref(), Some("1000000000000000000000000000000"));
}

#[test]
#[ignore]
fn totals() {
    assert_eq!(total(2, 64), "18446744073709551615");
    assert_eq!(total(3, 4), "40");
    assert_eq!(total(3, 0), "0");
}

#[test]
#[ignore]
fn digits_of_numbers() {
    assert_eq!(digits("1024"), Some(7));
    assert_eq!(digits(" 99\n"), Some(18));
}

#[test]
#[ignore]
fn no_digits() {
    assert_eq!(digits(" "), None);
    assert_eq!(digits("12a"), None);
}

#[test]
#[ignore]
fn digits_of_a_large_square() {
    assert_eq!(digits(&square(2, 1001).unwrap()), Some(1366));
}
