//! Reads a text against its instrument and finds every fault.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{ItemText, NextStep, Text};
use crate::fault::Problem;
use crate::reader::{Faults, Fields, Place, parse};
use crate::{Fault, Id, Instrument, Item, Kind};

const MOST_BYTES: usize = 2 << 20;

pub(super) fn read(json: &str, instrument: &Instrument) -> Result<Text, Vec<Fault>> {
    let (value, mut faults) = parse(json, MOST_BYTES).map_err(|fault| vec![fault])?;
    let mut text = Text::default();
    if let Some(file) = Fields::of(&value, &Place::File, &mut faults) {
        read_titles(file, instrument, &mut text, &mut faults);
        for item in instrument.items() {
            let Some(value) = file.get(&item.id) else {
                faults.push(&Place::File.key(&item.id), Problem::NoWords);
                continue;
            };
            let place = Place::File.key(&item.id);
            if let Some(fields) = Fields::of(value, &place, &mut faults)
                && let Some(words) = read_item(fields, item, &mut faults)
            {
                text.items.insert(item.id.clone(), words);
            }
        }
    }
    if faults.is_empty() {
        Ok(text)
    } else {
        Err(faults.into_vec())
    }
}

/// Any id may have a title (a stakeholder's, say), but only those that the
/// instrument has can be at fault.
fn read_titles(file: Fields<'_>, instrument: &Instrument, text: &mut Text, faults: &mut Faults) {
    let (mut titles, mut helps) = (Vec::new(), Vec::new());
    for (id, value) in file.iter() {
        if let Some(title) = value.get("title").and_then(Value::as_str) {
            titles.push((Id::from(id), title.to_owned()));
        }
        if instrument.item(id).is_none()
            && let Some(help) = value.get("help").and_then(Value::as_str)
        {
            helps.push((Id::from(id), help.to_owned()));
        }
    }
    text.titles = titles.into_iter().collect();
    text.helps = helps.into_iter().collect();
    let groups = instrument.groups().map(|group| &group.id);
    let bands = instrument.bands().iter().map(|band| &band.id);
    let tags = instrument.items().flat_map(|item| &item.tags);
    let known: BTreeSet<&Id> = groups.chain(bands).chain(tags).collect();
    for id in known {
        let place = Place::File.key(id);
        if let Some(value) = file.get(id)
            && let Some(fields) = Fields::of(value, &place, faults)
        {
            fields.text("title", faults);
        }
    }
}

fn read_item(fields: Fields<'_>, item: &Item, faults: &mut Faults) -> Option<ItemText> {
    let question = fields.need_text("question", faults);
    fields.text("title", faults);
    let mut words = ItemText {
        help: fields.text("help", faults).map(str::to_owned),
        evidence: fields.text("evidence", faults).map(str::to_owned),
        ..ItemText::default()
    };
    match item.kind {
        Kind::Scale { levels } => {
            let levels = usize::from(levels);
            fields.need("levels", faults);
            words.levels = read_levels(fields, levels, faults);
            words.next = read_next(fields, Some(levels - 1), faults);
        }
        Kind::Number { .. } => words.next = read_next(fields, None, faults),
    }
    question?.clone_into(&mut words.question);
    Some(words)
}

fn read_levels(fields: Fields<'_>, expected: usize, faults: &mut Faults) -> Vec<String> {
    let Some(values) = fields.list("levels", faults) else {
        return Vec::new();
    };
    let place = fields.place.key("levels");
    count(values.len(), expected, &place, faults);
    let mut levels = Vec::new();
    for (n, value) in values.iter().enumerate() {
        match value.as_str() {
            None => faults.push(&place.index(n), Problem::WrongType { expected: "a text" }),
            Some(level) if level.trim().is_empty() => {
                faults.push(&place.index(n), Problem::EmptyText);
            }
            Some(level) => levels.push(level.to_owned()),
        }
    }
    levels
}

fn read_next(fields: Fields<'_>, expected: Option<usize>, faults: &mut Faults) -> Vec<NextStep> {
    let Some(values) = fields.list("next", faults) else {
        return Vec::new();
    };
    let place = fields.place.key("next");
    if let Some(expected) = expected {
        count(values.len(), expected, &place, faults);
    }
    let mut next = Vec::new();
    for (n, value) in values.iter().enumerate() {
        let place = place.index(n);
        if let Some(fields) = Fields::of(value, &place, faults)
            && let (Some(owner), Some(step)) = (
                fields.need_text("owner", faults),
                fields.need_text("step", faults),
            )
        {
            next.push(NextStep {
                owner: owner.to_owned(),
                step: step.to_owned(),
            });
        }
    }
    next
}

fn count(given: usize, expected: usize, place: &Place<'_>, faults: &mut Faults) {
    if given != expected {
        faults.push(place, Problem::Count { given, expected });
    }
}
