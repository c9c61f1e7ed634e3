"""Codes in pictures: a photograph or a scan of a card or a slip, opened, dropped or pasted.

A telephone's photograph is large, tilted, unevenly lit; the decoder is asked for the picture as it is and,
where nothing is found, at other sizes. All of it runs in a worker: a photograph takes some 100 ms.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from services.errors import FileFaultError
from services.rules.scans import ScanKind, read_scan
from ui.wording import said

if TYPE_CHECKING:
    from ui.tasks import Tasks

MOST_BYTES = 50_000_000  # of a file; a telephone's photograph has 15 million
LONGEST_PX = 4_000  # larger pictures are read smaller: a code needs no more
OTHER_LONGEST_PX = (1_600, 900)
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff"})
PASTED = "ảnh dán"


def texts_in_image(image: QImage) -> tuple[str, ...]:
    """Return the texts of all codes in a picture, those of ours first."""
    if image.isNull():
        return ()
    grey = image.convertToFormat(
        QImage.Format.Format_Grayscale8
    )  # the decoder's own is for few formats
    longest = max(grey.width(), grey.height())
    for wanted in (min(longest, LONGEST_PX), *OTHER_LONGEST_PX, 2 * min(longest, 1_000)):
        found = _codes(_scaled(grey, wanted))
        if found:
            return tuple(sorted(found, key=_is_unknown))
    return ()


def text_in_file(path: Path) -> str:
    """Return the text of the code in a picture file; the first of ours if there are several.

    Raises:
        FileFaultError: `missing`, `too_large`, `not_a_picture` or `no_code`.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileFaultError(path.name, "missing") from error
    if size > MOST_BYTES:
        raise FileFaultError(path.name, "too_large")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    full = reader.size()
    if max(full.width(), full.height()) > LONGEST_PX:
        reader.setScaledSize(
            full.scaled(QSize(LONGEST_PX, LONGEST_PX), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    if image.isNull():
        raise FileFaultError(path.name, "not_a_picture")
    return text_of_image(image, path.name)


def text_of_image(image: QImage, name: str = PASTED) -> str:
    """Return the text of the code in a picture.

    Raises:
        FileFaultError: `no_code`; `name` says which picture.
    """
    texts = texts_in_image(image)
    if not texts:
        raise FileFaultError(name, "no_code")
    return texts[0]


class PictureInput(QObject):
    """Takes pictures that are dropped on a page or pasted into it (Ctrl+V), and reads their codes.

    A picture without a code is announced by `Tasks.failed`, as a `FileFaultError`.

    Signals:
        scanned: A code was read. Carries its text.
    """

    scanned = Signal(str)

    def __init__(self, page: QWidget, tasks: Tasks, *fields: QWidget) -> None:
        """Watch `page`, and `fields` in it that would keep a pasted picture to themselves."""
        super().__init__(page)
        self._tasks = tasks
        for widget in (page, *fields):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def read_file(self, path: Path) -> None:
        """Read the code in a picture file and announce it."""
        self._tasks.run(self, lambda: text_in_file(path), self.scanned.emit)

    def read_image(self, image: QImage) -> None:
        """Read the code in a picture and announce it."""
        held = image.copy()  # the worker's own: the clipboard may change meanwhile
        self._tasks.run(self, lambda: text_of_image(held, said("ảnh dán")), self.scanned.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and has_picture(event.mimeData()):
            event.acceptProposedAction()
            return True
        if type(event) is QDropEvent and has_picture(event.mimeData()):
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        pasted = QGuiApplication.clipboard().mimeData()
        if pasted is None or not has_picture(pasted):
            return False
        self._take(pasted)
        return True

    def _take(self, data: QMimeData) -> None:
        path = _picture_path(data)
        if path is not None:
            self.read_file(path)
        else:
            self.read_image(QImage(data.imageData()))


def has_picture(data: QMimeData) -> bool:
    """Whether what is dropped or pasted holds a picture, as such or as a file."""
    return _picture_path(data) is not None or data.hasImage()


def _picture_path(data: QMimeData) -> Path | None:
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in SUFFIXES:
            return path
    return None


def _scaled(image: QImage, longest: int) -> QImage:
    if longest == max(image.width(), image.height()):
        return image
    return image.scaled(
        longest,
        longest,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _codes(image: QImage) -> list[str]:
    import zxingcpp

    return [_text(found) for found in zxingcpp.read_barcodes(image) if found.valid]


def _text(found: object) -> str:
    """Return the text of a code; cards hold UTF-8 without saying so, and the decoder has to guess."""
    content: bytes = bytes(found.bytes)  # type: ignore[attr-defined]  # zxingcpp has no stubs
    try:
        return content.decode()
    except UnicodeDecodeError:
        return str(found.text)  # type: ignore[attr-defined]


def _is_unknown(text: str) -> bool:
    return read_scan(text).kind is ScanKind.UNKNOWN
