//! Evaluations as a table: CSV as in RFC 4180, one row each.

use readiness::{Evaluation, Id, Instrument, Profile};

/// The columns of an instrument's table.
pub(crate) struct Table {
    groups: Vec<Id>,
    lenses: Vec<Id>,
}

impl Table {
    pub(crate) fn of(instrument: &Instrument) -> Self {
        let groups = instrument.groups().skip(1).filter(|group| group.scored);
        Self {
            groups: groups.map(|group| group.id.clone()).collect(),
            lenses: instrument.lenses().cloned().collect(),
        }
    }

    /// The names of the columns.
    pub(crate) fn head(&self) -> String {
        let mut cells: Vec<String> = [
            "file",
            "name",
            "commodity",
            "region",
            "members",
            "date",
            "instrument",
            "version",
            "depth",
            "respondents",
            "score",
            "arithmetic",
            "band",
            "held_back_by",
            "coverage",
            "missing_low",
            "missing_high",
            "interval_low",
            "interval_high",
            "band_stability",
            "binding",
            "imbalance",
            "evidence",
            "stages_reached",
            "answered_version",
            "evidence_score",
        ]
        .map(str::to_owned)
        .into();
        cells.extend(self.groups.iter().map(|id| cell(id)));
        cells.extend(self.lenses.iter().map(|id| cell(id)));
        cells.join(",")
    }

    /// A line of a rollup that could not be scored.
    pub(crate) fn error(&self, line: u64, error: &str) -> String {
        let columns = self.head().split(',').count();
        format!("{line},{}{}", cell(error), ",".repeat(columns))
    }

    /// One evaluation; a cell without a value is empty.
    pub(crate) fn row(&self, file: &str, profile: &Profile, evaluation: &Evaluation) -> String {
        let headline = &evaluation.headline;
        let text = |text: Option<&str>| text.map(cell).unwrap_or_default();
        let mut cells = vec![
            cell(file),
            text(profile.name.as_deref()),
            text(profile.commodity.as_deref()),
            text(profile.region.as_deref()),
            profile
                .members
                .map(|members| members.to_string())
                .unwrap_or_default(),
            text(profile.date.as_deref()),
            cell(&evaluation.instrument.id),
            evaluation.instrument.version.to_string(),
            evaluation.depth.as_str().to_owned(),
            evaluation.respondents.to_string(),
            number(headline.score),
            number(headline.arithmetic),
            text(headline.band.as_deref()),
            text(headline.held_back_by.as_deref()),
            number(headline.coverage),
            number(headline.missing.map(|range| range[0])),
            number(headline.missing.map(|range| range[1])),
            number(headline.interval.map(|range| range[0])),
            number(headline.interval.map(|range| range[1])),
            number(headline.band_stability),
            text(evaluation.binding.as_deref()),
            number(evaluation.imbalance),
            number(evaluation.evidence),
            evaluation
                .stages
                .as_ref()
                .map(|stages| stages.reached.to_string())
                .unwrap_or_default(),
            evaluation.answered.version.to_string(),
            number(evaluation.evidence_score),
        ];
        let node = |id: &Id| evaluation.nodes.get(id).and_then(|node| node.score);
        cells.extend(self.groups.iter().map(|id| number(node(id))));
        let lens = |id: &Id| evaluation.lenses.get(id).and_then(|lens| lens.score);
        cells.extend(self.lenses.iter().map(|id| number(lens(id))));
        cells.join(",")
    }
}

pub(crate) fn number(number: Option<f64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// A text as a cell.
///
/// A spreadsheet takes what begins with `=` and the like for a formula, and
/// runs it; a quote before it keeps a stranger's file from doing so.
pub(crate) fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed_and_are_no_formulas() {
        assert_eq!(cell("Tani Maju"), "Tani Maju");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("-1"), "'-1");
    }
}
