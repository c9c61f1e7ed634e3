"""What the page of results asks of the services, off the UI thread; only the newest answer is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.rules.acts import ActKind
from services.rules.citizen_cards import CardReading
from services.rules.life_acts import Called, CallOutcome
from services.rules.mrz import MrzReading
from services.rules.scans import NumberReading, ScanKind, read_scan

if TYPE_CHECKING:
    from services.desk import Desk
    from services.dossiers import DossierSheet, SlipChecked
    from services.results import FoundResults, OpenResults, ResultCounts, ResultList
    from services.rules.scans import Scan
    from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class ListedResults:
    """A list as read.

    Attributes:
        place: Where the chosen dossier stands in it; None if it does not.
    """

    counts: ResultCounts
    opened: OpenResults
    place: int | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a scanned or typed text led to.

    Attributes:
        found: None for a slip that leads to no dossier here, and for a code that is none of ours.
        slip: What a slip is worth; None for everything else.
        other: The dossier that is meant and cannot be handed over now.
        why_not: Why it cannot be, `WhyNot`'s value.
        may_finish: It can be solved and handed over on the spot.
    """

    text: str
    found: FoundResults | None
    slip: SlipChecked | None = None
    other: DossierSheet | None = None
    why_not: str = ""
    may_finish: bool = False


class ReturnsReading(QObject):
    """The page's questions.

    Signals:
        listed: Carries ListedResults.
        read: A dossier for the side. Carries the DossierSheet.
        looked: Carries Looked.
        noted: A message was taken down. Carries the dossier's id.
    """

    listed = Signal(object)
    read = Signal(object)
    looked = Signal(object)
    noted = Signal(object)

    def __init__(self, desk: Desk, officer: str, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._lists_asked = 0
        self._wanted: bytes | None = None

    def ask_list(self, kind: ResultList, chosen: bytes | None) -> None:
        """Read a list and all counts."""
        self._lists_asked += 1
        call = partial(self._read_list, kind, chosen)
        self._tasks.run(self, call, partial(self._on_listed, self._lists_asked))

    def ask_dossier(self, dossier_id: bytes) -> None:
        """Read a dossier for the side; only the newest one asked for."""
        self._wanted = dossier_id
        self._tasks.run(self, partial(self._desk.dossiers.sheet, dossier_id), self._on_read)

    def look(self, text: str, *, is_typed: bool) -> None:
        """Find out whose result a scanned or typed text asks for."""
        self._tasks.run(self, partial(self._look, text, is_typed=is_typed), self.looked.emit)

    def note_message(self, dossier_id: bytes) -> None:
        """Take down that a message was sent."""
        call = partial(
            self._desk.life.record, dossier_id, Called(CallOutcome.MESSAGE), self._officer
        )
        self._tasks.run(self, call, lambda _: self.noted.emit(dossier_id))

    # -- in a worker ----------------------------------------------------------------------------

    def _read_list(self, kind: ResultList, chosen: bytes | None) -> ListedResults:
        results = self._desk.results
        opened = results.open(kind)
        place = results.place(opened, chosen) if chosen is not None else None
        return ListedResults(results.counts(), opened, place)

    def _look(self, text: str, *, is_typed: bool) -> Looked:
        desk = self._desk
        scan = read_scan(text, office_key=desk.office_key, org_id=desk.office().org_id)
        if scan.kind is ScanKind.SLIP:
            checked = desk.dossiers.check_slip(text)
            if checked is None or checked.dossier_id is None:
                return Looked(text, None, checked)
            return self._with_other(text, desk.results.find_one(checked.dossier_id), checked)
        if scan.kind is ScanKind.UNKNOWN and not is_typed:
            return Looked(text, None)
        return self._with_other(text, desk.results.find(_sought(scan, text)))

    def _with_other(
        self, text: str, found: FoundResults, slip: SlipChecked | None = None
    ) -> Looked:
        if found.other is None:
            return Looked(text, found, slip)
        desk = self._desk
        offers = desk.life.offers(found.other, self._officer)
        why_not = offers[ActKind.RETURNED].why_not
        return Looked(
            text,
            found,
            slip,
            desk.dossiers.sheet(found.other),
            why_not.value if why_not is not None else "",
            offers[ActKind.FINISHED].is_allowed,
        )

    # -- answers --------------------------------------------------------------------------------

    def _on_listed(self, asked: int, listed: ListedResults) -> None:
        if asked == self._lists_asked:
            self.listed.emit(listed)

    def _on_read(self, sheet: DossierSheet) -> None:
        if sheet.dossier_id == self._wanted:
            self.read.emit(sheet)


def _sought(scan: Scan, text: str) -> str:
    """Return what to search for: the number of a card, the code of a dossier, or the text itself."""
    fields = scan.fields
    if isinstance(fields, CardReading | MrzReading | NumberReading):
        return fields.personal_id
    return str(getattr(fields, "code", "")) or text.strip()
