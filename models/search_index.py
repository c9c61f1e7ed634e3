"""What a dossier can be found by: the words of names, and the beginnings and ends of numbers and codes.

Each kind of key has the structure that streams *newest first* without sorting:

* Names lie in a contentless FTS5 table, one term a word, without positions (`detail=none`). A word typed
  in full is one term, whose postings are read lazily from the newest. An unfinished word of one or two
  letters is a term of the prefix index; a longer one becomes an OR of the few terms that begin so
  (`search_term`), because FTS5 would merge whole posting lists for a prefix it has no index for. A word
  with marks is indexed twice: folded (`duong`) and marked (`dương` + its tone at the end), so that
  "Hoà" and "Hòa" are one word and exact marks can be asked for first.
* Numbers (personal, old, phone; of the owner and of who files) and codes are b-trees of `(key, id)`. A
  number is there a second time backwards, behind `~`, to be found by its end. A code is there as a whole
  and as what follows each of its dashes, so that `261123-0307` and `0307` begin a key too.

A contentless table cannot remember what it indexed, so changing an entry needs the old one; it lies in
the dossier's own row, in the texts of `SearchEntry`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from models.store import Reading, Writing

END_DIGITS = 4  # a number is found by its end from so many digits on
END_MARK = "~"  # sorts behind digits and letters: no range of beginnings runs into it

FTS_PAGE_BYTES = 3_900  # a row of it fits one SQLCipher page (4,096 less 80 reserved); 4,050 spills
FTS_CRISIS_SEGMENTS = 64  # merging is left to idle moments (`tend`); only past this a save merges
FTS_MERGE_PAGES = 400  # of work in one idle step, some milliseconds

UNCOUNTED = -1  # how often a term occurs is not known yet

SCHEMA = (
    """
    CREATE VIRTUAL TABLE dossier_name USING fts5(
      words, content='', columnsize=0, detail=none, prefix='1 2', tokenize='ascii'
    )
    """,
    f"INSERT INTO dossier_name (dossier_name, rank) VALUES ('pgsz', {FTS_PAGE_BYTES})",
    "INSERT INTO dossier_name (dossier_name, rank) VALUES ('automerge', 0)",
    f"INSERT INTO dossier_name (dossier_name, rank) VALUES ('crisismerge', {FTS_CRISIS_SEGMENTS})",
    f"""
    CREATE TABLE search_term (
      term TEXT PRIMARY KEY, n INTEGER NOT NULL DEFAULT {UNCOUNTED}
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE VIRTUAL TABLE search_count USING fts5vocab('dossier_name', 'row')",
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
)

WORD = re.compile(r"[^\W_]+")
TONES = "\u0300\u0301\u0303\u0309\u0323"  # combining: grave, acute, tilde, hook, dot below


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """All that one dossier can be found by, as three texts of space-separated items.

    A space stands before the first and behind the last item as well, so that `" 0912"` finds a number's
    beginning, `"4417 "` its end, and `" duong "` a whole word.

    Attributes:
        words: Terms of the names: folded words and marked ones, sorted.
        numbers: Personal numbers and phones.
        codes: Dossier codes in capitals, our own first.
    """

    words: str
    numbers: str
    codes: str

    def number_keys(self) -> set[str]:
        """Return its keys of `dossier_number`."""
        numbers = self.numbers.split()
        return {*numbers, *map(end_key, numbers)}

    def code_keys(self) -> set[str]:
        """Return its keys of `dossier_code`."""
        parts = (code.split("-") for code in self.codes.split())
        return {"-".join(part[start:]) for part in parts for start in range(len(part))} - {""}


def make_entry(
    names: Iterable[str], folded: str, numbers: Iterable[str], codes: Iterable[str]
) -> SearchEntry:
    """Return the entry of a dossier.

    Args:
        names: As written, with marks.
        folded: The same without marks, in lower case.
        numbers: Spaces inside are dropped.
        codes: In any case.
    """
    terms = set(WORD.findall(folded))
    for name in names:
        terms.update(marked_term(word) for word in written_words(name))
    return SearchEntry(
        _spaced(sorted(terms)), _spaced(map(_squeezed, numbers)), _spaced(map(_squeezed, codes))
    )


def _spaced(items: Iterable[str]) -> str:
    return f" {' '.join(item for item in dict.fromkeys(items) if item)} "


def _squeezed(text: str) -> str:
    return "".join(text.split()).upper()


def end_key(digits: str) -> str:
    """Return what the keys of numbers with such an end begin with."""
    return END_MARK + digits[::-1]


def written_words(text: str) -> list[str]:
    """Return the words of `text` in lower case with their marks, composed (NFC)."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def marked_term(word: str) -> str:
    """Return a lower-case word with its tone mark moved to the end: `hòa`, `hoà` → `hoa` + U+0300.

    The marks that make another vowel (`ơ`, `ê`, `đ` …) stay in their place.
    """
    if word.isascii():
        return word
    bare, tone = split_tone(word)
    return bare + tone


def split_tone(word: str) -> tuple[str, str]:
    """Return a word without its tone (NFC), and the tone as a combining mark or an empty text."""
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(letter for letter in decomposed if letter in TONES)
    bare = "".join(letter for letter in decomposed if letter not in TONES)
    return unicodedata.normalize("NFC", bare), tone


def insert(db: Writing, id_: int, entry: SearchEntry) -> None:
    """Make the dossier findable by `entry`."""
    _insert_words(db, id_, entry.words)
    _change_keys(db, id_, set(), entry.number_keys(), _NUMBERS)
    _change_keys(db, id_, set(), entry.code_keys(), _CODES)


def insert_many(db: Writing, entries: Sequence[tuple[int, SearchEntry]]) -> None:
    """Make many dossiers findable, each by its entry."""
    db.execute_many(_ADD_WORDS, [(id_, entry.words) for id_, entry in entries])
    terms = sorted({term for _, entry in entries for term in entry.words.split()})
    db.execute_many(_ADD_TERM, [(term,) for term in terms])
    numbers = ((number, id_) for id_, entry in entries for number in entry.number_keys())
    db.execute_many(_NUMBERS[0], sorted(numbers))
    codes = ((code, id_) for id_, entry in entries for code in entry.code_keys())
    db.execute_many(_CODES[0], sorted(codes))


def replace(db: Writing, id_: int, old: SearchEntry, new: SearchEntry) -> None:
    """Make the dossier findable by `new` and no longer by `old`, what it was inserted with."""
    if old.words != new.words:
        _delete_words(db, id_, old.words)
        _insert_words(db, id_, new.words)
    _change_keys(db, id_, old.number_keys(), new.number_keys(), _NUMBERS)
    _change_keys(db, id_, old.code_keys(), new.code_keys(), _CODES)


def delete(db: Writing, id_: int, old: SearchEntry) -> None:
    """Make the dossier unfindable; `old` is what it was inserted with."""
    _delete_words(db, id_, old.words)
    _change_keys(db, id_, old.number_keys(), set(), _NUMBERS)
    _change_keys(db, id_, old.code_keys(), set(), _CODES)


def holds(db: Reading, id_: int, entry: SearchEntry) -> bool:
    """Whether the dossier is found by every key of `entry`."""
    terms = " AND ".join(f'"{term}"' for term in entry.words.split())
    by_name = "SELECT 1 FROM dossier_name WHERE dossier_name MATCH ? AND rowid = ?"
    asked = [(by_name, terms)] if terms else []
    asked += [(_HAS_NUMBER, number) for number in entry.number_keys()]
    asked += [(_HAS_CODE, code) for code in entry.code_keys()]
    return all(db.row(sql, (key, id_)) is not None for sql, key in asked)


def tend(db: Writing) -> bool:
    """Merge a little of the name index; return whether more is worth doing. For idle moments.

    Each save leaves a small segment behind, and every search reads all segments. When nothing is left to
    merge and there are new words, all are counted anew: a tenth of a second for a million dossiers. The
    counts age between; they only help the search to begin with what is rare.
    """
    before = db.value("SELECT total_changes()")
    db.execute(
        "INSERT INTO dossier_name (dossier_name, rank) VALUES ('merge', ?)", (FTS_MERGE_PAGES,)
    )
    # FTS5 reports work as changes to its own tables; the statement itself is one.
    if db.value("SELECT total_changes()") - before >= 2:
        return True
    if db.row("SELECT 1 FROM search_term WHERE n = ? LIMIT 1", (UNCOUNTED,)):
        count_terms(db)
    return False


def count_terms(db: Writing) -> None:
    """Note in how many dossiers each word occurs."""
    db.execute("UPDATE search_term SET n = 0")
    db.execute_many(
        "UPDATE search_term SET n = ? WHERE term = ?",
        db.rows("SELECT doc, term FROM search_count"),
    )


def _insert_words(db: Writing, id_: int, words: str) -> None:
    db.execute(_ADD_WORDS, (id_, words))
    for term in words.split():
        db.execute(_ADD_TERM, (term,))


def _delete_words(db: Writing, id_: int, words: str) -> None:
    db.execute(
        "INSERT INTO dossier_name (dossier_name, rowid, words) VALUES ('delete', ?, ?)",
        (id_, words),
    )


_ADD_WORDS = "INSERT INTO dossier_name (rowid, words) VALUES (?, ?)"
_ADD_TERM = "INSERT OR IGNORE INTO search_term (term) VALUES (?)"
_HAS_NUMBER = "SELECT 1 FROM dossier_number WHERE number = ? AND id = ?"
_HAS_CODE = "SELECT 1 FROM dossier_code WHERE code = ? AND id = ?"
_NUMBERS = (
    "INSERT INTO dossier_number (number, id) VALUES (?, ?)",
    "DELETE FROM dossier_number WHERE number = ? AND id = ?",
)
_CODES = (
    "INSERT INTO dossier_code (code, id) VALUES (?, ?)",
    "DELETE FROM dossier_code WHERE code = ? AND id = ?",
)


def _change_keys(
    db: Writing, id_: int, old: set[str], new: set[str], statements: tuple[str, str]
) -> None:
    inserting, deleting = statements
    for key in old - new:
        db.execute(deleting, (key, id_))
    for key in new - old:
        db.execute(inserting, (key, id_))
