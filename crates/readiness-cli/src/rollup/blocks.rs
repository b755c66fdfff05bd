//! Cuts the input into blocks of whole lines.

use std::io::{self, BufRead, Read};

/// Bytes that a block has at least, but for the last one.
const BLOCK: usize = 64 << 10;
/// A longer line is not read.
pub(super) const LONGEST_LINE: usize = 16 << 20;
/// Memory that a block keeps for the next one.
const KEPT: usize = 1 << 20;

/// Some lines that follow each other.
#[derive(Default)]
pub(super) struct Block {
    /// Which block it is, from 0.
    pub(super) number: u64,
    /// The number of its first line, from 1.
    pub(super) first: u64,
    bytes: Vec<u8>,
    /// Whether a line that is too long to be read follows the others.
    is_cut: bool,
}

/// Where the blocks come from.
pub(super) struct Blocks<R> {
    input: R,
    /// What was read of the line after the last block.
    begun: Vec<u8>,
    /// The number of the next block.
    next: u64,
    lines: u64,
    /// Why there are no more.
    end: Option<io::Result<()>>,
}

impl Block {
    /// The lines with their numbers, without their ends; `None` is one that is too long.
    pub(super) fn lines(&self) -> impl Iterator<Item = (u64, Option<&[u8]>)> {
        let mut rest = self.bytes.as_slice();
        let mut is_cut = self.is_cut;
        (self.first..).map_while(move |number| {
            if rest.is_empty() {
                return std::mem::take(&mut is_cut).then_some((number, None));
            }
            let mut after = rest;
            // Reading from memory can't fail.
            let length = after.skip_until(b'\n').unwrap_or(rest.len());
            let line = &rest[..length];
            rest = after;
            let line = line.strip_suffix(b"\n").unwrap_or(line);
            Some((number, Some(line).filter(|line| line.len() <= LONGEST_LINE)))
        })
    }

    fn count(&self) -> u64 {
        // So few bytes that their count is a byte as well, which is many times quicker.
        let ends = self.bytes.chunks(255).map(|some| {
            let ends = some.iter().map(|&byte| u8::from(byte == b'\n'));
            u64::from(ends.sum::<u8>())
        });
        let is_open = self.bytes.last().is_some_and(|&last| last != b'\n');
        ends.sum::<u64>() + u64::from(is_open) + u64::from(self.is_cut)
    }
}

impl<R: BufRead> Blocks<R> {
    pub(super) fn of(input: R) -> Self {
        Self {
            input,
            begun: Vec::new(),
            next: 0,
            lines: 0,
            end: None,
        }
    }

    /// Puts the next lines in place of those of a block; tells whether there were any.
    pub(super) fn next(&mut self, block: &mut Block) -> bool {
        block.bytes.clear();
        block.bytes.shrink_to(KEPT);
        block.bytes.append(&mut self.begun);
        block.is_cut = false;
        if self.end.is_none()
            && let Err(error) = self.fill(block)
        {
            self.end = Some(Err(error));
        }
        block.number = self.next;
        block.first = self.lines + 1;
        let count = block.count();
        self.lines += count;
        self.next += 1;
        count > 0
    }

    fn fill(&mut self, block: &mut Block) -> io::Result<()> {
        let bytes = &mut block.bytes;
        let mut searched = 0;
        loop {
            let read = self.input.by_ref().take(BLOCK as u64).read_to_end(bytes)?;
            if read == 0 {
                self.end = Some(Ok(()));
                return Ok(());
            }
            let end = bytes[searched..].iter().rposition(|&byte| byte == b'\n');
            searched = match end {
                Some(end) => {
                    self.begun.extend_from_slice(&bytes[searched + end + 1..]);
                    bytes.truncate(searched + end + 1);
                    return Ok(());
                }
                None => bytes.len(),
            };
            if searched > LONGEST_LINE {
                bytes.clear();
                block.is_cut = true;
                self.input.skip_until(b'\n')?;
                return Ok(());
            }
        }
    }

    /// How many lines there were, or why they could not be read.
    pub(super) fn into_outcome(self) -> io::Result<u64> {
        self.end.unwrap_or(Ok(()))?;
        Ok(self.lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out a few bytes at a time, as a pipe may.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(into.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn lines(input: &[u8], step: usize) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut blocks = Blocks::of(io::BufReader::new(Drip(input, step)));
        let mut block = Block::default();
        let mut all = Vec::new();
        while blocks.next(&mut block) {
            let lines = block.lines();
            all.extend(lines.map(|(number, line)| (number, line.map(<[u8]>::to_vec))));
        }
        assert_eq!(blocks.into_outcome().unwrap(), all.len() as u64);
        all
    }

    #[test]
    fn lines_come_out_as_they_went_in_wherever_blocks_end() {
        let mut input = Vec::new();
        for (n, letter) in (0..3000).zip((b'a'..=b'z').cycle()) {
            input.extend(std::iter::repeat_n(letter, n % 97));
            input.push(b'\n');
        }
        for end in ["", "the last one has no end", "\n\n"] {
            let mut input = input.clone();
            input.extend(end.as_bytes());
            let expected: Vec<(u64, Option<Vec<u8>>)> = (1..)
                .zip(input.split_inclusive(|&byte| byte == b'\n'))
                .map(|(n, line)| (n, Some(line.strip_suffix(b"\n").unwrap_or(line).to_vec())))
                .collect();
            for step in [7, 5000, usize::MAX] {
                assert_eq!(lines(&input, step), expected);
            }
        }
        assert_eq!(lines(b"", 1), []);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let mut input = b"before\n".to_vec();
        input.resize(input.len() + LONGEST_LINE + 3 * BLOCK, b'x');
        input.extend(b"\nafter\n");
        let some = |text: &str| Some(text.as_bytes().to_vec());
        assert_eq!(
            lines(&input, usize::MAX),
            [(1, some("before")), (2, None), (3, some("after"))]
        );
        // One that is just not too long is read.
        for (length, read) in [(LONGEST_LINE, Some(LONGEST_LINE)), (LONGEST_LINE + 1, None)] {
            let mut longest = vec![b'y'; length];
            longest.extend(b"\nz");
            let lines = lines(&longest, usize::MAX);
            assert_eq!(lines[0].1.as_ref().map(Vec::len), read);
            assert_eq!(lines[1], (2, some("z")));
        }
    }
}
