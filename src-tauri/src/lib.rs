//! The window of Registre as Tauri shows it: one web view that asks by name, and the desk that answers.
//! It must not know a command: those are `registre_desk`'s and `registre_app`'s.

mod screen;

use registre_app::clock::Machine;
use registre_desk::closing::Closing;
use registre_desk::{Desk, Folders, backing_up, call, dropping};
use screen::{Screen, WINDOW};
use std::env;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;
use std::sync::Arc;
use std::thread;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Invoke, InvokeBody, JavaScriptChannelId};
use tauri::plugin::TauriPlugin;
use tauri::{App, AppHandle, Context, DragDropEvent, Manager, RunEvent, Window, WindowEvent, Wry};
use tauri_plugin_log::{RotationStrategy, Target, TargetKind};
use tauri_plugin_window_state::StateFlags;

/// What the program was built from: count and hash of the commit.
const BUILD: &str = env!("REGISTRE_BUILD");

/// The largest log, in bytes; one older one is not kept beside it.
const LOG_SIZE: u128 = 1_000_000;

/// Opens the window and stays until it is closed. A path after the program's name is a register to open.
pub fn run() -> ExitCode {
    let Some(folders) = Folders::find() else {
        return ExitCode::FAILURE;
    };
    panic::set_hook(Box::new(|panic| {
        // The place and nothing else: the message may quote what somebody typed.
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        log::error!("panic at {place}");
    }));
    let wanted = env::args_os()
        .nth(1)
        .and_then(|path| file_of(Path::new(""), Path::new(&path)));
    let mut builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(second_start))
        .plugin(tauri_plugin_dialog::init());
    // Without a folder to write in, the window opens all the same: what then cannot be done is said where it is.
    if std::fs::create_dir_all(folders.log()).is_ok() {
        builder = builder.plugin(log_to(folders.log()));
    }
    if std::fs::create_dir_all(&folders.config).is_ok() {
        builder = builder.plugin(window_state(&folders));
    }
    let built = builder
        .invoke_handler(handle)
        .on_window_event(react)
        .setup(move |app| Ok(set_up(app, folders, wanted)?))
        .build(context());
    match built {
        Ok(app) => {
            app.run(|app, event| follow(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            log::error!("start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The configuration and the page, embedded when this crate is built.
#[expect(
    clippy::disallowed_types,
    reason = "what the macro writes, not we: it decides no order"
)]
fn context() -> Context {
    tauri::generate_context!()
}

fn set_up(app: &App, folders: Folders, wanted: Option<PathBuf>) -> tauri::Result<()> {
    let screen = Arc::new(Screen::of(app.handle().clone()));
    let web_view = folders.web_view();
    let worlds = Box::new(|| Box::new(Machine) as Box<_>);
    app.manage(Arc::new(Desk::new(
        folders,
        screen.clone(),
        worlds,
        BUILD,
        wanted,
    )));
    app.manage(screen);
    let windows = app.config().app.windows.iter();
    for window in windows.filter(|window| window.label == WINDOW) {
        let mut builder = tauri::WebviewWindowBuilder::from_config(app, window)?
            .general_autofill_enabled(false)
            .on_navigation(|url| {
                url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
            });
        if std::fs::create_dir_all(&web_view).is_ok() {
            builder = builder.data_directory(web_view.clone());
        }
        builder.build()?;
    }
    Ok(())
}

/// Answers a call of the page, on a thread of its own. Whether the page may make it was looked at before, by name.
fn handle(invoke: Invoke<Wry>) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let name = message.command().to_owned();
    let payload = match message.payload() {
        InvokeBody::Json(payload) => payload.clone(),
        InvokeBody::Raw(_) => serde_json::Value::Null,
    };
    let webview = message.webview();
    spawn_blocking(move || {
        let channel = payload.get("channel").and_then(serde_json::Value::as_str);
        if let Some(id) = channel.and_then(|id| JavaScriptChannelId::from_str(id).ok()) {
            webview
                .state::<Arc<Screen>>()
                .listen(id.channel_on(webview.clone()));
        }
        let desk = webview.state::<Arc<Desk>>();
        match call::answer(&desk, &name, payload) {
            Ok(value) => resolver.resolve(value),
            Err(refused) => resolver.reject(refused),
        }
        // The page has its answer, and does not wait for this.
        backing_up::when_due(&desk);
    });
    true
}

/// What happens to the window. None of it may wait on the thread that draws.
fn react(window: &Window<Wry>, event: &WindowEvent) {
    let desk = Arc::clone(&window.state::<Arc<Desk>>());
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            thread::spawn(move || Closing::requested(&desk));
        }
        WindowEvent::Focused(true) => drop(spawn_blocking(move || desk.look_elsewhere())),
        WindowEvent::DragDrop(event) => {
            let event = event.clone();
            drop(spawn_blocking(move || drag(&desk, event)));
        }
        _ => {}
    }
}

/// What is dragged inside the page has no paths, and is the page's own.
fn drag(desk: &Desk, event: DragDropEvent) {
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => dropping::over(desk, true),
        DragDropEvent::Leave => dropping::over(desk, false),
        DragDropEvent::Drop { paths, .. } => dropping::dropped(desk, paths),
        _ => {}
    }
}

/// The program was started again: the window that is there comes forward, and opens the file that was asked for.
fn second_start(app: &AppHandle, args: Vec<String>, folder: String) {
    let (Some(desk), Some(screen)) = (app.try_state::<Arc<Desk>>(), app.try_state::<Arc<Screen>>())
    else {
        return;
    };
    screen.raise();
    if let Some(path) = args
        .get(1)
        .and_then(|path| file_of(Path::new(&folder), Path::new(path)))
    {
        let desk = Arc::clone(&desk);
        drop(spawn_blocking(move || dropping::wanted(&desk, path)));
    }
}

/// On macOS a file that is opened comes as an event, not as an argument.
#[cfg(target_os = "macos")]
fn follow(app: &AppHandle, event: &RunEvent) {
    let RunEvent::Opened { urls } = event else {
        return;
    };
    let path = urls.iter().find_map(|url| url.to_file_path().ok());
    if let (Some(path), Some(desk)) = (path, app.try_state::<Arc<Desk>>()) {
        let desk = Arc::clone(&desk);
        drop(spawn_blocking(move || dropping::wanted(&desk, path)));
    }
}

#[cfg(not(target_os = "macos"))]
fn follow(_: &AppHandle, _: &RunEvent) {}

/// The file that an argument names; options of others are none.
fn file_of(folder: &Path, argument: &Path) -> Option<PathBuf> {
    let option = argument.to_string_lossy().starts_with('-');
    std::path::absolute(folder.join(argument))
        .ok()
        .filter(|_| !option)
}

/// Codes and chains of our own crates: others may name files.
fn log_to(folder: PathBuf) -> TauriPlugin<Wry> {
    let target = TargetKind::Folder {
        path: folder,
        file_name: Some("registre".to_owned()),
    };
    tauri_plugin_log::Builder::new()
        .targets([Target::new(target)])
        .level(log::LevelFilter::Info)
        .filter(|record| record.target().starts_with("registre"))
        .max_file_size(LOG_SIZE)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}

fn window_state(folders: &Folders) -> TauriPlugin<Wry> {
    // An absolute path replaces the folder that the plugin would choose.
    tauri_plugin_window_state::Builder::new()
        .with_filename(folders.window().to_string_lossy())
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}
