//! Phrases: what is wrong with files.

/// Phrases: what is wrong with files.
#[derive(Debug)]
pub struct Faults {
    /// What stood in the way.
    pub disk_full: &'static str,
    /// What stood in the way.
    pub denied: &'static str,
    /// What stood in the way.
    pub read_only_disk: &'static str,
    /// What stood in the way.
    pub not_a_folder: &'static str,
    /// What stood in the way.
    pub gone: &'static str,
    /// What stood in the way.
    pub too_many_files: &'static str,
    /// The change cannot be written so that it reads back.
    pub not_itself: &'static str,
    /// Amendments left something unsound.
    pub amended: fn(&str) -> String,
    /// A value after the closing.
    pub late: fn(&str, &str) -> String,
    /// There is no such file.
    pub missing: &'static str,
    /// The system's reason.
    pub io: fn(&str) -> String,
    /// Not a regular file.
    pub not_regular: &'static str,
    /// Too large.
    pub too_large: fn(&str) -> String,
    /// Not UTF-8.
    pub not_text: &'static str,
    /// Noughts where text was.
    pub blank: &'static str,
    /// A link into nothing.
    pub not_there_now: &'static str,
    /// A text that is no decimal.
    pub not_a_decimal: fn(&str) -> String,
    /// A text that is no day.
    pub not_a_day: fn(&str) -> String,
    /// A value without its quotes.
    pub no_quotes: &'static str,
    /// A file of changes that is gone.
    pub vanished: &'static str,
    /// A target that prints another than it is read as.
    pub disagrees: fn(&str, &str, &str) -> String,
    /// A copy of `plan.ron` with another content.
    pub other_plan: &'static str,
    /// A folder with a plan whose name cannot be one's.
    pub no_plan_name: &'static str,
    /// Two contents of one change.
    pub twofold: fn(&str, &str) -> String,
    /// It ends in the middle.
    pub cut_short: &'static str,
    /// A field that nothing knows.
    pub unknown_field: fn(&str, &str) -> String,
    /// A value that nothing knows.
    pub unknown_value: fn(&str, &str) -> String,
    /// A field twice.
    pub duplicate_field: fn(&str) -> String,
    /// A field is missing.
    pub missing_field: fn(&str) -> String,
    /// The reader's reason.
    pub syntax: fn(&str) -> String,
    /// A newer version.
    pub newer: fn(&str) -> String,
    /// A target that cannot be read.
    pub unread_target: fn(&str, &str, &str) -> String,
    /// A baseline that cannot be read.
    pub unread_baseline: fn(&str, &str) -> String,
    /// A formula that cannot be used.
    pub unread_formula: fn(&str) -> String,
    /// Changes of an unknown KPI.
    pub stray: fn(&str) -> String,
    /// A source is gone.
    pub source_gone: fn(&str, &str) -> String,
    /// A source was changed.
    pub source_changed: fn(&str, &str) -> String,
    /// A change from the future.
    pub far_ahead: fn(&str) -> String,
    /// An empty plan.
    pub unsound_no_objectives: &'static str,
    /// An empty objective.
    pub unsound_no_kpis: fn(&str) -> String,
    /// Weights of KPIs.
    pub unsound_weights_objective: fn(&str, &str) -> String,
    /// Weights of objectives.
    pub unsound_weights_plan: fn(&str) -> String,
    /// An empty weight of which nothing is left.
    pub unsound_nothing_left: fn(&str) -> String,
    /// A negative weight.
    pub unsound_negative_weight: fn(&str) -> String,
    /// A code twice.
    pub unsound_duplicate_code: fn(&str) -> String,
    /// A year twice.
    pub unsound_duplicate_year: fn(&str, &str) -> String,
    /// A year of another plan.
    pub unsound_stray_year: fn(&str, &str) -> String,
    /// A plan has no years.
    pub unsound_no_years: &'static str,
    /// A plan has a year twice.
    pub unsound_year_twice: fn(&str) -> String,
    /// A KPI says nothing of a year.
    pub unsound_no_target: fn(&str, &str) -> String,
    /// Nothing says which way is better.
    pub unsound_no_direction: fn(&str, &str) -> String,
    /// Codes that differ in case or punctuation alone.
    pub unsound_alike_codes: fn(&str) -> String,
    /// A baseline counts something else.
    pub unsound_baseline_kind: fn(&str) -> String,
    /// There is no such plan.
    pub no_such_plan: fn(&str, &str) -> String,
    /// The plan cannot be shown.
    pub plan_unreadable: fn(&str) -> String,
    /// The data folder is not absolute.
    pub place_relative: fn(&str) -> String,
    /// There is no data folder.
    pub place_unknown: &'static str,
}

pub(super) const ITALIAN: Faults = Faults {
    disk_full: "spazio esaurito sul disco",
    denied: "permesso negato",
    read_only_disk: "il disco è in sola lettura",
    not_a_folder: "al posto della cartella c'è un file",
    gone: "la cartella non c'è più: spostata, tolta o smontata",
    too_many_files: "troppi file aperti",
    not_itself: "la modifica non si rilegge uguale: è un errore del programma, segnalalo",
    amended: |what| format!("dopo gli aggiornamenti: {what}"),
    late: |code, year| {
        format!(
            "{code}: un valore è arrivato quando il {year} era già chiuso; non conta. Nel cruscotto c lo conferma come visto"
        )
    },
    missing: "il file non c'è",
    io: |why| format!("il sistema non lo permette: {why}"),
    not_regular: "non è un file normale: una cartella, un dispositivo o una pipe non si legge",
    too_large: |most| format!("è più grande di {most} MiB, il massimo che si legge"),
    not_text: "non è testo UTF-8: salvalo come UTF-8 da un editor di testo",
    blank: "da qui contiene solo byte nulli, come dopo una mancanza di corrente o una copia interrotta: quel che c'era non si ricava da questo file. Rimetti una copia: dal backup, dalle versioni del servizio di sincronizzazione, da un collega",
    not_there_now: "è un collegamento che ora non porta a niente: una condivisione non montata o spostata? Ripristinala; qui non si comincia niente di nuovo",
    not_a_decimal: |found| {
        format!(
            "«{found}» non è un numero: scrivilo con il punto e senza migliaia, per esempio \"1234.50\""
        )
    },
    not_a_day: |found| format!("«{found}» non è un giorno: scrivilo come \"2022-12-31\""),
    no_quotes: "qui va un testo tra virgolette, anche se è un numero: per esempio \"9.80\"",
    vanished: "non c'è più: quel che conteneva si vede ancora qui, e non è più sul disco. Rimettilo, o riapri il programma",
    disagrees: |code, year, printed| {
        format!(
            "{code}: il target {year} è stampato «{printed}», e il campo read dice altro, che vale: correggi read, o toglilo"
        )
    },
    other_plan: "sembra una copia di plan.ron e ha un altro contenuto; vale plan.ron: confrontali, e togli quella sbagliata",
    no_plan_name: "contiene un piano, e non si apre: il nome di un piano ha solo lettere senza accenti, cifre, punti e trattini. Rinomina la cartella",
    twofold: |id, other| {
        format!(
            "la modifica {id} qui ha un contenuto diverso da quello in {other}, e vale quella: confronta i due file, e togli la copia sbagliata"
        )
    },
    cut_short: "il file finisce a metà: rimetti la parte che manca, o una copia intera",
    unknown_field: |name, expected| {
        format!("campo sconosciuto «{name}»: i campi possibili sono {expected}")
    },
    unknown_value: |found, expected| {
        format!("valore sconosciuto «{found}»: i valori possibili sono {expected}")
    },
    duplicate_field: |name| format!("il campo «{name}» c'è due volte: togline uno"),
    missing_field: |name| format!("manca il campo «{name}»"),
    syntax: |why| format!("non si legge come RON: {why}"),
    newer: |version| {
        format!(
            "è della versione {version} del formato, più recente di questo programma: aperto in sola lettura. Aggiorna traguardo"
        )
    },
    unread_target: |code, year, printed| {
        format!(
            "{code}: il target {year} «{printed}» è da definire o non si legge: il suo peso resta e non porta punti. Scrivilo come 10,00%, ≥ 90%, SI, 31/12/2022, o // se quell'anno non c'è"
        )
    },
    unread_baseline: |code, printed| {
        format!("{code}: la baseline «{printed}» non si legge; resta come stampata")
    },
    unread_formula: |code| format!("{code}: la formula non si legge, o nomina un dato che non c'è"),
    stray: |code| {
        format!("ci sono modifiche del KPI {code}, che il piano non ha; restano nella storia")
    },
    source_gone: |code, year| {
        format!(
            "la fonte del consuntivo {code} {year} non c'è più, o non si legge: rimettila dov'era"
        )
    },
    source_changed: |code, year| {
        format!(
            "la fonte del consuntivo {code} {year} è cambiata da quando il valore fu scritto: controlla il valore"
        )
    },
    far_ahead: |id| {
        format!(
            "la modifica {id} è datata più di un giorno avanti: controlla l'orologio di chi l'ha scritta"
        )
    },
    unsound_no_objectives: "il piano non ha obiettivi",
    unsound_no_kpis: |code| format!("l'obiettivo {code} non ha KPI: resta fuori dai risultati"),
    unsound_weights_objective: |code, total| {
        format!(
            "obiettivo {code}: i pesi dei KPI sommano a {total} e non a 100; intanto sono riproporzionati"
        )
    },
    unsound_weights_plan: |total| {
        format!(
            "i pesi degli obiettivi sommano a {total} e non a 100; intanto sono riproporzionati"
        )
    },
    unsound_nothing_left: |code| {
        format!("{code}: il peso è vuoto e gli altri fanno già 100: vale 0")
    },
    unsound_negative_weight: |code| format!("{code}: un peso negativo vale 0"),
    unsound_duplicate_code: |code| {
        format!(
            "il codice {code} c'è due volte: i valori sono del primo; dai al secondo un codice suo"
        )
    },
    unsound_duplicate_year: |code, year| {
        format!("{code}: il target {year} c'è due volte; vale il primo")
    },
    unsound_stray_year: |code, year| {
        format!("{code}: ha un target per il {year}, che il piano non ha")
    },
    unsound_no_years: "il piano non ha anni: years vuole almeno un anno",
    unsound_year_twice: |year| format!("l'anno {year} sta due volte fra gli anni del piano"),
    unsound_no_target: |code, year| {
        format!("{code}: manca il target {year}; scrivi // se quell'anno non c'è")
    },
    unsound_no_direction: |code, printed| {
        format!(
            "{code}: il target «{printed}» non dice se è un massimo o un minimo; intanto vale come minimo. Nel cruscotto b sul KPI lo dice, o scrivi ≤ o ≥ nel piano"
        )
    },
    unsound_alike_codes: |codes| {
        format!(
            "codici che differiscono solo per maiuscole o punteggiatura: {codes}. Sono KPI diversi, da scrivere per intero"
        )
    },
    unsound_baseline_kind: |code| format!("{code}: la baseline è in un'altra unità dei target"),
    no_such_plan: |id, known| format!("non c'è il piano «{id}». Ci sono: {known}"),
    plan_unreadable: |finding| {
        format!("il piano non si può leggere ed è stato lasciato com'è.\n{finding}")
    },
    place_relative: |path| {
        format!(
            "la cartella dei dati «{path}» non è un percorso completo: dai un percorso che comincia con /"
        )
    },
    place_unknown: "il sistema non dice dove tenere i dati: usa --data-dir CARTELLA",
};

pub(super) const ENGLISH: Faults = Faults {
    disk_full: "no space left on the disk",
    denied: "permission denied",
    read_only_disk: "the disk is read-only",
    not_a_folder: "there is a file where the folder should be",
    gone: "the folder is gone: moved, removed or unmounted",
    too_many_files: "too many open files",
    not_itself: "the change does not read back as itself: a bug of this program, please report it",
    amended: |what| format!("after the amendments: {what}"),
    late: |code, year| {
        format!(
            "{code}: a value came when {year} was closed already; it does not count. In the dashboard c confirms that it was seen"
        )
    },
    missing: "there is no such file",
    io: |why| format!("the system does not allow it: {why}"),
    not_regular: "it is no regular file: a folder, a device or a pipe is not read",
    too_large: |most| format!("it is larger than {most} MiB, the most that is read"),
    not_text: "it is not UTF-8 text: save it as UTF-8 from a text editor",
    blank: "from here on it holds nothing but null bytes, as after a power cut or half a copy: what was there cannot be had from this file. Put a copy back: from the backup, the versions of the sync service, a colleague",
    not_there_now: "is a link that leads to nothing now: a share that is not mounted, or was moved? Bring it back; nothing new is begun here",
    not_a_decimal: |found| {
        format!(
            "“{found}” is not a number: write it with a point and without thousands, like \"1234.50\""
        )
    },
    not_a_day: |found| format!("“{found}” is not a day: write it like \"2022-12-31\""),
    no_quotes: "here a text in quotes is needed, also where it is a number: like \"9.80\"",
    vanished: "is not there any more: what it held is still shown here, and is not on disk. Put it back, or start the program again",
    disagrees: |code, year, printed| {
        format!(
            "{code}: the target {year} is printed “{printed}”, and the field read says another, which counts: correct read, or take it out"
        )
    },
    other_plan: "looks like a copy of plan.ron and has another content; plan.ron counts: compare them, and remove the wrong one",
    no_plan_name: "holds a plan, and is not opened: the name of a plan has letters without accents, digits, points and hyphens alone. Rename the folder",
    twofold: |id, other| {
        format!(
            "the change {id} has another content here than in {other}, which counts: compare the two files, and remove the wrong copy"
        )
    },
    cut_short: "the file ends in the middle: put back what is missing, or a whole copy",
    unknown_field: |name, expected| {
        format!("unknown field “{name}”: the possible fields are {expected}")
    },
    unknown_value: |found, expected| {
        format!("unknown value “{found}”: the possible values are {expected}")
    },
    duplicate_field: |name| format!("the field “{name}” stands twice: remove one"),
    missing_field: |name| format!("the field “{name}” is missing"),
    syntax: |why| format!("it cannot be read as RON: {why}"),
    newer: |version| {
        format!(
            "it is of format version {version}, newer than this program: opened read-only. Update traguardo"
        )
    },
    unread_target: |code, year, printed| {
        format!(
            "{code}: the target {year} “{printed}” is open or cannot be read: its weight stays, and earns nothing. Write it as 10,00%, ≥ 90%, SI, 31/12/2022, or // where that year has none"
        )
    },
    unread_baseline: |code, printed| {
        format!("{code}: the baseline “{printed}” cannot be read; it stays as printed")
    },
    unread_formula: |code| {
        format!("{code}: the formula cannot be read, or names an input that is not there")
    },
    stray: |code| {
        format!(
            "there are changes of the KPI {code}, which the plan has not; they stay in the history"
        )
    },
    source_gone: |code, year| {
        format!(
            "the source of the actual {code} {year} is gone, or cannot be read: put it back where it was"
        )
    },
    source_changed: |code, year| {
        format!(
            "the source of the actual {code} {year} has changed since the value was recorded: check the value"
        )
    },
    far_ahead: |id| {
        format!(
            "the change {id} is stamped more than a day ahead: check the clock of whoever wrote it"
        )
    },
    unsound_no_objectives: "the plan has no objectives",
    unsound_no_kpis: |code| format!("objective {code} has no KPIs: it is left out of the results"),
    unsound_weights_objective: |code, total| {
        format!(
            "objective {code}: the KPI weights total {total} and not 100; meanwhile they are re-based"
        )
    },
    unsound_weights_plan: |total| {
        format!(
            "the weights of the objectives total {total} and not 100; meanwhile they are re-based"
        )
    },
    unsound_nothing_left: |code| {
        format!("{code}: the weight is empty and the others make 100 already: it counts 0")
    },
    unsound_negative_weight: |code| format!("{code}: a negative weight counts as 0"),
    unsound_duplicate_code: |code| {
        format!(
            "the code {code} stands twice: the values are the first one's; give the second a code of its own"
        )
    },
    unsound_duplicate_year: |code, year| {
        format!("{code}: the target of {year} stands twice; the first counts")
    },
    unsound_stray_year: |code, year| {
        format!("{code}: has a target for {year}, which the plan has not")
    },
    unsound_no_years: "the plan has no years: years needs at least one",
    unsound_year_twice: |year| format!("the year {year} stands twice among the plan's years"),
    unsound_no_target: |code, year| {
        format!("{code}: there is no target for {year}; write // where there is none that year")
    },
    unsound_no_direction: |code, printed| {
        format!(
            "{code}: the target “{printed}” does not say whether it is a maximum or a minimum; meanwhile it counts as a minimum. In the dashboard b on the KPI says so, or write ≤ or ≥ in the plan"
        )
    },
    unsound_alike_codes: |codes| {
        format!(
            "codes that differ in capitals or punctuation alone: {codes}. They are different KPIs, to be typed in full"
        )
    },
    unsound_baseline_kind: |code| {
        format!("{code}: the baseline is in another unit than the targets")
    },
    no_such_plan: |id, known| format!("there is no plan “{id}”. There are: {known}"),
    plan_unreadable: |finding| {
        format!("the plan cannot be read, and was left as it is.\n{finding}")
    },
    place_relative: |path| {
        format!("the data folder “{path}” is not a full path: give one that begins with /")
    },
    place_unknown: "the system does not say where data goes: use --data-dir DIR",
};
