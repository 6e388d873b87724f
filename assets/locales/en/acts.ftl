act-set = { $lock } of IDPEL { $idpel } set. By rule 1.6.
act-ended-and-set = The dispensation of IDPEL { $idpel } is ended, and the debt lock is on again. By rule 1.6.
act-ended = The dispensation of IDPEL { $idpel } is ended; nothing is overdue, so nothing is blocked. By rule 1.6.
act-lifted = { $lock } of IDPEL { $idpel } lifted. By rule 1.7.
act-status = DIL status now: { $label }.
act-dispensed = { $count ->
    [one] Dispensation for { $count } register through the end of { $until }.
   *[other] Dispensation for { $count } registers through the end of { $until }.
}
act-dispensed-no-end = { $count ->
    [one] Dispensation for { $count } register, without an end.
   *[other] Dispensation for { $count } registers, without an end.
}
act-waits = Submitted, waiting for the centre; until then it holds here. Submission { $id }.

act-will-set-debt = The debt lock will be set for { $causes }. By rule 1.6.
act-will-end-and-set = The dispensation will end now, and the debt lock is on again for { $causes }. By rule 1.6.
act-will-end = The dispensation will end now; nothing is overdue, so nothing is blocked. By rule 1.6.
act-will-set-meter = The lost meter lock will be set upon the report of { $day }. By rule 1.6.
act-will-lift-meter = The lost meter lock will be lifted. By rule 1.7.
act-will-lift-debt = The debt lock will be lifted; nothing is overdue, so there is no dispensation. By rule 1.7.
act-will-dispense = The debt lock will be lifted, with a dispensation for { $count } { $count ->
    [one] register
   *[other] registers
} through the end of { $until }. By rule 1.7.
act-will-dispense-no-end = The debt lock will be lifted, with a dispensation for { $count } { $count ->
    [one] register
   *[other] registers
} without an end. By rule 1.7.
act-other-lock-stays = The other lock stays ({ $lock }), so tokens still cannot be bought.
act-title-block = Block
act-title-unblock = Unblock
act-choose = choose with ← → or its digit
act-lock = Lock
act-ground = Ground
act-ground-none = – choose a ground –
act-no-ground = No ground is chosen yet. Press its digit, or choose with ← →.
act-reported-on = Reported on
act-end = Dispensation
act-with-end = Until a day
act-no-end = Without an end
act-until = Until
act-reference = Survey number
act-note = Note
act-sending = Being recorded…
act-ready = Complete. Ctrl+S, or Enter on the last field, does it.
act-no-day = No day can be read here; write it like 24-11-2019.
act-told-set = { $lock } set; status { $status }.
act-told-ended-set = Dispensation ended, debt lock on; status { $status }.
act-told-ended = Dispensation ended; status { $status }.
act-told-lifted = { $lock } lifted; status { $status }.
act-told-waits = Submitted, waiting for the centre; it holds here.
act-told-undo = U takes it back.
act-submitted = submitted { $at } by { $by }, waiting for the centre
act-turned-down = turned down by the centre: submitted { $at } by { $by }
