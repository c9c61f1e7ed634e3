"""Procedure versions in the store: nothing is overwritten, the latest word of the office counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models import procedure_versions as table
from models.procedure_versions import NewVersion, OverrideRow, VersionLine
from models.store import Store

LINE = VersionLine("9.000001", "2026-07-31.aaaaaa", "active", "shipped", None, None, "words")
NEW = NewVersion(LINE, '{"a": 1}', "[]", "2026-11-23T09:41:00+07:00", "ha")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "book.db", bytes(32), bytes(16), table.SCHEMA)
    yield store
    store.close()


def record(store: Store, *rows: NewVersion) -> None:
    with store.writing() as db:
        for row in rows:
            table.record(db, row)


def test_active_versions_are_listed_in_the_order_of_recording(store: Store) -> None:
    later = replace(LINE, version="2026-11-23.bbbbbb", origin="portal", effective_from="2026-11-23")
    record(store, NEW, replace(NEW, line=later), replace(NEW, line=replace(LINE, code="9.000002")))
    with store.reading() as db:
        assert table.active_lines(db) == [LINE, later, replace(LINE, code="9.000002")]


def test_a_version_recorded_again_is_the_latest_again(store: Store) -> None:
    other = replace(LINE, version="2026-11-23.bbbbbb")
    record(store, NEW, replace(NEW, line=other), NEW)
    with store.reading() as db:
        assert table.active_lines(db) == [other, LINE]


def test_what_waits_comes_with_its_document_and_doubts(store: Store) -> None:
    waiting = replace(LINE, status="review")
    record(store, replace(NEW, line=waiting, doubts='[["limit_missing", "", 1]]'))
    with store.reading() as db:
        assert table.active_lines(db) == []
        assert table.waiting(db) == [(waiting, '{"a": 1}', '[["limit_missing", "", 1]]')]


def test_a_dismissed_version_is_still_found_by_its_name(store: Store) -> None:
    record(store, NEW)
    with store.writing() as db:
        assert table.set_status(db, LINE.code, LINE.version, "dismissed")
        assert not table.set_status(db, LINE.code, "2020-01-01.cccccc", "dismissed")
    with store.reading() as db:
        assert table.active_lines(db) == []
        assert table.find(db, LINE.code, LINE.version) == (
            replace(LINE, status="dismissed"),
            '{"a": 1}',
            "[]",
        )
        assert table.find(db, LINE.code, "2020-01-01.cccccc") is None


def test_the_offices_latest_word_counts_and_earlier_ones_are_kept(store: Store) -> None:
    first = OverrideRow("9.000001", "aaaaaa", "{}", "2026-11-01", "ha")
    second = replace(first, revision="bbbbbb")
    with store.writing() as db:
        table.record_override(db, first)
        table.record_override(db, second)
        table.record_override(db, replace(first, code="9.000002"))
    with store.reading() as db:
        assert table.current_overrides(db) == [second, replace(first, code="9.000002")]
        assert table.find_override(db, "9.000001", "aaaaaa") == first
        assert table.find_override(db, "9.000001", "cccccc") is None
