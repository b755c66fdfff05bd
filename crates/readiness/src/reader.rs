//! Files that people write: read field by field, so that every fault is named at once, with the
//! path to it.
//!
//! A derived reader stops at the first fault, and passes over a key that is there twice.

mod faults;
mod fields;
mod parse;

pub(crate) use faults::{Faults, Place};
pub(crate) use fields::{Fields, whole};
pub(crate) use parse::parse;
