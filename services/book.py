"""The book: the desk's journal with its marker, and the one way to write in it.

Order of a promise: scans are final and synced, one transaction, then the marker, then "saved", then
the printer. A failure at any of the first three means that nothing was promised.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_hex
from typing import TYPE_CHECKING

from models import journal, number_counters, settings
from models.marker import Mark, Marker
from services.data_folder import MARKER
from services.errors import InvalidInputError, LocalFaultError
from services.rules.acts import Act, ActKind, EpochStarted, Written, write_body
from services.rules.dossier_codes import NumberRange, copy_range

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from models.journal import Head
    from models.store import Reading, Store, Writing
    from services.clock import Clock

ORIGIN, EPOCH = "origin", "epoch"
TOLD_LATER = timedelta(minutes=1)  # an act is written in the moments after it happened
COPIED = "copied"  # the book is a copy that nobody has told which desk it is


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which dossier numbers may be given: one organisation's, on one day, from one range.

    Attributes:
        beyond: First of the numbers that follow when the range is used up.
    """

    org_id: str
    day: str
    first: int
    last: int
    beyond: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number that was given, and the first of the range it came from."""

    day: str
    first: int
    number: int


class Recording:
    """One act of writing: a transaction in which acts are appended and numbers drawn."""

    def __init__(self, db: Writing, book: Book) -> None:
        self.db = db
        self._book = book
        self.head: Head | None = None
        self.drawn: Drawn | None = None

    def append(self, act: Written) -> Act:
        """Append an act to this desk's journal and return it as it now stands there.

        Raises:
            InvalidInputError: It says more than an act can hold (64 KiB); nothing was written.
        """
        act = self._book.dated(act)
        body = write_body(act)
        if len(body) > journal.MAX_BODY_BYTES:
            raise InvalidInputError("dossier", "too_long")
        self.head = journal.append(
            self.db, self._book.origin, self._book.epoch, act.dossier_id, body
        )
        return Act(
            origin=self.head.origin,
            epoch=self.head.epoch,
            seq=self.head.seq,
            hash=self.head.hash,
            dossier_id=act.dossier_id,
            kind=act.kind,
            at=act.at,
            officer=act.officer,
            clock_quality=act.clock_quality,
            parents=act.parents,
            payload=act.payload,
            told_at=act.told_at,
        )

    def draw_number(self, numbering: Numbering) -> int:
        """Return the next dossier number; it is this transaction's, or nobody's.

        The range of a day can be exceeded: then six-digit numbers that begin with the desk's digit
        follow, which no other desk gives. A citizen is never sent away for want of a number.
        """
        number = self._book.next_number(self.db, numbering)
        first = numbering.first if number <= numbering.last else numbering.beyond
        number_counters.raise_to(self.db, numbering.org_id, numbering.day, first, number)
        self.drawn = Drawn(numbering.day, first, number)
        return number


class Book:
    """The open journal of this desk.

    Attributes:
        store: The data file.
        origin: This desk's name in the journal, `"<org id>/<desk>/<six random hex digits>"`.
        epoch: Its current numbering.
        news: What was found at opening: `""`, `"restored"`, `"cloned"` or `"marker_missing"`.
        copied: Numbers to give instead of the desk's, while nobody has said which desk this copy of
            another machine's book is; None usually.
    """

    def __init__(self, store: Store, marker: Marker, machine: str, clock: Clock) -> None:
        self.store = store
        self._marker = marker
        self._machine = machine
        self._clock = clock
        with store.reading() as db:
            self.origin: str = settings.read(db, ORIGIN)
            self.epoch: int = settings.read(db, EPOCH)
            is_copied = bool(settings.read(db, COPIED))
            held = journal.head(db, self.origin, self.epoch)
        try:
            self._mark = marker.read()
        except OSError as error:  # without a marker that can be trusted nothing can be promised
            raise LocalFaultError(f"marker: {error}") from error
        self._unmarked: tuple[Head, Drawn | None] | None = None
        self.news = ""
        if held is None:
            self._begin_epoch("new", self.origin, self.epoch)
        else:
            self._compare(held)
        is_copied = is_copied or self.news == "cloned"
        token = self.origin.rpartition("/")[2]
        self.copied: NumberRange | None = copy_range(token) if is_copied else None

    def _compare(self, held: Head) -> None:
        """Begin a new epoch where the marker shows that this file is not the newest, or not here."""
        mark = self._mark
        if mark is None:
            self._begin_epoch("marker_missing", self.origin, self.epoch + 1)
        elif mark.machine != self._machine:
            office = self.origin.rsplit("/", 1)[0]
            self._begin_epoch("cloned", f"{office}/{token_hex(3)}", 1)
        elif (mark.origin, mark.epoch) != (held.origin, held.epoch):
            self._begin_epoch("restored", self.origin, max(mark.epoch, self.epoch) + 1)
        elif not self._holds(mark):
            self._begin_epoch("restored", self.origin, self.epoch + 1)

    def dated(self, act: Written) -> Written:
        """Return the act with when it was written down, where that is later than it happened."""
        now = self._clock()
        return replace(act, told_at=now) if now - act.at > TOLD_LATER else act

    def settle(self) -> None:
        """Note that somebody said which desk this copy is: the desk's own numbers are given again."""
        with self.store.writing() as db:
            settings.write(db, COPIED, False)
        self.copied = None

    def _holds(self, mark: Mark) -> bool:
        """Whether the act the marker names is in this file, as the marker knows it."""
        with self.store.reading() as db:
            found = journal.hash_at(db, mark.origin, mark.epoch, mark.seq)
        return found is not None and found.hex() == mark.hash

    def _begin_epoch(self, reason: str, origin: str, epoch: int) -> None:
        mark = self._mark
        before = "" if reason == "new" else f"{self.origin}/{self.epoch}"
        started = EpochStarted(
            reason=reason,
            before=before,
            known_seq=mark.seq if mark else 0,
            known_day=mark.day if mark else "",
            known_number=mark.number if mark else 0,
        )
        self.origin, self.epoch = origin, epoch
        with self.recording() as recording:
            settings.write(recording.db, ORIGIN, origin)
            settings.write(recording.db, EPOCH, epoch)
            if reason == "cloned":
                settings.write(recording.db, COPIED, True)
            recording.append(Written(ActKind.EPOCH_STARTED, self._clock(), "", started))
            if mark is not None and mark.number:
                self._explain_gap(recording.db, mark, reason)
        self.news = "" if reason == "new" else reason

    def _explain_gap(self, db: Writing, mark: Mark, reason: str) -> None:
        """Note the numbers that were given but whose dossiers this file does not hold."""
        org_id = self.origin.split("/", 1)[0]
        given = number_counters.last_given(db, org_id, mark.day, mark.first) or mark.first - 1
        if given < mark.number:
            number_counters.note_gap(db, org_id, mark.day, given + 1, mark.number, reason)

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """Give a transaction that appends acts; after it the marker is on disk as well.

        Raises:
            LocalFaultError: The marker could not be written: the data is in the file, but nothing
                may be called saved. Trying again is safe.
        """
        recording: Recording | None = None

        def mark_progress() -> None:
            if recording is not None and recording.head is not None:
                earlier = self._unmarked[1] if self._unmarked else None
                self._unmarked = (recording.head, recording.drawn or earlier)
            if self._unmarked is not None:  # also what an earlier try could not mark
                self._write_mark(*self._unmarked)
                self._unmarked = None

        with self.store.writing(then=mark_progress) as db:
            recording = Recording(db, self)
            yield recording

    def _write_mark(self, head: Head, drawn: Drawn | None) -> None:
        before = self._mark
        if drawn is None and before is not None:
            drawn = Drawn(before.day, before.first, before.number)
        drawn = drawn or Drawn("", 0, 0)
        mark = Mark(
            origin=head.origin,
            epoch=head.epoch,
            seq=head.seq,
            hash=head.hash.hex(),
            machine=self._machine,
            day=drawn.day,
            number=drawn.number,
            first=drawn.first,
        )
        try:
            self._marker.write(mark)
        except OSError as error:
            raise LocalFaultError(f"marker: {error}") from error
        self._mark = mark

    def next_number(self, db: Reading, numbering: Numbering) -> int:
        """Return the number the next dossier will get; drawn only by `Recording.draw_number`.

        Never `max + 1` over the dossiers: the counter and the marker both remember numbers whose
        dossier this file no longer holds.
        """
        beyond = self._highest(db, numbering, numbering.beyond)
        highest = self._highest(db, numbering, numbering.first)
        if not beyond and highest < numbering.last:
            return max(highest + 1, numbering.first)
        return max(beyond + 1, numbering.beyond)

    def _highest(self, db: Reading, numbering: Numbering, first: int) -> int:
        """Return the highest number given that day from the range that begins at `first`; 0 if none."""
        given = number_counters.last_given(db, numbering.org_id, numbering.day, first) or 0
        mark = self._mark
        if mark is None or (mark.day, mark.first) != (numbering.day, first):
            return given
        return max(given, mark.number)

    def close(self) -> None:
        self._marker.close()
        self.store.close()


def new_origin(org_id: str, desk: int) -> str:
    """Return a name for a desk's journal that no other machine will choose."""
    return f"{org_id}/{desk}/{token_hex(3)}"


def open_book(folder: Path, store: Store, machine: str, clock: Clock) -> Book:
    """Return the book over an open store whose marker lies in `folder`."""
    return Book(store, Marker(folder / MARKER), machine, clock)
