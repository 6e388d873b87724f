//! What Info Agenda says: whether an application is held up, and what was asked for, in both languages.

use crate::fixture::{clear, day, rupiah};
use pln123::domain::agenda::{Agenda, AgendaKind, AgendaState};
use pln123::domain::hold::{Hold, Stage};
use pln123::domain::ids::AgendaNo;
use pln123::locale::{Lang, agenda as said};

fn agenda(state: &str) -> Agenda {
    Agenda {
        agenda_no: AgendaNo::parse("771101201910210074").unwrap(),
        idpel: clear().customer.idpel,
        kind: AgendaKind::PowerChange,
        lodged_on: day("2019-10-21"),
        state: AgendaState::parse(state),
        tariff: None,
        power_va: None,
        note: String::new(),
    }
}

fn hold(stage: Stage, count: usize, owing: i64, overdue: i64) -> Hold {
    Hold {
        stage,
        count,
        owing: rupiah(owing),
        overdue: rupiah(overdue),
    }
}

#[test]
fn each_way_of_being_held_up_or_not_has_its_sentence() {
    let unit = "ULP CONTOH UTARA";
    let table = [
        (
            "held_up",
            hold(Stage::HeldUp, 3, 426_300, 0),
            "Perubahan Daya ini ditangguhkan. Yang perlu diselesaikan pelanggan: 3 kewajiban, Rp426.300.".to_owned(),
            "Power change: held up. The customer has to settle 3 obligations, Rp426,300.".to_owned(),
        ),
        (
            "held_up",
            hold(Stage::HeldUp, 1, 5000, 2000),
            "Perubahan Daya ini ditangguhkan. Yang perlu diselesaikan pelanggan: 1 kewajiban, Rp5.000, di antaranya Rp2.000 lewat jatuh tempo.".to_owned(),
            "Power change: held up. The customer has to settle 1 obligation, Rp5,000, of which Rp2,000 is overdue.".to_owned(),
        ),
        (
            "held_up",
            hold(Stage::HeldUp, 0, 0, 0),
            format!("Perubahan Daya ini ditangguhkan, tetapi tidak ada angsuran atau tagihan susulan yang belum lunas: tanyakan sebabnya ke {unit}."),
            format!("Power change: held up, though no instalment or supplementary bill is unpaid: ask {unit} for the reason."),
        ),
        (
            "activated",
            hold(Stage::GoesOn, 0, 0, 0),
            "Perubahan Daya ini tidak ditangguhkan, dan tidak ada kewajiban yang belum lunas.".to_owned(),
            "Power change: not held up, and no obligation is unpaid.".to_owned(),
        ),
        (
            "cancelled",
            hold(Stage::Ended, 2, 900, 0),
            "Perubahan Daya ini sudah berakhir (Batal). Yang belum lunas: 2 kewajiban, Rp900.".to_owned(),
            "Power change: ended (Cancelled). Still unpaid: 2 obligations, Rp900.".to_owned(),
        ),
        (
            "MENUNGGU SLO",
            hold(Stage::Unknown, 0, 0, 0),
            format!("Keadaan “MENUNGGU SLO” tidak dikenal: tanyakan ke {unit} apakah ditangguhkan. Tidak ada kewajiban yang belum lunas."),
            format!("The state “MENUNGGU SLO” is not known: ask {unit} whether it is held up. No obligation is unpaid."),
        ),
    ];
    for (state, hold, id, en) in table {
        let agenda = agenda(state);
        assert_eq!(said::hold(Lang::Id, &agenda, &clear(), hold), id);
        assert_eq!(said::hold(Lang::En, &agenda, &clear(), hold), en);
    }
}

#[test]
fn what_was_asked_for_stands_beside_what_the_customer_has_now() {
    let customer = clear().customer;
    let mut agenda = agenda("lodged");
    assert_eq!(
        said::asked(Lang::Id, &agenda, &customer),
        "sekarang R1T 1.300 VA · tidak ada yang diminta"
    );
    agenda.power_va = Some(3500);
    // Power alone: the tariff stays.
    assert_eq!(
        said::asked(Lang::Id, &agenda, &customer),
        "diminta R1T 3.500 VA · sekarang R1T 1.300 VA"
    );
    agenda.tariff = Some("B1T".to_owned());
    assert_eq!(
        said::asked(Lang::En, &agenda, &customer),
        "asked for B1T 3,500 VA · now R1T 1,300 VA"
    );
}
