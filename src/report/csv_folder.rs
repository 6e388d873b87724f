//! The folder of CSV files that `import` reads (5.2), written from the facts of a replica: for handing on.

use crate::domain::facts::Fact;
use crate::domain::ids::UnitCode;
use crate::domain::text::disarmed;
use std::fmt::Display;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

const FILES: [(&str, &[&str]); 6] = [
    ("units.csv", &["code", "name", "parent", "zone"]),
    (
        "customers.csv",
        &[
            "idpel", "meter_no", "name", "address", "phone", "unit", "tariff", "power_va",
            "service",
        ],
    ),
    (
        "agendas.csv",
        &[
            "agenda_no",
            "idpel",
            "kind",
            "lodged_on",
            "state",
            "tariff",
            "power_va",
            "note",
        ],
    ),
    (
        "receivables.csv",
        &[
            "register_no",
            "idpel",
            "origin_idpel",
            "agenda_no",
            "cause",
            "instalment_no",
            "instalment_of",
            "determined_on",
            "due_on",
            "amount",
        ],
    ),
    (
        "payments.csv",
        &["payment_id", "register_no", "paid_at", "amount", "reverses"],
    ),
    (
        "meter_losses.csv",
        &["idpel", "reported_on", "note", "survey_ref", "survey_on"],
    ),
];

type Sheet = csv::Writer<File>;

/// The six files, open. Texts that a spreadsheet would take for formulas are disarmed; the import undoes it.
#[derive(Debug)]
pub struct CsvFolder {
    units: Sheet,
    customers: Sheet,
    agendas: Sheet,
    receivables: Sheet,
    payments: Sheet,
    meter_losses: Sheet,
}

impl CsvFolder {
    /// Makes the six files in a folder that is there, for the owner's eyes only.
    ///
    /// # Errors
    /// When one of them exists already, or can't be written.
    pub fn create(dir: &Path) -> io::Result<Self> {
        let [
            units,
            customers,
            agendas,
            receivables,
            payments,
            meter_losses,
        ] = FILES.map(|(name, columns)| sheet(&dir.join(name), columns));
        Ok(Self {
            units: units?,
            customers: customers?,
            agendas: agendas?,
            receivables: receivables?,
            payments: payments?,
            meter_losses: meter_losses?,
        })
    }

    /// Writes one fact down.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn put(&mut self, fact: &Fact) -> io::Result<()> {
        match fact {
            Fact::Unit(unit) => self.units.write_record([
                unit.code.to_string(),
                disarmed(&unit.name).into_owned(),
                or_empty(unit.parent.as_ref().map(UnitCode::to_string)),
                unit.zone.code().to_owned(),
            ]),
            Fact::Customer(customer) => self.customers.write_record([
                &customer.idpel.to_string(),
                &shown(customer.meter_no),
                disarmed(&customer.name).as_ref(),
                disarmed(&customer.address).as_ref(),
                disarmed(&customer.phone).as_ref(),
                &customer.unit.to_string(),
                disarmed(&customer.tariff).as_ref(),
                &customer.power_va.to_string(),
                customer.service.code(),
            ]),
            Fact::Agenda(agenda) => self.agendas.write_record([
                agenda.agenda_no.as_str(),
                &agenda.idpel.to_string(),
                disarmed(agenda.kind.code()).as_ref(),
                &agenda.lodged_on.to_string(),
                disarmed(agenda.state.code()).as_ref(),
                disarmed(agenda.tariff.as_deref().unwrap_or_default()).as_ref(),
                &shown(agenda.power_va),
                disarmed(&agenda.note).as_ref(),
            ]),
            Fact::Receivable(receivable) => self.receivables.write_record([
                receivable.register_no.as_str(),
                &receivable.idpel.to_string(),
                &shown(receivable.origin_idpel),
                &shown(receivable.agenda_no.as_ref()),
                receivable
                    .cause
                    .map_or("", crate::domain::cause::Cause::code),
                &shown(receivable.instalment.map(|part| part.number)),
                &shown(receivable.instalment.map(|part| part.of)),
                &receivable.determined_on.to_string(),
                &receivable.due_on.to_string(),
                &receivable.amount.to_string(),
            ]),
            Fact::Payment(payment) => self.payments.write_record([
                disarmed(&payment.id).as_ref(),
                payment.register_no.as_str(),
                &payment.paid_at.exact(),
                &payment.amount.to_string(),
                disarmed(payment.reverses.as_deref().unwrap_or_default()).as_ref(),
            ]),
            Fact::MeterLoss(idpel, loss) => self.meter_losses.write_record([
                idpel.to_string(),
                loss.reported_on.to_string(),
                disarmed(&loss.note).into_owned(),
                disarmed(loss.survey_ref.as_deref().unwrap_or_default()).into_owned(),
                shown(loss.survey_on),
            ]),
        }
        .map_err(Into::into)
    }

    /// Ends the folder: all of it is on the disk when this returns.
    ///
    /// # Errors
    /// When a file can't be written.
    pub fn finish(self) -> io::Result<()> {
        let files = [
            self.units,
            self.customers,
            self.agendas,
            self.receivables,
            self.payments,
            self.meter_losses,
        ];
        for file in files {
            file.into_inner()
                .map_err(csv::IntoInnerError::into_error)?
                .sync_all()?;
        }
        Ok(())
    }
}

fn sheet(path: &Path, columns: &[&str]) -> io::Result<Sheet> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut sheet = csv::Writer::from_writer(options.open(path)?);
    sheet.write_record(columns)?;
    Ok(sheet)
}

fn shown(value: Option<impl Display>) -> String {
    or_empty(value.map(|value| value.to_string()))
}

fn or_empty(text: Option<String>) -> String {
    text.unwrap_or_default()
}
