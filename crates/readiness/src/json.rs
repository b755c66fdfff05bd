//! JSON at the edge: read strictly, with the place of every fault.
//!
//! A reader of its own, since it must name the place of whatever it refuses, and
//! since general ones are several times larger in the page.

mod faults;
mod fields;
mod read;
mod value;
mod write;

pub(crate) use faults::{Faults, Place};
pub(crate) use fields::{Fields, whole};
pub(crate) use read::parse;
pub use value::{Number, Object, Value};
pub(crate) use write::quote;
