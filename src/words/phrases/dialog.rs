//! Phrases: search, palette, help and questions.

phrases! {
    Dialog;

    search_title: "Cerca", "Search";
    search_nothing: "nessun risultato", "nothing found";
    search_hint: "codice, nome, obiettivo o una parola del testo", "code, name, objective or a word of the text";
    search_hint_commands: "scrivi per cercare un comando", "type to find a command";
    palette_title: "Comandi", "Commands";
    help_title: "Aiuto", "Help";
    help_hint: "scrivi per cercare · Esc chiude", "type to search · Esc closes";
    help_states: "Segni", "Marks";
    help_rules: "Come si calcola", "How scores are computed";
    help_rules_text:
        "Realizzazione = consuntivo / target, da 0 a 100. Obiettivo = media pesata dei suoi KPI; senza consuntivo, o con un target da definire (?), un KPI vale 0 nel dato finale e resta fuori da quello rilevato. Performance = media degli obiettivi con un risultato. // = non previsto: escluso, mai 0. traguardo explain CODICE mostra i conti.",
        "Achievement = actual / target, from 0 to 100. Objective = weighted mean of its KPIs; without an actual, or with an open target (?), a KPI counts 0 in the final figure and is left out of the one so far. Performance = mean of the objectives with a result. // = not applicable: left out, never 0. traguardo explain CODE shows the arithmetic.";
    leaving_title(n):
        ["Una modifica non è sul disco", "{n} modifiche non sono sul disco"],
        ["One change is not on disk", "{n} changes are not on disk"];
    leaving_hint:
        "r riprova · c un'altra cartella · x esci senza salvare · Esc resta",
        "r try again · c another folder · x leave without saving · Esc stay";
    leaving_folder: "Cartella (percorso completo), Invio salva lì:", "Folder (full path), Enter saves there:";
    no_shell:
        "qui non c'è una shell che lo farebbe riprendere: non si ferma",
        "there is no shell here that would continue it: not stopped";
    terminal_too_old(why): "il terminale non si può usare: {why}", "the terminal cannot be used: {why}";
}
