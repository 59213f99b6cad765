/// By how much a bid must top the one before it.
pub trait Raise {
    fn least(&self, price: u64) -> u64;
}

/// The same at any price.
pub struct Fixed(pub u64);

/// More at higher prices: each step begins at a price.
pub struct Steps {
    steps: Vec<(u64, u64)>,
}

impl Steps {
    pub fn new(mut steps: Vec<(u64, u64)>) -> Self {
        steps.sort();
        Steps { steps }
    }
}

impl Raise for Fixed {
    fn least(&self, _price: u64) -> u64 {
        self.0
    }
}

impl Raise for Steps {
    fn least(&self, price: u64) -> u64 {
        let mut least = 1;
        for (from, raise) in &self.steps {
            if *from <= price {
                least = *raise;
            }
        }
        least
    }
}
