"""Facts about codes in pictures: real pictures, read by the real decoder."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QTransform,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from services.errors import FileFaultError
from ui.picture_codes import (
    MOST_BYTES,
    PASTED,
    PictureInput,
    has_picture,
    text_in_file,
    text_of_image,
    texts_in_image,
)
from ui.tasks import Tasks

CARD = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|05112022"
SLIP = "https://dichvucong.gov.vn/tra-cuu?ma=H56.14.07-261123-0307&k=9792940324648696"


def code(text, scale=4):
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = memoryview(made.to_image(scale=scale))
    rows, columns = picture.shape
    image = QImage(bytes(picture), columns, rows, columns, QImage.Format.Format_Grayscale8)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def photograph(*texts, width=1600, height=1000, angle=0.0, paper="#e8e2d4"):
    """Draw cards with codes on a table, tilted, as a telephone sees them."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#6b5a48"))
    painter = QPainter(image)
    for place, text in enumerate(texts):
        card = QImage(620, 420, QImage.Format.Format_RGB32)
        card.fill(QColor(paper))
        on_card = QPainter(card)
        on_card.drawImage(340, 40, code(text))
        on_card.end()
        turned = card.transformed(
            QTransform().rotate(angle), Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(60 + 780 * place, 120, turned)
    painter.end()
    return image


@pytest.mark.parametrize("angle", [0, 7, 90, 180, 271])
def test_a_tilted_card_is_read(angle):
    assert texts_in_image(photograph(CARD, angle=angle)) == (CARD,)


@pytest.mark.parametrize("form", ["ARGB32_Premultiplied", "RGB888", "Grayscale8", "Mono", "RGB16"])
def test_a_picture_of_any_format_is_read(form):
    image = photograph(CARD).convertToFormat(getattr(QImage.Format, f"Format_{form}"))
    assert texts_in_image(image) == (CARD,)


def test_of_several_codes_ours_come_first():
    assert texts_in_image(photograph("https://example.vn", CARD)) == (CARD, "https://example.vn")


def test_a_very_large_picture_is_read():
    assert text_of_image(photograph(SLIP).scaled(6400, 4000)) == SLIP


def test_a_very_small_picture_is_read():
    assert text_of_image(code(CARD, scale=1)) == CARD


def test_a_picture_without_a_code_is_said_to_have_none():
    with pytest.raises(FileFaultError) as raised:
        text_of_image(photograph())
    assert (raised.value.name, raised.value.reason) == (PASTED, "no_code")
    assert texts_in_image(QImage()) == ()


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp"])
def test_a_file_is_read(tmp_path, suffix):
    path = tmp_path / f"the.{suffix}"
    assert photograph(CARD, angle=4).save(str(path))
    assert text_in_file(path) == CARD


def test_a_large_file_is_read_smaller(tmp_path):
    path = tmp_path / "the.png"
    photograph(CARD).scaled(5000, 3125).save(str(path))
    assert text_in_file(path) == CARD


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.png", "missing"),
        ("text.png", "not_a_picture"),
        ("big.png", "too_large"),
        ("blank.png", "no_code"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path, name, reason):
    (tmp_path / "text.png").write_text("no picture")
    with (tmp_path / "big.png").open("wb") as big:
        big.truncate(MOST_BYTES + 1)
    photograph().save(str(tmp_path / "blank.png"))
    with pytest.raises(FileFaultError) as raised:
        text_in_file(tmp_path / name)
    assert (raised.value.name, raised.value.reason) == (name, reason)


@pytest.fixture
def tasks():
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def page(qtbot, tasks):
    made = QWidget()
    made.field = QLineEdit()
    QVBoxLayout(made).addWidget(made.field)
    made.pictures = PictureInput(made, tasks, made.field)
    qtbot.addWidget(made)
    return made


def files(path):
    data = QMimeData()
    data.setUrls([QUrl("https://example.vn/x.png"), QUrl.fromLocalFile(str(path))])
    return data


def drop(page, data):
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, buttons, keys)
    QGuiApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    QGuiApplication.sendEvent(page, QDropEvent(QPointF(5, 5), action, data, buttons, keys))
    return True


def paste(page):
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, ""
    )
    QGuiApplication.sendEvent(page, event)


def test_a_dropped_file_is_read(qtbot, page, tmp_path):
    photograph(CARD).save(str(tmp_path / "the.jpg"))
    with qtbot.waitSignal(page.pictures.scanned) as heard:
        assert drop(page, files(tmp_path / "the.jpg"))
    assert heard.args == [CARD]


def test_a_dropped_document_is_left_alone(page, tmp_path):
    assert not drop(page, files(tmp_path / "don.pdf"))
    assert not has_picture(QMimeData())


@pytest.mark.parametrize("place", ["page", "field"])
def test_a_pasted_picture_is_read(qtbot, page, place):
    QGuiApplication.clipboard().setImage(photograph(SLIP))
    with qtbot.waitSignal(page.pictures.scanned) as heard:
        paste(page if place == "page" else page.field)
    assert heard.args == [SLIP]


def test_pasted_text_is_left_alone(page, tasks):
    QGuiApplication.clipboard().setText(CARD)
    paste(page.field)
    assert tasks.idle
    assert page.field.text() == CARD


def test_a_picture_without_a_code_is_announced(qtbot, page, tasks):
    with qtbot.waitSignal(tasks.failed) as heard:
        page.pictures.read_image(photograph())
    assert heard.args[0].reason == "no_code"
