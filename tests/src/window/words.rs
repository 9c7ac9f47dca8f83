//! What the window says, read from the same files, so that scenarios name words by their keys.
//! Knows no screen.

use std::fs;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use registre_app::Lang;

use crate::ROOT;

/// The words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Reads every file of the language.
    pub fn read(lang: Lang) -> Self {
        let (folder, tag) = match lang {
            Lang::Fr => ("fr", "fr-FR"),
            Lang::En => ("en", "en-GB"),
        };
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
        bundle.set_use_isolating(false);
        for entry in fs::read_dir(format!("{ROOT}/assets/i18n/{folder}")).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let resource = FluentResource::try_new(text).ok().unwrap();
            bundle.add_resource(resource).unwrap();
        }
        Self(bundle)
    }

    /// The message under a key, with its variables filled in. Fails where there is none:
    /// a scenario that looks for nothing checks nothing.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let message = self.0.get_message(key);
        let pattern = message.and_then(|message| message.value());
        let pattern = pattern.unwrap_or_else(|| panic!("no message \"{key}\""));
        let args: FluentArgs<'_> = args.iter().copied().collect();
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut errors);
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }

    /// What a message has besides, under a name: `legal`, `example`. Fails where there is none.
    pub fn beside(&self, key: &str, name: &str) -> String {
        let message = self.0.get_message(key);
        let found = message.and_then(|message| message.get_attribute(name));
        let found = found.unwrap_or_else(|| panic!("no \"{name}\" of \"{key}\""));
        let text = self.0.format_pattern(found.value(), None, &mut Vec::new());
        text.into_owned()
    }

    /// The message under a key.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }
}
