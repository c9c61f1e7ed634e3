"""Files lost, torn, put back or tampered with: said in a sentence, healed where it can be, never overwritten."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models import schema
from services.checkup import check
from services.desk import Desk, Live, create_desk, open_desk
from services.errors import (
    NotFoundError,
    StoreDamagedError,
    StoreUnsuitableError,
    WrongKeyError,
    WrongStateError,
)
from services.keys import FILE, PREVIOUS_FILE
from services.office import DeskSetting, NewOfficer, OfficeSetup
from services.projections import rebuild
from tests.a_desk import OFFICE, PASSWORD, MovableClock, Rehearsal, a_draft

SETUP = OfficeSetup(OFFICE, DeskSetting(2), (NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),))


def problems(desk: Desk) -> tuple[str, ...]:
    return check(desk.book, desk.accounts.log).problems


def execute(desk: Desk, sql: str) -> None:
    with desk.store.writing() as db:
        db.execute(sql)


@pytest.fixture
def closed(rehearsal: Rehearsal) -> Rehearsal:
    """A desk with one dossier, closed."""
    rehearsal.desk.reception.receive(a_draft(rehearsal.desk), "ha")
    rehearsal.desk.close()
    return rehearsal


def opened(held: Rehearsal) -> Desk:
    return open_desk(held.folder, held.clock, recovery_code=held.recovery_code)


@pytest.mark.parametrize(
    ("left", "error"),
    [(0, StoreDamagedError), (100, StoreDamagedError), (40_960, StoreDamagedError)],
)
def test_a_book_cut_short_is_damaged_and_stays_as_it_is(
    closed: Rehearsal, left: int, error: type
) -> None:
    path = closed.folder / "book.db"
    path.write_bytes(path.read_bytes()[:left])
    before = path.read_bytes()
    with pytest.raises(error):
        opened(closed)
    assert path.read_bytes() == before


def test_a_book_with_a_changed_first_page_is_not_opened(closed: Rehearsal) -> None:
    path = closed.folder / "book.db"
    content = bytearray(path.read_bytes())
    content[100] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(WrongKeyError):
        opened(closed)


def test_a_damaged_page_is_named_by_check(closed: Rehearsal) -> None:
    path = closed.folder / "book.db"
    content = bytearray(path.read_bytes())
    content[-3000] ^= 0xFF
    path.write_bytes(content)
    desk = opened(closed)
    assert any("Tệp sổ hỏng" in problem for problem in problems(desk))
    desk.close()


def test_a_book_that_is_gone_is_looked_for_and_its_keys_stay(closed: Rehearsal) -> None:
    kept = closed.folder.parent / "kept.db"
    shutil.move(closed.folder / "book.db", kept)
    with pytest.raises(StoreUnsuitableError) as gone:
        opened(closed)
    assert gone.value.reason == "missing"
    with pytest.raises(WrongStateError):
        create_desk(closed.folder, SETUP, MovableClock())
    assert (closed.folder / FILE).exists()
    shutil.move(kept, closed.folder / "book.db")
    opened(closed).close()


def test_an_unfinished_set_up_may_begin_again(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("half a set-up")
    desk, _ = create_desk(tmp_path, SETUP, MovableClock())
    desk.close()
    with pytest.raises(NotFoundError):
        open_desk(tmp_path / "nowhere", MovableClock(), recovery_code="x")


@pytest.mark.parametrize("name", [FILE, PREVIOUS_FILE])
@pytest.mark.parametrize("harm", ["delete", "tear"])
def test_one_key_file_lost_is_no_book_lost_from_the_first_day(
    closed: Rehearsal, name: str, harm: str
) -> None:
    path = closed.folder / name
    if harm == "delete":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:50])
    opened(closed).close()


@pytest.mark.parametrize("table", schema.table_names(schema.PROJECTIONS))
def test_a_list_that_is_gone_is_folded_again_at_the_next_start(
    closed: Rehearsal, table: str
) -> None:
    desk = opened(closed)
    execute(desk, f"DROP TABLE {table}")
    desk.close()
    desk = opened(closed)
    assert problems(desk) == ()
    assert desk.people.suggest("nguyen")
    desk.reception.receive(a_draft(desk), "ha")
    desk.close()


@pytest.mark.parametrize("table", ["act", "officer", "print_job"])
def test_a_precious_table_that_is_gone_is_damage(closed: Rehearsal, table: str) -> None:
    desk = opened(closed)
    execute(desk, f"DROP TABLE {table}")
    desk.close()
    with pytest.raises(StoreDamagedError):
        opened(closed)


def test_a_stop_between_renewal_and_folding_leaves_the_folding_to_be_done(
    closed: Rehearsal,
) -> None:
    desk = opened(closed)
    execute(desk, "UPDATE setting SET value = '0' WHERE name = 'projection'")
    assert schema.renew(desk.store)
    assert schema.renew(desk.store)  # nothing was folded yet: it is still to be done
    assert desk.people.suggest("nguyen")
    desk.close()
    desk = opened(closed)
    assert not schema.renew(desk.store)
    desk.close()


def test_a_table_an_older_file_lacks_is_added(closed: Rehearsal) -> None:
    desk = opened(closed)
    execute(desk, "DROP TABLE print_job")
    execute(desk, "PRAGMA user_version = 0")
    desk.close()
    desk = opened(closed)
    desk.reception.receive(a_draft(desk), "ha")
    desk.close()


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM dossier_number",
        "DELETE FROM dossier_code WHERE code LIKE '2%'",
        "INSERT INTO dossier_name (dossier_name, rowid, words)"
        " SELECT 'delete', id, words FROM dossier",
    ],
)
def test_a_search_that_forgot_a_dossier_is_found_by_check(desk: Desk, harm: str) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    assert problems(desk) == ()
    execute(desk, harm)
    assert "keys" in problems(desk)[0]
    rebuild(desk.store)
    assert problems(desk) == ()


def test_one_act_that_cannot_be_read_holds_up_nobody_else(desk: Desk) -> None:
    first, second = (desk.reception.receive(a_draft(desk), "ha").dossiers[0] for _ in range(2))
    desk.dossiers.note(second.dossier_id, "đã gọi", "ha")
    with desk.store.writing() as db:
        db.execute("UPDATE act SET body = x'00ff' WHERE dossier_id = ?", (first.dossier_id,))
    assert any("changed body" in problem for problem in problems(desk))
    rebuild(desk.store)
    assert desk.dossiers.sheet(second.dossier_id).code == second.code
    with pytest.raises(NotFoundError):
        desk.dossiers.sheet(first.dossier_id)
    assert desk.reception.receive(a_draft(desk), "ha").dossiers[0].code.endswith("2003")


def test_an_older_book_put_back_is_told_by_check_with_its_gap(closed: Rehearsal) -> None:
    backup = closed.folder.parent / "backup.db"
    shutil.copy(closed.folder / "book.db", backup)
    desk = opened(closed)
    desk.reception.receive(a_draft(desk), "ha")
    desk.close()
    shutil.copy(backup, closed.folder / "book.db")
    desk = opened(closed)
    found = check(desk.book, desk.accounts.log)
    assert found.ok
    assert "cũ hơn dấu mốc" in found.notes[0]
    assert "Số 2002 để trống" in found.notes[1]
    assert desk.reception.today().received == 1
    assert desk.reception.receive(a_draft(desk), "ha").dossiers[0].code.endswith("2003")
    desk.close()


def test_a_log_left_behind_is_not_taken_for_the_books(closed: Rehearsal) -> None:
    (closed.folder / "book.db-wal").write_bytes(b"x" * 5000)
    desk = opened(closed)
    assert problems(desk) == ()
    desk.close()


def test_a_value_read_while_it_changed_is_not_kept() -> None:
    values = ["old", "new"]

    def read() -> str:
        value = values.pop(0)
        if value == "old":
            live.hear(frozenset({"setting"}))  # somebody wrote between reading and keeping
        return value

    live = Live(read, frozenset({"setting"}))
    assert (live(), live(), live()) == ("old", "new", "new")
