//! Privacy notices: listed, read with where each sentence comes from, rewritten, published, compared with what was.
//! It must not know how a sentence is composed or printed, nor where a request comes from.

mod affected;
mod asked;
mod check;
mod compose;
mod list;
mod publish;
mod revision;
mod rewrite;
mod shown;
mod stale;
mod trace;
mod view;

pub use affected::affected;
pub use asked::*;
pub use check::{
    CheckPage, PageFound, PageMissing, PageReport, PageUnknown, PassageView, check, hold, read_page,
};
pub(crate) use compose::{Composer, clauses, is_same_name};
pub(crate) use list::Standing;
pub use list::list;
pub(crate) use list::standing;
pub(crate) use publish::{Published, finished, published};
pub use publish::{publish, withdraw};
pub(crate) use revision::Revisions;
pub use revision::revision;
pub use rewrite::{review, rewrite};
pub use shown::*;
pub use stale::stale;
pub(crate) use trace::Names;
pub use view::{copy, show};
