//! Native dialogues, which only a method opens as modal ones.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Opens and closes the dialogue whose `ref` it gives, as `open` says, once it is drawn.
#[hook]
pub fn use_dialog(open: bool) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), open), |(node, open)| {
        let Some(dialog) = node.cast::<HtmlDialogElement>() else {
            return;
        };
        if !open && dialog.open() {
            dialog.close();
        } else if *open && !dialog.open() && dialog.show_modal().is_err() {
            // Then at least it is there.
            dialog.show();
        }
    });
    node
}
