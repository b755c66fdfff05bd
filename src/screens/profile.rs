//! Profile
use yew::prelude::*;
/// Profile.
#[component]
pub fn ProfileScreen() -> Html { html!{ <h1 id="heading" tabindex="-1">{"…"}</h1> } }
