//! Where keys hold: what has them.

use crate::words::Words;

/// Where a row of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Overview,
    Sheet,
    Field,
    Note,
    List,
    History,
    Meeting,
    Round,
    Plans,
    Reviews,
    Text,
    Form,
    Question,
    /// The question how a what-if ends.
    WhatIf,
    Years,
    /// The preview of a pasted column.
    Paste,
    Leaving,
    Folder,
}

impl Scope {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 17] = [
        Self::Overview,
        Self::Field,
        Self::Note,
        Self::Sheet,
        Self::Form,
        Self::Question,
        Self::WhatIf,
        Self::Years,
        Self::History,
        Self::Meeting,
        Self::Round,
        Self::Plans,
        Self::Reviews,
        Self::List,
        Self::Paste,
        Self::Leaving,
        Self::Folder,
    ];

    pub fn title(self, words: &Words) -> &'static str {
        let keys = &words.keys;
        match self {
            Self::Overview => keys.scope_overview(),
            Self::Sheet => keys.scope_sheet(),
            Self::Field => keys.scope_field(),
            Self::Note => keys.scope_note(),
            Self::List => keys.scope_list(),
            Self::History => keys.scope_history(),
            Self::Meeting => keys.scope_meeting(),
            Self::Round => keys.scope_round(),
            Self::Plans => keys.scope_plans(),
            Self::Reviews | Self::Text => keys.scope_reviews(),
            Self::Form => keys.scope_form(),
            Self::Question => keys.scope_question(),
            Self::WhatIf => keys.scope_what_if(),
            Self::Years => keys.scope_years(),
            Self::Paste => keys.scope_paste(),
            Self::Leaving => keys.scope_leaving(),
            Self::Folder => keys.scope_folder(),
        }
    }

    /// Whether characters without a row of their own are text here.
    pub(super) const fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Field | Self::Note | Self::List | Self::History | Self::Form | Self::Folder
        )
    }
}
