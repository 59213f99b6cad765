#[derive(Debug, PartialEq, Eq)]
pub struct NoRoom;

pub struct Gauge<T> {
    phantom: std::marker::PhantomData<T>,
}

impl<T: PartialOrd + Copy> Gauge<T> {
    pub fn new(size: usize) -> Result<Self, NoRoom> {
        todo!("a gauge for {size} readings")
    }

    pub fn add(&mut self, _reading: T) -> Option<T> {
        todo!()
    }

    pub fn highest(&self) -> Option<T> {
        todo!()
    }

    pub fn lowest(&self) -> Option<T> {
        todo!()
    }

    pub fn rising(&self) -> bool {
        todo!()
    }
}
