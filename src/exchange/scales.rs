//! Scales out of the words and columns of documents: `< 50% = 0; 50-80% = 50; > 80% = 100`, `Excellent 100%`, `Soglia 2018`.

use super::cells::Place;
use crate::plan::{
    Band, Criterion, Decimal, Kind, Kpi, Language, Unit, Year, criterion, read_band, read_scale,
};

/// What a row says of how its values are scored, as printed.
#[derive(Default)]
pub(super) struct Said {
    pub(super) thresholds: Vec<(Year, String, Place)>,
    /// Each with what it is worth, in percent.
    pub(super) grades: Vec<(Option<Year>, Option<Decimal>, String, Place)>,
    pub(super) bands: Vec<(Option<Year>, String, Place)>,
    pub(super) scales: Vec<(Option<Year>, String, Place)>,
    /// The points that are a hundred per cent.
    pub(super) most: Option<String>,
    /// Whether the file says that between a threshold and its target points are in proportion.
    pub(super) is_proportional: bool,
}

/// Values, each with what it is worth, in percent.
type Points = Vec<(Decimal, Decimal)>;

/// A scale that was made out, or the cell that could not be read.
pub(super) type Found = Result<(Option<Year>, Vec<Band>), (String, Place)>;

impl Said {
    /// Takes values with a comparator, or from one to another, below a heading of so many per cent: `≥ 75%` below `Raggiunto 100%`.
    pub(super) fn step(
        &mut self,
        percent: Option<Decimal>,
        text: &str,
        place: Place,
        language: Language,
    ) -> bool {
        let is_compared = crate::plan::without_comparator(text).0.is_some();
        let is_range = matches!(criterion(text, language), Ok(Criterion::Range { .. }));
        let Some(percent) = percent.filter(|_| is_compared || is_range) else {
            return false;
        };
        self.bands
            .push((None, format!("{text} = {percent}"), place));
        true
    }

    /// The cell that is worth most, as printed.
    pub(super) fn best(&self) -> &str {
        let best = self.grades.iter().max_by_key(|(_, percent, ..)| *percent);
        let rest = || {
            self.scales
                .first()
                .or(self.bands.first())
                .map(|(_, text, _)| text)
        };
        best.map(|(_, _, text, _)| text)
            .or_else(rest)
            .map_or("", String::as_str)
    }

    /// The years that its cells are of.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> + '_ {
        let grades = self.grades.iter().map(|(year, ..)| *year);
        let others = self
            .bands
            .iter()
            .chain(&self.scales)
            .map(|(year, ..)| *year);
        grades.chain(others).flatten()
    }

    /// The unit that the cell which is worth most is printed with.
    pub(super) fn unit(&self, language: Language) -> Option<Unit> {
        match criterion(self.best(), language).ok()?.kind() {
            Kind::Quantity(unit) if unit != Unit::Number => Some(unit),
            Kind::Quantity(_) | Kind::YesNo | Kind::Date | Kind::Nothing => None,
        }
    }

    /// The first cell of a scale, to be told of.
    pub(super) fn first(&self) -> Option<(String, Place)> {
        let bands = self
            .bands
            .iter()
            .chain(&self.scales)
            .map(|(_, text, place)| (text.clone(), *place));
        let grades = self
            .grades
            .iter()
            .map(|(.., text, place)| (text.clone(), *place));
        let thresholds = self
            .thresholds
            .iter()
            .map(|(_, text, place)| (text.clone(), *place));
        bands.chain(grades).chain(thresholds).next()
    }

    /// The scales of a KPI whose targets are read already, each for its year or for all.
    pub(super) fn scales(&self, kpi: &Kpi, language: Language) -> Vec<Found> {
        let most = self.most.as_deref().and_then(|it| value(it, language));
        let mut found: Vec<Found> = Vec::new();
        for (year, text, place) in &self.scales {
            let bands = read_scale(text, most, language);
            found.push(
                bands
                    .map(|it| (*year, it))
                    .ok_or_else(|| (text.clone(), *place)),
            );
        }
        let mut bands: Vec<(Option<Year>, Vec<Band>)> = Vec::new();
        for (year, text, place) in &self.bands {
            match read_band(text, most, language) {
                Some(band) => match bands.iter_mut().find(|(of, _)| of == year) {
                    Some((_, all)) => all.push(band),
                    None => bands.push((*year, vec![band])),
                },
                None => found.push(Err((text.clone(), *place))),
            }
        }
        found.extend(bands.into_iter().map(|(year, mut bands)| {
            Band::close_gaps(&mut bands);
            Ok((year, bands))
        }));
        found.extend(self.of_grades(kpi, language));
        let thresholds = self.thresholds.iter().map(|(year, text, place)| {
            let threshold = value(text, language);
            let goal = kpi.target(*year).and_then(|it| bound(&it.criterion));
            let bands = threshold.zip(goal).map(|(threshold, goal)| {
                Band::between(&[(threshold, Decimal::ZERO), (goal, Decimal::ONE_HUNDRED)])
            });
            let bands = bands
                .filter(|it| !it.is_empty())
                .map(|it| (Some(*year), it));
            bands.ok_or_else(|| (text.clone(), *place))
        });
        found.extend(thresholds);
        found
    }

    /// The grades of each year as points, and the cells that are no numbers.
    fn points(&self, language: Language) -> Vec<(Option<Year>, Points)> {
        let mut years: Vec<(Option<Year>, Points)> = Vec::new();
        for (year, percent, text, _) in &self.grades {
            let Some(point) = value(text, language).zip(*percent) else {
                continue;
            };
            match years.iter_mut().find(|(of, _)| of == year) {
                Some((_, points)) => points.push(point),
                None => years.push((*year, vec![point])),
            }
        }
        years
    }

    /// The targets that stand between two grades, each with what it is worth.
    pub(super) fn between_grades(
        &self,
        kpi: &Kpi,
        language: Language,
    ) -> Vec<(Year, (Decimal, Decimal))> {
        let points = self.points(language).into_iter();
        points
            .filter_map(|(year, points)| Some((year?, between(&points, kpi, year)?)))
            .collect()
    }

    /// Grades, in proportion between them; worse than the worst is nothing.
    fn of_grades(&self, kpi: &Kpi, language: Language) -> Vec<Found> {
        let unread = self
            .grades
            .iter()
            .filter(|(_, percent, text, _)| value(text, language).zip(*percent).is_none());
        let unread = unread.map(|(.., text, place)| Err((text.clone(), *place)));
        let found = self.points(language).into_iter().map(|(year, mut points)| {
            points.extend(between(&points, kpi, year));
            (year, Band::between(&points))
        });
        unread
            .chain(found.filter(|(_, bands)| !bands.is_empty()).map(Ok))
            .collect()
    }
}

/// A target that stands between two grades is worth the mean of them where nothing else says so: the third of five.
fn between(
    points: &[(Decimal, Decimal)],
    kpi: &Kpi,
    year: Option<Year>,
) -> Option<(Decimal, Decimal)> {
    let target = kpi.target(year?)?;
    let goal = bound(&target.criterion)?;
    let mut sorted = points.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).find_map(|pair| {
        let [(below, one), (above, other)] = pair else {
            return None;
        };
        let mean = one.checked_add(*other)?.checked_div(Decimal::TWO)?;
        (*below < goal && goal < *above).then_some((goal, mean))
    })
}

fn value(text: &str, language: Language) -> Option<Decimal> {
    bound(&criterion(text, language).ok()?)
}

fn bound(criterion: &Criterion) -> Option<Decimal> {
    criterion.bound().map(|it| it.value)
}
