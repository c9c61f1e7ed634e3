"""Changing the catalogue: taking a file in, confirming what was doubtful, what the office sets itself.

Every change is an act in the journal and a new row: earlier versions stay for the dossiers that were
received under them, and no open dossier changes its date or its fee.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import procedure_versions
from models.procedure_versions import OverrideRow
from services.catalogue import load_catalogue, new_version
from services.errors import InvalidInputError, NotFoundError
from services.rules.acts import ActKind, ReferenceImported, Written
from services.rules.deadlines import Limit, LimitUnit, Rule15h
from services.rules.portal_doubts import MUST_ANSWER, Doubt, DoubtKind
from services.rules.procedure_documents import read_document, with_version
from services.rules.procedure_overrides import (
    Override,
    check_override,
    revision,
    write_override,
)
from services.rules.procedures import SHORT_NAME_LENGTH, Certainty, ProcedureVersion

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from models.store import Reading
    from services.book import Book, Recording
    from services.clock import Clock
    from services.portal_import import ImportItem, ImportReport
    from services.rules.fees import FeeRule


@dataclass(frozen=True, slots=True)
class Waiting:
    """A procedure kept aside until an officer has looked at it ("cần xem lại").

    Attributes:
        is_new: Whether the desk offers no version of it yet; otherwise the old one goes on.
    """

    procedure: ProcedureVersion
    doubts: tuple[Doubt, ...]
    is_new: bool

    @property
    def must_answer(self) -> frozenset[str]:
        """Which parts (`limit`, `fee`) the officer has to state, not only to look at."""
        return frozenset(doubt.part for doubt in self.doubts if doubt.kind in MUST_ANSWER)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the officer says about a doubtful procedure.

    Attributes:
        limit: The limit, where it was doubtful; None = as the file has it. `fee` likewise.
        short_name: What the officers will call it; empty = as proposed.
        papers_off: Short names of the lines that are no papers of it.
    """

    limit: Limit | None = None
    fee: FeeRule | None = None
    short_name: str = ""
    papers_off: tuple[str, ...] = ()


class CatalogueChanges:
    """Writes the catalogue; every method is one transaction with its act."""

    def __init__(self, book: Book, clock: Clock) -> None:
        self._book = book
        self._clock = clock

    def take_in(self, report: ImportReport, officer: str) -> None:
        """Record what a file brings: clean entries are offered from now on, doubtful ones wait."""
        now = self._clock()
        with self._book.recording() as recording:
            waiting = {row[0].code: row for row in procedure_versions.waiting(recording.db)}
            for item in (*report.new, *report.changed):
                self._record(recording, item, "active", now, officer)
            for item in report.doubtful:
                before = waiting.get(item.code)
                if before is not None:
                    procedure_versions.set_status(
                        recording.db, item.code, before[0].version, "dismissed"
                    )
                self._record(recording, item, "review", now, officer)
            summary = (
                f"{len(report.new)} mới, {len(report.changed)} đổi,"
                f" {len(report.doubtful)} cần xem lại, {len(report.unchanged)} không đổi,"
                f" {len(report.rejected)} không dùng được"
            )
            _note(recording, now, officer, report.file, report.sha256, summary)

    def open_dossiers(self, report: ImportReport) -> dict[str, list[str]]:
        """Return the open dossiers of procedures the file changes, by code: they keep their version."""
        codes = [item.code for item in (*report.changed, *report.doubtful) if not item.is_new]
        with self._book.store.reading() as db:
            return procedure_versions.open_dossiers(db, codes) if codes else {}

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what waits for an officer, oldest first."""
        with self._book.store.reading() as db:
            rows = procedure_versions.waiting(db)
            offered = {line.code for line in procedure_versions.active_lines(db)}
        return tuple(
            Waiting(
                read_document(json.loads(document), line.version),
                _read_doubts(doubts),
                line.code not in offered,
            )
            for line, document, doubts in rows
        )

    def confirm(self, code: str, version: str, answers: Answers, officer: str) -> ProcedureVersion:
        """Offer a procedure that waited, as the officer says it is, and return it.

        Raises:
            NotFoundError: It does not wait (any more).
            InvalidInputError: A limit or a fee that was doubtful was not stated; no paper is left.
        """
        now = self._clock()
        with self._book.recording() as recording:
            waiting = self._one_waiting(recording.db, code, version)
            confirmed = _answered(waiting, answers, now)
            procedure_versions.set_status(recording.db, code, version, "dismissed")
            row = new_version(confirmed, "portal", "active", at=now.isoformat(), by=officer)
            procedure_versions.record(recording.db, row)
            _note(recording, now, officer, confirmed.name, "", f"Xác nhận thủ tục {code}")
        return confirmed

    def dismiss(self, code: str, version: str, officer: str) -> None:
        """Put aside for good what waited; the version offered so far, if any, goes on.

        Raises:
            NotFoundError: It does not wait (any more).
        """
        now = self._clock()
        with self._book.recording() as recording:
            waiting = self._one_waiting(recording.db, code, version)
            procedure_versions.set_status(recording.db, code, version, "dismissed")
            _note(recording, now, officer, waiting.procedure.name, "", f"Bỏ qua thủ tục {code}")

    def set_override(self, code: str, override: Override, officer: str) -> ProcedureVersion:
        """Set what the office decides about a procedure, and return it as it is received from now on.

        Raises:
            NotFoundError: No such procedure is offered.
            InvalidInputError: The first thing the office may not set.
        """
        now = self._clock()
        known = load_catalogue(self._book.store).original(code, now.date())
        problems = check_override(override, known)
        if problems:
            raise InvalidInputError(problems[0].field, "not_allowed", problems[0].message)
        with self._book.recording() as recording:
            row = OverrideRow(
                code=code,
                revision=revision(override),
                document=json.dumps(write_override(override), ensure_ascii=False),
                recorded_at=now.isoformat(),
                recorded_by=officer,
            )
            procedure_versions.record_override(recording.db, row)
            _note(recording, now, officer, known.name, "", f"Xã chỉnh thủ tục {code}")
        return load_catalogue(self._book.store).get(code, now.date())

    def _record(
        self, recording: Recording, item: ImportItem, status: str, now: datetime, officer: str
    ) -> None:
        if item.candidate is None:
            return
        doubts = json.dumps([[doubt.kind, doubt.found, doubt.count] for doubt in item.doubts])
        row = new_version(
            item.candidate, "portal", status, at=now.isoformat(), by=officer, doubts=doubts
        )
        procedure_versions.record(recording.db, row)

    def _one_waiting(self, db: Reading, code: str, version: str) -> Waiting:
        found = procedure_versions.find(db, code, version)
        if found is None or found[0].status != "review":
            raise NotFoundError("procedure_version", f"{code} {version}")
        line, document, doubts = found
        return Waiting(
            read_document(json.loads(document), line.version), _read_doubts(doubts), False
        )


def _answered(waiting: Waiting, answers: Answers, now: datetime) -> ProcedureVersion:
    procedure = waiting.procedure
    if "limit" in waiting.must_answer and answers.limit is None:
        raise InvalidInputError("limit", "missing")
    if "fee" in waiting.must_answer and answers.fee is None:
        raise InvalidInputError("fee", "missing")
    limit = answers.limit or procedure.limit
    rule_15h = procedure.rule_15h
    if rule_15h is Rule15h.SAME_DAY_NEXT_DAY and limit.unit is not LimitUnit.SAME_DAY:
        rule_15h = Rule15h.NONE
    short_name = answers.short_name.strip() or procedure.short_name
    if len(short_name) > SHORT_NAME_LENGTH:
        raise InvalidInputError("short_name", "too_long", short_name)
    off = set(answers.papers_off)
    papers = tuple(paper for paper in procedure.papers if paper.short_name not in off)
    if not papers:
        raise InvalidInputError("papers", "missing")
    confirmed = replace(
        procedure,
        limit=limit,
        rule_15h=rule_15h,
        fee=answers.fee or procedure.fee,
        short_name=short_name,
        papers=papers,
        effective_from=now.date(),
        certainty=Certainty.OFFICIAL,
        doubts=(),
        source=f"{procedure.source}; xã xác nhận {now:%d/%m/%Y}",
    )
    return with_version(confirmed)


def _note(
    recording: Recording, now: datetime, officer: str, name: str, sha256: str, summary: str
) -> None:
    payload = ReferenceImported(name, sha256, summary)
    recording.append(Written(ActKind.CATALOGUE_IMPORTED, now, officer, payload))


def _read_doubts(text: str) -> tuple[Doubt, ...]:
    """Return doubts from their JSON; kinds of a later release are passed over."""
    kinds = set(DoubtKind)
    items: Iterable[tuple[str, str, int]] = json.loads(text)
    return tuple(
        Doubt(DoubtKind(kind), found, count) for kind, found, count in items if kind in kinds
    )
