use crate::seat::{letter, Seat};
use crate::taste::Taste;
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Eq)]
pub enum BookError {
    Nobody,
    Known(String),
    Taken(Seat),
    Outside(Seat),
    NoRoom(u32),
}

/// Rows of equal width, and the guest on each seat that is taken.
pub struct Hall {
    rows: u32,
    width: u32,
    guests: BTreeMap<Seat, String>,
}

impl Hall {
    pub fn new(rows: u32, width: u32) -> Self {
        Hall { rows, width, guests: BTreeMap::new() }
    }

    /// Seats a party side by side, where it likes it best.
    pub fn book(&mut self, guest: &str, size: u32, taste: &dyn Taste) -> Result<Vec<Seat>, BookError> {
        if size == 0 {
            return Err(BookError::Nobody);
        }
        self.expect_new(guest)?;
        let cost = |party: &Vec<Seat>| party.iter().map(|seat| taste.cost(*seat, self.rows, self.width)).sum::<u32>();
        let party = self.parties(size).into_iter().min_by_key(cost).ok_or(BookError::NoRoom(size))?;
        for seat in &party {
            self.guests.insert(*seat, guest.to_string());
        }
        Ok(party)
    }

    /// Seats a guest on one certain seat.
    pub fn place(&mut self, guest: &str, seat: Seat) -> Result<(), BookError> {
        self.expect_new(guest)?;
        if seat.row > self.rows || seat.number > self.width {
            return Err(BookError::Outside(seat));
        }
        if self.guests.contains_key(&seat) {
            return Err(BookError::Taken(seat));
        }
        self.guests.insert(seat, guest.to_string());
        Ok(())
    }

    /// Frees the seats of a guest, and gives them.
    pub fn cancel(&mut self, guest: &str) -> Vec<Seat> {
        let freed = self.seats(guest);
        self.guests.retain(|_, name| name != guest);
        freed
    }

    /// The seats of a guest, in order.
    pub fn seats(&self, guest: &str) -> Vec<Seat> {
        self.guests.iter().filter(|(_, name)| *name == guest).map(|(seat, _)| *seat).collect()
    }

    /// A line a row: its letter, and a sign for each seat.
    pub fn plan(&self) -> String {
        let mut plan = String::new();
        for row in 1..=self.rows {
            plan.push(letter(row));
            plan.push(' ');
            for number in 1..=self.width {
                let free = self.is_free(Seat { row, number });
                plan.push(if free { '.' } else { '#' });
            }
            plan.push('\n');
        }
        plan
    }

    fn expect_new(&self, guest: &str) -> Result<(), BookError> {
        if self.guests.values().any(|name| name == guest) {
            return Err(BookError::Known(guest.to_string()));
        }
        Ok(())
    }

    fn is_free(&self, seat: Seat) -> bool {
        !self.guests.contains_key(&seat)
    }

    /// All runs of free seats as long as the party, from the front, from the left.
    fn parties(&self, size: u32) -> Vec<Vec<Seat>> {
        let mut parties = Vec::new();
        for row in 1..=self.rows {
            for first in 1..=(self.width + 1).saturating_sub(size) {
                let party: Vec<Seat> = (first..first + size).map(|number| Seat { row, number }).collect();
                if party.iter().all(|seat| self.is_free(*seat)) {
                    parties.push(party);
                }
            }
        }
        parties
    }
}
