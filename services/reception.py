"""Reception: what the citizen is told, and the one moment in which it becomes true.

`preview` answers while the officer types: which day, why, how much, which number, what is missing.
`receive` writes: number, act, lists, search and print job in one transaction, then the marker. Both
call the same functions, so what the screen promised is what the slip says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from itertools import chain, count
from typing import TYPE_CHECKING

from models import counter_rows, drafts, number_counters, person_rows
from models.dossier_rows import ClockGroup
from models.drafts import DraftRow
from services.book import Recording
from services.clock import VIETNAM
from services.errors import InvalidInputError
from services.numbers import code_of, numbering_of
from services.print_queue import queue_slip
from services.projections import milliseconds, project, state_of
from services.promises import PreviewItem, Promises
from services.reserved_numbers import ReservedNumbers
from services.rules.acts import (
    ActKind,
    PaperState,
    Person,
    PersonKind,
    Written,
    stored_text,
)
from services.rules.dossier_state import DossierState
from services.rules.fees import FeeKind
from services.rules.fold import begin
from services.rules.identifiers import new_id
from services.rules.personal_numbers import check as check_number
from services.rules.vietnamese_text import clean, fold
from services.slips import slip_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from models.store import Reading
    from services.drafts import Draft, DraftItem
    from services.rules.deadlines import Appointment
    from services.rules.problems import Problem
    from services.rules.procedures import ProcedureVersion
    from services.workplace import Workplace

DAY_MS = 86_400_000
LOOK_BACK = 40  # newest dossiers of a person that are looked at
DUPLICATE_DAYS = 30  # how far back the same person with the same procedure is worth a question
MAX_ITEMS = 12
TOO_MANY = "too_many"
LARGEST_DRAFT_BYTES = 48 * 1024  # leaves room for what an act adds to it, up to 64 KiB


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that keeps the dossier from being received.

    Attributes:
        where: `"applicant.name"`, `"procedure"`, `"papers"`, `"duplicate_reason"` …
        item: Which procedure of the draft, from 0; -1 where it is about the person.
        paper: Place of the paper in its list; -1 otherwise.
        what: Name of what is missing.
    """

    where: str
    item: int = -1
    paper: int = -1
    what: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An earlier dossier of the same person and procedure."""

    dossier_id: bytes
    code: str
    name: str
    procedure: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Preview:
    """What the citizen can be told now.

    Attributes:
        items: One for each procedure chosen.
        left_today: Numbers left in this desk's range today.
        range_size: How many the range holds.
        gaps: What is still missing, in the order of the sheet.
        problems: What is odd but does not hinder.
    """

    received_at: datetime
    items: tuple[PreviewItem, ...]
    fee_vnd: int
    left_today: int
    range_size: int
    gaps: tuple[Gap, ...]
    problems: tuple[Problem, ...]
    duplicates: tuple[Duplicate, ...]

    @property
    def latest(self) -> PreviewItem | None:
        """The procedure that is due last: its date stands on the card."""
        return max(self.items, key=lambda item: item.appointment.due_at, default=None)


@dataclass(frozen=True, slots=True)
class ReceivedDossier:
    """One dossier as it was received."""

    dossier_id: bytes
    code: str
    procedure: str
    received_at: datetime
    due_at: datetime
    fee_vnd: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a visit came to. Everything in it is on disk.

    Attributes:
        visit: The draft's id.
        print_job: The slip's job in the printing queue.
        is_repeat: It had been received before; nothing new was written.
    """

    visit: bytes
    name: str
    dossiers: tuple[ReceivedDossier, ...]
    print_job: int
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """This desk's day so far.

    Attributes:
        received: Dossiers; a linked one counts once.
        next_number: The number the next dossier will get.
    """

    received: int
    visits: int
    next_number: int
    left: int
    range_size: int
    due_today: int


class Reception:
    """Receives dossiers at one desk.

    Attributes:
        reserved: The numbers kept for blank paper slips.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock
        self._promises = Promises(workplace)
        self.reserved = ReservedNumbers(workplace)

    def preview(self, draft: Draft) -> Preview:
        """Return what the citizen can be told of `draft` now. Changes nothing."""
        now = self._clock()
        received_at = draft.received_at or now
        numbering = numbering_of(self._at, now.date())
        stored = cleaned(draft)  # as `receive` will see it
        with self._book.store.reading() as db:
            number = self._book.next_number(db, numbering)
            duplicates = self._duplicates(db, stored, now)
            held = state_of(db, bytes.fromhex(draft.correcting)) if draft.correcting else None
        paper = self._paper_code(stored, received_at)
        items = self._items(draft, received_at)
        if held is not None:  # a correction changes no number
            items = tuple(replace(item, code=held.received.code, parts=()) for item in items)
        else:
            drawn = (code_of(self._at, now.date(), following) for following in count(number))
            codes = chain([paper] if paper else (), drawn)
            items = tuple(item.numbered(partial(next, codes)) for item in items)
        size = numbering.last - numbering.first + 1
        missing = gaps(stored, tuple(item.procedure for item in items), duplicates, dossiers(items))
        if paper and not self.reserved.is_free(paper):
            missing = (*missing, Gap("paper_number", what=paper))
        return Preview(
            received_at=received_at,
            items=items,
            fee_vnd=sum(item.fee.amount_vnd for item in items),
            left_today=max(0, numbering.last - number + 1),
            range_size=size,
            gaps=missing,
            problems=_problems(stored),
            duplicates=duplicates,
        )

    def receive(self, draft: Draft, officer: str) -> Receipt:
        """Receive the visit: from here on it exists, whatever happens to the power.

        Trying again with the same draft returns the same receipt and writes nothing new.

        Raises:
            InvalidInputError: Something is missing; `field` says which, as in `Gap.where`.
            StoreFullError, LocalFaultError: Nothing was promised; the draft is still there.
        """
        draft = cleaned(draft)
        now = self._clock()
        received_at = draft.received_at or now
        if received_at > now + timedelta(minutes=1):
            raise InvalidInputError("received_at", "in_the_future", received_at.isoformat())
        items = self._items(draft, received_at)
        _require_no_gaps(draft, items)
        with self._book.recording() as recording:
            before = drafts.find(recording.db, draft.id)
            if before is not None and before.state == "received":
                return replace(read_receipt(before.body), is_repeat=True)
            draw = self._codes(recording, draft, received_at, now)
            written = [
                one
                for item in items
                for one in self._write(recording, draft, item.numbered(draw), officer, now)
            ]
            uncertain = frozenset(state.dossier_id for state, held in written if held.warnings)
            states = [state for state, _ in written]
            slip = slip_of(states, self._at.issuer(officer), uncertain=uncertain)
            job = queue_slip(recording.db, slip, self._at.desk(), officer, now)
            receipt = _receipt(draft.id, written, job)
            drafts.save(
                recording.db,
                DraftRow(
                    draft.id, "received", int(now.timestamp() * 1000), stored_receipt(receipt)
                ),
            )
        return receipt

    def require_complete(self, draft: Draft) -> None:
        """Do nothing if `draft` could be received now.

        Raises:
            InvalidInputError: Something is missing, not of this time, or longer than an act can be.
        """
        draft = cleaned(draft)
        now = self._clock()
        received_at = draft.received_at or now
        if received_at > now + timedelta(minutes=1):
            raise InvalidInputError("received_at", "in_the_future", received_at.isoformat())
        _require_no_gaps(draft, self._items(draft, received_at))
        for item in draft.items:
            if len(stored_text(replace(draft, items=(item,))).encode()) > LARGEST_DRAFT_BYTES:
                raise InvalidInputError("dossier", "too_long")

    def _items(self, draft: Draft, received_at: datetime) -> tuple[PreviewItem, ...]:
        return tuple(self._promises.item(item, received_at) for item in draft.items)

    def _write(
        self, recording: Recording, draft: Draft, item: PreviewItem, officer: str, now: datetime
    ) -> list[tuple[DossierState, Appointment]]:
        """Write the dossier of one procedure, and one of each part of a linked one."""
        written = []
        for dossier_id, received, held in self._promises.acts(
            draft, item, now, partial(new_id, now)
        ):
            act = recording.append(Written(ActKind.RECEIVED, now, officer, received, dossier_id))
            state = begin(act, received)
            project(recording.db, state)
            written.append((state, held))
        return written

    def _codes(
        self, recording: Recording, draft: Draft, received_at: datetime, now: datetime
    ) -> Callable[[], str]:
        """Return what gives the numbers of the visit: the paper's first, if it came on paper."""

        def drawn() -> Iterator[str]:
            paper = self._paper_code(draft, received_at)
            if paper:
                self.reserved.use(recording, paper)
                yield paper
            while True:
                numbering = numbering_of(self._at, now.date())
                yield code_of(self._at, now.date(), recording.draw_number(numbering))

        return partial(next, drawn())

    def _paper_code(self, draft: Draft, received_at: datetime) -> str:
        if draft.received_at is None:
            return ""
        return self.reserved.code_written(draft.paper_number, received_at.date())

    def today(self) -> Today:
        """Return this desk's day so far."""
        on = self._clock().date()
        numbering = numbering_of(self._at, on)
        midnight = milliseconds(datetime.combine(on, time.min, VIETNAM))
        with self._book.store.reading() as db:
            number = self._book.next_number(db, numbering)
            visits = drafts.count_received(db, midnight)
            given = number_counters.count_given(db, numbering.org_id, numbering.day)
            given -= counter_rows.count_parts(db, self._at.desk().number, midnight)
            due = person_rows.count_due(db, ClockGroup.RUNNING, midnight, midnight + DAY_MS)
        return Today(
            received=given,
            visits=visits,
            next_number=number,
            left=max(0, numbering.last - number + 1),
            range_size=numbering.last - numbering.first + 1,
            due_today=due,
        )

    def _duplicates(self, db: Reading, draft: Draft, now: datetime) -> tuple[Duplicate, ...]:
        wanted = {item.procedure for item in draft.items}
        applicant = draft.applicant
        if not wanted or not (applicant.personal_id or (applicant.name and applicant.born_on)):
            return ()
        if applicant.personal_id:
            ids = person_rows.by_number(db, applicant.personal_id, LOOK_BACK)
        else:
            ids = person_rows.by_name(db, fold(applicant.name), LOOK_BACK)
        states = (state_of(db, dossier_id) for dossier_id in ids)
        since = now - timedelta(days=DUPLICATE_DAYS)
        return tuple(
            _duplicate(state)
            for state in states
            if state is not None
            and state.received.procedure.code in wanted
            and state.received.received_at >= since
            and state.dossier_id.hex() != draft.correcting
            and is_same_person(state.received.applicant, applicant)
        )


def dossiers(items: Sequence[PreviewItem]) -> int:
    """Return how many dossiers these procedures become."""
    return sum(1 + len(item.parts) for item in items)


def gaps(
    draft: Draft,
    procedures: tuple[ProcedureVersion, ...],
    duplicates: tuple[Duplicate, ...],
    dossiers: int = 0,
) -> tuple[Gap, ...]:
    """Return what is still missing, in the order of the sheet.

    Args:
        dossiers: How many dossiers the procedures become; fewer than there are items means one each.
    """
    found = person_gaps(draft)
    if not draft.items:
        found.append(Gap("procedure"))
    if max(len(draft.items), dossiers) > MAX_ITEMS:
        found.append(Gap("procedure", MAX_ITEMS, what=TOO_MANY))
    for place, (item, procedure) in enumerate(zip(draft.items, procedures, strict=True)):
        found += _item_gaps(place, item, procedure)
    if duplicates and not draft.duplicate_reason.strip():
        found.append(Gap("duplicate_reason", what=duplicates[0].code))
    if draft.received_at is not None and not draft.late_reason.strip():
        found.append(Gap("late_reason"))
    return tuple(found)


def person_gaps(draft: Draft) -> list[Gap]:
    """Return what is missing of the people."""
    found = [] if draft.applicant.name.strip() else [Gap("applicant.name")]
    if draft.filed_by is not None and not draft.filed_by.name.strip():
        found.append(Gap("filed_by.name"))
    return found


def _require_no_gaps(draft: Draft, items: Sequence[PreviewItem]) -> None:
    missing = gaps(draft, tuple(item.procedure for item in items), (), dossiers(items))
    if missing:
        gap = missing[0]
        if gap.what == TOO_MANY:
            raise InvalidInputError(gap.where, TOO_MANY)
        raise InvalidInputError(gap.where, "missing", gap.what)


def _item_gaps(place: int, item: DraftItem, procedure: ProcedureVersion) -> list[Gap]:
    found: list[Gap] = []
    if procedure.cases and procedure.case(item.case) is None:
        found.append(Gap("case", place, what=procedure.case_label or procedure.short_name))
    if item.copies < 1:
        found.append(Gap("copies", place))
    if procedure.fee_for(item.case).kind is FeeKind.PER_PAGE and not item.pages:
        found.append(Gap("pages", place))
    return found + paper_gaps(place, item)


def paper_gaps(place: int, item: DraftItem) -> list[Gap]:
    """Return the papers that are missing of one procedure."""
    return [
        Gap("papers", place, number, paper.short_name or paper.name)
        for number, paper in enumerate(item.papers)
        if paper.state is PaperState.MISSING
    ]


def is_same_person(one: Person, other: Person) -> bool:
    """Whether two entries may be the same person: the number, or a near name and the birth date."""
    if one.personal_id and other.personal_id:
        return one.personal_id == other.personal_id
    return one.born_on == other.born_on and fold(one.name) == fold(other.name)


def _duplicate(state: DossierState) -> Duplicate:
    received = state.received
    return Duplicate(
        state.dossier_id,
        received.code,
        received.applicant.name,
        received.procedure.name,
        received.received_at,
    )


def cleaned(draft: Draft) -> Draft:
    """Return the draft with its texts in NFC, without invisible characters and outer spaces."""
    return replace(
        draft,
        applicant=_cleaned(draft.applicant),
        filed_by=_cleaned(draft.filed_by) if draft.filed_by else None,
        relation=clean(draft.relation),
        items=tuple(_cleaned_item(item) for item in draft.items),
        late_reason=clean(draft.late_reason),
        duplicate_reason=clean(draft.duplicate_reason),
        note=clean(draft.note),
    )


def _cleaned_item(item: DraftItem) -> DraftItem:
    papers = tuple(
        replace(paper, name=clean(paper.name), short_name=clean(paper.short_name))
        for paper in item.papers
    )
    return replace(item, papers=papers, exempt_reason=clean(item.exempt_reason))


def _cleaned(person: Person) -> Person:
    return replace(
        person,
        name=clean(person.name),
        personal_id="".join(clean(person.personal_id).split()).upper(),  # a passport has letters
        old_id="".join(clean(person.old_id).split()).upper(),
        sex=clean(person.sex),
        address=clean(person.address),
        phone=clean(person.phone),
        email=clean(person.email),
    )


def _problems(draft: Draft) -> tuple[Problem, ...]:
    applicant = draft.applicant
    if not applicant.personal_id or applicant.kind is not PersonKind.CITIZEN:
        return ()
    return check_number(applicant.personal_id, born_on=applicant.born_on, sex=applicant.sex)


def _receipt(
    visit: bytes, written: Sequence[tuple[DossierState, Appointment]], job: int
) -> Receipt:
    return Receipt(
        visit=visit,
        name=written[0][0].received.applicant.name,
        dossiers=tuple(
            ReceivedDossier(
                dossier_id=state.dossier_id,
                code=state.received.code,
                procedure=state.received.procedure.name,
                received_at=state.received.received_at,
                due_at=state.received.due_at,
                fee_vnd=state.received.fee.amount_vnd,
                warnings=held.warnings,
            )
            for state, held in written
        ),
        print_job=job,
    )


def stored_receipt(receipt: Receipt) -> str:
    """Return a receipt as JSON."""
    return stored_text(receipt)


def read_receipt(body: str) -> Receipt:
    """Return a receipt from its JSON."""
    read = json.loads(body)
    return Receipt(
        visit=bytes.fromhex(read["visit"]),
        name=read["name"],
        dossiers=tuple(
            ReceivedDossier(
                **{
                    **one,
                    "dossier_id": bytes.fromhex(one["dossier_id"]),
                    "received_at": datetime.fromisoformat(one["received_at"]),
                    "due_at": datetime.fromisoformat(one["due_at"]),
                    "warnings": tuple(one["warnings"]),
                }
            )
            for one in read["dossiers"]
        ),
        print_job=read["print_job"],
    )
