//! Phrases: saving, and what was done.

phrases! {
    Save;

    saving: "salvo...", "saving...";
    saved_at(time): "salvato {time}", "saved {time}";
    saved(what, time): "salvato {what} · {time}", "saved {what} · {time}";
    not_saved(what, why): "NON SALVATO {what}: {why}", "NOT SAVED {what}: {why}";
    not_saved_short(n): "NON SALVATO: {n}", "NOT SAVED: {n}";
    redone(what): "ripetuto: {what}", "redone: {what}";
    withdrawn_to(what, older): "ritirato {what}; ora è in vigore {older}", "withdrew {what}; now {older} counts";
    withdrawn(what): "ritirato {what}; ora manca il consuntivo", "withdrew {what}; the actual is now missing";
    confirmed(what): "confermato {what}", "confirmed {what}";
    by_colleague(who, what): "{who}: {what}", "{who}: {what}";
    plan_changed: "plan.ron è cambiato sul disco: riletto", "plan.ron changed on disk: read again";
    settings_not_saved(why):
        "le preferenze valgono solo per questa volta: {why}",
        "the settings hold for this run alone: {why}";
    foreign(file, kept):
        "un altro programma ha cambiato {file}: quel che ci ha scritto è in {kept}, e il resto è salvo",
        "another program changed {file}: what it wrote there is in {kept}, and the rest is saved";
    moved_to(path): "salvato in {path}", "saved in {path}";
    pasted(n):
        ["1 valore incollato; u annulla", "{n} valori incollati; u annulla tutto"],
        ["1 value pasted; u undoes", "{n} values pasted; u undoes them all"];
}
