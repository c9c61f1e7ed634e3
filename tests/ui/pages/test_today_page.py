"""Hôm nay in the real window over a real desk, by keys: what waits, in order, and the act that does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models import schema
from services.accounts import Officer, Role
from services.rules.acts import ActKind
from services.rules.day_tasks import TaskKind
from services.rules.life_acts import Directed, Forwarded
from services.rules.life_requests import Extend, Finish
from tests.ui.acts_rig import ActsRig, at, open_rig
from tests.ui.windows import SIZES, nameless, too_wide
from ui.acts import ActWanted
from ui.dialogs.apology_dialog import ApologyDialog
from ui.page import Badge
from ui.pages.reception_page import ReceptionPage
from ui.pages.today_page import TodayPage
from ui.theme import theme

CHAIR = Officer("chutich", "Phạm Quốc Bảo", Role.CHAIR)
AUDITOR = Officer("thanhtra", "Đỗ Văn Kiểm", Role.AUDITOR)
MINH = Officer("minh", "Trần Văn Minh", Role.OFFICER)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        yield made


def show(rig: ActsRig) -> TodayPage:
    page = rig.window.open_page("today")
    assert isinstance(page, TodayPage)
    page.refresh()
    rig.settle()
    return page


def spied(rig: ActsRig, page: TodayPage) -> list[ActWanted]:
    """Return what acts the page wants, kept from the window."""
    page.act_wanted.disconnect(rig.desk_window.acts.begin_wanted)
    wanted: list[ActWanted] = []
    page.act_wanted.connect(wanted.append)
    return wanted


def kinds(page: TodayPage) -> list[str]:
    return [row.kind.value for row in page.rows.rows]


def names(page: TodayPage) -> list[str]:
    model = page.list.table.model
    return [model.line(row).owner_name for row in range(model.rowCount())]


def two_tasks(rig: ActsRig) -> TodayPage:
    """One dossier is urged, all three are late."""
    rig.rehearsal.clock.now = at(4, 8, month=12)
    rig.do(Directed("Xử lý trong hôm nay", "ha"), place=1, officer="chutich")
    return show(rig)


def test_an_officer_starts_with_today(rig: ActsRig) -> None:
    assert rig.desk_window._first_page() == "today"
    assert [item.page.title for item in rig.window.rail.items][:3] == [
        "Hôm nay",
        "Tiếp nhận",
        "Hồ sơ",
    ]


def test_where_nothing_waits_the_page_says_so(rig: ActsRig) -> None:
    page = show(rig)
    assert page.nothing.isVisible()
    assert page.nothing.accessibleName() == "Hôm nay không còn việc nào chờ."
    assert not page.list.isVisible()
    assert page.reception_button.hasFocus()


def test_tasks_stand_in_order_and_the_first_one_is_open(rig: ActsRig) -> None:
    page = two_tasks(rig)
    assert kinds(page) == ["directive", "overdue"]
    assert page.rows.rows[0].hasFocus()
    assert names(page) == ["Trần Văn An"]
    assert page.rows.rows[1].accessibleName() == "Quá hạn, 3 hồ sơ"
    assert "phím 2" in page.rows.rows[1].accessibleDescription()


def test_arrows_show_each_tasks_dossiers_and_enter_leads_to_them(rig: ActsRig) -> None:
    page = two_tasks(rig)
    rig.press(Qt.Key.Key_Down)
    assert page.kind is TaskKind.OVERDUE
    assert len(names(page)) == 3
    rig.press(Qt.Key.Key_Down)
    assert page.rows.rows[1].hasFocus()  # the end is an end
    rig.press(Qt.Key.Key_Return)
    assert page.list.table.view.hasFocus()
    rig.press(Qt.Key.Key_Escape)
    assert page.rows.rows[1].hasFocus()
    rig.press(Qt.Key.Key_Up)
    assert page.kind is TaskKind.DIRECTIVE


def test_a_digit_opens_its_task_and_f9_makes_its_act_on_the_chosen_dossier(rig: ActsRig) -> None:
    page = two_tasks(rig)
    wanted = spied(rig, page)
    rig.press(Qt.Key.Key_2)
    assert page.list.table.view.hasFocus()
    rig.press(Qt.Key.Key_Down)
    chosen = page.list.line
    rig.press(Qt.Key.Key_F9)
    assert chosen is not None
    assert wanted == [ActWanted((chosen.dossier_id,), ActKind.APOLOGISED)]
    rig.press(Qt.Key.Key_9)  # no such task
    assert page.kind is TaskKind.OVERDUE


def test_a_makes_the_act_on_all_dossiers_where_that_goes(rig: ActsRig) -> None:
    page = two_tasks(rig)
    wanted = spied(rig, page)
    rig.press(Qt.Key.Key_A)  # one is urged: nothing to do for all
    rig.press(Qt.Key.Key_2)
    rig.press(Qt.Key.Key_A)
    assert [(set(one.dossier_ids), one.kind) for one in wanted] == [
        (set(rig.ids), ActKind.APOLOGISED)
    ]


def test_what_is_handed_on_is_taken_over_with_one_key(qtbot: QtBot, tmp_path: Path) -> None:
    with open_rig(qtbot, tmp_path, officer=MINH) as rig:
        for place in range(3):
            rig.do(Forwarded("minh", "Tư pháp"), place=place)
        page = show(rig)
        assert kinds(page) == ["not_taken"]
        rig.press(Qt.Key.Key_1)
        rig.press(Qt.Key.Key_F9)
        rig.settle()
        rig.window.refresh(frozenset({"dossier"}))
        rig.settle()
        assert len(names(page)) == 2
        assert page.list.table.view.hasFocus()
        assert page.list.line is not None
        rig.press(Qt.Key.Key_A)
        rig.settle()
        assert page.nothing.isVisible()
        assert QApplication.focusWidget() is page.reception_button
        assert all(rig.state(place).hand_overs[-1].taken_at for place in range(3))


def test_a_task_that_is_done_leaves_and_the_next_one_opens(rig: ActsRig) -> None:
    rig.rehearsal.clock.now = at(2, 8, month=12)
    rig.do(Directed("Xử lý", "ha"), officer="chutich")
    page = show(rig)
    assert kinds(page) == ["directive", "apology_due"]
    assert "chậm nhất 17:00" in page.rows.rows[1].accessibleDescription()
    rig.press(Qt.Key.Key_2)
    for place in range(3):
        rig.do(Extend(at(10, 10, month=12), "Chờ xác minh", "field_check"), place=place)
    rig.window.refresh(frozenset({"dossier"}))
    rig.settle()
    assert (kinds(page), page.kind) == (["directive"], TaskKind.DIRECTIVE)
    assert page.rows.rows[0].hasFocus()


def test_enter_in_the_list_opens_the_dossier(rig: ActsRig) -> None:
    two_tasks(rig)
    rig.press(Qt.Key.Key_1)
    rig.press(Qt.Key.Key_Return)
    assert rig.page.chosen == rig.ids[1]


def test_f2_and_a_scan_lead_to_the_counter(rig: ActsRig) -> None:
    show(rig)
    rig.press(Qt.Key.Key_F2)
    assert isinstance(rig.window.page, ReceptionPage)
    show(rig)
    rig.window.take_scan("038192004419|203456789|Đỗ Thị Hoa|14081992|Nữ|Thôn 4|20052021")
    rig.settle()
    page = rig.window.page
    assert isinstance(page, ReceptionPage)
    assert page.draft.applicant.name == "Đỗ Thị Hoa"


def test_the_rail_counts_urgent_tasks_and_is_solid_once_one_is_late(rig: ActsRig) -> None:
    assert rig.desk_window.day_news.badge == Badge(0)
    rig.rehearsal.clock.now = at(2, 8, month=12)
    rig.do(Directed("Xử lý", "ha"), officer="chutich")
    rig.settle()
    assert rig.desk_window.day_news.badge == Badge(2)  # urged, and letters due
    rig.rehearsal.clock.now = at(4, 8, month=12)
    rig.desk_window.day_news.ask()
    rig.settle()
    assert rig.desk_window.day_news.badge == Badge(2, "late")
    assert rig.window.rail.items[0].accessibleName() == "Hôm nay, 2"


def test_the_chair_sees_everybody_and_urges(qtbot: QtBot, tmp_path: Path) -> None:
    with open_rig(qtbot, tmp_path, officer=CHAIR) as rig:
        rig.do(Forwarded("minh", "Tư pháp"), place=2)
        rig.rehearsal.clock.now = at(4, 8, month=12)
        page = show(rig)
        assert kinds(page) == ["not_taken", "overdue"]
        assert not page.scope.isVisible()
        rig.press(Qt.Key.Key_2)
        cells = [page.list.table.model.index(row, 0).data() for row in range(3)]
        assert [cell.rpartition(", ")[2] for cell in cells] == [
            "Lê Thu Hà",
            "Lê Thu Hà",
            "Trần Văn Minh",
        ]
        wanted = spied(rig, page)
        rig.press(Qt.Key.Key_F9)
        assert [one.kind for one in wanted] == [ActKind.DIRECTED]
        rig.press(Qt.Key.Key_F2)  # a chair receives nobody
        assert rig.window.page is page


def test_an_auditor_looks_and_can_do_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with open_rig(qtbot, tmp_path, officer=AUDITOR) as rig:
        rig.rehearsal.clock.now = at(4, 8, month=12)
        page = show(rig)
        wanted = spied(rig, page)
        rig.press(Qt.Key.Key_1)
        rig.press(Qt.Key.Key_F9)
        assert (kinds(page), wanted) == (["overdue"], [])
        assert not page.list.act.isVisible()


def test_the_lead_looks_at_their_own_tasks_or_at_everybodys(rig: ActsRig) -> None:
    rig.do(Forwarded("minh", "Tư pháp"), place=2)
    page = show(rig)
    assert kinds(page) == []
    page.scope.choose("commune")
    page.scope.chosen.emit("commune")
    rig.settle()
    assert kinds(page) == ["not_taken"]
    rig.do(Directed("Xử lý", "minh"), officer="chutich")
    page.refresh()
    rig.settle()
    assert "chưa trả lời" in page.rows.rows[0].accessibleDescription()


def test_every_table_it_shows_is_one() -> None:
    assert set(schema.table_names((*schema.PRECIOUS, *schema.PROJECTIONS))) >= TodayPage.SHOWS


@pytest.mark.parametrize(("width", "height", "factor", "is_contrast"), SIZES)
def test_nothing_is_cut_at_any_size(
    rig: ActsRig, width: int, height: int, factor: float, is_contrast: bool
) -> None:
    rig.rehearsal.clock.now = at(4, 8, month=12)
    rig.do(Finish(), place=0)
    theme().set_look(factor=factor, contrast=is_contrast)
    rig.window.resize(width, height)
    page = show(rig)
    assert (too_wide(page), nameless(page)) == ([], [])
    assert rig.window.width() == width
    for row in page.rows.rows:
        assert row.height() >= row.heightForWidth(row.width())
    rig.press(Qt.Key.Key_1)
    assert page.list.table.view.hasFocus()
    assert page.list.table.view.isVisible()
    assert (too_wide(page), nameless(page)) == ([], [])


def test_its_single_keys_leave_typing_in_the_search_alone(rig: ActsRig) -> None:
    page = two_tasks(rig)
    rig.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    rig.press(Qt.Key.Key_2)
    rig.press(Qt.Key.Key_A)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    assert search.text().lower() == "2a"
    assert page.kind is TaskKind.DIRECTIVE


def test_f9_opens_the_dialog_of_the_act_and_the_task_is_done_after_it(rig: ActsRig) -> None:
    rig.rehearsal.clock.now = at(2, 8, month=12)
    page = show(rig)
    assert kinds(page) == ["apology_due"]
    rig.press(Qt.Key.Key_1)
    rig.press(Qt.Key.Key_F9)
    assert isinstance(rig.dialog, ApologyDialog)
    rig.press(Qt.Key.Key_Escape)
    assert rig.dialogs == []
    assert page.list.table.view.hasFocus()
