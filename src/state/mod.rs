//! The state of the app, and the one pure function that changes it. No browser here: time
//! and chance come in with each action; what has to be stored shows in [`State::revision`].

mod action;
mod command;
mod draft;
mod draft_list;
mod import_fault;
mod moment;
mod notes;
mod notice;
mod open;
mod plan;
mod questionnaire;
mod saved;
#[cfg(test)]
mod tests;
mod typed;

use std::rc::Rc;

use readiness::{Answer, Depth, Id, Recorded};
use readiness_link::SharedAnswers;
use yew::Reducible;

pub use action::{Action, ProfileField};
pub use command::{Command, Export, Resolution};
pub use draft::{Draft, Stored};
pub use draft_list::{Closed, Deleted, DraftSummary, Entry};
pub use import_fault::ImportFault;
pub use moment::{Civil, Moment};
pub use notice::Notice;
pub use open::Open;
pub use plan::{MOST_ON_A_PAGE, Page, Plan};
pub use questionnaire::Questionnaire;
pub use saved::{Saved, StoreFault};
pub use typed::{MEMBERS, members, number};

use crate::i18n::Language;
pub use crate::route::Route;

/// Everything that the pages draw from.
#[derive(Clone)]
pub struct State {
    /// The language in use.
    pub language: Language,
    /// The language that was asked for last: its words may still be on their way.
    pub wanted: Language,
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// The page that is open.
    pub route: Route,
    /// The draft that is open.
    pub open: Option<Open>,
    /// What this device keeps.
    pub drafts: Rc<[Entry]>,
    /// Whether the last change is stored.
    pub saved: Saved,
    /// What is said until the next action.
    pub notice: Option<Notice>,
    /// The last deleted draft, as long as it can be brought back.
    pub deleted: Option<Rc<Deleted>>,
    /// An imported file whose draft is here already.
    pub clash: Option<Rc<Draft>>,
    /// Whether the list of pages is open in a narrow window.
    pub list_open: bool,
    /// The draft whose name is being changed.
    pub renaming: Option<Rc<str>>,
    /// Whether the person is being asked about removing everything.
    pub wiping: bool,
    /// What was typed last into a field for numbers: the field's id, and the text as it is.
    pub typed: Option<(Rc<str>, Rc<str>)>,
    /// Where the focus goes once this state is drawn.
    pub focus: Focus,
    /// Goes up with each change of the open draft that has to be stored.
    pub revision: u32,
}

/// A wish for the focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Where it goes, as a selector; none: it stays.
    pub selector: Option<Rc<str>>,
    /// Tells this wish from an earlier one for the same place.
    pub turn: u32,
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
        Rc::make_mut(&mut self).apply(step.action, &step.moment);
        self
    }
}

impl State {
    /// The state in which the app starts.
    pub fn new(language: Language, questionnaire: Questionnaire) -> State {
        State {
            language,
            wanted: language,
            questionnaire,
            route: Route::Start,
            open: None,
            drafts: Rc::new([]),
            saved: Saved::default(),
            notice: None,
            deleted: None,
            clash: None,
            list_open: false,
            renaming: None,
            wiping: false,
            typed: None,
            focus: Focus::default(),
            revision: 0,
        }
    }

    /// Whether what was answered is in this page's memory only.
    pub fn is_unsaved(&self) -> bool {
        self.open.is_some() && matches!(self.saved, Saved::Not(_))
    }

    /// The fragment of a link with the open draft's own answers; none where there is no draft, or
    /// the link can't be written.
    pub fn own_answers(&self) -> Option<String> {
        let draft = &self.open.as_ref()?.draft;
        let answers = SharedAnswers::of(&draft.assessment(), draft.own_index()?)?;
        answers.to_fragment(&self.questionnaire.instrument).ok()
    }

    fn apply(&mut self, action: Action, moment: &Moment) {
        if action.ends_notice() {
            self.notice = None;
            self.deleted = None;
        }
        match action {
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
            Action::Profile(field, value) => self.describe(field, &value, moment),
            Action::Deepen => self.deepen(moment),
            Action::Renaming(draft) => self.rename(draft),
            Action::AskToWipe(ask) => self.wiping = ask,
            Action::ToggleList => self.list_open = !self.list_open,
            // The buttons of the notice went with it.
            Action::Dismiss => self.look("#heading"),
            Action::Arrived(route) => self.enter(route),
            Action::Opened {
                mut draft,
                route,
                notice,
            } => {
                draft.renew(&self.questionnaire.instrument);
                self.put(*draft);
                self.saved = self.saved.unless_stored();
                self.enter(route);
                self.notice = notice.or(self.notice.take());
            }
            Action::LanguageWanted(language) => self.wanted = language,
            Action::TextLoaded(language, text, code) => {
                // Another one may have been asked for meanwhile.
                if language == self.wanted {
                    self.language = language;
                    self.questionnaire.text = text;
                    self.questionnaire.language_code = code;
                }
            }
            Action::TextFailed(language) => {
                if language == self.wanted {
                    self.wanted = self.language;
                    self.notice = Some(Notice::Unspoken(language));
                }
            }
            Action::Listed(drafts) => {
                if *self.drafts != *drafts {
                    self.drafts = drafts.into();
                }
            }
            Action::Imported(name) => {
                self.clash = None;
                self.notice = Some(Notice::Imported(name));
            }
            Action::Clashed(draft) => self.clash = Some(Rc::new(*draft)),
            Action::ClashResolved => self.clash = None,
            Action::Refused(fault) => self.notice = Some(Notice::Refused(fault)),
            Action::Renamed(draft) => {
                self.renaming = None;
                self.look(&["#rename-", &draft].concat());
            }
            Action::Deleted(deleted) => {
                self.notice = Some(Notice::Deleted(deleted.name.clone()));
                self.deleted = Some(Rc::new(*deleted));
                // The pressed button is gone; the way back is the nearest place.
                self.look("#undo");
            }
            Action::Restored(name) => {
                self.notice = Some(Notice::Restored(name));
                self.look("#heading");
            }
            Action::Removed => self.notice = Some(Notice::Removed),
            Action::Wiped => {
                self.enter(Route::Start);
                self.drafts = Rc::new([]);
                self.clash = None;
                self.notice = Some(Notice::Wiped);
            }
            Action::Merged { stored, base } => self.take_in(&stored, base.as_deref()),
            Action::Vanished(deleted) => {
                self.enter(Route::Start);
                self.notice = Some(Notice::Vanished);
                self.deleted = Some(Rc::new(*deleted));
            }
            Action::Stored(saved) => self.saved = saved,
            Action::Say(notice) => self.notice = Some(notice),
        }
    }

    fn look(&mut self, selector: &str) {
        self.focus = Focus {
            selector: Some(selector.into()),
            turn: self.focus.turn + 1,
        };
    }

    fn put(&mut self, draft: Draft) {
        self.open = Some(Open::new(draft, &self.questionnaire.instrument));
    }

    /// Goes to a page. A draft that is not open can't be shown: a command opens it first.
    fn enter(&mut self, route: Route) {
        let open = self.open.take();
        self.open = open.filter(|open| route.draft() == Some(&open.draft.id));
        let before = self.route.clone();
        let resumes =
            before == Route::Start && matches!(route, Route::Questionnaire { page: None, .. });
        if route.draft().is_some() && self.open.is_none() {
            self.route = Route::Start;
            self.notice = Some(Notice::Missing);
        } else {
            self.route = route;
            self.settle();
        }
        if self.route != before {
            match resumes.then(|| self.left_off()).flatten() {
                Some(item) => self.look(&["#item-", &item, " input"].concat()),
                None => self.look("#heading"),
            }
        }
        self.list_open = false;
        self.renaming = None;
        self.wiping = false;
        self.typed = None;
    }

    fn left_off(&self) -> Option<Id> {
        match (&self.route, &self.open) {
            (Route::Questionnaire { page, .. }, Some(open)) => open.left_off(page.as_deref()?),
            _ => None,
        }
    }

    /// Makes sure that the questionnaire stands on a page that exists, and remembers it.
    fn settle(&mut self) {
        let (Route::Questionnaire { draft, page }, Some(open)) = (&self.route, &mut self.open)
        else {
            return;
        };
        let known = |id: &Option<Rc<str>>| id.as_deref().and_then(|id| open.plan.page(id));
        let index = known(page)
            .unwrap_or_else(|| open.waiting_from(known(&open.draft.page).unwrap_or_default()));
        let Some(page) = open.plan.pages.get(index).map(|page| Rc::clone(&page.id)) else {
            return;
        };
        if open.draft.page.as_ref() != Some(&page) {
            open.draft.page = Some(Rc::clone(&page));
            self.revision += 1;
        }
        self.route = Route::Questionnaire {
            draft: Rc::clone(draft),
            page: Some(page),
        };
    }

    fn record(&mut self, item: &Id, moment: &Moment, change: impl FnOnce(&mut Recorded)) {
        if let Some(open) = &mut self.open
            && open.record(item, moment, change)
        {
            self.revision += 1;
        }
    }

    fn number(&mut self, item: &Id, text: &str, moment: &Moment) {
        let number = number(text, self.language);
        // What is no number leaves the answer as it was, and the field says so.
        if number.is_some() || text.trim().is_empty() {
            let answer = number.map(Answer::Number);
            self.record(item, moment, |recorded| recorded.answer = answer);
        }
        self.typed = Some(((&**item).into(), text.into()));
    }

    fn tick(&mut self, ticks: Option<&[Id]>, moment: &Moment) {
        let Some(open) = &mut self.open else { return };
        let plan = Rc::clone(&open.plan);
        let Some(page) = plan.pages.iter().find(|page| page.ticks) else {
            return;
        };
        let instrument = &self.questionnaire.instrument;
        for item in page.items.iter().filter_map(|id| instrument.item(id)) {
            let answer = ticks.map(|ticks| {
                let finished = item.finished_level().filter(|_| ticks.contains(&item.id));
                Answer::Level(finished.unwrap_or_default())
            });
            let recorded = open.draft.recorded(&item.id);
            // Ticking one stage leaves the times of the others alone.
            if recorded.and_then(|it| it.answer.as_ref()) != answer.as_ref()
                && open.record(&item.id, moment, |recorded| recorded.answer = answer)
            {
                self.revision += 1;
            }
        }
    }

    fn describe(&mut self, field: ProfileField, value: &str, moment: &Moment) {
        let language = self.language;
        let Some(open) = &mut self.open else { return };
        if field == ProfileField::Members {
            self.typed = Some((MEMBERS.into(), value.into()));
            if members(value, language).is_none() && !value.trim().is_empty() {
                return;
            }
        }
        let text = Some(value.to_owned()).filter(|value| !value.is_empty());
        open.draft.describe(moment, |profile| match field {
            ProfileField::Name => profile.name = text,
            ProfileField::Commodity => profile.commodity = text,
            ProfileField::Region => profile.region = text,
            ProfileField::Date => profile.date = text,
            ProfileField::Members => profile.members = members(value, language),
        });
        self.revision += 1;
    }

    fn deepen(&mut self, moment: &Moment) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        if open.draft.depth() == Depth::Full {
            self.open = Some(open);
            return;
        }
        open.draft.deepen(moment);
        let draft = open.draft.id.clone();
        self.put(open.draft);
        self.enter(Route::Questionnaire { draft, page: None });
        self.revision += 1;
        self.notice = Some(Notice::Deepened);
    }

    fn rename(&mut self, draft: Option<Rc<str>>) {
        if let Some(of) = draft.as_ref().or(self.renaming.as_ref()) {
            let part = if self.renaming.is_some() {
                "#rename-"
            } else {
                "#name-"
            };
            self.look(&[part, of].concat());
        }
        self.renaming = draft;
    }

    /// Takes in the open draft as another tab stored it.
    fn take_in(&mut self, stored: &Draft, base: Option<&Draft>) {
        let Some(open) = &mut self.open else { return };
        if open.draft.id != stored.id {
            return;
        }
        let depth = open.draft.depth();
        if open.draft.absorb(stored, base) {
            self.notice = Some(Notice::NotesJoined);
        }
        // Two tabs may have written at once: what the other's text lacks is stored again.
        if open.draft.adds_to(stored) {
            self.revision += 1;
        }
        if open.draft.depth() == depth {
            open.recount();
        } else {
            let draft = open.draft.clone();
            self.put(draft);
            self.settle();
        }
    }
}

impl Saved {
    /// A draft that was opened says nothing about storing, but a fault stays said.
    fn unless_stored(self) -> Saved {
        match self {
            Saved::Not(_) => self,
            Saved::At(_) | Saved::Untouched => Saved::Untouched,
        }
    }
}
