//! How many of all questions are answered.

use yew::prelude::*;

use crate::hooks::{use_language, use_render_count};

/// What [`Progress`] shows.
#[derive(PartialEq, Properties)]
pub struct ProgressProps {
    /// How many questions are answered.
    pub answered: usize,
    /// Of how many.
    pub questions: usize,
}

/// The bar with its words.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    use_render_count("Progress");
    let words = use_language().words().questionnaire;
    let ProgressProps {
        answered,
        questions,
    } = *props;
    html! {
        <div class="walk-progress">
            <label for="progress">{ (words.progress)(answered, questions) }</label>
            <progress id="progress" max={questions.to_string()} value={answered.to_string()} />
        </div>
    }
}
