//! The assessment in the browser: a group walks through a questionnaire and sees how ready its
//! cluster is. The domain is in the crate `readiness`; here it is only shown and kept.
//!
//! [`state`] is one pure reducer, [`store`] holds it for the components, [`keeper`] keeps
//! what changes, [`platform`] is all there is of the browser, [`screens`] and [`components`]
//! draw, [`text`] has the words.

// Wording helpers and components take what they show by value where yew does.
#![allow(clippy::needless_pass_by_value)]

/// Small, and no slower here than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

mod app;
mod begin;
pub mod components;
pub mod draw;
mod evaluations;
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
