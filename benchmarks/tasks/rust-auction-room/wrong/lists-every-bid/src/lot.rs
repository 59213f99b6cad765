use crate::raise::Raise;

/// A bid so close to the end moves the end: everybody has this long to answer it.
const ANSWER: u32 = 5;

#[derive(Debug, PartialEq, Eq)]
pub enum BidError {
    Closed,
    Anonymous,
    Leading,
    TooLow { least: u64 },
}

#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Sold { to: String, price: u64 },
    Unsold,
}

struct Bid {
    bidder: String,
    amount: u64,
}

/// What is sold: bids in the order they came, each higher than the one before it.
pub struct Lot<R> {
    start: u64,
    reserve: u64,
    closes: u32,
    raise: R,
    bids: Vec<Bid>,
}

impl<R: Raise> Lot<R> {
    pub fn new(start: u64, reserve: u64, closes: u32, raise: R) -> Self {
        Lot { start, reserve, closes, raise, bids: Vec::new() }
    }

    /// The lowest bid that would be taken now.
    pub fn least(&self) -> u64 {
        match self.bids.last() {
            Some(leading) => leading.amount + self.raise.least(leading.amount),
            None => self.start,
        }
    }

    pub fn bid(&mut self, bidder: &str, amount: u64, at: u32) -> Result<(), BidError> {
        let bidder = bidder.trim();
        if at >= self.closes {
            return Err(BidError::Closed);
        }
        if bidder.is_empty() {
            return Err(BidError::Anonymous);
        }
        if self.leader() == Some(bidder) && amount < self.reserve {
            return Err(BidError::Leading);
        }
        let least = self.least();
        if amount < least {
            return Err(BidError::TooLow { least });
        }
        self.bids.push(Bid { bidder: bidder.to_string(), amount });
        self.closes = self.closes.max(at + ANSWER);
        Ok(())
    }

    /// Takes back all bids of a bidder, and tells how many they were.
    pub fn withdraw(&mut self, bidder: &str, at: u32) -> Result<usize, BidError> {
        if at >= self.closes {
            return Err(BidError::Closed);
        }
        let before = self.bids.len();
        self.bids.retain(|bid| bid.bidder != bidder);
        Ok(before - self.bids.len())
    }

    pub fn leader(&self) -> Option<&str> {
        self.bids.last().map(|bid| bid.bidder.as_str())
    }

    pub fn closes(&self) -> u32 {
        self.closes
    }

    /// Nothing while bids are taken.
    pub fn outcome(&self, at: u32) -> Option<Outcome> {
        if at < self.closes {
            return None;
        }
        match self.bids.last() {
            Some(bid) if bid.amount >= self.reserve => Some(Outcome::Sold { to: bid.bidder.clone(), price: bid.amount }),
            _ => Some(Outcome::Unsold),
        }
    }

    /// Each bidder's highest bid, the highest first.
    pub fn standings(&self) -> Vec<(String, u64)> {
        self.bids.iter().rev().map(|bid| (bid.bidder.clone(), bid.amount)).collect()
    }

    /// The bids in the order they came, as the crier reads them out.
    pub fn cry(&self) -> String {
        self.bids.iter().map(|bid| format!("{} from {}", bid.amount, bid.bidder)).collect::<Vec<_>>().join(", ")
    }
}
