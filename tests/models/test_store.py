"""The data file: kept or not kept, encrypted, shared between threads, announced."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from models.errors import StoreDamagedError, StoreUnsuitableError, WrongKeyError
from models.store import Store

KEY, SALT = bytes(range(32)), bytes(range(16))
SCHEMA = ("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",)


@pytest.fixture
def store(tmp_path: Path):
    made = Store.create(tmp_path / "book.db", KEY, SALT, SCHEMA)
    yield made
    made.close()


def test_what_was_committed_is_there_after_reopening(store: Store) -> None:
    with store.writing() as db:
        db.execute("INSERT INTO note (text) VALUES (?)", ("còn nguyên",))
    store.close()
    again = Store(store.path, KEY, SALT)
    with again.reading() as db:
        assert db.rows("SELECT text FROM note") == [("còn nguyên",)]
    again.close()


def test_a_failing_block_keeps_nothing_and_announces_nothing(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.on_commit.append(heard.append)
    with pytest.raises(ZeroDivisionError), store.writing() as db:
        db.execute("INSERT INTO note (text) VALUES ('x')")
        _ = 1 / 0
    with store.reading() as db:
        assert db.value("SELECT count(*) FROM note") == 0
    assert heard == []


def test_a_commit_announces_the_tables_it_wrote(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.on_commit.append(heard.append)
    with store.writing() as db:
        db.execute("INSERT INTO note (text) VALUES ('x')")
        db.execute("UPDATE note SET text = 'y'")
    assert heard == [frozenset({"note"})]


def test_the_promise_is_kept_before_anybody_hears_of_the_commit(store: Store) -> None:
    order: list[str] = []
    store.on_commit.append(lambda _: order.append("announced"))
    with store.writing(then=lambda: order.append("marked")) as db:
        db.execute("INSERT INTO note (text) VALUES ('x')")
    assert order == ["marked", "announced"]


def test_the_file_shows_nothing_without_its_key(store: Store) -> None:
    with store.writing() as db:
        db.execute("INSERT INTO note (text) VALUES ('Nguyễn Thị Mẫu')")
    store.checkpoint()
    content = store.path.read_bytes()
    assert b"SQLite format" not in content
    assert "Nguyễn".encode() not in content
    with pytest.raises(WrongKeyError):
        Store(store.path, bytes(32), SALT)


def test_a_plain_file_is_not_taken_for_ours(tmp_path: Path) -> None:
    (tmp_path / "book.db").write_bytes(b"SQLite format 3\0" + bytes(4096))
    with pytest.raises((WrongKeyError, StoreDamagedError)):
        Store(tmp_path / "book.db", KEY, SALT)


def test_a_missing_file_is_never_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(StoreUnsuitableError):
        Store(tmp_path / "book.db", KEY, SALT)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_made_anew(store: Store) -> None:
    with pytest.raises(StoreUnsuitableError):
        Store.create(store.path, KEY, SALT, SCHEMA)


def test_four_threads_lose_no_increment(store: Store) -> None:
    with store.writing() as db:
        db.execute("INSERT INTO note (id, text) VALUES (1, '0')")

    def raise_it() -> None:
        for _ in range(50):
            with store.writing() as db:
                held = int(db.value("SELECT text FROM note WHERE id = 1"))
                db.execute("UPDATE note SET text = ? WHERE id = 1", (str(held + 1),))

    threads = [threading.Thread(target=raise_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as db:
        assert db.value("SELECT text FROM note WHERE id = 1") == "200"


def test_a_reader_sees_one_moment_while_a_writer_goes_on(store: Store) -> None:
    with store.reading() as view:
        before = view.value("SELECT count(*) FROM note")
        with store.writing() as db:
            db.execute("INSERT INTO note (text) VALUES ('x')")
        assert view.value("SELECT count(*) FROM note") == before
    with store.reading() as view:
        assert view.value("SELECT count(*) FROM note") == before + 1


def test_a_reading_inside_a_reading_is_the_same_view(store: Store) -> None:
    with store.reading() as outer, store.reading() as inner:
        assert outer.value("SELECT count(*) FROM note") == 0
        with store.writing() as db:
            db.execute("INSERT INTO note (text) VALUES ('x')")
        assert inner.value("SELECT count(*) FROM note") == 0
        assert outer.value("SELECT count(*) FROM note") == 0
    with store.reading() as db:
        assert db.value("SELECT count(*) FROM note") == 1


def test_nothing_can_be_written_in_a_reading(store: Store) -> None:
    with pytest.raises(StoreUnsuitableError), store.reading() as db:
        db.execute("INSERT INTO note (text) VALUES ('x')")


def test_a_flipped_byte_is_found(store: Store) -> None:
    with store.writing() as db:
        for _ in range(200):
            db.execute("INSERT INTO note (text) VALUES (?)", ("x" * 500,))
    assert store.damage() == []
    store.close()
    content = bytearray(store.path.read_bytes())
    content[len(content) // 2] ^= 1
    store.path.write_bytes(content)
    again = Store(store.path, KEY, SALT)
    assert again.damage() != []
    again.close()


def test_every_connection_is_durable_and_encrypted(store: Store) -> None:
    with store.reading() as db:
        assert db.value("PRAGMA synchronous") == 2
        assert db.value("PRAGMA journal_mode") == "wal"
        assert db.value("PRAGMA cipher_version")
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_a_write_inside_a_write_is_a_fault_and_not_a_wait_for_ever(store: Store) -> None:
    with pytest.raises(RuntimeError), store.writing() as db:
        db.execute("INSERT INTO note (text) VALUES ('x')")
        with store.writing():
            pass
    with store.writing() as db:
        assert db.value("SELECT count(*) FROM note") == 0
