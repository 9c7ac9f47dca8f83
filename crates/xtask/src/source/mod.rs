//! Rust source as a developer's tool sees it: code, comments and literals told
//! apart, tests and functions found. Knows no grammar beyond that: no macro, no type.

mod items;
mod pieces;

pub use items::{Function, functions, in_tests, is_test_path, test_lines};
pub use pieces::{Kind, Piece, code, pieces, strings};
