typed-idpel = { $count } digits: IDPEL
typed-meter = { $count } digits: meter
typed-meter-check = { $count } digits: recheck, the last digit of the meter number does not fit
typed-register = { $count } digits: register
typed-agenda = { $count } digits: agenda, or the register of an old letter
typed-token = { $count } digits: a token, not looked up
typed-unusual = { $count } digits: not a usual length ({ $lengths })
typed-no-length = { $count } { $count ->
    [one] digit
   *[other] digits
}: no number is that long ({ $lengths })
typed-words = name (and place)
typed-lengths = 11 meter number, 12 IDPEL, 13 register number, 18 agenda number

typed-none-idpel = IDPEL { $text } was not found.
typed-none-meter = Meter number { $text } was not found.
typed-none-meter-check = Meter number { $text } was not found: the last digit does not fit, check again.
typed-none-register = Register number { $text } was not found.
typed-none-agenda = { $text } was found neither as an agenda number nor as a register number.
typed-none-unusual = { $text } was found neither as an agenda number nor as a register number. Usual lengths: { $lengths }.
typed-none-token = This is a token. Tokens are not looked up; ask for the IDPEL or the meter number.
typed-none-length = No number has { $count } { $count ->
    [one] digit
   *[other] digits
}. The lengths are: { $lengths }.
typed-none-words = No name fits “{ $text }”.
typed-none-nothing = Type an IDPEL, a meter number, a register number, an agenda number or a name.
typed-read-as = Nothing fits “{ $typed }”; alike: { $read }
