//! The state of the app, and the one pure function that changes it. No browser here: time
//! and chance come in with each action, what has to be stored or fetched goes out by
//! [`State::has_changed`] and the keeper.

mod action;
mod card;
mod draft;
mod import;
mod moment;
mod notice;
mod plan;
mod saved;
mod screen;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use readiness::{Depth, Id, Instrument, Text};
use yew::Reducible;

pub use action::{Action, ProfileField, Resolution};
pub use card::{Card, Closed, Listed};
pub use draft::Draft;
pub use import::{ImportFault, LARGEST, import};
pub use moment::{Civil, Moment};
pub use notice::Notice;
pub use plan::{Page, Plan, tick_level};
pub use saved::{Saved, StoreFault};
pub use screen::{Screen, is_id};

use crate::text::Language;

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
    pub screen: Screen,
    /// The draft that is open.
    pub open: Option<Open>,
    /// What this device keeps.
    pub shelf: Rc<[Card]>,
    /// Whether the last change is kept.
    pub saved: Saved,
    /// What is said until the next action.
    pub notice: Option<Notice>,
    /// The last deleted draft, as long as it can be brought back.
    pub deleted: Option<Listed>,
    /// An imported file whose draft is here already.
    pub clash: Option<Rc<Draft>>,
    changed: bool,
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
            screen: Screen::Start,
            open: None,
            shelf: Rc::new([]),
            saved: Saved::default(),
            notice: None,
            deleted: None,
            clash: None,
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

    fn apply(&mut self, action: Action, moment: &Moment) {
        if action.ends_notice() {
            self.notice = None;
            self.deleted = None;
        }
        match action {
            Action::Go(screen) | Action::Arrived(screen) => self.enter(screen),
            Action::Begin(depth) => {
                let draft = Draft::begin(&self.instrument, depth, moment);
                self.begin(draft, Screen::Profile);
            }
            Action::Copy(assessment) => {
                let draft = Draft::of((*assessment).clone(), moment);
                self.begin(draft, |draft| Screen::Walk { draft, page: None });
                self.notice = Some(Notice::Copied);
            }
            Action::Opened { mut draft, screen } => {
                draft.renew(&self.instrument);
                self.put(*draft);
                self.saved = self.saved.unless_kept();
                self.enter(screen);
            }
            Action::Answer { item, answer } => {
                self.record(&item, moment, |recorded| recorded.answer = answer);
            }
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
            Action::Spoken(language, text) if language == self.asked => {
                self.language = language;
                self.text = text;
            }
            Action::Rename { draft, name } => {
                let name = Some(name).filter(|name| !name.trim().is_empty());
                self.relist(|listed| {
                    if listed.id == draft {
                        listed.name.clone_from(&name);
                    }
                });
            }
            Action::Delete(draft) => self.delete(&draft),
            Action::Wipe => {
                self.open = None;
                self.shelf = Rc::new([]);
                self.clash = None;
                self.screen = Screen::Start;
                self.notice = Some(Notice::Wiped);
            }
            Action::Imported(draft) => {
                self.clash = None;
                self.notice = Some(Notice::Imported(draft.assessment.profile.name.clone()));
            }
            Action::Clashed(draft) => self.clash = Some(Rc::new(*draft)),
            Action::Resolve(_) => self.clash = None,
            Action::Merged(stored) => self.take_in(&stored),
            Action::Vanished => {
                self.enter(Screen::Start);
                self.notice = Some(Notice::Vanished);
            }
            Action::Shelved(cards) => self.shelf = cards.into(),
            Action::Kept(saved) => self.saved = saved,
            Action::Refused(fault) => self.notice = Some(Notice::Refused(fault)),
            Action::Unspoken(language) if language == self.asked => {
                self.asked = self.language;
                self.notice = Some(Notice::Unspoken(language));
            }
            Action::Say(notice) => self.notice = Some(notice),
            Action::Remove(_) => self.notice = Some(Notice::Removed),
            Action::Undo => self.undelete(),
            // A language that is no longer wanted; a file, which the keeper reads; a notice,
            // which is gone already.
            Action::Spoken(..) | Action::Unspoken(_) | Action::Import(_) | Action::Dismiss => {}
        }
    }

    fn begin(&mut self, draft: Draft, screen: impl FnOnce(Rc<str>) -> Screen) {
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
    fn enter(&mut self, screen: Screen) {
        let open = self
            .open
            .take()
            .filter(|open| screen.draft().is_some_and(|draft| *draft == open.draft.id));
        self.open = open;
        if screen.draft().is_some() && self.open.is_none() {
            self.screen = Screen::Start;
            self.notice = Some(Notice::Missing);
            return;
        }
        self.screen = screen;
        self.settle();
    }

    /// Makes sure that a walk stands on a page that exists, and remembers it.
    fn settle(&mut self) {
        let (Screen::Walk { draft, page }, Some(open)) = (&self.screen, &mut self.open) else {
            return;
        };
        let plan = &open.plan;
        let known = |group: &Option<Rc<str>>| group.as_deref().and_then(|it| plan.page(it));
        let index = known(page)
            .or_else(|| known(&open.draft.place))
            .unwrap_or_default();
        let Some(place) = plan.pages.get(index).map(|page| Rc::from(&*page.group)) else {
            return;
        };
        if open.draft.place.as_ref() != Some(&place) {
            open.draft.place = Some(Rc::clone(&place));
            self.changed = true;
        }
        self.screen = Screen::Walk {
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
                    tick_level(item).unwrap_or_default()
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
        let profile = &mut Rc::make_mut(&mut open.draft.assessment).profile;
        let text = Some(value).filter(|value| !value.is_empty());
        match field {
            ProfileField::Name => profile.name = text,
            ProfileField::Commodity => profile.commodity = text,
            ProfileField::Region => profile.region = text,
            ProfileField::Date => profile.date = text,
            ProfileField::Members => {
                profile.members =
                    text.and_then(|text| text.trim().replace(['.', ' '], "").parse().ok());
            }
        }
        profile.at = Some(moment.stamp_after(profile.at.as_deref()));
        open.draft.updated = moment.stamp();
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
        open.draft.updated = moment.stamp();
        // To the first page on which something is still to be answered.
        let id = open.draft.id.clone();
        self.put(open.draft);
        let page = self.open.as_ref().and_then(|open| {
            let counted = open.plan.pages.iter().zip(&open.answered);
            let mut waiting = counted.filter(|(page, answered)| **answered < page.questions());
            waiting.next().map(|(page, _)| Rc::from(&*page.group))
        });
        self.enter(Screen::Walk { draft: id, page });
        self.changed = true;
        self.notice = Some(Notice::Deepened);
    }

    /// Takes in the open draft as another tab stored it.
    pub fn take_in(&mut self, stored: &Draft) {
        let Some(open) = &mut self.open else { return };
        if open.draft.id != stored.id {
            return;
        }
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
        let rest = self.shelf.iter().filter(|card| match card {
            Card::Draft(listed) if &*listed.id == draft => {
                deleted = Some(listed.clone());
                false
            }
            _ => true,
        });
        self.shelf = rest.cloned().collect();
        self.notice = deleted
            .as_ref()
            .map(|listed| Notice::Deleted(listed.name.clone()));
        self.deleted = deleted;
    }

    fn undelete(&mut self) {
        if let Some(listed) = self.deleted.take() {
            self.notice = Some(Notice::Restored(listed.name.clone()));
            let mut cards = self.shelf.to_vec();
            cards.push(Card::Draft(listed));
            self.shelf = cards.into();
        }
    }

    fn relist(&mut self, change: impl Fn(&mut Listed)) {
        let mut cards = self.shelf.to_vec();
        for card in &mut cards {
            if let Card::Draft(listed) = card {
                change(listed);
            }
        }
        self.shelf = cards.into();
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
                | Action::Speak(_)
                | Action::Spoken(..)
                | Action::Unspoken(_)
                | Action::Merged(_)
                | Action::Shelved(_)
                | Action::Kept(_)
                | Action::Undo
        )
    }
}
