"""Dossiers after reception: looked at, explained, printed again, corrected, checked by their slip."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from models import journal, person_rows
from services.dossier_life import require_time
from services.drafts import Draft, DraftItem
from services.errors import InvalidInputError, NotFoundError, WrongStateError
from services.linked_life import family
from services.print_queue import queue_slip, withdraw_void
from services.projections import project, state_of
from services.promises import Promises, fee_of
from services.reception import MAX_ITEMS, cleaned, gaps, paper_gaps, person_gaps
from services.rules import slip_qr
from services.rules.acts import (
    ActKind,
    Amended,
    Noted,
    PaperCount,
    Person,
    Received,
    Reprinted,
    Written,
    stored,
)
from services.rules.deadlines import Appointment, DueTime, Limit, Pause, Rule15h, appointment
from services.rules.dossier_state import DossierState, HappenedAct, Slip
from services.rules.fees import FeeKind
from services.rules.fold import step
from services.rules.identifiers import new_id
from services.rules.personal_numbers import masked
from services.rules.vietnamese_text import clean
from services.security_log import SecurityEventKind, SecurityLog
from services.slips import slip_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.store import Reading, Writing
    from services.forms.slip_data import SlipData
    from services.workplace import Workplace

SHARED_BY_PARTS = ("applicant", "filed_by", "relation", "return_by")


@dataclass(frozen=True, slots=True)
class LinkedLine:
    """One dossier of a linked procedure, as its relatives show it.

    Attributes:
        number: The last part of its code, `"2002"`.
        name: Short name of the step, or of the whole.
        state: Value of the business state.
        is_whole: The dossier the parts belong to.
    """

    dossier_id: bytes
    code: str
    number: str
    name: str
    agency: str
    state: str
    due_at: datetime
    is_whole: bool


@dataclass(frozen=True, slots=True)
class DossierSheet:
    """Everything the side panel and `show` tell of one dossier.

    Attributes:
        masked_id: The owner's number as lists show it; the whole one is asked for by `reveal`.
        state: Value of the business state.
        national_status: `TrangThaiHoSo`, `"1"`–`"10"`.
        due_at: What is promised now, after pauses and extensions.
        original_due_at: The appointment of the first slip.
        life: All that its acts came to: pauses, hand-overs, apologies, result, calls.
        slips: Every issue of the slip; the last is in force.
        linked: The other dossiers of a linked procedure, the whole first; empty for most.
    """

    dossier_id: bytes
    code: str
    procedure_code: str
    procedure: str
    case_name: str
    owner: Person
    masked_id: str
    filed_by: Person | None
    relation: str
    received_at: datetime
    due_at: datetime
    original_due_at: datetime
    limit: str
    state: str
    national_status: str
    papers: tuple[PaperCount, ...]
    fee_vnd: int
    fee_lines: tuple[str, ...]
    exempt_reason: str
    note: str
    desk: int
    officer: str
    late_entry: bool
    slips: tuple[Slip, ...]
    history: tuple[HappenedAct, ...]
    visit: str
    unknown_acts: int
    life: DossierState
    linked: tuple[LinkedLine, ...] = ()

    @property
    def slip(self) -> Slip:
        """The slip in force."""
        return self.slips[-1]


@dataclass(frozen=True, slots=True)
class ActRecord:
    """One act with its data as written."""

    kind: str
    at: datetime
    officer: str
    data: Mapping[str, Any]


class SlipWorth(StrEnum):
    """What a scanned slip is worth to this desk."""

    VALID = "valid"
    REPLACED = "replaced"
    NOT_HERE = (
        "not_here"  # the mark is right, but the dossier is another desk's and has not arrived
    )
    INVALID = "invalid"
    FOREIGN = "foreign"
    MISREAD = "misread"


@dataclass(frozen=True, slots=True)
class SlipChecked:
    """The answer to a scanned slip.

    Attributes:
        replaced_at: When a newer slip took its place.
    """

    worth: SlipWorth
    code: str
    dossier_id: bytes | None = None
    replaced_at: datetime | None = None


class Dossiers:
    """What can be done with a dossier once it is received."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock
        self._promises = Promises(workplace)
        self._security = SecurityLog(workplace.book.store, workplace.clock)

    # Looking

    def find(self, code: str) -> bytes:
        """Return the id of the dossier with that number (ours, or another system's).

        Raises:
            NotFoundError: No such dossier here.
        """
        code = clean(code)
        with self._book.store.reading() as db:
            found = person_rows.by_code(db, code)
        if found is None:
            raise NotFoundError("dossier", code[:40])
        return found

    def sheet(self, dossier_id: bytes) -> DossierSheet:
        """Return everything known of a dossier.

        Raises:
            NotFoundError: No such dossier here.
        """
        with self._book.store.reading() as db:
            state = self._known(db, dossier_id)
            return _sheet(state, family(db, state))

    def acts(self, dossier_id: bytes) -> tuple[ActRecord, ...]:
        """Return the dossier's acts as they were written, in order of arrival."""
        with self._book.store.reading() as db:
            bodies = [act.body for act in journal.acts_of(db, dossier_id) if act.body is not None]
        read = [json.loads(body) for body in bodies]
        return tuple(
            ActRecord(act["t"], datetime.fromisoformat(act["at"]), act["by"], act["data"])
            for act in read
        )

    def explain(self, dossier_id: bytes) -> Appointment:
        """Return the appointment with its days, by the rules the dossier was received under."""
        with self._book.store.reading() as db:
            return self._appointment(self._known(db, dossier_id))

    def explain_renewed(self, dossier_id: bytes) -> Appointment | None:
        """Return the appointment the procedure as it is offered now would give; None if it is not."""
        state = self._state(dossier_id)
        try:
            renewed = self._promises.repinned(state.received, self._asked(state))
        except NotFoundError:
            return None
        return self._appointment(replace(state, received=renewed))

    def slip(self, dossier_id: bytes, *, whole_visit: bool = True) -> SlipData:
        """Return the slip in force, of the whole visit where several were filed together."""
        with self._book.store.reading() as db:
            state = self._known(db, dossier_id)
            states = self._visit(db, state) if whole_visit else [state]
        return self._slip(states, state.officer)

    def slip_pdf(self, dossier_id: bytes, paper: str) -> bytes:
        """Return the slip in force as a PDF on `"A4"`, `"A5"` or `"80mm"`."""
        from services.forms.paper import Paper
        from services.forms.slip import render

        return render(self.slip(dossier_id), Paper(paper))

    def check_slip(self, text: str) -> SlipChecked | None:
        """Return what a scanned slip is worth, or None if the text is no slip. Needs no network."""
        read = slip_qr.verify(text, self._at.office_key(), self._at.office().org_id)
        if read is None:
            return None
        if not read.valid:
            return SlipChecked(SlipWorth(read.verdict.value), read.code)
        with self._book.store.reading() as db:
            dossier_id = person_rows.by_code(db, read.code)
            if dossier_id is None:
                return SlipChecked(SlipWorth.NOT_HERE, read.code)
            state = self._known(db, dossier_id)
        old = next((slip for slip in state.slips if slip.issue == read.issue), None)
        if old is not None and old.replaced_at is not None:
            return SlipChecked(SlipWorth.REPLACED, read.code, dossier_id, old.replaced_at)
        return SlipChecked(SlipWorth.VALID, read.code, dossier_id)

    def reveal(self, dossier_id: bytes, officer: str) -> str:
        """Return the owner's whole personal number; that it was looked at is written down."""
        state = self._state(dossier_id)
        self._security.note(SecurityEventKind.NUMBER_REVEALED, officer, state.received.code)
        return state.received.applicant.personal_id

    def note_scans_seen(self, dossier_id: bytes, officer: str) -> None:
        """Write down that the scans of a dossier were looked at."""
        code = self._state(dossier_id).received.code
        self._security.note(SecurityEventKind.SCANS_SEEN, officer, code)

    # Doing

    def reprint(self, dossier_id: bytes, reason: str, officer: str) -> int:
        """Queue the slip in force once more, marked as a reprint; return the print job.

        Raises:
            InvalidInputError: A reprint needs a reason.
        """
        if not reason.strip():
            raise InvalidInputError("reason", "missing")
        now = self._clock()
        with self._book.recording() as recording:
            states = self._visit(recording.db, self._known(recording.db, dossier_id))
            after = []
            for state in states:
                times = state.slip.reprints + 1
                act = recording.append(
                    Written(
                        ActKind.REPRINTED,
                        now,
                        officer,
                        Reprinted(times, reason.strip()),
                        state.dossier_id,
                        state.heads,
                    )
                )
                after.append(step(state, act))
                project(recording.db, after[-1])
            return self._queue(recording.db, after, officer, now)

    def note(self, dossier_id: bytes, text: str, officer: str) -> None:
        """Write a remark on the dossier.

        Raises:
            InvalidInputError: There is nothing to write.
        """
        if not text.strip():
            raise InvalidInputError("note", "missing")
        with self._book.recording() as recording:
            state = self._known(recording.db, dossier_id)
            act = recording.append(
                Written(
                    ActKind.NOTED,
                    self._clock(),
                    officer,
                    Noted(text.strip()),
                    dossier_id,
                    state.heads,
                )
            )
            project(recording.db, step(state, act))

    def draft_of(self, dossier_id: bytes) -> Draft:
        """Return the dossier as a draft, to be corrected in the reception sheet."""
        with self._book.store.reading() as db:
            state = self._known(db, dossier_id)
            state = next(iter(family(db, state)), state)  # of a linked one the whole is corrected
        received = state.received
        now = self._clock()
        return Draft(
            id=new_id(now),
            started_at=now,
            applicant=received.applicant,
            filed_by=received.filed_by,
            relation=received.relation,
            items=(self._asked(state),),
            return_by=received.return_by,
            duplicate_reason=received.duplicate_reason,
            note=received.note,
            correcting=state.dossier_id.hex(),
        )

    def correct(self, draft: Draft, reason: str, officer: str, at: datetime | None = None) -> int:
        """Change a received dossier to what `draft` says: the old slip is void, a new one is queued.

        The number stays, the time of reception stays; a changed procedure gets its appointment from
        the same engine, counted from the true time of reception. What is changed of the people of a
        linked dossier is changed of its parts.

        Args:
            at: When it was corrected, if not now: for what is told later.

        Raises:
            InvalidInputError: Nothing changed, something is missing, there is no reason, or an act came
                after `at`.
            WrongStateError: A linked dossier can be given no other procedure: its parts have begun.
            NotFoundError: No such dossier here.
        """
        if not reason.strip():
            raise InvalidInputError("reason", "missing")
        draft = cleaned(draft)
        now = at or self._clock()
        self._at.catalogue()  # opened before the transaction: after an update it writes itself
        with self._book.recording() as recording:
            state = self._known(recording.db, bytes.fromhex(draft.correcting))
            require_time(state, now, self._clock())
            changes = self._changes(state, draft)
            if not changes:
                raise InvalidInputError("note", "unchanged")
            parts = family(recording.db, state)[1:]
            of_person = {name: changes[name] for name in SHARED_BY_PARTS if name in changes}
            after = []
            for one, own in ((state, changes), *((part, of_person) for part in parts)):
                if own:
                    amended = Amended(own, reason.strip())
                    act = recording.append(
                        Written(ActKind.AMENDED, now, officer, amended, one.dossier_id, one.heads)
                    )
                    after.append(step(one, act))
                    project(recording.db, after[-1])
            self._withdraw(recording.db, state.received.code, officer, now)
            return self._queue(recording.db, after, officer, now)

    def _withdraw(self, db: Writing, code: str, officer: str, now: datetime) -> None:
        """Let no void slip come out; dossiers that shared it get a slip without the corrected one."""
        others = withdraw_void(db, code, now)
        ids = (person_rows.by_code(db, other) for other in sorted(others))
        states = [self._known(db, dossier_id) for dossier_id in ids if dossier_id is not None]
        first_issue = [state for state in states if state.slip.issue == 1]
        if first_issue:
            self._queue(db, first_issue, officer, now)

    def _changes(self, state: DossierState, draft: Draft) -> Mapping[str, Any]:
        """Return the fields of the reception that `draft` changes, in their stored shape."""
        before = state.received
        if len(draft.items) != 1:
            raise WrongStateError(state.business.value, "correct_several")
        item = draft.items[0]
        promised, fee = before, before.fee
        missing = person_gaps(draft) + paper_gaps(0, item)
        if _terms(item) != _terms(self._asked(state)):  # else the terms received under still hold
            version = self._at.catalogue().get(item.procedure, before.received_at.date())
            missing = list(gaps(draft, (version,), ()))
            fee = fee_of(version, item)
            if (item.procedure, item.case) != (before.procedure.code, before.procedure.case):
                if before.linked:
                    raise WrongStateError("linked", "correct_procedure")
                promised = self._promises.repinned(before, item)
                paused = self._appointment(replace(state, received=promised))
                promised = replace(promised, due_at=paused.due_at)
        if missing:
            raise InvalidInputError(missing[0].where, "missing", missing[0].what)
        after = replace(
            promised,
            applicant=draft.applicant,
            filed_by=draft.filed_by,
            relation=draft.relation,
            copies=item.copies,
            pages=item.pages,
            papers=item.papers,
            fee=fee,
            return_by=draft.return_by,
            note=draft.note,
        )
        old, new = stored(before), stored(after)
        return {name: value for name, value in new.items() if value != old[name]}

    def _asked(self, state: DossierState) -> DraftItem:
        """Return the procedure of a dossier as a draft's item."""
        received = state.received
        return DraftItem(
            procedure=received.procedure.code,
            case=received.procedure.case,
            copies=received.copies,
            pages=received.pages,
            papers=received.papers,
            exempt_reason=received.fee.exempt_reason,
            council_fee_vnd=self._council_fee(received),
        )

    def _council_fee(self, received: Received) -> int | None:
        """Return the province's rate as it was charged, or None where none was."""
        fee, pinned = received.fee, received.procedure
        try:
            version = self._at.catalogue().get(pinned.code, received.received_at.date())
        except NotFoundError:
            return None
        is_charged = fee.is_known and not fee.exempt_reason
        is_council = version.fee_for(pinned.case).kind is FeeKind.SET_BY_COUNCIL
        return fee.amount_vnd if is_charged and is_council else None

    def _appointment(self, state: DossierState) -> Appointment:
        received = state.received
        return appointment(
            received.received_at,
            Limit.parse(received.committed_limit or received.procedure.limit),
            self._at.calendar(),
            rule_15h=Rule15h(received.procedure.rule_15h),
            due_time=DueTime(received.due_time),
            pauses=[
                Pause(pause.from_at, pause.to_at)
                for pause in state.stoppages
                if pause.to_at is not None
            ],
        )

    def _queue(self, db: Writing, states: list[DossierState], officer: str, now: datetime) -> int:
        return queue_slip(db, self._slip(states, officer), self._at.desk(), officer, now)

    def _slip(self, states: list[DossierState], officer: str) -> SlipData:
        uncertain = frozenset(
            state.dossier_id for state in states if self._appointment(state).warnings
        )
        return slip_of(states, self._at.issuer(officer), uncertain=uncertain)

    def _visit(self, db: Reading, state: DossierState) -> list[DossierState]:
        """Return the dossiers that share the slip in force: those of the visit not corrected since."""
        if state.slip.issue > 1:
            issue = state.slip.issue
            return [one for one in family(db, state) if one.slip.issue == issue] or [state]
        ids = person_rows.together(db, state.dossier_id, MAX_ITEMS)
        states = (self._known(db, dossier_id) for dossier_id in ids)
        together = [
            other
            for other in states
            if other.received.visit == state.received.visit and other.slip.issue == 1
        ]
        return together or [state]

    def _state(self, dossier_id: bytes) -> DossierState:
        with self._book.store.reading() as db:
            return self._known(db, dossier_id)

    @staticmethod
    def _known(db: Reading, dossier_id: bytes) -> DossierState:
        state = state_of(db, dossier_id)
        if state is None:
            raise NotFoundError("dossier", dossier_id.hex())
        return state


def _terms(item: DraftItem) -> tuple[object, ...]:
    """Return what fee and appointment depend on."""
    return (
        item.procedure,
        item.case,
        item.copies,
        item.pages,
        item.exempt_reason,
        item.council_fee_vnd,
    )


def _linked_line(state: DossierState) -> LinkedLine:
    received = state.received
    return LinkedLine(
        state.dossier_id,
        received.code,
        received.code.rpartition("-")[2],
        received.procedure.short_name,
        received.agency,
        state.business.value,
        state.due_at,
        state.is_linked_whole,
    )


def _sheet(state: DossierState, related: Sequence[DossierState]) -> DossierSheet:
    received = state.received
    return DossierSheet(
        dossier_id=state.dossier_id,
        code=received.code,
        procedure_code=received.procedure.code,
        procedure=received.procedure.name,
        case_name=received.procedure.case_name,
        owner=received.applicant,
        masked_id=masked(received.applicant.personal_id) if received.applicant.personal_id else "",
        filed_by=received.filed_by,
        relation=received.relation,
        received_at=received.received_at,
        due_at=state.due_at,
        original_due_at=state.original.due_at,
        limit=received.procedure.limit,
        state=state.business.value,
        national_status=state.national_status,
        papers=received.papers,
        fee_vnd=received.fee.amount_vnd,
        fee_lines=received.fee.lines,
        exempt_reason=received.fee.exempt_reason,
        note=received.note,
        desk=received.desk,
        officer=state.officer,
        late_entry=received.late_entry,
        slips=state.slips,
        history=state.history,
        visit=received.visit,
        unknown_acts=state.unknown_acts,
        life=state,
        linked=tuple(_linked_line(one) for one in related if one.dossier_id != state.dossier_id),
    )
