//! Phrases: the command line.

/// Phrases: the command line.
#[derive(Debug)]
pub struct Cli {
    /// There is no such code.
    pub no_such_code: fn(&str) -> String,
    /// There is no such KPI.
    pub no_such_kpi: fn(&str) -> String,
    /// A shortened code means several.
    pub ambiguous: fn(&str, &str) -> String,
    /// `--expect` named another value.
    pub other_value: fn(&str, &str) -> String,
    /// What has no actual yet.
    pub missing_list: &'static str,
    /// Targets that are open.
    pub open_list: &'static str,
    /// A day of the year's cycle.
    pub cycle_plan: fn(&str, &str) -> String,
    /// A day of the year's cycle.
    pub cycle_report: fn(&str, &str) -> String,
    /// A day of the year's cycle is past.
    pub cycle_plan_late: fn(&str, &str) -> String,
    /// A day of the year's cycle is past.
    pub cycle_report_late: fn(&str, &str) -> String,
    /// A file of a newer program.
    pub newer: fn(&str) -> String,
    /// Nothing is missing.
    pub nothing_due: &'static str,
    /// Nothing was changed yet.
    pub no_history: &'static str,
    /// Nothing is wrong.
    pub all_well: &'static str,
    /// Where the data lies.
    pub data_dir: &'static str,
    /// The folder is made with the first change.
    pub not_yet: &'static str,
    /// The data folder that was named is not there.
    pub no_data: fn(&str) -> String,
    /// The data folder that was named was made.
    pub made: fn(&str) -> String,
    /// Another program writes, and does not stop.
    pub in_use: &'static str,
    /// The plan in the program.
    pub embedded: &'static str,
    /// How many changes there are.
    pub changes: fn(usize) -> String,
    /// A plan.
    pub plan: &'static str,
    /// Who makes changes.
    pub author: &'static str,
    /// What is wrong.
    pub findings: &'static str,
    /// What to do about findings.
    pub doctor_advice: &'static str,
    /// The change is not on disk.
    pub unsaved: fn(&str) -> String,
    /// Changes were lost on leaving.
    pub lost: fn(usize) -> String,
    /// Another reading counts.
    pub still_counts: fn(&str, &str) -> String,
    /// An empty name.
    pub no_author: &'static str,
    /// The day of a reading.
    pub measured_on: fn(&str) -> String,
}

pub(super) const ITALIAN: Cli = Cli {
    no_such_code: |code| {
        format!("non c'è un KPI né un obiettivo «{code}». I codici si vedono con traguardo show")
    },
    no_such_kpi: |code| format!("non c'è il KPI «{code}». I codici si vedono con traguardo show"),
    ambiguous: |code, codes| format!("«{code}» può essere {codes}: scrivi il codice intero"),
    other_value: |kpi, value| {
        format!("{kpi} ora vale {value}: qualcuno l'ha cambiato. Niente è stato scritto")
    },
    missing_list: "Mancano",
    open_list: "Target da definire",
    cycle_plan: |year, day| format!("Piano {year}: da approvare entro il {day}"),
    cycle_report: |year, day| {
        format!("Relazione {year}: entro il {day}, poi l'esercizio si chiude")
    },
    cycle_plan_late: |year, day| format!("Piano {year}: era da approvare entro il {day}"),
    cycle_report_late: |year, day| {
        format!("Relazione {year}: scaduta il {day}, e l'esercizio è ancora aperto")
    },
    newer: |file| {
        format!("{file} viene da una versione più nuova di Traguardo: aggiornalo, poi importa")
    },
    nothing_due: "Niente manca.",
    no_history: "Ancora nessuna modifica.",
    all_well: "Tutto bene.",
    data_dir: "Cartella dei dati",
    not_yet: "si crea con la prima modifica",
    no_data: |path| {
        format!(
            "la cartella dei dati {path} non c'è: scritta male, o su un disco non montato? Il cruscotto e set la creano"
        )
    },
    made: |path| format!("la cartella dei dati {path} non c'era: creata"),
    in_use: "un altro comando sta scrivendo da troppo tempo nella stessa cartella dei dati: riprova",
    embedded: "nel programma",
    changes: |n| {
        if n == 1 {
            "1 modifica".into()
        } else {
            format!("{n} modifiche")
        }
    },
    plan: "Piano",
    author: "Autore",
    findings: "Segnalazioni",
    doctor_advice: "Doctor non ha toccato alcun file. Un piano che non si legge si corregge con un editor di testo; un file di modifiche rotto, tolto o alterato si rimette da una copia (backup, versioni del servizio di sincronizzazione, git): quel che contiene torna da solo. Ciò che è arrivato a esercizio chiuso si conferma come visto nel cruscotto, con c.",
    unsaved: |why| format!("non salvato: {why}. Niente è cambiato sul disco"),
    lost: |n| format!("attenzione: {n} modifiche non sono sul disco"),
    still_counts: |value, day| format!("continua a valere {value}, del {day}"),
    no_author: "--by vuole un nome: chi ha misurato o scritto il valore",
    measured_on: |day| format!("rilevato il {day}"),
};

pub(super) const ENGLISH: Cli = Cli {
    no_such_code: |code| {
        format!("there is no KPI or objective “{code}”. traguardo show lists the codes")
    },
    no_such_kpi: |code| format!("there is no KPI “{code}”. traguardo show lists the codes"),
    ambiguous: |code, codes| format!("“{code}” could be {codes}: type the whole code"),
    other_value: |kpi, value| {
        format!("{kpi} is now {value}: somebody has changed it. Nothing was written")
    },
    missing_list: "Missing",
    open_list: "Open targets",
    cycle_plan: |year, day| format!("Plan of {year}: to be approved by {day}"),
    cycle_report: |year, day| format!("Report on {year}: by {day}, then the year is closed"),
    cycle_plan_late: |year, day| format!("Plan of {year}: it was to be approved by {day}"),
    cycle_report_late: |year, day| {
        format!("Report on {year}: overdue since {day}, and the year is still open")
    },
    newer: |file| format!("{file} comes from a newer version of Traguardo: update it, then import"),
    nothing_due: "Nothing is missing.",
    no_history: "No changes yet.",
    all_well: "All is well.",
    data_dir: "Data folder",
    not_yet: "is made with the first change",
    no_data: |path| {
        format!(
            "the data directory {path} is not there: mistyped, or on a disk that is not mounted? The dashboard and set make it"
        )
    },
    made: |path| format!("the data directory {path} was not there: made"),
    in_use: "another command has been writing in the same data directory for too long: try again",
    embedded: "in the program",
    changes: |n| {
        if n == 1 {
            "1 change".into()
        } else {
            format!("{n} changes")
        }
    },
    plan: "Plan",
    author: "Author",
    findings: "Findings",
    doctor_advice: "Doctor touched no file. A plan that cannot be read is mended with a text editor; a file of changes that is broken, gone or altered is put back from a copy (backup, versions of the sync service, git): what it holds comes back by itself. What came after a year was closed is confirmed as seen in the dashboard, with c.",
    unsaved: |why| format!("not saved: {why}. Nothing has changed on disk"),
    lost: |n| format!("warning: {n} changes are not on disk"),
    still_counts: |value, day| format!("{value} of {day} still counts"),
    no_author: "--by wants a name: who measured or typed the value",
    measured_on: |day| format!("measured on {day}"),
};
