//! The command `readiness`.

fn main() {}
