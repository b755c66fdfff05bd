//! What every part of a result draws from, and the small questions that several parts ask.

use readiness::{Band, Evaluation, Group, Id, Instrument, Node, NodeScore, Text};
use yew::AttrValue;

use crate::components::report::completeness::Completeness;
use crate::i18n::Language;
use crate::i18n::numbers::whole;
use crate::i18n::result::ResultWords;

/// Scores that differ by less are the same but for rounding.
const SAME: f64 = 1e-9;

/// More dimensions than these can't all be what holds back most.
const MOST_LOWEST: usize = 3;

/// A result to draw: the same for the own page and for a shared link's.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// What was computed.
    pub evaluation: &'a Evaluation,
    /// What it was computed by.
    pub instrument: &'a Instrument,
    /// The instrument's words.
    pub text: &'a Text,
    /// The language of those words where it is another one than the interface's.
    pub text_language: Option<&'a AttrValue>,
    /// The language of the interface and of the numbers.
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
    pub fn left_out(&self) -> Vec<String> {
        let mut left_out = Vec::new();
        if self.evaluation.headline.score.is_some() {
            self.add_left_out(self.instrument.root(), &mut left_out);
        }
        left_out
    }

    fn add_left_out(&self, group: &Group, left_out: &mut Vec<String>) {
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

    /// The title of a group, band, tag or item. Where the text has none: a neutral name with
    /// its number, such as "Dimension 3". Ids are for files, not for people.
    pub fn title(&self, id: &str) -> String {
        let title = self.text.title(id);
        // A text without a title gives the id.
        if title == id
            && let Some(name) = self.neutral_name(id)
        {
            return name;
        }
        title.to_owned()
    }

    fn neutral_name(&self, id: &str) -> Option<String> {
        let [dimension, section, band, lens] = self.words.neutral_names;
        let sections = || self.blocks().into_iter().filter_map(|(section, _)| section);
        let pages = || self.instrument.pages().map(|page| &*page.id);
        let lenses = || self.evaluation.lenses.iter().map(|(tag, _)| &**tag);
        let bands = self.instrument.bands().iter().map(|band| &*band.id);
        let (name, index) = number_of(id, self.instrument.dimensions().map(|it| &*it.id))
            .map(|index| (dimension, index))
            .or_else(|| Some((section, number_of(id, sections().map(|it| &*it.id))?)))
            .or_else(|| Some((section, number_of(id, pages())?)))
            .or_else(|| Some((band, number_of(id, bands)?)))
            .or_else(|| Some((lens, number_of(id, lenses())?)))?;
        Some(name(index + 1))
    }

    /// The `lang` of an element that shows the instrument's words, where it needs one.
    pub fn lang(&self) -> Option<AttrValue> {
        self.text_language.cloned()
    }

    /// The `lang` of the interface's words within such an element.
    pub fn interface_lang(&self) -> Option<&'static str> {
        self.text_language.map(|_| self.language.code())
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
        let titles: Vec<String> = lowest.iter().map(|(it, _)| self.title(&it.id)).collect();
        (!titles.is_empty()).then(|| titles.join("; "))
    }

    /// The titles of the bands that the index falls in with every missing answer at worst and
    /// at best, where they are not the same.
    pub fn could_be(&self) -> Option<[String; 2]> {
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
        let mut verdict = (self.words.verdict)(&whole(headline.score?), &band);
        if let (Some(_), Some([low, high])) = (self.could_be(), headline.missing) {
            verdict.push_str(&(self.words.for_now)(&whole(low), &whole(high)));
        }
        Some(verdict)
    }
}

/// Where an id stands among others, from 0.
fn number_of<'a>(id: &str, mut ids: impl Iterator<Item = &'a str>) -> Option<usize> {
    ids.position(|it| it == id)
}

#[cfg(test)]
mod tests {
    use readiness::{Instrument, Text, evaluate};

    use super::*;
    use crate::components::fixture::{all_at, instrument};

    #[test]
    fn what_has_no_title_is_shown_by_its_number_not_by_its_id() {
        let json = include_str!("../../../instruments/klaster-unggulan/text.id.json");
        let untitled = json.replace("\"title\"", "\"_title\"");
        let instrument = instrument();
        let text = Text::from_json(&untitled, &instrument).expect("titles may be missing");
        let evaluation = evaluate(&instrument, &all_at(&instrument, 2, &[]));
        let sheet = |language: Language| Sheet {
            evaluation: &evaluation,
            instrument: &instrument,
            text: &text,
            text_language: None,
            language,
            words: language.report_words().result,
            completeness: None,
        };
        let indonesian = sheet(Language::Indonesian);
        let third = instrument.dimensions().nth(2).expect("a third dimension");
        assert_eq!(indonesian.title(&third.id), "Aspek 3");
        assert_eq!(sheet(Language::English).title(&third.id), "Dimension 3");
        assert_eq!(indonesian.title(&instrument.bands()[0].id), "Tingkat 1");
        assert_eq!(
            sheet(Language::English).title(&instrument.bands()[1].id),
            "Band 2"
        );
        let ids = |sheet: &Sheet| -> Vec<String> {
            let instrument: &Instrument = sheet.instrument;
            let groups = instrument
                .groups()
                .skip(1)
                .map(|group| group.id.to_string());
            let tags = sheet
                .evaluation
                .lenses
                .iter()
                .map(|(tag, _)| tag.to_string());
            groups.chain(tags).collect()
        };
        for id in ids(&indonesian) {
            assert_ne!(indonesian.title(&id), id);
        }
        // Items always have their question.
        assert_eq!(
            indonesian.title("networks-1"),
            text.item("networks-1").expect("an item").question
        );
    }
}
