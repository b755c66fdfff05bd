//! Instead of the app, where the questionnaire's files break a rule.

use yew::prelude::*;

use crate::text::Language;

/// What is wrong, and where.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// The language of the page.
    pub language: Language,
    /// The file, relative to the page.
    pub file: String,
    /// Each fault: the path to its place, and a sentence.
    pub faults: Vec<String>,
}

/// Says which file is at fault, and each place in it.
#[component]
pub fn RefusedScreen(props: &RefusedProps) -> Html {
    let words = props.language.words().fault;
    html! {
        <main class="shell" id="refused">
            <h1 id="heading" tabindex="-1">{ words.refused }</h1>
            <p>{ words.refused_hint }</p>
            <p><code>{ &props.file }</code></p>
            <ul>
                for fault in &props.faults {
                    <li><code>{ fault }</code></li>
                }
            </ul>
            <p class="actions"><a class="button button--primary" href="">{ words.again }</a></p>
        </main>
    }
}
