//! A summary as a line of JSON, written straight from the letter's steps.
//!
//! What comes out is to the byte what the evaluation of the summary writes, which
//! the tests compare; it only takes a hundredth of the time.

use std::io::Write;

use readiness::{Depth, EVALUATION_FORMAT, Id, Instrument, moment::format_date};
use readiness_link::{CarriedProfile, Steps};
use serde_json::Value;

use super::cells::{Cell, Cells, put_whole};
use super::piece::Piece;

/// Writes the summaries of one instrument.
pub(super) struct SummaryJson {
    cells: Cells,
    /// The low ends of ranges, `[37.5,`.
    lows: Vec<Cell>,
    /// The high ends of ranges, `62.5]`.
    highs: Vec<Cell>,
    /// The beginning of every line, up to the depth.
    head: Piece,
    /// The scored groups, the root first, each up to its score.
    nodes: Vec<Piece>,
    /// The lenses, each up to its score.
    lenses: Vec<Piece>,
    /// The stages, each up to its level.
    stages: Vec<Piece>,
    /// The items, each up to its gain.
    leverage: Vec<Piece>,
    bands: Vec<Piece>,
    dimensions: Vec<Piece>,
    items: Vec<Piece>,
    stage_ids: Vec<Piece>,
}

impl SummaryJson {
    pub(super) fn of(instrument: &Instrument) -> Self {
        let id = quoted(instrument.id());
        let version = instrument.version();
        let groups = instrument.groups().enumerate();
        let groups = groups.filter(|(place, group)| *place == 0 || group.scored);
        let stages: Vec<&Id> = instrument
            .stages()
            .map(|group| group.items().map(|item| &item.id).collect())
            .unwrap_or_default();
        let items: Vec<&Id> = instrument.items().map(|item| &item.id).collect();
        let all = |ids: &[&Id]| ids.iter().map(|id| Piece::of(&quoted(id))).collect();
        let bands: Vec<&Id> = instrument.bands().iter().map(|band| &band.id).collect();
        let dimensions: Vec<&Id> = instrument.dimensions().map(|group| &group.id).collect();
        Self {
            cells: Cells::of(|number| Value::from(number).to_string()),
            lows: ends(|end| format!("[{end},")),
            highs: ends(|end| format!("{end}]")),
            head: Piece::of(&format!(
                r#"{{"format":"{EVALUATION_FORMAT}","instrument":{{"id":{id},"version":{version}}},"answered":{{"version":{version}}},"depth":""#
            )),
            nodes: each_after_comma(groups.map(|(_, group)| &group.id), r#":{"score":"#),
            lenses: each_after_comma(instrument.lenses(), r#":{"score":"#),
            stages: each_after_comma(stages.iter().copied(), ":"),
            leverage: items
                .iter()
                .map(|id| Piece::of(&format!(r#"{{"item":{},"gain":"#, quoted(id))))
                .collect(),
            bands: all(&bands),
            dimensions: all(&dimensions),
            items: all(&items),
            stage_ids: all(&stages),
        }
    }

    /// Writes a summary, without the end of the line.
    pub(super) fn put(&self, out: &mut Vec<u8>, steps: &Steps, profile: &CarriedProfile<'_>) {
        let cells = &self.cells;
        self.head.put(out);
        out.extend_from_slice(match steps.depth {
            Depth::Full => br#"full","respondents":"#,
            Depth::Quick => br#"quick","respondents":"#,
        });
        put_whole(out, steps.respondents.into());
        out.extend_from_slice(br#","headline":{"score":"#);
        cells.points(steps.score).put(out);
        out.extend_from_slice(br#","arithmetic":"#);
        cells.points(steps.arithmetic).put(out);
        out.extend_from_slice(br#","band":"#);
        put_id(out, &self.bands, steps.band);
        out.extend_from_slice(br#","held_back_by":"#);
        put_id(out, &self.dimensions, steps.held_back_by);
        out.extend_from_slice(br#","coverage":"#);
        cells.share(steps.coverage).put(out);
        let missing = cells.pair(steps.missing);
        let interval = cells.pair(steps.interval);
        out.extend_from_slice(br#","missing":"#);
        put_pair(out, missing);
        out.extend_from_slice(br#","interval":"#);
        put_pair(out, interval);
        out.extend_from_slice(br#","band_stability":"#);
        cells.share(steps.band_stability).put(out);
        out.extend_from_slice(br#"},"nodes":{"#);
        self.put_nodes(out, steps, missing, interval);
        out.extend_from_slice(br#"},"binding":"#);
        put_id(out, &self.dimensions, steps.binding);
        out.extend_from_slice(br#","imbalance":"#);
        put_imbalance(out, steps);
        out.extend_from_slice(
            br#","agreement":{"items":{},"dimensions":{},"kendall_w":null,"discuss":["#,
        );
        put_list(out, &self.items, &steps.discuss);
        out.extend_from_slice(br#"]},"leverage":["#);
        self.put_leverage(out, steps);
        out.extend_from_slice(br#"],"lenses":{"#);
        for (lens, &score) in self.lenses.iter().zip(&steps.lenses) {
            lens.put(out);
            cells.whole(score).put(out);
            out.extend_from_slice(br#","coverage":null}"#);
        }
        out.extend_from_slice(br#"},"stages":"#);
        self.put_stages(out, steps);
        out.extend_from_slice(
            br#","evidence":null,"evidence_score":null,"weights":{},"members_drawn":null,"method":null,"profile":{"#,
        );
        put_profile(out, profile);
        out.extend_from_slice(b"}}");
    }

    fn put_nodes(
        &self,
        out: &mut Vec<u8>,
        steps: &Steps,
        missing: Option<[Cell; 2]>,
        interval: Option<[Cell; 2]>,
    ) {
        let cells = &self.cells;
        let Some((root, groups)) = self.nodes.split_first() else {
            return;
        };
        root.put(out);
        cells.points(steps.score).put(out);
        out.extend_from_slice(br#","coverage":"#);
        cells.share(steps.coverage).put(out);
        out.extend_from_slice(br#","arithmetic":"#);
        cells.points(steps.arithmetic).put(out);
        out.extend_from_slice(br#","missing":"#);
        put_pair(out, missing);
        out.extend_from_slice(br#","interval":"#);
        put_pair(out, interval);
        out.push(b'}');
        for (group, node) in groups.iter().zip(&steps.nodes) {
            group.put(out);
            cells.points(node.score).put(out);
            out.extend_from_slice(br#","coverage":"#);
            cells.share(node.coverage).put(out);
            out.extend_from_slice(br#","arithmetic":null,"missing":"#);
            self.put_range(out, node.missing);
            out.extend_from_slice(br#","interval":"#);
            self.put_range(out, node.interval);
            out.push(b'}');
        }
    }

    fn put_range(&self, out: &mut Vec<u8>, [low, high]: [u8; 2]) {
        let low = self.lows.get(usize::from(low));
        match low.zip(self.highs.get(usize::from(high))) {
            Some((low, high)) => {
                low.put(out);
                high.put(out);
            }
            None => out.extend_from_slice(b"null"),
        }
    }

    fn put_leverage(&self, out: &mut Vec<u8>, steps: &Steps) {
        for (n, entry) in steps.leverage.iter().enumerate() {
            if n > 0 {
                out.push(b',');
            }
            self.leverage[entry.item].put(out);
            self.cells.gain(entry.gain).put(out);
            out.extend_from_slice(br#","level":"#);
            match entry.level() {
                Some(level) => put_whole(out, level.into()),
                None => out.extend_from_slice(b"null"),
            }
            out.push(b'}');
        }
    }

    fn put_stages(&self, out: &mut Vec<u8>, steps: &Steps) {
        if self.stages.is_empty() {
            out.extend_from_slice(b"null");
            return;
        }
        out.extend_from_slice(br#"{"reached":"#);
        put_whole(out, steps.reached.into());
        out.extend_from_slice(br#","skipped":["#);
        put_list(out, &self.stage_ids, &steps.skipped);
        out.extend_from_slice(br#"],"levels":{"#);
        for (stage, &level) in self.stages.iter().zip(&steps.levels) {
            stage.put(out);
            self.cells.level(level).put(out);
        }
        out.extend_from_slice(b"}}");
    }
}

/// Every end of a range.
fn ends(write: impl Fn(Value) -> String) -> Vec<Cell> {
    let ends = (0..=u8::MAX).map_while(|end| Steps::range([end, end]));
    ends.map(|[end, _]| Cell::of(&write(end.into()))).collect()
}

fn quoted(id: &Id) -> String {
    Value::from(id.as_str()).to_string()
}

/// `"id"` and what follows it, for each id; from the second one on after a comma.
fn each_after_comma<'a>(ids: impl Iterator<Item = &'a Id>, after: &str) -> Vec<Piece> {
    ids.enumerate()
        .map(|(n, id)| {
            let comma = if n > 0 { "," } else { "" };
            Piece::of(&format!("{comma}{}{after}", quoted(id)))
        })
        .collect()
}

fn put_id(out: &mut Vec<u8>, ids: &[Piece], place: Option<usize>) {
    match place {
        Some(place) => ids[place].put(out),
        None => out.extend_from_slice(b"null"),
    }
}

fn put_list(out: &mut Vec<u8>, ids: &[Piece], places: &[usize]) {
    for (n, &place) in places.iter().enumerate() {
        if n > 0 {
            out.push(b',');
        }
        ids[place].put(out);
    }
}

#[inline]
fn put_pair(out: &mut Vec<u8>, pair: Option<[Cell; 2]>) {
    match pair {
        Some([low, high]) => {
            out.push(b'[');
            low.put(out);
            out.push(b',');
            high.put(out);
            out.push(b']');
        }
        None => out.extend_from_slice(b"null"),
    }
}

fn put_imbalance(out: &mut Vec<u8>, steps: &Steps) {
    match Steps::pair([steps.score, steps.arithmetic]) {
        // Two floats in steps of 0.005 are the same or further apart than the
        // numbers that JSON writes in another way than Rust.
        Some([score, arithmetic]) => {
            // Writing to memory can't fail.
            let _ = write!(out, "{:?}", arithmetic - score);
        }
        None => out.extend_from_slice(b"null"),
    }
}

fn put_profile(out: &mut Vec<u8>, profile: &CarriedProfile<'_>) {
    let start = out.len();
    for (key, text) in [
        (&br#""name":"#[..], profile.name),
        (br#""commodity":"#, profile.commodity),
        (br#""region":"#, profile.region),
    ] {
        if let Some(text) = text {
            put_key(out, start, key);
            put_text(out, text);
        }
    }
    if let Some(members) = profile.members {
        put_key(out, start, br#""members":"#);
        put_whole(out, members.into());
    }
    if let Some(date) = profile.date {
        put_key(out, start, br#""date":"#);
        put_text(out, &format_date(date));
    }
}

fn put_key(out: &mut Vec<u8>, start: usize, key: &[u8]) {
    if out.len() > start {
        out.push(b',');
    }
    out.extend_from_slice(key);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(Value::from(text).to_string().as_bytes());
    }
}
