"""The desk's window put together: which pages there are for whom, and what goes from one to another.

Pages know services and signals, never each other; this is the only place where a slip scanned at the
counter opens the list, or a correction chosen in the list opens the sheet.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from services.accounts import Officer, Permission
from ui.acts import Acts
from ui.day_news import DayNews
from ui.main_window import MainWindow
from ui.page import Badge, Page, PageWidget
from ui.theme import system_prefers_contrast, theme
from ui.top_bar import WhoAndWhere
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.board_lists import Behind, RowsBehind
    from services.desk import Desk
    from services.dossier_life import Recorded
    from services.dossiers import DossierSheet
    from services.guidance import Turned
    from services.reception import Receipt
    from services.reserved_numbers import ReservedSlip
    from ui.acts import FormWanted
    from ui.dialogs.slip_check_dialog import SlipAnswer, SlipFindings
    from ui.print_status import PrintStatus
    from ui.printing import PrintRoom
    from ui.refresh import Refresh
    from ui.serial_reader import SerialReader
    from ui.tasks import Tasks

    Printer = Callable[[], PrintRoom]

TODAY, RECEPTION, DOSSIERS, RETURNS = "today", "reception", "dossiers", "returns"
BOARD, REPORTS, DAY_END, SETTINGS = "board", "reports", "day_end", "settings"

AFTER_PAINT_MS = 50
LOOK = "look"  # text size and contrast, remembered for each officer


class DeskWindow(QObject):
    """One officer at one desk: the window, its pages, the printer and the reader."""

    def __init__(
        self, desk: Desk, officer: Officer, tasks: Tasks, refresh: Refresh, printer: Printer
    ) -> None:
        super().__init__()
        self._printer = printer
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._restore_look()
        self.day_news = DayNews(desk, officer, tasks, self)
        self.window = MainWindow(self._pages(), self._who(), desk.clock, search_page=DOSSIERS)
        self.setParent(self.window)
        self.acts = Acts(self.window, desk, officer, tasks)
        self.acts.recorded.connect(self._on_recorded)
        self.acts.handed_on.connect(self._on_handed_on)
        self.window.look_changed.connect(self._on_look_changed)
        self.day_news.changed.connect(self.window.rail.refresh)
        refresh.changed.connect(self.window.refresh)
        refresh.changed.connect(self.day_news.hear)
        self._has_news = self._tell_news()
        self._urged = 0
        refresh.changed.connect(self._on_changed)
        self._look_for_urgings()
        self.window.open_page(self._first_page())
        QTimer.singleShot(AFTER_PAINT_MS, self, self._complete)

    def _complete(self) -> None:
        """Make ready what nobody needs before the window is on the screen."""
        from ui.scanner import Scanner

        self.scanner = Scanner(self.window)
        self.scanner.scanned.connect(self.window.take_scan)
        self._reader = self._begin_reading()
        self.print_status.resume()
        self.window.uncovered.connect(self.print_status.remind)
        self.day_news.begin()
        self._tasks.run(self, self._desk.catalogue, _nothing)

    @cached_property
    def print_status(self) -> PrintStatus:
        """What becomes of slips."""
        from ui.print_status import PrintStatus

        return PrintStatus(self.window, self._desk, self._printer(), self._tasks)

    # -- pages ----------------------------------------------------------------------------------

    def _pages(self) -> Sequence[Page]:
        may = self._officer.may
        pages = []
        if may(Permission.VIEW_DOSSIERS):
            pages.append(Page(TODAY, self.tr("Hôm nay"), "sun", self._make_today, self._urgent))
        if may(Permission.RECEIVE):
            pages.append(
                Page(RECEPTION, self.tr("Tiếp nhận"), "clipboard-plus", self._make_reception)
            )
        if may(Permission.VIEW_DOSSIERS):
            pages.append(
                Page(DOSSIERS, self.tr("Hồ sơ"), "files", self._make_dossiers, self._overdue)
            )
        if may(Permission.RETURN_RESULTS):
            title = self.tr("Trả kết quả")
            pages.append(
                Page(RETURNS, title, "transfer-out", self._make_returns, self._waiting_results)
            )
        if may(Permission.BOARD):
            pages.append(
                Page(BOARD, self.tr("Bảng theo dõi"), "layout-dashboard", self._make_board)
            )
        if may(Permission.REPORTS):
            pages.append(Page(REPORTS, self.tr("Báo cáo"), "report-analytics", self._make_reports))
        if may(Permission.RECEIVE):
            title = self.tr("Kết thúc ngày")
            pages.append(Page(DAY_END, title, "sunset-2", self._make_day_end, at_foot=True))
        pages.append(
            Page(SETTINGS, self.tr("Cài đặt"), "settings", self._make_settings, at_foot=True)
        )
        return pages

    def _first_page(self) -> str:
        may = self._officer.may
        if may(Permission.BOARD) and not may(Permission.RECEIVE):
            return BOARD  # who is not at the counter looks at the whole commune first
        return str(self._pages()[0].key)

    def _make_today(self) -> PageWidget:
        from ui.pages.today_page import TodayPage

        page = TodayPage(self._desk, self._officer, self._tasks)
        page.act_wanted.connect(self.acts.begin_wanted)
        page.open_wanted.connect(self._on_open)
        page.reception_wanted.connect(partial(self.window.open_page, RECEPTION))
        page.day_end_wanted.connect(partial(self.window.open_page, DAY_END))
        page.scanned.connect(self._on_scan)
        return page

    def _make_day_end(self) -> PageWidget:
        from ui.pages.day_end_page import DayEndPage

        page = DayEndPage(self._desk, self._officer, self._tasks)
        page.print_wanted.connect(self.print_status.print_job)
        page.prints_wanted.connect(partial(self.print_status.show_waiting, 0))
        page.reception_wanted.connect(partial(self.window.open_page, RECEPTION))
        page.tasks_wanted.connect(partial(self.window.open_page, TODAY))
        page.told.connect(self.window.toast.say)
        page.scanned.connect(self._on_scan)
        return page

    def _urgent(self) -> Badge:
        """Return how many tasks cannot wait: the number on the rail."""
        return self.day_news.badge

    def _make_reception(self) -> PageWidget:
        from ui.pages.reception_page import ReceptionPage
        from ui.picture_codes import PictureInput
        from ui.widgets.scan_field import ScanField

        page = ReceptionPage(self._desk, self._officer.username, self._tasks)
        page.received.connect(self._on_received)
        page.corrected.connect(self._on_corrected)
        page.reprint_wanted.connect(self._on_reprint)
        page.open_wanted.connect(self._on_open)
        page.on_spot_wanted.connect(self.acts.begin_on_spot)
        page.slip_scanned.connect(self._on_slip)
        page.due_wanted.connect(self._on_due)
        page.history_wanted.connect(self._on_history)
        page.turned_away.connect(self._on_turned_away)
        page.numbers_reserved.connect(self._on_numbers_reserved)
        pictures = PictureInput(page, self._tasks, *page.findChildren(ScanField))
        pictures.scanned.connect(page.take_scan)
        return page

    def _make_dossiers(self) -> PageWidget:
        from ui.pages.dossiers_page import DossiersPage

        page = DossiersPage(self._desk, self._officer, self._tasks)
        page.correct_wanted.connect(self._on_correct)
        page.reprint_wanted.connect(self._on_reprint)
        page.slip_scanned.connect(self._on_slip)
        page.act_wanted.connect(self.acts.begin_wanted)
        page.form_wanted.connect(self._on_form_wanted)
        page.told.connect(self.window.toast.say)
        page.board_wanted.connect(partial(self.window.open_page, BOARD))
        page.reports_wanted.connect(partial(self.window.open_page, REPORTS))
        if self._officer.may(Permission.RECEIVE):
            page.reception_wanted.connect(partial(self.window.open_page, RECEPTION))
        return page

    def _make_returns(self) -> PageWidget:
        from ui.pages.returns_page import ReturnsPage

        page = ReturnsPage(self._desk, self._officer, self._tasks)
        page.act_wanted.connect(self.acts.begin_wanted)
        page.on_spot_wanted.connect(self.acts.begin_on_spot)
        page.slip_scanned.connect(self._on_slip)
        page.open_wanted.connect(self._on_open)
        page.receipt_wanted.connect(self._on_receipt_wanted)
        self.acts.recorded.connect(page.take_recorded)
        return page

    def _make_board(self) -> PageWidget:
        from ui.pages.board_page import BoardPage

        page = BoardPage(self._desk, self._officer, self._tasks)
        page.told.connect(self.window.toast.say)
        page.behind_wanted.connect(self._on_behind)
        page.dossier_wanted.connect(self._on_open)
        page.act_wanted.connect(self.acts.begin_wanted)
        self.acts.recorded.connect(page.take_recorded)
        return page

    def _make_reports(self) -> PageWidget:
        from ui.pages.reports_page import ReportsPage

        page = ReportsPage(self._desk, self._officer, self._tasks)
        page.rows_wanted.connect(self._on_behind)
        page.told.connect(self.window.toast.say)
        return page

    def _make_settings(self) -> PageWidget:
        from ui.pages.settings_page import SettingsPage

        page = SettingsPage(self._desk, self._officer, self._tasks)
        page.told.connect(self.window.toast.say)
        return page

    def _overdue(self) -> Badge:
        """Return how many are late: the number on the rail."""
        from services.dossier_lists import ListKind

        return Badge(self._desk.lists.counts()[ListKind.OVERDUE], "late")

    def _waiting_results(self) -> Badge:
        """Return how many results wait: the number on the rail."""
        return Badge(self._desk.results.waiting())

    # -- readers ---------------------------------------------------------------------------------

    def _begin_reading(self) -> SerialReader | None:
        """Listen to the reader on a serial port, where the desk has one."""
        port = self._desk.setting().reader
        if not port:
            return None
        from ui.serial_reader import SerialReader

        reader = SerialReader(self._tasks, port)
        reader.setParent(self)
        reader.scanned.connect(self.window.take_scan)
        reader.start()
        self.window.closing.connect(reader.stop)
        return reader

    # -- from page to page ----------------------------------------------------------------------

    def _on_open(self, dossier_id: bytes) -> None:
        self.window.open_page(DOSSIERS).show_dossier(dossier_id)  # type: ignore[attr-defined]  # its own page

    def _on_behind(self, behind: Behind | RowsBehind) -> None:
        self.window.open_page(DOSSIERS).show_behind(behind)  # type: ignore[attr-defined]  # its own page

    def _on_scan(self, text: str) -> None:
        """Hand what a reader sent to the page it is for: a person at the counter, or a dossier."""
        receives = self._officer.may(Permission.RECEIVE)
        self.window.open_page(RECEPTION if receives else DOSSIERS).take_scan(text)

    def _on_due(self) -> None:
        self.window.open_page(DOSSIERS).show_list("soon")  # type: ignore[attr-defined]  # its own page

    def _on_history(self, text: str) -> None:
        self.window.open_page(DOSSIERS).search(text)

    def _on_correct(self, dossier_id: bytes) -> None:
        self.window.open_page(RECEPTION).correct(dossier_id)  # type: ignore[attr-defined]  # its own page

    def _on_slip(self, text: str) -> None:
        from services.rules.dossier_codes import is_code
        from ui.dialogs.slip_check_dialog import read_slip

        if is_code(text):
            self._tasks.run(self, lambda: self._desk.dossiers.find(text), self._on_open)
        else:
            self._tasks.run(self, lambda: read_slip(self._desk, text), self._on_slip_read)

    def _on_slip_read(self, findings: SlipFindings) -> None:
        from services.dossiers import SlipWorth
        from ui.dialogs.slip_check_dialog import SlipCheckDialog

        checked = findings.checked
        if checked is not None and checked.worth is SlipWorth.VALID and checked.dossier_id:
            self._on_open(checked.dossier_id)
            self.window.toast.say(
                self.tr("Giấy hẹn %1 hợp lệ.").replace("%1", checked.code), icon="circle-check"
            )
            return
        dialog = SlipCheckDialog(self.window, findings)
        dialog.finished.connect(self._on_slip_answered)
        dialog.open()

    def _on_slip_answered(self, answer: SlipAnswer | None) -> None:
        from ui.dialogs.slip_check_dialog import SlipNext

        if answer is None:
            return
        if answer.next is SlipNext.OPEN and answer.dossier_id is not None:
            self._on_open(answer.dossier_id)
        elif answer.next is SlipNext.SEARCH:
            self._on_history(answer.code)

    # -- paper ----------------------------------------------------------------------------------

    def _on_corrected(self) -> None:
        self.print_status.resume()
        self.window.uncovered.connect(self.print_status.remind)

    def _on_received(self, receipt: Receipt) -> None:
        self.print_status.print_job(receipt.print_job)

    def _on_turned_away(self, turned: Turned) -> None:
        call = partial(self._desk.counter_forms.print_turned, turned, self._officer.username)
        self._tasks.run(self, call, self.print_status.print_job)

    def _on_numbers_reserved(self, slips: tuple[ReservedSlip, ...]) -> None:
        call = partial(self._desk.counter_forms.print_blank, slips, self._officer.username)
        self._tasks.run(self, call, self.print_status.print_job)

    def _on_recorded(self, recorded: Recorded) -> None:
        """Print the form an act brought out."""
        if recorded.print_job:
            self.print_status.print_job(recorded.print_job)

    def _on_handed_on(self, dossiers: tuple[bytes, ...]) -> None:
        """Print the list of what was handed on together."""
        call = partial(self._desk.forms.print_hand_over, dossiers, self._officer.username)
        self._tasks.run(self, call, self.print_status.print_job)

    def _on_form_wanted(self, wanted: FormWanted) -> None:
        """Print a form again."""
        call = partial(
            self._desk.forms.print_form, wanted.dossier_id, wanted.form, self._officer.username
        )
        self._tasks.run(self, call, self.print_status.print_job)

    def _on_receipt_wanted(self, dossier_id: bytes) -> None:
        """Print who took the result of a dossier."""
        call = partial(self._desk.receipts.queue, dossier_id, self._officer.username)
        self._tasks.run(self, call, self.print_status.print_job)

    def _on_reprint(self, dossier_id: bytes) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.dossiers.sheet(dossier_id),
            partial(self._ask_why_reprint, dossier_id),
        )

    def _ask_why_reprint(self, dossier_id: bytes, sheet: DossierSheet) -> None:
        from ui.dialogs.reason_dialog import ReasonDialog, ReasonFor

        subject = f"{sheet.code} · {sheet.owner.name}"
        dialog = ReasonDialog(self.window, ReasonFor.REPRINT, subject, sheet.slip.reprints + 1)
        dialog.finished.connect(partial(self._reprint, dossier_id))
        dialog.open()

    def _reprint(self, dossier_id: bytes, reason: str | None) -> None:
        if reason:
            self._tasks.run(
                self,
                lambda: self._desk.dossiers.reprint(dossier_id, reason, self._officer.username),
                self.print_status.print_job,
            )

    # -- the look and the news ------------------------------------------------------------------

    def _who(self) -> WhoAndWhere:
        office = self._desk.office()
        return WhoAndWhere(
            office.name,
            office.unit,
            self.tr("Quầy %1").replace("%1", str(self._desk.setting().number)),
            self._officer.name,
            self._officer.position,
        )

    def _restore_look(self) -> None:
        held = self._desk.remembered(f"{LOOK}.{self._officer.username}")
        if isinstance(held, list) and len(held) == 2:
            theme().set_look(factor=float(held[0]), contrast=bool(held[1]))
        elif system_prefers_contrast():
            theme().set_look(factor=theme().factor, contrast=True)

    def _on_look_changed(self, look: tuple[float, bool]) -> None:
        name, value = f"{LOOK}.{self._officer.username}", list(look)
        self._tasks.run(self, lambda: self._desk.remember(name, value), _nothing)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if "dossier" in changed:
            self._look_for_urgings()

    def _look_for_urgings(self) -> None:
        """See whether the chair urges this officer, unless something more pressing stands there."""
        if self._officer.may(Permission.PROCESS) and not self._has_news:
            call = partial(self._desk.board_rows.waiting, self._officer.username)
            self._tasks.run(self, call, self._tell_urgings)

    def _tell_urgings(self, waiting: tuple[bytes, ...]) -> None:
        count, before = len(waiting), self._urged
        self._urged = count
        if not count:
            if before:
                self.window.hide_banner()
            return
        fact = self.tr("Chủ tịch đôn đốc %1 hồ sơ.").replace("%1", str(count))
        advice = self.tr("Hồ sơ vẫn nguyên. Mở từng hồ sơ, xử lý và bấm Trả lời đôn đốc.")
        see = self.tr("Xem %1 hồ sơ").replace("%1", str(count))
        banner = self.window.show_banner("soon", fact, advice, see)
        if not before:
            banner.acted.connect(self._on_urged, Qt.ConnectionType.UniqueConnection)

    def _on_urged(self) -> None:
        from services.board import Scope
        from services.board_lists import Behind, FigureKind

        scope = Scope(worked_by=self._officer.username)
        self._on_behind(Behind(FigureKind.URGED, self._desk.board.period(), scope=scope))

    def _tell_news(self) -> bool:
        """Say what opening the book found (it was put back, copied, or lost its marker), if anything."""
        facts = {
            "restored": (
                self.tr("Sổ này vừa được phục hồi từ bản cũ hơn."),
                self.tr(
                    "Số đã cấp không dùng lại; hồ sơ sau bản sao lưu chưa có ở đây. "
                    "Đối chiếu giấy hẹn đã in rồi nhập bù."
                ),
            ),
            "marker_missing": (
                self.tr("Thiếu dấu mốc cạnh sổ."),
                self.tr("Hồ sơ trong sổ vẫn nguyên. So số giấy hẹn gần nhất với danh sách."),
            ),
        }
        fact = facts.get(self._desk.book.news)
        copied = self._desk.book.copied
        if copied is not None:
            advice = self.tr(
                "Để không trùng số với máy đó, hồ sơ ở đây lấy số từ %1 cho tới khi quản trị "
                "xác nhận số quầy."
            )
            fact = (
                self.tr("Sổ này được chép từ máy khác."),
                advice.replace("%1", str(copied.first)),
            )
        if fact is None:
            return False
        banner = self.window.show_banner("soon", *fact, self.tr("Mở Cài đặt"))
        banner.acted.connect(self._on_settings)
        return True

    def _on_settings(self) -> None:
        self._has_news = False
        self.window.hide_banner()
        page = self.window.open_page(SETTINGS)
        if self._desk.book.copied is not None:
            page.open_section("office")  # type: ignore[attr-defined]  # its own page


def make_window(
    desk: Desk, officer: Officer, tasks: Tasks, refresh: Refresh, printer: Printer
) -> MainWindow:
    """Return the window of this officer, with its first page open.

    Args:
        printer: Gives the print room; it is the desk's and stays when another officer signs in.
    """
    return DeskWindow(desk, officer, tasks, refresh, printer).window


def kept_words(desk: Desk) -> str:
    """Return what stays as it was behind the locked screen, without anybody's name."""
    waiting = len(desk.drafts.parked())
    words = said("{count} người đang gác lại, bản đang gõ đã lưu.")
    return words.format(count=waiting) if waiting else ""


def _nothing(_: object) -> None:
    """Take an answer nobody waits for."""
