//! Phrases: what of somebody's file is doubtful, kept or set aside.

phrases! {
    Doubts;

    column(heading):
        "la colonna «{heading}» non è usata; le sue celle restano come note",
        "the column “{heading}” is not used; its cells are kept as notes";
    of_cells(n): ["una cella", "{n} celle"], ["one cell", "{n} cells"];
    number(code, printed):
        "{code}: «{printed}» sarebbe un numero diverso in italiano e in inglese, e le altre celle non lo decidono; non è letto. Scrivilo senza dubbio, per esempio 168,12 o 168125",
        "{code}: “{printed}” would be another number in Italian than in English, and the other cells do not decide it; it is not read. Write it beyond doubt, for instance 168.12 or 168125";
    number_declared(code, printed, language):
        "{code}: «{printed}» sarebbe un altro numero nell'altra lingua; letto in {language}, come le intestazioni. Se non è giusto, scrivilo senza dubbio",
        "{code}: “{printed}” would be another number in the other language; read in {language}, like the headings. If that is wrong, write it beyond doubt";
    fraction(code, printed):
        "{code}: «{printed}» accanto a una percentuale può essere una frazione; non è preso. Scrivilo con il segno %, per esempio 65,5%",
        "{code}: “{printed}” beside a percentage may be a fraction; it is not taken. Write it with the sign %, for instance 65.5%";
    derived(code, printed, read):
        "{code}: «{printed}» è letto come {read}, da un valore degli anni prima",
        "{code}: “{printed}” is read as {read}, by a value of the years before";
    scale(code, printed):
        "{code}: «{printed}» è una scala che non si legge, va su e giù o non arriva a 100. Scrivila per esempio così: < 50% = 0; 50-80% = 50; > 80% = 100",
        "{code}: “{printed}” is a scale that cannot be read, goes up and down or never reaches 100. Write it for instance so: < 50% = 0; 50-80% = 50; > 80% = 100";
    grade(code, printed, percent):
        "{code}: il target «{printed}» sta fra due gradi e vale {percent}, la loro media",
        "{code}: the target “{printed}” stands between two grades and is worth {percent}, the mean of them";
    grades(code):
        "{code}: fra due gradi i punti sono in proporzione; il file non lo dice, e vale per tutti i suoi gradi. Se la regola è un'altra, scrivi una colonna scala",
        "{code}: between two grades points are in proportion; the file does not say so, and it holds for all of its grades. If the rule is another one, write a column scale";
    threshold(code, printed):
        "{code}: sotto la soglia «{printed}» vale 0, fra soglia e target in proporzione; il file non lo dice. Se la regola è un'altra, scrivi una colonna scala",
        "{code}: below the threshold “{printed}” it is worth 0, between threshold and target in proportion; the file does not say so. If the rule is another one, write a column scale";
    quotient(code, printed, parts):
        "{code}: «{printed}» non è {parts}: quale dei due è giusto va detto; intanto vale il primo",
        "{code}: “{printed}” is not {parts}: which of the two is right must be said; meanwhile the first one counts";
    published(code, printed, ours):
        "{code}: pubblicato «{printed}», da target e consuntivo risulta {ours}",
        "{code}: published “{printed}”, from target and actual follows {ours}";
    published_by(code, printed, ours, why):
        "{code}: pubblicato «{printed}», da target e consuntivo risulta {ours}; {why} sarebbe quello pubblicato",
        "{code}: published “{printed}”, from target and actual follows {ours}; {why} it would be the published one";
    following(n, following):
        ["un valore pubblicato; risulta da target e consuntivo: {following}", "{n} valori pubblicati, di cui {following} risultano da target e consuntivo"],
        ["one published figure; it follows from target and actual: {following}", "{n} published figures, {following} of which follow from target and actual"];
    why_uncapped: "senza il limite a 100", "without the limit at 100";
    why_linear: "con il superamento dei massimi in proporzione lineare", "with ceilings exceeded in linear proportion";
    why_strict: "con l'uguaglianza stretta", "with strict equality";
    why_all_or_nothing: "contando tutto o niente", "counting all or nothing";
    why_progress: "misurando il cammino dal valore di partenza al target", "measuring the way from the baseline to the target";
    made(n, first):
        ["un KPI non ha codice: ne ha uno dal suo posto, {first}", "{n} KPI non hanno codice: ne hanno uno dal loro posto, a cominciare da {first}"],
        ["one KPI has no code: it has one by its place, {first}", "{n} KPIs have no code: they have one by their place, beginning with {first}"];
    total(text): "un totale, messo da parte: {text}", "a total, set aside: {text}";
    foot(text): "piè di pagina, messo da parte: {text}", "the foot of a page, set aside: {text}";
    unformatted:
        "un file .xls non dice come i numeri sono mostrati: una percentuale può apparire come frazione; salvalo come .xlsx se serve",
        "an .xls file does not say how numbers are shown: a percentage may look like a fraction; save it as .xlsx if that matters";
    lost(what):
        "«{what}»: una formula senza valore, o un errore; apri il file e salvalo di nuovo, o scrivi il valore",
        "“{what}”: a formula without a value, or an error; open the file and save it again, or write the value";
    interim(code, year, printed):
        "{code}: target di parti del {year} ({printed}); qual è quello dell'anno va detto: scrivi una colonna target {year}, o --map \"{code}=cumulative\" (vale l'ultimo) o \"{code}=separate\" (si sommano)",
        "{code}: targets for parts of {year} ({printed}); which one is the year's must be said: write a column target {year}, or --map \"{code}=cumulative\" (the last one) or \"{code}=separate\" (their sum)";
    far(code, year, printed, target):
        "{code}: il consuntivo {year} «{printed}» è cento volte il target «{target}», o un centesimo: forse sono in unità diverse. Non è registrato: correggi la cella, o scrivilo nel cruscotto",
        "{code}: the actual {year} “{printed}” is a hundred times the target “{target}”, or a hundredth: perhaps their units differ. It is not recorded: correct the cell, or type it in the dashboard";
    cumulative: "cumulativi: vale l'ultimo", "cumulative: the last one counts";
    separate: "ciascuno per sé: si sommano", "each for itself: they are added";
    parts(code, year, printed):
        "{code}: consuntivi di parti del {year} ({printed}); se si sommano o se vale l'ultimo va detto: scrivi una colonna consuntivo {year}, o --map \"{code}=cumulative\" (vale l'ultimo) o \"{code}=separate\" (si sommano)",
        "{code}: actuals of parts of {year} ({printed}); whether they are added or the last one counts must be said: write a column actual {year}, or --map \"{code}=cumulative\" (the last one) or \"{code}=separate\" (their sum)";
    direction(code, printed):
        "{code}: «{printed}» non dice se è un massimo o un minimo; intanto vale come minimo. Scrivi ≤ o ≥, aggiungi una colonna verso (crescente, decrescente) o --map \"{code}=lower\", o premi b sul KPI nel cruscotto",
        "{code}: “{printed}” does not say whether it is a maximum or a minimum; meanwhile it counts as a minimum. Write ≤ or ≥, add a column direction (ascending, descending) or --map \"{code}=lower\", or press b on the KPI in the dashboard";
    above(text): "riga sopra le intestazioni, messa da parte: {text}", "a row above the headings, set aside: {text}";
    no_kpis(objectives):
        "non c'è nessun KPI (obiettivi trovati: {objectives}): in una tabella con le colonne Indicatori e Target la riga di un KPI comincia con il suo codice in grassetto, o con Kpi e il codice; oppure usa un foglio con le colonne obiettivo, kpi, peso, target 2025",
        "there is no KPI (objectives found: {objectives}): in a table with the columns Indicatori and Target the row of a KPI begins with its code in bold, or with Kpi and the code; or use a sheet with the columns objective, kpi, weight, target 2025";
    open_quote(line):
        "riga {line}: le virgolette che si aprono qui non si chiudono al loro posto; le righe che seguono andrebbero perse. Chiudile, o toglile",
        "line {line}: the quote that opens here is not closed where it should be; the rows that follow would be lost. Close it, or take it away";
    italian: "italiano", "Italian";
    english: "inglese", "English";
    bad_map(text):
        "--map «{text}»: scrivi INTESTAZIONE=RUOLO, per esempio \"Valore atteso=target 2025\", KPI=lower (meno è meglio) e KPI=higher (più è meglio), o E12=85 % per ciò che una cella deve dire",
        "--map “{text}”: type HEADING=ROLE, for instance \"Expected value=target 2025\", KPI=lower (less is better) and KPI=higher (more is better), or E12=85 % for what a cell should say";
    stray_map(text):
        "--map «{text}»: nel file non c'è una colonna, un KPI o una cella con questo nome",
        "--map “{text}”: there is no column, no KPI and no cell of that name in the file";
    strict: "ci sono dubbi: con --strict niente è stato scritto", "there are doubts: with --strict nothing was written";
    second(code, year, printed):
        "{code}: il consuntivo {year} «{printed}» è della seconda riga con questo codice, e non è registrato",
        "{code}: the actual {year} “{printed}” is of the second row of this code, and is not recorded";
    twice(code, first, second):
        "{code} sta due volte, negli obiettivi {first} e {second}: ogni KPI ha un codice suo",
        "{code} stands twice, in the objectives {first} and {second}: each KPI has a code of its own";
    heading(text):
        "la colonna «{text}» sta due volte: conta la prima",
        "the column “{text}” stands twice: the first one counts";
    no_code(text): "riga senza codice di KPI, non usata: {text}", "a row without the code of a KPI, not used: {text}";
    nameless(text):
        "riga con target o consuntivo e senza codice di KPI o di obiettivo, non usata: {text}",
        "a row with a target or an actual and without the code of a KPI or an objective, not used: {text}";
    day(code, printed):
        "{code}: «{printed}» è letto con il giorno prima del mese; se il mese viene prima è un altro giorno. Scrivilo come 2025-12-31",
        "{code}: “{printed}” is read with the day before the month; if the month comes first it is another day. Write it like 2025-12-31";
    again(year, text):
        "seconda riga dello stesso KPI per il {year}, non usata: {text}. Una riga per ogni parte dell'anno non si legge: dai una colonna a ciascuna",
        "a second row of the same KPI for {year}, not used: {text}. A row for each part of a year is not read: give each a column";
    unmeasured(code, year):
        "{code}: nel {year} c'è un consuntivo e il target è vuoto; senza target resta fuori dal risultato. Se le celle erano unite, ripeti il target in ogni riga; se quell'anno non c'è, scrivi //",
        "{code}: in {year} there is an actual and the target is empty; without a target it is left out of the result. Where cells were merged, repeat the target in each row; where the year does not apply, write //";
    other(objective, printed):
        "obiettivo {objective}: «{printed}» dice altro da una riga sopra, o non si legge; vale la prima",
        "objective {objective}: “{printed}” says something else than a row above, or cannot be read; the first one counts";
    no_sheet(name, there):
        "non c'è un foglio «{name}»; ci sono: {there}",
        "there is no sheet “{name}”; there are: {there}";
    other_sheet(name):
        "il foglio «{name}» non è letto: si importa un foglio solo, il primo visibile con le intestazioni o quello di --sheet",
        "the sheet “{name}” is not read: one sheet is imported, the first visible one with headings or that of --sheet";
    hidden(rows):
        "righe nascoste del foglio, lette come le altre: {rows}",
        "hidden rows of the sheet, read like the others: {rows}";
    columns(most):
        "ci sono celle oltre la colonna {most}, che non sono lette",
        "there are cells beyond column {most}, which are not read";
    windows:
        "il testo non è in UTF-8: letto come Windows-1252; controlla gli accenti",
        "the text is not in UTF-8: read as Windows-1252; look at the accents";
    cells_read(n): ["{n} letta", "{n} lette"], "{n} read";
    cells_kept(n): ["{n} tenuta come nota", "{n} tenute come note"], ["{n} kept as a note", "{n} kept as notes"];
    cells_aside(n): ["{n} messa da parte", "{n} messe da parte"], "{n} set aside";
    account(all, read, kept, aside, doubtful):
        "{all} celle: {read}, {kept}, {aside}, {doubtful} in dubbio",
        "{all} cells: {read}, {kept}, {aside}, {doubtful} in doubt";
}
