from __future__ import annotations

import pytest

from services.attachments import LARGEST_BYTES
from services.errors import FileFaultError, InvalidInputError, StoreFullError
from ui.scan_wording import _NOT_SHOWN, _NOT_TAKEN, CODE, not_shown, not_taken, size_words
from ui.wording import words

ATTACHMENT = ("too_large", "empty", "unknown_type")


@pytest.mark.parametrize("reason", sorted(_NOT_TAKEN))
def test_a_file_not_taken_says_what_is_safe_and_what_to_do(reason: str) -> None:
    error = (
        InvalidInputError("attachment", reason, "65431234")
        if reason in ATTACHMENT
        else FileFaultError("x.pdf", reason)
    )
    told = not_taken(error, "tờ khai.pdf")
    assert told.code == CODE
    assert "“tờ khai.pdf”" in told.text
    assert "Chưa nhận" in told.text
    assert len(told.text.split(". ")) >= 3
    assert "{" not in told.text


def test_the_limit_is_told_in_numbers() -> None:
    error = InvalidInputError("attachment", "too_large", str(LARGEST_BYTES + 1))
    assert "nặng 50,1 MB, mỗi tệp tối đa 50 MB." in not_taken(error, "x").text


@pytest.mark.parametrize("reason", sorted(_NOT_SHOWN))
def test_a_scan_not_shown_says_that_the_dossier_is_whole(reason: str) -> None:
    told = not_shown(FileFaultError("9f31.scan", reason), "Giấy chứng sinh")
    assert "“Giấy chứng sinh”" in told.text
    assert "9f31" not in told.text
    assert "nguyên" in told.text


def test_other_faults_keep_their_own_words() -> None:
    assert not_taken(StoreFullError("full"), "x") == words(StoreFullError("full"))
    assert not_shown(StoreFullError("full"), "x") == words(StoreFullError("full"))


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (1, "1 kB"),
        (310 * 1024, "310 kB"),
        (1024 * 1024, "1 MB"),
        (14_889_779, "14,2 MB"),
        (LARGEST_BYTES, "50 MB"),
        (LARGEST_BYTES + 1, "50,1 MB"),
    ],
)
def test_sizes_are_told_as_people_say_them(size: int, said: str) -> None:
    assert size_words(size) == said
