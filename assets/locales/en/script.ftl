greeting-morning = Good morning
greeting-midday = Good afternoon
greeting-afternoon = Good afternoon
greeting-evening = Good evening

blank-register = { $register } for { $balance }, due on { $due }
blank-obligation = { $what }, register { $register }, for { $balance }, due on { $due }
blank-more = { $listed }; and { $count } more, { $total } in all
blank-agenda = { $kind }, agenda { $number }, state: { $state }
blank-clock = { $time } { $zone }
blank-not-due = The balance not yet due is { $amount }.

missing-name = [no name]
missing-meter = [no meter number]
missing-causes = [no cause of a block]
missing-registers = [no register number]
missing-total = [no sum to pay]
missing-due = [no due date]
missing-next-due = [no further due date]
missing-not-due = [no balance not yet due]
missing-obligations = [no unpaid obligation]
missing-agenda = [no agenda]

summary-triage = The customer's words: { $word }.
summary-status = DIL status: { $label }.
summary-said = Told: { $said }
summary-agrees = The customer agrees with that status.
summary-disputes = The customer disagrees with that status; unit { $unit } can follow it up.
summary-registers = Register numbers given: { $registers }; sum { $total }.
summary-objections = Objections: { $objections }.
summary-hand-over = To be followed up by unit { $unit }.
summary-acceptance = Explanation: { $acceptance }.
summary-end = End of the call: { $end }.
