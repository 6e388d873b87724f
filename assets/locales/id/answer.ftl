debt-one = { $what } lewat jatuh tempo { $day }
# $count (Number) - how many
debt-many = { $count } tagihan { $what } lewat jatuh tempo (yang paling lama { $day })
debt-part = { $cause } { $part }
debt-part-bill = { $cause } angsuran { $part }
meter-reported = kWh meter dilaporkan hilang pada { $day }
meter-recorded = kWh meter tercatat hilang

answer-debts = Pembelian token Bapak/Ibu { $name } diblokir karena { $debts }.
answer-debts-and-meter = Pembelian token Bapak/Ibu { $name } diblokir karena { $debts }, dan juga karena { $meter }.
answer-meter = Pembelian token Bapak/Ibu { $name } diblokir karena { $meter }.
answer-meter-too = Selain itu, pembelian token diblokir karena { $meter }.
answer-meter-unit = Blokir karena kWh meter hilang tidak terbuka dengan pembayaran; yang dapat membukanya petugas unit { $unit } setelah ada hasil pendataan kWh meter.
answer-meter-surveyed = Hasil pendataan kWh meter sudah ada; yang dapat membuka blokir karena kWh meter hilang adalah petugas unit { $unit }.
answer-besides = Selain itu, { $debts }.
answer-paid = Semua tagihan Bapak/Ibu { $name } yang jatuh tempo sudah tercatat lunas, tetapi blokir pembelian token belum terbuka.
answer-paid-processing = Saat ini antara pukul { $closes } dan { $opens } { $zone }, pembayaran sedang diproses; silakan membeli token setelah pukul { $opens } { $zone }.
answer-paid-unit = Blokir ini dibuka oleh sistem; bila belum juga terbuka, yang dapat menindaklanjuti adalah petugas unit { $unit }.
answer-lock-without-debt = Pembelian token Bapak/Ibu { $name } diblokir, tetapi pada data kami tidak ada tagihan yang pernah jatuh tempo.
answer-mismatch-unit = Yang dapat menindaklanjuti ketidaksesuaian data ini adalah petugas unit { $unit }.
answer-dispensed = Pembelian token Bapak/Ibu { $name } terbuka karena ada dispensasi sampai { $day }, meskipun { $debts }.
answer-dispensed-no-end = Pembelian token Bapak/Ibu { $name } terbuka karena ada dispensasi tanpa batas waktu, meskipun { $debts }.
answer-dispensed-after = Tagihan itu tetap harus dilunasi; bila dispensasi berakhir sebelum lunas, pembelian token dapat diblokir lagi.
answer-open-but = Pembelian token Bapak/Ibu { $name } masih terbuka, tetapi { $debts }.
answer-system-will-block = Bila belum dilunasi, sistem akan memblokir pada proses berikutnya, { $day }.
answer-unit-may-block = Petugas unit { $unit } berwenang memblokir karena tagihan itu ditetapkan sebelum 1 September 2019.
answer-postpaid = Bapak/Ibu { $name } adalah pelanggan pascabayar, jadi tidak membeli token dan tidak ada blokir token.
answer-now = Saat ini { $debts }.
answer-clear = Pembelian token Bapak/Ibu { $name } terbuka dan tidak ada tagihan yang lewat jatuh tempo.
answer-clear-next = Tagihan berikutnya jatuh tempo { $day }.
answer-unsure = Pembelian token Bapak/Ibu { $name } tidak sedang diblokir.
answer-needs-check = Data piutang Bapak/Ibu { $name } memuat jenis yang tidak dikenal aplikasi, jadi harus dicek dahulu oleh petugas unit { $unit }.
answer-origin = Tagihan itu berasal dari IDPEL lain, { $idpel }, atas nama { $holder }.
answer-origin-unknown = Tagihan itu berasal dari IDPEL lain, { $idpel }, yang tidak ada dalam data aplikasi ini; keadaannya tidak dapat dipastikan dari sini dan dapat diperiksa oleh petugas unit { $unit }.
answer-origin-missing = Tagihan itu berasal dari IDPEL lain yang nomornya tidak tercatat; keadaannya dapat diperiksa oleh petugas unit { $unit }.

held-system = otomatis, sejak { $day }
held-user = oleh { $by }, sejak { $day }
age-debt = utang { $days }
age-block = blokir { $days }

why-debt-lock = Blokir piutang dipasang oleh { $by } pada { $at }.
why-receivable = No Register { $register } ({ $what }): penetapan { $determined }, jatuh tempo { $due }, sisa { $balance }; { $rule }.
why-systems = ditetapkan sejak 01-09-2019, diblokir oleh sistem (aturan 1.5)
why-units = ditetapkan sebelum 01-09-2019, diblokir oleh petugas unit (aturan 1.6)
why-older = ditetapkan sebelum 01-09-2019, bukan pemicu sistem, tetapi ikut harus lunas (aturan 1.5)
why-later = jatuh tempo setelah blokir dipasang, ikut harus lunas (aturan 1.5)
why-dispensed = dalam dispensasi (aturan 1.7)
why-postpaid = pascabayar, tidak diblokir (aturan 1.1)
why-paid = Sebab ketika dipasang: { $causes }. Sekarang tidak ada piutang yang lewat jatuh tempo.
why-paid-unknown = Sekarang tidak ada piutang yang lewat jatuh tempo.
why-meter-lock = Blokir kWh meter hilang dipasang oleh { $by } pada { $at } (aturan 1.6).
why-meter-report = Kehilangan dilaporkan pada { $day }.
why-meter-survey = Hasil pendataan: { $reference }, { $day } (aturan 1.7).
why-survey-no-reference = [tidak ada nomor]
why-survey-no-day = [tidak ada tanggal]
why-dispensation = Dispensasi oleh { $by } sejak { $since } sampai { $until }, dengan alasan: { $ground } (aturan 1.7).
why-dispensation-no-end = Dispensasi oleh { $by } sejak { $since } tanpa batas waktu, dengan alasan: { $ground } (aturan 1.7).

# $count (Number) - how many
pay-to-unblock = Untuk membuka: { $count } register, { $total }.
# $count (Number) - how many
pay-overdue = Lewat jatuh tempo: { $count } register, { $total }.
pay-row = { $register } · { $what } · { $balance } · jatuh tempo { $due }
pay-meter-stays = Setelah lunas, blokir kWh meter hilang masih terpasang.

next-due = Jatuh tempo berikutnya { $day }.
next-due-block = Jatuh tempo berikutnya { $day }; bila belum lunas, sistem memblokir pada { $block }.

what-if-open = Bila dibayar { $price }, pembelian token terbuka.
# $count (Number) - how many
what-if-left = Bila dibayar { $price }, pembelian token masih diblokir: kurang { $count } register, { $total }.
what-if-meter = Bila dibayar { $price }, pembelian token masih diblokir karena kWh meter hilang.
# $count (Number) - how many
what-if-left-meter = Bila dibayar { $price }, pembelian token masih diblokir: kurang { $count } register, { $total }, dan kWh meter hilang.
