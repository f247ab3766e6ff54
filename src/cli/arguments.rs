//! The command line, as clap reads it. Its own messages are English, as everywhere.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::plan::{Language, Year};
use crate::settings::{Format, ThemeName};

/// A dashboard for plans of weighted objectives: glance at them, type the year's actuals, walk a meeting through them.
#[derive(Debug, Parser)]
#[command(name = "traguardo", version, about, long_about = None, max_term_width = 100)]
pub struct Arguments {
    /// Options that stand before or after the verb.
    #[command(flatten)]
    pub global: Global,
    /// What to do; without a verb, the dashboard opens.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Options that stand before or after the verb.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Where the data lies (else `TRAGUARDO_DATA_DIR`, else the platform's place)
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Which plan (else the last one used, else the embedded one)
    #[arg(long, global = true, value_name = "ID")]
    pub plan: Option<String>,
    /// Which year (else the first one that is not closed)
    #[arg(long, global = true, value_name = "YYYY")]
    pub year: Option<Year>,
    /// Which language (else the locale's)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<LanguageChoice>,
    /// Which colours
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<ThemeChoice>,
    /// Draw with ASCII alone
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Write nothing at all
    #[arg(long, global = true)]
    pub read_only: bool,
    /// Show the plan as it stood at the end of that day
    #[arg(long, global = true, value_name = "DATE")]
    pub as_of: Option<String>,
}

/// The two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageChoice {
    /// Italian
    It,
    /// English
    En,
}

impl From<LanguageChoice> for Language {
    fn from(choice: LanguageChoice) -> Self {
        match choice {
            LanguageChoice::It => Self::Italian,
            LanguageChoice::En => Self::English,
        }
    }
}

/// The colours that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeChoice {
    /// Light on dark
    Dark,
    /// Dark on light
    Light,
    /// For eyes that need more
    HighContrast,
    /// For the picture on a wall
    Projector,
    /// Ask the terminal whether its ground is dark
    Auto,
}

impl ThemeChoice {
    /// The theme, unless the terminal is to be asked.
    #[must_use]
    pub const fn named(self) -> Option<ThemeName> {
        match self {
            Self::Dark => Some(ThemeName::Dark),
            Self::Light => Some(ThemeName::Light),
            Self::HighContrast => Some(ThemeName::HighContrast),
            Self::Projector => Some(ThemeName::Projector),
            Self::Auto => None,
        }
    }
}

/// The verbs.
#[derive(Clone, Debug, Subcommand)]
pub enum Verb {
    /// The scores of a year, and what is missing
    Status(StatusArguments),
    /// The plan, an objective or a KPI, with every field of the document
    Show(ShowArguments),
    /// The arithmetic behind a number
    Explain {
        /// A KPI or an objective
        code: String,
    },
    /// Record an actual
    Set(SetArguments),
    /// Every recorded change: who, when, old, new
    History(ShowArguments),
    /// The report of a year, the minutes of a review, or the plan as a sheet
    Export(ExportArguments),
    /// A plan out of a file: .txt, .md, .docx, .csv, .tsv, .xlsx, .xls, .ods, .ron
    Import(ImportArguments),
    /// What is unsound in a plan, or in a file before it becomes one
    Check(CheckArguments),
    /// What plans there are
    Plans,
    /// Where the data lies
    Path,
    /// Whether all is well with the data
    Doctor,
    /// Whether anything was altered: the chain of changes, file by file, and its digest
    Verify(VerifyArguments),
    /// Completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// The manual page, for man(1)
    Man,
}

impl Verb {
    /// Whether it says what the data directory holds, and so needs one that is there.
    #[must_use]
    pub const fn reads(&self) -> bool {
        match self {
            Self::Status(_)
            | Self::Show(_)
            | Self::Explain { .. }
            | Self::History(_)
            | Self::Export(_)
            | Self::Check(CheckArguments { file: None, .. })
            | Self::Plans
            | Self::Doctor
            | Self::Verify(_) => true,
            Self::Set(_)
            | Self::Import(_)
            | Self::Check(CheckArguments { file: Some(_), .. })
            | Self::Path
            | Self::Completions { .. }
            | Self::Man => false,
        }
    }
}

/// `status`
#[derive(Clone, Debug, Args)]
pub struct StatusArguments {
    /// As JSON
    #[arg(long)]
    pub json: bool,
    /// Exit with 10 if anything is missing
    #[arg(long)]
    pub due: bool,
}

/// `show` and `history`
#[derive(Clone, Debug, Args)]
pub struct ShowArguments {
    /// A KPI or an objective
    pub code: Option<String>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// `import`
#[derive(Clone, Debug, Args)]
pub struct ImportArguments {
    /// The file; - is the standard input, with --format
    pub file: PathBuf,
    /// The name of the plan (else made of its title)
    #[arg(long = "as", value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub reading: ReadingArguments,
    /// Write nothing where doubts stand
    #[arg(long)]
    pub strict: bool,
    /// Show what it would do, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// As JSON: the account of the cells, the doubts, the published figures
    #[arg(long)]
    pub json: bool,
}

/// How somebody's file is read
#[derive(Clone, Debug, Default, Args)]
pub struct ReadingArguments {
    /// What the file does not say: a column's role, which way of a KPI is better (lower, higher), what cell E12 should say
    #[arg(long = "map", value_name = "HEADING=ROLE")]
    pub maps: Vec<String>,
    /// The sheet of a workbook to read (else the first one with headings)
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// What kind of file it is (else what its name says): txt, md, docx, csv, tsv, xlsx, xls, ods
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<String>,
}

/// `check`
#[derive(Clone, Debug, Args)]
pub struct CheckArguments {
    /// A file (else the plan); - is the standard input
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArguments,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// `verify`
#[derive(Clone, Debug, Args)]
pub struct VerifyArguments {
    /// A digest that was printed or written down: whether the plan ever stood so, and what came since
    #[arg(long, value_name = "DIGEST")]
    pub against: Option<String>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// `export`
#[derive(Clone, Debug, Args)]
pub struct ExportArguments {
    /// How (else as the file's name tells, else md)
    #[arg(long, value_enum)]
    pub format: Option<FormatChoice>,
    /// Where to (else standard output)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// An own template for md or html
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// Replace the file where it is there already
    #[arg(long)]
    pub force: bool,
    /// The minutes of a review, by its day
    #[arg(long, value_name = "ID")]
    pub review: Option<String>,
}

/// What an export is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatChoice {
    /// Markdown
    Md,
    /// One page that needs no other file, and prints on A4
    Html,
    /// The plan as a sheet, one row a KPI
    Csv,
    /// The plan and the report of the year as a workbook
    Xlsx,
    /// The report as data
    Json,
    /// The plan as this program keeps it
    Ron,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Md => Self::Md,
            FormatChoice::Html => Self::Html,
            FormatChoice::Csv => Self::Csv,
            FormatChoice::Xlsx => Self::Xlsx,
            FormatChoice::Json => Self::Json,
            FormatChoice::Ron => Self::Ron,
        }
    }
}

/// `set`
#[derive(Clone, Debug, Args)]
pub struct SetArguments {
    /// The KPI
    pub code: String,
    /// The actual, as it would be typed: 9,80  318,27/275,37  SI  31/12/2022
    #[arg(allow_hyphen_values = true)]
    pub value: String,
    /// The day it was measured (else today, held within the year)
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// A note on the value
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Where it comes from: a file (kept with its checksum), a link, or the name of a document
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    /// Who records it (else the author in the settings, else the system's user)
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// Write only if this is the value so far (empty: if there is none)
    #[arg(long, value_name = "OLD", allow_hyphen_values = true)]
    pub expect: Option<String>,
}
