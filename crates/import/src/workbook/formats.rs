//! Owns number formats: what a stored number looks like to the person who reads the sheet.
//! Must not know where formats are declared.

use chrono::{Days, NaiveDate, NaiveTime};

use super::Value;

/// What a number format makes of a number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum NumberFormat {
    /// The number itself.
    #[default]
    Plain,
    /// A day, a moment or a time.
    Temporal {
        /// Shows a day.
        day: bool,
        /// Shows a time of day.
        time: bool,
    },
    /// A hundredth written with `%`.
    Percent,
    /// Digits poured into a mask such as `00000` or `0# ## ## ## ##`.
    Mask(String),
}

impl NumberFormat {
    /// Format built into Excel under this number (ECMA-376 part 1, §18.8.30).
    pub(super) const fn builtin(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Self::Temporal {
                day: true,
                time: false,
            },
            18..=21 | 32..=33 | 45..=47 | 55..=56 => Self::Temporal {
                day: false,
                time: true,
            },
            22 => Self::Temporal {
                day: true,
                time: true,
            },
            _ => Self::Plain,
        }
    }

    /// Format of a code such as `dd/mm/yyyy`.
    pub(super) fn parse(code: &str) -> Self {
        let tokens = tokens(code.split(';').next().unwrap_or_default());
        let bare = |wanted: &str| {
            tokens
                .iter()
                .any(|token| matches!(token, Token::Bare(c) if wanted.contains(*c)))
        };
        if bare("yYdDjJaA") {
            return Self::Temporal {
                day: true,
                time: bare("hH"),
            };
        }
        if bare("hHsS") {
            return Self::Temporal {
                day: false,
                time: true,
            };
        }
        if bare("mM") {
            return Self::Temporal {
                day: true,
                time: false,
            };
        }
        if bare("%") {
            return Self::Percent;
        }
        let mask = tokens.iter().all(|token| match token {
            Token::Bare(c) => "0# -".contains(*c),
            Token::Literal(c) => !c.is_ascii_digit() && *c != '#',
        });
        let text: String = tokens.iter().map(Token::character).collect();
        let slots = text.matches(['0', '#']).count();
        match mask && slots > 0 && text.chars().count() > 1 {
            true => Self::Mask(text),
            false => Self::Plain,
        }
    }

    /// Typed value and visible text of a stored number.
    pub(super) fn show(&self, number: f64, epoch_1904: bool) -> (Value, String) {
        match self {
            Self::Plain => (Value::Number(number), plain(number)),
            Self::Percent => (Value::Number(number), plain(number * 100.0) + " %"),
            Self::Mask(mask) => (Value::Number(number), masked(number, mask)),
            Self::Temporal { day, time } => temporal(number, *day, *time, epoch_1904)
                .unwrap_or_else(|| (Value::Number(number), plain(number))),
        }
    }
}

enum Token {
    Bare(char),
    Literal(char),
}

impl Token {
    const fn character(&self) -> char {
        match self {
            Self::Bare(character) | Self::Literal(character) => *character,
        }
    }
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code.chars();
    let mut quoted = false;
    while let Some(character) = rest.next() {
        match character {
            '"' => quoted = !quoted,
            _ if quoted => tokens.push(Token::Literal(character)),
            '\\' => tokens.extend(rest.next().map(Token::Literal)),
            '_' | '*' => drop(rest.next()),
            // Conditions, colours and locales; `[hh]` is an elapsed time, shown as a number.
            '[' => drop(rest.by_ref().take_while(|c| *c != ']').count()),
            _ => tokens.push(Token::Bare(character)),
        }
    }
    if tokens
        .iter()
        .map(Token::character)
        .collect::<String>()
        .eq_ignore_ascii_case("general")
    {
        tokens.clear();
    }
    tokens
}

/// The shortest decimal writing, with the decimal comma of a French sheet.
pub(super) fn plain(number: f64) -> String {
    // Twelve decimals hide the noise of binary fractions (0.1 + 0.2).
    let rounded = (number * 1e12).round() / 1e12;
    let shown = if rounded.is_finite() { rounded } else { number };
    format!("{shown}").replace('.', ",")
}

fn masked(number: f64, mask: &str) -> String {
    if number < 0.0 || number.fract() != 0.0 || number >= 1e15 {
        return plain(number);
    }
    let mut digits: Vec<char> = format!("{number}").chars().collect();
    let mut zeros = mask.matches('0').count();
    let mut slots = mask.chars().filter(|c| matches!(c, '0' | '#')).count();
    let mut shown = Vec::new();
    for character in mask.chars().rev() {
        match character {
            '0' | '#' => {
                slots = slots.saturating_sub(1);
                match digits.pop() {
                    Some(digit) => shown.push(digit),
                    None if character == '0' => shown.push('0'),
                    None => {}
                }
                zeros = zeros.saturating_sub(usize::from(character == '0'));
                if slots == 0 {
                    shown.extend(digits.drain(..).rev());
                }
            }
            // Between places that nothing fills, the mask shows nothing either.
            _ if digits.is_empty() && zeros == 0 && slots > 0 => {}
            _ => shown.push(character),
        }
    }
    shown
        .into_iter()
        .rev()
        .collect::<String>()
        .trim()
        .to_owned()
}

fn temporal(serial: f64, day: bool, time: bool, epoch_1904: bool) -> Option<(Value, String)> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "range checked above"
    )]
    let (days, seconds) = (
        serial.floor() as u64,
        (serial.fract() * 86_400.0).round() as u32,
    );
    // A rounded 24:00:00 is the last second, never the next day.
    let clock = NaiveTime::from_num_seconds_from_midnight_opt(seconds.min(86_399), 0)?;
    if !day {
        return Some((Value::Number(serial), clock.format("%H:%M").to_string()));
    }
    // Before March 1900 the 1900 system counts a 29 February that never was.
    let shift = u64::from(!epoch_1904 && days < 60);
    let origin = match epoch_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let date = origin.checked_add_days(Days::new(days.checked_add(shift)?))?;
    if time && seconds > 0 {
        let moment = date.and_time(clock);
        return Some((
            Value::DateTime(moment),
            moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
        ));
    }
    Some((Value::Date(date), date.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> String {
        NumberFormat::parse(code).show(number, false).1
    }

    #[test]
    fn numbers_look_as_in_the_sheet() {
        for (code, number, text) in [
            ("General", 1000.0, "1000"),
            ("00000", 1000.0, "01000"),
            (
                "0#\" \"##\" \"##\" \"##\" \"##",
                145_678_910.0,
                "01 45 67 89 10",
            ),
            ("0.00", 12.5, "12,5"),
            ("#,##0", 1234.0, "1234"),
            ("0%", 0.2, "20 %"),
            ("dd/mm/yyyy", 43_246.0, "2018-05-26"),
            ("[$-40C]d mmmm yyyy;@", 43_246.0, "2018-05-26"),
            ("dd/mm/yyyy hh:mm", 43_246.5, "2018-05-26T12:00:00"),
            ("hh:mm", 0.25, "06:00"),
            ("0\" mois\"", 6.0, "6 mois"),
            ("\"T-\"000", 7.0, "T-007"),
            ("00000", 1.5, "1,5"),
            ("000", 123_456.0, "123456"),
        ] {
            assert_eq!(shown(code, number), text, "{code}");
        }
    }

    #[test]
    fn both_epochs_and_the_day_that_never_was() {
        let format = NumberFormat::builtin(14);
        assert_eq!(format.show(1.0, false).1, "1900-01-01");
        assert_eq!(format.show(61.0, false).1, "1900-03-01");
        assert_eq!(format.show(41_784.0, true).1, "2018-05-26");
        assert_eq!(
            format.show(1e300, false).0,
            Value::Number(1e300),
            "no such day"
        );
    }
}
