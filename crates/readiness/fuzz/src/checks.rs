//! What holds of every evaluation, whatever was answered.

use readiness::{Change, Evaluation, Instrument};

/// Panics where a figure isn't finite, or lies outside what it can be.
pub fn evaluation(instrument: &Instrument, evaluation: &Evaluation) {
    let headline = &evaluation.headline;
    points(headline.score);
    points(evaluation.evidence_score);
    points(headline.arithmetic);
    share(headline.coverage);
    share(headline.band_stability);
    range(headline.missing);
    range(headline.interval);
    assert_eq!(headline.score.is_some(), headline.band.is_some());
    for (id, node) in &evaluation.nodes {
        points(node.score);
        points(node.arithmetic);
        share(node.coverage);
        range(node.missing);
        range(node.interval);
        if let Some(score) = node.score {
            let [low, high] = node.missing.expect("a score has a range");
            assert!(low <= score && score <= high, "{id}: {node:?}");
        } else {
            assert!(node.interval.is_none(), "{id}: {node:?}");
        }
    }
    if let Some(imbalance) = evaluation.imbalance {
        assert!(imbalance.abs() <= 100.0, "{imbalance}");
    }
    for leverage in &evaluation.leverage {
        points(Some(leverage.gain));
        let top = instrument.item(&leverage.item).and_then(|item| item.top());
        assert!(leverage.level <= top, "{leverage:?}");
    }
    for (id, lens) in &evaluation.lenses {
        points(lens.score);
        share(lens.coverage);
        assert!(lens.score.is_none() || lens.coverage.is_some(), "{id}");
    }
    if let Some(stages) = &evaluation.stages {
        for (id, level) in &stages.levels {
            assert!(
                level.is_none_or(|level| (0.0..=10.0).contains(&level)),
                "{id}"
            );
        }
    }
    share(evaluation.evidence);
    for (id, item) in &evaluation.agreement.items {
        share(item.rwg);
        assert!(item.median.is_finite(), "{id}: {item:?}");
        assert!(item.iqr.is_finite() && item.iqr >= 0.0, "{id}: {item:?}");
    }
    for (_, dimension) in &evaluation.agreement.dimensions {
        share(Some(dimension.rwg_j));
    }
    if let Some(kendall) = &evaluation.agreement.kendall_w {
        assert!((0.0..=1.0 + 1e-9).contains(&kendall.w), "{kendall:?}");
        assert!(kendall.chi2.is_finite());
    }
}

/// The same of a change.
pub fn change(change: &Change) {
    for difference in change
        .headline
        .iter()
        .chain(change.dimensions.iter().map(|(_, difference)| difference))
    {
        assert!(difference.points.abs() <= 100.0, "{difference:?}");
        if let Some([low, high]) = difference.interval {
            assert!(
                -100.0 <= low && low <= high && high <= 100.0,
                "{difference:?}"
            );
        }
    }
}

fn points(score: Option<f64>) {
    assert!(
        score.is_none_or(|score| (0.0..=100.0).contains(&score)),
        "{score:?}"
    );
}

fn share(share: Option<f64>) {
    assert!(
        share.is_none_or(|share| (0.0..=1.0).contains(&share)),
        "{share:?}"
    );
}

fn range(range: Option<[f64; 2]>) {
    if let Some([low, high]) = range {
        assert!(0.0 <= low && low <= high && high <= 100.0, "{range:?}");
    }
}
