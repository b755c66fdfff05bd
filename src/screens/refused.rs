//! Instead of the app, where the questionnaire's files don't come or break a rule.

use yew::prelude::*;

use crate::text::Language;

/// What is wrong, and where.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// The language of the page.
    pub language: Language,
    /// The file, relative to the page.
    pub file: String,
    /// Each fault: the path to its place, and a sentence. None where the file did not come.
    pub faults: Vec<String>,
}

/// Says which file is at fault, and each place in it.
#[component]
pub fn RefusedScreen(props: &RefusedProps) -> Html {
    let words = props.language.words();
    let fault = words.fault;
    let came = !props.faults.is_empty();
    html! {
        <main class="shell" id="refused">
            <h1 id="heading" tabindex="-1">{ fault.refused }</h1>
            <p>{ if came { fault.refused_hint.to_owned() } else { (fault.not_fetched)(&props.file) } }</p>
            <p hidden={!came}><code>{ &props.file }</code></p>
            <ul>
                for fault in &props.faults {
                    <li><code>{ fault }</code></li>
                }
            </ul>
            <p class="actions">
                <a class="button button--primary" href="">{ fault.again }</a>
                <a class="button" href={words.start.paper_href}>{ words.start.paper }</a>
            </p>
        </main>
    }
}
