//! Running the command and its companion on files of a test's own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Outcome of one run of a command.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The standard output as CSV, one map from column to cell for each line.
    pub(crate) fn lines(&self) -> Vec<BTreeMap<String, String>> {
        assert_eq!(self.code, Some(0), "{}", self.err);
        csv::Reader::from_reader(self.out.as_bytes()).deserialize().map(Result::unwrap).collect()
    }

    /// Value by model and channel.
    pub(crate) fn values(&self) -> BTreeMap<(String, String), f64> {
        let lines = self.lines().into_iter();
        lines
            .map(|line| ((line["model"].clone(), line["channel"].clone()), line["value"].parse().unwrap()))
            .collect()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        assert_eq!(self.code, Some(0), "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// Fails unless the run ended with `code` and said all of `parts` on the standard error, and nothing else anywhere.
    pub(crate) fn refused(&self, code: i32, parts: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        for part in parts {
            assert!(self.err.contains(part), "{part:?} is not in: {}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

/// The cells of the row of a table that begins with a word, under a heading.
pub(crate) fn cells(text: &str, heading: &str, row: &str) -> Vec<String> {
    let section = text.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    let lines =
        section.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    let mut found = lines.filter(|cells| cells.get(1).is_some_and(|cell| cell == row));
    found.next().unwrap()[2..].to_vec()
}

/// Runs an example.
pub(crate) fn run(example: &str, arguments: &[&str]) -> Ran {
    let output = Command::new(program(example)).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A plain `cargo test` builds the examples beside the tests; `cargo test --test command` does not, so that they are
/// built here when they are missing.
fn program(example: &str) -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let tests = std::env::current_exe().unwrap();
        let profile = tests.parent().and_then(Path::parent).unwrap();
        let folder = profile.join("examples");
        if !["attribute", "b2b", "sample_data", "visits"]
            .iter()
            .all(|name| folder.join(file_name(name)).exists())
        {
            let release: &[&str] = if profile.ends_with("release") { &["--release"] } else { &[] };
            let cargo = Command::new(env!("CARGO")).args(["build", "--examples"]).args(release).status();
            assert!(cargo.unwrap().success(), "the examples could not be built");
        }
        folder
    });
    folder.join(file_name(example))
}

fn file_name(example: &str) -> String {
    format!("{example}{}", std::env::consts::EXE_SUFFIX)
}

pub(crate) fn attribute(arguments: &[&str]) -> Ran {
    run("attribute", arguments)
}

/// A folder of its own for each test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Attributes touches and conversions.
    pub(crate) fn attribute(&self, touches: &str, conversions: &str, options: &[&str]) -> Ran {
        let (touches, conversions) =
            (self.file("touches.csv", touches), self.file("conversions.csv", conversions));
        attribute(&[&["--touches", &touches, "--conversions", &conversions], options].concat())
    }
}
