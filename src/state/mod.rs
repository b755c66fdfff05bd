//! The state of the app, and the one pure function that changes it. No browser here: time
//! and chance come in with each action, what has to be stored or fetched goes out by
//! [`State::has_changed`] and the keeper.

mod action;
mod command;
mod draft;
mod draft_list;
mod import_fault;
mod moment;
mod notice;
mod plan;
mod saved;
#[cfg(test)]
mod tests;
mod typed;

use std::rc::Rc;

use readiness::{Depth, Id, Instrument, Text};
use yew::Reducible;

pub use crate::route::{Route, is_id};
pub use action::{Action, ProfileField};
pub use command::{Command, Export, Resolution};
pub use draft::Draft;
pub use draft_list::{Closed, DraftSummary, Entry};
pub use import_fault::ImportFault;
pub use moment::{Civil, Moment};
pub use notice::Notice;
pub use plan::{Page, Plan};
pub use saved::{Saved, StoreFault};
pub use typed::{MEMBERS, members, number};

use crate::i18n::Language;

/// Everything that the screens draw from.
#[derive(Clone)]
pub struct State {
    /// The language in use.
    pub language: Language,
    /// The language that was asked for last: its words may still be on their way.
    pub asked: Language,
    /// The questionnaire.
    pub instrument: Rc<Instrument>,
    /// Its words, in the language in use.
    pub text: Rc<Text>,
    /// The screen that is open.
    pub screen: Route,
    /// The draft that is open.
    pub open: Option<Open>,
    /// What this device keeps.
    pub drafts: Rc<[Entry]>,
    /// Whether the last change is kept.
    pub saved: Saved,
    /// What is said until the next action.
    pub notice: Option<Notice>,
    /// The last deleted draft, as long as it can be brought back.
    pub deleted: Option<DraftSummary>,
    /// An imported file whose draft is here already.
    pub clash: Option<Rc<Draft>>,
    /// Whether the list of pages is open in a narrow window.
    pub map_open: bool,
    /// The draft whose name is being changed.
    pub renaming: Option<Rc<str>>,
    /// Whether the person is being asked about removing everything.
    pub wiping: bool,
    /// What was typed last into a field for numbers: the field's id, and the text as it is.
    pub typed: Option<(Rc<str>, Rc<str>)>,
    /// Where the focus goes once this state is drawn, as a selector.
    pub focus: Option<Rc<str>>,
    /// What has to be drawn anew.
    pub seen: Seen,
    changed: bool,
}

/// Counts the changes of what is drawn, by where it is drawn: a part whose counts are the
/// same shows the state still.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The language and its words.
    pub words: u32,
    /// The screen, and whatever on it is not one of the others.
    pub place: u32,
    /// The list of drafts.
    pub drafts: u32,
    /// The notice.
    pub notice: u32,
    /// Whether the last change is kept.
    pub saved: u32,
}

/// The open draft, with its walk.
#[derive(Clone)]
pub struct Open {
    /// The draft.
    pub draft: Draft,
    /// Its pages.
    pub plan: Rc<Plan>,
    /// How many questions of each page are answered.
    pub answered: Vec<usize>,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        // Each change gives the draft a later time.
        self.draft == other.draft
            && Rc::ptr_eq(&self.plan, &other.plan)
            && self.answered == other.answered
    }
}

impl Open {
    /// The first page from this one on, and then from the start, on which something is still
    /// to be answered; this one where nothing is.
    fn waiting_from(&self, index: usize) -> usize {
        let counted = self.plan.pages.iter().zip(&self.answered).enumerate();
        let waits = counted.filter(|(_, (page, answered))| page.waits(**answered));
        waits
            .map(|(waiting, _)| waiting)
            // Those before come after those behind.
            .min_by_key(|waiting| (*waiting < index, *waiting))
            .unwrap_or(index)
    }

    /// A number that changes whenever an item's record does: each change is given a time of
    /// its own.
    pub fn face(&self, item: &str) -> u32 {
        let at = self.draft.recorded(item).and_then(|it| it.at.as_deref());
        hash(at.unwrap_or_default(), 0x811c_9dc5)
    }
}

/// FNV-1a; goes on from `seed`.
fn hash(text: &str, seed: u32) -> u32 {
    text.bytes().fold(seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// An action with the moment at which it happens.
pub struct Step {
    /// What happens.
    pub action: Action,
    /// When.
    pub moment: Moment,
}

impl Reducible for State {
    type Action = Step;

    fn reduce(mut self: Rc<Self>, step: Step) -> Rc<Self> {
        // In place where nobody else holds the state: an answer copies nothing.
        Rc::make_mut(&mut self).apply(step.action, &step.moment);
        self
    }
}

impl State {
    /// The state in which the app starts.
    pub fn new(language: Language, instrument: Rc<Instrument>, text: Rc<Text>) -> State {
        State {
            language,
            asked: language,
            instrument,
            text,
            screen: Route::Start,
            open: None,
            drafts: Rc::new([]),
            saved: Saved::default(),
            notice: None,
            deleted: None,
            clash: None,
            map_open: false,
            renaming: None,
            wiping: false,
            typed: None,
            focus: None,
            seen: Seen {
                words: 1,
                ..Seen::default()
            },
            changed: false,
        }
    }

    /// Whether the open draft has been changed and is still to be stored.
    pub fn has_changed(&self) -> bool {
        self.changed
    }

    /// Says that it has been stored, or could not be.
    pub fn was_kept(&mut self) {
        self.changed = false;
    }

    /// A number that changes whenever an item has to be drawn anew: with its record, and with
    /// what stands in its field.
    pub fn face(&self, item: &str) -> u32 {
        let record = self.open.as_ref().map_or(0, |open| open.face(item));
        let typed = self.typed.as_ref().filter(|(of, _)| **of == *item);
        typed.map_or(record, |(_, text)| hash(text, record ^ 1))
    }

    /// Whether what stands in the field for the number of members is none.
    pub fn mistyped_members(&self) -> bool {
        let typed = self.typed.as_ref().filter(|(of, _)| **of == *MEMBERS);
        typed.is_some_and(|(_, text)| {
            !text.trim().is_empty() && members(text, self.language).is_none()
        })
    }

    fn apply(&mut self, action: Action, moment: &Moment) {
        if action.ends_notice() && (self.notice.is_some() || self.deleted.is_some()) {
            self.notice = None;
            self.deleted = None;
            self.seen.notice += 1;
        }
        match action {
            Action::Go(screen) | Action::Arrived(screen) => self.enter(screen),
            Action::Begin(depth) => {
                let draft = Draft::begin(&self.instrument, depth, moment);
                self.begin(draft, |draft| Route::Questionnaire { draft, page: None });
            }
            Action::Copy(assessment) => {
                let draft = Draft::of((*assessment).clone(), moment);
                self.begin(draft, |draft| Route::Questionnaire { draft, page: None });
                self.say(Notice::Copied);
            }
            Action::Answer { item, answer } => {
                self.record(&item, moment, |recorded| recorded.answer = answer);
            }
            Action::Number { item, text } => self.number(&item, &text, moment),
            Action::Note { item, note } => self.record(&item, moment, |recorded| {
                recorded.note = Some(note).filter(|note| !note.is_empty());
            }),
            Action::Evidence { item, there } => {
                self.record(&item, moment, |recorded| recorded.evidence = there);
            }
            Action::Ticks(ticks) => self.tick(ticks.as_deref(), moment),
            Action::Profile(field, value) => self.describe(field, value, moment),
            Action::Deepen => self.deepen(moment),
            Action::Speak(language) => self.asked = language,
            Action::Rename { draft, name } => {
                let name = Some(name).filter(|name| !name.trim().is_empty());
                self.relist(|listed| {
                    if listed.id == draft {
                        listed.name.clone_from(&name);
                    }
                });
                self.renaming = None;
                self.look(&["#rename-", &draft].concat());
            }
            Action::Renaming(draft) => {
                if let Some(draft) = draft.as_ref().or(self.renaming.as_ref()) {
                    let part = if self.renaming.is_some() {
                        "#rename-"
                    } else {
                        "#name-"
                    };
                    self.look(&[part, draft].concat());
                }
                self.renaming = draft;
                self.seen.place += 1;
            }
            Action::Delete(draft) => self.delete(&draft),
            Action::Undo => self.undelete(),
            Action::AskToWipe(ask) => {
                self.wiping = ask;
                self.seen.place += 1;
            }
            Action::Wipe => {
                self.enter(Route::Start);
                self.drafts = Rc::new([]);
                self.clash = None;
                self.say(Notice::Wiped);
            }
            Action::Resolve(_) => self.clash(None),
            Action::Say(notice) => self.say(notice),
            Action::Remove(_) => self.say(Notice::Removed),
            Action::ToggleMap => {
                self.map_open = !self.map_open;
                self.seen.place += 1;
            }
            // The buttons of the notice went with it.
            Action::Dismiss => self.look("#heading"),
            report => self.hear(report),
        }
    }

    /// What the keeper and the browser report.
    fn hear(&mut self, report: Action) {
        match report {
            Action::Opened { mut draft, screen } => {
                draft.renew(&self.instrument);
                self.put(*draft);
                self.keep(self.saved.unless_kept());
                self.enter(screen);
            }
            Action::Spoken(language, text) if language == self.asked => {
                self.language = language;
                self.text = text;
                self.seen.words += 1;
            }
            Action::Imported(draft) => {
                self.clash(None);
                self.say(Notice::Imported(draft.assessment.profile.name.clone()));
            }
            Action::Joined(draft) => {
                let name = draft.assessment.profile.name.clone();
                self.say(Notice::Joined(name, draft.assessment.responses.len()));
            }
            Action::Clashed(draft) => self.clash(Some(Rc::new(*draft))),
            Action::Merged(stored) => self.take_in(&stored),
            Action::Vanished => {
                self.enter(Route::Start);
                self.say(Notice::Vanished);
            }
            Action::Listed(cards) if *self.drafts != *cards => {
                self.drafts = cards.into();
                self.seen.drafts += 1;
            }
            Action::Kept(saved) => self.keep(saved),
            Action::Drawn => self.seen.place += 1,
            Action::Refused(fault) => self.say(Notice::Refused(fault)),
            Action::Unspoken(language) if language == self.asked => {
                self.asked = self.language;
                self.say(Notice::Unspoken(language));
            }
            // A language that is no longer wanted, a list that is the same; a file, which the
            // keeper reads; a letter for a draft that is gone.
            _ => {}
        }
    }

    fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
        self.seen.notice += 1;
    }

    fn look(&mut self, selector: &str) {
        self.focus = Some(selector.into());
    }

    fn keep(&mut self, saved: Saved) {
        if self.saved != saved {
            self.saved = saved;
            self.seen.saved += 1;
        }
    }

    fn clash(&mut self, draft: Option<Rc<Draft>>) {
        self.clash = draft;
        self.seen.place += 1;
    }

    fn begin(&mut self, draft: Draft, screen: impl FnOnce(Rc<str>) -> Route) {
        let id = draft.id.clone();
        self.put(draft);
        self.enter(screen(id));
        self.changed = true;
    }

    fn put(&mut self, draft: Draft) {
        let plan = Plan::of(&self.instrument, draft.assessment.depth);
        let answered = plan.answered(&draft);
        self.open = Some(Open {
            draft,
            plan: Rc::new(plan),
            answered,
        });
    }

    /// Goes to a screen. A draft that is not open can't be shown: the keeper opens it first.
    fn enter(&mut self, screen: Route) {
        let open = self
            .open
            .take()
            .filter(|open| screen.draft().is_some_and(|draft| *draft == open.draft.id));
        self.open = open;
        let before = self.screen.clone();
        let resuming =
            before == Route::Start && matches!(screen, Route::Questionnaire { page: None, .. });
        if screen.draft().is_some() && self.open.is_none() {
            self.screen = Route::Start;
            self.say(Notice::Missing);
        } else {
            self.screen = screen;
            self.settle();
        }
        if self.screen != before {
            match resuming.then(|| self.left_off()).flatten() {
                Some(item) => self.look(&["#item-", &item, " input"].concat()),
                None => self.look("#heading"),
            }
        }
        self.map_open = false;
        self.renaming = None;
        self.wiping = false;
        self.typed = None;
        self.seen.place += 1;
    }

    /// The first question without an answer on the page that is open, where others on it have one.
    fn left_off(&self) -> Option<Id> {
        let (Route::Questionnaire { page, .. }, Some(open)) = (&self.screen, &self.open) else {
            return None;
        };
        let index = open.plan.page(page.as_deref()?)?;
        let page = &open.plan.pages[index];
        let mut items = page.items.iter();
        let left_off = items.find(|item| !open.draft.answers(item));
        left_off
            .filter(|_| open.answered[index] > 0 && !page.ticks)
            .cloned()
    }

    /// Makes sure that a walk stands on a page that exists, and remembers it.
    fn settle(&mut self) {
        let (Route::Questionnaire { draft, page }, Some(open)) = (&self.screen, &mut self.open)
        else {
            return;
        };
        let plan = &open.plan;
        let known = |group: &Option<Rc<str>>| group.as_deref().and_then(|it| plan.page(it));
        let index = known(page)
            .unwrap_or_else(|| open.waiting_from(known(&open.draft.place).unwrap_or_default()));
        let Some(place) = plan.pages.get(index).map(|page| Rc::from(&*page.group)) else {
            return;
        };
        if open.draft.place.as_ref() != Some(&place) {
            open.draft.place = Some(Rc::clone(&place));
            self.changed = true;
        }
        self.screen = Route::Questionnaire {
            draft: Rc::clone(draft),
            page: Some(place),
        };
    }

    fn record(
        &mut self,
        item: &Id,
        moment: &Moment,
        change: impl FnOnce(&mut readiness::Recorded),
    ) {
        let Some(open) = &mut self.open else { return };
        let Some(page) = open.plan.page_of(item) else {
            return;
        };
        let before = open.draft.answers(item);
        open.draft.record(item, moment, change);
        let after = open.draft.answers(item);
        let answered = &mut open.answered[page];
        if open.plan.pages[page].ticks {
            *answered = open.plan.pages[page].answered(&open.draft);
        } else {
            // Counted on, not anew: the cost must not grow with the page.
            *answered = *answered + usize::from(after) - usize::from(before);
        }
        self.changed = true;
    }

    fn number(&mut self, item: &Id, text: &str, moment: &Moment) {
        let number = number(text, self.language);
        // What is no number leaves the answer as it was, and the field says so.
        if number.is_some() || text.trim().is_empty() {
            let answer = number.map(readiness::Answer::Number);
            self.record(item, moment, |recorded| recorded.answer = answer);
        }
        self.typed = Some(((&**item).into(), text.into()));
    }

    fn tick(&mut self, ticks: Option<&[Id]>, moment: &Moment) {
        let Some(open) = &self.open else { return };
        let Some(page) = open.plan.pages.iter().find(|page| page.ticks) else {
            return;
        };
        let instrument = Rc::clone(&self.instrument);
        let items = page.items.clone();
        for item in items.iter().filter_map(|id| instrument.item(id)) {
            let answer = ticks.map(|ticks| {
                let level = if ticks.contains(&item.id) {
                    item.finished_level().unwrap_or_default()
                } else {
                    0
                };
                readiness::Answer::Level(level)
            });
            let Some(open) = &self.open else { return };
            let now = open
                .draft
                .recorded(&item.id)
                .and_then(|it| it.answer.as_ref());
            // Ticking one stage leaves the times of the others alone.
            if now != answer.as_ref() {
                self.record(&item.id, moment, |recorded| recorded.answer = answer);
            }
        }
    }

    fn describe(&mut self, field: ProfileField, value: String, moment: &Moment) {
        let Some(open) = &mut self.open else { return };
        if field == ProfileField::Members {
            self.typed = Some((MEMBERS.into(), value.as_str().into()));
            self.seen.place += 1;
            if members(&value, self.language).is_none() && !value.trim().is_empty() {
                return;
            }
        }
        if field == ProfileField::Date {
            // The button beside the field fills it, too.
            self.seen.place += 1;
        }
        let profile = &mut Rc::make_mut(&mut open.draft.assessment).profile;
        let text = Some(value).filter(|value| !value.is_empty());
        match field {
            ProfileField::Name => profile.name = text,
            ProfileField::Commodity => profile.commodity = text,
            ProfileField::Region => profile.region = text,
            ProfileField::Date => profile.date = text,
            ProfileField::Members => {
                profile.members = text.and_then(|text| members(&text, self.language));
            }
        }
        profile.at = Some(moment.stamp_after(profile.at.as_deref()));
        open.draft.touch(moment);
        self.changed = true;
    }

    fn deepen(&mut self, moment: &Moment) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        if open.draft.assessment.depth == Depth::Full {
            self.open = Some(open);
            return;
        }
        Rc::make_mut(&mut open.draft.assessment).depth = Depth::Full;
        open.draft.deepened = true;
        open.draft.touch(moment);
        // To the first page on which something is still to be answered.
        open.draft.place = None;
        let draft = open.draft.id.clone();
        self.put(open.draft);
        self.enter(Route::Questionnaire { draft, page: None });
        self.changed = true;
        self.say(Notice::Deepened);
    }

    /// Takes in the open draft as another tab stored it.
    pub fn take_in(&mut self, stored: &Draft) {
        let Some(open) = &mut self.open else { return };
        if open.draft.id != stored.id {
            return;
        }
        self.seen.place += 1;
        let depth = open.draft.assessment.depth;
        open.draft.absorb(stored);
        // Two tabs may have written at once: what the other's text lacks is stored again.
        self.changed |= open.draft.adds_to(stored);
        if open.draft.assessment.depth == depth {
            open.answered = open.plan.answered(&open.draft);
        } else {
            let draft = open.draft.clone();
            self.put(draft);
            self.settle();
        }
    }

    fn delete(&mut self, draft: &str) {
        let mut deleted = None;
        let rest = self.drafts.iter().filter(|card| match card {
            Entry::Draft(listed) if &*listed.id == draft => {
                deleted = Some(listed.clone());
                false
            }
            _ => true,
        });
        self.drafts = rest.cloned().collect();
        self.seen.drafts += 1;
        if let Some(listed) = &deleted {
            self.say(Notice::Deleted(listed.name.clone()));
            // The pressed button is gone; the way back is the nearest place.
            self.look("#undo");
        }
        self.deleted = deleted;
    }

    fn undelete(&mut self) {
        if let Some(listed) = self.deleted.take() {
            self.say(Notice::Restored(listed.name.clone()));
            let mut cards = self.drafts.to_vec();
            cards.push(Entry::Draft(listed));
            self.drafts = cards.into();
            self.seen.drafts += 1;
            self.look("#heading");
        }
    }

    fn relist(&mut self, change: impl Fn(&mut DraftSummary)) {
        let mut cards = self.drafts.to_vec();
        for card in &mut cards {
            if let Entry::Draft(listed) = card {
                change(listed);
            }
        }
        self.drafts = cards.into();
        self.seen.drafts += 1;
    }
}

impl Saved {
    /// A draft that was opened says nothing about saving, but a fault stays said.
    fn unless_kept(self) -> Saved {
        match self {
            Saved::Not(_) => self,
            Saved::At(_) | Saved::Untouched => Saved::Untouched,
        }
    }
}

impl Action {
    /// Whether this is no deed of the person in this tab: the address is corrected then, not
    /// gone on from.
    pub fn comes_by_itself(&self) -> bool {
        matches!(
            self,
            Action::Arrived(_) | Action::Vanished | Action::Merged(_)
        )
    }

    /// What the person does ends what was said; reports don't.
    pub fn ends_notice(&self) -> bool {
        !matches!(
            self,
            Action::Opened { .. }
                | Action::Joined(_)
                | Action::Speak(_)
                | Action::Spoken(..)
                | Action::Unspoken(_)
                | Action::Merged(_)
                | Action::Listed(_)
                | Action::Kept(_)
                | Action::Drawn
                | Action::Undo
                | Action::ToggleMap
        )
    }
}
