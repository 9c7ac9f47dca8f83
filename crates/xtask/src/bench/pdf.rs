//! `cargo xtask bench pdf`: the register as PDF by this program and by krilla, in one table, and what was hoped for.
//! Does not know how either works: each measure is a process of its own that prints one line.

use std::fmt;
use std::process::{Command, Stdio};

use crate::shell::{cargo, succeed};

/// How many sheets are measured unless said otherwise.
pub(crate) const SIZES: &[u32] = &[40, 100, 1_000, 10_000];

/// Where the program is that measures; it stands apart so that krilla enters no graph of ours.
const MANIFEST: &str = "benches/krilla/Cargo.toml";
const TARGET: &str = "target/krilla";
const ENGINES: [&str; 2] = ["registre", "krilla"];
const MEGABYTE: f64 = 1024.0 * 1024.0;

/// Reads `40,1000`.
pub(crate) fn sizes(text: &str) -> Result<Vec<u32>, String> {
    let sizes: Result<Vec<u32>, _> = text.split(',').map(str::parse).collect();
    let sizes = sizes.map_err(|error| format!("--sizes {text}: {error}"))?;
    match sizes.iter().all(|size| (1..=10_000).contains(size)) {
        true => Ok(sizes),
        false => Err(format!("--sizes {text}: a register has 1 to 10,000 sheets")),
    }
}

/// Builds, measures each size with both engines by turns, and prints.
pub(crate) fn run(sizes: &[u32]) -> Result<(), String> {
    let mut build = cargo(&["build", "--release", "--locked", "--quiet"]);
    build.args(["--manifest-path", MANIFEST, "--target-dir", TARGET]);
    succeed(&mut build)?;
    println!("{}", Line::HEAD);
    let mut pairs = Vec::new();
    for sheets in sizes {
        let pair = pair(*sheets)?;
        pair.iter().for_each(|line| println!("{line}"));
        pairs.push(pair);
    }
    println!();
    for verdict in verdicts(&pairs) {
        println!("{verdict}");
    }
    Ok(())
}

/// One engine at one size; memory and bytes are those of the fastest run.
#[derive(Debug, Clone, Default, PartialEq)]
struct Line {
    engine: String,
    sheets: u32,
    pages: u32,
    /// From the register to the bytes.
    seconds: f64,
    /// Of these, until all pages are laid out; 0 where layout and writing are one.
    layout: f64,
    /// Of all processors.
    processor: f64,
    peak: f64,
    /// The most that was held before the document was begun: the register.
    before: f64,
    bytes: f64,
    runs: usize,
}

/// The two engines at one size, ours first.
type Pair = [Line; 2];

/// By turns, so that what else the machine does falls on both.
fn pair(sheets: u32) -> Result<Pair, String> {
    let runs = match sheets {
        0..=100 => 5,
        101..=1_000 => 3,
        _ => 1,
    };
    let mut best = ENGINES.map(|_| Line::default());
    for run in 1..=runs {
        for (engine, best) in ENGINES.iter().zip(&mut best) {
            let line = measure(engine, sheets)?;
            if run == 1 || line.seconds < best.seconds {
                *best = line;
            }
            best.runs = run;
        }
    }
    Ok(best)
}

fn measure(engine: &str, sheets: u32) -> Result<Line, String> {
    let program = xtask::tree::root()
        .join(TARGET)
        .join("release/registre-bench-krilla");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    let mut command = Command::new(&program);
    command.arg(engine).arg(sheets.to_string());
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(|error| format!("{}: {error}", program.display()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    match (output.status.success(), Line::read(engine, sheets, &said)) {
        (true, Some(line)) => Ok(line),
        _ => Err(format!("{engine} {sheets}: {} {said}", output.status)),
    }
}

impl Line {
    const HEAD: &str = "engine    sheets   pages  seconds  layout  processor  peak MB  (register)       bytes  best of";

    /// Reads `pages=2310 seconds=1.04 …`.
    fn read(engine: &str, sheets: u32, said: &str) -> Option<Self> {
        let value = |name: &str| -> Option<f64> {
            let words = said.split_whitespace();
            let mut pairs = words.filter_map(|word| word.split_once('='));
            pairs.find(|(key, _)| *key == name)?.1.parse().ok()
        };
        Some(Self {
            engine: engine.to_owned(),
            sheets,
            pages: value("pages")? as u32,
            seconds: value("seconds")?,
            layout: value("layout")?,
            processor: value("processor")?,
            peak: value("peak")? / MEGABYTE,
            before: value("before")? / MEGABYTE,
            bytes: value("bytes")?,
            runs: 1,
        })
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layout = match self.layout > 0.0 {
            true => format!("{:.3}", self.layout),
            false => String::new(),
        };
        write!(
            f,
            "{:<9}{:>7}{:>8}{:>9.3}{layout:>8}{:>11.2}{:>9.0}{:>12.0}{:>12}{:>9}",
            self.engine,
            self.sheets,
            self.pages,
            self.seconds,
            self.processor,
            self.peak,
            self.before,
            self.bytes,
            self.runs,
        )
    }
}

/// Something hoped for, and what came.
struct Verdict {
    hope: String,
    came: String,
    met: bool,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.met { "met" } else { "missed" };
        write!(f, "{verdict:<7} {}: {}", self.hope, self.came)
    }
}

/// The floor and the aim, as far as the sizes let judge them.
fn verdicts(pairs: &[Pair]) -> Vec<Verdict> {
    let mut all: Vec<Verdict> = pairs.iter().flat_map(beside_krilla).collect();
    let ours = |sheets: u32| {
        pairs
            .iter()
            .map(|[ours, _]| ours)
            .find(|line| line.sheets == sheets)
    };
    if let (Some(thousand), Some(most)) = (ours(1_000), ours(10_000)) {
        let growth = |spent: fn(&Line) -> f64| {
            let each = |line: &Line| spent(line) / f64::from(line.sheets);
            each(most) / each(thousand)
        };
        // By the clock, what else the machine did in the longer run counts too.
        let (growth, clock) = (growth(|line| line.processor), growth(|line| line.seconds));
        all.push(Verdict {
            hope: "floor: linear to 10,000 sheets, at most 1.25 times a sheet of 1,000".to_owned(),
            came: format!("{growth:.2} times in processor time, {clock:.2} times by the clock"),
            met: growth <= 1.25,
        });
    }
    all.extend(ours(40).map(|line| within("floor: 40 sheets", line.seconds, 0.2, "s")));
    all.extend(ours(1_000).map(|line| within("aim: 1,000 sheets", line.seconds, 1.2, "s")));
    all.extend(ours(1_000).map(|line| within("aim: 1,000 sheets", line.peak, 200.0, "MB")));
    all
}

fn beside_krilla([ours, krilla]: &Pair) -> [Verdict; 2] {
    let sheets = ours.sheets;
    [
        Verdict {
            hope: format!("floor: faster than krilla at {sheets} sheets"),
            came: format!("{:.3} s to {:.3} s", ours.seconds, krilla.seconds),
            met: ours.seconds < krilla.seconds,
        },
        Verdict {
            hope: format!("floor: at most twice krilla's memory at {sheets} sheets"),
            came: format!("{:.0} MB to {:.0} MB", ours.peak, krilla.peak),
            met: ours.peak <= 2.0 * krilla.peak,
        },
    ]
}

fn within(what: &str, value: f64, most: f64, unit: &str) -> Verdict {
    Verdict {
        hope: format!("{what} in at most {most} {unit}"),
        came: format!("{value:.2} {unit}"),
        met: value <= most,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(engine: &str, sheets: u32, seconds: f64, peak: f64) -> Line {
        Line {
            engine: engine.to_owned(),
            sheets,
            seconds,
            processor: seconds,
            peak,
            ..Line::default()
        }
    }

    #[test]
    fn what_the_program_prints_is_read() {
        let said = "pages=2310 seconds=1.04 layout=0 processor=1.9 peak=54525952 before=1048576 bytes=8912345\n";
        let read = Line::read("registre", 1_000, said).unwrap();
        assert_eq!((read.pages, read.peak, read.before), (2_310, 52.0, 1.0));
        assert_eq!(Line::read("registre", 1_000, "pages=12"), None);
        assert_eq!(read.to_string().chars().count(), Line::HEAD.chars().count());
    }

    #[test]
    fn sizes_are_those_of_registers() {
        assert_eq!(sizes("40,1000").unwrap(), [40, 1_000]);
        for wrong in ["", "40,", "0", "10001", "-1", "all"] {
            assert!(sizes(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn hopes_are_met_or_missed() {
        let pairs = |factor: f64| {
            let pair = |sheets, seconds: f64| {
                [
                    line("registre", sheets, seconds * factor, 50.0 * factor),
                    line("krilla", sheets, 2.0 * seconds, 100.0),
                ]
            };
            [pair(40, 0.1), pair(1_000, 1.0), pair(10_000, 10.0)]
        };
        let met = |factor| -> Vec<bool> {
            verdicts(&pairs(factor))
                .iter()
                .map(|verdict| verdict.met)
                .collect()
        };
        assert_eq!(met(1.0), [true; 10]);
        let slow = met(5.0);
        let linear = slow.iter().filter(|met| **met).count();
        assert_eq!((slow.len(), linear), (10, 1), "slow, but linear: {slow:?}");
        let mut steep = pairs(1.0);
        steep[2][0].processor *= 1.5;
        let missed: Vec<String> = verdicts(&steep)
            .iter()
            .filter(|one| !one.met)
            .map(ToString::to_string)
            .collect();
        assert_eq!(missed.len(), 1);
        assert!(missed[0].starts_with("missed  floor: linear"), "{missed:?}");
        assert_eq!(
            verdicts(&pairs(1.0)[..1]).len(),
            3,
            "what was not measured is not judged"
        );
    }
}
