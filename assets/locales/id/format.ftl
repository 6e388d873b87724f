format-money = Rp{ $amount }
format-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
}
format-long-date = { $day } { $month } { $year }
format-megabytes = { $n } MB
format-gigabytes = { $n } GB
format-seconds = { $n } dtk
format-minutes = { $n } mnt
format-minutes-seconds = { $minutes } mnt { $seconds } dtk
format-hours = { $n } jam
format-hours-minutes = { $hours } jam { $minutes } mnt
# $n (Number) - whole days
format-days = { $n } hari
format-list-two = { $head } dan { $last }
format-list-many = { $head } dan { $last }

# How many of what: one key for one, because in English the word differs
count-customers = { $count } pelanggan
    .one = 1 pelanggan
count-calls = { $count } panggilan
    .one = 1 panggilan
count-complaints = { $count } keluhan
    .one = 1 keluhan
count-rows = { $count } baris
    .one = 1 baris
count-steps = { $count } langkah
    .one = 1 langkah
