//! Owns: tests of which sheets a document holds, what its cover says of it, and what its pages say of drafts and groups.
//! Must not know: what a sheet says.

use crate::demo::{self, made, options, text, whole};
use crate::fluent::{english, french};
use registre_documents::block::{Block, Document, NoteKind, Orientation, Table, plain_text};
use registre_documents::pdf;
use registre_documents::register::{Filter, Kind, Projection, RegisterOptions};
use registre_documents::words::Lang;
use registre_domain::Register;
use registre_domain::activity::{Activity, Status};
use std::collections::BTreeSet;

fn with(filter: Filter) -> RegisterOptions {
    RegisterOptions {
        filter: Some(filter),
        ..options(Kind::Controller)
    }
}

fn shown(register: &Register, options: &RegisterOptions) -> Vec<String> {
    let projection = Projection::of(register, &demo::catalogue(), Lang::Fr, options);
    let sheets = projection.sheets.into_iter();
    sheets.map(|sheet| sheet.description.reference).collect()
}

fn table(document: &Document) -> &Table {
    let tables = document.body.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.into_iter().next().expect("the list of activities")
}

#[test]
fn a_filter_chooses_by_every_question_that_it_asks() {
    let register = demo::register();
    let all = shown(&register, &options(Kind::Controller));
    let tag = "RH";
    let by_tag = shown(
        &register,
        &with(Filter {
            tags: BTreeSet::from([tag.to_owned()]),
            ..Filter::default()
        }),
    );
    let has_tag = |sheet: &&Activity| sheet.identity.tags.contains(tag);
    let tagged = register.activities.iter().filter(has_tag);
    let tagged: Vec<_> = tagged
        .map(|sheet| sheet.identity.reference.clone())
        .collect();
    assert!(!by_tag.is_empty() && by_tag.len() < all.len());
    assert!(by_tag.iter().all(|one| tagged.contains(one)));
    let narrower = shown(
        &register,
        &with(Filter {
            tags: BTreeSet::from([tag.to_owned()]),
            services: BTreeSet::from(["ADMINISTRATION ".to_owned()]),
            updated_since: "2026-09-14".parse().ok(),
            ..Filter::default()
        }),
    );
    assert!(narrower.contains(&"T-001".to_owned()) && !narrower.contains(&"T-003".to_owned()));
    let archived = with(Filter {
        statuses: BTreeSet::from([Status::Archived]),
        ..Filter::default()
    });
    assert!(
        shown(&register, &archived)
            .iter()
            .all(|one| !all.contains(one))
    );
}

#[test]
fn the_cover_says_what_was_looked_for_and_no_tag() {
    let register = demo::register();
    let options = with(Filter {
        tags: BTreeSet::from(["RH".to_owned()]),
        services: BTreeSet::from(["Administration".to_owned()]),
        updated_since: "2026-01-01".parse().ok(),
        ..Filter::default()
    });
    let page = text(&made(&register, &french(), &options));
    let said = "Extrait\u{a0}: toutes les fiches en vigueur et suspendues, du service Administration, \
                choisies par étiquette, mises à jour depuis le 1er janvier 2026";
    assert!(page.contains(said), "{page}");
    assert!(!page.lines().any(|line| line.contains("étiquette RH")));
    let page = text(&made(&register, &english(), &options));
    assert!(page.contains("Extract: all sheets in force"), "{page}");
}

#[test]
fn an_entity_that_decides_with_another_has_the_sheet_in_its_register_too() {
    let register = demo::register();
    let joint = |activity: &Activity| {
        let mut others = activity.joint_control.given()?.controllers.iter();
        let entity = others.find_map(|other| other.entity)?;
        Some((entity, activity.identity.reference.clone()))
    };
    let (entity, reference) = register.activities.iter().find_map(joint).expect("one");
    let one = RegisterOptions {
        entity: Some(entity),
        ..whole(Kind::Controller)
    };
    assert!(shown(&register, &one).contains(&reference));
    let projection = Projection::of(&register, &demo::catalogue(), Lang::Fr, &one);
    let (own, main) = (register.entity(entity), register.main_entity());
    let (own, main) = (own.expect("one"), main.expect("one"));
    let others = projection.joint_controllers;
    assert!(
        others.contains(&main.name) && !others.contains(&own.name),
        "{others:?}"
    );
    let filter = Filter {
        entities: [entity].into(),
        ..Filter::default()
    };
    let filtered = RegisterOptions {
        filter: Some(filter),
        ..whole(Kind::Controller)
    };
    assert!(shown(&register, &filtered).contains(&reference));
}

#[test]
fn the_register_of_one_entity_of_a_group_is_a_register_of_its_own() {
    let mut register = demo::register();
    let main = register.about.main_entity;
    let other = register.entities.iter().find(|one| Some(one.id) != main);
    let other = other.expect("a group").clone();
    register.activities[0].identity.entity = Some(other.id);
    let reference = register.activities[0].identity.reference.clone();
    let one = RegisterOptions {
        entity: Some(other.id),
        ..whole(Kind::Controller)
    };
    let sheets = shown(&register, &one);
    assert!(sheets.contains(&reference));
    let document = made(&register, &french(), &one);
    let cover = document.cover.as_ref().expect("a cover");
    assert_eq!(cover.organisation, other.name);
    let page = text(&document);
    assert!(
        page.contains("Registre complet"),
        "complete for this entity"
    );
    assert!(page.contains("d’autres organismes du groupe"));
    let both = made(&register, &french(), &whole(Kind::Controller));
    let page = text(&both);
    assert!(page.contains("Responsables du traitement"));
    let column = |column: &registre_documents::block::Column| plain_text(&column.heading);
    let columns: Vec<_> = table(&both).columns.iter().map(column).collect();
    assert!(
        columns.contains(&"Responsable du traitement".to_owned()),
        "{columns:?}"
    );
    assert!(
        page.contains(&format!("{} · ", other.name)),
        "on each page of the sheet"
    );
}

#[test]
fn the_list_lies_on_its_side_and_says_where_impact_assessments_stand() {
    let document = made(&demo::register(), &french(), &options(Kind::Controller));
    let list = document
        .body
        .iter()
        .position(|block| matches!(block, Block::Table(_)));
    let before = document.body.iter().take(list.expect("a list"));
    let page = before.rev().find_map(|block| match block {
        Block::PageBreak(orientation) => Some(*orientation),
        _ => None,
    });
    assert_eq!(page, Some(Orientation::Landscape));
    let table = table(&document);
    let last = plain_text(&table.columns.last().expect("columns").heading);
    assert_eq!(last, "Analyse d’impact");
    let page = text(&document);
    assert!(
        page.contains("Non requise"),
        "said in a document of Art. 30 alone"
    );
    let processor = text(&made(
        &demo::register(),
        &french(),
        &options(Kind::Processor),
    ));
    assert!(
        !processor.contains("Analyse d’impact"),
        "no duty of a processor"
    );
}

#[test]
fn a_sheet_that_is_not_in_force_says_so_under_its_title() {
    let mut register = demo::register();
    for (sheet, status) in register.activities.iter_mut().zip([
        Status::Draft,
        Status::Planned,
        Status::Ended,
        Status::Archived,
        Status::Suspended,
    ]) {
        sheet.identity.status = status;
        sheet.identity.role = registre_domain::activity::Role::Controller;
    }
    let document = made(&register, &french(), &whole(Kind::Controller));
    let notes = document.body.windows(2).filter_map(|pair| match pair {
        [Block::Heading(_), Block::Note(note)] => Some((note.kind, plain_text(&note.title))),
        _ => None,
    });
    let notes: BTreeSet<_> = notes
        .map(|(kind, title)| (kind == NoteKind::Warning, title))
        .collect();
    for (warns, title) in [
        (true, "En cours de rédaction"),
        (true, "Prévu"),
        (false, "Terminé"),
        (false, "Archivé"),
    ] {
        assert!(
            notes.contains(&(warns, title.to_owned())),
            "{title}: {notes:?}"
        );
    }
    assert!(!notes.iter().any(|(_, title)| title == "Suspendu"));
}

#[test]
fn a_sheet_on_its_own_has_neither_contents_nor_list() {
    let register = demo::register();
    let first = register.activity_by_reference("T-001").expect("a sheet").id;
    let single = RegisterOptions {
        only: Some(BTreeSet::from([first])),
        single: true,
        ..options(Kind::Controller)
    };
    let document = made(&register, &french(), &single);
    assert!(
        !document
            .body
            .iter()
            .any(|block| matches!(block, Block::Contents { .. }))
    );
    let heading = document.body.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain_text(&heading.text)),
        _ => None,
    });
    assert!(heading.expect("a sheet").starts_with("T-001"));
    let alone = pdf::render(&document).expect("it renders").pages;
    let listed = RegisterOptions {
        single: false,
        ..single
    };
    let listed = pdf::render(&made(&register, &french(), &listed)).expect("it renders");
    assert!(alone < listed.pages, "{alone} pages");
}

#[test]
fn the_edition_of_the_legal_data_is_on_the_cover() {
    let dated = |state: Option<&str>| {
        let options = RegisterOptions {
            legal_edition: Some(demo::catalogue().edition()),
            state_on: state.and_then(|day| day.parse().ok()),
            ..options(Kind::Controller)
        };
        text(&made(&demo::register(), &french(), &options))
    };
    let now = dated(None);
    assert!(now.contains("Données juridiques\u{a0}: édition du 22 novembre 2026"));
    assert!(!now.contains("postérieure"));
    assert!(dated(Some("2026-03-31")).contains("postérieure à l’état présenté"));
}

#[test]
fn joint_controllers_are_named_on_the_cover() {
    let register = demo::register();
    let document = made(&register, &french(), &options(Kind::Controller));
    let cover = document.cover.as_ref().expect("a cover");
    let label = |field: &&registre_documents::block::Field| {
        plain_text(&field.label) == "Responsables conjoints"
    };
    let field = cover.facts.iter().find(label).expect("T-017 has one");
    let said = Document {
        cover: None,
        body: field.value.iter().cloned().map(Block::Flow).collect(),
        ..document.clone()
    };
    assert!(text(&said).contains("Association du Salon des Bois Imaginaires"));
}
