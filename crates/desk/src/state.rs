//! What the window has before it: the open register and what was chosen, looked into or saved, behind one lock.
//! It must not know a command.

use crate::answers::{Opened, Recent, Refusal, Refused};
use crate::channel::Notice;
use crate::closing::Closing;
use crate::dialogs::{Dialogs, folder_of};
use crate::folders::Folders;
use crate::surface::Surface;
use crate::task::Tasks;
use registre_app::clock::World;
use registre_app::domain::ids::RegisterId;
use registre_app::files::file_name;
use registre_app::importing::Parsed;
use registre_app::preferences::Preferences;
use registre_app::{AppError, ErrorCode, Lang, Session, backup};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// Makes the clock and the source of identifiers of a session.
pub type Worlds = Box<dyn Fn() -> Box<dyn World> + Send + Sync>;

/// The window's side of the program.
pub struct Desk {
    pub(crate) surface: Arc<dyn Surface>,
    pub(crate) folders: Folders,
    pub(crate) tasks: Tasks,
    pub(crate) closing: Closing,
    /// Whether the page has started: only then there is somebody to ask before closing.
    pub(crate) started: AtomicBool,
    /// How many wait for the state: work that nobody waits for gives way to them.
    waiting: AtomicUsize,
    /// What the program was built from.
    pub(crate) build: &'static str,
    worlds: Worlds,
    state: Mutex<State>,
}

/// What changes while the window is open.
pub(crate) struct State {
    pub(crate) preferences: Preferences,
    /// The open register's file; the session is away while another program of ours needs the file.
    pub(crate) path: Option<PathBuf>,
    pub(crate) session: Option<Session>,
    /// What could not be opened, and why.
    pub(crate) refused: Option<(PathBuf, Refused)>,
    /// What is to be opened when the page has saved what is typed.
    pub(crate) wanted: Option<PathBuf>,
    /// The files that wait to be imported.
    pub(crate) chosen: Vec<PathBuf>,
    /// Those files once they were read: what was previewed is what comes in.
    pub(crate) parsed: Option<Arc<Parsed>>,
    /// Whether the open register was looked at since it was opened: is it due for a backup?
    pub(crate) looked_for_backup: bool,
    /// How often the backup that it is due for gave way to a command.
    pub(crate) gave_way: u32,
    /// The backup that was looked into last.
    pub(crate) looked_into: Option<PathBuf>,
    /// The documents that were saved; the page calls them by their place.
    pub(crate) saved: Vec<PathBuf>,
    /// What the register was before it was restored.
    pub(crate) set_aside: Option<String>,
}

impl Desk {
    /// A desk with nothing open yet. `wanted` is opened when the page starts, else the register that was open last.
    pub fn new(
        folders: Folders,
        surface: Arc<dyn Surface>,
        worlds: Worlds,
        build: &'static str,
        wanted: Option<PathBuf>,
    ) -> Self {
        let state = State {
            preferences: Preferences::read(&folders.settings()),
            path: None,
            session: None,
            refused: None,
            wanted,
            chosen: Vec::new(),
            parsed: None,
            looked_for_backup: false,
            gave_way: 0,
            looked_into: None,
            saved: Vec::new(),
            set_aside: None,
        };
        Self {
            surface,
            folders,
            tasks: Tasks::default(),
            closing: Closing::default(),
            started: AtomicBool::new(false),
            waiting: AtomicUsize::new(0),
            build,
            worlds,
            state: Mutex::new(state),
        }
    }

    /// The state. After a panic the register is opened again: what was begun is rolled back, what is kept in
    /// memory is read anew.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let locked = self.state.lock();
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        locked.unwrap_or_else(|poisoned| {
            self.state.clear_poison();
            let mut state = poisoned.into_inner();
            self.reopen(&mut state);
            state
        })
    }

    /// Whether somebody waits for the state.
    pub(crate) fn is_awaited(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    pub(crate) fn world(&self) -> Box<dyn World> {
        (self.worlds)()
    }

    /// The words of dialogs, in the reader's language.
    pub(crate) fn dialogs(&self) -> Result<Dialogs, AppError> {
        Dialogs::load(
            self.lock()
                .preferences
                .settings
                .lang
                .unwrap_or_else(system_lang),
        )
    }

    /// Opens a register in the place of the one that is open. When it cannot be opened, that one stays.
    pub(crate) fn open(&self, state: &mut State, path: &Path) -> Result<(), AppError> {
        // Two connections of one process to one file would undo each other's locks, however the paths are spelt.
        state.session = None;
        let session = Session::open(path, &state.actor(), self.world());
        let opened = session.and_then(|session| self.opened(state, session));
        if opened.is_ok() {
            (state.looked_for_backup, state.gave_way) = (false, 0);
        }
        opened.inspect_err(|_| self.reopen(state))
    }

    /// Tells the page when another program has written since the last look.
    pub fn look_elsewhere(&self) {
        let mut state = self.lock();
        match state.session.as_mut().map(Session::changed_elsewhere) {
            Some(Ok(true)) => self.surface.tell(Notice::Changed),
            Some(Err(error)) => log::warn!("focus: {error}"),
            _ => {}
        }
    }

    /// Takes a session as the open register, and remembers it for the next start.
    pub(crate) fn opened(&self, state: &mut State, session: Session) -> Result<(), AppError> {
        let about = session.about()?;
        let path = session.path().to_owned();
        let now = self.world().now().to_utc();
        state.preferences.opened(&path, &about, now);
        if let Err(error) = state.preferences.save(&self.folders.settings()) {
            log::warn!("settings: {error}");
        }
        state.session = Some(session);
        state.path = Some(path);
        (state.refused, state.looked_into, state.set_aside) = (None, None, None);
        Ok(())
    }

    /// Opens the register again, that was put away for a moment. The page is told when that fails.
    pub(crate) fn reopen(&self, state: &mut State) {
        state.session = None;
        let Some(path) = state.path.clone() else {
            return;
        };
        match Session::open(&path, &state.actor(), self.world()) {
            Ok(session) => state.session = Some(session),
            Err(error) => {
                log::error!("reopening: {error}");
                state.refuse(path, Refused::from(error));
                self.surface.tell(Notice::Opened);
            }
        }
    }

    /// What the page shows of the open register.
    pub(crate) fn describe(&self, state: &mut State) -> Result<Opened, AppError> {
        let set_aside = state.set_aside.clone();
        let session = state.session()?;
        let about = session.about()?;
        Ok(Opened {
            name: about.name,
            file: file_name(session.path()),
            folder: folder_of(session.path()),
            size: std::fs::metadata(session.path()).map_or(0, |file| file.len()),
            read_only: session.is_read_only(),
            backups_folder: self
                .folders
                .backups(about.id)
                .to_string_lossy()
                .into_owned(),
            set_aside,
        })
    }

    /// What the page shows of the register that could not be opened.
    pub(crate) fn describe_refusal(&self, state: &State) -> Option<Refusal> {
        let (path, error) = state.refused.clone()?;
        let backups = self
            .backups_folder(state)
            .map(|folder| backup::list(&folder));
        Some(Refusal {
            error,
            file: file_name(&path),
            folder: folder_of(&path),
            backups: backups.and_then(Result::ok).unwrap_or_default(),
        })
    }

    /// Where the backups are of the register that is open, or else of the one that could not be opened.
    pub(crate) fn backups_folder(&self, state: &State) -> Option<PathBuf> {
        Some(self.folders.backups(state.register()?))
    }
}

impl State {
    /// The open register.
    ///
    /// # Errors
    /// Why it could not be opened; `not-found` when none was.
    pub(crate) fn session(&mut self) -> Result<&mut Session, AppError> {
        let why = self
            .refused
            .as_ref()
            .map_or(ErrorCode::NotFound, |(_, refused)| refused.code);
        self.session.as_mut().ok_or_else(|| AppError::new(why))
    }

    /// Which register is open, or else could not be opened, where it was open before.
    pub(crate) fn register(&self) -> Option<RegisterId> {
        let open = self.session.as_ref().map(Session::about);
        if let Some(Ok(about)) = open {
            return Some(about.id);
        }
        let (path, _) = self.refused.as_ref()?;
        let mut recents = self.preferences.recents().iter();
        recents.find(|recent| recent.path == *path)?.register
    }

    /// Remembers that a register could not be opened; then none is open.
    pub(crate) fn refuse(&mut self, path: PathBuf, error: Refused) {
        (self.session, self.path) = (None, None);
        self.refused = Some((path, error));
    }

    /// Who is at the keyboard: the name that was given, else that of the account.
    pub(crate) fn actor(&self) -> String {
        match self.preferences.settings.person.trim() {
            "" => whoami::username().unwrap_or_default(),
            person => person.to_owned(),
        }
    }

    /// These files wait to be imported, and no others.
    pub(crate) fn choose(&mut self, files: Vec<PathBuf>) {
        self.chosen = files;
        self.parsed = None;
    }

    pub(crate) fn recents(&self) -> Vec<Recent> {
        let recents = self.preferences.recents().iter();
        let shown = recents.map(|recent| Recent {
            name: recent.name.clone(),
            file: file_name(&recent.path),
            folder: folder_of(&recent.path),
            opened_at: recent.opened_at,
        });
        shown.collect()
    }
}

/// The language of the system; French where it is neither.
pub(crate) fn system_lang() -> Lang {
    let locale = sys_locale::get_locale();
    locale
        .and_then(|locale| locale.parse().ok())
        .unwrap_or(Lang::Fr)
}
