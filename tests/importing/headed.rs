//! Where headings and objectives stand in tables of documents: over a rule, in two rows, among the rows, on cards in a sheet.

use super::documents::{sheet, text};

#[test]
fn headings_go_on_below_the_rule_of_a_pipe_table() {
    insta::assert_snapshot!(text(
        "# Performance plan 2025\n\n\
         | Strategic objective | KPI | Weight | 2023 | 2024 | 2025 |\n|---|---|---|---|---|---|\n\
         | | | | Actual | Target | Target |\n\
         | 1 Growth | Jobs | 50% | 120 | 130 | 140 |\n| 1 Growth | Starts | 50% | 75 | 80 | 85 |\n"
    ));
}

#[test]
fn a_second_row_of_headings_has_years_and_other_words() {
    insta::assert_snapshot!(text(
        "PIANO DELLA PERFORMANCE 2025\n\n\
         Obiettivo n. 1 - Recupero dell'evasione                           Peso 30\n\n\
         Indicatore                    Unità      Peso     Valore     Target     Target     Fonte\n\
         \x20                             misura     %        2024       2025       2026\n\
         Avvisi emessi                 n.         60       1120       1200       1250       Tributi\n\
         Importo accertato             €          40       350        380        400        Tributi\n"
    ));
}

#[test]
fn objectives_stand_among_the_rows_in_columns_of_blanks() {
    insta::assert_snapshot!(text(
        "SERVICE SCORECARD 2025\n\n\
         Ref    Key Performance Indicator            Target     Actual    Weight\n\
         GOAL 1: BASIC SERVICES\n\
         BS1    Km of road resealed                  15         13.5      40\n\
         BS2    Burst pipes (maximum)                240        226       60\n\
         GOAL 2: GOVERNANCE\n\
         GG1    Audit findings resolved              95%        90%       100\n"
    ));
}

#[test]
fn a_sheet_of_cards_has_a_kpi_each() {
    insta::assert_snapshot!(sheet(
        "Scheda indicatore;\nCodice;1.1\nIndicatore;Imprese assistite\nObiettivo;1 - Digitale\nPeso;60%\nTarget 2025;≥ 300\n;\n\
         Scheda indicatore;\nCodice;1.2\nIndicatore;Tempo medio\nObiettivo;1 - Digitale\nPeso;40%\nTarget 2025;≤ 2,2 gg\n"
    ));
}

#[test]
fn cells_may_stand_between_strokes() {
    insta::assert_snapshot!(sheet(
        "Obiettivo|Indicatore|Peso|Target 2025\n1 Servizi|Pratiche, tutte|60|≥ 90%\n1 Servizi|Tempi|40|≤ 5 gg\n"
    ));
}

#[test]
fn headings_of_three_rows_and_days_in_words() {
    insta::assert_snapshot!(sheet(
        "Obiettivo;Indicatore;Peso;Anno 2025;;;\n;;;I semestre;;II semestre;\n;;;Target;Consuntivo;Target;Consuntivo\n\
         Servizi;Pratiche evase;100;40%;38%;100%;97%\n"
    ));
    insta::assert_snapshot!(sheet(
        "Objective,Indicator,Weight,Target by June 30 2025,Target at 31 December 2025\nServices,Files closed,100,40%,100%\n"
    ));
}
