//! The next steps with the most leverage, and the same by who owns them.

use yew::prelude::*;

use crate::components::report::copy_text::CopyText;
use crate::components::report::recommendation::{
    Recommendation, as_text, by_owner, recommendations,
};
use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::tenths;

/// So many steps are told in full.
const FIRST: usize = 5;
/// So many are listed by owner; a shared summary carries as many.
const LISTED: usize = 10;

/// Draws the steps in full, highest leverage first.
pub fn next_steps(sheet: &Sheet) -> Html {
    let steps = recommendations(sheet, FIRST);
    let words = sheet.words;
    if steps.is_empty() {
        return html! { <p class="next-steps__none">{ words.steps_none }</p> };
    }
    html! {
        <div>
            <p class="muted">{ words.steps_about }</p>
            <ol class="next-steps">{ for steps.iter().map(|step| full(sheet, step)) }</ol>
        </div>
    }
}

fn full(sheet: &Sheet, step: &Recommendation) -> Html {
    let words = sheet.words;
    let lang = sheet.lang();
    let [who, when] = words.promise;
    html! {
        <li class="next-step" id={["step-", &step.item].concat()}>
            <div class="next-step__top">
                <p class="next-step__dimension" lang={lang.clone()}>
                    { [&step.dimension, " · ", &step.title].concat() }
                </p>
                <p class="next-step__gain">{ gain(sheet, step) }</p>
            </div>
            // Whose it is comes first: the sentence is said to them.
            <p class="next-step__what" {lang}>
                <strong>
                    <span class="visually-hidden" lang={sheet.interface_lang()}>{ words.owner }</span>
                    { &step.owner }{ ": " }
                </strong>
                { &step.step }
            </p>
            if let Some((level, top, sentence)) = &step.level {
                <p class="next-step__level">{ (words.stands_at)(*level, *top, sentence) }</p>
            }
            <p class="next-step__promise" aria-hidden="true">
                <span>{ who }</span><span>{ when }</span>
            </p>
        </li>
    }
}

fn gain(sheet: &Sheet, step: &Recommendation) -> String {
    (sheet.words.gain)(&tenths(step.gain, sheet.language))
}

/// Draws the steps by owner, with a button that copies them as text. `name` heads the text.
pub fn steps_by_owner(sheet: &Sheet, name: &str) -> Html {
    let steps = recommendations(sheet, LISTED);
    let words = sheet.words;
    let mut heading = vec![name.to_owned()];
    heading.extend(sheet.verdict());
    let owners = by_owner(&steps).into_iter();
    html! {
        <div>
            <p class="muted">{ (words.by_owner_about)(steps.len()) }</p>
            <div class="by-owner">
                { for owners.map(|(owner, theirs)| owner_steps(sheet, owner, &theirs)) }
            </div>
            <CopyText
                id="action-list"
                text={as_text(&heading, &steps)}
                label={words.copy_list}
                name={words.list_as_text}
                shown=false
            />
        </div>
    }
}

fn owner_steps(sheet: &Sheet, owner: &str, steps: &[&Recommendation]) -> Html {
    let steps = steps.iter().map(|step| {
        html! {
            <li>
                { &step.step }
                { " " }
                <span class="by-owner__dimension">
                    { [&step.dimension, " · ", &gain(sheet, step)].concat() }
                </span>
            </li>
        }
    });
    html! {
        <section class="by-owner__owner" lang={sheet.lang()}>
            <h3>{ owner }</h3>
            <ul>{ for steps }</ul>
        </section>
    }
}
