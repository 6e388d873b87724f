//! The file itself: the same bytes again, what it says of itself, and that other programs read it too.

use crate::customer::{facts, printed};
use crate::reader::Reader;
use pln123::report::place::put;
use std::process::Command;
use std::time::{Duration, SystemTime};

#[test]
fn the_same_statement_makes_the_same_bytes_and_another_does_not() {
    assert_eq!(printed(facts(11)), printed(facts(11)));
    assert_ne!(printed(facts(11)).bytes, printed(facts(10)).bytes);
}

#[test]
fn the_file_says_what_it_is_whose_and_in_which_language() {
    let made = printed(facts(1));
    let reader = Reader::new(&made.bytes);
    assert!(
        reader.catalog().contains("/Lang (id)"),
        "{}",
        reader.catalog()
    );
    let about = reader.about();
    for part in [
        "/Title",
        "/Author (budi, petugas unit 77110 ULP CONTOH UTARA)",
        "D:20191025104000+07'00",
    ] {
        assert!(about.contains(part), "{part}: {about}");
    }
    assert!(reader.trailer().contains("/ID ["));
}

#[test]
fn a_paper_of_one_page_is_small_enough_to_be_sent() {
    assert!(printed(facts(11)).bytes.len() < 60_000);
    assert!(printed(facts(300)).bytes.len() < 150_000);
}

#[test]
fn where_poppler_is_at_hand_it_reads_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    put(&path, &printed(facts(11)).bytes).unwrap();
    let Ok(ran) = Command::new("pdftotext").arg(&path).arg("-").output() else {
        return;
    };
    let text = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success() && ran.stderr.is_empty(), "{ran:?}");
    for part in [
        "Detail Piutang Pelanggan",
        "77110 1900 0010",
        "Jumlah seluruhnya",
        "Halaman 1 dari 1",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_file_replaces_a_file_whole_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    put(&path, b"first").unwrap();
    put(&path, b"second").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"second");
    assert!(put(folder.path(), b"over a folder").is_err());
    assert!(put(&folder.path().join("none/paper.pdf"), b"nowhere").is_err());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        let link = folder.path().join("link.pdf");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(put(&link, b"over a link").is_err());
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"second");
    let left = std::fs::read_dir(folder.path()).unwrap().flatten();
    assert!(
        left.into_iter()
            .all(|entry| !entry.file_name().to_string_lossy().contains("new"))
    );
}

#[test]
fn a_file_in_the_making_that_nobody_wrote_to_for_a_day_is_cleared_even_where_its_number_is_in_use()
{
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    let hours = |hours: u64| SystemTime::now() - Duration::from_secs(hours * 60 * 60);
    let alive = std::os::unix::process::parent_id();
    let left = folder.path().join(format!("paper.pdf.{alive}.new"));
    for (age, stays) in [(23, true), (25, false)] {
        let file = std::fs::File::create(&left).unwrap();
        file.set_modified(hours(age)).unwrap();
        put(&path, b"whole").unwrap();
        assert_eq!(left.exists(), stays, "{age}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"whole");
}
