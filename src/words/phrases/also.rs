//! Phrases: what people call a command besides what it is called here; the palette finds it by these too.

phrases! {
    Also;

    edit: "modifica correggi consuntivo valore cella", "change correct actual value cell";
    annotate: "nota commento osservazione", "note comment remark";
    withdraw: "cancella elimina togli valore", "delete remove clear value";
    undo: "indietro ripristina", "back revert";
    redo: "rifai di nuovo", "again";
    confirm: "accetta approva valore tardivo", "accept late value";
    retry: "salva registra scrivi su disco", "save write to disk";
    kpi_sheet: "grafico andamento dettaglio perché indicatore", "chart graph trend detail indicator why";
    objective_sheet: "dettaglio risorse portatori d'interesse stakeholder", "detail resources stakeholders";
    measurement: "data fonte misura valore datato", "date source measurement dated value";
    inputs: "numeratore denominatore formula calcolo", "numerator denominator formula calculation";
    deviation: "motivo causa ritardo criticità", "reason cause delay";
    judge: "valutazione forza realizzazione escludi", "assessment override exclude";
    direct: "direzione crescente decrescente meglio", "higher lower better";
    amend: "rimodula modifica target peso delibera", "change target weight resolution";
    close_year: "chiudi consolida blocca", "lock freeze";
    history: "registro chi ha cambiato modifiche log", "log who changed audit";
    years: "triennio matrice confronto serie storica", "matrix triennium comparison series";
    past: "data passato storico", "date past time travel";
    what_if: "simula ipotesi scenario", "simulate scenario sandbox";
    meeting: "diapositive proiettore presenta slide giunta", "slides projector presentation board";
    reviews: "verbali monitoraggi decisioni scadenze", "minutes monitoring decisions deadlines";
    edit_kpi: "modifica indicatore peso target", "change indicator weight target";
    edit_objective: "modifica titolo descrizione", "change title description";
    add_kpi: "nuovo indicatore", "new indicator";
    add_objective: "nuovo obiettivo", "new objective";
    take_out: "elimina cancella rimuovi", "delete remove";
    balance: "pesi somma 100 ripartisci", "weights sum 100 distribute";
    approve: "adotta definitivo delibera", "adopt final resolution";
    import: "importa carica apri documento word excel foglio", "load open file document word excel sheet";
    plans: "apri importa nuovo piano archivio", "open import new plan file";
    round: "aggiorna monitoraggio elenco da fare", "update monitoring to do";
    export: "stampa salva relazione verbale pdf word excel html", "print save report minutes pdf word excel html";
    copy: "appunti copia cella", "clipboard cell";
    sort: "ordina classifica punti mancanti peggiori priorità", "order rank missing points worst priority";
    filter: "mostra solo mancanti critici nascondi", "show only missing critical hide";
    search: "trova cerca indicatore", "find indicator";
    help: "aiuto tasti guida istruzioni", "keys manual guide instructions";
    findings: "errori problemi avvisi dubbi file", "errors problems warnings files";
    language: "lingua inglese italiano", "language English Italian";
    theme: "colori chiaro scuro contrasto proiettore", "colours light dark contrast projector";
    mouse: "clic puntatore rotella", "click pointer wheel";
    redraw: "aggiorna schermo pulisci", "refresh screen clean";
    suspend: "sospendi shell terminale", "shell terminal background";
    quit: "esci chiudi termina", "exit close leave";
}
