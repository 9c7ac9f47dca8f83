//! The types that the page shares with the shell: one file, written by `UPDATE_GENERATED=1`, compared otherwise.
//! It must not declare again what the file of the register's commands declares.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be written is a failed test"
)]

use registre_app::attachment::OneAttachment;
use registre_app::backup::BackupFile;
use registre_app::importing::Imported;
use registre_app::preferences::Settings;
use registre_desk::answers::{
    Attached, Beginning, Checked, LookedInto, Opened, PageChecked, Recent, Refused, Saved,
};
use registre_desk::call;
use registre_desk::channel::Notice;
use registre_desk::requests::{
    CheckFile, Create, ImportChosen, Nothing, OneBackup, OneDocument, OneRecent, OneTask,
    PutSettings, SaveDocument, ShowFolder, WindowAsks,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/lib");

/// Types with their declarations, by name; those that the other file declares are imported.
struct Model {
    config: Config,
    elsewhere: String,
    imported: BTreeSet<String>,
    declared: BTreeMap<String, String>,
}

impl Model {
    fn name<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::visit_generics(self);
        T::name(&self.config)
    }
}

impl TypeVisitor for Model {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let is_elsewhere = ["type", "interface"]
                .iter()
                .any(|kind| self.elsewhere.contains(&format!("export {kind} {name} ")));
            if is_elsewhere {
                self.imported.insert(name);
                return;
            }
            if self.declared.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}\n", T::decl(&self.config));
            self.declared.insert(name, text);
        }
        T::visit_dependencies(self);
    }
}

macro_rules! commands {
    ($($name:literal: $request:ty => $reply:ty),+ $(,)?) => {
        /// Each command with the types of its request and of its reply.
        fn commands(model: &mut Model) -> Vec<(&'static str, String, String)> {
            vec![$(($name, model.name::<$request>(), model.name::<$reply>())),+]
        }
    };
}

commands! {
    "attachment_choose": Nothing => Option<Attached>,
    "attachment_save": OneAttachment => Option<Saved>,
    "backup_as": Nothing => Option<BackupFile>,
    "backup_list": Nothing => Vec<BackupFile>,
    "backup_now": Nothing => BackupFile,
    "document_check": Nothing => Option<Checked>,
    "document_open": OneDocument => (),
    "document_show": OneDocument => (),
    "export_save": SaveDocument => Option<Saved>,
    "folder_show": ShowFolder => (),
    "import_choose": Nothing => Option<Vec<String>>,
    "import_forget": Nothing => (),
    "import_preview": ImportChosen => Imported,
    "import_run": ImportChosen => Imported,
    "page_check": CheckFile => Option<PageChecked>,
    "register_choose": Nothing => Option<Opened>,
    "register_close": Nothing => (),
    "register_create": Create => Option<Opened>,
    "register_demo": Nothing => Opened,
    "register_forget": OneRecent => Vec<Recent>,
    "register_info": Nothing => Opened,
    "register_keep": Nothing => (),
    "register_open": OneRecent => Opened,
    "restore_choose": Nothing => Option<LookedInto>,
    "restore_preview": OneBackup => LookedInto,
    "restore_run": Nothing => Opened,
    "settings_put": PutSettings => Settings,
    "start": Nothing => Beginning,
    "task_cancel": OneTask => (),
    "window_asks": WindowAsks => (),
    "window_ready": Nothing => (),
}

fn new_model() -> Model {
    Model {
        config: Config::new().with_large_int("number"),
        elsewhere: std::fs::read_to_string(format!("{FOLDER}/model.ts")).unwrap_or_default(),
        imported: BTreeSet::new(),
        declared: BTreeMap::new(),
    }
}

/// The whole file.
fn text() -> String {
    let mut model = new_model();
    let commands = commands(&mut model);
    model.name::<Notice>();
    model.name::<Refused>();
    let mut body = String::from(
        "\n/** The commands of the window, by name: what each takes and what it answers. */\n",
    );
    body.push_str("export interface ShellCommands {\n");
    for (name, request, reply) in commands {
        writeln!(body, "  {name}: {{ request: {request}; reply: {reply} }};").unwrap();
    }
    body.push_str("}\n");
    for declaration in model.declared.values() {
        body.push('\n');
        body.push_str(declaration);
    }
    let mut text = String::from(
        "// Generated from the Rust types by `UPDATE_GENERATED=1 cargo test -p registre-desk --test page_model`.\n\
         // Not edited by hand: the same test compares it.\n",
    );
    // What only stands inside a type from elsewhere is not named here.
    let names: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric()).collect();
    let imported = model.imported.iter().map(String::as_str);
    let imported: Vec<&str> = imported.filter(|name| names.contains(name)).collect();
    if !imported.is_empty() {
        let imported = imported.join(", ");
        writeln!(text, "import type {{ {imported} }} from './model';").unwrap();
    }
    text.push_str(&body);
    text
}

#[test]
fn every_command_has_its_types() {
    let mut typed: Vec<&str> = commands(&mut new_model())
        .iter()
        .map(|(name, ..)| *name)
        .collect();
    let mut names: Vec<&str> = call::COMMANDS.iter().map(|command| command.name).collect();
    typed.sort_unstable();
    names.sort_unstable();
    assert_eq!(typed, names);
}

#[test]
fn the_types_of_the_page_are_fresh() {
    let path = format!("{FOLDER}/shell.ts");
    let fresh = text();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == fresh,
        "run UPDATE_GENERATED=1 cargo test -p registre-desk --test page_model"
    );
}
