//! Phrases: what does not fit in a folder that others write into, and the chain of its changes.

phrases! {
    Trust;

    link:
        "è un collegamento: nella cartella dei dati non se ne segue nessuno, e non si legge né si scrive. Metti al suo posto il file vero",
        "is a link: within the data folder none is followed, and it is neither read nor written. Put the real file in its place";
    plan_altered:
        "non è quello che ha visto la prima modifica: qualcuno l'ha modificato o sostituito dopo. Rimetti l'originale (backup, git); un aggiornamento del piano si scrive con A, per atto",
        "it is not the one that the first change saw: somebody edited or replaced it afterwards. Put the original back (backup, git); a plan is amended with A, by an act";
    saw_missing(changes, codes):
        "modifiche fatte guardandone altre che non ci sono: qualcuno le ha tolte, non sono ancora arrivate, o stanno in un file che non si legge. {changes}. Riguarda: {codes}",
        "changes made in view of others that are not there: somebody took those away, they have not arrived yet, or stand in a file that is not read. {changes}. It is about: {codes}";
    unlinked(changes, codes):
        "modifiche che cominciano senza dire che cosa c'era prima, benché la catena fosse iniziata: aggiunte a mano, o da una versione precedente del programma. {changes}. Riguarda: {codes}",
        "changes that begin without saying what was there before, though the chain had begun: slipped in by hand, or by an earlier version of the program. {changes}. It is about: {codes}";
    late_by(told, who, when):
        "{told} · {who}, {when} · c conferma di averlo visto",
        "{told} · {who}, {when} · c confirms that it was seen";
    no_findings: "nessuna segnalazione", "no findings";
    late_change(told):
        "{told} (arrivata a esercizio chiuso: non conta)",
        "{told} (came after the year was closed: it does not count)";
    saw_later(changes, codes):
        "modifiche fatte guardandone altre che sono venute dopo: nessun programma le scrive così. {changes}. Riguarda: {codes}",
        "changes made in view of others that came later: no program writes them so. {changes}. It is about: {codes}";
    old_untrue(changes, codes):
        "modifiche il cui valore precedente non è quello che c'era: quello, o queste, è stato alterato. {changes}. Riguarda: {codes}",
        "changes whose former value is not the one that was there: that one, or these, were altered. {changes}. It is about: {codes}";
    time_untrue(changes, codes):
        "modifiche la cui ora non è quella del loro nome: nessun programma le scrive così. {changes}. Riguarda: {codes}",
        "changes whose time is not that of their name: no program writes them so. {changes}. It is about: {codes}";
    day_untrue(changes, codes):
        "rilevazioni di un giorno fuori dal loro esercizio: non contano, e nessun programma le scrive. {changes}. Riguarda: {codes}",
        "readings of a day outside their year: they do not count, and no program writes them. {changes}. It is about: {codes}";
    undo_of_nothing(changes, codes):
        "annullamenti di modifiche che non ci sono: qualcuno le ha tolte, non sono ancora arrivate, o stanno in un file che non si legge. {changes}. Riguarda: {codes}",
        "undos of changes that are not there: somebody took those away, they have not arrived yet, or stand in a file that is not read. {changes}. It is about: {codes}";
    strange_review(changes, codes):
        "riunioni come nessun programma le scrive: cose dette o decise in una che non era in corso, o che nessuno ha convocato. {changes}. Riguarda: {codes}",
        "reviews as no program writes them: things said or decided in one that was not going on, or that nobody planned. {changes}. It is about: {codes}";
    bad_digest(found):
        "«{found}» non è un'impronta: sono 64 cifre esadecimali, in gruppi o no",
        "“{found}” is no digest: that is 64 hexadecimal digits, in groups or not";
    changes: "Modifiche", "Changes";
    digest: "Impronta", "Digest";
    plan_digest: "Impronta di plan.ron", "Digest of plan.ron";
    last_change(count, id, when, who):
        "{count}, l'ultima {id} ({when}, {who})",
        "{count}, the last one {id} ({when}, {who})";
    as_seen:
        "come l'ha visto la prima modifica",
        "as the first change saw it";
    not_as_seen(was):
        "ALTERATO: la prima modifica ne ha visto un altro, {was}",
        "ALTERED: the first change saw another one, {was}";
    file_whole: "integro", "whole";
    file_before: "di prima della catena: non se ne può dire nulla", "before the chain: nothing can be said of it";
    file_altered: "ALTERATO: non è com'è stato scritto", "ALTERED: it is not as it was written";
    file_out_of_place:
        "FUORI POSTO: comincia senza dire che cosa c'era prima, benché la catena fosse iniziata (una mano, o una versione precedente del programma)",
        "OUT OF PLACE: it begins without saying what was there before, though the chain had begun (a hand, or an earlier version of the program)";
    missing_change(id):
        "MANCA la modifica {id}: un'altra la nomina",
        "MISSING: the change {id}, which another one names";
    broken_link(id):
        "la modifica {id} attesta altro da quello che c'era prima di lei: qualcosa è stato alterato, tolto o aggiunto",
        "the change {id} vouches for other than what stands before it: something was altered, taken away or slipped in";
    whole: "La catena è integra.", "The chain is whole.";
    not_whole: "La catena NON è integra.", "The chain is NOT whole.";
    against_now:
        "L'impronta data è quella di adesso.",
        "The given digest is the one of now.";
    against_earlier(id, when, since):
        "L'impronta data è quella di dopo la modifica {id} del {when}; da allora altre {since}.",
        "The given digest is the one after the change {id} of {when}; {since} more since.";
    against_plan:
        "L'impronta data è quella del solo plan.ron, com'è adesso.",
        "The given digest is the one of plan.ron alone, as it is now.";
    whole_otherwise: "La catena, com'è adesso, è integra.", "The chain, as it is now, is whole.";
    settings: "Impostazioni", "Settings";
    against_before(since):
        "L'impronta data è quella del piano senza modifiche; da allora {since}.",
        "The given digest is the one of the plan without changes; {since} since.";
    against_without(id, when, session):
        "L'impronta data è quella di dopo la modifica {id} del {when}, senza le modifiche di {session}, che portano una data anteriore e sono arrivate dopo (fuori linea), o sono state aggiunte.",
        "The given digest is the one after the change {id} of {when}, without the changes of {session}, which are dated earlier and came later (off line), or were slipped in.";
    against_never:
        "L'impronta data non è di nessuno stato di questa cartella: qualcosa è stato alterato, tolto o aggiunto in mezzo, più d'uno è arrivato dopo da fuori linea, o è di un altro piano.",
        "The given digest is of no state of this folder: something was altered, taken away or slipped in, several came later from off line, or it is of another plan.";
    unchecked(count):
        "{count} attestazioni non sono state controllate: sono troppe",
        "{count} links were not checked: there are too many";
    findings: "Da verificare", "To be looked into";
    proof(count, digest):
        "Impronta del piano e di {count}: {digest}. Si verifica con: traguardo verify --against {digest}",
        "Digest of the plan and {count}: {digest}. Verified with: traguardo verify --against {digest}";
    doubted_mark: "da verificare: vedi la scheda", "to be looked into: see the sheet";
    and_more(changes, count):
        "{changes} e altre {count}",
        "{changes} and {count} more";
    no_folder:
        "qui va la cartella delle modifiche, e c'è altro: nessuna modifica è stata letta. Rimetti la cartella",
        "here the folder of changes belongs, and there is something else: no change was read. Put the folder back";
    newer_changes(version):
        "è della versione {version} del formato, più recente di questo programma: questo file non è stato letto, il resto sì. Aggiorna traguardo",
        "it is of version {version} of the format, newer than this program: this file was not read, all else was. Update traguardo";
    altered(codes):
        "non è come il programma l'ha scritto: qualcuno l'ha modificato dopo. Confrontalo con una copia (backup, servizio di sincronizzazione, git) e con chi l'ha scritto. Riguarda: {codes}",
        "it is not as the program wrote it: somebody changed it afterwards. Compare it with a copy (backup, sync service, git) and with whoever wrote it. It is about: {codes}";
    too_much(most):
        "con questo file le modifiche superano {most} MiB, il massimo che si legge di un piano: questo non è stato letto",
        "with this file the changes are more than {most} MiB, the most that is read of a plan: this one was not read";
    too_large_to_compute(text):
        "consuntivo: {text} — troppo grande da calcolare (più di 500 numeri, o di 600 cifre): non calcolabile, conta come mancante",
        "actual: {text} — too large to compute (more than 500 numbers, or 600 digits): not computable, counts as missing";
    would_be_too_large:
        "→ troppo grande da calcolare (più di 500 numeri, o di 600 cifre): non calcolabile, conta come mancante",
        "→ too large to compute (more than 500 numbers, or 600 digits): not computable, counts as missing";
    long_cell(row):
        "nella riga {row} una cella ha più di 32.767 caratteri, il massimo di un foglio di calcolo: accorciala",
        "in row {row} a cell has more than 32,767 characters, the most of a spreadsheet: shorten it";
    long_text(found):
        "«{found}…» è più lungo di quanto un testo può essere: 262.136 caratteri, e il nome di un autore 200",
        "“{found}…” is longer than a text may be: 262,136 characters, and the name of an author 200";
    template_too_much(file):
        "{file}: il modello chiede più di 10 secondi di calcolo o di 1 GB di memoria: togli cicli e liste che raddoppiano. La relazione non è stata scritta",
        "{file}: the template asks for more than 10 seconds of work or 1 GB of memory: take out loops and lists that double. The report was not written";
    broken_chain(id):
        "la catena delle modifiche non è integra: traguardo verify --plan {id} dice dove",
        "the chain of changes is not whole: traguardo verify --plan {id} says where";
    hashing(size, file):
        "leggo {file} ({size} MB) per confrontarne la checksum...",
        "reading {file} ({size} MB) to compare its checksum...";
    not_hashed(count, most):
        "{count} documenti non sono stati confrontati: con gli altri superano {most} GB, il massimo che si legge in una volta",
        "{count} documents were not compared: with the others they are more than {most} GB, the most that is read at once";
    long_tag:
        "un'istruzione di più di 4.000 caratteri, o più di 500 «elif»",
        "a tag of more than 4,000 characters, or more than 500 “elif”";
    long_note:
        "la nota è più lunga di 32.767 caratteri: accorciala, o indica un documento con --source",
        "the note is longer than 32,767 characters: shorten it, or name a document with --source";
    no_edit:
        "una modifica che non modifica niente: nessun programma la scrive",
        "a change that changes nothing: no program writes it";
    many_years:
        "più di 100 anni di un piano, o più di 100 target di un KPI: non sembra un piano",
        "more than 100 years of a plan, or more than 100 targets of a KPI: it does not look like a plan";
    odd_year(found):
        "{found} non è un anno dal 1900 al 9999",
        "{found} is no year from 1900 to 9999";
    no_settings:
        "il sistema non dice dove stanno le impostazioni di un utente: imposta HOME o XDG_CONFIG_HOME",
        "the system does not say where a user's settings lie: set HOME or XDG_CONFIG_HOME";
}
