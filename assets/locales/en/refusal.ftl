refusal-rule = { $help } Rule: { $paragraph }.

refusal-role = The role { $role } may not { $duty }.
    .help = Those who may: { $roles }.
refusal-other-unit = This belongs to unit { $theirs }, and you are a user of unit { $own }.
    .help = Pass it on to a user of unit { $theirs }.
refusal-no-unit = This customer belongs to unit { $theirs }, and your account belongs to no unit.
    .help = Pass it on to a user of unit { $theirs }, or ask an administrator to give your account a unit.
refusal-postpaid = This customer is postpaid, buys no tokens and so cannot be blocked.
    .help = A postpaid customer's receivables are under Detail Angsuran in Info DIL.
refusal-already-blocked = { $lock } is on already, since { $at }, set by { $by }.
    .help = There is no need to block again; the time line says why it was set.
refusal-already-open = { $lock } was lifted already, on { $at }, by { $by }.
    .help = There is nothing to lift; look at the other lock or at the time line.
refusal-never-blocked = { $lock } is not on.
    .help = There is nothing to lift; look at the customer's DIL status.
refusal-nothing-owed = This customer has no unpaid receivable.
    .help = There is nothing to block for.
refusal-nothing-overdue = No receivable is overdue; the nearest is due on { $day }.
    .help = A block is possible from the day after the due date, while a balance is left.
refusal-system-blocks = This overdue receivable was determined on or after 1 September 2019, so the system blocks it, not a user.
    .help = Wait for the system's next run on { $day }.
refusal-note-missing = The note is empty.
    .help = Write the reason for this act in the note.
refusal-note-too-short = The note has { $found ->
    [one] { $found } character
   *[other] { $found } characters
}, and this ground needs at least { $least }.
    .help = Say more fully what happened.
refusal-note-too-long = The note has { $found } characters, and { $most } is the most.
    .help = Shorten it to { $most } characters.
refusal-report-day-missing = The day on which the lost meter was reported is missing.
    .help = Fill in the day of the report.
refusal-report-day-ahead = The day of the report, { $day }, has not come yet.
    .help = Fill in today or an earlier day.
refusal-wrong-lock = This ground only lifts the { $lock }.
    .help = Choose the { $lock }, or another ground that fits.
refusal-lock-not-named = This ground can lift either lock, and none was named.
    .help = Choose the { $debt } or the { $meter }.
refusal-reference-missing = The reference number of the meter survey is missing.
    .help = Fill in the survey's number from the field officer.
refusal-reference-too-long = The reference number of the survey has { $found } characters, and { $most } is the most.
    .help = Fill in the number alone; the rest belongs into the note.
refusal-until-past = The end of the dispensation, { $day }, has passed.
    .help = Choose today or a later day, or no end.
refusal-sweep-past = The daily run for { $on } has been passed; the last one was for { $last }.
    .help = Run it for { $last } or later.
refusal-sweep-ahead = The daily run for { $on } cannot be made yet, because today is { $today }.
    .help = Run it for { $today } or earlier.
refusal-account-disabled = This account is disabled.
    .help = Ask an administrator.
refusal-account-locked = Too many wrong passwords; the account is locked for another { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
}.
    .help = Wait until that time has passed, then try again.
refusal-wrong-password = The user name or the password is wrong.
    .help = Try again, or ask an administrator for a new password.
refusal-not-signed-in = Nobody is signed in.
    .help = Run pln123 login, or name the user with --user.
refusal-session-expired = Your session has ended.
    .help = Sign in again with user name and password.
refusal-user-exists = That user name is taken.
    .help = Choose another user name.
refusal-unit-unknown = This file has no unit { $unit }.
refusal-unit-unknown-help = Check the code, or first load a units.csv that has it.
refusal-unit-needed = A unit user's account must belong to a unit.
    .help = Name the unit's code with --unit.
refusal-password-too-short = The password has fewer than { $least } characters.
    .help = Choose a longer one.
refusal-last-administrator = This is the only administrator who is still active.
    .help = Make another administrator first.
refusal-step-missing = The step "{ $step }" was not taken, so the call cannot be closed that way yet.
    .help = Take the step, or choose the end that fits.
refusal-end-not-allowed = That end does not fit the answers recorded.
    .help = Choose another end, or go back to the step whose answer is wrong.
