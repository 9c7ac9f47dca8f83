//! `verify`: whether a document is one that the register handed over, untouched.
//! It must not know how that is found out.

use super::{open, path};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::exporting::{
    Delivered, DeliveredFile, DeliveredRole, DeliveredScope, DocumentKind,
};
use registre_app::importing::{Change, Source};
use registre_app::journal::DeliveryLine;
use registre_app::progress::Silent;
use registre_app::verifying::{self, ClaimSeen, DocumentVerdict, Since, Verdict};
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, files};

/// Judges the document; the exit code is 0 for one that was handed over and is untouched, as the journal says that
/// holds, and 1 for every other.
pub(super) fn verify(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let document = path(arguments, "document");
    let bytes = files::read(document)?;
    let name = files::file_name(document);
    let source = Source {
        name: &name,
        bytes: &bytes,
    };
    let mut session = open(arguments, answer)?;
    let judged = verifying::document(&mut session, &[source], &Silent)?;
    if judged.verdict != Verdict::Delivered || !judged.journal_holds {
        answer.found_something();
    }
    match arguments.get_flag("json") {
        true => answer.json(&judged),
        false => say(&judged, answer),
    }
    Ok(())
}

fn say(judged: &DocumentVerdict, answer: &Answer) {
    let line = |key: &str| answer.line(&answer.words.say(key));
    line(&format!("proof-verdict-{}", judged.verdict.as_str()));
    if judged.verdict == Verdict::Other {
        line(match &judged.claim {
            None => "proof-other-nothing",
            Some(claim) if claim.here => "proof-other-state",
            Some(_) => "proof-other-register",
        });
    }
    for delivery in &judged.deliveries {
        let mut files = delivery.files.iter();
        let inside = files.find(|file| file.sha256 == judged.sha256);
        say_delivery(delivery, inside, answer);
    }
    if !judged.alike.is_empty() {
        line("proof-alike");
    }
    for delivery in &judged.alike {
        say_delivery(delivery, None, answer);
    }
    if let (Some(claim), true) = (&judged.claim, judged.deliveries.is_empty()) {
        say_claim(claim, answer);
    }
    if let Some(since) = &judged.since {
        say_since(since, answer);
    }
    if !judged.journal_holds {
        line("proof-journal-broken");
    }
    let sha256 = [("sha256", Arg::Text(judged.sha256.as_str()))];
    answer.tell("proof-fingerprint", &sha256);
}

/// A delivery, or one file of a folder that was delivered.
fn say_delivery(delivery: &DeliveryLine, inside: Option<&DeliveredFile>, answer: &Answer) {
    let words = &answer.words;
    let nobody = words.say("proof-nobody");
    let actor = match delivery.actor.as_str() {
        "" => nobody.as_str(),
        actor => actor,
    };
    let document = words.say(kind(delivery.kind));
    let at = delivery.at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
    let step = delivery.seq.to_string();
    let args = [
        ("at", Arg::Text(&at)),
        ("step", Arg::Text(&step)),
        ("actor", Arg::Text(actor)),
        ("document", Arg::Text(&document)),
    ];
    answer.line(&words.text("proof-delivery", &args));
    if !delivery.recipient.is_empty() {
        // An older version took several lines.
        let recipient: Vec<_> = delivery.recipient.split_whitespace().collect();
        let recipient = recipient.join(" ");
        let to = [("recipient", Arg::Text(&recipient))];
        answer.line(&indented(&words.text("proof-recipient", &to)));
    }
    if let Some(file) = inside {
        let name = [("name", Arg::Text(file.name.as_str()))];
        answer.line(&indented(&words.text("proof-in-folder", &name)));
    }
    say_made(delivery, inside, answer);
}

/// Of what a document was made: a folder register by register, a file of it by itself.
fn say_made(delivery: &DeliveryLine, inside: Option<&DeliveredFile>, answer: &Answer) {
    let line = |made: &Delivered| answer.line(&indented(&made_of(made, answer)));
    let tells = |file: &DeliveredFile| file.delivered.is_some();
    let in_parts = delivery.files.iter().any(tells);
    match (inside, &delivery.delivered) {
        (Some(file), Some(whole)) if in_parts => match &file.delivered {
            Some(made) => line(made),
            None => answer.line(&indented(&state_of(whole, answer))),
        },
        (None, Some(_)) if in_parts => {
            for file in delivery.files.iter() {
                let Some(made) = &file.delivered else {
                    continue;
                };
                let made = made_of(made, answer);
                let args = [("name", Arg::Text(&file.name)), ("made", Arg::Text(&made))];
                answer.line(&indented(&answer.words.text("proof-part", &args)));
            }
        }
        (_, Some(made)) => line(made),
        (_, None) => {}
    }
}

/// Of what a document was made, on one line.
fn made_of(delivered: &Delivered, answer: &Answer) -> String {
    let words = &answer.words;
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
    let role = match delivered.role {
        DeliveredRole::Controller => "proof-role-controller",
        DeliveredRole::Processor => "proof-role-processor",
    };
    let scope = match delivered.scope {
        DeliveredScope::Art30 => "proof-scope-art30",
        DeliveredScope::Complete => "proof-scope-complete",
    };
    let shown = [
        ("shown", count(delivered.shown)),
        ("total", count(delivered.total)),
    ];
    let mut parts = vec![
        words.say(role),
        words.say(scope),
        words.text("proof-sheets", &shown),
    ];
    if !delivered.sheets.is_empty() {
        let sheets = delivered.sheets.join(", ");
        parts.push(words.text("proof-sheets-named", &[("sheets", Arg::Text(&sheets))]));
    }
    if delivered.filter.is_some() {
        parts.push(words.say("proof-filtered"));
    }
    if delivered.public {
        parts.push(words.say("proof-public"));
    }
    if let Some(day) = delivered.as_of {
        let day = words.date(day);
        parts.push(words.text("proof-as-of", &[("day", Arg::Text(&day))]));
    }
    parts.push(state_of(delivered, answer));
    parts.join(", ")
}

fn state_of(delivered: &Delivered, answer: &Answer) -> String {
    state("proof-state", delivered.step, &delivered.chain, answer)
}

fn say_claim(claim: &ClaimSeen, answer: &Answer) {
    answer.line(&state("proof-claim", claim.step, &claim.chain, answer));
}

fn state(key: &str, step: u64, chain: &str, answer: &Answer) -> String {
    let step = step.to_string();
    let args = [("step", Arg::Text(&step)), ("chain", Arg::Text(chain))];
    answer.words.text(key, &args)
}

fn say_since(since: &Since, answer: &Answer) {
    let same = since.sheets.is_empty() && !since.others;
    let key = match (since.steps, same) {
        (0, true) => Some("proof-since-none"),
        (_, true) => Some("proof-since-back"),
        // Changed without a step: it is said that the journal does not hold.
        (0, false) => None,
        (_, false) => Some("proof-since"),
    };
    if let Some(key) = key {
        let steps = [("steps", Arg::Number(since.steps))];
        answer.line(&answer.words.text(key, &steps));
    }
    for sheet in &since.sheets {
        let change = answer.words.say(match sheet.change {
            Change::Created => "proof-change-created",
            Change::Updated => "proof-change-updated",
            Change::Deleted => "proof-change-deleted",
        });
        answer.line(&format!("  {} {} ({change})", sheet.reference, sheet.name));
    }
    if since.others {
        answer.line(&indented(&answer.words.say("proof-since-others")));
    }
}

fn kind(kind: Option<DocumentKind>) -> &'static str {
    match kind {
        Some(DocumentKind::Pdf) => "proof-kind-pdf",
        Some(DocumentKind::Json) => "proof-kind-json",
        Some(DocumentKind::Notice) => "proof-kind-notice",
        Some(DocumentKind::Ods) => "proof-kind-ods",
        Some(DocumentKind::Csv) => "proof-kind-csv",
        Some(DocumentKind::Md) => "proof-kind-md",
        Some(DocumentKind::Folder) => "proof-kind-folder",
        None => "proof-kind-other",
    }
}

fn indented(text: &str) -> String {
    format!("  {text}")
}
