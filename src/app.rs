//! What the person does: keys become messages, a message changes the model in one function, and whatever touches the world
//! is a returned [`Effect`].
//!
//! Nothing here knows a terminal, a disk, a clock, or a word of any language but through [`crate::words`].

mod arrangement;
mod chart;
mod columns;
mod derived;
mod field;
mod finder;
mod findings;
mod form;
mod forms;
mod help;
mod history;
mod incoming;
mod key;
mod keymap;
mod line;
mod meeting;
mod memo;
mod message;
mod model;
mod paste;
mod plans;
mod refresh;
mod reviews;
mod round;
mod screen;
mod sheet;
mod slide;
mod split;
mod stack;
mod told;
mod update;
mod versioned;
mod years;

pub use arrangement::{Arrangement, Head, Panel, Regions, Size};
pub use chart::{Chart, ChartLabel, Spot, WHOLE as CHART_WHOLE};
pub use derived::{
    Derived, HelpLine, OpenSheet, OpenSlide, PaletteHit, ReviewLine, ReviewList, SheetColumn,
};
pub use finder::search_hits;
pub use form::{Answer, Ask, Export, Form, FormError, NewPlan, Outlook, Purpose, Row};
pub use forms::{form_title, known_inputs};
pub use help::key_table;
pub use history::{TOP as HISTORY_TOP, split as history_split};
pub use incoming::{
    ColumnHead, Coming, ComingKpi, ComingObjective, Doubt, Import, Incoming, IncomingRow, Offer,
    Origin, Request,
};
pub use key::Key;
pub use keymap::{BINDINGS, Binding, bindings, message};
pub use line::Line;
pub use message::{Borrowed, Clicked, Command, Effect, Message, NotExported};
pub use model::{Aside, Model, Notice, Opening, Pending, Save, Tone};
pub use plans::{About, OverAll, Plans, Surveyed};
pub use reviews::{TOP as REVIEWS_TOP, split as reviews_split};
pub use reviews::{decision as decision_of, lines as review_lines};
pub use round::{Progress, split as round_split};
pub use screen::{
    Asked, Compared, Field, Finder, History, HistoryLine, Hit, Leaving, Meeting, Note, Paste,
    PasteRow, Reviews, Round, Scope, Screen, Sheet, SheetOf, Slide, Stays, Stop, Years,
};
pub use sheet::cards as sheet_cards;
use sheet::plain as sheet_text;
pub use slide::margin as slide_margin;
pub use split::Split;
pub use stack::Screens;
pub use update::update;
pub use versioned::Versioned;
pub use years::detail as years_detail;
pub use years::{MatrixLine, lines as matrix_lines};

errors!(FormError);
