//! What is said of a file beside it: by options, by the office's own list of headings, and of files like it before.

use crate::cli::snippet::Sources;
use crate::cli::{Context, Exit, Failure};
use crate::exchange::{About, Answer, Imported, own_words};
use crate::settings::Remembered;
use crate::store::Finding;

/// What is said of a file beside it.
pub(crate) struct Heard {
    answers: Vec<Answer>,
    own: Vec<Answer>,
    remembered: Vec<Remembered>,
}

impl Heard {
    /// What these texts say, and what lies in the data directory.
    ///
    /// # Errors
    /// Where a text says nothing, or the office's own list cannot be read.
    pub(crate) fn of(texts: &[String], context: &Context) -> Result<Self, Failure> {
        let words = context.words;
        let answers = texts.iter().map(|text| {
            let bad = || Failure::new(Exit::Usage, words.doubts.bad_map(text));
            Answer::read(text, words.language).ok_or_else(bad)
        });
        let unread = |it: &Finding| Failure::new(Exit::Failed, Sources::default().of(it, words));
        let own = match context.data.headings().map_err(|it| unread(&it))? {
            None => Vec::new(),
            Some((file, text)) => {
                own_words(&text).map_err(|error| unread(&Finding::of_ron(file, &text, &error)))?
            }
        };
        let (remembered, findings) = context.data.remembered(&context.signature.author);
        for finding in &findings {
            (context.warn)(&finding.sentence(words));
        }
        Ok(Self {
            answers: answers.collect::<Result<_, _>>()?,
            own,
            remembered,
        })
    }

    /// What is known of a file of that name.
    pub(crate) fn about<'a>(
        &'a self,
        name: &'a str,
        sheet: Option<&'a str>,
        context: &Context,
    ) -> About<'a> {
        About {
            name,
            answers: &self.answers,
            own: &self.own,
            remembered: &self.remembered,
            sheet,
            year: context.year,
        }
    }

    /// Remembers what was said now, for the next file like this one; what this person said before, and is not gainsaid, stays. That
    /// nothing can be remembered is told, and undoes nothing.
    pub(super) fn keep(&self, read: &Imported, context: &Context) {
        let Some(new) = read.remembered(&self.answers) else {
            return;
        };
        if let Err(finding) = context.data.remember(&context.signature.author, new) {
            (context.warn)(&finding.sentence(context.words));
        }
    }
}
