//! The dimensions as a radar: one axis each, clockwise from the top in the instrument's order.
//! The score is a line with a dot a dimension, the range from missing answers a light band.
//! A dimension without a score breaks the line instead of pulling it to the centre.

use yew::prelude::*;

use crate::components::charts::range_bar::visible;
use crate::i18n::numbers::{coordinate, whole};

/// One axis of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What stands at its end.
    pub label: String,
    /// 0–100; `None` where there are too few answers.
    pub score: Option<f64>,
    /// Lowest and highest score that the missing answers allow; `None` where nothing applies.
    pub range: Option<[f64; 2]>,
}

/// The radius of 100, in the picture's units.
const RADIUS: f64 = 150.0;
/// Where the axes' numbers stand.
const NUMBERS: f64 = RADIUS + 19.0;
/// Where the axes' labels begin.
const LABELS: f64 = RADIUS + 16.0;
/// A label's line holds so many letters before it wraps.
const LINE: usize = 15;

/// Draws the radar with `name` as its text.
pub fn radar(axes: &[Axis], name: String) -> Html {
    let directions = directions(axes.len());
    let at = |index: usize, share: f64| scaled(directions[index], share / 100.0 * RADIUS);
    let rings = [25.0, 50.0, 75.0, 100.0].map(|ring| {
        let corners = directions
            .iter()
            .map(|&direction| scaled(direction, ring / 100.0 * RADIUS));
        path(&corners.collect::<Vec<_>>(), true)
    });
    let spokes = directions
        .iter()
        .map(|&direction| path(&[(0.0, 0.0), scaled(direction, RADIUS)], false));
    let runs = runs(axes).into_iter().map(|run| {
        let points = run.iter().map(|&(index, score)| at(index, score));
        score_line(&points.collect::<Vec<_>>(), run.len() == axes.len())
    });
    let scale = [50.0, 100.0].map(|ring| {
        html! {
            <text
                class="radar__scale"
                text-anchor="end"
                x={coordinate(-6.0)}
                y={coordinate(12.0 - ring / 100.0 * RADIUS)}
            >
                { whole(ring) }
            </text>
        }
    });
    let labels = axes.iter().zip(&directions).enumerate();
    html! {
        <svg class="radar" viewBox="-300 -215 600 430" role="img" aria-label={name}>
            <g class="radar__plot">
                { for rings.map(|ring| html! { <path class="radar__ring" d={ring} /> }) }
                { for spokes.map(|spoke| html! { <path class="radar__axis" d={spoke} /> }) }
                if let Some(band) = band(axes, &at) {
                    <path class="radar__band" d={band} fill-rule="evenodd" />
                }
                { for runs }
                { for scale }
                { for directions.iter().enumerate().map(|(index, &direction)| number(index, direction)) }
            </g>
            <g class="radar__labels">
                { for labels.map(|(index, (axis, &direction))| label(index, axis, direction)) }
            </g>
        </svg>
    }
}

/// A line through neighbouring scores, with a dot at each.
fn score_line(points: &[(f64, f64)], closed: bool) -> Html {
    let dots = points.iter().map(|&(x, y)| {
        html! { <circle class="radar__dot" r="4" cx={coordinate(x)} cy={coordinate(y)} /> }
    });
    html! { <><path class="radar__line" d={path(points, closed)} />{ for dots }</> }
}

/// An axis's number alone, for narrow screens.
fn number(index: usize, direction: (f64, f64)) -> Html {
    let (x, y) = scaled(direction, NUMBERS);
    html! {
        <text class="radar__number" text-anchor="middle" x={coordinate(x)} y={coordinate(y + 5.0)}>
            { index + 1 }
        </text>
    }
}

/// The axis's number and title on as many lines as it takes, away from the centre.
fn label(index: usize, axis: &Axis, direction: (f64, f64)) -> Html {
    const LEADING: f64 = 16.0;
    let (x, y) = scaled(direction, LABELS);
    let anchor = match direction.0 {
        x if x > 0.2 => "start",
        x if x < -0.2 => "end",
        _ => "middle",
    };
    // The number never stands alone on a line.
    let text = [&(index + 1).to_string(), "\u{a0}", &axis.label].concat();
    let lines = wrapped(&text, LINE);
    let height = LEADING * (lines.len() as f64 - 1.0);
    // Above the centre a label grows upwards, below it downwards, at the sides both ways.
    let first = y + 5.0 * (1.0 + direction.1) - height * (1.0 - direction.1) / 2.0;
    let lines = lines.into_iter().enumerate().map(|(line, text)| {
        html! {
            <tspan
                class="radar__label-line"
                text-anchor={anchor}
                x={coordinate(x)}
                y={coordinate(first + LEADING * line as f64)}
            >
                { text }
            </tspan>
        }
    });
    let insufficient = axis.score.is_none().then_some("radar__label--insufficient");
    html! { <text class={classes!("radar__label", insufficient)}>{ for lines }</text> }
}

/// Unit vectors of `count` axes, clockwise from the top, y downwards as SVG has it.
fn directions(count: usize) -> Vec<(f64, f64)> {
    let (cosine, sine) = turn(std::f64::consts::TAU / count.max(3) as f64);
    let mut direction = (0.0, -1.0);
    (0..count)
        .map(|_| {
            let this = direction;
            direction = (
                this.0 * cosine - this.1 * sine,
                this.0 * sine + this.1 * cosine,
            );
            this
        })
        .collect()
}

/// Cosine and sine of an angle up to a third of a turn, by their series: the library's
/// functions bring their argument reduction along, kilobytes for one angle.
fn turn(angle: f64) -> (f64, f64) {
    let (mut cosine, mut sine, mut term) = (0.0, 0.0, 1.0);
    for power in 0..24 {
        match power % 4 {
            0 => cosine += term,
            1 => sine += term,
            2 => cosine -= term,
            _ => sine -= term,
        }
        term *= angle / f64::from(power + 1);
    }
    (cosine, sine)
}

fn scaled(direction: (f64, f64), length: f64) -> (f64, f64) {
    (direction.0 * length, direction.1 * length)
}

/// The stretches of neighbouring axes that have a score. All of them make one closed run;
/// a run may pass the top.
fn runs(axes: &[Axis]) -> Vec<Vec<(usize, f64)>> {
    // Start behind a gap, so that no run is cut at the top.
    let start = axes
        .iter()
        .position(|axis| axis.score.is_none())
        .map_or(0, |gap| gap + 1);
    let mut runs = vec![Vec::new()];
    for step in 0..axes.len() {
        let index = (start + step) % axes.len();
        match (axes[index].score, runs.last_mut()) {
            (Some(score), Some(run)) => run.push((index, score)),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The band between the lowest and the highest scores, `None` where nothing is missing.
fn band(axes: &[Axis], at: &impl Fn(usize, f64) -> (f64, f64)) -> Option<String> {
    // An axis to which nothing applies is passed over: it is not unknown.
    let ranges = axes
        .iter()
        .enumerate()
        .filter_map(|(index, axis)| Some((index, axis.range?)))
        .collect::<Vec<_>>();
    if !ranges.iter().any(|&(_, range)| visible(range)) {
        return None;
    }
    let edge = |side: usize| {
        let points = ranges.iter().map(|&(index, range)| at(index, range[side]));
        path(&points.collect::<Vec<_>>(), true)
    };
    Some(edge(1) + &edge(0))
}

/// A path through the points.
fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for &(x, y) in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&coordinate(x));
        path.push(' ');
        path.push_str(&coordinate(y));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// Breaks a text between words, and behind a dash or stroke within one, into lines of at most
/// `width` letters where that is possible.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split_inclusive([' ', '–', '/']) {
        match lines.last_mut() {
            Some(line)
                if line.chars().count() + piece.trim_end_matches(' ').chars().count() <= width =>
            {
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(score: Option<f64>, range: [f64; 2]) -> Axis {
        Axis {
            label: "A".into(),
            score,
            range: Some(range),
        }
    }

    #[test]
    fn axes_go_clockwise_from_the_top() {
        let four = directions(4);
        for (found, wanted) in four
            .iter()
            .zip([(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)])
        {
            assert!(
                (found.0 - wanted.0).abs() < 1e-12 && (found.1 - wanted.1).abs() < 1e-12,
                "{four:?}"
            );
        }
    }

    #[test]
    fn the_series_agrees_with_the_library() {
        for axes in 3..60 {
            let angle = std::f64::consts::TAU / f64::from(axes);
            let (cosine, sine) = turn(angle);
            assert!((cosine - angle.cos()).abs() < 1e-12 && (sine - angle.sin()).abs() < 1e-12);
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_only_there() {
        let mut axes = vec![axis(Some(50.0), [50.0, 50.0]); 5];
        assert_eq!(runs(&axes).len(), 1);
        assert_eq!(runs(&axes)[0].len(), 5);
        axes[2].score = None;
        let indices = runs(&axes)[0]
            .iter()
            .map(|&(index, _)| index)
            .collect::<Vec<_>>();
        assert_eq!((runs(&axes).len(), indices), (1, vec![3, 4, 0, 1]));
        axes[4].score = None;
        assert_eq!(runs(&axes).len(), 2);
        assert!(runs(&vec![axis(None, [0.0, 100.0]); 5]).is_empty());
    }

    #[test]
    fn the_band_is_there_only_where_something_is_missing() {
        let at = |index: usize, share: f64| (index as f64, share);
        assert_eq!(band(&vec![axis(Some(50.0), [50.0, 50.0]); 3], &at), None);
        let band = band(&vec![axis(Some(50.0), [40.0, 60.0]); 3], &at).unwrap();
        assert_eq!(
            band,
            "M0.0 60.0L1.0 60.0L2.0 60.0ZM0.0 40.0L1.0 40.0L2.0 40.0Z"
        );
    }

    #[test]
    fn labels_wrap_between_words() {
        assert_eq!(
            wrapped("7 Akses sumber pendanaan", 17),
            ["7 Akses sumber", "pendanaan"]
        );
        assert_eq!(
            wrapped("Kewirausahaanberkelanjutan", 5),
            ["Kewirausahaanberkelanjutan"]
        );
        assert_eq!(
            wrapped("Upstream–downstream linkage", 15),
            ["Upstream–", "downstream", "linkage"]
        );
    }
}
