//! A picture of every screen, in French unless `en` comes after the folder: light and dark, without a sheet,
//! with the demonstration, with a thousand sheets. `cargo xtask shots` runs it; people look at the pictures.

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use registre_app::Lang;
    use std::process::ExitCode;

    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let lang = match words.get(1).and_then(|word| word.to_str()) {
        None if words.len() < 2 => Lang::Fr,
        Some("fr") => Lang::Fr,
        Some("en") => Lang::En,
        _ => return ExitCode::from(2),
    };
    let Some(folder) = words.first() else {
        return ExitCode::from(2);
    };
    draw::all(std::path::Path::new(folder), lang);
    ExitCode::SUCCESS
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
#[allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "it stops at the first surprise, and says where it is"
)]
mod draw {
    use std::fs;
    use std::path::Path;

    use registre_app::Lang;
    use registre_tests::window::screens::{self, Content, SCREENS, THEMES};
    use registre_tests::window::{Home, Window, Words};

    /// Every screen into `folder`, which is emptied of earlier pictures.
    pub(crate) fn all(folder: &Path, lang: Lang) {
        if folder.exists() {
            fs::remove_dir_all(folder).unwrap();
        }
        fs::create_dir_all(folder).unwrap();
        for (theme, shade) in THEMES {
            let keep = |name: &str, window: &Window| {
                for (part, picture) in window.pictures().iter().enumerate() {
                    let part = if part == 0 {
                        String::new()
                    } else {
                        format!("-{}", part + 1)
                    };
                    let path = folder.join(format!("{name}-{shade}{part}.png"));
                    fs::write(&path, picture).unwrap();
                    println!("{}", path.display());
                }
            };
            let home = || Home::speaking(lang);
            keep("welcome", &screens::welcome(&home(), theme));
            keep("welcome-back", &screens::recents(&home(), theme));
            keep("refused", &screens::refused(&home(), theme));
            keep("sheet-update", &screens::updated(&home(), theme));
            for (content, fullness) in Content::ALL {
                let home = home();
                home.prefer(theme, lang);
                let register = content.register(&home);
                let window = Window::open_file(&home, &register);
                let words = Words::read(lang);
                for screen in &SCREENS {
                    (screen.go)(&window, &words);
                    keep(&format!("{}-{fullness}", screen.name), &window);
                }
            }
        }
    }
}
