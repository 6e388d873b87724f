//! Words that few names have, built of syllables: half a million of them, the first far more often than the last, so
//! that a larger file has more words that a smaller one lacks.

use crate::sample::dice::Dice;
use std::sync::LazyLock;

/// How many there are: 64 beginnings, 64 middles, 128 ends.
const WORDS: u32 = 1 << 19;

const BEGINNINGS: &str = "\
SU WI HAR KAR RA NU MA SA DA JU TU PAR MU SI TA KU RO LA YU ZU FA HA BA GU WA RI NGA SO PU MAR TI DI LI KAS SAM JA MIS \
RUS DAR AR ER IR AN AL EL IM UN OK YA YO NO BO DO GA GI HE HI JE KO LE LU MO PE TRI";
/// Eight of them are none: `-`.
const MIDDLES: &str = "\
DI LA MA NA RI SA TI WA YA NI RA KI LI MI DA BA GA JA KA PA TA RO NO LO MO SO TO BI FI GI PI SI RU LU NU SU TU DU KU MU \
RE LE NE ME SE TE DE BE MAN RAN DAR LAM SIN TIN LIN WAR - - - - - - - -";
const ENDS: &str = "\
NO TI NAH YEM MAN WATI ANTO YAH NTO RNO SIH RTI YONO DIN YANTI MIN NGSIH RJO DI TO RI LAH SAH KAH MAH DAH NTI RTO WAN \
YAN LAN RAN NAN TAN SAN DAN KAN NI LI MI SI KI BI RA LA NA MA SA TA WA YA DA JA KA RO LO MO SO DO KO BO JO YO NG RIS \
LIS NIS TIS MUS RUS LUS NUS TUS RIN LIN NIN TIN MUN RUN LUN NUN TUN WARNI YARTI LASTRI HARTI MARNI NARTI PARMI SIYEM \
TINEM GINEM KINEM MINEM RINEM TIRAN NIRAN GIRAN MIRAN PONO GONO DONO RSONO KSONO NARYO HARJO WIRYO TARYO KARYO SETYO \
NADI YADI RYADI LIADI SNADI HADI WARDI PARDI MARDI KARDI NARDI SAWI TAWI RAWI LAWI WIN PIN TRISNO";

type Syllables = [Vec<&'static str>; 3];

static SYLLABLES: LazyLock<Syllables> =
    LazyLock::new(|| [BEGINNINGS, MIDDLES, ENDS].map(|list| list.split(' ').collect()));

/// Adds one of the words to `name`. `region` turns the order, so that each has other words in front.
pub(super) fn rare(name: &mut String, dice: &mut Dice, region: u32) {
    let rank = dice.ranked(WORDS) + region * 7;
    // An odd factor leaves none out; it brings the neighbours apart.
    let word = rank.wrapping_mul(240_007) % WORDS;
    let parts = [word / 8192, word / 128 % 64, word % 128];
    for (list, at) in SYLLABLES.iter().zip(parts) {
        let syllable = usize::try_from(at).ok().and_then(|at| list.get(at));
        name.push_str(syllable.filter(|syllable| **syllable != "-").unwrap_or(&""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_as_many_syllables_as_it_is_counted_with() {
        let lengths = SYLLABLES.each_ref().map(Vec::len);
        assert_eq!(lengths, [64, 64, 128]);
    }
}
