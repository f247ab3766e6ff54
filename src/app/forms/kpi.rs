//! The form of a KPI: its words, its weight, its targets. In a draft they are edited; an approved plan gets new ones by an act.

use super::act::{act, act_asked_for};
use super::answers::Answers;
use super::fields::{asked, typed};
use super::scale::{drawn, scale};
use super::sort::{Outcome, Sort};
use super::structure::objective;
use crate::app::Model;
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::plan::{
    Criterion, Decimal, FieldKind, Kpi, Language, Objective, Target, YearTarget, clean, criterion,
    number, scale_text,
};
use crate::record::{Edit, KpiEdit, StructureEdit};
use crate::words::Words;

/// How a document prints that nothing is asked.
const NOTHING: &str = "//";

pub(super) const EDIT: Sort = Sort {
    title: |it| it.words().structure.kpi_title(it.named().0),
    rows: |it| {
        let kpi = it.subject().ok()?.0;
        // A name that was made up is asked for.
        let name = if is_made_up(kpi) { "" } else { &kpi.name };
        let name = name.to_owned();
        Some(rows(
            it.model,
            &Kpi {
                name,
                ..kpi.clone()
            },
        ))
    },
    outcome: |it| edited(it, it.model.plan().kpi(it.model.cursor)).map(Outcome::Edits),
    outlook: |it| outlook(it, Some(it.model.cursor.kpi)),
    ..Sort::PLAIN
};

pub(super) const ADD: Sort = Sort {
    title: |it| {
        let code = objective(it.model).map_or("", |objective| &objective.code);
        it.words().structure.new_kpi_title(code)
    },
    rows: |it| {
        let code = next_code(it.model, objective(it.model)?);
        let mut rows = rows(it.model, &Kpi::named(&code, ""));
        rows.extend(act_asked_for(it.model));
        Some(rows)
    },
    outcome: |it| edited(it, None).map(Outcome::Edits),
    outlook: |it| outlook(it, None),
    ..Sort::PLAIN
};

/// A code like that of the others which none of them has: `2_004` after `2_003`.
fn next_code(model: &Model, objective: &Objective) -> String {
    let last = objective.kpis.last().map_or("", |it| it.code.as_str());
    let stem = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = if stem.is_empty() {
        format!("{}_", objective.code)
    } else {
        stem.to_owned()
    };
    let taken = |code: &String| model.document.place(code).is_some();
    let mut codes = (1..).map(|number| format!("{stem}{number:03}"));
    codes.find(|code| !taken(code)).unwrap_or_default()
}

/// Whether a KPI has the name that it was given so that its objective could be chosen.
pub(super) fn is_made_up(kpi: &Kpi) -> bool {
    Language::ALL
        .into_iter()
        .any(|it| crate::words::words(it).screen.plans_kpi() == kpi.name)
}

fn rows(model: &Model, kpi: &Kpi) -> Vec<Row> {
    let words = &model.words.structure;
    let report = &model.words.report;
    let plan = model.plan();
    let weight = kpi.weight.map(|it| model.words.decimal(it, 0));
    let baseline = kpi.baseline.as_ref().map_or("", |it| &it.printed);
    let mut rows = vec![
        Row::text(Ask::Code, words.code(), &kpi.code),
        Row::text(Ask::Name, words.name(), &kpi.name),
        Row::text(Ask::Weight, words.weight(), &weight.unwrap_or_default()),
    ];
    rows.extend(plan.years.iter().map(|year| {
        let target = kpi.target(*year).map(|it| it.printed.as_str());
        // What asks for nothing is what an empty cell means.
        let target = target.filter(|it| *it != NOTHING);
        let label = report.sheet_target(year);
        Row::text(Ask::Target(*year), &label, target.unwrap_or_default()).hint(NOTHING)
    }));
    let scale = scale_of(kpi, model.words.language);
    rows.extend([
        Row::text(Ask::Calculation, report.calculation(), &kpi.calculation),
        Row::text(
            Ask::Baseline,
            &report.sheet_baseline(plan.baseline_year),
            baseline,
        ),
        Row::text(Ask::Scale, words.scale(), &scale).hint(model.words.form.scale_hint()),
    ]);
    rows.extend(asked(&kpi.fields, &usual(model.words)));
    rows
}

/// What the row of a KPI may say beside its figures.
fn usual(words: &Words) -> [(FieldKind, &'static str); 2] {
    let words = &words.structure;
    [
        (FieldKind::Owner, words.owner()),
        (FieldKind::Source, words.source()),
    ]
}

/// The KPI as it was answered; `old` is the one that is edited.
fn edited(it: &Answers<'_>, old: Option<&Kpi>) -> Result<Vec<Edit>, FormError> {
    let Some(objective) = objective(it.model) else {
        return Err(it.missing(Ask::Code));
    };
    let code = it.required_line(Ask::Code)?;
    let name = it.required_line(Ask::Name)?;
    let renamed = old.filter(|old| old.code != code);
    let is_taken = it.model.document.place(&code).is_some();
    if is_taken && (old.is_none() || renamed.is_some()) {
        return Err(FormError::at(
            Ask::Code,
            it.words().refused.code_taken(&code),
        ));
    }
    let kpi_edit = KpiEdit {
        objective: objective.code.clone(),
        code,
        name,
        weight: weight(it)?,
        calculation: it.text(&Ask::Calculation),
        fields: typed(it, old.map_or(&[], |old| &old.fields), &usual(it.words())),
        baseline: baseline(it)?,
        earlier: old.map_or_else(Vec::new, |old| old.earlier.clone()),
        targets: targets(it, old)?,
        direction: None,
        said_by: None,
        unscaled: old.is_some_and(|old| is_rescaled(it, old)),
    };
    // Another code is another KPI: measurements go by codes, and none was typed in a draft's first hour.
    let withdrawn = renamed.map(|old| {
        let code = old.code.clone();
        Edit::Structure(StructureEdit::Withdraw { code })
    });
    let act = if old.is_none() { act(it)? } else { None };
    let drawn = Edit::Structure(StructureEdit::Kpi(Box::new(kpi_edit)));
    Ok(act.into_iter().chain([drawn]).chain(withdrawn).collect())
}

fn weight(it: &Answers<'_>) -> Result<Option<Decimal>, FormError> {
    let text = it.form.value(&Ask::Weight);
    let digits = text.trim_end_matches('%').trim_end();
    if digits.is_empty() {
        return Ok(None);
    }
    let weight = number(digits, it.words().language).ok();
    let sound = |it: &Decimal| *it >= Decimal::ZERO && *it <= Decimal::ONE_HUNDRED;
    let bad = || FormError::at(Ask::Weight, it.words().structure.bad_weight(&text));
    weight.filter(sound).map(Some).ok_or_else(bad)
}

/// A cell of the document, in its language or in the one on screen.
fn cell(it: &Answers<'_>, ask: Ask) -> Result<Target, FormError> {
    let printed = clean(&it.form.value(&ask)).into_owned();
    let read = criterion(&printed, Language::Italian);
    let read = read.or_else(|_| criterion(&printed, it.words().language));
    let bad = |_| FormError::at(ask, it.words().structure.bad_target(&printed));
    let criterion = read.map_err(bad)?;
    Ok(Target { printed, criterion })
}

fn baseline(it: &Answers<'_>) -> Result<Option<Target>, FormError> {
    if it.is_empty(&Ask::Baseline) {
        return Ok(None);
    }
    cell(it, Ask::Baseline).map(Some)
}

/// The scale of the first year that has one.
fn scale_of(kpi: &Kpi, language: Language) -> String {
    let scaled = kpi.targets.iter().map(|it| kpi.bands_in(it.year));
    let first = scaled.into_iter().find(|it| !it.is_empty());
    scale_text(first.unwrap_or(&kpi.bands), language)
}

/// Whether another scale was typed than the one that was there.
fn is_rescaled(it: &Answers<'_>, old: &Kpi) -> bool {
    it.line(&Ask::Scale) != scale_of(old, it.words().language)
}

/// A year's cell that is left empty asks for nothing. The scale that is typed is one of all years; each keeps its own where none is.
fn targets(it: &Answers<'_>, old: Option<&Kpi>) -> Result<Vec<YearTarget>, FormError> {
    let kept = old.filter(|old| !is_rescaled(it, old));
    let drawn = scale(it, Ask::Scale)?;
    let target = |year| {
        if it.is_empty(&Ask::Target(year)) {
            return Ok(nothing(year));
        }
        let target = cell(it, Ask::Target(year))?;
        let own = |old: &Kpi| {
            let own = old.targets.iter().find(|it| it.year == year);
            own.map_or_else(Vec::new, |it| it.bands.clone())
        };
        let bands = kept.map_or_else(|| drawn.clone(), own);
        Ok(YearTarget {
            bands,
            interim: old.map_or_else(Vec::new, |old| old.interim(year).to_vec()),
            ..YearTarget::new(year, target)
        })
    };
    it.model.plan().years.iter().copied().map(target).collect()
}

/// That a year asks for nothing.
pub(super) fn nothing(year: crate::plan::Year) -> YearTarget {
    let target = Target {
        printed: NOTHING.to_owned(),
        criterion: Criterion::Nothing,
    };
    YearTarget::new(year, target)
}

/// What the weights of the objective would total; `own` is the KPI that is edited.
fn outlook(it: &Answers<'_>, own: Option<usize>) -> Result<Vec<Outlook>, FormError> {
    if it.is_empty(&Ask::Name) {
        return Ok(Vec::new());
    }
    let targets = targets(it, None)?;
    baseline(it)?;
    let scaled = targets.iter().find(|it| !it.bands.is_empty());
    let scaled = scaled.map(|of| {
        let kind = of.target.criterion.kind();
        drawn(it, &of.bands, kind)
    });
    let weight = weight(it)?.unwrap_or_default();
    let kpis = objective(it.model).map(|it| it.kpis.as_slice());
    let others = kpis.unwrap_or_default().iter().enumerate();
    let others = others.filter(|(at, _)| Some(*at) != own);
    let total = others.fold(weight, |sum, (_, kpi)| {
        let weight = kpi.weight.unwrap_or_default();
        sum.checked_add(weight).unwrap_or(sum)
    });
    let total = it.words().decimal(total, 0);
    let total = it.words().structure.total(&total).into();
    Ok([total]
        .into_iter()
        .chain(scaled.unwrap_or_default())
        .collect())
}
