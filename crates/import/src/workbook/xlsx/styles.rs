//! Owns the number format of each cell style.
//! Must not know colours, fonts or borders.

use std::collections::BTreeMap;

use super::super::formats::NumberFormat;
use super::super::xml::{self, Piece};
use crate::ImportError;

/// Number formats by cell style.
#[derive(Default)]
pub(super) struct Styles(Vec<NumberFormat>);

impl Styles {
    pub(super) fn read(text: &str) -> Result<Self, ImportError> {
        let mut codes: BTreeMap<u32, NumberFormat> = BTreeMap::new();
        let mut styles = Vec::new();
        let mut in_cells = false;
        xml::walk(text, &mut |piece| {
            match piece {
                Piece::Open(tag) => match tag.local() {
                    "cellXfs" => in_cells = true,
                    "numFmt" => {
                        let id = tag.attr("numFmtId")?.and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, tag.attr("formatCode")?) {
                            codes.insert(id, NumberFormat::parse(&code));
                        }
                    }
                    "xf" if in_cells => {
                        let id = tag
                            .attr("numFmtId")?
                            .and_then(|id| id.parse().ok())
                            .unwrap_or(0);
                        let known = codes.get(&id).cloned();
                        styles.push(known.unwrap_or_else(|| NumberFormat::builtin(id)));
                    }
                    _ => {}
                },
                Piece::Close("cellXfs") => in_cells = false,
                Piece::Close(_) | Piece::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(Self(styles))
    }

    /// Format of the style with this number; plain where there is no such style.
    pub(super) fn format(&self, style: usize) -> NumberFormat {
        self.0.get(style).cloned().unwrap_or_default()
    }
}
