format-money = Rp{ $amount }
format-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
format-long-date = { $day } { $month } { $year }
format-megabytes = { $n } MB
format-gigabytes = { $n } GB
format-seconds = { $n } s
format-minutes = { $n } min
format-minutes-seconds = { $minutes } min { $seconds } s
format-hours = { $n } h
format-hours-minutes = { $hours } h { $minutes } min
format-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
format-list-two = { $head } and { $last }
format-list-many = { $head }, and { $last }

# How many of what: one key for one, because in English the word differs
count-customers = { $count } customers
    .one = 1 customer
count-calls = { $count } calls
    .one = 1 call
count-complaints = { $count } complaints
    .one = 1 complaint
count-rows = { $count } rows
    .one = 1 row
count-steps = { $count } steps
    .one = 1 step
