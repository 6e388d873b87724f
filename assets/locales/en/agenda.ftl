# Info Agenda.

tab-agenda = Info Agenda
search-label-agenda = Find data
welcome-agenda = Info Agenda: an application or a determination, and the instalments attached to it.
title-agendas = Agendas
agenda-count = { $count } { $count ->
    [one] agenda
   *[other] agendas
}
title-applicant = Customer
title-agenda-instalments = Info Angsuran
title-obligations = Obligations beside this agenda
title-obligations-alone = The customer's obligations
col-agenda = Agenda no.
col-lodged = Lodged
col-agenda-state = State
label-note = Note
tariff-value = { $tariff } { $power } VA
tariff-asked = asked for { $asked } · now { $now }
tariff-not-asked = now { $now } · none asked for
registers-count = { $count } { $count ->
    [one] register
   *[other] registers
}
instalments-sums = originally { $amount } · paid { $paid } · balance { $balance }
instalments-beside = · beside this agenda { $balance }
no-attached-instalments = No instalments are attached to this agenda.
no-agenda-of-customer = This customer has no agenda.
register-not-attached = Register number { $register } is attached to no agenda.

hold-owed = { $count } { $count ->
    [one] obligation
   *[other] obligations
}, { $sum }
hold-owed-overdue = { $count } { $count ->
    [one] obligation
   *[other] obligations
}, { $sum }, of which { $overdue } is overdue
hold-held-owing = { $kind }: held up. The customer has to settle { $owed }.
hold-held-clear = { $kind }: held up, though no instalment or supplementary bill is unpaid: ask { $unit } for the reason.
hold-goes-on-owing = { $kind }: not held up. Still unpaid: { $owed }.
hold-goes-on-clear = { $kind }: not held up, and no obligation is unpaid.
hold-ended-owing = { $kind }: ended ({ $state }). Still unpaid: { $owed }.
hold-ended-clear = { $kind }: ended ({ $state }), and no obligation is unpaid.
hold-unknown-owing = The state “{ $state }” is not known: ask { $unit } whether it is held up. Still unpaid: { $owed }.
hold-unknown-clear = The state “{ $state }” is not known: ask { $unit } whether it is held up. No obligation is unpaid.

try-again = Enter tries again.

why-no-agenda-open = Open an agenda first: type an agenda number, an IDPEL, a meter number, a register number or a name.
why-no-agendas = This customer has no agenda.
why-all-paid = No register number here is left to pay.
why-one-agenda = There is only one list: this customer has no other agenda.

group-agenda = Info Agenda
key-tab-agenda = Info Agenda
key-agendas = Agendas
key-to-customer = Info DIL
key-other-list = Agendas / instalments
