"""Scans of a paper: chosen, dropped, pasted, looked at, kept – and every refusal explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.attachments import AttachmentRef
from services.paper_scans import PaperScans
from services.slot_file import StoreKey
from tests.services.a_scan import locked_pdf, pdf, picture, tiff
from tests.ui.windows import SIZES, nameless, press, show_window, too_wide
from ui.dialogs.scan_dialog import ScanDialog, ScanView
from ui.tasks import Tasks
from ui.theme import theme

PAPER = "Tờ khai đăng ký khai sinh"
CONTROL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., ScanDialog]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    yield show_window(qtbot)
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def scans(tmp_path: Path) -> PaperScans:
    return PaperScans(tmp_path / "scans", StoreKey(b"k" * 32, b"s" * 16))


@pytest.fixture
def opened(window: QWidget, scans: PaperScans, tasks: Tasks, qtbot: QtBot) -> Open:
    def show(*held: str, kind: type[ScanView] = ScanDialog) -> ScanView:
        dialog = kind(window, scans, tasks, PAPER, held)
        dialog.open()
        settled(dialog, qtbot)
        return dialog

    return show


def settled(dialog: ScanView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.is_quiet and dialog._tasks.idle)


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def drop(dialog: ScanDialog, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    dialog.dropEvent(event)
    return event


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def kept(dialog: ScanDialog, qtbot: QtBot) -> tuple[AttachmentRef, ...]:
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    return caught.args[0]


def test_a_chosen_file_is_looked_at_and_kept(
    opened: Open, qtbot: QtBot, tmp_path: Path, scans: PaperScans, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "tờ khai.pdf", pdf(3))
    monkeypatch.setattr("ui.dialogs.scan_dialog.ask_open_path", lambda *_: path)
    dialog = opened()
    assert dialog.add.hasFocus()
    assert not dialog.primary.isVisible()
    press(qtbot, Qt.Key.Key_O, CONTROL)
    settled(dialog, qtbot)
    assert dialog.pages.strip.count() == 3
    assert dialog.pages.is_drawn
    assert dialog.primary.text() == "Giữ 3 trang"
    (ref,) = kept(dialog, qtbot)
    assert (ref.pages, ref.media_type) == (3, "application/pdf")
    assert scans.opened(ref.sha256).content == path.read_bytes()


def test_dropped_files_are_kept_in_their_order(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    event = drop(
        dialog,
        files(
            written(tmp_path, "1.jpg", picture("JPEG")),
            written(tmp_path, "2.tif", tiff(2)),
            written(tmp_path, "3.png", picture("PNG")),
        ),
    )
    assert event.isAccepted()
    settled(dialog, qtbot)
    assert dialog.count.text().startswith("4 trang · ")
    refs = kept(dialog, qtbot)
    assert [ref.media_type for ref in refs] == ["image/jpeg", "image/tiff", "image/png"]


def test_a_copied_picture_is_pasted(opened: Open, qtbot: QtBot, scans: PaperScans) -> None:
    image = QImage(120, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    QGuiApplication.clipboard().setImage(image)
    dialog = opened()
    press(qtbot, Qt.Key.Key_V, CONTROL)
    settled(dialog, qtbot)
    (ref,) = kept(dialog, qtbot)
    again = QImage.fromData(scans.opened(ref.sha256).content)
    assert (again.width(), again.height(), ref.media_type) == (120, 160, "image/png")


def test_a_copied_file_is_pasted_too(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setMimeData(files(written(tmp_path, "1.jpg", picture("JPEG"))))
    dialog = opened()
    dialog.paste()
    settled(dialog, qtbot)
    assert dialog.pages.strip.count() == 1


def test_nothing_to_paste_is_said(opened: Open) -> None:
    QGuiApplication.clipboard().clear()
    dialog = opened()
    dialog.paste()
    assert dialog.note.text() == (
        "Chưa có ảnh hay tệp nào được sao chép. Sao chép ảnh rồi dán lại."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf(1)[:80], "bị hỏng, có trang không xem được"),
        (picture("JPEG")[:600], "bị hỏng, có trang không xem được"),
        (locked_pdf(), "có đặt mật khẩu"),
        (b"PK\x03\x04 a document", "không phải PDF, JPEG, PNG hay TIFF"),
        (b"", "trống"),
    ],
)
def test_a_file_that_cannot_be_taken_is_explained_and_nothing_is_kept(
    opened: Open, qtbot: QtBot, tmp_path: Path, content: bytes, said: str
) -> None:
    dialog = opened()
    dialog.take_files([written(tmp_path, "tờ khai.pdf", content)])
    settled(dialog, qtbot)
    assert dialog.note.text().startswith("Tệp “tờ khai.pdf” ")
    assert said in dialog.note.text()
    assert dialog.note.text().endswith("(MC-0310)")
    assert dialog.empty.isVisible()
    assert not dialog.primary.isVisible()
    assert not list((tmp_path / "scans").rglob("*.scan"))


def test_a_bad_file_among_good_ones_does_not_stop_them(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.take_files(
        [written(tmp_path, "1.pdf", b"%PDF- broken"), written(tmp_path, "2.pdf", pdf(2))]
    )
    settled(dialog, qtbot)
    assert dialog.primary.text() == "Giữ 2 trang"


def test_the_same_file_twice_is_kept_once(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    dialog.take_files([written(tmp_path, "1.pdf", pdf()), written(tmp_path, "2.pdf", pdf())])
    settled(dialog, qtbot)
    assert dialog.note.text() == "Tệp “2.pdf” đã có ở đây rồi, không thêm lần nữa."
    assert len(kept(dialog, qtbot)) == 1


def test_what_the_paper_has_is_shown_added_to_and_taken_from(
    opened: Open, qtbot: QtBot, tmp_path: Path, scans: PaperScans
) -> None:
    first, second = (scans.take(content, "x").ref for content in (pdf(2), picture()))
    dialog = opened(first.sha256, second.sha256)
    assert dialog.pages.strip.count() == 3
    assert dialog.pages.strip.hasFocus()
    assert not dialog.primary.isVisible()  # nothing to keep that is not kept
    press(qtbot, Qt.Key.Key_Delete)
    assert dialog.primary.text() == "Giữ 1 trang"
    dialog.take_files([written(tmp_path, "thêm.tif", tiff(2))])
    settled(dialog, qtbot)
    refs = kept(dialog, qtbot)
    assert refs[0].sha256 == second.sha256
    assert [ref.pages for ref in refs] == [1, 2]


def test_all_scans_can_be_taken_away(opened: Open, qtbot: QtBot, scans: PaperScans) -> None:
    dialog = opened(scans.take(pdf(), "x").ref.sha256)
    press(qtbot, Qt.Key.Key_Delete)
    assert dialog.primary.text() == "Bỏ hết bản quét"
    assert kept(dialog, qtbot) == ()


def test_a_lost_scan_is_told_and_not_forgotten(
    opened: Open, qtbot: QtBot, scans: PaperScans
) -> None:
    whole = scans.take(pdf(), "x").ref
    dialog = opened("ab" * 32, whole.sha256)
    assert dialog.note.text().startswith(f"Không thấy bản quét “{PAPER}” trong thư mục sổ.")
    assert dialog.pages.strip.count() == 1
    assert not dialog.primary.isVisible()
    press(qtbot, Qt.Key.Key_Delete)
    assert [ref.sha256 for ref in kept(dialog, qtbot)] == ["ab" * 32]


def test_a_lost_scan_is_found_again_by_scanning_the_same_file(
    opened: Open, qtbot: QtBot, tmp_path: Path, scans: PaperScans
) -> None:
    ref = scans.take(pdf(), "x").ref
    next((tmp_path / "scans").rglob("*.scan")).unlink()
    dialog = opened(ref.sha256)
    assert "Không thấy bản quét" in dialog.note.text()
    dialog.take_files([written(tmp_path, "x.pdf", pdf())])
    settled(dialog, qtbot)
    assert dialog.pages.strip.count() == 1
    assert scans.opened(ref.sha256).pages == 1


def test_new_pages_take_a_second_esc(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    dialog.take_files([written(tmp_path, "x.pdf", pdf(2))])
    settled(dialog, qtbot)
    press(qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.note.text() == "Có 2 trang mới chưa giữ. F9 để giữ, Esc lần nữa để bỏ."
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_Escape)
    assert caught.args == [None]


def test_pages_are_turned_and_enlarged_by_keyboard(
    opened: Open, qtbot: QtBot, scans: PaperScans
) -> None:
    dialog = opened(scans.take(pdf(2), "x").ref.sha256, kind=ScanView)
    press(qtbot, Qt.Key.Key_Down)
    settled(dialog, qtbot)
    assert dialog.pages.strip.currentRow() == 1
    before = dialog.pages._page.pixmap().width()
    press(qtbot, Qt.Key.Key_F11)
    settled(dialog, qtbot)
    assert dialog.pages._page.pixmap().width() == 2 * before
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_it_fits_every_size(
    opened: Open,
    window: QWidget,
    scans: PaperScans,
    qtbot: QtBot,
    size: tuple[int, int, float, bool],
) -> None:
    width, height, factor, contrast = size
    theme().set_look(factor=factor, contrast=contrast)
    window.resize(width, height)
    dialog = opened(scans.take(pdf(2), "x").ref.sha256)
    press(qtbot, Qt.Key.Key_Delete)
    assert too_wide(window) == []
    dialog.take_picture(QImage(200, 300, QImage.Format.Format_RGB32))
    settled(dialog, qtbot)
    qtbot.wait(0)
    assert too_wide(window) == []
    assert nameless(dialog) == []
    corner = dialog.primary.mapTo(dialog.card, dialog.primary.rect().bottomRight())
    assert dialog.card.rect().contains(corner)
