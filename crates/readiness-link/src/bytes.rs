//! The bytes of a link's body, written and read one after the other.

/// Writes a body.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// A whole number: seven bits a byte, lowest first, the top bit says that more follow.
    pub(crate) fn whole(&mut self, mut number: u64) {
        while number > 0x7f {
            // The mask leaves seven bits.
            #[allow(clippy::cast_possible_truncation)]
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        #[allow(clippy::cast_possible_truncation)]
        self.0.push(number as u8);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// A text: how many bytes, then the bytes in UTF-8.
    pub(crate) fn text(&mut self, text: &str) {
        self.whole(text.len() as u64);
        self.bytes(text.as_bytes());
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// A body that ends too soon or isn't as it should be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Malformed;

/// Reads a body.
///
/// Behind a place that is malformed everything reads as nothing, so that it is
/// enough to ask at the end: a question behind every byte would be most of the
/// code that reads.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    is_sound: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            is_sound: true,
        }
    }

    /// Whether nothing malformed was met so far.
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        if self.is_sound {
            Ok(())
        } else {
            Err(Malformed)
        }
    }

    /// Takes what is here as malformed.
    pub(crate) fn refuse(&mut self) {
        *self = Self {
            rest: &[],
            is_sound: false,
        };
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) fn bytes(&mut self, count: usize) -> &'a [u8] {
        if let Some((first, rest)) = self.rest.split_at_checked(count) {
            self.rest = rest;
            first
        } else {
            self.refuse();
            &[]
        }
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or(0)
    }

    /// As many bytes as the array has.
    pub(crate) fn array<const N: usize>(&mut self) -> [u8; N] {
        self.bytes(N).try_into().unwrap_or([0; N])
    }

    /// A whole number of at most 63 bits.
    pub(crate) fn whole(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.refuse();
        0
    }

    /// A whole number that fits 32 bits.
    pub(crate) fn count(&mut self) -> u32 {
        u32::try_from(self.whole()).unwrap_or_else(|_| {
            self.refuse();
            0
        })
    }

    /// How many things follow that take a byte at least.
    pub(crate) fn size(&mut self) -> usize {
        match usize::try_from(self.whole()) {
            Ok(size) if size <= self.rest.len() => size,
            _ => {
                self.refuse();
                0
            }
        }
    }

    /// A part with a length of its own.
    pub(crate) fn part(&mut self) -> Self {
        let size = self.size();
        Self {
            rest: self.bytes(size),
            is_sound: self.is_sound,
        }
    }

    /// A text with its length.
    pub(crate) fn text(&mut self) -> &'a str {
        let mut part = self.part();
        let text = part.all_text();
        self.follow(part);
        text
    }

    /// All that is left, as a text.
    pub(crate) fn all_text(&mut self) -> &'a str {
        std::str::from_utf8(self.rest).unwrap_or_else(|_| {
            self.refuse();
            ""
        })
    }

    /// What is malformed in a part is malformed in the whole.
    pub(crate) fn follow(&mut self, part: Self) {
        if !part.is_sound {
            self.refuse();
        }
    }
}
