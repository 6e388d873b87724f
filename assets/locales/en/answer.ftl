debt-one = the { $what } was due on { $day } and is not fully paid
debt-many = { $count } bills ({ $what }) are overdue, the oldest since { $day }
debt-part = { $cause } ({ $part })
debt-part-bill = { $cause } (instalment { $part })
meter-reported = the kWh meter was reported lost on { $day }
meter-recorded = the kWh meter is recorded as lost

answer-debts = Token purchases for { $name } are blocked because { $debts }.
answer-debts-and-meter = Token purchases for { $name } are blocked because { $debts }, and also because { $meter }.
answer-meter = Token purchases for { $name } are blocked because { $meter }.
answer-meter-too = Besides, token purchases are blocked because { $meter }.
answer-meter-unit = No payment lifts the block for a lost kWh meter; the staff of unit { $unit } can lift it once the meter survey is done.
answer-meter-surveyed = The meter survey is done; the staff of unit { $unit } can lift the block for the lost kWh meter.
answer-besides = Besides, { $debts }.
answer-paid = All bills of { $name } that were due are recorded as paid, but token purchases are still blocked.
answer-paid-processing = It is now between { $closes } and { $opens } { $zone } and the payment is being processed; please buy tokens after { $opens } { $zone }.
answer-paid-unit = The system lifts this block; if it stays, the staff of unit { $unit } can follow it up.
answer-lock-without-debt = Token purchases for { $name } are blocked, but our data show no bill that was ever due.
answer-mismatch-unit = The staff of unit { $unit } can follow up this mismatch in the data.
answer-dispensed = Token purchases for { $name } are open under a dispensation until { $day }, although { $debts }.
answer-dispensed-no-end = Token purchases for { $name } are open under a dispensation without an end, although { $debts }.
answer-dispensed-after = The bills must still be paid; if the dispensation ends before that, token purchases can be blocked again.
answer-open-but = Token purchases for { $name } are still open, but { $debts }.
answer-system-will-block = If this is not settled, the system will block at its next run, on { $day }.
answer-unit-may-block = The staff of unit { $unit } may block for it, because it was determined before 1 September 2019.
answer-postpaid = { $name } is a postpaid customer, buys no tokens and has no token block.
answer-now = At present { $debts }.
answer-clear = Token purchases for { $name } are open and no bill is overdue.
answer-clear-next = The next bill is due on { $day }.
answer-unsure = Token purchases for { $name } are not blocked at present.
answer-needs-check = The receivables of { $name } include a kind that the application does not know, so the staff of unit { $unit } must check first.
answer-origin = That bill comes from another IDPEL, { $idpel }, held by { $holder }.
answer-origin-unknown = That bill comes from another IDPEL, { $idpel }, which is not in this application's data; how it stands cannot be told from here, and the staff of unit { $unit } can check it.
answer-origin-missing = That bill comes from another IDPEL whose number is not recorded; the staff of unit { $unit } can check how it stands.

held-system = automatic, since { $day }
held-user = by { $by }, since { $day }
age-debt = debt { $days }
age-block = block { $days }

why-debt-lock = The debt lock was set by { $by } on { $at }.
why-receivable = Register { $register } ({ $what }): determined { $determined }, due { $due }, balance { $balance }; { $rule }.
why-systems = determined since 01-09-2019, blocked by the system (rule 1.5)
why-units = determined before 01-09-2019, blocked by the unit's staff (rule 1.6)
why-older = determined before 01-09-2019, no trigger for the system, but must be paid as well (rule 1.5)
why-later = fell due after the lock was set, must be paid as well (rule 1.5)
why-dispensed = under a dispensation (rule 1.7)
why-postpaid = postpaid, not blocked (rule 1.1)
why-paid = The cause when it was set: { $causes }. No receivable is overdue now.
why-paid-unknown = No receivable is overdue now.
why-meter-lock = The lost meter lock was set by { $by } on { $at } (rule 1.6).
why-meter-report = The loss was reported on { $day }.
why-meter-survey = Meter survey: { $reference }, { $day } (rule 1.7).
why-survey-no-reference = [no number]
why-survey-no-day = [no date]
why-dispensation = Dispensation by { $by } from { $since } until { $until }, on the ground: { $ground } (rule 1.7).
why-dispensation-no-end = Dispensation by { $by } from { $since } without an end, on the ground: { $ground } (rule 1.7).

pay-to-unblock = To unblock: { $count } { $count ->
    [one] register
   *[other] registers
}, { $total }.
pay-overdue = Overdue: { $count } { $count ->
    [one] register
   *[other] registers
}, { $total }.
pay-row = { $register } · { $what } · { $balance } · due { $due }
pay-meter-stays = After payment the lost meter lock is still on.

next-due = The next bill is due on { $day }.
next-due-block = The next bill is due on { $day }; if it is not paid, the system blocks on { $block }.

what-if-open = If { $price } is paid, token purchases are open.
what-if-left = If { $price } is paid, token purchases stay blocked: { $count } more { $count ->
    [one] register
   *[other] registers
}, { $total }.
what-if-meter = If { $price } is paid, token purchases stay blocked for the lost kWh meter.
what-if-left-meter = If { $price } is paid, token purchases stay blocked: { $count } more { $count ->
    [one] register
   *[other] registers
}, { $total }, and the lost kWh meter.
