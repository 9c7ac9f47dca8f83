//! `docs/rules.md`: every rule, from the data. `UPDATE_GENERATED=1` writes it; otherwise it is compared.

use crate::support::catalogue;
use registre_domain::catalogue::{Confidence, Rule, RuleRegister, Severity};
use std::fmt::Write;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rules.md");

const HEAD: &str = "\
# Les règles de Registre

Cette page est écrite à partir de `assets/legal/rules.toml` et vérifiée par un test. Une règle signale ce qui manque ou \
pose une question ; elle ne bloque rien et ne rend pas d’avis juridique. Les trois niveaux ne s’additionnent jamais. Une \
règle peut recevoir une réponse sur une fiche (« sans objet ici, parce que… ») : elle se tait alors sur cette fiche.

« Registre » dit de quel registre la règle parle : celui du responsable (art. 30(1)), celui du sous-traitant (art. 30(2)) ou les \
deux. Les champs sont ceux du format d’échange ; `*` y tient lieu d’une ligne.

## Quand une lettre de l’article 30 manque

Une lettre manque à une fiche quand une règle qui porte cette lettre parle, sur la fiche ou sur l’organisme qui en répond, \
sans qu’une raison l’ait écartée. C’est la seule définition : la liste des fiches, la fiche, son tableau des lettres et \
`registre check` s’y tiennent. `registre check` compte ces points en deux nombres : « demandé », ce que l’article 30 \
demande sans réserve, et « à compléter », les règles à lettre du dernier niveau ci-dessous, dont celles des lettres (f) et \
(g) et de l’article 30(2)(d), demandées « dans la mesure du possible ». Seul le premier nombre donne le code de sortie 1. \
D’une fiche archivée rien n’est plus demandé : elle n’a ni point ni lettre qui manque.
";

fn page() -> String {
    let mut page = HEAD.to_owned();
    let all = catalogue();
    for severity in Severity::ALL {
        let words = all.rule_severities.get(severity.code()).unwrap();
        let rules = all.rules.iter();
        let of_severity = rules.filter(|rule| rule.facts.severity == severity);
        let count = of_severity.clone().count();
        write!(page, "\n## {} ({count})\n\n", words.words.fr).unwrap();
        writeln!(page, "{}", words.help.as_ref().unwrap().fr).unwrap();
        for theme in &all.rule_themes {
            let of_theme = of_severity.clone();
            let mut rules = of_theme
                .filter(|rule| rule.facts.theme == theme.code)
                .peekable();
            if rules.peek().is_some() {
                write!(page, "\n### {}\n\n", theme.words.fr).unwrap();
            }
            for rule in rules {
                section(rule, &mut page);
            }
        }
    }
    thresholds(&mut page);
    page
}

fn section(rule: &Rule, page: &mut String) {
    let (facts, source) = (&rule.facts, &rule.source);
    let register = match facts.register {
        RuleRegister::Controller => "responsable",
        RuleRegister::Processor => "sous-traitant",
        RuleRegister::Both => "les deux",
    };
    let paths: Vec<String> = facts.paths.iter().map(|path| format!("`{path}`")).collect();
    writeln!(page, "- **{}** — {}", rule.code, rule.words.fr).unwrap();
    writeln!(page, "  {}\n", rule.help.as_ref().unwrap().fr).unwrap();
    let letter = facts.letter.as_deref().and_then(|code| code.chars().last());
    let letter = letter.map_or(String::new(), |letter| format!(" Lettre : ({letter})."));
    writeln!(
        page,
        "  Article : {}.{letter} Registre : {register}. Source : {}, vérifiée le {} ({}). Champs lus : {}.\n",
        facts.article,
        source.text,
        source.checked_on.format("%d/%m/%Y"),
        trust(source.confidence),
        paths.join(", ")
    )
    .unwrap();
}

const fn trust(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Primary => "texte lu",
        Confidence::Secondary => "source secondaire",
        Confidence::Practice => "usage",
        Confidence::ToConfirm => "à confirmer",
    }
}

fn thresholds(page: &mut String) {
    page.push_str("\n## Nombres dont ces règles dépendent\n\n| Code | Ce que c’est | Valeur | Source |\n|---|---|---|---|\n");
    for entry in &catalogue().thresholds {
        let unit = serde_json::to_value(entry.facts.unit).unwrap();
        writeln!(
            page,
            "| `{}` | {} | {} `{}` | {} ({}) |",
            entry.code,
            entry.words.fr,
            entry.facts.value,
            unit.as_str().unwrap(),
            entry.source.text,
            trust(entry.source.confidence)
        )
        .unwrap();
    }
}

#[test]
fn the_page_of_rules_is_fresh() {
    let expected = page();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(PAGE, &expected).unwrap();
    }
    let written = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(
        written == expected,
        "docs/rules.md is not what the data say: run this test with UPDATE_GENERATED=1"
    );
}
