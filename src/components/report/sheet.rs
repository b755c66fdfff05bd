//! What every part of a result draws from, and the small questions that several parts ask.

use readiness::{Band, Evaluation, Group, Id, Instrument, Node, NodeScore, Text};

use crate::components::report::completeness::Completeness;
use crate::i18n::Language;
use crate::i18n::numbers::whole;
use crate::i18n::result::ResultWords;

/// Scores that differ by less are the same but for rounding.
const SAME: f64 = 1e-9;

/// More dimensions than these can't all be what holds back most.
const MOST_LOWEST: usize = 3;

/// A result to draw: the same for the own screen and for a letter's.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// What was computed.
    pub evaluation: &'a Evaluation,
    /// What it was computed by.
    pub instrument: &'a Instrument,
    /// The instrument's words.
    pub text: &'a Text,
    /// The language of the numbers.
    pub language: Language,
    /// The interface's words.
    pub words: &'static ResultWords,
    /// How many items are answered, where the answers are at hand (a summary has none).
    pub completeness: Option<Completeness>,
}

impl Sheet<'_> {
    /// A node's result.
    pub fn node(&self, id: &str) -> Option<&NodeScore> {
        self.evaluation.nodes.get(id)
    }

    /// A node's score, `None` where there are too few answers.
    pub fn score(&self, id: &str) -> Option<f64> {
        self.node(id).and_then(|node| node.score)
    }

    /// What a score leaves out for want of answers: the outermost groups, in their order.
    pub fn left_out(&self) -> Vec<&str> {
        let mut left_out = Vec::new();
        if self.evaluation.headline.score.is_some() {
            self.add_left_out(self.instrument.root(), &mut left_out);
        }
        left_out
    }

    fn add_left_out<'b>(&'b self, group: &'b Group, left_out: &mut Vec<&'b str>) {
        for child in &group.children {
            let Node::Group(child) = child else { continue };
            if !child.scored {
                continue;
            }
            match self.node(&child.id) {
                Some(node) if node.score.is_some() => self.add_left_out(child, left_out),
                // Without coverage nothing in it applies, and nothing is missing.
                Some(node) if node.coverage.is_some() => left_out.push(self.title(&child.id)),
                _ => {}
            }
        }
    }

    /// The title of a group, band or tag.
    pub fn title<'b>(&'b self, id: &'b str) -> &'b str {
        self.text.title(id)
    }

    /// The dimensions with their scores where they have one, lowest first.
    pub fn ranked(&self) -> Vec<(&Group, f64)> {
        let mut ranked = self
            .instrument
            .dimensions()
            .filter_map(|dimension| Some((dimension, self.score(&dimension.id)?)))
            .collect::<Vec<_>>();
        ranked.sort_by(|a, b| a.1.total_cmp(&b.1));
        ranked
    }

    /// The dimensions that hold the index back most: the lowest, and those that tie with it.
    /// None where so many do that none of them stands out.
    pub fn lowest(&self) -> Vec<(&Group, f64)> {
        let mut ranked = self.ranked();
        let all = ranked.len();
        let lowest = ranked.first().map_or(0.0, |(_, score)| *score);
        ranked.retain(|(_, score)| *score <= lowest + SAME);
        if ranked.len() > MOST_LOWEST || (ranked.len() == all && all > 1) {
            ranked.clear();
        }
        ranked
    }

    /// The titles of the lowest dimensions, as in [`Sheet::lowest`]; none where none stands out.
    pub fn lowest_titles(&self) -> Option<String> {
        let lowest = self.lowest();
        let titles: Vec<&str> = lowest.iter().map(|(it, _)| self.title(&it.id)).collect();
        (!titles.is_empty()).then(|| titles.join("; "))
    }

    /// The titles of the bands that the index falls in with every missing answer at worst and
    /// at best, where they are not the same.
    pub fn could_be(&self) -> Option<[&str; 2]> {
        let [low, high] = self
            .evaluation
            .headline
            .missing?
            .map(|end| self.band_at(end));
        let (low, high) = low.zip(high)?;
        (low.id != high.id).then(|| [self.title(&low.id), self.title(&high.id)])
    }

    /// The dimensions by the group that they stand in, in tree order; the root has no title
    /// of its own to show.
    pub fn blocks(&self) -> Vec<(Option<&Group>, Vec<&Group>)> {
        let root = self.instrument.root();
        let mut blocks = Vec::new();
        for group in self.instrument.groups().filter(|group| group.scored) {
            let dimensions = group
                .children
                .iter()
                .filter_map(|child| match child {
                    Node::Group(child) => self.instrument.dimensions().find(|it| it.id == child.id),
                    Node::Item(_) => None,
                })
                .collect::<Vec<_>>();
            if !dimensions.is_empty() {
                blocks.push((Some(group).filter(|group| group.id != root.id), dimensions));
            }
        }
        if blocks.is_empty() {
            blocks.push((None, self.instrument.dimensions().collect()));
        }
        blocks
    }

    /// The band that the score alone would mean.
    pub fn band_by_score(&self) -> Option<&Band> {
        self.band_at(self.evaluation.headline.score?)
    }

    fn band_at(&self, score: f64) -> Option<&Band> {
        let mut bands = self.instrument.bands().iter().rev();
        bands.find(|band| band.is_reached(score))
    }

    /// The band of the result.
    pub fn band(&self) -> Option<&Id> {
        self.evaluation.headline.band.as_ref()
    }

    /// The headline in a phrase; `None` where there is none.
    pub fn verdict(&self) -> Option<String> {
        let band = self.title(self.band()?);
        let headline = &self.evaluation.headline;
        let mut verdict = (self.words.verdict)(&whole(headline.score?), band);
        if let (Some(_), Some([low, high])) = (self.could_be(), headline.missing) {
            verdict.push_str(&(self.words.for_now)(&whole(low), &whole(high)));
        }
        Some(verdict)
    }
}
