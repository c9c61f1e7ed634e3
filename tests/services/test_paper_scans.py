"""Scans of papers: taken in whole or not at all, and told of by nothing but their hash."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.attachments import LARGEST_BYTES, SEGMENT_BYTES
from services.desk import Desk
from services.errors import FileFaultError, InvalidInputError
from services.paper_scans import PaperScans, paper_scans
from tests.a_desk import Rehearsal
from tests.services.a_scan import locked_pdf, pdf, picture, tiff


@pytest.fixture
def scans(desk: Desk) -> PaperScans:
    return paper_scans(desk)


def files(desk: Desk) -> list[Path]:
    return [path for path in (desk.folder / "scans").rglob("*") if path.is_file()]


def test_a_file_is_taken_and_found_again_by_its_hash(rehearsal: Rehearsal, tmp_path: Path) -> None:
    path = tmp_path / "tờ khai.pdf"
    path.write_bytes(pdf(3))
    taken = paper_scans(rehearsal.desk).take(path, path.name)
    assert (taken.name, taken.pages, taken.content) == ("tờ khai.pdf", 3, path.read_bytes())
    path.unlink()
    again = paper_scans(rehearsal.reopen()).opened(taken.ref.sha256, "Tờ khai")
    assert (again.name, again.content, again.ref) == ("Tờ khai", taken.content, taken.ref)


@pytest.mark.parametrize("length", [1, SEGMENT_BYTES - 1, SEGMENT_BYTES, 2 * SEGMENT_BYTES + 1])
def test_the_size_of_a_scan_is_told_from_its_sealed_file(scans: PaperScans, length: int) -> None:
    content = b"%PDF-" + b"." * max(0, length - 5)
    ref = scans.put(content[: max(5, length)])
    assert scans._size(ref.sha256) == ref.size


def test_pages_of_several_scans_are_counted_together(scans: PaperScans) -> None:
    taken = [scans.take(content, "x") for content in (pdf(3), picture("JPEG"), tiff(2))]
    assert scans.pages([scan.ref.sha256 for scan in taken]) == 6
    assert scans.pages([]) == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [(pdf(1)[:60], "damaged"), (picture("JPEG")[:400], "damaged"), (locked_pdf(), "password")],
)
def test_what_cannot_be_shown_is_not_taken(
    scans: PaperScans, desk: Desk, content: bytes, reason: str
) -> None:
    with pytest.raises(FileFaultError) as caught:
        scans.take(content, "x.pdf")
    assert (caught.value.name, caught.value.reason) == ("x.pdf", reason)
    assert files(desk) == []


def test_a_file_too_large_is_not_even_read(scans: PaperScans, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)  # a hole: takes no room
    with pytest.raises(InvalidInputError) as caught:
        scans.take(path, path.name)
    assert (caught.value.reason, caught.value.value) == ("too_large", str(LARGEST_BYTES + 1))


@pytest.mark.parametrize(("content", "reason"), [(b"", "empty"), (b"MZ a program", "unknown_type")])
def test_what_is_no_scan_is_not_taken(scans: PaperScans, content: bytes, reason: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        scans.take(content, "x")
    assert caught.value.reason == reason


def test_a_file_that_went_away_is_missing(scans: PaperScans, tmp_path: Path) -> None:
    with pytest.raises(FileFaultError) as caught:
        scans.take(tmp_path / "x.pdf", "x.pdf")
    assert caught.value.reason == "missing"
    with pytest.raises(FileFaultError) as caught:
        scans.opened("00" * 32)
    assert caught.value.reason == "missing"


@pytest.mark.parametrize(
    "spoil", [lambda whole: whole[:-1], lambda whole: whole[:9], lambda _: b""]
)
def test_a_sealed_scan_that_was_cut_is_noticed(scans: PaperScans, desk: Desk, spoil) -> None:
    taken = scans.take(picture(), "x")
    (path,) = files(desk)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(FileFaultError) as caught:
        scans.opened(taken.ref.sha256)
    assert caught.value.reason == "altered"
