//! What this is, and what this device keeps.

use readiness::Depth;

use crate::browser::address;
use crate::components::drafts::closed_row::closed_row;
use crate::components::drafts::draft_row::draft_row;
use crate::components::drafts::file_picker::file_door;
use crate::components::form::paper_link::paper;
use crate::components::layout::confirm_dialog::{Question, ask};
use crate::draw::{El, button, div, el};
use crate::live::Scene;
use crate::state::{Action, Closed, Entry, Plan, Resolution};

/// The start screen.
pub(crate) fn start(scene: Scene) -> El {
    let words = scene.words.start;
    let (mut drafts, mut closed, mut elsewhere) = (None, None, None);
    let mut of_others = 0;
    for card in &*scene.state.drafts {
        let (list, row) = match card {
            // Nothing to go on with; whoever begins again gets it (see the keeper).
            Entry::Draft(draft) if draft.untouched => continue,
            Entry::Draft(draft) => (&mut drafts, draft_row(scene, draft)),
            Entry::Closed { key, id, why } => {
                let row = closed_row(scene, key, id, why);
                if let Closed::Elsewhere { .. } = why {
                    of_others += 1;
                    (&mut elsewhere, row)
                } else {
                    (&mut closed, row)
                }
            }
        };
        let rows = list.take().unwrap_or_else(|| el("ul").class("start__list"));
        *list = Some(rows.with(row));
    }
    let mut facts = el("dl").class("start__facts");
    for (name, fact) in words.facts {
        facts = facts.with(
            el("div")
                .with(el("dt").text(name))
                .with(el("dd").text(fact)),
        );
    }
    div("start")
        .with(
            div("start__opening")
                .with(super::heading(words.title))
                .with(el("p").class("start__what").text(words.what)),
        )
        .with(
            div("start__drafts")
                .maybe(drafts.map(|list| section("drafts-title", words.drafts, list.id("drafts")))),
        )
        .with(
            div("start__closed")
                .maybe(closed.map(|list| section("closed-title", words.closed, list.id("closed")))),
        )
        .with(div("start__elsewhere").maybe(elsewhere.map(|list| {
            // Another questionnaire on this site has drafts, too: no fault, and seldom wanted here.
            el("details")
                .with(el("summary").text(&(words.of_others)(of_others)))
                .with(list.id("elsewhere"))
        })))
        .with(section("begin-title", words.begin, depths(scene)))
        .with(facts)
        .with(section("more-title", words.more, ways(scene)))
        .with(ask_to_wipe(scene))
        .with(ask_about_clash(scene))
}

fn section(id: &str, title: &str, content: El) -> El {
    el("section")
        .set("aria-labelledby", id)
        .with(el("h2").id(id).text(title))
        .with(content)
}

/// The choice between quick and full; a page around the app may ask for one of them alone.
fn depths(scene: Scene) -> El {
    let words = scene.words.start;
    let instrument = &scene.state.instrument;
    let asked = match address::asked("depth").as_deref() {
        Some("quick") if instrument.has_quick() => Some(Depth::Quick),
        Some("full") => Some(Depth::Full),
        _ => None,
    };
    let mut depths = div("start__depths");
    for (depth, id, name, hint, begin) in [
        (
            Depth::Quick,
            "begin-quick",
            words.quick,
            words.quick_hint,
            words.quick_begin,
        ),
        (
            Depth::Full,
            "begin-full",
            words.full,
            words.full_hint,
            words.full_begin,
        ),
    ] {
        if depth == Depth::Quick && !instrument.has_quick() || asked.is_some_and(|it| it != depth) {
            continue;
        }
        let questions = Plan::of(instrument, depth).questions;
        depths = depths.with(
            div("start__depth card")
                .with(el("h3").text(name))
                .with(
                    el("p")
                        .class("start__length")
                        .text(&(words.length)(minutes(questions), questions)),
                )
                .with(el("p").text(hint))
                .with(
                    button("button button--primary", begin)
                        .id(id)
                        .does(scene.store, Action::Begin(depth)),
                ),
        );
    }
    depths
}

/// About half a minute a question, in steps of five minutes.
fn minutes(questions: usize) -> usize {
    ((questions * 28 + 150) / 300).max(1) * 5
}

/// Files in, paper out, and nothing left behind.
fn ways(scene: Scene) -> El {
    let words = scene.words.start;
    let muted = |text: &str| el("p").class("muted").text(text);
    let wipe = button("button button--danger", words.wipe)
        .id("wipe")
        .does(scene.store, Action::AskToWipe(true));
    let paper = paper(words.paper, words.paper_href).map(|paper| {
        el("div")
            .with(paper.id("paper"))
            .with(muted(words.paper_hint))
    });
    div("start__ways")
        .with(file_door(scene))
        .maybe(paper)
        .with(el("div").with(wipe).with(muted(words.wipe_hint)))
}

fn ask_to_wipe(scene: Scene) -> El {
    let words = scene.words.start;
    let wipe = button("button button--danger", words.wipe_do)
        .id("wipe-do")
        .does(scene.store, Action::Wipe);
    let question = Question {
        id: "wipe-ask",
        title: words.wipe_ask,
        what: words.wipe_what,
        out: Action::AskToWipe(false),
    };
    ask(scene, question, scene.state.wiping, [Some(wipe), None])
}

/// Asks what to do with a file whose draft is here already.
fn ask_about_clash(scene: Scene) -> El {
    let words = scene.words.start;
    let clash = scene.state.clash.as_ref();
    let name = clash.and_then(|draft| draft.assessment.profile.name.as_deref());
    let title = (words.clash)(name.unwrap_or(scene.words.frame.unnamed));
    let separate = button("button", words.clash_separate)
        .id("clash-separate")
        .does(scene.store, Action::Resolve(Resolution::Separate));
    let merge = button("button button--primary", words.clash_merge)
        .id("clash-merge")
        .does(scene.store, Action::Resolve(Resolution::Merge));
    let question = Question {
        id: "clash-ask",
        title: &title,
        what: words.clash_what,
        out: Action::Resolve(Resolution::Cancel),
    };
    ask(
        scene,
        question,
        clash.is_some(),
        [Some(separate), Some(merge)],
    )
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn the_time_is_the_one_that_is_promised() {
        assert_eq!(minutes(13), 5);
        assert_eq!(minutes(43), 20);
        assert_eq!(minutes(1), 5);
    }
}
