//! A plan that was read, and what taking it in does: it is written where it is new, and amends the one that is there.

use super::Heard;
use super::actuals::{begun, recorded};
use super::differing::{act_day, difference_text, edits_of};
use crate::cli::snippet::error_text;
use crate::cli::{Context, Exit, Failure};
use crate::exchange::Imported;
use crate::plan::{Plan, differences, is_plan_name, plan_name};
use crate::record::{Change, EditError, Source};
use crate::store::{EMBEDDED_ID, Finding, Loaded, Session, WriteError, plan_to_ron, write_plan};
use crate::words::Words;

/// A plan that was read, and what taking it in does.
pub(crate) struct Taking {
    pub(crate) id: String,
    /// Whether there is a plan of that name, which it amends.
    pub(crate) is_known: bool,
    pub(crate) read: Imported,
    /// How many actuals came with it.
    pub(crate) measured: usize,
    changes: Vec<Change>,
    /// What becomes of the plan that is there, told.
    pub(crate) done: Vec<String>,
    /// What does not, and why.
    pub(crate) others: Vec<String>,
}

/// How a file is to be taken in.
pub(crate) struct Asked<'a> {
    /// The file's name; empty where it has none.
    pub(crate) name: &'a str,
    /// The name of the plan, where it is not made of the title.
    pub(crate) id: Option<&'a str>,
    pub(crate) source: Option<Source>,
}

/// A plan that is read only, or shown as it stood on a day, takes nothing in.
pub(crate) fn may_write(context: &Context) -> Result<(), Failure> {
    let words = &context.words.import;
    if context.read_only {
        return Err(Failure::new(Exit::Locked, words.read_only()));
    }
    if context.as_of.is_some() {
        return Err(Failure::new(Exit::Locked, words.past()));
    }
    Ok(())
}

impl Taking {
    /// What a plan that was read comes to beside what is there. Nothing is written.
    ///
    /// # Errors
    /// Where its name is none, or the plan that is there cannot be read or amended.
    pub(crate) fn new(
        mut read: Imported,
        asked: &Asked<'_>,
        context: &Context,
    ) -> Result<Self, Failure> {
        read.plan.source = Some(asked.name.to_owned()).filter(|it| !it.is_empty());
        read.plan.imported = Some(context.now.day());
        let id = id(asked.id, &read.plan, context)?;
        let plan = context.data.folder(&id).plan();
        let is_known = plan.symlink_metadata().is_ok() || id == EMBEDDED_ID;
        if read.plan.title.is_empty() && !is_known {
            // What has no name is called as it is asked for.
            read.plan.title.clone_from(&id);
        }
        let mut taking = Self {
            id,
            is_known,
            measured: read.measurements.len(),
            read,
            changes: Vec::new(),
            done: Vec::new(),
            others: Vec::new(),
        };
        if is_known {
            taking.amend(context, asked.source.as_ref())?;
        } else {
            taking.changes = begun(&mut taking.read, context, asked.source.as_ref())?;
        }
        Ok(taking)
    }

    /// Makes the differences to the plan that is there changes of it: amendments, and actuals.
    fn amend(&mut self, context: &Context, source: Option<&Source>) -> Result<(), Failure> {
        let words = context.words;
        let phrases = &words.import;
        let loaded = Loaded::load(&context.data, &self.id, context.now.instant);
        let loaded =
            loaded.map_err(|error| Failure::new(Exit::Failed, error_text(&error, words)))?;
        let mut document = loaded.document(context.signature.clone(), context.now.instant);
        self.read.recognise(document.plan());
        let new = &self.read.plan;
        let act = phrases.act(new.source.as_deref().unwrap_or_default());
        for difference in differences(document.plan(), new) {
            let text = difference_text(words, &difference);
            let day = act_day(document.plan(), context.now.day());
            let Some(edits) = edits_of(difference, new, &document, (day, act.clone())) else {
                self.others.push(text);
                continue;
            };
            match document.apply(edits, context.now) {
                Ok((change, _)) => {
                    self.changes.push(change);
                    self.done.push(text);
                }
                Err(refusal @ EditError::ReadOnly(_)) => {
                    return Err(context.refused(&refusal, &document));
                }
                Err(refusal) => {
                    let why = words.edit_error(&refusal, &document);
                    self.others.push(phrases.refused(&text, why));
                }
            }
        }
        let recorded = recorded(&mut document, &mut self.read, context, source)?;
        let told = recorded.iter().map(|it| words.change(&document, it));
        self.done.extend(told);
        self.changes.extend(recorded);
        Ok(())
    }

    /// What becomes of the plan that is there; nothing where there is none.
    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let phrases = &words.import;
        if !self.is_known {
            return Vec::new();
        }
        let there = phrases.there(&self.id);
        let first = match (self.done.is_empty(), self.others.is_empty()) {
            (true, true) => format!("{there} {}", phrases.same()),
            (true, false) => there,
            (false, _) => format!("{there} {}", phrases.changes()),
        };
        let indented = |all: &[String]| {
            let lines = all.iter().map(|it| format!("  {it}"));
            lines.collect::<Vec<_>>()
        };
        let title = (!self.others.is_empty()).then(|| phrases.others().to_owned());
        let mut lines = vec![first];
        lines.extend(indented(&self.done));
        lines.extend(title);
        lines.extend(indented(&self.others));
        lines
    }

    /// Writes the plan where it is new, and the changes; and what was said of the file is remembered. An import that was interrupted
    /// is made again: the plan is there then, and what is missing of the changes is added.
    ///
    /// # Errors
    /// Where something cannot be written.
    pub(crate) fn write(&self, heard: &Heard, context: &Context) -> Result<(), Failure> {
        let words = context.words;
        let folder = context.data.folder(&self.id);
        let unwritten = |finding: Finding| Failure::new(Exit::Failed, finding.sentence(words));
        if !self.is_known {
            let text =
                plan_to_ron(&self.read.plan).map_err(|why| Failure::new(Exit::Failed, why))?;
            write_plan(&folder, &text).map_err(unwritten)?;
        }
        if !self.changes.is_empty() {
            let mut session = Session::new(folder, &context.signature, context.now);
            let written = session.write(&self.changes);
            written.map_err(|WriteError { reason, .. }| {
                Failure::new(Exit::Failed, words.cli.unsaved(words.disk_error(&reason)))
            })?;
        }
        heard.keep(&self.read, context);
        Ok(())
    }
}

/// The name that was asked for, or one made of the title.
fn id(asked: Option<&str>, plan: &Plan, context: &Context) -> Result<String, Failure> {
    let id = asked.map_or_else(|| plan_name(&plan.title), str::to_owned);
    if is_plan_name(&id) {
        Ok(id)
    } else {
        Err(Failure::new(Exit::Usage, context.words.import.bad_id(&id)))
    }
}
