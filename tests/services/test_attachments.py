from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.attachments import (
    JPEG,
    LARGEST_BYTES,
    MAGIC,
    PDF,
    PNG,
    SEGMENT_BYTES,
    TIFF,
    AttachmentRef,
    Attachments,
    _opened,
    _sealed,
    describe,
)
from services.errors import FileFaultError, InvalidInputError
from services.keys import StoreKey

KEY = StoreKey(b"k" * 32, b"s" * 16)
SCAN = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 700  # nearly three segments
TAG = 16


@pytest.fixture
def attachments(tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "scans", KEY)


@pytest.fixture
def scan_file(attachments: Attachments, tmp_path: Path) -> Path:
    attachments.put(SCAN)
    (path,) = (tmp_path / "scans").glob("*/*.scan")
    return path


def fault_of(attachments: Attachments, ref: AttachmentRef) -> str:
    with pytest.raises(FileFaultError) as caught:
        attachments.open(ref)
    return caught.value.reason


def refusal_of(content: bytes) -> tuple[str, str]:
    with pytest.raises(InvalidInputError) as caught:
        describe(content)
    return caught.value.field, caught.value.reason


def picture(kind: str, pages: int = 1) -> bytes:
    from PIL import Image

    frames = [Image.new("1", (8, 8), number % 2) for number in range(pages)]
    buffer = io.BytesIO()
    more = {"save_all": True, "append_images": frames[1:]} if pages > 1 else {}
    frames[0].save(buffer, kind, **more)
    return buffer.getvalue()


def paper(pages: int) -> bytes:
    buffer = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    document.save(buffer)
    document.close()
    return buffer.getvalue()


# Keeping


def test_a_scan_comes_back_as_it_was(attachments: Attachments) -> None:
    ref = attachments.put(SCAN)
    assert ref == AttachmentRef(hashlib.sha256(SCAN).hexdigest(), len(SCAN), JPEG, 1)
    assert attachments.has(ref)
    assert attachments.open(ref) == SCAN


def test_a_scan_can_be_taken_from_a_file(attachments: Attachments, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(SCAN)
    assert attachments.open(attachments.put(tmp_path / "a.jpg")) == SCAN


def test_neither_content_nor_its_hash_can_be_seen_outside(scan_file: Path) -> None:
    assert hashlib.sha256(SCAN).hexdigest() not in scan_file.name
    assert bytes(range(256)) not in scan_file.read_bytes()


def test_another_store_gives_the_same_scan_another_name(scan_file: Path, tmp_path: Path) -> None:
    Attachments(tmp_path / "other", StoreKey(b"o" * 32, b"s" * 16)).put(SCAN)
    (other,) = (tmp_path / "other").glob("*/*.scan")
    assert other.name != scan_file.name
    assert other.read_bytes() != scan_file.read_bytes()


def test_the_same_content_is_kept_once(
    attachments: Attachments, scan_file: Path, tmp_path: Path
) -> None:
    before = scan_file.stat().st_mtime_ns
    attachments.put(SCAN)
    assert [*(tmp_path / "scans").glob("*/*")] == [scan_file]
    assert scan_file.stat().st_mtime_ns == before


@pytest.mark.parametrize("size", [0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1])
def test_every_size_around_a_segment_comes_back(attachments: Attachments, size: int) -> None:
    content = b"\xff\xd8\xff" + bytes(max(0, size - 3))
    assert attachments.open(attachments.put(content)) == content


@given(st.binary(max_size=300))
def test_any_content_seals_and_opens(content: bytes) -> None:
    sealed = b"".join(_sealed(content, KEY.key))
    assert b"".join(_opened(sealed, KEY.key, "x")) == content


# Damage


def test_a_missing_scan_is_said_to_be_missing(attachments: Attachments, scan_file: Path) -> None:
    scan_file.unlink()
    assert fault_of(attachments, describe(SCAN)) == "missing"
    assert not attachments.has(describe(SCAN))


@pytest.mark.parametrize("at", [0, 7, 8, 5000, 8 + SEGMENT_BYTES + TAG, -1, -17])
def test_any_altered_byte_is_noticed(attachments: Attachments, scan_file: Path, at: int) -> None:
    sealed = bytearray(scan_file.read_bytes())
    sealed[at] ^= 1
    scan_file.write_bytes(sealed)
    assert fault_of(attachments, describe(SCAN)) == "altered"


STEP = SEGMENT_BYTES + TAG
HEAD = len(MAGIC)


@pytest.mark.parametrize(
    "change",
    [
        lambda sealed: sealed[:-1],
        lambda sealed: sealed[: HEAD + 2 * STEP],  # the last segment cut off
        lambda sealed: sealed[:HEAD],
        lambda sealed: b"",
        lambda sealed: sealed + b"x",
        lambda sealed: sealed + sealed[HEAD : HEAD + STEP],  # a segment repeated
        lambda sealed: (
            sealed[:HEAD]
            + sealed[HEAD + STEP : HEAD + 2 * STEP]
            + sealed[HEAD : HEAD + STEP]
            + sealed[HEAD + 2 * STEP :]
        ),
    ],
)
def test_cut_repeated_or_swapped_segments_are_noticed(
    attachments: Attachments, scan_file: Path, change: Callable[[bytes], bytes]
) -> None:
    scan_file.write_bytes(change(scan_file.read_bytes()))
    assert fault_of(attachments, describe(SCAN)) == "altered"


def test_the_file_of_another_scan_is_noticed(attachments: Attachments, scan_file: Path) -> None:
    other = attachments.put(b"\xff\xd8\xff another")
    attachments._path(other.sha256).write_bytes(scan_file.read_bytes())
    assert fault_of(attachments, other) == "altered"


def test_another_key_opens_nothing(scan_file: Path, tmp_path: Path) -> None:
    other = Attachments(tmp_path / "scans", StoreKey(b"o" * 32, b"s" * 16))
    assert fault_of(other, describe(SCAN)) == "missing"


def test_an_altered_file_is_put_aside_when_the_scan_is_kept_again(
    attachments: Attachments, scan_file: Path
) -> None:
    scan_file.write_bytes(b"garbled")
    assert attachments.open(attachments.put(SCAN)) == SCAN
    (aside,) = scan_file.parent.glob("*.altered-*")
    assert aside.read_bytes() == b"garbled"


def test_what_cut_short_writes_left_behind_is_removed(
    attachments: Attachments, scan_file: Path
) -> None:
    leftover = scan_file.with_name(f"{scan_file.name}.1234.part")
    leftover.write_bytes(b"half")
    assert attachments.clean() == 1
    assert not leftover.exists()
    assert scan_file.exists()


def test_cleaning_where_nothing_was_ever_kept_is_nothing(attachments: Attachments) -> None:
    assert attachments.clean() == 0


# What is accepted


@pytest.mark.parametrize(
    ("content", "media_type", "pages"),
    [
        (paper(3), PDF, 3),
        (b"\r\n" + paper(1), PDF, 1),
        (picture("PNG"), PNG, 1),
        (picture("JPEG"), JPEG, 1),
        (picture("TIFF"), TIFF, 1),
        (picture("TIFF", 4), TIFF, 4),
        (b"MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00", TIFF, 1),
        (b"%PDF-1.7 and then nothing", PDF, None),
        (b"II*\x00\xff\xff\xff\xff", TIFF, None),
        (b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00", TIFF, 1),  # a chain that bites itself
    ],
)
def test_type_and_pages_are_read_from_the_content(
    content: bytes, media_type: str, pages: int | None
) -> None:
    ref = describe(content)
    assert (ref.media_type, ref.pages) == (media_type, pages)


@pytest.mark.parametrize("content", [b"MZ\x90\x00", b"PK\x03\x04", b"GIF89a", b"<html>", b"\xff"])
def test_other_types_are_refused_whatever_their_name(content: bytes) -> None:
    assert refusal_of(content) == ("attachment", "unknown_type")


def test_an_empty_scan_is_refused() -> None:
    assert refusal_of(b"") == ("attachment", "empty")


def test_more_than_50_mb_are_refused_before_they_are_read(
    attachments: Attachments, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(InvalidInputError, match="too_large"):
        attachments.put(huge)
    assert refusal_of(bytes(LARGEST_BYTES + 1)) == ("attachment", "too_large")


def test_a_source_that_is_not_there_is_said_to_be_missing(
    attachments: Attachments, tmp_path: Path
) -> None:
    with pytest.raises(FileFaultError, match=r"a\.pdf: missing"):
        attachments.put(tmp_path / "a.pdf")


def test_a_source_that_cannot_be_read_is_said_to_be_unreadable(
    attachments: Attachments, tmp_path: Path
) -> None:
    with pytest.raises(FileFaultError, match="unreadable"):
        attachments.put(tmp_path)
