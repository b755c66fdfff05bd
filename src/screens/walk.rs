//! The questionnaire, one page at a time.

use std::rc::Rc;

use readiness::Answer;
use yew::prelude::*;

use crate::components::item_card::ItemCard;
use crate::components::page_foot::PageFoot;
use crate::components::stage_ticks::StageTicks;
use crate::components::walk_map::WalkMap;
use crate::components::walk_progress::WalkProgress;
use crate::store::{Pinned, use_selected, use_store};

/// Which page.
#[derive(Properties, PartialEq)]
pub struct WalkProps {
    /// The page's group.
    pub page: Rc<str>,
}

/// A page of the questionnaire. Answers don't redraw it: it watches only what it frames.
#[component]
pub fn WalkScreen(props: &WalkProps) -> Html {
    let store = use_store();
    let drawn = use_selected(|state| {
        let open = state.open.as_ref()?;
        Some((
            Pinned(Rc::clone(&open.plan)),
            Pinned(Rc::clone(&state.text)),
            Rc::clone(&open.draft.id),
            open.draft.deepened,
            state.language,
        ))
    });
    let Some((plan, text, draft, deepened, language)) = drawn else {
        return html! { <h1 id="heading" tabindex="-1"></h1> };
    };
    let words = language.words().walk;
    let index = plan.page(&props.page).unwrap_or_default();
    let Some(page) = plan.pages.get(index) else {
        return html! { <h1 id="heading" tabindex="-1"></h1> };
    };
    let unscored = page.items.first().is_some_and(|id| {
        let scored = store.read(|state| state.instrument.item(id).map(|item| item.scored));
        scored.flatten() == Some(false)
    });
    let last = index + 1 == plan.pages.len();
    let retired = if last { retired(&store) } else { Vec::new() };
    html! {
        <div class="walk">
            <WalkMap draft={Rc::clone(&draft)} plan={plan.clone()} {index} text={text.clone()} {language} />
            <div class="walk__page">
                <WalkProgress />
                <p class="walk__section">{ page.section.as_ref().map_or("", |id| text.title(id)) }</p>
                <h1 id="heading" tabindex="-1">{ text.title(&page.group) }</h1>
                <p class="walk__help">{ text.help(&page.group).unwrap_or_default() }</p>
                <div class="walk__hint">
                    if unscored && deepened && !page.ticks {
                        <p class="notice">{ words.ticks_before }</p>
                    }
                </div>
                <div class="walk__items">
                    { if page.ticks {
                        html! { <StageTicks group={Rc::clone(&props.page)} number={page.first} /> }
                    } else {
                        page.items.iter().enumerate().map(|(offset, id)| html! {
                            <ItemCard key={&**id} id={id.clone()} number={page.first + offset} />
                        }).collect::<Html>()
                    } }
                </div>
                <div class="walk__retired">
                    if !retired.is_empty() {
                        <section class="card">
                            <h2>{ words.retired }</h2>
                            <p>{ words.retired_hint }</p>
                            <ul>
                                for (id, answer) in retired {
                                    <li>{ id }{ ": " }{ match answer {
                                        Some(Answer::Level(level)) => (words.level)(level),
                                        Some(Answer::Number(number)) => readiness::number::write(number),
                                        Some(Answer::DontKnow) => words.dont_know.to_owned(),
                                        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
                                        Some(Answer::Tally(_)) | None => "–".to_owned(),
                                    } }</li>
                                }
                            </ul>
                        </section>
                    }
                </div>
                <PageFoot {draft} plan={plan.clone()} {index} {language} />
                <p class="walk__keys muted" hidden={page.ticks}>{ words.keys }</p>
            </div>
        </div>
    }
}

/// Answers to questions that the questionnaire no longer has.
fn retired(store: &crate::store::Store) -> Vec<(String, Option<Answer>)> {
    let retired = store.read(|state| {
        let assessment = &state.open.as_ref()?.draft.assessment;
        let retired = assessment.retired(&state.instrument);
        let retired = retired
            .iter()
            .map(|it| (it.item.to_string(), it.recorded.answer.clone()));
        Some(retired.collect())
    });
    retired.flatten().unwrap_or_default()
}
