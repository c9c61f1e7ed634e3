"""Everything the window can say is said in English too: all of it, whole, and with room for it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Accounts
from services.errors import InvalidInputError, StoreFullError
from tests.tools import collect_wording
from tests.ui.fitting import misfits
from tests.ui.people import CLOCK, WHERE, accounts, tasks
from ui import wording
from ui.main_window import MainWindow
from ui.pages.sign_in_page import SignInPage
from ui.tasks import Tasks
from ui.top_bar import WhoAndWhere
from ui.translation import TsTranslator, install, read_ts
from ui.widgets.dialog import Dialog

__all__ = ["accounts", "tasks"]

MESSAGES = collect_wording.messages()
SOURCES = sorted(set().union(*MESSAGES.values()))
ENGLISH = read_ts("en")
TRANSLATED = [source for source in SOURCES if ENGLISH.get(source)]
PLACEHOLDER = re.compile(r"%\w|%%|\{\w*\}")
VIETNAMESE = re.compile(
    r"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.I
)
STAYS = (  # legally prescribed, names, and what has to be typed in Vietnamese
    "Một Cửa",
    "Giấy hẹn",  # the folder is the same in every language
    "Bộ phận Một cửa",
    "Tân Phong, ngày",
    "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    "“3 ngày làm việc”, “15 ngày”, “8 giờ”",
)

BARE = {  # names, what stands on paper, what is compared and not shown
    "Một Cửa",
    "Bộ phận Một cửa",
    ", Điều ",
    ", Đ.",
    "Nữ",
    "Ông",
    "Bà",
    "còn ",
    "còn",
    "ảnh dán",
    " đ",
    "đ",
    ".đ",
    "hộ tịch",
    "(mã hồ sơ)",
    "Danh sách hồ sơ",
    "không dùng điện thoại thông minh",
}
SAYS = {"tr", "_tr", "translate", "said"}


def test_everything_the_window_says_has_an_english_translation() -> None:
    missing = [source for source in SOURCES if not ENGLISH.get(source, "").strip()]
    assert missing == [], "run tests/tools/collect_wording.py and translate what it lists"


@pytest.mark.parametrize("part", [PLACEHOLDER.findall, lambda text: re.findall(r"^\s*|\s*$", text)])
def test_a_translation_keeps_placeholders_and_the_space_around(part: object) -> None:
    assert callable(part)
    wrong = [text for text in TRANSLATED if sorted(part(text)) != sorted(part(ENGLISH[text]))]
    assert wrong == []


def test_a_translation_ends_as_its_source_does() -> None:
    ends = (".", "?", "…", ":", "")
    wrong = [
        text
        for text in TRANSLATED
        if next(filter(text.endswith, ends)) != next(filter(ENGLISH[text].endswith, ends))
    ]
    assert wrong == []


def test_no_vietnamese_is_left_in_a_translation() -> None:
    left = []
    for source in TRANSLATED:
        rest = ENGLISH[source]
        for name in STAYS:
            rest = rest.replace(name, "")
        if VIETNAMESE.search(rest):
            left.append(ENGLISH[source])
    assert left == []


def test_a_text_is_translated_alike_wherever_it_is_said() -> None:
    """The window looks texts up without their context."""
    said = defaultdict(set)
    for message in ET.parse(collect_wording.TARGET).getroot().iter("message"):
        said[message.findtext("source")].add(message.findtext("translation"))
        assert message.get("numerus") is None
    assert [source for source, translations in said.items() if len(translations) > 1] == []


def test_a_text_inside_an_f_string_is_collected(tmp_path: Path) -> None:
    module = tmp_path / "page.py"
    module.write_text(
        "print(f\"{self.tr('Người giữ')}: {name}\", self.tr('Đóng'))", encoding="utf-8"
    )
    assert list(collect_wording.spoken(module)) == ["Người giữ"]  # the other is seen by lupdate


def test_keys_and_members_of_sets_are_not_said(tmp_path: Path) -> None:
    module = tmp_path / "form_wording.py"
    module.write_text(
        "NAMES = {'slip': 'giấy hẹn'}\nOF_MANY = frozenset({'slip'})", encoding="utf-8"
    )
    assert list(collect_wording.spoken(module)) == ["giấy hẹn"]


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path in collect_wording.sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in names:
                    yield f"{path.relative_to(collect_wording.ROOT)}:{node.lineno}", node


def test_nothing_is_put_together_inside_tr() -> None:
    """`tr(f"…")` asks for a text that no translation file can have."""
    wrong = [
        place
        for place, call in calls(*SAYS)
        for argument in call.args
        if any(isinstance(node, ast.JoinedStr | ast.BinOp) for node in ast.walk(argument))
    ]
    assert wrong == []


def bare(tree: ast.Module) -> Iterator[ast.Constant]:
    """Return the strings of a module that are neither translated nor documentation."""
    told = set()
    for node in ast.walk(tree):
        name = getattr(node, "func", None)
        if isinstance(node, ast.Call) and getattr(name, "attr", getattr(name, "id", "")) in SAYS:
            told |= {id(inside) for argument in node.args for inside in ast.walk(argument)}
        if isinstance(node, ast.Expr):
            told.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def test_nothing_is_shown_that_cannot_be_translated() -> None:
    wrong = [
        f"{path.relative_to(collect_wording.ROOT)}:{text.lineno} {text.value}"
        for path in collect_wording.sources()
        if not path.stem.endswith("wording")
        for text in bare(ast.parse(path.read_text(encoding="utf-8")))
        if VIETNAMESE.search(text.value) and text.value not in BARE
    ]
    assert wrong == []


# -- the window ---------------------------------------------------------------------------------


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    install(qapp, "en")
    yield
    for translator in qapp.findChildren(TsTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    wording.speak(lambda text: text)


@pytest.mark.usefixtures("english")
def test_sentences_of_errors_are_english() -> None:
    full = wording.words(StoreFullError())
    assert str(full).startswith("The disk is full.")
    wrong = wording.words(InvalidInputError("applicant.born_on", "not_a_date", "31/02"))
    assert wrong.text.startswith("Date of birth: “31/02” is not a real date.")
    assert wrong.text.endswith("Correct it and go on.")


@pytest.mark.usefixtures("english")
def test_words_without_a_translation_stay_as_they_are(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert "Select All" in [action.text().partition("\t")[0] for action in menu.actions()]
    menu.deleteLater()


def texts(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def show_sign_in(qtbot: QtBot, accounts: Accounts, tasks: Tasks) -> QWidget:
    page = SignInPage(WHERE, accounts, tasks, CLOCK)
    page.refresh()
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.chosen() is not None)
    return page


def shown(qtbot: QtBot, window: QWidget) -> QWidget:
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_the_sign_in_page_is_english_and_has_room_for_it(
    qtbot: QtBot, accounts: Accounts, tasks: Tasks, request: pytest.FixtureRequest
) -> None:
    vietnamese = show_sign_in(qtbot, accounts, tasks)
    qtbot.waitUntil(lambda: misfits(vietnamese) == [])
    request.getfixturevalue("english")
    page = show_sign_in(qtbot, accounts, tasks)
    qtbot.waitUntil(lambda: misfits(page) == [])
    assert "Who is at the desk?" in texts(page)


@pytest.mark.usefixtures("english")
def test_the_key_map_is_english_and_has_room_for_it(qtbot: QtBot) -> None:
    window = MainWindow([], WhoAndWhere("", "", "", "", ""), CLOCK)
    shown(qtbot, window)
    window._on_keys_wanted()
    dialog = window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    qtbot.waitUntil(dialog.isVisible)
    assert {"Lock the screen", "Change page", "High contrast"} <= texts(dialog)
    assert not any(VIETNAMESE.search(text) for text in texts(dialog))
    assert misfits(dialog) == []
