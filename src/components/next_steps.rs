//! The next steps with the most leverage, and the same by who owns them.

use yew::prelude::*;

use super::copy_text::CopyText;
use super::recommendation::{Recommendation, as_text, by_owner, recommendations};
use super::sheet::Sheet;
use crate::text::numbers::{tenths, whole};

/// So many steps are told in full.
const FIRST: usize = 5;
/// So many are listed by owner; a summary letter carries as many.
const LISTED: usize = 10;

/// Draws the steps in full, highest leverage first.
pub fn next_steps(sheet: &Sheet) -> Html {
    let steps = recommendations(sheet, FIRST);
    let words = sheet.words;
    if steps.is_empty() {
        return html! { <p class="next-steps__none">{ words.steps_none }</p> };
    }
    html! {
        <>
            <p class="muted">{ words.steps_about }</p>
            <ol class="next-steps">
                for step in &steps {
                    { full(sheet, step) }
                }
            </ol>
        </>
    }
}

fn full(sheet: &Sheet, step: &Recommendation) -> Html {
    let words = sheet.words;
    html! {
        <li class="next-step" id={format!("step-{}", step.item)}>
            <div class="next-step__top">
                <p class="next-step__dimension">{ &step.dimension }{ " · " }{ &step.title }</p>
                <p class="next-step__tags">
                    <span class="tag tag--owner"><span class="visually-hidden">{ words.owner }</span>{ &step.owner }</span>
                    <span class="next-step__gain">{ (words.gain)(&tenths(step.gain, sheet.language)) }</span>
                </p>
            </div>
            <p class="next-step__what">{ &step.step }</p>
            <p class="next-step__level">
                if let Some((level, top, sentence)) = &step.level {
                    { (words.stands_at)(*level, *top, sentence) }
                }
            </p>
        </li>
    }
}

/// Draws the steps by owner, with a button that copies them as text. `name` heads the text.
pub fn steps_by_owner(sheet: &Sheet, name: &str) -> Html {
    let steps = recommendations(sheet, LISTED);
    let words = sheet.words;
    let head = &sheet.evaluation.headline;
    let mut heading = vec![name.to_owned()];
    if let (Some(score), Some(band)) = (head.score, sheet.band()) {
        heading.push((words.verdict)(&whole(score), sheet.title(band)));
    }
    html! {
        <>
            <p class="muted">{ (words.by_owner_about)(steps.len()) }</p>
            <div class="by-owner">
                for (owner, theirs) in by_owner(&steps) {
                    <section class="by-owner__owner">
                        <h3>{ owner.to_owned() }</h3>
                        <ul>
                            for step in theirs {
                                <li>{ &step.step }{ " " }<span class="by-owner__dimension">{ &step.dimension }{ " · " }{ (words.gain)(&tenths(step.gain, sheet.language)) }</span></li>
                            }
                        </ul>
                    </section>
                }
            </div>
            <CopyText text={as_text(&heading, &steps)} id="action-list" label={words.copy_list} name={words.list_as_text} language={sheet.language} />
        </>
    }
}
