//! A picture of every screen in French: light and dark, without a sheet, with the demonstration,
//! with a thousand sheets. `cargo xtask shots` runs it; people look at the pictures.

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let Some(folder) = std::env::args_os().nth(1) else {
        return ExitCode::from(2);
    };
    draw::all(std::path::Path::new(&folder));
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
    pub(crate) fn all(folder: &Path) {
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
            keep("welcome", &screens::welcome(&Home::new(), theme));
            keep("welcome-back", &screens::recents(&Home::new(), theme));
            keep("refused", &screens::refused(&Home::new(), theme));
            for (content, fullness) in Content::ALL {
                let home = Home::new();
                home.prefer(theme, Lang::Fr);
                let register = content.register(&home);
                let window = Window::open_file(&home, &register);
                let words = Words::read(Lang::Fr);
                for screen in &SCREENS {
                    (screen.go)(&window, &words);
                    keep(&format!("{}-{fullness}", screen.name), &window);
                }
            }
        }
    }
}
