//! Writes [`conformance::figures`] as this machine computes them.

fn main() -> Result<(), String> {
    print!("{}", conformance::figures()?);
    Ok(())
}
