//! Phrases: saving, and what was done.

/// Phrases: saving, and what was done.
#[derive(Debug)]
pub struct Save {
    /// A change is on its way to the disk.
    pub saving: &'static str,
    /// Everything is on disk since then.
    pub saved_at: fn(&str) -> String,
    /// This is on disk since then.
    pub saved: fn(&str, &str) -> String,
    /// This is not on disk.
    pub not_saved: fn(&str, &str) -> String,
    /// Some changes are not on disk.
    pub not_saved_short: fn(usize) -> String,
    /// A change was redone.
    pub redone: fn(&str) -> String,
    /// A reading was withdrawn, and an older one counts.
    pub withdrawn_to: fn(&str, &str) -> String,
    /// The only reading was withdrawn.
    pub withdrawn: fn(&str) -> String,
    /// Somebody has seen both values.
    pub confirmed: fn(&str) -> String,
    /// A colleague changed something.
    pub by_colleague: fn(&str, &str) -> String,
    /// The plan's file was edited meanwhile.
    pub plan_changed: &'static str,
    /// The settings are not on disk, and hold until the program ends.
    pub settings_not_saved: fn(&str) -> String,
    /// Another program wrote the file of this sitting.
    pub foreign: fn(&str, &str) -> String,
    /// Unsaved changes went to another folder.
    pub moved_to: fn(&str) -> String,
    /// A pasted column was kept.
    pub pasted: fn(usize) -> String,
}

pub(super) const ITALIAN: Save = Save {
    saving: "salvo...",
    saved_at: |time| format!("salvato {time}"),
    saved: |what, time| format!("salvato {what} · {time}"),
    not_saved: |what, why| format!("NON SALVATO {what}: {why}"),
    not_saved_short: |n| format!("NON SALVATO: {n}"),
    redone: |what| format!("ripetuto: {what}"),
    withdrawn_to: |what, older| format!("ritirato {what}; ora vale {older}"),
    withdrawn: |what| format!("ritirato {what}; ora manca il consuntivo"),
    confirmed: |what| format!("confermato {what}"),
    by_colleague: |who, what| format!("{who}: {what}"),
    plan_changed: "plan.ron è cambiato sul disco: riletto",
    settings_not_saved: |why| format!("le preferenze valgono solo per questa volta: {why}"),
    foreign: |file, kept| {
        format!(
            "un altro programma ha cambiato {file}: quel che ci ha scritto è in {kept}, e il resto è salvo"
        )
    },
    moved_to: |path| format!("salvato in {path}"),
    pasted: |n| {
        if n == 1 {
            "1 valore incollato; u annulla".into()
        } else {
            format!("{n} valori incollati; u annulla tutto")
        }
    },
};

pub(super) const ENGLISH: Save = Save {
    saving: "saving...",
    saved_at: |time| format!("saved {time}"),
    saved: |what, time| format!("saved {what} · {time}"),
    not_saved: |what, why| format!("NOT SAVED {what}: {why}"),
    not_saved_short: |n| format!("NOT SAVED: {n}"),
    redone: |what| format!("redone: {what}"),
    withdrawn_to: |what, older| format!("withdrew {what}; now {older} counts"),
    withdrawn: |what| format!("withdrew {what}; the actual is now missing"),
    confirmed: |what| format!("confirmed {what}"),
    by_colleague: |who, what| format!("{who}: {what}"),
    plan_changed: "plan.ron changed on disk: read again",
    settings_not_saved: |why| format!("the settings hold for this run alone: {why}"),
    foreign: |file, kept| {
        format!(
            "another program changed {file}: what it wrote there is in {kept}, and the rest is saved"
        )
    },
    moved_to: |path| format!("saved in {path}"),
    pasted: |n| {
        if n == 1 {
            "1 value pasted; u undoes".into()
        } else {
            format!("{n} values pasted; u undoes them all")
        }
    },
};
