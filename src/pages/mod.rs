//! One screen a file. Screens lay out components and hand over actions; they decide nothing.

mod loading;
mod outlet;
pub mod profile;
pub mod questionnaire;
pub mod refused;
pub mod result;
pub mod shared;
pub mod start;

pub(crate) use outlet::place;
pub(crate) use refused::RefusedPage;
pub(crate) use result::result;
pub(crate) use shared::shared;
