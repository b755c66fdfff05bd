//! The drafts that can be gone on with.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::drafts::draft_row::DraftRow;
use crate::hooks::{use_language, use_render_count};
use crate::state::{DraftSummary, Entry};

/// So many are shown at once: more push the way to begin out of reach. On a window of 360 by
/// 800 pixels, with [`LATEST`] of them it is within two screens.
const MOST: usize = 4;

/// So many of more than [`MOST`]: the latest.
const LATEST: usize = 3;

/// What [`DraftList`] lists.
#[derive(PartialEq, Properties)]
pub struct DraftListProps {
    /// What this device keeps, the latest first.
    pub drafts: Rc<[Entry]>,
    /// The draft whose name is being changed.
    pub renaming: Option<Rc<str>>,
}

/// The list with its heading; an element without content where there is no draft. Of many
/// drafts the older ones are folded, and drawn when they are asked for.
#[component]
pub fn DraftList(props: &DraftListProps) -> Html {
    use_render_count("DraftList");
    let words = use_language().words().start;
    let unfolded = use_state(|| false);
    let unfold = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: Event| unfolded.set(true))
    };
    let listed = props.drafts.iter().filter_map(|entry| match entry {
        // Nothing to go on with; whoever begins again gets it.
        Entry::Draft(draft) if draft.untouched => None,
        Entry::Draft(draft) => Some(draft),
        Entry::Closed { .. } => None,
    });
    let drafts: Vec<&DraftSummary> = listed.collect();
    let (latest, older) = drafts.split_at(shown_at_once(drafts.len()));
    let rows = |drafts: &[&DraftSummary]| {
        let rows = drafts.iter().map(|draft| {
            let renaming = props.renaming.as_ref() == Some(&draft.id);
            html! { <DraftRow key={&*draft.id} draft={(*draft).clone()} {renaming} /> }
        });
        rows.collect::<Html>()
    };
    html! {
        <div class="start__drafts">
            if !drafts.is_empty() {
                <section aria-labelledby="drafts-title">
                    <h2 id="drafts-title">{ words.drafts }</h2>
                    <ul class="start__list" id="drafts">{ rows(latest) }</ul>
                    <details class="start__older" hidden={older.is_empty()} ontoggle={unfold}>
                        <summary>{ (words.more_drafts)(older.len()) }</summary>
                        <ul class="start__list" id="drafts-older">
                            { if *unfolded { rows(older) } else { Html::default() } }
                        </ul>
                    </details>
                </section>
            }
        </div>
    }
}

/// How many of so many drafts are not folded.
fn shown_at_once(drafts: usize) -> usize {
    if drafts > MOST { LATEST } else { drafts }
}

#[cfg(test)]
mod tests {
    use super::shown_at_once;

    #[test]
    fn many_drafts_are_folded_and_a_few_are_not() {
        let shown = [0, 1, 4, 5, 200].map(shown_at_once);
        assert_eq!(shown, [0, 1, 4, 3, 3]);
    }
}
