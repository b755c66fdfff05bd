//! Tabs on a device: what is asked for, what is stored, what another tab sees of it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use readiness::{Answer, Assessment, Depth, Id, Instrument, Text};

use super::*;
use crate::i18n::Language;
use crate::persistence::drafts::own_key;
use crate::persistence::storage::{PREFIX, Storage};
use crate::state::{Closed, Questionnaire};

const WORLD: World = World {
    now: || {
        // Every look at the clock is a millisecond later, over all tests.
        static CLOCK: AtomicU64 = AtomicU64::new(1_795_489_200_000);
        let millis = CLOCK.fetch_add(1, Ordering::Relaxed);
        Moment {
            millis,
            offset: 420,
            chance: millis,
        }
    },
    show: |_, _| {},
};

/// A tab on a device.
fn tab(storage: &Storage) -> Dispatch {
    let json = include_str!("../../instruments/klaster-unggulan/instrument.json");
    let instrument = Instrument::from_json(json).expect("the shipped instrument");
    let json = include_str!("../../instruments/klaster-unggulan/text.id.json");
    let text = Text::from_json(json, &instrument).expect("the shipped words");
    let questionnaire = Questionnaire {
        instrument: Rc::new(instrument),
        text: Rc::new(text),
        language_code: "id".into(),
    };
    let state = State::new(Language::Indonesian, questionnaire);
    let cell = StateCell::Plain(RefCell::new(Rc::new(state)));
    let tab = Dispatch::new(cell, Rc::new(Drafts::new(storage.clone())), WORLD);
    tab.command(Command::Go(Route::Start));
    tab
}

fn questionnaire(draft: Rc<str>) -> Command {
    Command::Go(Route::Questionnaire { draft, page: None })
}

fn answer(store: &Dispatch, item: &str, level: u8) {
    store.send(Action::Answer {
        item: Id::from(item),
        answer: Some(Answer::Level(level)),
    });
}

fn open_id(store: &Dispatch) -> Rc<str> {
    store.read(|state| state.open.as_ref().expect("an open draft").draft.id.clone())
}

fn level(store: &Dispatch, item: &str) -> Option<Answer> {
    store.read(|state| {
        let draft = &state.open.as_ref()?.draft;
        draft.recorded(item)?.answer.clone()
    })
}

#[test]
fn each_answer_is_stored_when_it_is_given() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    answer(&store, "networks-1", 3);
    let text = storage.read(&own_key(&open_id(&store))).expect("a text");
    assert!(Draft::parse(&text).expect("a draft").answers("networks-1"));
    let saved = store.read(|state| state.saved);
    assert_eq!(
        saved,
        Saved::Not(StoreFault::Blocked),
        "memory is no storage"
    );
}

#[test]
fn a_draft_is_resumed_where_it_was_left() {
    let storage = Storage::in_memory();
    let first = tab(&storage);
    first.command(Command::Begin(Depth::Full));
    let draft = open_id(&first);
    let page = Some("skills".into());
    first.command(Command::Go(Route::Questionnaire {
        draft: draft.clone(),
        page,
    }));
    answer(&first, "skills-1", 2);
    let later = tab(&storage);
    assert_eq!(later.read(|state| state.drafts.len()), 1);
    later.command(Command::Go(Route::Questionnaire {
        draft: draft.clone(),
        page: None,
    }));
    let page = Some("skills".into());
    assert_eq!(
        later.read(|state| state.route.clone()),
        Route::Questionnaire { draft, page }
    );
    assert_eq!(level(&later, "skills-1"), Some(Answer::Level(2)));
}

#[test]
fn two_tabs_merge_even_when_neither_hears_the_other() {
    let storage = Storage::in_memory();
    let one = tab(&storage);
    one.command(Command::Begin(Depth::Full));
    let draft = open_id(&one);
    let two = tab(&storage);
    two.command(Command::Go(Route::Questionnaire { draft, page: None }));
    answer(&one, "networks-1", 1);
    answer(&two, "networks-2", 2);
    answer(&two, "networks-1", 4);
    assert_eq!(level(&two, "networks-1"), Some(Answer::Level(4)));
    answer(&one, "networks-3", 3);
    let all = ["networks-1", "networks-2", "networks-3"].map(|item| level(&one, item));
    assert_eq!(all, [4, 2, 3].map(|level| Some(Answer::Level(level))));
}

#[test]
fn a_deletion_elsewhere_closes_the_draft_and_can_be_taken_back_here() {
    let storage = Storage::keeping();
    let one = tab(&storage);
    one.command(Command::Begin(Depth::Full));
    answer(&one, "networks-1", 2);
    let id = open_id(&one);
    let two = tab(&storage);
    two.command(Command::Delete(Rc::clone(&id)));
    one.changed_elsewhere(&own_key(&id));
    assert_eq!(one.read(|state| state.route.clone()), Route::Start);
    assert_eq!(
        one.read(|state| state.notice.clone()),
        Some(Notice::Vanished)
    );
    one.command(Command::Undo);
    one.command(questionnaire(id));
    assert_eq!(level(&one, "networks-1"), Some(Answer::Level(2)));
}

#[test]
fn an_answer_to_a_deleted_draft_does_not_bring_it_back_unasked() {
    let storage = Storage::keeping();
    let one = tab(&storage);
    one.command(Command::Begin(Depth::Full));
    let id = open_id(&one);
    let two = tab(&storage);
    two.command(Command::Delete(Rc::clone(&id)));
    // The first tab has not heard of it.
    answer(&one, "networks-1", 2);
    assert_eq!(storage.read(&own_key(&id)), None);
    assert_eq!(
        one.read(|state| state.notice.clone()),
        Some(Notice::Vanished)
    );
    one.command(Command::Undo);
    one.command(questionnaire(id));
    assert_eq!(
        level(&one, "networks-1"),
        Some(Answer::Level(2)),
        "nothing is lost"
    );
}

#[test]
fn a_note_typed_in_two_tabs_keeps_both() {
    let storage = Storage::keeping();
    let one = tab(&storage);
    one.command(Command::Begin(Depth::Full));
    let draft = open_id(&one);
    let two = tab(&storage);
    two.command(questionnaire(draft));
    for (tab, note) in [(&one, "harga naik"), (&two, "bahan kurang")] {
        tab.send(Action::Note {
            item: Id::from("networks-1"),
            note: note.into(),
        });
    }
    one.changed_elsewhere(&own_key(&open_id(&one)));
    for tab in [&one, &two] {
        let note = tab.read(|state| {
            let draft = &state.open.as_ref()?.draft;
            draft.recorded("networks-1")?.note.clone()
        });
        assert_eq!(note.as_deref(), Some("bahan kurang\nharga naik"));
    }
}

#[test]
fn what_others_answered_is_stored_once_and_an_answer_leaves_it_alone() {
    let storage = Storage::keeping();
    let store = tab(&storage);
    let member = |id: usize| {
        format!(
            r#"{{"id": "m{id}", "source": "link", "answers": {{"networks-1": {{"level": 1}}}}}}"#
        )
    };
    store.command(Command::Import(Ok(format!(
        r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "klaster-unggulan", "version": 1}},
            "responses": [{}]}}"#,
        (0..5).map(member).collect::<Vec<_>>().join(",")
    ))));
    let id = store.read(|state| match &state.drafts[0] {
        Entry::Draft(draft) => {
            assert_eq!(draft.others, 5, "the list says how many");
            draft.id.clone()
        }
        Entry::Closed { .. } => panic!("it can't be opened"),
    });
    store.command(questionnaire(Rc::clone(&id)));
    let others = [&own_key(&id), "/others"].concat();
    let before = storage.read(&others).expect("the others' text");
    // Whoever writes it again would write over this.
    let marked = before.replacen('{', "{\"mark\": 1, ", 1);
    storage.write(&others, &marked).expect("room");
    answer(&store, "networks-1", 4);
    assert_eq!(storage.read(&others), Some(marked));
    let own = storage.read(&own_key(&id)).expect("the own text");
    assert!(own.len() < 1000 && !own.contains("\"m3\""), "{own}");
    let later = tab(&storage);
    later.command(questionnaire(id));
    let assessment = later.read(|state| state.open.as_ref().map(|open| open.draft.assessment()));
    assert_eq!(assessment.map(|it| it.responses.len()), Some(6));
}

#[test]
fn deleted_and_undone_is_as_before() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    let id = open_id(&store);
    let full = own_key(&id);
    store.command(Command::Go(Route::Start));
    let read = || Draft::parse(&storage.read(&full)?).ok();
    let mut before = read().expect("a draft");
    store.command(Command::Delete(id));
    assert_eq!(storage.read(&full), None);
    store.command(Command::Undo);
    let after = read().expect("the draft");
    // Its deletion is remembered elsewhere, with its time: what is there again is later.
    assert!(after.updated > before.updated);
    before.updated.clone_from(&after.updated);
    assert_eq!(after.to_file(), before.to_file());
    assert_eq!(store.read(|state| state.drafts.len()), 1);
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_rest_is_unharmed() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Quick));
    for (id, text) in [
        ("broken", "{\"format\": \"siapklaster.assessment/1\", "),
        ("newer", "{\"format\": \"siapklaster.assessment/2\"}"),
        (
            "other",
            "{\"format\": \"siapklaster.assessment/1\", \"instrument\": {\"id\": \"lain\", \"version\": 1}, \"responses\": []}",
        ),
    ] {
        // An in-memory storage always says that it can't keep; it keeps all the same.
        let _ = storage.write(&own_key(id), text);
    }
    store.command(Command::Go(Route::Start));
    let closed: Vec<Closed> = store.read(|state| {
        let closed = state.drafts.iter().filter_map(|card| match card {
            Entry::Closed { why, .. } => Some(why.clone()),
            Entry::Draft(_) => None,
        });
        closed.collect()
    });
    // With no room to set it aside, the unreadable one stays where it is.
    assert_eq!(closed[0], Closed::Unreadable);
    assert_eq!(closed[1], Closed::Newer);
    assert!(
        matches!(&closed[2], Closed::Elsewhere { instrument, version: 1, name: None } if instrument == "lain")
    );
    assert_eq!(store.read(|state| state.drafts.len()), 4);
    assert!(storage.read(&own_key("broken")).is_some());
}

#[test]
fn an_import_never_writes_over_a_draft() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    answer(&store, "networks-1", 3);
    let id = open_id(&store);
    let file = storage.read(&own_key(&id)).expect("a text");
    answer(&store, "networks-1", 1);
    store.command(Command::Go(Route::Start));
    let before = storage.read(&own_key(&id));
    store.command(Command::Import(Ok(file.clone())));
    assert_eq!(storage.read(&own_key(&id)), before);
    assert!(store.read(|state| state.clash.is_some()));
    store.command(Command::Resolve(Resolution::Separate));
    assert_eq!(storage.read(&own_key(&id)), before);
    assert_eq!(store.read(|state| state.drafts.len()), 2);
    store.command(Command::Import(Ok(file)));
    store.command(Command::Resolve(Resolution::Merge));
    store.command(Command::Go(Route::Profile(id)));
    assert_eq!(
        level(&store, "networks-1"),
        Some(Answer::Level(1)),
        "the later one"
    );
}

#[test]
fn what_a_newer_version_stored_is_not_written_over() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    let full = own_key(&open_id(&store));
    let newer = "{\"format\": \"siapklaster.assessment/2\"}";
    let _ = storage.write(&full, newer);
    answer(&store, "networks-1", 3);
    assert_eq!(storage.read(&full).as_deref(), Some(newer));
    let saved = store.read(|state| state.saved);
    assert_eq!(saved, Saved::Not(StoreFault::Newer));
    // Nor by a file of the same draft.
    let file = store.read(|state| state.open.as_ref().map(|open| open.draft.to_file()));
    let file = file.expect("an open draft");
    store.command(Command::Go(Route::Start));
    store.command(Command::Import(Ok(file)));
    store.command(Command::Resolve(Resolution::Merge));
    assert_eq!(storage.read(&full).as_deref(), Some(newer));
    let drafts = store.read(|state| {
        let drafts = state
            .drafts
            .iter()
            .filter(|card| matches!(card, Entry::Draft(_)));
        drafts.count()
    });
    assert_eq!(drafts, 1, "the file's own");
}

#[test]
fn an_answer_is_this_devices_however_many_devices_answered() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    let member = |id: &str| {
        format!(
            r#"{{"id": "{id}", "source": "device", "answers": {{"networks-1": {{"level": 0}}}}}}"#
        )
    };
    store.command(Command::Import(Ok(format!(
        r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "klaster-unggulan", "version": 1}},
            "responses": [{}, {}]}}"#,
        member("aa"),
        member("zz")
    ))));
    let id = store.read(|state| match &state.drafts[0] {
        Entry::Draft(listed) => listed.id.clone(),
        Entry::Closed { .. } => panic!("it can't be opened"),
    });
    store.command(Command::Go(Route::Profile(id)));
    assert_eq!(level(&store, "networks-1"), None, "nobody's on this device");
    answer(&store, "networks-1", 4);
    answer(&store, "networks-2", 2);
    let levels = store.read(|state| {
        let open = state.open.as_ref().expect("an open draft");
        let assessment = open.draft.assessment();
        let levels = assessment.responses.iter().map(|it| {
            it.answers
                .get("networks-1")
                .and_then(|it| it.answer.clone())
        });
        levels.collect::<Vec<_>>()
    });
    assert_eq!(levels.len(), 3);
    let zeros = levels.iter().filter(|it| **it == Some(Answer::Level(0)));
    assert_eq!(
        zeros.count(),
        2,
        "the others' answers are theirs: {levels:?}"
    );
    assert_eq!(level(&store, "networks-1"), Some(Answer::Level(4)));
}

#[test]
fn a_draft_in_which_nothing_was_filled_in_is_begun_again_but_no_invited_one() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    let first = open_id(&store);
    store.command(Command::Go(Route::Start));
    store.command(Command::Begin(Depth::Full));
    assert_eq!(open_id(&store), first);
    // An invitation names the group that it comes from.
    let mut invited =
        store.read(|state| Assessment::new(&state.questionnaire.instrument, Depth::Quick));
    invited.profile.name = Some("Tenun Sumba".into());
    store.command(Command::Copy(Rc::new(invited)));
    let theirs = open_id(&store);
    store.command(Command::Go(Route::Start));
    store.command(Command::Begin(Depth::Quick));
    assert_ne!(open_id(&store), theirs);
}

#[test]
fn wiping_leaves_nothing() {
    let storage = Storage::in_memory();
    let store = tab(&storage);
    store.command(Command::Begin(Depth::Full));
    let id = open_id(&store);
    store.command(Command::Go(Route::Start));
    store.command(Command::Delete(id));
    let _ = storage.write(&[PREFIX, "aside/x"].concat(), "{");
    let _ = storage.write(&[PREFIX, "language"].concat(), "en");
    store.command(Command::Wipe);
    store.command(Command::Undo);
    assert_eq!(storage.keys(), Vec::<String>::new());
}
