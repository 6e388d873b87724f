//! The replica: whether it opens, is sound, keeps its promises, has its audit whole, and how old its data is.

use super::{Check, said};
use crate::cli::audit;
use crate::cli::door::Door;
use crate::cli::setting::Setting;
use crate::domain::wib::Moment;
use crate::locale::counts;
use crate::locale::fault::fault;
use crate::locale::format::{date, duration, moment};
use crate::locale::refusal::Said;
use crate::replica::{Fault, Replica, migrate};
use std::path::Path;

pub(super) fn look(setting: &Setting, path: &Path, sample: bool) -> Vec<Check> {
    let lang = setting.lang;
    let opened = Replica::open(path).map_err(Into::into);
    let door = match opened.and_then(|replica| Door::at(setting, replica, path)) {
        Ok(door) => door,
        Err(stop) => return vec![Check::bad("replica", said(lang, &stop))],
    };
    let w = lang.words();
    let shown = path.display().to_string();
    let file = if sample {
        w.doctor_sample(shown, migrate::newest())
    } else {
        w.doctor_replica(shown, migrate::newest())
    };
    let mut checks = vec![Check::good("replica", file)];
    let looks = [integrity, promises, chain, accounts, age];
    for look in looks {
        checks.push(look(setting, &door).unwrap_or_else(|found| {
            // What cannot be read is as bad as what reads wrong.
            Check::bad("replica", fault(lang, &found))
        }));
    }
    checks
}

fn integrity(setting: &Setting, door: &Door) -> Result<Check, Fault> {
    let sound = door.replica.integrity()?;
    Ok(match sound {
        None => Check::good("integrity", setting.lang.words().doctor_sound()),
        Some(found) => Check::bad("integrity", fault(setting.lang, &Fault::Damaged(found))),
    })
}

fn promises(setting: &Setting, door: &Door) -> Result<Check, Fault> {
    let w = setting.lang.words();
    let broken = door.replica.read(|tx| tx.broken_promises())?;
    Ok(if broken.is_empty() {
        Check::good("promises", w.doctor_promises())
    } else {
        let said = Said {
            sentence: w.doctor_promises_broken(broken.join("; ")),
            help: w.doctor_promises_broken_help(),
        };
        Check::bad("promises", said)
    })
}

fn chain(setting: &Setting, door: &Door) -> Result<Check, Fault> {
    let w = setting.lang.words();
    let verdict = door.replica.read(|tx| door.anchor.verify(tx))?;
    Ok(match (audit::stop(&verdict), verdict) {
        (Some(stop), _) => Check::bad("audit", said(setting.lang, &stop)),
        (None, crate::desk::anchor::Verdict::Whole { rows, .. }) => {
            Check::good("audit", w.doctor_audit(counts::rows(setting.lang, rows)))
        }
        (None, _) => Check::good("audit", w.doctor_audit(counts::rows(setting.lang, 0))),
    })
}

fn accounts(setting: &Setting, door: &Door) -> Result<Check, Fault> {
    let w = setting.lang.words();
    let some = door.replica.read(|tx| tx.has_accounts())?;
    Ok(if some {
        Check::good("accounts", w.doctor_accounts())
    } else {
        Check::warning("accounts", w.cli_no_accounts(), w.cli_no_accounts_help())
    })
}

fn age(setting: &Setting, door: &Door) -> Result<Check, Fault> {
    let (lang, now) = (setting.lang, door.clock.stamp());
    let w = lang.words();
    let age = door.replica.read(crate::desk::questions::data_age)?;
    let Some(brought) = age.brought_at else {
        return Ok(Check::warning(
            "data",
            w.doctor_no_data(),
            w.doctor_no_data_help(),
        ));
    };
    let swept = age
        .swept_on
        .map_or_else(|| w.cli_none(), |day| date(lang, day));
    let old = now.seconds_since(brought);
    let message = w.doctor_data(moment(lang, brought), duration(lang, old), swept);
    Ok(if is_old(setting, brought, now) {
        Check::warning("data", message, w.doctor_data_old_help())
    } else {
        Check::good("data", message)
    })
}

fn is_old(setting: &Setting, brought: Moment, now: Moment) -> bool {
    now.seconds_since(brought) > setting.config.age_limit.saturating_mul(60)
}
