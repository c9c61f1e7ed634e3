"""The data file: how it is opened, read, written, and who hears of a commit.

One SQLCipher file in WAL mode with `synchronous=FULL`, opened with a raw 32-byte key and an explicit
16-byte salt (a salt kept only in the file's first page is a single point of failure under torn
writes). SQL is written out and bound; there is no object mapper on the path of a citizen who waits
(an ORM costs three to five times the transaction it wraps), and schema changes need no tool: the
journal's tables never change shape, and everything derived from them is dropped and folded again
(see `models/schema.py`).

The interpreter's own `sqlite3` and Qt's SQL module must never touch this file: two copies of SQLite
in one process lose each other's locks.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn

from sqlcipher3 import dbapi2

from models.errors import (
    AppError,
    LocalFaultError,
    StoreBusyError,
    StoreDamagedError,
    StoreFullError,
    StoreUnsuitableError,
    WrongKeyError,
)

if TYPE_CHECKING:
    from pathlib import Path

OLDEST_SQLITE = (3, 51, 3)  # 3.51.3 fixed the WAL-reset corruption of 3.7.0 … 3.51.2
BUSY_TIMEOUT_MS = 5_000
WAL_LIMIT_BYTES = 16 * 1024 * 1024  # past this a commit checkpoints by itself
STATEMENTS_CACHED = 256
PAGE_BYTES = 4096  # of SQLCipher 4

SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR = 5, 6, 8, 10
SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB = 11, 13, 14, 26

Changes = frozenset[str]
"""Names of the tables a transaction wrote to."""

Parameters = Sequence[object] | Mapping[str, object]

_WRITES = re.compile(
    r"\s*(?:INSERT|REPLACE|UPDATE|DELETE)\b(?:\s+OR\s+\w+)?(?:\s+INTO|\s+FROM)?\s+(\w+)", re.I
)


class Reading:
    """A consistent view of the data, on the caller's thread, until its block ends."""

    __slots__ = ("_connection",)

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement and return the DB-API cursor."""
        return self._connection.execute(sql, parameters)

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """Return the first row of the answer, or None."""
        found: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        found = self._connection.execute(sql, parameters).fetchone()
        return None if found is None else found[0]

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return all rows of the answer."""
        found: list[tuple[Any, ...]] = self._connection.execute(sql, parameters).fetchall()
        return found


class Writing(Reading):
    """The one write transaction: all of its block is kept, or none of it."""

    __slots__ = ("changed",)

    def __init__(self, connection: Any) -> None:
        super().__init__(connection)
        self.changed: set[str] = set()

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement; remember which table it wrote to."""
        table = _written_table(sql)
        if table is not None:
            self.changed.add(table)
        return self._connection.execute(sql, parameters)

    def execute_many(self, sql: str, parameters: Sequence[Parameters]) -> None:
        """Run one statement for each set of parameters."""
        table = _written_table(sql)
        if table is not None:
            self.changed.add(table)
        self._connection.executemany(sql, parameters)


class Store:
    """One open data file. Safe to share between threads; readings and writings are not.

    Attributes:
        path: The data file.
        on_commit: Called with the names of the tables written, on the writer's thread, after the
            commit. The only way the window learns that data changed.
    """

    def __init__(self, path: Path, key: bytes, salt: bytes) -> None:
        """Open an existing data file.

        Raises:
            StoreUnsuitableError: SQLite is too old, or the file is not encrypted.
            WrongKeyError: The key does not open the file.
            StoreDamagedError: The file is damaged.
        """
        if dbapi2.sqlite_version_info < OLDEST_SQLITE:
            raise StoreUnsuitableError("sqlite_too_old", dbapi2.sqlite_version)
        if not path.exists():
            raise StoreUnsuitableError("missing", path.name)
        if path.is_file() and path.stat().st_size < PAGE_BYTES:
            raise StoreDamagedError("less than a page")  # SQLite would begin a new file in it
        self._begin(path, key, salt)

    @classmethod
    def create(cls, path: Path, key: bytes, salt: bytes, schema: Sequence[str]) -> Store:
        """Make a new data file with `schema` in one transaction, and return it open."""
        if path.exists():
            raise StoreUnsuitableError("exists", path.name)
        store = cls.__new__(cls)
        store._begin(path, key, salt)  # noqa: SLF001 - its own class
        with store.writing() as db:
            for statement in schema:
                db.execute(statement)
        return store

    def _begin(self, path: Path, key: bytes, salt: bytes) -> None:
        if len(key) != 32 or len(salt) != 16:
            raise ValueError("the key has 32 bytes and the salt 16")
        self.path = path
        self.on_commit: list[Callable[[Changes], None]] = []
        self._raw_key = f"x'{key.hex()}{salt.hex()}'"
        self._wal = path.with_name(path.name + "-wal")
        self._writer_lock = threading.Lock()
        self._unheard: set[str] = set()  # tables of commits nobody was told of yet
        self._writing_thread = (
            0  # who is in a write transaction; waiting for oneself would be for ever
        )
        self._readers = threading.local()
        self._open_connections: list[Any] = []
        self._connections_lock = threading.Lock()
        self._writer = self._connect()

    def _connect(self) -> Any:
        with translated(wrong_key=True):
            connection = dbapi2.connect(
                str(self.path),
                isolation_level=None,  # the driver must not open transactions by itself
                check_same_thread=False,
                cached_statements=STATEMENTS_CACHED,
                timeout=BUSY_TIMEOUT_MS / 1000,
            )
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f'PRAGMA key = "{self._raw_key}"')
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            for pragma in (
                "synchronous = FULL",
                "foreign_keys = ON",
                "wal_autocheckpoint = 0",
                "journal_size_limit = 4194304",
                "cell_size_check = ON",
                "trusted_schema = OFF",
                "temp_store = MEMORY",
                "cache_size = -16000",
            ):
                connection.execute(f"PRAGMA {pragma}")
            synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
        if mode != "wal" or synchronous != 2:
            raise StoreUnsuitableError("no_wal", f"{mode} {synchronous}")
        with self._connections_lock:
            self._open_connections.append(connection)
        return connection

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Give a consistent view of the data; nothing can be written in it.

        Inside another reading of the same thread it is the same view.
        """
        connection = getattr(self._readers, "connection", None)
        if connection is None:
            connection = self._readers.connection = self._connect()
            connection.execute("PRAGMA query_only = ON")
        if connection.in_transaction:
            yield Reading(connection)
            return
        with translated():
            connection.execute("BEGIN DEFERRED")
            try:
                yield Reading(connection)
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(self, then: Callable[[], None] | None = None) -> Iterator[Writing]:
        """Give the only write transaction: all of the block is kept, or none of it.

        Waits for another writer of this process, and up to `BUSY_TIMEOUT_MS` for another process.

        Args:
            then: Called after the commit and before anybody hears of it, still under the write lock.
                If it fails, the next writing that succeeds announces this one's tables as well.

        Raises:
            StoreBusyError: Another process held the lock too long.
            StoreFullError: The disk is full; nothing of the block was kept.
        """
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a write transaction inside a write transaction")
        with self._writer_lock:
            self._writing_thread = threading.get_ident()
            try:
                with translated():
                    self._writer.execute("BEGIN IMMEDIATE")
                    writing = Writing(self._writer)
                    try:
                        yield writing
                        self._writer.execute("COMMIT")
                    except BaseException:
                        if self._writer.in_transaction:
                            self._writer.execute("ROLLBACK")
                        raise
                self._unheard |= writing.changed
                if then is not None:
                    then()
                changed, self._unheard = frozenset(self._unheard), set()
                if self._wal_bytes() > WAL_LIMIT_BYTES:
                    self._checkpoint("PASSIVE")
            finally:
                self._writing_thread = 0
        if changed:
            for listener in tuple(self.on_commit):
                listener(changed)

    def checkpoint(self) -> None:
        """Move the WAL into the main file; for idle moments and the end of the program."""
        with self._writer_lock:
            self._checkpoint("TRUNCATE")

    def _checkpoint(self, mode: str) -> None:
        with translated():
            self._writer.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()

    def _wal_bytes(self) -> int:
        try:
            return self._wal.stat().st_size
        except FileNotFoundError:
            return 0

    def damage(self) -> list[str]:
        """Return what the file's own checks find wrong: page authentication, b-trees, foreign keys.

        The write-ahead log is moved into the file first: the page check reads the main file only
        and would give false alarms.
        """
        with self._writer_lock:
            try:
                with translated():
                    return self._found_damage()
            except StoreDamagedError as error:
                return [str(error)]

    def _found_damage(self) -> list[str]:
        run = self._writer.execute
        run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        found = [str(row[0]) for row in run("PRAGMA cipher_integrity_check")]
        if found:
            return found  # reading further would only stumble over the same pages
        found += [str(row[0]) for row in run("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"foreign key in {row[0]}" for row in run("PRAGMA foreign_key_check")]
        return found

    def close(self) -> None:
        """Checkpoint and close every connection. Call it once no thread uses the store."""
        with self._writer_lock:
            if not self._open_connections:
                return
            try:
                self._checkpoint("TRUNCATE")
            except AppError:
                pass  # the WAL stays beside the file and is read at the next start
            finally:
                with self._connections_lock:
                    for connection in self._open_connections:
                        connection.close()
                    self._open_connections.clear()


@lru_cache(maxsize=1024)
def _written_table(sql: str) -> str | None:
    match = _WRITES.match(sql)
    return match.group(1) if match else None


@contextmanager
def translated(*, wrong_key: bool = False) -> Iterator[None]:
    """Turn the driver's exceptions into ours, by SQLite's result code.

    Args:
        wrong_key: Whether "not a database" means the key (at opening) or damage (later).
    """
    try:
        yield
    except dbapi2.DatabaseError as error:
        _raise_ours(error, wrong_key=wrong_key)


def _raise_ours(error: Exception, *, wrong_key: bool) -> NoReturn:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {SQLITE_BUSY, SQLITE_LOCKED}:
        raise StoreBusyError(str(error)) from error
    if code == SQLITE_FULL:
        raise StoreFullError(str(error)) from error
    if code == SQLITE_NOTADB and wrong_key:
        raise WrongKeyError(str(error)) from error
    if code in {SQLITE_CORRUPT, SQLITE_NOTADB}:
        raise StoreDamagedError(str(error)) from error
    if code in {SQLITE_READONLY, SQLITE_CANTOPEN}:
        raise StoreUnsuitableError("unwritable", str(error)) from error
    if code == SQLITE_IOERR:
        raise LocalFaultError(str(error)) from error
    raise error  # a programming mistake: a constraint, a misspelt column
