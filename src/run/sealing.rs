//! Looking at the files that values come from, beside the loop: a large one takes a while.

use std::sync::mpsc::Sender;

use super::Wake;
use crate::app::Message;
use crate::record::Source;
use crate::store;
use crate::words::Sentence;

/// Reads a source, and answers with it.
pub(super) fn seal(text: String, wake: Sender<Wake>) {
    std::thread::spawn(move || {
        let read =
            store::seal(&text).map_err(|finding| Sentence::new(|words| finding.sentence(words)));
        // A loop that has ended wants no answer.
        wake.send(Wake::News(Box::new(Message::Sealed(read)))).ok();
    });
}

/// Looks whether sources are what they were, and answers.
pub(super) fn verify(sources: Vec<Source>, wake: Sender<Wake>) {
    std::thread::spawn(move || {
        let seals = sources
            .into_iter()
            .filter_map(|source| Some((source.text.clone(), store::verify(&source)?)));
        let message = Message::Verified(seals.collect());
        wake.send(Wake::News(Box::new(message))).ok();
    });
}
