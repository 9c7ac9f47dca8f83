//! Owns: tables of HTML: fields, columns, the numbers of charts, and how those who hear them are told what they hold.
//! Must not know: what the page around them is for.

use super::{Manner, Page, escaped};
use crate::block::{Align, Column, Field, FieldTable, Figure, Flow, Table};
use crate::text::one_line;

impl Page<'_> {
    pub(super) fn fields(&mut self, table: &FieldTable) {
        if table.rows.is_empty() {
            return;
        }
        let class = self.class("fields");
        self.open_table(&format!("{class}{}", named(&table.summary)));
        for Field { label, value } in &table.rows {
            self.wrapped("<tr><th scope=\"row\">", label, "</th><td>");
            self.cell(value);
            self.html.push_str("</td></tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    /// The numbers of a chart.
    pub(super) fn figure(&mut self, figure: &Figure) {
        self.html.push_str("<figure>\n");
        if !figure.title.is_empty() {
            self.wrapped("<figcaption>", &figure.title, "</figcaption>\n");
        }
        self.fields(&figure.fields());
        self.html.push_str("</figure>\n");
    }

    pub(super) fn table(&mut self, table: &Table) {
        self.open_table("");
        self.line("<caption>", &one_line(&table.summary), "</caption>\n");
        self.html.push_str("<thead><tr>");
        for Column { heading, .. } in &table.columns {
            self.wrapped("<th scope=\"col\">", heading, "</th>");
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.html.push_str("<tr>");
            for index in 0..table.columns.len() {
                let cell = row.cells.get(index).map_or(&[][..], Vec::as_slice);
                self.table_cell(table, index, cell);
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody>\n</table>\n");
    }

    /// A word processor shows the lines of a pasted table only where an attribute asks for them.
    fn open_table(&mut self, attributes: &str) {
        let lines = match self.manner {
            Manner::Copied => " border=\"1\"",
            Manner::Page | Manner::Fragment { .. } => "",
        };
        self.html.push_str(&format!("<table{attributes}{lines}>\n"));
    }

    fn table_cell(&mut self, table: &Table, index: usize, cell: &[Flow]) {
        let right = table
            .columns
            .get(index)
            .is_some_and(|column| column.align == Align::Right);
        let class = if right {
            self.class("right")
        } else {
            String::new()
        };
        let (open, close) = if index == 0 && table.row_headers {
            (format!("<th scope=\"row\"{class}>"), "</th>")
        } else {
            (format!("<td{class}>"), "</td>")
        };
        self.html.push_str(&open);
        self.cell(cell);
        self.html.push_str(close);
    }
}

/// The name of a table for those who hear it; it is not shown.
fn named(summary: &str) -> String {
    if summary.is_empty() {
        String::new()
    } else {
        format!(" aria-label=\"{}\"", escaped(summary))
    }
}
