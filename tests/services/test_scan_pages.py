"""Pages for the screen: of every kind of file, the right way up, and damage is noticed beforehand."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from services.attachments import JPEG, PDF, PNG, TIFF
from services.errors import FileFaultError
from services.scan_pages import MOST_DOTS, check_pages, page_picture
from tests.services.a_scan import HIGH, WIDE, locked_pdf, page, pdf, picture, tiff

RED, WHITE = (190, 30, 40), (255, 255, 255)
FILES = {
    "pdf": (pdf(3), PDF, 3),
    "png": (picture("PNG"), PNG, 1),
    "png with clear parts": (picture("PNG", "RGBA"), PNG, 1),
    "png of few colours": (picture("PNG", "P"), PNG, 1),
    "jpeg": (picture("JPEG", quality=90), JPEG, 1),
    "jpeg for a press": (picture("JPEG", "CMYK", quality=90), JPEG, 1),
    "tiff": (tiff(2), TIFF, 2),
    "tiff, packed": (tiff(3, compression="tiff_lzw"), TIFF, 3),
    "tiff of a fax": (tiff(2, "1", compression="group4"), TIFF, 2),
    "tiff in grey": (tiff(1, "L"), TIFF, 1),
    "tiff of 16 bits": (tiff(1, "I;16"), TIFF, 1),
}


def shown(content: bytes, media_type: str, place: int = 0, width: int = 170) -> Image.Image:
    made = page_picture(content, media_type, place, width)
    return Image.frombytes("RGB", (made.columns, made.rows), made.dots)


def near(dot: object, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(dot, colour, strict=True))  # type: ignore[arg-type, call-overload]


@pytest.mark.parametrize("kind", FILES)
def test_every_page_of_every_kind_of_file_is_shown(kind: str) -> None:
    content, media_type, pages = FILES[kind]
    check_pages(content, media_type, "x")
    for place in range(pages):
        image = shown(content, media_type, place)
        assert image.size == (170, 240)
        assert near(image.getpixel((85, 225)), WHITE)
        upper = image.getpixel((85, 40))
        if kind in {"tiff of a fax", "tiff in grey", "tiff of 16 bits"}:
            assert upper[0] < 200
        else:
            assert near(upper, RED)


def test_what_is_clear_is_shown_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(out, "PNG")
    assert shown(out.getvalue(), PNG).getpixel((50, 50)) == WHITE


def test_a_photograph_is_turned_as_the_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn by 90° to the right
    out = io.BytesIO()
    page().rotate(90, expand=True).save(out, "JPEG", exif=exif)
    image = shown(out.getvalue(), JPEG)
    assert image.width < image.height
    assert near(image.getpixel((image.width // 2, 20)), RED)


def test_a_small_picture_is_not_blown_up() -> None:
    assert shown(picture("PNG"), PNG, width=2000).size == (WIDE, HIGH)


@pytest.mark.filterwarnings("ignore::UserWarning")  # the library's own remarks on broken files
@pytest.mark.parametrize("kind", ["pdf", "png", "jpeg", "tiff, packed"])
def test_half_a_file_is_damaged(kind: str) -> None:
    content, media_type, _ = FILES[kind]
    if kind == "pdf":
        content = content[:60]
    with pytest.raises(FileFaultError) as caught:
        check_pages(content[: len(content) // 2], media_type, "nửa tệp")
    assert (caught.value.name, caught.value.reason) == ("nửa tệp", "damaged")


def test_a_pdf_with_a_password_says_so() -> None:
    with pytest.raises(FileFaultError) as caught:
        check_pages(locked_pdf(), PDF, "x")
    assert caught.value.reason == "password"


def test_more_dots_than_a_page_can_have_are_not_unpacked() -> None:
    out = io.BytesIO()
    Image.new("1", (MOST_DOTS // 8000 + 1, 8000)).save(out, "PNG")
    with pytest.raises(FileFaultError) as caught:
        check_pages(out.getvalue(), PNG, "x")
    assert caught.value.reason == "too_fine"


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    kind=st.sampled_from(sorted(FILES)),
    places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    kept=st.floats(0.2, 1),
)
def test_whatever_bytes_come_only_a_fault_is_told(
    kind: str, places: list[tuple[float, int]], kept: float
) -> None:
    content, media_type, _ = FILES[kind]
    spoilt = bytearray(content[: int(len(content) * kept)])
    for where, value in places:
        spoilt[int(where * len(spoilt))] = value
    with contextlib.suppress(FileFaultError):
        check_pages(bytes(spoilt), media_type, "x")
        shown(bytes(spoilt), media_type)
