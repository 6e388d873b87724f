# What a unit has to do by hand.

work-dispensation-ending = dispensation ending
    .short = dispensation
    .todo = The dispensation ends { $left }, { $until }: collect the { $owed } still unpaid. After that the system blocks again, or the older debts come back to this list.
work-centre-refused = refused by the centre
    .short = refused
    .todo = The act of { $day } was refused by the centre ({ $reason }) and has been undone: check the customer's data, then repeat it if it is still needed.
    .bare = The act of { $day } was refused by the centre and has been undone: check the customer's data, then repeat it if it is still needed.
work-meter-reported = lost kWh meter
    .short = meter
    .todo = Set the lost-meter block: the loss was reported on { $day }, and there is no survey yet.
work-manual-block = block by hand
    .short = block
    .todo = Block token purchases: { $owed } is overdue, for { $days }, some of it determined before 1 September 2019.
work-today = today
work-in-days = in { $days }
work-left-dispensed = Left out: a block would end a dispensation that is still active. If it has to be, block the customer alone, without marks.
work-left-refused = Left out: what the centre refused is to be looked at in Info DIL first.
work-sum = { $items } items · { $owed } overdue

cli-no-work = There is nothing to do for this unit.
cli-late = Late
cli-overdue = Overdue
cli-since = Since
cli-until = Until
