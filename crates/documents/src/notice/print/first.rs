//! Owns: the blocks of kinds that are said in a breath: beside a form, at the foot of an e-mail, on the telephone.
//! Must not know where they are pasted.

use super::Pen;
use crate::block::{Block, Flow, Inline, Inlines};
use crate::notice::statement::Part;
use registre_domain::notice::Kind;

/// Whether a kind is a few sentences without headings.
pub(super) const fn is_said_in_a_breath(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Short | Kind::Footer | Kind::Oral | Kind::Consent
    )
}

/// A paragraph for each section, or one for all of them where nothing may break the line.
pub(super) fn body(pen: &mut Pen<'_>) -> Vec<Block> {
    let sections = &pen.text.sections;
    let in_one = matches!(pen.text.kind, Kind::Footer | Kind::Oral);
    let mut blocks = Vec::new();
    let mut line = Inlines::new();
    for section in sections {
        for part in &section.parts {
            match part {
                Part::Say(sentence) => {
                    if !line.is_empty() {
                        line.push(Inline::plain(" "));
                    }
                    line.extend(pen.sentence(sentence));
                }
                other => {
                    end(&mut line, &mut blocks);
                    blocks.push(pen.part(section, other));
                }
            }
        }
        if !in_one {
            end(&mut line, &mut blocks);
        }
    }
    end(&mut line, &mut blocks);
    blocks
}

/// Makes a paragraph of what stands on the line.
fn end(line: &mut Inlines, blocks: &mut Vec<Block>) {
    if !line.is_empty() {
        blocks.push(Block::Flow(Flow::Paragraph(std::mem::take(line))));
    }
}
