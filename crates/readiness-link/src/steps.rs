//! What the link with a summary says, in its own steps and places.

use crate::bytes::Reader;
use crate::layout::Layout;
use crate::rounding;
use crate::summary::{MOST_DISCUSS, MOST_LEVERAGE};
use readiness::{Depth, Evaluation, Id, InstrumentRef, LensScore, Leverage, NodeScore, Stages};

/// A summary as its link writes it, byte by byte in docs/formats.md: numbers
/// in steps, ids as places in the instrument, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps {
    /// How much was asked.
    pub(crate) depth: Depth,
    /// How many people answered.
    pub(crate) respondents: u32,
    /// The index, as [`Steps::points`].
    pub(crate) score: u16,
    /// The index with arithmetic means throughout, as [`Steps::points`].
    pub(crate) arithmetic: u16,
    /// The band's place among the bands.
    pub(crate) band: Option<usize>,
    /// The place among the dimensions of the one that keeps the band down.
    pub(crate) held_back_by: Option<usize>,
    /// The share that is answered, as [`Steps::share`].
    pub(crate) coverage: u8,
    /// The index at worst and at best, as [`Steps::pair`].
    pub(crate) missing: [u16; 2],
    /// The interval of the index, as [`Steps::pair`].
    pub(crate) interval: [u16; 2],
    /// The share of draws in the band, as [`Steps::share`].
    pub(crate) band_stability: u8,
    /// The place of the lowest among the dimensions.
    pub(crate) binding: Option<usize>,
    /// The scored groups below the root, in tree order.
    pub(crate) nodes: Vec<NodeSteps>,
    /// The lenses' scores, as [`Steps::whole`], in order of first use.
    pub(crate) lenses: Vec<u8>,
    /// How many stages are finished without a gap.
    pub(crate) reached: u32,
    /// Places among the stages that were skipped.
    pub(crate) skipped: Vec<usize>,
    /// Every stage's mean level, as [`Steps::level`].
    pub(crate) levels: Vec<u8>,
    /// What one level more adds, highest first.
    pub(crate) leverage: Vec<LeverageSteps>,
    /// Places among the items to discuss.
    pub(crate) discuss: Vec<usize>,
}

/// What a summary's link says of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NodeSteps {
    /// Its score, as [`Steps::points`].
    pub(crate) score: u16,
    /// The share that is answered, as [`Steps::share`].
    pub(crate) coverage: u8,
    /// The score at worst and at best, as [`Steps::range`].
    pub(crate) missing: [u8; 2],
    /// The interval, as [`Steps::range`].
    pub(crate) interval: [u8; 2],
}

/// What a summary's link says of one level more on an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LeverageSteps {
    /// The item's place among the items.
    pub(crate) item: usize,
    /// The gain, as [`Steps::gain`].
    pub(crate) gain: u16,
    /// The level that is reached; [`LeverageSteps::NO_LEVEL`] is none.
    pub(crate) level: u8,
}

impl LeverageSteps {
    /// No level, where a level is expected.
    pub(crate) const NO_LEVEL: u8 = 0xff;

    /// The level that is reached.
    pub(crate) fn level(self) -> Option<u8> {
        (self.level != Self::NO_LEVEL).then_some(self.level)
    }
}

/// Set in the flags of a quick assessment.
pub(crate) const QUICK: u8 = 1;

impl Steps {
    /// Two bytes as a score, 0–100.
    pub(crate) fn points(steps: u16) -> Option<f64> {
        rounding::from_points(steps)
    }

    /// Two scores, both or none.
    pub(crate) fn pair([low, high]: [u16; 2]) -> Option<[f64; 2]> {
        Some([Self::points(low)?, Self::points(high)?])
    }

    /// A byte as a share, 0–1.
    pub(crate) fn share(percent: u8) -> Option<f64> {
        rounding::from_share(percent)
    }

    /// A byte as a score, 0–100, of a lens.
    pub(crate) fn whole(points: u8) -> Option<f64> {
        rounding::from_whole(points)
    }

    /// Two bytes as a range of scores, both or none.
    pub(crate) fn range(ends: [u8; 2]) -> Option<[f64; 2]> {
        rounding::from_range(ends)
    }

    /// A byte as a mean level.
    pub(crate) fn level(steps: u8) -> Option<f64> {
        rounding::from_level(steps)
    }

    /// A gain in points; `None` for what no link holds.
    pub(crate) fn gain(steps: u16) -> Option<f64> {
        rounding::from_gain(steps.into())
    }

    /// Reads what a link says in place of what was there.
    pub(crate) fn read(&mut self, reader: &mut Reader<'_>, layout: &Layout<'_>) {
        let dimensions = layout.dimensions.len();
        self.depth = if reader.byte() & QUICK == 0 {
            Depth::Full
        } else {
            Depth::Quick
        };
        self.respondents = reader.count();
        self.score = take_points(reader);
        self.arithmetic = take_points(reader);
        self.band = take_place(reader, layout.instrument.bands().len());
        self.held_back_by = take_place(reader, dimensions);
        self.coverage = reader.byte();
        self.missing = take_pair(reader);
        self.interval = take_pair(reader);
        self.band_stability = reader.byte();
        self.binding = take_place(reader, dimensions);

        self.nodes.clear();
        for _ in &layout.groups {
            let [high, low, coverage, worst, best, from, to] = reader.array();
            for range in [[worst, best], [from, to]] {
                check_ends(reader, Self::range(range));
            }
            self.nodes.push(NodeSteps {
                score: u16::from_be_bytes([high, low]),
                coverage,
                missing: [worst, best],
                interval: [from, to],
            });
        }
        self.lenses.clear();
        self.lenses.extend(reader.bytes(layout.lenses.len()));
        let stages = layout.stages.len();
        self.levels.clear();
        if stages > 0 {
            self.reached = reader.count();
            take_list(reader, stages, stages, &mut self.skipped);
            self.levels.extend(reader.bytes(stages));
        }
        self.leverage.clear();
        for _ in 0..take_size(reader, MOST_LEVERAGE) {
            let item = take_among(reader, layout.items.len());
            let gain = match u16::try_from(reader.whole()) {
                Ok(gain) if Self::gain(gain).is_some() => gain,
                _ => {
                    reader.refuse();
                    0
                }
            };
            let level = reader.byte();
            self.leverage.push(LeverageSteps { item, gain, level });
        }
        let items = layout.items.len();
        take_list(reader, items, MOST_DISCUSS, &mut self.discuss);
    }

    /// The numbers and ids that stand for it; of what was refused, none.
    pub(crate) fn evaluation(&self, layout: &Layout<'_>) -> Evaluation {
        let id = |ids: &[&Id], index: usize| ids.get(index).map(|&id| id.clone());
        let dimension = |index: Option<usize>| id(&layout.dimensions, index?);
        let mut evaluation = Evaluation::default();
        evaluation.instrument = InstrumentRef::of(layout.instrument);
        evaluation.answered.version = layout.instrument.version();
        evaluation.depth = self.depth;
        evaluation.respondents = self.respondents;

        let headline = &mut evaluation.headline;
        headline.score = Self::points(self.score);
        headline.arithmetic = Self::points(self.arithmetic);
        let band = self
            .band
            .and_then(|index| layout.instrument.bands().get(index));
        headline.band = band.map(|band| band.id.clone());
        headline.held_back_by = dimension(self.held_back_by);
        headline.coverage = Self::share(self.coverage);
        headline.missing = Self::pair(self.missing);
        headline.interval = Self::pair(self.interval);
        headline.band_stability = Self::share(self.band_stability);
        let imbalance = headline.arithmetic.zip(headline.score);
        evaluation.imbalance = imbalance.map(|(arithmetic, score)| arithmetic - score);
        evaluation.binding = dimension(self.binding);

        let mut root = NodeScore::default();
        root.score = headline.score;
        root.coverage = headline.coverage;
        root.arithmetic = headline.arithmetic;
        root.missing = headline.missing;
        root.interval = headline.interval;
        let nodes = &mut evaluation.nodes;
        nodes.insert(layout.instrument.root().id.clone(), root);
        for (&group, steps) in layout.groups.iter().zip(&self.nodes) {
            let mut node = NodeScore::default();
            node.score = Self::points(steps.score);
            node.coverage = Self::share(steps.coverage);
            node.missing = Self::range(steps.missing);
            node.interval = Self::range(steps.interval);
            nodes.insert(group.clone(), node);
        }
        for (&tag, &score) in layout.lenses.iter().zip(&self.lenses) {
            let mut lens = LensScore::default();
            lens.score = Self::whole(score);
            evaluation.lenses.insert(tag.clone(), lens);
        }
        for steps in &self.leverage {
            if let Some(item) = id(&layout.items, steps.item) {
                let mut leverage = Leverage::default();
                leverage.item = item;
                leverage.gain = Self::gain(steps.gain).unwrap_or_default();
                leverage.level = steps.level();
                evaluation.leverage.push(leverage);
            }
        }
        let discuss = self.discuss.iter();
        evaluation.agreement.discuss = discuss
            .filter_map(|&index| id(&layout.items, index))
            .collect();
        evaluation.stages = self.stages(layout);
        evaluation
    }

    fn stages(&self, layout: &Layout<'_>) -> Option<Stages> {
        if layout.stages.is_empty() {
            return None;
        }
        let mut stages = Stages::default();
        stages.reached = self.reached;
        let skipped = self.skipped.iter();
        stages.skipped = skipped
            .filter_map(|&index| layout.stages.get(index).map(|&id| id.clone()))
            .collect();
        let levels = layout.stages.iter().zip(&self.levels);
        stages.levels = levels
            .map(|(&id, &level)| (id.clone(), Self::level(level)))
            .collect();
        Some(stages)
    }
}

fn take_points(reader: &mut Reader<'_>) -> u16 {
    u16::from_be_bytes(reader.array())
}

fn take_pair(reader: &mut Reader<'_>) -> [u16; 2] {
    let pair = [take_points(reader), take_points(reader)];
    check_ends(reader, Steps::pair(pair));
    pair
}

/// A range whose low end is above its high one was not written by this program.
fn check_ends(reader: &mut Reader<'_>, range: Option<[f64; 2]>) {
    if range.is_some_and(|[low, high]| low > high) {
        reader.refuse();
    }
}

/// How many things follow, at most so many.
fn take_size(reader: &mut Reader<'_>, most: usize) -> usize {
    let size = reader.size();
    if size > most {
        reader.refuse();
        return 0;
    }
    size
}

/// A place counted from 1, where 0 is none.
fn take_place(reader: &mut Reader<'_>, count: usize) -> Option<usize> {
    match reader.whole() {
        0 => None,
        place => Some(among(reader, place - 1, count)),
    }
}

/// A place counted from 0.
fn take_among(reader: &mut Reader<'_>, count: usize) -> usize {
    let place = reader.whole();
    among(reader, place, count)
}

/// A place in a list of so many.
fn among(reader: &mut Reader<'_>, place: u64, count: usize) -> usize {
    match usize::try_from(place) {
        Ok(place) if place < count => place,
        _ => {
            reader.refuse();
            0
        }
    }
}

/// At most so many places in a list of `count`.
fn take_list(reader: &mut Reader<'_>, count: usize, most: usize, list: &mut Vec<usize>) {
    list.clear();
    for _ in 0..take_size(reader, most) {
        list.push(take_among(reader, count));
    }
}
