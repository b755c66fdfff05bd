//! What components ask for.

mod use_context;

pub use use_context::{
    Environment, Questionnaire, use_dispatch, use_environment, use_language, use_questionnaire,
};
