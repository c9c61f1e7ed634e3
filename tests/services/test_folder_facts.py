from __future__ import annotations

import pytest

from services.desk import Desk
from services.folder_facts import folder_facts, size_words


def test_the_folder_of_a_desk_has_a_book_and_no_scans_at_first(desk: Desk) -> None:
    facts = folder_facts(desk.folder)
    assert facts.folder == desk.folder
    assert facts.book_bytes > 0
    assert (facts.scans, facts.scans_bytes) == (0, 0)
    assert facts.free_bytes > 0
    desk.attachments.put(b"%PDF-1.4 a scan")
    assert folder_facts(desk.folder).scans == 1


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1_000, "1 kB"),
        (340_400, "340 kB"),
        (1_240_000_000, "1,2 GB"),
        (61_000_000_000, "61 GB"),
    ],
)
def test_sizes_are_read_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size) == words
