//! Phrases: what is missing for more.

phrases! {
    Wanted;

    hundred(what): "per arrivare al 100 % servono {what}", "to reach 100 %: {what}";
    hundred_plain(what): "per il 100 %: {what}", "for 100 %: {what}";
    band(edge, what): "per la fascia dal {edge} %: {what}", "for the band from {edge} %: {what}";
    objective(edge, achievement, what):
        "per portare l'obiettivo al {edge} %: realizzazione {achievement} %, cioè {what}",
        "to bring the objective to {edge} %: achievement {achievement} %, that is {what}";
    objective_alone(edge):
        "per portare l'obiettivo al {edge} % questo KPI da solo non basta",
        "this KPI alone cannot bring the objective to {edge} %";
    for_hundred: "per il 100 %", "for 100 %";
    for_band(edge): "per la fascia dal {edge} %", "for the band from {edge} %";
    for_objective(edge): "per l'obiettivo al {edge} %", "for the objective at {edge} %";
    achieving(figure): "cioè {figure} %", "that is {figure} %";
    alone: "da solo non basta", "not by itself";
    would_bring: "porta l'obiettivo a", "the objective to";
    at_least(value): "almeno {value}", "at least {value}";
    at_most(value): "al massimo {value}", "at most {value}";
    below(value): "meno di {value}", "less than {value}";
    exactly(value): "esattamente {value}", "exactly {value}";
    answer(value): "la risposta {value}", "the answer {value}";
    by(day): "entro il {day}", "by {day}";
    points(value): "{value} punti", "{value} points";
    away(value, distance): "{value} ({distance})", "{value} ({distance})";
}
