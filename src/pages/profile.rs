//! Who the group is: all of it optional, each field stored as it is typed.

use std::rc::Rc;

use yew::html::onsubmit;
use yew::prelude::{Callback, SubmitEvent};

use crate::browser::page;
use crate::draw::{El, button, div, el, join};
use crate::live::Scene;
use crate::state::{Action, MEMBERS, Open, ProfileField, Route, State, members};

/// The profile screen.
pub(crate) fn profile(scene: Scene, open: &Open) -> El {
    let words = scene.words.profile;
    let profile = &open.draft.assessment.profile;
    let submit = {
        let (store, draft) = (scene.store.clone(), Rc::clone(&open.draft.id));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if store.read(State::mistyped_members) == Some(true) {
                // Going on would lose what was typed; the field says what is wrong with it.
                page::focus(&join("#", MEMBERS));
                return;
            }
            let draft = Rc::clone(&draft);
            store.dispatch(Action::Go(Route::Questionnaire { draft, page: None }));
        })
    };
    let mut form = el("form")
        .class("profile")
        .on(Rc::new(onsubmit::Wrapper::new(submit)))
        .with(super::heading(words.title))
        .with(el("p").text(words.optional));
    for (id, field, label, hint, value) in [
        (
            "profile-name",
            ProfileField::Name,
            words.name,
            words.name_hint,
            &profile.name,
        ),
        (
            "profile-commodity",
            ProfileField::Commodity,
            words.commodity,
            words.commodity_hint,
            &profile.commodity,
        ),
        (
            "profile-region",
            ProfileField::Region,
            words.region,
            words.region_hint,
            &profile.region,
        ),
    ] {
        let described = join(id, "-hint");
        let input = input(
            scene,
            id,
            field,
            "text",
            value.as_deref().unwrap_or_default(),
        )
        .set("aria-describedby", &described)
        .set("maxlength", "200");
        form = form.with(
            div("field")
                .with(label_of(id, label))
                .with(el("span").class("field__hint").id(&described).text(hint))
                .with(input),
        );
    }
    form.with(members_field(scene, profile.members))
        .with(date_field(scene, profile.date.as_deref()))
        .with(
            div("actions profile__actions")
                .with(
                    button("button", words.back)
                        .id("back")
                        .does(scene.store, Action::Go(Route::Start)),
                )
                .with(
                    el("button")
                        .set("type", "submit")
                        .class("button button--primary")
                        .id("next")
                        .text(words.next),
                ),
        )
}

fn label_of(id: &str, label: &str) -> El {
    el("label").class("field__label").set("for", id).text(label)
}

fn input(scene: Scene, id: &str, field: ProfileField, kind: &str, value: &str) -> El {
    let store = scene.store.clone();
    el("input")
        .set("type", kind)
        .id(id)
        .set("autocomplete", "off")
        .value(value)
        .on_text(Callback::from(move |text| {
            store.dispatch(Action::Profile(field, text));
        }))
}

fn members_field(scene: Scene, value: Option<u32>) -> El {
    let words = scene.words.profile;
    let recorded = value.map_or_else(String::new, |value| value.to_string());
    // What was typed stays in the field while it is no number; only numbers are recorded.
    let read = |typed| members(typed, scene.state.language);
    let text = match &scene.state.typed {
        Some((of, typed))
            if **of == *MEMBERS && (read(typed) == value || read(typed).is_none()) =>
        {
            typed
        }
        _ => recorded.as_str(),
    };
    let wrong = scene.state.mistyped_members();
    let described = join(MEMBERS, "-fault");
    let mut input = input(scene, MEMBERS, ProfileField::Members, "text", text)
        .set("inputmode", "numeric")
        .set("aria-describedby", &described);
    if wrong {
        input = input.set("aria-invalid", "true");
    }
    div("field profile__short")
        .with(label_of(MEMBERS, words.members))
        .with(input)
        .with(
            el("span")
                .class("profile__fault")
                .id(&described)
                .text(if wrong { words.members_fault } else { "" }),
        )
}

fn date_field(scene: Scene, value: Option<&str>) -> El {
    let words = scene.words.profile;
    let id = "profile-date";
    let store = scene.store.clone();
    let today = Callback::from(move |_| {
        let today = store.now().local().iso_date();
        store.dispatch(Action::Profile(ProfileField::Date, today));
        page::focus("#profile-date");
    });
    let input = input(
        scene,
        id,
        ProfileField::Date,
        "date",
        value.unwrap_or_default(),
    );
    div("field profile__short")
        .with(label_of(id, words.date))
        .with(
            div("profile__date").with(input).with(
                button("button", words.today)
                    .id("profile-today")
                    .on_click(today),
            ),
        )
}
