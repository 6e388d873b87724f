//! What is said of the text on the search line: what it is taken for while it is typed, and what was searched when
//! nothing is found.

use super::Lang;
use crate::domain::ids::{Idpel, MeterNo};
use crate::domain::naming::question::Reading;
use crate::domain::typed::Typed;

/// What the text is taken for: `12 digit: IDPEL`. Empty for an empty line.
pub fn recognised(lang: Lang, typed: &Typed) -> String {
    let w = lang.words();
    match typed {
        Typed::Nothing => String::new(),
        Typed::Idpel(_) => w.typed_idpel(Idpel::LENGTH),
        Typed::Meter(meter) if meter.check_digit_fits() => w.typed_meter(MeterNo::LENGTH),
        Typed::Meter(_) => w.typed_meter_check(MeterNo::LENGTH),
        Typed::Register(register) => w.typed_register(register.as_str().len()),
        Typed::AgendaOrRegister(agenda, _) => w.typed_agenda(agenda.as_str().len()),
        Typed::Token => w.typed_token(20),
        Typed::Unusual(register, _) => w.typed_unusual(register.as_str().len(), w.typed_lengths()),
        Typed::NoLength(count) => w.typed_no_length(*count, w.typed_lengths()),
        Typed::Words(_) => w.typed_words(),
    }
}

/// What was searched, where nothing was found; a wrong check digit and a wrong length are told.
pub fn not_found(lang: Lang, typed: &Typed) -> String {
    let w = lang.words();
    match typed {
        Typed::Nothing => w.typed_none_nothing(),
        Typed::Idpel(idpel) => w.typed_none_idpel(idpel.grouped()),
        Typed::Meter(meter) if meter.check_digit_fits() => w.typed_none_meter(meter.grouped()),
        Typed::Meter(meter) => w.typed_none_meter_check(meter.grouped()),
        Typed::Register(register) => w.typed_none_register(register.grouped()),
        Typed::AgendaOrRegister(agenda, _) => w.typed_none_agenda(agenda.grouped()),
        Typed::Unusual(_, agenda) => w.typed_none_unusual(agenda.grouped(), w.typed_lengths()),
        Typed::Token => w.typed_none_token(),
        Typed::NoLength(count) => w.typed_none_length(*count, w.typed_lengths()),
        Typed::Words(text) => w.typed_none_words(text.as_str()),
    }
}

/// How a word was read of which nothing was found.
pub fn read_as(lang: Lang, reading: &Reading) -> String {
    lang.words()
        .typed_read_as(reading.typed.as_str(), reading.read.join(", "))
}
