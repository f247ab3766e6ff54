//! Phrases: plans in and out.

/// Phrases: plans in and out.
#[derive(Debug)]
pub struct Imports {
    /// A line was not understood.
    pub line: fn(&str) -> String,
    /// A target was not understood.
    pub target: fn(&str, &str, &str) -> String,
    /// A baseline was not understood.
    pub baseline: fn(&str, &str) -> String,
    /// A KPI has no weight.
    pub no_weight: fn(&str) -> String,
    /// A weight was not understood.
    pub weight: fn(&str, &str) -> String,
    /// An amendment was not understood.
    pub amendment: fn(&str) -> String,
    /// An actual was not understood.
    pub actual: fn(&str, &str, &str) -> String,
    /// There is no objective.
    pub no_objectives: &'static str,
    /// There is no year.
    pub no_years: &'static str,
    /// A column is needed.
    pub no_column: fn(&str) -> String,
    /// It is a PDF.
    pub pdf: &'static str,
    /// It is no text.
    pub no_text: &'static str,
    /// It is no workbook.
    pub no_workbook: fn(&str) -> String,
    /// It is unpacked to too much.
    pub too_large: fn(&str) -> String,
    /// It has too many cells.
    pub too_many: fn(&str) -> String,
    /// It has no sheet.
    pub no_sheet: &'static str,
    /// The kind of file is unknown.
    pub kind: fn(&str) -> String,
    /// Where something is.
    pub place: fn(&str) -> String,
    /// Where something is.
    pub place_cell: fn(&str, &str) -> String,
    /// What was read.
    pub summary: fn(&str, &str, &str, &str) -> String,
    /// How much was not understood.
    pub findings: fn(usize) -> String,
    /// A new plan was written.
    pub written: fn(&str, &str) -> String,
    /// Nothing was written.
    pub dry: &'static str,
    /// The plan is there already.
    pub there: fn(&str) -> String,
    /// Nothing differs.
    pub same: &'static str,
    /// What changes in it.
    pub changes: &'static str,
    /// A difference that becomes an amendment.
    pub amended: fn(&str, &str, &str, &str) -> String,
    /// What is not taken over.
    pub others: &'static str,
    /// A KPI that is new.
    pub added: fn(&str) -> String,
    /// A KPI that is not there any more.
    pub gone: fn(&str) -> String,
    /// A text differs.
    pub text: fn(&str, &str) -> String,
    /// An amendment that cannot be made.
    pub refused: fn(&str, &str) -> String,
    /// The act of an import.
    pub act: fn(&str) -> String,
    /// The name of a plan cannot be used.
    pub bad_id: fn(&str) -> String,
    /// A title, as a field.
    pub title: &'static str,
    /// A field of an objective.
    pub text_field: &'static str,
    /// The years of a plan.
    pub years_field: &'static str,
    /// The flag of an objective.
    pub flag: &'static str,
    /// The past cannot be changed.
    pub past: &'static str,
    /// Nothing may be written.
    pub read_only: &'static str,
    /// Nothing is unsound.
    pub check_sound: &'static str,
    /// How much is unsound.
    pub check_count: fn(usize) -> String,
}

pub(super) const ITALIAN: Imports = Imports {
    line: |text| format!("non capito, tenuto come nota: {text}"),
    target: |code, year, printed| {
        format!(
            "{code}: il target {year} «{printed}» è da definire o non si legge; resta come stampato, il suo peso resta e non porta punti"
        )
    },
    baseline: |code, printed| {
        format!("{code}: la baseline «{printed}» non si legge; resta come stampata")
    },
    no_weight: |code| format!("{code}: senza peso; vale una parte uguale di ciò che resta"),
    weight: |code, printed| {
        format!("{code}: il peso «{printed}» non si legge; scrivi per esempio 25%")
    },
    amendment: |text| {
        format!(
            "aggiornamento non capito (serve il KPI e il valore precedente), tenuto come nota: {text}"
        )
    },
    actual: |code, year, printed| {
        format!("{code}: il consuntivo {year} «{printed}» non si legge e non è registrato")
    },
    no_objectives: "non c'è nessun obiettivo: un obiettivo comincia con OBIETTIVO STRATEGICO INDIVIDUALE N. 1, o con una riga del foglio",
    no_years: "non c'è nessun anno: servono colonne come «Target 2025» o «Anno 2025»",
    no_column: |name| format!("manca la colonna «{name}»: una riga deve avere le intestazioni"),
    pdf: "è un PDF, non un testo: copia il testo in un file .txt con le tabelle separate da tabulazioni",
    no_text: "non è un testo",
    no_workbook: |why| {
        format!(
            "non è un foglio di calcolo che si legga ({why}): salvalo di nuovo come .xlsx, .ods o .csv"
        )
    },
    too_large: |most| format!("decompresso supera {most} MB: non sembra un piano"),
    too_many: |most| format!("ha più di {most} celle: non sembra un piano"),
    no_sheet: "non ha fogli",
    kind: |file| format!("{file}: si importano .txt, .md, .csv, .xlsx, .ods e .ron"),
    place: |line| format!("riga {line}"),
    place_cell: |line, column| format!("riga {line}, colonna {column}"),
    summary: |objectives, kpis, years, readings| {
        format!("obiettivi {objectives} · KPI {kpis} · anni {years} · consuntivi {readings}")
    },
    findings: |n| {
        if n == 0 {
            "Capito tutto.".into()
        } else if n == 1 {
            "Una cosa da guardare:".into()
        } else {
            format!("{n} cose da guardare:")
        }
    },
    written: |id, path| format!("Importato: {id} ({path}). Si apre con traguardo --plan {id}"),
    dry: "Prova: niente è stato scritto.",
    there: |id| format!("Il piano {id} c'è già:"),
    same: "è uguale, niente da cambiare.",
    changes: "queste differenze diventano aggiornamenti:",
    amended: |code, field, old, new| format!("{code} {field}: {old} → {new}"),
    others: "queste differenze non si riportano (un KPI si toglie con X nel programma, il resto si scrive in plan.ron)",
    added: |code| format!("{code}: nuovo"),
    gone: |code| format!("{code}: non c'è più"),
    text: |code, field| format!("{code}: {field} diverso"),
    refused: |told, why| format!("{told}: {why}"),
    act: |file| format!("importazione di {file}"),
    bad_id: |id| {
        format!(
            "«{id}» non può essere il nome di un piano: lettere, cifre, - _ . (al più 100, e non . o - all'inizio)"
        )
    },
    title: "titolo",
    text_field: "testo",
    years_field: "anni",
    flag: "performance organizzativa",
    past: "con --as-of si guarda il passato, e non si scrive: aggiungi --dry-run o togli --as-of",
    read_only: "il piano è aperto in sola lettura: con --dry-run si guarda e basta",
    check_sound: "Tutto torna.",
    check_count: |n| {
        if n == 1 {
            "Una cosa non torna.".into()
        } else {
            format!("{n} cose non tornano.")
        }
    },
};

pub(super) const ENGLISH: Imports = Imports {
    line: |text| format!("not understood, kept as a note: {text}"),
    target: |code, year, printed| {
        format!(
            "{code}: the target {year} “{printed}” is open or cannot be read; it stays as printed, its weight stays and earns nothing"
        )
    },
    baseline: |code, printed| {
        format!("{code}: the baseline “{printed}” cannot be read; it stays as printed")
    },
    no_weight: |code| format!("{code}: no weight; it counts an equal part of what is left"),
    weight: |code, printed| {
        format!("{code}: the weight “{printed}” cannot be read; type for instance 25%")
    },
    amendment: |text| {
        format!(
            "amendment not understood (the KPI and the old value are needed), kept as a note: {text}"
        )
    },
    actual: |code, year, printed| {
        format!("{code}: the actual {year} “{printed}” cannot be read and is not recorded")
    },
    no_objectives: "there is no objective: one begins with OBIETTIVO STRATEGICO INDIVIDUALE N. 1, or with a row of the sheet",
    no_years: "there is no year: columns like “Target 2025” or “Anno 2025” are needed",
    no_column: |name| format!("there is no column “{name}”: one row must have the headings"),
    pdf: "it is a PDF and no text: copy its text into a .txt with the tables separated by tabs",
    no_text: "it is not a text",
    no_workbook: |why| {
        format!(
            "it is not a spreadsheet that can be read ({why}): save it again as .xlsx, .ods or .csv"
        )
    },
    too_large: |most| format!("unpacked it is larger than {most} MB: it does not look like a plan"),
    too_many: |most| format!("it has more than {most} cells: it does not look like a plan"),
    no_sheet: "it has no sheet",
    kind: |file| format!("{file}: .txt, .md, .csv, .xlsx, .ods and .ron are imported"),
    place: |line| format!("line {line}"),
    place_cell: |line, column| format!("line {line}, column {column}"),
    summary: |objectives, kpis, years, readings| {
        format!("objectives {objectives} · KPIs {kpis} · years {years} · actuals {readings}")
    },
    findings: |n| {
        if n == 0 {
            "All of it was understood.".into()
        } else if n == 1 {
            "One thing to look at:".into()
        } else {
            format!("{n} things to look at:")
        }
    },
    written: |id, path| format!("Imported: {id} ({path}). traguardo --plan {id} opens it"),
    dry: "Dry run: nothing was written.",
    there: |id| format!("The plan {id} is there already:"),
    same: "it is the same, nothing to change.",
    changes: "these differences become amendments:",
    amended: |code, field, old, new| format!("{code} {field}: {old} → {new}"),
    others: "these differences are not taken over (X in the program takes a KPI out, the rest is written into plan.ron)",
    added: |code| format!("{code}: new"),
    gone: |code| format!("{code}: not there any more"),
    text: |code, field| format!("{code}: another {field}"),
    refused: |told, why| format!("{told}: {why}"),
    act: |file| format!("importazione di {file}"),
    bad_id: |id| {
        format!(
            "“{id}” cannot name a plan: letters, digits, - _ . (at most 100, and no . or - at the start)"
        )
    },
    title: "title",
    text_field: "text",
    years_field: "years",
    flag: "organisational performance",
    past: "--as-of looks at the past, and nothing is written there: add --dry-run, or leave --as-of out",
    read_only: "the plan is read-only: --dry-run only looks",
    check_sound: "All is sound.",
    check_count: |n| {
        if n == 1 {
            "One thing is not sound.".into()
        } else {
            format!("{n} things are not sound.")
        }
    },
};
