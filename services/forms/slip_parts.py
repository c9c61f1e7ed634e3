"""The parts of Form 01 from top to bottom, each as strips; `slip.py` puts them together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from services.forms.codes import code128, qr
from services.forms.faces import BOLD, BOLD_ITALIC, ITALIC, REGULAR, clean, face
from services.forms.paper import (
    DOT,
    MM,
    Block,
    Code,
    Column,
    Sheet,
    Span,
    Strip,
    balanced,
    beside,
    frame,
    gap,
    line,
    lines,
    moved,
    paragraph,
    rule,
    stack,
    table,
)
from services.rules.moments import local, paper_date, paper_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.slip_data import (
        CertifiedLine,
        FeeLine,
        PaperLine,
        SlipData,
        SlipDossier,
        SlipPerson,
    )
    from services.forms.wording import SlipWording

NATION = ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM")
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MODULE = 2 * DOT  # 0.25 mm: a bar code's narrowest bar, two dots of a thermal printer
BARS_HIGH = 8 * MM
QR_WIDE = 26 * MM
QR_SMALL = 19 * MM
NOTHING = "–"
_SENTENCE_END = re.compile(r"(?<=[.:]) (?=[A-ZĐ])")
_LONE_DIGIT = re.compile(r"^\d(?!\d)")


class Papers(Enum):
    """How the papers handed in are listed."""

    TABLE = auto()
    LIST = auto()
    RUN_IN = auto()


@dataclass(frozen=True)
class Form:
    """One slip on one sheet, at one density.

    Attributes:
        between: Space between fields, in points.
        is_tight: Only what the form prescribes, without the hints of practice.
        is_roll: One narrow column.
    """

    slip: SlipData
    words: SlipWording
    sheet: Sheet
    size: float
    between: float
    papers: Papers
    is_tight: bool = False
    is_roll: bool = False

    @cached_property
    def left(self) -> float:
        return self.sheet.left

    @cached_property
    def width(self) -> float:
        return self.sheet.measure

    def text(self, spans: Sequence[Span]) -> list[Strip]:
        """Return running text over the whole measure, with the usual space under it."""
        rows = paragraph(spans, self.left, self.width, self.size, justified=not self.is_roll)
        return [*rows, gap(self.between)]

    def field(self, label: str, value: str, name: str = REGULAR) -> list[Strip]:
        """Return `label value`, the value in the face `name`; nothing if there is no value."""
        value = clean(value)
        if not value:
            return []
        return self.text([Span(label + " ", name if name == BOLD else REGULAR), Span(value, name)])


def header(form: Form) -> list[Strip]:
    """Return agency and number on the left, nation, motto, place and date on the right."""
    slip, size = form.slip, min(form.size, 12.0)
    split = 0.44 if form.width > 150 * MM else 0.395
    left_wide = form.width * split
    right_wide = form.width - left_wide
    right_x = form.left + left_wide
    number = form.words.number.format(number=_number(slip))
    left = stack(
        [
            *_agency(slip, form.left, left_wide - 2 * MM, size),
            gap(3),
            *lines(number, form.left, left_wide - 2 * MM, form.size),
        ]
    )
    right = stack([*_nation(right_x, right_wide, size), gap(3), *_date(form, right_x, right_wide)])
    return [replace(beside(left, right), keep=True), gap(6 if form.between > 2 else 3)]


def roll_header(form: Form) -> list[Strip]:
    """Return the header of a narrow roll: one under the other."""
    x, wide, size = form.left, form.width, form.sheet.small
    number = form.words.number.format(number=_number(form.slip))
    return [
        stack(
            [
                *_nation(x, wide, size),
                gap(5),
                *_agency(form.slip, x, wide, size),
                gap(4),
                *lines(number, x, wide, size),
                *_date(form, x, wide),
                gap(5),
            ]
        )
    ]


def _agency(slip: SlipData, x: float, wide: float, size: float) -> list[Strip]:
    unit = clean(slip.office.unit).upper()
    rows = balanced(unit, wide, size, BOLD)
    length = face(BOLD).width_pt(max(rows, key=len), size) * 0.45
    return [
        *lines(clean(slip.office.agency).upper(), x, wide, size),
        *(line(row, x, wide, size, name=BOLD, align=0.5) for row in rows),
        gap(1.5),
        rule(x + (wide - length) / 2, length),
    ]


def _nation(x: float, wide: float, size: float) -> list[Strip]:
    whole = " ".join(NATION)
    rows = (whole,) if face(BOLD).width_pt(whole, size) <= wide else NATION
    motto = size + (1 if len(rows) == 1 and size == 12 else 0)  # 13 pt under 12, NĐ 30/2020
    length = face(BOLD).width_pt(MOTTO, motto)
    return [
        *(line(row, x, wide, size, name=BOLD, align=0.5) for row in rows),
        line(MOTTO, x, wide, motto, name=BOLD, align=0.5),
        gap(1.5),
        rule(x + (wide - length) / 2, length),
    ]


def _date(form: Form, x: float, wide: float) -> list[Strip]:
    slip = form.slip
    on = local(slip.issued_at or slip.received_at).date()
    size = form.sheet.small if form.is_roll else form.size
    return lines(f"{clean(slip.office.place)}, {paper_date(on)}", x, wide, size, name=ITALIC)


def _number(slip: SlipData) -> str:
    """Return the running number of the (first) dossier within its day, at least two digits."""
    tail = slip.dossiers[0].code.rsplit("-", 1)[-1]
    return f"{int(tail):02d}" if tail.isdecimal() else tail


def title(form: Form, copy_label: str) -> Strip:
    """Return title, number, bar code and copy on the left, the QR code on the right."""
    slip = form.slip
    single = len(slip.dossiers) == 1
    wide = form.width - (QR_WIDE + 3 * MM if single and not form.is_roll else 0)
    parts = _title_lines(form, wide)
    if single:
        parts += _code_lines(form, wide)
    else:
        count = form.words.codes.format(count=f"{len(slip.dossiers):02d}")
        parts += lines(count, form.left, wide, form.size, name=BOLD)
    parts += lines(copy_label, form.left, wide, form.sheet.small, name=ITALIC)
    if slip.reprint:
        mark = form.words.reprint.format(count=slip.reprint)
        length = face(BOLD).width_pt(mark, form.sheet.small) + 14
        x = form.left + (wide - length) / 2
        label = line(mark, x, length, form.sheet.small, name=BOLD, align=0.5)
        parts += [gap(2), frame(label, x, length, pad=1.5)]
    text = stack(parts)
    if not single or form.is_roll:
        return text
    symbol = Code(form.left + form.width - QR_WIDE, 0, QR_WIDE, QR_WIDE, qr(slip.dossiers[0].qr))
    spare = max(0.0, (QR_WIDE - text.height) / 2)
    text = Strip(text.height, tuple(moved(text.marks, spare)))
    return beside(text, Strip(QR_WIDE, (symbol,)))


def _title_lines(form: Form, wide: float) -> list[Strip]:
    size = 14.0 if form.size >= 13 else 13.0
    if form.is_roll:
        size = 12.0
    rows = balanced(form.words.title, wide, size, BOLD)
    return [line(row, form.left, wide, size, name=BOLD, align=0.5) for row in rows]


def _code_lines(form: Form, wide: float) -> list[Strip]:
    code = clean(form.slip.dossiers[0].code)
    bars = code128(code)
    module = MODULE if bars.columns * MODULE <= wide + 0.01 else MODULE / 2
    across = bars.columns * module
    x = form.left + (wide - across) / 2
    if form.is_roll:
        x = round(x / DOT) * DOT
    parts = [
        *lines(f"{form.words.code} {code}", form.left, wide, form.size, name=BOLD),
        gap(2),
        Strip(BARS_HIGH, (Code(x, 0, across, BARS_HIGH, bars),)),
        gap(2),
    ]
    if form.is_roll:
        parts += [gap(3), *roll_qr(form, form.slip.dossiers[0].qr), gap(2)]
    return parts


def roll_qr(form: Form, text: str) -> list[Strip]:
    """Return a QR code centred on the roll, its modules whole dots."""
    symbol = qr(text)
    module = max(3, int(QR_WIDE / DOT) // symbol.columns) * DOT
    across = symbol.columns * module
    x = round((form.left + (form.width - across) / 2) / DOT) * DOT
    return [Strip(across, (Code(x, 0, across, across, symbol),))]


def notices(form: Form) -> list[Strip]:
    """Return what the reader must know first: replaced, replacing."""
    slip, words = form.slip, form.words
    found = []
    if slip.replaced_at is not None:
        found.append(words.replaced.format(moment=paper_moment(slip.replaced_at)))
    if slip.replaces_at is not None:
        found.append(words.replaces.format(moment=paper_moment(slip.replaces_at)))
    if slip.is_training:
        found.append(words.training_notice)
    return [strip for notice in found for strip in (*_centred(form, notice), gap(3))]


def _centred(form: Form, text: str) -> list[Strip]:
    """Return every sentence on a line of its own, if it fits on one."""
    return [
        replace(line(row, form.left, form.width, form.size, name=BOLD_ITALIC, align=0.5), keep=True)
        for sentence in _SENTENCE_END.split(text)
        for row in balanced(sentence, form.width, form.size, BOLD_ITALIC)
    ]


def people(form: Form) -> list[Strip]:
    """Return who filed, for whom, and how to reach them."""
    slip, words = form.slip, form.words
    where = [clean(part) for part in (slip.office.desk, slip.office.unit) if part.strip()]
    strips = form.field(words.desk, ", ".join(where))
    filer_label = words.filer if slip.owner is None else words.filer_for_other
    strips += form.field(filer_label, f"{_called(slip.filer)} ({clean(slip.channel)})")
    if slip.owner is not None:
        strips += form.field(words.relation, slip.relation)
    strips += _contact(form, slip.filer, words.address)
    if slip.owner is not None:
        strips += form.field(words.owner, _called(slip.owner))
        strips += _contact(form, slip.owner, words.owner_address)
    return strips


def _called(person: SlipPerson) -> str:
    return f"{clean(person.title)} {clean(person.name).upper()}".strip()


def _contact(form: Form, person: SlipPerson, address_label: str) -> list[Strip]:
    words = form.words
    strips = _pair(form, (words.personal_id, person.personal_id), (words.phone, person.phone))
    strips += form.field(words.email, person.email)
    return strips + form.field(address_label, person.address)


def _pair(form: Form, one: tuple[str, str], two: tuple[str, str]) -> list[Strip]:
    """Return two short fields on one line where both fit, else one under the other."""
    texts = [f"{label} {clean(value)}" for label, value in (one, two) if value.strip()]
    half = form.width / 2
    if len(texts) == 2 and not form.is_roll:
        wide = [face(REGULAR).width_pt(text, form.size) for text in texts]
        at = max(half, wide[0] + 4 * MM)
        if at + wide[1] <= form.width:
            return [
                beside(
                    line(texts[0], form.left, half, form.size),
                    line(texts[1], form.left + at, wide[1], form.size),
                ),
                gap(form.between),
            ]
    return form.field(*one) + form.field(*two)


def dossier(form: Form) -> list[Strip]:
    """Return what is asked for, the papers, and the dates of the only dossier."""
    slip, words = form.slip, form.words
    only = slip.dossiers[0]
    strips = form.field(words.request, only.request)
    strips += _certified(form, only) if only.certified else _papers(form, only)
    strips += form.field(words.sets, words.set_count.format(count=f"{only.sets:02d}"))
    strips += form.field(words.limit, padded(only.limit))
    strips += form.field(words.received, paper_moment(slip.received_at))
    strips += form.field(words.due, paper_moment(only.due_at), BOLD)
    if only.second_received_at is not None:
        strips += form.field(words.second_received, paper_moment(only.second_received_at))
    if only.second_due_at is not None:
        strips += form.field(words.second_due, paper_moment(only.second_due_at), BOLD)
    return strips


def dossiers(form: Form) -> list[Strip]:
    """Return the dossiers of a combined slip, each a block with its own QR code."""
    strips = form.field(form.words.received, paper_moment(form.slip.received_at))
    for place, one in enumerate(form.slip.dossiers, 1):
        strips += [rule(form.left, form.width, below=3), *_block(form, place, one)]
        strips.append(gap(form.between + 1))
    return [*strips, rule(form.left, form.width, below=form.between + 2)]


def _block(form: Form, place: int, one: SlipDossier) -> list[Strip]:
    words = form.words
    wide = form.width - (0 if form.is_roll else QR_SMALL + 3 * MM)
    narrow = replace(form, sheet=replace(form.sheet, right=form.sheet.width - form.left - wide))
    parts = narrow.field(f"{place}. {words.code}", one.code, BOLD)
    parts += narrow.field(words.request, one.request)
    parts += narrow.field(words.papers, listed_papers(words, one))
    parts += narrow.field(words.limit_short, padded(one.limit))
    parts += narrow.field(words.due_short, paper_moment(one.due_at), BOLD)
    if form.is_roll:
        return [*parts, *roll_qr(form, one.qr)]
    right = form.left + form.width - QR_SMALL
    return [
        beside(stack(parts), Strip(QR_SMALL, (Code(right, 0, QR_SMALL, QR_SMALL, qr(one.qr)),)))
    ]


def listed_papers(words: SlipWording, one: SlipDossier) -> str:
    """Return all papers of a dossier in one text."""
    papers = [paper_text(words, paper) for paper in one.papers]
    return "; ".join(papers + [certified_text(words, item) for item in one.certified]) or (
        words.no_papers
    )


def annexed(form: Form) -> list[Strip]:
    """Return the dates of a combined slip whose dossiers stand in the annex."""
    slip, words = form.slip, form.words
    count = f"{len(slip.dossiers):02d} hồ sơ. {words.annex_notice}"
    strips = form.field(words.request, count)
    strips += form.field(words.received, paper_moment(slip.received_at))
    return strips + form.field(words.due, f"muộn nhất {paper_moment(slip.latest_due_at)}", BOLD)


def annex(form: Form) -> list[Strip]:
    """Return the list of dossiers, for landscape paper."""
    slip, words = form.slip, form.words
    owner = clean((slip.owner or slip.filer).name)
    fixed = [26.0, 124.0, 84.0, 34.0, 66.0, 74.0, 74.0, 66.0]
    request = form.width - sum(fixed)
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
        line(words.annex_title, form.left, form.width, 14, name=BOLD, align=0.5),
        *lines(lead, form.left, form.width, 13, name=ITALIC),
        gap(8),
        *table(columns, (*words.annex_heads, "QR"), rows, form.left, 12),
    ]


def _papers(form: Form, only: SlipDossier) -> list[Strip]:
    words = form.words
    if not only.papers:
        return form.field(words.papers, words.no_papers)
    lead = [replace(strip, keep=True) for strip in form.text([Span(words.papers)])]
    listed = [f"{place}. {paper_text(words, paper)}" for place, paper in enumerate(only.papers, 1)]
    if form.papers is Papers.RUN_IN:
        return form.field(words.papers, "; ".join(listed))
    if form.papers is Papers.LIST:
        return [*lead, *(strip for text in listed for strip in form.text([Span(text)]))]
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
    lead = [replace(strip, keep=True) for strip in form.text([Span(words.certified)])]
    if form.papers is not Papers.TABLE:
        listed = (
            Span(f"{place}. {certified_text(words, item)}")
            for place, item in enumerate(only.certified, 1)
        )
        return [*lead, *(strip for span in listed for strip in form.text([span]))]
    return [*lead, *_counts_table(form, words.certified_heads, rows, (46, 52, 52))]


def _counts_table(
    form: Form,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    counts: tuple[float, float, float],
) -> list[Strip]:
    size = 12.0
    first = 26.0
    name = form.width - first - sum(counts)
    columns = [Column(first, 0.5), Column(name), *(Column(width, 0.5) for width in counts)]
    strips = table(columns, heads, rows, form.left, size, bold_last=len(rows) > 1)
    return [*strips, gap(form.between + 2)]


def paper_text(words: SlipWording, paper: PaperLine) -> str:
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


def certified_text(words: SlipWording, item: CertifiedLine) -> str:
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
    strips = form.field(words.return_place, slip.return_place)
    strips += form.field(words.fee, fee_text(words, slip.fees, slip.fee_state))
    if slip.book:
        strips += form.text(
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
        rows = paragraph(
            [Span(note, ITALIC)],
            form.left,
            form.width,
            form.sheet.small,
            justified=not form.is_roll,
        )
        strips += [*rows, gap(form.between)]
    return strips


def fee_text(words: SlipWording, fees: Sequence[FeeLine], state: str) -> str:
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
    """Return both signatures as one strip: heads, hints, room to sign and names stand level."""
    slip, words = form.slip, form.words
    size = form.sheet.small if form.is_roll else form.size
    half = form.width / 2
    room = (16 if form.between > 2 else 10 if form.is_tight else 13) * MM
    hint = words.online_hint if slip.is_online else words.sign_hint

    def pair(left: str, right: str, size: float, name: str) -> Strip:
        return beside(
            *(
                stack(lines(text, x + MM, half - 2 * MM, size, name=name))
                for text, x in ((left, form.left), (right, form.left + half))
            )
        )

    return [
        gap(form.between + 2),
        stack(
            [
                pair(words.filer_signs, words.officer_signs, size, BOLD),
                pair(hint, words.sign_hint, form.sheet.small, ITALIC),
                gap(room),
                pair(clean(slip.filer.name), clean(slip.officer), size, BOLD),
            ]
        ),
    ]


def ground(strip: Strip) -> Strip:
    """Return the strip with white under its codes, so that a watermark cannot spoil them."""
    grounds = tuple(
        Block(mark.x - 4, mark.y - 2, mark.width + 8, mark.height + 4, 1.0)
        for mark in strip.marks
        if isinstance(mark, Code)
    )
    return Strip(strip.height, (*grounds, *strip.marks), strip.keep, strip.heading)
