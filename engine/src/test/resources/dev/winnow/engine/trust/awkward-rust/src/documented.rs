//! Examples of many kinds.
//!
//! ```
//! assert_eq!(awkward::documented::half(4), Ok(2));
//! ```

/// A pair.
pub struct Pair<T> {
    /// The first of two.
    ///
    /// ```
    /// assert_eq!(awkward::documented::Pair { first: 1, second: 2 }.first, 1);
    /// ```
    pub first: T,
    pub second: T,
}

impl<T: Clone> Pair<T> {
    /// ```
    /// # use awkward::documented::Pair;
    /// # #[derive(Clone, Debug, PartialEq)]
    /// struct Own(i32);
    /// #
    /// let pair = Pair { first: Own(1), second: Own(2) };
    /// assert_eq!(pair.swapped().first, Own(2));
    /// ```
    pub fn swapped(&self) -> Pair<T> {
        Pair { first: self.second.clone(), second: self.first.clone() }
    }
}

/// Half of a number.
///
/// ```
/// let half = awkward::documented::half(8)?;
/// assert_eq!(half, 4);
/// # Ok::<(), String>(())
/// ```
///
/// - in a list:
///   ```rust
///   use awkward::documented::half;
///
///   fn quarter(n: i32) -> Result<i32, String> {
///       half(half(n)?)
///   }
///
///   fn main() -> Result<(), String> {
///       assert_eq!(quarter(8)?, 2);
///       Ok(())
///   }
///   ```
///
/// ```should_panic
/// awkward::documented::half(3).unwrap();
/// ```
///
/// ~~~ignore
/// no Rust at all
/// ~~~
///
/// ```no_run
/// loop {
///     awkward::documented::half(2).unwrap();
/// }
/// ```
///
/// ```compile_fail
/// awkward::documented::half("2");
/// ```
///
/// ```text
/// half(2) = 1
/// ```
pub fn half(n: i32) -> Result<i32, String> {
    if n % 2 != 0 {
        return Err(format!("{n} is odd"));
    }
    Ok(n / 2)
}

/// ```
/// assert_eq!(awkward::doubled!(2), 4);
/// ```
#[macro_export]
macro_rules! doubled {
    ($n:expr) => {
        2 * $n
    };
}

/** Written in another way:
```
assert_eq!(awkward::documented::one(), 1);
```
*/
pub fn one() -> i32 {
    1
}

#[cfg(test)]
mod tests {
    /// ```
    /// no_documentation();
    /// ```
    #[allow(dead_code)]
    fn helps() {}
}
