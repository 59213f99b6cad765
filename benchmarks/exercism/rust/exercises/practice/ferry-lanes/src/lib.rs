use std::fmt;

pub struct Ferry {}

impl Ferry {
    pub fn new(_lanes: usize, _length: u32) -> Self {
        todo!()
    }

    pub fn board(&mut self, _name: &str, _length: u32) -> Option<usize> {
        todo!()
    }

    pub fn free(&self, _lane: usize) -> Option<u32> {
        todo!()
    }
}

impl fmt::Display for Ferry {
    fn fmt(&self, _f: &mut fmt::Formatter) -> fmt::Result {
        todo!()
    }
}
