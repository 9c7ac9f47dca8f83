//! Owns: HTML and Markdown: structure, and that no value becomes markup.
//! Must not know: PDF.

mod sample;

use registre_documents::block::{
    Block, Column, Field, FieldTable, Flow, Inline, Lang, Row, Style, Table, Target,
};
use registre_documents::{html, markdown};

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
        "ul", "ol", "li", "table", "tr", "td", "th", "aside", "nav", "p", "span", "mark",
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
