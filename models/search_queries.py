"""Searching as one types: the newest dossiers that match, answered in about a millisecond of a million.

Whatever is typed is a set of conditions, all of which must hold: words of names, and keys (the beginning
of a number, of a code or of what follows a dash in it; the end of a number, from four digits on). The
plan follows from what is rare:

* only words: the name index streams them newest first;
* keys: the longest drives, the other conditions are tested on each row. Dossiers with exactly this key or
  end come first, then those where it begins a longer one. A rare beginning is read whole and sorted; a
  common one is met soon among the newest dossiers, or the newest with those names.

Words typed with marks are looked for with their marks first, then without.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models.list_pages import LISTED_COLUMNS, WITH_PROCEDURE, ListedRow
from models.search_index import TAIL_DIGITS, TONES, marked_term, split_tone, tail_key
from models.store import Reading

RARE = 12_000  # beginnings of so many keys are read whole and sorted: one to three milliseconds
NEWEST_SCANNED = 20_000  # a key begun more often fills a page among so many newest, or is old
NAMED_SCANNED = 4_000  # likewise among the newest with the names of the query
INDEXED_PREFIX = 2  # letters; longer beginnings are spelt out as the terms that begin so
LAST = "\U0010ffff"  # sorts behind every continuation of a key

_MARKED = re.compile(f"[ăâđêôơư{TONES}]")


@dataclass(frozen=True, slots=True)
class SearchWord:
    """A word of a name.

    Attributes:
        folded: Without marks, lower case.
        written: As typed, lower case (NFC); equal to `folded` where no mark was typed.
        is_whole: Whether it was typed to its end; the last one usually is not.
    """

    folded: str
    written: str
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class SearchKey:
    """A number or a code, or a part of one; in capitals, without spaces.

    Attributes:
        is_code: Looked for among codes only (`-0307`).
    """

    text: str
    is_code: bool = False

    @property
    def is_end(self) -> bool:
        """Whether a number may also end so."""
        return not self.is_code and len(self.text) >= TAIL_DIGITS and self.text.isdigit()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What must hold of a dossier that is found; all of it."""

    words: tuple[SearchWord, ...] = ()
    keys: tuple[SearchKey, ...] = ()


@dataclass(frozen=True, slots=True)
class _Condition:
    """One condition on a row, in SQL, with its parameters."""

    sql: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """The words of a query: what the name index is asked, and the same as conditions on a row."""

    match: str
    conditions: tuple[_Condition, ...]


def search(db: Reading, query: SearchQuery, limit: int) -> list[ListedRow]:
    """Return the newest `limit` dossiers that match, those with exactly the typed marks first."""
    if not query.words:
        return _found(db, None, query.keys, limit) if query.keys else []
    found: list[ListedRow] = []
    if any(_has_marks(word) for word in query.words):
        found = _with_names(db, query, limit, exact=True)
    if len(found) == limit:
        return found
    return _appended(found, _with_names(db, query, limit + len(found), exact=False), limit)


def _appended(first: list[ListedRow], then: list[ListedRow], limit: int) -> list[ListedRow]:
    if not first:
        return then[:limit]
    known = {row.id for row in first}
    return [*first, *(row for row in then if row.id not in known)][:limit]


def _with_names(db: Reading, query: SearchQuery, limit: int, *, exact: bool) -> list[ListedRow]:
    names = _names(db, query.words, exact=exact)
    return [] if names is None else _found(db, names, query.keys, limit)


def _found(
    db: Reading, names: _Names | None, keys: tuple[SearchKey, ...], limit: int
) -> list[ListedRow]:
    if not keys:
        assert names is not None  # noqa: S101 - a query has words or keys
        return _streamed(db, names.match, (), limit)
    driving, *others = sorted(keys, key=lambda key: -len(key.text))
    conditions = [*map(_key_condition, others), *(names.conditions if names else ())]
    exact = _exact(db, driving, conditions, limit)
    if len(exact) == limit:
        return exact
    begun = _begun_rows(db, driving, names, conditions, limit + len(exact))
    return _appended(exact, begun, limit)


# Words


def _has_marks(word: SearchWord) -> bool:
    return word.written != word.folded


def _names(db: Reading, words: Sequence[SearchWord], *, exact: bool) -> _Names | None:
    """Return how to look for the words, or None if one of them is in no name at all."""
    matches: list[str] = []
    conditions: list[_Condition] = []
    for word in words:
        wanted = word.written if exact and _has_marks(word) else word.folded
        match, condition = _whole(wanted) if word.is_whole else _begun(db, wanted)
        if not match:
            return None
        matches.append(match)
        conditions.append(condition)
    return _Names(" AND ".join(matches), tuple(conditions))


def _whole(word: str) -> tuple[str, _Condition]:
    return _any_of([marked_term(word)])


def _begun(db: Reading, word: str) -> tuple[str, _Condition]:
    bare, tone = split_tone(word)
    is_marked = _MARKED.search(bare + tone) is not None
    if not tone and len(bare) <= (1 if is_marked else INDEXED_PREFIX):
        return f'"{bare}" *', _Condition("instr(dossier.words, ?) > 0", (f" {bare}",))
    terms = [
        term
        for (term,) in db.execute(
            "SELECT term FROM search_term WHERE term >= ? AND term < ?", (bare, bare + LAST)
        )
        if (_tone_of(term) == tone if is_marked else not _MARKED.search(term))
    ]
    return _any_of(terms)


def _tone_of(term: str) -> str:
    return term[-1] if term[-1] in TONES else ""


def _any_of(terms: list[str]) -> tuple[str, _Condition]:
    match = " OR ".join(f'"{term}"' for term in terms)
    sql = " OR ".join("instr(dossier.words, ?) > 0" for _ in terms)
    condition = _Condition(f"({sql})", tuple(f" {term} " for term in terms))
    return (f"({match})" if len(terms) > 1 else match), condition


def _streamed(
    db: Reading, match: str, conditions: Sequence[_Condition], limit: int, among: int = -1
) -> list[ListedRow]:
    """Return the newest dossiers with those names that meet the conditions, among so many (or all)."""
    where, parameters = _all_of(conditions)
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM ("
            "SELECT rowid AS id FROM dossier_name WHERE dossier_name MATCH ?"
            " ORDER BY rowid DESC LIMIT ?"
            f") AS named CROSS JOIN dossier ON dossier.id = named.id {WITH_PROCEDURE}"
            f" WHERE 1{where} LIMIT ?",
            (match, among, *parameters, limit),
        )
    )


# Keys


def _exact(
    db: Reading, key: SearchKey, conditions: Sequence[_Condition], limit: int
) -> list[ListedRow]:
    """Return the newest dossiers with exactly this key, or a number that ends so."""
    sources = ["SELECT id FROM dossier_code WHERE code = ?"]
    parameters = [key.text]
    if not key.is_code:
        sources.append("SELECT id FROM dossier_number WHERE number = ?")
        parameters.append(key.text)
    if key.is_end:
        sources.append("SELECT id FROM dossier_number WHERE number = ?")
        parameters.append(tail_key(key.text))
        if len(key.text) > TAIL_DIGITS:
            conditions = [*conditions, _exact_condition(key)]
    where, more = _all_of(conditions)
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM ({' UNION '.join(sources)} ORDER BY id DESC) AS keyed"
            f" CROSS JOIN dossier ON dossier.id = keyed.id {WITH_PROCEDURE} WHERE 1{where} LIMIT ?",
            (*parameters, *more, limit),
        )
    )


def _begun_rows(
    db: Reading,
    key: SearchKey,
    names: _Names | None,
    conditions: Sequence[_Condition],
    limit: int,
) -> list[ListedRow]:
    """Return the newest dossiers with a key that begins so."""
    ids = _begun_ids(db, key, RARE)
    if ids is None:
        also = [*conditions, _begun_condition(key)]
        if names is None:
            found = _newest(db, also, limit)
        else:
            found = _streamed(db, names.match, also, limit, NAMED_SCANNED)
        if len(found) == limit:
            return found
        ids = _begun_ids(db, key, None) or []
    return _rows_of(db, ids, conditions, limit)


def _begun_ids(db: Reading, key: SearchKey, most: int | None) -> list[int] | None:
    """Return every dossier with a key that begins so, newest first; None if they are over `most`."""
    found: set[int] = set()
    for table, column in _tables(key):
        begun = f"SELECT id FROM {table} WHERE {column} >= ? AND {column} < ?"
        place = (key.text, key.text + LAST)
        if most is not None and db.row(f"{begun} LIMIT 1 OFFSET ?", (*place, most)):
            return None
        found.update(row[0] for row in db.execute(begun, place))
    return sorted(found, reverse=True)


def _tables(key: SearchKey) -> Iterator[tuple[str, str]]:
    yield "dossier_code", "code"
    if not key.is_code:
        yield "dossier_number", "number"


def _key_condition(key: SearchKey) -> _Condition:
    begun = _begun_condition(key)
    return _either(begun, _exact_condition(key)) if key.is_end else begun


def _begun_condition(key: SearchKey) -> _Condition:
    in_codes = _either(
        _Condition("instr(dossier.codes, ?) > 0", (f" {key.text}",)),
        _Condition("instr(dossier.codes, ?) > 0", (f"-{key.text}",)),
    )
    if key.is_code:
        return in_codes
    return _either(in_codes, _Condition("instr(dossier.numbers, ?) > 0", (f" {key.text}",)))


def _exact_condition(key: SearchKey) -> _Condition:
    return _either(
        _Condition("instr(dossier.numbers, ?) > 0", (f"{key.text} ",)),
        _Condition("instr(dossier.codes, ?) > 0", (f"-{key.text} ",)),
    )


def _either(one: _Condition, other: _Condition) -> _Condition:
    return _Condition(f"({one.sql} OR {other.sql})", (*one.parameters, *other.parameters))


# Rows


def _newest(db: Reading, conditions: Sequence[_Condition], limit: int) -> list[ListedRow]:
    """Return matches among the `NEWEST_SCANNED` newest dossiers."""
    newest = db.value("SELECT max(id) FROM dossier") or 0
    where, parameters = _all_of(conditions)
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE}"
            f" WHERE dossier.id > ?{where} ORDER BY dossier.id DESC LIMIT ?",
            (newest - NEWEST_SCANNED, *parameters, limit),
        )
    )


def _rows_of(
    db: Reading, ids: Sequence[int], conditions: Sequence[_Condition], limit: int
) -> list[ListedRow]:
    """Return those of `ids` that meet the conditions, in the order given."""
    if not ids:
        return []
    where, parameters = _all_of(conditions)
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM json_each(?) AS picked"
            f" CROSS JOIN dossier ON dossier.id = picked.value {WITH_PROCEDURE}"
            f" WHERE 1{where} LIMIT ?",
            (json.dumps(ids), *parameters, limit),
        )
    )


def _all_of(conditions: Sequence[_Condition]) -> tuple[str, list[str]]:
    where = "".join(f" AND {condition.sql}" for condition in conditions)
    return where, [text for condition in conditions for text in condition.parameters]


def _listed(cursor: Any) -> list[ListedRow]:
    return [ListedRow._make(row) for row in cursor]
