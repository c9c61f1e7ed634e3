"""The marker: survives a torn write, forgets nothing it was told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import marker as markers
from models.marker import SLOT_BYTES, Mark, Marker


def a_mark(seq: int, number: int = 0) -> Mark:
    return Mark("H56.14.07/2/abc123", 1, seq, "ab" * 32, "m" * 16, "2026-11-23", number)


def test_the_last_mark_is_read_back(tmp_path: Path) -> None:
    marker = Marker(tmp_path / "marker")
    for seq in range(1, 6):
        marker.write(a_mark(seq, 2000 + seq))
    marker.close()
    assert Marker(tmp_path / "marker").read() == a_mark(5, 2005)


def test_no_file_is_no_mark(tmp_path: Path) -> None:
    assert Marker(tmp_path / "marker").read() is None


@given(slot=st.sampled_from([0, 1]), at=st.integers(8, 60), flip=st.integers(1, 255))
def test_a_torn_slot_leaves_the_other(tmp_path_factory, slot: int, at: int, flip: int) -> None:
    path = tmp_path_factory.mktemp("m") / "marker"
    marker = Marker(path)
    marker.write(a_mark(1))
    marker.write(a_mark(2))
    marker.close()
    content = bytearray(path.read_bytes())
    content[slot * SLOT_BYTES + at] ^= flip
    path.write_bytes(content)
    assert Marker(path).read() == (a_mark(1) if slot == 0 else a_mark(2))


def test_writing_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "marker"
    for seq in (1, 2, 3):
        marker = Marker(path)
        marker.write(a_mark(seq))
        marker.close()
        assert Marker(path).read() == a_mark(seq)


def test_a_write_that_failed_is_tried_again_over_the_same_slot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "marker"
    marker = Marker(path)
    marker.write(a_mark(1))
    marker.write(a_mark(2))
    slots: list[int] = []

    def fail(_file: int, _content: bytes, offset: int) -> None:
        slots.append(offset)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(markers, "_write_at", fail)
    for _ in range(3):
        with pytest.raises(OSError, match="No space"):
            marker.write(a_mark(3))
    marker.close()
    assert len(set(slots)) == 1
    assert Marker(path).read() == a_mark(2)


def test_a_mark_written_by_half_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = Marker(tmp_path / "marker")
    marker.write(a_mark(1))
    monkeypatch.setattr(markers.os, "pwrite", lambda *_: 100)
    with pytest.raises(OSError, match="whole"):
        marker.write(a_mark(2))
    marker.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x" * 100,
        bytes(2 * SLOT_BYTES),
        b"\xff" * 2 * SLOT_BYTES,
        (4).to_bytes(4, "big")
        + markers.zlib.crc32(b"null").to_bytes(4, "big")
        + b"null"
        + bytes(1012),
        (2).to_bytes(4, "big") + markers.zlib.crc32(b"{}").to_bytes(4, "big") + b"{}" + bytes(1014),
    ],
)
def test_a_marker_of_rubbish_is_no_mark(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "marker"
    path.write_bytes(content)
    assert Marker(path).read() is None


def test_a_mark_that_does_not_fit_its_slot_is_refused(tmp_path: Path) -> None:
    marker = Marker(tmp_path / "marker")
    with pytest.raises(ValueError, match="fit"):
        marker.write(Mark("x" * 500, 1, 1, "", ""))
    marker.close()


def test_a_system_without_pwrite_and_folder_sync_writes_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(markers.os, "pwrite")
    opened = Marker(tmp_path / "marker")
    monkeypatch.setattr(markers.os, "name", "nt")
    markers.sync_folder(tmp_path / "not there")
    monkeypatch.setattr(markers.os, "name", "posix")
    for seq in (1, 2, 3):
        opened.write(a_mark(seq))
    opened.close()
    assert Marker(tmp_path / "marker").read() == a_mark(3)
