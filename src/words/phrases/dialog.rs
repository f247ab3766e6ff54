//! Phrases: search, palette, help and questions.

/// Phrases: search, palette, help and questions.
#[derive(Debug)]
pub struct Dialog {
    /// The title of the search.
    pub search_title: &'static str,
    /// Nothing was found.
    pub search_nothing: &'static str,
    /// What to type.
    pub search_hint: &'static str,
    /// What to type in the palette.
    pub search_hint_commands: &'static str,
    /// The title of the palette.
    pub palette_title: &'static str,
    /// The title of the help.
    pub help_title: &'static str,
    /// How to search the help.
    pub help_hint: &'static str,
    /// The glyphs.
    pub help_states: &'static str,
    /// How scores come about.
    pub help_rules: &'static str,
    /// The rules, in short.
    pub help_rules_text: &'static str,
    /// Leaving with unsaved changes.
    pub leaving_title: fn(usize) -> String,
    /// What can be done.
    pub leaving_hint: &'static str,
    /// Asks for another folder.
    pub leaving_folder: &'static str,
    /// There is no shell to come back from.
    pub no_shell: &'static str,
    /// The terminal could not be used.
    pub terminal_too_old: fn(&str) -> String,
}

pub(super) const ITALIAN: Dialog = Dialog {
    search_title: "Cerca",
    search_nothing: "niente trovato",
    search_hint: "codice, nome, obiettivo o una parola del testo",
    search_hint_commands: "scrivi per cercare un comando",
    palette_title: "Comandi",
    help_title: "Aiuto",
    help_hint: "scrivi per cercare · Esc chiude",
    help_states: "Segni",
    help_rules: "Come si calcola",
    help_rules_text: "Realizzazione = consuntivo / target, da 0 a 100. Obiettivo = media pesata dei suoi KPI; senza consuntivo, o con un target da definire (?), un KPI vale 0 nel dato finale e resta fuori da quello rilevato. Performance = media degli obiettivi con un risultato. // = non previsto: escluso, mai 0. traguardo explain CODICE mostra i conti.",
    leaving_title: |n| {
        if n == 1 {
            "Una modifica non è sul disco".into()
        } else {
            format!("{n} modifiche non sono sul disco")
        }
    },
    leaving_hint: "r riprova · c un'altra cartella · x esci senza salvare · Esc resta",
    leaving_folder: "Cartella (percorso completo), Invio salva lì:",
    no_shell: "qui non c'è una shell che lo farebbe riprendere: non si ferma",
    terminal_too_old: |why| format!("il terminale non si può usare: {why}"),
};

pub(super) const ENGLISH: Dialog = Dialog {
    search_title: "Search",
    search_nothing: "nothing found",
    search_hint: "code, name, objective or a word of the text",
    search_hint_commands: "type to find a command",
    palette_title: "Commands",
    help_title: "Help",
    help_hint: "type to search · Esc closes",
    help_states: "Marks",
    help_rules: "How scores are computed",
    help_rules_text: "Achievement = actual / target, from 0 to 100. Objective = weighted mean of its KPIs; without an actual, or with an open target (?), a KPI counts 0 in the final figure and is left out of the one so far. Performance = mean of the objectives with a result. // = not applicable: left out, never 0. traguardo explain CODE shows the arithmetic.",
    leaving_title: |n| {
        if n == 1 {
            "One change is not on disk".into()
        } else {
            format!("{n} changes are not on disk")
        }
    },
    leaving_hint: "r try again · c another folder · x leave without saving · Esc stay",
    leaving_folder: "Folder (full path), Enter saves there:",
    no_shell: "there is no shell here that would continue it: not stopped",
    terminal_too_old: |why| format!("the terminal cannot be used: {why}"),
};
