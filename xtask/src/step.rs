//! Says what is being done, and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Does `work` between a line that names it and a line with its time.
///
/// # Errors
/// What `work` returns, with the step's name before it.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name} …");
    let begun = Instant::now();
    let done = work().with_context(|| format!("{name} failed"))?;
    println!("✓ {name}: {}", seconds(begun.elapsed()));
    Ok(done)
}

/// A duration as a person reads it: `0.4 s`, `2 min 05 s`.
pub(crate) fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(seconds(Duration::from_millis(440)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
