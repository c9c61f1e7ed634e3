"""A dossier's life in the whole program, by keys alone: supplement, extension, return; urging; a linked birth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from services.reception import Receipt
from services.rules.life import BusinessState, MoneyState
from services.rules.life_acts import Refused, ReturnMethod
from services.rules.moments import clock_text, long_date, short_day, spoken_clock, spoken_date
from tests.a_desk import CITIZEN, a_draft
from tests.journeys.keyboard import Key, focus
from tests.journeys.program import CHAIR, HA, MINH, Program, at, open_program
from tests.services.forms.pages import squeezed, words
from ui.dialogs.apology_dialog import ApologyDialog
from ui.dialogs.directive_dialog import AcknowledgeDialog, DirectiveDialog
from ui.dialogs.ending_dialogs import RefusalDialog
from ui.dialogs.finish_dialog import FinishDialog
from ui.dialogs.return_dialog import ReturnDialog
from ui.dialogs.supplement_dialog import SupplementDialog
from ui.dialogs.supplemented_dialog import SupplementedDialog
from ui.dialogs.why_date_dialog import WhyDateDialog
from ui.pages.board_page import BoardPage
from ui.pages.dossiers_page import DossiersPage
from ui.pages.returns_page import ReturnsPage
from ui.pages.today_page import TodayPage

PHUONG = "038192004417|172345678|Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"
FATHER = "038058007718||Đào Quang Minh|02031958|Nam|Thôn 1, xã Tân Phong|20052021"
RESIDENCE, LINKED_BIRTH = "1.004222", "3.000722"
SUPPLEMENT, REFUSAL, APOLOGY, LETTERS = "supplement", "refusal", "apology", "letters"
TOO_OFTEN = "Chưa gia hạn được: hồ sơ này đã hẹn lại đủ số lần theo quy định"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with open_program(qtbot, tmp_path, at(23, 9, 41)) as made:
        yield made


def shown(program: Program, dossier: bytes) -> DossiersPage:
    """Find a dossier and return the page that shows it."""
    program.find(dossier)
    page = program.page
    assert isinstance(page, DossiersPage)
    assert page.chosen == dossier
    return page


def row_of(page: DossiersPage) -> list[str]:
    """Return what the chosen row says, cell by cell."""
    row = page.table.view.currentIndex()
    return [
        str(row.siblingAtColumn(place).data()) for place in range(len(page.table.model.columns))
    ]


def assert_promised(program: Program, dossier: bytes, due: datetime) -> None:
    """Disk, list, panel, the reason of the date and the slip all give the same promise."""
    assert program.state(dossier).due_at == program.desk.dossiers.sheet(dossier).due_at == due
    page = shown(program, dossier)
    day, clock = short_day(due.date()), clock_text(due)
    assert f"{day}, {clock}" in row_of(page)
    assert f"{day}, {clock}" in program.texts(page.panel).splitlines()
    program.press(Key.Key_F10)
    why = program.dialog
    assert isinstance(why, WhyDateDialog)
    assert why.title.text() == f"Vì sao hẹn {long_date(due.date())}?"
    assert f"{spoken_clock(due)} {spoken_date(due.date())}.”" in why.explanation()
    program.press(Key.Key_Escape)
    told = f"{due:%H giờ %M phút, ngày %d tháng %m năm %Y}"
    assert squeezed(told) in words(program.desk.dossiers.slip_pdf(dossier, "A5"))


def ask_supplement(program: Program, dossier: bytes) -> None:
    shown(program, dossier)
    program.press(Key.Key_F3)
    assert isinstance(program.dialog, SupplementDialog)
    program.press(Key.Key_Space)
    program.press(Key.Key_Tab)
    program.type("mục 5 chưa ghi")
    program.press(Key.Key_F9)
    assert not program.dialogs


def assert_paused(program: Program, dossier: bytes) -> None:
    """The clock stands everywhere, and the citizen is invited for no day."""
    page = shown(program, dossier)
    assert "tạm dừng, từ 25/11" in row_of(page)
    assert "Tạm dừng từ T4 25/11" in program.texts(page.panel)
    program.press(Key.Key_F10)
    why = program.dialog
    assert isinstance(why, WhyDateDialog)
    told = "“Bà nộp thứ Hai 23/11. Hồ sơ đang chờ bà. Đủ phần còn thiếu sẽ báo ngày hẹn mới.”"
    assert told in why.explanation().splitlines()
    program.press(Key.Key_Escape)


def take_supplement(program: Program, dossier: bytes) -> None:
    shown(program, dossier)
    program.press(Key.Key_F9)
    assert isinstance(program.dialog, SupplementedDialog)
    program.press(Key.Key_Space)
    program.press(Key.Key_F9)
    assert not program.dialogs


def extend(program: Program, dossier: bytes) -> None:
    shown(program, dossier)
    assert "Xin lỗi và gia hạn" in program.open_menu()
    program.choose_entry("Xin lỗi và gia hạn")
    assert isinstance(program.dialog, ApologyDialog)
    program.press(Key.Key_Down)  # the first reason; the day suggested stays
    program.press(Key.Key_F9)
    assert not program.dialogs


def assert_no_second_extension(program: Program, dossier: bytes) -> None:
    """Hôm nay wants a letter, F9 says why there is none; the panel says so, too, and offers none."""
    assert isinstance(program.page, TodayPage)
    program.press(Key.Key_F9)
    assert not program.dialogs
    assert TOO_OFTEN in program.texts(program.window.toast)
    assert "cần Chủ tịch duyệt" in program.texts(program.window.toast)
    page = shown(program, dossier)
    assert TOO_OFTEN in program.texts(page.panel)
    assert "Xin lỗi và gia hạn" not in program.open_menu()
    program.press(Key.Key_Escape)
    assert len(program.state(dossier).apologies) == 1


def finish(program: Program, dossier: bytes, number: str) -> None:
    shown(program, dossier)
    program.walk_to("Ghi kết quả")
    program.press(Key.Key_Space)
    assert isinstance(program.dialog, FinishDialog)
    program.type(number)
    program.press(Key.Key_F9)
    assert not program.dialogs


def hand_to_proxy(program: Program) -> None:
    """Hand over what a name leads to: to the father with his paper, content."""
    program.open_page("Trả kết quả")
    assert isinstance(program.page, ReturnsPage)
    program.type("nguyen thi phuong")
    program.press(Key.Key_Return)
    dialog = program.dialog
    assert isinstance(dialog, ReturnDialog)
    program.window.take_scan(FATHER)
    program.settle()
    program.walk_to("Quan hệ với chủ hồ sơ")
    program.press(Key.Key_Down)
    program.walk_to("Giấy ủy quyền")
    program.type("Số 12 ngày 10/12/2026")
    program.walk_to("Đã xem căn cước")
    program.press(Key.Key_1)  # the first face
    program.press(Key.Key_F9)
    assert not program.dialogs


def test_supplemented_extended_finished_and_handed_to_a_proxy(program: Program) -> None:
    program.sign_in(HA)
    dossier = program.receive(PHUONG, RESIDENCE).dossiers[0].dossier_id
    assert_promised(program, dossier, at(3, 9, 41, month=12))

    program.begin_day(at(25, 10), HA)
    ask_supplement(program, dossier)
    assert program.state(dossier).national_status == "5"
    assert_paused(program, dossier)

    program.begin_day(at(1, 10, month=12), HA)  # four working days later
    calendar = program.desk.calendar()
    take_supplement(program, dossier)
    first, now = at(3, 9, 41, month=12), program.state(dossier).due_at
    assert calendar.worked_days_between(first.date(), now.date()) == 4
    assert_promised(program, dossier, at(9, 9, 41, month=12))

    program.begin_day(at(8, 9, month=12), HA)
    extend(program, dossier)
    assert_promised(program, dossier, at(14, 17, month=12))

    program.begin_day(at(11, 9, month=12), HA)
    assert_no_second_extension(program, dossier)
    finish(program, dossier, "12/2026")
    assert program.state(dossier).business is BusinessState.FINISHED
    assert_promised(program, dossier, at(14, 17, month=12))

    program.clock.now = at(14, 15, month=12)
    hand_to_proxy(program)
    state = program.state(dossier)
    assert (state.national_status, state.rating, state.money) == ("10", 3, MoneyState.PAID)
    assert state.returned is not None
    assert (state.returned.method, state.returned.name) == (ReturnMethod.DESK, "Đào Quang Minh")
    assert (state.returned.personal_id, state.returned.relation) == ("038058007718", "Cha")
    assert state.returned.authority == "Số 12 ngày 10/12/2026"
    assert state.returned.identity_checked
    assert "Đào Quang Minh" in program.texts(shown(program, dossier).panel)
    jobs = program.printed()
    assert [job.form for job in jobs] == ["", SUPPLEMENT, APOLOGY]
    assert squeezed("17 giờ 00 phút, ngày 14 tháng 12 năm 2026") in program.paper(jobs[2])
    assert len(list(program.papers.iterdir())) == 3


# -- urged, answered, apologised --------------------------------------------------------------------


def receive_three(program: Program) -> list[bytes]:
    """Receive three before anybody signs in: what is late later, and Minh has it."""
    desk = program.desk
    people = [
        replace(CITIZEN, name=name, personal_id=f"03819200441{place}")
        for place, name in enumerate(("Nguyễn Thị Phượng", "Trần Văn An", "Lê Thị Bình"))
    ]
    drafts = [a_draft(desk, RESIDENCE, person=person) for person in people]
    return [desk.reception.receive(one, MINH.username).dossiers[0].dossier_id for one in drafts]


def tick_two(program: Program) -> BoardPage:
    """Tick the first two of what is late, on the board."""
    board = program.page
    assert isinstance(board, BoardPage)
    assert focus() is board.late.lines[0]
    program.press(Key.Key_Space)
    program.press(Key.Key_Down)
    program.press(Key.Key_Space)
    return board


def urge_two(program: Program) -> None:
    board = tick_two(program)
    assert [one.accessibleName().startswith("quá hạn 2 ngày") for one in board.late.lines] == [
        True
    ] * 3
    program.press(Key.Key_D)
    assert isinstance(program.dialog, DirectiveDialog)
    assert "Gửi tới: Trần Văn Minh (2 hồ sơ)" in program.texts(program.dialog)
    program.walk_to("Giải quyết ngay trong hôm nay")
    program.press(Key.Key_Space)
    program.press(Key.Key_F9)
    assert not program.dialogs


def answer_two(program: Program) -> None:
    """What the chair urged stands first, with a banner; F9 answers one after the other."""
    page = program.page
    assert isinstance(page, TodayPage)
    assert "Chủ tịch đôn đốc 2 hồ sơ." in program.texts(program.window.banner)
    assert (page.kind, page.rows.current) == ("directive", focus())
    for answer in ("Đang làm", ""):
        program.press(Key.Key_F9)
        assert isinstance(program.dialog, AcknowledgeDialog)
        assert "Phạm Quốc Bảo" in program.texts(program.dialog)
        if answer:
            program.walk_to("Trả lời")
            program.type(answer)
        program.press(Key.Key_F9)
        assert not program.dialogs
    assert not program.window.banner.isVisible()
    assert page.kind == "overdue"


def apologise_for_two(program: Program) -> BoardPage:
    program.open_page("Bảng theo dõi")
    board = tick_two(program)
    program.press(Key.Key_X)
    assert isinstance(program.dialog, ApologyDialog)
    assert "Một lý do và một ngày cho 2 hồ sơ" in program.texts(program.dialog)
    program.press(Key.Key_Down)
    program.press(Key.Key_F9)
    assert not program.dialogs
    return board


def test_urged_by_the_chair_answered_and_apologised_for_at_once(program: Program) -> None:
    program.qtbot.waitUntil(lambda: program.is_open)
    ids = receive_three(program)
    first, second, _ = ids
    due = at(3, 9, 41, month=12)

    program.begin_day(at(7, 9, month=12), CHAIR)
    urge_two(program)
    urged = [program.state(one).directives for one in ids]
    assert [[(one.by, one.to) for one in each] for each in urged] == [
        [("chutich", "minh")],
        [("chutich", "minh")],
        [],
    ]

    program.begin_day(at(7, 13, month=12), MINH)
    answer_two(program)
    answers = [program.state(one).directives[0] for one in (first, second)]
    assert [one.acknowledged_at for one in answers] == [at(7, 13, month=12)] * 2
    assert {one.answer for one in answers} == {"Đang làm", ""}

    program.begin_day(at(7, 14, month=12), CHAIR)
    board = program.page
    assert isinstance(board, BoardPage)
    told = program.texts(board.directives)
    assert "0 chưa trả lời" in told
    assert told.count("đã xem T2 07/12 13:00") == 2
    assert "“Đang làm”" in told
    assert not any("chưa trả lời" in line.accessibleName() for line in board.late.lines)

    program.begin_day(at(7, 14, 30, month=12), HA)
    board = apologise_for_two(program)
    promised = at(10, 17, month=12)
    states = [program.state(one) for one in ids]
    assert [(one.due_at, one.promised_at) for one in states] == [
        (due, promised),
        (due, promised),
        (due, None),
    ]
    spoken = [line.accessibleName() for line in board.late.lines]
    assert all(one.startswith("quá hạn 2 ngày") for one in spoken)
    assert ["hẹn lại T5 10/12 · lần 1" in one for one in spoken] == [True, True, False]
    panel = shown(program, second).panel
    assert "Đã xin lỗi, hẹn lại T5 10/12, 17:00" in program.texts(panel)
    assert "T5 03/12, 09:41" in program.texts(panel)
    batch = [job for job in program.printed() if job.form == LETTERS]
    assert len(batch) == 1  # both letters on one print, each from a page of its own
    paper = program.paper(batch[0])
    assert paper.count(squeezed("ngày 10 tháng 12 năm 2026")) == 2 * program.desk.setting().copies
    assert all(squeezed(states[place].received.code) in paper for place in (0, 1))


# -- a linked birth ---------------------------------------------------------------------------------


def assert_one_slip(program: Program, receipt: Receipt) -> None:
    """Everything received stands on one paper with its own date."""
    (job,) = program.printed()
    assert (job.id, job.form) == (receipt.print_job, "")
    paper = program.paper(job)
    for one in receipt.dossiers:
        due = program.state(one.dossier_id).due_at
        assert squeezed(one.code) in paper
        assert squeezed(f"{due:%H giờ %M phút, ngày %d tháng %m năm %Y}") in paper


def refuse(program: Program) -> None:
    """Refuse the dossier in the panel; a part has no basis of its own, so one is typed."""
    program.open_menu()
    program.choose_entry("Từ chối giải quyết")
    assert isinstance(program.dialog, RefusalDialog)
    program.press(Key.Key_Down)
    program.press(Key.Key_F9)
    assert "Từ chối phải có căn cứ" in program.texts(program.dialog)
    program.type("Luật Bảo hiểm y tế, Điều 12")
    program.press(Key.Key_F9)
    assert not program.dialogs


def test_a_linked_birth_goes_on_when_a_part_is_refused_and_ends_with_its_last(
    program: Program,
) -> None:
    program.sign_in(HA)
    receipt = program.receive(PHUONG, LINKED_BIRTH)
    ids = [one.dossier_id for one in receipt.dossiers]
    whole, birth, residence, insurance, card = ids
    dues = [program.state(one).due_at for one in ids]
    assert dues[1:] == [at(25, 9, 41), at(26, 9, 41), at(26, 9, 41), at(1, 9, 41, month=12)]
    assert dues[0] == dues[4]
    assert_one_slip(program, receipt)
    for one, due in zip(ids, dues, strict=True):
        assert f"{short_day(due.date())}, 09:41" in row_of(shown(program, one))

    shown(program, whole)
    program.walk_to("2004")
    program.press(Key.Key_Space)
    page = program.page
    assert isinstance(page, DossiersPage)
    assert page.chosen == insurance
    refuse(program)
    refused = program.state(insurance)
    assert isinstance(refused.ending, Refused)
    assert refused.ending.legal_basis == "Luật Bảo hiểm y tế, Điều 12"
    others = (whole, birth, residence, card)
    assert all(program.state(one).is_unsolved for one in others)
    forms = program.printed()
    assert [(job.form, job.code[-4:]) for job in forms] == [("", "2001"), (REFUSAL, "2004")]
    assert squeezed("Luật Bảo hiểm y tế, Điều 12") in program.paper(forms[1])

    for day, part, number in ((25, birth, "5/2026"), (26, residence, "6/2026")):
        program.clock.now = at(day, 9)
        finish(program, part, number)
        assert program.state(whole).is_unsolved
    program.clock.now = at(30, 16)
    finish(program, card, "7/2026")
    state = program.state(whole)
    assert (state.business, state.ended_at) == (BusinessState.FINISHED, at(30, 16))
    assert state.ended_at < state.due_at == dues[0]
    told = program.texts(shown(program, whole).panel)
    assert "Hồ sơ liên thông, 4 phần" in told
    assert told.count("Có kết quả, chờ trả") == 4  # three parts, and the whole itself
    assert "Từ chối tiếp nhận · T5 26/11" in told
