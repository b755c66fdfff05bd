//! What this device keeps: the browser's storage, the drafts in it, and files that come in.

pub mod drafts;
mod import;
pub mod storage;

pub use import::{LARGEST, import};
