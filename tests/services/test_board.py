"""The chair's board on a real desk: the figures, the dossiers behind each, and what was known at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from services.board import Scope
from services.board_lists import Behind, FigureKind
from services.clock import VIETNAM
from services.errors import InvalidInputError
from services.office import NewOfficer
from services.rules.counting import Standing
from services.rules.life_acts import Directed, Forwarded, MissingPaper, Returned
from services.rules.life_requests import (
    Apologise,
    AskSupplement,
    Finish,
    Recall,
    Request,
    TakeSupplement,
    Withdraw,
)
from services.rules.report_periods import chosen_period
from tests.a_desk import PASSWORD, Rehearsal, a_draft, begin

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD),
    NewOfficer("chutich", "Phạm Quốc Bảo", "chair", PASSWORD),
)
MISSING = AskSupplement((MissingPaper("Giấy chứng sinh", "chưa nộp"),))
SEVEN_DAYS = "1.004222"  # received on Friday 16/10, due on Tuesday 27/10


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1, STAFF)
    made.clock.now = at(16, 8, month=10)
    yield made
    made.desk.close()


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def received(rehearsal: Rehearsal, count: int, procedure: str = SEVEN_DAYS) -> list[bytes]:
    desk = rehearsal.desk
    return [
        desk.reception.receive(a_draft(desk, procedure), "ha").dossiers[0].dossier_id
        for _ in range(count)
    ]


def do(rehearsal: Rehearsal, dossiers: list[bytes], request: Request, officer: str = "ha") -> None:
    rehearsal.desk.life.record_all([(one, request) for one in dossiers], officer)


def a_period(rehearsal: Rehearsal) -> dict[str, list[bytes]]:
    """Make 19 early, 60 on the day, 17 late, 3 overdue and 4 paused; it is 11/11."""
    ids = received(rehearsal, 103)
    early, on_day, late, overdue, paused = ids[:19], ids[19:79], ids[79:96], ids[96:99], ids[99:]
    rehearsal.clock.now = at(20, 9, month=10)
    do(rehearsal, paused, MISSING)
    rehearsal.clock.now = at(23, 9, month=10)
    do(rehearsal, early, Finish())
    rehearsal.clock.now = at(27, 9, month=10)
    do(rehearsal, on_day, Finish())
    rehearsal.clock.now = at(28, 9, month=10)
    do(rehearsal, late, Finish())
    rehearsal.clock.now = at(11, 9)
    return {"early": early, "on_day": on_day, "late": late, "overdue": overdue, "waiting": paused}


def test_without_a_result_there_is_no_percentage(rehearsal: Rehearsal) -> None:
    received(rehearsal, 5)
    rehearsal.clock.now = at(11, 9)
    figures = rehearsal.desk.board.figures()
    assert figures.on_time.formula == "chưa có kết quả trả; 5 quá hạn"
    assert figures.on_time.share.hundredths is None
    assert figures.on_time.with_overdue.percent == "0,00\u00a0%"


def test_the_board_counts_what_was_solved_and_what_is_overdue(rehearsal: Rehearsal) -> None:
    made = a_period(rehearsal)
    figures = rehearsal.desk.board.figures()
    assert figures.period.label == "Tháng 11/2026 (15/10 – 14/11)"
    assert (figures.on_time.share.fraction, figures.on_time.share.percent) == (
        "79/96",
        "82,29\u00a0%",
    )
    with_overdue = figures.on_time.with_overdue
    assert (with_overdue.fraction, with_overdue.percent) == ("79/99", "79,80\u00a0%")
    assert (figures.reach.needed, figures.reach.needed_with_late) == (244, 301)
    assert (figures.reach.then.fraction, figures.reach.then_with_late.fraction) == (
        "323/340",
        "380/400",
    )
    assert not figures.reach.can_be_reached  # no more than the usual intake is expected
    assert figures.received == 103
    for name, ids in made.items():
        assert figures.found.count(Standing[name.upper()]) == len(ids)
    assert [(age.first, age.count) for age in figures.overdue_ages if age.count] == [(11, 3)]
    assert [age.count for age in figures.uncollected_ages] == [0, 77, 19, 0]


def test_every_number_opens_exactly_its_dossiers(rehearsal: Rehearsal) -> None:
    made = a_period(rehearsal)
    desk = rehearsal.desk
    period = desk.board.period()
    solved = {*made["early"], *made["on_day"], *made["late"]}
    wanted = {
        FigureKind.EARLY: made["early"],
        FigureKind.ON_DAY: made["on_day"],
        FigureKind.LATE: made["late"],
        FigureKind.OVERDUE: made["overdue"],
        FigureKind.WAITING: made["waiting"],
        FigureKind.SOLVED: solved,
        FigureKind.ON_TIME: [*made["early"], *made["on_day"]],
        FigureKind.UNCOLLECTED: solved,
        FigureKind.NOT_APOLOGISED: [*made["late"], *made["overdue"]],
        FigureKind.OVERDUE_NOT_APOLOGISED: made["overdue"],
        FigureKind.APOLOGISED: [],
        FigureKind.REPEATED: [],
        FigureKind.RUNNING: [],
    }
    for kind, ids in wanted.items():
        opened = desk.board_lists.open(Behind(kind, period))
        lines = tuple(desk.board_lists.lines(opened))
        assert {line.dossier_id for line in lines} == set(ids), kind
        assert opened.count == len(lines) == len(set(ids))
        assert [desk.board_lists.place(opened, line.dossier_id) for line in lines] == list(
            range(len(lines))
        )
    aged = Behind(FigureKind.OVERDUE, period, ages=(11, 30))
    assert desk.board_lists.open(aged).count == 3
    assert desk.board_lists.open(Behind(FigureKind.OVERDUE, period, ages=(1, 2))).count == 0
    assert desk.board_lists.open(Behind(FigureKind.UNCOLLECTED, period, ages=(16, 30))).count == 19
    assert desk.board_lists.open(Behind(FigureKind.IN_WORK, period, ages=(16, 30))).count == 3
    assert len(desk.board_lists.codes(Behind(FigureKind.LATE, period))) == 17


def test_a_result_is_still_theirs_who_made_it(rehearsal: Rehearsal) -> None:
    births, lands = received(rehearsal, 2, "1.001193"), received(rehearsal, 1)
    do(rehearsal, births, Forwarded("minh"))
    do(rehearsal, births, Finish(), "minh")
    do(rehearsal, lands, Finish())
    do(rehearsal, births[:1], Returned(rehearsal.clock(), identity_checked=True))
    figures = rehearsal.desk.board.figures()
    assert [(one.name, one.found.solved) for one in figures.by_officer] == [("minh", 2), ("ha", 1)]
    assert [(one.name, one.found.solved) for one in figures.by_procedure] == [
        ("Đăng ký khai sinh", 2),
        (figures.by_procedure[1].name, 1),
    ]
    of_minh = Behind(FigureKind.SOLVED, figures.period, scope=Scope(worked_by="minh"))
    assert rehearsal.desk.board_lists.open(of_minh).count == 2
    field = figures.by_field[0].scope
    assert (
        rehearsal.desk.board.figures(scope=field).found.solved == figures.by_field[0].found.solved
    )


def test_a_board_of_the_past_shows_what_was_known_then(rehearsal: Rehearsal) -> None:
    desk, made = rehearsal.desk, a_period(rehearsal)
    then, period = rehearsal.clock(), desk.board.period()
    known = desk.board.figures()
    behind = {
        kind: desk.board_lists.codes(Behind(kind, period))
        for kind in FigureKind
        if kind is not FigureKind.URGED
    }
    rehearsal.clock.now = at(12, 10)
    later = Apologise(at(20, 9), "Chờ cơ quan phối hợp", "other_agency")
    do(rehearsal, made["overdue"][:2], later)
    do(rehearsal, made["overdue"][:1], Finish())
    do(rehearsal, made["overdue"][1:2], Withdraw("Công dân xin rút"))
    do(rehearsal, made["waiting"][:2], TakeSupplement())
    do(rehearsal, made["waiting"][:1], AskSupplement(MISSING.items, reason_code="our_mistake"))
    do(rehearsal, made["early"][:1], Recall("Sai kết quả"))
    do(rehearsal, made["on_day"][:5], Returned(at(12, 10), identity_checked=True))
    received(rehearsal, 3)
    rehearsal.clock.now = at(13, 10)
    assert desk.board.figures() != known
    assert desk.board.figures(period, then) == known
    for kind, codes in behind.items():
        assert sorted(desk.board_lists.codes(Behind(kind, period, then))) == sorted(codes), kind
    assert desk.board.figures().repeated == desk.board.figures().waiting_again == 1
    assert desk.board.figures().overdue_apologised == 0
    assert desk.board.figures().apologies.fraction == "1/20"  # recalled is late, withdrawn is not


def test_a_period_that_is_over_keeps_its_own_open_dossiers(rehearsal: Rehearsal) -> None:
    made = a_period(rehearsal)
    do(rehearsal, made["overdue"], Finish())
    october = chosen_period(date(2026, 10, 1), date(2026, 10, 31))
    found = rehearsal.desk.board.figures(october).found
    assert (found.solved, found.overdue, found.count(Standing.WAITING)) == (96, 3, 4)
    november = chosen_period(date(2026, 11, 1), date(2026, 11, 30))
    assert rehearsal.desk.board.figures(november).found.late == 3
    assert rehearsal.desk.board.figures(november).before.found.solved == 96


def test_what_has_not_begun_has_no_board(rehearsal: Rehearsal) -> None:
    with pytest.raises(InvalidInputError) as caught:
        rehearsal.desk.board.figures(chosen_period(date(2027, 1, 1), date(2027, 1, 31)))
    assert (caught.value.field, caught.value.reason) == ("from", "in_the_future")
    with pytest.raises(InvalidInputError) as caught:
        rehearsal.desk.board.figures(as_of=at(1, 8, month=12))
    assert caught.value.field == "as_of"


def test_the_data_is_as_old_as_the_last_act_of_its_desk(rehearsal: Rehearsal) -> None:
    received(rehearsal, 1)
    rehearsal.clock.forward(minutes=20)
    (dossier,) = received(rehearsal, 1)
    rehearsal.clock.forward(minutes=5)
    do(rehearsal, [dossier], Directed("Giải quyết ngay", "ha"), "chutich")
    told_at = rehearsal.clock()
    rehearsal.clock.forward(hours=1)
    assert [(one.desk, one.at) for one in rehearsal.desk.board.desk_ages()] == [("1", told_at)]


def test_a_linked_dossier_counts_once_now_and_as_of_then(rehearsal: Rehearsal) -> None:
    board, desk = rehearsal.desk.board, rehearsal.desk
    receipt = desk.reception.receive(a_draft(desk, "2.000986"), "ha")
    _, *parts = (one.dossier_id for one in receipt.dossiers)
    assert (board.figures().received, board.figures().found.count(Standing.RUNNING)) == (1, 1)
    as_of = rehearsal.clock.now
    rehearsal.clock.forward(hours=2)
    do(rehearsal, parts, Finish())
    now = board.figures().found
    assert (now.count(Standing.EARLY), now.count(Standing.RUNNING)) == (1, 0)
    then = board.figures(as_of=as_of).found
    assert (then.count(Standing.EARLY), then.count(Standing.RUNNING)) == (0, 1)
