"""Kết thúc ngày: what a desk's day came to, the sheet that says so, and the act that keeps it.

A day may be closed again after a correction: the newer act replaces the older, both stay in the journal, and
every sheet prints the same bytes whenever it is asked for.

The sheet lies in the act as the JSON of `services/forms/day_data.py`, the shape of a print job's form.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import resources
from models import day_rows, number_counters
from services import office_acts
from services.errors import InvalidInputError
from services.forms.day_data import DaySheet
from services.print_queue import queue_form
from services.projections import milliseconds, read_act
from services.reserved_numbers import ReservedNumbers
from services.rules.acts import ActKind
from services.rules.day_facts import DayAnswers, DayFacts, OpenHandOver, needs_reason
from services.rules.day_totals import totals
from services.rules.flags import FlagKind
from services.rules.life_acts import DayClosed
from services.rules.moments import VIETNAM, local
from services.slips import office_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.store import Reading, Writing
    from services.dossier_lists import DossierLists
    from services.drafts import Drafts
    from services.forms.pictures import Picture
    from services.printing import Printing
    from services.rules.acts import Act
    from services.workplace import Workplace

OLDER_IN_A_ROW = 200  # acts told late are written among newer ones; so many older ones end a day
REASON_LENGTH = 300
_NO_FAULT = frozenset({"", "interrupted"})


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day that was closed.

    Attributes:
        at: When.
        officer: User name of who closed it.
        job: Print job of its sheet, where it was closed just now; 0 otherwise.
    """

    at: datetime
    officer: str
    sheet: DaySheet
    job: int = 0

    @property
    def on(self) -> date:
        """Which day."""
        return self.sheet.facts.on


class DayEnd:
    """The end of a desk's day."""

    def __init__(
        self, workplace: Workplace, lists: DossierLists, drafts: Drafts, printing: Printing
    ) -> None:
        self._at = workplace
        self._lists = lists
        self._drafts = drafts
        self._printing = printing

    def facts(self) -> DayFacts:
        """Return what today came to so far. Some tens of milliseconds: not on the UI thread."""
        from services.dossier_lists import ListKind

        counts, jobs = self._lists.counts(), self._printing.undone()
        on, free = local(self._at.clock()).date(), ReservedNumbers(self._at).free()
        with self._at.book.store.reading() as db:
            done = totals(self._acts_of(db, on), on)
            return DayFacts(
                on=on,
                desk=self._at.desk().number,
                received=done.received,
                numbers=done.numbers,
                explained=self._explained(db, done.numbers, on),
                returned=done.returned,
                content=done.scores[3],
                so_so=done.scores[2],
                discontent=done.scores[1],
                supplements=done.supplements,
                unsent=counts[ListKind.ALL],  # no province is spoken to yet: none has any record
                open=counts[ListKind.DOING],
                slips=_slips(db, on),
                prints_waiting=len(jobs),
                prints_faulty=sum(job.problem not in _NO_FAULT for job in jobs),
                hand_overs=self._hand_overs(db),
                parked=len(self._drafts.parked()),
                reserved=tuple(slip.code for slip in free if slip.on <= on),
                paid=done.paid,
                fees_vnd=done.fees_vnd,
                printer=self._at.desk().printer,
            )

    def page(self, facts: DayFacts, answers: DayAnswers, officer: str, dpi: float) -> Picture:
        """Return the first page of the sheet as it would be printed now."""
        from services.forms.pictures import picture

        return picture(self.preview(facts, answers, officer), 0, dpi)

    def closed_on(self, on: date) -> ClosedDay | None:
        """Return the last closing of a day at this desk, or None."""
        with self._at.book.store.reading() as db:
            found = self._closings(db, on)
        return found[-1] if found else None

    def closed(self, days: int) -> tuple[ClosedDay, ...]:
        """Return the last closing of each of the last `days` days that has one, newest first."""
        now = self._at.clock()
        with self._at.book.store.reading() as db:
            since = _midnight(local(now).date() - timedelta(days=days))
            acts = office_acts.acts_between(
                db, ActKind.DAY_CLOSED, since, now + timedelta(minutes=1)
            )
        by_day = {one.on: one for one in self._read(acts)}
        return tuple(by_day[on] for on in sorted(by_day, reverse=True))

    def preview(self, facts: DayFacts, answers: DayAnswers, officer: str) -> bytes:
        """Return the sheet as it would be printed now, as a PDF."""
        with self._at.book.store.reading() as db:
            return _pdf(self._sheet(db, facts, answers, officer))

    def close(self, answers: DayAnswers, officer: str) -> ClosedDay:
        """Close today, again if it was closed before, and queue its sheet.

        Raises:
            InvalidInputError: The cash differs and no reason is given, or it is too long.
        """
        facts = self.facts()
        answers = replace(answers, reason=answers.reason.strip())
        if needs_reason(facts, answers):
            raise InvalidInputError("reason", "missing")
        if len(answers.reason) > REASON_LENGTH:
            raise InvalidInputError("reason", "too_long")
        from services.forms.documents import to_json

        with self._at.book.recording() as recording:
            sheet = self._sheet(recording.db, facts, answers, officer)
            payload = DayClosed(facts.on, json.loads(to_json(sheet)))
            at = sheet.closed_at
            office_acts.append(recording, ActKind.DAY_CLOSED, payload, officer, at)
            job = self._queue(recording.db, sheet, officer)
        return ClosedDay(at, officer, sheet, job)

    def pdf(self, closed: ClosedDay) -> bytes:
        """Return the sheet of a closed day; the same bytes whenever it is asked."""
        return _pdf(closed.sheet)

    def reprint(self, closed: ClosedDay, officer: str) -> int:
        """Queue the sheet of a closed day once more, and return the print job."""
        with self._at.book.store.writing() as db:
            return self._queue(db, closed.sheet, officer)

    def _queue(self, db: Writing, sheet: DaySheet, officer: str) -> int:
        """Queue one copy: two are for slips, where the citizen takes one."""
        desk = replace(self._at.desk(), copies=1)
        return queue_form(db, sheet, _name(sheet), desk, officer, self._at.clock())

    # -- what is read ---------------------------------------------------------------------------

    def _sheet(self, db: Reading, facts: DayFacts, answers: DayAnswers, officer: str) -> DaySheet:
        before = self._closings(db, facts.on)
        issuer = self._at.issuer(officer)
        return DaySheet(
            office=office_of(issuer),
            facts=facts,
            answers=answers,
            closed_at=self._at.clock(),
            officer=issuer.officer_name,
            revision=len(before) + 1,
            replaces_at=before[-1].at if before else None,
            is_training=self._at.is_training,
        )

    def _closings(self, db: Reading, on: date) -> tuple[ClosedDay, ...]:
        acts = office_acts.acts_by_key(db, ActKind.DAY_CLOSED, on.isoformat())
        return self._read(acts)

    def _read(self, acts: Iterable[Act]) -> tuple[ClosedDay, ...]:
        """Return the closings of this desk; those of other desks of the office are theirs."""
        from services.forms.documents import from_json

        found = []
        for act in acts:
            if isinstance(act.payload, DayClosed):
                sheet = from_json(_text(act.payload.sheet))
                if isinstance(sheet, DaySheet) and sheet.facts.desk == self._at.desk().number:
                    found.append(ClosedDay(act.at, act.officer, sheet))
        return tuple(found)

    def _acts_of(self, db: Reading, on: date) -> list[Act]:
        """Return what this desk wrote down on a day, oldest first."""
        found: list[Act] = []
        older = 0
        for stored in day_rows.newest_acts(db, self._at.book.origin):
            act = read_act(stored)
            if act is None or local(act.at).date() != on:
                older += 1
            else:
                older = 0
                found.append(act)
            if older > OLDER_IN_A_ROW:
                break
        return found[::-1]

    def _hand_overs(self, db: Reading) -> tuple[OpenHandOver, ...]:
        names = self._at.officer_names()
        return tuple(
            OpenHandOver(names.get(who, who), count)
            for who, count in day_rows.flagged_by_who(db, FlagKind.NOT_TAKEN)
        )

    def _explained(self, db: Reading, numbers: tuple[int, ...], on: date) -> tuple[int, ...]:
        """Return the numbers between the first and the last that are known to be no dossier's."""
        gaps = number_counters.gaps(db, self._at.office().org_id, on.isoformat())
        between = range(numbers[0], numbers[-1]) if numbers else ()
        held = set(numbers)
        return tuple(
            number
            for number in between
            if number not in held and any(first <= number <= last for first, last, _ in gaps)
        )


def _slips(db: Reading, on: date) -> tuple[str, ...]:
    """Return the codes on the slips that came out that day, the first one first."""
    from services.forms.documents import slip_from_json, tag_of

    codes: dict[str, None] = {}
    for _, slip in day_rows.newest_printed(db, milliseconds(_midnight(on))):
        if not tag_of(slip):
            codes.update(dict.fromkeys(one.code for one in slip_from_json(slip).dossiers))
    return tuple(sorted(codes))


def _text(sheet: Mapping[str, Any]) -> str:
    """Return what a kept sheet was read from: compact, as print jobs have it."""
    return json.dumps(sheet, ensure_ascii=False, separators=(",", ":"))


def _name(sheet: DaySheet) -> str:
    """Return what the print job is called: no dossier's number, `KTN-261123-2`."""
    return f"KTN-{sheet.facts.on:%y%m%d}-{sheet.facts.desk}"


def _pdf(sheet: DaySheet) -> bytes:
    from services.forms.documents import render
    from services.forms.paper import Paper

    return render(sheet, Paper.A4)


def banknotes() -> tuple[int, ...]:
    """Return the values of the notes in a till, in đồng, the largest first."""
    text = resources.path("rules/banknotes.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["values_vnd"])


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time.min, VIETNAM)
