"""What the dossier page asks of the services, off the UI thread; only the newest answer is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.board_lists import Behind, FigureList, RowsBehind
    from services.desk import Desk
    from services.dossier_lists import DossierLine, ListKind, OpenList, SearchAnswer, SimilarName
    from services.dossiers import DossierSheet
    from services.errors import AppError
    from services.rules.acts import ActKind
    from services.rules.deadlines import Appointment
    from services.rules.offers import Offer
    from services.rules.scans import Scan
    from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as read.

    Attributes:
        counts: Of every list of the same scope.
        place: Where the chosen dossier stands in it; None if it does not.
        officers: Names by username.
    """

    counts: Mapping[ListKind, int]
    opened: OpenList
    place: int | None
    officers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ListedBehind:
    """The dossiers behind a figure, as read; the same attributes as `Listed`."""

    opened: FigureList
    place: int | None
    officers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Similar:
    """Names like a text that found nothing."""

    text: str
    names: tuple[SimilarName, ...]


@dataclass(frozen=True, slots=True)
class ReadDossier:
    """A dossier as read for the panel, with what may be done now."""

    sheet: DossierSheet
    line: DossierLine
    appointment: Appointment
    offers: Mapping[ActKind, Offer]


@dataclass(frozen=True, slots=True)
class Revealed:
    """An owner's whole number, of which dossier."""

    dossier_id: bytes
    number: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a reader sent, and what it was."""

    text: str
    scan: Scan


class DossierReading(QObject):
    """Asks and tells.

    Signals:
        listed: Carries `Listed`. listed_behind: Carries `ListedBehind`. found: Carries `SearchAnswer`. similar: Carries `Similar`.
        read: A dossier for the panel. explained: The same, for the dialog. Carry `ReadDossier`.
        line_read: Carries the `DossierLine` of a dossier to be shown.
        revealed: Carries `Revealed`. scanned: Carries `Scanned`.
    """

    listed = Signal(object)
    listed_behind = Signal(object)
    found = Signal(object)
    similar = Signal(object)
    read = Signal(object)
    explained = Signal(object)
    line_read = Signal(object)
    revealed = Signal(object)
    scanned = Signal(object)

    def __init__(self, desk: Desk, username: str, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._username = username
        self._tasks = tasks
        self._lists_asked = 0
        self._sought: str | None = None  # the newest text asked for while a search runs
        self._is_searching = False
        self._wanted: bytes | None = None

    def ask_list(self, kind: ListKind, holder: str, chosen: bytes | None) -> None:
        """Read a list, its counts and where `chosen` stands in it."""
        self._lists_asked += 1
        call = partial(self._read_list, kind, holder, chosen)
        self._tasks.run(self, call, partial(self._on_listed, self._lists_asked))

    def ask_behind(self, behind: Behind | RowsBehind, chosen: bytes | None) -> None:
        """Read the dossiers behind a figure, and where `chosen` stands among them."""
        self._lists_asked += 1
        call = partial(self._read_behind, behind, chosen)
        self._tasks.run(self, call, partial(self._on_listed, self._lists_asked))

    def ask_search(self, text: str) -> None:
        """Search; while one search runs, only the newest text waits: it may be the same, read again."""
        if self._is_searching:
            self._sought = text
            return
        self._sought, self._is_searching = None, True
        call = partial(self._desk.lists.search, text)
        self._tasks.run(self, call, self._on_found, self._on_not_searched)

    def ask_similar(self, text: str) -> None:
        """Look for names like `text`."""
        call = partial(self._desk.lists.similar, text)
        self._tasks.run(self, call, lambda names: self.similar.emit(Similar(text, names)))

    def ask_dossier(self, dossier_id: bytes) -> None:
        """Read a dossier for the panel, once the list is painted; only the newest one asked for."""
        self._wanted = dossier_id
        QTimer.singleShot(0, self, partial(self._read_wanted, dossier_id))

    def _read_wanted(self, dossier_id: bytes) -> None:
        if dossier_id == self._wanted:
            self._tasks.run(self, partial(self._read_dossier, dossier_id), self._on_read)

    def ask_why(self, dossier_id: bytes) -> None:
        """Read a dossier to explain its date."""
        self._tasks.run(self, partial(self._read_dossier, dossier_id), self._on_explained)

    def ask_line(self, dossier_id: bytes) -> None:
        """Read the line of a dossier that is to be shown."""
        self._tasks.run(self, partial(self._desk.lists.line, dossier_id), self._on_line)

    def reveal(self, dossier_id: bytes, officer: str) -> None:
        """Read the owner's whole number; that is written down."""
        call = partial(self._desk.dossiers.reveal, dossier_id, officer)
        done = self.revealed.emit
        self._tasks.run(self, call, lambda number: done(Revealed(dossier_id, number)))

    def note_scans_seen(self, dossier_id: bytes, officer: str) -> None:
        """Write down that scans were looked at."""
        call = partial(self._desk.dossiers.note_scans_seen, dossier_id, officer)
        self._tasks.run(self, call, lambda _: None)

    def read_scan(self, text: str) -> None:
        """Find out what a reader sent."""
        desk = self._desk

        def read() -> Scanned:
            from services.rules.scans import read_scan

            key, org_id = desk.office_key, desk.office().org_id
            return Scanned(text, read_scan(text, office_key=key, org_id=org_id))

        self._tasks.run(self, read, self.scanned.emit)

    # -- in a worker ----------------------------------------------------------------------------

    def _read_list(self, kind: ListKind, holder: str, chosen: bytes | None) -> Listed:
        lists = self._desk.lists
        opened = lists.open(kind, holder)
        place = lists.place(opened, chosen) if chosen is not None else None
        officers = {one.username: one.name for one in self._desk.accounts.list()}
        return Listed(lists.counts(holder), opened, place, officers)

    def _read_behind(self, behind: Behind | RowsBehind, chosen: bytes | None) -> ListedBehind:
        lists = self._desk.board_lists
        opened = lists.open(behind)
        place = lists.place(opened, chosen) if chosen is not None else None
        return ListedBehind(opened, place, self._desk.officer_names())

    def _read_dossier(self, dossier_id: bytes) -> ReadDossier | None:
        line = self._desk.lists.line(dossier_id)
        if line is None:
            return None
        dossiers = self._desk.dossiers
        return ReadDossier(
            dossiers.sheet(dossier_id),
            line,
            dossiers.explain(dossier_id),
            self._desk.life.offers(dossier_id, self._username),
        )

    # -- answers --------------------------------------------------------------------------------

    def _on_listed(self, asked: int, listed: Listed | ListedBehind) -> None:
        if asked != self._lists_asked:
            return
        told = self.listed if isinstance(listed, Listed) else self.listed_behind
        told.emit(listed)

    def _on_found(self, answer: SearchAnswer) -> None:
        self._is_searching = False
        if self._sought is not None:
            self.ask_search(self._sought)
        else:
            self.found.emit(answer)

    def _on_not_searched(self, error: AppError) -> None:
        self._is_searching = False
        self._tasks.failed.emit(error)

    def _on_read(self, read: ReadDossier | None) -> None:
        if read is not None and read.sheet.dossier_id == self._wanted:
            self.read.emit(read)

    def _on_explained(self, read: ReadDossier | None) -> None:
        if read is not None:
            self.explained.emit(read)

    def _on_line(self, line: DossierLine | None) -> None:
        if line is not None:
            self.line_read.emit(line)
