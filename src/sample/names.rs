//! Made-up names with the skew that real ones have: many people of one name, many of one word, few of a rare one.

use super::dice::Dice;

/// Whole names that very many people bear.
const EVERYWHERE: [&str; 8] = [
    "SITI AMINAH",
    "SRI WAHYUNI",
    "NUR HIDAYATI",
    "AGUS SETIAWAN",
    "SRI RAHAYU",
    "EKO PRASETYO",
    "MUHAMMAD RIZKI",
    "DEWI LESTARI",
];

/// Names of one word.
const ALONE: [&str; 24] = [
    "SUTRISNO",
    "SLAMET",
    "NURHAYATI",
    "SUPARDI",
    "SUMIATI",
    "SUYATNO",
    "MULYONO",
    "SULASTRI",
    "SUGIYANTO",
    "RUSMINI",
    "PONIRAN",
    "SUKARTI",
    "WAGIMAN",
    "TUKIYEM",
    "SURYANI",
    "KASMAN",
    "JUMADI",
    "ROSMALA",
    "BUNAWAN",
    "TARMINI",
    "LAKSONO",
    "MARIANI",
    "HASANUDIN",
    "YOHANIS",
];

const FIRST: [&str; 60] = [
    "SITI", "MUHAMMAD", "SRI", "NUR", "AHMAD", "DEWI", "AGUS", "EKO", "RINA", "BUDI", "ANI",
    "HENDRA", "YULI", "DWI", "TRI", "RATNA", "JOKO", "INDAH", "RUDI", "LINA", "ARIF", "MARIA",
    "DEDI", "WATI", "IWAN", "TITIN", "BAMBANG", "ENDANG", "ABDUL", "FITRI", "YANTO", "MEGA",
    "RIZKI", "LILIS", "ANDI", "MADE", "NI LUH", "KETUT", "WAYAN", "PUTU", "HERU", "ROSA", "DARMA",
    "YOSEF", "MARTEN", "NAOMI", "ELSA", "GILANG", "BAYU", "CITRA", "INTAN", "LUKMAN", "ZAINAL",
    "ROBERT", "OKTAVIA", "DIMAS", "PANJI", "SEKAR", "TEGUH", "WULAN",
];

const SECOND: [&str; 72] = [
    "RAHAYU",
    "SETIAWAN",
    "LESTARI",
    "HIDAYAT",
    "WAHYUNI",
    "SANTOSO",
    "SUSANTI",
    "PRASETYO",
    "KURNIAWAN",
    "HANDAYANI",
    "SAPUTRA",
    "NINGSIH",
    "WIBOWO",
    "PERMATA",
    "FAUZI",
    "ASTUTI",
    "NUGROHO",
    "MARLINA",
    "GUNAWAN",
    "AMALIA",
    "RAMADHAN",
    "KARTIKA",
    "SIREGAR",
    "SUHARTO",
    "YULIANA",
    "HAKIM",
    "ANGGRAINI",
    "PUTRA",
    "MAHARANI",
    "SIMANJUNTAK",
    "IRAWAN",
    "HASANAH",
    "SUPRAPTO",
    "WIDODO",
    "PUSPITA",
    "MAULANA",
    "SETYOWATI",
    "RUMAHORBO",
    "TAMPUBOLON",
    "LATUHARHARY",
    "WENDA",
    "KOGOYA",
    "DARMAWAN",
    "SUDARSONO",
    "OKTAVIANI",
    "PRATIWI",
    "ALAMSYAH",
    "BASUKI",
    "CAHYONO",
    "DAMAYANTI",
    "EFENDI",
    "FIRMANSYAH",
    "GINTING",
    "HARAHAP",
    "ISKANDAR",
    "JAYANTI",
    "KUSUMA",
    "LUBIS",
    "MANURUNG",
    "NASUTION",
    "OCTORA",
    "PANJAITAN",
    "QOMARIAH",
    "RITONGA",
    "SITORUS",
    "TANJUNG",
    "UTAMI",
    "VIRGINIA",
    "WIJAYA",
    "YUSUF",
    "ZAHRA",
    "TARIGAN",
];

const TITLES: [&str; 4] = ["H", "HJ", "DRS", "IR"];
const SHOPS: [&str; 6] = ["TOKO", "WARUNG", "BENGKEL", "UD", "CV", "KIOS"];

/// A person's name.
pub(super) fn person(dice: &mut Dice) -> String {
    match dice.below(100) {
        0..=5 => dice.favour(&EVERYWHERE).to_owned(),
        6..=19 => dice.favour(&ALONE).to_owned(),
        20..=24 => format!(
            "{} {} {}",
            dice.favour(&TITLES),
            dice.favour(&FIRST),
            dice.favour(&SECOND)
        ),
        25..=34 => {
            let (first, middle) = (dice.favour(&FIRST), dice.pick(&SECOND));
            format!("{first} {middle} {}", dice.pick(&SECOND))
        }
        _ => {
            let first = dice.favour(&FIRST);
            let mut name = String::with_capacity(24);
            name.push_str(first);
            name.push(' ');
            name.push_str(dice.favour(&SECOND));
            name
        }
    }
}

/// The name of a small business.
pub(super) fn business(dice: &mut Dice) -> String {
    format!("{} {}", dice.favour(&SHOPS), dice.favour(&SECOND))
}
