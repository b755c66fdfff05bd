//! The assessment in the browser: a group walks through a questionnaire and sees how ready its
//! cluster is. The domain is in the crate `readiness`; here it is only shown and kept.
//!
//! [`state`] is one pure reducer, [`store`] holds it for the components, [`keeper`] keeps
//! what changes, [`platform`] is all there is of the browser, [`screens`] and [`components`]
//! draw, [`text`] has the words.

// Wording helpers and components take what they show by value where yew does.
#![allow(clippy::needless_pass_by_value)]

mod app;
mod begin;
pub mod components;
pub mod draw;
mod host;
pub mod keeper;
pub mod live;
pub mod platform;
mod report;
pub mod screens;
pub mod state;
pub mod store;
pub mod text;

pub use begin::start;
pub use report::{Report, report};
