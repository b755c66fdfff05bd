//! What this is, and what this device keeps.

use std::rc::Rc;

use readiness::Depth;
use yew::prelude::*;

use crate::components::ask::Ask;
use crate::components::closed_row::ClosedRow;
use crate::components::draft_row::DraftRow;
use crate::components::file_door::FileDoor;
use crate::platform::address;
use crate::state::{Action, Card, Plan, Resolution};
use crate::store::{Pinned, Store, use_selected, use_store};
use crate::text::{Language, StartWords};

/// The start screen.
#[component]
pub fn StartScreen() -> Html {
    let store = use_store();
    let drawn = use_selected(|state| {
        let instrument = Pinned(Rc::clone(&state.instrument));
        Some((instrument, Rc::clone(&state.shelf), state.language))
    });
    let wiping = use_state(|| false);
    let lengths = use_memo(drawn.as_ref().map(|it| it.0.clone()), |instrument| {
        instrument.as_ref().map(|instrument| {
            let questions = |depth| Plan::of(instrument, depth).questions;
            let quick = instrument.has_quick().then(|| questions(Depth::Quick));
            (quick, questions(Depth::Full))
        })
    });
    let Some((_, shelf, language)) = drawn else {
        return html! { <h1 id="heading" tabindex="-1"></h1> };
    };
    let (quick, full) = (*lengths).unwrap_or((None, 0));
    let words = language.words().start;
    let drafts = shelf.iter().filter_map(|card| match card {
        Card::Draft(listed) => Some(listed.clone()),
        Card::Closed { .. } => None,
    });
    let drafts: Vec<_> = drafts.collect();
    let closed = shelf.iter().filter_map(|card| match card {
        Card::Closed { key, id, why } => Some((Rc::clone(key), Rc::clone(id), why.clone())),
        Card::Draft(_) => None,
    });
    let closed: Vec<_> = closed.collect();
    let ask_to_wipe = {
        let wiping = wiping.setter();
        move |_: MouseEvent| wiping.set(true)
    };
    let spare = {
        let wiping = wiping.setter();
        Callback::from(move |()| wiping.set(false))
    };
    let wipe = {
        let (store, wiping) = (store.clone(), wiping.setter());
        move |_: MouseEvent| {
            wiping.set(false);
            store.dispatch(Action::Wipe);
        }
    };
    html! {
        <div class="start">
            <div class="start__opening">
                <h1 id="heading" tabindex="-1">{ words.title }</h1>
                <p class="start__what">{ words.what }</p>
            </div>
            <div class="start__drafts">
                if !drafts.is_empty() {
                    <section aria-labelledby="drafts-title">
                        <h2 id="drafts-title">{ words.drafts }</h2>
                        <ul class="start__list" id="drafts">
                            for draft in drafts {
                                <DraftRow key={&*draft.id} draft={draft.clone()} {language} />
                            }
                        </ul>
                    </section>
                }
            </div>
            <div class="start__closed">
                if !closed.is_empty() {
                    <section aria-labelledby="closed-title">
                        <h2 id="closed-title">{ words.closed }</h2>
                        <ul class="start__list" id="closed">
                            for (storage_key, id, why) in closed {
                                <ClosedRow key={&*storage_key} storage_key={Rc::clone(&storage_key)} {id} {why} {language} />
                            }
                        </ul>
                    </section>
                }
            </div>
            <section aria-labelledby="begin-title">
                <h2 id="begin-title">{ words.begin }</h2>
                { begin(&store, words, quick, full) }
            </section>
            <dl class="start__facts">
                for (name, fact) in words.facts {
                    <div><dt>{ name }</dt><dd>{ fact }</dd></div>
                }
            </dl>
            <section aria-labelledby="more-title" class="start__more">
                <h2 id="more-title">{ words.more }</h2>
                <div class="start__ways">
                    <FileDoor label={words.import} hint={words.import_hint} />
                    <div>
                        <a class="button" id="paper" href={words.paper_href}>{ words.paper }</a>
                        <p class="muted">{ words.paper_hint }</p>
                    </div>
                    <div>
                        <button type="button" class="button button--danger" id="wipe" onclick={ask_to_wipe}>{ words.wipe }</button>
                        <p class="muted">{ words.wipe_hint }</p>
                    </div>
                </div>
            </section>
            <Ask
                id="wipe-ask" open={*wiping} title={words.wipe_ask} what={words.wipe_what}
                cancel={language.words().frame.cancel} on_cancel={spare}
            >
                <button type="button" class="button button--danger" id="wipe-do" onclick={wipe}>{ words.wipe_do }</button>
            </Ask>
            <Clash />
        </div>
    }
}

/// The choice between quick and full, unless a snippet has made it: `depth=` in the address.
fn begin(store: &Store, words: &StartWords, quick: Option<usize>, full: usize) -> Html {
    let wanted = address::asked("depth");
    let only = |depth: &str| wanted.as_deref() == Some(depth);
    let begin = |depth: Depth| {
        let store = store.clone();
        move |_: MouseEvent| store.dispatch(Action::Begin(depth))
    };
    html! {
        <div class="start__depths">
            <div class="start__depth card" hidden={quick.is_none() || only("full")}>
                <h3>{ words.quick }</h3>
                <p class="start__length">{ quick.map_or_else(String::new, |it| (words.length)(minutes(it), it)) }</p>
                <p>{ words.quick_hint }</p>
                <button type="button" class="button button--primary" id="begin-quick" onclick={begin(Depth::Quick)}>{ words.quick_begin }</button>
            </div>
            <div class="start__depth card" hidden={quick.is_some() && only("quick")}>
                <h3>{ words.full }</h3>
                <p class="start__length">{ (words.length)(minutes(full), full) }</p>
                <p>{ words.full_hint }</p>
                <button type="button" class="button button--primary" id="begin-full" onclick={begin(Depth::Full)}>{ words.full_begin }</button>
            </div>
        </div>
    }
}

/// About half a minute a question, in steps of five minutes.
fn minutes(questions: usize) -> usize {
    ((questions * 28 + 150) / 300).max(1) * 5
}

/// Asks what to do with a file whose draft is here already.
#[component]
fn Clash() -> Html {
    let store = use_store();
    let (clash, language) = use_selected(|state| {
        let clash = state.clash.as_ref();
        let name = clash.map(|draft| draft.assessment.profile.name.clone());
        (name, Some(state.language))
    });
    let language = language.unwrap_or(Language::Indonesian);
    let words = language.words();
    let resolve = |resolution: Resolution| {
        let store = store.clone();
        move || store.dispatch(Action::Resolve(resolution))
    };
    let (merge, separate, cancel) = (
        resolve(Resolution::Merge),
        resolve(Resolution::Separate),
        resolve(Resolution::Cancel),
    );
    let open = clash.is_some();
    let name = clash
        .flatten()
        .unwrap_or_else(|| words.frame.unnamed.to_owned());
    html! {
        <Ask
            id="clash-ask" {open} title={(words.start.clash)(&name)} what={words.start.clash_what}
            cancel={words.frame.cancel} on_cancel={Callback::from(move |()| cancel())}
        >
            <>
                <button type="button" class="button" id="clash-separate" onclick={move |_: MouseEvent| separate()}>{ words.start.clash_separate }</button>
                <button type="button" class="button button--primary" id="clash-merge" onclick={move |_: MouseEvent| merge()}>{ words.start.clash_merge }</button>
            </>
        </Ask>
    }
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn the_time_is_the_one_that_is_promised() {
        assert_eq!(minutes(13), 5);
        assert_eq!(minutes(43), 20);
        assert_eq!(minutes(1), 5);
    }
}
