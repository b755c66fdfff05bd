//! A summary for the page around the app.

use std::rc::Rc;

use readiness::{Assessment, Evaluation};
use yew::prelude::*;

use super::{use_environment, use_questionnaire};
use crate::embed::bridge;

/// In a frame, where the page around asks for a summary: lays one before the person, once it
/// has its intervals. Nothing is sent by this.
#[hook]
pub fn use_offer_summary(assessment: &Rc<Assessment>, evaluation: &Rc<Evaluation>) {
    let framed = use_environment().framed;
    let instrument = use_questionnaire().instrument;
    let assessment = Rc::clone(assessment);
    use_effect_with(Rc::clone(evaluation), move |evaluation| {
        if framed && evaluation.method.is_some() {
            bridge::offer(&instrument, &assessment, evaluation);
        }
    });
}
