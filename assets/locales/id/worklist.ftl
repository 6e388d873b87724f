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
