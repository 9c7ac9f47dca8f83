//! Keys as a person presses them: alone, held with others, or one after the other as text.
//! Knows no field.

use fantoccini::actions::{ActionSequence, InputSource, KeyAction, KeyActions};

use super::Window;

/// A key that is no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next field.
    Tab,
    /// Yes, go.
    Enter,
    /// No, back.
    Escape,
    /// A step, or a press of a button.
    Space,
    /// To the left.
    Left,
    /// Up.
    Up,
    /// To the right.
    Right,
    /// Down.
    Down,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A screenful further down.
    PageDown,
    /// What stands after goes.
    Delete,
    /// What stands before goes.
    Backspace,
    /// Held with another.
    Control,
    /// Held with another.
    Shift,
    /// Held with another.
    Alt,
    /// The first function key: help.
    F1,
    /// The second function key: to write what one stands on.
    F2,
    /// A key with a letter or a figure on it.
    Letter(char),
}

impl Key {
    /// The code that WebDriver gives to the key.
    const fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::Space => ' ',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::Home => '\u{e011}',
            Self::End => '\u{e010}',
            Self::PageDown => '\u{e00f}',
            Self::Delete => '\u{e017}',
            Self::Backspace => '\u{e003}',
            Self::Control => '\u{e009}',
            Self::Shift => '\u{e008}',
            Self::Alt => '\u{e00a}',
            Self::F1 => '\u{e031}',
            Self::F2 => '\u{e032}',
            Self::Letter(letter) => letter,
        }
    }
}

impl Window {
    /// Presses a key.
    pub fn press(&self, key: Key) {
        self.chord(&[key]);
    }

    /// Presses keys together: all down in order, then up again.
    pub fn chord(&self, keys: &[Key]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: key.code() });
        let up = keys.iter().rev();
        let up = up.map(|key| KeyAction::Up { value: key.code() });
        self.keys(down.chain(up));
    }

    /// Types text into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        let pressed = |value| [KeyAction::Down { value }, KeyAction::Up { value }];
        self.keys(text.chars().flat_map(pressed));
    }

    fn keys(&self, actions: impl Iterator<Item = KeyAction>) {
        let start = KeyActions::new("keyboard".to_owned());
        let sequence: ActionSequence = actions.fold(start, KeyActions::then).into();
        let press = async |client: &fantoccini::Client| client.perform_actions(sequence).await;
        self.driver.run("keys", press);
    }
}
