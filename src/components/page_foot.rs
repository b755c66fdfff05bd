//! The foot of a page of the walk: what is still open on it, and the ways on.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Page, Plan, Screen};
use crate::store::{Pinned, use_selected, use_store};
use crate::text::Language;

/// Where the person is.
#[derive(Properties, PartialEq)]
pub struct PageFootProps {
    /// The draft.
    pub draft: Rc<str>,
    /// Its pages.
    pub plan: Pinned<Plan>,
    /// The page that is open.
    pub index: usize,
    /// The language in use.
    pub language: Language,
}

/// The foot.
#[component]
pub fn PageFoot(props: &PageFootProps) -> Html {
    let store = use_store();
    let index = props.index;
    let answered = use_selected(move |state| {
        let open = state.open.as_ref();
        open.and_then(|open| open.answered.get(index).copied())
            .unwrap_or_default()
    });
    let words = props.language.words().walk;
    let pages = &props.plan.pages;
    let questions = pages.get(index).map_or(0, Page::questions);
    let missing = questions.saturating_sub(answered);
    let at = |index: usize| Screen::Walk {
        draft: Rc::clone(&props.draft),
        page: pages.get(index).map(|page| Rc::from(&*page.group)),
    };
    let go = |screen: Screen| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Go(screen.clone())))
    };
    let before = match index.checked_sub(1) {
        Some(index) => at(index),
        None => Screen::Profile(Rc::clone(&props.draft)),
    };
    let last = index + 1 >= pages.len();
    let (after, label) = if last {
        (Screen::Result(Rc::clone(&props.draft)), words.result)
    } else {
        (at(index + 1), words.next)
    };
    html! {
        <footer class="page-foot">
            <p class={classes!("page-foot__missing", (missing == 0).then_some("page-foot__missing--none"))} id="missing" data-missing={missing.to_string()}>
                { if missing == 0 { words.complete.to_owned() } else { (words.missing)(missing) } }
            </p>
            <div class="actions">
                <button type="button" class="button" id="back" onclick={go(before)}>{ words.back }</button>
                <button type="button" class="button button--primary" id="next" onclick={go(after)}>{ label }</button>
            </div>
        </footer>
    }
}
