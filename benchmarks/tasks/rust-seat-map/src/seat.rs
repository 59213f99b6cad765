use std::fmt;
use std::str::FromStr;

/// A seat: its row, and its number in the row, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    pub row: u32,
    pub number: u32,
}

#[derive(Debug, PartialEq, Eq)]
pub enum SeatError {
    Empty,
    Row(char),
    Number(String),
}

impl fmt::Display for Seat {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}{}", letter(self.row), self.number)
    }
}

impl FromStr for Seat {
    type Err = SeatError;

    fn from_str(text: &str) -> Result<Self, SeatError> {
        let text = text.trim();
        let row = text.chars().next().ok_or(SeatError::Empty)?;
        if !row.is_ascii_uppercase() {
            return Err(SeatError::Row(row));
        }
        let digits = &text[1..];
        let number: u32 = digits.parse().map_err(|_| SeatError::Number(digits.to_string()))?;
        if number == 0 {
            return Err(SeatError::Number(digits.to_string()));
        }
        Ok(Seat { row: u32::from(row) - u32::from('@'), number })
    }
}

/// The letter of a row: `A` for the first.
pub(crate) fn letter(row: u32) -> char {
    char::from_u32(u32::from('@') + row).unwrap_or('?')
}
