"""What every act at the counter needs: the book, the rules in force, who and where one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.officers import find as find_officer
from services.book import Book
from services.catalogue import Catalogue
from services.clock import Clock
from services.office import DeskSetting, Office
from services.rules.working_time import WorkCalendar
from services.slips import Issuer


@dataclass(frozen=True, slots=True)
class Workplace:
    """One desk of one office, as the services see it. The callables answer what holds now."""

    book: Book
    catalogue: Callable[[], Catalogue]
    calendar: Callable[[], WorkCalendar]
    office: Callable[[], Office]
    desk: Callable[[], DeskSetting]
    office_key: Callable[[], bytes]
    clock: Clock
    is_training: bool = False

    def issuer(self, username: str) -> Issuer:
        """Return who signs a slip made by that officer."""
        with self.book.store.reading() as db:
            found = find_officer(db, username)
        return Issuer(
            office=self.office(),
            desk=self.desk(),
            officer_name=found.name if found else username,
            office_key=self.office_key(),
            is_training=self.is_training,
        )
