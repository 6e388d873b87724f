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
format-seconds = { $n } dtk
format-minutes = { $n } mnt
format-minutes-seconds = { $minutes } mnt { $seconds } dtk
format-hours = { $n } jam
format-hours-minutes = { $hours } jam { $minutes } mnt
# $n (Number) - whole days
format-days = { $n } hari
format-list-two = { $head } dan { $last }
format-list-many = { $head } dan { $last }
