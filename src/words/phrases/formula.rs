//! Phrases: the formula of a KPI.

phrases! {
    Formulas;

    title(kpi): "Formula di {kpi}", "Formula of {kpi}";
    sound(n): "la formula si legge; dati: {n}", "the formula can be read; inputs: {n}";
    hundredfold:
        "è un rapporto: in un KPI in percento si moltiplica per 100",
        "it is a ratio: in a percent KPI it is multiplied by 100";
    syntax(column):
        "la formula si ferma al carattere {column}: controlla parentesi e segni",
        "the formula breaks off at character {column}: check brackets and signs";
    unknown(name, column):
        "«{name}» (carattere {column}) non è fra i dati: aggiungilo, o correggi il nome",
        "“{name}” (character {column}) is not among the inputs: add it, or mend the name";
    twice(name): "il dato «{name}» c'è due volte", "the input “{name}” stands twice";
    unused(name): "il dato «{name}» non è usato nella formula", "the input “{name}” is not used in the formula";
    units(column):
        "al carattere {column} comincia un'unità diversa: non si possono sommare",
        "at character {column} another unit begins: they cannot be added";
    other_unit(gives, wanted):
        "la formula dà {gives}, ma questo KPI si misura in {wanted}",
        "the formula gives {gives}, but this KPI is measured in {wanted}";
    other_units(wanted):
        "la formula dà un'unità composta, ma questo KPI si misura in {wanted}",
        "the formula gives a compound unit, but this KPI is measured in {wanted}";
    deep: "la formula è troppo lunga o annidata", "the formula is too long, or nests too deeply";
    input(text):
        "«{text}» non si legge come dato: scrivi simbolo = nome, per esempio a = Proventi (€)",
        "“{text}” cannot be read as an input: type symbol = name, for instance a = Revenue (€)";
    symbol(text):
        "«{text}» non può essere un simbolo: usa lettere, cifre e _",
        "“{text}” cannot be a symbol: use letters, digits and _";
    empty: "manca la formula: scrivi per esempio (a - b) / a", "the formula is missing: type for instance (a - b) / a";
}
