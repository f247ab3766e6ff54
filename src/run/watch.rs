//! The thread that looks for what colleagues change: once in two seconds, and when the window has the attention again.
//! It also does the housekeeping that nobody waits for.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use jiff::Timestamp;

use super::{Wake, World};
use crate::app::{Message, Model};
use crate::record::Signature;
use crate::store::{
    DataDir, FileError, Finding, Loaded, News, PlanFolder, Verification, Watch, fold,
};
use crate::words::{Ground, Sentence};

/// How long between two looks.
const PAUSE: Duration = Duration::from_secs(2);

struct Watcher {
    watch: Watch,
    data: DataDir,
    folder: PlanFolder,
    signature: Signature,
    wake: Sender<Wake>,
}

/// Starts the thread; a message makes it look at once, and it ends when the sender is dropped.
pub(super) fn start(watch: Watch, world: &World, model: &Model, wake: Sender<Wake>) -> Sender<()> {
    let (sender, asked) = channel();
    let folder = world.folder.clone();
    let mut watcher = Watcher {
        watch,
        data: world.data.clone(),
        folder,
        signature: model.document.signature().clone(),
        wake,
    };
    let machine = model
        .document
        .bar()
        .is_none()
        .then(|| world.machine.clone());
    std::thread::spawn(move || {
        if let Some(machine) = machine {
            // Folding is for the next start; where it fails, the parts are as good as the whole.
            fold(
                &watcher.folder,
                &watcher.signature,
                &machine,
                Timestamp::now(),
            )
            .ok();
        }
        if !watcher.walk() {
            return;
        }
        loop {
            match asked.recv_timeout(PAUSE) {
                Ok(()) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if !watcher.look() {
                return;
            }
        }
    });
    sender
}

impl Watcher {
    /// Walks the chain of changes once, beside the screen that stands already; `false` where the loop has ended.
    fn walk(&self) -> bool {
        let id = self.folder.id().to_owned();
        let is_whole = Verification::of(&self.data, &id).is_ok_and(|it| it.is_whole());
        let file = self.folder.changes();
        let finding = Finding {
            file: file.clone(),
            at: None,
            file_error: FileError::BrokenChain { id: id.clone() },
        };
        let message = Message::Absorb {
            changes: Vec::new(),
            findings: sentences(&[finding]),
            looked_at: vec![file],
        };
        is_whole || self.wake.send(Wake::Watched(id, Box::new(message))).is_ok()
    }

    /// Looks, and tells the loop; `false` where that has ended.
    fn look(&mut self) -> bool {
        let news = self.watch.look();
        let message = if news.plan_changed {
            Some(self.replanned())
        } else {
            message(news)
        };
        let id = self.folder.id().to_owned();
        message.is_none_or(|message| {
            let watched = Wake::Watched(id, Box::new(message));
            self.wake.send(watched).is_ok()
        })
    }

    fn replanned(&self) -> Message {
        let now = Timestamp::now();
        match Loaded::load(&self.data, self.folder.id(), now) {
            Ok(loaded) => {
                let findings = sentences(&loaded.findings);
                let document = loaded.document(self.signature.clone(), now);
                Message::Replanned {
                    document: Box::new(document),
                    findings,
                }
            }
            Err(error) => {
                let finding = Sentence::new(|words| error.sentence(words));
                let file = self.folder.plan();
                Message::Absorb {
                    changes: Vec::new(),
                    findings: vec![finding.because(Ground::File(file.clone()))],
                    looked_at: vec![file],
                }
            }
        }
    }
}

fn message(news: News) -> Option<Message> {
    let findings = sentences(&news.findings);
    let quiet = news.looked_at.is_empty();
    (!quiet).then_some(Message::Absorb {
        changes: news.changes,
        findings,
        looked_at: news.looked_at,
    })
}

pub(super) fn sentences(findings: &[Finding]) -> Vec<Sentence> {
    findings
        .iter()
        .map(|finding| {
            let cause = if let FileError::PlanIssue(issues) = &finding.file_error {
                Ground::Plan(Box::new(issues.clone()))
            } else {
                Ground::File(finding.file.clone())
            };
            let sentence = Sentence::new(|words| finding.sentence(words));
            sentence.on(finding.file_error.codes()).because(cause)
        })
        .collect()
}
