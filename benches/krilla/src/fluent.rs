//! Owns: the words of documents, from the project's French files.
//! Must not know: any document.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::words::{Arg, Lang, Words};

const FILES: [&str; 2] = [
    include_str!("../../../assets/i18n/fr/annexes.ftl"),
    include_str!("../../../assets/i18n/fr/documents.ftl"),
];

/// The French words.
pub(crate) struct French(FluentBundle<FluentResource>);

/// Reads them.
pub(crate) fn french() -> French {
    let language = Lang::Fr.code().parse().expect("a language");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in FILES {
        let resource = FluentResource::try_new(file.to_owned()).expect("the file parses");
        bundle.add_resource(resource).expect("no key stands twice");
    }
    French(bundle)
}

impl Words for French {
    fn lang(&self) -> Lang {
        Lang::Fr
    }

    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.0.get_message(key).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("no message {key}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number as f64),
            };
            values.set(*name, value);
        }
        let words = self
            .0
            .format_pattern(pattern, Some(&values), &mut Vec::new());
        words.into_owned()
    }
}
