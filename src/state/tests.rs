//! The reducer, step by step, with a clock that the test turns.

use std::rc::Rc;

use readiness::{Answer, Depth, Id, Instrument, Text};
use yew::Reducible;

use super::*;

const INSTRUMENT: &str = include_str!("../../instruments/klaster-unggulan/instrument.json");
const WORDS: [&str; 2] = [
    include_str!("../../instruments/klaster-unggulan/text.id.json"),
    include_str!("../../instruments/klaster-unggulan/text.en.json"),
];

fn instrument() -> Rc<Instrument> {
    Rc::new(Instrument::from_json(INSTRUMENT).expect("the shipped instrument"))
}

fn words(language: Language, instrument: &Instrument) -> Rc<Text> {
    let json = WORDS[usize::from(language == Language::English)];
    Rc::new(Text::from_json(json, instrument).expect("the shipped words"))
}

/// A visit: each action happens a second after the one before.
struct Visit {
    state: Rc<State>,
    seconds: u64,
}

impl Visit {
    fn new() -> Visit {
        let instrument = instrument();
        let text = words(Language::Indonesian, &instrument);
        Visit {
            state: Rc::new(State::new(
                Language::Indonesian,
                Questionnaire {
                    instrument,
                    text,
                    language_code: "id".into(),
                },
            )),
            seconds: 1_795_489_200,
        }
    }

    fn begun(depth: Depth) -> Visit {
        let mut visit = Visit::new();
        let draft = Draft::begin(
            &visit.state.questionnaire.instrument,
            depth,
            &visit.moment(),
        );
        visit.opens(draft);
        visit
    }

    fn moment(&self) -> Moment {
        Moment {
            millis: self.seconds * 1000,
            offset: 420,
            chance: self.seconds,
        }
    }

    fn act(&mut self, action: Action) -> &mut Visit {
        self.seconds += 1;
        let moment = self.moment();
        self.state = Rc::clone(&self.state).reduce(Step { action, moment });
        self
    }

    fn opens(&mut self, draft: Draft) -> &mut Visit {
        let route = Route::Questionnaire {
            draft: draft.id.clone(),
            page: None,
        };
        self.act(Action::Opened {
            draft: Box::new(draft),
            route,
            notice: None,
        })
    }

    fn level(&mut self, item: &str, level: u8) -> &mut Visit {
        let (item, answer) = (Id::from(item), Some(Answer::Level(level)));
        self.act(Action::Answer { item, answer })
    }

    fn clear(&mut self, item: &str) -> &mut Visit {
        let (item, answer) = (Id::from(item), None);
        self.act(Action::Answer { item, answer })
    }

    fn focus(&self) -> String {
        let selector = self.state.focus.selector.as_deref();
        selector.unwrap_or_default().to_owned()
    }

    fn open(&self) -> &Open {
        self.state.open.as_ref().expect("an open draft")
    }

    fn answer(&self, item: &str) -> Option<Answer> {
        self.open().draft.recorded(item)?.answer.clone()
    }

    fn answered(&self) -> usize {
        self.open().answered.iter().sum()
    }

    fn page(&self) -> String {
        match &self.state.route {
            Route::Questionnaire { page, .. } => page.as_deref().unwrap_or_default().to_owned(),
            other => panic!("{other:?} is no page of the walk"),
        }
    }

    fn to(&mut self, page: &str) -> &mut Visit {
        let draft = self.open().draft.id.clone();
        let page = Some(page.into());
        self.act(Action::Arrived(Route::Questionnaire { draft, page }))
    }
}

#[test]
fn a_full_walk_has_a_page_a_dimension_and_counts_every_item() {
    let visit = Visit::begun(Depth::Full);
    let plan = &visit.open().plan;
    assert_eq!((plan.pages.len(), plan.questions), (13, 43));
    assert_eq!(visit.page(), "networks");
    let stages = plan.pages.last().expect("a last page");
    assert_eq!(
        (&*stages.group, stages.ticks, stages.first),
        ("stages", false, 37)
    );
}

#[test]
fn a_quick_walk_has_a_page_a_section_and_the_stages_as_one_question() {
    let visit = Visit::begun(Depth::Quick);
    let plan = &visit.open().plan;
    let pages: Vec<_> = plan
        .pages
        .iter()
        .map(|page| (&*page.group, page.questions()))
        .collect();
    assert_eq!(pages, [("factors", 7), ("challenges", 5), ("stages", 1)]);
}

#[test]
fn an_answer_is_counted_once_however_often_it_changes() {
    let mut visit = Visit::begun(Depth::Full);
    visit.level("networks-1", 3).level("networks-1", 2);
    assert_eq!(visit.answer("networks-1"), Some(Answer::Level(2)));
    assert_eq!((visit.answered(), visit.open().answered[0]), (1, 1));
    assert!(visit.state.revision > 0);
    visit.clear("networks-1");
    assert_eq!((visit.answered(), visit.answer("networks-1")), (0, None));
}

#[test]
fn dont_know_is_an_answer_and_an_unknown_item_is_not() {
    let mut visit = Visit::begun(Depth::Full);
    visit.act(Action::Answer {
        item: Id::from("networks-1"),
        answer: Some(Answer::DontKnow),
    });
    visit.level("no-such-item", 1);
    assert_eq!(visit.answered(), 1);
}

#[test]
fn note_and_evidence_stand_beside_the_answer() {
    let mut visit = Visit::begun(Depth::Full);
    visit.act(Action::Note {
        item: Id::from("networks-1"),
        note: "<b>nota</b>".into(),
    });
    visit.act(Action::Evidence {
        item: Id::from("networks-1"),
        there: true,
    });
    assert_eq!(visit.answered(), 0);
    visit.level("networks-1", 4).clear("networks-1");
    let recorded = visit.open().draft.recorded("networks-1").expect("a record");
    assert_eq!(recorded.note.as_deref(), Some("<b>nota</b>"));
    assert!(recorded.evidence);
    visit.act(Action::Note {
        item: Id::from("networks-1"),
        note: String::new(),
    });
    assert_eq!(
        visit
            .open()
            .draft
            .recorded("networks-1")
            .and_then(|it| it.note.clone()),
        None
    );
}

#[test]
fn a_clear_wins_over_an_older_answer_and_loses_to_a_later_one() {
    let mut visit = Visit::begun(Depth::Full);
    let mut earlier = visit.level("networks-1", 3).open().draft.clone();
    let cleared = visit.clear("networks-1").open().draft.clone();
    earlier.absorb(&cleared, None);
    assert!(!earlier.answers("networks-1"));
    let later = visit.level("networks-1", 1).open().draft.clone();
    earlier.absorb(&later, None);
    assert!(earlier.answers("networks-1"));
}

#[test]
fn pages_turn_and_the_place_is_remembered() {
    let mut visit = Visit::begun(Depth::Full);
    assert_eq!(visit.to("skills").page(), "skills");
    assert_eq!(visit.open().draft.page.as_deref(), Some("skills"));
    // Without a page, and with one that does not exist, the walk opens where it was.
    assert_eq!(visit.to("no-such-page").page(), "skills");
    let draft = visit.open().draft.id.clone();
    visit.act(Action::Arrived(Route::Profile(draft.clone())));
    visit.act(Action::Arrived(Route::Questionnaire { draft, page: None }));
    assert_eq!(visit.page(), "skills");
}

#[test]
fn resuming_leads_to_the_first_question_without_an_answer() {
    let mut visit = Visit::begun(Depth::Full);
    let draft = visit.open().draft.clone();
    let resume = |visit: &mut Visit, draft: &Draft| {
        visit
            .act(Action::Arrived(Route::Start))
            .opens(draft.clone());
        visit.focus()
    };
    assert_eq!(
        resume(&mut visit, &draft),
        "#heading",
        "nothing is answered yet"
    );
    visit.level("networks-1", 2).level("networks-2", 1);
    let draft = visit.open().draft.clone();
    assert_eq!(resume(&mut visit, &draft), "#item-networks-3 input");
    visit.level("networks-3", 0);
    let draft = visit.open().draft.clone();
    assert_eq!(resume(&mut visit, &draft), "#heading", "of the next page");
    // A page turn leads to the heading as ever.
    visit.level("research-2", 0).to("networks").to("research");
    assert_eq!(visit.focus(), "#heading");
}

#[test]
fn the_start_closes_the_draft_and_a_foreign_draft_is_missed() {
    let mut visit = Visit::begun(Depth::Full);
    visit.act(Action::Arrived(Route::Start));
    assert!(visit.state.open.is_none());
    visit.act(Action::Arrived(Route::Result("elsewhere".into())));
    assert_eq!(visit.state.route, Route::Start);
    assert_eq!(visit.state.notice, Some(Notice::Missing));
}

#[test]
fn switching_the_language_keeps_everything_else() {
    let mut visit = Visit::begun(Depth::Full);
    visit.level("networks-1", 3).to("skills");
    let english = words(Language::English, &visit.state.questionnaire.instrument);
    let before = visit.open().draft.clone();
    visit.act(Action::LanguageWanted(Language::English));
    assert_eq!(
        visit.state.language,
        Language::Indonesian,
        "until the words have come"
    );
    visit.act(Action::TextLoaded(Language::English, english, "en".into()));
    assert_eq!(visit.state.language, Language::English);
    assert_eq!(
        visit.state.questionnaire.text.title("networks"),
        "Networks and cooperation"
    );
    assert_eq!(visit.open().draft.assessment(), before.assessment());
    assert_eq!(visit.page(), "skills");
}

#[test]
fn words_that_do_not_come_leave_the_language_as_it_is() {
    let mut visit = Visit::begun(Depth::Full);
    visit.act(Action::LanguageWanted(Language::English));
    visit.act(Action::TextFailed(Language::English));
    assert_eq!(visit.state.language, Language::Indonesian);
    assert_eq!(
        visit.state.notice,
        Some(Notice::Unspoken(Language::English))
    );
    // Words that come after the person has thought better of it are dropped.
    let english = words(Language::English, &visit.state.questionnaire.instrument);
    visit.act(Action::TextLoaded(Language::English, english, "en".into()));
    assert_eq!(visit.state.language, Language::Indonesian);
}

/// A walk through an instrument with this tree.
fn pages(root: &str, depth: Depth) -> Vec<(String, usize, bool)> {
    let json = format!(
        r#"{{"format": "siapklaster.instrument/1", "id": "small", "version": 1,
            "bands": [{{"id": "low", "from": 0}}], "root": {root}}}"#
    );
    let instrument = Instrument::from_json(&json).expect("an instrument");
    let pages = Plan::of(&instrument, depth).pages;
    let page = |page: Page| (page.group.to_string(), page.items.len(), page.ticks);
    pages.into_iter().map(page).collect()
}

#[test]
fn a_quick_walk_asks_what_is_scored_as_quick_and_nothing_else() {
    let two_paths = r#"{"id": "all", "children": [
        {"id": "d", "children": [{"id": "d-1", "kind": "scale", "levels": 5, "key": true}, {"id": "d-2", "kind": "scale", "levels": 5}]},
        {"id": "path", "scored": false, "children": [{"id": "p-1", "kind": "scale", "levels": 5}]},
        {"id": "other", "scored": false, "children": [{"id": "o-1", "kind": "scale", "levels": 5}, {"id": "o-2", "kind": "scale", "levels": 5, "key": true}]}]}"#;
    let page = |id: &str, items, ticks| (id.to_owned(), items, ticks);
    // One question of ticks, the stages'; of another unscored group its key items alone.
    assert_eq!(
        pages(two_paths, Depth::Quick),
        [
            page("d", 1, false),
            page("path", 1, true),
            page("other", 1, false)
        ]
    );
    let nested = r#"{"id": "all", "children": [{"id": "section", "children": [
        {"id": "d", "children": [{"id": "d-1", "kind": "scale", "levels": 5, "key": true}]},
        {"id": "path", "scored": false, "children": [{"id": "p-1", "kind": "scale", "levels": 5}]}]}]}"#;
    assert_eq!(
        pages(nested, Depth::Quick),
        [page("section", 2, false)],
        "stages inside a section are asked with it"
    );
}

#[test]
fn a_change_is_later_than_the_one_before_even_where_the_clock_went_back() {
    let mut visit = Visit::begun(Depth::Full);
    visit.level("networks-1", 1);
    let before = visit.open().draft.updated.clone();
    visit.seconds -= 200_000_000;
    visit.level("networks-1", 2);
    assert!(visit.open().draft.updated > before);
    let later = visit.open().draft.updated.clone();
    let mut copy = visit.open().draft.clone();
    copy.updated = before;
    copy.absorb(&visit.open().draft, None);
    assert_eq!(copy.updated, later);
}

#[test]
fn ticks_answer_all_stages_at_once() {
    let mut visit = Visit::begun(Depth::Quick);
    visit.act(Action::Ticks(Some(vec![Id::from("needs")])));
    assert_eq!(visit.answer("needs"), Some(Answer::Level(3)));
    assert_eq!(visit.answer("selection"), Some(Answer::Level(0)));
    assert_eq!(*visit.open().answered, [0, 0, 1]);
    let first = visit
        .open()
        .draft
        .recorded("selection")
        .and_then(|it| it.at.clone());
    visit.act(Action::Ticks(Some(Vec::new())));
    assert_eq!(visit.answer("needs"), Some(Answer::Level(0)));
    let second = visit
        .open()
        .draft
        .recorded("selection")
        .and_then(|it| it.at.clone());
    assert_eq!(first, second, "a stage that stays keeps its time");
    visit.act(Action::Ticks(None));
    assert_eq!((visit.answer("needs"), visit.answered()), (None, 0));
}

#[test]
fn deepening_keeps_every_answer_and_asks_the_rest() {
    let mut visit = Visit::begun(Depth::Quick);
    visit.level("networks-1", 3).level("research-1", 2);
    visit.act(Action::Ticks(Some(vec![Id::from("selection")])));
    assert_eq!(visit.answered(), 3);
    visit.act(Action::Deepen);
    assert_eq!(visit.open().draft.depth(), Depth::Full);
    assert!(visit.open().draft.deepened);
    assert_eq!((visit.answered(), visit.open().plan.questions), (9, 43));
    assert_eq!(visit.answer("networks-1"), Some(Answer::Level(3)));
    assert_eq!(visit.answer("selection"), Some(Answer::Level(3)));
    assert_eq!(
        visit.page(),
        "networks",
        "the first page with something left"
    );
    assert_eq!(visit.state.notice, Some(Notice::Deepened));
}

#[test]
fn the_profile_takes_what_is_typed() {
    let mut visit = Visit::begun(Depth::Full);
    visit.act(Action::Profile(
        ProfileField::Name,
        "Koperasi ‘Trusmi’ ".into(),
    ));
    visit.act(Action::Profile(ProfileField::Members, "1.024".into()));
    visit.act(Action::Profile(ProfileField::Region, String::new()));
    let profile = visit.open().draft.profile();
    assert_eq!(profile.name.as_deref(), Some("Koperasi ‘Trusmi’ "));
    assert_eq!(
        (profile.members, profile.region.clone()),
        (Some(1024), None)
    );
    assert!(profile.at.is_some());
}

#[test]
fn another_tab_s_answers_are_taken_in_one_by_one() {
    let mut visit = Visit::begun(Depth::Full);
    let mut other = Visit {
        state: Rc::clone(&visit.state),
        seconds: visit.seconds,
    };
    visit.level("networks-1", 1).level("skills-1", 1);
    other.seconds += 10;
    other.level("networks-1", 4);
    let revision = visit.state.revision;
    visit.act(Action::Merged {
        stored: Box::new(other.open().draft.clone()),
        base: None,
    });
    assert_eq!(
        visit.answer("networks-1"),
        Some(Answer::Level(4)),
        "the later wins"
    );
    assert_eq!(
        visit.answer("skills-1"),
        Some(Answer::Level(1)),
        "the other is kept"
    );
    assert_eq!(visit.answered(), 2);
    assert!(
        visit.state.revision > revision,
        "what the other lacks is stored again"
    );
}

#[test]
fn a_tab_that_was_deepened_deepens_the_other() {
    let mut visit = Visit::begun(Depth::Quick);
    let mut other = Visit {
        state: Rc::clone(&visit.state),
        seconds: visit.seconds,
    };
    other.act(Action::Deepen);
    visit.act(Action::Merged {
        stored: Box::new(other.open().draft.clone()),
        base: None,
    });
    assert_eq!(visit.open().plan.questions, 43);
    assert_eq!(visit.page(), "networks");
}

#[test]
fn a_deletion_can_be_undone_until_the_next_action() {
    let mut visit = Visit::begun(Depth::Full);
    let draft = visit.open().draft.clone();
    let deleted = Deleted {
        id: draft.id.clone(),
        name: None,
        stored: Stored {
            own: draft.to_own_text(),
            others: None,
        },
    };
    visit.act(Action::Arrived(Route::Start));
    visit.act(Action::Deleted(Box::new(deleted.clone())));
    assert_eq!(visit.state.notice, Some(Notice::Deleted(None)));
    visit.act(Action::Listed(Vec::new()));
    visit.act(Action::LanguageWanted(Language::Indonesian));
    assert_eq!(visit.state.deleted.as_deref(), Some(&deleted));
    visit.act(Action::Dismiss);
    assert_eq!(visit.state.deleted, None);
}

#[test]
fn a_note_that_two_tabs_changed_keeps_both() {
    let mut visit = Visit::begun(Depth::Full);
    let base = visit.open().draft.clone();
    let mut other = Visit {
        state: Rc::clone(&visit.state),
        seconds: visit.seconds + 10,
    };
    let note = |note: &str| Action::Note {
        item: Id::from("networks-1"),
        note: note.into(),
    };
    visit.act(note("harga naik"));
    other.act(note("bahan kurang"));
    visit.act(Action::Merged {
        stored: Box::new(other.open().draft.clone()),
        base: Some(Box::new(base)),
    });
    let kept = visit.open().draft.recorded("networks-1").expect("a record");
    assert_eq!(kept.note.as_deref(), Some("bahan kurang\nharga naik"));
    assert_eq!(visit.state.notice, Some(Notice::NotesJoined));
}

#[test]
fn more_questions_than_a_page_holds_are_cut_into_pages() {
    let items = |count: usize| {
        let items =
            (0..count).map(|n| format!(r#"{{"id": "i-{n}", "kind": "scale", "levels": 5}}"#));
        items.collect::<Vec<_>>().join(",")
    };
    let root = format!(
        r#"{{"id": "all", "children": [{{"id": "d", "children": [{}]}}]}}"#,
        items(2 * MOST_ON_A_PAGE + 1)
    );
    let json = format!(
        r#"{{"format": "siapklaster.instrument/1", "id": "large", "version": 1,
            "bands": [{{"id": "low", "from": 0}}], "root": {root}}}"#
    );
    let instrument = Instrument::from_json(&json).expect("an instrument");
    let plan = Plan::of(&instrument, Depth::Full);
    let pages = plan
        .pages
        .iter()
        .map(|page| (&*page.id, page.part, page.first, page.items.len()));
    assert_eq!(
        pages.collect::<Vec<_>>(),
        [
            ("d", (1, 3), 1, 40),
            ("d.2", (2, 3), 41, 40),
            ("d.3", (3, 3), 81, 1)
        ]
    );
    assert_eq!(
        (plan.questions, plan.page("d.2"), plan.page_of("i-80")),
        (81, Some(1), Some(2))
    );
}

#[test]
fn a_draft_survives_its_own_text() {
    let mut visit = Visit::begun(Depth::Quick);
    visit
        .level("networks-1", 3)
        .to("challenges")
        .act(Action::Deepen);
    let draft = visit.open().draft.clone();
    let read = Draft::parse(&draft.to_file()).expect("its own text");
    let answers = |draft: &Draft| draft.assessment().responses;
    assert_eq!(answers(&read), answers(&draft));
    assert_eq!(
        (read.id, read.created, read.updated),
        (draft.id, draft.created, draft.updated)
    );
    assert_eq!((read.page, read.deepened), (draft.page, true));
}

#[test]
fn every_import_fault_is_told_apart() {
    let instrument = instrument();
    let file = |instrument: &str, version: u32, answers: &str| {
        format!(
            r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "{instrument}", "version": {version}}},
                "responses": [{{"id": "a", "source": "device", "answers": {answers}}}]}}"#
        )
    };
    let fault = |text: &str| crate::persistence::import(text, &instrument).err();
    assert_eq!(fault(&file("klaster-unggulan", 1, "{}")), None);
    assert_eq!(
        fault(&["\u{feff}", &file("klaster-unggulan", 1, "{}")].concat()),
        None
    );
    assert_eq!(fault("{"), Some(ImportFault::NotJson));
    assert_eq!(fault(""), Some(ImportFault::NotJson));
    assert_eq!(fault("[]"), Some(ImportFault::NotAssessment));
    assert_eq!(
        fault(r#"{"format": "siapklaster.assessment/2"}"#),
        Some(ImportFault::Newer)
    );
    assert_eq!(
        fault(&file("lain", 1, "{}")),
        Some(ImportFault::OtherInstrument("lain".into()))
    );
    assert_eq!(
        fault(&file("klaster-unggulan", 2, "{}")),
        Some(ImportFault::NewerInstrument(2))
    );
    assert_eq!(
        fault(&" ".repeat(crate::persistence::LARGEST + 1)),
        Some(ImportFault::TooLarge)
    );
    let Some(ImportFault::Faults(places)) = fault(&file(
        "klaster-unggulan",
        1,
        r#"{"networks-1": {"level": 9}}"#,
    )) else {
        panic!("level 9 was taken");
    };
    assert!(places[0].contains("networks-1"), "{places:?}");
}

#[test]
fn nothing_imported_panics_the_reader() {
    let instrument = instrument();
    let whole = Draft::begin(&instrument, Depth::Full, &Moment::default());
    let text = whole.to_file();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(crate::persistence::import(&text[..end], &instrument).is_err());
    }
}
