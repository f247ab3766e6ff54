//! Phrases: what is wrong with what was typed.

phrases! {
    Typed;

    empty: "non c'è ancora niente da leggere", "there is nothing to read yet";
    not_a_number(typed, like):
        "«{typed}» non è un numero: scrivi per esempio {like}",
        "“{typed}” is not a number: type for instance {like}";
    too_many_digits(most):
        "più di {most} cifre: scrivine al massimo {most}",
        "more than {most} digits: type {most} at the most";
    marks(typed, instead):
        "«{typed}» non si legge senza dubbi: scrivi {instead}",
        "“{typed}” cannot be read without doubt: type {instead}";
    or: "o", "or";
    unfinished(typed, without):
        "dopo «{typed}» mancano i decimali: scrivi ancora cifre, oppure {without}",
        "the decimals after “{typed}” are missing: type more digits, or {without}";
    arithmetic(typed, column, like):
        "«{typed}» non è un'operazione intera: si ferma al carattere {column}. Scrivi per esempio {like}",
        "“{typed}” is no whole arithmetic: it breaks off at character {column}. Type for instance {like}";
    unit_on_arithmetic:
        "un'operazione non porta unità: scrivi solo i numeri, per esempio 45/50",
        "arithmetic takes no unit: type the numbers alone, for instance 45/50";
    wrong_unit(typed, wanted):
        "hai scritto {typed}, ma questo KPI si misura in {wanted}",
        "you typed {typed}, but this KPI is measured in {wanted}";
    wants_yes_no: "qui si risponde SI o NO: scrivi s oppure n", "this is answered by YES or NO: type y or n";
    cells(text):
        "«{text}» sono più celle di un foglio: qui ne va una sola",
        "“{text}” are several cells of a sheet: one goes here";
    wants_number(like):
        "questo KPI vuole un numero: scrivi per esempio {like}",
        "this KPI wants a number: type for instance {like}";
    not_a_date(typed):
        "«{typed}» non è una data: scrivi per esempio 31/12/2022",
        "“{typed}” is not a date: type for instance 31/12/2022";
    no_such_day(typed):
        "«{typed}» non esiste nel calendario: controlla giorno e mese",
        "“{typed}” is not in the calendar: check day and month";
    short_year(typed):
        "«{typed}»: scrivi l'anno con quattro cifre, per esempio 31/12/2022",
        "“{typed}”: type the year with four digits, for instance 31/12/2022";
    unit_percent: "percento", "percent";
    unit_number: "numero", "plain numbers";
    unit_count: "unità", "pieces";
    unit_money: "euro", "euro";
    unit_days: "giorni", "days";
    unit_hours: "ore", "hours";
    unit_minutes: "minuti", "minutes";
    answer_yes: "SI", "YES";
    answer_no: "NO", "NO";
}
