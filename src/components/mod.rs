//! Small parts that only draw. One component a file; its style has the same name in
//! `styles/`.

pub mod charts;
pub mod drafts;
#[cfg(test)]
pub(crate) mod fixture;
pub mod form;
pub mod layout;
pub mod report;
