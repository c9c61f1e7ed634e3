"""Builders shared by tests: a real desk on a real encrypted file, a clock that can be moved, citizens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from services.clock import VIETNAM
from services.desk import Desk, create_desk, open_desk
from services.drafts import Draft, DraftItem
from services.intake_files import taken
from services.office import DeskSetting, NewOfficer, Office, OfficeSetup
from services.rules.acts import Person

OFFICE = Office(
    name="UBND xã Tân Phong",
    unit="Trung tâm Phục vụ hành chính công",
    org_id="H56.14.07",
    place="Tân Phong",
    phone="0200 000 000",
    lookup_url="https://dichvucong.gov.vn/tra-cuu",
)
MORNING = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)  # Monday before the new holiday of 24/11
PASSWORD = "mật khẩu thử 1"
CITIZEN = Person(
    "Nguyễn Thị Phượng",
    personal_id="038192004417",
    born_on=datetime(1992, 8, 14, tzinfo=VIETNAM).date(),
    sex="Nữ",
    address="Thôn 4, xã Tân Phong",
    phone="0912345678",
)


@dataclass
class MovableClock:
    """A clock that stands until it is moved."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Rehearsal:
    """A desk under test, with what is needed to close and open it again."""

    folder: Path
    clock: MovableClock
    desk: Desk
    recovery_code: str

    def reopen(self) -> Desk:
        """Close the desk and open it again from disk."""
        self.desk.close()
        self.desk = open_desk(self.folder, self.clock, recovery_code=self.recovery_code)
        return self.desk


def begin(folder: Path, number: int = 2, officers: tuple[NewOfficer, ...] = ()) -> Rehearsal:
    """Set a desk up in `folder`."""
    clock = MovableClock()
    staff = officers or (NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),)
    setup = OfficeSetup(OFFICE, DeskSetting(number=number), staff)
    desk, recovery_code = create_desk(folder, setup, clock)
    return Rehearsal(folder, clock, desk, recovery_code)


def a_draft(desk: Desk, *procedures: str, person: Person = CITIZEN) -> Draft:
    """Return a complete request for the given procedures (default: a copy of an extract)."""
    items = tuple(an_item(desk, code) for code in procedures or ("2.000635",))
    return replace(desk.drafts.new(), applicant=person, items=items)


def an_item(desk: Desk, code: str, case: str | None = None) -> DraftItem:
    """Return one procedure with all its required papers handed in."""
    version = desk.catalogue().get(code, desk.clock().date())
    chosen = case if case is not None else (version.cases[0].key if version.cases else "")
    papers = tuple(taken(paper) for paper in version.papers_for(chosen) if paper.required)
    return DraftItem(code, case=chosen, papers=papers)
