//! The form as HTML: one style sheet, a script for the button alone, every text escaped.

use readiness::{Depth, Group, Instrument, Item, ItemText, Kind, Node, Text};

use super::file;
use super::words::FormWords;

/// Marks the items of the quick walk.
const MARK: &str = "◆";

/// The whole page.
pub(crate) fn page(
    instrument: &Instrument,
    text: &Text,
    words: &FormWords,
    depth: Depth,
) -> String {
    let mut form = Form {
        instrument,
        text,
        words,
        depth,
        html: String::new(),
        number: 0,
    };
    form.head();
    form.profile();
    form.instruction();
    for node in &instrument.root().children {
        form.node(node, 2);
    }
    form.foot();
    form.html
}

struct Form<'a> {
    instrument: &'a Instrument,
    text: &'a Text,
    words: &'a FormWords,
    /// Which questions it asks.
    depth: Depth,
    html: String,
    /// Of the last item written: they are numbered through.
    number: usize,
}

impl Form<'_> {
    /// Adds markup: what is not a literal must come out of [`escape`].
    fn add(&mut self, markup: &str) {
        self.html.push_str(markup);
        self.html.push('\n');
    }

    fn head(&mut self) {
        let words = self.words;
        let name = escape(self.text.title(&self.instrument.root().id));
        let (language, title) = (words.language, escape(words.title));
        let (other, other_name) = words.other;
        let (back, print, button) = (
            escape(words.back),
            escape(words.print),
            escape(words.button),
        );
        let (elsewhere, link) = match self.depth {
            Depth::Full => (Depth::Quick, words.to_quick),
            Depth::Quick => (Depth::Full, words.to_full),
        };
        let length = if self.instrument.has_quick() {
            format!(
                r#"<a href="{}">{}</a>"#,
                file(language, elsewhere),
                escape(link)
            )
        } else {
            String::new()
        };
        let other_file = file(other, self.depth);
        let title = match self.depth {
            Depth::Full => title,
            Depth::Quick => format!("{title} ({})", escape(words.key)),
        };
        self.add(&format!(
            r#"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}: {name} – SiapKlaster</title>
<meta name="color-scheme" content="light">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="print-form.css">
<script type="module" src="print-form.js"></script>
</head>
<body>
<nav class="screen"><a href="./?lang={language}">{back}</a> {length} <a href="{other_file}" lang="{other}" hreflang="{other}">{other_name}</a></nav>
<main>
<header>
<p class="brand">SiapKlaster</p>
<h1>{title}: {name}</h1>
<p class="screen"><button type="button" id="print" hidden>{button}</button> {print}</p>
</header>"#
        ));
    }

    fn profile(&mut self) {
        self.add(&format!(
            r#"<section class="profile" aria-labelledby="profile">
<h2 id="profile" class="small">{}</h2>
<dl>"#,
            escape(self.words.profile)
        ));
        for (label, short) in self.words.lines {
            let class = if short { "line line--short" } else { "line" };
            self.add(&format!(
                r#"<div class="{class}"><dt>{}</dt><dd class="rule"></dd></div>"#,
                escape(label)
            ));
        }
        self.add("</dl>\n</section>");
    }

    fn instruction(&mut self) {
        self.add(&format!(
            r#"<section class="how" aria-labelledby="how">
<h2 id="how" class="small">{}</h2>
<ul>"#,
            escape(self.words.how)
        ));
        for rule in self.words.rules {
            self.add(&format!("<li>{}</li>", escape(rule)));
        }
        self.add("</ul>");
        if self.instrument.has_quick() && self.depth == Depth::Full {
            let mark = format!(r#"<span class="mark">{MARK}</span>"#);
            self.add(&format!(
                "<p>{}</p>",
                escape(self.words.quick).replace("{mark}", &mark)
            ));
        }
        self.add("</section>");
    }

    fn node(&mut self, node: &Node, level: u8) {
        match node {
            Node::Group(group) => self.group(group, level),
            Node::Item(item) => self.item(item, level),
        }
    }

    fn group(&mut self, group: &Group, level: u8) {
        let mut all = items(group);
        if !all.any(|item| self.instrument.is_asked(&item.id, self.depth)) {
            return;
        }
        let id = escape(&group.id);
        let class = if group.items().next().is_some() {
            "dimension"
        } else {
            "part"
        };
        self.add(&format!(
            r#"<section class="{class}" aria-labelledby="{id}">
<h{level} id="{id}">{}</h{level}>"#,
            escape(self.text.title(&group.id))
        ));
        if let Some(help) = self.text.help(&group.id) {
            self.add(&format!(r#"<p class="lead">{}</p>"#, escape(help)));
        }
        let are_stages = self
            .instrument
            .stages()
            .is_some_and(|stages| stages.id == group.id);
        if are_stages && self.depth == Depth::Quick {
            self.ticks(group, (level + 1).min(6));
        } else {
            for child in &group.children {
                // HTML has six levels of headings.
                self.node(child, (level + 1).min(6));
            }
        }
        self.add("</section>");
    }

    /// The stages as one question: a box for each that is finished.
    fn ticks(&mut self, group: &Group, level: u8) {
        let (instrument, text, words) = (self.instrument, self.text, self.words);
        self.number += 1;
        let number = self.number;
        let [question, rule] = words.ticks.map(escape);
        self.add(&format!(
            r#"<article class="item" aria-labelledby="ticks">
<h{level} id="ticks"><span class="number">{number}</span> <span>{question}</span></h{level}>
<p class="help">{rule}</p>
<ul class="levels">"#
        ));
        for item in group.items() {
            let said = text.item(&item.id).map(|said| &said.levels);
            let finished = instrument
                .item(&item.id)
                .and_then(Item::finished_level)
                .zip(said)
                .and_then(|(level, levels)| levels.get(usize::from(level)))
                .map_or_else(String::new, |level| escape(level));
            self.add(&format!(
                "<li>{BOX}<b>{}.</b> {finished}</li>",
                escape(text.title(&item.id))
            ));
        }
        self.add(&format!(
            "<li>{BOX}{}</li>\n</ul>\n</article>",
            escape(words.none)
        ));
    }

    fn item(&mut self, item: &Item, level: u8) {
        if !self.instrument.is_asked(&item.id, self.depth) {
            return;
        }
        self.number += 1;
        let (id, number, words) = (escape(&item.id), self.number, self.words);
        let Some(said) = self.text.item(&item.id) else {
            return;
        };
        let marked = item.scored
            && self.depth == Depth::Full
            && self.instrument.has_quick()
            && self.instrument.is_asked(&item.id, Depth::Quick);
        // A space that does not break keeps the mark on the question's last line.
        let mark = if marked {
            format!(
                r#"&nbsp;<span class="mark" role="img" aria-label="{}">{MARK}</span>"#,
                escape(words.key)
            )
        } else {
            String::new()
        };
        self.add(&format!(
            r#"<article class="item" aria-labelledby="{id}">
<h{level} id="{id}"><span class="number">{number}</span> <span>{}{mark}</span></h{level}>"#,
            escape(&said.question)
        ));
        self.hints(said);
        match &item.kind {
            Kind::Scale { .. } => self.levels(&said.levels),
            Kind::Number { unit, lo, hi, .. } => self.add(&format!(
                r#"<p class="line">{} <span class="rule"></span> {} ({lo}–{hi})</p>"#,
                escape(words.number),
                escape(unit)
            )),
        }
        self.add(&format!(
            r#"<ul class="others">
<li>{BOX}{}</li>
<li>{BOX}{}</li>
<li>{BOX}{}</li>
<li class="line">{} <span class="rule"></span></li>
</ul>
</article>"#,
            escape(words.dont_know),
            escape(words.not_applicable),
            escape(words.evidence),
            escape(words.note)
        ));
    }

    /// What helps to answer: an explanation, and what would count as evidence.
    fn hints(&mut self, said: &ItemText) {
        let help = said.help.as_deref().map(escape);
        let evidence = said.evidence.as_deref().map(|evidence| {
            format!(
                "<b>{}:</b> {}",
                escape(self.words.for_example),
                escape(evidence)
            )
        });
        let hints: Vec<String> = help.into_iter().chain(evidence).collect();
        if !hints.is_empty() {
            self.add(&format!(r#"<p class="help">{}</p>"#, hints.join(" ")));
        }
    }

    fn levels(&mut self, levels: &[String]) {
        self.add(r#"<ol class="levels" start="0">"#);
        for (value, level) in levels.iter().enumerate() {
            self.add(&format!(
                r#"<li value="{value}">{BOX}<span class="value">{value}</span> {}</li>"#,
                escape(level)
            ));
        }
        self.add("</ol>");
    }

    fn foot(&mut self) {
        let (id, version) = (escape(self.instrument.id()), self.instrument.version());
        self.add(&format!(
            "<footer>\n<p>{}</p>\n<p class=\"version\">SiapKlaster · {id} {version}</p>\n</footer>\n</main>\n</body>\n</html>",
            escape(self.words.end)
        ));
    }
}

/// All items of a group, whatever is between.
fn items(group: &Group) -> Box<dyn Iterator<Item = &Item> + '_> {
    Box::new(group.children.iter().flat_map(|child| match child {
        Node::Item(item) => Box::new(std::iter::once(item)) as Box<dyn Iterator<Item = &Item>>,
        Node::Group(group) => items(group),
    }))
}

/// A box to tick with a pen.
const BOX: &str = r#"<span class="box" aria-hidden="true"></span>"#;

/// Text as it may stand in an element or a quoted attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blank_form::words::EN;

    const INSTRUMENT: &str = r#"{
        "format": "siapklaster.instrument/1", "id": "trial", "version": 3, "languages": ["en"],
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "all", "children": [{"id": "part", "children": [
            {"id": "one", "kind": "scale", "levels": 2},
            {"id": "two", "kind": "number", "unit": "%", "lo": 0, "hi": 80, "direction": "higher_is_better"}
        ]}]}
    }"#;

    const TEXT: &str = r#"{
        "all": {"title": "<b>All</b>"}, "part": {"title": "A \"part\""}, "low": {"title": "Low"},
        "one": {"question": "<img src=x onerror=alert(1)>?", "levels": ["None & nothing", "Some"],
                "next": [{"owner": "Us", "step": "Begin."}]},
        "two": {"question": "How many?", "levels": []}
    }"#;

    fn trial() -> String {
        let instrument = Instrument::from_json(INSTRUMENT).expect("the trial instrument is sound");
        let text = Text::from_json(TEXT, &instrument).expect("its text is too");
        page(&instrument, &text, &EN, Depth::Full)
    }

    #[test]
    fn every_text_is_escaped() {
        let html = trial();
        assert!(!html.contains("<img") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;?"));
        assert!(html.contains("None &amp; nothing"));
    }

    #[test]
    fn every_item_has_its_number_and_boxes() {
        let html = trial();
        assert_eq!(html.matches("<article").count(), 2);
        assert_eq!(html.matches(BOX).count(), 2 + 3 + 3);
        assert!(html.contains(r#"<span class="number">2</span> <span>How many?"#));
        assert!(html.contains("% (0–80)"));
    }
}
