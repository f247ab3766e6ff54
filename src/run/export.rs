//! The thread that writes an export, so that a large plan or a slow disk holds nothing up.

use std::path::Path;
use std::sync::mpsc::Sender;

use super::Wake;
use super::save::Saved;
use crate::app::{Export, Message, Model, NotExported};
use crate::exchange::{Evidence, ExportError, Subject, export, mark};
use crate::plan::Year;
use crate::record::{Document, Moment};
use crate::store::{DataDir, OutputError, evidence, plan_to_ron, whole_path, write_output};
use crate::words::{Sentence, Words};

/// What stands on screen when an export is asked for.
struct Standing {
    document: Document,
    plan_id: String,
    year: Year,
    now: Moment,
    words: &'static Words,
}

/// Writes what was asked for, of what stands on screen; answered as a job, so that leaving waits for it.
pub(super) fn start(wake: Sender<Wake>, (model, data): (&Model, DataDir), asked: Export) {
    let standing = Standing {
        document: Document::clone(&model.document),
        plan_id: model.plan_id.clone(),
        year: model.year(),
        now: model.now,
        words: model.words,
    };
    std::thread::spawn(move || {
        let path = whole_path(&asked.file);
        let outcome = write(&standing, &asked, &data, &path);
        let outcome = outcome.map(|()| crate::plan::clean(&path.to_string_lossy()).into_owned());
        let message = Message::Exported { asked, outcome };
        // A loop that has ended waits for nothing.
        let messages = vec![message];
        let saved = Saved { jobs: 1, messages };
        wake.send(Wake::Saved(Box::new(saved))).ok();
    });
}

fn write(
    standing: &Standing,
    asked: &Export,
    data: &DataDir,
    path: &Path,
) -> Result<(), NotExported> {
    let document = &standing.document;
    let review = asked.review.as_ref();
    let review = review.and_then(|id| document.reviews().iter().find(|it| it.id == *id));
    let until = review.and_then(|it| it.ended.as_ref()).map(|it| &it.change);
    let (findings, digest) = evidence(
        data,
        &standing.plan_id,
        document,
        until,
        standing.now.instant,
    );
    let findings = findings.iter().map(|it| it.sentence(standing.words));
    let evidence = Evidence {
        findings: findings.collect(),
        digest,
    };
    let subject = Subject {
        document,
        year: standing.year,
        review,
        evidence: &evidence,
        now: standing.now,
        kept: plan_to_ron,
    };
    let made = export(standing.words, subject, asked.format).map_err(|error| {
        let why = match error {
            ExportError::Writer(why) => why,
            ExportError::Template(error) => error.why,
        };
        NotExported::Failed(Sentence::new(|_| why.clone()))
    })?;
    let bytes = [mark(asked.format).as_bytes(), &made].concat();
    let name = crate::plan::clean(&path.to_string_lossy()).into_owned();
    write_output((data, path), &bytes, asked.replace).map_err(|error| match error {
        OutputError::Exists => NotExported::Exists(name),
        OutputError::NoFolder
        | OutputError::IsFolder
        | OutputError::OwnData
        | OutputError::Io(_) => {
            NotExported::Failed(Sentence::new(|words| error.sentence(words, &name)))
        }
    })
}
