//! Walk
use yew::prelude::*;
/// P.
#[derive(Properties, PartialEq)]
pub struct WalkProps { /// p
pub page: std::rc::Rc<str> }
/// Walk.
#[component]
pub fn WalkScreen(_props: &WalkProps) -> Html { html!{ <h1 id="heading" tabindex="-1">{"…"}</h1> } }
