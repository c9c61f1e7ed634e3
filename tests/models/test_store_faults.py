"""The data file under bad conditions: each has its own error, and nothing of a failed block is kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models import store as stores
from models.errors import (
    LocalFaultError,
    StoreBusyError,
    StoreDamagedError,
    StoreFullError,
    StoreUnsuitableError,
)
from models.store import Store, translated

KEY, SALT = bytes(range(32)), bytes(range(16))
SCHEMA = ("CREATE TABLE t (x TEXT) STRICT",)


@pytest.fixture
def store(tmp_path: Path):
    made = Store.create(tmp_path / "book.db", KEY, SALT, SCHEMA)
    yield made
    made.close()


def rows(store: Store) -> int:
    with store.reading() as db:
        return int(db.value("SELECT count(*) FROM t"))


def test_an_old_sqlite_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(StoreUnsuitableError) as refused:
        Store(store.path, KEY, SALT)
    assert refused.value.reason == "sqlite_too_old"


def test_key_and_salt_have_their_lengths(store: Store) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Store(store.path, KEY[:16], SALT)


def test_a_folder_in_the_books_place_is_unsuitable(tmp_path: Path) -> None:
    (tmp_path / "book.db").mkdir()
    with pytest.raises(StoreUnsuitableError):
        Store(tmp_path / "book.db", KEY, SALT)


def test_a_file_that_cannot_keep_a_log_is_unsuitable(tmp_path: Path) -> None:
    with pytest.raises(StoreUnsuitableError) as refused:
        Store.create(Path(":memory:"), KEY, SALT, SCHEMA)  # SQLite's own name: no WAL there
    assert refused.value.reason == "no_wal"


def test_another_process_that_writes_is_waited_for_and_then_told(store: Store) -> None:
    holder = (
        "import sys; from models.store import Store\n"
        f"store = Store(__import__('pathlib').Path({str(store.path)!r}), bytes(range(32)),"
        " bytes(range(16)))\n"
        "with store.writing():\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder],
        cwd=Path(stores.__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with _Short(store), pytest.raises(StoreBusyError), store.writing() as db:
            db.execute("INSERT INTO t VALUES ('x')")
        other.communicate()
    with store.writing() as db:
        db.execute("INSERT INTO t VALUES ('x')")
    assert rows(store) == 1


class _Short:
    """Waits 50 ms for other processes instead of five seconds."""

    def __init__(self, store: Store) -> None:
        self._connection = store._writer

    def __enter__(self) -> None:
        self._connection.execute("PRAGMA busy_timeout = 50")

    def __exit__(self, *_: object) -> None:
        self._connection.execute("PRAGMA busy_timeout = 5000")


def test_a_full_disk_keeps_nothing_of_the_block(store: Store) -> None:
    pages = store._writer.execute("PRAGMA page_count").fetchone()[0]
    store._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFullError), store.writing() as db:
        db.execute_many("INSERT INTO t VALUES (?)", [("x" * 3000,)] * 50)
    store._writer.execute("PRAGMA max_page_count = 1073741823")
    assert rows(store) == 0


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (5, StoreBusyError),
        (517, StoreBusyError),
        (13, StoreFullError),
        (11, StoreDamagedError),
        (26, StoreDamagedError),
        (8, StoreUnsuitableError),
        (14, StoreUnsuitableError),
        (778, LocalFaultError),
    ],
)
def test_each_result_code_has_its_error(code: int, kind: type) -> None:
    error = stores.dbapi2.OperationalError("x")
    error.sqlite_errorcode = code
    with pytest.raises(kind), translated():
        raise error


def test_a_misspelt_column_is_a_bug_and_stays_one(store: Store) -> None:
    with pytest.raises(stores.dbapi2.OperationalError), store.writing() as db:
        db.execute("INSERT INTO t (y) VALUES (1)")
    assert rows(store) == 0


def test_many_statements_that_write_nothing_announce_nothing(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.on_commit.append(heard.append)
    with store.writing() as db:
        db.execute_many("SELECT ?", [])
    with store.writing() as db:
        db.execute_many("INSERT INTO t VALUES (?)", [("a",), ("b",)])
    assert heard == [frozenset({"t"})]


def test_a_file_that_cannot_even_be_checked_is_damaged(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble() -> list[str]:
        raise StoreDamagedError("database disk image is malformed")

    assert store.damage() == []
    monkeypatch.setattr(store, "_found_damage", stumble)
    assert store.damage() == ["database disk image is malformed"]


def test_closing_never_fails_over_the_log(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(_mode: str) -> None:
        raise StoreBusyError("locked")

    with store.writing() as db:
        db.execute("INSERT INTO t VALUES ('x')")
    monkeypatch.setattr(store, "_checkpoint", busy)
    store.close()
    store.close()
    again = Store(store.path, KEY, SALT)
    assert rows(again) == 1
    again.close()


def test_a_long_log_is_moved_into_the_file_by_the_commit(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "WAL_LIMIT_BYTES", 100)
    moved: list[str] = []
    monkeypatch.setattr(store, "_checkpoint", moved.append)
    with store.writing() as db:
        db.execute("INSERT INTO t VALUES ('x')")
    assert moved == ["PASSIVE"]
    monkeypatch.undo()
    store._wal.rename(store._wal.with_name("away"))
    assert store._wal_bytes() == 0
    store._wal.with_name("away").rename(store._wal)
