//! JSON on standard output: valid whatever stands in the data, and without what would steer a terminal.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::plan::clean;

/// Writes a value, its texts cleaned.
pub(super) fn write(out: &mut dyn Write, json: Value) -> io::Result<()> {
    let text = serde_json::to_string_pretty(&cleaned(json))?;
    writeln!(out, "{text}")
}

/// What is cleaned after it became JSON is none any more: an escape of ours is not one of its own.
fn cleaned(json: Value) -> Value {
    match json {
        Value::String(text) => Value::String(clean(&text).into_owned()),
        Value::Array(all) => all.into_iter().map(cleaned).collect(),
        Value::Object(all) => {
            let pair = |(key, value): (String, Value)| (clean(&key).into_owned(), cleaned(value));
            Value::Object(all.into_iter().map(pair).collect::<Map<_, _>>())
        }
        other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other,
    }
}
