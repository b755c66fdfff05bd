//! What stands above a page as long as it is true: that nothing is stored, and what to do.

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::state::{Command, Export, StoreFault};

/// What [`StorageWarning`] warns of.
#[derive(PartialEq, Properties)]
pub struct StorageWarningProps {
    /// Why nothing is stored; none while all is well.
    pub fault: Option<StoreFault>,
    /// Whether a draft is open, which can be taken along as a file or a link.
    pub draft_open: bool,
}

/// The warning; an element without content while all is stored. Said when it comes up, like
/// any status (WCAG 2.2, 4.1.3).
#[component]
pub fn StorageWarning(props: &StorageWarningProps) -> Html {
    use_render_count("StorageWarning");
    let words = use_language().words().storage;
    let dispatch = use_dispatch();
    let fault = props.fault.map(|fault| match fault {
        StoreFault::Blocked => words.blocked,
        StoreFault::Full => words.full,
        StoreFault::Newer => words.newer,
    });
    html! {
        <div class="standing" role="status" id="standing">
            if let Some(fault) = fault {
                <div class="notice notice--warning">
                    <p>{ fault }</p>
                    <p class="actions" hidden={!props.draft_open}>
                        <button
                            type="button"
                            class="button"
                            id="standing-file"
                            onclick={dispatch.does(Command::Export(Export::Open))}
                        >
                            { words.file }
                        </button>
                        <button
                            type="button"
                            class="button"
                            id="standing-link"
                            onclick={dispatch.does(Command::CopyOwnAnswers)}
                        >
                            { words.link }
                        </button>
                    </p>
                </div>
            }
        </div>
    }
}
