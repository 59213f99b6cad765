use num_bigint::BigUint;

fn power(factor: u32, exponent: u32) -> BigUint {
    BigUint::from(factor).pow(exponent)
}

pub fn square(factor: u32, square: u32) -> Option<String> {
    if square == 0 {
        return None;
    }
    Some(power(factor, square - 1).to_string())
}

pub fn total(factor: u32, squares: u32) -> String {
    let mut sum = BigUint::from(0u32);
    for exponent in 0..squares {
        sum += power(factor, exponent);
    }
    sum.to_string()
}

pub fn digits(number: &str) -> Option<u32> {
    let number = number.trim();
    if number.is_empty() {
        return None;
    }
    let mut sum = 0;
    for c in number.chars() {
        sum += c.to_digit(10)?;
    }
    Some(sum)
}
