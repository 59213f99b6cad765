//! One lot of an auction: its bids, when it closes, and who gets it.

mod lot;
mod raise;

pub use lot::{BidError, Lot, Outcome};
pub use raise::{Fixed, Raise, Steps};
