//! The settings on disk: they lie in the user's own configuration folder, because a shared folder decides nothing about its reader.
//!
//! Earlier versions kept them in the data directory. Such a file is taken over where there is no other, the directory and the file are
//! the user's own, and nobody else can write them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::codes::Codes;
use super::dir::{Dir, Over, make_path};
use super::folder::open_data;
use super::{DataDir, FileError, Finding, bounded};
use crate::plan::{Language, Year};
use crate::settings::{Limits, Settings, ThemeName};

/// Their file in the user's configuration folder.
const FILE: &str = "settings.ron";
/// Of so many data directories something is remembered.
const MOST_PLACES: usize = 100;

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct PreferencesShape {
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    mouse_off: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    limits: Option<LimitsShape>,
    /// What is remembered of each data directory.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    places: BTreeMap<String, PlaceShape>,
    /// As earlier versions wrote it, for the one directory that the file lay in.
    #[serde(skip_serializing)]
    plan: Option<String>,
    #[serde(skip_serializing)]
    years: BTreeMap<String, Year>,
    #[serde(skip_serializing)]
    slides: BTreeMap<String, usize>,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct PlaceShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    years: BTreeMap<String, Year>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    slides: BTreeMap<String, usize>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    kpis: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsShape {
    #[serde(default)]
    file_mb: Option<u64>,
    #[serde(default)]
    unpacked_mb: Option<u64>,
    #[serde(default)]
    cells: Option<usize>,
}

impl LimitsShape {
    fn limits(&self) -> Limits {
        let usual = Limits::default();
        Limits {
            file_mb: self.file_mb.unwrap_or(usual.file_mb),
            unpacked_mb: self.unpacked_mb.unwrap_or(usual.unpacked_mb),
            cells: self.cells.unwrap_or(usual.cells),
        }
    }

    const fn of(limits: Limits) -> Self {
        Self {
            file_mb: Some(limits.file_mb),
            unpacked_mb: Some(limits.unpacked_mb),
            cells: Some(limits.cells),
        }
    }
}

/// Where the settings of a user lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Their file; none where the system does not say where a user's settings go.
    file: Option<PathBuf>,
    data: DataDir,
    user: String,
}

impl Preferences {
    /// The settings of this user, and what is remembered of that data directory.
    pub fn of(data: &DataDir, user: &str) -> Self {
        let usual = ProjectDirs::from("", "", "traguardo");
        Self {
            file: usual.map(|dirs| dirs.config_dir().join(FILE)),
            data: data.clone(),
            user: user.to_owned(),
        }
    }

    pub fn within(self, folder: &Path) -> Self {
        Self {
            file: Some(folder.join(FILE)),
            ..self
        }
    }

    /// Their file, where the system says where it goes.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Reads them; without a file, nothing is chosen.
    ///
    /// # Errors
    /// The finding that makes the file unreadable; it stays as it is.
    pub fn read(&self) -> Result<Settings, Finding> {
        match self.kept()? {
            Some((file, text)) => self.settings(&file, &text).map(|(_, settings)| settings),
            None => Ok(Settings::default()),
        }
    }

    /// Writes what was chosen since `before`; what another program chose meanwhile stays. A file that cannot be read is not this
    /// program's to replace: it stays too.
    ///
    /// # Errors
    /// The finding that says why they are not kept.
    pub fn write(&self, before: &Settings, settings: &Settings) -> Result<(), Finding> {
        let Some(file) = &self.file else {
            return Err(Finding {
                file: self.data.path().to_owned(),
                at: None,
                file_error: FileError::NoSettings,
            });
        };
        let (mut places, now) = match self.kept()? {
            Some((file, text)) => self.settings(&file, &text)?,
            None => (BTreeMap::new(), before.clone()),
        };
        let settings = chosen(before, settings, now);
        let place = PlaceShape {
            plan: settings.plan.clone(),
            years: settings.years.clone(),
            slides: settings.slides.clone(),
            kpis: settings.kpis.clone(),
        };
        while places.len() >= MOST_PLACES {
            places.pop_first();
        }
        places.insert(self.place(), place);
        let shape = PreferencesShape {
            version: super::shape::VERSION,
            language: settings.language.map(|language| code(language).to_owned()),
            theme: settings.theme.map(|theme| theme.name().to_owned()),
            author: settings.author.clone(),
            mouse_off: settings.mouse_off,
            limits: settings.limits.map(LimitsShape::of),
            places,
            ..PreferencesShape::default()
        };
        put(file, &shape).map_err(|file_error| Finding {
            file: file.clone(),
            at: None,
            file_error,
        })
    }

    /// The name of the data directory among those of which something is remembered.
    fn place(&self) -> String {
        self.data.path().display().to_string()
    }

    /// The file that holds them, and its text.
    fn kept(&self) -> Result<Option<(PathBuf, String)>, Finding> {
        let found = self
            .file
            .as_deref()
            .map(|file| (file.to_owned(), bounded::read_text(file)));
        let (file, text) = match found {
            None => return Ok(None),
            Some((_, Err(FileError::Io { missing: true, .. }))) => match self.taken_over() {
                Some(found) => found,
                None => return Ok(None),
            },
            Some(found) => found,
        };
        let at = |file_error: &FileError| file_error.line().map(|line| (line, 1));
        match text {
            Ok(text) => Ok(Some((file, text))),
            Err(file_error) => Err(Finding {
                at: at(&file_error),
                file,
                file_error,
            }),
        }
    }

    /// The file of an earlier version in a data directory of one's own.
    fn taken_over(&self) -> Option<(PathBuf, Result<String, FileError>)> {
        let data = open_data(self.data.path()).ok()?;
        let name = format!("settings-{}.ron", crate::record::slug(&self.user));
        let is_own = data.is_own() && data.has_own(&name);
        is_own.then(|| (data.path().join(&name), data.text(Path::new(&name))))
    }

    /// What the text of a file says, and what is remembered of all data directories.
    fn settings(
        &self,
        file: &Path,
        text: &str,
    ) -> Result<(BTreeMap<String, PlaceShape>, Settings), Finding> {
        let shape: PreferencesShape = super::shape::options()
            .from_str(text)
            .map_err(|error| Finding::of_ron(file.to_owned(), text, &error))?;
        let version = shape.version;
        if version > super::shape::VERSION {
            return Err(Finding {
                file: file.to_owned(),
                at: None,
                file_error: FileError::Newer { version },
            });
        }
        let named = |found: &Option<String>, expected: &[&str]| {
            let at = |found: &str| expected.iter().position(|it| *it == found);
            let unknown = |found: &str| Finding {
                at: Codes::new(text).find(&format!("\"{found}\"")),
                file: file.to_owned(),
                file_error: FileError::UnknownValue {
                    found: found.to_owned(),
                    expected: expected.iter().map(|it| (*it).to_owned()).collect(),
                },
            };
            let found = found.as_deref();
            found
                .map(|found| at(found).ok_or_else(|| unknown(found)))
                .transpose()
        };
        let language = named(&shape.language, &Language::ALL.map(code))?;
        let theme = named(&shape.theme, &ThemeName::ALL.map(ThemeName::name))?;
        let mut places = shape.places;
        let place = places.remove(&self.place()).unwrap_or(PlaceShape {
            plan: shape.plan,
            years: shape.years,
            slides: shape.slides,
            kpis: BTreeMap::new(),
        });
        let settings = Settings {
            language: language.and_then(|at| Language::ALL.get(at).copied()),
            theme: theme.and_then(|at| ThemeName::ALL.get(at).copied()),
            author: shape
                .author
                .map(|author| crate::plan::one_line(&author).into_owned()),
            mouse_off: shape.mouse_off,
            plan: place.plan,
            years: place.years,
            slides: place.slides,
            kpis: place.kpis,
            limits: shape.limits.as_ref().map(LimitsShape::limits),
        };
        Ok((places, settings))
    }
}

/// What another program left, with what was chosen here since.
fn chosen(before: &Settings, settings: &Settings, now: Settings) -> Settings {
    fn later<T: Clone + PartialEq>(before: &T, own: &T, now: T) -> T {
        if before == own { now } else { own.clone() }
    }
    Settings {
        language: later(&before.language, &settings.language, now.language),
        theme: later(&before.theme, &settings.theme, now.theme),
        author: later(&before.author, &settings.author, now.author),
        mouse_off: later(&before.mouse_off, &settings.mouse_off, now.mouse_off),
        limits: later(&before.limits, &settings.limits, now.limits),
        plan: settings.plan.clone(),
        years: settings.years.clone(),
        slides: settings.slides.clone(),
        kpis: settings.kpis.clone(),
    }
}

/// Writes the file; where it is a link in the user's own folder, the file behind it.
fn put(file: &Path, shape: &PreferencesShape) -> Result<(), FileError> {
    let config = PrettyConfig::new().indentor("  ").escape_strings(false);
    let text = super::shape::options()
        .to_string_pretty(shape, config)
        .map_err(|error| FileError::Syntax {
            reason: error.to_string(),
        })?;
    let whole = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let (Some(folder), Some(name)) = (whole.parent(), whole.file_name()) else {
        return Err(FileError::NoSettings);
    };
    make_path(folder)?;
    let folder = Dir::open(folder)?;
    Ok(folder.write(Path::new(name), text.as_bytes(), Over::Anything, None)?)
}

const fn code(language: Language) -> &'static str {
    match language {
        Language::Italian => "it",
        Language::English => "en",
    }
}
