from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from services.durable_files import RETRY_PAUSES_S, retry_sharing, write_durably


class SharingError(OSError):
    """What Windows raises while a virus scanner has the file open."""

    winerror = 32


def test_a_written_file_holds_exactly_the_new_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old and longer")
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_only_its_owner_can_read_a_written_file(tmp_path: Path) -> None:
    write_durably(tmp_path / "a", b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError, match="folder"):
        write_durably(target, b"x")
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_in_use_is_tried_again_with_growing_pauses() -> None:
    pauses: list[float] = []

    def call() -> str:
        if len(pauses) < 3:
            raise SharingError
        return "moved"

    assert retry_sharing(call, pause=pauses.append) == "moved"
    assert pauses == [0.05, 0.1, 0.2]


def test_a_file_that_stays_in_use_is_given_up_after_five_pauses() -> None:
    pauses: list[float] = []

    def call() -> None:
        raise SharingError

    with pytest.raises(SharingError):
        retry_sharing(call, pause=pauses.append)
    assert tuple(pauses) == RETRY_PAUSES_S


def test_another_failure_is_not_tried_again() -> None:
    pauses: list[float] = []

    def call() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        retry_sharing(call, pause=pauses.append)
    assert pauses == []
