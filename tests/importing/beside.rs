//! What the row of a KPI says beside its figures: who answers for it, where its values come from, what it was in years before; and
//! whose number `N.` is.

use traguardo::exchange::{ImportKind, Imported, import, sheet};
use traguardo::plan::Language::{English, Italian};
use traguardo::plan::{FieldKind, Kpi, SaidBy, Unit};
use traguardo::record::Document;
use traguardo::settings::Limits;
use traguardo::words::words;

use super::about;
use crate::support::stage::Stage;
use crate::support::{now, signature};

#[track_caller]
fn read(text: &str, kind: ImportKind) -> Imported {
    import(text.as_bytes(), kind, &about("piano"), Limits::default()).unwrap()
}

#[track_caller]
fn csv(text: &str) -> Imported {
    read(text, ImportKind::Csv)
}

fn kpi<'a>(read: &'a Imported, code: &str) -> &'a Kpi {
    let mut kpis = read.plan.kpis().map(|(_, it)| it);
    kpis.find(|it| it.code == code).unwrap()
}

const PLAN: &str = "obiettivo;kpi;nome;peso;fonte dei dati;Referente;RAG;valore 2022;valore 2023;valore 2024;target 2025\n\
    1 Servizi;A;Utenti;60;Protocollo;Ufficio Anagrafe;verde;120;110;100;+10% rispetto al 2022\n\
    1 Servizi;B;Ingressi;40;;Ufficio Musei;;5;6;5;mantenimento del valore 2023\n";

#[test]
fn owner_source_and_the_years_before_are_the_kpis_and_other_columns_are_kept_with_it() {
    let found = csv(PLAN);
    let account = found.account();
    assert_eq!(
        (account.kept, account.doubtful),
        (1, 0),
        "{:?}",
        found.findings
    );
    let users = kpi(&found, "A");
    assert_eq!(users.says(FieldKind::Owner), Some("Ufficio Anagrafe"));
    assert_eq!(users.says(FieldKind::Source), Some("Protocollo"));
    assert_eq!(users.says(FieldKind::Other), Some("verde"));
    let labels: Vec<&str> = users.fields.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["fonte dei dati", "Referente", "RAG"], "as printed");
    let before = users.past(found.plan.baseline_year);
    let before: Vec<_> = before
        .map(|(year, it)| (year, it.printed.as_str()))
        .collect();
    assert_eq!(before, [(2022, "120"), (2023, "110"), (2024, "100")]);
    assert_eq!(words(Italian).target(users.target(2025).unwrap()), "≥ 132");
    let kept = kpi(&found, "B").target(2025).unwrap();
    assert_eq!(
        words(Italian).target(kept),
        "≥ 6",
        "of the year that is named"
    );
}

#[test]
fn what_a_sheet_of_this_program_says_beside_the_figures_comes_back() {
    let found = csv(PLAN);
    for language in [Italian, English] {
        let document = Document::new(found.plan.clone(), [], signature("M. Rossi"), now().instant);
        let out = String::from_utf8(sheet(words(language), &document).unwrap()).unwrap();
        let again = csv(&out);
        for code in ["A", "B"] {
            let (one, other) = (kpi(&found, code), kpi(&again, code));
            assert_eq!(one.earlier, other.earlier, "{out}");
            for kind in [FieldKind::Owner, FieldKind::Source] {
                assert_eq!(one.says(kind), other.says(kind), "{out}");
            }
        }
    }
}

#[test]
fn cards_and_documents_say_it_too() {
    let card = read(
        "PIANO 2025\nObiettivo n. 1: Servizi\nCodice: 1.1\nTitolo: Utenti\nPeso: 100\nTarget 2025: 50\nFonte: Protocollo\nResponsabile: Ufficio Anagrafe\n",
        ImportKind::Text,
    );
    let card = kpi(&card, "1.1");
    assert_eq!(card.says(FieldKind::Owner), Some("Ufficio Anagrafe"));
    assert_eq!(card.says(FieldKind::Source), Some("Protocollo"));
    // Below headings that say nothing, a row is text of its objective, and is told as kept.
    let table = read(
        "PIANO 2025\n## OBIETTIVO N. 1\n### Servizi\nAttività\tQuando\tChi\nAprire lo sportello\tmaggio\tRossi\n\
         Indicatori\tTarget 2025\n<b>Kpi A_1</b> Utenti (100%)\t50\n",
        ImportKind::Text,
    );
    let notes = &table.plan.objectives[0].notes;
    assert!(
        notes
            .iter()
            .any(|it| it == "Aprire lo sportello · maggio · Rossi"),
        "{notes:?}"
    );
    assert_eq!(table.account().kept, 6);
}

#[test]
fn a_number_beside_objectives_is_theirs_where_it_stands_once_for_each() {
    let codes = |text: &str| {
        let read = csv(text);
        let all = read.plan.objectives.iter().map(|it| {
            let kpis: Vec<&str> = it.kpis.iter().map(|it| it.code.as_str()).collect();
            format!("{} {}: {}", it.code, it.title, kpis.join(" "))
        });
        all.collect::<Vec<_>>()
    };
    let heads = "N.;Obiettivo;Indicatore;Peso;Target 2025\n";
    let merged =
        format!("{heads}3;Servizi;Utenti;60;5\n;;Ingressi;40;6\n4;Conti;Spesa;100;7\nTotale;;;;\n");
    assert_eq!(codes(&merged), ["3 Servizi: 3.01 3.02", "4 Conti: 4.01"]);
    let repeated =
        format!("{heads}A;Servizi;Utenti;60;5\nA;Servizi;Ingressi;40;6\nB;Conti;Spesa;100;7\n");
    assert_eq!(codes(&repeated), ["A Servizi: A.01 A.02", "B Conti: B.01"]);
    // Each row has one: they are the rows'.
    let rows =
        format!("{heads}1;Servizi;Utenti;60;5\n2;Servizi;Ingressi;40;6\n3;Conti;Spesa;100;7\n");
    assert_eq!(codes(&rows), ["1 Servizi: 1 2", "2 Conti: 3"]);
    let merged_titles =
        format!("{heads}1;Servizi;Utenti;60;5\n2;;Ingressi;40;6\n3;Conti;Spesa;100;7\n");
    assert_eq!(codes(&merged_titles), ["1 Servizi: 1 2", "2 Conti: 3"]);
}

#[test]
fn a_column_in_thousands_gives_its_numbers_no_unit() {
    let found = csv(
        "kpi;nome;unità di misura;target 2025\nA;Entrate;migliaia di euro;300\nB;Spesa;€ mln;2,5\nC;Ricavi;euro;300\n",
    );
    let unit = |code| {
        kpi(&found, code)
            .target(2025)
            .unwrap()
            .criterion
            .bound()
            .unwrap()
    };
    assert_eq!(
        (unit("A").unit, unit("A").value),
        (Unit::Number, 300.into())
    );
    assert_eq!(unit("B").unit, Unit::Number);
    assert_eq!(unit("C").unit, Unit::Money);
    assert_eq!(
        kpi(&found, "A").says(FieldKind::Other),
        Some("migliaia di euro")
    );
}

#[test]
fn who_said_which_way_is_better_is_kept_and_shown() {
    let text = "obiettivo;kpi;nome;target 2025;verso\n1;A;Attesa;30 gg;decrescente\n1;B;Assenze (più basso è meglio);5;\n\
                1;C;Risposta;10 gg;\n1;D;Reclami;<= 3;\n";
    let answers = ["C=lower"].map(|it| traguardo::exchange::Answer::read(it, Italian).unwrap());
    let about = traguardo::exchange::About {
        answers: &answers,
        ..about("piano")
    };
    let found = import(text.as_bytes(), ImportKind::Csv, &about, Limits::default()).unwrap();
    let said = |code| kpi(&found, code).said_by;
    assert_eq!(
        ["A", "B", "C", "D"].map(said),
        [
            Some(SaidBy::Column),
            Some(SaidBy::Name),
            Some(SaidBy::Answer),
            None
        ]
    );
    let mut stage = Stage::of(found.plan.clone(), Italian, 98, 60);
    stage.press("⏎").must_show("(lo dice il documento)");
    stage.press("⎋↓⏎").must_show("(lo dice il nome)");
    stage
        .press("⎋b⏎")
        .must_show("(lo ha detto chi è stato interpellato)");
    stage.press("⎋↓↓⏎").must_not_show("(lo ");
    // What the name says needs no column.
    let document = Document::new(found.plan, [], signature("M. Rossi"), now().instant);
    let out = String::from_utf8(sheet(words(Italian), &document).unwrap()).unwrap();
    assert!(out.contains(";5;;\n"), "{out}");
    assert_eq!(kpi(&csv(&out), "B").said_by, Some(SaidBy::Name));
}
