"""What every act at the counter needs: the book, the rules in force, who and where one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.slips import Issuer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from services.book import Book
    from services.catalogue import Catalogue
    from services.clock import Clock
    from services.office import DeskSetting, Office
    from services.rules.legal_rules import LegalRules
    from services.rules.same_days import SameDayRule
    from services.rules.working_time import WorkCalendar


@dataclass(frozen=True, slots=True)
class Workplace:
    """One desk of one office, as the services see it. The callables answer what holds now."""

    book: Book
    catalogue: Callable[[], Catalogue]
    calendar: Callable[[], WorkCalendar]
    office: Callable[[], Office]
    desk: Callable[[], DeskSetting]
    office_key: Callable[[], bytes]
    officer_names: Callable[[], Mapping[str, str]]
    legal_rules: Callable[[], LegalRules]
    same_days: Callable[[], tuple[SameDayRule, ...]]
    clock: Clock
    is_training: bool = False

    def issuer(self, username: str) -> Issuer:
        """Return who signs a slip made by that officer."""
        return Issuer(
            office=self.office(),
            desk=self.desk(),
            officer_name=self.officer_names().get(username, username),
            office_key=self.office_key(),
            is_training=self.is_training,
        )
