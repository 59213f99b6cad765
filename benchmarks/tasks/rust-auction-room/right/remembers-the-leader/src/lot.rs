use crate::raise::Raise;

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

pub struct Lot<R> {
    start: u64,
    reserve: u64,
    closes: u32,
    raise: R,
    bids: Vec<(u64, String)>,
    leading: Option<(u64, String)>,
}

impl<R: Raise> Lot<R> {
    pub fn new(start: u64, reserve: u64, closes: u32, raise: R) -> Self {
        Lot { start, reserve, closes, raise, bids: vec![], leading: None }
    }

    pub fn least(&self) -> u64 {
        self.leading.as_ref().map_or(self.start, |(price, _)| price + self.raise.least(*price))
    }

    pub fn bid(&mut self, bidder: &str, amount: u64, at: u32) -> Result<(), BidError> {
        self.open(at)?;
        let bidder = bidder.trim().to_string();
        if bidder.is_empty() {
            return Err(BidError::Anonymous);
        }
        if amount < self.reserve && self.leading.as_ref().is_some_and(|(_, leader)| *leader == bidder) {
            return Err(BidError::Leading);
        }
        if amount < self.least() {
            return Err(BidError::TooLow { least: self.least() });
        }
        if self.closes - at < 5 {
            self.closes = at + 5;
        }
        self.bids.push((amount, bidder));
        self.lead();
        Ok(())
    }

    pub fn withdraw(&mut self, bidder: &str, at: u32) -> Result<usize, BidError> {
        self.open(at)?;
        let (back, stay): (Vec<_>, Vec<_>) = self.bids.drain(..).partition(|(_, name)| name == bidder);
        self.bids = stay;
        self.lead();
        Ok(back.len())
    }

    pub fn leader(&self) -> Option<&str> {
        self.leading.as_ref().map(|(_, name)| &**name)
    }

    pub fn closes(&self) -> u32 {
        self.closes
    }

    pub fn outcome(&self, at: u32) -> Option<Outcome> {
        if self.open(at).is_ok() {
            return None;
        }
        let best = self.leading.clone().filter(|(price, _)| *price >= self.reserve);
        Some(best.map_or(Outcome::Unsold, |(price, to)| Outcome::Sold { to, price }))
    }

    pub fn standings(&self) -> Vec<(String, u64)> {
        let mut best = std::collections::HashMap::new();
        for (amount, name) in &self.bids {
            best.insert(name.clone(), *amount);
        }
        let mut standings: Vec<_> = best.into_iter().collect();
        standings.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
        standings
    }

    pub fn cry(&self) -> String {
        let cries: Vec<String> = self.bids.iter().map(|(amount, name)| format!("{amount} from {name}")).collect();
        cries.join(", ")
    }

    fn open(&self, at: u32) -> Result<(), BidError> {
        if at < self.closes { Ok(()) } else { Err(BidError::Closed) }
    }

    fn lead(&mut self) {
        self.leading = self.bids.last().cloned();
    }
}
