//! Owns the question whether a fiche was filled in, left as the model, or is the CNIL's example.
//! Must not know its cells.

use super::super::found::{Block, Column, Fiche, FicheKind, Key};
use super::super::labels;
use super::super::reading::{Meaning, Reading};

/// What became of a copy of the model. `untouched`: nothing stands outside its lines.
pub(super) fn of(fiche: &Fiche, says_example: bool, untouched: bool) -> FicheKind {
    let reference = reference(fiche);
    if untouched && is_blank(fiche) {
        return FicheKind::Model;
    }
    let example = labels::is_example_reference(reference) || (says_example && reference.is_empty());
    // Somebody who wrote over the example has renamed it.
    if example && labels::is_example_name(described(fiche, Key::Name)) {
        return FicheKind::Example;
    }
    FicheKind::Filled
}

/// The reference of a fiche, or nothing.
pub(super) fn reference(fiche: &Fiche) -> &str {
    described(fiche, Key::Reference)
}

fn described(fiche: &Fiche, key: Key) -> &str {
    let lines = fiche
        .blocks
        .get(&Block::Description)
        .map_or(&[][..], Vec::as_slice);
    let line = lines.iter().find(|line| line.key == Some(key));
    let value = line.and_then(|line| line.values.get(&Column::Main));
    value.map_or("", |value| value.value.text.as_str())
}

/// No value but prompts and the reference that the model comes with.
fn is_blank(fiche: &Fiche) -> bool {
    let blank = |key: Option<Key>, value: &Reading| {
        let template = key == Some(Key::Reference) && labels::is_template_reference(&value.text);
        value.meaning == Meaning::Unanswered || template
    };
    fiche.blocks.values().flatten().all(|line| {
        line.extra.is_empty()
            && line
                .values
                .values()
                .all(|value| blank(line.key, &value.value))
    })
}
