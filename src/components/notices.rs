//! What has just happened, said to everyone: shown at the foot of the window, and read out
//! by screen readers (a status message, WCAG 2.2, 4.1.3). It stays until the next action.

use yew::prelude::*;

use crate::platform::page;
use crate::state::{Action, Notice};
use crate::store::{use_selected, use_store};
use crate::text::Language;

/// The region for notices; always there, so that screen readers know it before it speaks.
#[component]
pub fn Notices() -> Html {
    let store = use_store();
    let (notice, undo, language) = use_selected(|state| {
        let undo = state.deleted.is_some();
        (state.notice.clone(), undo, Some(state.language))
    });
    let language = language.unwrap_or(Language::Indonesian);
    let words = language.words().frame;
    let said = notice.as_ref().map(|notice| language.say(notice));
    let wrong = matches!(
        notice,
        Some(Notice::Refused(_) | Notice::Missing | Notice::Unspoken(_) | Notice::NotDownloaded)
    );
    let emit = |action: Action| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.dispatch(action.clone());
            // The button goes away with the notice.
            page::focus("#heading");
        })
    };
    // The row with the pressed button is gone; the way back is the nearest place.
    use_effect_with(undo, |undo| {
        if *undo {
            page::focus("#undo");
        }
    });
    html! {
        <div class="notices" role="status" id="notices">
            if let Some((sentence, places)) = said {
                <div class={classes!("notices__notice", wrong.then_some("notices__notice--wrong"))}>
                    <div class="notices__text">
                        <p>{ sentence }</p>
                        if !places.is_empty() {
                            <ul>
                                for place in places {
                                    <li><code>{ place }</code></li>
                                }
                            </ul>
                        }
                    </div>
                    <div class="notices__actions">
                        if undo {
                            <button type="button" class="button button--quiet" id="undo" onclick={emit(Action::Undo)}>{ words.undo }</button>
                        }
                        <button type="button" class="button button--quiet" id="dismiss" onclick={emit(Action::Dismiss)}>{ words.dismiss }</button>
                    </div>
                </div>
            }
        </div>
    }
}
