"""Saving one dossier: our whole save against the raw transaction of the same rows, and against an ORM.

The statements of each save are recorded as they are sent; the raw peer replays exactly those, prepared,
on a twin of the data file through the bare driver; the ORM peer writes the same rows as mapped objects
(the search table as text, as one would). The three take turns, so the machine's moods hit all alike.
"""

from __future__ import annotations

import gc
import os
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from models.store import Store, Writing
from services.clock import system_clock
from services.desk import Desk, create_desk
from services.drafts import Draft
from services.office import DeskSetting, NewOfficer, Office, OfficeSetup
from services.rules.acts import Person
from tests.bench.figures import Figure, percentile, spread
from tests.rigs.intake_worker import a_draft

ROUNDS = 400
BEFORE = 300
NAMES = ("Nguyễn Thị", "Trần Văn", "Lê Thị", "Phạm Hữu", "Hoàng Minh", "Bùi Thu")
Statement = tuple[str, tuple[Any, ...]]


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure and return the figures."""
    with tempfile.TemporaryDirectory(prefix="mot-cua-save-") as place:
        return _measure(Path(place), rounds)


def _measure(place: Path, rounds: int) -> list[Figure]:
    office = Office("UBND xã Tân Phong", "Trung tâm", "H56.14.07", "Tân Phong")
    setup = OfficeSetup(office, DeskSetting(number=2), (NewOfficer("ha", "Lê Thu Hà"),))
    desk, _ = create_desk(place / "desk", setup, system_clock, "một mật khẩu để đo")
    for number in range(BEFORE):
        desk.reception.receive(_draft(desk, number), "ha")
    desk.store.checkpoint()
    for twin in ("raw.db", "orm.db"):
        shutil.copy(desk.store.path, place / twin)
    raw = _driver(place / "raw.db", desk)
    orm = _Orm(place / "orm.db", desk)
    ours_s: list[float] = []
    transaction_s: list[float] = []
    raw_s: list[float] = []
    orm_s: list[float] = []
    gc.disable()
    for number in range(BEFORE, BEFORE + rounds):
        draft = _draft(desk, number)
        with _Recorder() as recorder:  # what this save writes, learnt on a dossier not timed
            desk.reception.receive(draft, "ha")
        statements = recorder.statements
        timed = _draft(desk, number)
        with _Transactions() as transactions:
            ours_s.append(_timed(partial(desk.reception.receive, timed, "ha")))
        transaction_s += transactions.seconds
        raw_s.append(_timed(partial(_replay, raw, statements)))
        orm_s.append(_timed(partial(orm.write, statements)))
        if number % 100 == 0:
            gc.collect()
    gc.enable()
    syncs = _syncs_of_one_save(desk)
    desk.close()
    base = statistics.median(raw_s)
    ours = statistics.median(ours_s)
    return [
        *spread(
            "save: act, number, lists, search, job; BEGIN to COMMIT", transaction_s, "p99 ≤ 4 ms"
        ),
        *spread("receive(): the save, its rules before, the marker after", ours_s),
        *spread("raw sqlcipher3 transaction of the same rows", raw_s),
        *spread("ORM (SQLAlchemy) writing the same rows", orm_s),
        Figure("save / raw", statistics.median(transaction_s) / base, "×", "≤ 1.5"),
        Figure(
            "save / ORM", statistics.median(transaction_s) / statistics.median(orm_s), "×", "≤ 0.5"
        ),
        Figure("receive() / raw", ours / base, "×"),
        Figure("receive() / ORM", ours / statistics.median(orm_s), "×"),
        Figure("fdatasync of the data file's log a save", syncs, "", "1"),
        Figure("fdatasync of a 4 kB append here, p50", _fdatasync_ms(), "ms"),
        Figure("p99 ours / p99 raw", percentile(ours_s, 0.99) / percentile(raw_s, 0.99), "×"),
    ]


def _draft(desk: Desk, number: int) -> Draft:
    draft = a_draft(desk, 1 + number % 2)
    name = f"{NAMES[number % 6]} {chr(65 + number % 26)}{chr(97 + number // 26 % 26)}n"
    person = Person(
        name,
        personal_id=f"0381{number % 89 + 10}{number:06d}"[:12],
        sex="Nữ",
        phone=f"09{number:08d}",
        address="Thôn 4, xã Tân Phong",
    )
    return replace(draft, applicant=person, duplicate_reason="đo")


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


class _Transactions:
    """Times each write transaction while it is entered: from before BEGIN to after COMMIT."""

    def __enter__(self) -> _Transactions:
        self.seconds: list[float] = []
        self._original = Store.writing
        original, seconds = self._original, self.seconds

        def timing(store: Store, then: Callable[[], None] | None = None) -> Any:
            started = time.perf_counter()

            def committed() -> None:
                seconds.append(time.perf_counter() - started)
                if then is not None:
                    then()

            return original(store, then=committed)

        Store.writing = timing  # type: ignore[method-assign,assignment]
        return self

    def __exit__(self, *_: object) -> None:
        Store.writing = self._original  # type: ignore[method-assign]


class _Recorder:
    """Listens to every statement of write transactions while it is entered."""

    def __enter__(self) -> _Recorder:
        self.statements: list[Statement] = []
        self._original = Writing.execute
        original, statements = self._original, self.statements

        def listening(writing: Writing, sql: str, parameters: Any = ()) -> Any:
            if re.match(r"\s*(insert|update|delete)", sql, re.I):
                statements.append((sql, tuple(parameters)))
            return original(writing, sql, parameters)

        Writing.execute = listening  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        Writing.execute = self._original  # type: ignore[method-assign]


def _driver(path: Path, desk: Desk) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, cached_statements=256)
    _prepare(connection, desk)
    return connection


def _prepare(connection: Any, desk: Desk) -> None:
    connection.execute(f"PRAGMA key = \"x'{desk.key.key.hex()}{desk.key.salt.hex()}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = ON")


def _replay(connection: Any, statements: list[Statement]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for sql, parameters in statements:
        connection.execute(sql, parameters)
    connection.execute("COMMIT")


class _Orm:
    """The same rows through mapped objects in a session."""

    def __init__(self, path: Path, desk: Desk) -> None:
        import sqlalchemy
        from sqlalchemy import event, orm

        self._text = sqlalchemy.text
        engine = sqlalchemy.create_engine(f"sqlite:///{path}", module=dbapi2)

        @event.listens_for(engine, "connect")
        def _connected(connection: Any, _: Any) -> None:
            connection.isolation_level = None
            _prepare(connection, desk)

        @event.listens_for(engine, "begin")
        def _begun(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

        metadata = sqlalchemy.MetaData()
        metadata.reflect(engine, only=lambda name, _: not name.startswith("dossier_name"))
        registry = orm.registry(metadata=metadata)
        self._classes: dict[str, Any] = {}
        for name, table in metadata.tables.items():
            if table.primary_key:
                kind = type(f"Row_{name}", (), {})
                registry.map_imperatively(kind, table)
                self._classes[name] = kind
        self._session = orm.sessionmaker(engine, expire_on_commit=False)

    def write(self, statements: list[Statement]) -> None:
        with self._session() as session, session.begin():
            for sql, parameters in statements:
                made = self._object(sql, parameters)
                if made is None:
                    session.connection().exec_driver_sql(sql, parameters)
                elif "ON CONFLICT" in sql.upper():
                    session.merge(made)
                else:
                    session.add(made)

    def _object(self, sql: str, parameters: tuple[Any, ...]) -> Any:
        match = re.match(r"\s*INSERT\s+INTO\s+(\w+)\s*\(([^)]*)\)", sql, re.I)
        if match is None or match.group(1) not in self._classes:
            return None
        columns = [name.strip() for name in match.group(2).split(",")]
        if len(columns) != len(parameters):
            return None
        made = self._classes[match.group(1)]()
        for column, value in zip(columns, parameters, strict=True):
            setattr(made, column, value)
        return made


def _syncs_of_one_save(desk: Desk) -> float:
    """Count fsync and fdatasync calls on the data file and its log during one save, by strace."""
    if shutil.which("strace") is None:
        return float("nan")
    import subprocess

    with tempfile.NamedTemporaryFile(suffix=".strace") as log:
        tracer = subprocess.Popen(
            [
                "strace",
                "-f",
                "-y",
                "-e",
                "trace=fsync,fdatasync",
                "-o",
                log.name,
                "-p",
                str(os.getpid()),
            ],
            stderr=subprocess.PIPE,
        )
        assert tracer.stderr is not None
        if b"attached" not in tracer.stderr.readline():
            return float("nan")
        desk.reception.receive(_draft(desk, 99_999), "ha")
        tracer.terminate()
        tracer.wait()
        lines = Path(log.name).read_text().splitlines()
    return float(sum("book.db" in line for line in lines))


def _fdatasync_ms() -> float:
    with tempfile.NamedTemporaryFile() as file:
        taken = []
        for _ in range(50):
            file.write(bytes(4096))
            file.flush()
            taken.append(_timed(lambda: os.fdatasync(file.fileno())))
    return statistics.median(taken) * 1000
