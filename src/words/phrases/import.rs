//! Phrases: plans in and out.

phrases! {
    Imports;

    line(text): "non capito, tenuto come nota: {text}", "not understood, kept as a note: {text}";
    target(code, year, printed):
        "{code}: il target {year} «{printed}» è da definire o non si legge; resta come stampato, il suo peso resta e non porta punti",
        "{code}: the target {year} “{printed}” is open or cannot be read; it stays as printed, its weight stays and earns nothing";
    baseline(code, printed):
        "{code}: la baseline «{printed}» non si legge; resta come stampata",
        "{code}: the baseline “{printed}” cannot be read; it stays as printed";
    no_weight(code):
        "{code}: senza peso; vale una parte uguale di ciò che resta",
        "{code}: no weight; it counts an equal part of what is left";
    weight(code, printed):
        "{code}: il peso «{printed}» non si legge; scrivi per esempio 25%",
        "{code}: the weight “{printed}” cannot be read; type for instance 25%";
    amendment(text):
        "aggiornamento non capito (serve il KPI e il valore precedente), tenuto come nota: {text}",
        "amendment not understood (the KPI and the old value are needed), kept as a note: {text}";
    actual(code, year, printed):
        "{code}: il consuntivo {year} «{printed}» non si legge e non è registrato",
        "{code}: the actual {year} “{printed}” cannot be read and is not recorded";
    no_objectives:
        "non c'è nessun obiettivo, e nessuna tabella con intestazioni come indicatore, peso, target 2025; un obiettivo comincia con una riga come OBIETTIVO N. 1: TITOLO",
        "there is no objective, and no table with headings like indicator, weight, target 2025; an objective begins with a line like Objective 1: Title";
    no_years:
        "non c'è nessun anno: servono colonne come «Target 2025» o «Anno 2025», una colonna «Anno», oppure --year 2025",
        "there is no year: columns like “Target 2025” or “Year 2025” are needed, a column “Year”, or --year 2025";
    no_headings:
        "manca la colonna degli indicatori o quella dei target: una riga deve avere intestazioni come indicatore, peso, target 2025. Che cosa è una colonna lo dice --map \"Intestazione=target 2025\"",
        "there is no column of indicators or none of targets: one row must have headings like indicator, weight, target 2025. What a column is can be said by --map \"Heading=target 2025\"";
    pdf:
        "è un PDF, non un testo: copia il testo in un file .txt con le tabelle separate da tabulazioni",
        "it is a PDF and no text: copy its text into a .txt with the tables separated by tabs";
    no_text: "non è un testo", "it is not a text";
    no_workbook(why):
        "non è un foglio di calcolo che si legga ({why}): salvalo di nuovo come .xlsx, .ods o .csv",
        "it is not a spreadsheet that can be read ({why}): save it again as .xlsx, .ods or .csv";
    too_large(most):
        "decompresso supera {most} MB: non sembra un piano",
        "unpacked it is larger than {most} MB: it does not look like a plan";
    too_many(most):
        "ha più di {most} celle: non sembra un piano",
        "it has more than {most} cells: it does not look like a plan";
    no_sheet: "non ha fogli", "it has no sheet";
    kind(file):
        "{file}: si importano .txt, .md, .docx, .csv, .tsv, .xlsx, .xls, .ods e .ron",
        "{file}: .txt, .md, .docx, .csv, .tsv, .xlsx, .xls, .ods and .ron are imported";
    place(line): "riga {line}", "line {line}";
    place_cell(line, column): "riga {line}, colonna {column}", "line {line}, column {column}";
    summary(objectives, kpis, years, measurements):
        "obiettivi {objectives} · KPI {kpis} · anni {years} · consuntivi {measurements}",
        "objectives {objectives} · KPIs {kpis} · years {years} · actuals {measurements}";
    findings(n):
        ["Capito tutto.", "Una cosa da guardare:", "{n} cose da guardare:"],
        ["All of it was understood.", "One thing to look at:", "{n} things to look at:"];
    recalled(answers):
        "Come l'altra volta, per un file con queste intestazioni: {answers}",
        "As the last time, for a file with these headings: {answers}";
    written(id, path):
        "Importato: {id} ({path}). Si apre con traguardo --plan {id}",
        "Imported: {id} ({path}). traguardo --plan {id} opens it";
    dry: "Prova: niente è stato scritto.", "Dry run: nothing was written.";
    there(id): "Il piano {id} c'è già:", "The plan {id} is there already:";
    same: "è uguale, niente da cambiare.", "it is the same, nothing to change.";
    changes: "queste differenze diventano aggiornamenti:", "these differences become amendments:";
    amended(code, field, old, new): "{code} {field}: {old} → {new}", "{code} {field}: {old} → {new}";
    others:
        "queste differenze non si riportano (un KPI si toglie con X nel programma, il resto si scrive in plan.ron)",
        "these differences are not taken over (X in the program takes a KPI out, the rest is written into plan.ron)";
    added(code): "{code}: nuovo", "{code}: new";
    gone(code): "{code}: non c'è più", "{code}: not there any more";
    text(code, field): "{code}: {field} diverso", "{code}: another {field}";
    refused(told, why): "{told}: {why}", "{told}: {why}";
    act(file): "importazione di {file}", "importazione di {file}";
    bad_id(id):
        "«{id}» non può essere il nome di un piano: lettere, cifre, - _ . (al più 100, e non . o - all'inizio)",
        "“{id}” cannot name a plan: letters, digits, - _ . (at most 100, and no . or - at the start)";
    scale: "scala", "scale";
    title: "titolo", "title";
    text_field: "testo", "text";
    other_years: "anni diversi", "other years";
    flag: "performance organizzativa", "organisational performance";
    past:
        "con --as-of si guarda il passato, e non si scrive: aggiungi --dry-run o togli --as-of",
        "--as-of looks at the past, and nothing is written there: add --dry-run, or leave --as-of out";
    read_only:
        "il piano è aperto in sola lettura: con --dry-run si guarda e basta",
        "the plan is read-only: --dry-run only looks";
    check_sound: "Tutto torna.", "All is sound.";
    check_count(n):
        ["Una cosa non torna.", "{n} cose non tornano."],
        ["One thing is not sound.", "{n} things are not sound."];
}
