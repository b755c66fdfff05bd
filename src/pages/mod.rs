//! One page a file. Pages lay out components and hand over what the person does; they decide nothing.

pub mod outlet;
pub mod profile;
pub mod questionnaire;
pub mod refused;
pub mod result;
pub mod shared;
pub mod start;
pub mod title;
