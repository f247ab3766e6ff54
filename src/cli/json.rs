//! JSON on standard output: valid whatever stands in the data, and without what would steer a terminal.

use std::io::{self, Write};

use serde::Serialize;
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

/// The name of a variant, and of the one in it where it only groups others, in the notation of keys: `weighted_mean`.
pub(super) fn name(variant: &impl Serialize) -> String {
    let mut value = serde_json::to_value(variant).unwrap_or_default();
    let mut name = String::new();
    while let Value::Object(map) = &mut value {
        let Some((key, inner)) = map.iter_mut().next().filter(|(key, _)| is_variant(key)) else {
            break;
        };
        name.clone_from(key);
        value = inner.take();
    }
    if let Value::String(unit) = value {
        name = unit;
    }
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

fn is_variant(key: &str) -> bool {
    key.starts_with(char::is_uppercase)
}
