"""The scans of one paper: a file chosen, dropped or pasted, looked at page by page, kept with F9.

What is taken is sealed and on disk before it is shown; a paper names it once F9 is pressed.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from services.attachments import AttachmentRef
from ui.dialogs.save_file import ask_open_path
from ui.layout import spread
from ui.scan_wording import not_shown, not_taken, size_words
from ui.tasks import Lane, Tasks
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.dialog import EDGE_GAP, Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.note import Note
from ui.widgets.page_view import PageView
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.errors import AppError
    from services.paper_scans import PaperScans, Scan
    from ui.wording import Words

WIDTH = 860
PAGES_HEIGHT, LEAST_HEIGHT = 470, 120  # of the pages, px at 100 %
CAPS_FROM = 760  # narrower: buttons without their keys
KINDS = "(*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


@dataclass(frozen=True, slots=True)
class _Errand:
    """A scan to be fetched, and who hears of it."""

    fetch: Callable[[], Scan]
    done: Callable[[Scan], None]
    failed: Callable[[AppError], None]


class ScanView(Dialog):
    """Scans to look at, page by page (the eye button). Nothing can be changed."""

    def __init__(
        self, opener: QWidget, scans: PaperScans, tasks: Tasks, paper: str, held: Sequence[str]
    ) -> None:
        """Make the dialog.

        Args:
            paper: Name of the paper.
            held: SHA-256 of its scans, as `PaperCount.scans` has them.
        """
        super().__init__(opener, self.tr("Bản quét"), paper, width=WIDTH, icon="scan")
        self._scans = scans
        self._tasks = tasks
        self._paper = paper
        self._hashes = list(held)  # of the paper's scans, in order
        self._fetched: dict[str, Scan] = {}
        self._line: deque[_Errand] = deque()  # one after the other, so that order is kept
        self._is_fetching = False
        self.note = Note("small")
        self.pages = PageView(tasks)
        self.pages.failed.connect(self._on_not_shown)
        self.count = label("", "small")
        self.zoom = Button(self.tr("Phóng to"), "quiet", icon="zoom-in", key="F11")
        self.zoom.setCheckable(True)
        self.zoom.toggled.connect(self._on_zoom)
        self._bar = QHBoxLayout()
        spread(self._bar, gap=8)
        self._bar.addStretch(1)
        self._bar.addWidget(self.count)
        self._bar.addWidget(self.zoom)
        spread(self.body, (20, 12, 20, 12), 10)
        self.body.addLayout(self._bar)
        self.body.addWidget(self.note)
        self.body.addWidget(self.pages)
        self.note.say("")
        keys.bind(self, {"F11": self.zoom.click})

    @property
    def shown(self) -> list[Scan]:
        """The scans whose pages are shown, in the paper's order."""
        return [self._fetched[sha256] for sha256 in self._hashes if sha256 in self._fetched]

    @property
    def is_quiet(self) -> bool:
        """Whether every scan has been fetched."""
        return not self._is_fetching and not self._line

    def say(self, text: str, tone: str = "", icon: str = "") -> None:
        """Say something over the pages; empty for nothing."""
        self.note.say(text, tone, icon)
        self._place()

    # -- Qt -------------------------------------------------------------------------------------

    def open(self) -> None:
        self._show()
        super().open()
        for sha256 in self._hashes:
            opened = partial(self._scans.opened, sha256, self._paper)
            self._fetch(_Errand(opened, self._on_opened, self._on_not_shown))

    def first_focus(self) -> QWidget | None:
        return self.pages.strip if self.shown else super().first_focus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        now = self.focusWidget()
        if now is not None and self.body_widget.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, theme().px(8))
        return moved

    # -- showing --------------------------------------------------------------------------------

    def _show(self, at: Scan | None = None) -> None:
        """Show the pages there are.

        Args:
            at: The scan to look at; None for the page looked at so far.
        """
        shown = self.shown
        self.pages.setVisible(bool(shown))
        self.zoom.setVisible(bool(shown))
        self.pages.show_scans(shown, at)
        size = size_words(sum(scan.ref.size for scan in shown))
        words = self.tr("%1 trang · %2").replace("%1", str(self._page_count()))
        self.count.setText(words.replace("%2", size) if shown else "")
        self._place()

    def _page_count(self) -> int:
        return sum(scan.pages for scan in self.shown)

    def _place(self) -> None:
        """Give the pages the height the window leaves."""
        look = theme()
        self._fit_bar(has_caps=self._across() >= CAPS_FROM)
        for part in self.body_widget.findChildren(QLayout):
            part.activate()  # what was shown or hidden just now counts at once
        self.pages.setFixedHeight(look.px(LEAST_HEIGHT))
        self.body.activate()
        others = self.card.column.totalSizeHint().height() - self._scroll.sizeHint().height()
        others += self._body_height(look.px(self._across()) - 2 * look.border)
        left = self.window().height() - 2 * look.px(EDGE_GAP) - others - look.px(4)
        most = look.px(PAGES_HEIGHT - LEAST_HEIGHT)
        self.pages.setFixedHeight(look.px(LEAST_HEIGHT) + max(0, min(left, most)))
        super()._place()

    def _body_height(self, width: int) -> int:
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(width)
        return self.body.totalSizeHint().height()

    def _across(self) -> float:
        """Return the width of the card in px at 100 %."""
        return min(self.window().width() / theme().factor - 2 * EDGE_GAP, WIDTH)

    def _fit_bar(self, *, has_caps: bool) -> None:
        self.zoom.set_key("F11" if has_caps else "")

    def _tell(self, told: Words) -> None:
        self.say(f"{told.text} ({told.code})", "soon")

    # -- fetching -------------------------------------------------------------------------------

    def _fetch(self, errand: _Errand) -> None:
        self._line.append(errand)
        self._fetch_next()

    def _fetch_next(self) -> None:
        """Fetch what is next in line. On the lane of calls that wait: a USB stick may be slow."""
        if self._is_fetching or not self._line:
            return
        errand = self._line.popleft()
        self._is_fetching = True
        self._tasks.run(
            self,
            errand.fetch,
            partial(self._on_fetched, errand),
            partial(self._on_not_fetched, errand),
            Lane.REMOTE,
        )

    def _on_fetched(self, errand: _Errand, scan: Scan) -> None:
        self._is_fetching = False
        errand.done(scan)
        self._fetch_next()

    def _on_not_fetched(self, errand: _Errand, error: AppError) -> None:
        self._is_fetching = False
        errand.failed(error)
        self._fetch_next()

    def _on_opened(self, scan: Scan) -> None:
        has_focus = bool(self.shown)
        self._fetched[scan.ref.sha256] = scan
        self._show()
        if not has_focus:
            self.pages.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_shown(self, error: AppError) -> None:
        self._tell(not_shown(error, self._paper))

    def _on_zoom(self, is_on: bool) -> None:
        self.pages.set_zoom(is_on=is_on)


class ScanDialog(ScanView):
    """The scans of one paper, to add to and take from.

    Finishes with a tuple of AttachmentRef: all the paper now has, each sealed and on disk. A scan that
    could not be opened stays, with size 0 and no pages. None when the dialog was left. Use:
    `refs = ScanDialog(page, scans, tasks, paper.short_name, paper.scans).ask()`.
    """

    def __init__(
        self,
        opener: QWidget,
        scans: PaperScans,
        tasks: Tasks,
        paper: str,
        held: Sequence[str] = (),
    ) -> None:
        """Make the dialog.

        Args:
            paper: Name of the paper.
            held: SHA-256 of the scans it has already.
        """
        super().__init__(opener, scans, tasks, paper, held)
        self._before = tuple(held)
        self._pasted = 0
        self._was_asked = False
        self.setAcceptDrops(True)
        self.add = Button(self.tr("Chọn tệp"), icon="upload", key="Ctrl+O")
        self.paster = Button(self.tr("Dán ảnh"), icon="copy", key="Ctrl+V")
        self.removal = Button(self.tr("Bỏ tệp này"), "danger", icon="x", key="Del")
        self.add.clicked.connect(self.choose)
        self.paster.clicked.connect(self.paste)
        self.removal.clicked.connect(self.remove)
        for place, button in enumerate((self.add, self.paster, self.removal)):
            self._bar.insertWidget(place, button)
        self.empty = EmptyState(
            "scan",
            self.tr("Thả tệp quét vào đây"),
            self.tr(
                "hoặc chọn tệp, hoặc dán ảnh đã sao chép · PDF, JPEG, PNG, TIFF · mỗi tệp tối đa 50 MB"
            ),
        )
        self.body.addWidget(self.empty)
        self.primary = self.set_primary("", self.keep, icon="check")
        keys.bind(self, {"Ctrl+O": self.choose, "Ctrl+V": self.paste, "Del": self.remove})

    # -- what can be done -----------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file and take it."""
        kinds = f"{self.tr('Bản quét')} {KINDS}"
        path = ask_open_path(self, self.tr("Chọn tệp quét"), kinds)
        if path is not None:
            self.take_files([path])

    def paste(self) -> None:
        """Take what was copied: a picture, or files."""
        data: QMimeData | None = (
            QGuiApplication.clipboard().mimeData()
        )  # the stubs promise too much
        if data is None or not self._take_data(data):
            nothing = self.tr("Chưa có ảnh hay tệp nào được sao chép. Sao chép ảnh rồi dán lại.")
            self.say(nothing, "soon")

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take these files, in order."""
        for path in paths:
            self._take(path.name, partial(self._scans.take, path, path.name))

    def take_picture(self, image: QImage) -> None:
        """Take a picture that has no file yet."""
        self._pasted += 1
        name = self.tr("ảnh dán %1").replace("%1", str(self._pasted))
        self._take(name, lambda: self._scans.take(_png(image), name))

    def remove(self) -> None:
        """Take the file whose page is looked at away from the paper."""
        scan = self.pages.scan
        if scan is None:
            return
        self._hashes.remove(scan.ref.sha256)
        self._was_asked = False
        self.say("")
        self._show()
        if not self.shown:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Finish with what the paper now has."""
        if self.is_quiet:
            self.finish(tuple(self._ref(sha256) for sha256 in self._hashes))

    def leave(self) -> None:
        """Go away; what was added and not kept takes a second Esc."""
        new = [scan for scan in self.shown if scan.ref.sha256 not in self._before]
        if new and not self._was_asked:
            self._was_asked = True
            question = self.tr("Có %1 trang mới chưa giữ. F9 để giữ, Esc lần nữa để bỏ.")
            self.say(question.replace("%1", str(sum(scan.pages for scan in new))), "soon")
            return
        super().leave()

    # -- Qt -------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        return self.pages.strip if self.shown else self.add

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_data(event.mimeData()):
            event.acceptProposedAction()

    # -- private --------------------------------------------------------------------------------

    def _take_data(self, data: QMimeData) -> bool:
        """Take files or a picture; return whether there was anything."""
        paths = _paths(data)
        image = QImage(data.imageData()) if data.hasImage() and not paths else QImage()
        if paths:
            self.take_files(paths)
        elif not image.isNull():
            self.take_picture(image)
        return bool(paths) or not image.isNull()

    def _take(self, name: str, fetch: Callable[[], Scan]) -> None:
        self._was_asked = False
        self._fetch(_Errand(fetch, partial(self._on_taken, name), partial(self._on_refused, name)))
        self.say(self.tr("Đang đọc “%1”…").replace("%1", name), icon="hourglass-empty")
        self._show_main()

    def _show(self, at: Scan | None = None) -> None:
        self.empty.setVisible(not self._hashes)
        self.removal.setVisible(bool(self.shown))
        self.add.setText(self.tr("Thêm tệp") if self._hashes else self.tr("Chọn tệp"))
        self._show_main()
        super()._show(at)

    def _show_main(self) -> None:
        """Give the main button the words of what it keeps."""
        words = self.tr("Giữ %1 trang").replace("%1", str(self._page_count()))
        self.primary.setText(words if self._hashes else self.tr("Bỏ hết bản quét"))
        is_changed = tuple(self._hashes) != self._before
        self.primary.setEnabled(is_changed and self.is_quiet)
        self.primary.setVisible(is_changed)

    def _fit_bar(self, *, has_caps: bool) -> None:
        super()._fit_bar(has_caps=has_caps)
        for button, key in ((self.add, "Ctrl+O"), (self.paster, "Ctrl+V"), (self.removal, "Del")):
            button.set_key(key if has_caps else "")
        self.count.setVisible(has_caps)

    def _ref(self, sha256: str) -> AttachmentRef:
        scan = self._fetched.get(sha256)
        return scan.ref if scan is not None else AttachmentRef(sha256, 0, "", None)

    def _on_opened(self, scan: Scan) -> None:
        super()._on_opened(scan)
        self._show_main()

    def _on_taken(self, name: str, scan: Scan) -> None:
        sha256 = scan.ref.sha256
        is_known = sha256 in self._fetched
        scan = self._fetched.setdefault(sha256, scan)
        if sha256 in self._hashes and is_known:
            twice = self.tr("Tệp “%1” đã có ở đây rồi, không thêm lần nữa.")
            self.say(twice.replace("%1", name), icon="info-circle")
        else:
            if sha256 not in self._hashes:  # else it was lost, and is here again
                self._hashes.append(sha256)
            self.say("")
        self._show(scan)
        self.pages.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, name: str, error: AppError) -> None:
        self._tell(not_taken(error, name))
        self._show_main()


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes
    return bytes(buffer.data().data())
