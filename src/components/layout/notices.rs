//! What has just happened, said to everyone.

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::state::{Action, Command, Notice};

/// What [`Notices`] says.
#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    /// What there is to say.
    pub notice: Option<Notice>,
    /// Whether it is about a deletion that can be taken back.
    pub can_undo: bool,
}

/// Shown at the foot of the window, and read out by screen readers (a status message, WCAG
/// 2.2, 4.1.3), until the next action. Without a notice the region is there, too, so that
/// screen readers know it before it speaks.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    use_render_count("Notices");
    let language = use_language();
    let dispatch = use_dispatch();
    let words = language.words().frame;
    let notice = props.notice.as_ref().map(|notice| {
        let (sentence, places) = language.say(notice);
        let wrong = matches!(
            notice,
            Notice::Refused(_) | Notice::Missing | Notice::Unspoken(_) | Notice::NotDownloaded
        );
        html! {
            <div class={classes!("notices__notice", wrong.then_some("notices__notice--wrong"))}>
                <div class="notices__text">
                    <p>{ sentence }</p>
                    if !places.is_empty() {
                        <ul>
                            { for places.into_iter().map(|place| html! { <li><code>{ place }</code></li> }) }
                        </ul>
                    }
                </div>
                <div class="notices__actions">
                    if props.can_undo {
                        <button
                            type="button"
                            class="button button--quiet"
                            id="undo"
                            onclick={dispatch.does(Command::Undo)}
                        >
                            { words.undo }
                        </button>
                    }
                    <button
                        type="button"
                        class="button button--quiet"
                        id="dismiss"
                        onclick={dispatch.sends(Action::Dismiss)}
                    >
                        { words.dismiss }
                    </button>
                </div>
            </div>
        }
    });
    html! { <div class="notices" role="status" id="notices">{ notice }</div> }
}
