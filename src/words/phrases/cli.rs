//! Phrases: the command line.

phrases! {
    Cli;

    no_such_code(code):
        "non c'è un KPI né un obiettivo «{code}». I codici si vedono con traguardo show",
        "there is no KPI or objective “{code}”. traguardo show lists the codes";
    no_such_kpi(code):
        "non c'è il KPI «{code}». I codici si vedono con traguardo show",
        "there is no KPI “{code}”. traguardo show lists the codes";
    ambiguous(code, codes):
        "«{code}» può essere {codes}: scrivi il codice intero",
        "“{code}” could be {codes}: type the whole code";
    other_value(kpi, value):
        "{kpi} ora vale {value}: qualcuno l'ha cambiato. Niente è stato scritto",
        "{kpi} is now {value}: somebody has changed it. Nothing was written";
    missing_list: "Mancano", "Missing";
    milestone_due(code, day, target):
        "{code}: nessuna rilevazione per il target intermedio del {day} ({target})",
        "{code}: no reading for the interim target of {day} ({target})";
    open_list: "Target da definire", "Open targets";
    cycle_plan(year, day): "Piano {year}: da approvare entro il {day}", "Plan of {year}: to be approved by {day}";
    cycle_report(year, day):
        "Relazione {year}: entro il {day}, poi l'esercizio si chiude",
        "Report on {year}: by {day}, then the year is closed";
    cycle_plan_late(year, day):
        "Piano {year}: era da approvare entro il {day}",
        "Plan of {year}: it was to be approved by {day}";
    cycle_report_late(year, day):
        "Relazione {year}: scaduta il {day}, e l'esercizio è ancora aperto",
        "Report on {year}: overdue since {day}, and the year is still open";
    newer(file):
        "{file} viene da una versione più nuova di Traguardo: aggiornalo, poi importa",
        "{file} comes from a newer version of Traguardo: update it, then import";
    nothing_due: "Niente manca.", "Nothing is missing.";
    no_history: "Ancora nessuna modifica.", "No changes yet.";
    all_well: "Tutto bene.", "All is well.";
    data_dir: "Cartella dei dati", "Data folder";
    not_yet: "si crea con la prima modifica", "is made with the first change";
    no_data(path):
        "la cartella dei dati {path} non c'è: scritta male, o su un disco non montato? Il cruscotto e set la creano",
        "the data directory {path} is not there: mistyped, or on a disk that is not mounted? The dashboard and set make it";
    made(path): "la cartella dei dati {path} non c'era: creata", "the data directory {path} was not there: made";
    in_use:
        "un altro comando sta scrivendo da troppo tempo nella stessa cartella dei dati: riprova",
        "another command has been writing in the same data directory for too long: try again";
    embedded: "nel programma", "in the program";
    changes(n): ["1 modifica", "{n} modifiche"], ["1 change", "{n} changes"];
    plan: "Piano", "Plan";
    author: "Autore", "Author";
    findings: "Segnalazioni", "Findings";
    doctor_advice:
        "Doctor non ha toccato alcun file. Un piano che non si legge si corregge con un editor di testo; un file di modifiche rotto, tolto o alterato si rimette da una copia (backup, versioni del servizio di sincronizzazione, git): quel che contiene torna da solo. Ciò che è arrivato a esercizio chiuso si conferma come visto nel cruscotto, con c.",
        "Doctor touched no file. A plan that cannot be read is mended with a text editor; a file of changes that is broken, gone or altered is put back from a copy (backup, versions of the sync service, git): what it holds comes back by itself. What came after a year was closed is confirmed as seen in the dashboard, with c.";
    unsaved(why): "non salvato: {why}. Niente è cambiato sul disco", "not saved: {why}. Nothing has changed on disk";
    lost(n): "attenzione: {n} modifiche non sono sul disco", "warning: {n} changes are not on disk";
    still_counts(value, day): "continua a valere {value}, del {day}", "{value} of {day} still counts";
    no_author:
        "--by vuole un nome: chi ha misurato o scritto il valore",
        "--by wants a name: who measured or typed the value";
    measured_on(day): "rilevato il {day}", "measured on {day}";
}
