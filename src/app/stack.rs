//! What is open, one over the other.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each function has its own few of all screens"
)]

use std::mem::discriminant;

use super::{Field, Form, Import, Meeting, Plans, Reviews, Screen};

/// What is open, one over the other. The top one has the keys, and Esc takes it off; under all of them lies the overview.
#[derive(Clone, Debug, Default)]
pub struct Screens {
    /// The lowest first.
    under: Vec<Screen>,
    top: Screen,
    opened: u64,
}

impl Screens {
    pub const fn top(&self) -> &Screen {
        &self.top
    }

    pub(super) const fn top_mut(&mut self) -> &mut Screen {
        &mut self.top
    }

    /// The highest of those that fill the window; what lies over it is drawn over it.
    pub fn filling(&self) -> &Screen {
        let mut filling = self.iter().filter(|it| fills_window(it));
        filling.next().unwrap_or(&Screen::Overview)
    }

    /// How many were opened so far.
    pub const fn opened(&self) -> u64 {
        self.opened
    }

    /// What had the keys before the top one.
    pub fn below(&self) -> &Screen {
        self.under.last().unwrap_or(&Screen::Overview)
    }

    /// Opens a screen over all others; one of its kind that is open already is closed, wherever it is.
    pub(super) fn open(&mut self, screen: Screen) {
        self.opened += 1;
        let before = std::mem::replace(&mut self.top, screen);
        self.under.push(before);
        let kind = discriminant(&self.top);
        self.under.retain(|it| discriminant(it) != kind);
    }

    /// Closes every screen of that sort.
    pub(super) fn close_all(&mut self, is_meant: impl Fn(&Screen) -> bool) {
        self.under.retain(|it| !is_meant(it));
        if is_meant(&self.top) {
            self.close();
        }
    }

    /// Closes the top one.
    pub(super) fn close(&mut self) -> Screen {
        let below = self.under.pop().unwrap_or_default();
        std::mem::replace(&mut self.top, below)
    }

    /// Closes all of them.
    pub(super) fn clear(&mut self) {
        *self = Self {
            opened: self.opened,
            ..Self::default()
        };
    }

    /// From the top down.
    pub fn iter(&self) -> impl Iterator<Item = &Screen> {
        std::iter::once(&self.top).chain(self.under.iter().rev())
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        std::iter::once(&mut self.top).chain(self.under.iter_mut().rev())
    }

    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        self.iter_mut().find_map(|it| match it {
            Screen::Form(form) => Some(&mut **form),
            _ => None,
        })
    }

    pub(super) fn plans_mut(&mut self) -> Option<&mut Plans> {
        self.iter_mut().find_map(|it| match it {
            Screen::Plans(plans) => Some(&mut **plans),
            _ => None,
        })
    }

    pub fn import(&self) -> Option<&Import> {
        self.iter().find_map(|it| match it {
            Screen::Import(import) => Some(&**import),
            _ => None,
        })
    }

    pub(super) fn import_mut(&mut self) -> Option<&mut Import> {
        self.iter_mut().find_map(|it| match it {
            Screen::Import(import) => Some(&mut **import),
            _ => None,
        })
    }

    pub fn field(&self) -> Option<&Field> {
        self.iter().find_map(|it| match it {
            Screen::Field(field) => Some(&**field),
            _ => None,
        })
    }

    pub fn meeting(&self) -> Option<&Meeting> {
        self.iter().find_map(|it| match it {
            Screen::Meeting(meeting) => Some(&**meeting),
            _ => None,
        })
    }

    /// The list of reviews.
    pub fn reviews(&self) -> Option<Reviews> {
        self.iter().find_map(|it| match it {
            Screen::Reviews(list) => Some(*list),
            _ => None,
        })
    }
}

/// Whether nothing under a screen is to be seen.
const fn fills_window(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Overview
            | Screen::Sheet(_)
            | Screen::Years(_)
            | Screen::Meeting(_)
            | Screen::Round(_)
            | Screen::Plans(_)
            | Screen::Import(_)
            | Screen::Reviews(_)
            | Screen::Comparison(_)
            | Screen::History(_)
    )
}
