//! `readiness check`: an instrument and its texts.

use std::io;

use readiness::Text;

use crate::arguments::CheckArguments;
use crate::score::write;
use crate::{Failed, complain, input};

pub(crate) fn run(arguments: &CheckArguments) -> Result<(), Failed> {
    let folder = input::folder(&arguments.instrument_dir);
    let instrument = input::instrument_in(&folder).inspect_err(|Failed| {
        complain!(
            "{}: note: its texts are checked once it has no faults",
            folder.display()
        );
    })?;
    let mut outcome = Ok(());
    for language in instrument.languages() {
        let path = folder.join(format!("text.{language}.json"));
        let faults = match input::text(&path) {
            Ok(json) => Text::from_json(&json, &instrument)
                .err()
                .unwrap_or_default()
                .iter()
                .map(ToString::to_string)
                .collect(),
            Err(error) => vec![error.to_string()],
        };
        for fault in faults {
            complain!("{}: {fault}", path.display());
            outcome = Err(Failed);
        }
    }
    outcome?;
    let items = instrument.items().count();
    let languages = instrument.languages().join(", ");
    let folder = folder.display();
    write(
        &mut io::stdout().lock(),
        &format!("{folder}: no faults; items: {items}; languages: {languages}"),
    )
}
