typed-idpel = { $count } digit: IDPEL
typed-meter = { $count } digit: meter
typed-meter-check = { $count } digit: cek meter, angka terakhir tidak cocok
typed-register = { $count } digit: register
typed-agenda = { $count } digit: No Agenda, atau No Register surat lama
typed-token = { $count } digit: token, tidak dicari
typed-unusual = { $count } digit: bukan panjang yang lazim ({ $lengths })
# $count (Number) - how many digits
typed-no-length = { $count } digit: tidak ada nomor sepanjang itu ({ $lengths })
typed-words = nama (dan tempat)
typed-lengths = 11 nomor meter, 12 IDPEL, 13 No Register, 18 No Agenda

typed-none-idpel = IDPEL { $text } tidak ditemukan.
typed-none-meter = Nomor meter { $text } tidak ditemukan.
typed-none-meter-check = Nomor meter { $text } tidak ditemukan: angka terakhir tidak cocok, periksa lagi.
typed-none-register = No Register { $text } tidak ditemukan.
typed-none-agenda = { $text } tidak ditemukan sebagai No Agenda maupun No Register.
typed-none-unusual = { $text } tidak ditemukan sebagai No Agenda maupun No Register. Panjang yang lazim: { $lengths }.
typed-none-token = Ini nomor token. Token tidak dicari; minta IDPEL atau nomor meter.
# $count (Number) - how many digits
typed-none-length = Tidak ada nomor sepanjang { $count } digit. Panjang yang ada: { $lengths }.
typed-none-words = Tidak ada nama yang cocok dengan “{ $text }”.
typed-none-nothing = Ketik IDPEL, nomor meter, No Register, No Agenda, atau nama.
typed-read-as = Tidak ada “{ $typed }”; yang mirip: { $read }
