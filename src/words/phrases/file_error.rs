//! Phrases: what is wrong with files.

phrases! {
    Faults;

    disk_full: "spazio esaurito sul disco", "no space left on the disk";
    denied: "permesso negato", "permission denied";
    read_only_disk: "il disco è in sola lettura", "the disk is read-only";
    not_a_folder: "al posto della cartella c'è un file", "there is a file where the folder should be";
    gone: "la cartella non c'è più: spostata, tolta o smontata", "the folder is gone: moved, removed or unmounted";
    too_many_files: "troppi file aperti", "too many open files";
    not_itself:
        "la modifica non si rilegge uguale: è un errore del programma, segnalalo",
        "the change does not read back as itself: a bug of this program, please report it";
    amended(what): "dopo gli aggiornamenti: {what}", "after the amendments: {what}";
    late(code, year):
        "{code}: un valore è arrivato quando il {year} era già chiuso; non conta. Nel cruscotto c lo conferma come visto",
        "{code}: a value came when {year} was closed already; it does not count. In the dashboard c confirms that it was seen";
    missing: "il file non c'è", "there is no such file";
    io(why): "il sistema non lo permette: {why}", "the system does not allow it: {why}";
    not_regular:
        "non è un file normale: una cartella, un dispositivo o una pipe non si legge",
        "it is no regular file: a folder, a device or a pipe is not read";
    too_large(most):
        "è più grande di {most} MiB, il massimo che si legge",
        "it is larger than {most} MiB, the most that is read";
    not_text:
        "non è testo UTF-8: salvalo come UTF-8 da un editor di testo",
        "it is not UTF-8 text: save it as UTF-8 from a text editor";
    blank:
        "da qui contiene solo byte nulli, come dopo una mancanza di corrente o una copia interrotta: quel che c'era non si ricava da questo file. Rimetti una copia: dal backup, dalle versioni del servizio di sincronizzazione, da un collega",
        "from here on it holds nothing but null bytes, as after a power cut or half a copy: what was there cannot be had from this file. Put a copy back: from the backup, the versions of the sync service, a colleague";
    not_there_now:
        "è un collegamento che ora non porta a niente: una condivisione non montata o spostata? Ripristinala; qui non si comincia niente di nuovo",
        "is a link that leads to nothing now: a share that is not mounted, or was moved? Bring it back; nothing new is begun here";
    not_a_decimal(found):
        "«{found}» non è un numero: scrivilo con il punto e senza migliaia, per esempio \"1234.50\"",
        "“{found}” is not a number: write it with a point and without thousands, like \"1234.50\"";
    not_a_day(found):
        "«{found}» non è un giorno: scrivilo come \"2022-12-31\"",
        "“{found}” is not a day: write it like \"2022-12-31\"";
    no_quotes:
        "qui va un testo tra virgolette, anche se è un numero: per esempio \"9.80\"",
        "here a text in quotes is needed, also where it is a number: like \"9.80\"";
    vanished:
        "non c'è più: quel che conteneva si vede ancora qui, e non è più sul disco. Rimettilo, o riapri il programma",
        "is not there any more: what it held is still shown here, and is not on disk. Put it back, or start the program again";
    disagrees(code, year, printed):
        "{code}: il target {year} è stampato «{printed}», e il campo read dice altro, che vale: correggi read, o toglilo",
        "{code}: the target {year} is printed “{printed}”, and the field read says another, which counts: correct read, or take it out";
    other_plan:
        "sembra una copia di plan.ron e ha un altro contenuto; vale plan.ron: confrontali, e togli quella sbagliata",
        "looks like a copy of plan.ron and has another content; plan.ron counts: compare them, and remove the wrong one";
    no_plan_name:
        "contiene un piano, e non si apre: il nome di un piano ha solo lettere senza accenti, cifre, punti e trattini. Rinomina la cartella",
        "holds a plan, and is not opened: the name of a plan has letters without accents, digits, points and hyphens alone. Rename the folder";
    twofold(id, other):
        "la modifica {id} qui ha un contenuto diverso da quello in {other}, e vale quella: confronta i due file, e togli la copia sbagliata",
        "the change {id} has another content here than in {other}, which counts: compare the two files, and remove the wrong copy";
    cut_short:
        "il file finisce a metà: rimetti la parte che manca, o una copia intera",
        "the file ends in the middle: put back what is missing, or a whole copy";
    unknown_field(name, expected):
        "campo sconosciuto «{name}»: i campi possibili sono {expected}",
        "unknown field “{name}”: the possible fields are {expected}";
    unknown_value(found, expected):
        "valore sconosciuto «{found}»: i valori possibili sono {expected}",
        "unknown value “{found}”: the possible values are {expected}";
    duplicate_field(name):
        "il campo «{name}» c'è due volte: togline uno",
        "the field “{name}” stands twice: remove one";
    missing_field(name): "manca il campo «{name}»", "the field “{name}” is missing";
    syntax(why): "non si legge come RON: {why}", "it cannot be read as RON: {why}";
    newer(version):
        "è della versione {version} del formato, più recente di questo programma: aperto in sola lettura. Aggiorna traguardo",
        "it is of format version {version}, newer than this program: opened read-only. Update traguardo";
    unread_target(code, year, printed):
        "{code}: il target {year} «{printed}» è da definire o non si legge: il suo peso resta e non porta punti. Scrivilo come 10,00%, ≥ 90%, SI, 31/12/2022, o // se quell'anno non c'è",
        "{code}: the target {year} “{printed}” is open or cannot be read: its weight stays, and earns nothing. Write it as 10,00%, ≥ 90%, SI, 31/12/2022, or // where that year has none";
    unread_baseline(code, printed):
        "{code}: la baseline «{printed}» non si legge; resta come stampata",
        "{code}: the baseline “{printed}” cannot be read; it stays as printed";
    unread_formula(code):
        "{code}: la formula non si legge, o nomina un dato che non c'è",
        "{code}: the formula cannot be read, or names an input that is not there";
    stray(code):
        "ci sono modifiche del KPI {code}, che il piano non ha; restano nella cronologia",
        "there are changes of the KPI {code}, which the plan has not; they stay in the history";
    source_gone(code, year):
        "la fonte del consuntivo {code} {year} non c'è più, o non si legge: rimettila dov'era",
        "the source of the actual {code} {year} is gone, or cannot be read: put it back where it was";
    source_changed(code, year):
        "la fonte del consuntivo {code} {year} è cambiata da quando il valore fu scritto: controlla il valore",
        "the source of the actual {code} {year} has changed since the value was recorded: check the value";
    far_ahead(id):
        "la modifica {id} è datata più di un giorno avanti: controlla l'orologio di chi l'ha scritta",
        "the change {id} is stamped more than a day ahead: check the clock of whoever wrote it";
    issue_no_objectives: "il piano non ha obiettivi", "the plan has no objectives";
    issue_no_kpis(code):
        "l'obiettivo {code} non ha KPI: resta fuori dai risultati",
        "objective {code} has no KPIs: it is left out of the results";
    issue_weights_objective(code, total):
        "obiettivo {code}: i pesi dei KPI sommano a {total} e non a 100; intanto sono riproporzionati",
        "objective {code}: the KPI weights total {total} and not 100; meanwhile they are re-based";
    issue_weights_plan(total):
        "i pesi degli obiettivi sommano a {total} e non a 100; intanto sono riproporzionati",
        "the weights of the objectives total {total} and not 100; meanwhile they are re-based";
    issue_nothing_left(code):
        "{code}: il peso è vuoto e gli altri fanno già 100: vale 0",
        "{code}: the weight is empty and the others make 100 already: it counts 0";
    issue_negative_weight(code): "{code}: un peso negativo vale 0", "{code}: a negative weight counts as 0";
    issue_duplicate_code(code):
        "il codice {code} c'è due volte: i valori sono del primo; dai al secondo un codice suo",
        "the code {code} stands twice: the values are the first one's; give the second a code of its own";
    issue_duplicate_year(code, year):
        "{code}: il target {year} c'è due volte; vale il primo",
        "{code}: the target of {year} stands twice; the first counts";
    issue_stray_year(code, year):
        "{code}: ha un target per il {year}, che il piano non ha",
        "{code}: has a target for {year}, which the plan has not";
    issue_no_years:
        "il piano non ha anni: years vuole almeno un anno",
        "the plan has no years: years needs at least one";
    issue_year_twice(year):
        "l'anno {year} sta due volte fra gli anni del piano",
        "the year {year} stands twice among the plan's years";
    issue_no_target(code, year):
        "{code}: manca il target {year}; scrivi // se quell'anno non c'è",
        "{code}: there is no target for {year}; write // where there is none that year";
    issue_no_direction(code, printed):
        "{code}: il target «{printed}» non dice se è un massimo o un minimo; intanto vale come minimo. Nel cruscotto b sul KPI lo dice, o scrivi ≤ o ≥ nel piano",
        "{code}: the target “{printed}” does not say whether it is a maximum or a minimum; meanwhile it counts as a minimum. In the dashboard b on the KPI says so, or write ≤ or ≥ in the plan";
    issue_alike_codes(codes):
        "codici che differiscono solo per maiuscole o punteggiatura: {codes}. Sono KPI diversi, da scrivere per intero",
        "codes that differ in capitals or punctuation alone: {codes}. They are different KPIs, to be typed in full";
    issue_baseline_kind(code):
        "{code}: la baseline è in un'altra unità dei target",
        "{code}: the baseline is in another unit than the targets";
    no_such_plan(id, known): "non c'è il piano «{id}». Ci sono: {known}", "there is no plan “{id}”. There are: {known}";
    plan_unreadable(finding):
        "il piano non si può leggere ed è stato lasciato com'è.\n{finding}",
        "the plan cannot be read, and was left as it is.\n{finding}";
    place_relative(path):
        "la cartella dei dati «{path}» non è un percorso completo: dai un percorso che comincia con /",
        "the data folder “{path}” is not a full path: give one that begins with /";
    place_unknown:
        "il sistema non dice dove tenere i dati: usa --data-dir CARTELLA",
        "the system does not say where data goes: use --data-dir DIR";
}
