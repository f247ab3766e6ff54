//! What came of an import, as JSON: the account of its cells, its doubts, and its published figures.

use serde_json::{Value, json};

use super::Done;
use crate::exchange::{Fate, Figure, ImportIssue, Unread};
use crate::words::Words;

pub(super) fn json(done: &Done, words: &Words) -> Value {
    let read = &done.taking.read;
    let plan = &read.plan;
    let account = read.account();
    let (published, following) = read.following();
    let findings = read.findings.iter().map(|it| finding(it, words));
    let differing = read.findings.iter().filter_map(|it| differing(it, words));
    json!({
        "schema": 1,
        "plan": done.taking.id,
        "title": plan.title,
        "written": done.is_written,
        "years": plan.years,
        "objectives": plan.objectives.len(),
        "kpis": plan.kpis().count(),
        "cells": {
            "all": read.cells,
            "read": account.read,
            "kept": account.kept,
            "aside": account.aside,
            "doubtful": account.doubtful,
        },
        "findings": findings.collect::<Vec<_>>(),
        "published": {
            "figures": published,
            "following": following,
            "differing": differing.collect::<Vec<_>>(),
        },
    })
}

fn finding(it: &Unread, words: &Words) -> Value {
    let fate = match it.issue.fate() {
        Fate::Kept => "kept",
        Fate::Aside => "aside",
        Fate::Doubtful => "doubtful",
        Fate::Noted => "noted",
    };
    json!({
        "line": (it.line > 0).then_some(it.line),
        "column": (it.column > 0).then_some(it.column),
        "cells": it.cells,
        "fate": fate,
        "message": it.issue.sentence(words),
    })
}

/// A published figure that does not follow.
fn differing(it: &Unread, words: &Words) -> Option<Value> {
    let ImportIssue::Figure(Figure::Published {
        code,
        printed,
        ours,
        ..
    }) = &it.issue
    else {
        return None;
    };
    Some(json!({
        "code": code,
        "published": printed,
        "computed": ours.to_places(2),
        "message": it.issue.sentence(words),
    }))
}
