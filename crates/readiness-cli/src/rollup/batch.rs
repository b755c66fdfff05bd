//! The lines that are read before they are scored together.

use std::io::{self, BufRead, Read};

/// Bytes from which on no further line is added.
const ENOUGH: usize = 256 << 10;
/// A longer line is not read.
pub(super) const LONGEST_LINE: usize = 16 << 20;

/// Lines that follow each other.
#[derive(Default)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    lines: Vec<Line>,
    /// How many lines were read in all.
    read: u64,
}

/// Where a line is.
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: u64,
    start: usize,
    /// Its end, or none where it is too long to be read.
    end: Option<usize>,
}

impl Batch {
    /// Reads the next lines in place of those it has; tells whether there were any.
    ///
    /// # Errors
    /// The input can't be read; what was read before is there all the same.
    pub(super) fn read(&mut self, input: &mut impl BufRead) -> io::Result<bool> {
        self.bytes.clear();
        self.bytes.shrink_to(2 * ENOUGH);
        self.lines.clear();
        while self.bytes.len() < ENOUGH && self.read_line(input)? {}
        Ok(!self.lines.is_empty())
    }

    fn read_line(&mut self, input: &mut impl BufRead) -> io::Result<bool> {
        let start = self.bytes.len();
        // One byte more for the end of the line.
        let mut some = input.by_ref().take(LONGEST_LINE as u64 + 1);
        if some.read_until(b'\n', &mut self.bytes)? == 0 {
            return Ok(false);
        }
        let mut end = Some(self.bytes.len());
        if self.bytes.last() == Some(&b'\n') {
            end = Some(self.bytes.len() - 1);
        } else if self.bytes.len() - start > LONGEST_LINE {
            self.bytes.truncate(start);
            end = None;
            input.skip_until(b'\n')?;
        }
        self.read += 1;
        self.lines.push(Line {
            number: self.read,
            start,
            end,
        });
        Ok(true)
    }

    /// Where its lines are.
    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// A line without its end; `None` where it is too long.
    pub(super) fn text(&self, line: &Line) -> Option<&[u8]> {
        Some(&self.bytes[line.start..line.end?])
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
        let mut input = io::BufReader::new(Drip(input, step));
        let mut batch = Batch::default();
        let mut all = Vec::new();
        while batch.read(&mut input).unwrap() {
            let lines = batch.lines().iter();
            all.extend(lines.map(|line| (line.number, batch.text(line).map(<[u8]>::to_vec))));
        }
        all
    }

    #[test]
    fn lines_come_out_as_they_went_in_wherever_batches_end() {
        let mut input = Vec::new();
        for (n, letter) in (0..9000).zip((b'a'..=b'z').cycle()) {
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
        input.resize(input.len() + LONGEST_LINE + 3 * ENOUGH, b'x');
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
