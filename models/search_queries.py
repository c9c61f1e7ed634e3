"""Searching as one types: the newest dossiers that match, answered in about a millisecond of a million.

Whatever is typed is a set of conditions, all of which must hold: words of names, and keys (the beginning
of a number, of a code or of what follows a dash in it; the end of a number, from four digits on). The
plan follows from what is rare:

* only words: the name index streams them newest first. If a word is known to be rare, its dossiers are
  looked at one by one; words that are far more frequent than another one are tested on the rows as well,
  for reading half of all postings to find a handful takes ten times as long;
* keys: the longest drives and the other conditions are tested on each row. Dossiers with exactly this key
  or end come first, then those where it begins a longer one: all of them newest first where they are
  few. Where they are many, the newest come first if they are among the newest of all, and the others by
  their keys, highest first (codes: the latest date).

Words typed with marks are looked for with their marks first, then without.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.list_pages import LISTED_COLUMNS, WITH_PROCEDURE, ListedRow
from models.search_index import END_DIGITS, TONES, UNCOUNTED, end_key, marked_term, split_tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.store import Reading

RARE = (
    6_000  # keys with a beginning: up to so many are read whole and sorted, about two milliseconds
)
NEWEST_SCANNED = 10_000  # dossiers; a beginning more frequent than that fills a page among them
FEW = 800  # dossiers with a word: up to so many are looked at one by one
DENSER = 60  # times more frequent than another word of the query: tested on rows, not in the index
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
        return not self.is_code and len(self.text) >= END_DIGITS and self.text.isdigit()


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
class _Word:
    """A word: what the name index is asked, the same as a condition on a row, and how often it occurs."""

    match: str
    condition: _Condition
    n: int | None


@dataclass(frozen=True, slots=True)
class _Names:
    """The words of a query.

    Attributes:
        match: What the name index is asked: all of them, or only the rarer ones.
        rest: What is still to be tested on the rows it gives.
        conditions: All words, as conditions on a row.
        are_few: Whether the rows it gives are few.
    """

    match: str
    rest: tuple[_Condition, ...]
    conditions: tuple[_Condition, ...]
    are_few: bool


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


def folded_words(db: Reading) -> list[str]:
    """Return every word of every name, without marks."""
    return [
        term for (term,) in db.execute("SELECT term FROM search_term") if not _MARKED.search(term)
    ]


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
        return _streamed(db, names, (), limit)
    driving, *others = sorted(keys, key=lambda key: -len(key.text))
    conditions = [_key_condition(key) for key in others]
    if names is not None and names.are_few:
        exact = _streamed(db, names, [*conditions, _exact_condition(driving)], limit)
        wanted = limit + len(exact)
        begun = _streamed(db, names, [*conditions, _begun_condition(driving)], wanted)
        return _appended(exact, begun, limit)
    conditions += names.conditions if names else ()
    exact = _exact(db, driving, conditions, limit)
    if len(exact) == limit:
        return exact
    return _appended(exact, _begun(db, driving, conditions, limit + len(exact)), limit)


# Words


def _has_marks(word: SearchWord) -> bool:
    return word.written != word.folded


def _names(db: Reading, words: Sequence[SearchWord], *, exact: bool) -> _Names | None:
    """Return how to look for the words, or None if one of them is in no name at all."""
    found: list[_Word] = []
    for word in words:
        wanted = word.written if exact and _has_marks(word) else word.folded
        one = _whole_word(db, wanted) if word.is_whole else _begun_word(db, wanted)
        if one is None:
            return None
        found.append(one)
    asked, tested = _split(found)
    return _Names(
        match=" AND ".join(word.match for word in asked),
        rest=tuple(word.condition for word in tested),
        conditions=tuple(word.condition for word in found),
        are_few=asked[0].n is not None and asked[0].n <= FEW,
    )


def _split(words: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """Return the words the name index is asked for, the rarest first, and those tested on rows."""
    counted = sorted((word for word in words if word.n is not None), key=lambda word: word.n or 0)
    if not counted:
        return words, []
    rarest = counted[0]
    most = 0 if (rarest.n or 0) <= FEW else (rarest.n or 0) * DENSER
    others = [word for word in words if word is not rarest]
    asked = [word for word in others if most and (word.n or 0) <= most]
    return [rarest, *asked], [word for word in others if word not in asked]


def _whole_word(db: Reading, word: str) -> _Word | None:
    term = marked_term(word)
    n = db.value("SELECT n FROM search_term WHERE term = ?", (term,))
    return None if n is None else _any_of([(term, n)])


def _begun_word(db: Reading, word: str) -> _Word | None:
    bare, tone = split_tone(word)
    is_marked = _MARKED.search(bare + tone) is not None
    if not tone and len(bare) <= (1 if is_marked else INDEXED_PREFIX):
        condition = _Condition("instr(dossier.words, ?) > 0", (f" {bare}",))
        return _Word(f'"{bare}" *', condition, None)
    terms = [
        (term, n)
        for term, n in db.execute(
            "SELECT term, n FROM search_term WHERE term >= ? AND term < ?", (bare, bare + LAST)
        )
        if (_tone_of(term) == tone if is_marked else not _MARKED.search(term))
    ]
    return _any_of(terms) if terms else None


def _tone_of(term: str) -> str:
    return term[-1] if term[-1] in TONES else ""


def _any_of(terms: list[tuple[str, int]]) -> _Word:
    match = " OR ".join(f'"{term}"' for term, _ in terms)
    sql = " OR ".join("instr(dossier.words, ?) > 0" for _ in terms)
    condition = _Condition(f"({sql})", tuple(f" {term} " for term, _ in terms))
    is_counted = all(n != UNCOUNTED for _, n in terms)
    n = sum(n for _, n in terms) if is_counted else None
    return _Word(f"({match})" if len(terms) > 1 else match, condition, n)


def _streamed(
    db: Reading, names: _Names, conditions: Sequence[_Condition], limit: int
) -> list[ListedRow]:
    """Return the newest dossiers with those names that meet the conditions."""
    where, parameters = _all_of([*names.rest, *conditions])
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM dossier_name"
            f" CROSS JOIN dossier ON dossier.id = dossier_name.rowid {WITH_PROCEDURE}"
            f" WHERE dossier_name MATCH ?{where} ORDER BY dossier_name.rowid DESC LIMIT ?",
            (names.match, *parameters, limit),
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
        sources.append("SELECT id FROM dossier_number WHERE number >= ? AND number < ?")
        parameters += [end_key(key.text), end_key(key.text) + LAST]
    where, more = _all_of(conditions)
    ids = (
        f"{' UNION '.join(sources)} ORDER BY id DESC LIMIT -1"  # without a limit, order is dropped
    )
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM ({ids}) AS keyed"
            f" CROSS JOIN dossier ON dossier.id = keyed.id {WITH_PROCEDURE} WHERE 1{where} LIMIT ?",
            (*parameters, *more, limit),
        )
    )


def _begun(
    db: Reading, key: SearchKey, conditions: Sequence[_Condition], limit: int
) -> list[ListedRow]:
    """Return dossiers with a key that begins so: the newest, or by their keys where they are many."""
    if _is_rare(db, key):
        return _rows_of(db, _begun_ids(db, key), conditions, limit)
    newest = db.value("SELECT max(id) FROM dossier") - NEWEST_SCANNED
    found = _newest(db, newest, [*conditions, _begun_condition(key)], limit)
    for table, column in _tables(key):
        if len(found) == limit:
            break
        known = {row.id for row in found}
        for row in _by_key(db, (table, column), key, newest, conditions):
            if row.id not in known:
                known.add(row.id)
                found.append(row)
            if len(found) == limit:
                break
    return found


def _is_rare(db: Reading, key: SearchKey) -> bool:
    return not any(
        db.row(
            f"SELECT id FROM {table} WHERE {column} >= ? AND {column} < ? LIMIT 1 OFFSET ?",
            (key.text, key.text + LAST, RARE),
        )
        for table, column in _tables(key)
    )


def _begun_ids(db: Reading, key: SearchKey) -> list[int]:
    """Return every dossier with a key that begins so, newest first."""
    found: set[int] = set()
    for table, column in _tables(key):
        found.update(
            row[0]
            for row in db.execute(
                f"SELECT id FROM {table} WHERE {column} >= ? AND {column} < ?",
                (key.text, key.text + LAST),
            )
        )
    return sorted(found, reverse=True)


def _by_key(
    db: Reading,
    place: tuple[str, str],
    key: SearchKey,
    newest: int,
    conditions: Sequence[_Condition],
) -> Iterator[ListedRow]:
    """Give dossiers up to the id `newest` with a key that begins so, the highest key first."""
    table, column = place
    where, parameters = _all_of(conditions)
    rows = db.execute(
        f"SELECT {LISTED_COLUMNS} FROM {table} AS begun"
        f" CROSS JOIN dossier ON dossier.id = begun.id {WITH_PROCEDURE}"
        f" WHERE begun.{column} >= ? AND begun.{column} < ? AND begun.id <= ?{where}"
        f" ORDER BY begun.{column} DESC, begun.id DESC",
        (key.text, key.text + LAST, newest, *parameters),
    )
    yield from map(ListedRow._make, rows)


def _tables(key: SearchKey) -> Iterator[tuple[str, str]]:
    yield "dossier_code", "code"
    if not key.is_code:
        yield "dossier_number", "number"


def _key_condition(key: SearchKey) -> _Condition:
    return _either(_begun_condition(key), _exact_condition(key))


def _begun_condition(key: SearchKey) -> _Condition:
    in_codes = _either(_in_codes(f" {key.text}"), _in_codes(f"-{key.text}"))
    return in_codes if key.is_code else _either(in_codes, _in_numbers(f" {key.text}"))


def _exact_condition(key: SearchKey) -> _Condition:
    in_codes = _either(_in_codes(f" {key.text} "), _in_codes(f"-{key.text} "))
    if key.is_code:
        return in_codes
    return _either(in_codes, _in_numbers(f"{key.text} " if key.is_end else f" {key.text} "))


def _in_codes(part: str) -> _Condition:
    return _Condition("instr(dossier.codes, ?) > 0", (part,))


def _in_numbers(part: str) -> _Condition:
    return _Condition("instr(dossier.numbers, ?) > 0", (part,))


def _either(one: _Condition, other: _Condition) -> _Condition:
    return _Condition(f"({one.sql} OR {other.sql})", (*one.parameters, *other.parameters))


# Rows


def _newest(
    db: Reading, after: int, conditions: Sequence[_Condition], limit: int
) -> list[ListedRow]:
    """Return matches among the dossiers after the id `after`, newest first."""
    where, parameters = _all_of(conditions)
    return _listed(
        db.execute(
            f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE}"
            f" WHERE dossier.id > ?{where} ORDER BY dossier.id DESC LIMIT ?",
            (after, *parameters, limit),
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
