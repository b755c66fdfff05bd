//! Who the group is: all of it optional, each field stored as it is typed.

use std::rc::Rc;

use readiness::Profile;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::layout::heading::heading;
use crate::dispatch::Dispatch;
use crate::hooks::{focus, use_dispatch, use_language, use_now, use_render_count};
use crate::i18n::Language;
use crate::state::{Action, Command, MEMBERS, ProfileField, Route, members};

/// What [`ProfilePage`] shows.
#[derive(PartialEq, Properties)]
pub struct ProfilePageProps {
    /// The draft's id.
    pub draft: Rc<str>,
    /// What is known of the group.
    pub profile: Profile,
    /// What stands in the field for the number of members, where that was typed last.
    pub typed_members: Option<Rc<str>>,
    /// The last page of questions, to which "back" leads.
    pub last_page: Option<Rc<str>>,
}

/// The profile, between the questions and the result.
#[component]
pub fn ProfilePage(props: &ProfilePageProps) -> Html {
    use_render_count("ProfilePage");
    let language = use_language();
    let dispatch = use_dispatch();
    let now = use_now();
    let words = language.words().profile;
    let ProfilePageProps {
        draft,
        profile,
        typed_members,
        last_page,
    } = props;
    let typed = typed_members.as_deref();
    let wrong = typed.is_some_and(|typed| is_no_number(typed, language));
    let onsubmit = {
        let (dispatch, result) = (dispatch.clone(), Route::Result(Rc::clone(draft)));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if wrong {
                // Going on would lose what was typed; the field says what is wrong with it.
                focus(&format!("#{MEMBERS}"));
            } else {
                dispatch.command(Command::Go(result.clone()));
            }
        })
    };
    let today = {
        let dispatch = dispatch.clone();
        Callback::from(move |_| {
            let today = now.emit(()).local().iso_date();
            dispatch.send(Action::Profile(ProfileField::Date, today));
            focus("#profile-date");
        })
    };
    let back = Command::Go(Route::Questionnaire {
        draft: Rc::clone(draft),
        page: last_page.clone(),
    });
    let typing = |field| typing(field, &dispatch);
    let text = |id, label, hint, value, field| text_field(id, label, hint, value, typing(field));
    html! {
        <form class="profile" {onsubmit}>
            { heading(words.title.into(), None) }
            <p>{ words.optional }</p>
            { text("profile-name", words.name, words.name_hint, profile.name.clone(), ProfileField::Name) }
            { text(
                "profile-commodity",
                words.commodity,
                words.commodity_hint,
                profile.commodity.clone(),
                ProfileField::Commodity,
            ) }
            { text("profile-region", words.region, words.region_hint, profile.region.clone(), ProfileField::Region) }
            <div class="field profile__short">
                <label class="field__label" for={MEMBERS}>{ words.members }</label>
                <input
                    type="text"
                    id={MEMBERS}
                    autocomplete="off"
                    inputmode="numeric"
                    value={shown_members(typed, profile.members, language)}
                    aria-describedby={format!("{MEMBERS}-fault")}
                    aria-invalid={wrong.then_some("true")}
                    oninput={typing(ProfileField::Members)}
                />
                <span class="profile__fault" id={format!("{MEMBERS}-fault")}>
                    { if wrong { words.members_fault } else { "" } }
                </span>
            </div>
            <div class="field profile__short">
                <label class="field__label" for="profile-date">{ words.date }</label>
                <div class="profile__date">
                    <input
                        type="date"
                        id="profile-date"
                        autocomplete="off"
                        value={profile.date.clone().unwrap_or_default()}
                        oninput={typing(ProfileField::Date)}
                    />
                    <button type="button" class="button" id="profile-today" onclick={today}>
                        { words.today }
                    </button>
                </div>
            </div>
            <div class="actions profile__actions">
                <button type="button" class="button" id="back" onclick={dispatch.does(back)}>
                    { words.back }
                </button>
                <button type="submit" class="button button--primary" id="next">
                    { words.next }
                </button>
            </div>
        </form>
    }
}

/// A field for a short text, with an example.
fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: Option<String>,
    oninput: Callback<InputEvent>,
) -> Html {
    let described = format!("{id}-hint");
    html! {
        <div class="field">
            <label class="field__label" for={id}>{ label }</label>
            <span class="field__hint" id={described.clone()}>{ hint }</span>
            <input
                type="text"
                {id}
                autocomplete="off"
                value={value.unwrap_or_default()}
                aria-describedby={described}
                maxlength="200"
                {oninput}
            />
        </div>
    }
}

/// Records what stands in a field at each change of it.
fn typing(field: ProfileField, dispatch: &Dispatch) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.send(Action::Profile(field, input.value()));
        }
    })
}

/// Whether what stands in the field for the number of members is something else.
fn is_no_number(typed: &str, language: Language) -> bool {
    !typed.trim().is_empty() && members(typed, language).is_none()
}

/// What stands in the field for the number of members. What was typed stays in it while it
/// means what is recorded, and while it is no number, so that it can be mended.
fn shown_members(typed: Option<&str>, recorded: Option<u32>, language: Language) -> String {
    let typed = typed.filter(|typed| {
        let number = members(typed, language);
        number == recorded || number.is_none()
    });
    match (typed, recorded) {
        (Some(typed), _) => typed.to_owned(),
        (None, Some(recorded)) => recorded.to_string(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stays_in_the_field_until_it_is_a_number() {
        let shown = |typed, recorded| shown_members(typed, recorded, Language::Indonesian);
        assert_eq!(shown(Some("1.250"), Some(1250)), "1.250");
        assert_eq!(shown(Some("dua"), Some(24)), "dua");
        assert_eq!(shown(None, Some(24)), "24");
        assert_eq!(shown(Some("7"), Some(24)), "24");
        assert!(is_no_number("dua", Language::Indonesian));
        assert!(!is_no_number(" ", Language::Indonesian));
    }
}
