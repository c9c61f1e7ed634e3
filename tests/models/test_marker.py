"""The marker: survives a torn write, forgets nothing it was told."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

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
