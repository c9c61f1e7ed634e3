"""What the counter shows beside the sheet."""

from __future__ import annotations

import pytest

from services.counter import USUAL, Counter
from services.forms.pictures import Picture
from tests.a_desk import Rehearsal, a_draft


@pytest.fixture
def counter(rehearsal: Rehearsal) -> Counter:
    return Counter(rehearsal.desk.workplace)


def test_a_new_desk_shows_nobody_and_offers_what_all_desks_receive(counter: Counter) -> None:
    assert counter.recent() == ()
    assert counter.frequent() == {}
    assert counter.offered_first() == USUAL


def test_who_was_just_here_stands_first(counter: Counter, rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.reception.receive(a_draft(desk), "ha")
    rehearsal.clock.forward(minutes=5)
    desk.reception.receive(a_draft(desk, "1.000656"), "ha")
    first, second = counter.recent()
    assert (first.number, second.number) == ("2002", "2001")
    assert first.name == "Nguyễn Thị Phượng"
    assert first.received_at == rehearsal.clock()


def test_yesterday_is_not_today(counter: Counter, rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.reception.receive(a_draft(desk), "ha")
    rehearsal.clock.forward(days=1)
    assert counter.recent() == ()
    assert counter.offered_first()[0] == "2.000635"


def test_what_is_received_often_is_offered_first(counter: Counter, rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    for code in ("1.000656", "1.000656", "2.000635"):
        desk.reception.receive(a_draft(desk, code), "ha")
    assert counter.frequent() == {"1.000656": 2, "2.000635": 1}
    assert counter.offered_first()[:2] == ("1.000656", "2.000635")


def test_the_slip_to_come_is_drawn_and_nothing_is_written(
    counter: Counter, rehearsal: Rehearsal
) -> None:
    desk = rehearsal.desk
    draft = a_draft(desk, "2.000635", "1.000656")
    preview = desk.reception.preview(draft)
    picture = counter.slip_picture(draft, preview, "ha", 600)
    assert isinstance(picture, Picture)
    assert abs(picture.columns - 600) <= 1
    assert min(picture.dots) < 40
    assert counter.recent() == ()
    assert desk.reception.today().next_number == 2001
