//! The thread that looks at the files that values come from, so that a large one holds nothing up.

use std::sync::mpsc::{Receiver, Sender, channel};

use super::Wake;
use crate::app::Message;
use crate::record::Source;
use crate::store;
use crate::words::Sentence;

/// Something to look at.
#[derive(Debug)]
pub(super) enum Look {
    /// A source, to be read and answered with.
    Seal(String),
    /// A text, whether the file that it names is there.
    Seek(String),
    /// Sources, whether they are what they were.
    Verify(Vec<Source>),
}

/// Starts the thread; it ends when the sender is dropped.
pub(super) fn start(wake: Sender<Wake>) -> Sender<Look> {
    let (sender, looks) = channel();
    std::thread::spawn(move || {
        while let Ok(first) = looks.recv() {
            for look in latest(first, &looks) {
                if wake.send(Wake::News(Box::new(answer(look)))).is_err() {
                    return;
                }
            }
        }
    });
    sender
}

/// What waits, but of several sheets that were passed by only the last one.
fn latest(first: Look, looks: &Receiver<Look>) -> Vec<Look> {
    let mut waiting = vec![first];
    while let Ok(next) = looks.try_recv() {
        if matches!(next, Look::Verify(_)) {
            waiting.retain(|look| !matches!(look, Look::Verify(_)));
        }
        waiting.push(next);
    }
    waiting
}

fn answer(look: Look) -> Message {
    match look {
        Look::Seal(asked) => {
            let read = store::seal(&asked);
            Message::Sealed {
                read: read.map_err(|finding| Sentence::new(|words| finding.sentence(words))),
                asked,
            }
        }
        Look::Seek(asked) => Message::LookedFor {
            is_there: store::is_there(&asked),
            asked,
        },
        Look::Verify(sources) => {
            let seals = sources
                .into_iter()
                .filter_map(|source| Some((source.text.clone(), store::verify(&source)?)));
            Message::Verified(seals.collect())
        }
    }
}
