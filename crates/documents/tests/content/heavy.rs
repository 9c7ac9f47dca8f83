//! Owns: exchange texts made to harm, and honest large ones: memory stays within its bound.
//! Must not know: documents.

use crate::demo;
use registre_documents::json::{Limits, Parsed, parse};
use serde_json::{Value, json};
use sha2::Digest;
use std::path::Path;

/// The largest text that is read.
const FULL: usize = 100 * 1024 * 1024;

fn around(register: &str, rest: &str) -> String {
    format!("{{\"format\":\"registre\",\"version\":1,\"register\":{{{register}}}{rest}}}")
}

fn read(text: &str) -> Result<Parsed, &'static str> {
    assert!(text.len() <= FULL, "{} bytes", text.len());
    parse(text.as_bytes(), &Limits::default()).map_err(|error| error.code())
}

fn repeated(part: &str, bytes: usize) -> String {
    let mut text = format!("{part},").repeat(bytes / (part.len() + 1));
    text.pop();
    text
}

/// So many sheets with a thousand lines in one of their lists.
fn sheets(count: usize, list: &str, line: &str) -> String {
    around(&activities(count, list, line), "")
}

fn activities(count: usize, list: &str, line: &str) -> String {
    let lines = repeated(line, 1_000 * (line.len() + 1));
    let sheet = match list {
        "transfers" => format!("{{\"transfers\":{{\"state\":\"given\",\"value\":[{lines}]}}}}"),
        _ => format!("{{\"{list}\":[{lines}]}}"),
    };
    let all = repeated(&sheet, count * (sheet.len() + 1));
    format!("\"activities\":[{all}]")
}

/// A register of so many sheets as full as those of the demonstration, as it is exported: every field is
/// there, and each sheet and line has an identifier of its own.
fn honest(count: usize) -> String {
    let models = demo::register().activities;
    let mut next = 0_u64;
    let sheets = (0..count).map(|n| {
        let mut sheet = serde_json::to_value(&models[n % models.len()]).unwrap();
        renumber(&mut sheet, &mut next);
        sheet.to_string()
    });
    let sheets: Vec<String> = sheets.collect();
    around(&format!("\"activities\":[{}]", sheets.join(",")), "")
}

fn renumber(value: &mut Value, next: &mut u64) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("id") {
                *next += 1;
                fields.insert(
                    "id".into(),
                    format!("01920000-0000-7000-8000-{next:012x}").into(),
                );
            }
            fields.values_mut().for_each(|field| renumber(field, next));
        }
        Value::Array(lines) => lines.iter_mut().for_each(|line| renumber(line, next)),
        _ => {}
    }
}

#[test]
fn the_lists_of_a_register_are_longer_than_those_of_a_sheet() {
    assert_eq!(
        read(&honest(2_000)).unwrap().register.activities.len(),
        2_000
    );
    let list = |name: &str, count: usize| {
        around(&format!("\"{name}\":[{}]", repeated("{}", count * 3)), "")
    };
    for name in ["entities", "parties", "activities"] {
        assert!(read(&list(name, 10_000)).is_ok(), "{name}");
        assert_eq!(read(&list(name, 10_001)), Err("too-many-records"), "{name}");
    }
    let lines = |count: usize| {
        around(
            &format!(
                "\"activities\":[{{\"purposes\":[{}]}}]",
                repeated("{}", count * 3)
            ),
            "",
        )
    };
    assert!(read(&lines(1_000)).is_ok());
    assert_eq!(read(&lines(1_001)), Err("too-many-lines"));
}

/// Texts of nearly the largest size that hold as much as fits, each with what becomes of it.
fn bombs() -> Vec<(&'static str, String)> {
    let list = |name: &str| around(&format!("\"{name}\":[{}]", repeated("{}", FULL - 200)), "");
    let long = format!("\"about\":{{\"name\":\"{}\"}}", "x".repeat(FULL - 200));
    let key = format!("\"{}\":\"\"", "0a".repeat(32));
    let contents = format!(",\"contents\":{{{}}}", repeated(&key, FULL - 200));
    let journal = repeated("{\"a\":[]}", FULL - 200);
    vec![
        ("too-many-records", list("activities")),
        ("too-many-records", list("unheard_of")),
        ("too-much", sheets(9_000, "data_groups", "{}")),
        (
            "too-much",
            sheets(1_000, "data_groups", "{\"nir_text\":\"\"}"),
        ),
        ("too-much", sheets(250, "transfers", "{\"country\":null}")),
        ("text-too-long", around(&long, "")),
        ("too-many-records", around("", &contents)),
        ("wrong-format", format!("{{\"format\":[{journal}]}}")),
        ("taken", around("", &format!(",\"history\":[{journal}]"))),
        ("taken", heaviest()),
    ]
}

/// As many lines as are taken, in the form that needs the most memory, and attached files up to the limit.
fn heaviest() -> String {
    let sizes = (0..4).map(|n| 17_400_000 + 3 * n);
    let files = sizes.map(|size| {
        let sha256 = fingerprint(&vec![0; size]);
        let content = format!("\"{sha256}\":\"{}\"", "A".repeat(size / 3 * 4));
        let file = json!({ "sha256": sha256, "file_name": "", "media_type": "", "size": size });
        (file.to_string(), content)
    });
    let (files, contents): (Vec<_>, Vec<_>) = files.unzip();
    let activities = activities(235, "transfers", "{\"country\":null}");
    let register = format!("\"attachments\":[{}],{activities}", files.join(","));
    let text = around(
        &register,
        &format!(",\"contents\":{{{}}}", contents.join(",")),
    );
    assert!(text.len() > FULL / 100 * 92, "{} bytes", text.len());
    text
}

fn fingerprint(bytes: &[u8]) -> String {
    let digest = sha2::Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
/// Each of them in turn in a child that may not have more than 500 MB of address space (a limit of Linux
/// shells): 100 MB are the text itself, 30 MB the program.
#[cfg(target_os = "linux")]
#[test]
fn heavy_texts_do_not_need_memory() {
    const NAME: &str = "REGISTRE_HEAVY";
    if let Some(folder) = std::env::var_os(NAME) {
        return take_all(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    for (n, (outcome, text)) in bombs().into_iter().enumerate() {
        std::fs::write(folder.path().join(format!("{n}.{outcome}")), text).unwrap();
    }
    let script =
        "ulimit -v 500000; exec \"$0\" --exact heavy::heavy_texts_do_not_need_memory --nocapture";
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .env(NAME, folder.path())
        // Else glibc reserves addresses for each thread that it does not use.
        .env("MALLOC_ARENA_MAX", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}\n{:?}",
        output.status
    );
}

fn take_all(folder: &Path) {
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        let found = read(&std::fs::read_to_string(file.path()).unwrap());
        let found = found.map_or_else(|code| code, |_| "taken");
        assert_eq!(Some(found), name.split('.').nth(1), "{name}");
        count += 1;
    }
    assert_eq!(count, 10, "all of them were read");
}
