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
    /// A column that is not used.
    pub column: fn(&str) -> String,
    /// A baseline beside the plan's own.
    pub second_baseline: fn(&str) -> String,
    /// So many cells.
    pub of_cells: fn(usize) -> String,
    /// A number that would be another one in the other language.
    pub number: fn(&str, &str) -> String,
    /// The same, read as the headings say.
    pub number_declared: fn(&str, &str, &str) -> String,
    /// A fraction beside a target in percent.
    pub fraction: fn(&str, &str) -> String,
    /// A formula without a value, or an error.
    pub lost: fn(&str) -> String,
    /// Targets for parts of a year.
    pub interim: fn(&str, &str, &str) -> String,
    /// A target without a direction.
    pub direction: fn(&str, &str) -> String,
    /// A row above the headings.
    pub above: fn(&str) -> String,
    /// There is no KPI.
    pub no_kpis: fn(&str) -> String,
    /// A quote that is not closed.
    pub open_quote: fn(&str) -> String,
    /// What became of the cells.
    pub account: fn([usize; 5]) -> String,
    /// Italian, as a language.
    pub italian: &'static str,
    /// English, as a language.
    pub english: &'static str,
    /// A mapping that is none.
    pub bad_map: fn(&str) -> String,
    /// A mapping of what is not there.
    pub stray_map: fn(&str) -> String,
    /// Doubts, and nothing may be written.
    pub strict: &'static str,
    /// An amendment was not understood.
    pub amendment: fn(&str) -> String,
    /// An actual was not understood.
    pub actual: fn(&str, &str, &str) -> String,
    /// An actual of the second row of a code.
    pub second: fn(&str, &str, &str) -> String,
    /// A code stands twice.
    pub twice: fn(&str, &str, &str) -> String,
    /// A heading stands twice.
    pub heading: fn(&str) -> String,
    /// A row has no code.
    pub no_code: fn(&str) -> String,
    /// There is no objective.
    pub no_objectives: &'static str,
    /// There is no year.
    pub no_years: &'static str,
    /// A column is needed.
    pub no_column: fn(&str) -> String,
    /// A sheet is not read.
    pub other_sheet: fn(&str) -> String,
    /// Columns are not read.
    pub columns: fn(&str) -> String,
    /// A cell contradicts a row above.
    pub other: fn(&str, &str) -> String,
    /// The text is of another encoding.
    pub windows: &'static str,
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
    column: |heading| format!("la colonna «{heading}» non è usata; le sue celle restano come note"),
    second_baseline: |heading| {
        format!(
            "la colonna «{heading}» non è la baseline del piano, che è la più recente; resta come note"
        )
    },
    of_cells: |n| {
        if n == 1 {
            "una cella".into()
        } else {
            format!("{n} celle")
        }
    },
    number: |code, printed| {
        format!(
            "{code}: «{printed}» sarebbe un numero diverso in italiano e in inglese, e le altre celle non lo decidono; non è letto. Scrivilo senza dubbio, per esempio 168,12 o 168125"
        )
    },
    number_declared: |code, printed, language| {
        format!(
            "{code}: «{printed}» sarebbe un altro numero nell'altra lingua; letto in {language}, come le intestazioni. Se non è giusto, scrivilo senza dubbio"
        )
    },
    fraction: |code, printed| {
        format!(
            "{code}: «{printed}» accanto a un target in percentuale può essere una frazione; non è registrato. Scrivilo con il segno %, per esempio 65,5%"
        )
    },
    lost: |what| {
        format!(
            "«{what}»: una formula senza valore, o un errore; apri il file e salvalo di nuovo, o scrivi il valore"
        )
    },
    interim: |code, year, printed| {
        format!(
            "{code}: target di parti del {year} ({printed}); qual è quello dell'anno va detto: scrivi una colonna target {year}"
        )
    },
    direction: |code, printed| {
        format!(
            "{code}: «{printed}» non dice se è un massimo o un minimo; intanto vale come minimo. Scrivi ≤ o ≥, aggiungi una colonna verso (crescente, decrescente) o --map \"{code}=lower\", o premi b sul KPI nel cruscotto"
        )
    },
    above: |text| format!("riga sopra le intestazioni, messa da parte: {text}"),
    no_kpis: |objectives| {
        format!(
            "non c'è nessun KPI (obiettivi trovati: {objectives}): in una tabella con le colonne Indicatori e Target la riga di un KPI comincia con il suo codice in grassetto, o con Kpi e il codice; oppure usa un foglio con le colonne obiettivo, kpi, peso, target 2025"
        )
    },
    open_quote: |line| {
        format!(
            "riga {line}: le virgolette che si aprono qui non si chiudono al loro posto; le righe che seguono andrebbero perse. Chiudile, o toglile"
        )
    },
    account: |[all, read, kept, aside, doubtful]| {
        let lette = if read == 1 { "letta" } else { "lette" };
        let note = if kept == 1 {
            "tenuta come nota"
        } else {
            "tenute come note"
        };
        let parte = if aside == 1 {
            "messa da parte"
        } else {
            "messe da parte"
        };
        format!("{all} celle: {read} {lette}, {kept} {note}, {aside} {parte}, {doubtful} in dubbio")
    },
    italian: "italiano",
    english: "inglese",
    bad_map: |text| {
        format!(
            "--map «{text}»: scrivi INTESTAZIONE=RUOLO, per esempio \"Valore atteso=target 2025\", o KPI=lower (meno è meglio) e KPI=higher (più è meglio)"
        )
    },
    stray_map: |text| {
        format!("--map «{text}»: nel file non c'è una colonna né un KPI con questo nome")
    },
    strict: "ci sono dubbi: con --strict niente è stato scritto",
    amendment: |text| {
        format!(
            "aggiornamento non capito (serve il KPI e il valore precedente), tenuto come nota: {text}"
        )
    },
    actual: |code, year, printed| {
        format!("{code}: il consuntivo {year} «{printed}» non si legge e non è registrato")
    },
    second: |code, year, printed| {
        format!(
            "{code}: il consuntivo {year} «{printed}» è della seconda riga con questo codice, e non è registrato"
        )
    },
    twice: |code, first, second| {
        format!(
            "{code} sta due volte, negli obiettivi {first} e {second}: ogni KPI ha un codice suo"
        )
    },
    heading: |text| format!("la colonna «{text}» sta due volte: conta la prima"),
    no_code: |text| format!("riga senza codice di KPI, non usata: {text}"),
    no_objectives: "non c'è nessun obiettivo: un obiettivo comincia con OBIETTIVO STRATEGICO INDIVIDUALE N. 1, o con una riga del foglio",
    no_years: "non c'è nessun anno: servono colonne come «Target 2025» o «Anno 2025»",
    no_column: |name| format!("manca la colonna «{name}»: una riga deve avere le intestazioni"),
    other_sheet: |name| {
        format!("il foglio «{name}» non è letto: si importa il primo visibile con le intestazioni")
    },
    columns: |most| format!("ci sono celle oltre la colonna {most}, che non sono lette"),
    other: |objective, printed| {
        format!(
            "obiettivo {objective}: «{printed}» dice altro da una riga sopra, o non si legge; vale la prima"
        )
    },
    windows: "il testo non è in UTF-8: letto come Windows-1252; controlla gli accenti",
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
    column: |heading| format!("the column “{heading}” is not used; its cells are kept as notes"),
    second_baseline: |heading| {
        format!(
            "the column “{heading}” is not the plan's baseline, which is the latest one; it is kept as notes"
        )
    },
    of_cells: |n| {
        if n == 1 {
            "one cell".into()
        } else {
            format!("{n} cells")
        }
    },
    number: |code, printed| {
        format!(
            "{code}: “{printed}” would be another number in Italian than in English, and the other cells do not decide it; it is not read. Write it beyond doubt, for instance 168.12 or 168125"
        )
    },
    number_declared: |code, printed, language| {
        format!(
            "{code}: “{printed}” would be another number in the other language; read in {language}, like the headings. If that is wrong, write it beyond doubt"
        )
    },
    fraction: |code, printed| {
        format!(
            "{code}: “{printed}” beside a target in percent may be a fraction; it is not recorded. Write it with the sign %, for instance 65.5%"
        )
    },
    lost: |what| {
        format!(
            "“{what}”: a formula without a value, or an error; open the file and save it again, or write the value"
        )
    },
    interim: |code, year, printed| {
        format!(
            "{code}: targets for parts of {year} ({printed}); which one is the year's must be said: write a column target {year}"
        )
    },
    direction: |code, printed| {
        format!(
            "{code}: “{printed}” does not say whether it is a maximum or a minimum; meanwhile it counts as a minimum. Write ≤ or ≥, add a column direction (ascending, descending) or --map \"{code}=lower\", or press b on the KPI in the dashboard"
        )
    },
    above: |text| format!("a row above the headings, set aside: {text}"),
    no_kpis: |objectives| {
        format!(
            "there is no KPI (objectives found: {objectives}): in a table with the columns Indicatori and Target the row of a KPI begins with its code in bold, or with Kpi and the code; or use a sheet with the columns objective, kpi, weight, target 2025"
        )
    },
    open_quote: |line| {
        format!(
            "line {line}: the quote that opens here is not closed where it should be; the rows that follow would be lost. Close it, or take it away"
        )
    },
    account: |[all, read, kept, aside, doubtful]| {
        let notes = if kept == 1 { "a note" } else { "notes" };
        format!(
            "{all} cells: {read} read, {kept} kept as {notes}, {aside} set aside, {doubtful} in doubt"
        )
    },
    italian: "Italian",
    english: "English",
    bad_map: |text| {
        format!(
            "--map “{text}”: type HEADING=ROLE, for instance \"Expected value=target 2025\", or KPI=lower (less is better) and KPI=higher (more is better)"
        )
    },
    stray_map: |text| {
        format!("--map “{text}”: there is no column and no KPI of that name in the file")
    },
    strict: "there are doubts: with --strict nothing was written",
    amendment: |text| {
        format!(
            "amendment not understood (the KPI and the old value are needed), kept as a note: {text}"
        )
    },
    actual: |code, year, printed| {
        format!("{code}: the actual {year} “{printed}” cannot be read and is not recorded")
    },
    second: |code, year, printed| {
        format!(
            "{code}: the actual {year} “{printed}” is of the second row of this code, and is not recorded"
        )
    },
    twice: |code, first, second| {
        format!(
            "{code} stands twice, in the objectives {first} and {second}: each KPI has a code of its own"
        )
    },
    heading: |text| format!("the column “{text}” stands twice: the first one counts"),
    no_code: |text| format!("a row without the code of a KPI, not used: {text}"),
    no_objectives: "there is no objective: one begins with OBIETTIVO STRATEGICO INDIVIDUALE N. 1, or with a row of the sheet",
    no_years: "there is no year: columns like “Target 2025” or “Anno 2025” are needed",
    no_column: |name| format!("there is no column “{name}”: one row must have the headings"),
    other_sheet: |name| {
        format!("the sheet “{name}” is not read: the first visible one with headings is imported")
    },
    columns: |most| format!("there are cells beyond column {most}, which are not read"),
    other: |objective, printed| {
        format!(
            "objective {objective}: “{printed}” says something else than a row above, or cannot be read; the first one counts"
        )
    },
    windows: "the text is not in UTF-8: read as Windows-1252; look at the accents",
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
