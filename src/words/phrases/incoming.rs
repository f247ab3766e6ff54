//! Phrases: a file on its way to become a plan.

phrases! {
    Incoming;

    title: "Importa un piano da un file", "Import a plan from a file";
    head(name): "Importa {name}", "Import {name}";
    pasted: "ciò che è stato incollato", "what was pasted";
    of_sheet(sheet): "foglio {sheet}", "sheet {sheet}";
    reading: "lettura…", "reading…";
    file: "File", "File";
    sheet: "Foglio", "Sheet";
    year: "Anno", "Year";
    year_hint: "delle intestazioni che non lo dicono", "of headings that do not say it";
    name: "Nome del piano", "Name of the plan";
    name_hint: "fatto dal titolo", "made of the title";
    formats:
        "Word, Excel, OpenDocument, CSV o testo, com'è: prima si guarda, e niente è scritto finché non lo confermi",
        "Word, Excel, OpenDocument, CSV or text, as it is: you look first, and nothing is written until you confirm";
    bad_year(text): "«{text}» non è un anno: scrivi per esempio 2025", "“{text}” is no year: type for instance 2025";
    role_title(column): "Che cosa c'è nella colonna {column}", "What column {column} holds";
    role: "Contiene", "It holds";
    role_hint: "peso, target 2025, consuntivo…; - per niente", "weight, target 2025, actual…; - for nothing";
    no_role: "niente di simile: - è una colonna che resta come nota", "nothing like that: - is a column that stays a note";
    cell_title(cell): "Che cosa deve dire la cella {cell}", "What cell {cell} should say";
    cell: "Dice", "It says";
    cell_stays:
        "il file resta com'è; vuoto vale come niente",
        "the file stays as it is; empty stands for nothing";
    doubts(n):
        ["niente in dubbio", "un dubbio", "{n} dubbi"],
        ["nothing in doubt", "one doubt", "{n} doubts"];
    here(cell): "Cella {cell}", "Cell {cell}";
    holds(role): "la colonna contiene: {role}", "the column holds: {role}";
    holds_nothing: "la colonna non ha un uso: r dice che cosa contiene", "the column is of no use: r says what it holds";
    empty: "vuota", "empty";
    as_before: "come l'altra volta", "as the last time";
    answers: "risposte", "answers";
    plan: "Il piano che ne viene", "The plan that comes of it";
    no_plan: "Così non è ancora un piano", "It is no plan yet";
    is_new(id): "nuovo, con il nome {id}", "new, called {id}";
    is_known(id): "{id} c'è già: diventano aggiornamenti", "{id} is there already: they become amendments";
    no_changes: "è uguale, niente da cambiare", "it is the same, nothing to change";
    changed_meanwhile:
        "il file è cambiato nel frattempo, e niente è scritto: guardalo di nuovo",
        "the file has changed meanwhile, and nothing was written: look at it again";
}
