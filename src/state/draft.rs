//! A draft: an assessment on its way, and where the person is in it.

use std::rc::Rc;

use readiness::{
    Assessment, AssessmentError, Depth, Id, Instrument, Profile, Recorded, Response, Source,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Moment;
use super::notes::join_notes;

/// An assessment with what this device knows about it.
///
/// What this device answers stands apart from what others answered: an answer then copies
/// and stores one response, however many there are. A file has both as one assessment
/// ([`Draft::to_file`]); the device keeps two texts ([`Stored`]). Both have one more
/// field, `draft`, which other readers ignore and keep.
#[derive(Clone)]
pub struct Draft {
    /// Names the draft in the address and in the storage.
    pub id: Rc<str>,
    /// When it was begun, UTC.
    pub created: String,
    /// When it was last changed, UTC.
    pub updated: String,
    /// The page the person left off at.
    pub page: Option<Rc<str>>,
    /// Whether it was quick first: its stages were ticks then.
    pub deepened: bool,
    /// All but the responses.
    pub head: Rc<Assessment>,
    /// What this device answers; its id tells it from others that may say of themselves that
    /// they come from a device, too: another one.
    pub own: Rc<Response>,
    /// What others answered.
    pub others: Rc<Vec<Response>>,
    /// How many others answered, where only the own text was read.
    others_said: usize,
    /// Where the own response stands among all: the order of people decides which of them a
    /// draw takes, so a file and the screen must have the same.
    own_index: usize,
}

/// The name of the additional field.
const FIELD: &str = "draft";

/// What stands in that field.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Field {
    id: String,
    /// The id of the response that is answered on this device.
    own: Option<String>,
    own_index: Option<usize>,
    /// How many others answered.
    others: usize,
    created: String,
    updated: String,
    /// The page that the person left off at.
    place: Option<String>,
    deepened: bool,
    /// Unknown fields, kept for writing back.
    #[serde(flatten)]
    extra: serde_json::Map<String, Value>,
}

/// The texts under which the device keeps a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The draft with the own response.
    pub own: String,
    /// What others answered; none where nobody did.
    pub others: Option<String>,
}

impl PartialEq for Draft {
    /// Whether it is the very same: a change makes a new time.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.head, &other.head)
            && Rc::ptr_eq(&self.own, &other.own)
            && Rc::ptr_eq(&self.others, &other.others)
            && (&self.id, &self.updated, &self.page) == (&other.id, &other.updated, &other.page)
    }
}

impl Draft {
    /// A draft without answers.
    pub fn begin(instrument: &Instrument, depth: Depth, moment: &Moment) -> Draft {
        Draft::of(Assessment::new(instrument, depth), moment)
    }

    /// A new draft of an assessment that came from elsewhere. A single person's answers go on
    /// as this device's.
    pub fn of(mut assessment: Assessment, moment: &Moment) -> Draft {
        if let [only] = assessment.responses.as_mut_slice()
            && only.source != Source::Count
        {
            only.source = Source::Device;
        }
        let now = moment.stamp();
        let own =
            of_device(&assessment).map_or_else(|| moment.fresh_own().to_string(), str::to_owned);
        Draft {
            id: moment.fresh_id(),
            created: now.clone(),
            updated: now,
            ..Draft::parted(assessment, &own)
        }
    }

    /// Parts what the device answers from the rest.
    fn parted(mut assessment: Assessment, own: &str) -> Draft {
        let mut others = std::mem::take(&mut assessment.responses);
        let own_index = others.iter().position(|response| response.id == own);
        let response = own_index.map_or_else(|| blank(own), |index| others.remove(index));
        Draft {
            id: "".into(),
            created: String::new(),
            updated: String::new(),
            page: None,
            deepened: false,
            head: Rc::new(assessment),
            own: Rc::new(response),
            own_index: own_index.unwrap_or(others.len()),
            others: Rc::new(others),
            others_said: 0,
        }
    }

    /// Reads a draft from a file, or from its first text on the device.
    ///
    /// # Errors
    /// Where the text is no assessment that this version can read.
    pub fn parse(text: &str) -> Result<Draft, AssessmentError> {
        let assessment = Assessment::from_json(text)?;
        let field = assessment.extra.get(FIELD).cloned();
        // What is wrong in it is of this device alone, and no reason to refuse the answers.
        let field: Field = field
            .and_then(|field| serde_json::from_value(field).ok())
            .unwrap_or_default();
        let own = [
            field.own.as_deref(),
            of_device(&assessment),
            Some(&field.id),
        ];
        let own = own.into_iter().flatten().find(|own| !own.is_empty());
        let own = own.unwrap_or_default().to_owned();
        let parted = Draft::parted(assessment, &own);
        Ok(Draft {
            id: field.id.into(),
            created: field.created,
            updated: field.updated,
            page: field.place.filter(|page| !page.is_empty()).map(Rc::from),
            deepened: field.deepened,
            own_index: field.own_index.unwrap_or(parted.own_index),
            others_said: field.others,
            ..parted
        })
    }

    /// What is exported: one assessment with everybody's answers.
    pub fn to_file(&self) -> String {
        let mut file = self.assessment();
        file.extra.insert(FIELD.to_owned(), self.field());
        file.to_json()
    }

    /// The first of the texts that the device keeps: all but what others answered.
    pub fn to_own_text(&self) -> String {
        let mut own = (*self.head).clone();
        own.extra.insert(FIELD.to_owned(), self.field());
        if self.has_own() {
            own.responses = vec![(*self.own).clone()];
        }
        own.to_json()
    }

    /// The second: what others answered; none where nobody did.
    pub fn to_others_text(&self) -> Option<String> {
        let others = || {
            let mut others = Assessment {
                instrument: self.head.instrument.clone(),
                depth: self.head.depth,
                responses: (*self.others).clone(),
                ..Assessment::default()
            };
            // By this the later of two copies is told (boot/spare.js).
            others
                .extra
                .insert(FIELD.to_owned(), json!({ "updated": self.updated }));
            others.to_json()
        };
        (!self.others.is_empty()).then(others)
    }

    fn field(&self) -> Value {
        let known = self.head.extra.get(FIELD).cloned();
        let known = known.and_then(|field| serde_json::from_value::<Field>(field).ok());
        let field = Field {
            id: self.id.to_string(),
            own: Some(self.own.id.clone()),
            own_index: Some(self.own_index),
            others: self.others.len(),
            created: self.created.clone(),
            updated: self.updated.clone(),
            place: self.page.as_deref().map(str::to_owned),
            deepened: self.deepened,
            extra: known.unwrap_or_default().extra,
        };
        serde_json::to_value(field).unwrap_or_default()
    }

    /// Everybody's answers as one assessment.
    pub fn assessment(&self) -> Assessment {
        let mut assessment = (*self.head).clone();
        assessment.responses.clone_from(&self.others);
        if let Some(index) = self.own_index() {
            assessment.responses.insert(index, (*self.own).clone());
        }
        assessment
    }

    /// Where the response of this device stands among the responses of [`Draft::assessment`];
    /// none where it has nothing to say yet.
    pub fn own_index(&self) -> Option<usize> {
        self.has_own()
            .then(|| self.own_index.min(self.others.len()))
    }

    /// Whether anything was ever recorded on this device.
    fn has_own(&self) -> bool {
        *self.own != blank(&self.own.id)
    }

    /// How many others answered.
    pub fn count_others(&self) -> usize {
        self.others.len().max(self.others_said)
    }

    /// Quick or full.
    pub fn depth(&self) -> Depth {
        self.head.depth
    }

    /// Who is assessed.
    pub fn profile(&self) -> &Profile {
        &self.head.profile
    }

    /// This device's record of an item.
    pub fn recorded(&self, item: &str) -> Option<&Recorded> {
        self.own.answers.get(item)
    }

    /// Whether an item has an answer of any kind on this device.
    pub fn answers(&self, item: &str) -> bool {
        let recorded = self.recorded(item);
        recorded.is_some_and(|recorded| recorded.answer.is_some())
    }

    /// Changes this device's record of an item, and marks it as the latest.
    pub(super) fn record(
        &mut self,
        item: &Id,
        moment: &Moment,
        change: impl FnOnce(&mut Recorded),
    ) {
        let recorded = Rc::make_mut(&mut self.own)
            .answers
            .entry(item.clone())
            .or_default();
        recorded.at = Some(moment.stamp_after(recorded.at.as_deref()));
        change(recorded);
        self.touch(moment);
    }

    /// Changes the profile.
    pub(super) fn describe(&mut self, moment: &Moment, change: impl FnOnce(&mut Profile)) {
        let profile = &mut Rc::make_mut(&mut self.head).profile;
        change(profile);
        profile.at = Some(moment.stamp_after(profile.at.as_deref()));
        self.touch(moment);
    }

    /// Asks every item from now on.
    pub(super) fn deepen(&mut self, moment: &Moment) {
        Rc::make_mut(&mut self.head).depth = Depth::Full;
        self.deepened = true;
        // To the first page on which something is still to be answered.
        self.page = None;
        self.touch(moment);
    }

    /// Says that it was changed now; later than before even where the clock was set back,
    /// since the later of two copies is the one that counts.
    pub fn touch(&mut self, moment: &Moment) {
        self.updated = moment.stamp_after(Some(&self.updated));
    }

    /// Whether nothing has been filled in yet, by whomever.
    pub fn is_untouched(&self) -> bool {
        self.head.profile == Profile::default()
            && self.own.answers.is_empty()
            && self.count_others() == 0
    }

    /// Gives the group's name; empty for none.
    pub fn rename(&mut self, name: &str, moment: &Moment) {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        self.describe(moment, |profile| profile.name = name.map(str::to_owned));
    }

    /// Takes in what is stored of the same draft: answer by answer the later wins, and what
    /// was full stays so. Of a note that was changed here and there since `base`, what both
    /// knew last, both are kept. True where that was so.
    pub fn absorb(&mut self, stored: &Draft, base: Option<&Draft>) -> bool {
        let mine = Rc::clone(&self.own);
        let full = [self.depth(), stored.depth()].contains(&Depth::Full);
        let head = Rc::make_mut(&mut self.head);
        head.responses = vec![(*self.own).clone()];
        let mut theirs = (*stored.head).clone();
        theirs.responses = vec![Response {
            id: self.own.id.clone(),
            ..(*stored.own).clone()
        }];
        head.merge(&theirs);
        if full {
            head.depth = Depth::Full;
        }
        if let Some(own) = head.responses.pop() {
            self.own = Rc::new(own);
        }
        let joined = self.keep_notes(&mine, stored, base);
        self.take_others((*stored.others).clone());
        self.deepened |= stored.deepened;
        if self.updated < stored.updated {
            self.updated.clone_from(&stored.updated);
        }
        joined
    }

    fn keep_notes(&mut self, mine: &Response, stored: &Draft, base: Option<&Draft>) -> bool {
        let mut joined = false;
        let own = Rc::make_mut(&mut self.own);
        for (item, recorded) in &mine.answers {
            let note = |draft: &Draft| draft.recorded(item).and_then(|it| it.note.clone());
            let before = base.and_then(note);
            let both = join_notes(
                before.as_deref(),
                recorded.note.as_deref(),
                note(stored).as_deref(),
            );
            if let Some(both) = both {
                joined |=
                    Some(&both) != recorded.note.as_ref() && Some(&both) != note(stored).as_ref();
                own.answers.entry(item.clone()).or_default().note = Some(both);
            }
        }
        joined
    }

    /// Takes in others' responses: of one that is here already, answer by answer the later wins.
    pub fn take_others(&mut self, others: Vec<Response>) {
        if others.is_empty() || others == *self.others {
            return;
        }
        let bare = |responses| Assessment {
            instrument: self.head.instrument.clone(),
            depth: self.head.depth,
            responses,
            ..Assessment::default()
        };
        let mut mine = bare((*self.others).clone());
        mine.merge(&bare(others));
        mine.responses.retain(|response| response.id != self.own.id);
        self.others = Rc::new(mine.responses);
    }

    /// Takes in the answers of a shared link as another respondent's; of one that was taken in
    /// before, answer by answer the later wins.
    pub fn join(&mut self, shared: &Assessment, moment: &Moment) {
        // Whose the draft is, and how much it asks, is for this device to say.
        let mut responses = shared.responses.clone();
        for response in &mut responses {
            response.source = Source::Link;
        }
        let (own, others): (Vec<_>, Vec<_>) = responses
            .into_iter()
            .partition(|response| response.id == self.own.id);
        if let Some(own) = own.into_iter().next() {
            let mine = Draft {
                own: Rc::new(own),
                others: Rc::default(),
                ..self.clone()
            };
            self.absorb(&mine, None);
        }
        self.take_others(others);
        self.touch(moment);
    }

    /// Whether it holds answers that `stored` does not.
    pub fn adds_to(&self, stored: &Draft) -> bool {
        self.own.answers != stored.own.answers
            || self.others.iter().any(|mine| {
                let there = stored.others.iter().find(|their| their.id == mine.id);
                there.is_none_or(|their| their.answers != mine.answers)
            })
    }

    /// Makes the draft one of this version of the questionnaire: ids are for ever, so the
    /// answers of an earlier version go on counting.
    pub fn renew(&mut self, instrument: &Instrument) {
        if self.head.instrument.version < instrument.version() {
            Rc::make_mut(&mut self.head).instrument.version = instrument.version();
        }
    }
}

/// A response of this device without answers.
fn blank(id: &str) -> Response {
    Response {
        id: id.to_owned(),
        source: Source::Device,
        ..Response::default()
    }
}

/// The id of the one response that comes from a device; none where several do, since nobody
/// knows which device is meant.
fn of_device(assessment: &Assessment) -> Option<&str> {
    let responses = assessment.responses.iter();
    let mut of_devices = responses.filter(|response| response.source == Source::Device);
    let first = of_devices.next()?;
    of_devices.next().is_none().then_some(&*first.id)
}
