//! The optional fields at the end of a link: number, length, content.
//!
//! A reader passes over numbers that it doesn't know, so that fields can be
//! added without a new version.

use crate::bytes::{Reader, Writer};
use readiness::Profile;
use readiness::moment::{format_date, parse_date};

const NAME: u8 = 1;
const COMMODITY: u8 = 2;
const REGION: u8 = 3;
const MEMBERS: u8 = 4;
const DATE: u8 = 5;
pub(crate) const LABEL: u8 = 6;
pub(crate) const TIME: u8 = 7;
pub(crate) const RETIRED: u8 = 8;

/// Writes a field.
pub(crate) fn put(writer: &mut Writer, number: u8, content: Writer) {
    writer.byte(number);
    writer.whole(content.len() as u64);
    writer.bytes(&content.into_bytes());
}

pub(crate) fn put_text(writer: &mut Writer, number: u8, text: Option<&String>) {
    if let Some(text) = text {
        let mut content = Writer::default();
        content.bytes(text.as_bytes());
        put(writer, number, content);
    }
}

pub(crate) fn put_whole(writer: &mut Writer, number: u8, whole: Option<u64>) {
    if let Some(whole) = whole {
        let mut content = Writer::default();
        content.whole(whole);
        put(writer, number, content);
    }
}

/// Takes the next field: its number and its content.
pub(crate) fn take<'a>(reader: &mut Reader<'a>) -> (u8, Reader<'a>) {
    (reader.byte(), reader.part())
}

pub(crate) fn put_profile(writer: &mut Writer, profile: &Profile) {
    put_text(writer, NAME, profile.name.as_ref());
    put_text(writer, COMMODITY, profile.commodity.as_ref());
    put_text(writer, REGION, profile.region.as_ref());
    put_whole(writer, MEMBERS, profile.members.map(u64::from));
    put_whole(writer, DATE, profile.date.as_deref().and_then(days));
}

/// A profile as a link carries it, in the link's own bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CarriedProfile<'a> {
    /// The group's name.
    pub(crate) name: Option<&'a str>,
    /// Its commodity.
    pub(crate) commodity: Option<&'a str>,
    /// Its region.
    pub(crate) region: Option<&'a str>,
    /// How many members it has.
    pub(crate) members: Option<u32>,
    /// The day of the assessment, days since 1970-01-01.
    pub(crate) date: Option<i64>,
}

impl<'a> CarriedProfile<'a> {
    /// Takes a field of the profile; one that isn't is passed over.
    pub(crate) fn take(&mut self, number: u8, content: &mut Reader<'a>) {
        let text = match number {
            NAME => &mut self.name,
            COMMODITY => &mut self.commodity,
            REGION => &mut self.region,
            MEMBERS => {
                self.members = Some(content.count());
                return;
            }
            DATE => {
                self.date = i64::try_from(content.whole()).ok();
                return;
            }
            _ => return,
        };
        *text = Some(content.all_text());
    }

    /// Takes all fields up to the end, where all are of the profile.
    pub(crate) fn take_all(reader: &mut Reader<'a>) -> Self {
        let mut profile = Self::default();
        while !reader.is_at_end() {
            let (number, mut content) = take(reader);
            profile.take(number, &mut content);
            reader.follow(content);
        }
        profile
    }

    /// The profile by itself.
    pub(crate) fn to_profile(self) -> Profile {
        let text = |text: Option<&str>| text.map(str::to_owned);
        Profile {
            name: text(self.name),
            commodity: text(self.commodity),
            region: text(self.region),
            members: self.members,
            date: self.date.map(format_date),
            ..Profile::default()
        }
    }
}

/// What a link carries of a profile.
pub(crate) fn carried(profile: &Profile) -> Profile {
    Profile {
        name: profile.name.clone(),
        commodity: profile.commodity.clone(),
        region: profile.region.clone(),
        members: profile.members,
        date: profile.date.clone().filter(|date| days(date).is_some()),
        ..Profile::default()
    }
}

/// Days since 1970-01-01, for a date from then on.
fn days(date: &str) -> Option<u64> {
    u64::try_from(parse_date(date)?).ok()
}
