//! A file on its way to become a plan: read beside the loop for the screen that shows it, and taken in.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use super::{Program, Wake, World, token};
use crate::app::{
    ColumnHead, Coming, ComingKpi, ComingObjective, Doubt, Incoming, IncomingRow, Message, Model,
    Offer, Origin, Request, key_table,
};
use crate::cli::{
    Context, Exit, Failure, Heard, ImportAsked, Taking, is_unsound, may_write, own_plan,
};
use crate::exchange::{
    Answer, Fate, Held, ImportError, ImportKind, Imported, Look, Table, look, offers, roles,
};
use crate::plan::{Kpi, Plan, clean, issues, shown_path};
use crate::record::{ReadOnly, Signature};
use crate::store::{read_bytes, seal, whole_path};
use crate::words::{Sentence, Words};

/// Reads a file for the screen; the thread ends with its answer.
pub(super) fn start(wake: Sender<Wake>, (world, model): (&World, &Model), asked: Box<Request>) {
    let context = context(world, model, &asked);
    std::thread::spawn(move || {
        let outcome = incoming(&asked, &context);
        let outcome = outcome.map(Box::new).map_err(|it| sentence(&it));
        let message = Message::WasRead { asked, outcome };
        // A loop that has ended shows nothing.
        wake.send(Wake::News(Box::new(message))).ok();
    });
}

/// A file as the screen shows it, with the plan that would come of it. Nothing is written.
///
/// # Errors
/// Where it cannot be read, or an answer speaks of nothing in it.
pub fn incoming(asked: &Request, context: &Context) -> Result<Incoming, Failure> {
    Source::of(asked, context)?.shown(asked, context)
}

impl Program {
    /// Takes a file in, where it is what it was on screen, and opens the plan.
    pub(super) fn take_in(&mut self, asked: Box<Request>, digest: u64) -> std::io::Result<()> {
        let context = context(&self.world, &self.model, &asked);
        let taken = if self.outstanding > 0 || self.model.unsaved() > 0 {
            Err(Sentence::new(|words| words.screen.plans_busy().to_owned()))
        } else {
            take_in(&asked, digest, &context)
        };
        match taken {
            Ok(id) => self.open(&id),
            Err(why) => self.tell(Message::NotTaken { asked, why }),
        }
    }
}

/// What the person at the screen would say to the command line.
fn context(world: &World, model: &Model, asked: &Request) -> Context {
    Context {
        words: model.words,
        data: world.data.clone(),
        plan_id: model.plan_id.clone(),
        year: asked.year,
        as_of: None,
        read_only: model.document.bar() == Some(&ReadOnly::Asked),
        signature: Signature {
            author: model.document.signature().author.clone(),
            token: token(),
        },
        now: world.clock.now(),
        limits: world.settings.limits.unwrap_or_default(),
        settings_finding: None,
        settings_file: None,
        // What cannot be read of the answers of others is said by the command line.
        warn: |_| {},
        keys: key_table,
    }
}

fn sentence(failure: &Failure) -> Sentence {
    Sentence::new(|_| failure.message.clone())
}

fn take_in(asked: &Request, digest: u64, context: &Context) -> Result<String, Sentence> {
    may_write(context).map_err(|it| sentence(&it))?;
    let source = Source::of(asked, context).map_err(|it| sentence(&it))?;
    if source.digest() != digest {
        return Err(Sentence::new(|words| {
            words.incoming.changed_meanwhile().to_owned()
        }));
    }
    let _lock = context.lock().map_err(|it| sentence(&it))?;
    let heard = Heard::of(&asked.answers, context).map_err(|it| sentence(&it))?;
    let look = source
        .look(asked, &heard, context)
        .map_err(|it| sentence(&it))?;
    let read = look
        .read
        .map_err(|it| Sentence::new(|words| it.sentence(words)))?;
    let taking = source
        .taking(read, asked, context)
        .map_err(|it| sentence(&it))?;
    taking.write(&heard, context).map_err(|it| sentence(&it))?;
    Ok(taking.id)
}

/// The bytes of a file or of what was pasted.
struct Source {
    /// Its path; none of what was pasted.
    path: Option<PathBuf>,
    /// None of a plan of this program's own.
    kind: Option<ImportKind>,
    bytes: Vec<u8>,
}

impl Source {
    fn of(asked: &Request, context: &Context) -> Result<Self, Failure> {
        let file = match &asked.from {
            Origin::Pasted(text) => {
                return Ok(Self {
                    path: None,
                    kind: Some(ImportKind::Text),
                    bytes: text.clone().into_bytes(),
                });
            }
            Origin::File(file) => whole_path(file),
        };
        let failed = |why: String| Failure::new(Exit::Failed, why);
        let words = context.words;
        let name = shown_path(&file);
        let kind = ImportKind::of_file(&name);
        if kind.is_none() && !name.to_lowercase().ends_with(".ron") {
            return Err(failed(words.import.kind(name)));
        }
        let most = context.limits.file_mb.saturating_mul(1 << 20);
        let bytes = read_bytes(&file, most).map_err(|it| failed(it.sentence(words)))?;
        Ok(Self {
            path: Some(file),
            kind,
            bytes,
        })
    }

    fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.bytes.hash(&mut hasher);
        hasher.finish()
    }

    fn name(&self) -> String {
        let path = self.path.as_ref().and_then(|it| it.file_name());
        path.map(|it| clean(&it.to_string_lossy()).into_owned())
            .unwrap_or_default()
    }

    fn look(&self, asked: &Request, heard: &Heard, context: &Context) -> Result<Look, Failure> {
        let words = context.words;
        let failed = |why: String| Failure::new(Exit::Failed, why);
        let name = self.name();
        let Some(kind) = self.kind else {
            let path = self.path.as_deref().unwrap_or_else(|| Path::new(""));
            let loaded = own_plan(path, self.bytes.clone());
            let loaded = loaded.map_err(|it| failed(it.sentence(words)))?;
            return Ok(Look {
                table: Table::default(),
                read: Ok(Imported::of_plan(loaded.plan)),
            });
        };
        let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let about = heard.about(stem, asked.sheet.as_deref(), context);
        look(&self.bytes, kind, &about, (context.limits, words.language)).map_err(|error| {
            match error {
                ImportError::File(_) => failed(format!("{name}: {}", error.sentence(words))),
                ImportError::Plan(_) => failed(error.sentence(words)),
            }
        })
    }

    fn taking(
        &self,
        read: Imported,
        asked: &Request,
        context: &Context,
    ) -> Result<Taking, Failure> {
        let path = self.path.as_ref().map(|it| it.to_string_lossy());
        let name = self.name();
        let asked = ImportAsked {
            name: &name,
            id: asked.id.as_deref(),
            source: path.and_then(|it| seal(&it).ok()),
        };
        Taking::new(read, &asked, context)
    }

    /// What is shown of it.
    fn shown(&self, asked: &Request, context: &Context) -> Result<Incoming, Failure> {
        let words = context.words;
        let heard = Heard::of(&asked.answers, context)?;
        let Look { table, read } = self.look(asked, &heard, context)?;
        let (found, taking) = match read {
            Err(unread) => {
                let why = unread.sentence(words);
                (None, Err(why))
            }
            Ok(read) => {
                if let Some(stray) = read.strays.first() {
                    let text = words.doubts.stray_map(stray.text());
                    return Err(Failure::new(Exit::Usage, text));
                }
                let taking = self.taking(read.clone(), asked, context);
                match taking {
                    Ok(taking) => (Some(taking.read.clone()), Ok(taking)),
                    Err(failure) => (Some(read), Err(failure.message)),
                }
            }
        };
        let doubts = found.iter().flat_map(|it| &it.findings).map(|it| Doubt {
            line: it.line,
            column: it.column,
            text: it.issue.sentence(words),
            is_open: it.issue.fate() == Fate::Doubtful,
            offers: offers(it, &table, words.language)
                .into_iter()
                .map(|it| Offer {
                    label: it.label,
                    answer: it.answer.text(),
                })
                .collect(),
        });
        let recalled = found.iter().flat_map(|it| &it.recalled);
        let account = found.as_ref().map(|it| it.told(words).join(" · "));
        let (sheet, sheets) = (table.sheet.clone(), table.sheets.clone());
        let doubts: Vec<Doubt> = doubts.collect();
        let (rows, heads) = shown_table(table, words);
        Ok(Incoming {
            digest: self.digest(),
            sheet,
            sheets,
            rows,
            heads,
            doubts,
            recalled: recalled.map(Answer::text).collect(),
            account: account.unwrap_or_default(),
            roles: roles(words.language)
                .into_iter()
                .map(|(word, role)| (word.to_owned(), role.to_owned()))
                .collect(),
            plan: taking.map(|it| Box::new(coming(&it, words))),
        })
    }
}

/// The rows of a file, and what its columns hold.
fn shown_table(table: Table, words: &Words) -> (Vec<IncomingRow>, Vec<Vec<ColumnHead>>) {
    let held = |it: &Held| {
        let role = it.role(words.language);
        let year = it.year.map(|year| format!(" {year}")).unwrap_or_default();
        let year = Some(year).filter(|_| !role.is_empty());
        ColumnHead {
            role: format!("{role}{}", year.unwrap_or_default()),
            heading: it.heading.clone(),
        }
    };
    let mut heads: Vec<Vec<ColumnHead>> = Vec::new();
    let rows = table.rows.into_iter().map(|row| {
        if let Some(roles) = &row.roles {
            heads.push(roles.iter().map(held).collect());
        }
        IncomingRow {
            line: row.line,
            cells: row.cells,
            heads: heads.len().checked_sub(1),
            is_heading: row.is_heading,
        }
    });
    let rows = rows.collect();
    (rows, heads)
}

/// The plan that would come of it.
fn coming(taking: &Taking, words: &Words) -> Coming {
    let plan = &taking.read.plan;
    let years: Vec<String> = plan.years.iter().map(ToString::to_string).collect();
    let (objectives, kpis) = (plan.objectives.len(), plan.kpis().count());
    let summary = words
        .import
        .summary(objectives, kpis, years.join(", "), taking.measured);
    let unsound = issues(plan).into_iter().filter(is_unsound);
    Coming {
        id: taking.id.clone(),
        is_known: taking.is_known,
        title: plan.display_title().to_owned(),
        summary,
        objectives: plan
            .objectives
            .iter()
            .map(|it| ComingObjective {
                code: it.code.clone(),
                title: it.title.clone(),
                kpis: it.kpis.iter().map(|kpi| comes(kpi, plan, words)).collect(),
            })
            .collect(),
        changes: taking.done.iter().chain(&taking.others).cloned().collect(),
        unsound: unsound.map(|it| words.issues(&it)).collect(),
    }
}

fn comes(kpi: &Kpi, plan: &Plan, words: &Words) -> ComingKpi {
    let target = plan.years.first().and_then(|year| kpi.target(*year));
    let weight = kpi.weight.map(|it| format!("{} %", words.decimal(it, 0)));
    ComingKpi {
        code: kpi.code.clone(),
        weight: weight.unwrap_or_default(),
        target: target.map(|it| words.target(it)).unwrap_or_default(),
        name: kpi.name.clone(),
    }
}
