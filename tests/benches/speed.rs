//! How long the program takes for 10, 100 and 1,000 sheets, as ratios within one run.
//! Machines differ; a ratio that grows with the number of sheets is what to look at.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops at the first surprise and prints its table"
)]

use registre_app::Lang;
use registre_app::domain::activity::{Role, Status};
use registre_app::domain::notice::Notice;
use registre_app::domain::register::Register;
use registre_app::domain::rules;
use registre_app::exporting::{self, Document, ExportPdf, RegisterChoice};
use registre_app::progress::Silent;
use registre_app::words::Words;
use registre_documents::notice::Text;
use registre_tests::Bench;
use registre_tests::many::many;
use registre_tests::notices::{asked, clauses};
use serde_json::json;
use std::time::{Duration, Instant};

/// One size, measured.
struct Row {
    sheets: u32,
    import: Duration,
    load: Duration,
    check: Duration,
    save: Duration,
    search: Duration,
    found: Duration,
    pdf: Duration,
    pages: u32,
    bytes: usize,
    peak: u64,
}

fn main() {
    // `cargo test --benches` runs this too: one small size is enough there.
    let (sizes, told): (&[u32], &[u32]) = if std::env::args().any(|arg| arg == "--bench") {
        (&[10, 100, 1_000], &[40, 160, 640])
    } else {
        (&[10], &[40])
    };
    let rows: Vec<Row> = sizes.iter().map(|&sheets| measure(sheets)).collect();
    println!(
        "sheets  import   load   check   save one   search   after an edit   PDF   pages   bytes   peak memory"
    );
    for row in &rows {
        println!(
            "{:>6}  {:>6.0?}  {:>6.1?}  {:>6.1?}  {:>6.1?}  {:>6.1?}  {:>6.1?}  {:>6.0?}  {}  {}  {} MB",
            row.sheets,
            row.import,
            row.load,
            row.check,
            row.save,
            row.search,
            row.found,
            row.pdf,
            row.pages,
            row.bytes,
            row.peak / 1024
        );
    }
    notices(told);
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        let each = |row: &Row, time: Duration| time.as_secs_f64() / f64::from(row.sheets);
        let ratio = |time: fn(&Row) -> Duration| each(last, time(last)) / each(first, time(first));
        println!(
            "\ncost of one sheet among {} over one among {}:",
            last.sheets, first.sheets
        );
        println!("  load {:.2}", ratio(|row| row.load));
        println!("  check {:.2}", ratio(|row| row.check));
        println!("  PDF {:.2}", ratio(|row| row.pdf));
        println!("  search {:.2}", ratio(|row| row.search));
        let save = last.save.as_secs_f64() / first.save.as_secs_f64();
        println!(
            "saving one sheet among {} over among {}: {save:.2}",
            last.sheets, first.sheets
        );
    }
}

/// The text of a notice of 40 sheets and more, in both languages: words and clauses are read before.
fn notices(told: &[u32]) {
    let (clauses, asked) = (clauses(), asked());
    println!();
    for &sheets in told {
        let mut bench = Bench::new();
        bench.import("many.json", many(sheets).as_bytes());
        let mut register = bench.session.register().unwrap();
        register.activities.iter_mut().for_each(|sheet| {
            sheet.identity.status = Status::InForce;
            sheet.identity.role = Role::Controller;
            sheet.identity.entity = None;
        });
        let catalogue = bench.session.catalogue();
        for lang in Lang::ALL {
            let words = Words::load(lang).unwrap();
            let notice = Notice::default();
            let make = || Text::of(&notice, &register, catalogue, &clauses, &words, &asked);
            let (time, text) = median(|| make().unwrap());
            println!(
                "notice of {} sheets ({}): {:.1} ms for {} words",
                text.sheets.len(),
                lang.code(),
                time.as_secs_f64() * 1_000.0,
                text.ease.words
            );
        }
    }
}

fn measure(sheets: u32) -> Row {
    let mut bench = Bench::new();
    let (import, ()) = time(|| {
        let file = many(sheets);
        bench.import("many.json", file.as_bytes());
    });
    let today = chrono::NaiveDate::default();
    let (load, register) = best(|| bench.session.register().unwrap());
    let (check, _) = best(|| rules::check(&register, bench.session.catalogue(), today).len());
    let save = save_one(&mut bench, &register);
    // The first search reads the register; those that follow a key or an edit are what people wait for.
    search(&mut bench);
    let (search_again, _) = best(|| search(&mut bench));
    let id = register.activities[0].id;
    let found = (0..5).map(|n| {
        let changes = json!([{ "path": "identity/name", "value": format!("nom {n}") }]);
        bench.run("activity_set", json!({ "id": id, "changes": changes }));
        time(|| search(&mut bench)).0
    });
    let found = found.min().unwrap_or_default();
    let request = ExportPdf::from(RegisterChoice {
        all_statuses: true,
        complementary: true,
        ..RegisterChoice::default()
    });
    let (pdf, made) = time(|| {
        let job = exporting::prepare(&mut bench.session, &Document::Pdf(request)).unwrap();
        job.run(&Silent).unwrap()
    });
    Row {
        sheets,
        import,
        load,
        check,
        save,
        search: search_again,
        found,
        pdf,
        pages: made.report.pages.unwrap(),
        bytes: made.bytes.len(),
        peak: peak_memory(),
    }
}

/// Saves one sheet with a changed name.
fn save_one(bench: &mut Bench, register: &Register) -> Duration {
    let mut sheet = register.activities[0].clone();
    sheet.identity.name.push_str(" (2)");
    let request = json!({ "activity": sheet });
    time(|| bench.run("activity_put", request)).0
}

/// Searches all the text of the register, as the page does at each key.
fn search(bench: &mut Bench) -> usize {
    let lines = bench.run("activity_list", json!({ "search": "badge atelier" }));
    lines.value.as_array().unwrap().len()
}

fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let value = work();
    (begin.elapsed(), value)
}

/// The shortest of five runs: what the work costs when nothing else disturbs it.
fn best<T>(work: impl FnMut() -> T) -> (Duration, T) {
    runs(work).swap_remove(0)
}

/// The one in the middle of five runs.
fn median<T>(work: impl FnMut() -> T) -> (Duration, T) {
    runs(work).swap_remove(2)
}

/// Five runs, the shortest first.
fn runs<T>(mut work: impl FnMut() -> T) -> Vec<(Duration, T)> {
    let mut runs: Vec<(Duration, T)> = (0..5).map(|_| time(&mut work)).collect();
    runs.sort_by_key(|(time, _)| *time);
    runs
}

/// The most memory that this process has used so far, in kB; 0 where the system does not say.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
