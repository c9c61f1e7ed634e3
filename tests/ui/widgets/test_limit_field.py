"""A time limit typed: amount and unit, or nothing."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from services.rules.deadlines import Limit
from ui.widgets.limit_field import UNITS, LimitField


@pytest.fixture
def field(qtbot: QtBot) -> LimitField:
    field = LimitField("Thời hạn", hint="Theo quy định: 3 ngày làm việc.")
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    "text", ["3 ngày làm việc", "15 ngày", "8 giờ làm việc", "2 tháng", "trong ngày"]
)
def test_every_unit_is_shown_and_read_back(field: LimitField, text: str) -> None:
    field.set_limit(Limit.parse(text))
    assert str(field.value()) == text


def test_an_open_limit_asks_for_its_unit(field: LimitField) -> None:
    field.set_limit(Limit.parse("5 ngày làm việc"), is_open=True)
    assert (field.amount.text(), field.value(), field.is_empty) == ("5", None, False)


def test_nothing_filled_in_is_empty(field: LimitField) -> None:
    field.set_limit(None)
    assert field.is_empty


@pytest.mark.parametrize("typed", ["", "0", "-1", "ba", "9999", "²", "1,5"])
def test_what_is_no_amount_is_no_limit(field: LimitField, typed: str) -> None:
    field.set_limit(Limit.parse("3 ngày làm việc"))
    field.amount.setText(typed)
    assert field.value() is None


def test_one_day_needs_no_amount(field: LimitField) -> None:
    field.set_limit(None)
    field.unit.setCurrentIndex(len(UNITS))
    assert not field.amount.isEnabled()
    assert str(field.value()) == "trong ngày"


def test_a_problem_goes_away_while_typing(field: LimitField, qtbot: QtBot) -> None:
    field.say_problem()
    assert "chọn đơn vị" in field.note.text()
    qtbot.keyClicks(field.amount, "3")
    assert field.note.text() == "Theo quy định: 3 ngày làm việc."
