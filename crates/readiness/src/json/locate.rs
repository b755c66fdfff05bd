//! Turns a position in JSON text into the path to its place.

use serde_json::error::Category;

use crate::Fault;
use crate::fault::Problem;

/// What the strict reader says of a key that is there twice.
pub(super) const DOUBLED_KEY: &str = "doubled key";

enum Frame {
    /// In an object, at the key that was read last.
    Object(Option<String>),
    /// In an array, at this index.
    Array(usize),
}

/// The fault of a text that could not be parsed.
pub(super) fn fault(text: &str, error: &serde_json::Error) -> Fault {
    let offset = offset(text, error.line(), error.column());
    let frames = frames(text, offset);
    let problem = if error.classify() == Category::Data {
        // The strict reader has one objection of its own.
        let key = match frames.last() {
            Some(Frame::Object(Some(key))) => key.clone(),
            _ => String::new(),
        };
        Problem::DoubledKey(key)
    } else if is_not_finite(token(text, offset)) {
        Problem::NotFinite
    } else {
        let why = error.to_string();
        if why.starts_with("recursion limit") {
            Problem::NestedTooDeep
        } else {
            Problem::NotJson(why)
        }
    };
    Fault::new(path(&frames), problem)
}

/// `serde_json` counts lines and columns from 1, columns in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    (start + column.saturating_sub(1)).min(text.len())
}

fn path(frames: &[Frame]) -> String {
    let mut path = String::new();
    for frame in frames {
        match frame {
            Frame::Object(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Frame::Object(None) => {}
            Frame::Array(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
    path
}

/// What is open at `offset`, in text that is JSON up to there.
fn frames(text: &str, offset: usize) -> Vec<Frame> {
    let bytes = text.as_bytes();
    let mut frames: Vec<Frame> = Vec::new();
    let mut expects_key = false;
    let mut at = 0;
    while at <= offset && at < bytes.len() {
        match bytes[at] {
            b'{' => {
                frames.push(Frame::Object(None));
                expects_key = true;
            }
            b'[' => {
                frames.push(Frame::Array(0));
                expects_key = false;
            }
            b'}' | b']' if at < offset => {
                frames.pop();
                expects_key = false;
            }
            b',' => match frames.last_mut() {
                Some(Frame::Object(_)) => expects_key = true,
                Some(Frame::Array(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let end = end_of_string(bytes, at);
                if expects_key && end <= offset + 1 {
                    if let Some(Frame::Object(key)) = frames.last_mut() {
                        *key = text.get(at..end).map(unquote);
                    }
                    expects_key = false;
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    frames
}

/// The place behind the quote that ends the string at `start`.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'"' => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

fn unquote(quoted: &str) -> String {
    serde_json::from_str(quoted).unwrap_or_else(|_| quoted.to_owned())
}

/// The word or number around `offset`.
fn token(text: &str, offset: usize) -> &str {
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let bytes = text.as_bytes();
    let before = bytes[..offset]
        .iter()
        .rev()
        .take_while(|b| is_part(b))
        .count();
    let after = bytes[offset..].iter().take_while(|b| is_part(b)).count();
    // All bytes of the token are ASCII, so that both ends are borders of characters.
    text.get(offset - before..offset + after).unwrap_or("")
}

fn is_not_finite(token: &str) -> bool {
    match token.trim_start_matches(['+', '-']) {
        "NaN" | "nan" | "Infinity" | "inf" => true,
        number => {
            number.starts_with(|c: char| c.is_ascii_digit())
                && number.parse::<f64>().is_ok_and(f64::is_infinite)
        }
    }
}
