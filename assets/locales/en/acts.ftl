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
