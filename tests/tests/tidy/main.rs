//! Checks of the source tree that hold the invariants of ARCHITECTURE.md.
//! Knows the project's files and graph of dependencies, not what the program does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a tree that cannot be read is a failed test"
)]

mod assets;
mod cutting;
mod graph;
mod layers;
mod licences;
mod lints;
mod manners;
mod packages;
mod page;
mod policy;
mod sentences;
mod tree;
mod words;

use graph::Graph;
use policy::Policy;
use tree::Tree;

/// Each problem on its own line, with the file first.
#[track_caller]
fn none(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problem(s):\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn each_foreign_library_is_known_to_one_crate() {
    none(&layers::shared_libraries(&Graph::of_workspace(
        &Policy::read(),
    )));
}

#[test]
fn domain_is_pure() {
    none(&layers::impurities(&Tree::read()));
}

#[test]
fn shipped_graphs_have_no_network() {
    let policy = Policy::read();
    for target in &policy.targets {
        none(&Graph::of_target(target).banned(&policy));
    }
}

#[test]
fn every_package_has_an_allowed_licence_and_a_known_source() {
    let policy = Policy::read();
    none(&licences::problems(&Graph::of_workspace(&policy), &policy));
}

#[test]
fn every_package_of_the_page_has_an_allowed_licence() {
    none(&packages::problems(&Tree::read(), &Policy::read()));
}

#[test]
fn the_shell_is_a_shell() {
    none(&layers::shell(&Tree::read()));
}

#[test]
fn french_and_english_words_match() {
    let words = words::Words::read(&Tree::read());
    none(&words.syntax);
    none(&words.differences());
}

#[test]
fn words_and_code_match() {
    let tree = Tree::read();
    let words = words::Words::read(&tree);
    none(&words.unused(&tree, words::PUT_TOGETHER));
    none(&words.unknown(&tree));
    none(&words.unknown_to_page(&tree, words::PUT_TOGETHER));
}

#[test]
fn no_sentence_lives_in_code() {
    none(&sentences::french_in_code(&Tree::read()));
}

#[test]
fn no_sentence_lives_in_the_page() {
    none(&page::sentences(&Tree::read()));
}

#[test]
fn the_page_has_one_way_to_the_program() {
    none(&page::problems(&Tree::read()));
}

#[test]
fn nothing_is_left_undone() {
    none(&manners::problems(&Tree::read()));
}

#[test]
fn each_module_says_what_it_owns() {
    none(&manners::modules_without_opening(&Tree::read()));
    none(&page::without_opening(&Tree::read()));
}

#[test]
fn every_crate_has_the_lints_of_the_workspace() {
    none(&lints::problems(&Tree::read()));
}

#[test]
fn fonts_have_their_licence_beside_them() {
    none(&assets::fonts_without_licence(&Tree::read()));
}

#[test]
fn each_asset_is_read_by_code() {
    none(&assets::unread(&Tree::read()));
}
