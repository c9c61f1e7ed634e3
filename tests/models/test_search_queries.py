"""Search on a real encrypted file against brute force: whatever is typed, whatever was changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import search_index, search_queries
from models.dossier_rows import SCHEMA, DossierRow, remove_row, write_row
from models.search_queries import SearchKey, SearchQuery, SearchWord, search
from models.store import Store
from services.rules.vietnamese_text import fold
from services.search_text import read_search
from tests.listed import KEY, SALT, Listening, a_row

Held = dict[int, DossierRow]
TONES = "\u0300\u0301\u0303\u0309\u0323"

SPELT = "Nguyễn Nguyên Thị Thi Dương Dượng Duong Đường Hoà Hòa Hoa Hoàng Ê Ế H'Hen An Anh Ân D Đ"
SYLLABLES = st.sampled_from(SPELT.split())
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4).map(" ".join)
DIGITS = st.text("0123", min_size=1, max_size=6)
NUMBERS = st.one_of(
    st.just(""), DIGITS.map(lambda text: f"0381{text}"), DIGITS.map("091".__add__), DIGITS
)
CODES = st.builds(
    "{}-{}-{}".format,
    st.sampled_from(["H56.14.07", "000.07.14.H56", "G08"]),
    st.sampled_from(["261123", "261120", "200101"]),
    st.sampled_from(["0001", "0307", "2001", "200001", "0381"]),
)
ROWS = st.builds(
    lambda number, name, filer, numbers, codes: a_row(
        number,
        owner_name=name,
        other_names=filer,
        folded=fold(" ".join((name, *filer))),
        code=codes[0],
        other_codes=tuple(codes[1:]),
        personal_id=numbers[0],
        phone=numbers[1],
        other_numbers=tuple(numbers[2:]),
    ),
    st.integers(1, 14),
    NAMES,
    st.one_of(st.just(()), NAMES.map(lambda name: (name,))),
    st.lists(NUMBERS, min_size=2, max_size=3),
    st.lists(CODES, min_size=1, max_size=2),
)
STEPS = st.lists(st.one_of(ROWS, st.integers(1, 14)), max_size=24)

WORDS = st.builds(
    lambda syllable, cut, whole: [
        SearchWord(fold(word), word, is_whole=whole)
        for word in search_index.written_words(syllable[:cut] or syllable)
    ],
    SYLLABLES,
    st.integers(1, 7),
    st.booleans(),
)
KEYS = st.one_of(
    st.builds(SearchKey, st.text("0123", min_size=1, max_size=6)),
    st.builds(
        SearchKey,
        st.sampled_from(["0307", "0001", "261123", "0", "03", "200001", "261123-0307"]),
        st.booleans(),
    ),
    st.builds(SearchKey, st.sampled_from(["H", "H56", "H56.14.07-2", "G08-261123-0307", "000.07"])),
)
QUERIES = st.builds(
    lambda words, keys: SearchQuery(tuple(chain(*words)), tuple(keys)),
    st.lists(WORDS, max_size=2),
    st.lists(KEYS, max_size=2),
)


# Brute force


def without_tone(word: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", word)
    bare = "".join(letter for letter in parts if letter not in TONES)
    return unicodedata.normalize("NFC", bare), "".join(sorted(set(parts) & set(TONES)))


def has_word(row: DossierRow, word: SearchWord, *, exact: bool) -> bool:
    names = " ".join((row.owner_name, *row.other_names))
    if not exact or word.written == word.folded:
        held = fold(names).replace("'", " ").split()
        if word.is_whole:
            return word.folded in held
        return any(other.startswith(word.folded) for other in held)
    bare, tone = without_tone(word.written)
    for other in search_index.written_words(names):
        its_bare, its_tone = without_tone(other)
        if word.is_whole and (its_bare, its_tone) == (bare, tone):
            return True
        is_open = len(bare) == 1 and not tone  # one letter: any tone may follow
        if not word.is_whole and its_bare.startswith(bare) and (is_open or tone == its_tone):
            return True
    return False


def parts(row: DossierRow) -> list[str]:
    codes = [code.split("-") for code in (row.code, *row.other_codes)]
    return ["-".join(code[start:]) for code in codes for start in range(len(code))]


def is_exact(row: DossierRow, key: SearchKey) -> bool:
    numbers = [] if key.is_code else numbers_of(row)
    if key.text in parts(row) or key.text in numbers:
        return True
    return key.is_end and any(number.endswith(key.text) for number in numbers)


def is_begun(row: DossierRow, key: SearchKey) -> bool:
    numbers = [] if key.is_code else numbers_of(row)
    return any(item.startswith(key.text) for item in (*parts(row), *numbers))


@dataclass(frozen=True)
class Limits:
    """How the search is set, for brute force to know in which order it answers."""

    rare: int = search_queries.RARE
    newest_scanned: int = search_queries.NEWEST_SCANNED
    are_counted: bool = False


def brute_force(held: Held, query: SearchQuery, limit: int, limits: Limits) -> list[bytes]:
    """Return what must be found among `held` (rows by id), in order."""
    if not query.words and not query.keys:
        return []
    found: list[bytes] = []
    has_marks = any(word.written != word.folded for word in query.words)
    for exact in (True, False) if has_marks else (False,):
        rows = {
            id_: row
            for id_, row in held.items()
            if all(has_word(row, word, exact=exact) for word in query.words)
            and all(is_exact(row, key) or is_begun(row, key) for key in query.keys)
        }
        found += [row.dossier_id for row in in_order(held, rows, query, limits)]
    return list(dict.fromkeys(found))[:limit]


def in_order(held: Held, rows: Held, query: SearchQuery, limits: Limits) -> list[DossierRow]:
    newest_first = [rows[id_] for id_ in sorted(rows, reverse=True)]
    if not query.keys:
        return newest_first
    driving = max(query.keys, key=lambda key: len(key.text))
    exact = [row for row in newest_first if is_exact(row, driving)]
    begun = [row for row in newest_first if is_begun(row, driving)]
    are_few = limits.are_counted and query.words
    codes = keys_begun(held, driving, parts)
    numbers = [] if driving.is_code else keys_begun(held, driving, numbers_of)
    if are_few or max(len(codes), len(numbers)) <= limits.rare:
        return [*exact, *begun]
    scanned = max(held) - limits.newest_scanned
    newest = [rows[id_] for id_ in sorted(rows, reverse=True) if id_ > scanned]
    newest = [row for row in newest if is_begun(row, driving)]
    older = [rows[id_] for _, id_ in (*codes, *numbers) if id_ in rows and id_ <= scanned]
    return [*exact, *newest, *older]


def keys_begun(
    held: Held, key: SearchKey, keys: Callable[[DossierRow], list[str]]
) -> list[tuple[str, int]]:
    """Return the keys that begin so with the ids of their dossiers, highest first."""
    found = {
        (item, id_) for id_, row in held.items() for item in keys(row) if item.startswith(key.text)
    }
    return sorted(found, reverse=True)


def numbers_of(row: DossierRow) -> list[str]:
    return [number for number in (row.personal_id, row.phone, *row.other_numbers) if number]


# Tests


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("search")
    made = Store.create(folder / "book.db", KEY, SALT, SCHEMA)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _emptied(store: Store) -> None:
    empty(store)


def empty(store: Store) -> None:
    with store.writing() as db:
        for (dossier_id,) in db.rows("SELECT dossier_id FROM dossier"):
            remove_row(db, dossier_id)


def apply(store: Store, steps: list[DossierRow | int]) -> Held:
    """Insert and amend rows, remove those given by number; return what is left, by id."""
    held: dict[bytes, DossierRow] = {}
    with store.writing() as db:
        for step in steps:
            if isinstance(step, int):
                remove_row(db, step.to_bytes(16, "big"))
                held.pop(step.to_bytes(16, "big"), None)
            else:
                write_row(db, step)
                held[step.dossier_id] = step
        ids = db.rows("SELECT id, dossier_id FROM dossier")
    return {id_: held[dossier_id] for id_, dossier_id in ids}


FILE = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
ASKED = st.lists(QUERIES, min_size=1, max_size=6)
LIMIT = st.integers(1, 20)


@FILE
@given(steps=STEPS, queries=ASKED, limit=LIMIT)
def test_search_finds_what_brute_force_finds_in_the_same_order(
    store: Store, steps: list[DossierRow | int], queries: list[SearchQuery], limit: int
) -> None:
    check(store, steps, queries, limit, Limits())


@FILE
@given(steps=STEPS, queries=ASKED, limit=LIMIT)
def test_common_keys_take_another_way_to_the_same_dossiers(
    store: Store, steps: list[DossierRow | int], queries: list[SearchQuery], limit: int
) -> None:
    usual = (search_queries.RARE, search_queries.NEWEST_SCANNED)
    search_queries.RARE, search_queries.NEWEST_SCANNED = 2, 4
    try:
        check(store, steps, queries, limit, Limits(2, 4))
    finally:
        search_queries.RARE, search_queries.NEWEST_SCANNED = usual


@FILE
@given(steps=STEPS, queries=ASKED, limit=LIMIT)
def test_known_rare_words_take_another_way_to_the_same_dossiers(
    store: Store, steps: list[DossierRow | int], queries: list[SearchQuery], limit: int
) -> None:
    check(store, steps, queries, limit, Limits(are_counted=True))


def check(
    store: Store,
    steps: list[DossierRow | int],
    queries: list[SearchQuery],
    limit: int,
    limits: Limits,
) -> None:
    empty(store)
    held = apply(store, steps)
    with store.writing() as db:
        db.execute("UPDATE search_term SET n = ?", (search_index.UNCOUNTED,))
        if limits.are_counted:
            search_index.count_terms(db)
    with store.reading() as db:
        for query in queries:
            found = [row.dossier_id for row in search(db, query, limit)]
            assert found == brute_force(held, query, limit, limits), query


def named(number: int, name: str) -> DossierRow:
    return a_row(number, owner_name=name, folded=fold(name))


def names_found(store: Store, text: str) -> list[str]:
    with store.reading() as db:
        return [row.owner_name for row in search(db, read_search(text)[0], 50)]


def test_exact_marks_come_first_then_the_others_and_without_marks_the_newest(store: Store) -> None:
    names = ["Nguyễn Thị Dương", "Nguyễn Thị Đường", "Nguyễn Thị Dượng", "Nguyen Thi Duong"]
    apply(store, [named(number, name) for number, name in enumerate(names, 1)])
    assert names_found(store, "nguyen thi duong") == names[::-1]
    assert names_found(store, "Nguyễn Thị Dương") == [names[0], *names[:0:-1]]
    assert names_found(store, "NGUYỄN THỊ ĐƯỜNG") == [names[1], names[3], names[2], names[0]]


def test_both_ways_of_placing_a_tone_are_exact(store: Store) -> None:
    apply(store, [named(1, "Lê Hoà"), named(2, "Lê Hoa"), named(3, "Lê Hòa"), named(4, "Lê Hoá")])
    assert names_found(store, "Lê Hoà") == ["Lê Hòa", "Lê Hoà", "Lê Hoá", "Lê Hoa"]


def test_an_amended_dossier_is_found_by_its_new_name_only(store: Store) -> None:
    apply(store, [named(1, "Trần Văn Cũ"), named(1, "Trần Văn Mới")])
    assert names_found(store, "van moi") == ["Trần Văn Mới"]
    assert names_found(store, "van cu") == []


def test_words_are_found_in_any_order_and_the_last_may_be_unfinished(store: Store) -> None:
    apply(store, [named(1, "Nguyễn Thị Phượng")])
    assert names_found(store, "phuong ngu") == ["Nguyễn Thị Phượng"]
    assert names_found(store, "phuong ngu ") == []


def test_many_small_writes_are_merged_in_idle_moments(store: Store) -> None:
    for number in range(1, 13):
        with store.writing() as db:
            write_row(db, named(number, f"Lê Văn {'ABCDEF'[number % 6]}n"))
    steps = 0
    more = True
    while more:
        with store.writing() as db:
            more = search_index.tend(db)
        steps += 1
    assert steps < 10
    with store.reading() as db:  # how many are left to merge is FTS5's own affair
        assert db.value("SELECT count(DISTINCT segid) FROM dossier_name_idx") < 4
    assert len(names_found(store, "van")) == 12


@pytest.mark.parametrize(
    "text",
    ["n", "nguyen thi duo", "Nguyễn Thị Hòa", "0", "0912", "091234", "-0307", "H56", "duong 0307"],
)
def test_no_search_reads_the_whole_table(store: Store, text: str) -> None:
    apply(store, [named(number, "Nguyễn Thị Dương") for number in range(1, 30)])
    with store.reading() as db:
        listening = Listening(db._connection)
        for reading in read_search(text):
            search(listening, reading, 50)
        plans = listening.plans()
    assert plans
    assert [plan for plan in plans if plan in {"SCAN dossier", "SCAN listed_procedure"}] == []
    assert [plan for plan in plans if plan.startswith("SCAN dossier_n") and ":M" not in plan] == []


def test_what_is_not_there_is_not_found(store: Store) -> None:
    apply(store, [named(1, "Nguyễn Thị Dương")])
    for text in ("duong xyz", "zz", "999999", "-9999", "duong 9999", "K00"):
        assert names_found(store, text) == []
    with store.reading() as db:
        assert search(db, SearchQuery(), 50) == []


def test_signs_of_the_search_language_are_only_text(store: Store) -> None:
    apply(store, [replace(named(1, 'Lê "A" * OR (B)'), personal_id="%_1")])
    assert names_found(store, 'a" OR *') == ['Lê "A" * OR (B)']
