//! References of sheets: the next free `T-nnn`, and an order in which T-2 comes before T-10.
//! It must not change a reference that somebody chose.

use std::cmp::Ordering;

/// The first `T-nnn` after every `T-nnn` in use; at least three digits.
/// A number that was given once is not given again while a higher one stands.
pub fn next_free<'a>(in_use: impl Iterator<Item = &'a str>) -> String {
    let highest = in_use.filter_map(number).max().unwrap_or(0);
    format!("T-{:03}", highest.saturating_add(1))
}

fn number(reference: &str) -> Option<u32> {
    let digits = reference.trim().strip_prefix("T-")?;
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

/// Natural order: runs of digits compare as numbers, the rest as text.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (x, rest_x) = run(left);
        let (y, rest_y) = run(right);
        let order = match (digits(x), digits(y)) {
            (Some(n), Some(m)) => n.len().cmp(&m.len()).then_with(|| n.cmp(m)),
            _ => x.cmp(y),
        };
        if order != Ordering::Equal {
            return order;
        }
        if rest_x.is_empty() || rest_y.is_empty() {
            return rest_x.len().cmp(&rest_y.len()).then_with(|| a.cmp(b));
        }
        (left, right) = (rest_x, rest_y);
    }
}

/// A run of digits without its leading zeros, or nothing when it is not one.
fn digits(run: &str) -> Option<&str> {
    let is_number = run.bytes().next().is_some_and(|b| b.is_ascii_digit());
    is_number.then(|| run.trim_start_matches('0'))
}

/// Splits off the longest start that is all digits or has none.
fn run(text: &str) -> (&str, &str) {
    let Some(first) = text.chars().next() else {
        return ("", "");
    };
    let kind = first.is_ascii_digit();
    let end = text
        .find(|c: char| c.is_ascii_digit() != kind)
        .unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_reference_comes_after_the_highest() {
        assert_eq!(next_free([].into_iter()), "T-001");
        assert_eq!(
            next_free(["T-001", "RH-7", "T-009", "T-x"].into_iter()),
            "T-010"
        );
        assert_eq!(next_free(["T-999"].into_iter()), "T-1000");
    }

    #[test]
    fn numbers_in_references_compare_as_numbers() {
        let mut references = ["T-10", "T-2", "RH-1", "T-002", "T-1000", "T-2b"];
        references.sort_by(|a, b| natural_order(a, b));
        assert_eq!(
            references,
            ["RH-1", "T-002", "T-2", "T-2b", "T-10", "T-1000"]
        );
    }
}
