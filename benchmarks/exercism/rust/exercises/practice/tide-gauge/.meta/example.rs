use std::collections::VecDeque;

#[derive(Debug, PartialEq, Eq)]
pub struct NoRoom;

pub struct Gauge<T> {
    size: usize,
    kept: VecDeque<T>,
}

impl<T: PartialOrd + Copy> Gauge<T> {
    pub fn new(size: usize) -> Result<Self, NoRoom> {
        if size == 0 {
            return Err(NoRoom);
        }
        Ok(Gauge { size, kept: VecDeque::new() })
    }

    pub fn add(&mut self, reading: T) -> Option<T> {
        self.kept.push_back(reading);
        if self.kept.len() > self.size { self.kept.pop_front() } else { None }
    }

    pub fn highest(&self) -> Option<T> {
        self.best(|one, other| one > other)
    }

    pub fn lowest(&self) -> Option<T> {
        self.best(|one, other| one < other)
    }

    fn best(&self, better: impl Fn(T, T) -> bool) -> Option<T> {
        let mut readings = self.kept.iter().copied();
        let mut best = readings.next()?;
        for reading in readings {
            if better(reading, best) {
                best = reading;
            }
        }
        Some(best)
    }

    pub fn rising(&self) -> bool {
        if self.kept.len() < 2 {
            return false;
        }
        for i in 1..self.kept.len() {
            if self.kept[i] <= self.kept[i - 1] {
                return false;
            }
        }
        true
    }
}
