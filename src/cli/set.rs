//! `traguardo set`: record an actual. It is a session of its own, kept in the same history as what the dashboard writes.

use std::io::Write;

use super::arguments::SetArguments;
use super::{Context, Exit, Failure, Outcome};
use crate::plan::{Kpi, LONGEST_TEXT, Year, clean, date};
use crate::record::{Actual, Document, Edit, Source, Value, actual_from};
use crate::score::{Scores, far};
use crate::store::{FileError, Session, WriteError, seal};

pub(super) fn perform(arguments: &SetArguments, context: &Context, out: &mut dyn Write) -> Outcome {
    let author = arguments.by.as_ref();
    if author.is_some_and(|name| name.trim().is_empty()) {
        return Err(Failure::new(Exit::Usage, context.words.cli.no_author()));
    }
    // What is checked below is still so when it is written: only then comes whoever else sets a value.
    let _lock = context.lock()?;
    let opened = context.open_and_warn()?;
    let mut document = opened.document;
    let year = context.year(&document)?;
    let place = context.kpi(&document, &arguments.code)?;
    let kpi = document.plan().kpi(place).cloned();
    let kpi = kpi.ok_or_else(|| {
        Failure::new(
            Exit::Unknown,
            context.words.cli.no_such_kpi(&arguments.code),
        )
    })?;
    let actual = read(context, &kpi, year, &arguments.value)?;
    expect(arguments, context, &document, &kpi, year)?;
    let cell = document.cell(place, year);
    if let Some(far) = far(&actual, &kpi, year, cell) {
        (context.warn)(&context.words.far(&far, kpi.kind(year)));
    }
    let edit = edit(arguments, context, &document, &kpi, year, actual)?;
    let (change, _) = document
        .apply(vec![edit], context.now)
        .map_err(|edit_error| context.refused(&edit_error, &document))?;
    let text = context.words.change(&document, &change);
    let mut session = Session::new(
        context.data.folder(&context.plan_id),
        document.signature(),
        context.now,
    );
    session
        .write(std::slice::from_ref(&change))
        .map_err(|WriteError { reason, .. }| {
            Failure::new(
                Exit::Failed,
                context.words.cli.unsaved(context.words.disk_error(&reason)),
            )
        })?;
    let scores = Scores::new(&document, year);
    let score = scores.kpi(place);
    let counting = document
        .cell(place, year)
        .and_then(|cell| cell.current())
        .filter(|measurement| measurement.change != change.id);
    if let Some(measurement) = counting {
        let value = context
            .words
            .actual_in_full(&measurement.actual, &kpi, year);
        let still = context
            .words
            .cli
            .still_counts(&value, context.words.day(measurement.date));
        writeln!(out, "{text}; {still}")?;
        return Ok(Exit::Done);
    }
    let reached = score
        .and_then(|score| score.achievement.as_ref())
        .map(|it| format!(" → {} %", context.words.figure(it)));
    let state = score
        .map(|score| context.words.state(score.state))
        .unwrap_or_default();
    writeln!(out, "{text}{} · {state}", reached.unwrap_or_default())?;
    Ok(Exit::Done)
}

fn read(context: &Context, kpi: &Kpi, year: Year, text: &str) -> Result<Actual, Failure> {
    let kind = kpi.kind(year);
    let text = clean(text);
    actual_from(&text, kind, context.words.language).map_err(|error| {
        Failure::new(
            Exit::Usage,
            context.words.typed_error(&error, text.trim(), kind),
        )
    })
}

/// With `--expect`, nothing is written over a value that somebody changed meanwhile.
fn expect(
    arguments: &SetArguments,
    context: &Context,
    document: &Document,
    kpi: &Kpi,
    year: Year,
) -> Result<(), Failure> {
    let Some(expected) = &arguments.expect else {
        return Ok(());
    };
    let found = document
        .place(&kpi.code)
        .and_then(|place| document.cell(place, year)?.actual());
    let expected = match expected.trim() {
        "" => None,
        text => Some(read(context, kpi, year, text)?),
    };
    if same(expected.as_ref(), found, kpi, year) {
        return Ok(());
    }
    let value = found.map(|actual| context.words.actual_in_full(actual, kpi, year));
    let value = value.unwrap_or_else(|| context.words.change.empty().to_owned());
    Err(Failure::new(
        Exit::Changed,
        context.words.cli.other_value(&kpi.code, &value),
    ))
}

/// Whether two actuals are the same value, however many noughts they were typed with.
pub(super) fn same(one: Option<&Actual>, other: Option<&Actual>, kpi: &Kpi, year: Year) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => match (&one.value, &other.value) {
            (Value::YesNo(_) | Value::Date(_), _) => one.value == other.value,
            (Value::Number(_) | Value::Arithmetic(_) | Value::Computed(_), _) => {
                let kind = kpi.kind(year);
                one.value == other.value
                    || one
                        .number(kind)
                        .is_some_and(|it| it.is_ok() && Some(it) == other.number(kind))
            }
        },
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn edit(
    arguments: &SetArguments,
    context: &Context,
    document: &Document,
    kpi: &Kpi,
    year: Year,
    actual: Actual,
) -> Result<Edit, Failure> {
    let measured = if let Some(text) = &arguments.on {
        let bad = |error| Failure::new(Exit::Usage, context.words.date_error(error, text));
        date(text).map_err(bad)?
    } else {
        let place = document.place(&kpi.code).unwrap_or_default();
        document.measurement_day(place, year, context.now.day())
    };
    let note = arguments.note.as_ref().map(|note| clean(note).into_owned());
    if note
        .as_ref()
        .is_some_and(|it| it.chars().count() > LONGEST_TEXT)
    {
        return Err(Failure::new(Exit::Usage, context.words.trust.long_note()));
    }
    let named = arguments.source.as_ref();
    let source = named.filter(|it| !it.trim().is_empty()).map(|text| {
        seal(&clean(text)).map_err(|finding| {
            let missing = matches!(finding.file_error, FileError::Io { missing: true, .. });
            let exit = if missing { Exit::Unknown } else { Exit::Usage };
            Failure::new(exit, finding.sentence(context.words))
        })
    });
    let (source, sha256) = Source::parts(source.transpose()?);
    Ok(Edit::Record {
        kpi: kpi.code.clone(),
        year,
        date: measured,
        actual,
        note,
        source,
        sha256,
    })
}
