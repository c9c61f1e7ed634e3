"""The book checked from end to end: file, chain, lists, marker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import journal
from services.projections import compare

if TYPE_CHECKING:
    from services.book import Book
    from services.security_log import SecurityLog

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found.

    Attributes:
        acts: Acts whose chain was walked.
        dossiers: Dossiers in the lists.
        problems: One Vietnamese sentence each; empty when everything is in order.
    """

    acts: int
    dossiers: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(book: Book, security: SecurityLog) -> Checkup:
    """Check the data file, the chain of acts, the lists against the journal, and the log."""
    problems = [f"Tệp sổ hỏng: {what}" for what in book.store.damage()[:MOST_SHOWN]]
    if problems:
        return Checkup(0, 0, tuple(problems))
    with book.store.reading() as db:
        broken = list(journal.broken_links(db))[:MOST_SHOWN]
        problems += [f"Chuỗi sổ đứt: {what}" for what in broken]
        if not broken:
            problems += [f"Danh sách lệch với sổ: {what}" for what in compare(db, MOST_SHOWN)]
        acts = int(db.value("SELECT count(*) FROM act"))
        dossiers = int(db.value("SELECT count(*) FROM dossier"))
    first_broken = security.first_broken()
    if first_broken is not None:
        problems.append(f"Nhật ký an ninh bị sửa từ dòng {first_broken}")
    return Checkup(acts, dossiers, tuple(problems))
