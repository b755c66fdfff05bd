//! Start
use yew::prelude::*;
/// Start.
#[component]
pub fn StartScreen() -> Html { html!{ <h1 id="heading" tabindex="-1">{"…"}</h1> } }
