use std::fmt;

const GAP: u32 = 50;

mod lane {
    pub struct Lane {
        pub names: Vec<String>,
        pub left: u32,
    }

    impl Lane {
        /// What a vehicle takes: its length, and a gap behind the one before it.
        pub fn needed(&self, length: u32) -> u32 {
            if self.names.is_empty() { length } else { length + super::GAP }
        }
    }
}

pub struct Ferry {
    lanes: Vec<lane::Lane>,
}

impl Ferry {
    pub fn new(lanes: usize, length: u32) -> Self {
        Ferry { lanes: (0..lanes).map(|_| lane::Lane { names: Vec::new(), left: length }).collect() }
    }

    pub fn board(&mut self, name: &str, length: u32) -> Option<usize> {
        for (number, lane) in self.lanes.iter_mut().enumerate() {
            let needed = lane.needed(length);
            if needed <= lane.left {
                lane.left -= needed;
                lane.names.push(name.trim().to_lowercase());
                return Some(number + 1);
            }
        }
        None
    }

    pub fn free(&self, lane: usize) -> Option<u32> {
        if lane == 0 {
            return None;
        }
        self.lanes.get(lane - 1).map(|lane| lane.left)
    }
}

impl fmt::Display for Ferry {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (number, lane) in self.lanes.iter().enumerate() {
            writeln!(f, "{}: {}", number + 1, lane.names.join(" "))?;
        }
        Ok(())
    }
}
