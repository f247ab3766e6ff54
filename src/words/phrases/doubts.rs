//! Phrases: what of somebody's file is doubtful, kept or set aside.

/// Phrases: what of somebody's file is doubtful, kept or set aside.
#[derive(Debug)]
pub struct Doubts {
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
    /// An actual of the second row of a code.
    pub second: fn(&str, &str, &str) -> String,
    /// A code stands twice.
    pub twice: fn(&str, &str, &str) -> String,
    /// A heading stands twice.
    pub heading: fn(&str) -> String,
    /// A row has no code.
    pub no_code: fn(&str) -> String,
    /// A row with values and without a code.
    pub nameless: fn(&str) -> String,
    /// An actual beside an empty target.
    pub unmeasured: fn(&str, &str) -> String,
    /// A cell contradicts a row above.
    pub other: fn(&str, &str) -> String,
    /// A sheet is not read.
    pub other_sheet: fn(&str) -> String,
    /// Columns are not read.
    pub columns: fn(&str) -> String,
    /// The text is of another encoding.
    pub windows: &'static str,
}

pub(super) const ITALIAN: Doubts = Doubts {
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
            "{code}: «{printed}» accanto a una percentuale può essere una frazione; non è preso. Scrivilo con il segno %, per esempio 65,5%"
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
    nameless: |text| {
        format!(
            "riga con target o consuntivo e senza codice di KPI o di obiettivo, non usata: {text}"
        )
    },
    unmeasured: |code, year| {
        format!(
            "{code}: nel {year} c'è un consuntivo e il target è vuoto; senza target resta fuori dal risultato. Se le celle erano unite, ripeti il target in ogni riga; se quell'anno non c'è, scrivi //"
        )
    },
    no_code: |text| format!("riga senza codice di KPI, non usata: {text}"),
    other: |objective, printed| {
        format!(
            "obiettivo {objective}: «{printed}» dice altro da una riga sopra, o non si legge; vale la prima"
        )
    },
    other_sheet: |name| {
        format!("il foglio «{name}» non è letto: si importa il primo visibile con le intestazioni")
    },
    columns: |most| format!("ci sono celle oltre la colonna {most}, che non sono lette"),
    windows: "il testo non è in UTF-8: letto come Windows-1252; controlla gli accenti",
};

pub(super) const ENGLISH: Doubts = Doubts {
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
            "{code}: “{printed}” beside a percentage may be a fraction; it is not taken. Write it with the sign %, for instance 65.5%"
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
    nameless: |text| {
        format!(
            "a row with a target or an actual and without the code of a KPI or an objective, not used: {text}"
        )
    },
    unmeasured: |code, year| {
        format!(
            "{code}: in {year} there is an actual and the target is empty; without a target it is left out of the result. Where cells were merged, repeat the target in each row; where the year does not apply, write //"
        )
    },
    no_code: |text| format!("a row without the code of a KPI, not used: {text}"),
    other: |objective, printed| {
        format!(
            "objective {objective}: “{printed}” says something else than a row above, or cannot be read; the first one counts"
        )
    },
    other_sheet: |name| {
        format!("the sheet “{name}” is not read: the first visible one with headings is imported")
    },
    columns: |most| format!("there are cells beyond column {most}, which are not read"),
    windows: "the text is not in UTF-8: read as Windows-1252; look at the accents",
};
