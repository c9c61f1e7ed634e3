"""What a dossier can be found by: words of names, numbers, codes, and their last four digits.

Each kind of key has the structure that streams *newest first* without sorting:

* Names lie in a contentless FTS5 table, one term a word, without positions (`detail=none`). A word
  typed in full is one term, whose postings are read lazily from the newest. An unfinished word of one
  or two letters is a term of the prefix index; a longer one becomes an OR of the few terms that begin
  so (`search_term`), because FTS5 would merge whole posting lists for a prefix it has no index for.
  A word with marks is indexed twice: folded (`duong`) and as written, its tone moved to the end
  (`dương` + tone), so that "Hoà" and "Hòa" are one and exact marks can be asked for first.
* Numbers (personal, old, phone, of the owner and of who files for them) and codes are b-trees of
  `(key, id)`.
* Last four digits are a b-tree of `(tail, id)`: tails of codes below 10,000, of numbers above.

A contentless table cannot remember what it indexed, so changing an entry needs the old one; callers
read it in the same transaction.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from models.store import Reading, Writing

NUMBER_TAILS = 10_000  # tails of numbers are stored as 10,000 + the last four digits
TAIL_DIGITS = 4

FTS_PAGE_BYTES = 3_900  # a row of it fits one SQLCipher page (4,096 less 80 reserved); 4,050 spills
FTS_CRISIS_SEGMENTS = 64  # merging is left to idle moments (`tend`); only past this a save merges

SCHEMA = (
    """
    CREATE VIRTUAL TABLE dossier_name USING fts5(
      words, content='', columnsize=0, detail=none, prefix='1 2', tokenize='ascii'
    )
    """,
    f"INSERT INTO dossier_name (dossier_name, rank) VALUES ('pgsz', {FTS_PAGE_BYTES})",
    "INSERT INTO dossier_name (dossier_name, rank) VALUES ('automerge', 0)",
    f"INSERT INTO dossier_name (dossier_name, rank) VALUES ('crisismerge', {FTS_CRISIS_SEGMENTS})",
    "CREATE TABLE search_term (term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE dossier_number (
      number TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (number, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dossier_code (
      code TEXT NOT NULL COLLATE NOCASE, id INTEGER NOT NULL, PRIMARY KEY (code, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dossier_tail (
      tail INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tail, id)
    ) STRICT, WITHOUT ROWID
    """,
)

_WORD = re.compile(r"[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """All that one dossier can be found by.

    Attributes:
        names: Names as written, space-joined (owner, who files).
        folded: The same without marks, in lower case.
        numbers: Space-joined personal numbers and phones.
        codes: Space-joined dossier codes, our own first.
    """

    names: str
    folded: str
    numbers: str
    codes: str

    def terms(self) -> set[str]:
        """Return the terms of its names: folded words, and marked ones as `marked_term`."""
        found = set(_WORD.findall(self.folded))
        found.update(marked_term(word) for word in written_words(self.names))
        return found

    def tails(self) -> set[int]:
        """Return its last four digits, by the rule of `dossier_tail`."""
        found = {int(tail) for code in self.codes.split() if (tail := digit_tail(code))}
        found.update(
            NUMBER_TAILS + int(tail)
            for number in self.numbers.split()
            if (tail := digit_tail(number))
        )
        return found


def written_words(text: str) -> list[str]:
    """Return the words of `text` in lower case with their marks, composed (NFC)."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def marked_term(word: str) -> str:
    """Return `word` with its tone mark moved to the end: `hòa`, `hoà` → `hoa` + U+0300.

    The marks that make another vowel (`ơ`, `ê`, `đ` …) stay in their place. Args: one lower-case word.
    """
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(letter for letter in decomposed if letter in _TONES)
    bare = "".join(letter for letter in decomposed if letter not in _TONES)
    return unicodedata.normalize("NFC", bare) + tone


def digit_tail(text: str) -> str:
    """Return the last four characters if all are digits, or an empty text."""
    tail = text[-TAIL_DIGITS:]
    return tail if len(tail) == TAIL_DIGITS and tail.isascii() and tail.isdigit() else ""


def ids_of_number(db: Reading, number: str) -> list[int]:
    """Return the ids of dossiers that carry exactly this number, newest first."""
    return [
        row[0]
        for row in db.execute(
            "SELECT id FROM dossier_number WHERE number = ? ORDER BY id DESC", (number,)
        )
    ]


def ids_of_name(db: Reading, folded: str) -> list[int]:
    """Return the ids of dossiers that have every word of a folded name, newest first."""
    words = _WORD.findall(folded)
    if not words:
        return []
    return [
        row[0]
        for row in db.execute(
            "SELECT rowid FROM dossier_name WHERE dossier_name MATCH ? ORDER BY rowid DESC",
            (" AND ".join(f'"{word}"' for word in words),),
        )
    ]


def insert(db: Writing, id_: int, entry: SearchEntry) -> None:
    """Make the dossier findable by `entry`."""
    terms = entry.terms()
    _insert_names(db, id_, terms)
    for table, keys in _keys(entry).items():
        _insert_keys(db, table, keys, id_)


def replace(db: Writing, id_: int, old: SearchEntry, new: SearchEntry) -> None:
    """Make the dossier findable by `new` and no longer by `old`, what it was inserted with."""
    if old == new:
        return
    before, after = old.terms(), new.terms()
    if before != after:
        _delete_names(db, id_, before)
        _insert_names(db, id_, after)
    kept = _keys(new)
    for table, keys in _keys(old).items():
        _delete_keys(db, table, keys - kept[table], id_)
        _insert_keys(db, table, kept[table] - keys, id_)


def delete(db: Writing, id_: int, old: SearchEntry) -> None:
    """Make the dossier unfindable; `old` is what it was inserted with."""
    _delete_names(db, id_, old.terms())
    for table, keys in _keys(old).items():
        _delete_keys(db, table, keys, id_)


_KEY_COLUMN = {"dossier_number": "number", "dossier_code": "code", "dossier_tail": "tail"}


def _keys(entry: SearchEntry) -> dict[str, set[str] | set[int]]:
    return {
        "dossier_number": set(entry.numbers.split()),
        "dossier_code": set(entry.codes.upper().split()),
        "dossier_tail": entry.tails(),
    }


def _insert_names(db: Writing, id_: int, terms: set[str]) -> None:
    if not terms:
        return
    words = " ".join(sorted(terms))
    db.execute("INSERT INTO dossier_name (rowid, words) VALUES (?, ?)", (id_, words))
    for term in terms:
        db.execute("INSERT OR IGNORE INTO search_term (term) VALUES (?)", (term,))


def _delete_names(db: Writing, id_: int, terms: set[str]) -> None:
    if terms:
        db.execute(
            "INSERT INTO dossier_name (dossier_name, rowid, words) VALUES ('delete', ?, ?)",
            (id_, " ".join(sorted(terms))),
        )


def _insert_keys(db: Writing, table: str, keys: Iterable[object], id_: int) -> None:
    for key in keys:
        db.execute(f"INSERT INTO {table} ({_KEY_COLUMN[table]}, id) VALUES (?, ?)", (key, id_))


def _delete_keys(db: Writing, table: str, keys: Iterable[object], id_: int) -> None:
    for key in keys:
        db.execute(f"DELETE FROM {table} WHERE {_KEY_COLUMN[table]} = ? AND id = ?", (key, id_))
