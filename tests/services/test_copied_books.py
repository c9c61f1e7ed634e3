"""A folder copied to another machine: no number is ever given on both, whoever goes on first."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from services.checkup import check
from services.desk import Desk, open_desk
from services.rules.dossier_codes import NumberRange, copy_range, desk_range, overflow_range
from tests.a_desk import MovableClock, Rehearsal, a_draft, begin

EACH = 25


def copied(rehearsal: Rehearsal, to: Path, machine: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return the desk of a copy of the folder, opened on another machine."""
    shutil.copytree(rehearsal.folder, to)
    return on_machine(to, rehearsal.recovery_code, machine, monkeypatch)


def on_machine(folder: Path, code: str, machine: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    with monkeypatch.context() as patched:
        patched.setattr("services.desk.machine_digest", lambda: machine)
        return open_desk(folder, MovableClock(), recovery_code=code)


def codes(desk: Desk, count: int) -> list[str]:
    return [desk.reception.receive(a_draft(desk), "ha").dossiers[0].code for _ in range(count)]


def tail(code: str) -> int:
    return int(code.rpartition("-")[2])


def test_four_desks_of_which_two_are_copies_never_give_one_number_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = begin(tmp_path / "1", number=1), begin(tmp_path / "2", number=2)
    given = codes(second.desk, 3)
    second.desk.close()
    copies = [
        copied(second, tmp_path / f"copy {name}", name, monkeypatch) for name in ("one", "two")
    ]
    second.desk = open_desk(second.folder, second.clock, recovery_code=second.recovery_code)
    for _ in range(EACH):  # nobody waits for anybody
        for desk in (first.desk, second.desk, *copies):
            given += codes(desk, 1)
    assert len(set(given)) == len(given) == 4 * EACH + 3
    for desk in (first.desk, second.desk, *copies):
        assert check(desk.book, desk.accounts.log).ok
        desk.close()


def test_a_copy_counts_on_from_its_own_block_until_its_desk_is_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = begin(tmp_path / "desk")
    assert tail(codes(held.desk, 1)[0]) == 2001
    held.desk.close()
    desk = copied(held, tmp_path / "copy", "new pc", monkeypatch)
    block = desk.book.copied
    assert block is not None
    assert [tail(code) for code in codes(desk, 2)] == [block.first, block.first + 1]
    assert desk.reception.today().left == 997
    assert any(
        "chưa xác nhận số quầy" in note for note in check(desk.book, desk.accounts.log).notes
    )
    desk.change_setting(replace(desk.setting(), copies=3))  # says nothing of the number
    desk.close()
    again = on_machine(tmp_path / "copy", held.recovery_code, "new pc", monkeypatch)
    assert (again.book.news, again.book.copied) == ("", block)
    assert tail(codes(again, 1)[0]) == block.first + 2
    again.confirm_number()
    assert tail(codes(again, 1)[0]) == 2002
    again.close()
    last = on_machine(tmp_path / "copy", held.recovery_code, "new pc", monkeypatch)
    assert last.book.copied is None
    assert tail(codes(last, 1)[0]) == 2003
    last.close()


def test_another_desk_number_settles_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = begin(tmp_path / "desk")
    held.desk.close()
    desk = copied(held, tmp_path / "copy", "second pc", monkeypatch)
    desk.change_setting(replace(desk.setting(), number=3))
    assert desk.book.copied is None
    assert tail(codes(desk, 1)[0]) == 3001
    desk.close()


def test_a_full_block_goes_on_where_no_desk_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = begin(tmp_path / "desk")
    held.desk.close()
    desk = copied(held, tmp_path / "copy", "busy pc", monkeypatch)
    block = desk.book.copied
    assert block is not None
    desk.book.copied = NumberRange(block.first, block.first)
    assert [tail(code) for code in codes(desk, 2)] == [block.first, 205_001]
    desk.close()


@pytest.mark.parametrize("token", ["000000", "000329", "ffffff", "a1b2c3"])
def test_a_block_is_no_desks_own(token: str) -> None:
    block = copy_range(token)
    assert block.size == 999
    assert block.first >= 110_001
    assert block.last <= 999_999
    for desk in range(1, 10):
        assert not block.overlaps(desk_range(desk))
        beyond = overflow_range(desk).first
        assert not block.overlaps(NumberRange(beyond, beyond + 9_998))
