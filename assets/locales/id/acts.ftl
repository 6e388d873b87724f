act-set = { $lock } untuk IDPEL { $idpel } dipasang. Dasar: aturan 1.6.
act-ended-and-set = Dispensasi untuk IDPEL { $idpel } diakhiri, dan blokir piutang terpasang kembali. Dasar: aturan 1.6.
act-ended = Dispensasi untuk IDPEL { $idpel } diakhiri; tidak ada piutang yang lewat jatuh tempo, jadi tidak diblokir. Dasar: aturan 1.6.
act-lifted = { $lock } untuk IDPEL { $idpel } dibuka. Dasar: aturan 1.7.
act-status = Status DIL sekarang: { $label }.
# $count (Number) - how many
act-dispensed = Dispensasi untuk { $count } register sampai akhir hari { $until }.
# $count (Number) - how many
act-dispensed-no-end = Dispensasi untuk { $count } register, tanpa batas waktu.
act-waits = Diajukan, menunggu pusat; sementara itu berlaku di sini. Nomor pengajuan { $id }.

act-will-set-debt = Blokir piutang akan dipasang karena { $causes }. Dasar: aturan 1.6.
act-will-end-and-set = Dispensasi akan diakhiri sekarang, dan blokir piutang terpasang kembali karena { $causes }. Dasar: aturan 1.6.
act-will-end = Dispensasi akan diakhiri sekarang; tidak ada piutang yang lewat jatuh tempo, jadi tidak diblokir. Dasar: aturan 1.6.
act-will-set-meter = Blokir kWh meter hilang akan dipasang berdasarkan laporan { $day }. Dasar: aturan 1.6.
act-will-lift-meter = Blokir kWh meter hilang akan dibuka. Dasar: aturan 1.7.
act-will-lift-debt = Blokir piutang akan dibuka; tidak ada piutang yang lewat jatuh tempo, jadi tanpa dispensasi. Dasar: aturan 1.7.
# $count (Number) - how many
act-will-dispense = Blokir piutang akan dibuka, dengan dispensasi untuk { $count } register sampai akhir hari { $until }. Dasar: aturan 1.7.
# $count (Number) - how many
act-will-dispense-no-end = Blokir piutang akan dibuka, dengan dispensasi untuk { $count } register tanpa batas waktu. Dasar: aturan 1.7.
act-other-lock-stays = { $lock } tetap terpasang, jadi token masih tidak dapat dibeli.
act-title-block = Blokir
act-title-unblock = Buka blokir
act-choose = pilih dengan ← → atau angkanya
act-lock = Blokir
act-ground = Alasan
act-ground-none = – pilih alasan –
act-no-ground = Alasan belum dipilih. Ketik angkanya, atau pilih dengan ← →.
act-reported-on = Dilaporkan
act-end = Dispensasi
act-with-end = Sampai tanggal
act-no-end = Tanpa batas waktu
act-until = Sampai
act-reference = No Pendataan
act-note = Catatan
act-sending = Sedang dicatat…
act-ready = Lengkap. Ctrl+S, atau Enter pada isian terakhir, melakukannya.
act-no-day = Tanggal belum terbaca; tulis seperti 24-11-2019.
act-told-set = { $lock } dipasang; status { $status }.
act-told-ended-set = Dispensasi diakhiri, blokir piutang terpasang; status { $status }.
act-told-ended = Dispensasi diakhiri; status { $status }.
act-told-lifted = { $lock } dibuka; status { $status }.
act-told-waits = Diajukan, menunggu pusat; berlaku di sini.
act-told-undo = U membatalkan.
act-submitted = diajukan { $at } oleh { $by }, menunggu pusat
act-turned-down = ditolak pusat: pengajuan { $at } oleh { $by }
