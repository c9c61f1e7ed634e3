from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from services.forms.faces import clean
from services.forms.paper import SHEETS, Paper
from services.forms.pictures import page_sizes_mm
from services.forms.slip import render
from services.rules.moments import paper_moment
from tests.services.forms.pages import codes, flowing, misplaced, sizes_pt, texts
from tests.services.forms.slips import (
    VARIANTS,
    a_combined_slip,
    a_dossier,
    a_hard_slip,
    a_slip,
    qr_text,
)

GOLDEN = Path(__file__).with_name("golden")
SHEET_PAPERS = (Paper.A4, Paper.A5)
every_variant = pytest.mark.parametrize("variant", VARIANTS)
both_sheets = pytest.mark.parametrize("paper", SHEET_PAPERS)
every_paper = pytest.mark.parametrize("paper", list(Paper))


def _said(slip) -> list[str]:
    """Return every text the slip must show, as it was given."""
    people = [slip.filer, *([slip.owner] if slip.owner else [])]
    said = [slip.officer, slip.return_place, slip.channel, slip.relation, slip.book, *slip.notes]
    for person in people:
        said += [
            person.name.upper(),
            person.address,
            person.personal_id,
            person.phone,
            person.email,
        ]
    for dossier in slip.dossiers:
        said += [dossier.code, dossier.request, paper_moment(dossier.due_at)]
        said += [paper.name for paper in dossier.papers] + [one.name for one in dossier.certified]
    said += [fee.detail for fee in slip.fees] + [paper_moment(slip.received_at)]
    return [clean(text) for text in said if text]


@every_variant
@both_sheets
def test_the_text_read_back_is_the_text_given(variant, paper):
    slip = VARIANTS[variant]
    read = flowing(" ".join(re.sub(r"^\d\n", "", page) for page in texts(render(slip, paper, 1))))
    assert [text for text in _said(slip) if text not in read] == []


@every_variant
@both_sheets
def test_nothing_is_clipped_and_nothing_overlaps(variant, paper):
    sheet = SHEETS[paper]
    left, right, bottom = (
        edge * 25.4 / 72 - 0.5 for edge in (sheet.left, sheet.right, sheet.bottom)
    )
    assert misplaced(render(VARIANTS[variant], paper), left, right, bottom) == []


@every_variant
@both_sheets
def test_no_text_on_a4_and_a5_is_smaller_than_12_points(variant, paper):
    assert min(sizes_pt(render(VARIANTS[variant], paper))) == 12


@pytest.mark.parametrize("variant", ["plain", "combined", "hard"])
@every_paper
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_codes_are_read_back_from_the_printed_page(variant, paper, dpi):
    slip = VARIANTS[variant]
    pdf = render(slip, paper, 1)
    found = [codes(pdf, place, dpi) for place in range(len(texts(pdf)))]
    qr = set().union(*(page.get("qr", set()) for page in found))
    bars = set().union(*(page.get("128", set()) for page in found))
    assert qr == {dossier.qr for dossier in slip.dossiers}
    assert bars == ({slip.dossiers[0].code} if len(slip.dossiers) == 1 else set())


@pytest.mark.parametrize("code", ["000.17.22.H56-210531-0001", "G22.99.08-260921-896048"])
@every_paper
def test_long_codes_of_other_systems_are_read_back_too(code, paper):
    slip = a_slip(dossiers=(a_dossier(code=code, qr=qr_text(code)),))
    pdf = render(slip, paper, 1)
    for dpi in (203, 300):
        assert codes(pdf, 0, dpi) == {"qr": {qr_text(code)}, "128": {code}}


@every_variant
@every_paper
def test_a_slip_in_two_copies_is_at_most_60_kilobytes(variant, paper):
    long_roll = variant in {"hard", "combined"} and paper is Paper.ROLL
    assert len(render(VARIANTS[variant], paper)) <= (85_000 if long_roll else 60_000)


@every_paper
def test_the_same_slip_gives_the_same_bytes(paper):
    assert render(a_slip(), paper) == render(a_slip(), paper)


def test_the_first_copy_is_kept_and_the_second_given():
    kept, given = texts(render(a_slip(), Paper.A5))
    assert "(Liên 1: Lưu tại Bộ phận Một cửa)" in kept
    assert "(Liên 2: Giao cho người nộp hồ sơ)" in given
    assert kept.replace("Liên 1: Lưu tại Bộ phận Một cửa", "") == given.replace(
        "Liên 2: Giao cho người nộp hồ sơ", ""
    )


def test_one_copy_is_the_citizens_and_a_third_is_given_too():
    (only,) = texts(render(a_slip(), Paper.A4, 1))
    assert "Liên 2" in only
    assert len(texts(render(a_slip(), Paper.A4, 3))) == 3
    with pytest.raises(ValueError, match="at least one"):
        render(a_slip(), Paper.A4, 0)


@both_sheets
def test_a_usual_slip_fits_on_one_page(paper):
    assert len(texts(render(a_slip(), paper, 1))) == 1


def test_fifteen_papers_go_on_with_page_two_and_no_signature_stands_alone():
    pages = texts(render(a_hard_slip(), Paper.A4, 1))
    assert len(pages) == 2
    assert not pages[0].startswith("1\n")
    assert pages[1].startswith("2\n")
    before_signature = pages[1].split("NGƯỜI NỘP HỒ SƠ")[0].splitlines()
    assert len(before_signature) >= 3


def test_a_reprint_says_which_one_it_is():
    assert "BẢN IN LẠI lần 2" in texts(render(a_slip(reprint=2), Paper.A5, 1))[0]
    assert "BẢN IN LẠI" not in texts(render(a_slip(), Paper.A5, 1))[0]


def test_a_slip_that_replaces_another_names_it_and_bears_its_own_date():
    text = flowing(texts(render(VARIANTS["replacing"], Paper.A5, 1))[0])
    assert "Thay thế giấy in lúc 09 giờ 41 phút, ngày 23 tháng 11 năm 2026." in text
    assert "Tân Phong, ngày 27 tháng 11 năm 2026" in text


def test_a_replaced_slip_says_that_it_is_void():
    slip = a_slip(replaced_at=a_dossier().due_at)
    assert "GIẤY NÀY KHÔNG CÒN GIÁ TRỊ" in flowing(texts(render(slip, Paper.A4, 1))[0])


def test_nobody_signs_for_the_filer_of_an_online_dossier():
    text = texts(render(VARIANTS["online"], Paper.A4, 1))[0]
    assert "(Hồ sơ nộp trực tuyến)" in text
    assert text.count("(Ký và ghi rõ họ tên)") == 1


def test_an_appointment_beyond_the_official_calendar_is_printed_with_a_warning():
    slip = a_slip(dossiers=(a_dossier(is_due_certain=False),))
    assert "nằm ngoài lịch nghỉ lễ đã công bố" in flowing(texts(render(slip, Paper.A4, 1))[0])


@every_paper
def test_a_training_slip_is_marked_and_its_codes_can_still_be_read(paper):
    pdf = render(a_slip(is_training=True), paper, 1)
    if paper is not Paper.ROLL:
        text = flowing(texts(pdf)[0])
        assert text.startswith("TẬP HUẤN")  # across the page, under everything else
        assert "TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ SỬ DỤNG" in text
    assert codes(pdf, 0, 300) == {"qr": {a_dossier().qr}, "128": {a_dossier().code}}


def test_many_dossiers_are_listed_on_landscape_paper_each_with_its_code():
    slip = a_combined_slip(8)
    pdf = render(slip, Paper.A4, 1)
    sizes = [(round(wide), round(high)) for wide, high in page_sizes_mm(pdf)]
    assert sizes[0] == (210, 297)
    assert set(sizes[1:]) == {(297, 210)}
    read = set().union(*(codes(pdf, place, 203).get("qr", set()) for place in range(len(sizes))))
    assert read == {dossier.qr for dossier in slip.dossiers}


def test_a_roll_is_80_mm_wide_and_as_long_as_its_text():
    short, long = (
        page_sizes_mm(render(slip, Paper.ROLL, 1))[0] for slip in (a_slip(), a_hard_slip())
    )
    assert short[0] == long[0] == pytest.approx(80, abs=0.01)
    assert 150 < short[1] < long[1]
    assert round(short[1], 3) == round(short[1])


def test_a_roll_holds_no_letters_only_dots():
    assert texts(render(a_slip(), Paper.ROLL, 1)) == [""]


@every_paper
def test_the_file_tells_nothing_about_the_person(paper):
    pdf = render(a_slip(), paper)
    document = pypdfium2.PdfDocument(pdf)
    told = document.get_metadata_dict(skip_empty=True)
    document.close()
    assert told == {
        "Title": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        "Creator": "Một Cửa",
    }


def test_the_older_template_keeps_its_own_words():
    slip = a_slip(template="TT01-2018")
    assert "(Liên 2: Giao khách hàng)" in texts(render(slip, Paper.A5, 1))[0]
    with pytest.raises(ValueError, match="no wording"):
        render(a_slip(template="TT99-2099"), Paper.A5)


@every_variant
@both_sheets
def test_the_printed_text_is_as_approved(variant, paper):
    read = "\n\f\n".join(texts(render(VARIANTS[variant], paper, 1))) + "\n"
    approved = GOLDEN / f"{variant.replace(' ', '_')}-{paper}.txt"
    assert read == approved.read_text(encoding="utf-8")
