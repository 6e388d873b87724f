cause-ujl-compensation = Kompensasi UJL Jatuh Tempo
    .short = Kompensasi UJL
    .spoken = kompensasi uang jaminan langganan
cause-ts-p2tl = TS P2TL Jatuh Tempo
    .short = TS P2TL
    .spoken = tagihan susulan P2TL
cause-ts-kwh = TS kWh Jatuh Tempo
    .short = TS kWh
    .spoken = tagihan susulan kWh
cause-bp-instalment = Cicilan BP Jatuh Tempo
    .short = Cicilan BP
    .spoken = cicilan biaya penyambungan
cause-prr-instalment = Cicilan PRR Jatuh Tempo
    .short = Cicilan PRR
    .spoken = cicilan piutang ragu-ragu
cause-prr-other-idpel = Cicilan PRR IDPEL Lain Jatuh Tempo
    .short = Cicilan PRR IDPEL Lain
    .spoken = cicilan piutang ragu-ragu IDPEL lain
cause-bp-underbilled = Kurang Tagih BP Jatuh Tempo
    .short = Kurang Tagih BP
    .spoken = kurang tagih biaya penyambungan
cause-meter-lost = kWh Meter Hilang
    .short = kWh Meter Hilang
    .spoken = kWh meter hilang
cause-unknown = Jenis tidak dikenal, perlu cek
    .short = PERLU CEK
    .spoken = piutang yang jenisnya perlu dicek unit

service-prepaid = prabayar
service-postpaid = pascabayar

state-overdue = jatuh tempo
state-not-due = belum
state-paid = lunas

instalment-spoken = ke-{ $number } dari { $of }

lock-debt = Blokir piutang
    .spoken = blokir piutang
lock-meter = Blokir kWh meter hilang
    .spoken = blokir kWh meter hilang

ground-disaster = Pelanggan terkena musibah
ground-field-dispute = Konflik di lapangan karena ketidaksesuaian data
ground-meter-survey-done = Sudah diperoleh hasil pendataan kWh meter hilang
ground-other = Lainnya (dsb.)

role-cso = CSO
role-unit = petugas unit
role-supervisor = supervisor
role-administrator = administrator
role-unit-short = unit
role-administrator-short = admin

duty-look-up = melihat Info DIL dan Info Agenda
duty-take-call = menjalankan skrip panggilan dan mencatat keluhan
duty-read-calls = membaca catatan keluhan
duty-monitor = membuka Monitoring Blocking Token dan Cetak Detail Piutang
duty-worklist = membuka daftar kerja unit
duty-act = memblokir dan membuka blokir
duty-figures = melihat grafik, ekspor, dan angka waktu penanganan
duty-administer = mengelola pengguna, impor, proses harian, dan sinkronisasi

agenda-kind-new-connection = Pasang Baru
agenda-kind-power-change = Perubahan Daya
agenda-kind-prepaid-migration = Migrasi Prabayar
agenda-kind-p2tl = Penetapan P2TL
agenda-kind-name-change = Balik Nama
agenda-kind-temporary = Penyambungan Sementara

agenda-state-lodged = Permohonan
agenda-state-paid = Bayar
agenda-state-work-order = Cetak PK
agenda-state-energised = Nyala
agenda-state-activated = Aktivasi
agenda-state-completed = Peremajaan
agenda-state-held-up = Penangguhan
agenda-state-cancelled = Batal
agenda-state-refunded = Restitusi

end-completed = Skrip selesai
end-other-matter = Perihal lain
end-unidentified = Penelepon tidak dikenali
end-dropped = Panggilan terputus
end-caller-refused = Penelepon menolak melanjutkan
end-transferred = Dialihkan
end-wrong-number = Salah sambung

complaint-issue-closed = ISSUE CLOSED
complaint-open = OPEN, untuk unit

acceptance-yes = diterima
acceptance-no = tidak diterima
acceptance-no-answer = tidak menjawab

check-fits = COCOK
check-differs = TIDAK COCOK: { $reasons }
mismatch-paid-not-lifted = sudah lunas, blokir belum dibuka
mismatch-overdue-not-swept = lewat jatuh tempo, belum diproses sistem
mismatch-lock-without-debt = blokir piutang tanpa piutang yang pernah jatuh tempo
mismatch-postpaid-locked = pelanggan pascabayar terblokir
mismatch-meter-lock-without-report = blokir kWh meter hilang tanpa laporan kehilangan
mismatch-surveyed-not-lifted = hasil pendataan sudah ada, blokir kWh meter hilang belum dibuka
mismatch-unknown-cause = ada piutang yang jenisnya tidak dikenal

zone-wib = Waktu Indonesia Barat (WIB)
zone-wita = Waktu Indonesia Tengah (WITA)
zone-wit = Waktu Indonesia Timur (WIT)

actor-system = sistem
    .spoken = sistem

delivery-ready = menunggu dikirim
delivery-sent = dikirim, belum dijawab
delivery-applied = diterima
delivery-done = selesai
delivery-none = tidak perlu
delivery-refused = ditolak
delivery-quarantined = ditahan, gagal berulang kali
delivery-withdrawn = ditarik kembali
destination-apkt = APKT
destination-crm = CRM
destination-centre = pusat

step-triage = Maksud “diblokir”
step-identity = Identitas penelepon
step-check = Periksa
step-tell = Sampaikan
step-confirm = Konfirmasi
step-registers = No Register
step-window = Jam pembayaran
step-accept = Penjelasan diterima?
step-advise = Sarankan pelunasan
step-inform = Berikan informasi
step-log = Catat keluhan

# What calls come to
figures-calls = Panggilan
figures-median = Lama, median
figures-p90 = Lama, persentil 90
figures-repeats = Menelepon lagi dalam 7 hari
figures-repeats-value = { $calls }, { $customers }
figures-disputes = Tidak setuju dengan status
figures-hand-overs = Diteruskan ke unit
figures-by-status = Menurut status
figures-by-end = Menurut akhir
figures-by-script = Menurut skrip
figures-by-cso = Menurut CSO
figures-backs = Kembali dari langkah
figures-objections = Keberatan
