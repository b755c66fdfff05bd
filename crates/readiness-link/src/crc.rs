//! CRC-32 as in zip and PNG (IEEE 802.3, reflected polynomial 0xEDB88320).

/// Four bits at a time: sixteen entries in place of the usual kilobytes of
/// tables, which every visit to the page would have to load.
const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut nibble: u8 = 0;
    while nibble < 16 {
        let mut crc = nibble as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[nibble as usize] = crc;
        nibble += 1;
    }
    table
};

/// The checksum of some bytes.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    #[cfg(not(target_arch = "wasm32"))]
    let (crc, bytes) = wide::eights(bytes);
    #[cfg(target_arch = "wasm32")]
    let crc = !0;
    !nibbles(crc, bytes)
}

fn nibbles(crc: u32, bytes: &[u8]) -> u32 {
    let step = |crc: u32, nibble: u32| (crc >> 4) ^ TABLE[((crc ^ nibble) & 15) as usize];
    bytes.iter().fold(crc, |crc, &byte| {
        let byte = u32::from(byte);
        step(step(crc, byte), byte >> 4)
    })
}

/// Eight bytes at a time, where kilobytes of tables cost nothing and millions of
/// links are read: half the time of reading one would be its checksum otherwise.
#[cfg(not(target_arch = "wasm32"))]
mod wide {
    /// What a byte makes of the sum when so many zero bytes follow it.
    const TABLES: [[u32; 256]; 8] = {
        let mut tables = [[0; 256]; 8];
        let mut byte = 0;
        while byte < 256 {
            // At most 255.
            #[allow(clippy::cast_possible_truncation)]
            let mut crc = byte as u32;
            let mut table = 0;
            while table < 8 {
                let mut nibble = 0;
                while nibble < 2 {
                    crc = (crc >> 4) ^ super::TABLE[(crc & 15) as usize];
                    nibble += 1;
                }
                tables[table][byte] = crc;
                table += 1;
            }
            byte += 1;
        }
        tables
    };

    /// The sum over the whole eights of bytes, and the bytes that are left.
    pub(crate) fn eights(bytes: &[u8]) -> (u32, &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        let crc = eights.iter().fold(!0_u32, |crc, eight| {
            let sum = u64::from_le_bytes(*eight) ^ u64::from(crc);
            let at = |place: usize| TABLES[7 - place][usize::from(sum.to_le_bytes()[place])];
            at(0) ^ at(1) ^ at(2) ^ at(3) ^ at(4) ^ at(5) ^ at(6) ^ at(7)
        });
        (crc, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_give_the_same_sum() {
        let bytes: Vec<u8> = (0..=255).map(|n: u8| n.wrapping_mul(37) ^ 0x5a).collect();
        for end in 0..bytes.len() {
            assert_eq!(crc32(&bytes[..end]), !nibbles(!0, &bytes[..end]));
        }
    }

    #[test]
    fn the_usual_check_value_comes_out() {
        // The check value that every description of this CRC gives.
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
