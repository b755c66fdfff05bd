//! Instruments: two that stay, and any that is sound.

use std::cmp::Ordering;

use arbitrary::{Result, Unstructured};
use readiness::Instrument;

/// The shipped instrument's file.
pub const SHIPPED_JSON: &str =
    include_str!("../../../instruments/klaster-unggulan/instrument.json");

/// The file of [`all_kinds`].
pub const ALL_KINDS_JSON: &str = include_str!("../../readiness/tests/all-kinds.instrument.json");

/// The shipped instrument, of 43 items.
///
/// # Panics
/// Where it breaks a rule.
pub fn shipped() -> Instrument {
    sound(SHIPPED_JSON)
}

/// A small one with every aggregation and kind of item, weights, key items, tags and a path.
///
/// # Panics
/// Where it breaks a rule.
pub fn all_kinds() -> Instrument {
    sound(ALL_KINDS_JSON)
}

/// An instrument that the reader must take, of at most 24 items.
///
/// # Errors
/// There are too few bytes for one.
///
/// # Panics
/// Where the reader refuses it.
pub fn instrument(u: &mut Unstructured<'_>) -> Result<Instrument> {
    let mut writer = Tree {
        items: 0,
        groups: 0,
        scored_items: 0,
    };
    let mut root = writer.group(u, 0, true)?;
    if writer.scored_items == 0 {
        let place = root.rfind(']').unwrap_or(root.len());
        root.insert_str(place, r#",{"id":"last","kind":"scale","levels":5}"#);
    }
    let mut bands = vec![band(u, 0, 0.0)?];
    for n in 1..u.int_in_range(1..=4)? {
        let from = f64::from(n) * 20.0 + share(u)?;
        bands.push(band(u, n, from)?);
    }
    let bands = bands.join(",");
    let min_coverage = share(u)?;
    Ok(sound(&format!(
        r#"{{"format":"siapklaster.instrument/1","id":"any","version":1,"min_coverage":{min_coverage:?},"bands":[{bands}],"root":{root}}}"#
    )))
}

fn sound(json: &str) -> Instrument {
    Instrument::from_json(json).unwrap_or_else(|faults| panic!("{json}: {faults:?}"))
}

fn band(u: &mut Unstructured<'_>, n: u8, from: f64) -> Result<String> {
    let floor = if u.arbitrary()? {
        format!(r#","dimension_floor":{:?}"#, 100.0 * share(u)?)
    } else {
        String::new()
    };
    Ok(format!(r#"{{"id":"band-{n}","from":{from:?}{floor}}}"#))
}

/// From 0 to 1, both included.
fn share(u: &mut Unstructured<'_>) -> Result<f64> {
    Ok(f64::from(u.arbitrary::<u8>()?) / 255.0)
}

struct Tree {
    items: u8,
    groups: u8,
    scored_items: u8,
}

impl Tree {
    fn group(&mut self, u: &mut Unstructured<'_>, depth: u8, above: bool) -> Result<String> {
        let id = self.groups;
        self.groups += 1;
        let aggregation = *u.choose(&["arithmetic", "geometric", "minimum"])?;
        // The root of an instrument without a score is refused.
        let scored = depth == 0 || u.ratio(7, 8)?;
        let weight = weight(u)?;
        let mut children = Vec::new();
        for _ in 0..u.int_in_range(1..=4)? {
            if depth < 3 && self.groups < 10 && u.ratio(1, 2)? {
                children.push(self.group(u, depth + 1, above && scored)?);
            } else if self.items < 24 {
                children.push(self.item(u, above && scored)?);
            }
        }
        if children.is_empty() {
            children.push(self.item(u, above && scored)?);
        }
        let children = children.join(",");
        Ok(format!(
            r#"{{"id":"g-{id}","weight":{weight:?},"aggregation":"{aggregation}","scored":{scored},"children":[{children}]}}"#
        ))
    }

    fn item(&mut self, u: &mut Unstructured<'_>, scored: bool) -> Result<String> {
        let id = self.items;
        self.items += 1;
        self.scored_items += u8::from(scored);
        let (weight, key) = (weight(u)?, u.arbitrary::<bool>()?);
        let tags = *u.choose(&["", r#""t.one""#, r#""t.one","two""#])?;
        let kind = if u.ratio(3, 4)? {
            format!(r#""kind":"scale","levels":{}"#, u.int_in_range(2..=11)?)
        } else {
            let (one, other) = (number(u)?, number(u)?);
            let (lo, hi) = match one.partial_cmp(&other) {
                Some(Ordering::Less) => (one, other),
                Some(Ordering::Greater) => (other, one),
                _ => (0.0, 1.0),
            };
            let direction = *u.choose(&["higher_is_better", "lower_is_better"])?;
            format!(r#""kind":"number","lo":{lo:?},"hi":{hi:?},"direction":"{direction}""#)
        };
        Ok(format!(
            r#"{{"id":"i-{id}","weight":{weight:?},"key":{key},"tags":[{tags}],{kind}}}"#
        ))
    }
}

/// Mostly an ordinary weight, at times the smallest or the greatest there is.
///
/// # Errors
/// There are too few bytes for one.
pub fn weight(u: &mut Unstructured<'_>) -> Result<f64> {
    let weight = match u.int_in_range(0..=7)? {
        0 => number(u)?.abs(),
        1 => *u.choose(&[f64::MAX, f64::MIN_POSITIVE, 5e-324, 1e300])?,
        _ => f64::from(u.arbitrary::<u8>()?) / 16.0,
    };
    Ok(if weight > 0.0 { weight } else { 1.0 })
}

/// A number that JSON can hold.
///
/// # Errors
/// There are too few bytes for one.
pub fn number(u: &mut Unstructured<'_>) -> Result<f64> {
    let number: f64 = u.arbitrary()?;
    Ok(if number.is_finite() { number } else { 0.0 })
}
