//! Who the group is: all of it optional, each field stored as it is typed.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::platform::page;
use crate::state::{Action, ProfileField, Screen};
use crate::store::{use_selected, use_store};

/// The profile screen.
#[component]
pub fn ProfileScreen() -> Html {
    let store = use_store();
    let members_typed = use_state(|| None::<String>);
    let drawn = use_selected(|state| {
        let draft = &state.open.as_ref()?.draft;
        let profile = draft.assessment.profile.clone();
        Some((profile, Rc::clone(&draft.id), state.language))
    });
    let Some((profile, draft, language)) = drawn else {
        return html! { <h1 id="heading" tabindex="-1"></h1> };
    };
    let words = language.words().profile;
    let type_into = |field: ProfileField| {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            store.dispatch(Action::Profile(field, input.value()));
        })
    };
    let text = |id: &'static str,
                field,
                label: &'static str,
                hint: &'static str,
                value: &Option<String>| {
        html! {
            <div class="field">
                <label class="field__label" for={id}>{ label }</label>
                <span class="field__hint" id={[id, "-hint"].concat()}>{ hint }</span>
                <input
                    type="text" {id} aria-describedby={[id, "-hint"].concat()} maxlength="200" autocomplete="off"
                    value={value.clone().unwrap_or_default()} oninput={type_into(field)}
                />
            </div>
        }
    };
    // What was typed stays in the field while it is no number; only numbers are recorded.
    let members = match &*members_typed {
        Some(typed) if number(typed) == profile.members || number(typed).is_none() => typed.clone(),
        _ => profile
            .members
            .map_or_else(String::new, |members| members.to_string()),
    };
    let wrong = !members.trim().is_empty() && number(&members).is_none();
    let type_members = {
        let (store, typed) = (store.clone(), members_typed.setter());
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let value = input.value();
            if number(&value).is_some() || value.trim().is_empty() {
                store.dispatch(Action::Profile(ProfileField::Members, value.clone()));
            }
            typed.set(Some(value));
        }
    };
    let today = {
        let store = store.clone();
        move |_: MouseEvent| {
            let today = store.now().local().iso_date();
            store.dispatch(Action::Profile(ProfileField::Date, today));
            page::focus("#profile-date");
        }
    };
    let go = |screen: Screen| {
        let store = store.clone();
        move |_: MouseEvent| store.dispatch(Action::Go(screen.clone()))
    };
    let submit = {
        let (store, draft) = (store.clone(), Rc::clone(&draft));
        move |event: SubmitEvent| {
            event.prevent_default();
            let draft = Rc::clone(&draft);
            store.dispatch(Action::Go(Screen::Walk { draft, page: None }));
        }
    };
    html! {
        <form class="profile" onsubmit={submit}>
            <h1 id="heading" tabindex="-1">{ words.title }</h1>
            <p>{ words.optional }</p>
            { text("profile-name", ProfileField::Name, words.name, words.name_hint, &profile.name) }
            { text("profile-commodity", ProfileField::Commodity, words.commodity, words.commodity_hint, &profile.commodity) }
            { text("profile-region", ProfileField::Region, words.region, words.region_hint, &profile.region) }
            <div class="field profile__short">
                <label class="field__label" for="profile-members">{ words.members }</label>
                <input
                    type="text" inputmode="numeric" id="profile-members" autocomplete="off" aria-describedby="profile-members-fault"
                    aria-invalid={wrong.then_some("true")} value={members} oninput={type_members}
                />
                <span class="profile__fault" id="profile-members-fault">{ if wrong { words.members_fault } else { "" } }</span>
            </div>
            <div class="field profile__short">
                <label class="field__label" for="profile-date">{ words.date }</label>
                <div class="profile__date">
                    <input
                        type="date" id="profile-date" value={profile.date.clone().unwrap_or_default()}
                        oninput={type_into(ProfileField::Date)}
                    />
                    <button type="button" class="button" id="profile-today" onclick={today}>{ words.today }</button>
                </div>
            </div>
            <div class="actions profile__actions">
                <button type="button" class="button" id="back" onclick={go(Screen::Start)}>{ words.back }</button>
                <button type="submit" class="button button--primary" id="next">{ words.next }</button>
            </div>
        </form>
    }
}

/// A number of members, with or without the separator of thousands.
fn number(text: &str) -> Option<u32> {
    text.trim().replace(['.', ' '], "").parse().ok()
}
