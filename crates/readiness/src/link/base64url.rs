//! Bytes as text that may stand in a link: base64url without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
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

/// The whole bytes of a text, and whether it ends with the last of them, as an
/// encoded text does; `None` where a character is not of the alphabet.
pub(super) fn decode(text: &str) -> Option<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0, 0);
    for character in text.bytes() {
        let sextet = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(sextet);
        count += 6;
        if count >= 8 {
            count -= 8;
            // What is above the eight bits went out before.
            #[allow(clippy::cast_possible_truncation)]
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some((bytes, count < 6 && bits == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(decode(text), Some((bytes.to_vec(), true)));
        }
    }

    #[test]
    fn every_byte_goes_both_ways() {
        let all: Vec<u8> = (0..=255).rev().chain(0..=255).collect();
        for end in 0..all.len() {
            assert_eq!(
                decode(&encode(&all[..end])),
                Some((all[..end].to_vec(), true))
            );
        }
    }

    #[test]
    fn what_was_not_encoded_so_is_told_apart() {
        // Bits left over, and a character too many.
        assert_eq!(decode("Zh"), Some((b"f".to_vec(), false)));
        assert_eq!(decode("Zm9vA"), Some((b"foo".to_vec(), false)));
        for foreign in ["Zg==", "Z g", "Z+", "Z/", "Zé"] {
            assert_eq!(decode(foreign), None);
        }
    }
}
