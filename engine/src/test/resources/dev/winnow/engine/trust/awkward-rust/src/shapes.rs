pub fn area(width: i32, height: i32) -> i32 {
    width * height
}

#[cfg(test)]
mod tests;
