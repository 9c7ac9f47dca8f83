//! scratch
#[path = "../tests/content/fluent.rs"] mod fluent;
#[path = "../tests/content/demo.rs"] mod demo;
use registre_documents::register::Kind;
use registre_documents::words::Words;
fn main() {
    let r = demo::register();
    for (w, l) in [(fluent::french(), "fr"), (fluent::english(), "en")] {
        for (k, n) in [(Kind::Controller, "rt"), (Kind::Processor, "st")] {
            for (o, m) in [(demo::options(k), "art30"), (demo::whole(k), "whole")] {
                let d = demo::made(&r, &w, &o);
                let p = registre_documents::pdf::render(&d).unwrap();
                std::fs::write(format!("/tmp/gen/{n}-{m}-{l}.pdf"), &p.bytes).unwrap();
                println!("{n} {m} {l} {} pages, missing {:?}", p.pages, p.missing_glyphs.len());
            }
        }
        for refs in [vec!["T-001"], vec!["T-008"], vec!["T-001","T-002","T-003"]] {
            let n = demo::notice_of(&r, &w, &refs).unwrap();
            std::fs::write(format!("/tmp/gen/notice-{}-{l}.md", refs.join("")), registre_documents::markdown::render(&n.document(&w))).unwrap();
            std::fs::write(format!("/tmp/gen/notice-{}-{l}.html", refs.join("")), registre_documents::html::render(&n.document(&w))).unwrap();
        }
        let _ = w.lang();
    }
}
