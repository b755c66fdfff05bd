//! What this is, and what this device keeps.

use std::rc::Rc;

use readiness::Depth;
use yew::prelude::*;

use crate::components::drafts::closed_row::ClosedRow;
use crate::components::drafts::draft_list::DraftList;
use crate::components::drafts::file_picker::FilePicker;
use crate::components::form::paper_link::paper_link;
use crate::components::layout::confirm_dialog::ConfirmDialog;
use crate::components::layout::heading::heading;
use crate::dispatch::Dispatch;
use crate::hooks::{
    Environment, follow, use_dispatch, use_environment, use_language, use_own_title,
    use_questionnaire, use_render_count, use_text_language,
};
use crate::i18n::Language;
use crate::state::{Action, Closed, Command, Draft, Entry, Plan, Resolution};

/// What [`StartPage`] shows.
#[derive(PartialEq, Properties)]
pub struct StartPageProps {
    /// What this device keeps.
    pub drafts: Rc<[Entry]>,
    /// The draft whose name is being changed.
    pub renaming: Option<Rc<str>>,
    /// Whether the person is being asked about removing everything.
    pub wiping: bool,
    /// An imported file whose draft is here already: what becomes of it is being asked.
    pub clash: Option<Rc<Draft>>,
}

/// The start page. However many drafts there are, the way to begin comes soon after the
/// latest of them, and what can't be opened comes after it.
#[component]
pub fn StartPage(props: &StartPageProps) -> Html {
    use_render_count("StartPage");
    let language = use_language();
    let environment = use_environment();
    let questionnaire = use_questionnaire();
    let dispatch = use_dispatch();
    let own_title = use_own_title();
    let own_language = use_text_language().filter(|_| own_title.is_some());
    let words = language.words().start;
    let instrument = &questionnaire.instrument;
    let lengths = [Depth::Quick, Depth::Full]
        .into_iter()
        .filter(|depth| is_offered(*depth, instrument.has_quick(), environment.depth))
        .map(|depth| (depth, Plan::of(instrument, depth).questions));
    let own_help = own_title
        .as_ref()
        .and_then(|_| questionnaire.text.help(&instrument.root().id));
    // For whom the shipped questionnaire is made says nothing about an own one.
    let facts = &words.facts[usize::from(environment.own_instrument)..];
    html! {
        <div class="start">
            <div class="start__opening">
                { match own_title {
                    Some(title) => heading(title, own_language.clone()),
                    None => heading(words.title.into(), None),
                } }
                if let Some(help) = own_help {
                    <p class="start__what" lang={own_language}>{ help }</p>
                } else {
                    <p class="start__what">{ words.what }</p>
                }
            </div>
            <DraftList drafts={Rc::clone(&props.drafts)} renaming={props.renaming.clone()} />
            <section aria-labelledby="begin-title">
                <h2 id="begin-title">{ words.begin }</h2>
                <div class="start__depths">
                    { for lengths.map(|(depth, questions)| depth_card(depth, questions, language, &dispatch)) }
                </div>
            </section>
            { closed(&props.drafts, language) }
            <dl class="start__facts">
                { for facts.iter().map(|(name, fact)| html! {
                    <div><dt>{ *name }</dt><dd>{ *fact }</dd></div>
                }) }
            </dl>
            <section aria-labelledby="more-title">
                <h2 id="more-title">{ words.more }</h2>
                { ways(&environment, language, &dispatch) }
            </section>
            { ask_to_wipe(props.wiping, language, &dispatch) }
            { ask_about_clash(props.clash.as_deref(), language, &dispatch) }
        </div>
    }
}

/// Whether a depth can be chosen; a page around the app may ask for one of them alone.
fn is_offered(depth: Depth, has_quick: bool, asked: Option<Depth>) -> bool {
    // What is asked for but not there is not asked for.
    let asked = asked.filter(|asked| *asked == Depth::Full || has_quick);
    (depth == Depth::Full || has_quick) && asked.is_none_or(|asked| asked == depth)
}

/// A depth with its length, and the way to begin: a link, so that it works before the app runs.
fn depth_card(depth: Depth, questions: usize, language: Language, dispatch: &Dispatch) -> Html {
    let words = language.words().start;
    let (id, href, name, hint, begin) = match depth {
        Depth::Quick => (
            "begin-quick",
            "#/new/quick",
            words.quick,
            words.quick_hint,
            words.quick_begin,
        ),
        Depth::Full => (
            "begin-full",
            "#/new/full",
            words.full,
            words.full_hint,
            words.full_begin,
        ),
    };
    let onclick = follow(dispatch, Command::Begin(depth));
    html! {
        <div class="start__depth card">
            <h3>{ name }</h3>
            <p class="start__length">{ (words.length)(minutes(questions), questions) }</p>
            <p>{ hint }</p>
            <a class="button button--primary" {id} {href} {onclick}>{ begin }</a>
        </div>
    }
}

/// About half a minute a question, in steps of five minutes.
fn minutes(questions: usize) -> usize {
    ((questions * 28 + 150) / 300).max(1) * 5
}

/// What can't be opened here; apart, what belongs to other questionnaires on this site: no
/// fault, and seldom wanted here.
fn closed(drafts: &[Entry], language: Language) -> Html {
    let words = language.words().start;
    let closed = drafts.iter().filter_map(|entry| match entry {
        Entry::Closed { key, id, why } => Some((key, id, why)),
        Entry::Draft(_) => None,
    });
    let (elsewhere, closed): (Vec<_>, Vec<_>) =
        closed.partition(|(_, _, why)| matches!(why, Closed::Elsewhere { .. }));
    let rows = |entries: &[(&Rc<str>, &Rc<str>, &Closed)]| {
        let rows = entries.iter().map(|(key, id, why)| {
            html! {
                <ClosedRow
                    key={&***key}
                    storage_key={Rc::clone(key)}
                    id={Rc::clone(id)}
                    why={(*why).clone()}
                />
            }
        });
        rows.collect::<Html>()
    };
    html! {
        <>
            <div class="start__closed">
                if !closed.is_empty() {
                    <section aria-labelledby="closed-title">
                        <h2 id="closed-title">{ words.closed }</h2>
                        <ul class="start__list" id="closed">{ rows(&closed) }</ul>
                    </section>
                }
            </div>
            <div class="start__elsewhere">
                if !elsewhere.is_empty() {
                    <details>
                        <summary>{ (words.of_others)(elsewhere.len()) }</summary>
                        <ul class="start__list" id="elsewhere">{ rows(&elsewhere) }</ul>
                    </details>
                }
            </div>
        </>
    }
}

/// Files in, paper out, and nothing left behind.
fn ways(environment: &Environment, language: Language, dispatch: &Dispatch) -> Html {
    let words = language.words().start;
    html! {
        <div class="start__ways">
            <FilePicker />
            if let Some(paper) = paper_link(environment, language) {
                <div>{ paper }<p class="muted">{ words.paper_hint }</p></div>
            }
            <div>
                <button
                    type="button"
                    class="button button--danger"
                    id="wipe"
                    onclick={dispatch.sends(Action::AskToWipe(true))}
                >
                    { words.wipe }
                </button>
                <p class="muted">{ words.wipe_hint }</p>
            </div>
        </div>
    }
}

fn ask_to_wipe(open: bool, language: Language, dispatch: &Dispatch) -> Html {
    let words = language.words().start;
    html! {
        <ConfirmDialog
            id="wipe-ask"
            title={words.wipe_ask}
            what={words.wipe_what}
            {open}
            oncancel={dispatch.sends(Action::AskToWipe(false))}
        >
            <button
                type="button"
                class="button button--danger"
                id="wipe-do"
                onclick={dispatch.does(Command::Wipe)}
            >
                { words.wipe_do }
            </button>
        </ConfirmDialog>
    }
}

/// Asks what to do with a file whose draft is here already.
fn ask_about_clash(clash: Option<&Draft>, language: Language, dispatch: &Dispatch) -> Html {
    let words = language.words().start;
    let name = clash.and_then(|draft| draft.profile().name.as_deref());
    let title = (words.clash)(name.unwrap_or(language.words().frame.unnamed));
    html! {
        <ConfirmDialog
            id="clash-ask"
            {title}
            what={words.clash_what}
            open={clash.is_some()}
            oncancel={dispatch.does(Command::Resolve(Resolution::Cancel))}
        >
            <button
                type="button"
                class="button"
                id="clash-separate"
                onclick={dispatch.does(Command::Resolve(Resolution::Separate))}
            >
                { words.clash_separate }
            </button>
            <button
                type="button"
                class="button button--primary"
                id="clash-merge"
                onclick={dispatch.does(Command::Resolve(Resolution::Merge))}
            >
                { words.clash_merge }
            </button>
        </ConfirmDialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::fixture;
    use crate::state::DraftSummary;

    fn draft(id: usize) -> Entry {
        Entry::Draft(DraftSummary {
            id: format!("d{id}").into(),
            name: None,
            depth: Depth::Full,
            answered: 1,
            questions: 43,
            others: 0,
            updated: "2026-11-24T03:00:00.000Z".to_owned(),
            untouched: false,
        })
    }

    /// The page as HTML, with so many drafts.
    fn drawn(drafts: usize, language: Language, environment: Environment) -> String {
        let drafts: Rc<[Entry]> = (0..drafts).map(draft).collect();
        let page = html! {
            <StartPage {drafts} renaming={None::<Rc<str>>} wiping={false} clash={None::<Rc<Draft>>} />
        };
        fixture::page_markup(page, language, environment)
    }

    #[test]
    fn it_is_drawn_without_a_browser_and_begins_by_links() {
        let page = drawn(0, Language::English, Environment::default());
        for (id, href) in [("begin-quick", "#/new/quick"), ("begin-full", "#/new/full")] {
            let link = page
                .split("<a ")
                .find(|tag| tag.contains(&format!("id=\"{id}\"")));
            let link = link.expect("the link");
            assert!(link.contains(&format!("href=\"{href}\"")), "{link}");
        }
        assert!(
            page.contains("<h1 id=\"heading\" tabindex=\"-1\">How ready is"),
            "{page}"
        );
    }

    #[test]
    fn few_drafts_are_listed_and_of_many_the_latest_three() {
        let rows = |page: &str| page.matches("class=\"draft-row card\"").count();
        let few = drawn(4, Language::English, Environment::default());
        assert_eq!(rows(&few), 4);
        let many = drawn(200, Language::English, Environment::default());
        assert_eq!(rows(&many), 3);
        assert!(many.contains("197 more drafts"));
        let folded = many.find("197 more drafts") < many.find("id=\"begin-quick\"");
        assert!(folded, "the way to begin follows the folded drafts");
    }

    #[test]
    fn an_own_questionnaire_has_its_own_title_in_its_own_language() {
        let own = Environment {
            own_instrument: true,
            ..Environment::default()
        };
        let questionnaire = fixture::questionnaire();
        let title = questionnaire
            .text
            .title(&questionnaire.instrument.root().id);
        // The questionnaire speaks Indonesian, the interface English.
        let page = drawn(0, Language::English, own.clone());
        let heading = format!("<h1 id=\"heading\" tabindex=\"-1\" lang=\"id\">{title}</h1>");
        assert!(page.contains(&heading), "{page}");
        assert!(!page.contains("Associations, cooperatives"));
        let page = drawn(0, Language::Indonesian, own);
        assert!(
            page.contains(&format!("tabindex=\"-1\">{title}</h1>")),
            "{page}"
        );
    }

    #[test]
    fn the_time_is_the_one_that_is_promised() {
        assert_eq!(minutes(13), 5);
        assert_eq!(minutes(43), 20);
        assert_eq!(minutes(1), 5);
    }

    #[test]
    fn the_depth_that_the_page_around_asks_for_is_the_only_one() {
        let offered = |has_quick, asked| {
            [Depth::Quick, Depth::Full].map(|depth| is_offered(depth, has_quick, asked))
        };
        assert_eq!(offered(true, None), [true, true]);
        assert_eq!(offered(true, Some(Depth::Quick)), [true, false]);
        assert_eq!(offered(true, Some(Depth::Full)), [false, true]);
        assert_eq!(offered(false, None), [false, true]);
        // There is none to begin.
        assert_eq!(offered(false, Some(Depth::Quick)), [false, true]);
    }
}
