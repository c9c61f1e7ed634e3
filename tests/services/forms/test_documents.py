"""Every form through the one door: on every paper it is made for, with usual and with extreme data."""

from __future__ import annotations

import tomllib
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as some

import resources
from services.forms.documents import (
    from_json,
    paper_for,
    papers_for,
    render,
    title,
    to_json,
)
from services.forms.faces import UNKNOWN, clean
from services.forms.letter_data import (
    Apology,
    Missing,
    Refusal,
    StopGround,
    StopNotice,
)
from services.forms.list_data import Register, ResultReceipt
from services.forms.paper import LANDSCAPE_A4, SHEETS, Paper
from services.forms.pictures import page_sizes_mm
from services.forms.register import SHEET
from services.forms.slip_data import RESIDENCE, TEMPLATES, TT01_2018, TT03_2025
from services.forms.wording import shared_words
from services.rules.moments import local, paper_date, paper_moment
from tests.services.forms.pages import codes, flowing, misplaced, sizes_pt, squeezed, texts, words
from tests.services.forms.papers import (
    CODE,
    EVERY_FORM,
    HARD_FORMS,
    LETTERS,
    a_control_sheet,
    a_hand_over,
    a_receipt,
    a_refusal,
    a_register,
    a_request,
    a_request_while_processing,
    a_row,
    a_stop_notice,
    an_apology,
    blank_slips,
)
from tests.services.forms.slips import VARIANTS, a_slip, qr_text

FORMS = EVERY_FORM | {f"hard {name}": form for name, form in HARD_FORMS.items()}
GOLDEN = Path(__file__).with_name("golden")
MM = 72 / 25.4
ON_SHEETS = [
    pytest.param(form, paper, id=f"{name}-{paper}")
    for name, form in FORMS.items()
    for paper in papers_for(form)
    if paper is not Paper.ROLL
]
ON_ROLLS = [
    pytest.param(form, id=name) for name, form in FORMS.items() if Paper.ROLL in papers_for(form)
]
every_form = pytest.mark.parametrize("form", [pytest.param(f, id=n) for n, f in FORMS.items()])
on_sheets = pytest.mark.parametrize(("form", "paper"), ON_SHEETS)
on_rolls = pytest.mark.parametrize("form", ON_ROLLS)

# What a form knows and does not print: codes as pictures, ways to reach somebody it is not about.
UNSAID = {"qr", "template", "lookup"}
UNSAID_OF_LETTERS = {"desk", "phone", "email", "personal_id"}


def _said(value, unsaid: set[str]) -> list[str]:
    """Return every text and time in a form, as it must be found on paper."""
    if isinstance(value, Enum):
        return []
    if isinstance(value, str):
        return [clean(value).rstrip(".")] if value else []
    if isinstance(value, datetime):
        return [paper_date(local(value).date())]
    if isinstance(value, tuple):
        return [text for item in value for text in _said(item, unsaid)]
    if not is_dataclass(value):
        return []
    names = [field.name for field in fields(value) if field.name not in unsaid]
    return [text for name in names for text in _said(getattr(value, name), unsaid)]


def _texts_of(form) -> list[str]:
    unsaid = set(UNSAID)
    if not isinstance(form, Refusal):
        unsaid |= {"desk"}
    if isinstance(form, Apology | StopNotice):
        unsaid |= UNSAID_OF_LETTERS - {"phone"}
    said = _said(form, unsaid)
    return [text for text in said if text != form.office.phone]


def _edges(form, paper) -> tuple[float, float, float]:
    sheet = SHEETS[paper]
    if isinstance(form, Register):
        sheet = SHEET
    elif papers_for(form) == (Paper.A4,):
        sheet = LANDSCAPE_A4
    return tuple(edge / MM - 0.5 for edge in (sheet.left, sheet.right, sheet.bottom))


@on_sheets
def test_everything_given_is_read_back(form, paper):
    read = words(render(form, paper))
    dates = read.replace("/", "")  # lists write dates short
    missing = [
        text for text in _texts_of(form) if squeezed(text) not in read and not _short(text, dates)
    ]
    assert missing == []
    assert UNKNOWN not in read


def _short(text: str, read: str) -> bool:
    found = [int(part) for part in text.split() if part.isdecimal()]
    return len(found) == 3 and f"{found[0]:02d}{found[1]:02d}{found[2]}" in read


@on_sheets
def test_nothing_is_clipped_and_nothing_overlaps(form, paper):
    assert misplaced(render(form, paper), *_edges(form, paper)) == []


@on_sheets
def test_no_text_is_smaller_than_12_points_but_recipients_and_the_register(form, paper):
    smallest = 11 if isinstance(form, Register | Apology | StopNotice) else 12
    assert min(sizes_pt(render(form, paper))) == smallest


@on_rolls
def test_a_roll_is_one_black_and_white_picture_80_mm_wide(form):
    pdf = render(form, Paper.ROLL, 2)
    assert texts(pdf) == ["", ""]
    (wide, high), other = page_sizes_mm(pdf)
    assert (round(wide, 2), high) == (80, other[1])
    assert round(high, 3) == round(high) > 100


@on_sheets
def test_only_our_own_faces_are_used_and_they_are_embedded(form, paper):
    pdf = render(form, paper)
    assert pdf.count(b"/FontFile2") == pdf.count(b"/CIDFontType2") > 0
    assert pdf.count(b"/BaseFont") == 2 * pdf.count(b"+Tinos-") / 3


@every_form
def test_a_form_kept_as_json_prints_the_same_bytes(form):
    kept = from_json(to_json(form))
    assert kept == form
    paper = papers_for(form)[0]
    assert render(kept, paper) == render(form, paper) == render(form, paper)


@every_form
def test_the_file_tells_its_title_and_nothing_about_anybody(form):
    document = pypdfium2.PdfDocument(render(form, Paper.A4))
    told = document.get_metadata_dict(skip_empty=True)
    document.close()
    assert told == {"Title": title(form).capitalize(), "Creator": "Một Cửa"}


@every_form
def test_the_title_stands_on_the_first_page(form):
    assert squeezed(title(form)) in squeezed(texts(render(form, Paper.A4))[0])


@every_form
def test_a_second_copy_is_the_same_pages_again_and_hardly_more_bytes(form):
    one, two = (render(form, Paper.A4, copies) for copies in (1, 2))
    assert len(texts(two)) == 2 * len(texts(one))
    assert len(two) < len(one) * 1.6
    with pytest.raises(ValueError, match="at least one copy"):
        render(form, Paper.A4, 0)


@every_form
def test_a_form_for_training_says_so_on_every_page(form):
    for page in texts(render(replace(form, is_training=True), Paper.A4)):
        assert "TẬP HUẤN" in page


@every_form
def test_a_reprint_says_which_one_it_is(form):
    assert "BẢN IN LẠI lần 2" in flowing(texts(render(replace(form, reprint=2), Paper.A4))[0])
    assert "BẢN IN LẠI" not in flowing(texts(render(form, Paper.A4))[0])


@every_form
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_form_has_words_in_every_version(form, template):
    versioned = replace(form, template=template)
    assert squeezed(title(versioned)) in words(render(versioned, Paper.A4))


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_slip_is_a_form_too_and_its_json_bears_no_tag(variant):
    kept = to_json(VARIANTS[variant])
    assert kept.startswith('{"office":')
    assert from_json(kept) == VARIANTS[variant]
    assert render(VARIANTS[variant], Paper.A5, 2)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        "null",
        '{"form":"unknown"}',
        '{"form":"apology"}',
        '{"form":"refusal","office":{"agency":1,"unit":"","place":""}}',
    ],
)
def test_what_is_no_form_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        from_json(text)


@given(some.text(max_size=60), some.text(max_size=60), some.integers(1, 9))
def test_any_text_comes_back_from_json(what, reason, turn):
    form = a_request(missing=(Missing(what, reason),), turn=turn)
    assert from_json(to_json(form)) == form


def test_where_the_desk_has_a_roll_and_the_form_none_it_is_printed_on_a4():
    assert paper_for(an_apology(), Paper.ROLL) is Paper.A4
    assert paper_for(a_register(), Paper.A5) is Paper.A4
    assert paper_for(a_request(), Paper.ROLL) is Paper.ROLL
    with pytest.raises(ValueError, match="no Apology on 80mm"):
        render(an_apology(), Paper.ROLL)


@pytest.mark.parametrize("form", [a_request_while_processing(), a_control_sheet(40), a_receipt()])
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_dossiers_codes_are_read_back_from_every_paper(form, dpi):
    for paper in papers_for(form):
        assert codes(render(form, paper), 0, dpi) == {"qr": {qr_text(CODE)}, "128": {CODE}}


def test_the_titles_are_those_of_the_version_in_force_and_of_the_old_one():
    old, new = (
        [title(replace(form, template=template)) for form in (a_request(), an_apology())]
        for template in (TT01_2018, TT03_2025)
    )
    assert old == [
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    ]
    assert new == [old[0], "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT HỒ SƠ"]


def test_residence_procedures_have_the_slips_of_the_police():
    forms = (a_slip(), a_request(), a_refusal())
    assert [title(replace(form, template=RESIDENCE)) for form in forms] == [
        "PHIẾU TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "PHIẾU HƯỚNG DẪN BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
    ]


def test_the_slips_of_the_police_say_which_form_they_are():
    forms = {"CT04": a_slip(), "CT05": a_request(), "CT06": a_refusal()}
    for mark, form in forms.items():
        assert f"(Mẫu {mark}" in texts(render(replace(form, template=RESIDENCE), Paper.A5))[0]
        assert "Mẫu" not in texts(render(form, Paper.A5))[0]


@pytest.mark.parametrize(
    "file", [path.stem for path in sorted(resources.path("forms").glob("*.toml"))]
)
def test_every_wording_names_its_source_and_how_sure_it_is(file):
    versions = tomllib.loads(resources.path(f"forms/{file}.toml").read_text(encoding="utf-8"))
    assert TT03_2025 in versions
    assert set(versions) <= set(TEMPLATES)
    for words_of_version in versions.values():
        assert words_of_version["source"]
        assert words_of_version["certainty"] in {"official", "practice", "uncertain"}
        assert [name for name, text in words_of_version.items() if not text] in ([], ["mark"])


def test_the_notice_without_official_wording_says_that_it_is_uncertain():
    found = tomllib.loads(resources.path("forms/stop_notice.toml").read_text(encoding="utf-8"))
    assert found[TT03_2025]["certainty"] == "uncertain"
    with pytest.raises(ValueError, match="no wording"):
        shared_words("TT99-2099")


def test_the_134_accented_letters_are_printed():
    accented = {letter for letter in LETTERS if not letter.isascii()}
    assert len(accented) == 134
    read = "".join(texts(render(a_refusal(reason=LETTERS), Paper.A5)))
    assert accented - set(read) == set()


@pytest.mark.parametrize(
    "make",
    [
        lambda: a_request(missing=()),
        lambda: a_request_while_processing(code=""),
        lambda: a_refusal(reason=" "),
        lambda: a_stop_notice(ground=StopGround.OFFICE, reason=""),
        lambda: replace(a_receipt(), results=()),
        lambda: replace(blank_slips(), numbers=()),
    ],
)
def test_a_form_without_what_it_is_for_is_refused(make):
    with pytest.raises(ValueError, match=r".+"):
        make()


def test_a_hand_over_of_forty_dossiers_never_parts_its_signatures_from_the_list():
    pages = texts(render(a_hand_over(40), Paper.A4))
    assert "H56.214-261123-0339" in pages[-1]
    assert "NGƯỜI NHẬN" in pages[-1]
    assert all("Mã hồ sơ" in page for page in pages)


def test_a_row_taller_than_a_page_goes_on_in_the_next_row_and_loses_nothing():
    lines = [f"dòng{place}" for place in range(300)]
    form = a_register(rows=(a_row(1, note=" ".join(lines)),))
    pdf = render(form, Paper.A4)
    assert misplaced(pdf, *_edges(form, Paper.A4)) == []
    assert [line for line in lines if line not in words(pdf)] == []


def test_the_register_numbers_its_rows_and_its_pages():
    pages = texts(render(a_register(30, first=101), Paper.A4))
    assert [page.split("\n")[0] for page in pages[1:]] == ["2", "3", "4"][: len(pages) - 1]
    assert all("Mã hồ sơ" in page and "(12)" in page for page in pages)
    assert "Năm: 2026 – Quyển số: 01" in pages[0]
    assert "130 H56.214-" in flowing(pages[-1])
    assert pages[-1].endswith("Tổng số: 30 hồ sơ.")


def test_the_receipt_of_a_proxy_says_by_what_right():
    form = EVERY_FORM["receipt by proxy"]
    assert isinstance(form, ResultReceipt)
    read = flowing(texts(render(form, Paper.A5))[0])
    assert "Quan hệ với chủ hồ sơ: chồng" in read
    assert "Giấy tờ ủy quyền: Giấy ủy quyền số 12/2026 ngày 20/11/2026" in read
    assert paper_moment(form.returned_at) in read


@pytest.mark.parametrize("name", EVERY_FORM)
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_the_printed_text_is_as_approved(name, paper):
    form = EVERY_FORM[name]
    read = "\n\f\n".join(texts(render(form, paper_for(form, paper)))) + "\n"
    approved = GOLDEN / f"{name.replace(' ', '_')}-{paper_for(form, paper)}.txt"
    assert read == approved.read_text(encoding="utf-8")
