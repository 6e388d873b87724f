//! The rules of 1.3 to 1.7 a second time, slow and plain: vectors, dates as (year, month, day), money as i64, and not
//! one function of the program. What the program says must equal it.

pub(crate) type Date = (i32, u32, u32);

const CUT_OFF: Date = (2019, 9, 1);

const LABELS: [&str; 8] = [
    "KOMPENSASI UJL JATUH TEMPO",
    "TS P2TL JATUH TEMPO",
    "TS KWH JATUH TEMPO",
    "CICILAN BP JATUH TEMPO",
    "CICILAN PRR JATUH TEMPO",
    "CICILAN PRR IDPEL LAIN JATUH TEMPO",
    "KURANG TAGIH BP JATUH TEMPO",
    "KWH METER HILANG",
];

#[derive(Debug, Clone)]
pub(crate) struct Debt {
    pub(crate) register: String,
    /// 1 to 7; 0: a word that nobody knows.
    pub(crate) cause: usize,
    pub(crate) determined: Date,
    pub(crate) due: Date,
    pub(crate) amount: i64,
    pub(crate) paid: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Dispensation {
    pub(crate) until: Option<Date>,
    pub(crate) ended: bool,
    pub(crate) registers: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) prepaid: bool,
    pub(crate) debts: Vec<Debt>,
    /// The causes it was set for, where the debt lock is on.
    pub(crate) debt_lock: Option<Vec<usize>>,
    pub(crate) meter_lock: bool,
    pub(crate) dispensation: Option<Dispensation>,
}

/// A wish to unblock. The dates and words of it are the user's.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    pub(crate) ground: &'static str,
    pub(crate) lock: Option<&'static str>,
    pub(crate) until: Option<Date>,
    pub(crate) reference: String,
    pub(crate) note: String,
}

pub(crate) fn overdue(person: &Person, today: Date) -> Vec<Debt> {
    let mut found = Vec::new();
    for debt in &person.debts {
        if debt.amount - debt.paid > 0 && debt.due < today {
            found.push(debt.clone());
        }
    }
    found
}

fn dispensation_is_active(person: &Person, today: Date) -> bool {
    match &person.dispensation {
        None => false,
        Some(d) if d.ended => false,
        Some(d) => d.until.is_none() || today <= d.until.unwrap(),
    }
}

fn is_covered(person: &Person, debt: &Debt, today: Date) -> bool {
    dispensation_is_active(person, today)
        && person
            .dispensation
            .as_ref()
            .unwrap()
            .registers
            .contains(&debt.register)
}

fn trigger(person: &Person, today: Date) -> Vec<Debt> {
    let mut found = overdue(person, today);
    found.retain(|debt| debt.determined >= CUT_OFF);
    found.retain(|debt| !is_covered(person, debt, today));
    found
}

/// 1.5.
pub(crate) fn sweep(person: &Person, today: Date) -> &'static str {
    if !person.prepaid {
        return "leave";
    }
    if person.debt_lock.is_none() && !trigger(person, today).is_empty() {
        return "set";
    }
    if person.debt_lock.is_some() && overdue(person, today).is_empty() {
        return "lift";
    }
    "leave"
}

/// 1.3.
pub(crate) fn label(person: &Person, today: Date) -> String {
    let mut numbers: Vec<usize> = Vec::new();
    if let Some(own) = &person.debt_lock {
        let standing = overdue(person, today);
        if standing.is_empty() {
            numbers.extend(own);
        }
        for debt in standing {
            numbers.push(debt.cause);
        }
    }
    let mut unknown = false;
    for debt in &person.debts {
        unknown |= debt.cause == 0 && debt.amount > debt.paid;
    }
    let mut words = Vec::new();
    for (at, label) in LABELS.iter().enumerate() {
        if numbers.contains(&(at + 1)) {
            words.push(*label);
        }
    }
    if unknown || (person.debt_lock.is_some() && words.is_empty()) {
        words.push("PERLU CEK");
    }
    if person.meter_lock {
        words.push(LABELS[7]);
    }
    if person.debt_lock.is_none() && !person.meter_lock {
        return if unknown { "PERLU CEK" } else { "AKTIF" }.to_owned();
    }
    let last = words.pop().unwrap();
    if words.is_empty() {
        format!("BLOCKING ({last})")
    } else {
        format!("BLOCKING ({} DAN {last})", words.join(", "))
    }
}

/// What to pay to be unblocked: register numbers and total.
pub(crate) fn to_unblock(person: &Person, today: Date) -> (Vec<String>, i64) {
    let mut registers = Vec::new();
    let mut total = 0;
    if person.debt_lock.is_some() {
        for debt in overdue(person, today) {
            registers.push(debt.register);
            total += debt.amount - debt.paid;
        }
    }
    (registers, total)
}

/// 1.11: whether the unit has to block by hand.
pub(crate) fn is_on_worklist(person: &Person, today: Date) -> bool {
    let mut old = overdue(person, today);
    old.retain(|debt| debt.determined < CUT_OFF && !is_covered(person, debt, today));
    person.prepaid && person.debt_lock.is_none() && !old.is_empty()
}

/// 1.6, the debt lock.
pub(crate) fn block_debt(
    person: &Person,
    note: &str,
    today: Date,
) -> Result<&'static str, &'static str> {
    if !person.prepaid {
        return Err("postpaid");
    }
    if person.debt_lock.is_some() {
        return Err("already_blocked");
    }
    let all = overdue(person, today);
    let old = all.iter().any(|debt| debt.determined < CUT_OFF);
    let act = match (dispensation_is_active(person, today), all.is_empty()) {
        (true, true) => "dispensation ends",
        (true, false) => "dispensation ends, lock comes back",
        (false, true) => return Err("nothing_overdue"),
        (false, false) if old => "lock",
        (false, false) => return Err("system_blocks"),
    };
    if note.trim().is_empty() {
        Err("note_missing")
    } else {
        Ok(act)
    }
}

/// 1.6, the meter lock.
pub(crate) fn block_meter(
    person: &Person,
    reported: Option<Date>,
    note: &str,
    today: Date,
) -> Result<&'static str, &'static str> {
    if !person.prepaid {
        return Err("postpaid");
    }
    if person.meter_lock {
        return Err("already_blocked");
    }
    match reported {
        None => Err("report_day_missing"),
        Some(day) if day > today => Err("report_day_ahead"),
        Some(_) if note.trim().is_empty() => Err("note_missing"),
        Some(_) => Ok("lock"),
    }
}

/// 1.7: the lock lifted, and the registers dispensed from.
pub(crate) fn unblock(
    person: &Person,
    wish: &Wish,
    today: Date,
) -> Result<(&'static str, Vec<String>), &'static str> {
    let lock = match (wish.ground, wish.lock) {
        ("disaster" | "field_dispute", Some("meter")) | ("meter_survey_done", Some("debt")) => {
            return Err("wrong_lock");
        }
        ("disaster" | "field_dispute", _) | ("other", Some("debt")) => "debt",
        ("meter_survey_done", _) | ("other", Some(_)) => "meter",
        _ => return Err("lock_not_named"),
    };
    let is_on = if lock == "debt" {
        person.debt_lock.is_some()
    } else {
        person.meter_lock
    };
    if !is_on {
        return Err("already_open");
    }
    if wish.ground == "meter_survey_done" && wish.reference.trim().is_empty() {
        return Err("reference_missing");
    }
    let characters = wish.note.trim().chars().count();
    if characters == 0 {
        return Err("note_missing");
    }
    if wish.ground == "other" && characters < 20 {
        return Err("note_too_short");
    }
    let mut registers = Vec::new();
    if lock == "debt" {
        for debt in overdue(person, today) {
            registers.push(debt.register);
        }
        if wish.until.is_some_and(|until| until < today) {
            return Err("until_past");
        }
    }
    Ok((lock, registers))
}
