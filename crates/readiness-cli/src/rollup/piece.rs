//! A piece of text that is written again and again.

/// A text in whole chunks: they are written, and what is beyond the text is
/// taken back, as a copy of known length takes a fraction of the time.
pub(super) struct Piece {
    chunks: Vec<[u8; 32]>,
    beyond: usize,
}

impl Piece {
    pub(super) fn of(text: &str) -> Self {
        let mut chunks = Vec::new();
        for some in text.as_bytes().chunks(32) {
            let mut chunk = [0; 32];
            chunk[..some.len()].copy_from_slice(some);
            chunks.push(chunk);
        }
        Self {
            beyond: 32 * chunks.len() - text.len(),
            chunks,
        }
    }

    #[inline]
    pub(super) fn put(&self, out: &mut Vec<u8>) {
        for chunk in &self.chunks {
            out.extend_from_slice(chunk);
        }
        out.truncate(out.len() - self.beyond);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_written_as_it_is() {
        let all = "abcdefghij".repeat(10);
        for end in 0..=all.len() {
            let mut out = b"before ".to_vec();
            Piece::of(&all[..end]).put(&mut out);
            assert_eq!(out, ["before ", &all[..end]].concat().into_bytes());
        }
    }
}
