-- Names and places are found by an inverted index: for each word, and for each beginning of a few letters, the sorted
-- list of those who have it. The lists are filled by the program, which is also what reads them.

DROP TABLE name_rotation;

-- The dictionary. `kind` 1 a word of a name, 2 a beginning of one, 3 a word of an address, 4 a beginning of one, 5 a unit.
CREATE TABLE token (
    kind      INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
    text      TEXT    NOT NULL CHECK (text <> ''),
    id        INTEGER NOT NULL CHECK (id BETWEEN 1 AND 8388607),
    customers INTEGER NOT NULL CHECK (customers > 0),
    PRIMARY KEY (kind, text)
) STRICT, WITHOUT ROWID;

-- A list in blocks. The key is the token's number, 24 bits with its sign, before the first IDPEL of the block, 40 bits;
-- `idpels` how far the last lies from the first, then how far each lies from the one before, seven bits a byte. Numbers
-- below zero are those of whole names, by a number that all names of the same words have.
CREATE TABLE token_list (
    key    INTEGER PRIMARY KEY,
    idpels BLOB NOT NULL
) STRICT;

-- Which units' names have a word.
CREATE TABLE unit_word (
    word TEXT    NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit (code),
    PRIMARY KEY (word, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_word_unit ON unit_word (unit);
