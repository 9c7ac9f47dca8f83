//! Builds the page, and tells Tauri which commands it may call: those of `capabilities/main.json`, by name.
//! It must not know what a command does.

use serde_json::Value;
use std::fs::File;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::SystemTime;

/// What the page is built from, below `ui`; never `dist`, which the build itself writes.
const PAGE: [&str; 6] = [
    "src",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
];

/// What else goes into the page or decides what Tauri builds.
const BESIDE: [&str; 6] = [
    "../assets/i18n",
    "../assets/fonts",
    "capabilities",
    "tauri.conf.json",
    "icons",
    "build.rs",
];

/// Set to `keep`, the page in `ui/dist` is taken as it is: for whoever has built it, and works without npm.
const PAGE_VARIABLE: &str = "REGISTRE_PAGE";

/// Held by whoever installs the packages of the page or builds it.
const LOCK: &str = "../target/page.lock";

fn main() -> ExitCode {
    println!("cargo:rerun-if-env-changed={PAGE_VARIABLE}");
    let page = PAGE.iter().map(|name| format!("../ui/{name}"));
    for path in page.chain(BESIDE.map(str::to_owned)) {
        println!("cargo:rerun-if-changed={path}");
    }
    println!("cargo:rustc-env=REGISTRE_BUILD={}", build_number());
    let built = build_page(Path::new("../ui")).and_then(|()| commands());
    let built = built.and_then(|commands| {
        let manifest = tauri_build::AppManifest::new().commands(commands);
        let attributes = tauri_build::Attributes::new().app_manifest(manifest);
        tauri_build::try_build(attributes).map_err(|error| format!("{error:#}"))
    });
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            for line in message.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The commands that the capability grants: `allow-activity-list` is `activity_list`.
fn commands() -> Result<&'static [&'static str], String> {
    let path = "capabilities/main.json";
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let file: Value = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let permissions = file.get("permissions").and_then(Value::as_array);
    let names = permissions.into_iter().flatten().filter_map(Value::as_str);
    let allowed = names.filter_map(|name| name.strip_prefix("allow-"));
    // Tauri wants them for the life of the process, which ends here.
    let commands: Vec<&'static str> = allowed
        .map(|name| &*name.replace('-', "_").leak())
        .collect();
    Ok(commands.leak())
}

/// Installs the packages where the lock file is newer than what is installed, then builds `dist`.
fn build_page(ui: &Path) -> Result<(), String> {
    if std::env::var(PAGE_VARIABLE).is_ok_and(|kept| kept == "keep")
        && ui.join("dist/index.html").exists()
    {
        return Ok(());
    }
    let _alone = alone(Path::new(LOCK)).map_err(|error| format!("{LOCK}: {error}"))?;
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(&ui.join("package-lock.json")) {
        npm(ui, &["ci", "--no-audit", "--no-fund"])?;
    }
    npm(ui, &["run", "--silent", "build"])
}

/// Waits until no other build is at the page: two of them would leave its packages half installed. The lock is
/// beside the page, whatever folder cargo builds in, and `cargo xtask` takes it too.
fn alone(lock: &Path) -> std::io::Result<File> {
    lock.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    let file = File::create(lock)?;
    file.lock()?;
    Ok(file)
}

fn changed(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path)
        .and_then(|data| data.modified())
        .ok()
}

fn npm(ui: &Path, args: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run = Command::new(program).args(args).current_dir(ui).output();
    let output = run.map_err(|error| {
        format!("the page cannot be built: {program} does not start ({error}); install Node.js 20 or later")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    Err(format!("npm {} failed in ui:\n{said}", args.join(" ")))
}

/// `<commits>.<commit>`, the same for the same source whenever it is built; `-dirty` where files differ from
/// the commit. A build for development says `-dev`: it is not built again each time a file changes.
fn build_number() -> String {
    let (Some(count), Some(commit)) = (
        git(&["rev-list", "--count", "HEAD"]),
        git(&["rev-parse", "--short=9", "HEAD"]),
    ) else {
        return "unknown".to_owned();
    };
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
        println!("cargo:rerun-if-changed={log}");
    }
    let released = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let mark = match released {
        false => "-dev",
        true if is_dirty() => "-dirty",
        true => "",
    };
    format!("{count}.{commit}{mark}")
}

fn is_dirty() -> bool {
    // Sources of every crate: whether they differ from the commit is then looked at again.
    for folder in ["../crates", "../assets", "src", "../Cargo.lock"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    git(&["status", "--porcelain"]).is_none_or(|changes| !changes.is_empty())
}

fn git(args: &[&str]) -> Option<String> {
    let output = Command::new("git").args(args).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| said.trim().to_owned())
}
