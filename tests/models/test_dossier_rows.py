"""Rows, counters and list pages, on a real encrypted file, against a plain list in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import list_pages
from models.dossier_rows import (
    DAY_MS,
    SCHEMA,
    ClockGroup,
    DossierRow,
    find_row,
    remove_row,
    write_row,
)
from models.list_pages import Arrivals, ListSpec, Span
from models.store import Store
from tests.listed import KEY, SALT, Listening, a_row

END = (99, 0)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("rows")
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


CHANGES = st.lists(
    st.tuples(
        st.integers(1, 12),
        st.sampled_from([None, *ClockGroup]),
        st.integers(0, 6 * DAY_MS),
        st.sampled_from(["ha", "minh", ""]),
    ),
    max_size=30,
)
MARKS = st.tuples(st.sampled_from([0, 10, 20, 50, 60, 99]), st.integers(0, 6 * DAY_MS))


def apply(store: Store, changes: list[tuple[int, ClockGroup | None, int, str]]) -> list[DossierRow]:
    """Write (or with None remove) rows; return those that are left in order of their ids."""
    held: dict[int, DossierRow] = {}
    with store.writing() as db:
        for number, clock, at_ms, holder in changes:
            if clock is None:
                remove_row(db, number.to_bytes(16, "big"))
                held.pop(number, None)
            else:
                row = a_row(number, clock=clock, clock_at_ms=at_ms, holder=holder)
                write_row(db, row)
                held[number] = row
        order = [row[0] for row in db.rows("SELECT dossier_id FROM dossier ORDER BY id")]
    by_id = {row.dossier_id: row for row in held.values()}
    assert set(order) == set(by_id)
    return [by_id[dossier_id] for dossier_id in order]


def wanted(rows: list[DossierRow], spec: ListSpec) -> list[bytes]:
    """Return what a list must show, by plain filtering and sorting."""
    mine = [row for row in rows if spec.holder in {"", row.holder}]
    if isinstance(spec, Arrivals):
        return [row.dossier_id for row in reversed(mine)]
    inside = [row for row in mine if spec.since <= (row.clock, row.clock_at_ms) < spec.until]
    inside.sort(key=lambda row: (row.clock, row.clock_at_ms))
    ids = [row.dossier_id for row in inside]
    return ids[::-1] if spec.latest_first else ids


FILE = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FILE
@given(
    changes=CHANGES,
    marks=st.tuples(MARKS, MARKS),
    holder=st.sampled_from(["", "ha"]),
    latest_first=st.booleans(),
    position=st.integers(0, 14),
    limit=st.integers(1, 5),
)
def test_any_page_of_any_list_is_what_filtering_and_sorting_gives(  # noqa: PLR0917
    store: Store,
    changes: list[tuple[int, ClockGroup | None, int, str]],
    marks: tuple[tuple[int, int], tuple[int, int]],
    holder: str,
    latest_first: bool,
    position: int,
    limit: int,
) -> None:
    empty(store)
    rows = apply(store, changes)
    since, until = sorted(marks)
    with store.reading() as db:
        for spec in (Arrivals(holder), Span(since, until, holder, latest_first=latest_first)):
            expected = wanted(rows, spec)
            measured = list_pages.measure(db, spec)
            page = list_pages.page(db, measured, position, limit)
            assert list_pages.count(db, spec) == measured.count == len(expected)
            assert [row.dossier_id for row in page] == expected[position : position + limit]
            for row in rows:
                place = list_pages.place_of(db, measured, row.dossier_id)
                assert (None if place is None else expected[place]) in {None, row.dossier_id}
                assert (place is None) == (row.dossier_id not in expected)


@FILE
@given(changes=CHANGES)
def test_counters_equal_real_counts_after_any_changes(
    store: Store, changes: list[tuple[int, ClockGroup | None, int, str]]
) -> None:
    empty(store)
    apply(store, changes)
    with store.reading() as db:
        kept = db.rows(
            "SELECT holder, clock, piece, n FROM list_count WHERE n <> 0 ORDER BY 1, 2, 3"
        )
        counted: list[tuple[object, ...]] = []
        for everybody in ("''", "holder"):
            where = "" if everybody == "''" else "WHERE holder <> ''"
            for clock, piece in (("-1", "id >> 10"), ("clock", f"clock_at_ms / {DAY_MS}")):
                counted += db.rows(
                    f"SELECT {everybody}, {clock}, {piece}, count(*) FROM dossier {where}"
                    " GROUP BY 1, 2, 3"
                )
    assert kept == sorted(counted)


def test_a_row_is_read_back_as_it_was_written(store: Store) -> None:
    row = a_row(
        7,
        other_codes=("H08.99-261123-0001",),
        other_names=("Trần Văn Nộp", "Lê Thay"),
        other_numbers=("012345678", "0987654321"),
        printed_at_ms=5,
        exchange="waiting",
    )
    with store.writing() as db:
        write_row(db, row)
        assert find_row(db, row.dossier_id) == row
        changed = replace(row, owner_name="Phạm An", folded="pham an", other_codes=())
        write_row(db, changed)
        assert find_row(db, row.dossier_id) == changed
        assert find_row(db, bytes(16)) is None


def test_ids_follow_the_order_of_arrival_and_survive_amendment(store: Store) -> None:
    with store.writing() as db:
        ids = [write_row(db, a_row(number)) for number in (5, 3, 9)]
        assert ids == sorted(ids)
        assert write_row(db, a_row(3, owner_name="Lê An", folded="le an")) == ids[1]


def test_pages_far_into_many_pieces_are_found(store: Store) -> None:
    with store.writing() as db:
        for number in range(3_000):
            write_row(db, a_row(number + 1, clock_at_ms=number * DAY_MS // 7))
        for number in range(0, 3_000, 3):
            remove_row(db, (number + 1).to_bytes(16, "big"))
    left = [number + 1 for number in range(3_000) if number % 3]
    with store.reading() as db:
        for spec, order in ((Span((0, 0), END), left), (Arrivals(), left[::-1])):
            measured = list_pages.measure(db, spec)
            assert measured.count == 2_000
            for position in (0, 1, 777, 1_023, 1_500, 1_990, 1_999, 2_000, -1):
                page = list_pages.page(db, measured, position, 20)
                expected = order[position : position + 20] if position >= 0 else []
                assert [int.from_bytes(row.dossier_id, "big") for row in page] == expected


@pytest.mark.parametrize(
    "spec", [Arrivals(), Arrivals("ha"), Span((10, 5), (50, 0)), Span((10, 5), (50, 0), "ha")]
)
def test_lists_walk_indexes_and_never_sort(store: Store, spec: ListSpec) -> None:
    with store.writing() as db:
        for number in range(1, 40):
            write_row(db, a_row(number))
    with store.reading() as db:
        listening = Listening(db._connection)
        list_pages.count(listening, spec)
        list_pages.page(listening, list_pages.measure(listening, spec), 5, 10)
        plans = listening.plans()
    assert plans
    assert [plan for plan in plans if "TEMP B-TREE" in plan or plan == "SCAN dossier"] == []
    assert [plan for plan in plans if plan == "SCAN list_count"] == []
