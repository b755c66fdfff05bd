//! Reads JSON as RFC 8259 has it, and names the place of a fault.

use super::value::Number;
use super::{Object, Place, Value};
use crate::Fault;
use crate::fault::Problem;
use crate::number;
use crate::order::repeats;

/// As many lists and objects inside each other as the stack holds with ease.
const MOST_DEPTH: usize = 127;

/// Reads JSON text of at most `limit` bytes, without doubled keys.
pub(crate) fn parse(text: &str, limit: usize) -> Result<Value, Fault> {
    if text.len() > limit {
        return Err(Fault::new("", Problem::TooLarge { limit }));
    }
    // Windows editors begin a file with a mark that JSON doesn't have.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
        fault: None,
    };
    let value = reader.value(&Place::File);
    if value.is_some() && reader.next().is_some() {
        reader.refuse(&Place::File, "nothing more is expected");
    }
    match (value, reader.fault) {
        (Some(value), None) => Ok(value),
        (_, Some(fault)) => Err(fault),
        // Whoever gives no value has said why.
        (None, None) => Err(Fault::new("", Problem::NestedTooDeep)),
    }
}

struct Reader<'t> {
    text: &'t str,
    /// How many bytes are read, on the border of a character.
    at: usize,
    /// How many lists and objects are open.
    depth: usize,
    /// Why there is no value. Kept here, so that the way back is short.
    fault: Option<Fault>,
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn fail(&mut self, place: &Place<'_>, problem: Problem) {
        self.fault = Some(Fault::new(place.path(), problem));
    }

    fn refuse(&mut self, place: &Place<'_>, why: &'static str) {
        let (mut line, mut column) = (1, 1);
        for c in self.text.get(..self.at).unwrap_or("").chars() {
            column += 1;
            if c == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
        self.fail(place, Problem::NotJson { line, column, why });
    }

    fn value(&mut self, place: &Place<'_>) -> Option<Value> {
        match self.next() {
            Some(b'{') => self.inside(place, Self::object),
            Some(b'[') => self.inside(place, Self::array),
            Some(b'"') => self.string(place).map(Value::String),
            _ => self.word(place),
        }
    }

    /// What is inside a bracket.
    fn inside(
        &mut self,
        place: &Place<'_>,
        read: fn(&mut Self, &Place<'_>) -> Option<Value>,
    ) -> Option<Value> {
        if self.depth == MOST_DEPTH {
            self.fail(place, Problem::NestedTooDeep);
            return None;
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self, place)?;
        self.depth -= 1;
        Some(value)
    }

    fn array(&mut self, place: &Place<'_>) -> Option<Value> {
        let mut values = Vec::new();
        if self.next() == Some(b']') {
            self.at += 1;
            return Some(Value::Array(values));
        }
        loop {
            let place = place.index(values.len());
            values.push(self.value(&place)?);
            if self.is_last(b']', &place)? {
                return Some(Value::Array(values));
            }
        }
    }

    fn object(&mut self, place: &Place<'_>) -> Option<Value> {
        let mut object = Object::new();
        if self.next() == Some(b'}') {
            self.at += 1;
            return Some(Value::Object(object));
        }
        loop {
            if self.next() != Some(b'"') {
                self.refuse(place, "a key in quotation marks is expected");
                return None;
            }
            let key = self.string(place)?;
            let inner = place.key(&key);
            if self.next() != Some(b':') {
                self.refuse(&inner, "a colon is expected");
                return None;
            }
            self.at += 1;
            let value = self.value(&inner)?;
            let is_last = self.is_last(b'}', &inner)?;
            object.push(key, value);
            if is_last {
                return self.without_doubles(object, place);
            }
        }
    }

    /// Most readers keep the last of two without a word; in a file that people
    /// write by hand, the first one would be lost unseen.
    fn without_doubles(&mut self, object: Object, place: &Place<'_>) -> Option<Value> {
        let repeats = repeats(object.len(), &|place| object.key(place));
        if let Some((double, _)) = repeats.first() {
            let key = object.key(*double);
            self.fail(&place.key(key), Problem::DoubledKey(key.to_owned()));
            return None;
        }
        Some(Value::Object(object))
    }

    /// Whether the bracket closes behind a value; else there is a comma.
    fn is_last(&mut self, bracket: u8, place: &Place<'_>) -> Option<bool> {
        let next = self.next();
        if next == Some(bracket) || next == Some(b',') {
            self.at += 1;
            Some(next == Some(bracket))
        } else {
            self.refuse(place, "a comma or the closing bracket is expected");
            None
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, place: &Place<'_>) -> Option<Value> {
        let rest = self.rest();
        if let Some((number, after)) = number::prefix(rest) {
            let text = &rest[..rest.len() - after.len()];
            if number.is_infinite() {
                self.fail(place, Problem::NotFinite);
                return None;
            }
            let value = Value::Number(Number::of(text));
            self.at = self.text.len() - after.len();
            return Some(value);
        }
        let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
        let end = rest.bytes().position(|b| !is_part(b)).unwrap_or(rest.len());
        let word = &rest[..end];
        let value = match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => {
                if let "NaN" | "nan" | "Infinity" | "inf" = word.trim_start_matches(['+', '-']) {
                    self.fail(place, Problem::NotFinite);
                } else {
                    self.refuse(place, "a value is expected");
                }
                return None;
            }
        };
        self.at += end;
        Some(value)
    }

    /// A text, from its first quotation mark.
    fn string(&mut self, place: &Place<'_>) -> Option<String> {
        let mut text = String::new();
        loop {
            self.at += 1;
            let rest = self.rest();
            let end = rest
                .bytes()
                .position(|b| matches!(b, b'"' | b'\\' | 0..b' '));
            text.push_str(&rest[..end.unwrap_or(rest.len())]);
            self.at += end.unwrap_or(rest.len());
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Some(text);
                }
                Some(b'\\') => {
                    let Some(c) = self.escape() else {
                        self.refuse(place, "there is no such escape");
                        return None;
                    };
                    text.push(c);
                }
                _ => {
                    self.refuse(place, "a quotation mark is expected");
                    return None;
                }
            }
        }
    }

    /// The character that is meant; leaves off at its last byte.
    fn escape(&mut self) -> Option<char> {
        self.at += 1;
        Some(match self.byte()? {
            c @ (b'"' | b'\\' | b'/') => c.into(),
            b'b' => '\u{8}',
            b't' => '\t',
            b'n' => '\n',
            b'f' => '\u{c}',
            b'r' => '\r',
            b'u' => {
                let mut code = self.unit()?;
                if (0xd800..0xdc00).contains(&code) {
                    // Half of a character beyond the first 65,536; the other half must follow.
                    self.text.get(self.at + 1..)?.strip_prefix("\\u")?;
                    self.at += 2;
                    let second = self
                        .unit()?
                        .checked_sub(0xdc00)
                        .filter(|low| *low < 0x400)?;
                    code = 0x1_0000 + ((code - 0xd800) << 10) + second;
                }
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits behind the place; leaves off at the last.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            unit = 16 * unit + char::from(self.byte()?).to_digit(16)?;
        }
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        parse(text, 1 << 20).unwrap_err().to_string()
    }

    #[test]
    fn numbers_that_json_does_not_have_are_named_with_their_place() {
        for bad in ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"] {
            let text = format!(r#"{{"a": [{{"b": 1}}, {{"c": 2, "w": {bad}, "z": 0}}]}}"#);
            assert_eq!(
                fault(&text),
                "a[1].w: NaN and infinite numbers are not allowed",
                "{bad}"
            );
        }
    }

    #[test]
    fn a_doubled_key_is_named_with_its_place() {
        assert_eq!(
            fault(r#"{"a": {"b": 1, "c": [1], "b": 2}}"#),
            r#"a.b: the key "b" is there twice"#
        );
        assert_eq!(
            fault(r#"{"a": 1, "\u0061": 2}"#),
            r#"a: the key "a" is there twice"#
        );
    }

    #[test]
    fn a_syntax_fault_says_where() {
        assert_eq!(
            fault(r#"{"a": [1, 2"#),
            "a[1]: not JSON: a comma or the closing bracket is expected (line 1, column 12)"
        );
        assert_eq!(
            fault("{\n \"a\": {\"b c\": tru}\n}"),
            "a.b c: not JSON: a value is expected (line 2, column 15)"
        );
        for (text, place) in [
            ("", "not JSON: "),
            ("1 2", "not JSON: "),
            ("{'a': 1}", "not JSON: "),
            (r#"{"a" 1}"#, "a: not JSON: "),
            (r#"{"a": 1,}"#, "not JSON: "),
            (r#"{"a": "x"#, "a: not JSON: "),
            ("[\"a\nb\"]", "[0]: not JSON: "),
            (r#"["\x"]"#, "[0]: not JSON: "),
            (r#"["\ud800"]"#, "[0]: not JSON: "),
            (r#"["\ud800\u0041"]"#, "[0]: not JSON: "),
            (r#"["\udc00"]"#, "[0]: not JSON: "),
            (r#"["\u00é0"]"#, "[0]: not JSON: "),
            ("[01]", "[0]: not JSON: "),
            ("[1.]", "[0]: not JSON: "),
            ("[nullx]", "[0]: not JSON: "),
        ] {
            assert!(fault(text).starts_with(place), "{text}: {}", fault(text));
        }
    }

    #[test]
    fn escapes_are_read() {
        let value = parse(r#""\"\\\/\b\f\n\r\t\u00e9\ud83c\uDF3E""#, 100);
        let expected = "\"\\/\u{8}\u{c}\n\r\té\u{1f33e}";
        assert_eq!(value, Ok(Value::from(expected)));
    }

    #[test]
    fn nesting_ends_before_the_stack_does() {
        let text = "[".repeat(100_000);
        assert!(fault(&text).ends_with("nested too deeply"));
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&deep(MOST_DEPTH), 1000).is_ok());
        assert!(parse(&deep(MOST_DEPTH + 1), 1000).is_err());
        // One beside the other is not one inside the other.
        let wide = format!("[{}[]]", "[],".repeat(1000));
        assert!(parse(&wide, 10_000).is_ok());
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert_eq!(parse("\u{feff}1", 10), Ok(Value::from(1_u8)));
    }

    #[test]
    fn the_size_is_looked_at_first() {
        let fault = parse("[[[[[", 4).unwrap_err();
        assert_eq!(fault.to_string(), "the file is over 4 bytes");
    }
}
