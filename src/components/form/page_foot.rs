//! The foot of a page of questions: what is still open on it, and the ways on.

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::state::{Command, Route};

/// What [`PageFoot`] shows.
#[derive(PartialEq, Properties)]
pub struct PageFootProps {
    /// How many questions of the page are not answered.
    pub missing: usize,
    /// Where "back" leads.
    pub before: Route,
    /// Where "next" leads.
    pub after: Route,
}

/// The foot.
#[component]
pub fn PageFoot(props: &PageFootProps) -> Html {
    use_render_count("PageFoot");
    let words = use_language().words().questionnaire;
    let dispatch = use_dispatch();
    let PageFootProps {
        missing,
        before,
        after,
    } = props;
    let said = match missing {
        0 => words.complete.to_owned(),
        _ => (words.missing)(*missing),
    };
    let none = (*missing == 0).then_some("page-foot__missing--none");
    html! {
        <footer class="page-foot">
            <p
                class={classes!("page-foot__missing", none)}
                id="missing"
                data-missing={missing.to_string()}
            >
                { said }
            </p>
            <div class="actions">
                <button
                    type="button"
                    class="button"
                    id="back"
                    onclick={dispatch.does(Command::Go(before.clone()))}
                >
                    { words.back }
                </button>
                <button
                    type="button"
                    class="button button--primary"
                    id="next"
                    onclick={dispatch.does(Command::Go(after.clone()))}
                >
                    { words.next }
                </button>
            </div>
        </footer>
    }
}
