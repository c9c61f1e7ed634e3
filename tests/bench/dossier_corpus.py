"""A million invented dossiers in an encrypted data file, made once and kept in a folder.

Names are made of 2,000 different syllables in the proportions of Vietnamese names ("Nguyễn" in 40 % of
them); phones and personal numbers are random; codes are those of three desks, about 400 dossiers a day.
"""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from models import dossier_rows, schema, search_index
from models.dossier_past import OPEN_DAY
from models.dossier_rows import ClockGroup, DossierRow
from models.listed_procedures import procedure_id
from models.store import Store, Writing
from services.rules.vietnamese_text import fold

DOSSIERS = 1_000_000
KEY, SALT = bytes(range(32)), bytes(range(16))
ORG_ID = "H56.14.07"
PER_DAY = 400
DESKS = 3
STILL_RUNNING = 30_000
SYLLABLES = 2_000
CHUNK = 50_000
HOUR_MS = 3_600_000
DAY_MS = 86_400_000

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
PROCEDURES = (
    ("2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Trích lục hộ tịch"),
    ("2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực bản sao"),
    ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Xác nhận tình trạng hôn nhân"),
    ("1.001193", "Đăng ký khai sinh", "Đăng ký khai sinh"),
)


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


def rows(count: int, first_on: date = date(2016, 1, 4), seed: int = 7) -> Iterator[DossierRow]:
    """Give `count` invented dossiers in order of arrival."""
    rng = random.Random(seed)
    given = syllables(rng)
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(given))))
    surnames, surname_weights = zip(*SURNAMES, strict=True)
    middles, middle_weights = zip(*MIDDLES, strict=True)
    surname_sums = list(itertools.accumulate(surname_weights))
    middle_sums = list(itertools.accumulate(middle_weights))
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
        is_running = place >= count - min(STILL_RUNNING, count // 2)
        due_ms = received_ms + rng.choice((1, 1, 2, 3, 5, 10, 20)) * DAY_MS
        procedure = PROCEDURES[rng.randrange(4)]
        yield DossierRow(
            dossier_id=place.to_bytes(16, "big"),
            code=f"{ORG_ID}-{on:%y%m%d}-{desk}{number:03d}",
            owner_name=name,
            masked_id=f"{personal_id[:4]} •••• {personal_id[-4:]}",
            folded=fold(name),
            procedure_code=procedure[0],
            procedure_name=procedure[1],
            procedure_short=procedure[2],
            field="Hộ tịch",
            holder=f"canbo{desk}",
            desk=desk,
            channel="1",
            received_at_ms=received_ms,
            due_at_ms=due_ms,
            state="received",
            clock=ClockGroup.RUNNING if is_running else ClockGroup.RETURNED,
            clock_at_ms=due_ms if is_running else received_ms + DAY_MS,
            received_day=day_number(received_ms),
            due_day=day_number(due_ms),
            since_ms=received_ms if is_running else received_ms + DAY_MS,
            ended_day=OPEN_DAY if is_running else day_number(received_ms + DAY_MS),
            ended_at_ms=None if is_running else received_ms + DAY_MS,
            personal_id=personal_id,
            phone=f"0{rng.choice('35789')}{rng.randrange(10**8):08d}",
        )


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
    for statement in indexes:
        db.execute(statement)
    while search_index.tend(db):
        pass


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
