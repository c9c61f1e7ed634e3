"""Guidance at the counter: somebody who was not received goes away with paper, and comes back to what was typed.

Form 02 says everything that is missing, form 03 why it is not for this desk. Neither gives a dossier number
nor starts a clock. The draft lies in the act: when the citizen comes back, the form's number or the name
brings it onto the sheet as it was.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from models import drafts, person_rows
from services.clock import VIETNAM
from services.drafts import Draft, read_draft
from services.errors import InvalidInputError, NotFoundError
from services.form_numbers import draw_form_number
from services.life_payloads import given
from services.office_acts import acts_between, acts_by_key, acts_of_person, append
from services.projections import state_of
from services.reception import LOOK_BACK, cleaned
from services.rules.acts import Act, ActKind, PaperCount, PaperState, Person, stored_text
from services.rules.guidance_codes import read_guidance_code
from services.rules.life import Form
from services.rules.life_acts import MissingPaper, TurnedAway
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading
    from services.rules.legal_rules import CodedReason
    from services.workplace import Workplace

REMEMBERED = timedelta(days=90)  # how far back a name brings a form up again
MOST_FOUND = 5
LONGEST_REQUEST = 1_000  # *trích yếu* on the national wire


@dataclass(frozen=True, slots=True)
class Turned:
    """Somebody who was not received, and the form they took home.

    Attributes:
        key: What brings it back: the number with its year, `"2026/05/HDHS"`; printed in the QR code.
        form: Form 02 or 03.
        number: `"05/HDHS"`.
        request: What they asked for.
        reason: In words; of a refusal, what the citizen reads.
        has_come_back: What was typed then has been received since.
    """

    key: str
    form: Form
    number: str
    at: datetime
    officer: str
    applicant: Person
    request: str
    items: tuple[MissingPaper, ...]
    reason: str
    reason_code: str
    legal_basis: str
    has_come_back: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody is not received.

    Attributes:
        request: What they asked for; empty takes the names of the procedures on the sheet.
        reason_code: One of the coded reasons for `"refuse"`.
    """

    reason: str
    reason_code: str
    legal_basis: str = ""
    request: str = ""


class Guidance:
    """What is given to those who are not received, at one desk."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock

    def reasons(self) -> tuple[CodedReason, ...]:
        """Return the coded reasons a reception can be refused for."""
        return self._at.legal_rules().reasons_for("refuse")

    def request_of(self, draft: Draft) -> str:
        """Return what a draft asks for: the names of its procedures."""
        on = self._clock().date()
        catalogue = self._at.catalogue()
        return "; ".join(catalogue.get(item.procedure, on).name for item in draft.items)

    def ask_for(
        self, draft: Draft, items: Sequence[MissingPaper], officer: str, reason: str = ""
    ) -> Turned:
        """Write form 02: all that is missing, said once.

        Raises:
            InvalidInputError: Nothing is missing, nothing was asked for, or there is no name.
        """
        wanted = tuple(
            MissingPaper(item.name.strip(), item.reason.strip())
            for item in items
            if item.name.strip()
        )
        if not wanted:
            raise InvalidInputError("items", "missing")
        request = given(self.request_of(draft), "procedure")
        turned = TurnedAway(Form.SUPPLEMENT, "", "", request, wanted, reason.strip())
        return self._write(draft, turned, officer)

    def refuse(self, draft: Draft, refusal: Refusal, officer: str) -> Turned:
        """Write form 03: why it is not received, in words the citizen reads.

        Raises:
            InvalidInputError: The reason, its code, what was asked for, or the name is missing.
        """
        reason = given(refusal.reason, "reason")
        if not any(one.code == refusal.reason_code for one in self.reasons()):
            raise InvalidInputError("reason_code", "unknown", refusal.reason_code)
        request = given(refusal.request or self.request_of(draft), "request")
        turned = TurnedAway(
            form=Form.REFUSAL,
            number="",
            name="",
            procedure=request[:LONGEST_REQUEST],
            reason=reason,
            reason_code=refusal.reason_code,
            legal_basis=refusal.legal_basis.strip(),
        )
        return self._write(draft, turned, officer)

    def today(self) -> tuple[Turned, ...]:
        """Return who was not received today, newest first."""
        now = self._clock()
        midnight = datetime.combine(now.date(), time.min, VIETNAM)
        with self._book.store.reading() as db:
            found = acts_between(db, ActKind.TURNED_AWAY, midnight, midnight + timedelta(days=1))
            return tuple(_turned(db, act) for act in reversed(found))

    def find(self, text: str) -> Turned | None:
        """Return the form with that number, as typed or scanned; None if it is none of ours."""
        key = read_guidance_code(text, self._clock().year)
        if key is None:
            return None
        with self._book.store.reading() as db:
            found = acts_by_key(db, ActKind.TURNED_AWAY, key)
            return _turned(db, found[-1]) if found else None

    def of_person(self, person: Person) -> tuple[Turned, ...]:
        """Return the forms this person was given lately and has not come back with, newest first."""
        since = self._clock() - REMEMBERED
        with self._book.store.reading() as db:
            who = ("" if person.personal_id else person.name, person.personal_id)
            found = acts_of_person(db, ActKind.TURNED_AWAY, who, since, MOST_FOUND)
            turned = [_turned(db, act) for act in found]
        return tuple(one for one in turned if not one.has_come_back)

    def draft_of(self, turned: Turned) -> Draft:
        """Return what was typed then, to go on with; its appointment is counted from now.

        Raises:
            NotFoundError: Nothing was kept.
        """
        with self._book.store.reading() as db:
            found = acts_by_key(db, ActKind.TURNED_AWAY, turned.key)
        payload = found[-1].payload if found else None
        if not isinstance(payload, TurnedAway) or not payload.draft:
            raise NotFoundError("draft", turned.key)
        return read_draft(json.loads(payload.draft))

    def _write(self, draft: Draft, turned: TurnedAway, officer: str) -> Turned:
        draft = cleaned(draft)
        name = given(draft.applicant.name, "applicant.name")
        now = self._clock()
        with self._book.recording() as recording:
            number = draw_form_number(recording, self._at, Form(turned.form), now)
            payload = TurnedAway(
                form=turned.form,
                number=number,
                name=name,
                procedure=turned.procedure,
                items=turned.items,
                reason=turned.reason,
                reason_code=turned.reason_code,
                legal_basis=turned.legal_basis,
                draft=stored_text(draft),
            )
            act = append(recording, ActKind.TURNED_AWAY, payload, officer, now)
            drafts.drop(recording.db, draft.id)
            return _turned(recording.db, act)


def missing_of(draft: Draft) -> tuple[PaperCount, ...]:
    """Return every paper of the sheet that is not there, each once."""
    papers = (paper for item in draft.items for paper in item.papers)
    missing = {paper.name: paper for paper in papers if paper.state is PaperState.MISSING}
    return tuple(missing.values())


def _turned(db: Reading, act: Act) -> Turned:
    payload = act.payload
    assert isinstance(payload, TurnedAway)  # noqa: S101 - found under its kind
    draft = read_draft(json.loads(payload.draft)) if payload.draft else None
    return Turned(
        key=f"{act.at.year}/{payload.number}",
        form=Form(payload.form),
        number=payload.number,
        at=act.at,
        officer=act.officer,
        applicant=draft.applicant if draft else Person(payload.name),
        request=payload.procedure,
        items=payload.items,
        reason=payload.reason,
        reason_code=payload.reason_code,
        legal_basis=payload.legal_basis,
        has_come_back=draft is not None and _has_come_back(db, draft),
    )


def _has_come_back(db: Reading, draft: Draft) -> bool:
    """Whether a dossier of this visit was received since, whatever was corrected in between."""
    row = drafts.find(db, draft.id)
    if row is not None:
        return row.state == "received"
    person = draft.applicant
    if person.personal_id:
        ids = person_rows.by_number(db, person.personal_id, LOOK_BACK)
    else:
        ids = person_rows.by_name(db, fold(person.name), LOOK_BACK)
    states = (state_of(db, dossier_id) for dossier_id in ids)
    return any(state is not None and state.received.visit == draft.id.hex() for state in states)
