//! `completions` and `man`: made from the very definition that reads the command line, so that they cannot drift
//! from it.

use super::args::Line;
use super::setting::Setting;
use super::stop::Stop;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

pub(super) fn completions(setting: &mut Setting, shell: Shell) -> Result<(), Stop> {
    let mut command = Line::command();
    let name = command.get_name().to_owned();
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut bytes);
    setting.out.bytes(&bytes)
}

/// One page: the program, then each command with its options.
pub(super) fn man(setting: &mut Setting) -> Result<(), Stop> {
    let mut bytes = Vec::new();
    let whole = Line::command();
    Man::new(whole.clone()).render(&mut bytes)?;
    page(&whole, &mut bytes)?;
    setting.out.bytes(&bytes)
}

fn page(of: &Command, bytes: &mut Vec<u8>) -> Result<(), Stop> {
    for command in of.get_subcommands() {
        let named = Man::new(command.clone());
        named.render_synopsis_section(bytes)?;
        named.render_description_section(bytes)?;
        if command.get_subcommands().next().is_none() {
            named.render_options_section(bytes)?;
        }
        page(command, bytes)?;
    }
    Ok(())
}
