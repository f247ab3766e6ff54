//! How many instructions the four things take that a person waits for, in the real plan and in one of 100,000 KPIs: counts
//! do not depend on what else the machine does. What is set up is not counted.
//!
//! ```text
//! apt install valgrind && cargo install gungraun-runner --version 0.17.2
//! cargo bench --bench instructions
//! ```
#![expect(
    unused_qualifications,
    clippy::exit,
    clippy::unwrap_used,
    reason = "the macros write what they write, and a measurement that cannot be set up should say so at once"
)]

#[path = "../tests/support/large.rs"]
mod large;

use std::hint::black_box;

use gungraun::{
    Callgrind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use jiff::SignedDuration;
use jiff::tz::Offset;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;
use traguardo::app::{Command, Message, Model, Opening, Size, update};
use traguardo::plan::{Kind, Language, Place, Plan};
use traguardo::record::{
    Actual, Change, Document, Edit, Moment, ReviewEvent, Signature, Touched, Value,
};
use traguardo::score::Scores;
use traguardo::settings::{Depth, ThemeName};
use traguardo::store::{DataDir, EMBEDDED, EMBEDDED_ID, Session, plan_from_ron, read_plan};
use traguardo::view::view;

use large::large_plan;

/// As many KPIs as the large plan has.
const LARGE: usize = 100_000;
/// How many of them are read; the others are copies, because reading takes minutes where instructions are counted.
const READ: usize = 1_000;
/// A change file is full after so many changes.
const FULL: usize = 256;
/// How many decisions are still open in a meeting.
const DECISIONS: usize = 200;
/// As many characters as a query takes.
const QUERY: usize = 4_000;

fn now() -> Moment {
    Moment {
        instant: "2026-11-24T09:42:00Z".parse().unwrap(),
        offset: Offset::constant(1),
    }
}

fn signature() -> Signature {
    Signature {
        author: "M. Rossi".into(),
        token: "k3f9".into(),
    }
}

fn real() -> Plan {
    plan_from_ron(EMBEDDED).unwrap()
}

fn large() -> Plan {
    let mut plan = plan_from_ron(&large_plan(READ)).unwrap();
    let read = std::mem::take(&mut plan.objectives);
    for copy in 0..LARGE / READ {
        for mut objective in read.iter().cloned() {
            objective.code = format!("{copy}.{}", objective.code);
            for kpi in &mut objective.kpis {
                kpi.code = format!("{copy}.{}", kpi.code);
            }
            plan.objectives.push(objective);
        }
    }
    plan
}

/// Records the actual of a KPI, a little under a target of 10.
fn recorded(plan: &Plan, place: Place, year: i16) -> Edit {
    let kpi = plan.kpi(place).unwrap();
    let value = if kpi.kind(year) == Kind::YesNo {
        Value::YesNo(true)
    } else {
        Value::Number("9.80".parse().unwrap())
    };
    Edit::Record {
        kpi: kpi.code.clone(),
        year,
        date: jiff::civil::date(year, 12, 31),
        actual: Actual::from(value),
        note: None,
        source: None,
        sha256: None,
    }
}

/// A document with an actual of the first KPI of every objective.
fn document(plan: Plan) -> Document {
    let mut document = Document::new(plan, [], signature(), now().instant);
    let year = document.first_open_year();
    for objective in 0..document.plan().objectives.len() {
        let place = Place { objective, kpi: 0 };
        record(&mut document, place, year);
    }
    document
}

fn record(document: &mut Document, place: Place, year: i16) -> (Change, Touched) {
    let edit = recorded(document.plan(), place, year);
    let later = SignedDuration::from_secs(document.journal().len().try_into().unwrap());
    let mut at = now();
    at.instant += later;
    document.apply(vec![edit], at).unwrap()
}

/// The program on 120 columns and 40 lines, in the middle of its plan.
fn program(plan: Plan) -> Box<Model> {
    opened(document(plan))
}

fn opened(document: Document) -> Box<Model> {
    let mut model = Model::new(Opening {
        plan_id: EMBEDDED_ID.into(),
        year: document.first_open_year(),
        document,
        language: Language::Italian,
        theme: ThemeName::Dark,
        depth: Depth::True,
        ascii: false,
        slide: None,
        kpi: None,
        findings: Vec::new(),
        size: Size {
            width: 120,
            height: 40,
        },
        now: now(),
    });
    model.cursor = middle(model.plan());
    update(&mut model, now(), Message::Command(Command::Down));
    Box::new(model)
}

fn middle(plan: &Plan) -> Place {
    Place {
        objective: plan.objectives.len() / 2,
        kpi: 0,
    }
}

/// The program with a change that is not scored yet, and where it is.
fn unscored(plan: Plan) -> (Box<Model>, Place) {
    let mut model = program(plan);
    let place = middle(model.plan());
    let edit = recorded(model.plan(), place, model.year());
    model.document.apply(vec![edit], later()).unwrap();
    (model, place)
}

fn later() -> Moment {
    let mut at = now();
    at.instant += SignedDuration::from_hours(24);
    at
}

fn drawn(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let model = program(plan);
    let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.width, model.size.height));
    view(&model, &mut buffer);
    (model, Box::new(buffer))
}

/// What is open after some messages.
fn shown(mut model: Box<Model>, messages: Vec<Message>) -> (Box<Model>, Box<Buffer>) {
    for message in messages {
        update(&mut model, later(), message);
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.width, model.size.height));
    view(&model, &mut buffer);
    (model, Box::new(buffer))
}

/// The sheet of a KPI with its chart.
fn sheet(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let mut document = document(plan);
    let year = document.first_open_year();
    for month in [3, 6, 9] {
        let mut edit = recorded(document.plan(), Place::default(), year);
        if let Edit::Record { date, .. } = &mut edit {
            *date = jiff::civil::date(year, month, 30);
        }
        document.apply(vec![edit], later()).unwrap();
    }
    let mut model = opened(document);
    model.cursor = Place::default();
    shown(model, vec![Message::Command(Command::KpiSheet)])
}

/// The search, with as long a query as there can be.
fn search() -> (Box<Model>, Box<Buffer>) {
    let messages = vec![
        Message::Command(Command::Search),
        Message::Paste("x".repeat(QUERY)),
    ];
    shown(program(real()), messages)
}

/// The round over all KPIs.
fn round(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let commands = [Command::Round, Command::KeepForm];
    shown(program(plan), commands.map(Message::Command).to_vec())
}

/// The years at the end of the plan.
fn years(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let commands = [Command::Last, Command::Years];
    shown(program(plan), commands.map(Message::Command).to_vec())
}

/// A meeting on its first slide: decisions are open, and since the review before it every objective moved.
fn meeting(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let mut document = Document::new(plan, [], signature(), now().instant);
    let convene = |name: &str| ReviewEvent::Convene {
        review: name.into(),
        date: now().day(),
        people: String::new(),
    };
    let begin = |name: &str| ReviewEvent::Begin {
        review: name.into(),
    };
    let conclude = |name: &str| ReviewEvent::Conclude {
        review: name.into(),
    };
    let decide = |at: usize| ReviewEvent::Decide {
        review: "second".into(),
        about: None,
        what: format!("check the figures of area {at} before the next meeting"),
        who: "M. Rossi".into(),
        by: Some(now().day()),
    };
    for it in [convene("first"), begin("first"), conclude("first")] {
        document.apply(vec![Edit::Review(it)], now()).unwrap();
    }
    let year = document.first_open_year();
    for objective in 0..document.plan().objectives.len() {
        record(&mut document, Place { objective, kpi: 0 }, year);
    }
    for it in [convene("second"), begin("second")] {
        document.apply(vec![Edit::Review(it)], later()).unwrap();
    }
    for at in 0..DECISIONS {
        let edit = vec![Edit::Review(decide(at))];
        document.apply(edit, later()).unwrap();
    }
    shown(opened(document), vec![Message::Command(Command::Meeting)])
}

/// Its last slide.
fn summary(plan: Plan) -> (Box<Model>, Box<Buffer>) {
    let (model, _) = meeting(plan);
    shown(model, vec![Message::Command(Command::Last)])
}

/// A data directory with that plan, a session that wrote so many changes, and the next change.
fn session(text: &str, written: usize) -> (TempDir, Session, Vec<Change>) {
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::find(Some(folder.path().to_owned())).unwrap();
    let plan = data.folder("plan");
    std::fs::create_dir_all(plan.path()).unwrap();
    std::fs::write(plan.plan(), text).unwrap();
    let mut document = Document::new(real(), [], signature(), now().instant);
    let year = document.first_open_year();
    let place = Place::default();
    let mut session = Session::new(plan, &signature(), now());
    let earlier: Vec<Change> = (0..written)
        .map(|_| record(&mut document, place, year).0)
        .collect();
    session.write(&earlier).unwrap();
    let (next, _) = record(&mut document, place, year);
    (folder, session, vec![next])
}

// Bringing the scores up to date after one change.
#[library_benchmark]
#[bench::real(unscored(real()))]
#[bench::large(unscored(large()))]
fn score(changed: (Box<Model>, Place)) -> Box<Model> {
    let (mut model, place) = changed;
    model.scores.update(&model.document, place);
    model
}

// One change through the one door, and its scores.
#[library_benchmark]
#[bench::real(program(real()))]
#[bench::large(program(large()))]
fn change(mut model: Box<Model>) -> Box<Model> {
    let place = middle(model.plan());
    let edit = recorded(model.plan(), place, model.year());
    let done = model.document.apply(vec![edit], later());
    if let Ok((_, touched)) = black_box(done) {
        for (place, _) in touched {
            model.scores.update(&model.document, place);
        }
    }
    model
}

// One frame.
#[library_benchmark]
#[bench::real(drawn(real()))]
#[bench::large(drawn(large()))]
#[bench::sheet(sheet(real()))]
#[bench::sheet_large(sheet(large()))]
#[bench::search(search())]
#[bench::round(round(real()))]
#[bench::round_large(round(large()))]
#[bench::years(years(real()))]
#[bench::years_large(years(large()))]
#[bench::title(meeting(real()))]
#[bench::title_large(meeting(large()))]
#[bench::summary(summary(real()))]
#[bench::summary_large(summary(large()))]
fn frame(screen: (Box<Model>, Box<Buffer>)) -> (Box<Model>, Box<Buffer>) {
    let (model, mut buffer) = screen;
    black_box(view(&model, &mut buffer));
    (model, buffer)
}

// A key on a sheet, and its frame.
#[library_benchmark]
#[bench::real(sheet(real()))]
#[bench::large(sheet(large()))]
fn scroll(screen: (Box<Model>, Box<Buffer>)) -> (Box<Model>, Box<Buffer>) {
    let (mut model, mut buffer) = screen;
    update(&mut model, later(), Message::Command(Command::Down));
    black_box(view(&model, &mut buffer));
    (model, buffer)
}

// From the text of a plan to its scores.
#[library_benchmark]
#[bench::real(EMBEDDED.to_owned())]
#[bench::large(large_plan(LARGE))]
fn load(text: String) -> (String, Box<(Document, Scores)>) {
    let loaded = read_plan("plan.ron".into(), &text).unwrap();
    let document = loaded.document(signature(), now().instant);
    let scores = Scores::new(&document, document.first_open_year());
    (text, Box::new((document, scores)))
}

// One change onto the disk: the second of its file, and the one that fills it.
#[library_benchmark]
#[bench::real(session(EMBEDDED, 1))]
#[bench::real_full(session(EMBEDDED, FULL - 1))]
#[bench::large(session(&large_plan(LARGE), 1))]
fn write(open: (TempDir, Session, Vec<Change>)) -> (TempDir, Session, Vec<Change>) {
    let (folder, mut session, changes) = open;
    session.write(&changes).unwrap();
    (folder, session, changes)
}

library_benchmark_group!(
    name = instructions,
    benchmarks = [score, change, frame, scroll, load, write]
);

main!(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::with_args(["--cache-sim=no"])),
    library_benchmark_groups = instructions
);
