//! Owns: the list of open issues, and beside it the rules that somebody set aside on a sheet that is shown.
//! Must not know any condition of a rule; without the list, an answer to a rule stays in the register.

use super::super::annex::IssueLine;
use super::super::options::RegisterOptions;
use super::super::shown::filled;
use super::scene::Scene;
use registre_domain::activity::{Activity, RuleAnswer};
use registre_domain::catalogue::Rule;
use std::collections::BTreeSet;

/// The issues of the sheets shown and of the organisation; nothing where they were not asked for, or for the public.
pub(super) fn issues(
    scene: &Scene<'_>,
    options: &RegisterOptions,
    chosen: &[&Activity],
) -> Option<Vec<IssueLine>> {
    let asked = options.issues.as_ref().filter(|_| !options.public)?;
    let of = |reference: Option<&str>| {
        let reference = reference.map(str::to_owned);
        let own = asked.iter().filter(move |issue| {
            issue.reference.as_deref().map(str::trim) == reference.as_deref().map(str::trim)
        });
        own.map(|issue| IssueLine {
            reference: issue.reference.clone(),
            article: issue.article.clone(),
            message: issue.message.clone(),
            set_aside: None,
        })
    };
    let mut lines: Vec<_> = of(None).collect();
    let mut seen = BTreeSet::new();
    for activity in chosen {
        let reference = activity.identity.reference.trim();
        // Sheets without reference share what was found on any of them.
        if seen.insert(reference) {
            lines.extend(of(Some(reference)));
        }
        let answers = activity.rule_answers.iter();
        lines.extend(answers.filter_map(|answer| set_aside(scene, activity, answer)));
    }
    Some(lines)
}

fn set_aside(scene: &Scene<'_>, activity: &Activity, answer: &RuleAnswer) -> Option<IssueLine> {
    let reason = filled(&answer.reason)?;
    let rule = scene.catalogue.rules.get(answer.rule.as_ref()?.as_str())?;
    Some(IssueLine {
        reference: Some(activity.identity.reference.trim().to_owned()),
        article: rule.facts.article.clone(),
        message: message(scene, rule),
        set_aside: Some(reason),
    })
}

/// The rule's words; where they name something of the sheet, which only checking it finds, those of its theme.
fn message(scene: &Scene<'_>, rule: &Rule) -> String {
    let words = rule.words.get(scene.lang);
    if !words.contains("{ $") {
        return words.to_owned();
    }
    let themes = &scene.catalogue.rule_themes;
    let theme = themes.words(&rule.facts.theme, scene.lang);
    theme.unwrap_or(words).to_owned()
}
