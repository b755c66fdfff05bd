//! A draft: an assessment on its way, and where the person is in it.

use std::rc::Rc;

use readiness::json::{Object, Value};
use readiness::{
    Assessment, AssessmentError, Depth, Id, Instrument, Profile, Recorded, Response, Source,
};

use super::Moment;

/// An assessment with what this device knows about it. Stored as the assessment's JSON with
/// one more field, `draft`, which other readers ignore and keep.
#[derive(Clone, PartialEq)]
pub struct Draft {
    /// Names the draft in the address and in the storage.
    pub id: Rc<str>,
    /// When it was begun, UTC.
    pub created: String,
    /// When it was last changed, UTC.
    pub updated: String,
    /// The page the person left off at.
    pub place: Option<Rc<str>>,
    /// The id of the response that is answered on this device. Others may say of themselves
    /// that they come from a device, too: another one.
    pub own: Rc<str>,
    /// Whether it was quick first: its stages were ticks then.
    pub deepened: bool,
    /// The answers.
    pub assessment: Rc<Assessment>,
}

const FIELD: &str = "draft";

impl Draft {
    /// A draft without answers.
    pub fn begin(instrument: &Instrument, depth: Depth, moment: &Moment) -> Draft {
        Draft::of(Assessment::new(instrument, depth), moment)
    }

    /// A new draft of an assessment that came from elsewhere. A single person's answers go on
    /// as this device's.
    pub fn of(mut assessment: Assessment, moment: &Moment) -> Draft {
        let id = moment.fresh_id();
        if let [only] = assessment.responses.as_mut_slice()
            && only.source != Source::Count
        {
            only.source = Source::Device;
        }
        let now = moment.stamp();
        Draft {
            own: of_device(&assessment).map_or_else(|| moment.fresh_own(), Rc::from),
            id,
            created: now.clone(),
            updated: now,
            place: None,
            deepened: false,
            assessment: Rc::new(assessment),
        }
    }

    /// Reads a stored or exported draft.
    ///
    /// # Errors
    /// Where the text is no assessment that this version can read.
    pub fn parse(text: &str) -> Result<Draft, AssessmentError> {
        let assessment = Assessment::from_json(text)?;
        let own = assessment.extra.get(FIELD);
        let text_of = |name: &str| {
            own.and_then(|own| own.get(name))
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let id = text_of("id");
        Ok(Draft {
            id: id.into(),
            own: Some(text_of("own"))
                .filter(|own| !own.is_empty())
                .or_else(|| of_device(&assessment))
                .unwrap_or(id)
                .into(),
            created: text_of("created").into(),
            updated: text_of("updated").into(),
            place: Some(text_of("place"))
                .filter(|place| !place.is_empty())
                .map(Rc::from),
            deepened: own
                .and_then(|own| own.get("deepened"))
                .and_then(Value::as_bool)
                .unwrap_or_default(),
            assessment: Rc::new(assessment),
        })
    }

    /// What is stored and exported.
    pub fn to_text(&mut self) -> String {
        let mut own = match self.assessment.extra.get(FIELD) {
            Some(Value::Object(own)) => own.clone(),
            _ => Object::new(),
        };
        let mut put = |name: &str, value: Value| own.insert(name, value);
        put("id", Value::from(&*self.id));
        put("own", Value::from(&*self.own));
        put("created", Value::from(self.created.as_str()));
        put("updated", Value::from(self.updated.as_str()));
        put(
            "place",
            self.place.as_deref().map_or(Value::Null, Value::from),
        );
        put("deepened", Value::Bool(self.deepened));
        let assessment = Rc::make_mut(&mut self.assessment);
        assessment.extra.insert(FIELD, own);
        assessment.to_json()
    }

    /// This device's record of an item.
    pub fn recorded(&self, item: &str) -> Option<&Recorded> {
        self.own()?.answers.get(item)
    }

    /// Whether an item has an answer of any kind on this device.
    pub fn answers(&self, item: &str) -> bool {
        self.recorded(item)
            .is_some_and(|recorded| recorded.answer.is_some())
    }

    /// Changes this device's record of an item, and marks it as the latest.
    pub(super) fn record(
        &mut self,
        item: &Id,
        moment: &Moment,
        change: impl FnOnce(&mut Recorded),
    ) {
        let recorded = self.own_mut().answers.get_or_default(item);
        recorded.at = Some(moment.stamp_after(recorded.at.as_deref()));
        change(recorded);
        self.touch(moment);
    }

    /// Says that it was changed now; later than before even where the clock was set back,
    /// since the later of two copies is the one that counts.
    pub fn touch(&mut self, moment: &Moment) {
        self.updated = moment.stamp_after(Some(&self.updated));
    }

    /// Whether nothing has been filled in yet, by whomever.
    pub fn is_untouched(&self) -> bool {
        let Assessment {
            profile, responses, ..
        } = &*self.assessment;
        *profile == Profile::default()
            && responses.iter().all(|response| response.answers.is_empty())
    }

    /// Gives the group's name; empty for none.
    pub fn rename(&mut self, name: &str, moment: &Moment) {
        let profile = &mut Rc::make_mut(&mut self.assessment).profile;
        profile.name = Some(name.trim())
            .filter(|name| !name.is_empty())
            .map(str::to_owned);
        profile.at = Some(moment.stamp_after(profile.at.as_deref()));
        self.touch(moment);
    }

    /// Takes in what is stored of the same draft: answer by answer the later wins, and what
    /// was full stays so.
    pub fn absorb(&mut self, stored: &Draft) {
        let mine = Rc::make_mut(&mut self.assessment);
        let full = [mine.depth, stored.assessment.depth].contains(&Depth::Full);
        mine.merge(&stored.assessment);
        if full {
            mine.depth = Depth::Full;
        }
        self.deepened |= stored.deepened;
        if self.updated < stored.updated {
            self.updated.clone_from(&stored.updated);
        }
    }

    /// Takes in the answers of a letter as another respondent's; of a letter that was taken in
    /// before, or that comes from this draft, answer by answer the later wins.
    pub fn join(&mut self, letter: &Assessment, moment: &Moment) {
        let mine = Rc::make_mut(&mut self.assessment);
        // Whose the draft is, and how much it asks, is for this device to say.
        let mut joining = Assessment {
            instrument: mine.instrument.clone(),
            depth: mine.depth,
            responses: letter.responses.clone(),
            ..Assessment::default()
        };
        for response in &mut joining.responses {
            response.source = Source::Link;
        }
        mine.merge(&joining);
        self.touch(moment);
    }

    /// Whether it holds answers that `stored` does not.
    pub fn adds_to(&self, stored: &Draft) -> bool {
        let theirs = &stored.assessment.responses;
        let mut mine = self.assessment.responses.iter();
        mine.any(|own| {
            let there = theirs.iter().find(|their| their.id == own.id);
            there.is_none_or(|their| their.answers != own.answers)
        })
    }

    /// Makes the draft one of this version of the questionnaire: ids are for ever, so the
    /// answers of an earlier version go on counting.
    pub fn renew(&mut self, instrument: &Instrument) {
        if self.assessment.instrument.version < instrument.version() {
            Rc::make_mut(&mut self.assessment).instrument.version = instrument.version();
        }
    }

    fn own(&self) -> Option<&Response> {
        Some(&self.assessment.responses[self.own_place()?])
    }

    /// Where the response of this device stands among the responses.
    pub fn own_place(&self) -> Option<usize> {
        let mut responses = self.assessment.responses.iter();
        responses.position(|response| response.id == *self.own)
    }

    /// How many responses there are beside this device's.
    pub fn others(&self) -> usize {
        self.assessment.responses.len() - usize::from(self.own_place().is_some())
    }

    fn own_mut(&mut self) -> &mut Response {
        let own = self.own_place();
        let assessment = Rc::make_mut(&mut self.assessment);
        let own = own.unwrap_or_else(|| {
            assessment.responses.push(Response {
                id: self.own.to_string(),
                source: Source::Device,
                ..Response::default()
            });
            assessment.responses.len() - 1
        });
        &mut assessment.responses[own]
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
