//! Which file names which: what stands in `use` and in paths, followed to the file where the name is at home.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{code, sources, src};

/// A path from the root of the crate: `["plan", "kpi", "Kpi"]`.
type Names = Vec<String>;

/// The modules of the crate, by their paths.
pub(super) struct House {
    modules: BTreeMap<Names, Module>,
}

#[derive(Default)]
struct Module {
    /// What it brings into its own scope, by name; children and, where it is public, everybody can take it from there.
    scope: BTreeMap<String, Names>,
    /// What its code names, all but what it only hands on.
    named: BTreeSet<Names>,
}

impl House {
    pub(super) fn read() -> Self {
        let files = sources(&src());
        let paths: BTreeSet<Names> = files.iter().map(|file| module_of(file)).collect();
        let modules = files.iter().map(|file| {
            let own = module_of(file);
            let module = Module::read(&code(file), &own, &paths);
            (own, module)
        });
        Self {
            modules: modules.collect(),
        }
    }

    /// What a module names, from the root.
    pub(super) fn named(&self) -> impl Iterator<Item = (&Names, &Names)> {
        let all = self.modules.iter();
        all.flat_map(|(own, module)| module.named.iter().map(move |it| (own, it)))
    }

    /// The module in which that is at home.
    fn home(&self, path: &[String], depth: usize) -> Names {
        let longest = (0..=path.len()).rev();
        let mut longest = longest.filter(|at| self.modules.contains_key(&path[..*at]));
        let at = longest.next().unwrap();
        let module = path[..at].to_vec();
        let handed = path
            .get(at)
            .and_then(|it| self.modules[&module].scope.get(it));
        match handed {
            Some(further) if depth < 8 && further != path => self.home(further, depth + 1),
            _ => module,
        }
    }

    /// Which module needs which other ones.
    fn needs(&self) -> BTreeMap<Names, BTreeSet<Names>> {
        let mut needs: BTreeMap<Names, BTreeSet<Names>> = BTreeMap::new();
        for (own, path) in self.named() {
            let home = self.home(path, 0);
            if home != *own {
                needs.entry(own.clone()).or_default().insert(home);
            }
        }
        needs
    }

    /// Modules that reach each other, the largest knot first, each as `which needs which` lines.
    pub(super) fn knots(&self) -> Vec<(usize, String)> {
        let needs = self.needs();
        let told = |knot: &BTreeSet<Names>| {
            let line = |own: &Names| {
                let inside = needs[own].iter().filter(|it| knot.contains(*it));
                let inside: Vec<String> = inside.map(|it| it.join("/")).collect();
                format!("  {} -> {}", own.join("/"), inside.join(", "))
            };
            knot.iter().map(line).collect::<Vec<_>>().join("\n")
        };
        let knots = self.together();
        knots.iter().map(|knot| (knot.len(), told(knot))).collect()
    }

    fn together(&self) -> Vec<BTreeSet<Names>> {
        let needs = self.needs();
        let reach: BTreeMap<&Names, BTreeSet<&Names>> = needs
            .keys()
            .map(|own| (own, reached(own, &needs)))
            .collect();
        let mut knots: Vec<BTreeSet<Names>> = Vec::new();
        for own in needs.keys() {
            let together = reach[own].iter();
            let knot = together.filter(|it| reach.get(**it).is_some_and(|back| back.contains(own)));
            let knot: BTreeSet<Names> = knot.map(|it| (*it).clone()).collect();
            if knot.len() > 1 && !knots.contains(&knot) {
                knots.push(knot);
            }
        }
        knots.sort_by_key(|knot| std::cmp::Reverse(knot.len()));
        knots
    }
}

fn reached<'a>(
    from: &'a Names,
    needs: &'a BTreeMap<Names, BTreeSet<Names>>,
) -> BTreeSet<&'a Names> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        for it in needs.get(next).into_iter().flatten() {
            if reached.insert(it) {
                waiting.push(it);
            }
        }
    }
    reached
}

/// `src/plan/kpi.rs` is the module `plan::kpi`.
fn module_of(file: &Path) -> Names {
    let inside = file.strip_prefix(src()).unwrap().with_extension("");
    let names = inside.iter().map(|it| it.to_str().unwrap().to_owned());
    names.filter(|it| it != "lib" && it != "main").collect()
}

impl Module {
    fn read(code: &str, own: &Names, modules: &BTreeSet<Names>) -> Self {
        let mut module = Self::default();
        let (uses, rest) = parted(code);
        for (is_handed_on, tree) in uses {
            for (path, name) in leaves(&tree) {
                let Some(path) = from_root(&path, own, modules) else {
                    continue;
                };
                if !is_handed_on {
                    module.named.insert(path.clone());
                }
                module.scope.insert(name, path);
            }
        }
        for path in paths(&rest) {
            // A module that was brought into scope is named with its `use`.
            module.named.extend(from_root(&path, own, modules));
        }
        module
    }
}

/// The `use` statements, each with whether it is public, and the code without them.
fn parted(code: &str) -> (Vec<(bool, String)>, String) {
    let (mut uses, mut rest) = (Vec::new(), String::new());
    let mut open: Option<(bool, String)> = None;
    for line in code.lines() {
        let text = line.trim();
        if open.is_none() {
            let starts = text.find("use ").filter(|at| {
                let before = &text[..*at];
                before.is_empty() || (before.starts_with("pub") && before.ends_with(' '))
            });
            if let Some(at) = starts {
                open = Some((at > 0, text[at + 4..].to_owned()));
            } else {
                // Who may see a thing is not whom it needs.
                let seen_in = text
                    .strip_prefix("pub(in ")
                    .and_then(|it| it.split_once(')'));
                rest.push_str(seen_in.map_or(text, |(_, item)| item));
                rest.push('\n');
            }
        } else if let Some((_, tree)) = &mut open {
            tree.push_str(text);
        }
        if let Some((is_public, tree)) = open.take_if(|(_, tree)| tree.ends_with(';')) {
            uses.push((is_public, tree.trim_end_matches(';').to_owned()));
        }
    }
    (uses, rest)
}

/// The single paths of a tree with braces, each with the name that it has in scope.
fn leaves(tree: &str) -> Vec<(Names, String)> {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let inside = &tree[open + 1..tree.len() - 1];
        let stem = tree[..open].trim_end_matches("::");
        let stem: Names = stem.split("::").map(|it| it.trim().to_owned()).collect();
        return parts(inside)
            .into_iter()
            .flat_map(leaves)
            .map(|(rest, name)| {
                let rest = rest.into_iter().filter(|it| it != "self");
                let path: Names = stem.iter().cloned().chain(rest).collect();
                let name = if name == "self" {
                    path.last().unwrap().clone()
                } else {
                    name
                };
                (path, name)
            })
            .collect();
    }
    if tree.is_empty() {
        return Vec::new();
    }
    let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
    let path: Names = path.split("::").map(|it| it.trim().to_owned()).collect();
    let name = if alias.is_empty() {
        path.last().unwrap()
    } else {
        alias
    };
    let name = name.trim().to_owned();
    vec![(path, name)]
}

/// What stands between the commas that are in no braces.
fn parts(text: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// The paths of several names in the code, outside of `use`.
fn paths(code: &str) -> Vec<Names> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code
        .split(|c: char| !is_part(c))
        .filter(|it| it.contains("::"));
    let names = words.map(|it| it.split("::").filter(|it| !it.is_empty()));
    names.map(|it| it.map(str::to_owned).collect()).collect()
}

/// The same path from the root of the crate; none where it leads out of it.
fn from_root(path: &[String], own: &Names, modules: &BTreeSet<Names>) -> Option<Names> {
    let mut root = own.clone();
    let mut rest = path.iter().peekable();
    match rest.peek()?.as_str() {
        "crate" => {
            root.clear();
            rest.next();
        }
        "self" => drop(rest.next()),
        "super" => {
            while rest.next_if(|it| *it == "super").is_some() {
                root.pop();
            }
        }
        first => {
            let child: Names = own.iter().cloned().chain([first.to_owned()]).collect();
            if !modules.contains(&child) {
                return None;
            }
        }
    }
    root.extend(rest.cloned());
    Some(root)
}

#[test]
fn every_way_of_naming_something_is_seen() {
    let names = |text: &str| -> Names { text.split("::").map(str::to_owned).collect() };
    let modules = ["score", "score::kpi", "score::kpi::band"]
        .map(names)
        .into();
    let code = "use crate::plan;\n\
                use crate::{app, store::{Watch, self as disk}};\n\
                pub(super) use super::objective::Result;\n\
                pub(in crate::run) fn f() { super::super::view::draw(); band::of(); json::read() }\n";
    let module = Module::read(code, &names("score::kpi"), &modules);
    let expected = [
        "plan",
        "app",
        "store::Watch",
        "store",
        "view::draw",
        "score::kpi::band::of",
    ];
    assert_eq!(module.named, expected.map(names).into());
    assert_eq!(module.scope["Result"], names("score::objective::Result"));
}
