#![deny(warnings)]

pub mod documented;
pub mod shapes;

/// Adds.
///
/// ```
/// assert_eq!(awkward::add(1, 2), 3);
/// ```
pub fn add(a: i32, b: i32) -> i32 {
    a + extra::same(b)
}

pub fn root(n: i32) -> Result<i32, String> {
    if n < 0 {
        return Err(format!("{n} is negative"));
    }
    Ok((0..=n).rev().find(|root| root * root <= n).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
    }

    #[test]
    fn returns_a_result() -> Result<(), String> {
        assert_eq!(root(9)?, 3);
        Ok(())
    }

    #[test]
    fn returns_anything() -> anyhow::Result<()> {
        assert_eq!("3".parse::<i32>()?, root(10).map_err(anyhow::Error::msg)?);
        Ok(())
    }

    #[test]
    #[should_panic]
    fn panics() {
        root(-1).unwrap();
    }

    #[test]
    #[should_panic(expected = "is negative")]
    fn panics_as_expected() {
        root(-1).unwrap();
    }

    #[test]
    #[ignore = "slow"]
    fn ignored() {
        panic!("never run");
    }

    #[test]
    fn größe() {
        assert_eq!(shapes::area(2, 3), 6);
    }

    mod nested {
        mod deeper {
            #[test]
            fn adds() {
                assert_eq!(crate::add(2, 2), 4);
            }
        }
    }
}
