//! Amendments, listed as the source prints them: what was amended, the old text, and why.

use super::{Lines, Role, Topic};
use crate::plan::{Amended, Amendment, Kpi};
use crate::words::Words;

impl Words {
    pub(super) fn amendments(&self, amendments: &[(&Kpi, &Amendment)], lines: &mut Lines) {
        if amendments.is_empty() {
            return;
        }
        lines.part(Topic::Document, self.overview.amendments());
        for (index, (kpi, it)) in amendments.iter().enumerate() {
            if index > 0 {
                lines.push(Role::Blank, "");
            }
            lines.extend(Role::Label, self.act(it));
            lines.push(Role::Text, self.announcement(kpi, it));
            lines.push(Role::Old, self.previous_text(it));
            if !it.new.is_empty() {
                let old_new = self.sheet.old_new(self.or_nothing(&it.old), &it.new);
                lines.push(Role::Result, old_new);
            }
            lines.extend(Role::Text, it.reason.iter().cloned());
        }
    }

    pub(in crate::words) fn or_nothing(&self, text: &str) -> String {
        if text.is_empty() {
            self.sheet.nothing().to_owned()
        } else {
            text.to_owned()
        }
    }

    /// `delibera n. 45 del 25/10/2022, dal 2023`
    fn act(&self, it: &Amendment) -> Option<String> {
        let day = it.date.map(|day| self.day(day));
        let dated = match (&it.act, day) {
            (Some(act), Some(day)) => Some(self.sheet.by_act(act, &day)),
            (Some(act), None) => Some(act.clone()),
            (None, day) => day,
        };
        let from = it
            .since
            .filter(|_| !matches!(it.amended, Amended::Target(_)));
        let from = from.map(|year| self.sheet.years_from(year));
        let parts: Vec<String> = dated.into_iter().chain(from).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// ` (era 11,09%; delibera n. 45 del 25/10/2022)`
    pub(in crate::words) fn amended_from(&self, it: &Amendment) -> String {
        let was = self.overview.formerly(&it.old);
        match self.act(it) {
            Some(act) => format!(" ({was}; {act})"),
            None => format!(" ({was})"),
        }
    }

    /// The sentence that announces an amendment: the document's, or one like it.
    pub fn announcement(&self, kpi: &Kpi, it: &Amendment) -> String {
        if !it.announcement.is_empty() {
            return it.announcement.clone();
        }
        let words = &self.sheet;
        let (code, act) = (&kpi.printed_code, self.act(it).unwrap_or_default());
        match it.amended {
            Amended::Target(year) => words.amended_target(code, year, &act),
            Amended::Scale(year) => words.amended_scale(code, year, &act),
            Amended::Calculation => words.amended_calculation(code, &act),
            Amended::Weight => words.amended_weight(code, &act),
            Amended::Name => words.amended_name(code, &act),
        }
    }

    /// The sentence that quotes the old text: the document's, or one like it.
    pub fn previous_text(&self, it: &Amendment) -> String {
        if !it.previous.is_empty() {
            return it.previous.clone();
        }
        let words = &self.sheet;
        let old = self.or_nothing(&it.old);
        match it.amended {
            Amended::Target(_) => words.previous_target(&old),
            Amended::Scale(_) => words.previous_scale(&old),
            Amended::Calculation => words.previous_calculation(&old),
            Amended::Weight => words.previous_weight(&old),
            Amended::Name => words.previous_name(&old),
        }
    }
}
