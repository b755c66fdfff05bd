//! Bytes as text that may stand in a link: base64url without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut bits = 0;
        for place in 0..3 {
            bits = bits << 8 | u32::from(group.get(place).copied().unwrap_or(0));
        }
        for place in 0..=group.len() {
            let sextet = bits >> (18 - 6 * place) & 63;
            text.push(ALPHABET[sextet as usize].into());
        }
    }
    text
}

/// What stands for a character outside of the alphabet.
const FOREIGN: u8 = 0xff;

/// The six bits of every character.
const SEXTETS: [u8; 256] = {
    let mut sextets = [FOREIGN; 256];
    let mut sextet: u8 = 0;
    while sextet < 64 {
        sextets[ALPHABET[sextet as usize] as usize] = sextet;
        sextet += 1;
    }
    sextets
};

/// Puts the whole bytes of a text in place of what `bytes` held, and tells
/// whether it ends with the last of them, as an encoded text does; `None` where
/// a character is not of the alphabet.
pub(crate) fn decode(text: &str, bytes: &mut Vec<u8>) -> Option<bool> {
    bytes.clear();
    bytes.reserve(text.len());
    let mut seen = 0;
    let mut sextets = |group: &[u8]| {
        group.iter().fold(0, |bits, &character| {
            let sextet = SEXTETS[usize::from(character)];
            seen |= sextet;
            bits << 6 | u32::from(sextet)
        })
    };
    let (groups, rest) = text.as_bytes().as_chunks::<4>();
    for group in groups {
        let [_, whole @ ..] = sextets(group).to_be_bytes();
        bytes.extend_from_slice(&whole);
    }
    // Of two characters there is one byte and four bits, of three two and two bits.
    let [_, last @ ..] = (sextets(rest) << (6 * (4 - rest.len()))).to_be_bytes();
    let (last, left_over) = last.split_at(rest.len().saturating_sub(1));
    bytes.extend_from_slice(last);
    let is_whole = rest.len() != 1 && left_over[0] == 0;
    (seen != FOREIGN).then_some(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> Option<(Vec<u8>, bool)> {
        let mut bytes = b"what was there before".to_vec();
        let is_whole = decode(text, &mut bytes)?;
        Some((bytes, is_whole))
    }

    #[test]
    fn the_standards_examples_come_out() {
        // RFC 4648, section 10, without padding; and the two letters that differ in links.
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff], "-_8"),
        ] {
            assert_eq!(encode(bytes), text);
            assert_eq!(decoded(text), Some((bytes.to_vec(), true)));
        }
    }

    #[test]
    fn every_byte_goes_both_ways() {
        let all: Vec<u8> = (0..=255).rev().chain(0..=255).collect();
        for end in 0..all.len() {
            assert_eq!(
                decoded(&encode(&all[..end])),
                Some((all[..end].to_vec(), true))
            );
        }
    }

    #[test]
    fn what_was_not_encoded_so_is_told_apart() {
        // Bits left over, and a character too many.
        assert_eq!(decoded("Zh"), Some((b"f".to_vec(), false)));
        assert_eq!(decoded("Zm9vA"), Some((b"foo".to_vec(), false)));
        for foreign in ["Zg==", "Z g", "Z+", "Z/", "Zé"] {
            assert_eq!(decoded(foreign), None);
        }
    }
}
