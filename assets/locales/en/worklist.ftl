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

tab-worklist = Worklist
work-all = all
work-whole = { $at } of { $items } · { $owed } overdue
work-marked = { $items } marked · { $owed }
work-marked-gone = { $items } marked, { $gone } no longer on the list · { $owed }
no-work = There is nothing to do for this unit.
no-work-of = There is nothing of this kind: { $kind }. Press f for the next kind.
why-no-work = No row is selected.
title-to-do = What is to be done
col-kind = Kind
col-date = Date
col-registers = Registers
col-became = Result

title-batch = Block
batch-debts = { $items } customers are blocked for their debts; { $owed } is overdue (rule 1.6).
batch-meters = { $items } customers are blocked for the lost kWh meter (rule 1.6).
batch-ends-dispensation = A dispensation that is still active ends today; token purchases are blocked at once if anything is overdue.
batch-left-out = { $items } customers are not among them. { $why }
batch-note = Note (required):
title-batch-going = Blocking one by one…
title-batch-stopping = Stopping after this one…
title-batch-over = What came of the blocks
batch-figures = { $blocked } blocked · { $refused } not
batch-untried-count = { $untried } not tried
batch-blocked = Blocked.
batch-untried = Not tried; the mark stays.

group-worklist = Worklist
group-worklist-confirm = Worklist: confirming a block
group-worklist-batch = Worklist: blocks under way
group-worklist-result = Worklist: what came of the blocks
key-tab-worklist = Worklist
key-mark-all = Mark all
key-unmark-all = Remove all marks
key-block-listed = Block
key-next-kind = Kind
key-do-block = Block
key-stop-batch = Stop
