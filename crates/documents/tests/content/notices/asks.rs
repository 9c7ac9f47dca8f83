//! Owns: tests of to whom a text speaks and what it asks of them: panels, boxes of consent, prospects, marks left.
//! Must not know which law asks for a sentence.

use super::reads::{code, id, kept, people, said, text};
use crate::demo::{clauses, text_of};
use crate::fluent::{english, french};
use registre_documents::block::plain_text;
use registre_documents::notice::NoticeError;
use registre_documents::words::Lang;
use registre_domain::activity::{LegalBasis, Prospecting};
use registre_domain::code::Code;
use registre_domain::notice::{Kind, Notice, Scope};
use registre_domain::{Answer, Register};

/// Several periods of one panel say of which data each is, and those of nobody who is filmed are left out.
#[test]
fn a_panel_says_of_which_pictures_a_period_is() {
    let mut register = kept();
    let sheet = &mut register.activities[0];
    sheet.data_subjects = people(&["filmed-persons", "employees"]);
    sheet.data_groups[0].description = "Images".into();
    sheet.data_groups[0].category = code("other");
    sheet.data_groups[1].description = "Copies : vols, agressions".into();
    sheet.data_groups[1].category = code("other");
    sheet.data_groups[2].data_subjects = [sheet.data_subjects[1].id].into();
    let said = said(&text(&register, Kind::Panel).unwrap());
    assert!(said.contains("Images : cinq ans."), "{said}");
    assert!(
        said.contains("Copies (vols, agressions) : dix ans."),
        "{said}"
    );
    assert!(!said.contains("trois ans"), "{said}");
}

/// What concerns the readers most comes first, whatever its number.
#[test]
fn the_sheet_that_is_about_the_readers_comes_first() {
    let mut register = kept();
    register.activities[0].data_subjects = people(&["employees", "customers"]);
    let mut other = register.activities[0].clone();
    other.id = id(99);
    other.identity.reference = "T-2".into();
    other.data_subjects = people(&["customers"]);
    register.activities.push(other);
    let of = |audience: &[&str]| {
        let notice = Notice {
            audiences: audience.iter().map(|a| Code::new(*a).unwrap()).collect(),
            ..Notice::default()
        };
        text_of(&register, &french(), &notice).unwrap().sheets
    };
    let (first, second) = (register.activities[0].id, register.activities[1].id);
    assert_eq!(of(&["customers"]), [second, first]);
    assert_eq!(of(&[]), [first, second]);
}

/// A box holds what the person says, never how the form is made.
#[test]
fn a_box_of_consent_is_in_the_words_of_the_person() {
    let own = "J’accepte qu’Atelier Exemple utilise mes données dans ce but : livrer.";
    let table = [
        ("", own),
        (
            "J’accepte de recevoir la lettre",
            "J’accepte de recevoir la lettre.",
        ),
        (
            "Case non cochée d’avance : « J’accepte de recevoir vos offres par e-mail »",
            "J’accepte de recevoir vos offres par e-mail.",
        ),
        (
            "« Prévenez-moi de la prochaine édition. » Case à part de « J’accepte le règlement ».",
            "Prévenez-moi de la prochaine édition.",
        ),
        (
            "Question posée : « Voulez-vous que nous gardions mon CV ? »",
            own,
        ),
        ("Bandeau : « Tout accepter », « Tout refuser »", own),
        ("Autorisation écrite des parents, une case par usage", own),
        ("Deux cases séparées, l’une pour recevoir mes offres", own),
    ];
    for (note, expected) in table {
        let mut register = kept();
        register.entities[0].name = "Atelier Exemple".into();
        let sheet = &mut register.activities[0];
        sheet.purposes.truncate(1);
        sheet.purposes[0].legal_basis = Some(LegalBasis::Consent);
        sheet.purposes[0].consent_wording = note.into();
        let text = text(&register, Kind::Consent).unwrap();
        let boxes = text
            .sections
            .iter()
            .filter(|section| section.code == "boxes");
        let said: Vec<String> = boxes
            .flat_map(|section| &section.parts)
            .flat_map(|part| part.sentences())
            .map(|sentence| plain_text(&sentence.content).replace('\u{a0}', " "))
            .collect();
        assert_eq!(said, [expected], "{note}");
    }
}

#[test]
fn a_stop_that_ends_a_text_goes_and_that_of_an_abbreviation_stays() {
    let clauses = clauses();
    let grammar = clauses.grammar(Lang::Fr);
    for (text, expected) in [
        ("deux vols en 2024.", "deux vols en 2024"),
        ("trois mois. ", "trois mois"),
        ("un an", "un an"),
        ("art. 9 du C. civ.", "art. 9 du C. civ."),
        ("Exemple Inc.", "Exemple Inc."),
        ("nom, prénom ;", "nom, prénom"),
        ("", ""),
    ] {
        assert_eq!(grammar.unstopped(text), expected);
    }
}

/// A letter whose readers nobody has put into a category is for prospects; a contest without messages is not.
#[test]
fn a_notice_for_prospects_is_for_the_readers_of_a_letter() {
    let table = [
        (&["other"][..], true, true),
        (&["other"][..], false, false),
        (&["employees"][..], true, false),
        (&["prospects"][..], false, true),
        (&["customers", "other"][..], true, true),
    ];
    for (categories, sends, wanted) in table {
        let mut register = kept();
        let sheet = &mut register.activities[0];
        sheet.data_subjects = people(categories);
        if sends {
            sheet.purposes[0].prospecting = Answer::Given(Prospecting::default());
        }
        let notice = Notice {
            audiences: [Code::new("prospects").unwrap()].into(),
            ..Notice::default()
        };
        let made = text_of(&register, &french(), &notice);
        assert_eq!(made.is_ok(), wanted, "{categories:?}, {sends}: {made:?}");
    }
}

/// Nobody is told to be filmed, or that a call is recorded, by sheets that are about something else.
#[test]
fn a_panel_and_an_oral_notice_are_for_filmed_people_and_callers_alone() {
    for (kind, people_of) in [(Kind::Panel, "filmed-persons"), (Kind::Oral, "callers")] {
        let mut register = kept();
        register.activities[0].data_subjects = people(&["employees"]);
        assert_eq!(text(&register, kind), Err(NoticeError::Nothing), "{kind:?}");
        register.activities[0].data_subjects = people(&["employees", people_of]);
        assert!(text(&register, kind).is_ok(), "{kind:?}");
    }
}

/// A mark that somebody left in a title or in a text of theirs is still to be completed.
#[test]
fn a_mark_left_in_own_words_is_not_final() {
    let marked: [fn(&mut Register, &mut Notice); 3] = [
        |_, notice| notice.title = "Vos données [À COMPLÉTER : le site]".into(),
        |_, notice| notice.introduction = "Bonjour, [À COMPLÉTER : qui] vous écrit.".into(),
        |register, _| {
            register.activities[0].purposes[0].text = "Livrer [À COMPLÉTER : quoi]".into()
        },
    ];
    for (at, mark) in marked.into_iter().enumerate() {
        let mut register = kept();
        let mut notice = Notice {
            scope: Scope::Hand,
            activities: register.activities.iter().map(|sheet| sheet.id).collect(),
            ..Notice::default()
        };
        let before = text_of(&register, &french(), &notice).unwrap().left.len();
        mark(&mut register, &mut notice);
        let after = text_of(&register, &french(), &notice).unwrap().left;
        assert_eq!(after.len(), before + 1, "{at}: {after:?}");
    }
}

/// The English of what is ours, where the French has two ways to say it.
#[test]
fn english_says_the_same_once() {
    let mut register = kept();
    register.activities[0].data_groups[0].mandatory = Some(true);
    let notice = Notice {
        lang: Lang::En,
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        ..Notice::default()
    };
    let said = said(&text_of(&register, &english(), &notice).unwrap());
    for words in [
        "The same periods as above.",
        "Other data: as above.",
        "This information is needed for the contract:",
        "Everything else is optional.",
    ] {
        assert!(said.contains(words), "{words} is not in\n{said}");
    }
}
