"""`board`: figures as JSON, percentages only with a denominator, and the codes behind each figure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from services.rules.life_requests import Finish
from tests.a_desk import begin
from tests.services.test_board import STAFF, a_period, at, do, received
from ui.console.command_line import run

UNLOCK = "một mật khẩu để thử"


class Cli:
    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.rehearsal = begin(place / "quay", 1, STAFF)
        self.rehearsal.clock.now = at(16, 8, month=10)
        self._place, self._capsys = place, capsys
        (place / "unlock").write_text(UNLOCK, encoding="utf-8")

    def close(self) -> None:
        desk = self.rehearsal.desk
        desk.slots.set_passphrase(desk.key, UNLOCK)
        desk.close()

    def __call__(self, *arguments: str, now: str = "2026-11-11T09:00") -> tuple[int, str, str]:
        common = ["--data", str(self.rehearsal.folder), "--unlock", str(self._place / "unlock")]
        status = run(["board", *arguments, *common, "--now", now])
        said = self._capsys.readouterr()
        assert "MC-9999" not in said.err
        return status, said.out, said.err

    def document(self, *arguments: str, now: str = "2026-11-11T09:00") -> dict[str, Any]:
        status, out, err = self(*arguments, "--json", now=now)
        assert status == 0, err
        found: dict[str, Any] = json.loads(out)
        return found


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path, capsys)


def test_the_board_says_every_figure_with_its_formula_and_its_dossiers(cli: Cli) -> None:
    made = a_period(cli.rehearsal)
    codes = {
        name: sorted(cli.rehearsal.desk.lists.line(one).code for one in ids)
        for name, ids in made.items()
    }
    cli.close()
    board = cli.document()
    assert board["on_time"] == {
        "numerator": 79,
        "denominator": 96,
        "percent": 82.29,
        "formula": "(19 trước hạn + 60 đúng hạn) / 96 hồ sơ đã giải quyết = 82,29\u00a0%",
    }
    overdue = board["with_open_overdue"]
    assert (overdue["numerator"], overdue["denominator"], overdue["percent"]) == (79, 99, 79.8)
    assert {name: board[name] for name in ("early", "on_day", "late", "open_overdue")} == {
        "early": 19,
        "on_day": 60,
        "late": 17,
        "open_overdue": 3,
    }
    assert (board["paused"], board["due_soon"], board["from"]) == (4, 0, "2026-10-15")
    reach = board["to_reach"]
    assert (reach["target_percent"], reach["needed"], reach["needed_with_overdue"]) == (
        95,
        244,
        301,
    )
    assert reach["reachable"] is False
    assert board["by_officer"][0]["name"] == "Lê Thu Hà"
    assert board["by_field"][0]["on_time"]["denominator"] == 96
    named = {"overdue": "open_overdue", "waiting": "paused"}
    for name, wanted in codes.items():
        assert sorted(board["dossiers"][named.get(name, name)]) == wanted
    status, out, _ = cli()
    assert status == 0
    assert "Không thể đạt 95\u00a0% trong kỳ: cần thêm 244 hồ sơ" in out


def test_without_a_denominator_there_is_no_percentage(cli: Cli) -> None:
    received(cli.rehearsal, 5)
    cli.close()
    board = cli.document()
    assert board["on_time"] == {
        "numerator": 0,
        "denominator": 0,
        "percent": None,
        "formula": "chưa có kết quả trả; 5 quá hạn",
    }
    assert board["previous"]["percent"] is None
    assert "chưa có kết quả trả; 5 quá hạn" in cli()[1]


def test_as_of_an_earlier_moment_the_board_is_what_it_was(cli: Cli) -> None:
    made = a_period(cli.rehearsal)
    cli.close()
    before = cli.document(now="2026-11-11T09:00")
    desk = cli.rehearsal.reopen()
    cli.rehearsal.clock.now = at(12, 8)
    do(cli.rehearsal, made["overdue"], Finish())
    desk.close()
    now = cli.document(now="2026-11-12T10:00")
    assert (now["late"], now["open_overdue"]) == (20, 0)
    then = cli.document("--as-of", "2026-11-11T09:00", now="2026-11-12T10:00")
    del before["desks"], then["desks"]  # how old the data is now
    assert then == before
    day = cli.document("--as-of", "2026-11-11", now="2026-11-12T10:00")
    assert (day["late"], day["open_overdue"]) == (17, 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as-of", "hôm qua"), "hôm qua"),
        (("--as-of", "2027-01-01T08:00"), "tương lai"),
        (("--from", "2026-11-14", "--to", "2026-10-15"), "2026-10-15"),
        (("--from", "2027-01-01"), "2027-01-01"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_sentence(
    cli: Cli, arguments: tuple[str, ...], told: str
) -> None:
    cli.close()
    status, out, err = cli(*arguments)
    assert (status, out) == (1, "")
    assert told in err
    assert len(err.strip().splitlines()) == 1
