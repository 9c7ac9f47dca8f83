//! Owns: a document of every kind, made once: registers, scopes, languages, annexes, and what may be entered in them.
//! Must not know: what is expected of it.

use crate::demo::{self, made, options, whole};
use crate::fluent::{Fluent, english, french};
use crate::{leaves, sample};
use registre_documents::block::{Bar, Block, Document, Figure, Inline};
use registre_documents::notice::{Asked, Cited, Text};
use registre_documents::pdf;
use registre_documents::register::{Annex, ChangeShown, Filter, IssueShown, Kind, RegisterOptions};
use registre_documents::words::{Lang, Words};
use registre_domain::Register;
use registre_domain::notice::{Kind as NoticeKind, Notice, Scope};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A document with its file.
pub(crate) struct Made {
    pub(crate) name: String,
    pub(crate) document: Document,
    pub(crate) bytes: Vec<u8>,
}

impl Made {
    /// The profiles that it claims: the third part of PDF/A where it carries files, and PDF/UA.
    pub(crate) fn profiles(&self) -> [&'static str; 2] {
        let archived = match self.document.attachments.is_empty() {
            true => "PDF_A_2A",
            false => "PDF_A_3A",
        };
        [archived, "PDF_UA_1"]
    }
}

/// All of them.
pub(crate) static ALL: LazyLock<Vec<Made>> = LazyLock::new(|| {
    let usual = usual().into_iter().map(|plan| plan.make());
    let rare = rare().into_iter().map(|plan| plan.make());
    let notices = notices().into_iter();
    usual
        .chain(rare)
        .chain([charted(), gone()])
        .chain(notices)
        .collect()
});

/// The one of this name.
pub(crate) fn of(name: &str) -> &'static Made {
    let found = ALL.iter().find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no document {name}"))
}

struct Plan {
    name: String,
    register: Register,
    options: RegisterOptions,
    words: Fluent,
}

impl Plan {
    fn new(name: &str, register: &Register, options: RegisterOptions) -> Self {
        Self {
            name: name.to_owned(),
            register: register.clone(),
            options,
            words: french(),
        }
    }

    fn make(self) -> Made {
        finished(self.name, made(&self.register, &self.words, &self.options))
    }
}

fn finished(name: String, document: Document) -> Made {
    let bytes = pdf::render(&document).expect("it renders").bytes;
    Made {
        name,
        document,
        bytes,
    }
}

/// Both registers in every scope and both languages.
fn usual() -> Vec<Plan> {
    let register = short();
    let mut plans = Vec::new();
    for (kind, role) in [
        (Kind::Controller, "controller"),
        (Kind::Processor, "processor"),
    ] {
        let scopes = [
            ("art30", options(kind)),
            ("complete", whole(kind)),
            (
                "public",
                RegisterOptions {
                    public: true,
                    ..whole(kind)
                },
            ),
            ("single", single(&register, kind)),
            ("everything", everything(kind)),
        ];
        for (scope, options) in scopes {
            for (lang, words) in [("fr", french()), ("en", english())] {
                plans.push(Plan {
                    words,
                    ..Plan::new(
                        &format!("{role}-{scope}-{lang}"),
                        &register,
                        options.clone(),
                    )
                });
            }
        }
    }
    plans
}

/// What stands in a register, or is asked of it, more seldom.
fn rare() -> Vec<Plan> {
    let (register, kind) = (short(), Kind::Controller);
    let draft = register.activity_by_reference("T-013").expect("a draft").id;
    let filter = Filter {
        services: BTreeSet::from(["Administration".to_owned()]),
        ..Filter::default()
    };
    let mut grouped = register.clone();
    let other = grouped.entities.get(1).map(|entity| entity.id);
    grouped.activities[0].identity.entity = other;
    let past = demo::noon().date_naive().pred_opt();
    vec![
        Plan::new(
            "as-of",
            &register,
            RegisterOptions {
                state_on: past,
                ..options(kind)
            },
        ),
        Plan::new(
            "filter",
            &demo::register(),
            RegisterOptions {
                filter: Some(filter),
                ..options(kind)
            },
        ),
        Plan::new("group", &grouped, whole(kind)),
        Plan::new(
            "one-of-a-group",
            &grouped,
            RegisterOptions {
                entity: other,
                ..whole(kind)
            },
        ),
        Plan::new("empty", &emptied(&register), options(kind)),
        Plan::new("blank", &Register::default(), everything(kind)),
        Plan::new(
            "draft",
            &register,
            RegisterOptions {
                only: Some(BTreeSet::from([draft])),
                ..whole(kind)
            },
        ),
        Plan::new("hostile", &hostile(), everything(kind)),
        Plan::new("hostile-processor", &hostile(), everything(Kind::Processor)),
        Plan::new("hostile-single", &hostile(), single(&hostile(), kind)),
        Plan::new("demonstration", &demo::register(), everything(kind)),
    ]
}

/// A sheet of each state and role, so that each kind of document is made in a moment.
fn short() -> Register {
    let mut register = demo::register();
    let kept = ["T-004", "T-007", "T-013", "T-014", "T-017", "T-018"];
    let wanted = |reference: &str| kept.contains(&reference);
    register
        .activities
        .retain(|sheet| wanted(&sheet.identity.reference));
    assert_eq!(register.activities.len(), kept.len());
    register
}

fn emptied(register: &Register) -> Register {
    Register {
        activities: Vec::new(),
        ..register.clone()
    }
}

/// One sheet on its own.
fn single(register: &Register, kind: Kind) -> RegisterOptions {
    let of_kind = |sheet: &&registre_domain::Activity| kind.holds(sheet.identity.role);
    let sheet = register.activities.iter().find(of_kind).expect("a sheet");
    RegisterOptions {
        only: Some(BTreeSet::from([sheet.id])),
        single: true,
        ..whole(kind)
    }
}

/// Everything that can be asked for at once.
fn everything(kind: Kind) -> RegisterOptions {
    let change = ChangeShown {
        at: demo::noon(),
        op: "op-edit_activity".into(),
        about: vec!["T-007".into()],
        fields: vec!["Finalités".into(), "Destinataires".into()],
    };
    let issue = IssueShown {
        reference: Some("T-007".into()),
        article: "30(1)(f)".into(),
        message: "Il manque une durée de conservation.".into(),
    };
    RegisterOptions {
        annexes: Annex::ALL.into(),
        changes: Some(vec![change; 30]),
        issues: Some(vec![issue; 5]),
        attach: true,
        legal_edition: Some(demo::noon().date_naive()),
        register_id: "01945ead-4000-70c4-809d-da463909e72f".into(),
        ..whole(kind)
    }
}

/// One sheet with a chart behind it.
fn charted() -> Made {
    let register = short();
    let one = single(&register, Kind::Controller);
    let mut document = made(&register, &french(), &one);
    let bar = |(label, value): (&str, u64)| Bar {
        label: label.to_owned(),
        value,
        printed: format!("{value} fiches"),
    };
    document.body.push(Block::Figure(Figure {
        title: vec![Inline::plain("Fiches par pays de destination")],
        alt: "États-Unis : 3 fiches ; Suisse : 1 fiche".to_owned(),
        bars: [("États-Unis", 3), ("Suisse", 1)].map(bar).into(),
    }));
    finished("charted".to_owned(), document)
}

/// A notice to make: what it is called here, its kind, of what, of which sheets, in which words.
type NoticePlan<'a> = (
    &'a str,
    NoticeKind,
    &'a Register,
    &'a [&'a str],
    fn() -> Fluent,
);

/// Notices of several kinds in both languages, one with the table of its sources, one of what is hard.
fn notices() -> Vec<Made> {
    use NoticeKind::{Consent, Cookies, Footer, Full, Panel, Short};
    let (register, hard) = (demo::register(), hostile());
    let several: &[&str] = &["T-004", "T-005", "T-006", "T-007"];
    let plans: [NoticePlan<'_>; 8] = [
        ("full-fr", Full, &register, several, french),
        ("full-en", Full, &register, several, english),
        ("short-fr", Short, &register, several, french),
        ("panel-fr", Panel, &register, &["T-005"], french),
        ("consent-fr", Consent, &register, &["T-008"], french),
        ("cookies-fr", Cookies, &register, &["T-011"], french),
        ("footer-en", Footer, &register, &["T-008"], english),
        ("hostile", Full, &hard, &["T-007", "T-014", "T-017"], french),
    ];
    let made = plans.map(|(name, kind, register, sheets, words)| {
        let words = words();
        let text = told(register, kind, sheets, &words);
        finished(format!("notice-{name}"), text.document(&words))
    });
    let sourced = told(&register, NoticeKind::Staff, &["T-001"], &french());
    let sourced = sourced.sourced(&french(), &|source| Cited {
        whose: "T-001 Gestion de la paie".into(),
        field: source.path.to_string(),
        revision: "Étape 12, le 3 mars 2026".into(),
    });
    let sourced = finished("notice-sources-fr".into(), sourced);
    made.into_iter().chain([sourced]).collect()
}

fn told(register: &Register, kind: NoticeKind, sheets: &[&str], words: &Fluent) -> Text {
    let id = |reference: &&str| {
        let sheet = register.activity_by_reference(reference);
        sheet.expect("a sheet").id
    };
    let notice = Notice {
        kind,
        lang: words.lang(),
        scope: Scope::Hand,
        activities: sheets.iter().map(id).collect(),
        ..Notice::default()
    };
    let asked = Asked {
        made_on: demo::noon(),
        creator: "Registre 0.1.0".into(),
        revision: 42,
        content: Lang::Fr,
        last: true,
    };
    let (catalogue, clauses) = (demo::catalogue(), demo::clauses());
    Text::of(&notice, register, &catalogue, &clauses, words, &asked).expect("a text")
}

/// A file in whose table of objects one is gone.
fn gone() -> Made {
    let (document, _) = sample::gone();
    finished("gone".to_owned(), document)
}

/// What people paste, and what the formats of the documents take for their own.
const HARD: [&str; 14] = [
    "\u{202e}renversé\u{202c} \u{2066}isolé\u{2069} \u{200f}marqué\u{200e} sans\u{200b}espace",
    "nul\u{0}cloche\u{7}échappement\u{1b}[31m",
    "日本語の会社 株式会社",
    "עברית העברית",
    "Москва, Αθήνα, Łódź, Ærøskøbing, Việt Nam",
    "👩\u{200d}🚀 ☃ 𝔘𝔫𝔦 𠜎",
    "\u{e000}privé\u{f8ff} \u{fffe}sans sens\u{ffff} \u{10ffff}",
    "e\u{301}te\u{301}, nai\u{308}f, A\u{30a}",
    "<b>&amp;</b> ]]> <!-- --> \"guillemets\" 'apostrophe'",
    "(une \\ (deux) \\) <3C3E> [crochets] {accolades} /Nom %fin endstream endobj",
    "tabulation\tligne\r\nsuite\u{2028}fin\u{85}.",
    "sous\u{ad}traitance, co\u{2011}responsable, n\u{202f}° 5, 12\u{a0}%, a\u{2009}b\u{3000}c",
    "=HYPERLINK(\"https://exemple.example\") @SOMME +1 -1",
    "l’œuvre efficace offre l’affiche ; ffi ffl fft ; — – ‑ - … € ‰ ½ ²",
];

/// A register in which every sentence goes on with something hard, with a very long field and a very long word.
fn hostile() -> Register {
    let mut register = short();
    register
        .activities
        .retain(|sheet| sheet.identity.reference != "T-004");
    let mut value = serde_json::to_value(&register).unwrap();
    let mut hard = HARD.iter().cycle();
    leaves::change(&mut value, "", &mut |_, text| {
        // Codes, dates and addresses have no spaces and stay what they are.
        if text.contains(' ') {
            *text = format!("{text} {}", hard.next().expect("it goes round"));
        }
    });
    let mut register: Register = serde_json::from_value(value).expect("texts may say anything");
    let sheet = &mut register.activities[0];
    sheet
        .identity
        .name
        .push_str(&format!(" {}", "long".repeat(100)));
    sheet.purposes[0].text = "Tenir le registre et le relire chaque année. ".repeat(450);
    sheet.security.measures[0].description = "x".repeat(400);
    register
}
