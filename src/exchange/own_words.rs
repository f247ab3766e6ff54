//! The words of its own that an office heads columns with.

use super::answer::Answer;
use super::vocabulary::Words;
use crate::plan::Language;

/// A list of such words, in the form of `data/headings.ron`, as answers of what the columns below them hold.
///
/// # Errors
/// Where the text is no such list.
pub fn own_words(text: &str) -> Result<Vec<Answer>, ron::error::SpannedError> {
    let own = ron::from_str::<Vec<Words>>(text)?;
    let answers = own.into_iter().flat_map(|words| {
        let role = words.role.name(Language::Italian).to_owned();
        let all = words.italian.into_iter().chain(words.english);
        all.map(move |heading| Answer::Column {
            heading,
            role: role.clone(),
        })
    });
    Ok(answers.collect())
}
