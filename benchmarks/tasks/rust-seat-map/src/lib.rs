//! Seats of a hall, and who sits on them.

mod hall;
mod seat;
mod taste;

pub use hall::{BookError, Hall};
pub use seat::{Seat, SeatError};
pub use taste::{Middle, Rear, Taste};
