//! An evaluation as JSON: `siapklaster.evaluation/1`; and a change.

use super::{
    Agreement, DimensionAgreement, Evaluation, Headline, ItemAgreement, KendallW, LensScore,
    Leverage, Method, NodeScore, Stages,
};
use crate::json::{Object, Value};
use crate::{Change, Difference, Id, Keyed};

/// The format of an evaluation as JSON.
pub const EVALUATION_FORMAT: &str = "siapklaster.evaluation/1";

impl Evaluation {
    /// The evaluation as JSON, on one line.
    pub fn to_json(&self) -> String {
        Value::from(self.to_object()).to_json()
    }

    /// The evaluation's fields, to be put in with others.
    pub fn to_object(&self) -> Object {
        let instrument = object([
            ("id", (&self.instrument).into()),
            ("version", self.version.into()),
        ]);
        fields([
            ("format", EVALUATION_FORMAT.into()),
            ("instrument", instrument),
            ("answered", object([("version", self.answered.into())])),
            ("depth", self.depth.as_str().into()),
            ("respondents", self.respondents.into()),
            ("headline", headline(&self.headline)),
            ("nodes", keyed(&self.nodes, node)),
            ("binding", self.binding.as_ref().into()),
            ("imbalance", self.imbalance.into()),
            ("agreement", agreement(&self.agreement)),
            ("leverage", list(&self.leverage, leverage)),
            ("lenses", keyed(&self.lenses, lens)),
            ("stages", self.stages.as_ref().map(stages).into()),
            ("evidence", self.evidence.into()),
            ("evidence_score", self.evidence_score.into()),
            ("weights", keyed(&self.weights, |weight| (*weight).into())),
            ("members_drawn", self.members_drawn.into()),
            ("method", self.method.as_ref().map(method).into()),
        ])
    }
}

impl Change {
    /// The change as JSON, on one line.
    pub fn to_json(&self) -> String {
        Value::from(self.to_object()).to_json()
    }

    /// The change's fields, to be put in with others.
    pub fn to_object(&self) -> Object {
        let headline = self.headline.as_ref().map(difference).into();
        let dimensions = keyed(&self.dimensions, difference);
        fields([("headline", headline), ("dimensions", dimensions)])
    }
}

fn difference(difference: &Difference) -> Value {
    object([
        ("points", difference.points.into()),
        ("interval", pair(difference.interval)),
        ("changed", difference.changed.into()),
    ])
}

fn headline(headline: &Headline) -> Value {
    object([
        ("score", headline.score.into()),
        ("arithmetic", headline.arithmetic.into()),
        ("band", headline.band.as_ref().into()),
        ("held_back_by", headline.held_back_by.as_ref().into()),
        ("coverage", headline.coverage.into()),
        ("missing", pair(headline.missing)),
        ("interval", pair(headline.interval)),
        ("band_stability", headline.band_stability.into()),
    ])
}

fn node(node: &NodeScore) -> Value {
    object([
        ("score", node.score.into()),
        ("coverage", node.coverage.into()),
        ("arithmetic", node.arithmetic.into()),
        ("missing", pair(node.missing)),
        ("interval", pair(node.interval)),
    ])
}

fn leverage(leverage: &Leverage) -> Value {
    object([
        ("item", (&leverage.item).into()),
        ("gain", leverage.gain.into()),
        ("level", leverage.level.into()),
    ])
}

fn lens(lens: &LensScore) -> Value {
    object([
        ("score", lens.score.into()),
        ("coverage", lens.coverage.into()),
    ])
}

fn stages(stages: &Stages) -> Value {
    object([
        ("reached", stages.reached.into()),
        ("skipped", list(&stages.skipped, |id| id.into())),
        ("levels", keyed(&stages.levels, |level| (*level).into())),
    ])
}

fn agreement(agreement: &Agreement) -> Value {
    object([
        ("items", keyed(&agreement.items, item)),
        (
            "dimensions",
            keyed(&agreement.dimensions, |of| dimension(*of)),
        ),
        (
            "kendall_w",
            agreement.kendall_w.as_ref().map(kendall_w).into(),
        ),
        ("discuss", list(&agreement.discuss, |id| id.into())),
    ])
}

fn item(item: &ItemAgreement) -> Value {
    object([
        ("n", item.n.into()),
        ("rwg", item.rwg.into()),
        ("median", item.median.into()),
        ("iqr", item.iqr.into()),
    ])
}

fn dimension(dimension: DimensionAgreement) -> Value {
    object([("rwg_j", dimension.rwg_j.into())])
}

fn kendall_w(kendall: &KendallW) -> Value {
    object([
        ("w", kendall.w.into()),
        ("chi2", kendall.chi2.into()),
        ("df", kendall.df.into()),
    ])
}

fn method(method: &Method) -> Value {
    object([
        ("draws", method.draws.into()),
        ("weight_noise", method.weight_noise.into()),
        ("generator", method.generator.into()),
        ("seed", method.seed.into()),
    ])
}

fn fields<const N: usize>(fields: [(&str, Value); N]) -> Object {
    let mut object = Object::with_capacity(N);
    for (key, value) in fields {
        object.push(key.to_owned(), value);
    }
    object
}

fn object<const N: usize>(of: [(&str, Value); N]) -> Value {
    fields(of).into()
}

fn list<T>(values: &[T], write: impl Fn(&T) -> Value) -> Value {
    Value::Array(values.iter().map(write).collect())
}

fn keyed<T>(values: &Keyed<T>, write: impl Fn(&T) -> Value) -> Value {
    let mut object = Object::with_capacity(values.len());
    // No id is there twice.
    for (id, value) in values.iter() {
        object.push(Id::to_string(id), write(value));
    }
    object.into()
}

fn pair(pair: Option<[f64; 2]>) -> Value {
    pair.map(|ends| list(&ends, |end| (*end).into())).into()
}
