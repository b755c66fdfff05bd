//! The page around the app, where it stands in a frame.

pub(crate) mod bridge;
