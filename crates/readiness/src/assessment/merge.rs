//! Brings two copies of an assessment together.
//!
//! Every part is decided by itself by an order in which one of two always
//! comes last (or both are equal), so that it does not matter who merges into
//! whom, in which order, or how often.

use std::cmp::Ordering;

use super::{Assessment, Extra, Profile, Recorded, Response};
use crate::evaluation::to_json;
use crate::moment::time_of;

pub(super) fn merge(ours: &mut Assessment, theirs: &Assessment) {
    if ours.instrument.id != theirs.instrument.id {
        return;
    }
    ours.instrument.version = ours.instrument.version.max(theirs.instrument.version);
    merge_extra(&mut ours.instrument.extra, &theirs.instrument.extra);
    ours.depth = ours.depth.max(theirs.depth);
    merge_profile(&mut ours.profile, &theirs.profile);
    merge_extra(&mut ours.extra, &theirs.extra);
    for response in &theirs.responses {
        match ours
            .responses
            .iter_mut()
            .find(|other| other.id == response.id)
        {
            Some(other) => merge_response(other, response),
            None => ours.responses.push(response.clone()),
        }
    }
    ours.responses.sort_by(|one, other| one.id.cmp(&other.id));
}

fn merge_response(ours: &mut Response, theirs: &Response) {
    keep_greater(&mut ours.label, theirs.label.as_ref());
    ours.source = ours.source.max(theirs.source);
    merge_extra(&mut ours.extra, &theirs.extra);
    for (id, recorded) in &theirs.answers {
        match ours.answers.get_mut(id) {
            Some(other) if later(recorded, other) => *other = recorded.clone(),
            Some(_) => {}
            None => {
                ours.answers.insert(id.clone(), recorded.clone());
            }
        }
    }
}

/// By time; answers of the same time (or of none) by what they say.
fn later(a: &Recorded, b: &Recorded) -> bool {
    let by_time = time_of(a.at.as_deref()).cmp(&time_of(b.at.as_deref()));
    let by_text = || to_json(a).cmp(&to_json(b));
    by_time.then_with(by_text) == Ordering::Greater
}

fn merge_profile(ours: &mut Profile, theirs: &Profile) {
    match time_of(ours.at.as_deref()).cmp(&time_of(theirs.at.as_deref())) {
        Ordering::Greater => {}
        Ordering::Less => *ours = theirs.clone(),
        Ordering::Equal => {
            keep_greater(&mut ours.name, theirs.name.as_ref());
            keep_greater(&mut ours.commodity, theirs.commodity.as_ref());
            keep_greater(&mut ours.region, theirs.region.as_ref());
            keep_greater(&mut ours.members, theirs.members.as_ref());
            keep_greater(&mut ours.date, theirs.date.as_ref());
            keep_greater(&mut ours.at, theirs.at.as_ref());
            merge_extra(&mut ours.extra, &theirs.extra);
        }
    }
}

/// Something before nothing, then the greater.
fn keep_greater<T: Ord + Clone>(ours: &mut Option<T>, theirs: Option<&T>) {
    if theirs > ours.as_ref() {
        *ours = theirs.cloned();
    }
}

fn merge_extra(ours: &mut Extra, theirs: &Extra) {
    for (key, value) in theirs {
        match ours.get(key) {
            Some(other) if to_json(other) >= to_json(value) => {}
            _ => {
                ours.insert(key.clone(), value.clone());
            }
        }
    }
}
