//! The order in which a questionnaire is walked.

use std::rc::Rc;

use readiness::{Depth, Group, Id, Instrument, Item, Node};

use super::Draft;

/// So many questions stand on one page at most: more take seconds to draw on a cheap phone,
/// and nobody sees where they are among them.
pub const MOST_ON_A_PAGE: usize = 40;

/// One page of the questionnaire.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Names the page in the address: the group's id, with the part behind a dot from the second
    /// one on.
    pub id: Rc<str>,
    /// Which part of its group it is, from 1, and of how many.
    pub part: (usize, usize),
    /// The group whose title is the page's.
    pub group: Id,
    /// The section that the group stands in, where it is not one itself.
    pub section: Option<Id>,
    /// The items asked on it.
    pub items: Vec<Id>,
    /// Whether they are asked as one question: a tick for each that is finished.
    pub ticks: bool,
    /// The number of its first question in the whole walk, from 1.
    pub first: usize,
}

impl Page {
    /// How many questions stand on it.
    pub fn questions(&self) -> usize {
        if self.ticks { 1 } else { self.items.len() }
    }

    /// Whether something on it is still to be answered, where so many are.
    pub fn waits(&self, answered: usize) -> bool {
        answered < self.questions()
    }

    /// How many of them are answered in a draft.
    pub fn answered(&self, draft: &Draft) -> usize {
        let mut items = self.items.iter();
        if self.ticks {
            usize::from(items.all(|item| draft.answers(item)))
        } else {
            items.filter(|item| draft.answers(item)).count()
        }
    }
}

/// All pages of a walk at one depth.
///
/// In full: a page for each group that has items. Quick: a page for each section, with its
/// key items, then the stages as ticks on a page of their own.
#[derive(Debug)]
pub struct Plan {
    /// The pages in the order of the tree.
    pub pages: Vec<Page>,
    /// How many questions there are.
    pub questions: usize,
    /// Each item with its page, sorted by item.
    page_of: Vec<(Id, usize)>,
}

/// What is planned.
#[derive(Clone, Copy)]
struct How<'a> {
    instrument: &'a Instrument,
    depth: Depth,
}

impl Plan {
    /// Plans a walk.
    pub fn of(instrument: &Instrument, depth: Depth) -> Plan {
        let mut plan = Plan {
            pages: Vec::new(),
            questions: 0,
            page_of: Vec::new(),
        };
        let root = instrument.root();
        let how = How { instrument, depth };
        plan.add(how, root, None, own_items(root));
        for section in root.children.iter().filter_map(as_group) {
            if depth == Depth::Quick && section.scored {
                plan.add(how, section, None, all_items(section));
            } else {
                plan.descend(how, section, None);
            }
        }
        plan.page_of.sort_unstable();
        plan
    }

    fn descend(&mut self, how: How, group: &Group, section: Option<&Id>) {
        self.add(how, group, section, own_items(group));
        for child in group.children.iter().filter_map(as_group) {
            self.descend(how, child, section.or(Some(&group.id)));
        }
    }

    fn add(&mut self, how: How, group: &Group, section: Option<&Id>, items: Vec<&Item>) {
        let How { instrument, depth } = how;
        let items: Vec<&Item> = items
            .into_iter()
            .filter(|item| instrument.is_asked(&item.id, depth))
            .collect();
        if items.is_empty() {
            return;
        }
        let are_stages = instrument
            .stages()
            .is_some_and(|stages| stages.id == group.id);
        let ticks = depth == Depth::Quick
            && are_stages
            && items.len() <= MOST_ON_A_PAGE
            && items.iter().all(|item| item.finished_level().is_some());
        let parts = items.len().div_ceil(MOST_ON_A_PAGE);
        for (part, items) in items.chunks(MOST_ON_A_PAGE).enumerate() {
            let page = self.pages.len();
            for item in items {
                self.page_of.push((item.id.clone(), page));
            }
            let id = match part {
                0 => Rc::from(&*group.id),
                part => Rc::from(format!("{}.{}", group.id, part + 1)),
            };
            self.pages.push(Page {
                id,
                part: (part + 1, parts),
                group: group.id.clone(),
                section: section.cloned(),
                items: items.iter().map(|item| item.id.clone()).collect(),
                ticks,
                first: self.questions + 1,
            });
            self.questions += self.pages[page].questions();
        }
    }

    /// The page of this name.
    pub fn page(&self, id: &str) -> Option<usize> {
        self.pages.iter().position(|page| *page.id == *id)
    }

    /// The page that asks an item.
    pub fn page_of(&self, item: &str) -> Option<usize> {
        let found = self.page_of.binary_search_by(|(id, _)| (**id).cmp(item));
        found.ok().map(|place| self.page_of[place].1)
    }

    /// How many questions of each page are answered.
    pub fn answered(&self, draft: &Draft) -> Vec<usize> {
        self.pages.iter().map(|page| page.answered(draft)).collect()
    }
}

fn as_group(node: &Node) -> Option<&Group> {
    match node {
        Node::Group(group) => Some(group),
        Node::Item(_) => None,
    }
}

fn own_items(group: &Group) -> Vec<&Item> {
    let own = group.children.iter().filter_map(|node| match node {
        Node::Item(item) => Some(item),
        Node::Group(_) => None,
    });
    own.collect()
}

fn all_items(group: &Group) -> Vec<&Item> {
    let mut items = Vec::new();
    for child in &group.children {
        match child {
            Node::Item(item) => items.push(item),
            Node::Group(inner) => items.extend(all_items(inner)),
        }
    }
    items
}
