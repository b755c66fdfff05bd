//! The assessment in the browser: a group goes through a questionnaire and sees how ready its
//! cluster is. The measure is in the crate `readiness`; here it is only shown and stored.
//!
//! [`pages`] lay out [`components`], which ask by [`hooks`] and hand over to [`dispatch`]; that
//! changes the [`state`], one pure reducer, and stores by [`persistence`]. [`browser`] is all
//! there is of the browser, [`i18n`] has the words. docs/contributing.md walks an answer through
//! these rooms.

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
