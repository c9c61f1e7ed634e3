"""Form 01, *Giấy tiếp nhận hồ sơ và hẹn trả kết quả*: data in, PDF bytes out.

The slip is laid out comfortably first; if that needs a second page, once more closely (less space, papers
as a list), and the close layout is taken if it saves the page. What is on both copies is drawn once: the
copies share their content streams but for the title, which names the copy.

On a roll of 80 mm the same drawing is turned into a black-and-white picture of 8 dots a millimetre, so
that a thermal printer needs no Vietnamese letters of its own; the PDF holds that picture on a page as long
as the text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from services.forms import slip_parts as parts
from services.forms.paper import (
    LANDSCAPE_A4,
    MM,
    SHEETS,
    Laid,
    Paper,
    Placed,
    Sheet,
    Strip,
    bottom_of,
    draw,
    gap,
    paginate,
    pdf_pages,
    watermark,
)
from services.forms.pdf import Drawing, PdfPage, write_pdf
from services.forms.pictures import Picture, picture, roll_pages
from services.forms.slip_parts import Form, Papers
from services.forms.wording import slip_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.slip_data import SlipData

BLOCKS_AT_MOST = 5  # dossiers shown in full on the slip itself; more go to a landscape list (A4)
BOTH_COPIES = 2


def render(slip: SlipData, paper: Paper, copies: int = BOTH_COPIES) -> bytes:
    """Return the slip as a PDF; the same slip gives the same bytes.

    Args:
        slip: What it says.
        paper: A4 and A5 as text, 80 mm as a picture.
        copies: 1 = for the citizen only; 2 = *liên 1* (kept) and *liên 2* (given); more = further
            copies to give.

    Raises:
        ValueError: `copies` is not positive, or the template is unknown.
    """
    pages = [page for copy in slip_pages(slip, paper, copies) for page in copy]
    if paper is Paper.ROLL:
        pages = roll_pages(pages)
    return write_pdf(pages, slip_wording(slip.template).title.capitalize())


def slip_pages(slip: SlipData, paper: Paper, copies: int = BOTH_COPIES) -> list[list[PdfPage]]:
    """Return the pages of each copy, as drawings (those of a roll too)."""
    if copies < 1:
        raise ValueError("a slip has at least one copy")
    words = slip_wording(slip.template)
    labels = [words.copy_kept, *([words.copy_given] * (copies - 1))]
    if copies == 1:
        labels = [words.copy_given]
    forms = _densities(slip, paper)
    form, pages, title = _lay_out(forms[0], labels[0])
    for closer in forms[1:]:
        if len(pages) == 1:
            break
        tried = _lay_out(closer, labels[0])
        if len(tried[1]) < len(pages):
            form, pages, title = tried
    sheet = form.sheet
    if form.is_roll:
        sheet = replace(sheet, height=_whole_millimetres(bottom_of(pages[0]) + sheet.bottom))
    titles = {label: parts.title(form, label) for label in labels[1:]} | {labels[0]: title}
    under = _under(form, sheet)
    first = _split_at(pages[0], title)
    before, after = draw(first[0], sheet.height), draw(first[2], sheet.height)
    rest = pdf_pages(pages[1:], sheet, first=2, under=under)
    rest += _annex_pages(form, len(pages) + 1)
    drawn = []
    for label in labels:
        named = Placed(first[1].top, _grounded(form, titles[label]))
        middle = draw((named,), sheet.height)
        contents = (*under, *before, *middle, *after)
        drawn.append([PdfPage(sheet.width, sheet.height, contents), *rest])
    return drawn


def _densities(slip: SlipData, paper: Paper) -> list[Form]:
    words, sheet = slip_wording(slip.template), SHEETS[paper]
    if paper is Paper.ROLL:
        return [Form(slip, words, sheet, sheet.body, 1.5, Papers.LIST, is_roll=True)]
    return [
        Form(slip, words, sheet, sheet.body, 3.5, Papers.TABLE),
        Form(slip, words, sheet, 12.0, 1.5, Papers.TABLE if paper is Paper.A4 else Papers.LIST),
        Form(slip, words, sheet, 12.0, 0.5, Papers.LIST, is_tight=True),
        Form(slip, words, sheet, 12.0, 0.5, Papers.RUN_IN, is_tight=True),
    ]


def _lay_out(form: Form, label: str) -> tuple[Form, list[Laid], Strip]:
    title = parts.title(form, label)
    head = parts.roll_header(form) if form.is_roll else parts.header(form)
    strips = [
        *head,
        replace(title, keep=True),
        gap(5 if form.between > 2 else 3),
        *parts.notices(form),
        *parts.people(form),
        *_middle(form),
        *parts.closing(form),
    ]
    strips = [*_held(strips), *parts.signatures(form)]
    strips = [_grounded(form, strip) for strip in strips]
    pages = paginate(strips, form.sheet)
    at = len(head)
    return form, pages, strips[at]


def _middle(form: Form) -> list[Strip]:
    count = len(form.slip.dossiers)
    if count == 1:
        return parts.dossier(form)
    return parts.annexed(form) if _has_annex(form) else parts.dossiers(form)


def _has_annex(form: Form) -> bool:
    return form.sheet is SHEETS[Paper.A4] and len(form.slip.dossiers) > BLOCKS_AT_MOST


def _annex_pages(form: Form, first: int) -> list[PdfPage]:
    if not _has_annex(form):
        return []
    wide = replace(form, sheet=LANDSCAPE_A4, size=12.0)
    strips = [_grounded(form, strip) for strip in parts.annex(wide)]
    under = _under(form, LANDSCAPE_A4)
    return pdf_pages(paginate(strips, LANDSCAPE_A4), LANDSCAPE_A4, first=first, under=under)


def _held(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with the last two lines held to what follows: no lone signature."""
    found = list(strips)
    lines_held = 0
    for place in range(len(found) - 1, -1, -1):
        found[place] = replace(found[place], keep=True)
        lines_held += bool(found[place].marks)
        if lines_held == 2:
            break
    return found


def _under(form: Form, sheet: Sheet) -> tuple[Drawing, ...]:
    if form.slip.is_training and not form.is_roll:
        return (watermark(form.words.training, sheet),)
    return ()


def _grounded(form: Form, strip: Strip) -> Strip:
    return parts.ground(strip) if form.slip.is_training else strip


def _split_at(page: Laid, title: Strip) -> tuple[Laid, Placed, Laid]:
    at = next(place for place, placed in enumerate(page) if placed.strip is title)
    return page[:at], page[at], page[at + 1 :]


def _whole_millimetres(height: float) -> float:
    return -(-height // MM) * MM


def preview(slip: SlipData, paper: Paper, width_px: int) -> Picture:
    """Return the first page of the citizen's copy as it will be printed, `width_px` dots wide.

    Meant for every change of the form that is being filled in: call it off the window's thread.
    """
    page = slip_pages(slip, paper, 1)[0][0]
    return picture(write_pdf([page], ""), 0, width_px / page.width_pt * 72)
