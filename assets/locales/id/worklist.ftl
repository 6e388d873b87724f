# What a unit has to do by hand.

work-dispensation-ending = dispensasi berakhir
    .short = dispensasi
    .todo = Dispensasi berakhir { $left }, { $until }: tagih { $owed } yang belum lunas. Setelah itu sistem memblokir lagi, atau piutang lamanya kembali ke daftar ini.
work-centre-refused = ditolak pusat
    .short = ditolak
    .todo = Tindakan { $day } ditolak pusat ({ $reason }) dan sudah dibatalkan: periksa data pelanggan, lalu ulangi bila masih perlu.
    .bare = Tindakan { $day } ditolak pusat dan sudah dibatalkan: periksa data pelanggan, lalu ulangi bila masih perlu.
work-meter-reported = kWh meter hilang
    .short = meter
    .todo = Pasang blokir kWh meter hilang: kehilangan dilaporkan { $day }, hasil pendataan belum ada.
work-manual-block = blokir manual
    .short = blokir
    .todo = Blokir pembelian token: { $owed } lewat jatuh tempo { $days }, ada yang ditetapkan sebelum 1 September 2019.
work-today = hari ini
work-in-days = { $days } lagi
work-left-dispensed = Dilewati: blokir akan mengakhiri dispensasi yang masih berlaku. Bila memang perlu, blokir sendiri-sendiri tanpa tanda.
work-left-refused = Dilewati: tindakan yang ditolak pusat diperiksa dahulu pada Info DIL.
work-sum = { $items } pekerjaan · lewat jatuh tempo { $owed }

cli-no-work = Tidak ada pekerjaan untuk unit ini.
cli-late = Lewat
cli-overdue = Jatuh tempo
cli-since = Sejak
cli-until = Sampai

tab-worklist = Daftar Kerja
work-all = semua
work-whole = { $at } dari { $items } · lewat jatuh tempo { $owed }
work-marked = { $items } ditandai · { $owed }
work-marked-gone = { $items } ditandai, { $gone } tidak lagi di daftar · { $owed }
no-work = Tidak ada pekerjaan untuk unit ini.
no-work-of = Tidak ada pekerjaan jenis ini: { $kind }. Tekan f untuk jenis berikut.
why-no-work = Tidak ada baris yang dipilih.
title-to-do = Yang harus dilakukan
col-kind = Jenis
col-date = Tanggal
col-registers = Register
col-became = Hasil

title-batch = Blokir
batch-debts = { $items } pelanggan diblokir karena piutang; lewat jatuh tempo { $owed } (aturan 1.6).
batch-meters = { $items } pelanggan diblokir karena kWh meter hilang (aturan 1.6).
batch-ends-dispensation = Dispensasi yang masih berlaku berakhir hari ini; pembelian token langsung diblokir bila masih ada yang lewat jatuh tempo.
batch-left-out = { $items } pelanggan tidak ikut. { $why }
batch-note = Catatan (wajib):
title-batch-going = Memblokir satu per satu…
title-batch-stopping = Berhenti setelah yang ini…
title-batch-over = Hasil blokir
batch-figures = { $blocked } diblokir · { $refused } tidak
batch-untried-count = { $untried } belum dicoba
batch-blocked = Diblokir.
batch-untried = Belum dicoba; tandanya tetap.

group-worklist = Daftar Kerja
group-worklist-confirm = Daftar Kerja: konfirmasi blokir
group-worklist-batch = Daftar Kerja: blokir berjalan
group-worklist-result = Daftar Kerja: hasil blokir
key-tab-worklist = Daftar Kerja
key-mark-all = Tandai semua
key-unmark-all = Hapus semua tanda
key-block-listed = Blokir
key-next-kind = Jenis
key-do-block = Blokir
key-stop-batch = Berhenti
