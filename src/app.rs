//! What the person does: keys become messages, a message changes the model in one function, and whatever touches the world
//! is a returned [`Effect`].
//!
//! Nothing here knows a terminal, a disk, a clock, or a word of any language but through [`crate::words`].

mod arrangement;
mod field;
mod finder;
mod help;
mod key;
mod keymap;
mod line;
mod message;
mod model;
mod paste;
mod sheet;
mod update;

pub use arrangement::{Arrangement, Density, Panel, Regions};
pub use field::Field;
pub use finder::{Finder, Hit, PaletteHit, palette_hits, search_hits};
pub use help::{HelpLine, key_table, lines as help_lines};
pub use key::Key;
pub use keymap::{BINDINGS, Binding, Scope, bindings, message};
pub use line::Line;
pub use message::{Command, Effect, Message};
pub use model::{
    Focus, Leaving, Model, Note, Notice, Opening, Pending, Save, Sheet, SheetOf, Size, Tone,
};
pub use paste::{Paste, PasteRow};
pub use sheet::{MARGIN as SHEET_MARGIN, lines as sheet_lines};
pub use update::update;
