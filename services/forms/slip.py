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
from functools import partial
from typing import TYPE_CHECKING

from services.forms import slip_parts as parts
from services.forms.layout import densities, ground, held
from services.forms.paper import (
    LANDSCAPE_A4,
    SHEETS,
    Laid,
    Paper,
    Placed,
    Strip,
    draw,
    gap,
    paginate,
    pdf_pages,
)
from services.forms.pdf import PdfPage, write_pdf
from services.forms.pictures import Picture, picture, roll_pages
from services.forms.press import cut, fitted, grounded, under
from services.forms.slip_parts import Form, Papers
from services.forms.wording import shared_words, slip_words, training_mark

if TYPE_CHECKING:
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
    return write_pdf(pages, slip_words(slip.template).title.capitalize())


def slip_pages(slip: SlipData, paper: Paper, copies: int = BOTH_COPIES) -> list[list[PdfPage]]:
    """Return the pages of each copy, as drawings (those of a roll too)."""
    if copies < 1:
        raise ValueError("a slip has at least one copy")
    words = slip_words(slip.template)
    labels = [words.copy_kept, *([words.copy_given] * (copies - 1))]
    if copies == 1:
        labels = [words.copy_given]
    form, pages = fitted(_densities(slip, paper), partial(_lay_out, label=labels[0]))
    sheet = cut(form.at.sheet, pages) if form.at.is_roll else form.at.sheet
    at = len(form.header)
    above, title, below = pages[0][:at], pages[0][at], pages[0][at + 1 :]
    titles = {label: _grounded(form, parts.title(form, label)) for label in labels[1:]}
    titles[labels[0]] = title.strip
    mark = under(form.at, sheet, training_mark(form.slip))
    before, after = draw(above, sheet.height), draw(below, sheet.height)
    rest = pdf_pages(pages[1:], sheet, first=2, under=mark)
    rest += _annex_pages(form, len(pages) + 1)
    drawn = []
    for label in labels:
        middle = draw((Placed(title.top, titles[label]),), sheet.height)
        contents = (*mark, *before, *middle, *after)
        drawn.append([PdfPage(sheet.width, sheet.height, contents), *rest])
    return drawn


def _densities(slip: SlipData, paper: Paper) -> list[Form]:
    words, shared = slip_words(slip.template), shared_words(slip.template)
    found = densities(paper)
    if paper is Paper.ROLL:
        return [Form(slip, words, shared, found[0], Papers.LIST)]
    roomy, close, tight = found
    return [
        Form(slip, words, shared, roomy, Papers.TABLE),
        Form(slip, words, shared, close, Papers.TABLE if paper is Paper.A4 else Papers.LIST),
        Form(slip, words, shared, tight, Papers.LIST, is_tight=True),
        Form(slip, words, shared, tight, Papers.RUN_IN, is_tight=True),
    ]


def _lay_out(form: Form, label: str) -> list[Laid]:
    strips = [
        *form.header,
        replace(parts.title(form, label), keep=True),
        gap(5 if form.at.is_roomy else 3),
        *parts.notices(form),
        *parts.people(form),
        *_middle(form),
        *parts.closing(form),
    ]
    strips = [*held(strips), *parts.signatures(form)]
    is_training = form.slip.is_training
    return paginate(grounded(strips, is_training=is_training), form.at.sheet)


def _middle(form: Form) -> list[Strip]:
    count = len(form.slip.dossiers)
    if count == 1:
        return parts.dossier(form)
    return parts.annexed(form) if _has_annex(form) else parts.dossiers(form)


def _has_annex(form: Form) -> bool:
    return form.at.sheet is SHEETS[Paper.A4] and len(form.slip.dossiers) > BLOCKS_AT_MOST


def _annex_pages(form: Form, first: int) -> list[PdfPage]:
    if not _has_annex(form):
        return []
    wide = replace(form, at=replace(form.at, sheet=LANDSCAPE_A4, size=12.0))
    strips = grounded(parts.annex(wide), is_training=form.slip.is_training)
    mark = under(wide.at, LANDSCAPE_A4, training_mark(form.slip))
    return pdf_pages(paginate(strips, LANDSCAPE_A4), LANDSCAPE_A4, first=first, under=mark)


def _grounded(form: Form, strip: Strip) -> Strip:
    return ground(strip) if form.slip.is_training else strip


def preview(slip: SlipData, paper: Paper, width_px: int) -> Picture:
    """Return the first page of the citizen's copy as it will be printed, `width_px` dots wide.

    Meant for every change of the form that is being filled in: call it off the window's thread.
    """
    page = slip_pages(slip, paper, 1)[0][0]
    return picture(write_pdf([page], ""), 0, width_px / page.width_pt * 72)
