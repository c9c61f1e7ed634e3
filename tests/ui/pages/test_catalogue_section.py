"""Settings › Danh mục thủ tục: found without marks, read whole, changed only after a look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.catalogue_changes import CatalogueChanges
from services.desk import Desk
from services.rules.deadlines import LimitUnit
from services.rules.fees import FeeKind, FeeRule
from tests.procedures import TODAY, a_page, a_way
from tests.ui.people import tasks
from tests.ui.windows import SIZES, press, show_window, too_wide
from ui.dialogs.import_report_dialog import ImportReportDialog
from ui.dialogs.procedure_override_dialog import ProcedureOverrideDialog
from ui.dialogs.procedure_review_dialog import ProcedureReviewDialog
from ui.layout import room
from ui.pages.catalogue_section import MOST_ROWS, CatalogueSection
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog

__all__ = ["tasks"]

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "portal-sample.json"


class Shown:
    """The section in a window, over a real desk."""

    def __init__(self, qtbot: QtBot, desk: Desk, tasks: Tasks, folder: Path) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.tasks = tasks
        self.folder = folder
        self.window = show_window(qtbot)
        self.told: list[str] = []
        self.changes = CatalogueChanges(desk.book, desk.clock)
        self.section = CatalogueSection(desk.catalogue, self.changes, tasks, desk.clock, "ha")
        self.section.told.connect(self.told.append)
        QVBoxLayout(self.window).addWidget(self.section)
        self.section.fit(room(1366, 768, 1.0))
        self.section.refresh()
        self.settle()
        self.section.search_edit.setFocus()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=10_000)

    def file(self, *pages: object) -> Path:
        path = self.folder / "danh-muc.json"
        path.write_text(json.dumps(pages), encoding="utf-8")
        return path

    def codes(self) -> list[object]:
        return [row.value for row in self.section.table.rows]

    def open_dialog(self, kind: type[Dialog]) -> Any:
        self.qtbot.waitUntil(lambda: self.window.findChild(kind) is not None)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return self.window.findChild(kind)

    def closed(self, kind: type[Dialog]) -> bool:
        dialog = self.window.findChild(kind)
        return dialog is None or not dialog.isVisible()

    def take_in(self, *pages: object) -> None:
        self.section.examine(self.file(*pages))
        self.open_dialog(ImportReportDialog).take_in()
        self.settle()


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, tasks: Tasks, tmp_path: Path) -> Iterator[Shown]:
    yield Shown(qtbot, desk, tasks, tmp_path)
    theme().set_look(factor=1.0, contrast=False)


def words_of(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.text())


def test_everything_offered_is_listed_and_the_first_is_told(shown: Shown) -> None:
    offered = shown.desk.catalogue().all(TODAY)
    assert len(shown.codes()) == min(MOST_ROWS, len(offered))
    assert shown.section.sheet.procedure == offered[0]
    assert f"Còn {len(offered) - MOST_ROWS} thủ tục nữa" in shown.section.rest.text()
    assert shown.section.review_banner.isHidden()


def test_procedures_are_found_while_typing(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.section.search_edit, "tthn")
    assert shown.codes() == ["1.004873"]
    told = words_of(shown.section.sheet)
    assert "Cấp Giấy xác nhận tình trạng hôn nhân" in told
    assert "3 ngày làm việc" in told
    assert "Tờ khai xác nhận tình trạng hôn nhân" in told


def test_nothing_found_says_what_to_do(shown: Shown) -> None:
    shown.section.search_edit.setText("xyzzy")
    assert shown.codes() == []
    assert shown.section.table.isHidden()
    assert "Không có thủ tục nào khớp" in words_of(shown.section)


def test_uncertain_ones_can_be_listed_alone_and_say_why(shown: Shown) -> None:
    shown.section.views.buttons()[1].click()
    offered = shown.desk.catalogue().all(TODAY)
    assert (
        shown.codes()
        == [item.code for item in offered if item.certainty.value == "uncertain"][:MOST_ROWS]
    )
    procedure = shown.section.sheet.procedure
    assert procedure is not None
    assert procedure.doubts[0] in words_of(shown.section.sheet)


def test_the_papers_of_one_case_can_be_read_alone(shown: Shown) -> None:
    shown.section.search_edit.setText("1.001022")
    expertise = "Văn bản giám định quan hệ cha, mẹ, con"
    shown.qtbot.waitUntil(lambda: expertise in seen(shown))
    (case,) = shown.section.sheet.findChildren(Choice)
    case.setCurrentIndex(2)
    shown.qtbot.waitUntil(lambda: "Cam đoan của 2 người làm chứng" in seen(shown))
    assert expertise not in seen(shown)


def seen(shown: Shown) -> list[str]:
    labels = shown.section.sheet.findChildren(QLabel)
    return [part.text() for part in labels if part.isVisibleTo(shown.window)]


def test_a_file_is_shown_before_anything_is_written(shown: Shown) -> None:
    before = shown.desk.catalogue().all(TODAY)
    shown.section.examine(SAMPLE)
    dialog = shown.open_dialog(ImportReportDialog)
    assert [button.text() for button in dialog.kinds.buttons()] == [
        "Mới 3",
        "Cần xem lại 11",
        "Không dùng được 3",
    ]
    dialog.kinds.buttons()[1].click()
    assert len(dialog.table.rows) == 11
    assert "thiếu đơn vị" in words_of(dialog)
    dialog.kinds.buttons()[2].click()
    assert "mã không có dạng 1.001193" not in words_of(dialog)
    dialog.table.choose(dialog.table.rows[1].value)
    assert "mã không có dạng 1.001193" in words_of(dialog)
    press(shown.qtbot, Qt.Key.Key_Escape)
    shown.qtbot.waitUntil(lambda: shown.closed(ImportReportDialog))
    assert shown.desk.catalogue().all(TODAY) == before
    assert shown.section.take_in_button.isEnabled()


def test_taking_a_file_in_adds_the_clean_and_asks_about_the_doubtful(shown: Shown) -> None:
    shown.section.examine(shown.file(a_page(), a_page(ma="9.000003", cach_thuc=[a_way("1")])))
    shown.open_dialog(ImportReportDialog)
    press(shown.qtbot, Qt.Key.Key_F9)
    shown.settle()
    assert shown.desk.catalogue().has("9.000002")
    assert not shown.desk.catalogue().has("9.000003")
    review = shown.open_dialog(ProcedureReviewDialog)
    assert review.title.text() == "Xem lại 1/1"
    assert "1 mới · 0 đổi · 1 cần xem lại" in shown.told[0]
    assert not shown.section.review_banner.isHidden()


def test_what_is_open_must_be_filled_in_before_it_is_confirmed(shown: Shown) -> None:
    shown.take_in(a_page(cach_thuc=[a_way("5", "Không có thông tin")]))
    review = shown.open_dialog(ProcedureReviewDialog)
    assert review.limit.amount.text() == "5"
    review.confirm()
    assert "chọn đơn vị" in review.limit.note.text()
    review.limit.unit.setCurrentIndex(review.limit.unit.findText("ngày làm việc"))
    review.confirm()
    assert "Chưa chọn cách thu phí" in review.problem.text()
    review.fee_kind.setCurrentIndex(review.fee_kind.findText("Một mức mỗi bản"))
    review.confirm()
    assert "số tiền chưa đúng" in review.problem.text()
    review.fee_amount.setText("8.000")
    review.short_name.set_text("Nuôi chó")
    review.ticks[1][1].setChecked(False)
    review.confirm()
    shown.settle()
    offered = shown.desk.catalogue().get("9.000002", TODAY)
    assert str(offered.limit) == "5 ngày làm việc"
    assert offered.fee == FeeRule(FeeKind.PER_COPY, 8_000)
    assert offered.short_name == "Nuôi chó"
    assert [paper.short_name for paper in offered.papers] == ["Tờ khai đăng ký nuôi chó"]
    shown.qtbot.waitUntil(lambda: shown.closed(ProcedureReviewDialog))
    shown.settle()
    assert shown.section.review_banner.isHidden()


def test_a_name_that_is_too_long_is_said_at_its_field(shown: Shown) -> None:
    shown.take_in(a_page(cap="Cấp tỉnh"))
    review = shown.open_dialog(ProcedureReviewDialog)
    review.short_name.set_text("x" * 41)
    review.confirm()
    shown.settle()
    assert "quá dài" in review.short_name.note.text()
    assert review.primary.isEnabled()


def test_what_is_put_off_waits_and_what_is_dismissed_is_gone(shown: Shown) -> None:
    pages = [a_page(ma=f"9.00000{number}", cach_thuc=[a_way("")]) for number in (2, 3)]
    shown.take_in(*pages)
    review = shown.open_dialog(ProcedureReviewDialog)
    review.skip()
    assert review.title.text() == "Xem lại 2/2"
    review.dismiss()
    shown.settle()
    shown.qtbot.waitUntil(lambda: shown.closed(ProcedureReviewDialog))
    shown.settle()
    assert [item.procedure.code for item in shown.changes.waiting()] == ["9.000002"]
    assert "1 thủ tục cần xem lại" in words_of(shown.section.review_banner)
    shown.section.review_banner.button.click()
    assert not shown.closed(ProcedureReviewDialog)


def test_a_file_that_changes_nothing_says_so(shown: Shown) -> None:
    shown.take_in(a_page())
    shown.section.examine(shown.file(a_page()))
    shown.qtbot.waitUntil(lambda: not shown.closed(ImportReportDialog))
    dialogs = shown.window.findChildren(ImportReportDialog)
    assert "không có gì khác" in words_of(dialogs[-1])


@pytest.mark.parametrize("content", ["[{", "{}", "\x00"])
def test_a_broken_file_is_told_on_the_page(shown: Shown, content: str) -> None:
    path = shown.folder / "hong.json"
    path.write_text(content, encoding="utf-8")
    shown.section.examine(path)
    shown.settle()
    assert not shown.section.problem.isHidden()
    assert "MC-" in words_of(shown.section.problem)
    assert shown.section.take_in_button.isEnabled()


def test_the_office_sets_its_council_fee_and_shorter_limit(shown: Shown) -> None:
    shown.section.search_edit.setText("1.004873")
    procedure = shown.section.sheet.procedure
    assert procedure is not None
    shown.section.adjust(procedure)
    dialog = shown.open_dialog(ProcedureOverrideDialog)
    dialog.fees[""].set_text("mười lăm nghìn")
    dialog.save()
    assert "chữ số" in dialog.fees[""].note.text()
    dialog.fees[""].set_text("15.000")
    dialog.limits[""].amount.setText("9")
    dialog.save()
    assert "chọn đơn vị" in dialog.limits[""].note.text()
    dialog.limits[""].unit.setCurrentIndex(1)
    assert dialog.limits[""].unit.currentData() == LimitUnit.WORKING_DAYS
    dialog.save()
    assert "dài hơn quy định" in dialog.limits[""].note.text()
    dialog.limits[""].amount.setText("2")
    dialog.ticks[-1][1].setChecked(False)
    dialog.save()
    shown.settle()
    offered = shown.desk.catalogue().get("1.004873", TODAY)
    assert (str(offered.limit), offered.council_fee_for()) == ("2 ngày làm việc", 15_000)
    assert len(offered.papers) == len(procedure.papers) - 1
    assert "Xã đã chỉnh" in [
        pill.accessibleName() for pill in shown.section.sheet.findChildren(QLabel)
    ]
    assert "15.000\u00a0đ theo HĐND tỉnh" in words_of(shown.section.sheet)
    shown.section.adjust(offered)
    again = next(
        dialog
        for dialog in shown.window.findChildren(ProcedureOverrideDialog)
        if dialog.isVisible()
    )
    assert again.fees[""].text() == "15000"
    assert not again.ticks[-1][1].isChecked()


def test_who_may_not_change_the_catalogue_only_reads_it(
    qtbot: QtBot, desk: Desk, tasks: Tasks
) -> None:
    window = show_window(qtbot)
    changes = CatalogueChanges(desk.book, desk.clock)
    section = CatalogueSection(desk.catalogue, changes, tasks, desk.clock, "tam", may_change=False)
    QVBoxLayout(window).addWidget(section)
    section.refresh()
    qtbot.waitUntil(lambda: tasks.idle)
    assert section.take_in_button.isHidden()
    assert "Xã chỉnh…" not in [
        button.text() for button in section.sheet.findChildren(QWidget) if hasattr(button, "text")
    ]


def test_a_narrow_window_opens_the_procedure_in_a_dialog(shown: Shown) -> None:
    shown.section.fit(room(1366, 768, 2.0))
    assert not shown.section.sheet.isVisible()
    shown.section.search_edit.setText("1.001193")
    shown.section.table.view.setFocus()
    press(shown.qtbot, Qt.Key.Key_Return)
    dialog = shown.open_dialog(Dialog)
    assert "Giấy chứng sinh" in words_of(dialog)
    press(shown.qtbot, Qt.Key.Key_Escape)
    shown.section.fit(room(1366, 768, 1.0))
    assert shown.section.sheet.isVisible()
    shown.section.table.view.setFocus()
    press(shown.qtbot, Qt.Key.Key_Return)
    assert not shown.section.table.view.hasFocus()


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_nothing_is_wider_than_its_room(
    shown: Shown, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    shown.window.resize(width, height)
    shown.section.fit(room(width, height, factor))
    shown.section.examine(SAMPLE)
    dialog = shown.open_dialog(ImportReportDialog)
    assert too_wide(shown.window) == []
    dialog.take_in()
    shown.settle()
    shown.open_dialog(ProcedureReviewDialog)
    assert too_wide(shown.window) == []


def test_every_control_has_a_name(shown: Shown) -> None:
    shown.section.examine(SAMPLE)
    shown.open_dialog(ImportReportDialog).take_in()
    shown.settle()
    shown.open_dialog(ProcedureReviewDialog)
    nameless = [
        type(found).__name__
        for found in shown.window.findChildren(QWidget)
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus
        and found.isVisible()
        and not found.accessibleName()
    ]
    assert nameless == []


def test_tab_goes_from_the_search_to_the_list_to_the_procedure(shown: Shown) -> None:
    shown.section.refresh()
    shown.settle()
    checked = shown.section.views.buttons()[0]
    shown.qtbot.waitUntil(checked.isVisible)
    shown.section.search_edit.setFocus()
    steps = []
    for _ in range(3):
        press(shown.qtbot, Qt.Key.Key_Tab)
        steps.append(QApplication.focusWidget())
    assert steps[:2] == [checked, shown.section.table.view]
    assert steps[2] is not None
    assert steps[2].accessibleName() == "Chi tiết thủ tục"
