//! Owns: tests of the forms in which a notice goes out: marks of a draft, anchors, boxes, sources, panel, clipboard.
//! Must not know: how its sentences are made; the text is written here by hand.

use crate::demo;
use crate::fluent::{Fluent, english, french};
use registre_documents::block::{Block, Document, Inline, Style, plain_text};
use registre_documents::measure::measure;
use registre_documents::notice::{
    Cited, Ease, Item, Left, LeftKind, Part, Section, Sentence, Text,
};
use registre_documents::pdf;
use registre_documents::words::{Lang, Words};
use registre_domain::notice::{Kind, SentenceKey, Source, SourceOf};
use registre_domain::path::FieldPath;

const CONTROLLER: &str = "Atelier Fictif";

fn sentence(words: &str) -> Sentence {
    Sentence {
        items: vec!["13(1)(a)".into()],
        content: vec![Inline::plain(words)],
        sources: vec![Source {
            of: SourceOf::Activity,
            path: FieldPath::of(&[&"purposes"]),
            ..Source::default()
        }],
        ..Sentence::default()
    }
}

fn item(words: &str) -> Item {
    Item::one(sentence(words))
}

fn section(code: &'static str, heading: &'static str, parts: Vec<Part>) -> Section {
    Section {
        code,
        heading,
        parts,
    }
}

/// A text with a piece of every sort, made to be published.
fn text(kind: Kind, lang: Lang) -> Text {
    let say = |words: &str| Part::Say(sentence(words));
    let scope = Item {
        lead: vec![sentence("Vous pouvez effacer vos données.")],
        below: vec![sentence("Sauf vos factures.")],
    };
    let boxes = vec![item("J’accepte les offres."), item("J’accepte le suivi.")];
    let law = Sentence {
        sources: Vec::new(),
        ..sentence("La loi le dit.")
    };
    let sections = vec![
        section("introduction", "privacy-who", vec![say("Bienvenue.")]),
        section(
            "who",
            "privacy-who",
            vec![say("C’est nous."), say("Voici où.")],
        ),
        section(
            "why",
            "privacy-why",
            vec![Part::Table {
                columns: vec!["privacy-why", "privacy-retention"],
                rows: vec![
                    vec![item("Livrer"), item("Un an")],
                    vec![item("Facturer"), item("Dix ans")],
                ],
            }],
        ),
        section("consent", "privacy-mandatory", vec![Part::Boxes(boxes)]),
        section(
            "rights",
            "privacy-rights",
            vec![
                Part::List(vec![item("Vous pouvez voir vos données."), scope]),
                Part::Apart {
                    title: "privacy-objection",
                    items: vec![item("Vous pouvez vous opposer.")],
                },
            ],
        ),
        section("complaint", "privacy-complaint", vec![Part::Say(law)]),
    ];
    Text {
        kind,
        lang,
        title: None,
        controller: CONTROLLER.into(),
        sections,
        left: Vec::new(),
        reviews: Vec::new(),
        flags: Vec::new(),
        ease: Ease::default(),
        gone: Vec::new(),
        not_in_force: Vec::new(),
        sheets: Vec::new(),
        made_on: demo::noon(),
        creator: "Registre 0.1.0".into(),
        revision: 42,
        last: true,
    }
}

/// The same of a few sentences, as kinds of the first level have them.
fn brief(kind: Kind) -> Text {
    let say = |words: &str| Part::Say(sentence(words));
    Text {
        sections: vec![
            section("who", "privacy-who", vec![say("C’est nous."), say("Ici.")]),
            section("why", "privacy-why", vec![say("Pour livrer.")]),
        ],
        ..text(kind, Lang::Fr)
    }
}

fn draft(text: Text) -> Text {
    Text {
        last: false,
        ..text
    }
}

fn ids(page: &str) -> Vec<&str> {
    let after = page.split(" id=\"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

/// What a reader sees of HTML: its letters and digits, without tags.
fn seen(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once('>').map(|(_, words)| words));
    letters(&rest.fold(first, |all, words| all + words))
}

fn letters(text: &str) -> String {
    let text = text.replace("&#39;", "").replace("&amp;", "");
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every kind in both languages goes out in every form; a message that is not there would stop the test.
#[test]
fn every_kind_has_its_words_in_both_languages_and_in_every_form() {
    let both: [(Lang, fn() -> Fluent); 2] = [(Lang::Fr, french), (Lang::En, english)];
    for (kind, (lang, words)) in Kind::ALL
        .iter()
        .flat_map(|kind| both.map(|one| (*kind, one)))
    {
        let words = words();
        for text in [text(kind, lang), draft(text(kind, lang))] {
            let document = text.document(&words);
            assert_eq!(document.meta.language, lang);
            assert!(document.meta.title.ends_with(CONTROLLER));
            assert!(pdf::render(&document).expect("it renders").pages >= 1);
            let page = text.html(&words, None);
            assert_eq!(page.matches("<h1").count(), 1, "{kind:?}");
            let open = format!(
                "<section class=\"registre-notice\" id=\"notice\" lang=\"{}\"",
                lang.code()
            );
            let (fragment, markdown) = (text.fragment(&words, 2), text.markdown(&words, None));
            assert!(fragment.starts_with(&open), "{fragment}");
            for form in [
                &page,
                &fragment,
                &markdown,
                &text.plain(&words, None),
                &text.copied(&words).html,
            ] {
                assert!(form.contains("J’accepte les offres."), "{kind:?}: {form}");
                assert!(form.contains("Vous pouvez vous opposer."), "{kind:?}");
            }
        }
    }
}

#[test]
fn what_was_made_to_be_published_bears_no_mark_of_a_draft() {
    for kind in Kind::ALL {
        let text = text(kind, Lang::Fr);
        let all = demo::text(&text.document(&french())).to_lowercase();
        assert!(!all.contains("projet"), "{kind:?}: {all}");
        let page = text.html(&french(), None);
        assert!(!page.contains("<p class=\"draft\""), "{kind:?}");
    }
}

/// A draft of several pages.
fn long_draft() -> Text {
    let mut long = draft(text(Kind::Full, Lang::Fr));
    let more = (0..120).map(|at| Part::Say(sentence(&format!("Phrase {at} du texte."))));
    long.sections[1].parts.extend(more);
    long
}

#[test]
fn a_draft_says_so_on_every_page_and_in_every_form() {
    let text = long_draft();
    let document = text.document(&french());
    let pages = measure(&document);
    assert!(pages.len() > 2, "{} pages", pages.len());
    for page in &pages {
        let mut margins = page.lines.iter().filter(|line| line.tag.is_none());
        assert!(margins.any(|line| line.text == "Projet"), "{margins:?}");
    }
    let page = text.html(&french(), None);
    assert!(page.contains("<p class=\"draft\" aria-hidden=\"true\">Projet</p>"));
    let copied = text.copied(&french());
    for form in [
        page,
        text.fragment(&french(), 1),
        text.markdown(&french(), None),
        copied.html,
        copied.plain,
    ] {
        assert!(
            form.contains("Comment nous utilisons vos données (projet)"),
            "{form}"
        );
        assert!(form.contains("Relisez ce texte avant de le publier."));
    }
}

#[test]
fn what_is_made_to_be_published_and_is_not_finished_is_a_draft() {
    let left = Left {
        key: SentenceKey::default(),
        source: Source::default(),
        kind: LeftKind::Gap,
        said: "[À COMPLÉTER]".into(),
    };
    let text = Text {
        left: vec![left; 2],
        ..text(Kind::Full, Lang::Fr)
    };
    let all = demo::text(&text.document(&french()));
    assert!(
        all.contains("Il reste 2 points à compléter ou à confirmer"),
        "{all}"
    );
    assert!(text.html(&french(), None).contains("<p class=\"draft\""));
}

#[test]
fn anchors_are_those_that_are_documented() {
    let text = text(Kind::Full, Lang::Fr);
    let names = [
        "notice",
        "notice-who",
        "notice-why",
        "notice-consent",
        "notice-rights",
        "notice-complaint",
    ];
    let (page, fragment) = (text.html(&french(), None), text.fragment(&french(), 3));
    assert_eq!(ids(&page), names);
    assert_eq!(ids(&fragment), names);
    assert!(fragment.contains("<h3>Comment nous utilisons vos données</h3>"));
    assert!(fragment.contains("<h4 id=\"notice-who\">"));
    assert!(!fragment.contains("<nav"), "a site has its own");
    assert_eq!(
        page.matches("<a href=\"#notice-").count(),
        5,
        "its questions are listed"
    );
    assert!(ids(&text.copied(&french()).html).is_empty());
}

#[test]
fn paper_lists_no_contents_and_a_screen_does_from_six_sections_on() {
    let lists = |document: &Document| {
        let mut blocks = document.body.iter();
        blocks.any(|block| matches!(block, Block::Contents { .. }))
    };
    let mut text = text(Kind::Staff, Lang::Fr);
    assert!(!lists(&text.document(&french())));
    assert!(text.html(&french(), None).contains("<nav>"));
    text.sections.pop();
    assert!(!text.html(&french(), None).contains("<nav>"));
}

#[test]
fn what_is_said_in_a_breath_is_one_paragraph_without_a_title() {
    for kind in [Kind::Footer, Kind::Oral] {
        let line = "C’est nous. Ici. Pour livrer.\n";
        assert_eq!(brief(kind).plain(&french(), None), line);
        assert_eq!(brief(kind).markdown(&french(), None), line);
        let first = draft(brief(kind)).plain(&french(), None);
        assert!(first.starts_with("Projet\n"), "{first}");
        assert!(first.ends_with(line), "{first}");
    }
    for kind in [Kind::Short, Kind::Consent] {
        let lines = "C’est nous. Ici.\n\nPour livrer.\n";
        assert_eq!(
            brief(kind).plain(&french(), None),
            lines,
            "a paragraph a section"
        );
        assert!(!brief(kind).fragment(&french(), 2).contains("<h"));
    }
}

#[test]
fn boxes_of_consent_are_empty_in_every_form() {
    let text = text(Kind::Consent, Lang::Fr);
    let copied = text.copied(&french());
    for page in [text.html(&french(), None), text.fragment(&french(), 2)] {
        assert_eq!(page.matches("<input type=\"checkbox\"").count(), 2);
        assert!(!page.contains("checked") && !page.contains("required"));
    }
    assert!(
        text.markdown(&french(), None)
            .contains("- [ ] J’accepte les offres.")
    );
    assert!(copied.plain.contains("\u{2610} J’accepte les offres."));
    assert!(copied.html.contains("\u{2610} J’accepte les offres."));
    let pages = measure(&text.document(&french()));
    let marks = pages.iter().flat_map(|page| &page.lines);
    let marks = marks.filter(|line| line.tag == Some("Lbl") && line.text.starts_with('['));
    assert_eq!(marks.count(), 2);
}

#[test]
fn a_panel_is_one_page_in_large_type_under_a_camera() {
    let panel = brief(Kind::Panel).document(&french());
    let Some(Block::Pictogram(picture)) = panel.body.first() else {
        panic!("it opens with a picture: {:?}", panel.body.first());
    };
    assert_eq!(picture.alt, "Caméra de vidéosurveillance");
    for [x, y, width, height] in &picture.areas {
        assert!(x + width <= picture.width && y + height <= picture.height);
    }
    let pages = measure(&panel);
    assert_eq!(pages.len(), 1);
    let usual = measure(&brief(Kind::Short).document(&french()));
    let tall = |pages: &[registre_documents::measure::PageMeasure], tag: &str| {
        let lines = pages.iter().flat_map(|page| &page.lines);
        let own = lines.filter(|line| line.tag == Some(tag));
        own.map(|line| line.height).fold(0.0, f32::max)
    };
    for tag in ["P", "H1"] {
        assert!(tall(&pages, tag) >= 1.4 * tall(&usual, tag), "{tag}");
    }
    assert!(
        brief(Kind::Panel)
            .html(&french(), None)
            .contains("<svg role=\"img\"")
    );
    let mut long = brief(Kind::Panel);
    long.sections[0].parts = (0..40)
        .map(|_| Part::Say(sentence("Ce lieu est filmé par un atelier. ")))
        .collect();
    let pages = measure(&long.document(&french()));
    assert!(
        tall(&pages, "P") >= 1.35 * tall(&usual, "P"),
        "it stays large over two pages"
    );
}

#[test]
fn sentences_are_numbered_in_their_order_and_the_table_has_each() {
    let text = text(Kind::Full, Lang::Fr);
    let document = text.sourced(&french(), &|source| Cited {
        whose: "T-001 Ventes".into(),
        field: source.path.to_string(),
        revision: "Étape 12".into(),
    });
    let count = text.sentences().count();
    let numbers: Vec<String> = demo::inlines(&document)
        .into_iter()
        .filter(|inline| inline.style == Style::Muted)
        .map(|inline| inline.text.clone())
        .collect();
    let wanted: Vec<String> = (1..=count).map(|at| format!("\u{a0}[{at}]")).collect();
    assert_eq!(numbers, wanted);
    let Some(Block::Table(table)) = document.body.last() else {
        panic!("the table is last");
    };
    assert_eq!(table.rows.len(), count, "one field a sentence");
    let cells = |row: usize| {
        let cells = table.rows[row].cells.iter();
        cells.map(|cell| format!("{cell:?}")).collect::<String>()
    };
    assert!(cells(0).contains("T-001 Ventes") && cells(0).contains("purposes"));
    assert!(cells(0).contains("13(1)(a)") && cells(0).contains("Étape 12"));
    assert!(
        cells(count - 1).contains("Le texte de loi seul"),
        "{}",
        cells(count - 1)
    );
    let mut several = text.clone();
    let first = several.sections[0].parts.first_mut();
    if let Some(Part::Say(sentence)) = first {
        let other = |path: &str| Source {
            path: FieldPath::of(&[&path]),
            ..sentence.sources[0].clone()
        };
        let more = ["recipients", "recipients", "transfers"].map(other);
        sentence.sources.extend(more);
    }
    let merged = several.sourced(&french(), &|source| Cited {
        whose: "T-001 Ventes".into(),
        field: source.path.to_string(),
        revision: String::new(),
    });
    let fields = demo::text(&merged);
    assert!(
        fields.contains("purposes\nrecipients\ntransfers\n"),
        "{fields}"
    );
    let plain = text.document(&french());
    assert!(!demo::text(&plain).contains("[1]") && !demo::text(&plain).contains("T-001"));
    assert!(
        text.html(&french(), Some(&|_| Cited::default()))
            .contains("id=\"notice-appendix\"")
    );
}

#[test]
fn an_own_title_and_own_words_are_told() {
    let mut text = text(Kind::Full, Lang::Fr);
    text.title = Some(" Vos données chez nous ".into());
    text.sections[1].parts = vec![Part::Say(Sentence {
        own: Some(registre_domain::ids::LineId::default()),
        ..sentence("Notre phrase.")
    })];
    let document = text.sourced(&french(), &|_| Cited::default());
    let titles = document.body.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain_text(&heading.text)),
        _ => None,
    });
    assert_eq!(titles.as_deref(), Some("Vos données chez nous"));
    assert!(demo::text(&document).contains("13(1)(a) (vos propres mots)"));
}

#[test]
fn passages_in_another_language_are_told_in_every_rich_form() {
    let mut text = text(Kind::Full, Lang::En);
    let passage = Inline::plain("Gérer la boutique").in_language(Lang::Fr);
    text.sections[1].parts = vec![Part::Say(Sentence {
        content: vec![Inline::plain("We do this: "), passage],
        ..Sentence::default()
    })];
    let passage = "<span lang=\"fr\">Gérer la boutique</span>";
    for form in [
        text.html(&english(), None),
        text.fragment(&english(), 2),
        text.copied(&english()).html,
    ] {
        assert!(form.contains(passage), "{form}");
    }
    assert_eq!(english().lang(), text.document(&english()).meta.language);
}

#[test]
fn what_is_copied_says_the_same_with_looks_and_without() {
    for text in [
        brief(Kind::Short),
        draft(brief(Kind::Footer)),
        brief(Kind::Staff),
    ] {
        let copied = text.copied(&french());
        assert_eq!(seen(&copied.html), letters(&copied.plain), "{copied:?}");
        for part in ["class=", " id=", "<svg", "<input", "<script"] {
            assert!(!copied.html.contains(part), "{part}");
        }
    }
}
