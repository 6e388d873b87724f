-- The replica of one desk. Money is whole rupiah, dates are days since 1970-01-01 (WIB), instants microseconds UTC.
-- Never edited once landed: what changes comes as a migration of its own.

-- Facts: what the utility knows.

CREATE TABLE unit (
    code   INTEGER PRIMARY KEY CHECK (code BETWEEN 10 AND 99999),
    name   TEXT    NOT NULL CHECK (name <> ''),
    parent INTEGER REFERENCES unit (code) DEFERRABLE INITIALLY DEFERRED,
    zone   TEXT    NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT'))
) STRICT;

CREATE TABLE customer (
    idpel    INTEGER PRIMARY KEY CHECK (idpel BETWEEN 0 AND 999999999999),
    meter_no INTEGER CHECK (meter_no BETWEEN 0 AND 99999999999),
    name     TEXT    NOT NULL,
    address  TEXT    NOT NULL,
    phone    TEXT    NOT NULL,
    unit     INTEGER NOT NULL REFERENCES unit (code),
    tariff   TEXT    NOT NULL,
    power_va INTEGER NOT NULL CHECK (power_va >= 0),
    prepaid  INTEGER NOT NULL CHECK (prepaid IN (0, 1))
) STRICT;

-- One row for each word of a name: the name turned to begin with that word.
CREATE TABLE name_rotation (
    rotation TEXT    NOT NULL,
    idpel    INTEGER NOT NULL,
    PRIMARY KEY (rotation, idpel)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda (
    agenda_no TEXT    PRIMARY KEY CHECK (length(agenda_no) BETWEEN 4 AND 32 AND agenda_no NOT GLOB '*[^0-9]*'),
    idpel     INTEGER NOT NULL REFERENCES customer (idpel),
    kind      TEXT    NOT NULL,
    lodged_on INTEGER NOT NULL,
    state     TEXT    NOT NULL,
    tariff    TEXT,
    power_va  INTEGER CHECK (power_va >= 0),
    note      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Clustered by customer, so that a customer's debts lie together and the sweep is one pass.
CREATE TABLE receivable (
    idpel         INTEGER NOT NULL REFERENCES customer (idpel),
    register_no   TEXT    NOT NULL CHECK (length(register_no) BETWEEN 4 AND 32 AND register_no NOT GLOB '*[^0-9]*'),
    origin_idpel  INTEGER CHECK (origin_idpel BETWEEN 0 AND 999999999999),
    agenda_no     TEXT    REFERENCES agenda (agenda_no),
    cause         INTEGER NOT NULL CHECK (cause BETWEEN 1 AND 7),
    instalment_no INTEGER,
    instalment_of INTEGER,
    determined_on INTEGER NOT NULL,
    due_on        INTEGER NOT NULL,
    amount        INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
    paid          INTEGER NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND amount),
    PRIMARY KEY (idpel, register_no),
    CHECK ((instalment_no IS NULL) = (instalment_of IS NULL)),
    CHECK (instalment_no BETWEEN 1 AND instalment_of)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
    payment_id  TEXT    PRIMARY KEY CHECK (payment_id <> ''),
    register_no TEXT    NOT NULL,
    paid_at     INTEGER NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
    reverses    TEXT    REFERENCES payment (payment_id),
    lowers      INTEGER NOT NULL CHECK (lowers IN (0, 1)),
    CHECK (lowers = 1 OR reverses IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE meter_loss (
    idpel       INTEGER PRIMARY KEY REFERENCES customer (idpel),
    reported_on INTEGER NOT NULL,
    note        TEXT    NOT NULL,
    survey_ref  TEXT,
    survey_on   INTEGER
) STRICT;

-- Append-only: each lock set or lifted, each dispensation made or ended. `actor` NULL is the system.
CREATE TABLE event (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    idpel        INTEGER NOT NULL REFERENCES customer (idpel),
    at           INTEGER NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('lock_set', 'lock_lifted', 'dispensed', 'dispensation_ended')),
    lock         TEXT    NOT NULL CHECK (lock IN ('debt', 'meter')),
    actor        TEXT    CHECK (actor <> 'system'),
    causes       INTEGER NOT NULL DEFAULT 0 CHECK (causes BETWEEN 0 AND 255),
    ground       TEXT    CHECK (ground IN ('disaster', 'field_dispute', 'meter_survey_done', 'other')),
    reference    TEXT,
    until        INTEGER,
    note         TEXT    NOT NULL DEFAULT ''
) STRICT;

-- A lock that is on now. Written by the triggers of `event` alone, so that it equals the last event of its kind.
CREATE TABLE lock (
    idpel  INTEGER NOT NULL REFERENCES customer (idpel),
    lock   TEXT    NOT NULL CHECK (lock IN ('debt', 'meter')),
    set_by TEXT,
    since  INTEGER NOT NULL,
    causes INTEGER NOT NULL CHECK (causes BETWEEN 0 AND 255),
    event  INTEGER NOT NULL REFERENCES event (seq),
    PRIMARY KEY (idpel, lock)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispensation (
    id       INTEGER PRIMARY KEY,
    idpel    INTEGER NOT NULL REFERENCES customer (idpel),
    ground   TEXT    NOT NULL CHECK (ground IN ('disaster', 'field_dispute', 'other')),
    until    INTEGER,
    made_by  TEXT    NOT NULL,
    since    INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE dispensed (
    dispensation INTEGER NOT NULL REFERENCES dispensation (id),
    register_no  TEXT    NOT NULL,
    PRIMARY KEY (dispensation, register_no)
) STRICT, WITHOUT ROWID;

-- Counts and sums of locked customers, kept by triggers.
CREATE TABLE tally_lock (
    unit      INTEGER NOT NULL,
    lock      TEXT    NOT NULL,
    by_system INTEGER NOT NULL,
    since_on  INTEGER NOT NULL,
    customers INTEGER NOT NULL CHECK (customers >= 0),
    PRIMARY KEY (unit, lock, by_system, since_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_turn (
    turned_on INTEGER NOT NULL,
    unit      INTEGER NOT NULL,
    lock      TEXT    NOT NULL,
    was_set   INTEGER NOT NULL DEFAULT 0,
    lifted    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (turned_on, unit, lock)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_debt (
    unit        INTEGER NOT NULL,
    cause       INTEGER NOT NULL,
    due_on      INTEGER NOT NULL,
    receivables INTEGER NOT NULL CHECK (receivables >= 0),
    balance     INTEGER NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (unit, cause, due_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Own: what this desk did.

CREATE TABLE operator (
    name         TEXT    PRIMARY KEY,
    role         TEXT    NOT NULL CHECK (role IN ('cso', 'unit', 'supervisor', 'admin')),
    unit         INTEGER REFERENCES unit (code),
    password     TEXT    NOT NULL,
    disabled     INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    failures     INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER,
    created_at   INTEGER NOT NULL,
    CHECK ((role = 'unit') = (unit IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- `token` is the SHA-256 of what the session's file holds, so that this table opens no door.
CREATE TABLE session (
    token      TEXT    PRIMARY KEY,
    operator   TEXT    NOT NULL REFERENCES operator (name),
    started_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only, each row carrying the hash of itself and of the row before.
CREATE TABLE audit (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    actor  TEXT,
    action TEXT    NOT NULL CHECK (action <> ''),
    idpel  INTEGER,
    detail TEXT    NOT NULL,
    hash   BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE outbox (
    id          TEXT    NOT NULL,
    destination TEXT    NOT NULL CHECK (destination IN ('apkt', 'crm', 'centre')),
    idpel       INTEGER NOT NULL,
    operator    TEXT    NOT NULL,
    body        TEXT    NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'ready' CHECK (state IN
                ('ready', 'sent', 'applied', 'done', 'none', 'refused', 'quarantined', 'withdrawn')),
    tries       INTEGER NOT NULL DEFAULT 0,
    next_try    INTEGER,
    last_error  TEXT,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (id, destination)
) STRICT, WITHOUT ROWID;

CREATE TABLE complaint (
    id               TEXT    PRIMARY KEY,
    idpel            INTEGER NOT NULL,
    unit             INTEGER NOT NULL,
    script           TEXT    NOT NULL CHECK (script IN ('A', 'B', 'C')),
    version          INTEGER NOT NULL,
    ended            TEXT    NOT NULL,
    status           TEXT    NOT NULL CHECK (status IN ('ISSUE CLOSED', 'OPEN')),
    dispute          INTEGER NOT NULL CHECK (dispute IN (0, 1)),
    hand_over        INTEGER NOT NULL CHECK (hand_over IN (0, 1)),
    triage           TEXT,
    acceptance       TEXT,
    summary          TEXT    NOT NULL,
    record           TEXT    NOT NULL,
    opened_at        INTEGER NOT NULL,
    saved_at         INTEGER NOT NULL,
    handling_seconds INTEGER NOT NULL CHECK (handling_seconds >= 0),
    made_by          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- A call not yet ended: one for each operator, offered for resumption.
CREATE TABLE call_draft (
    operator TEXT    PRIMARY KEY,
    body     TEXT    NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the screen remembers.
CREATE TABLE remembered (
    operator TEXT NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (operator, name)
) STRICT, WITHOUT ROWID;
