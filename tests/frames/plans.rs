//! Golden frames of the list of all plans, of the form of a new one, and of a draft.

use traguardo::exchange::{About, ImportKind, import};
use traguardo::plan::Plan;
use traguardo::settings::Limits;

use super::{both, check};
use crate::journeys::plans::listed;
use crate::support::stage::Stage;

/// The plan of a sheet.
fn imported(text: &str) -> Plan {
    let about = About::default();
    let read = import(text.as_bytes(), ImportKind::Csv, &about, Limits::default());
    read.unwrap().plan
}

#[test]
fn all_plans_and_the_form_of_a_new_one() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height).with_example();
            let size = format!("{code}-{width}x{height}");
            listed(&mut stage, "p");
            check(&format!("plans-{size}"), &stage);
            stage.press("n");
            check(&format!("new-plan-{size}"), &stage);
        }
    });
}

#[test]
fn a_draft_and_the_forms_that_edit_it() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let plan = traguardo::record::empty_plan(
                "PIANO 2025",
                &[2025, 2026],
                ("Obiettivo", "Indicatore"),
            );
            let mut stage = Stage::of(plan, language, width, height);
            let size = format!("{code}-{width}x{height}");
            stage.press("+");
            check(&format!("draft-kpi-{size}"), &stage);
            stage.press("Due⇥40^s");
            check(&format!("draft-{size}"), &stage);
            stage.press("X");
            check(&format!("draft-question-{size}"), &stage);
            stage.press("⎋B");
            check(&format!("draft-approval-{size}"), &stage);
            stage.press("⎋E");
            check(&format!("draft-edit-{size}"), &stage);
        }
    });
}

/// A KPI with interim targets, an owner and a source: its sheet shows where it stood on their days, and its chart goes by them.
#[test]
fn a_sheet_shows_what_was_to_be_reached_within_the_year() {
    let text = "obiettivo;kpi;nome;peso;fonte;responsabile;valore 2022;valore 2023;target 2024;target al 31/03/2024;target al 30/06/2024;target al 30/09/2024\n\
                A;A1;Imprese assistite;60;Protocollo;Ufficio Promozione;900;1.000;1.200;200;700;900\nA;A2;Reclami;40;;;;9;<= 10;;;\n";
    let plan = imported(text);
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40), (160, 45)] {
            let mut stage = Stage::of(plan.clone(), language, width, height);
            for (value, day) in [("210", "30/3"), ("640", "28/6"), ("820", "31/8")] {
                stage.press(&format!("N{value}⇥^u{day}^s"));
            }
            stage.press("⏎");
            check(&format!("interim-{code}-{width}x{height}"), &stage);
        }
    });
}

/// An objective that is a condition, and is broken: the totals and the panel say so.
#[test]
fn a_condition_that_is_broken_stands_beside_the_totals() {
    let text = "obiettivo;titolo;peso obiettivo;kpi;nome;target 2024\n1;Servizi;60;S;Utenti assistiti;50\n\
                2;Conti;40;C;Entrate;80\n3;Trasparenza;condizione;P;Piano pubblicato;SI\n";
    let plan = imported(text);
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut stage = Stage::of(plan.clone(), language, width, height);
            stage.press("45⏎76⏎n");
            check(&format!("condition-{code}-{width}x{height}"), &stage);
        }
    });
}

/// A KPI that is scored by a published scale: its sheet shows what is worth what, and which band holds the actual.
#[test]
fn a_sheet_shows_the_scale_of_its_kpi() {
    let text = "objective,kpi,name,weight,Excellent 100%,V.G. 80%,Good 60%,Poor 20%,target 2017\n\
                A,A1,Revenue,60,1250,1200,1150,1050,1150\nA,A2,Trade receivables,40,45,48,50,56,50\n";
    let plan = imported(text);
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40), (160, 45)] {
            let mut stage = Stage::of(plan.clone(), language, width, height);
            stage.press("1205⏎47⏎g⏎");
            check(&format!("scale-{code}-{width}x{height}"), &stage);
        }
    });
}
