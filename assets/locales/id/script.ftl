greeting-morning = Selamat pagi
greeting-midday = Selamat siang
greeting-afternoon = Selamat sore
greeting-evening = Selamat malam

blank-register = { $register } sebesar { $balance }, jatuh tempo { $due }
blank-obligation = { $what }, No Register { $register }, sebesar { $balance }, jatuh tempo { $due }
blank-more = { $listed }; serta { $count } lagi, seluruhnya { $total }
blank-agenda = { $kind }, No Agenda { $number }, keadaan { $state }
blank-clock = { $time } { $zone }
blank-not-due = Saldo piutang yang belum jatuh tempo { $amount }.

missing-name = [tidak ada nama]
missing-meter = [tidak ada nomor meter]
missing-causes = [tidak ada penyebab blokir]
missing-registers = [tidak ada nomor register]
missing-total = [tidak ada jumlah tagihan]
missing-due = [tidak ada tanggal jatuh tempo]
missing-next-due = [tidak ada jatuh tempo berikutnya]
missing-not-due = [tidak ada saldo belum jatuh tempo]
missing-obligations = [tidak ada kewajiban yang belum lunas]
missing-agenda = [tidak ada agenda]

summary-triage = Keterangan pelanggan: { $word }.
summary-status = Status DIL: { $label }.
summary-said = Disampaikan: { $said }
summary-agrees = Pelanggan setuju dengan status itu.
summary-disputes = Pelanggan tidak setuju dengan status itu; yang dapat menindaklanjuti: unit { $unit }.
summary-registers = No Register yang diberikan: { $registers }; jumlah { $total }.
summary-objections = Keberatan: { $objections }.
summary-hand-over = Perlu ditindaklanjuti unit { $unit }.
summary-acceptance = Penjelasan: { $acceptance }.
summary-end = Akhir panggilan: { $end }.
