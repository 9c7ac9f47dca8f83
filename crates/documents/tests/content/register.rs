//! Owns: tests of the register document as a whole: which sheets, in which order, in which words.
//! Must not know: how pages look, nor a field of a sheet: those are `cells`, `states` and `durations`.

mod cells;
mod durations;
mod states;

use crate::demo::{self, made, options, text, whole};
use crate::fluent::{english, french};
use registre_documents::block::{Block, Style, plain_text};
use registre_documents::pdf;
use registre_documents::register::{Kind, RegisterOptions};
use registre_documents::words::Words;
use registre_domain::Register;
use registre_domain::activity::{Activity, Role, Status};
use registre_domain::organisation::Entity;

/// A sheet with nothing but a reference, in force.
fn blank(reference: &str, role: Role) -> Activity {
    let mut activity = Activity::default();
    activity.id.0 = uuid::Uuid::from_u128(reference.bytes().map(u128::from).sum());
    activity.identity.reference = reference.to_owned();
    activity.identity.status = Status::InForce;
    activity.identity.role = role;
    activity
}

fn register_of(activities: Vec<Activity>) -> Register {
    let entity = Entity {
        name: "Exemple".into(),
        ..Entity::default()
    };
    let mut register = Register {
        entities: vec![entity],
        activities,
        ..Register::default()
    };
    register.about.main_entity = Some(register.entities[0].id);
    register
}

/// The text that follows a section's heading.
fn section<'t>(page: &'t str, heading: &str) -> &'t str {
    let mut lines = page.lines().skip_while(|line| *line != heading).skip(1);
    lines.next().expect("the section is there")
}

#[test]
fn the_mentions_of_article_30_leave_the_complementary_fields_out() {
    let register = demo::register();
    let words = french();
    let short = text(&made(&register, &words, &options(Kind::Controller)));
    let long = text(&made(&register, &words, &whole(Kind::Controller)));
    for key in [
        "doc-complement",
        "doc-basis",
        "doc-group-dpia",
        "doc-group-systems",
        "doc-group-trackers",
    ] {
        let word = words.say(key);
        assert!(
            !short.lines().any(|line| line == word),
            "{word} is no mention of Article 30"
        );
    }
    assert!(long.contains(&words.say("doc-complement")));
    for key in [
        "doc-section-purposes",
        "doc-section-data",
        "doc-section-security",
    ] {
        assert!(short.contains(&words.say(key)), "{key}");
    }
}

#[test]
fn what_the_law_entrusts_to_a_public_body_is_on_the_cover_and_on_sheets_of_another_one() {
    let words = french();
    let label = words.say("doc-public-task");
    let mut register = demo::register();
    let shown = |register: &Register, options: &RegisterOptions| {
        let document = made(register, &words, options);
        let cover = document.cover.as_ref().expect("a cover").facts.clone();
        let cover = cover.iter().any(|field| plain_text(&field.label) == label);
        (cover, text(&document))
    };
    let (cover, whole_text) = shown(&register, &whole(Kind::Controller));
    assert!(!cover && !whole_text.contains(&label), "a company has none");
    let main = register.about.main_entity;
    for entity in &mut register.entities {
        entity.public_task = match Some(entity.id) == main {
            true => "Assainir les eaux de la vallée",
            false => "Enseigner la musique",
        }
        .to_owned();
    }
    for kind in [Kind::Controller, Kind::Processor] {
        let public = RegisterOptions {
            public: true,
            ..options(kind)
        };
        for options in [options(kind), whole(kind), public] {
            let (cover, text) = shown(&register, &options);
            assert!(cover && text.contains("Assainir les eaux de la vallée"));
            assert!(!text.contains("Enseigner"), "no sheet is of that body");
        }
    }
    let other = register.entities.iter().map(|entity| entity.id);
    register.activities[0].identity.entity = other.into_iter().find(|id| Some(*id) != main);
    let (_, text) = shown(&register, &options(Kind::Controller));
    assert!(text.contains("Enseigner la musique"), "its sheet says so");
}

#[test]
fn drafts_and_other_states_are_left_out_and_counted() {
    let words = french();
    let mut sheets = vec![
        blank("T-001", Role::Controller),
        blank("T-002", Role::Controller),
        blank("T-003", Role::JointController),
        blank("T-004", Role::Controller),
        blank("S-1", Role::Processor),
    ];
    sheets[1].identity.status = Status::Draft;
    sheets[2].identity.status = Status::Draft;
    sheets[3].identity.status = Status::Archived;
    let register = register_of(sheets);
    let page = text(&made(&register, &words, &options(Kind::Controller)));
    for said in [
        "1\u{a0}fiche sur 4",
        "2\u{a0}fiches en cours de rédaction",
        "1\u{a0}fiche archivée",
        "1\u{a0}fiche d’activité de sous-traitant figure dans un registre distinct.",
        "Extrait\u{a0}: toutes les fiches en vigueur et suspendues",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    assert!(!page.contains("T-002"), "a draft is left out");
    let all = RegisterOptions {
        statuses: demo::all(),
        ..options(Kind::Controller)
    };
    let document = made(&register, &words, &all);
    let draft = document.body.iter().find_map(|block| match block {
        Block::Heading(heading) if heading.text[0].text.starts_with("T-002") => {
            heading.running.clone()
        }
        _ => None,
    });
    assert!(
        draft
            .expect("a running head of its own")
            .contains("En cours de rédaction")
    );
    assert!(text(&document).contains("Registre complet"));
}

#[test]
fn sheets_follow_the_natural_order_of_their_references() {
    let sheets = ["T-10", "T-2", "T-1"].map(|reference| blank(reference, Role::Controller));
    let document = made(
        &register_of(sheets.into()),
        &french(),
        &options(Kind::Controller),
    );
    let headings = document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading.text[0].text.clone()),
        _ => None,
    });
    let sheets: Vec<_> = headings.filter(|text| text.starts_with("T-")).collect();
    assert_eq!(sheets.len(), 3);
    assert!(
        sheets[0].starts_with("T-1 ") && sheets[1].starts_with("T-2"),
        "{sheets:?}"
    );
}

#[test]
fn a_register_without_sheet_is_a_document_that_says_so() {
    for words in [french(), english()] {
        let empty = made(&Register::default(), &words, &options(Kind::Controller));
        assert!(text(&empty).contains(&words.counted("doc-empty-register", 0)));
        assert!(empty.cover.is_some());
        pdf::render(&empty).expect("it renders");
        let mut draft = blank("T-001", Role::Controller);
        draft.identity.status = Status::Draft;
        let left = made(
            &register_of(vec![draft]),
            &words,
            &options(Kind::Controller),
        );
        assert!(text(&left).contains(&words.counted("doc-empty-scope", 1)));
    }
}

#[test]
fn no_word_of_the_other_language_and_no_key_is_left() {
    let register = register_of(vec![blank("T-001", Role::Controller)]);
    let full = demo::register();
    for kind in [Kind::Controller, Kind::Processor] {
        let page = text(&made(&full, &french(), &whole(kind)));
        for word in [
            "Not answered",
            "Retention period",
            "Purposes",
            "Security measures",
            "Sheet",
        ] {
            assert!(!page.contains(word), "{word} in a French document");
        }
        // The sample's own texts are French: an English document is searched without them.
        let unnamed = RegisterOptions {
            zone: String::new(),
            ..whole(kind)
        };
        let page = text(&made(&register, &english(), &unnamed));
        for word in [
            "Néant",
            "Non renseigné",
            "Finalité",
            "Mesures",
            "é",
            "à",
            " de ",
        ] {
            assert!(
                !page.contains(word),
                "{word} in an English document:\n{page}"
            );
        }
        for page in [text(&made(&full, &french(), &whole(kind))), page] {
            let is_key = |word: &str| word.starts_with("doc-") || word.starts_with("privacy-");
            assert!(!page.split_whitespace().any(is_key), "a raw key");
        }
    }
}

#[test]
fn cover_and_frame_say_what_the_document_is() {
    let document = made(&demo::register(), &french(), &options(Kind::Controller));
    let page = text(&document);
    for said in [
        "Registre des activités de traitement",
        "Atelier Fictif Lunaire",
        "SIREN\n000 000 000",
        "Le 22 novembre 2026 à 14\u{a0}h\u{a0}05 (heure de Paris)",
        "Version 42 du registre",
        &"5f".repeat(32),
        "désignation DPO-00000",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert_eq!(document.frame.page_pattern, "Page {page} sur {pages}");
    assert_eq!(document.meta.creator, "Registre 0.1.0");
    let unknown = |i: &&registre_documents::block::Inline| i.style == Style::Missing;
    assert!(
        !demo::inlines(&document).iter().any(unknown),
        "a register has no gaps to complete"
    );
}
