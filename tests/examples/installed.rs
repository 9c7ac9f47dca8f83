//! Uses a program that was installed, once, in a home that stays: the demonstration is opened and
//! the window closed. `cargo xtask dist --try` runs it.

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use registre_app::Lang;
    use registre_tests::window::{Home, Window, Words};
    use std::path::Path;
    use std::process::ExitCode;

    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [program, folder] = arguments.as_slice() else {
        return ExitCode::from(2);
    };
    let home = Home::kept(Path::new(folder));
    let words = Words::read(Lang::Fr);
    let window = Window::of(Path::new(program), &home, &[]);
    window.click("button", &words.say("welcome-demo"));
    window.wait_for("heading", &words.say("list-title"));
    window.wait_for("button", "Gestion de la paie");
    window.close();
    ExitCode::from(u8::from(home.registers().is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn main() {}
