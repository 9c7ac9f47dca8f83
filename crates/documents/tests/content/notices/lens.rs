//! Owns: tests that a notice for some people tells them of what concerns them, and of nothing else.
//! Must not know the rules by which a line concerns somebody.

use crate::demo::{self, text_of};
use crate::fluent::french;
use registre_documents::block::plain_text;
use registre_documents::notice::Text;
use registre_domain::Register;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Code;
use registre_domain::notice::Notice;

fn of(register: &Register, audience: &str) -> Text {
    let notice = Notice {
        audiences: [Code::new(audience).unwrap()].into(),
        ..Notice::default()
    };
    text_of(register, &french(), &notice).unwrap_or_else(|error| panic!("{audience}: {error}"))
}

fn said(text: &Text) -> String {
    let words = text
        .sentences()
        .map(|sentence| plain_text(&sentence.content));
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_notice_by_rule_takes_the_sheets_in_force_that_concern_its_audience() {
    let register = demo::register();
    let catalogue = demo::catalogue();
    for audience in ["customers", "employees", "applicants"] {
        let text = of(&register, audience);
        let people = &catalogue
            .notice_audiences
            .get(audience)
            .unwrap()
            .facts
            .people;
        assert!(!text.sheets.is_empty());
        for sheet in &register.activities {
            let lines = sheet
                .data_subjects
                .iter()
                .filter_map(|line| line.category.as_ref());
            let concerned = lines
                .into_iter()
                .any(|c| people.iter().any(|p| p == c.as_str()));
            let ours = sheet
                .identity
                .entity
                .is_none_or(|e| Some(e) == register.about.main_entity);
            let wanted = concerned
                && ours
                && sheet.identity.status == Status::InForce
                && sheet.identity.role != Role::Processor;
            assert_eq!(
                text.sheets.contains(&sheet.id),
                wanted,
                "{}",
                sheet.identity.reference
            );
        }
    }
}

#[test]
fn customers_do_not_read_what_concerns_employees_alone() {
    let register = demo::register();
    let everybody = said(&{
        let notice = Notice::default();
        text_of(&register, &french(), &notice).unwrap()
    });
    let customers = said(&of(&register, "customers"));
    assert!(customers.split_whitespace().count() * 3 < everybody.split_whitespace().count() * 2);
    for theirs in ["bulletin", "sanction"] {
        let absent = !customers.to_lowercase().contains(theirs);
        assert!(absent, "customers read about {theirs}: {customers}");
    }
}
