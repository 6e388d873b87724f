//! Addresses, and the villages and quarters they lie in.

use super::dice::Dice;
use super::places::Ulp;

const STREETS: [&str; 40] = [
    "MAWAR",
    "MELATI",
    "KENANGA",
    "ANGGREK",
    "FLAMBOYAN",
    "MERPATI",
    "CENDRAWASIH",
    "KUTILANG",
    "RAJAWALI",
    "GARUDA",
    "MANGGA",
    "RAMBUTAN",
    "DURIAN",
    "SALAK",
    "NANGKA",
    "KELAPA",
    "CEMARA",
    "BERINGIN",
    "JATI",
    "AKASIA",
    "PAHLAWAN",
    "PEMUDA",
    "VETERAN",
    "MERDEKA",
    "PERINTIS",
    "BAHARI",
    "NELAYAN",
    "PELITA",
    "HARAPAN",
    "SEJAHTERA",
    "MAKMUR",
    "TERATAI",
    "DAHLIA",
    "BOUGENVILLE",
    "WIJAYA KUSUMA",
    "SETIA BUDI",
    "GOTONG ROYONG",
    "TANI MAJU",
    "PASAR LAMA",
    "STASIUN",
];
const KINDS: [&str; 5] = ["JL", "JL", "JL", "GG", "DSN"];

/// Beginnings and ends of the names of villages and quarters: each of the pairs is one.
const BEGINNINGS: [&str; 32] = [
    "SUKA", "KARANG", "TANJUNG", "MEKAR", "BANJAR", "MARGA", "CIPTA", "SIDO", "WONO", "PADANG",
    "KAMPUNG ", "TELUK ", "SUMBER", "TIRTA", "GUNUNG ", "RAWA", "PASIR ", "BATU ", "MUARA ",
    "LUBUK ", "KEDUNG", "NGADI", "PURWA", "SINDANG", "CI", "BUMI ", "PULAU ", "BUKIT ", "LEMBAH ",
    "TANAH ", "KOTA ", "DUKUH ",
];
const ENDS: [&str; 32] = [
    "MAJU", "SARI", "JAYA", "REJO", "MULYA", "HARJO", "ASIH", "RAHARJA", "INDAH", "BARU", "LAMA",
    "AGUNG", "PURA", "WANGI", "KERTA", "LAKSANA", "TENGAH", "KIDUL", "LOR", "WETAN", "KULON",
    "DAMAI", "MAKMUR", "SENTOSA", "PUTIH", "MERAH", "DALAM", "LUAR", "RAYA", "BAHARI", "MANIS",
    "PANJANG",
];
/// How many villages one service unit has.
const VILLAGES: u32 = 24;

/// The village of that number.
pub(super) fn village(number: u32) -> String {
    let mut name = String::with_capacity(20);
    add_village(&mut name, number);
    name
}

fn add_village(text: &mut String, number: u32) {
    // An odd factor: no two of a thousand neighbours are the same.
    let at = number.wrapping_mul(613) % 1024;
    for (list, at) in [(&BEGINNINGS, at / 32), (&ENDS, at % 32)] {
        let part = usize::try_from(at).ok().and_then(|at| list.get(at));
        text.push_str(part.unwrap_or(&""));
    }
}

/// `JL MELATI NO 7 RT 03 RW 05, CONTOH UTARA`.
pub(super) fn address(dice: &mut Dice, place: &str) -> String {
    let mut text = String::with_capacity(64);
    add_street(&mut text, dice);
    text.push_str(", ");
    text.push_str(place);
    text
}

/// The same with the village or quarter, one of those the unit has: `JL MELATI NO 7 RT 03 RW 05, SUKAMAJU, CONTOH UTARA`.
pub(super) fn full_address(dice: &mut Dice, ulp: &Ulp) -> String {
    let mut text = String::with_capacity(64);
    add_street(&mut text, dice);
    text.push_str(", ");
    add_village(&mut text, ulp.code * VILLAGES + dice.ranked(VILLAGES));
    text.push_str(", ");
    text.push_str(&ulp.place);
    text
}

fn add_street(text: &mut String, dice: &mut Dice) {
    let (kind, street) = (dice.pick(&KINDS), dice.favour(&STREETS));
    let (number, rt, rw) = (
        dice.between(1, 180),
        dice.between(1, 12),
        dice.between(1, 9),
    );
    // Written by hand: `write!` takes longer than all the rest of a customer.
    for part in [kind, " ", street, " NO "] {
        text.push_str(part);
    }
    add_number(text, number, 1);
    text.push_str(" RT ");
    add_number(text, rt, 2);
    text.push_str(" RW ");
    add_number(text, rw, 2);
}

/// Adds a number with at least so many digits.
pub(super) fn add_number(text: &mut String, number: u32, digits: u32) {
    if number >= 10 || digits > 1 {
        add_number(text, number / 10, digits.saturating_sub(1));
    }
    text.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_the_digits_asked_for() {
        let mut text = String::new();
        for (number, digits) in [(7, 1), (7, 2), (180, 1), (0, 4), (12_345, 3)] {
            add_number(&mut text, number, digits);
            text.push(' ');
        }
        assert_eq!(text, "7 07 180 0000 12345 ");
    }
}
