# Cetak Detail Piutang: what stands on the paper, and what is said of the file.

statement-sender = PLN 123
statement-title = Detail Piutang Pelanggan
statement-unit = Unit { $code } · { $zone }
statement-about = IDPEL { $idpel } · { $name }
statement-training = LATIHAN · dibuat dengan jam yang dipatok pada { $at } WIB; bukan untuk diserahkan kepada pelanggan.

statement-idpel = IDPEL
statement-name = Nama
statement-address = Alamat
statement-meter = Nomor meter
statement-tariff = Tarif dan daya
statement-tariff-value = { $tariff } · { $power } VA
statement-service = Layanan
statement-no-address = [tidak ada alamat]
statement-no-tariff = [tidak ada tarif]

statement-status = Status DIL
statement-held = { $lock }: { $held }
statement-last-act = Tindakan terakhir: { $act }
statement-overdue = Lewat jatuh tempo
statement-not-due = Belum jatuh tempo
statement-balance = Total saldo piutang
# $count (Number) - how many
statement-group-overdue = Lewat jatuh tempo · { $count } No Register
# $count (Number) - how many
statement-group-not-due = Belum jatuh tempo · { $count } No Register
# $count (Number) - how many
statement-group-paid = Lunas · { $count } No Register
statement-continued = { $group } (lanjutan)
statement-sum-overdue = Jumlah lewat jatuh tempo
statement-sum-not-due = Jumlah belum jatuh tempo
statement-sum-paid = Jumlah lunas
statement-sum-all = Jumlah seluruhnya
statement-none = Tidak ada piutang.

statement-to-unblock = Yang harus dibayar untuk membuka blokir
statement-to-settle = Yang sudah lewat jatuh tempo
# $count (Number) - how many
statement-pay = Bayar { $count } No Register berikut sampai lunas, seluruhnya { $total }.
# $count (Number) - how many
statement-pay-listed = Bayar sampai lunas { $count } No Register pada kelompok "Lewat jatuh tempo" di tabel, seluruhnya { $total }.

statement-remarks = Keterangan
statement-window = Bayar tagihan dan beli token di luar pukul { $closes }–{ $opens } { $zone }.
# $count (Number) - how many
statement-dispensation = Dispensasi untuk { $count } No Register sampai { $until }, dengan alasan: { $ground }.
# $count (Number) - how many
statement-dispensation-no-end = Dispensasi untuk { $count } No Register tanpa batas waktu, dengan alasan: { $ground }.
statement-as-of = Menurut data per { $at } WIB; pembayaran sesudah itu belum termasuk.
statement-as-of-unknown = [tidak ada waktu data]; pembayaran terakhir mungkin belum termasuk.

statement-by = { $name }, { $role }
statement-by-unit = { $name }, { $role } { $code } { $unit }
statement-printed = Dicetak oleh { $by } · { $at } WIB
statement-data = Data per { $at } WIB
statement-data-unknown = Data: [tidak ada waktu data]
statement-page = Halaman { $page } dari { $of }

# $pages (Number) - how many
# $count (Number) - how many
statement-made = { $file } dibuat: { $pages } halaman, { $count } piutang.
# $pages (Number) - how many
statement-saved = Detail Piutang tersimpan di { $file } ({ $pages } halaman).
