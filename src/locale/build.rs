//! Build script: makes a typed function of every sentence in `assets/locales`, so that a missing key or a missing
//! argument does not compile, and an unused one is a warning.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    let options = BuildOptions::default()
        .with_locales_folder("assets/locales")
        .with_default_language("id")
        .with_output_file_path(&format!("{out}/words.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
        .with_prefix("")
        .with_lint_level(LintLevel::Deny)
        .without_format()
        .without_bidi_isolation();
    build_from_locales_folder(options)
}
