//! Where the terminal's cursor stands: golden frames have text and styles alone.

use traguardo::plan::Language::Italian;

use crate::support::stage::Stage;

/// The line with the cursor, which is drawn before the cell on which it stands.
fn line(stage: &Stage) -> String {
    let (buffer, cursor) = stage.drawn();
    let Some(cursor) = cursor else {
        return "none".into();
    };
    let row = |from, to| {
        let cells = (from..to).map(|x| buffer[(x, cursor.y)].symbol());
        cells.collect::<String>()
    };
    let (before, after) = (row(0, cursor.x), row(cursor.x, buffer.area.width));
    format!("{:2} {before}█{}", cursor.y, after.trim_end())
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let long = "proventi da tariffe e da contributi che nella riga non stanno tutti, perché sono tanti e lunghi";
    let mut text = String::new();
    for (width, height) in [(80, 24), (120, 40)] {
        for keys in [
            "j",
            "j9",
            "9,85←←",
            "9,8,1⏎",
            "/privacy",
            ":anno",
            "?note",
            "F",
            "Hrossi",
            "N9,1⇥⇥nota^juna riga",
            "N9,1⇥⇤←",
            "I1000⏎20",
            "⏎=⌫",
            "A12%⇥⇥delibera",
            "d→",
            "d→⇥nota",
            "aparola^jaltra⇱",
            "C",
            "m",
            "m^s→aosservazione",
            "m^s→dche cosa⇥chi",
            "R",
            "R^s160",
            "D24/11",
            "e⇥⇥",
            &format!("a{long}"),
            &format!("A12%⇥⇥{long}"),
            &format!("A12%⇥⇥{long}⇱→"),
        ] {
            let mut stage = Stage::seed(Italian, width, height);
            stage.press("9⏎g").press(keys);
            text.push_str(&format!("{width}x{height} {keys}\n{}\n", line(&stage)));
        }
        let mut stage = Stage::seed(Italian, width, height);
        stage.disk = Err("disco pieno".into());
        stage.press("9⏎qc").press("/tmp");
        text.push_str(&format!(
            "{width}x{height} another folder\n{}\n",
            line(&stage)
        ));
    }
    insta::assert_snapshot!("cursors", text);
}
