//! Reads an instrument and finds every fault.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Aggregation, Band, Direction, Group, INSTRUMENT_FORMAT, Instrument, Item, Kind, Node, Tree,
};
use crate::fault::Problem;
use crate::reader::{Faults, Fields, Place, parse};
use crate::{Fault, Id};

const MOST_BYTES: usize = 2 << 20;
const MOST_ITEMS: usize = 2000;
const MOST_DEPTH: usize = 16;
/// The rule of thumb of the EU Joint Research Centre's FAQ on composite indicators.
const USUAL_MIN_COVERAGE: f64 = 0.65;

pub(super) fn read(json: &str) -> Result<Instrument, Vec<Fault>> {
    let (value, mut faults) = parse(json, MOST_BYTES).map_err(|fault| vec![fault])?;
    let instrument = read_file(&value, &mut faults);
    match instrument {
        Some(instrument) if faults.is_empty() => Ok(instrument),
        _ => Err(faults.into_vec()),
    }
}

fn read_file(value: &Value, faults: &mut Faults) -> Option<Instrument> {
    let file = Fields::of(value, &Place::File, faults)?;
    if file.get("format").and_then(Value::as_str) != Some(INSTRUMENT_FORMAT) {
        let expected = INSTRUMENT_FORMAT;
        faults.push(
            &Place::File.key("format"),
            Problem::WrongFormat { expected },
        );
        // Of another format, nothing else can be said.
        return None;
    }
    let id = read_id(file, faults);
    file.need("version", faults);
    let version = file.whole("version", 1, u32::MAX.into(), faults);
    let languages = read_languages(file, faults);
    let min_coverage = match file.get("min_coverage") {
        None => Some(USUAL_MIN_COVERAGE),
        Some(_) => file.number_in("min_coverage", 0.0, 1.0, faults),
    };
    let bands = read_bands(file, faults);
    let root = file.need("root", faults).and_then(|value| {
        let mut reader = TreeReader::default();
        let root = reader.read_root(value, &Place::File.key("root"), faults);
        reader.refuse_doubles(faults);
        if !reader.has_scored_item {
            faults.push(&Place::File.key("root"), Problem::NoScoredItem);
        }
        root
    });
    let root = root?;
    Some(Instrument {
        id: id?,
        version: u32::try_from(version?).ok()?,
        languages,
        min_coverage: min_coverage?,
        bands,
        tree: Tree::of(&root),
        root,
    })
}

fn read_id(fields: Fields<'_>, faults: &mut Faults) -> Option<Id> {
    fields.need("id", faults)?;
    let id = fields.text("id", faults)?;
    if Id::is_valid(id) {
        Some(id.into())
    } else {
        faults.push(&fields.place.key("id"), Problem::BadId(id.to_owned()));
        None
    }
}

fn read_languages(file: Fields<'_>, faults: &mut Faults) -> Vec<String> {
    let place = file.place.key("languages");
    let mut languages: Vec<String> = Vec::new();
    for (n, value) in file
        .list("languages", faults)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let place = place.index(n);
        match value.as_str() {
            None => faults.push(&place, Problem::WrongType { expected: "a text" }),
            // The tag becomes part of a file's name: nothing but letters, digits and '-'.
            Some(tag) if !is_language(tag) => {
                faults.push(&place, Problem::BadLanguage(tag.to_owned()));
            }
            Some(tag) if languages.iter().any(|other| other == tag) => {
                let id = tag.to_owned();
                let first = "languages".to_owned();
                faults.push(&place, Problem::DoubledId { id, first });
            }
            Some(tag) => languages.push(tag.to_owned()),
        }
    }
    languages
}

fn is_language(tag: &str) -> bool {
    (1..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn read_bands(file: Fields<'_>, faults: &mut Faults) -> Vec<Band> {
    let place = file.place.key("bands");
    let Some(values) = file.list("bands", faults) else {
        if file.get("bands").is_none() {
            faults.push(&place, Problem::Missing);
        }
        return Vec::new();
    };
    if values.is_empty() {
        faults.push(&place, Problem::NoBands);
    }
    let mut bands: Vec<Band> = Vec::new();
    let mut before = None;
    for (n, value) in values.iter().enumerate() {
        let place = place.index(n);
        let Some(fields) = Fields::of(value, &place, faults) else {
            continue;
        };
        let id = read_id(fields, faults);
        if let Some(id) = &id
            && let Some(first) = bands.iter().position(|band| band.id == *id)
        {
            let first = format!("bands[{first}]");
            let id = id.to_string();
            faults.push(&place.key("id"), Problem::DoubledId { id, first });
        }
        fields.need("from", faults);
        let from = fields.number_in("from", 0.0, 100.0, faults);
        if let Some(from) = from {
            if n == 0 && from != 0.0 {
                faults.push(&place.key("from"), Problem::BandsDontStartAtZero);
            } else if before.is_some_and(|before| from <= before) {
                faults.push(&place.key("from"), Problem::BandsDontRise);
            }
            before = Some(from);
        }
        let dimension_floor = fields.number_in("dimension_floor", 0.0, 100.0, faults);
        bands.push(Band {
            id: id.unwrap_or_default(),
            from: from.unwrap_or_default(),
            dimension_floor,
        });
    }
    bands
}

#[derive(Default)]
struct TreeReader {
    /// Every node's id, and its place.
    ids: Vec<(Id, String)>,
    items: usize,
    has_scored_item: bool,
}

impl TreeReader {
    fn read_root(
        &mut self,
        value: &Value,
        place: &Place<'_>,
        faults: &mut Faults,
    ) -> Option<Group> {
        match self.read_node(value, place, 0, true, faults)? {
            Node::Group(group) => Some(group),
            Node::Item(_) => {
                faults.push(place, Problem::RootIsItem);
                None
            }
        }
    }

    fn read_node(
        &mut self,
        value: &Value,
        place: &Place<'_>,
        depth: usize,
        scored: bool,
        faults: &mut Faults,
    ) -> Option<Node> {
        if depth > MOST_DEPTH {
            faults.push(place, Problem::TooDeep { limit: MOST_DEPTH });
            return None;
        }
        let fields = Fields::of(value, place, faults)?;
        let id = read_id(fields, faults);
        if let Some(id) = &id {
            self.ids.push((id.clone(), place.path()));
        }
        let weight = match fields.get("weight") {
            None => Some(1.0),
            Some(_) => fields.number("weight", faults),
        };
        if weight.is_some_and(|weight| weight <= 0.0) {
            faults.push(&place.key("weight"), Problem::WeightNotPositive);
        }
        match (fields.get("children"), fields.get("kind")) {
            (Some(_), Some(_)) => {
                faults.push(place, Problem::GroupAndItem);
                None
            }
            (None, None) => {
                faults.push(place, Problem::NeitherGroupNorItem);
                None
            }
            (Some(_), None) => {
                let group = self.read_group(fields, depth, scored, faults)?;
                Some(Node::Group(Group {
                    id: id?,
                    weight: weight?,
                    ..group
                }))
            }
            (None, Some(_)) => {
                self.items += 1;
                if self.items > MOST_ITEMS {
                    if self.items == MOST_ITEMS + 1 {
                        faults.push(place, Problem::TooManyItems { limit: MOST_ITEMS });
                    }
                    return None;
                }
                self.has_scored_item |= scored;
                let kind = read_kind(fields, faults);
                let item = Item {
                    key: fields.flag("key", faults).unwrap_or(false),
                    tags: read_tags(fields, faults),
                    id: id?,
                    weight: weight?,
                    kind: kind?,
                    scored,
                };
                Some(Node::Item(item))
            }
        }
    }

    /// The group's own fields and its children; id and weight are the caller's.
    fn read_group(
        &mut self,
        fields: Fields<'_>,
        depth: usize,
        scored: bool,
        faults: &mut Faults,
    ) -> Option<Group> {
        let words = ["arithmetic", "geometric", "minimum"];
        let allowed = "arithmetic, geometric and minimum";
        let aggregation = fields
            .word_or_first("aggregation", &words, allowed, faults)
            .map(|word| {
                [
                    Aggregation::Arithmetic,
                    Aggregation::Geometric,
                    Aggregation::Minimum,
                ][word]
            });
        let scored = fields.flag("scored", faults).unwrap_or(true) && scored;
        let values = fields.list("children", faults)?;
        let place = fields.place.key("children");
        if values.is_empty() {
            faults.push(&place, Problem::EmptyGroup);
        }
        let mut children = Vec::new();
        for (n, value) in values.iter().enumerate() {
            if self.items > MOST_ITEMS {
                // One fault says it; the rest of a huge file is not worth reading.
                break;
            }
            children.extend(self.read_node(value, &place.index(n), depth + 1, scored, faults));
        }
        Some(Group {
            id: Id::default(),
            weight: 1.0,
            aggregation: aggregation?,
            scored,
            children,
        })
    }

    fn refuse_doubles(&self, faults: &mut Faults) {
        let mut first: BTreeMap<&Id, &String> = BTreeMap::new();
        for (id, place) in &self.ids {
            match first.get(id) {
                None => {
                    first.insert(id, place);
                }
                Some(first) => {
                    let (id, first) = (id.to_string(), (*first).clone());
                    let problem = Problem::DoubledId { id, first };
                    faults.push(&Place::File.key(place).key("id"), problem);
                }
            }
        }
    }
}

fn read_tags(fields: Fields<'_>, faults: &mut Faults) -> Vec<Id> {
    let place = fields.place.key("tags");
    let mut tags: Vec<Id> = Vec::new();
    for (n, value) in fields
        .list("tags", faults)
        .into_iter()
        .flatten()
        .enumerate()
    {
        match value.as_str() {
            None => faults.push(&place.index(n), Problem::WrongType { expected: "a text" }),
            Some(tag) if !Id::is_valid_tag(tag) => {
                faults.push(&place.index(n), Problem::BadTag(tag.to_owned()));
            }
            // Said twice is not said more.
            Some(tag) if tags.iter().any(|other| *other == tag) => {}
            Some(tag) => tags.push(tag.into()),
        }
    }
    tags
}

fn read_kind(fields: Fields<'_>, faults: &mut Faults) -> Option<Kind> {
    let kind = fields.word("kind", &["scale", "number"], "scale and number", faults)?;
    if kind == 0 {
        fields.need("levels", faults)?;
        let levels = fields.whole("levels", 2, 11, faults)?;
        let levels = u8::try_from(levels).ok()?;
        return Some(Kind::Scale { levels });
    }
    let unit = fields.text("unit", faults).unwrap_or("").to_owned();
    fields.need("lo", faults);
    fields.need("hi", faults);
    let lo = fields.number("lo", faults);
    let hi = fields.number("hi", faults);
    let words = ["higher_is_better", "lower_is_better"];
    let allowed = "higher_is_better and lower_is_better";
    let direction = fields
        .word_or_first("direction", &words, allowed, faults)
        .map(|word| [Direction::HigherIsBetter, Direction::LowerIsBetter][word]);
    let (lo, hi) = (lo?, hi?);
    if lo >= hi {
        faults.push(&fields.place.key("lo"), Problem::LoNotBelowHi);
        return None;
    }
    Some(Kind::Number {
        unit,
        lo,
        hi,
        direction: direction?,
    })
}
