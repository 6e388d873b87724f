# Info Agenda.

tab-agenda = Info Agenda
search-label-agenda = Cari Data
welcome-agenda = Info Agenda: permohonan atau penetapan, dan angsuran yang melekat padanya.
title-agendas = Agenda
# $count (Number) - how many agendas
agenda-count = { $count } agenda
title-applicant = Pelanggan
title-agenda-instalments = Info Angsuran
title-obligations = Kewajiban di luar agenda ini
title-obligations-alone = Kewajiban pelanggan
col-agenda = No Agenda
col-lodged = Tanggal
col-agenda-state = Keadaan
label-note = Catatan
tariff-value = { $tariff } { $power } VA
tariff-asked = diminta { $asked } · sekarang { $now }
tariff-not-asked = sekarang { $now } · tidak ada yang diminta
# $count (Number) - how many register numbers
registers-count = { $count } register
instalments-sums = semula { $amount } · dibayar { $paid } · sisa { $balance }
instalments-beside = · di luar agenda ini { $balance }
no-attached-instalments = Tidak ada angsuran yang melekat pada agenda ini.
no-agenda-of-customer = Pelanggan ini belum punya agenda.
register-not-attached = No Register { $register } tidak melekat pada agenda mana pun.

# $count (Number) - how many obligations
hold-owed = { $count } kewajiban, { $sum }
# $count (Number) - how many obligations
hold-owed-overdue = { $count } kewajiban, { $sum }, di antaranya { $overdue } lewat jatuh tempo
hold-held-owing = { $kind } ini ditangguhkan. Yang perlu diselesaikan pelanggan: { $owed }.
hold-held-clear = { $kind } ini ditangguhkan, tetapi tidak ada angsuran atau tagihan susulan yang belum lunas: tanyakan sebabnya ke { $unit }.
hold-goes-on-owing = { $kind } ini tidak ditangguhkan. Yang belum lunas: { $owed }.
hold-goes-on-clear = { $kind } ini tidak ditangguhkan, dan tidak ada kewajiban yang belum lunas.
hold-ended-owing = { $kind } ini sudah berakhir ({ $state }). Yang belum lunas: { $owed }.
hold-ended-clear = { $kind } ini sudah berakhir ({ $state }), dan tidak ada kewajiban yang belum lunas.
hold-unknown-owing = Keadaan “{ $state }” tidak dikenal: tanyakan ke { $unit } apakah ditangguhkan. Yang belum lunas: { $owed }.
hold-unknown-clear = Keadaan “{ $state }” tidak dikenal: tanyakan ke { $unit } apakah ditangguhkan. Tidak ada kewajiban yang belum lunas.

try-again = Enter mencoba lagi.

why-no-agenda-open = Buka dulu agenda: ketik No Agenda, IDPEL, nomor meter, No Register, atau nama.
why-no-agendas = Pelanggan ini belum punya agenda.
why-all-paid = Tidak ada No Register yang masih harus dibayar di sini.
why-one-agenda = Hanya ada satu daftar: pelanggan ini tidak punya agenda lain.

group-agenda = Info Agenda
key-tab-agenda = Info Agenda
key-agendas = Agenda
key-to-customer = Info DIL
key-other-list = Agenda / angsuran
