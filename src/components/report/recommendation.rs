//! The recommended steps: what to do about the items with the most leverage, and whose it is.

use readiness::Item;

use crate::components::report::sheet::Sheet;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Its place by leverage, from 1.
    pub rank: usize,
    /// The item.
    pub item: String,
    /// The item's short title.
    pub title: String,
    /// The dimension's title.
    pub dimension: String,
    /// What to do.
    pub step: String,
    /// Who owns it, as the instrument's text names them.
    pub owner: String,
    /// What it adds to the headline, in points.
    pub gain: f64,
    /// The level that the item stands at, the top level, and the level's sentence.
    pub level: Option<(u8, u8, String)>,
}

/// The first `count` items by leverage with the step recommended at their level. Items
/// that add nothing are left out.
pub fn recommendations(sheet: &Sheet, count: usize) -> Vec<Recommendation> {
    let worthwhile = sheet
        .evaluation
        .leverage
        .iter()
        .filter(|leverage| leverage.gain > 0.0);
    worthwhile
        .take(count)
        .enumerate()
        .map(|(index, leverage)| {
            let text = sheet.text.item(&leverage.item);
            let title = sheet.title(&leverage.item);
            let next = leverage
                .level
                .and_then(|level| text?.next.get(usize::from(level)));
            let top = sheet.instrument.item(&leverage.item).and_then(Item::top);
            let level = leverage.level.zip(top).map(|(level, top)| {
                let sentence = text.and_then(|text| text.levels.get(usize::from(level)));
                (level, top, sentence.cloned().unwrap_or_default())
            });
            Recommendation {
                rank: index + 1,
                item: leverage.item.to_string(),
                step: next.map_or_else(|| (sheet.words.raise)(&title), |next| next.step.clone()),
                title,
                dimension: dimension(sheet, &leverage.item),
                owner: next.map_or_else(
                    || sheet.words.no_owner.to_owned(),
                    |next| next.owner.clone(),
                ),
                gain: leverage.gain,
                level,
            }
        })
        .collect()
}

/// The title of the dimension that an item belongs to.
fn dimension(sheet: &Sheet, item: &str) -> String {
    let mut dimensions = sheet.instrument.dimensions();
    let home = dimensions.find(|dimension| dimension.items().any(|child| &*child.id == item));
    home.map_or_else(String::new, |dimension| sheet.title(&dimension.id))
}

/// Steps by who owns them: owners in the order of their first step, steps in theirs.
pub fn by_owner(steps: &[Recommendation]) -> Vec<(&str, Vec<&Recommendation>)> {
    let mut owners: Vec<(&str, Vec<&Recommendation>)> = Vec::new();
    for step in steps {
        match owners.iter_mut().find(|(owner, _)| *owner == step.owner) {
            Some((_, theirs)) => theirs.push(step),
            None => owners.push((&step.owner, vec![step])),
        }
    }
    owners
}

/// The steps by owner as plain text, to paste into a message: a heading, then each owner's steps.
pub fn as_text(heading: &[String], steps: &[Recommendation]) -> String {
    let mut text = heading.join("\n");
    for (owner, theirs) in by_owner(steps) {
        text.push_str("\n\n");
        text.push_str(owner);
        for step in theirs {
            text.push_str("\n- ");
            text.push_str(&step.step);
            text.push_str(" (");
            text.push_str(&step.dimension);
            text.push(')');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(rank: usize, owner: &str) -> Recommendation {
        Recommendation {
            rank,
            item: format!("item-{rank}"),
            title: String::new(),
            dimension: "Jejaring".into(),
            step: format!("Langkah {rank}"),
            owner: owner.into(),
            gain: 1.0,
            level: None,
        }
    }

    #[test]
    fn owners_come_in_the_order_of_their_first_step() {
        let steps = [step(1, "Koperasi"), step(2, "Dinas"), step(3, "Koperasi")];
        let grouped = by_owner(&steps);
        let ranks = grouped.iter().map(|(owner, theirs)| {
            (
                *owner,
                theirs.iter().map(|step| step.rank).collect::<Vec<_>>(),
            )
        });
        assert_eq!(
            ranks.collect::<Vec<_>>(),
            [("Koperasi", vec![1, 3]), ("Dinas", vec![2])]
        );
    }

    #[test]
    fn the_text_reads_as_a_list() {
        let text = as_text(
            &["Kelompok".into(), "Kesiapan 61".into()],
            &[step(1, "Dinas"), step(2, "Dinas")],
        );
        assert_eq!(
            text,
            "Kelompok\nKesiapan 61\n\nDinas\n- Langkah 1 (Jejaring)\n- Langkah 2 (Jejaring)"
        );
    }
}
