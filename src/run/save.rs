//! The thread that writes, so that typing never waits for a disk.

use crate::plan::shown_path;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::Wake;
use crate::app::Message;
use crate::record::Change;
use crate::store::{DataDir, Session, WriteError};
use crate::words::Sentence;

/// Something to put on disk.
#[derive(Debug)]
pub(super) enum Job {
    Write(Vec<Change>),
    Retry,
    /// Everything that is not there yet, into another data directory.
    MoveTo(String),
}

/// What came of it.
#[derive(Debug)]
pub(super) struct Saved {
    pub(super) jobs: usize,
    pub(super) messages: Vec<Message>,
}

/// Starts the thread; it ends when the sender is dropped.
pub(super) fn start(mut session: Session, data: DataDir, wake: Sender<Wake>) -> Sender<Job> {
    let (sender, jobs) = channel();
    std::thread::spawn(move || {
        while let Ok(first) = jobs.recv() {
            let saved = work(&mut session, &data, first, &jobs);
            if wake.send(Wake::Saved(Box::new(saved))).is_err() {
                return;
            }
        }
    });
    sender
}

/// Does a job, and every writing that waits behind it, with one write.
fn work(session: &mut Session, data: &DataDir, first: Job, jobs: &Receiver<Job>) -> Saved {
    let mut changes = match first {
        Job::MoveTo(path) => {
            return Saved {
                jobs: 1,
                messages: vec![moved(session, data, &path)],
            };
        }
        Job::Retry => Vec::new(),
        Job::Write(changes) => changes,
    };
    let mut count = 1;
    while let Ok(next) = jobs.try_recv() {
        match next {
            Job::Write(more) => changes.extend(more),
            Job::Retry => {}
            Job::MoveTo(path) => {
                // What is written here is written there as well: the move takes along whatever is not safe.
                session.write(&changes).ok();
                return Saved {
                    jobs: count + 1,
                    messages: vec![moved(session, data, &path)],
                };
            }
        }
        count += 1;
    }
    let message = match session.write(&changes) {
        Ok(()) => Message::Written,
        Err(error) => not_written(error),
    };
    let mut messages = vec![message];
    messages.extend(
        session
            .take_kept()
            .into_iter()
            .map(|(file, kept_as)| kept(file, kept_as)),
    );
    Saved {
        jobs: count,
        messages,
    }
}

/// That somebody else wrote the file of this session, and where that is now.
fn kept(file: PathBuf, kept: PathBuf) -> Message {
    let [file, kept] = [file, kept].map(|it| shown_path(&it));
    Message::NotDone {
        why: Sentence::new(|words| words.save.foreign(&file, &kept)),
    }
}

fn not_written(WriteError { reason, unsaved }: WriteError) -> Message {
    Message::NotWritten {
        why: Sentence::new(|words| words.disk_error(&reason).to_owned()),
        unsaved,
    }
}

fn moved(session: &mut Session, data: &DataDir, path: &str) -> Message {
    let path = Path::new(path.trim());
    if !path.is_absolute() {
        let shown = shown_path(path);
        let why = Sentence::new(|words| words.file_error.place_relative(&shown));
        return Message::NotWritten {
            why,
            unsaved: session.unsaved(),
        };
    }
    let Ok(other) = DataDir::find(Some(path.to_owned())) else {
        return Message::NotWritten {
            why: Sentence::new(|words| words.file_error.place_unknown().to_owned()),
            unsaved: session.unsaved(),
        };
    };
    let folder = other.folder(session.plan_id());
    if other.path() == data.path() {
        return match session.write(&[]) {
            Ok(()) => Message::Written,
            Err(error) => not_written(error),
        };
    }
    match session.move_to(folder) {
        Ok(()) => Message::Moved {
            path: shown_path(other.path()),
        },
        Err(error) => not_written(error),
    }
}
