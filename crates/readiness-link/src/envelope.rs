//! What all links have around their content: version, length, instrument, checksum.
//!
//! Payload: version byte, body length, body, CRC-32 of all before it. The body
//! starts with the kind of link and the instrument it belongs to.

use crate::base64url;
use crate::bytes::{Malformed, Reader, Writer};
use crate::crc::crc32;
use crate::{EncodeError, LinkError};
use readiness::{Id, Instrument};

const VERSION: u8 = 1;
/// Some thousand words of notes; messengers cut longer texts.
const MOST_CHARACTERS: usize = 32_768;

/// What kind of link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Answers,
    Summary,
    Invitation,
}

impl Kind {
    fn letter(self) -> u8 {
        match self {
            Self::Answers => b'a',
            Self::Summary => b's',
            Self::Invitation => b'i',
        }
    }

    fn of(letter: u8) -> Option<Self> {
        [Self::Answers, Self::Summary, Self::Invitation]
            .into_iter()
            .find(|kind| kind.letter() == letter)
    }
}

/// Writes a fragment such as `a=AVEQ…`; `rest` is the body behind the instrument.
pub(crate) fn encode(
    kind: Kind,
    instrument: &Instrument,
    rest: Writer,
) -> Result<String, EncodeError> {
    let mut body = Writer::default();
    body.byte(kind.letter());
    body.text(instrument.id());
    body.whole(instrument.version().into());
    body.bytes(&rest.into_bytes());

    let mut payload = Writer::default();
    payload.byte(VERSION);
    payload.whole(body.len() as u64);
    payload.bytes(&body.into_bytes());
    let mut payload = payload.into_bytes();
    payload.extend(crc32(&payload).to_be_bytes());

    let mut fragment = String::from(char::from(kind.letter()));
    fragment.push('=');
    fragment.push_str(&base64url::encode(&payload));
    if fragment.len() > MOST_CHARACTERS {
        return Err(EncodeError::TooLong);
    }
    Ok(fragment)
}

/// What is behind the instrument in the body of a link that is whole and belongs
/// here; `payload` is where it is put.
pub(crate) fn decode<'a>(
    link: &str,
    instrument: &Instrument,
    payload: &'a mut Vec<u8>,
) -> Result<(Kind, &'a [u8]), LinkError> {
    let (kind, text) = find(link)?;
    unpack(text, payload)?;
    let body = body(payload)?;
    let mut reader = Reader::of(body);
    let letter = reader.byte();
    let id = reader.text();
    let version = reader.count();
    reader.check()?;
    // The letter before the payload is outside the checksum.
    if letter != kind.letter() {
        return Err(LinkError::Altered);
    }
    if *instrument.id() != id {
        let id = Id::from(id);
        return Err(LinkError::OtherInstrument { id, version });
    }
    if version != instrument.version() {
        let expected = instrument.version();
        let given = version;
        return Err(LinkError::OtherVersion { given, expected });
    }
    Ok((kind, reader.rest()))
}

/// Finds what is shared in a link, a fragment, or what is behind the `#`.
fn find(link: &str) -> Result<(Kind, &str), LinkError> {
    let (kind, text) = fragment(link).and_then(letter).ok_or(LinkError::NotALink)?;
    if text.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    Ok((kind, text))
}

/// What is behind the first `#` that begins a payload, where a text has one: people hang
/// hashtags before and behind a link.
pub fn fragment(text: &str) -> Option<&str> {
    let mut rest = text.trim();
    while letter(rest).is_none() {
        rest = rest.split_once('#')?.1;
    }
    Some(rest)
}

/// A fragment that begins with the letter of a kind: its kind, and what is behind the `=`.
fn letter(fragment: &str) -> Option<(Kind, &str)> {
    let (name, text) = fragment.split_once('=')?;
    match name.trim().as_bytes() {
        [letter] => Some((Kind::of(*letter)?, text)),
        _ => None,
    }
}

fn unpack(text: &str, payload: &mut Vec<u8>) -> Result<(), LinkError> {
    match base64url::decode(text, payload) {
        Some(true) => Ok(()),
        _ => unpack_torn(text, payload),
    }
}

/// Of a text with something in or behind it, or whose end is missing.
fn unpack_torn(text: &str, payload: &mut Vec<u8>) -> Result<(), LinkError> {
    // Mail programs break long lines; a payload has no white space of its own.
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_foreign = |b: u8| !b.is_ascii_alphanumeric() && b != b'-' && b != b'_';
    let foreign = text.bytes().position(is_foreign).unwrap_or(text.len());
    let (text, tail) = text.split_at(foreign);
    let is_whole = base64url::decode(text, payload).ok_or(LinkError::Altered)?;
    let outcome = body(payload);
    if is_whole && (tail.is_empty() || outcome.is_ok()) {
        // A payload says itself where it ends: padding, a tracker's `&utm_source=…`
        // or a full stop behind one that is whole change nothing in it.
        return Ok(());
    }
    // "…" is how messengers and clipboards mark a cut; without a tail it can fall
    // within a byte, and the whole bytes tell what is missing.
    Err(match outcome {
        _ if tail.starts_with('…') || tail.starts_with("...") => LinkError::Cut,
        Err(error @ (LinkError::Cut | LinkError::UnknownVersion(_))) if tail.is_empty() => error,
        _ => LinkError::Altered,
    })
}

fn body(payload: &[u8]) -> Result<&[u8], LinkError> {
    let mut reader = Reader::of(payload);
    let version = reader.byte();
    reader.check().map_err(|Malformed| LinkError::Cut)?;
    if version != VERSION {
        return Err(LinkError::UnknownVersion(version));
    }
    // A length has no more than nine bytes, and says more than there is where the end is missing.
    let size = reader.whole();
    if reader.check().is_err() && payload.len() >= 10 {
        return Err(LinkError::Altered);
    }
    let body = reader.bytes(usize::try_from(size).unwrap_or(usize::MAX));
    let sum = reader.array::<4>();
    reader.check().map_err(|Malformed| LinkError::Cut)?;
    let before = &payload[..payload.len() - 4 - reader.rest().len()];
    if reader.is_at_end() && crc32(before).to_be_bytes() == sum {
        Ok(body)
    } else {
        Err(LinkError::Altered)
    }
}
