//! Another plan in the running program: its changes go to its own folder, and what comes from the old one's is passed by.

use super::{Program, Session, World, save, token, watch};
use crate::app::{Message, Model, NewPlan, Notice, Opening, Tone};
use crate::record::{Document, ReadOnly, Signature};
use crate::settings::Choice;
use crate::store::{Loaded, PlanFolder, Watch, examine, plan_to_ron, write_plan};
use crate::words::Sentence;

impl Program {
    /// Opens another plan; where it cannot be, the one on screen stays.
    pub(super) fn open(&mut self, id: &str) -> std::io::Result<()> {
        if self.outstanding > 0 || self.model.unsaved() > 0 {
            let why = Sentence::new(|words| words.screen.plans_busy().to_owned());
            return self.tell(Message::NotOpened { why });
        }
        // What is written while the plan is read is seen afterwards.
        let watch = Watch::new(self.world.data.folder(id));
        match opened(&self.world, &self.model, id) {
            Err(why) => self.tell(Message::NotOpened { why }),
            Ok((opening, folder)) => {
                self.world.folder = folder.clone();
                self.model = Model::new(*opening);
                let title = self.model.plan().display_title();
                let text = self.model.words.screen.plans_opened(title);
                if self.model.notice.is_none() {
                    self.model.notice = Some(Notice::new(Tone::News, text));
                }
                let signature = self.model.document.signature();
                let session = Session::new(folder, signature, self.world.clock.now());
                // The old threads end with their senders; they have nothing more to do.
                let data = self.world.data.clone();
                self.saver = Some(save::start(session, data, self.wake.clone()));
                let start = || watch::start(watch, &self.world, &self.model, self.wake.clone());
                self.watcher = self.world.watches.then(start);
                self.remember(Choice::Plan(id.to_owned()));
                Ok(())
            }
        }
    }

    /// Writes a new plan into a folder of its own, and opens it.
    pub(super) fn create(&mut self, new: &NewPlan) -> std::io::Result<()> {
        let folder = self.world.data.folder(&new.id);
        let there = self.world.data.plans().contains(&new.id);
        let written = if there {
            let id = new.id.clone();
            Err(Sentence::new(move |words| words.screen.plans_taken(&id)))
        } else {
            match plan_to_ron(&new.plan) {
                Err(why) => Err(Sentence::new(|_| why.clone())),
                Ok(text) => write_plan(&folder, &text)
                    .map_err(|finding| Sentence::new(|words| finding.sentence(words))),
            }
        };
        match written {
            Ok(()) => self.open(&new.id),
            Err(why) => self.tell(Message::NotOpened { why }),
        }
    }
}

fn opened(world: &World, model: &Model, id: &str) -> Result<(Box<Opening>, PlanFolder), Sentence> {
    let now = world.clock.now();
    let loaded = Loaded::load(&world.data, id, now.instant);
    let loaded = loaded.map_err(|error| Sentence::new(|words| error.sentence(words)))?;
    let findings = loaded.findings.clone();
    let signature = Signature {
        author: model.document.signature().author.clone(),
        token: token(),
    };
    let mut document: Document = loaded.document(signature, now.instant);
    let folder = world.data.folder(id);
    let mut findings = examine(&document, findings, &folder.changes());
    findings.retain(|finding| !finding.file_error.is_looked_at_again());
    if model.document.bar() == Some(&ReadOnly::Asked) {
        document = document.read_only(ReadOnly::Asked);
    }
    let remembered = world.settings.years.get(id).copied();
    let remembered = remembered.filter(|year| document.plan().years.contains(year));
    let opening = Opening {
        year: remembered.unwrap_or_else(|| document.first_open_year()),
        document,
        plan_id: id.to_owned(),
        language: model.words.language,
        theme: model.theme,
        depth: model.depth,
        ascii: model.ascii,
        slide: world.settings.slides.get(id).copied(),
        kpi: world.settings.kpis.get(id).cloned(),
        findings: watch::sentences(&findings),
        size: model.size,
        now,
    };
    Ok((Box::new(opening), folder))
}
