use seat_map::{BookError, Hall, Middle, Rear, Seat, Taste};

/// Likes the seat of one number, and finds all others equally bad.
struct Only(u32);

impl Taste for Only {
    fn cost(&self, seat: Seat, _rows: u32, _width: u32) -> u32 {
        u32::from(seat.number != self.0)
    }
}

fn seat(text: &str) -> Seat {
    text.parse().unwrap()
}

fn booked(hall: &mut Hall, guest: &str, size: u32, taste: &dyn Taste) -> String {
    names(&hall.book(guest, size, taste).unwrap())
}

fn names(seats: &[Seat]) -> String {
    seats.iter().map(Seat::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_empty_hall_is_free() {
    assert_eq!(Hall::new(2, 3).plan(), "A ...\nB ...\n");
}

#[test]
fn the_middle_of_the_hall_goes_first() {
    let mut hall = Hall::new(3, 5);
    assert_eq!(booked(&mut hall, "anna", 1, &Middle), "B3");
    assert_eq!(hall.plan(), "A .....\nB ..#..\nC .....\n");
}

#[test]
fn the_row_s_middle_counts_twice() {
    let mut hall = Hall::new(5, 3);
    hall.place("zoe", seat("C2")).unwrap();
    assert_eq!(booked(&mut hall, "anna", 1, &Middle), "B2");
    assert_eq!(booked(&mut hall, "bert", 1, &Middle), "D2");
    assert_eq!(booked(&mut hall, "cleo", 1, &Middle), "A2");
    assert_eq!(booked(&mut hall, "dora", 1, &Middle), "C1");
    assert_eq!(booked(&mut hall, "emil", 1, &Middle), "C3");
    assert_eq!(booked(&mut hall, "fred", 1, &Middle), "E2");
}

#[test]
fn a_party_sits_around_the_middle() {
    let mut hall = Hall::new(1, 7);
    assert_eq!(booked(&mut hall, "anna", 3, &Middle), "A3 A4 A5");
    assert_eq!(hall.plan(), "A ..###..\n");
}

#[test]
fn of_equally_good_seats_the_leftmost_is_taken() {
    let mut hall = Hall::new(1, 4);
    assert_eq!(booked(&mut hall, "anna", 1, &Middle), "A2");
    assert_eq!(booked(&mut hall, "bert", 1, &Middle), "A3");
}

#[test]
fn of_equally_good_rows_the_foremost_is_taken() {
    let mut hall = Hall::new(2, 1);
    assert_eq!(booked(&mut hall, "anna", 1, &Middle), "A1");
    assert_eq!(booked(&mut hall, "bert", 1, &Middle), "B1");
}

#[test]
fn the_rear_is_the_last_row_from_the_left() {
    let mut hall = Hall::new(3, 4);
    assert_eq!(booked(&mut hall, "anna", 2, &Rear), "C1 C2");
    assert_eq!(booked(&mut hall, "bert", 3, &Rear), "B1 B2 B3");
    assert_eq!(booked(&mut hall, "cleo", 2, &Rear), "C3 C4");
}

#[test]
fn a_party_may_fill_a_row() {
    let mut hall = Hall::new(2, 3);
    assert_eq!(booked(&mut hall, "anna", 3, &Rear), "B1 B2 B3");
}

#[test]
fn the_rightmost_seat_can_be_had() {
    let mut hall = Hall::new(1, 3);
    assert_eq!(booked(&mut hall, "anna", 1, &Only(3)), "A3");
}

#[test]
fn the_costs_of_a_party_are_summed() {
    let mut hall = Hall::new(1, 6);
    assert_eq!(booked(&mut hall, "anna", 2, &Only(5)), "A4 A5");
}

#[test]
fn nobody_sits_between_strangers_of_one_party() {
    let mut hall = Hall::new(1, 5);
    hall.place("zoe", seat("A3")).unwrap();
    assert_eq!(hall.book("anna", 3, &Middle), Err(BookError::NoRoom(3)));
    assert_eq!(booked(&mut hall, "anna", 2, &Middle), "A1 A2");
}

#[test]
fn a_party_wider_than_the_hall_finds_no_room() {
    assert_eq!(Hall::new(3, 3).book("anna", 4, &Rear), Err(BookError::NoRoom(4)));
    assert_eq!(Hall::new(3, 3).book("anna", 9, &Rear), Err(BookError::NoRoom(9)));
}

#[test]
fn a_party_of_nobody_is_refused() {
    assert_eq!(Hall::new(3, 3).book("anna", 0, &Rear), Err(BookError::Nobody));
}

#[test]
fn a_guest_books_once() {
    let mut hall = Hall::new(3, 3);
    hall.book("anna", 1, &Middle).unwrap();
    assert_eq!(hall.book("anna", 1, &Middle), Err(BookError::Known("anna".to_string())));
    assert_eq!(hall.place("anna", seat("A1")), Err(BookError::Known("anna".to_string())));
    assert_eq!(names(&hall.seats("anna")), "B2");
}

#[test]
fn a_seat_outside_is_refused() {
    let mut hall = Hall::new(2, 3);
    assert_eq!(hall.place("anna", seat("C1")), Err(BookError::Outside(seat("C1"))));
    assert_eq!(hall.place("anna", seat("A4")), Err(BookError::Outside(seat("A4"))));
    assert_eq!(hall.place("anna", seat("B3")), Ok(()));
    assert_eq!(hall.plan(), "A ...\nB ..#\n");
}

#[test]
fn a_seat_is_given_once() {
    let mut hall = Hall::new(2, 3);
    hall.place("anna", seat("A1")).unwrap();
    assert_eq!(hall.place("bert", seat("A1")), Err(BookError::Taken(seat("A1"))));
    assert_eq!(names(&hall.seats("anna")), "A1");
}

#[test]
fn a_guest_s_seats_are_told_in_order() {
    let mut hall = Hall::new(2, 4);
    hall.book("anna", 2, &Rear).unwrap();
    hall.book("bert", 2, &Rear).unwrap();
    assert_eq!(names(&hall.seats("bert")), "B3 B4");
    assert_eq!(hall.seats("cleo"), []);
}

#[test]
fn what_is_cancelled_is_free_again() {
    let mut hall = Hall::new(1, 4);
    hall.book("anna", 2, &Rear).unwrap();
    hall.book("bert", 1, &Rear).unwrap();
    assert_eq!(names(&hall.cancel("anna")), "A1 A2");
    assert_eq!(hall.plan(), "A ..#.\n");
    assert_eq!(hall.cancel("anna"), []);
    assert_eq!(booked(&mut hall, "anna", 1, &Rear), "A1");
}
