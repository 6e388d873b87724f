//! Reads the arguments, runs one command, turns its outcome into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(pln123::cli::run(std::env::args_os()))
}
