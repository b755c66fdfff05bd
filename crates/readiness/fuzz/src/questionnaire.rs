//! Instruments: two that stay, and any that is sound.

use arbitrary::{Result, Unstructured};
use readiness::Instrument;

/// The shipped instrument.
pub fn shipped() -> Instrument {
    sound(include_str!(
        "../../../../instruments/klaster-unggulan/instrument.json"
    ))
}

/// Every aggregation and kind of item, weights, key items, tags and a path.
pub fn small() -> Instrument {
    sound(include_str!("../../tests/all-kinds.instrument.json"))
}

/// An instrument that the reader must take, of at most 24 items.
pub fn any(u: &mut Unstructured<'_>) -> Result<Instrument> {
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
            let (one, other) = (finite(u)?, finite(u)?);
            let (lo, hi) = if one == other {
                (0.0, 1.0)
            } else {
                (one.min(other), one.max(other))
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
pub fn weight(u: &mut Unstructured<'_>) -> Result<f64> {
    let weight = match u.int_in_range(0..=7)? {
        0 => finite(u)?.abs(),
        1 => *u.choose(&[f64::MAX, f64::MIN_POSITIVE, 5e-324, 1e300])?,
        _ => f64::from(u.arbitrary::<u8>()?) / 16.0,
    };
    Ok(if weight > 0.0 { weight } else { 1.0 })
}

/// A number that JSON can hold.
pub fn finite(u: &mut Unstructured<'_>) -> Result<f64> {
    let number: f64 = u.arbitrary()?;
    Ok(if number.is_finite() { number } else { 0.0 })
}
