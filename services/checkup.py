"""The book checked from end to end: file, chain, lists and search, log; and what its opening found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import journal, number_counters
from models.store import Reading
from services.projections import compare
from services.rules.dossier_codes import NumberGap

if TYPE_CHECKING:
    from services.book import Book
    from services.security_log import SecurityLog

MOST_SHOWN = 50
NEWS = {
    "restored": "Sổ cũ hơn dấu mốc: đã bắt đầu lượt đánh số mới, không số nào cấp lại.",
    "cloned": "Sổ được chép từ máy khác: máy này bắt đầu tên riêng trong sổ.",
    "marker_missing": "Thiếu dấu mốc cạnh sổ: đã tạo lại. So số giấy hẹn gần nhất với danh sách.",
}
COPIED = (
    "Sổ chép từ máy khác chưa xác nhận số quầy: số hồ sơ lấy ở dải {first}–{last}"
    " (Cài đặt › Cơ quan và quầy)."
)


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found.

    Attributes:
        acts: Acts whose chain was walked.
        dossiers: Dossiers in the lists.
        problems: One Vietnamese sentence each; empty when everything is in order.
        notes: What is in order and yet worth knowing: a restored book, numbers left out and why.
    """

    acts: int
    dossiers: int
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()

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
        notes = _notes(book, db)
    first_broken = security.first_broken()
    if first_broken is not None:
        problems.append(f"Nhật ký an ninh bị sửa từ dòng {first_broken}")
    return Checkup(acts, dossiers, tuple(problems), notes)


def _notes(book: Book, db: Reading) -> tuple[str, ...]:
    found = [NEWS[book.news]] if book.news else []
    if book.copied is not None:
        found.append(COPIED.format(first=book.copied.first, last=book.copied.last))
    for org_id, day, first, last, reason in number_counters.all_gaps(db, MOST_SHOWN):
        found.append(f"{org_id}, ngày {day}: {NumberGap(first, last, reason).text}")
    return tuple(found)
