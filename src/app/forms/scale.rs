//! A scale that is typed: `< 50 = 0; 50-80 = 50; > 80 = 100`, or `linee: 4 = 50; 2 = 100`.

use super::answers::Answers;
use crate::app::form::{Ask, FormError, Outlook};
use crate::plan::{Band, Kind, Language, read_scale};

/// What is typed where the plan's own rule is to hold again.
const NONE: [&str; 2] = ["//", "-"];

/// The scale that was typed, in the language on screen or in the document's.
///
/// # Errors
/// It cannot be read, or cannot be meant: it goes up and down, or nothing is worth all.
pub(super) fn scale(it: &Answers<'_>, ask: Ask) -> Result<Vec<Band>, FormError> {
    let text = it.line(&ask);
    if text.is_empty() || NONE.contains(&text.as_str()) {
        return Ok(Vec::new());
    }
    let words = &it.words().form;
    let read = read_scale(&text, None, it.words().language);
    let read = read.or_else(|| read_scale(&text, None, Language::Italian));
    match read {
        None => Err(FormError::at(ask, words.scale_unread())),
        Some(bands) if !Band::is_sound(&bands) => Err(FormError::at(ask, words.scale_unsound())),
        Some(bands) => Ok(bands),
    }
}

/// What is worth what, a line each, and its curve.
pub(super) fn drawn(it: &Answers<'_>, bands: &[Band], kind: Kind) -> Vec<Outlook> {
    let rows = bands.iter().map(|band| {
        let [values, worth] = it.words().band(band, kind);
        format!("{values}  {worth} %").into()
    });
    let curve = it.words().curve(bands, CURVE);
    curve.map(Outlook::from).into_iter().chain(rows).collect()
}

/// How many steps the curve is drawn in.
const CURVE: usize = 40;
