"""From strips to PDF: the layout that saves a page, the mark of training, copies, and rolls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from services.forms.layout import ground
from services.forms.paper import MM, Laid, Paper, Sheet, bottom_of, paginate, pdf_pages, watermark
from services.forms.pdf import Drawing, PdfPage, write_pdf
from services.forms.pictures import roll_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.forms.layout import Layout
    from services.forms.paper import Strip

_Density = TypeVar("_Density")


def fitted(
    densities: Sequence[_Density], lay_out: Callable[[_Density], list[Laid]]
) -> tuple[_Density, list[Laid]]:
    """Return the first density, or a closer one that saves a page, with its pages."""
    chosen, pages = densities[0], lay_out(densities[0])
    for closer in densities[1:]:
        if len(pages) == 1:
            break
        tried = lay_out(closer)
        if len(tried) < len(pages):
            chosen, pages = closer, tried
    return chosen, pages


def drawn(
    layouts: Sequence[Layout], build: Callable[[Layout], list[Strip]], training: str = ""
) -> list[PdfPage]:
    """Return the pages of a form.

    Args:
        layouts: How it may be set, the most comfortable first.
        build: Returns the form's strips in a layout.
        training: Drawn across every page; empty for a form that counts.
    """
    at, pages = fitted(
        layouts, lambda at: paginate(grounded(build(at), is_training=bool(training)), at.sheet)
    )
    sheet = cut(at.sheet, pages) if at.is_roll else at.sheet
    return pdf_pages(pages, sheet, under=under(at, sheet, training))


def bound(pages: Sequence[PdfPage], paper: Paper, copies: int, title: str) -> bytes:
    """Return the pages as a PDF, all of them `copies` times.

    Raises:
        ValueError: `copies` is not positive.
    """
    if copies < 1:
        raise ValueError("a form has at least one copy")
    if paper is Paper.ROLL:
        pages = roll_pages(pages)
    return write_pdf(list(pages) * copies, title.replace("_", " ").capitalize())


def under(at: Layout, sheet: Sheet, training: str) -> tuple[Drawing, ...]:
    """Return what is drawn below everything else: the watermark of a form that does not count."""
    return (watermark(training, sheet),) if training and not at.is_roll else ()


def grounded(strips: Sequence[Strip], *, is_training: bool) -> list[Strip]:
    """Return the strips as a watermark needs them, if there will be one."""
    return [ground(strip) for strip in strips] if is_training else list(strips)


def cut(sheet: Sheet, pages: Sequence[Laid]) -> Sheet:
    """Return a roll's sheet as long as its text, in whole millimetres."""
    height = bottom_of(pages[0]) + sheet.bottom
    return replace(sheet, height=-(-height // MM) * MM)
