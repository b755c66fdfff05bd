//! The numbers that a summary can hold, each as text.

use readiness_link::Steps;

/// A text of at most eight bytes.
///
/// All eight bytes are written and the ones beyond the text taken back: a
/// copy of known length takes a fraction of the time of one that isn't.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    text: [u8; 8],
    length: u8,
}

/// Every number of a summary in the spelling of one format, by its steps.
pub(super) struct Cells {
    points: Vec<Cell>,
    gains: Vec<Cell>,
    shares: Vec<Cell>,
    wholes: Vec<Cell>,
    levels: Vec<Cell>,
    /// No number.
    pub(super) none: Cell,
}

impl Cell {
    pub(super) fn of(text: &str) -> Self {
        let mut cell = Self {
            text: [0; 8],
            length: 0,
        };
        // No number of a summary is longer.
        for (to, from) in cell.text.iter_mut().zip(text.bytes()) {
            *to = from;
            cell.length += 1;
        }
        cell
    }

    pub(super) fn put(self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.text);
        out.truncate(out.len() - self.text.len() + usize::from(self.length));
    }
}

impl Cells {
    /// `write` spells a number, or that there is none.
    pub(super) fn of(write: impl Fn(Option<f64>) -> String) -> Self {
        let cell = |number| Cell::of(&write(number));
        let bytes = |number: &dyn Fn(u8) -> Option<f64>| -> Vec<Cell> {
            (0..=u8::MAX).map(|byte| cell(number(byte))).collect()
        };
        Self {
            points: (0..=u16::MAX)
                .map_while(Steps::points)
                .map(|points| cell(Some(points)))
                .collect(),
            gains: (0..=u16::MAX)
                .map_while(Steps::gain)
                .map(|gain| cell(Some(gain)))
                .collect(),
            shares: bytes(&Steps::share),
            wholes: bytes(&Steps::whole),
            levels: bytes(&Steps::level),
            none: cell(None),
        }
    }

    pub(super) fn points(&self, steps: u16) -> Cell {
        *self.points.get(usize::from(steps)).unwrap_or(&self.none)
    }

    /// Two scores, both or none.
    pub(super) fn pair(&self, [low, high]: [u16; 2]) -> Option<[Cell; 2]> {
        let cell = |steps: u16| self.points.get(usize::from(steps)).copied();
        Some([cell(low)?, cell(high)?])
    }

    pub(super) fn gain(&self, steps: u16) -> Cell {
        *self.gains.get(usize::from(steps)).unwrap_or(&self.none)
    }

    pub(super) fn share(&self, percent: u8) -> Cell {
        self.shares[usize::from(percent)]
    }

    pub(super) fn whole(&self, points: u8) -> Cell {
        self.wholes[usize::from(points)]
    }

    pub(super) fn level(&self, steps: u8) -> Cell {
        self.levels[usize::from(steps)]
    }
}

/// A whole number.
pub(super) fn put_whole(out: &mut Vec<u8>, number: u64) {
    let mut digits = [b'0'; 20];
    let mut start = digits.len();
    let mut rest = number;
    loop {
        start -= 1;
        digits[start] += u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_spelled_whole() {
        let spell = |number: Option<f64>| number.map_or("null".to_owned(), |n| format!("{n:?}"));
        let cells = Cells::of(spell);
        let text = |cell: Cell| {
            let mut out = b"before ".to_vec();
            cell.put(&mut out);
            String::from_utf8(out).unwrap()[7..].to_owned()
        };
        for steps in 0..=u16::MAX {
            assert_eq!(text(cells.points(steps)), spell(Steps::points(steps)));
            assert_eq!(text(cells.gain(steps)), spell(Steps::gain(steps)));
        }
        for byte in 0..=u8::MAX {
            assert_eq!(text(cells.share(byte)), spell(Steps::share(byte)));
            assert_eq!(text(cells.whole(byte)), spell(Steps::whole(byte)));
            assert_eq!(text(cells.level(byte)), spell(Steps::level(byte)));
        }
        assert_eq!(
            cells.pair([20_000, 20_001]).map(|ends| ends.map(text)),
            None
        );
    }

    #[test]
    fn whole_numbers_are_written_in_full() {
        for number in [0, 7, 10, 4_294_967_295, u64::MAX] {
            let mut out = Vec::new();
            put_whole(&mut out, number);
            assert_eq!(String::from_utf8(out).unwrap(), number.to_string());
        }
    }
}
