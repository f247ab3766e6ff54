//! From the command line to the dashboard or a verb.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;

use clap::Parser;
use jiff::civil::Date;

use super::terminal::restore_on_panic;
use super::{
    Clock, End, World, dashboard, depth, environment, locale_language, signals, size, token, watch,
};
use crate::app::{Model, Notice, Opening, Tone, key_table};
use crate::cli::{Arguments, Context, Exit, Failure, Global, StatusArguments, Verb, perform};
use crate::plan::{Language, clean, date, one_line, shown_path};
use crate::record::Signature;
use crate::settings::{Settings, ThemeName};
use crate::store::{DataDir, EMBEDDED_ID, Finding, Preferences, Watch};
use crate::words::{Sentence, Words, words};

/// A longer name of an author is cut.
const LONGEST_AUTHOR: usize = 60;

pub fn main() -> ExitCode {
    restore_on_panic();
    signals::survive_limits();
    let arguments = Arguments::parse();
    let asked = arguments.global.lang.map(Language::from);
    let language = asked.unwrap_or_else(locale_language);
    match start(arguments, language) {
        Ok(code) => code,
        Err(failure) => {
            complain(&failure.message);
            ExitCode::from(failure.exit.code())
        }
    }
}

/// What was found out about the person and the place before anything is opened.
struct Start {
    global: Global,
    words: &'static Words,
    settings: Settings,
    settings_finding: Option<Finding>,
    data: DataDir,
    user: String,
    preferences: Preferences,
    clock: Clock,
}

fn start(arguments: Arguments, language: Language) -> Result<ExitCode, Failure> {
    let Arguments { global, verb } = arguments;
    let data = DataDir::find(global.data_dir.clone());
    let data = data.map_err(|error| Failure::new(Exit::Failed, error.sentence(words(language))))?;
    let user = environment::user();
    let preferences = Preferences::of(&data, &user);
    let (settings, settings_finding) = match preferences.read() {
        Ok(settings) => (settings, None),
        Err(finding) => (Settings::default(), Some(finding)),
    };
    let asked = global.lang.map(Language::from);
    let language = asked.or(settings.language).unwrap_or(language);
    let start = Start {
        global,
        words: words(language),
        settings,
        settings_finding,
        data,
        user,
        preferences,
        clock: Clock::new(),
    };
    match verb {
        Some(verb) => start.verb(&verb),
        None if stdout().is_terminal() => start.dashboard(),
        None => start.verb(&Verb::Status(StatusArguments {
            json: false,
            due: false,
        })),
    }
}

impl Start {
    fn context(&self, author: Option<String>) -> Result<Context, Failure> {
        let author = author
            .or_else(|| self.settings.author.clone())
            .unwrap_or_else(|| self.user.clone());
        let author: String = one_line(author.trim())
            .chars()
            .take(LONGEST_AUTHOR)
            .collect();
        let plan_id = self.global.plan.clone().or_else(|| self.last_plan());
        Ok(Context {
            words: self.words,
            data: self.data.clone(),
            plan_id: plan_id.unwrap_or_else(|| EMBEDDED_ID.to_owned()),
            year: self.global.year,
            as_of: self.as_of()?,
            read_only: self.global.read_only,
            signature: Signature {
                author,
                token: token(),
            },
            now: self.clock.now(),
            limits: self.settings.limits.unwrap_or_default(),
            settings_finding: self.settings_finding.clone(),
            settings_file: self.preferences.file().map(ToOwned::to_owned),
            warn: complain,
            keys: key_table,
        })
    }

    /// The plan used last, as long as it is there.
    fn last_plan(&self) -> Option<String> {
        let plan = self.settings.plan.as_ref()?;
        self.data.plans().into_iter().find(|id| id == plan)
    }

    fn as_of(&self) -> Result<Option<Date>, Failure> {
        let Some(text) = &self.global.as_of else {
            return Ok(None);
        };
        let bad = |error| Failure::new(Exit::Usage, self.words.date_error(error, text));
        date(text).map(Some).map_err(bad)
    }

    fn verb(&self, verb: &Verb) -> Result<ExitCode, Failure> {
        let author = match verb {
            Verb::Set(arguments) => arguments.by.clone(),
            Verb::Status(_)
            | Verb::Show(_)
            | Verb::Explain { .. }
            | Verb::History(_)
            | Verb::Export(_)
            | Verb::Import(_)
            | Verb::Check(_)
            | Verb::Plans
            | Verb::Path
            | Verb::Doctor
            | Verb::Verify(_)
            | Verb::Completions { .. }
            | Verb::Man => None,
        };
        if let Some(finding) = &self.settings_finding
            && !matches!(verb, Verb::Doctor)
        {
            complain(&finding.sentence(self.words));
        }
        let context = self.context(author)?;
        let mut out = Vec::new();
        let outcome = perform(verb, &context, &mut out);
        // A script for a shell is written as it is; everything else may hold what files and arguments held.
        // An export is bytes, and its text was cleaned where it came from.
        let raw = matches!(verb, Verb::Completions { .. } | Verb::Man | Verb::Export(_));
        if raw {
            written(&out)?;
        } else {
            written(clean(&String::from_utf8_lossy(&out)).as_bytes())?;
        }
        outcome.map(|exit| ExitCode::from(exit.code()))
    }

    fn dashboard(self) -> Result<ExitCode, Failure> {
        let context = self.context(None)?;
        let missing = context.data.is_missing();
        if missing && !context.read_only {
            let make = context.data.make();
            make.map_err(|it| Failure::new(Exit::Failed, it.sentence(self.words)))?;
        }
        // What a colleague writes while the plan is read is seen afterwards.
        let watch = Watch::new(context.data.folder(&context.plan_id));
        let mut opened = context.open()?;
        let remembered = self.settings.years.get(&context.plan_id).copied();
        let remembered = remembered.filter(|year| opened.document.plan().years.contains(year));
        let year = match (self.global.year, remembered) {
            (None, Some(year)) => year,
            _ => context.year(&opened.document)?,
        };
        // What amendments left unsound, the dashboard looks at itself, after each of them.
        opened
            .findings
            .retain(|finding| !finding.file_error.is_looked_at_again());
        let mut findings = watch::sentences(&opened.findings);
        findings.extend(watch::sentences(self.settings_finding.as_slice()));
        if context.data.is_missing() {
            let path = shown_path(context.data.path());
            findings.push(Sentence::new(|words| words.cli.no_data(&path)));
        }
        let theme = theme(&self.global, &self.settings);
        let no_terminal = |error: std::io::Error| {
            Failure::new(Exit::Failed, self.words.dialog.terminal_too_old(error))
        };
        let mut model = Model::new(Opening {
            document: opened.document,
            plan_id: context.plan_id.clone(),
            year,
            language: self.words.language,
            theme,
            depth: depth(),
            ascii: self.global.ascii,
            slide: self.settings.slides.get(&context.plan_id).copied(),
            kpi: self.settings.kpis.get(&context.plan_id).cloned(),
            findings,
            size: size().map_err(no_terminal)?,
            now: context.now,
        });
        if missing && !context.read_only {
            let path = shown_path(context.data.path());
            let text = self.words.cli.made(&path);
            model
                .notice
                .get_or_insert_with(|| Notice::new(Tone::News, text));
        }
        let world = World {
            folder: context.data.folder(&context.plan_id),
            data: self.data,
            preferences: self.preferences,
            settings: self.settings,
            machine: environment::machine(),
            clock: self.clock,
            watches: context.as_of.is_none(),
            watch: context.as_of.is_none().then_some(watch),
        };
        let end = dashboard(model, world).map_err(no_terminal)?;
        Ok(left(&end, self.words))
    }
}

fn theme(global: &Global, settings: &Settings) -> ThemeName {
    match global.theme {
        Some(choice) => choice
            .named()
            .unwrap_or_else(|| environment::terminal_theme(true)),
        None => settings
            .theme
            .unwrap_or_else(|| environment::terminal_theme(false)),
    }
}

/// The exit code of the dashboard.
fn left(end: &End, words: &Words) -> ExitCode {
    match end {
        End::Quit => ExitCode::SUCCESS,
        End::Unsaved(count) => {
            complain(&words.cli.lost(*count));
            ExitCode::from(Exit::Failed.code())
        }
        End::Signal(signal, unsaved) => {
            if *unsaved > 0 {
                complain(&words.cli.lost(*unsaved));
            }
            ExitCode::from(128_u8.saturating_add(u8::try_from(*signal).unwrap_or(0)))
        }
    }
}

/// Writes the data; a reader that has heard enough (`| head`) is no failure.
fn written(out: &[u8]) -> Result<(), Failure> {
    match stdout().write_all(out).and_then(|()| stdout().flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(Failure::from),
    }
}

fn complain(message: &str) {
    // Where standard error is closed, nobody listens.
    writeln!(stderr(), "traguardo: {}", clean(message)).ok();
}
