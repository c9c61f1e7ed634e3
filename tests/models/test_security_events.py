from __future__ import annotations

from pathlib import Path

import pytest

from models import officers, security_events
from models.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "a.db", bytes(32), bytes(16), officers.SCHEMA)
    with made.writing() as db:
        for number in range(1, 5):
            at = f"2026-11-23T07:3{number}:00+07:00"
            security_events.append(db, at, "signed_in", "ha", str(number))
    return made


def first_broken(store: Store) -> int | None:
    with store.reading() as db:
        return security_events.first_broken(db)


def test_events_come_back_newest_first(store: Store) -> None:
    with store.reading() as db:
        assert [row.seq for row in security_events.newest(db, 2)] == [4, 3]


def test_an_untouched_chain_is_whole(store: Store) -> None:
    assert first_broken(store) is None


@pytest.mark.parametrize("column", ["at", "kind", "officer", "detail"])
def test_an_altered_event_is_named(store: Store, column: str) -> None:
    with store.writing() as db:
        db.execute(f"UPDATE security_event SET {column} = 'x' WHERE seq = 2")
    assert first_broken(store) == 2


def test_a_deleted_event_is_named(store: Store) -> None:
    with store.writing() as db:
        db.execute("DELETE FROM security_event WHERE seq = 2")
    assert first_broken(store) == 2


def test_an_event_rehashed_alone_betrays_itself_at_the_next(store: Store) -> None:
    with store.writing() as db:
        first = security_events.newest(db, 4)[3]
        forged = security_events._hash(first.hash, 2, ("a", "b", "c", "d"))
        db.execute(
            "UPDATE security_event SET at = 'a', kind = 'b', officer = 'c', detail = 'd', hash = ?"
            " WHERE seq = 2",
            (forged,),
        )
    assert first_broken(store) == 3
