use crate::seat::Seat;

/// What guests like: the lower the cost of a seat, the more they like it.
pub trait Taste {
    fn cost(&self, seat: Seat, rows: u32, width: u32) -> u32;
}

/// The middle of the row counts most, then the middle of the hall.
pub struct Middle;

/// As far from the front as can be, wherever in the row.
pub struct Rear;

impl Taste for Middle {
    fn cost(&self, seat: Seat, rows: u32, width: u32) -> u32 {
        2 * off_centre(seat.number, width) + off_centre(seat.row, rows)
    }
}

impl Taste for Rear {
    fn cost(&self, seat: Seat, rows: u32, _width: u32) -> u32 {
        rows - seat.row
    }
}

/// Twice the distance from the middle of `1..=length`.
fn off_centre(place: u32, length: u32) -> u32 {
    (2 * place).abs_diff(length + 1)
}
