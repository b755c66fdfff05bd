//! The heading of a page.

use yew::prelude::*;

/// The heading, which takes the focus after a page turn. `lang` is its language where that is
/// not the interface's.
pub fn heading(title: AttrValue, lang: Option<AttrValue>) -> Html {
    html! { <h1 id="heading" tabindex="-1" {lang}>{ title }</h1> }
}
