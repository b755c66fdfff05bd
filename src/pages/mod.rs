//! One screen a file. Screens lay out components and hand over actions; they decide nothing.

mod loading;
mod outlet;
pub mod profile;
pub mod questionnaire;
pub mod refused;
mod result;
mod shared;
pub mod start;

pub(crate) use outlet::place;
pub(crate) use refused::RefusedPage;
pub(crate) use result::{result, shown};
pub(crate) use shared::shared;
