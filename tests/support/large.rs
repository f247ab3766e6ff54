//! A plan as large as anybody will ever have, as the text of its file: in the manner of `data/*.ron`, five KPIs an objective.

/// How many KPIs an objective has.
const EACH: usize = 5;

/// The text of a plan with that many KPIs, all sound: the weights of an objective total 100, no code stands twice.
pub(crate) fn large_plan(kpis: usize) -> String {
    let objectives: String = (1..=kpis.div_ceil(EACH)).map(objective).collect();
    format!(
        r#"#![enable(implicit_some)]
(
  version: 1,
  title: "OBIETTIVI DI TUTTE LE AREE 2022 - 2024",
  short_title: "Obiettivi di tutte le aree",
  headings: ["ALLEGATO B"],
  columns: ["Indicatori-(Peso)*", "Modalità di calcolo / Algoritmo", "Baseline", "Target", "Anno 2021", "Anno 2022", "Anno 2023", "Anno 2024"],
  baseline_year: 2021,
  years: [2022, 2023, 2024],
  rules: (critical_below: "70", partial_below: "90", ceilings: Ratio, equality: Floor, combination: WeightedMean),
  source: "Piano di prova",
  objectives: [
{objectives}  ],
)
"#
    )
}

fn objective(number: usize) -> String {
    let kpis: String = (1..=EACH).map(|nth| kpi(number, nth)).collect();
    let organisational = number % 2 == 1;
    format!(
        r#"    (
      code: "{number}",
      headings: ["OBIETTIVO STRATEGICO N. {number}", "\"OBIETTIVO VALIDO AI FINI DEL CALCOLO DELLA PERFORMANCE\""],
      title: "GARANTIRE LA SALUTE GESTIONALE DELL'AREA {number} E LA SUA SOSTENIBILITÀ ECONOMICA",
      short_title: "Garantire la salute gestionale dell'area {number}",
      organisational: {organisational},
      fields: [
        (kind: Description, label: "Descrizione", text: "Trattasi di obiettivo trasversale che rappresenta un vincolo fondamentale per la gestione degli enti: il consolidamento della salute economica è il requisito per poter riversare risorse nei territori e garantire servizi di qualità."),
        (kind: Outcome, label: "Outcome (impatto prodotto nell'ambiente esterno)", text: "Accrescimento del valore delle esportazioni delle imprese del territorio supportate."),
        (kind: Stakeholders, label: "Stakeholder", text: "Organi camerali, Segretario Generale, Dirigenti."),
        (kind: Resources, label: "Risorse economiche", text: "//"),
        (kind: Centre, label: "Centro di Responsabilità Amministrativa", text: "AREA {number}"),
      ],
      kpis: [
{kpis}      ],
    ),
"#
    )
}

fn kpi(objective: usize, nth: usize) -> String {
    let code = format!("A{objective:05}_{nth:03}");
    let (name, calculation, more) = match nth {
        1 | 2 => (
            "Percentuale di incasso del diritto annuale",
            "Diritto annuale incassato entro il 31/12 al netto di interessi e sanzioni / Diritto annuale al netto di interessi e sanzioni.",
            ratio(objective, nth),
        ),
        3 => (
            "Adeguamento dell'area alla normativa che regola la protezione dei dati personali (Regolamento UE 2016/679)",
            "Avvenuto adeguamento",
            every_year("SI", "Yes"),
        ),
        4 => (
            "Attività formative dirette al gruppo di lavoro \\\"Protezione Dati\\\"",
            "Numero corsi",
            every_year("≥ 4", "AtLeast(\"4\", Number)"),
        ),
        _ => (
            "Realizzazione degli obiettivi relativi all'efficienza interna dei singoli settori",
            "Percentuale media di realizzazione degli obiettivi dei settori",
            every_year("≥ 90%", "AtLeast(\"90\", Percent)"),
        ),
    };
    format!(
        r#"        (
          code: "{code}",
          name: "{name}",
          printed: "Kpi {code} {name} (20%).",
          weight: "20",
          calculation: "{calculation}",
{more}        ),
"#
    )
}

/// A formula and a target of its own for the first year.
fn ratio(objective: usize, nth: usize) -> String {
    let (whole, cents) = (10 + objective % 80, (objective * 7 + nth) % 100);
    format!(
        r#"          formula: (
            text: "incassato / diritto_annuale",
            inputs: [
              (symbol: "incassato", name: "Diritto annuale incassato entro il 31/12 al netto di interessi e sanzioni"),
              (symbol: "diritto_annuale", name: "Diritto annuale al netto di interessi e sanzioni"),
            ],
          ),
          baseline: (printed: "{whole},00", read: AtLeast("{whole}.00", Percent)),
          targets: [
            (year: 2022, printed: "{whole},{cents:02}%", read: AtLeast("{whole}.{cents:02}", Percent)),
            (year: 2023, printed: "//", read: Nothing),
            (year: 2024, printed: "//", read: Nothing),
          ],
"#
    )
}

fn every_year(printed: &str, read: &str) -> String {
    format!(
        r#"          baseline: (printed: "{printed}", read: {read}),
          targets: [
            (year: 2022, printed: "{printed}", read: {read}),
            (year: 2023, printed: "{printed}", read: {read}),
            (year: 2024, printed: "{printed}", read: {read}),
          ],
"#
    )
}
