# Cetak Detail Piutang: what stands on the paper, and what is said of the file.

statement-sender = PLN 123
statement-title = Statement of receivables
statement-unit = Unit { $code } · { $zone }
statement-about = IDPEL { $idpel } · { $name }
statement-training = LATIHAN (training) · made with the clock pinned at { $at } WIB; not to be handed to a customer.

statement-idpel = IDPEL
statement-name = Name
statement-address = Address
statement-meter = Meter number
statement-tariff = Tariff and power
statement-tariff-value = { $tariff } · { $power } VA
statement-service = Service
statement-no-address = [no address]
statement-no-tariff = [no tariff]

statement-status = DIL status
statement-held = { $lock }: { $held }
statement-last-act = Latest act: { $act }
statement-overdue = Overdue
statement-not-due = Not yet due
statement-balance = Total balance
statement-group-overdue = Overdue · { $count ->
    [one] { $count } register number
   *[other] { $count } register numbers
}
statement-group-not-due = Not yet due · { $count ->
    [one] { $count } register number
   *[other] { $count } register numbers
}
statement-group-paid = Paid · { $count ->
    [one] { $count } register number
   *[other] { $count } register numbers
}
statement-continued = { $group } (continued)
statement-sum-overdue = Sum overdue
statement-sum-not-due = Sum not yet due
statement-sum-paid = Sum paid
statement-sum-all = Sum of all
statement-none = No receivables.

statement-to-unblock = What to pay to be unblocked
statement-to-settle = What is overdue
statement-pay = { $count ->
    [one] Pay this register number in full: { $total }.
   *[other] Pay these { $count } register numbers in full: { $total } altogether.
}
statement-pay-listed = Pay in full the { $count } register numbers of the group "Overdue" in the table: { $total } altogether.

statement-remarks = Remarks
statement-window = Pay bills and buy tokens outside { $closes }–{ $opens } { $zone }.
statement-dispensation = Dispensation for { $count ->
    [one] { $count } register number
   *[other] { $count } register numbers
} until { $until }, on the ground: { $ground }.
statement-dispensation-no-end = Dispensation for { $count ->
    [one] { $count } register number
   *[other] { $count } register numbers
} without an end, on the ground: { $ground }.
statement-as-of = By the data as of { $at } WIB; payments after that are not included.
statement-as-of-unknown = [no time of the data]; the latest payments may not be included.

statement-by = { $name }, { $role }
statement-by-unit = { $name }, { $role } { $code } { $unit }
statement-printed = Printed by { $by } · { $at } WIB
statement-data = Data as of { $at } WIB
statement-data-unknown = Data: [no time of the data]
statement-page = Page { $page } of { $of }

statement-made = { $file } written: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $count ->
    [one] { $count } receivable
   *[other] { $count } receivables
}.
statement-saved = Statement saved as { $file } ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}).
