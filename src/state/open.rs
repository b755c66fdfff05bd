//! The open draft, with its pages.

use std::rc::Rc;

use readiness::{Id, Instrument, Recorded};

use super::{Draft, Moment, Plan};

/// The open draft, with its pages.
#[derive(Clone)]
pub struct Open {
    /// The draft.
    pub draft: Draft,
    /// Its pages.
    pub plan: Rc<Plan>,
    /// How many questions of each page are answered.
    pub answered: Rc<Vec<usize>>,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
            && Rc::ptr_eq(&self.plan, &other.plan)
            && self.answered == other.answered
    }
}

impl Open {
    /// Opens a draft.
    pub fn new(draft: Draft, instrument: &Instrument) -> Open {
        let plan = Plan::of(instrument, draft.depth());
        let answered = Rc::new(plan.answered(&draft));
        Open {
            draft,
            plan: Rc::new(plan),
            answered,
        }
    }

    /// How many questions are answered in all.
    pub fn answered_in_all(&self) -> usize {
        self.answered.iter().sum()
    }

    /// The first page from this one on, and then from the start, on which something is still
    /// to be answered; this one where nothing is.
    pub(super) fn waiting_from(&self, index: usize) -> usize {
        let counted = self.plan.pages.iter().zip(&*self.answered).enumerate();
        let waits = counted.filter(|(_, (page, answered))| page.waits(**answered));
        waits
            .map(|(waiting, _)| waiting)
            // Those before come after those behind.
            .min_by_key(|waiting| (*waiting < index, *waiting))
            .unwrap_or(index)
    }

    /// The first question without an answer on a page where others have one.
    pub(super) fn left_off(&self, page: &str) -> Option<Id> {
        let index = self.plan.page(page)?;
        let page = &self.plan.pages[index];
        let left_off = page.items.iter().find(|item| !self.draft.answers(item));
        left_off
            .filter(|_| self.answered[index] > 0 && !page.ticks)
            .cloned()
    }

    /// Changes the record of an item that is asked; false where it is not.
    pub(super) fn record(
        &mut self,
        item: &Id,
        moment: &Moment,
        change: impl FnOnce(&mut Recorded),
    ) -> bool {
        let Some(index) = self.plan.page_of(item) else {
            return false;
        };
        let before = self.draft.answers(item);
        self.draft.record(item, moment, change);
        let after = self.draft.answers(item);
        let page = &self.plan.pages[index];
        let answered = &mut Rc::make_mut(&mut self.answered)[index];
        if page.ticks {
            *answered = page.answered(&self.draft);
        } else {
            // Counted on, not anew: the cost must not grow with the page.
            *answered = *answered + usize::from(after) - usize::from(before);
        }
        true
    }

    /// Counts the answers anew.
    pub(super) fn recount(&mut self) {
        self.answered = Rc::new(self.plan.answered(&self.draft));
    }
}
