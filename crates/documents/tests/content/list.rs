//! Owns: tests of the list of activities as it stands on the page.
//! Must not know: sheets.

use crate::demo::{self, made, whole};
use crate::fluent::{english, french};
use registre_documents::pdf;
use registre_documents::register::Kind;
use registre_domain::activity::{Activity, Role};

#[test]
fn no_date_of_the_list_breaks() {
    let register = demo::register();
    for (words, day) in [(french(), "%d/%m/%Y"), (english(), "%d %b %Y")] {
        let made = made(&register, &words, &whole(Kind::Controller));
        let pdf = pdf::render(&made).unwrap();
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, &pdf.bytes).unwrap();
        let output = std::process::Command::new("pdftotext")
            .args(["-layout", "-l", "6"])
            .args([file.path(), std::path::Path::new("-")])
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let controller = |sheet: &&Activity| sheet.identity.role != Role::Processor;
        for sheet in register.activities.iter().filter(controller) {
            let identity = &sheet.identity;
            let line = text.lines().find(|line| {
                line.trim_start()
                    .starts_with(&format!("{} ", identity.reference))
                    && !line.contains('–')
            });
            let line = line.unwrap_or_default().replace('\u{a0}', " ");
            for date in [identity.created_on, identity.updated_on]
                .into_iter()
                .flatten()
            {
                let date = date.format(day).to_string();
                assert!(line.contains(&date), "{date} in one line: {line:?}");
            }
        }
    }
}
