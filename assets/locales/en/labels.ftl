cause-ujl-compensation = UJL compensation overdue
    .short = UJL compensation
    .spoken = customer deposit compensation
cause-ts-p2tl = TS P2TL overdue
    .short = TS P2TL
    .spoken = P2TL supplementary bill
cause-ts-kwh = TS kWh overdue
    .short = TS kWh
    .spoken = kWh supplementary bill
cause-bp-instalment = BP instalment overdue
    .short = BP instalment
    .spoken = connection fee instalment
cause-prr-instalment = PRR instalment overdue
    .short = PRR instalment
    .spoken = doubtful receivable instalment
cause-prr-other-idpel = PRR instalment of another IDPEL overdue
    .short = PRR instalment, other IDPEL
    .spoken = doubtful receivable instalment of another IDPEL
cause-bp-underbilled = Underbilled BP overdue
    .short = Underbilled BP
    .spoken = underbilled connection fee
cause-meter-lost = kWh meter lost
    .short = kWh meter lost
    .spoken = lost kWh meter
cause-unknown = Kind not known, needs a check
    .short = NEEDS CHECK
    .spoken = receivable of a kind that the unit must check

service-prepaid = prepaid
service-postpaid = postpaid

state-overdue = overdue
state-not-due = not due
state-paid = paid

instalment-spoken = { $number } of { $of }

lock-debt = Debt lock
    .spoken = debt lock
lock-meter = Lost meter lock
    .spoken = lost meter lock

ground-disaster = Customer struck by disaster
ground-field-dispute = Conflict in the field because the data do not fit
ground-meter-survey-done = Survey of the lost kWh meter is done
ground-other = Other

role-cso = CSO
role-unit = unit user
role-supervisor = supervisor
role-administrator = administrator
role-unit-short = unit
role-administrator-short = admin

duty-look-up = look at Info DIL and Info Agenda
duty-take-call = run call scripts and log complaints
duty-read-calls = read the complaint log
duty-monitor = open Monitoring Blocking Token and Cetak Detail Piutang
duty-worklist = open the unit's worklist
duty-act = block and unblock
duty-figures = see charts, exports and handling times
duty-administer = manage users, imports, the daily run and synchronisation

agenda-kind-new-connection = New connection
agenda-kind-power-change = Power change
agenda-kind-prepaid-migration = Migration to prepaid
agenda-kind-p2tl = P2TL determination
agenda-kind-name-change = Change of name
agenda-kind-temporary = Temporary connection

agenda-state-lodged = Lodged
agenda-state-paid = Paid
agenda-state-work-order = Work order printed
agenda-state-energised = Energised
agenda-state-activated = Activated
agenda-state-completed = Completed
agenda-state-held-up = Held up
agenda-state-cancelled = Cancelled
agenda-state-refunded = Refunded

end-completed = Script completed
end-other-matter = Other matter
end-unidentified = Caller not identified
end-dropped = Call dropped
end-caller-refused = Caller refused to go on
end-transferred = Transferred
end-wrong-number = Wrong number

complaint-issue-closed = ISSUE CLOSED
complaint-open = OPEN, for the unit

acceptance-yes = accepted
acceptance-no = not accepted
acceptance-no-answer = no answer

check-fits = AGREES
check-differs = DISAGREES: { $reasons }
mismatch-paid-not-lifted = paid, lock not yet lifted
mismatch-overdue-not-swept = overdue, not yet swept
mismatch-lock-without-debt = debt lock without a debt that was ever due
mismatch-postpaid-locked = postpaid customer is locked
mismatch-meter-lock-without-report = lost meter lock without a report of the loss
mismatch-surveyed-not-lifted = survey is done, lost meter lock not yet lifted
mismatch-unknown-cause = a receivable is of a kind not known

zone-wib = Western Indonesia Time (WIB)
zone-wita = Central Indonesia Time (WITA)
zone-wit = Eastern Indonesia Time (WIT)

actor-system = system
    .spoken = the system

delivery-ready = waiting to be sent
delivery-sent = sent, not answered yet
delivery-applied = received
delivery-done = done
delivery-none = not needed
delivery-refused = refused
delivery-quarantined = held back, failed again and again
delivery-withdrawn = withdrawn
destination-apkt = APKT
destination-crm = CRM
destination-centre = the centre

step-triage = Meaning of “blocked”
step-identity = Caller's identity
step-check = Check
step-tell = Tell
step-confirm = Confirm
step-registers = Register numbers
step-window = Payment hours
step-accept = Explanation accepted?
step-advise = Advise settlement
step-inform = Give the information
step-log = Log the complaint

# What calls come to
figures-calls = Calls
figures-median = Handling time, median
figures-p90 = Handling time, 90th percentile
figures-repeats = Called again within 7 days
figures-repeats-value = { $calls }, { $customers }
figures-disputes = Disagreed with the status
figures-hand-overs = Handed to the unit
figures-by-status = By status
figures-by-end = By end
figures-by-script = By script
figures-by-cso = By CSO
figures-backs = Steps gone back from
figures-objections = Objections
