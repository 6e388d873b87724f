//! A customer's time line, and the words of the extract that are read into it (1.1, 1.10).

use crate::made::{moment, register, rupiah};
use pln123::domain::agenda::{AgendaKind, AgendaState};
use pln123::domain::customer::Service;
use pln123::domain::history::{Happening, What, newest_first};
use pln123::domain::ids::RegisterNo;
use pln123::domain::receivable::Instalment;

fn paid(at: &str, n: u32) -> Happening {
    Happening {
        at: moment(at),
        what: What::Paid {
            register_no: register(n),
            amount: rupiah(1_000),
        },
    }
}

fn registers(line: &[Happening]) -> Vec<RegisterNo> {
    line.iter()
        .map(|happening| match &happening.what {
            What::Paid { register_no, .. } => register_no.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_newest_stands_above_even_when_it_was_recorded_first() {
    let mut line = vec![
        paid("2019-10-25 10:00", 1),
        paid("2019-10-20 10:00", 2),
        paid("2019-10-22 10:00", 3),
    ];
    newest_first(&mut line);
    assert_eq!(registers(&line), [1, 3, 2].map(register));
}

#[test]
fn what_happened_in_one_instant_keeps_the_order_it_was_recorded_in() {
    let mut line: Vec<_> = (1..=3).map(|n| paid("2019-10-25 10:00", n)).collect();
    newest_first(&mut line);
    assert_eq!(registers(&line), [3, 2, 1].map(register));
}

#[test]
fn the_service_is_read_in_both_languages_and_nothing_else_is_guessed() {
    for word in ["prepaid", "PRABAYAR", " Prabayar "] {
        assert_eq!(Service::parse(word), Some(Service::Prepaid), "{word}");
    }
    for word in ["postpaid", "PASCABAYAR", "paskabayar"] {
        assert_eq!(Service::parse(word), Some(Service::Postpaid), "{word}");
    }
    for word in ["", "pra", "bayar", "prepaid x"] {
        assert_eq!(Service::parse(word), None, "{word}");
    }
}

#[test]
fn an_agendas_words_are_read_and_unknown_ones_kept_as_they_came() {
    for (word, code) in [
        ("PB", "new_connection"),
        ("Pasang Baru", "new_connection"),
        ("PD", "power_change"),
        ("perubahan-daya", "power_change"),
        ("p2tl", "p2tl"),
        ("Listrik Desa", "Listrik Desa"),
    ] {
        assert_eq!(AgendaKind::parse(word).code(), code, "{word}");
    }
    for (word, state) in [
        ("PERMOHONAN", AgendaState::Lodged),
        ("ditangguhkan", AgendaState::HeldUp),
        ("Cetak PK", AgendaState::WorkOrder),
        ("batal", AgendaState::Cancelled),
    ] {
        assert_eq!(AgendaState::parse(word), state, "{word}");
    }
    let unknown = AgendaState::parse(" survei\u{202e} ");
    assert_eq!(unknown, AgendaState::Other("survei".to_owned()));
}

#[test]
fn an_application_goes_on_until_it_is_completed_cancelled_or_paid_back() {
    use AgendaState::{Cancelled, Completed, HeldUp, Lodged, Paid, Refunded};
    for (state, open) in [
        (Lodged, true),
        (Paid, true),
        (HeldUp, true),
        (AgendaState::Other("survei".to_owned()), true),
        (Completed, false),
        (Cancelled, false),
        (Refunded, false),
    ] {
        assert_eq!(state.is_open(), open, "{state:?}");
    }
}

#[test]
fn an_instalment_is_one_of_its_series() {
    for (number, of, fits) in [
        (1, 1, true),
        (6, 6, true),
        (0, 6, false),
        (7, 6, false),
        (0, 0, false),
    ] {
        assert_eq!(
            Instalment::new(number, of).is_some(),
            fits,
            "{number} of {of}"
        );
    }
}
