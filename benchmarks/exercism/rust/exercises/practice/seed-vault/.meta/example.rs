use std::collections::BTreeMap;

const OLDEST: u32 = 10;

#[derive(Debug, PartialEq, Eq)]
pub enum Error {
    Empty,
    FromTheFuture(u32),
    Unknown,
    Short { wanted: u32, held: u32 },
    TooOld,
}

struct Packet {
    count: u32,
    year: u32,
}

pub struct Vault {
    year: u32,
    packets: BTreeMap<String, Packet>,
}

impl Vault {
    pub fn new(year: u32) -> Self {
        Vault { year, packets: BTreeMap::new() }
    }

    pub fn deposit(&mut self, plant: &str, count: u32, year: u32) -> Result<u32, Error> {
        if count == 0 {
            return Err(Error::Empty);
        }
        if year > self.year {
            return Err(Error::FromTheFuture(year));
        }
        let packet = self.packets.entry(plant.to_string()).or_insert(Packet { count: 0, year });
        packet.count += count;
        packet.year = packet.year.min(year);
        Ok(packet.count)
    }

    pub fn withdraw(&mut self, plant: &str, count: u32) -> Result<(), Error> {
        let packet = self.packets.get_mut(plant).ok_or(Error::Unknown)?;
        if packet.year + OLDEST < self.year {
            return Err(Error::TooOld);
        }
        if packet.count < count {
            return Err(Error::Short { wanted: count, held: packet.count });
        }
        packet.count -= count;
        Ok(())
    }

    pub fn plants(&self) -> Vec<String> {
        self.packets.iter().filter(|(_, packet)| packet.count > 0).map(|(plant, _)| plant.clone()).collect()
    }
}
