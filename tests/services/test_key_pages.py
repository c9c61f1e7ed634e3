from __future__ import annotations

from datetime import datetime

import pypdfium2
import pytest
import zxingcpp

from services.clock import VIETNAM
from services.key_pages import FILE_NAME, RecoveryPage, recovery_page, render
from services.office import Office
from services.rules.recovery_codes import code_groups, read_code

SECRET = bytes(range(20))
GROUPS = code_groups(SECRET)
OFFICE = Office("UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "H56.14.07", "Tân Phong")
NOW = datetime(2026, 11, 23, 7, 28, tzinfo=VIETNAM)


@pytest.fixture(scope="module")
def page() -> RecoveryPage:
    return recovery_page(" ".join(GROUPS), OFFICE, 2, NOW)


@pytest.fixture(scope="module")
def pdf(page: RecoveryPage) -> bytes:
    return render(page)


def text_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_it_is_one_page_with_the_six_groups_in_order(pdf: bytes) -> None:
    (text,) = text_of(pdf)
    assert [text.find(group) for group in GROUPS] == sorted(text.find(group) for group in GROUPS)
    assert all(
        f"{number}.  {group}" in text or f"{number}. {group}" in text
        for number, group in enumerate(GROUPS, start=1)
    )


def test_it_names_the_office_the_desk_and_the_day(pdf: bytes) -> None:
    (text,) = text_of(pdf)
    assert "UBND XÃ TÂN PHONG" in text
    assert "Quầy 2" in text
    assert "Tân Phong, ngày 23 tháng 11 năm 2026" in text


def test_the_printed_square_reads_back_as_the_code(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=203 / 72).to_pil()
    document.close()
    (found,) = zxingcpp.read_barcodes(picture)
    assert read_code(found.text) == SECRET


def test_metadata_and_file_name_tell_nothing_of_the_code(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    told = str(document.get_metadata_dict()) + FILE_NAME
    document.close()
    assert not any(group in told or group.replace("-", "") in told for group in GROUPS)


def test_the_page_never_shows_its_code_in_a_log(page: RecoveryPage) -> None:
    assert not any(group in repr(page) for group in GROUPS)


def test_the_same_page_gives_the_same_bytes(page: RecoveryPage, pdf: bytes) -> None:
    assert render(page) == pdf


def test_long_names_stay_on_one_page() -> None:
    office = Office(
        "Ủy ban nhân dân phường Nguyễn Nghiêm – Nghĩa Chánh Bắc",
        "Trung tâm Phục vụ hành chính công cấp xã khu vực phía Đông",
        "H56.14.07",
        "Nguyễn Nghiêm – Nghĩa Chánh Bắc",
    )
    assert len(text_of(render(recovery_page(" ".join(GROUPS), office, 9, NOW)))) == 1


def test_half_a_code_is_no_page() -> None:
    with pytest.raises(ValueError, match="recovery"):
        recovery_page(" ".join(GROUPS[:3]), OFFICE, 2, NOW)
