//! The map of privacy notices.
//! It must not know what the fields mean.

use super::table::Table;

const NOTICE: &str = "notice";

pub(super) fn notice() -> Vec<Table> {
    let notice = Table::root(NOTICE, "id")
        .text(&["name", "kind", "lang", "scope"])
        .lists(&["audiences", "activities", "left_out", "sections"])
        .optional(&["entity", "withdrawn_on"])
        .text(&["title", "introduction", "full_text_at", "phone", "notes"]);
    let rewrite = Table::list("notice_rewrite", NOTICE, "rewrites/*")
        .text(&["key/clause", "key/source/of", "key/source/path"])
        .optional(&["key/source/thing"])
        .text(&["text", "said"])
        .optional(&["lang"]);
    let at = "rewrites/*/facts/*";
    let fact = Table::nested("notice_rewrite_fact", NOTICE, "notice_rewrite", at)
        .text(&["source/of", "source/path", "value"])
        .optional(&["source/thing"]);
    let publication = Table::list("publication", NOTICE, "publications/*")
        .optional(&["published_on"])
        .text(&["place", "said/title", "said/link"])
        .optional(&["said/sha256"])
        .size("step");
    vec![notice, rewrite, fact, publication]
}
