//! Notices against hand-made registers: which sheets, what of them, which facts.
//! Must not read the disk.

mod chosen;
mod facts;
mod lens;
#[cfg(feature = "model-tools")]
mod narrower;

use crate::code::Code;
use uuid::Uuid;

fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}
