"""Lists and search over a real desk: rows ready for the eye, counts that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from services.dossier_lists import DossierLists, ListKind
from services.rules.moments import VIETNAM
from services.rules.time_states import PillKind
from tests.a_desk import CITIZEN, Rehearsal, a_draft


def receive(rehearsal: Rehearsal, *names: str) -> DossierLists:
    """Receive a dossier for each name and return the lists."""
    desk = rehearsal.desk
    for place, name in enumerate(names):
        person = replace(CITIZEN, name=name, personal_id=f"03819200{4417 + place}")
        desk.reception.receive(a_draft(desk, person=person), "ha")
    return desk.lists


def test_a_received_dossier_is_a_line_at_once(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương")
    (line,) = lists.page(lists.open(ListKind.ALL), 0, 10)
    assert line.owner_name == "Nguyễn Thị Dương"
    assert line.short_code == line.code.removeprefix("H56.14.07-")
    assert line.masked_id == "0381 •••• 4417"
    assert "038192004417" not in str(line)
    assert (line.channel, line.received, line.received_time) == ("Trực tiếp", "23/11", "09:41")
    assert line.pill.kind is PillKind.SOON


def test_the_parts_of_doing_add_up(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương", "Trần Văn An", "Lê Thị Bình")
    rehearsal.clock.now = datetime(2026, 11, 26, 10, 0, tzinfo=VIETNAM)
    receive(rehearsal, "Phạm Văn Cường")
    counts = lists.counts()
    parts = (
        ListKind.OVERDUE,
        ListKind.SOON,
        ListKind.RUNNING,
        ListKind.PAUSED,
        ListKind.READY,
    )
    assert (
        counts[ListKind.DOING] == counts[ListKind.ALL] == sum(counts[kind] for kind in parts) == 4
    )
    assert counts[ListKind.OVERDUE] == 3
    assert lists.counts("ha") == counts
    assert lists.counts("minh")[ListKind.ALL] == 0


def test_every_list_shows_as_many_lines_as_it_counts(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương", "Trần Văn An")
    for kind in ListKind:
        opened = lists.open(kind)
        assert len(lists.page(opened, 0, 100)) == opened.count == lists.counts()[kind]


def test_what_is_due_first_stands_first_and_all_is_newest_first(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương")
    rehearsal.clock.forward(days=1)
    receive(rehearsal, "Trần Văn An")
    doing = lists.page(lists.open(ListKind.DOING), 0, 10)
    everything = lists.page(lists.open(ListKind.ALL), 0, 10)
    assert [line.owner_name for line in doing] == ["Nguyễn Thị Dương", "Trần Văn An"]
    assert [line.owner_name for line in everything] == ["Trần Văn An", "Nguyễn Thị Dương"]


def test_search_finds_by_name_phone_tail_id_tail_and_number_tail(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương", "Trần Văn An")
    code = lists.search("duong").lines[0].code
    for text in ("nguyen thi duong", "Nguyễn Thị Dương", "5678", "4417", code[-4:], code):
        assert "Nguyễn Thị Dương" in [line.owner_name for line in lists.search(text).lines], text
    assert [line.owner_name for line in lists.search("duong 4417").lines] == ["Nguyễn Thị Dương"]
    assert lists.search("duong 4418").lines == ()


def test_a_dossier_is_found_in_its_list_and_alone(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương", "Trần Văn An", "Lê Thị Bình")
    opened = lists.open(ListKind.ALL)
    for place, line in enumerate(lists.page(opened, 0, 10)):
        assert lists.place(opened, line.dossier_id) == place
        assert lists.line(line.dossier_id) == line
    overdue = lists.open(ListKind.OVERDUE)
    assert lists.place(overdue, line.dossier_id) is None
    assert lists.line(bytes(16)) is None


def test_a_name_mistyped_by_a_letter_is_suggested(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dung", "Nguyễn Thị Dung", "Nguyễn Thị Đường", "Lê An")
    assert lists.search("nguyen thi dunh").lines == ()
    assert [(found.name, found.count) for found in lists.similar("nguyen thi dunh")] == [
        ("Nguyễn Thị Dung", 2)
    ]
    near = [found.name for found in lists.similar("nguyen thi duonng")]
    assert near == ["Nguyễn Thị Đường", "Nguyễn Thị Dung"]
    assert lists.similar("zzzz") == lists.similar("0999") == lists.similar("") == ()


def test_search_says_whether_there_is_more(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương", "Trần Văn An")
    assert lists.search("0381", limit=1).has_more
    assert not lists.search("duong").has_more


def test_idle_moments_leave_nothing_to_do_and_change_no_answer(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, *(f"Nguyễn Thị {letter}n" for letter in "ABCDEGH"))
    before = lists.search("nguyen")
    rehearsal.desk.tend()
    rehearsal.desk.tend()
    assert lists.search("nguyen") == before
    assert len(lists.search("cn").lines) == 1


def test_other_years_are_written_with_their_year(rehearsal: Rehearsal) -> None:
    lists = receive(rehearsal, "Nguyễn Thị Dương")
    rehearsal.clock.now = datetime(2027, 1, 4, 8, 0, tzinfo=VIETNAM)
    (line,) = lists.page(lists.open(ListKind.ALL), 0, 10)
    assert line.received == "23/11/26"
    assert line.due.endswith("/26")
    assert line.pill.kind is PillKind.OVERDUE
