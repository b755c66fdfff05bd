//! Everything that touches the browser: one small type or function a thing, each of which
//! can fail and says how.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod frame;
pub mod later;
pub mod page;
pub mod pick;
pub mod print;
pub mod share;
