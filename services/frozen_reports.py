"""Reports that were made for good (*chốt báo cáo*): kept as printed, hashed, compared with what the same run gives now.

A frozen report is a row of its own and an act of the journal that carries its hash, in one transaction. Its
paper is kept as bytes: printed again years later it is the same, whatever the program draws by then.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from models import counted_rows, frozen_reports, journal
from models.frozen_reports import FrozenRow
from services import office_acts
from services.dossier_life import role_of
from services.errors import NotAllowedError, NotFoundError, StoreDamagedError
from services.projections import READ_AT_ONCE, read_act
from services.report_files import FileKind, file_of
from services.report_runs import ReportKind
from services.reports.differences import CellChange, differences
from services.reports.frozen import SHORT_HASH, content_hash, frozen_text, read_frozen
from services.rules.acts import ActKind
from services.rules.counting import DaySpan
from services.rules.life_acts import ReportFrozen
from services.rules.permissions import Permission, allows
from services.rules.report_periods import Period, PeriodLength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.store import Reading
    from services.projections import Progress
    from services.report_runs import ReportRuns
    from services.reports.table import ReportTable
    from services.rules.acts import Act
    from services.workplace import Workplace

MOST_LISTED = 200
MOST_EXPLAINED = 2_000  # dossiers whose acts are told; more nobody reads


@dataclass(frozen=True, slots=True)
class FrozenReport:
    """A report made for good.

    Attributes:
        title: `"Tháng 10/2026 (15/9 – 14/10)"`.
        as_of: Moment up to which it counts.
        frozen_at: When it was made for good.
        officer: Username of who did.
        sha256: Hex digest of what stands on the page.
    """

    id: int
    kind: ReportKind
    title: str
    period: Period
    as_of: datetime
    frozen_at: datetime
    officer: str
    sha256: str

    @property
    def short_hash(self) -> str:
        """`9C41`."""
        return self.sha256[:SHORT_HASH].upper()


@dataclass(frozen=True, slots=True)
class ActSince:
    """Something that became known of a dossier after the report was made.

    Attributes:
        kind: Value of the act's kind.
        at: When it happened.
        known_at: Since when it is known here.
    """

    kind: str
    at: datetime
    known_at: datetime
    officer: str


@dataclass(frozen=True, slots=True)
class Rerun:
    """A frozen report run again.

    Attributes:
        table: What the run gives now.
        changes: Every figure that differs, with the dossiers that came and went.
        codes: Codes of those dossiers, by row.
        acts: What became known of each since, by row, oldest first.
    """

    frozen: FrozenReport
    table: ReportTable
    changes: tuple[CellChange, ...]
    codes: dict[int, str]
    acts: dict[int, tuple[ActSince, ...]]


class FrozenReports:
    """Keeps reports, gives them back, runs them again."""

    def __init__(self, workplace: Workplace, runs: ReportRuns) -> None:
        self._at = workplace
        self._store = workplace.book.store
        self._runs = runs

    def freeze(
        self, kind: ReportKind, period: Period, table: ReportTable, as_of: datetime, officer: str
    ) -> FrozenReport:
        """Keep a report as it is shown, and return what the list says of it.

        Args:
            kind: Which report.
            period: Its period.
            table: What is shown.
            as_of: Moment up to which it counts.
            officer: Username of who makes it for good.

        Raises:
            NotAllowedError: This officer may not make reports.
        """
        now = self._at.clock()
        content, pdf = zlib.compress(frozen_text(table).encode()), file_of(table, FileKind.PDF)
        row = FrozenRow(
            report=kind.value,
            title=period.label,
            from_on=period.span.since.isoformat(),
            to_on=period.span.through.isoformat(),
            months=period.length.value if period.length is not None else None,
            is_reporting=int(period.is_reporting),
            as_of=as_of.isoformat(),
            frozen_at=now.isoformat(),
            officer=officer,
            sha256=content_hash(table),
        )
        payload = ReportFrozen(kind, period.span.since, period.span.through, as_of, row.sha256)
        with self._at.book.recording() as recording:
            if not allows(role_of(recording.db, officer), Permission.REPORTS):
                raise NotAllowedError("report")
            id_ = frozen_reports.keep(recording.db, row, content, pdf)
            office_acts.append(recording, ActKind.REPORT_FROZEN, payload, officer, now)
        return _frozen(id_, row)

    def listed(self) -> tuple[FrozenReport, ...]:
        """Return the frozen reports, the newest first."""
        with self._store.reading() as db:
            rows = frozen_reports.newest(db, MOST_LISTED)
        return tuple(_frozen(id_, row) for id_, row in rows)

    def table(self, id_: int) -> ReportTable:
        """Return a frozen report as it was.

        Raises:
            NotFoundError: There is none with that number.
            StoreDamagedError: Its content is not what was kept.
        """
        row, content, _ = self._kept(id_)
        try:
            table = read_frozen(zlib.decompress(content).decode())
        except (ValueError, zlib.error) as error:
            raise StoreDamagedError(f"frozen report {id_}") from error
        if content_hash(table) != row.sha256:
            raise StoreDamagedError(f"hash of frozen report {id_}")
        return table

    def pdf(self, id_: int) -> bytes:
        """Return the paper of a frozen report: the very bytes that were kept.

        Raises:
            NotFoundError: There is none with that number.
        """
        return self._kept(id_)[2]

    def run_again(self, id_: int, progress: Progress | None = None) -> Rerun:
        """Return what the same report says now, and why it differs.

        Raises:
            NotFoundError, StoreDamagedError: As `table`.
            Cancelled: `progress` said so.
        """
        frozen, old = _frozen(id_, self._kept(id_)[0]), self.table(id_)
        now = self._at.clock()
        new = self._runs.run(frozen.kind, frozen.period, now, progress)
        changes = differences(old, new)
        rows = dict.fromkeys(row for change in changes for row in (*change.came, *change.went))
        some = list(rows)[:MOST_EXPLAINED]
        with self._store.reading() as db:
            named = counted_rows.names_of(db, some)
            acts = _acts_since(db, named, frozen.as_of)
        codes = {row: code for row, (_, code) in named.items()}
        return Rerun(frozen, new, changes, codes, acts)

    def _kept(self, id_: int) -> tuple[FrozenRow, bytes, bytes]:
        with self._store.reading() as db:
            found = frozen_reports.find(db, id_)
        if found is None:
            raise NotFoundError("report", str(id_))
        return found


def _frozen(id_: int, row: FrozenRow) -> FrozenReport:
    span = DaySpan(date.fromisoformat(row.from_on), date.fromisoformat(row.to_on))
    length = PeriodLength(row.months) if row.months is not None else None
    return FrozenReport(
        id_,
        ReportKind(row.report),
        row.title,
        Period(span, length, is_reporting=bool(row.is_reporting)),
        datetime.fromisoformat(row.as_of),
        datetime.fromisoformat(row.frozen_at),
        row.officer,
        row.sha256,
    )


def _acts_since(
    db: Reading, named: dict[int, tuple[bytes, str]], since: datetime
) -> dict[int, tuple[ActSince, ...]]:
    """Return what became known of dossiers after a moment, by row."""
    rows, found = list(named), {}
    for first in range(0, len(rows), READ_AT_ONCE):
        some = rows[first : first + READ_AT_ONCE]
        acts = journal.acts_of_many(db, [named[row][0] for row in some])
        for row in some:
            read = (read_act(stored) for stored in acts.get(named[row][0], ()))
            found[row] = tuple(_since((act for act in read if act is not None), since))
    return found


def _since(acts: Iterable[Act], since: datetime) -> Iterable[ActSince]:
    for act in acts:
        if act.known_at > since:
            yield ActSince(act.kind, act.at, act.known_at, act.officer)
