"""Settings › Dữ liệu: where the book lies, whether it is whole, its lists anew, the ways to its key."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission, require
from services.checkup import Checkup, check
from services.errors import AppError, Cancelled
from services.folder_facts import FolderFacts, folder_facts, size_words
from services.projections import rebuild
from services.rules.moments import clock_text
from ui.layout import Breadth, Room, spread
from ui.pages.progress_line import ProgressLine
from ui.pages.settings_section import Section
from ui.rule_wording import retold, short_date
from ui.tasks import Lane, Tasks
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from services.desk import Desk
    from ui.pages.set_up_printer import Printers

CHECKED = "last_check"  # what the window remembers of the last check
LOOK_MS = 200  # how often the bar looks how far the rebuild is
MOST_SAID = 5  # problems said one by one; more are counted
LOW_BYTES = 2_000_000_000  # 40 days of scans at 50 MB a day


class _Rebuilding:
    """How far a rebuild is: written by its worker, read by the window."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.is_stopped = False

    def __call__(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self.is_stopped:
            raise Cancelled


class DataSection(Section):
    """The section. Nothing in it is unsaved: every button does its work at once."""

    SHOWS = frozenset({"setting"})
    HAS_FORM = False

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks, printers: Printers) -> None:
        super().__init__(officer, Permission.BACKUP)
        self.set_title(
            self.tr("Dữ liệu"),
            self.tr("Hồ sơ nằm trên máy này, được mã hóa. Không có khóa thì không ai đọc được."),
        )
        self._desk = desk
        self._tasks = tasks
        self._rebuilding: _Rebuilding | None = None
        self.path = LineEdit(self.tr("Thư mục dữ liệu"))
        self.path.setReadOnly(True)
        self.path.setText(str(desk.folder))
        self.sizes = Note("small")
        self.open_folder = Button(self.tr("Mở thư mục"), icon="device-floppy")
        self.copy_path = Button(self.tr("Chép đường dẫn"), icon="copy")
        self.check_now = Button(self.tr("Kiểm tra sổ ngay"), "tinted", icon="stethoscope")
        self.checked = Banner("info", "")
        self.rebuild_now = Button(self.tr("Dựng lại danh sách"), icon="refresh")
        self.stop = Button(self.tr("Dừng"), "danger")
        self.bar = ProgressLine(self.tr("Đang dựng lại danh sách"))
        self.rebuilt = Note("small")
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_MS)
        self._watch.timeout.connect(self._show_progress)
        self._build(printers)
        self._connect()
        self._say_last_check()
        self._show_rebuilding(is_running=False)
        self.lock_fields()

    # -- what the page asks ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Look at the folder again."""
        folder = self._desk.folder
        self._tasks.run(self, lambda: folder_facts(folder), self._show_facts, lane=Lane.REMOTE)
        self._keys.refresh()

    def fit(self, room: Room) -> None:
        """Put the path and its buttons side by side, or one under the other."""
        is_tiny = room.breadth <= Breadth.TINY
        self._folder_row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_tiny else QBoxLayout.Direction.LeftToRight
        )

    def first_focus(self) -> QWidget | None:
        return self.check_now

    # -- acts ------------------------------------------------------------------------------------

    def check_book(self) -> None:
        """Check the book from end to end; the desk goes on working meanwhile."""
        desk, officer = self._desk, self._officer

        def look() -> Checkup:
            require(officer, Permission.BACKUP)
            found = check(desk.book, desk.accounts.log)
            at = desk.clock().isoformat()
            desk.remember(CHECKED, {"at": at, "ok": found.ok, "dossiers": found.dossiers})
            return found

        self.check_now.setEnabled(False)
        self.checked.say(
            "info",
            self.tr("Đang kiểm tra sổ…"),
            self.tr("Đọc lại từng dòng sổ và so với danh sách. Vẫn tiếp nhận bình thường."),
        )
        self.checked.show()
        self._tasks.run(self, look, self._on_checked, self._on_not_checked, lane=Lane.REMOTE)

    def rebuild_lists(self) -> None:
        """Throw the lists away and fold them again from the journal."""
        desk, officer = self._desk, self._officer
        progress = self._rebuilding = _Rebuilding()

        def fold() -> int:
            require(officer, Permission.BACKUP)
            return rebuild(desk.store, progress)

        self._show_rebuilding(is_running=True)
        self._tasks.run(self, fold, self._on_rebuilt, self._on_not_rebuilt, lane=Lane.REMOTE)

    def stop_rebuilding(self) -> None:
        """Leave the lists as they were before."""
        if self._rebuilding is not None:
            self._rebuilding.is_stopped = True
            self.stop.setEnabled(False)

    # -- building --------------------------------------------------------------------------------

    def _build(self, printers: Printers) -> None:
        from ui.pages.keys_section import KeysSection

        folder = self._card(self.tr("Thư mục dữ liệu"))
        self._folder_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._folder_row, gap=8)
        self._folder_row.addWidget(self.path, 1)
        buttons = QHBoxLayout()
        spread(buttons, gap=8)
        for button in (self.open_folder, self.copy_path):
            button.setProperty("shows", True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._folder_row.addLayout(buttons)
        folder.addLayout(self._folder_row)
        folder.addWidget(self.sizes)
        whole = self._card(
            self.tr("Kiểm tra sổ"),
            self.tr("Tệp sổ, chuỗi các việc đã ghi, danh sách và nhật ký an ninh."),
        )
        whole.addWidget(self.checked)
        whole.addWidget(self.check_now, 0, Qt.AlignmentFlag.AlignLeft)
        lists = self._card(
            self.tr("Danh sách và ô tìm"),
            self.tr(
                "Dựng lại từ sổ khi danh sách thiếu hoặc tìm không ra. Sổ không đổi; hồ sơ mới chờ lưu"
                " đến khi dựng xong."
            ),
        )
        lists.addWidget(self.bar)
        lists.addWidget(self.rebuilt)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.rebuild_now)
        row.addWidget(self.stop)
        row.addStretch(1)
        lists.addLayout(row)
        self._keys = KeysSection(self._desk, self._officer, self._tasks, printers)
        self.column.addWidget(self._keys)
        self.column.addStretch(1)

    def _card(self, title: str, told: str = "") -> QVBoxLayout:
        card = Card(kind="quiet", margins=(16, 14, 16, 14), gap=8)
        card.column.addWidget(label(title, "strong"))
        if told:
            card.column.addWidget(label(told, "small", wrap=True))
        self.column.addWidget(card)
        return card.column

    def _connect(self) -> None:
        self.open_folder.clicked.connect(self._on_open_folder)
        self.copy_path.clicked.connect(self._on_copy_path)
        self.check_now.clicked.connect(self.check_book)
        self.rebuild_now.clicked.connect(self.rebuild_lists)
        self.stop.clicked.connect(self.stop_rebuilding)

    # -- showing ---------------------------------------------------------------------------------

    def _show_facts(self, facts: FolderFacts) -> None:
        told = self.tr("Sổ %1 · %2 bản quét, %3 · ổ đĩa còn %4")
        parts = (
            size_words(facts.book_bytes),
            str(facts.scans),
            size_words(facts.scans_bytes),
            size_words(facts.free_bytes),
        )
        for place, part in enumerate(parts, start=1):
            told = told.replace(f"%{place}", part)
        is_low = facts.free_bytes < LOW_BYTES
        if is_low:
            told += ". " + self.tr(
                "Hồ sơ vẫn lưu được. Chuyển bớt tệp sang ổ khác, hoặc báo quản trị."
            )
        self.sizes.say(told, "soon" if is_low else "", icon="" if is_low else "database")

    def _say_last_check(self) -> None:
        held = self._desk.remembered(CHECKED)
        self.checked.setVisible(isinstance(held, dict))
        if isinstance(held, dict):
            self._say_checked(
                datetime.fromisoformat(held["at"]),
                is_ok=bool(held["ok"]),
                told=self.tr("%1 hồ sơ.").replace("%1", str(held["dossiers"])),
            )

    def _say_checked(self, at: datetime, *, is_ok: bool, told: str) -> None:
        when = self.tr("Kiểm tra lúc %1.").replace(
            "%1", f"{clock_text(at)} {short_date(at.date())}"
        )
        fact = self.tr("Sổ nguyên vẹn.") if is_ok else self.tr("Sổ có chỗ phải xem.")
        self.checked.say("early" if is_ok else "late", fact, f"{told} {when}")
        self.checked.show()

    def _show_rebuilding(self, *, is_running: bool) -> None:
        self.bar.setVisible(is_running)
        self.stop.setVisible(is_running)
        self.stop.setEnabled(is_running)
        self.rebuild_now.setEnabled(not is_running and self.may_change)
        if is_running:
            self.bar.setRange(0, 0)
            self.rebuilt.say(self.tr("Đang đọc sổ…"), icon="refresh")
            self._watch.start()
        else:
            self._watch.stop()
            self.rebuilt.say("")

    def _show_progress(self) -> None:
        progress = self._rebuilding
        if progress is None or not progress.total:
            return
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        told = self.tr("Đã dựng %1/%2 hồ sơ").replace("%1", str(progress.done))
        self.rebuilt.say(told.replace("%2", str(progress.total)), icon="refresh")

    # -- slots -----------------------------------------------------------------------------------

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.folder)))

    def _on_copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._desk.folder))
        self.told.emit(self.tr("Đã chép đường dẫn."))

    def _on_checked(self, found: Checkup) -> None:
        self.check_now.setEnabled(self.may_change)
        now = self._desk.clock()
        if found.ok:
            told = self.tr("%1 việc đã ghi nối đủ chuỗi, %2 hồ sơ khớp danh sách.")
            told = told.replace("%1", str(found.acts)).replace("%2", str(found.dossiers))
            self._say_checked(now, is_ok=True, told=told)
            return
        said = [f"{retold(problem)}." for problem in found.problems[:MOST_SAID]]
        rest = len(found.problems) - MOST_SAID
        if rest > 0:
            said.append(self.tr("Còn %1 chỗ nữa.").replace("%1", str(rest)))
        advice = self.tr(
            "Không xóa, không ghi đè gì. Lệch danh sách thì bấm Dựng lại danh sách; chỗ khác thì gọi"
            " người quản trị, đừng tắt máy."
        )
        self._say_checked(now, is_ok=False, told=" ".join([*said, advice]))

    def _on_not_checked(self, error: AppError) -> None:
        self.check_now.setEnabled(self.may_change)
        self.checked.say("late", self.tr("Chưa kiểm tra được sổ."), str(words(error)))
        self.checked.show()

    def _on_rebuilt(self, count: int) -> None:
        self._rebuilding = None
        self._show_rebuilding(is_running=False)
        told = self.tr("Đã dựng lại danh sách: %1 hồ sơ.").replace("%1", str(count))
        self.rebuilt.say(told, "early")
        self.told.emit(told)

    def _on_not_rebuilt(self, error: AppError) -> None:
        self._rebuilding = None
        self._show_rebuilding(is_running=False)
        if isinstance(error, Cancelled):
            self.rebuilt.say(self.tr("Đã dừng. Danh sách giữ như trước."), icon="info-circle")
        else:
            self.rebuilt.say(str(words(error)), "late")
