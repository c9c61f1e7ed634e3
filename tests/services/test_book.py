"""The book: gapless, chained, marked outside the file; tells a restored or copied book from its own."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from models import drafts, journal, number_counters, settings
from models.marker import Marker
from models.store import Store
from services.book import Book, Numbering, new_origin, open_book
from services.clock import VIETNAM, fixed_clock
from services.errors import LocalFaultError
from services.rules.acts import ActKind, EpochStarted, Noted, Written, read_body

KEY, SALT = bytes(range(32)), bytes(range(16))
SCHEMA = (*journal.SCHEMA, *settings.SCHEMA, *number_counters.SCHEMA, *drafts.SCHEMA)
NOW = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
DOSSIER = bytes(15) + b"\1"
TODAY = Numbering("H56.14.07", "2026-11-23", 2001, 2999, 200_001)


def begin(folder: Path) -> None:
    store = Store.create(folder / "book.db", KEY, SALT, SCHEMA)
    with store.writing() as db:
        settings.write(db, "origin", new_origin("H56.14.07", 2))
        settings.write(db, "epoch", 1)
    store.close()


def opened(folder: Path, machine: str = "this machine") -> Book:
    return open_book(folder, Store(folder / "book.db", KEY, SALT), machine, fixed_clock(NOW))


def note(book: Book, text: str) -> None:
    with book.recording() as recording:
        recording.append(Written(ActKind.NOTED, NOW, "ha", Noted(text), dossier_id=DOSSIER))


def draw(book: Book, numbering: Numbering = TODAY) -> int:
    with book.recording() as recording:
        number = recording.draw_number(numbering)
        recording.append(Written(ActKind.NOTED, NOW, "ha", Noted(str(number)), dossier_id=DOSSIER))
    return number


def epochs(book: Book) -> list[EpochStarted]:
    with book.store.reading() as db:
        read = [
            read_body(act.origin, act.epoch, act.seq, act.hash, act.dossier_id, act.body)
            for act in journal.all_acts(db)
        ]
    return [act.payload for act in read if isinstance(act.payload, EpochStarted)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "desk"
    place.mkdir()
    begin(place)
    return place


def test_acts_are_numbered_without_gaps_and_chained(folder: Path) -> None:
    book = opened(folder)
    for text in ("một", "hai", "ba"):
        note(book, text)
    with book.store.reading() as db:
        assert [act.seq for act in journal.all_acts(db)] == [1, 2, 3, 4]
        assert list(journal.broken_links(db)) == []
    book.close()


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE act SET body = x'7b7d' WHERE seq = 3", "changed body"),
        ("UPDATE act SET body = x'7b7d', body_sha256 = zeroblob(32) WHERE seq = 3", "changed body"),
        ("DELETE FROM act WHERE seq = 2", "gap before"),
        ("DELETE FROM act WHERE seq = 4", "is not its last act"),
        ("UPDATE act SET hash = zeroblob(32) WHERE seq = 2", "broken chain"),
        ("UPDATE journal_head SET seq = 9", "is not its last act"),
    ],
)
def test_every_tampering_is_named(folder: Path, damage: str, found: str) -> None:
    book = opened(folder)
    for text in ("một", "hai", "ba"):
        note(book, text)
    with book.store.writing() as db:
        db.execute(damage)
    with book.store.reading() as db:
        assert any(found in word for word in journal.broken_links(db))
    book.close()


def test_reopening_the_same_book_goes_on_in_the_same_epoch(folder: Path) -> None:
    book = opened(folder)
    note(book, "x")
    origin = book.origin
    book.close()
    again = opened(folder)
    assert (again.origin, again.epoch, again.news) == (origin, 1, "")
    again.close()


def test_an_older_file_put_back_begins_a_new_epoch_and_reuses_no_number(
    folder: Path, tmp_path: Path
) -> None:
    book = opened(folder)
    assert draw(book) == 2001
    book.close()
    shutil.copy(folder / "book.db", tmp_path / "backup.db")
    book = opened(folder)
    assert [draw(book) for _ in range(3)] == [2002, 2003, 2004]
    book.close()
    shutil.copy(tmp_path / "backup.db", folder / "book.db")
    (folder / "book.db-wal").unlink(missing_ok=True)
    restored = opened(folder)
    assert (restored.news, restored.epoch) == ("restored", 2)
    assert epochs(restored)[-1].known_number == 2004
    assert draw(restored) == 2005
    with restored.store.reading() as db:
        assert number_counters.gaps(db, "H56.14.07", "2026-11-23") == [(2002, 2004, "restored")]
    restored.close()
    again = opened(folder)
    assert (again.news, again.epoch) == ("", 2)
    again.close()


def test_a_copied_folder_gets_a_name_of_its_own(folder: Path, tmp_path: Path) -> None:
    book = opened(folder)
    draw(book)
    origin = book.origin
    book.close()
    shutil.copytree(folder, tmp_path / "copy")
    clone = opened(tmp_path / "copy", machine="another machine")
    assert clone.news == "cloned"
    assert clone.origin != origin
    assert clone.origin.startswith("H56.14.07/")
    clone.close()
    original = opened(folder)
    assert (original.origin, original.news) == (origin, "")
    original.close()


def test_a_file_from_another_branch_of_history_begins_a_new_epoch(
    folder: Path, tmp_path: Path
) -> None:
    book = opened(folder)
    book.close()
    shutil.copytree(folder, tmp_path / "branch")
    book = opened(folder)
    note(book, "here")
    book.close()
    branch = opened(tmp_path / "branch")
    for text in ("there", "and there"):
        note(branch, text)
    branch.close()
    shutil.copy(tmp_path / "branch" / "book.db", folder / "book.db")
    mixed = opened(folder)
    assert mixed.news == "restored"
    mixed.close()


def test_a_lost_marker_begins_a_new_epoch(folder: Path) -> None:
    book = opened(folder)
    note(book, "x")
    book.close()
    (folder / "marker").unlink()
    again = opened(folder)
    assert (again.news, again.epoch) == ("marker_missing", 2)
    again.close()


def test_a_failed_transaction_takes_no_number(folder: Path) -> None:
    book = opened(folder)
    with pytest.raises(ZeroDivisionError), book.recording() as recording:
        recording.draw_number(TODAY)
        _ = 1 / 0
    assert draw(book) == 2001
    book.close()


def test_a_used_up_range_goes_on_with_six_digits(folder: Path) -> None:
    book = opened(folder)
    with book.store.writing() as db:
        number_counters.raise_to(db, "H56.14.07", "2026-11-23", 2001, 2998)
    assert [draw(book) for _ in range(3)] == [2999, 200001, 200002]
    book.close()
    again = opened(folder)
    assert draw(again) == 200003
    again.close()


def test_every_day_begins_anew(folder: Path) -> None:
    book = opened(folder)
    draw(book)
    with book.store.reading() as db:
        tomorrow = Numbering("H56.14.07", "2026-11-25", 2001, 2999, 200_001)
        assert book.next_number(db, tomorrow) == 2001
    book.close()


def test_nothing_is_called_saved_when_the_marker_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opened(folder)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Marker, "write", refuse)
    with pytest.raises(LocalFaultError):
        note(book, "x")
    monkeypatch.undo()
    note(book, "y")
    book.close()
    assert opened(folder).news == ""


def put_back(folder: Path, older: Path) -> None:
    shutil.copy(older, folder / "book.db")
    (folder / "book.db-wal").unlink(missing_ok=True)


def test_another_desk_number_begins_at_its_own_range(folder: Path) -> None:
    book = opened(folder)
    desk_3 = Numbering("H56.14.07", "2026-11-23", 3001, 3999, 300_001)
    assert [draw(book, desk_3), draw(book, TODAY)] == [3001, 2001]
    book.close()
    again = opened(folder)
    assert [draw(again, TODAY), draw(again, desk_3)] == [2002, 3002]
    again.close()


def test_a_small_range_used_up_goes_on_beyond_it_even_in_an_older_file(
    folder: Path, tmp_path: Path
) -> None:
    small = Numbering("H56.14.07", "2026-11-23", 2001, 2003, 200_001)
    book = opened(folder)
    assert draw(book, small) == 2001
    book.close()
    shutil.copy(folder / "book.db", tmp_path / "backup.db")
    book = opened(folder)
    assert [draw(book, small) for _ in range(4)] == [2002, 2003, 200_001, 200_002]
    book.close()
    put_back(folder, tmp_path / "backup.db")
    restored = opened(folder)
    assert draw(restored, small) == 200_003
    restored.close()


def test_desks_that_share_a_thousand_never_share_a_number(folder: Path) -> None:
    book = opened(folder)
    desk_1 = Numbering("H56.14.07", "2026-11-23", 1001, 1001, 100_001)
    desk_2 = Numbering("H56.14.07", "2026-11-23", 1002, 1002, 200_001)
    given = [draw(book, desk) for desk in (desk_1, desk_2) for _ in range(3)]
    assert len(set(given)) == len(given)
    book.close()


def test_the_numbers_given_are_counted_right_before_and_after_the_first_of_a_restored_book(
    folder: Path, tmp_path: Path
) -> None:
    def given(book: Book) -> int:
        with book.store.reading() as db:
            return number_counters.count_given(db, "H56.14.07", "2026-11-23")

    book = opened(folder)
    draw(book)
    book.close()
    shutil.copy(folder / "book.db", tmp_path / "backup.db")
    book = opened(folder)
    for _ in range(5):
        draw(book)
    book.close()
    put_back(folder, tmp_path / "backup.db")
    restored = opened(folder)
    assert given(restored) == 1
    draw(restored)
    assert given(restored) == 2
    restored.close()


def test_a_gap_begins_where_the_desks_own_range_begins(folder: Path, tmp_path: Path) -> None:
    half = Numbering("H56.14.07", "2026-11-23", 2500, 2999, 200_001)
    book = opened(folder)
    book.close()
    shutil.copy(folder / "book.db", tmp_path / "backup.db")
    book = opened(folder)
    draw(book, half)
    book.close()
    put_back(folder, tmp_path / "backup.db")
    restored = opened(folder)
    with restored.store.reading() as db:
        assert number_counters.gaps(db, "H56.14.07", "2026-11-23") == [(2500, 2500, "restored")]
    restored.close()


def test_a_number_the_marker_missed_is_marked_by_the_next_act(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opened(folder)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Marker, "write", refuse)
    with pytest.raises(LocalFaultError):
        draw(book)
    monkeypatch.undo()
    note(book, "y")
    book.close()
    mark = Marker(folder / "marker").read()
    assert mark is not None
    assert mark.number == 2001


def test_a_clock_put_back_gives_no_number_of_a_day_twice(folder: Path) -> None:
    book = opened(folder)
    yesterday = Numbering("H56.14.07", "2026-11-22", 2001, 2999, 200_001)
    assert [draw(book), draw(book, yesterday), draw(book)] == [2001, 2001, 2002]
    book.close()
    again = opened(folder)
    assert [draw(again), draw(again, yesterday)] == [2003, 2002]
    again.close()


def test_a_marker_that_cannot_be_read_opens_nothing(folder: Path) -> None:
    (folder / "marker").mkdir()
    with pytest.raises(LocalFaultError, match="marker"):
        opened(folder)


def test_what_was_committed_without_a_mark_is_announced_with_the_next_act(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opened(folder)
    heard: list[frozenset[str]] = []
    book.store.on_commit.append(heard.append)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Marker, "write", refuse)
    with pytest.raises(LocalFaultError):
        draw(book)
    assert heard == []
    monkeypatch.undo()
    with book.recording():
        pass  # what a repeated reception writes: nothing new
    assert heard == [frozenset({"act", "journal_head", "number_counter"})]
    book.close()


def test_a_book_back_in_an_epoch_the_marker_has_left_begins_a_newer_one(
    folder: Path, tmp_path: Path
) -> None:
    opened(folder).close()
    shutil.copy(folder / "book.db", tmp_path / "backup.db")
    for _ in range(2):
        book = opened(folder)
        note(book, "x")
        book.close()
        (folder / "marker").unlink()
    opened(folder).close()
    put_back(folder, tmp_path / "backup.db")
    restored = opened(folder)
    assert (restored.news, restored.epoch) == ("restored", 4)
    restored.close()


def test_the_journal_itself_takes_no_act_over_its_limit(folder: Path) -> None:
    book = opened(folder)
    with pytest.raises(ValueError, match="65537"), book.store.writing() as db:
        journal.append(db, book.origin, book.epoch, DOSSIER, b"x" * (journal.MAX_BODY_BYTES + 1))
    with book.store.writing() as db:
        journal.append(db, book.origin, book.epoch, DOSSIER, b"x" * journal.MAX_BODY_BYTES)
    book.close()
