"""The parts of Form 01 from top to bottom, each as strips; `slip.py` puts them together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from services.forms import layout, letterhead
from services.forms.codes import qr
from services.forms.faces import BOLD, ITALIC, REGULAR, clean
from services.forms.layout import Layout, Signature
from services.forms.letterhead import Head, Headline, headline, roll_qr
from services.forms.paper import (
    MM,
    Code,
    Span,
    Strip,
    beside,
    gap,
    line,
    lines,
    rule,
    stack,
)
from services.forms.people import called, contact
from services.forms.tables import Column, table
from services.forms.wording import reprint_mark
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.slip_data import CertifiedLine, FeeLine, PaperLine, SlipData, SlipDossier
    from services.forms.wording import SharedWords, SlipWords

QR_SMALL = 19 * MM
NOTHING = "–"
_LONE_DIGIT = re.compile(r"^\d(?!\d)")


class Papers(Enum):
    """How the papers handed in are listed."""

    TABLE = auto()
    LIST = auto()
    RUN_IN = auto()


@dataclass(frozen=True)
class Form:
    """One slip at one density.

    Attributes:
        is_tight: Only what the form prescribes, without the hints of practice.
    """

    slip: SlipData
    words: SlipWords
    shared: SharedWords
    at: Layout
    papers: Papers
    is_tight: bool = False

    @cached_property
    def header(self) -> list[Strip]:
        """Agency, number, nation, motto, place and date."""
        slip = self.slip
        on = local(slip.issued_at or slip.received_at).date()
        number = self.words.number.format(number=_number(slip))
        return letterhead.header(self.at, Head(slip.office, number, on))


def _number(slip: SlipData) -> str:
    """Return the running number of the (first) dossier within its day, at least two digits."""
    tail = slip.dossiers[0].code.rsplit("-", 1)[-1]
    return f"{int(tail):02d}" if tail.isdecimal() else tail


def title(form: Form, copy_label: str) -> Strip:
    """Return title, number, bar code and copy on the left, the QR code on the right."""
    slip, words = form.slip, form.words
    shown = Headline(
        words.title, label=form.shared.code, copy=copy_label, reprint=reprint_mark(slip)
    )
    if len(slip.dossiers) > 1:
        count = words.codes.format(count=f"{len(slip.dossiers):02d}")
        return headline(form.at, replace(shown, under=count))
    only = slip.dossiers[0]
    return headline(form.at, replace(shown, code=only.code, qr=only.qr))


def notices(form: Form) -> list[Strip]:
    """Return what the reader must know first: replaced, replacing."""
    slip, words = form.slip, form.words
    found = []
    if slip.replaced_at is not None:
        found.append(words.replaced.format(moment=paper_moment(slip.replaced_at)))
    if slip.replaces_at is not None:
        found.append(words.replaces.format(moment=paper_moment(slip.replaces_at)))
    if slip.is_training:
        found.append(form.shared.training_notice)
    return [strip for notice in found for strip in (*form.at.centred(notice), gap(3))]


def people(form: Form) -> list[Strip]:
    """Return who filed, for whom, and how to reach them."""
    slip, words = form.slip, form.words
    where = [clean(part) for part in (slip.office.desk, slip.office.unit) if part.strip()]
    strips = form.at.field(words.desk, ", ".join(where))
    filer_label = words.filer if slip.owner is None else words.filer_for_other
    strips += form.at.field(filer_label, f"{called(slip.filer)} ({clean(slip.channel)})")
    if slip.owner is not None:
        strips += form.at.field(words.relation, slip.relation)
    strips += contact(form.at, form.shared, slip.filer)
    if slip.owner is not None:
        strips += form.at.field(words.owner, called(slip.owner))
        strips += contact(form.at, form.shared, slip.owner, words.owner_address)
    return strips


def dossier(form: Form) -> list[Strip]:
    """Return what is asked for, the papers, and the dates of the only dossier."""
    slip, words = form.slip, form.words
    only = slip.dossiers[0]
    strips = form.at.field(form.shared.request, only.request)
    strips += _certified(form, only) if only.certified else _papers(form, only)
    strips += form.at.field(words.sets, words.set_count.format(count=f"{only.sets:02d}"))
    strips += form.at.field(words.limit, padded(only.limit))
    strips += form.at.field(words.received, paper_moment(slip.received_at))
    strips += form.at.field(words.due, paper_moment(only.due_at), BOLD)
    if only.second_received_at is not None:
        strips += form.at.field(words.second_received, paper_moment(only.second_received_at))
    if only.second_due_at is not None:
        strips += form.at.field(words.second_due, paper_moment(only.second_due_at), BOLD)
    return strips


def dossiers(form: Form) -> list[Strip]:
    """Return the dossiers of a combined slip, each a block with its own QR code."""
    strips = form.at.field(form.words.received, paper_moment(form.slip.received_at))
    for place, one in enumerate(form.slip.dossiers, 1):
        strips += [rule(form.at.left, form.at.width, below=3), *_block(form, place, one)]
        strips.append(gap(form.at.between + 1))
    return [*strips, rule(form.at.left, form.at.width, below=form.at.between + 2)]


def _block(form: Form, place: int, one: SlipDossier) -> list[Strip]:
    words = form.words
    wide = form.at.width - (0 if form.at.is_roll else QR_SMALL + 3 * MM)
    narrow = form.at.narrowed(form.at.width - wide)
    parts = narrow.field(f"{place}. {form.shared.code}", one.code, BOLD)
    parts += narrow.field(form.shared.request, one.request)
    parts += narrow.field(words.papers, listed_papers(words, one))
    parts += narrow.field(words.limit_short, padded(one.limit))
    parts += narrow.field(words.due_short, paper_moment(one.due_at), BOLD)
    if form.at.is_roll:
        return [*parts, *roll_qr(form.at, one.qr)]
    right = form.at.left + form.at.width - QR_SMALL
    return [
        beside(stack(parts), Strip(QR_SMALL, (Code(right, 0, QR_SMALL, QR_SMALL, qr(one.qr)),)))
    ]


def listed_papers(words: SlipWords, one: SlipDossier) -> str:
    """Return all papers of a dossier in one text."""
    papers = [paper_text(words, paper) for paper in one.papers]
    return "; ".join(papers + [certified_text(words, item) for item in one.certified]) or (
        words.no_papers
    )


def annexed(form: Form) -> list[Strip]:
    """Return the dates of a combined slip whose dossiers stand in the annex."""
    slip, words = form.slip, form.words
    count = f"{len(slip.dossiers):02d} hồ sơ. {words.annex_notice}"
    strips = form.at.field(form.shared.request, count)
    strips += form.at.field(words.received, paper_moment(slip.received_at))
    return strips + form.at.field(words.due, f"muộn nhất {paper_moment(slip.latest_due_at)}", BOLD)


def annex(form: Form) -> list[Strip]:
    """Return the list of dossiers, for landscape paper."""
    slip, words = form.slip, form.words
    owner = clean((slip.owner or slip.filer).name)
    fixed = [26.0, 124.0, 84.0, 34.0, 66.0, 74.0, 74.0, 66.0]
    request = form.at.width - sum(fixed)
    widths = [*fixed[:2], request, *fixed[2:]]
    centred = (0.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.5, 0.5, 0.5)
    rows = [
        (
            str(place),
            clean(one.code),
            f"{clean(one.request)}. {listed_papers(words, one)}",
            owner,
            f"{one.sets:02d}",
            padded(one.limit),
            f"{local(slip.received_at):%H:%M %d/%m/%Y}",
            f"{local(one.due_at):%H:%M %d/%m/%Y}",
            qr(one.qr),
        )
        for place, one in enumerate(slip.dossiers, 1)
    ]
    columns = [Column(width, align) for width, align in zip(widths, centred, strict=True)]
    lead = words.annex_lead.format(moment=paper_moment(slip.received_at))
    return [
        line(words.annex_title, form.at.left, form.at.width, 14, name=BOLD, align=0.5),
        *lines(lead, form.at.left, form.at.width, 13, name=ITALIC),
        gap(8),
        *table(columns, (*words.annex_heads, "QR"), rows, form.at.left, 12),
    ]


def _papers(form: Form, only: SlipDossier) -> list[Strip]:
    words = form.words
    if not only.papers:
        return form.at.field(words.papers, words.no_papers)
    lead = [replace(strip, keep=True) for strip in form.at.text([Span(words.papers)])]
    listed = [f"{place}. {paper_text(words, paper)}" for place, paper in enumerate(only.papers, 1)]
    if form.papers is Papers.RUN_IN:
        return form.at.field(words.papers, "; ".join(listed))
    if form.papers is Papers.LIST:
        return [*lead, *(strip for text in listed for strip in form.at.text([Span(text)]))]
    rows = [
        (
            str(place),
            clean(f"{paper.name} ({paper.remark})" if paper.remark else paper.name),
            *(_count(number) for number in (paper.original, paper.certified, paper.copy)),
        )
        for place, paper in enumerate(only.papers, 1)
    ]
    if len(rows) > 1:
        sums = (
            sum(getattr(paper, sort) for paper in only.papers)
            for sort in ("original", "certified", "copy")
        )
        rows.append(("", words.total, *(_count(number) for number in sums)))
    return [
        *lead,
        *_counts_table(form, words.paper_heads, rows, (46, 60, 46)),
    ]


def _certified(form: Form, only: SlipDossier) -> list[Strip]:
    words = form.words
    rows = [
        (
            str(place),
            clean(item.name),
            *(_count(number) for number in (item.pages, item.copies, item.electronic)),
        )
        for place, item in enumerate(only.certified, 1)
    ]
    if len(rows) > 1:
        sums = (
            sum(getattr(item, sort) for item in only.certified)
            for sort in ("pages", "copies", "electronic")
        )
        rows.append(("", words.total, *(_count(number) for number in sums)))
    lead = [replace(strip, keep=True) for strip in form.at.text([Span(words.certified)])]
    if form.papers is not Papers.TABLE:
        listed = (
            Span(f"{place}. {certified_text(words, item)}")
            for place, item in enumerate(only.certified, 1)
        )
        return [*lead, *(strip for span in listed for strip in form.at.text([span]))]
    return [*lead, *_counts_table(form, words.certified_heads, rows, (46, 52, 52))]


def _counts_table(
    form: Form,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    counts: tuple[float, float, float],
) -> list[Strip]:
    size = 12.0
    first = 26.0
    name = form.at.width - first - sum(counts)
    columns = [Column(first, 0.5), Column(name), *(Column(width, 0.5) for width in counts)]
    strips = table(columns, heads, rows, form.at.left, size, bold_last=len(rows) > 1)
    return [*strips, gap(form.at.between + 2)]


def paper_text(words: SlipWords, paper: PaperLine) -> str:
    """Return one paper on one line: `"Giấy chứng sinh: 1 bản chính"`."""
    counts = [
        pattern.format(count=number)
        for number, pattern in (
            (paper.original, words.original_count),
            (paper.certified, words.certified_count),
            (paper.copy, words.copy_count),
        )
        if number
    ]
    name = f"{paper.name} ({paper.remark})" if paper.remark else paper.name
    return clean(f"{name}: {', '.join(counts)}" if counts else name)


def certified_text(words: SlipWords, item: CertifiedLine) -> str:
    """Return one document on one line: `"Bằng tốt nghiệp: 1 trang, 3 bản giấy"`."""
    counts = (
        pattern.format(count=number)
        for number, pattern in (
            (item.pages, words.page_count),
            (item.copies, words.sheet_count),
            (item.electronic, words.electronic_count),
        )
        if number
    )
    return clean(f"{item.name}: {', '.join(counts)}")


def closing(form: Form) -> list[Strip]:
    """Return where the result is fetched, fees, notes, and how to look the dossier up."""
    slip, words = form.slip, form.words
    strips = form.at.field(words.return_place, slip.return_place)
    strips += form.at.field(words.fee, fee_text(words, slip.fees, slip.fee_state))
    if slip.book:
        strips += form.at.text(
            [Span(words.book.format(book=clean(slip.book), number=_number(slip)), REGULAR)]
        )
    notes = [clean(note) for note in slip.notes if note.strip()]
    if not all(one.is_due_certain for one in slip.dossiers):
        notes.append(words.uncertain_due)
    office = slip.office
    lookup = words.lookup
    if office.lookup:
        lookup += words.lookup_at.format(lookup=clean(office.lookup))
    if office.phone:
        lookup += words.lookup_phone.format(phone=clean(office.phone))
    notes.append(f"{lookup}." if form.is_tight else f"{lookup}. {words.bring}")
    for note in notes:
        strips += form.at.note(note)
    return strips


def fee_text(words: SlipWords, fees: Sequence[FeeLine], state: str) -> str:
    """Return the fees on one line: `"16.000 đồng (2 bản × 8.000 đ), đã nộp"`."""
    if not fees:
        return ""
    paid = {"paid": words.paid, "unpaid": words.unpaid}.get(state, "")
    if len(fees) == 1:
        text = _fee(fees[0], named=False)
    else:
        total = amount(sum(fee.amount_vnd for fee in fees))
        text = "; ".join(_fee(fee, named=True) for fee in fees)
        text += f". {words.fee_total.format(amount=total)}"
    return f"{text}, {paid}" if paid and any(fee.amount_vnd for fee in fees) else text


def _fee(fee: FeeLine, *, named: bool) -> str:
    name = f"{clean(fee.name)} " if named and fee.name else ""
    if not fee.amount_vnd and fee.detail:
        return name + clean(fee.detail)
    detail = f" ({clean(fee.detail)})" if fee.detail else ""
    return f"{name}{amount(fee.amount_vnd)}{detail}"


def amount(vnd: int) -> str:
    """Return `16000` as `"16.000 đồng"`."""
    return f"{vnd:,} đồng".replace(",", ".")


def padded(limit: str) -> str:
    """Return a time limit with two digits, as forms write numbers below ten."""
    return _LONE_DIGIT.sub(lambda digit: f"0{digit.group()}", clean(limit))


def _count(number: int) -> str:
    return str(number) if number else NOTHING


def signatures(form: Form) -> list[Strip]:
    """Return the filer's and the officer's signatures."""
    slip, words = form.slip, form.words
    room = (16 if form.at.is_roomy else 10 if form.is_tight else 13) * MM
    hint = words.online_hint if slip.is_online else form.shared.sign_hint
    return layout.signatures(
        form.at,
        Signature(words.filer_signs, hint, slip.filer.name),
        Signature(words.officer_signs, form.shared.sign_hint, slip.officer),
        room,
    )
