"""Numbers kept for paper: blank slips for the hours without power or program, and what becomes of each.

A reserved number is free until a reception is entered under it (*nhập bù*) or it is voided with a reason.
The desk's own numbers go on after the reserved ones, so a gap among them always has a reason. A number is
never given back: a blank slip may still lie in a drawer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from models import number_counters, person_rows
from services.clock import VIETNAM
from services.errors import InvalidInputError
from services.life_payloads import given
from services.numbers import code_of, numbering_of
from services.office_acts import acts_between, acts_by_key, append
from services.rules import slip_qr
from services.rules.acts import ActKind
from services.rules.dossier_codes import parse_code
from services.rules.life_acts import NumbersReserved, NumberVoided

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from models.store import Reading
    from services.book import Recording
    from services.workplace import Workplace

MOST_AT_ONCE = 200  # blank slips of one day
AHEAD = timedelta(days=1)  # a desk prints in the evening for the morning without power
REMEMBERED = timedelta(days=60)  # how long a blank slip is asked about
FIRST_ISSUE = 1


@dataclass(frozen=True, slots=True)
class ReservedSlip:
    """One blank slip.

    Attributes:
        qr: Text of its QR code: what the dossier's own slip will bear.
    """

    code: str
    number: int
    on: date
    qr: str


class ReservedNumbers:
    """Keeps, uses and voids the numbers of blank slips at one desk."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock

    def reserve(self, count: int, on: date, officer: str) -> tuple[ReservedSlip, ...]:
        """Keep the next `count` numbers of a day for paper, and return them to be printed.

        Raises:
            InvalidInputError: None or too many, or a day neither today nor tomorrow.
        """
        today = self._clock().date()
        if not 1 <= count <= MOST_AT_ONCE:
            raise InvalidInputError("count", "out_of_range", str(count))
        if not today <= on <= today + AHEAD:
            raise InvalidInputError("day", "out_of_range", on.isoformat())
        with self._book.recording() as recording:
            numbers = self._draw(recording, count, on, officer)
        return tuple(self._slip(on, number) for number in numbers)

    def reserve_up_to(self, written: str, officer: str) -> tuple[ReservedSlip, ...]:
        """Keep today's numbers up to the one paper has reached: the next dossier gets the one after it.

        Args:
            written: As on the paper: `"37"`, `"2037"`, or the whole number.

        Raises:
            InvalidInputError: It was given already, or is no number of this desk and day.
        """
        today = self._clock().date()
        numbering = numbering_of(self._at, today)
        code = parse_code(self.code_written(written, today))
        with self._book.store.reading() as db:
            following = self._book.next_number(db, numbering)
        if code is None or not following <= code.number <= numbering.last:
            raise InvalidInputError("paper_number", "out_of_range", written)
        return self.reserve(code.number - following + 1, today, officer)

    def free(self) -> tuple[ReservedSlip, ...]:
        """Return the reserved numbers that are neither entered nor voided, oldest first."""
        with self._book.store.reading() as db:
            return tuple(
                self._slip(payload.day, number)
                for payload in self._reserved(db)
                for number in range(payload.first, payload.last + 1)
                if self._is_open(db, code_of(self._at, payload.day, number))
            )

    def void(self, codes: Sequence[str], reason: str, officer: str) -> None:
        """Say that these numbers will never be a dossier's.

        Raises:
            InvalidInputError: There is no reason, or one of them is not free.
        """
        reason = given(reason, "reason")
        now = self._clock()
        with self._book.recording() as recording:
            for code in codes:
                self.require_free(recording.db, code)
                append(recording, ActKind.NUMBER_VOIDED, NumberVoided(code, reason), officer, now)
                read = parse_code(code)
                assert read is not None  # noqa: S101 - it is free, so it was reserved here
                at = (self._at.office().org_id, read.on.isoformat())
                number_counters.take_from_gap(recording.db, *at, read.number)
                number_counters.note_gap(recording.db, *at, read.number, read.number, "voided")

    def use(self, recording: Recording, code: str) -> None:
        """Let the reception being written bear a reserved number.

        Raises:
            InvalidInputError: It is not free.
        """
        self.require_free(recording.db, code)
        read = parse_code(code)
        assert read is not None  # noqa: S101 - it is free, so it was reserved here
        org_id = self._at.office().org_id
        number_counters.take_from_gap(recording.db, org_id, read.on.isoformat(), read.number)

    def require_free(self, db: Reading, code: str) -> None:
        """Do nothing if a number is reserved and free.

        Raises:
            InvalidInputError: It is not: `unknown`, or `used`.
        """
        read = parse_code(code)
        if read is None or not self._was_reserved(db, read.on, read.number, code):
            raise InvalidInputError("paper_number", "unknown", code)
        if not self._is_open(db, code):
            raise InvalidInputError("paper_number", "used", code)

    def is_free(self, code: str) -> bool:
        """Whether a number is reserved, and neither entered nor voided."""
        with self._book.store.reading() as db:
            try:
                self.require_free(db, code)
            except InvalidInputError:
                return False
        return True

    def scanned(self, text: str) -> str:
        """Return the number of a blank slip that was scanned or typed; empty if it is no free one."""
        office_key, org_id = self._at.office_key(), self._at.office().org_id
        slip = slip_qr.verify(text, office_key, org_id)
        code = slip.code if slip is not None and slip.valid else text.strip()
        return code if self.is_free(code) else ""

    def code_written(self, written: str, on: date) -> str:
        """Return the whole number of what stands on a paper slip of a day; empty for nothing.

        `"37"` is the 37th of this desk's range; four digits are the number itself.
        """
        written = written.strip()
        if not (written.isascii() and written.isdigit() and len(written) <= 6):
            return written.upper()
        number, first = int(written), numbering_of(self._at, on).first
        return code_of(self._at, on, number if number >= first else first - 1 + number)

    def _draw(self, recording: Recording, count: int, on: date, officer: str) -> tuple[int, ...]:
        numbering = numbering_of(self._at, on)
        numbers = tuple(recording.draw_number(numbering) for _ in range(count))
        first = numbers[0]
        for place, number in enumerate(numbers):
            is_last_of_run = place + 1 == count or numbers[place + 1] != number + 1
            if is_last_of_run:  # a used-up range goes on elsewhere: two runs
                payload = NumbersReserved(on, first, number)
                append(recording, ActKind.NUMBERS_RESERVED, payload, officer, self._clock())
                number_counters.note_gap(
                    recording.db, numbering.org_id, numbering.day, first, number, "reserved"
                )
                first = numbers[min(place + 1, count - 1)]
        return numbers

    def _reserved(self, db: Reading) -> list[NumbersReserved]:
        now = self._clock()
        since = datetime.combine(now.date(), time.min, VIETNAM) - REMEMBERED
        acts = acts_between(db, ActKind.NUMBERS_RESERVED, since, now + timedelta(minutes=1))
        return [
            act.payload
            for act in acts
            if act.origin == self._book.origin and isinstance(act.payload, NumbersReserved)
        ]

    def _was_reserved(self, db: Reading, on: date, number: int, code: str) -> bool:
        acts = acts_by_key(db, ActKind.NUMBERS_RESERVED, on.isoformat())
        return code == code_of(self._at, on, number) and any(
            isinstance(act.payload, NumbersReserved)
            and act.payload.first <= number <= act.payload.last
            for act in acts
        )

    def _is_open(self, db: Reading, code: str) -> bool:
        is_voided = bool(acts_by_key(db, ActKind.NUMBER_VOIDED, code))
        return not is_voided and person_rows.by_code(db, code) is None

    def _slip(self, on: date, number: int) -> ReservedSlip:
        code = code_of(self._at, on, number)
        url, key = self._at.office().lookup_url, self._at.office_key()
        return ReservedSlip(code, number, on, slip_qr.payload(url, code, key, FIRST_ISSUE))
