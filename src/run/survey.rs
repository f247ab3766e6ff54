//! The thread that reads every plan for the list of all plans, one after the other.

use std::sync::mpsc::Sender;

use super::{Wake, World};
use crate::app::{About, Message, Model, Surveyed};
use crate::record::{Moment, Signature};
use crate::score::glances;
use crate::store::{DataDir, Loaded};
use crate::words::Sentence;

/// Starts the thread; it ends when every plan was read, or nobody listens any more.
pub(super) fn start(wake: Sender<Wake>, world: &World, model: &Model) {
    let data = world.data.clone();
    let signature = model.document.signature().clone();
    let now = model.now;
    std::thread::spawn(move || {
        let ids = data.plans();
        for (at, id) in ids.iter().enumerate() {
            let plan = Box::new(survey(&data, id, &signature, now));
            let left = ids.len() - at - 1;
            let message = Message::Surveyed { plan, left };
            if wake.send(Wake::News(Box::new(message))).is_err() {
                return;
            }
        }
    });
}

fn survey(data: &DataDir, id: &str, signature: &Signature, now: Moment) -> Surveyed {
    let about = Loaded::load(data, id, now.instant).map(|loaded| {
        let document = loaded.document(signature.clone(), now.instant);
        About {
            title: document.plan().display_title().to_owned(),
            glances: glances(&document),
            overdue: document.overdue_decisions(now.day()).count(),
            is_draft: document.plan().unapproved,
        }
    });
    Surveyed {
        id: id.to_owned(),
        about: about.map_err(|error| Sentence::new(|words| error.sentence(words))),
    }
}
