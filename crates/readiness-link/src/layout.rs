//! The parts of an instrument in the order in which links name them, by index.

use readiness::{Group, Id, Instrument};

/// What a summary says something about, in tree order.
#[derive(Clone, Debug)]
pub(crate) struct Layout<'a> {
    pub(crate) instrument: &'a Instrument,
    /// The scored groups below the root.
    pub(crate) groups: Vec<&'a Id>,
    /// The scored groups whose children are all items.
    pub(crate) dimensions: Vec<&'a Id>,
    /// The tags of scored items, in order of first use.
    pub(crate) lenses: Vec<&'a Id>,
    /// The items of the first unscored group with items.
    pub(crate) stages: Vec<&'a Id>,
    /// All items.
    pub(crate) items: Vec<&'a Id>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(instrument: &'a Instrument) -> Self {
        let below_root = instrument.groups().skip(1);
        let stages = instrument.stages().into_iter();
        Self {
            instrument,
            groups: below_root
                .filter(|group| group.scored)
                .map(|group| &group.id)
                .collect(),
            dimensions: instrument.dimensions().map(|group| &group.id).collect(),
            lenses: instrument.lenses().collect(),
            stages: stages.flat_map(Group::items).map(|item| &item.id).collect(),
            items: instrument.items().map(|item| &item.id).collect(),
        }
    }

    /// The index of an item.
    pub(crate) fn item(&self, id: &Id) -> Option<usize> {
        self.items.iter().position(|other| *other == id)
    }
}
