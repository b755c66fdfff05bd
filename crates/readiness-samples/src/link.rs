//! Links around anything at all.

use readiness::Instrument;

/// A link of this kind (`a`, `s` or `i`) to the instrument, with `rest` behind its version,
/// and a checksum that holds.
///
/// It is put together by docs/formats.md, in other ways than the crate's own writer.
pub fn sealed_link(kind: u8, instrument: &Instrument, rest: &[u8]) -> String {
    let mut body = vec![kind];
    whole(&mut body, instrument.id().as_str().len() as u64);
    body.extend(instrument.id().as_str().bytes());
    whole(&mut body, instrument.version().into());
    body.extend(rest);

    let mut payload = vec![1];
    whole(&mut payload, body.len() as u64);
    payload.extend(body);
    payload.extend(crc32(&payload).to_be_bytes());
    format!("#{}={}", char::from(kind), base64url(&payload))
}

fn whole(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(low(number & 0x7f) | 0x80);
        number >>= 7;
    }
    bytes.push(low(number));
}

/// A number that is known to fit a byte.
fn low(number: u64) -> u8 {
    u8::try_from(number).expect("a byte")
}

/// Bit by bit, as the standard has it; the crate's own goes another way.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

fn base64url(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut group = [0; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for n in 0..=chunk.len() {
            let index = usize::try_from(bits >> (18 - 6 * n) & 63).expect("six bits");
            text.push(char::from(ALPHABET[index]));
        }
    }
    text
}
