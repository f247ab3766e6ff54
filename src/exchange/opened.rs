//! The page of a file that is read, with its headings and with what an office says of it.

use std::collections::HashMap;

use super::about::{About, Years};
use super::answer::Answer;
use super::document::document;
use super::grid::Grid;
use super::heads::Heads;
use super::imported::{ImportIssue, Imported, Unread};
use super::recall::recalled;

/// The page of a file that is read.
pub(super) struct Page {
    pub(super) grid: Grid,
    /// By the place of the first of their rows.
    pub(super) heads: HashMap<usize, Heads>,
    /// What is said of it: now, in the office's own words, and of files like it.
    answers: Vec<Answer>,
    recalled: Vec<Answer>,
    strays: Vec<Answer>,
}

impl Page {
    /// Of a workbook's sheets the one that is asked for, or the first that has headings.
    ///
    /// # Errors
    /// Where there is none of the name that is asked for, or none at all.
    pub(super) fn chosen(grids: Vec<Grid>, about: &About<'_>) -> Result<Self, Unread> {
        let asked = about.sheet;
        if let Some(name) = asked.filter(|name| !grids.iter().any(|it| it.name == *name)) {
            let there = grids.into_iter().map(|it| it.name).collect::<Vec<_>>();
            let issue = ImportIssue::NoSheet(name.to_owned(), there.join(", "));
            return Err(Unread::at(1, issue));
        }
        let heads_of = |grid: &Grid, answers: &[Answer]| {
            Heads::all(&grid.rows, answers, Years::of(&grid.rows, about))
        };
        let is_plan = |grid: &Grid| {
            let is_named = asked.is_none_or(|it| grid.name == it);
            is_named && !heads_of(grid, &said_of(grid, about).0).is_empty()
        };
        let grid = Grid::chosen(grids, is_plan);
        let mut grid = grid.ok_or(Unread::at(1, ImportIssue::NoObjectives))?;
        let (answers, recalled) = said_of(&grid, about);
        let is_stray =
            |it: &&Answer| matches!(it, Answer::Cell { .. }) && !it.correct(&mut grid.rows);
        let strays = about.answers.iter().filter(is_stray).cloned().collect();
        Ok(Self {
            heads: heads_of(&grid, &answers),
            grid,
            answers,
            recalled,
            strays,
        })
    }

    /// The plan that it holds, with what is said of it.
    ///
    /// # Errors
    /// Where it holds none.
    pub(super) fn read(&self, about: &About<'_>) -> Result<Imported, Unread> {
        let mut read = document(self, about)?;
        read.strays.clone_from(&self.strays);
        // What was said first counts, and so has the last word.
        for answer in self.answers.iter().rev() {
            // What is remembered answers what is asked, and says nothing against the file.
            let is_asked = match answer {
                Answer::Kpi { kpi, says } => read.asks(kpi, *says),
                Answer::Column { .. } | Answer::Cell { .. } => true,
            };
            if self.recalled.contains(answer) && !about.answers.contains(answer) && !is_asked {
                continue;
            }
            let is_heard = read.answer(answer);
            let strays = (about.answers.contains(answer) && !is_heard).then(|| answer.clone());
            read.strays.extend(strays);
        }
        read.recalled.clone_from(&self.recalled);
        Ok(read)
    }
}

/// What is said of a page, what was said now before what is remembered; and what of it is remembered.
fn said_of(grid: &Grid, about: &About<'_>) -> (Vec<Answer>, Vec<Answer>) {
    let recalled = recalled(about.remembered, &grid.rows);
    let all = about.answers.iter().chain(about.own).chain(&recalled);
    (all.cloned().collect(), recalled)
}
