//! Whether the open draft is on the device.

use super::moment::Civil;

/// How far the last change is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been changed yet.
    #[default]
    Untouched,
    /// Stored, at this local time.
    At(Civil),
    /// In memory only.
    Not(StoreFault),
}

/// Why the device does not keep what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser gives this page no storage: a setting, a private window, a strict frame.
    Blocked,
    /// The storage has no room left.
    Full,
    /// A newer version of the app has stored this draft since: it is not written over.
    Newer,
}
