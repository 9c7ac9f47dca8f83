//! The types that the page shares with Rust: one file, written by `UPDATE_GENERATED=1`, compared otherwise.

use registre_app::activity::{
    ActivityLine, ChangedActivity, ListActivities, OneActivity, PutActivity, ReviewActivity,
    SavedActivity, SetActivity, ShownActivity,
};
use registre_app::attachment::{AddAttachment, AddedAttachment, OneAttachment};
use registre_app::command::COMMANDS;
use registre_app::domain::register::Attachment;
use registre_app::domain::rules::Issue;
use registre_app::error::ErrorCode;
use registre_app::exporting::{
    Delivery, ExportFolder, ExportJson, ExportNotice, ExportPdf, ProducedReport, RegisterChoice,
};
use registre_app::importing::{Import, Imported};
use registre_app::journal::{DeliveryLine, History, HistoryLine, JournalState, Undone, Verified};
use registre_app::models::{
    ApplyModel, ConfirmValues, ListUpdates, ModelLine, ModelUpdate, ShowModel, ShownModel,
    TakeUpdate,
};
use registre_app::notice::{
    AffectedBy, AskSource, CheckPage, CopiedNotice, CopyNotice, NoticeLine, NoticeView, PageReport,
    PublishNotice, ReviewSentence, RewriteSentence, ShowNotice, SourceRevision, StaleView,
    WithdrawNotice,
};
use registre_app::organisation::{Nothing, Organisation, RenameRegister};
use registre_app::party::PartyLine;
use registre_app::record::{
    ChangedRecord, OneRecord, PutRecord, SavedRecord, SetRecord, ShownRecord,
};
use registre_app::session::Written;
use registre_app::start::{GuideShown, PlanStart, Planned, RunStart, Started};
use registre_app::todo::Todo;
use registre_app::usage::RecordUse;
use registre_app::verifying::DocumentVerdict;
use registre_app::vocabulary::Vocabulary;
use registre_tests::ROOT;
use std::any::TypeId;
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Types with their declarations, by name.
struct Model {
    config: Config,
    declared: BTreeMap<String, (TypeId, String)>,
}

impl Model {
    fn new() -> Self {
        Self {
            // JSON has one kind of number, and none of ours is beyond what the page can hold exactly.
            config: Config::new().with_large_int("number"),
            declared: BTreeMap::new(),
        }
    }

    /// The name of a type, which is declared with everything that it is made of.
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
            let id = TypeId::of::<T::WithoutGenerics>();
            if let Some((other, _)) = self.declared.get(&name) {
                assert_eq!(*other, id, "two types are called {name}");
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}", T::decl(&self.config));
            self.declared.insert(name, (id, laid_out(&text)));
        }
        T::visit_dependencies(self);
    }
}

/// A declaration as a person would write it: fields indented, short comments on one line.
fn laid_out(declaration: &str) -> String {
    let mut text = String::new();
    let mut comment: Vec<&str> = Vec::new();
    let mut indent = "";
    for line in declaration.lines().map(str::trim) {
        match line.strip_prefix('*') {
            _ if line == "/**" => {}
            Some("/") => {
                comment_line(&mut text, indent, &comment);
                comment.clear();
            }
            Some(words) => comment.push(words.trim()),
            None => {
                let (line, end) = match line.strip_suffix(", };") {
                    Some(field) if !indent.is_empty() => (field, "};\n"),
                    _ => (line.trim_end_matches(','), ""),
                };
                let stop = if end.is_empty() && indent.is_empty() {
                    ""
                } else {
                    ";"
                };
                text.push_str(&format!("{indent}{line}{stop}\n{end}"));
                // A record, not one of several shapes.
                indent = if line.ends_with("= {") { "  " } else { indent };
            }
        }
    }
    text
}

fn comment_line(text: &mut String, indent: &str, comment: &[&str]) {
    let ends_early = comment.iter().any(|words| words.contains("*/"));
    assert!(!ends_early, "this comment would end too early: {comment:?}");
    match comment {
        [words] => writeln!(text, "{indent}/** {words} */").unwrap(),
        lines => {
            writeln!(text, "{indent}/**").unwrap();
            for words in lines {
                writeln!(text, "{indent} * {words}").unwrap();
            }
            writeln!(text, "{indent} */").unwrap();
        }
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
    "organisation_show": Nothing => Organisation,
    "register_rename": RenameRegister => Written,
    "party_list": Nothing => Vec<PartyLine>,
    "record_show": OneRecord => ShownRecord,
    "record_use": OneRecord => Vec<RecordUse>,
    "record_put": PutRecord => SavedRecord,
    "record_set": SetRecord => ChangedRecord,
    "record_delete": OneRecord => Written,
    "activity_list": ListActivities => Vec<ActivityLine>,
    "activity_show": OneActivity => ShownActivity,
    "activity_put": PutActivity => SavedActivity,
    "activity_set": SetActivity => ChangedActivity,
    "activity_duplicate": OneActivity => SavedActivity,
    "activity_archive": OneActivity => SavedActivity,
    "activity_delete": OneActivity => Written,
    "register_check": Nothing => Vec<Issue>,
    "catalogue_show": Nothing => Vocabulary,
    "activity_review": ReviewActivity => ChangedActivity,
    "notice_list": Nothing => Vec<NoticeLine>,
    "notice_text": ShowNotice => NoticeView,
    "notice_source": AskSource => SourceRevision,
    "notice_rewrite": RewriteSentence => Written,
    "notice_review": ReviewSentence => Written,
    "notice_publish": PublishNotice => Written,
    "notice_withdraw": WithdrawNotice => Written,
    "notice_stale": ShowNotice => Vec<StaleView>,
    "notice_affected": AffectedBy => Vec<NoticeLine>,
    "notice_copy": CopyNotice => CopiedNotice,
    "model_list": Nothing => Vec<ModelLine>,
    "model_show": ShowModel => ShownModel,
    "model_apply": ApplyModel => ChangedActivity,
    "model_confirm": ConfirmValues => ChangedActivity,
    "model_updates": ListUpdates => Vec<ModelUpdate>,
    "model_take": TakeUpdate => ChangedActivity,
    "start_show": Nothing => GuideShown,
    "start_plan": PlanStart => Planned,
    "start_run": RunStart => Started,
    "todo_list": Nothing => Vec<Todo>,
    "journal_state": Nothing => JournalState,
    "journal_history": History => Vec<HistoryLine>,
    "journal_verify": Nothing => Verified,
    "undo": Nothing => Undone,
    "redo": Nothing => Undone,
    "delivery_record": Delivery => Written,
    "document_verify": Nothing => DocumentVerdict,
    "notice_check": CheckPage => PageReport,
    "delivery_list": Nothing => Vec<DeliveryLine>,
    "attachment_list": Nothing => Vec<Attachment>,
    "attachment_remove": OneAttachment => Written,
    "attachment_read": OneAttachment => ProducedReport,
    "attachment_add": AddAttachment => AddedAttachment,
    "export_pdf": ExportPdf => ProducedReport,
    "export_notice": ExportNotice => ProducedReport,
    "export_json": ExportJson => ProducedReport,
    "export_ods": RegisterChoice => ProducedReport,
    "export_csv": RegisterChoice => ProducedReport,
    "export_md": RegisterChoice => ProducedReport,
    "export_folder": ExportFolder => ProducedReport,
    "import": Import => Imported,
}

/// The whole file.
fn model() -> String {
    let mut model = Model::new();
    let commands = commands(&mut model);
    model.name::<ErrorCode>();
    let mut text = String::from(
        "// Generated from the Rust types by `UPDATE_GENERATED=1 cargo test -p registre-tests --test scenarios types`.\n\
         // Not edited by hand: the same test compares it.\n\n\
         /** The commands of the register, by name: what each takes and what it answers. */\n\
         export interface Commands {\n",
    );
    for (name, request, reply) in commands {
        writeln!(text, "  {name}: {{ request: {request}; reply: {reply} }};").unwrap();
    }
    text.push_str("}\n");
    for (_, declaration) in model.declared.values() {
        text.push('\n');
        text.push_str(declaration);
    }
    text
}

#[test]
fn the_page_has_the_types_of_every_command() {
    let mut model = Model::new();
    let typed: Vec<&str> = commands(&mut model)
        .iter()
        .map(|(name, ..)| *name)
        .collect();
    for command in COMMANDS {
        assert!(
            typed.contains(&command.name),
            "{} has no types",
            command.name
        );
    }
    for name in &typed {
        let is_there = COMMANDS.iter().any(|command| command.name == *name);
        assert!(is_there, "{name} is no command");
    }
}

#[test]
fn the_types_of_the_page_are_fresh() {
    let path = format!("{ROOT}/ui/src/lib/model.ts");
    let fresh = model();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == fresh,
        "run UPDATE_GENERATED=1 cargo test -p registre-tests --test scenarios types"
    );
    assert!(!fresh.contains("bigint"), "numbers are numbers");
}
