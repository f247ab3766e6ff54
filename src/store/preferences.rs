//! The settings on disk: one file for each user of the data directory, so that a shared folder holds no shared file.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::codes::Codes;
use super::loading::line_of;
use super::{DataDir, Fault, Finding, atomic, bounded};
use crate::plan::{Language, Year};
use crate::settings::{Limits, Settings, ThemeName};

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
    plan: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    years: BTreeMap<String, Year>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    slides: BTreeMap<String, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limits: Option<LimitsShape>,
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

fn file(data: &DataDir, user: &str) -> PathBuf {
    data.path()
        .join(format!("settings-{}.ron", crate::record::slug(user)))
}

/// The settings of a user in a data directory; without a file, nothing is chosen.
///
/// # Errors
/// The finding that makes the file unreadable; it stays as it is.
pub fn read_preferences(data: &DataDir, user: &str) -> Result<Settings, Finding> {
    let file = file(data, user);
    let text = match bounded::read_text(&file) {
        Err(Fault::Io { missing: true, .. }) => return Ok(Settings::default()),
        Err(fault) => {
            return Err(Finding {
                at: line_of(&fault),
                file,
                fault,
            });
        }
        Ok(text) => text,
    };
    let shape: PreferencesShape = super::shape::options()
        .from_str(&text)
        .map_err(|error| Finding::of_ron(file.clone(), &text, &error))?;
    if shape.version > super::shape::VERSION {
        let version = shape.version;
        return Err(Finding {
            file,
            at: None,
            fault: Fault::Newer { version },
        });
    }
    let languages = Language::ALL.map(code);
    let unknown = |found: &str, expected: &[&str]| Finding {
        at: Codes::new(&text).find(&format!("\"{found}\"")),
        file: file.clone(),
        fault: Fault::UnknownValue {
            found: found.to_owned(),
            expected: expected.iter().map(|it| (*it).to_owned()).collect(),
        },
    };
    let language = shape.language.as_deref().map(|found| {
        let mut all = Language::ALL.into_iter();
        all.find(|it| code(*it) == found)
            .ok_or_else(|| unknown(found, &languages))
    });
    let theme = shape.theme.as_deref().map(|found| {
        ThemeName::named(found).ok_or_else(|| unknown(found, &ThemeName::ALL.map(ThemeName::name)))
    });
    Ok(Settings {
        language: language.transpose()?,
        theme: theme.transpose()?,
        author: shape
            .author
            .map(|author| crate::plan::clean(&author).into_owned()),
        mouse_off: shape.mouse_off,
        plan: shape.plan,
        years: shape.years,
        slides: shape.slides,
        limits: shape.limits.as_ref().map(LimitsShape::limits),
    })
}

/// Writes the settings of a user. A file that cannot be read is not this program's to replace: it stays.
///
/// # Errors
/// The finding that says why they are not kept.
pub fn write_preferences(data: &DataDir, user: &str, settings: &Settings) -> Result<(), Finding> {
    read_preferences(data, user)?;
    let file = file(data, user);
    write(data, &file, settings).map_err(|error| Finding {
        file,
        at: None,
        fault: error.into(),
    })
}

fn write(data: &DataDir, file: &Path, settings: &Settings) -> io::Result<()> {
    let shape = PreferencesShape {
        version: super::shape::VERSION,
        language: settings.language.map(|language| code(language).to_owned()),
        theme: settings.theme.map(|theme| theme.name().to_owned()),
        author: settings.author.clone(),
        mouse_off: settings.mouse_off,
        plan: settings.plan.clone(),
        years: settings.years.clone(),
        slides: settings.slides.clone(),
        limits: settings.limits.map(LimitsShape::of),
    };
    let config = PrettyConfig::new().indentor("  ").escape_strings(false);
    let text = super::shape::options()
        .to_string_pretty(&shape, config)
        .map_err(io::Error::other)?;
    atomic::make_folder(data.path())?;
    atomic::write(file, text.as_bytes(), file)
}

const fn code(language: Language) -> &'static str {
    match language {
        Language::Italian => "it",
        Language::English => "en",
    }
}
