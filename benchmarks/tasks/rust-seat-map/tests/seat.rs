use seat_map::{Seat, SeatError};

fn read(text: &str) -> Result<Seat, SeatError> {
    text.parse()
}

#[test]
fn rows_are_letters() {
    assert_eq!(read("A1"), Ok(Seat { row: 1, number: 1 }));
    assert_eq!(read("C12"), Ok(Seat { row: 3, number: 12 }));
    assert_eq!(read("Z7"), Ok(Seat { row: 26, number: 7 }));
}

#[test]
fn space_around_a_seat_does_not_count() {
    assert_eq!(read("  B4 \n"), Ok(Seat { row: 2, number: 4 }));
}

#[test]
fn nothing_is_no_seat() {
    assert_eq!(read(""), Err(SeatError::Empty));
    assert_eq!(read("   "), Err(SeatError::Empty));
}

#[test]
fn only_upper_case_letters_are_rows() {
    assert_eq!(read("a1"), Err(SeatError::Row('a')));
    assert_eq!(read("11"), Err(SeatError::Row('1')));
    assert_eq!(read("Ä1"), Err(SeatError::Row('Ä')));
}

#[test]
fn numbers_begin_at_one() {
    assert_eq!(read("B"), Err(SeatError::Number(String::new())));
    assert_eq!(read("B0"), Err(SeatError::Number("0".to_string())));
    assert_eq!(read("Bx"), Err(SeatError::Number("x".to_string())));
    assert_eq!(read("B-2"), Err(SeatError::Number("-2".to_string())));
}

#[test]
fn a_seat_is_shown_as_it_is_read() {
    assert_eq!(Seat { row: 1, number: 9 }.to_string(), "A9");
    assert_eq!(Seat { row: 26, number: 10 }.to_string(), "Z10");
}

#[test]
fn seats_are_ordered_by_row_then_number() {
    let mut seats = [read("B1").unwrap(), read("A10").unwrap(), read("A9").unwrap()];
    seats.sort();
    assert_eq!(seats.map(|seat| seat.to_string()), ["A9", "A10", "B1"]);
}
