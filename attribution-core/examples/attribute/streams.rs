//! Standard streams of a command: an answer goes out, what is beside it to the error stream, and a failure to the exit
//! code.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::failure::Failure;

/// Exit code of a run, whose failure is written to the standard error.
pub(crate) fn exit(run: Result<(), Failure>) -> ExitCode {
    let Err(failure) = run else { return ExitCode::SUCCESS };
    // A closed standard error leaves the exit code alone to tell it.
    let _ = writeln!(io::stderr(), "{failure}");
    ExitCode::from(failure.exit())
}

/// Writes to the standard output. A reader that has seen enough, such as `head`, is no failure.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::file(Path::new("standard output"), &error))
        }
        _ => Ok(()),
    }
}

/// Writes to the standard error.
pub(crate) fn note(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stderr().lock());
    let written = write(&mut out).and_then(|()| out.flush());
    written.map_err(|error| Failure::file(Path::new("standard error"), &error))
}
