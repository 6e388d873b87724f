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
