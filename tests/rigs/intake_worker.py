"""A desk at work, to be killed: receives one citizen after another and tells each number it was given.

Run as a process: `python -m tests.rigs.intake_worker FOLDER PASSPHRASE_FILE`. A line `saved CODE DUE` on
standard output means that the number was shown; from then on it must survive anything.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from services.clock import system_clock
from services.desk import Desk, open_desk
from services.drafts import Draft, DraftItem
from services.intake_files import taken
from services.rules.acts import Person

PROCEDURES = ("2.000635", "1.001193", "1.004873")


def a_draft(desk: Desk, number: int) -> Draft:
    """Return a citizen's request; every third asks for two procedures."""
    codes = PROCEDURES[number % 3 :][:1] if number % 3 else PROCEDURES[:2]
    items = []
    for code in codes:
        version = desk.catalogue().get(code, system_clock().date())
        case = version.cases[0].key if version.cases else ""
        papers = tuple(taken(paper) for paper in version.papers_for(case) if paper.required)
        items.append(DraftItem(code, case=case, papers=papers))
    person = Person(
        f"Nguyễn Thị Mẫu {number}", personal_id=f"038192{number % 1_000_000:06d}", sex="Nữ"
    )
    return replace(desk.drafts.new(), applicant=person, items=tuple(items))


def work(folder: Path, passphrase: str) -> None:
    """Receive citizens until killed."""
    desk = open_desk(folder, system_clock, passphrase=passphrase)
    number = 0
    interrupted = desk.drafts.interrupted()
    if interrupted is not None:
        print("offered", flush=True)
    print("ready", desk.book.news or "-", flush=True)
    while True:
        number += 1
        draft = a_draft(desk, number)
        desk.drafts.save(draft)
        if number % 5 == 0:
            desk.drafts.park(draft)
        receipt = desk.reception.receive(draft, "ha")
        for one in receipt.dossiers:
            print("saved", one.code, one.due_at.isoformat(), flush=True)
        if number % 7 == 0:
            desk.dossiers.reprint(receipt.dossiers[0].dossier_id, "giấy rách", "ha")
        if number % 11 == 0:
            desk.store.checkpoint()


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").strip())
