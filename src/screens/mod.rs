//! One screen a file. Screens lay out components and hand over actions; they decide nothing.

mod profile;
mod refused;
mod result;
mod shared;
mod start;
mod walk;

pub use profile::ProfileScreen;
pub use refused::{RefusedProps, RefusedScreen};
pub use result::{ResultProps, ResultScreen};
pub use shared::{SharedProps, SharedScreen};
pub use start::StartScreen;
pub use walk::WalkScreen;
