"""Drafts: what has been typed for the citizen at the desk, and for those who were asked to wait.

A draft saves itself while it is typed and survives a crash. Its id is the visit's id, so a reception
that was tried twice (the power went between the commit and the screen) is still one reception.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from models import drafts
from models.drafts import DraftRow
from services.clock import VIETNAM, Clock
from services.rules.acts import (
    PaperCount,
    Person,
    ReturnBy,
    read_paper,
    read_person,
    stored_text,
)
from services.rules.identifiers import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.store import Store


KEPT_RECEIVED = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One procedure the citizen asks for.

    Attributes:
        procedure: Code of the catalogue, `"2.000635"`.
        case: Key of the chosen case, empty where the procedure has none.
        copies: How many copies (certified copies, extracts …) are asked for.
        pages: Pages of each copy, where the fee counts them.
        papers: What is handed in; empty until the officer has seen the list.
        council_fee_vnd: Amount typed where the province's council sets the fee; None otherwise.
    """

    procedure: str
    case: str = ""
    copies: int = 1
    pages: int | None = None
    papers: tuple[PaperCount, ...] = ()
    exempt_reason: str = ""
    council_fee_vnd: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A reception being typed.

    Attributes:
        id: 16 bytes; becomes the visit's id.
        filed_by: Who stands at the desk when it is not the applicant; None otherwise.
        relation: What the filer is to the applicant, in words.
        received_at: Set only for a back-entry ("nhập bù") of a paper reception.
        late_reason: Why it was not entered at once.
        paper_number: As it stands on the blank slip that was filled in; empty where there was none.
        duplicate_reason: Why to go on although the same person filed the same procedure lately.
        park_reason: One optional word for a parked draft.
        correcting: Hex dossier id when this is a correction of a dossier already received.
    """

    id: bytes
    started_at: datetime
    applicant: Person = field(default_factory=lambda: Person(""))
    filed_by: Person | None = None
    relation: str = ""
    items: tuple[DraftItem, ...] = ()
    return_by: ReturnBy = ReturnBy.DESK
    received_at: datetime | None = None
    late_reason: str = ""
    paper_number: str = ""
    duplicate_reason: str = ""
    note: str = ""
    park_reason: str = ""
    correcting: str = ""


@dataclass(frozen=True, slots=True)
class ParkedDraft:
    """A citizen who waits while another is served."""

    draft: Draft
    parked_at: datetime


class Drafts:
    """Keeps drafts: saves while typing, parks, calls back, offers what a crash interrupted."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def new(self) -> Draft:
        """Return an empty draft; nothing is stored before something was typed."""
        now = self._clock()
        return Draft(new_id(now), now)

    def save(self, draft: Draft) -> None:
        """Keep what has been typed so far."""
        self._write(draft, "open")

    def park(self, draft: Draft, reason: str = "") -> None:
        """Put the draft aside; it comes back exactly as it was."""
        self._write(replace(draft, park_reason=reason), "parked")

    def drop(self, draft: Draft) -> None:
        """Forget the draft: the officer chose to."""
        with self._store.writing() as db:
            drafts.drop(db, draft.id)

    def forget_old(self) -> None:
        """Forget what became of drafts of earlier days: nobody presses F9 for those again."""
        before = self._clock() - KEPT_RECEIVED
        with self._store.writing() as db:
            drafts.forget_received(db, _milliseconds(before))

    def parked(self) -> tuple[ParkedDraft, ...]:
        """Return those who wait, longest first."""
        with self._store.reading() as db:
            rows = drafts.unfinished(db)
        return tuple(
            ParkedDraft(read_draft(json.loads(row.body)), _moment(row.saved_at_ms))
            for row in rows
            if row.state == "parked"
        )

    def interrupted(self) -> Draft | None:
        """Return the draft that was open when the program ended, newest first, or None."""
        with self._store.reading() as db:
            rows = [row for row in drafts.unfinished(db) if row.state == "open"]
        return read_draft(json.loads(rows[-1].body)) if rows else None

    def _write(self, draft: Draft, state: str) -> None:
        body = stored_text(draft)
        with self._store.writing() as db:
            drafts.save(db, DraftRow(draft.id, state, _milliseconds(self._clock()), body))


def read_draft(data: Mapping[str, Any]) -> Draft:
    """Return a draft from its JSON shape."""
    received_at = data["received_at"]
    return Draft(
        **{
            **data,
            "id": bytes.fromhex(data["id"]),
            "started_at": datetime.fromisoformat(data["started_at"]),
            "applicant": read_person(data["applicant"]),
            "filed_by": read_person(data["filed_by"]) if data["filed_by"] else None,
            "items": tuple(_read_item(item) for item in data["items"]),
            "return_by": ReturnBy(data["return_by"]),
            "received_at": datetime.fromisoformat(received_at) if received_at else None,
        }
    )


def _read_item(data: Mapping[str, Any]) -> DraftItem:
    return DraftItem(**{**data, "papers": tuple(read_paper(paper) for paper in data["papers"])})


def _milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, VIETNAM)
