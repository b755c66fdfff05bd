//! What is allowed in the files of a questionnaire, and yet hardly meant.

use std::fmt;

use serde_json::{Map, Value};

use crate::fault::quoted;
use crate::reader::{Place, parse};
use crate::{Instrument, Text};

/// Something in a questionnaire's file that its author should look at.
///
/// Shown as `root.children[0].wieght: this field is not known: "weight" is`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Warning {
    /// Path to the place, such as `root.children[0].wieght`.
    pub path: String,
    /// What is odd there.
    pub concern: Concern,
}

/// What is odd at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Concern {
    /// A field that nothing reads; the field that may be meant.
    UnknownField(Option<&'static str>),
    /// A field that is read elsewhere, but not here.
    UnusedField,
    /// Words of an item that the instrument doesn't have.
    UnknownItem,
    /// So many items in one group that its page is long.
    ManyItems {
        /// How many there are.
        count: usize,
    },
}

/// More items than these in one group make a page that nobody likes to fill in.
const MANY_ITEMS: usize = 40;
/// A field so many slips of the pen away from a known one is taken for it.
const SLIPS: usize = 2;

const FILE: &[&str] = &[
    "format",
    "id",
    "version",
    "languages",
    "min_coverage",
    "bands",
    "root",
];
const BAND: &[&str] = &["id", "from", "dimension_floor"];
const GROUP: &[&str] = &["id", "weight", "aggregation", "scored", "children"];
const SCALE: &[&str] = &["id", "weight", "kind", "levels", "key", "tags"];
const NUMBER: &[&str] = &[
    "id",
    "weight",
    "kind",
    "unit",
    "lo",
    "hi",
    "direction",
    "key",
    "tags",
];
const ITEM_WORDS: &[&str] = &["title", "question", "levels", "help", "evidence", "next"];
const WORDS: &[&str] = &["title", "help"];
const NEXT: &[&str] = &["owner", "step"];

impl Instrument {
    /// What is odd in an `instrument.json` that can be read: misspelt and unused fields, and
    /// groups whose pages are long.
    ///
    /// ```
    /// let json = r#"{
    ///     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
    ///     "bands": [{"id": "all", "from": 0}],
    ///     "root": {"id": "readiness", "wieght": 2, "children": [
    ///         {"id": "buying", "kind": "scale", "levels": 5, "scored": false}]}
    /// }"#;
    /// let warnings: Vec<String> = readiness::Instrument::warnings(json)
    ///     .iter()
    ///     .map(ToString::to_string)
    ///     .collect();
    /// assert_eq!(warnings, [
    ///     "root.wieght: this field is not known: \"weight\" is",
    ///     "root.children[0].scored: this field has no effect here",
    /// ]);
    /// ```
    pub fn warnings(json: &str) -> Vec<Warning> {
        let mut warnings = Warnings::default();
        if let Ok((Value::Object(file), _)) = parse(json, usize::MAX) {
            warnings.fields(&file, &Place::File, FILE, &[BAND, GROUP]);
            let bands = Place::File.key("bands");
            for (index, band) in list(&file, "bands").iter().enumerate() {
                if let Value::Object(band) = band {
                    warnings.fields(band, &bands.index(index), BAND, &[FILE, GROUP]);
                }
            }
            if let Some(Value::Object(root)) = file.get("root") {
                warnings.node(root, &Place::File.key("root"));
            }
        }
        warnings.0
    }
}

impl Text {
    /// What is odd in a `text.<language>.json` that can be read: misspelt and unused fields,
    /// and words of items that the instrument doesn't have.
    pub fn warnings(json: &str, instrument: &Instrument) -> Vec<Warning> {
        let mut warnings = Warnings::default();
        if let Ok((Value::Object(file), _)) = parse(json, usize::MAX) {
            for (id, words) in &file {
                let Value::Object(words) = words else {
                    continue;
                };
                let place = Place::File.key(id);
                if instrument.item(id).is_some() {
                    warnings.fields(words, &place, ITEM_WORDS, &[]);
                    let next = place.key("next");
                    for (index, step) in list(words, "next").iter().enumerate() {
                        if let Value::Object(step) = step {
                            warnings.fields(step, &next.index(index), NEXT, &[]);
                        }
                    }
                } else if words.contains_key("question") {
                    warnings.push(&place, Concern::UnknownItem);
                } else {
                    warnings.fields(words, &place, WORDS, &[ITEM_WORDS]);
                }
            }
        }
        warnings.0
    }
}

#[derive(Default)]
struct Warnings(Vec<Warning>);

impl Warnings {
    fn push(&mut self, place: &Place<'_>, concern: Concern) {
        let path = place.path();
        self.0.push(Warning { path, concern });
    }

    fn node(&mut self, node: &Map<String, Value>, place: &Place<'_>) {
        let all = [GROUP, SCALE, NUMBER];
        if !node.contains_key("children") {
            let is_scale = node.get("kind").and_then(Value::as_str) == Some("scale");
            let known = if is_scale { SCALE } else { NUMBER };
            return self.fields(node, place, known, &all);
        }
        self.fields(node, place, GROUP, &all);
        let children = list(node, "children");
        let items = children.iter().filter(|child| child.get("kind").is_some());
        let count = items.count();
        let place = place.key("children");
        if count > MANY_ITEMS {
            self.push(&place, Concern::ManyItems { count });
        }
        for (index, child) in children.iter().enumerate() {
            if let Value::Object(child) = child {
                self.node(child, &place.index(index));
            }
        }
    }

    /// The fields of an object that are not among those known; some are known `elsewhere`.
    fn fields(
        &mut self,
        object: &Map<String, Value>,
        place: &Place<'_>,
        known: &[&'static str],
        elsewhere: &[&[&'static str]],
    ) {
        for field in object.keys() {
            // Editors find the schema by the one; the others are for an author's own notes.
            let is_noted = field == "$schema" || field.starts_with("x-");
            if is_noted || known.contains(&field.as_str()) {
                continue;
            }
            let concern = if elsewhere
                .iter()
                .any(|known| known.contains(&field.as_str()))
            {
                Concern::UnusedField
            } else {
                Concern::UnknownField(meant(field, known))
            };
            self.push(&place.key(field), concern);
        }
    }
}

/// The known field that a misspelt one is closest to.
fn meant(field: &str, known: &[&'static str]) -> Option<&'static str> {
    // Of a short word, two slips leave nothing.
    let most = SLIPS.min(field.len() / 2);
    let distance = |known: &str| strsim::levenshtein(field, known);
    let nearest = known.iter().copied().min_by_key(|known| distance(known))?;
    (distance(nearest) <= most).then_some(nearest)
}

fn list<'a>(of: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    let list = of.get(key).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.concern)
    }
}

impl fmt::Display for Concern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownField(None) => f.write_str("this field is not known"),
            Self::UnknownField(Some(meant)) => {
                write!(f, "this field is not known: {} is", quoted(meant))
            }
            Self::UnusedField => f.write_str("this field has no effect here"),
            Self::UnknownItem => f.write_str("the instrument has no such item"),
            Self::ManyItems { count } => write!(
                f,
                "{count} items in one group: over {MANY_ITEMS} make a long page"
            ),
        }
    }
}
