from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.forms.faces import BOLD, REGULAR, face
from services.forms.paper import (
    LEADING,
    SHEETS,
    Block,
    Paper,
    Span,
    Strip,
    Words,
    balanced,
    bottom_of,
    gap,
    page_number,
    paginate,
    paragraph,
    wrap,
)
from services.forms.tables import Column, table

SHEET = SHEETS[Paper.A5]
VIETNAMESE = some.text("aăâbcdđeêghiklmnoôơpqrstuưvxyếệộẵỮ ,.", max_size=200)


def _strip(height: float = 20.0, *, keep: bool = False) -> Strip:
    return Strip(height, (Block(0, 0, 1, 1),), keep)


@given(VIETNAMESE, VIETNAMESE, some.floats(30, 300))
def test_no_wrapped_line_is_wider_than_the_measure_and_no_letter_is_lost(label, value, width):
    spans = [Span(f"{label} ", BOLD), Span(value)]
    rows = wrap(spans, 12, width)
    for row in rows:
        wide = sum(face(span.face).width_pt(span.text, 12) for span in row.spans)
        assert wide == pytest.approx(row.width)
        assert wide <= width + 0.1
    kept = "".join(row.text for row in rows).replace(" ", "")
    assert kept == f"{label}{value}".replace(" ", "")


@given(VIETNAMESE, some.floats(60, 300), some.floats(0, 40))
def test_the_first_line_is_shorter_by_the_indent_and_no_letter_is_lost(text, width, indent):
    rows = wrap([Span(text)], 12, width, indent)
    limits = [width - indent, *[width] * (len(rows) - 1)]
    assert [row.width <= limit + 0.1 for row, limit in zip(rows, limits, strict=True)] == [
        True
    ] * len(rows)
    assert "".join(row.text for row in rows).replace(" ", "") == text.replace(" ", "")


def test_an_indented_paragraph_begins_further_right_and_ends_at_the_margin():
    text = "Nội dung yêu cầu giải quyết: đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"
    first, second, *_ = [
        strip.marks[0] for strip in paragraph([Span(text)], 10, 200, 12, indent=30)
    ]
    assert (first.x, second.x) == (40, 10)
    for words, measure in ((first, 170), (second, 200)):
        spaces = words.text.count(" ") * words.stretch
        assert face(REGULAR).width_pt(words.text, 12) + spaces == pytest.approx(measure)


def test_a_word_wider_than_the_line_is_broken_between_letters():
    rows = wrap([Span("A" * 100)], 12, 100)
    assert len(rows) > 5
    assert "".join(row.text for row in rows) == "A" * 100


def test_a_justified_line_ends_at_the_margin_and_the_last_does_not():
    text = "Nội dung yêu cầu giải quyết: đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"
    strips = paragraph([Span(text)], 10, 200, 12)
    ends = []
    for strip in strips:
        (words,) = strip.marks
        assert isinstance(words, Words)
        spaces = words.text.count(" ")
        ends.append(10 + face(REGULAR).width_pt(words.text, 12) + spaces * words.stretch)
    assert all(end == pytest.approx(210) for end in ends[:-1])
    assert strips[-1].marks[0].stretch == 0


def test_a_heading_is_broken_into_even_lines():
    assert balanced("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", 190, 12, BOLD) == [
        "TRUNG TÂM PHỤC VỤ",
        "HÀNH CHÍNH CÔNG",
    ]


def test_a_table_repeats_its_heading_on_every_page():
    rows = [(str(number), "Giấy tờ") for number in range(1, 101)]
    columns = [Column(40), Column(200)]
    pages = paginate(table(columns, ("TT", "Tên"), rows, SHEET.left, 12), SHEET)
    firsts = [page[0].strip.marks for page in pages]
    assert len(pages) > 2
    assert all(any(getattr(mark, "text", "") == "TT" for mark in marks) for marks in firsts)


def test_what_is_kept_together_moves_to_the_next_page_together():
    full = (SHEET.height - SHEET.top - SHEET.bottom) // 20 - 1
    strips = [*[_strip()] * int(full), _strip(keep=True), _strip(keep=True), _strip()]
    first, second = paginate(strips, SHEET)
    assert (len(first), len(second)) == (int(full), 3)


def test_space_is_dropped_at_the_top_of_a_page():
    strips = [_strip(SHEET.height - SHEET.top - SHEET.bottom), gap(9), _strip()]
    _, second = paginate(strips, SHEET)
    assert [placed.top for placed in second] == [SHEET.top]


@given(some.lists(some.tuples(some.floats(1, 200), some.booleans()), max_size=60))
def test_no_strip_stands_below_the_margin_and_none_is_lost(sizes):
    strips = [_strip(height, keep=keep) for height, keep in sizes]
    pages = paginate(strips, SHEET)
    assert [placed.strip for page in pages for placed in page] == strips
    assert all(bottom_of(page) <= SHEET.height - SHEET.bottom + 0.1 for page in pages)


def test_a_page_number_stands_in_the_top_margin_from_page_two():
    assert page_number(1, SHEET) == ()
    (placed,) = page_number(2, SHEET)
    assert placed.top + placed.strip.height <= SHEET.top
    assert placed.strip.marks[0].text == "2"


def test_the_margins_of_a4_are_those_of_the_decree():
    sheet = SHEETS[Paper.A4]
    margins = [
        round(edge * 25.4 / 72) for edge in (sheet.top, sheet.bottom, sheet.left, sheet.right)
    ]
    assert margins == [20, 20, 30, 18]
    assert sheet.body == 13
    assert replace(sheet, body=14) != sheet
    assert LEADING >= 1.15
