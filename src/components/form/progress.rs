//! How many of all questions are answered.

use crate::draw::{El, div, el};
use crate::live::Scene;

/// The bar with its words.
pub fn walk_progress(scene: Scene) -> El {
    let (answered, questions) = scene.state.open.as_ref().map_or((0, 1), |open| {
        (open.answered.iter().sum(), open.plan.questions)
    });
    div("walk-progress")
        .with(
            el("label")
                .set("for", "progress")
                .text(&(scene.words.questionnaire.progress)(answered, questions)),
        )
        .with(
            el("progress")
                .id("progress")
                .count("max", questions)
                .count("value", answered),
        )
}
