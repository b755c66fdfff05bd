//! Writes JSON, on one line.

use std::fmt;

use super::Value;

impl Value {
    /// The value as JSON.
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        put(&mut text, self);
        text
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

fn put(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(number.as_str()),
        Value::String(text) => put_text(out, text),
        Value::Array(values) => {
            out.push('[');
            for (n, value) in values.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                put(out, value);
            }
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            for (n, (key, value)) in object.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                put_text(out, key);
                out.push(':');
                put(out, value);
            }
            out.push('}');
        }
    }
}

/// A text as a JSON string, quotation marks included.
pub(crate) fn quote(text: &str) -> String {
    let mut quoted = String::new();
    put_text(&mut quoted, text);
    quoted
}

fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        let short = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..' ' => {
                out.push_str("\\u00");
                for digit in [u32::from(c) >> 4, u32::from(c) & 15] {
                    out.extend(char::from_digit(digit, 16));
                }
                continue;
            }
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push('\\');
        out.push(short);
    }
    out.push('"');
}
