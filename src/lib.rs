//! The assessment in the browser: a group walks through a questionnaire and sees how ready its
//! cluster is. The domain is in the crate `readiness`; here it is only shown and kept.
//!
//! [`state`] is one pure reducer, [`store`] holds it for the components, [`persistence`]
//! stores what changes, [`browser`] is all there is of the browser, [`pages`] and [`components`]
//! draw, [`i18n`] has the words.

// Wording helpers and components take what they show by value where yew does.
#![allow(clippy::needless_pass_by_value)]

pub mod app;
pub mod browser;
pub mod components;
pub mod dispatch;
mod embed;
mod first_answers;
pub mod hooks;
pub mod i18n;
mod loader;
pub mod pages;
pub mod persistence;
pub mod route;
mod startup;
pub mod state;

pub use startup::start;
