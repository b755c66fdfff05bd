//! Instead of the app, where the questionnaire's files don't come or break a rule.

use yew::prelude::*;

use crate::components::form::paper_link::paper_link;
use crate::components::layout::heading::heading;
use crate::hooks::{Environment, use_render_count};
use crate::i18n::Language;

/// What [`RefusedPage`] shows.
#[derive(PartialEq, Properties)]
pub struct RefusedPageProps {
    /// The page's language.
    pub language: Language,
    /// The file, relative to the page.
    pub file: String,
    /// Each fault in it with its place; none where it did not come.
    pub faults: Vec<String>,
    /// Fetches it again.
    pub onretry: Callback<()>,
}

/// Says which file is at fault, and each place in it with a sentence.
#[component]
pub fn RefusedPage(props: &RefusedPageProps) -> Html {
    use_render_count("RefusedPage");
    // It may stand alone, without the app around it.
    let environment = use_context::<Environment>().unwrap_or_default();
    let words = props.language.words().fault;
    let came = !props.faults.is_empty();
    let why = if came {
        words.refused_hint.to_owned()
    } else {
        (words.not_fetched)(&props.file)
    };
    let faults = props.faults.iter();
    html! {
        <main class="shell" id="refused">
            { heading(words.refused.into(), None) }
            <p>{ why }</p>
            <p hidden={!came}><code>{ &props.file }</code></p>
            <ul>{ for faults.map(|fault| html! { <li><code>{ fault }</code></li> }) }</ul>
            <p class="actions">
                <button
                    type="button"
                    class="button button--primary"
                    onclick={props.onretry.reform(|_| ())}
                >
                    { words.again }
                </button>
                { paper_link(&environment, props.language) }
            </p>
        </main>
    }
}
