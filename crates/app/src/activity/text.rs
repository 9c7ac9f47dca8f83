//! The text of a sheet as a search reads it: what people wrote, the words of its codes, the names it links to.
//! It must not know how a search is asked.

use registre_domain::Catalogue;
use registre_domain::catalogue::{Words, fold};
use registre_domain::register::Register;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The names of what sheets link to, by identifier.
pub(crate) struct Names<'r>(BTreeMap<String, &'r str>);

impl<'r> Names<'r> {
    /// The names of third parties, legal persons, places and common measures.
    pub(crate) fn of(register: &'r Register) -> Self {
        let parties = register.parties.iter().map(|x| (x.id.to_string(), &x.name));
        let entities = register
            .entities
            .iter()
            .map(|x| (x.id.to_string(), &x.name));
        let sites = register.establishments.iter();
        let sites = sites.map(|x| (x.id.to_string(), &x.name));
        let measures = register.common_measures.iter();
        let measures = measures.map(|x| (x.id.to_string(), &x.description));
        let all = parties.chain(entities).chain(sites).chain(measures);
        Self(all.map(|(id, name)| (id, name.as_str())).collect())
    }

    /// The name of an identifier, if there is one.
    pub(crate) fn get(&self, id: &str) -> Option<&'r str> {
        self.0.get(id).copied()
    }
}

/// Fields that hold no text of their own: closed lists of the model, days, periods, fingerprints, paths.
const CLOSED: &[&str] = &[
    "active",
    "archive",
    "audience",
    "authorisation",
    "bound",
    "dpia/status",
    "exporter",
    "final_fate",
    "from",
    "id",
    "identity/model",
    "identity/model_facts",
    "identity/role",
    "identity/status",
    "lifetime",
    "residual_risk",
    "rule",
    "sha256",
    "sources/*/kind",
    "state",
    "systems/*/kind",
    "to",
    "trackers/*/consent",
    "unconfirmed/*/model",
    "unconfirmed/*/path",
];

macro_rules! coded {
    ($($field:literal in $list:ident),+ $(,)?) => {
        /// The words of a code; nothing at all when the field holds none. The inner nothing is a code that
        /// no list knows.
        fn words_of<'c>(field: &str, code: &str, catalogue: &'c Catalogue) -> Option<Option<&'c Words>> {
            match field {
                $($field => Some(catalogue.$list.get(code).map(|entry| &entry.words)),)+
                _ => None,
            }
        }
    };
}

coded! {
    "automated_decision/ground" in automated_decision_grounds,
    "data_groups/*/category" in data_categories,
    "data_groups/*/special_conditions/*/condition" in art9_conditions,
    "data_subjects/*/category" in data_subjects,
    "dpia/criteria/*" in dpia_criteria,
    "dpia/exempt_list/*" in dpia_exempt,
    "dpia/required_list/*" in dpia_required,
    "formalities/*/kind" in formalities,
    "information/exception" in art14_exceptions,
    "opinions/*/author_kind" in opinion_authors,
    "purposes/*/legal_basis" in legal_bases,
    "purposes/*/prospecting/channels/*" in prospecting_channels,
    "recipients/*/kind" in recipient_types,
    "security/measures/*/guide_sheet" in security_sheets,
    "security/measures/*/kind" in measure_types,
    "systems/*/hosting_country" in countries,
    "transfers/*/country" in countries,
    "transfers/*/mechanism" in transfer_mechanisms,
    "transfers/*/module" in scc_modules,
}

/// The text of a sheet in the exchange format, each word folded, words apart by a space.
pub(crate) fn folded(sheet: &Value, names: &Names<'_>, catalogue: &Catalogue) -> String {
    let mut walk = Walk {
        text: String::new(),
        names,
        catalogue,
    };
    walk.enter("", sheet);
    walk.text
}

/// The words of a query, folded. A sheet is found when each occurs in its text.
pub(crate) fn words(query: &str) -> Vec<String> {
    let words = query.split_whitespace().map(fold);
    words.filter(|word| !word.is_empty()).collect()
}

struct Walk<'w> {
    text: String,
    names: &'w Names<'w>,
    catalogue: &'w Catalogue,
}

impl Walk<'_> {
    /// Goes through a value; `path` names it, lines as `*` and without the layers of answers.
    fn enter(&mut self, path: &str, value: &Value) {
        match value {
            Value::String(text) => self.leaf(path, text),
            Value::Array(lines) => {
                let path = format!("{path}/*");
                lines.iter().for_each(|line| self.enter(&path, line));
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    let is_layer = name == "value" && fields.contains_key("state");
                    match (is_layer, path) {
                        (true, _) => self.enter(path, field),
                        (false, "") => self.enter(name, field),
                        (false, _) => self.enter(&format!("{path}/{name}"), field),
                    }
                }
            }
            _ => {}
        }
    }

    fn leaf(&mut self, path: &str, text: &str) {
        // The codes of an enumeration are written with underscores, those of a list with hyphens.
        let code = text.replace('_', "-");
        if Uuid::try_parse(text).is_ok() {
            if let Some(name) = self.names.get(text).filter(|_| !ends(path, "id")) {
                self.push(name);
            }
        } else if let Some(words) = words_of(path, &code, self.catalogue) {
            self.push(words.map_or(text, |words| &words.fr));
            self.push(words.map_or("", |words| &words.en));
        } else if !path.ends_with("_on") && !CLOSED.iter().any(|closed| ends(path, closed)) {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        for word in text.split_whitespace() {
            self.text.push_str(&fold(word));
            self.text.push(' ');
        }
    }
}

/// Whether a path ends with these parts.
fn ends(path: &str, parts: &str) -> bool {
    let before = path.strip_suffix(parts);
    before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
}
