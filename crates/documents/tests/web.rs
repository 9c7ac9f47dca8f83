//! Owns: HTML and Markdown: structure, manners, themes, and that no value becomes markup.
//! Must not know: PDF.
#![allow(clippy::expect_used, reason = "a panic is how a test fails")]

mod sample;

use registre_documents::block::{
    Block, Column, Document, Field, FieldTable, Flow, Heading, Inline, Lang, Note, NoteKind,
    Pictogram, Row, Style, Table, Target,
};
use registre_documents::html::{self, Manner};
use registre_documents::{markdown, plain};
use std::collections::{BTreeMap, BTreeSet};

const HOSTILE: &str = "<script>alert('x')</script> & \"quoted\" *bold* _under_ [link](http://x) `code` # | ~ \\ <!-- -->";

#[test]
fn html_escapes_every_value_wherever_it_stands() {
    let inline = Inline::link(
        HOSTILE,
        Target::Uri(format!("https://x.example/{}", "\"><script>")),
    );
    let table = Table {
        summary: HOSTILE.into(),
        columns: vec![Column::new(HOSTILE, 1)],
        row_headers: true,
        rows: vec![Row {
            cells: vec![vec![Flow::text(HOSTILE)]],
        }],
    };
    let mut document = sample::document(vec![
        Block::heading(1, HOSTILE, "\"><script>"),
        Block::Contents { depth: 2 },
        Block::Flow(Flow::Paragraph(vec![inline])),
        Block::Fields(FieldTable {
            summary: HOSTILE.into(),
            rows: vec![Field::new(HOSTILE, vec![Flow::text(HOSTILE)])],
        }),
        Block::Table(table),
    ]);
    document.meta.title = HOSTILE.into();
    let page = html::render(&document);
    assert!(
        !page.contains("<script") && !page.contains("<!--"),
        "{page}"
    );
    assert!(
        page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;")
    );
}

#[test]
fn html_has_language_headings_and_marks() {
    let page = html::render(&sample::register(2));
    for part in [
        "<html lang=\"fr\">",
        "<h1>Registre des activités de traitement</h1>",
        "<h2 id=\"sommaire\">",
        "<h3 id=\"t-001\">",
        "<a href=\"#t-002\">",
        "<mark>Non renseigné</mark>",
        "<th scope=\"row\">Statut</th>",
        "<th scope=\"col\">Activité</th>",
        "<span lang=\"en\"><em>Payroll processing</em></span>",
        "<br>12, rue des Tilleuls",
    ] {
        assert!(page.contains(part), "{part} is in the page");
    }
    for tag in [
        "ul", "ol", "li", "table", "tr", "td", "th", "div", "nav", "p", "span", "mark", "caption",
        "main",
    ] {
        let opened =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(
            opened,
            page.matches(&format!("</{tag}>")).count(),
            "every {tag} is closed"
        );
    }
}

#[test]
fn a_link_that_leads_nowhere_or_into_a_script_is_text() {
    let links = vec![
        Inline::link("un", Target::Uri("javascript:alert(1)".into())),
        Inline::link("deux", Target::Anchor("nulle-part".into())),
    ];
    let document = sample::document(vec![Block::Flow(Flow::Paragraph(links))]);
    assert!(!html::render(&document).contains("<a "));
    assert_eq!(markdown::render(&document), "undeux\n");
}

#[test]
fn markdown_escapes_what_means_something() {
    let body = vec![
        Block::text(HOSTILE),
        Block::text(
            "# pas un titre\n- pas une liste\n1. ni celle-ci\n+ ni là\n> ni citation\n\nfin",
        ),
        Block::Table(Table {
            columns: vec![Column::new("A|B", 1)],
            rows: vec![Row {
                cells: vec![vec![Flow::text("x|y\nz")]],
            }],
            ..Table::default()
        }),
    ];
    let text = markdown::render(&sample::document(body));
    assert!(text.contains("\\<script\\>alert('x')\\</script\\> \\& \"quoted\" \\*bold\\* \\_under\\_ \\[link\\](http://x) \\`code\\`"), "{text}");
    assert!(text.contains("\\# pas un titre\\\n\\- pas une liste\\\n1\\. ni celle-ci\\\n\\+ ni là\\\n\\> ni citation\\\nfin"), "{text}");
    assert!(
        text.contains("| A\\|B |\n| --- |\n| x\\|y<br>z |"),
        "{text}"
    );
}

#[test]
fn markdown_keeps_structure() {
    let missing = Inline::styled("[À COMPLÉTER : contact]", Style::Missing);
    let body = vec![
        Block::heading(1, "Vos données", "a"),
        Block::Fields(FieldTable {
            rows: vec![
                Field::new("Contact", vec![Flow::Paragraph(vec![missing])]),
                Field::new(
                    "Droits",
                    vec![Flow::bullets([
                        vec![Inline::plain("Accès")],
                        vec![Inline::plain("Effacement")],
                    ])],
                ),
            ],
            ..FieldTable::default()
        }),
        Block::Flow(Flow::Paragraph(vec![
            Inline::plain("Voir "),
            Inline::link("la CNIL", Target::Uri("https://www.cnil.fr/".into()))
                .in_language(Lang::Fr),
            Inline::plain("."),
        ])),
    ];
    let text = markdown::render(&sample::document(body));
    let wanted = "# Vos données\n\n**Contact**\\\n**\\[À COMPLÉTER : contact\\]**\n\n**Droits**\n\n- Accès\n- Effacement\n\n\
                  Voir [la CNIL](<https://www.cnil.fr/>).\n";
    assert_eq!(text, wanted);
}

/// A page in the manner of a notice: title, questions, table, note, boxes, a picture.
fn notice() -> Document {
    let cells = |words: [&str; 2]| words.map(|cell| vec![Flow::text(cell)]).into();
    let table = Table {
        summary: "Pourquoi et combien de temps".into(),
        columns: vec![Column::new("Pourquoi", 4), Column::new("Durée", 3)],
        row_headers: true,
        rows: vec![Row {
            cells: cells(["Livrer", "Trois ans"]),
        }],
    };
    let mut document = sample::document(vec![
        Block::Heading(Heading {
            level: 1,
            text: vec![Inline::plain("Vos données")],
            anchor: Some("notice".into()),
            running: Some("Projet".into()),
            warns: true,
            ..Heading::default()
        }),
        Block::Note(Note {
            kind: NoteKind::Warning,
            title: vec![Inline::plain("Projet")],
            content: vec![Flow::text("Il reste 2 points.")],
        }),
        Block::Contents { depth: 2 },
        Block::heading(2, "Qui ?", "notice-who"),
        Block::Flow(Flow::Paragraph(vec![
            Inline::plain("L’Atelier. "),
            Inline::styled("[1]", Style::Muted),
            Inline::plain(" "),
            Inline::plain("Orders").in_language(Lang::En),
        ])),
        Block::heading(2, "Pourquoi ?", "notice-why"),
        Block::Table(table),
        Block::Choices(vec![
            vec![Flow::text("J’accepte les offres.")],
            vec![
                Flow::text("J’accepte ceci :"),
                Flow::bullets([vec![Inline::plain("santé")]]),
            ],
        ]),
        Block::Pictogram(picture()),
    ]);
    document.meta.title = "Vos données".into();
    document
}

fn picture() -> Pictogram {
    Pictogram {
        alt: "Une \"caméra\"".into(),
        width: 9,
        height: 5,
        areas: vec![[1, 2, 3, 4]],
    }
}

fn fragment(level: u8) -> String {
    let manner = Manner::Fragment {
        id: "notice",
        class: "registre-notice",
        level,
    };
    html::render_as(&notice(), manner)
}

/// What stands in quotes after this attribute, each time.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let open = format!(" {name}=\"");
    let mut after = page.split(&open);
    after.next();
    after
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect()
}

/// The levels of the headings, in order.
fn levels(page: &str) -> Vec<u8> {
    let opened = page.split("<h").skip(1);
    opened
        .filter_map(|rest| rest.get(..1)?.parse().ok())
        .collect()
}

#[test]
fn a_page_of_any_manner_fetches_nothing_and_runs_nothing() {
    let copied = html::render_as(&notice(), Manner::Copied);
    for page in [html::render(&notice()), fragment(2), copied] {
        for part in [
            "<script",
            "<link",
            "<img",
            "<iframe",
            "<object",
            "<base",
            "url(",
            "@import",
            " src=",
            " onclick",
            "javascript:",
            "http:",
            "https:",
        ] {
            assert!(!page.contains(part), "{part} in {page}");
        }
        let local = |address: &String| address.starts_with('#');
        assert!(attributes(&page, "href").iter().all(local), "{page}");
    }
}

#[test]
fn anchors_are_unique_stable_and_reached() {
    for page in [html::render(&notice()), fragment(3)] {
        let ids = attributes(&page, "id");
        assert_eq!(ids, ["notice", "notice-who", "notice-why"], "{page}");
        let known: BTreeSet<String> = ids.iter().map(|id| format!("#{id}")).collect();
        for address in attributes(&page, "href") {
            assert!(known.contains(&address), "{address}");
        }
    }
    let copied = html::render_as(&notice(), Manner::Copied);
    assert!(attributes(&copied, "id").is_empty(), "{copied}");
}

#[test]
fn headings_nest_into_the_page_of_a_site_at_each_level() {
    for level in 1..=6 {
        let below = (level + 1).min(6);
        assert_eq!(levels(&fragment(level)), [level, below, below]);
    }
    assert_eq!(levels(&fragment(0)), [1, 2, 2]);
    assert_eq!(levels(&fragment(9)), [6, 6, 6]);
    assert_eq!(levels(&html::render(&notice())), [1, 2, 2]);
}

#[test]
fn a_fragment_needs_no_style_of_ours() {
    let page = fragment(2);
    let open =
        "<section class=\"registre-notice\" id=\"notice\" lang=\"fr\">\n<h2>Vos données</h2>";
    assert!(page.starts_with(open), "{page}");
    assert!(page.ends_with("</section>\n"));
    assert_eq!(attributes(&page, "class"), ["registre-notice"]);
    assert!(attributes(&page, "style").is_empty() && !page.contains("<style"));
    assert!(page.contains("<small>[1]</small>"));
    assert!(page.contains("<span lang=\"en\">Orders</span>"));
    assert!(page.contains("<caption>Pourquoi et combien de temps</caption>"));
}

#[test]
fn a_page_has_one_main_part_and_no_part_beside_it_within() {
    let page = html::render(&notice());
    assert_eq!(page.matches("<main>").count(), 1);
    assert!(!page.contains("<aside"), "a note is no part of its own");
    assert!(page.contains("<div role=\"note\" class=\"note warning\">"));
    assert!(page.contains("<caption>Pourquoi et combien de temps</caption>"));
    assert!(page.contains("<th scope=\"row\">Livrer</th>"));
    let svg = "<svg role=\"img\" aria-label=\"Une &quot;caméra&quot;\" viewBox=\"0 0 9 5\"";
    assert!(page.contains(svg), "{page}");
    assert!(page.contains("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>"));
}

#[test]
fn no_box_is_ticked_in_any_format() {
    let document = notice();
    for page in [html::render(&document), fragment(2)] {
        assert_eq!(page.matches("<input type=\"checkbox\"").count(), 2);
        for ticked in ["checked", "required", "disabled"] {
            assert!(!page.contains(ticked), "{page}");
        }
        assert_eq!(
            attributes(&page, "name")
                .iter()
                .filter(|name| name.starts_with("choice-"))
                .collect::<BTreeSet<_>>()
                .len(),
            2,
            "each box has a name of its own"
        );
        assert_eq!(attributes(&page, "autocomplete"), ["off", "off"]);
    }
    let text = markdown::render(&document);
    assert!(
        text.contains("- [ ] J’accepte les offres.\n- [ ] J’accepte ceci :\n  - santé"),
        "{text}"
    );
    let box_and_words = "\u{2610} J’accepte les offres.\n\u{2610} J’accepte ceci :\n  - santé";
    assert!(plain::text(&document).contains(box_and_words));
    assert!(plain::render(&document).contains(box_and_words));
    let copied = html::render_as(&document, Manner::Copied);
    assert!(copied.contains("<p>\u{2610} J’accepte les offres.</p>") && !copied.contains("<input"));
    for page in [text, copied] {
        assert!(!page.contains("[x]") && !page.contains('\u{2611}') && !page.contains('\u{2612}'));
    }
}

#[test]
fn what_is_copied_is_clean() {
    let copied = html::render_as(&notice(), Manner::Copied);
    for part in ["<svg", "class=", "<section", "<style", "<body"] {
        assert!(!copied.contains(part), "{part} in {copied}");
    }
    assert!(copied.starts_with("<h1>Vos données</h1>") && copied.contains("<table border=\"1\">"));
    let plain = plain::text(&notice());
    assert!(plain.starts_with("Vos données\n\nProjet\n"), "{plain}");
    assert!(!plain.contains("===") && !plain.contains("---"), "{plain}");
}

#[test]
fn a_draft_says_so_on_each_sheet_of_paper() {
    let page = html::render(&notice());
    let mark = "<p class=\"draft\" aria-hidden=\"true\">Projet</p>";
    assert_eq!(page.matches(mark).count(), 1, "{page}");
    let paper = page
        .split("@media print")
        .nth(1)
        .expect("a style for paper");
    assert!(paper.contains(".draft{display:block;position:fixed;"));
    let mut last = notice();
    if let Some(Block::Heading(heading)) = last.body.first_mut() {
        heading.warns = false;
    }
    assert!(!html::render(&last).contains("class=\"draft\""));
}

#[test]
fn what_is_read_from_afar_is_larger_on_screen_and_on_paper() {
    let mut panel = notice();
    assert!(!html::render(&panel).contains("<main class=\"afar\">"));
    panel.afar = true;
    let page = html::render(&panel);
    assert!(page.contains("<main class=\"afar\">"));
    assert_eq!(page.matches("main.afar{font-size:").count(), 2);
}

/// The colours of each theme by name, the light one first.
fn themes(page: &str) -> [BTreeMap<String, String>; 2] {
    let style = page.split("<style>").nth(1).expect("a style");
    let roots: Vec<&str> = style.split(":root{").skip(1).collect();
    assert_eq!(roots.len(), 2, "one for each theme");
    let read = |root: &&str| {
        let body = root.split('}').next().expect("it ends");
        let pairs = body.split(';').filter_map(|pair| pair.split_once(':'));
        pairs
            .filter_map(|(name, colour)| Some((name.strip_prefix("--")?.to_owned(), colour.into())))
            .collect()
    };
    assert!(style.contains("@media screen and (prefers-color-scheme:dark)"));
    let mut themes = roots.iter().map(read);
    [(); 2].map(|()| themes.next().expect("both"))
}

/// Relative luminance (WCAG 2.2) of a colour `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').expect("a colour in digits");
    assert_eq!(digits.len(), 6, "{colour}");
    let part = |at: usize| {
        let value = u8::from_str_radix(&digits[at..at + 2], 16).expect("digits");
        match f64::from(value) / 255.0 {
            low if low <= 0.040_45 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What each colour of text may stand on.
const GROUNDS: [(&str, &[&str]); 4] = [
    ("ink", &["paper", "head", "note", "warn", "draft"]),
    ("muted", &["paper", "head", "note", "warn", "draft"]),
    ("accent", &["paper", "head", "note", "warn", "draft"]),
    ("gap", &["gap-paper"]),
];

#[test]
fn text_stands_out_in_both_themes() {
    let page = html::render(&notice());
    let [light, dark] = themes(&page);
    assert_eq!(
        light.keys().collect::<Vec<_>>(),
        dark.keys().collect::<Vec<_>>()
    );
    let style = page.split("<style>").nth(1).expect("a style");
    let rules = style.split("</style>").next().expect("its end");
    for used in rules.split("var(--").skip(1) {
        let name = used.split(')').next().expect("a name");
        assert!(light.contains_key(name), "{name} has a value");
    }
    for rule in rules.split(['{', ';', '}']) {
        // The mark of a draft adorns the paper; the note above the text says the same in words.
        if let Some(name) = rule.strip_prefix("color:var(--") {
            let name = name.trim_end_matches(')');
            let known = GROUNDS.iter().any(|(text, _)| *text == name);
            assert!(known || name == "draft", "{name} is measured");
        }
    }
    for (theme, colours) in [("light", &light), ("dark", &dark)] {
        for (text, grounds) in GROUNDS {
            for ground in grounds {
                let found = contrast(&colours[text], &colours[*ground]);
                assert!(found >= 4.5, "{theme}: {text} on {ground}: {found:.2}");
            }
        }
    }
    assert!(contrast("#777777", "#ffffff") < 4.5 && contrast("#ffffff", "#000000") > 20.9);
}
