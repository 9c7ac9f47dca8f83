//! Owns: tests of the annexes: each is there when it is asked for, with what the sheets and contracts say.
//! Must not know: how tables look.

use crate::demo::{self, made, options, text, whole};
use crate::fluent::{english, french};
use registre_documents::block::{Block, Document, plain_text};
use registre_documents::register::{
    Annex, ChangeShown, Kind, PartyPart, Projection, RegisterOptions,
};
use registre_documents::words::{Lang, Words};
use registre_domain::Answer;
use registre_domain::activity::Role;
use std::collections::BTreeSet;

fn asked(kind: Kind, annexes: &[Annex]) -> RegisterOptions {
    RegisterOptions {
        annexes: annexes.iter().copied().collect(),
        ..options(kind)
    }
}

fn headings(document: &Document) -> Vec<String> {
    let headings = document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 1 => Some(plain_text(&heading.text)),
        _ => None,
    });
    headings.collect()
}

fn projection(options: &RegisterOptions) -> Projection {
    Projection::of(&demo::register(), &demo::catalogue(), Lang::Fr, options)
}

#[test]
fn a_document_has_the_annexes_that_were_asked_for_and_no_other() {
    for words in [french(), english()] {
        for annex in Annex::ALL {
            let options = RegisterOptions {
                changes: Some(Vec::new()),
                ..asked(Kind::Controller, &[annex])
            };
            let document = made(&demo::register(), &words, &options);
            let prefix = words.with("doc-annex", "");
            let annexes: Vec<_> = headings(&document)
                .into_iter()
                .filter(|heading| heading.starts_with(prefix.trim_end()))
                .collect();
            let key = format!("doc-annex-{annex}");
            assert_eq!(annexes, [words.with("doc-annex", &words.say(&key))]);
            assert_eq!(annex.code().parse(), Ok(annex));
        }
    }
    let plain = headings(&made(
        &demo::register(),
        &french(),
        &options(Kind::Controller),
    ));
    assert!(!plain.iter().any(|heading| heading.starts_with("Annexe")));
    assert!("other".parse::<Annex>().is_err());
}

#[test]
fn the_common_measures_stand_once_before_the_sheets_or_in_the_annex() {
    let words = french();
    let document = made(
        &demo::register(),
        &words,
        &asked(Kind::Controller, &[Annex::Security]),
    );
    let title = words.say("doc-common-measures");
    assert!(!headings(&document).contains(&title));
    let second = document.body.iter().filter(|block| match block {
        Block::Heading(heading) => heading.level == 2 && plain_text(&heading.text) == title,
        _ => false,
    });
    assert_eq!(second.count(), 1);
    let anchors = document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => heading.anchor.clone(),
        _ => None,
    });
    let anchors: Vec<_> = anchors.collect();
    assert!(
        anchors.contains(&"common-measures".to_owned()),
        "sheets refer to it"
    );
    let unique: BTreeSet<_> = anchors.iter().collect();
    assert_eq!(unique.len(), anchors.len());
}

#[test]
fn processors_are_listed_with_their_sheets_and_contracts() {
    let projection = projection(&asked(Kind::Controller, &[Annex::Processors]));
    let entries = projection.annexes.processors.expect("the annex");
    let payroll = entries
        .iter()
        .find(|entry| entry.actor.name == "Paie des Perséides Fictives")
        .expect("the payroll processor");
    assert_eq!(payroll.part, PartyPart::Processor);
    assert!(payroll.sheets.contains(&"T-001".to_owned()), "{payroll:?}");
    assert_eq!(payroll.contracts.len(), 1);
    assert!(!payroll.contracts[0].reference.is_empty());
    assert!(payroll.contracts[0].clauses.answer.given().is_some());
    let names: Vec<_> = entries.iter().map(|entry| &entry.actor.name).collect();
    assert!(
        !names.iter().any(|name| name.starts_with("Banque")),
        "a bank decides for itself: {names:?}"
    );
    let page = text(&made(
        &demo::register(),
        &french(),
        &asked(Kind::Controller, &[Annex::Processors]),
    ));
    assert!(page.contains("Points de l’article 28, paragraphe 3"));
    assert!(!page.contains("Dossier partagé"), "no path of a file");
}

#[test]
fn clients_are_listed_in_the_register_of_a_processor() {
    let projection = projection(&asked(Kind::Processor, &[Annex::Processors]));
    let entries = projection.annexes.processors.expect("the annex");
    let parts: BTreeSet<_> = entries.iter().map(|entry| entry.part).collect();
    assert!(parts.contains(&PartyPart::Client), "{parts:?}");
    assert!(!parts.contains(&PartyPart::Processor));
    for sheet in &projection.sheets {
        let service = sheet.service.as_ref().expect("a processor's sheet");
        for client in service.clients.answer.given().into_iter().flatten() {
            let named = entries
                .iter()
                .any(|entry| entry.actor.name == client.actor.name);
            assert!(named, "{}", client.actor.name);
        }
    }
}

#[test]
fn every_transfer_and_every_data_group_of_the_sheets_is_in_its_annex() {
    let register = demo::register();
    let options = RegisterOptions {
        annexes: BTreeSet::from([Annex::Transfers, Annex::Retention]),
        ..whole(Kind::Controller)
    };
    let projection = projection(&options);
    let transfers = projection.annexes.transfers.as_ref().expect("the annex");
    let retention = projection.annexes.retention.as_ref().expect("the annex");
    let sheets = register
        .activities
        .iter()
        .filter(|sheet| sheet.identity.role != Role::Processor);
    let mut count = 0;
    for sheet in sheets {
        count += sheet.transfers.lines().len();
        let reference = &sheet.identity.reference;
        let rows = retention.iter().filter(|row| row.sheet == *reference);
        let categories: BTreeSet<_> = rows.map(|row| &row.category).collect();
        let codes = sheet
            .data_groups
            .iter()
            .filter_map(|group| group.category.as_ref());
        let distinct: BTreeSet<_> = codes.collect();
        for group in &sheet.data_groups {
            let described = retention.iter().any(|row| {
                row.sheet == *reference && [&row.data, &row.category].contains(&&group.description)
            });
            assert!(described, "{reference}: {}", group.description);
        }
        assert!(
            categories.len() >= distinct.len(),
            "{reference}: {categories:?}"
        );
    }
    assert!(count > 0);
    assert_eq!(transfers.len(), count);
    assert!(transfers.iter().any(|entry| entry.assessed_on.is_some()));
    let document = made(&register, &french(), &options);
    let title = french().say("doc-transfers-figure");
    let figure = document.body.iter().find_map(|block| match block {
        Block::Figure(figure) if plain_text(&figure.title) == title => Some(figure),
        _ => None,
    });
    let distinct: BTreeSet<_> = transfers.iter().map(|entry| &entry.destination).collect();
    assert_eq!(figure.is_some(), distinct.len() >= 3, "{distinct:?}");
    if let Some(figure) = figure {
        let in_all: u64 = figure.bars.iter().map(|bar| bar.value).sum();
        assert_eq!(usize::try_from(in_all), Ok(count));
        for bar in &figure.bars {
            assert!(figure.alt.contains(&bar.label) && figure.alt.contains(&bar.printed));
        }
    }
}

#[test]
fn the_schedule_groups_categories_in_the_order_of_the_catalogue() {
    let projection = projection(&asked(Kind::Controller, &[Annex::Retention]));
    let rows = projection.annexes.retention.expect("the annex");
    let mut names: Vec<_> = rows.iter().map(|row| row.category.as_str()).collect();
    names.dedup();
    let distinct: BTreeSet<_> = names.iter().collect();
    assert_eq!(
        distinct.len(),
        names.len(),
        "a category stands in one place: {names:?}"
    );
    assert!(rows.iter().any(|row| row.rule.is_some()));
}

#[test]
fn changes_name_what_the_document_shows_and_nobody_who_made_them() {
    let change = |op: &str, about: &[&str]| ChangeShown {
        at: demo::noon(),
        op: op.to_owned(),
        about: about.iter().map(|name| (*name).to_owned()).collect(),
        fields: vec!["Finalités".to_owned()],
    };
    let changes = vec![
        change("op-edit_activity", &["T-001"]),
        change("op-delete_party", &["Un tiers disparu"]),
        change("op-edit_register", &[]),
    ];
    let register = demo::register();
    let whole = RegisterOptions {
        changes: Some(changes.clone()),
        changes_between: Some(("2026-01-01".parse().unwrap(), "2026-11-22".parse().unwrap())),
        ..asked(Kind::Controller, &[Annex::Changes])
    };
    let page = text(&made(&register, &french(), &whole));
    assert!(page.contains("Modifications du 1er janvier 2026 au 22 novembre 2026"));
    assert!(page.contains("22/11/2026 14\u{a0}h\u{a0}05"));
    assert!(page.contains("Modification d’une fiche") && page.contains("Suppression d’un tiers"));
    assert!(!page.contains("Un tiers disparu"));
    let second = register.activity_by_reference("T-002").expect("a sheet").id;
    let extract = RegisterOptions {
        only: Some(BTreeSet::from([second])),
        ..whole
    };
    let page = text(&made(&register, &french(), &extract));
    assert!(!page.contains("T-001"), "the sheet is not in this extract");
    assert!(page.contains("Modification du registre"));
    let none = RegisterOptions {
        changes: None,
        ..extract
    };
    let page = text(&made(&register, &french(), &none));
    assert!(
        !page.contains("Journal des modifications"),
        "nobody looked for changes"
    );
}

#[test]
fn a_contract_that_nobody_read_is_not_one_without_clauses() {
    let words = french();
    let print = |clauses| {
        let mut register = demo::register();
        let mut parties = register.parties.iter_mut();
        let host = parties.find(|party| party.name == "Nuage du Lac Serein");
        host.expect("a processor").contracts[0].clauses = clauses;
        let options = asked(Kind::Controller, &[Annex::Processors]);
        text(&made(&register, &words, &options))
    };
    let label = format!(
        "{} ",
        words.with("doc-part", &words.say("doc-contract-clauses"))
    );
    let unknown = print(Answer::Unknown);
    let none = print(Answer::Given(Vec::new()));
    assert!(unknown.contains(&format!("{label}Non renseigné")));
    assert!(none.contains(&format!("{label}aucun sur ")), "{none}");
}
