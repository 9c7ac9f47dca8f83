//! Owns: the rights that follow from each legal basis, how to exercise them, the complaint (N-08 to N-10, N-18).
//! Must not know which basis gives which right: the list of rights says so.

use super::super::draft::{Draft, of_law, of_sheet, or};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use super::who;
use crate::block::{Inline, Inlines};
use crate::words::inner;
use registre_domain::activity::{Activity, LegalBasis, Purpose, SystemKind};
use registre_domain::notice::{Kind, Source};
use std::collections::BTreeSet;

/// A purpose with the sheet that it belongs to.
type Use<'a> = (&'a Activity, &'a Purpose);

/// The clause of each right of the list, in the order in which they are said; the right to object stands apart.
const RIGHTS: [(&str, &str); 7] = [
    ("access", "right-access"),
    ("rectification", "right-rectification"),
    ("erasure", "right-erasure"),
    ("restriction", "right-restriction"),
    ("portability", PORTABILITY),
    ("withdrawal", WITHDRAWAL),
    ("after-death", "right-post-mortem"),
];

const PORTABILITY: &str = "right-portability";
const WITHDRAWAL: &str = "right-withdrawal";

pub(super) fn rights(draft: &Draft<'_>) -> Vec<Part> {
    let mut items: Vec<Item> = RIGHTS
        .iter()
        .filter_map(|(right, clause)| item(draft, right, clause))
        .collect();
    items.push(Item::one(intervention(draft)));
    items.extend(unknown(draft).map(Item::one));
    let lead = draft.once("rights-lead", &[], Vec::new());
    let mut parts = vec![Part::Say(lead), Part::List(items), objection(draft)];
    if draft.notice.kind == Kind::Applicants {
        parts.push(Part::Say(draft.once(
            "applicants-feedback",
            &[],
            Vec::new(),
        )));
    }
    parts.extend(particular(draft).map(Part::Say));
    parts
}

/// Whether the law gives a right for a purpose, by the list of rights.
fn gives(draft: &Draft<'_>, right: &str, (sheet, purpose): Use<'_>) -> bool {
    let entry = draft.catalogue.rights.get(right);
    let bases = entry.map_or(&[][..], |entry| &entry.facts.bases);
    let based = |basis: LegalBasis| bases.iter().any(|code| code == basis.code());
    let by_basis = purpose.legal_basis.is_some_and(based);
    match right {
        // Art. 20(1)(b): not on paper alone.
        "portability" => by_basis && !is_on_paper(sheet),
        // Art. 7(3), for data of a special category (Art. 9(2)(a)) too.
        "withdrawal" => by_basis || consents_explicitly(sheet, purpose),
        _ => by_basis,
    }
}

fn is_on_paper(sheet: &Activity) -> bool {
    let systems = sheet.systems.lines();
    let is_paper = |kind: Option<SystemKind>| kind == Some(SystemKind::Paper);
    !systems.is_empty() && systems.iter().all(|line| is_paper(line.kind))
}

/// Whether data of a special category are used for a purpose with the person's explicit consent.
pub(super) fn consents_explicitly(sheet: &Activity, purpose: &Purpose) -> bool {
    let groups = sheet.data_groups.iter();
    let mut conditions = groups.flat_map(|group| &group.special_conditions);
    conditions.any(|line| {
        let code = line
            .condition
            .as_ref()
            .map(registre_domain::code::Code::as_str);
        code == Some("explicit-consent") && line.purpose.is_none_or(|id| id == purpose.id)
    })
}

/// A right where some purpose gives it; on which legal bases, where not all purposes do.
fn item(draft: &Draft<'_>, right: &str, clause: &str) -> Option<Item> {
    let uses: Vec<Use<'_>> = draft.purposes().collect();
    let giving: Vec<Use<'_>> = uses
        .iter()
        .copied()
        .filter(|u| gives(draft, right, *u))
        .collect();
    // What the law gives on every basis, it gives before anybody has said which it is.
    let entry = draft.catalogue.rights.get(right)?;
    let always = draft.catalogue.legal_bases.codes();
    let always = always
        .into_iter()
        .all(|code| entry.facts.bases.iter().any(|b| b == code));
    if giving.is_empty() && !always {
        return None;
    }
    let law = || of_law("rights", right);
    let mut sources = match always {
        true => Vec::new(),
        false => giving.iter().map(basis_of).collect(),
    };
    sources.push(law());
    let mut lead = vec![draft.say(clause, law(), &[], sources.clone())];
    if !always && clause != WITHDRAWAL && giving.len() < uses.len() {
        lead.push(scope(draft, right, &uses, &giving, sources));
    }
    Some(Item::of(lead))
}

/// For what a right is given: by legal basis, or by purpose where the basis alone does not tell.
fn scope(
    draft: &Draft<'_>,
    right: &str,
    uses: &[Use<'_>],
    giving: &[Use<'_>],
    sources: Vec<Source>,
) -> Sentence {
    let about = of_law("rights", right);
    let bases: BTreeSet<LegalBasis> = giving.iter().filter_map(|(_, p)| p.legal_basis).collect();
    let rests = |(_, purpose): &&Use<'_>| purpose.legal_basis.is_some_and(|b| bases.contains(&b));
    if uses.iter().filter(rests).count() == giving.len() {
        let names = draft.catalogue.legal_bases.iter();
        let names = names.filter(|entry| bases.iter().any(|basis| basis.code() == entry.code));
        let names = names.map(|entry| vec![Inline::plain(inner(entry.words.get(draft.lang())))]);
        let values = [("bases", Value::list(names.collect()))];
        return draft.say("right-scope-basis", about, &values, sources);
    }
    by_purpose(draft, right, giving, sources)
}

/// For which purposes a right is given, by name.
fn by_purpose(
    draft: &Draft<'_>,
    right: &str,
    giving: &[Use<'_>],
    sources: Vec<Source>,
) -> Sentence {
    let about = of_law("rights", right);
    let mut purposes: Vec<Inlines> = Vec::new();
    for (_, purpose) in giving {
        let name = draft.purpose(purpose);
        if !name.is_empty() && !purposes.contains(&name) {
            purposes.push(name);
        }
    }
    match purposes.is_empty() {
        true => Sentence::default(),
        false => draft.say(
            "right-scope",
            about,
            &[("purposes", Value::list(purposes))],
            sources,
        ),
    }
}

fn basis_of((sheet, purpose): &Use<'_>) -> Source {
    of_sheet(sheet, &[&"purposes", &purpose.id, &"legal_basis"])
}

fn intervention(draft: &Draft<'_>) -> Sentence {
    let deciding = draft.activities.iter().filter(|sheet| {
        let decision = sheet.automated_decision.given();
        decision.is_some_and(|decision| decision.sole_decision == Some(true))
    });
    let sources: Vec<_> = deciding
        .map(|sheet| of_sheet(sheet, &[&"automated_decision", &"sole_decision"]))
        .collect();
    match sources.is_empty() {
        true => Sentence::default(),
        false => draft.once("right-intervention", &[], sources),
    }
}

/// The purposes on whose missing basis other rights depend, as one thing to complete.
fn unknown(draft: &Draft<'_>) -> Option<Sentence> {
    let open = draft
        .purposes()
        .filter(|(_, purpose)| purpose.legal_basis.is_none());
    let sources: Vec<Source> = open.map(|this| basis_of(&this)).collect();
    let first = sources.first()?.clone();
    let gap = draft.missing("privacy-missing-rights", first);
    Some(Sentence { sources, ..gap })
}

/// The purposes that are direct marketing, which one may refuse without a reason (Art. 21(2)).
fn marketing(draft: &Draft<'_>) -> Vec<Source> {
    let purposes = draft.purposes();
    let marketing = purposes.filter(|(_, purpose)| purpose.prospecting.given().is_some());
    let field =
        |(sheet, purpose): Use<'_>| of_sheet(sheet, &[&"purposes", &purpose.id, &"prospecting"]);
    marketing.map(field).collect()
}

/// Whether a purpose may be direct marketing, which nobody has said: a contract, the law, a public task or a life at
/// stake never allow it.
pub(super) fn may_be_marketing(purpose: &Purpose) -> bool {
    let bases = [LegalBasis::Consent, LegalBasis::LegitimateInterests];
    let basis = purpose.legal_basis;
    purpose.prospecting.is_unknown() && basis.is_some_and(|basis| bases.contains(&basis))
}

/// The purposes of which nobody has said whether they are direct marketing, as one thing to complete. Nobody sells to
/// those who work here or apply.
pub(super) fn marketing_unsaid(draft: &Draft<'_>) -> Option<Sentence> {
    if matches!(draft.notice.kind, Kind::Staff | Kind::Applicants) {
        return None;
    }
    let purposes = draft.purposes();
    let open = purposes.filter(|(_, purpose)| may_be_marketing(purpose));
    let mut names: Vec<&str> = Vec::new();
    let mut sources: Vec<Source> = Vec::new();
    for (sheet, purpose) in open {
        let name = draft.bare(&purpose.text);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
        sources.push(of_sheet(sheet, &[&"purposes", &purpose.id, &"prospecting"]));
    }
    let about = sources.first()?.clone();
    let message = "privacy-missing-prospecting";
    let content = draft.to_complete_for(message, &names.join(", "));
    Some(draft.value(message, about, content, sources))
}

/// Set apart from the other rights (Art. 21(4)).
pub(super) fn objection(draft: &Draft<'_>) -> Part {
    let mut items: Vec<Item> = Vec::new();
    if let Some(mut item) = item(draft, "objection", "objection") {
        item.lead
            .push(draft.once("objection-effect", &[], vec![of_law("rights", "objection")]));
        items.push(item);
    }
    let sources = marketing(draft);
    if !sources.is_empty() {
        items.push(Item::one(draft.once("objection-marketing", &[], sources)));
    }
    items.extend(marketing_unsaid(draft).map(Item::one));
    Part::Apart {
        title: "privacy-objection",
        items,
    }
}

/// What somebody wrote about rights in a sheet, where the notice is about no other: among several, nobody would know
/// which data it is about.
fn particular(draft: &Draft<'_>) -> Option<Sentence> {
    let [sheet] = draft.activities.as_slice() else {
        return None;
    };
    let text = sheet.information.rights.trim();
    let about = of_sheet(sheet, &[&"information", &"rights"]);
    let content = vec![draft.own(text)];
    let said = draft.value("information/rights", about.clone(), content, vec![about]);
    (!text.is_empty()).then_some(said)
}

/// One sentence with the names of the rights, then the right to object: what a first level says.
pub(super) fn short(draft: &Draft<'_>) -> Vec<Part> {
    let uses: Vec<Use<'_>> = draft.purposes().collect();
    let given = RIGHTS
        .iter()
        .filter(|(_, clause)| *clause != "right-post-mortem");
    let given: Vec<&str> = given
        .filter(|(right, clause)| item(draft, right, clause).is_some())
        .map(|(right, _)| *right)
        .collect();
    let words = |right: &&str| draft.catalogue.rights.words(right, draft.lang());
    let names = given.iter().filter_map(words);
    let names = names.map(|name| vec![Inline::plain(inner(name))]).collect();
    let mut sources: Vec<Source> = uses.iter().map(basis_of).collect();
    sources.extend(given.iter().map(|right| of_law("rights", right)));
    let mut said = vec![draft.once("rights-short", &[("rights", Value::list(names))], sources)];
    said.extend(unknown(draft));
    let mut items = Vec::new();
    if let Some(item) = item(draft, "objection", "objection-short") {
        items.extend(item.lead.into_iter().next());
        items.extend(objecting(draft));
    }
    let sources = marketing(draft);
    if !sources.is_empty() {
        items.push(draft.once("objection-marketing", &[], sources));
    }
    items.extend(marketing_unsaid(draft));
    let apart = Part::Apart {
        title: "privacy-objection",
        items: items.into_iter().map(Item::one).collect(),
    };
    said.into_iter().map(Part::Say).chain([apart]).collect()
}

/// For which purposes one may object, by name: a first level tells no legal basis. Nothing where that is all of them.
fn objecting(draft: &Draft<'_>) -> Option<Sentence> {
    let uses: Vec<Use<'_>> = draft.purposes().collect();
    let all = uses.iter().copied();
    let giving: Vec<Use<'_>> = all
        .filter(|this| gives(draft, "objection", *this))
        .collect();
    let mut sources: Vec<Source> = giving.iter().map(basis_of).collect();
    sources.push(of_law("rights", "objection"));
    let is_some = giving.len() < uses.len();
    is_some.then(|| by_purpose(draft, "objection", &giving, sources))
}

/// Whom to write to and in what time an answer comes.
pub(super) fn exercise(draft: &Draft<'_>) -> Vec<Part> {
    let mut said = vec![exercise_contact(draft), times(draft)];
    for code in ["exercise-health", "exercise-free", "exercise-identity"] {
        said.push(draft.once(code, &[], Vec::new()));
    }
    said.into_iter().map(Part::Say).collect()
}

/// Whom to write to, alone.
pub(super) fn exercise_short(draft: &Draft<'_>) -> Vec<Part> {
    vec![Part::Say(exercise_contact(draft))]
}

fn exercise_contact(draft: &Draft<'_>) -> Sentence {
    let (contact, field) = who::rights_contact(draft);
    let contact = or(contact, || {
        draft.to_complete("privacy-missing-rights-contact")
    });
    draft.say(
        "exercise",
        field.clone(),
        &[("contact", contact.into())],
        vec![field],
    )
}

/// In what time an answer comes, and how much more a complex request takes (Art. 12(3)).
fn times(draft: &Draft<'_>) -> Sentence {
    let codes = [
        ("answer", "request-answer"),
        ("extension", "request-extension"),
    ];
    let values = codes.map(|(name, code)| {
        let entry = draft.catalogue.deadlines.get(code);
        let period = entry.and_then(|entry| entry.facts.period());
        let words = period.map(|period| draft.grammar().period(period, draft.words));
        let words: Inlines = words.into_iter().map(Inline::plain).collect();
        (name, words.into())
    });
    let sources = codes.map(|(_, code)| of_law("deadlines", code));
    draft.once("exercise-time", &values, sources.into())
}

/// The French authority, for a controller established in France; another one is to be named.
pub(super) fn complaint(draft: &Draft<'_>) -> Vec<Part> {
    let about = || draft.of_entity("address");
    let mut said = vec![draft.say("complaint", about(), &[], vec![about()])];
    if said.iter().all(|sentence| sentence.content.is_empty()) {
        return vec![Part::Say(
            draft.missing("privacy-missing-authority", about()),
        )];
    }
    for code in ["complaint-elsewhere", "complaint-first-us"] {
        said.push(draft.once(code, &[], Vec::new()));
    }
    said.into_iter().map(Part::Say).collect()
}
