//! How many of all questions are answered.

use yew::prelude::*;

use crate::store::use_selected;
use crate::text::Language;

/// The bar with its words. The only part, beside the item itself, that an answer redraws.
#[component]
pub fn WalkProgress() -> Html {
    let drawn = use_selected(|state| {
        let open = state.open.as_ref()?;
        let answered: usize = open.answered.iter().sum();
        Some((answered, open.plan.questions, state.language))
    });
    let (answered, questions, language) = drawn.unwrap_or((0, 1, Language::Indonesian));
    html! {
        <div class="walk-progress">
            <label for="progress">{ (language.words().walk.progress)(answered, questions) }</label>
            <progress id="progress" max={questions.to_string()} value={answered.to_string()}></progress>
        </div>
    }
}
