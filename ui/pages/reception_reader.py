"""Who stands at the counter: told from a card, a number, a name, or an earlier dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.rules.acts import Person
from services.rules.citizen_cards import CardReading
from services.rules.guidance_codes import read_guidance_code
from services.rules.mrz import MrzReading
from services.rules.scans import NumberReading, Scan, ScanKind, read_scan
from ui.pages.reception_sheet import person_of_card, person_of_zone, placed, with_known
from ui.pages.reception_words import read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.people import KnownPerson
    from services.rules.problems import Problem
    from ui.pages.reception_words import read_words
from ui.pages.reception_work import ReceptionWork

CARD_FIELDS = 7


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a person.

    Attributes:
        status: Good news for the scan field; empty for none.
        wants_typing: The rest has to be typed.
    """

    status: str
    problems: tuple[Problem, ...] = ()
    wants_typing: bool = False


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """People whose name or number begins as typed."""

    text: str
    people: tuple[KnownPerson, ...]


class PersonReader(QObject):
    """Reads people onto the sheet.

    Signals:
        read: Somebody, or nothing we know, was read. Carries Read.
        known: Whether this person was here before. Carries the KnownPerson or None.
        found: Carries PeopleFound.
        slip_scanned: It was a slip or a dossier number. Carries the text.
        form_scanned: It was the number of a form 02 or 03. Carries the text.
    """

    read = Signal(object)
    known = Signal(object)
    found = Signal(object)
    slip_scanned = Signal(str)
    form_scanned = Signal(str)

    def __init__(self, work: ReceptionWork) -> None:
        super().__init__(work)
        self._work = work

    def take_scan(self, text: str) -> None:
        """Take what a reader sent."""
        self._understand(text, partial(self._on_scan, text))

    def take_typed(self, text: str) -> None:
        """Take what was typed into the scan field: a number, a code, a name."""
        self._understand(text, partial(self._on_typed, text))

    def take_known(self, known: KnownPerson) -> None:
        """Take somebody who was here before."""
        work = self._work
        work.identify(replace(work.sheet.identity, applicant=known.person))
        self.read.emit(Read(""))
        self.known.emit(known)

    def seek(self, text: str) -> None:
        """Look for people who were here before; the answer comes as `found`."""
        people = self._work.desk.people
        self._work.tasks.run(
            self,
            lambda: PeopleFound(text, people.suggest(text)),
            self.found.emit,
        )

    def _understand(self, text: str, done: Callable[[Scan], object]) -> None:
        desk = self._work.desk
        if read_guidance_code(text, desk.clock().year) is not None:
            self.form_scanned.emit(text)
            return

        def read() -> Scan:
            return read_scan(text, office_key=desk.office_key, org_id=desk.office().org_id)

        self._work.tasks.run(self, read, done)

    def _on_typed(self, text: str, scan: Scan) -> None:
        if scan.kind is not ScanKind.UNKNOWN:
            self._on_scan(text, scan)
            return
        digits = "".join(sign for sign in text if sign.isdigit())
        letters = sum(sign.isalpha() for sign in text)
        person = Person("", personal_id=digits) if digits > "" and letters < 2 else None
        self._place(person or Person(text.strip()))
        self.read.emit(Read("", wants_typing=True))

    def _on_scan(self, text: str, scan: Scan) -> None:
        fields = scan.fields
        if isinstance(fields, CardReading):
            status = ""
            if fields.is_complete:
                count = min(fields.field_count, CARD_FIELDS)
                status = read_words(self._work.desk.clock(), count)
            self._take(person_of_card(fields), Read(status, fields.problems))
        elif isinstance(fields, MrzReading):
            self._take(person_of_zone(fields), Read("", scan.problems))
        elif isinstance(fields, NumberReading):
            self._take(Person("", personal_id=fields.personal_id), Read("", scan.problems))
        elif scan.kind in (ScanKind.SLIP, ScanKind.DOSSIER_CODE):
            self.slip_scanned.emit(text)
        else:
            self.read.emit(Read("", scan.problems))

    def _take(self, person: Person, read: Read) -> None:
        self._place(person)
        if person.name:
            self.read.emit(read)
        if person.personal_id:
            people = self._work.desk.people
            self._work.tasks.run(
                self,
                partial(people.by_number, person.personal_id),
                partial(self._on_known, person, read),
            )

    def _place(self, person: Person) -> None:
        work = self._work
        work.identify(placed(work.sheet.identity, person))

    def _on_known(self, person: Person, read: Read, known: KnownPerson | None) -> None:
        work = self._work
        now = work.draft.applicant
        if now.personal_id != person.personal_id:
            return  # somebody else stands here by now
        if known is not None:
            applicant = with_known(now, known.person)
            work.identify(replace(work.sheet.identity, applicant=applicant))
        self.known.emit(known)
        if not person.name:
            self.read.emit(replace(read, wants_typing=known is None))
