//! The words of the interface and of documents: French and English agree, and the code
//! uses what is there. Does not judge the wording.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::cutting::Cut;
use crate::page;
use crate::tree::Tree;

/// Keys that code puts together around a code (`*`), with what the code is. The code must
/// stand in a literal or in the data of `assets/`, so that a dead message is still found.
pub(crate) const PUT_TOGETHER: &[(&str, &str)] = &[
    (
        "documents-folder-*",
        "a part of the inspection folder: the closed list of `app`",
    ),
    (
        "documents-folder-*-help",
        "what a part of the inspection folder holds",
    ),
    ("error-*", "what went wrong: the closed list of `app`"),
    ("error-field-*", "what is asked for outside any form"),
    (
        "op-*",
        "an operation of the journal: the closed list of `store`",
    ),
    (
        "finding-*",
        "what verifying finds: the closed list of `app`",
    ),
    (
        "import-note-*",
        "what an import reports: the closed list of `import`",
    ),
    (
        "phase-*",
        "where long work stands: the closed list of `app`",
    ),
    ("cli-*-about", "a command"),
    ("cli-*-usage", "a command"),
    ("cli-arg-*", "an argument or an option"),
    ("cli-value-*", "what stands for a value, there in capitals"),
    ("about-confidence-*", "how sure an entry of the law is"),
    ("about-list-*", "a list of the law"),
    ("documents-annex-*", "what follows the sheets of a document"),
    ("documents-kind-*", "a document that was delivered"),
    ("history-document-*", "a document that was delivered"),
    ("history-touched-*", "what a step touched"),
    ("import-screen-change-*", "what an import does to a record"),
    ("import-screen-kind-*", "what an import creates"),
    ("list-column-*", "a column of the list"),
    ("list-letter-*", "a letter of Article 30"),
    ("list-role-*", "a role of the organisation"),
    (
        "notices-check-kind-*",
        "what a page is compared on: the closed list of the domain",
    ),
    ("notices-kind-*", "a choice of the form"),
    ("notices-kind-*.help", "what a kind of notice is for"),
    ("notices-lang-*", "a choice of the form"),
    ("notices-out-*", "a form in which a notice leaves"),
    (
        "notices-out-*-help",
        "what a form is for, in which a notice leaves",
    ),
    ("notices-scope-*", "a choice of the form"),
    ("organisation-dpo-kind-*", "a choice of the form"),
    ("party-authorisation-*", "a choice of the form"),
    ("party-data-fate-*", "a choice of the form"),
    ("party-role-*", "a choice of the form"),
    ("proof-change-*", "what became of a sheet"),
    ("proof-kind-*", "a document that was delivered"),
    ("proof-role-*", "a register"),
    ("proof-scope-*", "how much of each sheet"),
    (
        "proof-verdict-*",
        "what a document is: the closed list of `app`",
    ),
    ("review-known-*", "what a retention reference says"),
    (
        "review-letter-*",
        "where a sheet stands on a letter of Article 30",
    ),
    ("review-theme-*", "what a common measure is about"),
    ("settings-text-*", "a size of the text"),
    ("sheet-audience-*", "a choice of the form"),
    ("sheet-authorisation-*", "a choice of the form"),
    ("sheet-bound-*", "a choice of the form"),
    ("sheet-dpia-*", "a choice of the form"),
    ("sheet-exporter-*", "a choice of the form"),
    ("sheet-fate-*", "a choice of the form"),
    ("sheet-risk-*", "a choice of the form"),
    ("sheet-role-*", "a choice of the form"),
    ("sheet-source-*", "a choice of the form"),
    ("sheet-state-*", "how far a group of the sheet is answered"),
    ("sheet-status-*", "a choice of the form"),
    ("sheet-system-*", "a choice of the form"),
    ("sheet-tracker-consent-*", "a choice of the form"),
    ("state-*", "what is being saved"),
    ("ui-confidence-*", "how sure an entry of the law is"),
    ("ui-unit-*", "a unit of time"),
];

/// Names of classes and attributes of the page that have the form of a key.
const MARKUP: [&str; 4] = ["data-part", "ui-dialog", "ui-input", "ui-menu-item"];

/// Messages about a day, a time or a length, which each language writes with other parts of it:
/// `01/03/2026` and `01 Mar 2026`; « mois » has no plural.
const WRITTEN_APART: [&str; 3] = ["doc-date-short", "doc-period-months", "doc-time"];

/// The crates that name messages; the others hand codes over.
const SPEAKERS: [&str; 5] = [
    "crates/app/",
    "crates/cli/",
    "crates/desk/",
    "crates/documents/",
    "src-tauri/",
];

/// What a message needs: its variables, and the messages it refers to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

/// The messages of both languages by key; an attribute's key is `message.attribute`.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) fr: BTreeMap<String, Needs>,
    pub(crate) en: BTreeMap<String, Needs>,
    /// Files that do not parse, and keys that stand twice.
    pub(crate) syntax: Vec<String>,
}

impl Words {
    pub(crate) fn read(tree: &Tree) -> Self {
        let mut words = Self::default();
        for (path, text) in tree.files.iter().filter(|(path, _)| path.ends_with(".ftl")) {
            match path
                .strip_prefix("assets/i18n/")
                .and_then(|rest| rest.split_once('/'))
            {
                Some(("fr", _)) => collect(path, text, &mut words.fr, &mut words.syntax),
                Some(("en", _)) => collect(path, text, &mut words.en, &mut words.syntax),
                _ => words
                    .syntax
                    .push(format!("{path}: neither in assets/i18n/fr nor in en")),
            }
        }
        words
    }

    /// Keys in one language only, and keys whose variables differ.
    pub(crate) fn differences(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (key, fr) in &self.fr {
            match self.en.get(key) {
                None => problems.push(format!("{key}: in French only")),
                Some(_) if WRITTEN_APART.contains(&key.as_str()) => {}
                Some(en) if en.variables != fr.variables => problems.push(format!(
                    "{key}: variables differ: fr {:?}, en {:?}",
                    fr.variables, en.variables
                )),
                Some(_) => {}
            }
        }
        let missing = self.en.keys().filter(|key| !self.fr.contains_key(*key));
        problems.extend(missing.map(|key| format!("{key}: in English only")));
        problems
    }

    /// Messages that no code and no other message uses, and beginnings that begin nothing.
    pub(crate) fn unused(&self, tree: &Tree, put_together: &[(&str, &str)]) -> Vec<String> {
        let page: Vec<Cut> = page::shipped(tree).map(|(_, cut)| cut).collect();
        let written = page.iter().flat_map(|cut| &cut.strings);
        let sources = tree.shipped().flat_map(|source| source.literals());
        let literals: BTreeSet<&str> = sources
            .map(|(_, text)| text)
            .chain(written.map(|(_, text)| text.as_str()))
            .collect();
        let needs = self.fr.values().flat_map(|needs| &needs.references);
        let referred: BTreeSet<&str> = needs.map(String::as_str).collect();
        let used = |key: &str| {
            let message = key.split('.').next().unwrap_or_default();
            literals.contains(key) || literals.contains(message) || referred.contains(message)
        };
        let data: Vec<&str> = data(tree);
        let is_code = |code: &str| {
            let (quoted, capitals) = (format!("\"{code}\""), code.to_uppercase());
            literals.contains(code)
                || literals.contains(capitals.as_str())
                || data.iter().any(|text| text.contains(&quoted))
        };
        let matches = |key: &str, form: &str| code_in(form, key).is_some_and(is_code);
        let put = |key: &str| put_together.iter().any(|(form, _)| matches(key, form));
        let unused = self.fr.keys().filter(|key| !used(key) && !put(key));
        let idle = put_together
            .iter()
            .filter(|(form, _)| !self.fr.keys().any(|key| matches(key, form)));
        unused
            .map(|key| format!("{key}: no code uses it"))
            .chain(idle.map(|(form, _)| format!("{form}: no message has this form")))
            .collect()
    }

    /// `step-missing` is a code where `finding-step-missing` is a message.
    fn is_code(&self, text: &str) -> bool {
        let mut forms = PUT_TOGETHER.iter().map(|(form, _)| form.replace('*', text));
        forms.any(|key| self.fr.contains_key(&key))
    }

    /// Literals of code that begin like a key (`doc-…`, `error-…`) and are neither one nor the code of an entry of the
    /// data, as clauses have it.
    pub(crate) fn unknown(&self, tree: &Tree) -> Vec<String> {
        let data = data(tree);
        let is_entry = |key: &str| {
            let line = format!("code = \"{key}\"");
            data.iter().any(|text| text.contains(&line))
        };
        let families: BTreeSet<&str> = self.fr.keys().filter_map(|key| family(key)).collect();
        let (mut problems, mut seen) = (Vec::new(), 0);
        for source in SPEAKERS.iter().flat_map(|folder| tree.sources(folder)) {
            let literals = source.literals().into_iter();
            for (line, key) in
                literals.filter(|(_, text)| family(text).is_some_and(|f| families.contains(f)))
            {
                seen += 1;
                if !self.fr.contains_key(key) && !self.is_code(key) && !is_entry(key) {
                    problems.push(format!("{}:{line}: no message \"{key}\"", source.path));
                }
            }
        }
        if seen == 0 && !self.fr.is_empty() {
            problems.push("no key was found in code: this check sees nothing".to_owned());
        }
        problems
    }

    /// The same for the page, and keys that it puts together in a form that is not listed.
    pub(crate) fn unknown_to_page(
        &self,
        tree: &Tree,
        put_together: &[(&str, &str)],
    ) -> Vec<String> {
        let families: BTreeSet<&str> = self.fr.keys().filter_map(|key| family(key)).collect();
        let known = |text: &str| family(text).is_some_and(|family| families.contains(family));
        let listed = |text: &str| {
            let mut forms = put_together.iter().map(|(form, _)| *form);
            let form = forms.any(|form| form == text || form.strip_suffix("-*") == Some(text));
            form || MARKUP.contains(&text)
        };
        let (mut problems, mut seen) = (Vec::new(), 0);
        for (path, cut) in page::shipped(tree) {
            for (line, key) in cut.strings.iter().filter(|(_, text)| known(text)) {
                seen += 1;
                if !self.fr.contains_key(key) && !self.is_code(key) && !listed(key) {
                    problems.push(format!("{path}:{line}: no message \"{key}\""));
                }
            }
            for (line, form) in &cut.templates {
                let is_form = self.fr.keys().any(|key| code_in(form, key).is_some());
                if is_form && !form.starts_with('*') && !listed(form) {
                    problems.push(format!("{path}:{line}: \"{form}\" is in no list of forms"));
                }
            }
        }
        if seen == 0 && !self.fr.is_empty() {
            problems.push("no key was found in the page: this check sees nothing".to_owned());
        }
        problems
    }
}

/// What stands in `key` for the star of `form`.
fn code_in<'a>(form: &str, key: &'a str) -> Option<&'a str> {
    let (before, after) = form.split_once('*')?;
    key.strip_prefix(before)?.strip_suffix(after)
}

/// The first word of a text in the form of a key: at least two words joined by hyphens.
fn family(text: &str) -> Option<&str> {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    let (first, rest) = text.split_once('-')?;
    (is_word(first) && rest.split('-').all(is_word)).then_some(first)
}

/// The texts of the data files, which hold codes between quotes.
fn data(tree: &Tree) -> Vec<&str> {
    let files = tree.files.iter();
    let data = files.filter(|(path, _)| path.starts_with("assets/") && path.ends_with(".toml"));
    data.map(|(_, text)| text.as_str()).collect()
}

fn collect(path: &str, text: &str, into: &mut BTreeMap<String, Needs>, problems: &mut Vec<String>) {
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| format!("{path}: {error}")));
        resource
    });
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        let named = attributes
            .iter()
            .map(|a| (format!("{key}.{}", a.id.name), &a.value));
        for (key, pattern) in value
            .map(|value| (key.clone(), value))
            .into_iter()
            .chain(named)
        {
            let mut needs = Needs::default();
            pattern_needs(pattern, &mut needs);
            if into.insert(key.clone(), needs).is_some() {
                problems.push(format!("{path}: {key} stands twice"));
            }
        }
    }
}

fn pattern_needs(pattern: &Pattern<&str>, needs: &mut Needs) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_needs(expression, needs);
        }
    }
}

fn expression_needs(expression: &Expression<&str>, needs: &mut Needs) {
    match expression {
        Expression::Inline(inline) => inline_needs(inline, needs),
        Expression::Select { selector, variants } => {
            inline_needs(selector, needs);
            for variant in variants {
                pattern_needs(&variant.value, needs);
            }
        }
    }
}

fn inline_needs(inline: &InlineExpression<&str>, needs: &mut Needs) {
    match inline {
        InlineExpression::VariableReference { id } => {
            needs.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            needs.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            needs.references.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let named = arguments.named.iter().map(|argument| &argument.value);
            arguments
                .positional
                .iter()
                .chain(named)
                .for_each(|inner| inline_needs(inner, needs));
        }
        InlineExpression::Placeable { expression } => expression_needs(expression, needs),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

#[cfg(test)]
fn words(fr: &str, en: &str) -> Words {
    Words::read(&Tree::of(&[
        ("assets/i18n/fr/a.ftl", fr),
        ("assets/i18n/en/a.ftl", en),
    ]))
}

#[test]
fn missing_keys_attributes_and_variables_are_found() {
    let fr = "a = A { $n }\nb = { $n ->\n    [one] { $x }\n   *[other] { NUMBER($y) }\n}\n    .label = L\nc = C\n";
    let same = words(fr, fr);
    assert_eq!(
        (same.syntax.len(), same.differences().len()),
        (0, 0),
        "{same:?}"
    );
    assert_eq!(
        same.fr["b"].variables.len(),
        3,
        "all variants and functions are looked into"
    );
    let other = words(fr, "a = A { $m }\nb = { $n } { $x } { $y }\nd = D\n");
    let found = other.differences();
    for key in [
        "a: variables",
        "b.label: in French",
        "c: in French",
        "d: in English",
    ] {
        assert!(
            found.iter().any(|problem| problem.starts_with(key)),
            "{key} in {found:?}"
        );
    }
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn junk_and_doubles_are_found() {
    assert_eq!(
        words("a = A\na = B\n", "").syntax,
        ["assets/i18n/fr/a.ftl: a stands twice"]
    );
    assert!(
        !words("a = { $\n", "").syntax.is_empty(),
        "a broken placeable"
    );
    assert!(
        !Words::read(&Tree::of(&[("assets/de.ftl", "")]))
            .syntax
            .is_empty(),
        "a stray file"
    );
}

#[test]
fn unused_keys_are_found() {
    let text = "a = A { -t }\n-t = T\nb-x = X\nb-y = Y\nb-v = V\nb-z = Z\nc = C\nd = { e }\ne = E\nf =\n    .label = L\n";
    let code = "fn f() { g.say(\"a\"); h(\"d\", \"f\", \"x\", \"V\") }\n#[cfg(test)]\nmod tests { const C: &str = \"c\"; }\n";
    let tree = Tree::of(&[
        ("crates/app/src/a.rs", code),
        ("assets/legal/b.toml", "code = \"y\"\n"),
    ]);
    let forms: &[(&str, &str)] = &[("b-*", "codes")];
    let found = words(text, text).unused(&tree, forms);
    assert_eq!(found, ["b-z: no code uses it", "c: no code uses it"]);
    let idle: &[(&str, &str)] = &[("b-*", "codes"), ("z-*-end", "nothing")];
    assert_eq!(
        words(text, text).unused(&tree, idle).len(),
        3,
        "a form of no message"
    );
}

#[test]
fn keys_of_the_page_are_found() {
    let text = "a-b = A\na-c = A\nd-e = D\nd-f = D\ng-h = G\n";
    let page =
        "// Owns.\nt('a-b'); t('a-x'); t(`d-${code}`); t(`g-${code}`); const d = { is: 'e' };\n";
    let tree = Tree::of(&[("ui/src/a.ts", page), ("ui/src/a.test.ts", "t('a-c')")]);
    let forms: &[(&str, &str)] = &[("d-*", "codes")];
    let words = words(text, text);
    assert_eq!(
        words.unknown_to_page(&tree, forms),
        [
            "ui/src/a.ts:2: no message \"a-x\"",
            "ui/src/a.ts:2: \"g-*\" is in no list of forms"
        ]
    );
    let unused = ["a-c", "d-f", "g-h"].map(|key| format!("{key}: no code uses it"));
    assert_eq!(words.unused(&tree, forms), unused);
}

#[test]
fn unknown_keys_are_found() {
    let code = "fn f() { w.say(\"doc-a\"); [(\n\"doc-b\", 1)]; other(\"legal-b\", \"doc-{x}\", \"doc-\"); }\n\
        #[cfg(test)]\nmod tests { const C: &str = \"doc-c\"; }\n";
    let tree = Tree::of(&[("crates/app/src/a.rs", code)]);
    let found = words("doc-a = A\n", "").unknown(&tree);
    assert_eq!(found, ["crates/app/src/a.rs:2: no message \"doc-b\""]);
    let clauses = ("assets/clauses/fr/a.toml", "[[clause]]\ncode = \"doc-b\"\n");
    let tree = Tree::of(&[("crates/app/src/a.rs", code), clauses]);
    assert_eq!(words("doc-a = A\n", "").unknown(&tree), [""; 0]);
    assert_eq!(
        words("cli-a = A\n", "").unknown(&tree).len(),
        1,
        "a check that sees nothing says so"
    );
}
