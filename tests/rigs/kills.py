"""Kill -9 at random moments of reception, and look whether a promise was broken."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from services.checkup import check
from services.clock import system_clock
from services.desk import create_desk, open_desk
from services.errors import NotFoundError
from services.office import DeskSetting, NewOfficer, Office, OfficeSetup

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "một mật khẩu để thử"
LONGEST_LIFE_S = 0.6


@dataclass
class Outcome:
    """What the kills came to."""

    kills: int = 0
    shown: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    dossiers: int = 0


def set_up(folder: Path) -> Path:
    """Make a book to be killed over; return the file with its passphrase."""
    office = Office(
        "UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "H56.14.07", "Tân Phong"
    )
    setup = OfficeSetup(office, DeskSetting(number=2), (NewOfficer("ha", "Lê Thu Hà"),))
    desk, _ = create_desk(folder / "desk", setup, system_clock, PASSPHRASE)
    desk.close()
    secret = folder / "unlock"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    return secret


def run(folder: Path, rounds: int, seed: int, check_every: int = 1) -> Outcome:
    """Kill the worker `rounds` times and check the book after each (or every few)."""
    secret = set_up(folder)
    random_ = random.Random(seed)
    outcome = Outcome()
    for number in range(1, rounds + 1):
        outcome.shown += _one_life(folder / "desk", secret, random_)
        outcome.kills += 1
        if number % check_every == 0 or number == rounds:
            _look(folder / "desk", outcome)
    return outcome


def _one_life(folder: Path, secret: Path, random_: random.Random) -> list[str]:
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.rigs.intake_worker", str(folder), str(secret)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert worker.stdout is not None
    read = b""
    while b"ready" not in read:
        chunk = os.read(worker.stdout.fileno(), 65536)
        if not chunk:
            raise RuntimeError(f"the worker ended by itself: {read!r}")
        read += chunk
    ends_at = time.monotonic() + random_.uniform(0, LONGEST_LIFE_S)
    while (left := ends_at - time.monotonic()) > 0:
        if select.select([worker.stdout], [], [], left)[0]:
            read += os.read(worker.stdout.fileno(), 65536)
    worker.send_signal(signal.SIGKILL)
    read += worker.stdout.read()
    worker.wait()
    worker.stdout.close()
    lines = read.decode().split("\n")[:-1]  # a line cut short was not shown
    return [line for line in lines if line.startswith("saved ")]


def _look(folder: Path, outcome: Outcome) -> None:
    desk = open_desk(folder, system_clock, passphrase=PASSPHRASE)
    try:
        found = check(desk.book, desk.accounts.log)
        outcome.problems += found.problems
        outcome.dossiers = found.dossiers
        with desk.store.reading() as db:
            codes = Counter(row[0] for row in db.execute("SELECT code FROM dossier"))
        outcome.doubled = [code for code, count in codes.items() if count > 1]
        outcome.lost = [code for code in _codes(outcome.shown) if code not in codes]
        for line in outcome.shown[-3:]:
            _, code, due = line.split(" ")
            try:
                sheet = desk.dossiers.sheet(desk.dossiers.find(code))
            except NotFoundError:
                continue
            if sheet.due_at.isoformat() != due:
                outcome.problems.append(f"{code} was promised {due}")
    finally:
        desk.close()


def _codes(lines: list[str]) -> list[str]:
    return [line.split(" ")[1] for line in lines]
