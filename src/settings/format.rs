//! What a person chooses an export to be written as.

/// The format of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One page that needs no other file, and prints on A4.
    Html,
    Md,
    /// A workbook: the plan and the report of the year.
    Xlsx,
    /// The plan as a sheet, one row a KPI.
    Csv,
    Json,
    /// The plan as this program keeps it.
    Ron,
}

impl Format {
    /// All of them, those for readers first.
    pub const ALL: [Self; 6] = [
        Self::Html,
        Self::Md,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ron,
    ];

    /// Its name, which is how its files' names end.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ron => "ron",
        }
    }

    /// The format that a file's name tells.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        let end = end.to_lowercase();
        if end == "htm" {
            return Some(Self::Html);
        }
        Self::ALL.into_iter().find(|it| it.name() == end)
    }

    /// Whether it tells a report, or the minutes of a review; else it is of the plan.
    pub const fn tells(self) -> bool {
        matches!(self, Self::Html | Self::Md | Self::Json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_tells_its_format() {
        let cases = [
            ("relazione.html", Some(Format::Html)),
            ("Relazione.HTM", Some(Format::Html)),
            ("a.b.xlsx", Some(Format::Xlsx)),
            ("piano.ron", Some(Format::Ron)),
            ("piano", None),
            ("piano.pdf", None),
        ];
        for (name, format) in cases {
            assert_eq!(Format::of_file(name), format, "{name}");
        }
    }
}
