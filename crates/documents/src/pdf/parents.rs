//! Owns: the parent tree: from pages and annotations to the nodes of the tag tree.
//! Must not know: the nodes.

use super::PdfError;
use super::file::File;
use super::values::{Put, Ref};

/// Entries in one leaf of the tree.
const LEAF: usize = 64;

/// The parent tree, written leaf by leaf; keys are given in order.
#[derive(Default)]
pub(super) struct Parents {
    next: usize,
    leaf: Vec<u8>,
    held: usize,
    leaves: Vec<Ref>,
}

impl Parents {
    /// Enters what `write` says, and returns its key.
    pub(super) fn enter(
        &mut self,
        file: &mut File<'_>,
        write: impl FnOnce(&mut Vec<u8>),
    ) -> Result<usize, PdfError> {
        let key = self.next;
        self.next += 1;
        self.held += 1;
        self.leaf.int(key).raw(" ");
        write(&mut self.leaf);
        self.leaf.push(b' ');
        if self.held == LEAF {
            self.flush(file)?;
        }
        Ok(key)
    }

    fn flush(&mut self, file: &mut File<'_>) -> Result<(), PdfError> {
        if self.held == 0 {
            return Ok(());
        }
        let (first, last) = (self.next - self.held, self.next - 1);
        let numbers = std::mem::take(&mut self.leaf);
        self.held = 0;
        self.leaves.push(file.add(|out| {
            out.raw("<</Limits[")
                .int(first)
                .raw(" ")
                .int(last)
                .raw("]/Nums[");
            out.extend_from_slice(&numbers);
            out.raw("]>>");
        })?);
        Ok(())
    }

    /// Writes what is left, and returns the root and the next key.
    pub(super) fn finish(mut self, file: &mut File<'_>) -> Result<(Ref, usize), PdfError> {
        self.flush(file)?;
        let root = file.add(|out| {
            out.raw("<</Kids[");
            for leaf in &self.leaves {
                out.reference(*leaf).raw(" ");
            }
            out.raw("]>>");
        })?;
        Ok((root, self.next))
    }
}
