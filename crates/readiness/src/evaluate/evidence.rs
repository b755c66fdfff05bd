//! How much of the answers somebody has evidence for, and what those alone amount to.

use super::gather::{self, Sums, Voice};
use super::pass::{Pass, Way};
use crate::Answer;

/// The share of answers to scored items that somebody has evidence for, 0–1; and the index,
/// 0–100, with those alone: an answer without evidence is taken as missing. `index` is the
/// index of all answers; `room` is for sums and a pass that nobody needs any more.
pub(super) fn evidence(
    way: Way<'_>,
    voices: &[Voice<'_>],
    index: Option<f64>,
    room: (&mut [Sums], &mut Pass),
) -> (Option<f64>, Option<f64>) {
    let (mut proven, mut all) = (0_u32, 0_u32);
    for voice in voices {
        for (place, (leaf, _)) in voice.said.iter().enumerate() {
            if way.tree.leaves[*leaf].scored && is_given(voice, place) {
                all += 1;
                proven += u32::from(voice.answers[place].1);
            }
        }
    }
    let share = (all > 0).then(|| f64::from(proven) / f64::from(all));
    let score = match proven {
        0 => None,
        _ if proven == all => index,
        _ => score(way, voices, room),
    };
    (share, score)
}

fn score(
    way: Way<'_>,
    voices: &[Voice<'_>],
    (answered, pass): (&mut [Sums], &mut Pass),
) -> Option<f64> {
    gather::sum_where(answered, &mut voices.iter(), |voice, place| {
        voice.answers[place].1 || !is_given(voice, place)
    });
    pass.score(way, answered);
    Some(100.0 * (*pass.values.first()?)?)
}

fn is_given(voice: &Voice<'_>, place: usize) -> bool {
    match voice.answers[place].0 {
        Answer::Level(_) | Answer::Number(_) => true,
        Answer::Tally(tally) => tally.people() > 0,
        Answer::DontKnow | Answer::NotApplicable => false,
    }
}
