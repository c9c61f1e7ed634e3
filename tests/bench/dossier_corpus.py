"""A million invented dossiers in an encrypted data file, made once and kept in a folder.

Names are made of 2,000 different syllables in the proportions of Vietnamese names ("Nguyễn" in 40 % of
them); phones and personal numbers are random; codes are those of three desks, about 400 dossiers a day.
Procedures and fields are the shipped catalogue's. One dossier of five in the last months is still open:
60,000, of which some are overdue and some wait for the citizen; the others ended early, on their day or late.
"""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from models import dossier_rows, schema, search_index
from models.dossier_past import OPEN_DAY
from models.dossier_rows import ClockGroup, DossierRow
from models.listed_procedures import procedure_id
from models.store import Store, Writing
from services.catalogue import read_shipped
from services.rules.moments import VIETNAM
from services.rules.vietnamese_text import fold

DOSSIERS = 1_000_000
KEY, SALT = bytes(range(32)), bytes(range(16))
ORG_ID = "H56.14.07"
PER_DAY = 400
DESKS = 3
STILL_OPEN = 60_000
OPEN_OF = 5  # in the last months one of so many is still open
SYLLABLES = 2_000
CHUNK = 50_000
HOUR_MS = 3_600_000
DAY_MS = 86_400_000
FIRST_ON = date(2016, 1, 4)

SURNAMES = (
    ("Nguyễn", 400),
    *(("Trần", 110), ("Lê", 95), ("Phạm", 71), ("Hoàng", 51), ("Phan", 45), ("Vũ", 39)),
    *(("Võ", 30), ("Đặng", 21), ("Bùi", 20), ("Đỗ", 14), ("Hồ", 13), ("Ngô", 13), ("Dương", 10)),
    *(("Lý", 8), ("Đinh", 8), ("Hà", 8), ("Trương", 8), ("Lương", 7), ("Mai", 6), ("Cao", 5)),
)
MIDDLES = (("Thị", 330), ("Văn", 300), ("Hữu", 40), ("Đức", 40), ("Thu", 30), ("Minh", 60))
GIVEN = (
    "Dương Hương Phượng Hòa Hoa Nam Linh Thắng Quý Tuyết Nghị Hiền Khoát Mơ Dung Đường Dũng Hùng"
)
ONSETS = "b c ch d đ g gh h k kh kr l m n ng nh ph pl q r s t th tr v x y"
RIMES = (
    "a á ac ách ai am an ang anh ao áp au ay e én êch em ênh eo ê i ia im in inh iêm iên iêu o oa oai"
    " oan oang oc oi om on ong ô ôi ôn ông ơ ơi ơn u ua uân uê ui um un ung uôn ương ươi ưu uy uyên uyết"
)
HOLDERS = tuple(f"canbo{number}" for number in range(1, 10))
LIMITS_DAYS = (1, 1, 2, 3, 5, 10, 20)


def syllables(rng: random.Random) -> list[str]:
    """Return 2,000 syllables that stay different without their marks; the usual ones first."""
    found = dict.fromkeys(GIVEN.split())
    folded = {fold(name) for name in found}
    made = ["".join(pair).capitalize() for pair in itertools.product(ONSETS.split(), RIMES.split())]
    rng.shuffle(made)
    for tail in ("", "ng", "r", "k"):  # foreign and highland names bring further endings
        for name in made:
            if len(found) == SYLLABLES:
                return list(found)
            if fold(name + tail) not in folded:
                folded.add(fold(name + tail))
                found[name + tail] = None
    return list(found)


def rows(count: int, first_on: date = FIRST_ON, seed: int = 7) -> Iterator[DossierRow]:
    """Give `count` invented dossiers in order of arrival."""
    rng = random.Random(seed)
    given = syllables(rng)
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(given))))
    surnames, surname_weights = zip(*SURNAMES, strict=True)
    middles, middle_weights = zip(*MIDDLES, strict=True)
    surname_sums = list(itertools.accumulate(surname_weights))
    middle_sums = list(itertools.accumulate(middle_weights))
    procedures = [(one.code, one.name, one.short_name, one.field) for one in read_shipped()[0]]
    procedure_sums = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(procedures))))
    last_ms = round(last_moment(count, first_on).timestamp() * 1000)
    begun_ms = round((first_on - date(1970, 1, 1)).total_seconds() * 1000)
    for place in range(count):
        day, nth = divmod(place, PER_DAY)
        on = first_on + timedelta(days=day)
        desk, number = nth % DESKS + 1, nth // DESKS + 1
        surname = rng.choices(surnames, cum_weights=surname_sums)[0]
        middle = rng.choices(middles, cum_weights=middle_sums)[0]
        name = f"{surname} {middle} {rng.choices(given, cum_weights=weights)[0]}"
        if place % 3 == 0:
            name += f" {rng.choices(given, cum_weights=weights)[0]}"
        personal_id = (
            f"0{rng.choice((38, 38, 38, 1, 27, 30, 34, 79)):02d}{rng.randrange(10**9):09d}"
        )
        received_ms = begun_ms + day * DAY_MS + HOUR_MS + nth * 60_000
        code, procedure, short, field = rng.choices(procedures, cum_weights=procedure_sums)[0]
        course = _course(rng, received_ms, last_ms, is_open=_is_open(place, count))
        yield DossierRow(
            dossier_id=place.to_bytes(16, "big"),
            code=f"{ORG_ID}-{on:%y%m%d}-{desk}{number:03d}",
            owner_name=name,
            masked_id=f"{personal_id[:4]} •••• {personal_id[-4:]}",
            folded=fold(name),
            procedure_code=code,
            procedure_name=procedure,
            procedure_short=short,
            field=field,
            holder=HOLDERS[desk - 1] if course.ended_ms else HOLDERS[nth % len(HOLDERS)],
            worked_by=HOLDERS[nth % len(HOLDERS)],
            desk=desk,
            channel="1",
            received_at_ms=received_ms,
            due_at_ms=course.due_ms,
            state=course.state,
            clock=course.clock,
            clock_at_ms=course.clock_at_ms,
            received_day=day_number(received_ms),
            due_day=day_number(course.due_ms),
            since_ms=course.ended_ms or received_ms,
            ended_day=day_number(course.ended_ms) if course.ended_ms else OPEN_DAY,
            ended_at_ms=course.ended_ms,
            personal_id=personal_id,
            phone=f"0{rng.choice('35789')}{rng.randrange(10**8):08d}",
        )


class _Course(NamedTuple):
    due_ms: int
    state: str
    clock: ClockGroup
    clock_at_ms: int
    ended_ms: int | None = None


def _is_open(place: int, count: int) -> bool:
    still_open = min(STILL_OPEN, count // 10)
    return place >= count - OPEN_OF * still_open and place % OPEN_OF == 0


def _course(rng: random.Random, received_ms: int, last_ms: int, *, is_open: bool) -> _Course:
    """Return how a dossier fared: 1 open one of 12 is overdue, 1 of 6 waits; 1 ended one of 20 was late."""
    chance = rng.random()
    if is_open and chance < 1 / 6:
        asked_ms = min(received_ms + DAY_MS, last_ms)
        return _Course(last_ms + 5 * DAY_MS, "supplement", ClockGroup.PAUSED, asked_ms)
    if is_open:
        days = -rng.randrange(1, 40) if chance < 0.25 else rng.randrange(0, 30)
        due_ms = max(last_ms + days * DAY_MS, received_ms + HOUR_MS)
        return _Course(due_ms, "processing", ClockGroup.RUNNING, due_ms)
    limit = rng.choice(LIMITS_DAYS)
    taken = limit + rng.randrange(1, 9) if chance < 0.05 else rng.choice((limit, max(1, limit - 1)))
    ended_ms = received_ms + taken * DAY_MS
    waits = chance > 0.98 and ended_ms > last_ms - 60 * DAY_MS
    return _Course(
        received_ms + limit * DAY_MS,
        "finished" if waits else "returned",
        ClockGroup.READY if waits else ClockGroup.RETURNED,
        ended_ms if waits else ended_ms + HOUR_MS,
        ended_ms,
    )


def last_moment(count: int, first_on: date = FIRST_ON) -> datetime:
    """Return when the last of `count` dossiers has been received: the corpus's "now"."""
    on = first_on + timedelta(days=(count - 1) // PER_DAY)
    return datetime(on.year, on.month, on.day, 16, 30, tzinfo=VIETNAM)


def day_number(at_ms: int) -> int:
    """Return the day of a moment on Vietnam's clock, in days since 1970."""
    return (at_ms + 7 * HOUR_MS) // DAY_MS


def build(path: Path, count: int) -> None:
    """Make a data file with `count` dossiers, the tables filled in bulk as single writes would."""
    part = path.with_suffix(".part")
    for leftover in part.parent.glob(f"{part.name}*"):
        leftover.unlink()
    store = Store.create(part, KEY, SALT, dossier_rows.SCHEMA)
    for pragma in ("synchronous = OFF", "cache_size = -200000"):
        store._writer.execute(f"PRAGMA {pragma}")
    made = rows(count)
    indexes = [statement for statement in dossier_rows.SCHEMA if "CREATE INDEX" in statement]
    with store.writing() as db:
        for statement in indexes:
            db.execute(f"DROP INDEX {statement.split()[2]}")
    while chunk := list(itertools.islice(made, CHUNK)):
        with store.writing() as db:
            _fill(db, chunk)
    store._writer.create_function("backwards", 1, search_index.end_key)
    with store.writing() as db:
        _finish(db, indexes)
        search_index.count_terms(db)
    store.close()
    part.rename(path)


def _fill(db: Writing, chunk: list[DossierRow]) -> None:
    entries = [row.entry() for row in chunk]
    first = (db.value("SELECT max(id) FROM dossier") or 0) + 1
    db.execute_many(
        dossier_rows.INSERT,
        [
            dossier_rows.stored_values(row, entry, procedure_id(db, row.procedure_names))
            for row, entry in zip(chunk, entries, strict=True)
        ],
    )
    db.execute_many(
        "INSERT INTO dossier_name (rowid, words) VALUES (?, ?)",
        [(first + place, entry.words) for place, entry in enumerate(entries)],
    )
    terms = {term for entry in entries for term in entry.words.split()}
    db.execute_many(
        "INSERT OR IGNORE INTO search_term (term) VALUES (?)", [(term,) for term in terms]
    )


def _finish(db: Writing, indexes: list[str]) -> None:
    db.execute(
        "INSERT INTO dossier_number (number, id) SELECT DISTINCT number, id FROM ("
        " SELECT personal_id AS number, id FROM dossier UNION ALL SELECT phone, id FROM dossier"
        " UNION ALL SELECT backwards(personal_id), id FROM dossier"
        " UNION ALL SELECT backwards(phone), id FROM dossier) ORDER BY number, id"
    )
    start = len(ORG_ID) + 2
    db.execute(
        "INSERT INTO dossier_code (code, id) SELECT code, id FROM (SELECT code, id FROM dossier"
        f" UNION ALL SELECT substr(code, {start}), id FROM dossier"
        " UNION ALL SELECT substr(code, -4), id FROM dossier) ORDER BY code, id"
    )
    for holder in ("''", "holder"):
        for clock, piece in (
            (str(dossier_rows.ARRIVALS), f"id >> {dossier_rows.ARRIVALS_SHIFT}"),
            ("clock", f"clock_at_ms / {dossier_rows.DAY_MS}"),
        ):
            db.execute(
                "INSERT INTO list_count (holder, clock, piece, n)"
                f" SELECT {holder}, {clock}, {piece}, count(*) FROM dossier GROUP BY 1, 2, 3"
            )
    _tell_past(db)
    for statement in indexes:
        db.execute(statement)
    while search_index.tend(db):
        pass


def _tell_past(db: Writing) -> None:
    """Add what was counted while ended dossiers were in work, and what was told and asked."""
    db.execute(
        "INSERT INTO dossier_past SELECT id, received_at_ms, ended_at_ms, received_day, due_day,"
        f" {OPEN_DAY}, 'processing', channel, procedure_id, worked_by, 0, NULL"
        " FROM dossier WHERE ended_at_ms IS NOT NULL ORDER BY id"
    )
    for kind, of in (("apologised", "ended_day > due_day AND id % 2"), ("rated", "id % 10 = 0")):
        db.execute(
            f"INSERT INTO dossier_flag SELECT '{kind}', due_at_ms, id, '', '3' FROM dossier"
            f" WHERE {of}"
        )
    db.execute(
        "INSERT INTO dossier_flag SELECT 'repeated_supplement', clock_at_ms, id, '', 'our_mistake'"
        f" FROM dossier WHERE clock = {int(ClockGroup.PAUSED)} AND id % 50 = 0"
    )


def open_corpus(folder: Path, count: int) -> Store:
    """Return the data file with `count` dossiers in `folder`, made now if it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"dossiers-{schema.PROJECTION_NUMBER}-{count}.db"
    if not path.exists():
        build(path, count)
    return Store(path, KEY, SALT)


def folder_of(folder: Path | None) -> Path:
    """Return where data files are kept between runs: `folder`, or one beside other temporary files."""
    return folder or Path(tempfile.gettempdir()) / "mot-cua-bench"


def command_line() -> argparse.Namespace:
    """Return the options of a bench called by itself: `dir`, `dossiers`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--dir", type=Path, help="where the data files are kept between runs")
    parser.add_argument("--dossiers", type=int, default=DOSSIERS)
    return parser.parse_args()
