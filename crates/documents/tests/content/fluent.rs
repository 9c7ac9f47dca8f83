//! Owns: the words of documents, read from the real files; an unknown key or a missing argument stops the test.
//! Must not know: any document.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use registre_documents::words::{Arg, Lang, Words};

pub struct Fluent {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

pub const FRENCH: [&str; 4] = [
    include_str!("../../../../assets/i18n/fr/annexes.ftl"),
    include_str!("../../../../assets/i18n/fr/documents.ftl"),
    include_str!("../../../../assets/i18n/fr/notice.ftl"),
    include_str!("../../../../assets/i18n/fr/notice-print.ftl"),
];
pub const ENGLISH: [&str; 4] = [
    include_str!("../../../../assets/i18n/en/annexes.ftl"),
    include_str!("../../../../assets/i18n/en/documents.ftl"),
    include_str!("../../../../assets/i18n/en/notice.ftl"),
    include_str!("../../../../assets/i18n/en/notice-print.ftl"),
];

/// Words that documents print and others use too.
const SHARED_FRENCH: [&str; 2] = [
    include_str!("../../../../assets/i18n/fr/formats.ftl"),
    include_str!("../../../../assets/i18n/fr/operations.ftl"),
];
const SHARED_ENGLISH: [&str; 2] = [
    include_str!("../../../../assets/i18n/en/formats.ftl"),
    include_str!("../../../../assets/i18n/en/operations.ftl"),
];

pub fn french() -> Fluent {
    load(Lang::Fr, FRENCH, SHARED_FRENCH)
}

pub fn english() -> Fluent {
    load(Lang::En, ENGLISH, SHARED_ENGLISH)
}

fn load(lang: Lang, own: [&str; 4], shared: [&str; 2]) -> Fluent {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in own.into_iter().chain(shared) {
        let resource = FluentResource::try_new(file.to_owned()).expect("the file parses");
        bundle.add_resource(resource).expect("no key stands twice");
    }
    Fluent { lang, bundle }
}

impl Words for Fluent {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self
            .bundle
            .get_message(key)
            .unwrap_or_else(|| panic!("no message {key}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number as f64),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let pattern = message.value().expect("a message has words");
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }
}
