"""*Phiếu kết thúc ngày*: what a desk's day came to, on one sheet, signed by officer and lead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import clean
from services.forms.layout import Layout, Signature, densities, held, signatures
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import MM, Span, gap
from services.forms.press import bound, drawn
from services.forms.tables import Column, table
from services.forms.wording import reprint_mark, shared_words, training_mark, words_of
from services.rules.day_facts import ChoreKind, difference, unsigned
from services.rules.fees import money
from services.rules.life_acts import PayMethod
from services.rules.moments import clock_text, local, long_date, paper_moment
from services.rules.number_words import NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.day_data import DaySheet
    from services.forms.paper import Paper, Strip

MOST_CODES = 12  # named in a row; the rest is counted, so that the sheet stays one
ROOM_TO_SIGN = 14 * MM


@dataclass(frozen=True, slots=True)
class DayWords:
    """Words of the sheet."""

    title: str
    under: str
    replaces: str
    day_heads: tuple[str, ...]
    received: str
    numbers: str
    no_gaps: str
    gaps: str
    returned: str
    ratings: str
    supplements: str
    unsent: str
    unsent_note: str
    open: str
    chore_heads: tuple[str, ...]
    hand_overs: str
    hand_overs_done: str
    hand_overs_left: str
    hand_over: str
    slips: str
    slips_done: str
    slips_left: str
    prints: str
    prints_done: str
    prints_left: str
    parked: str
    parked_done: str
    parked_left: str
    reserved: str
    reserved_done: str
    reserved_left: str
    backup: str
    backup_done: str
    backup_left: str
    backup_old: str
    printer: str
    printer_done: str
    printer_left: str
    more: str
    cash_heads: tuple[str, ...]
    cash: str
    transfer: str
    online: str
    no_money: str
    expected: str
    counted: str
    not_counted: str
    equal: str
    difference: str
    no_reason: str
    closed: str
    officer_signs: str
    lead_signs: str


def render(form: DaySheet, paper: Paper, copies: int) -> bytes:
    """Return the sheet as a PDF on A4."""
    words = words_of(DayWords, "day_sheet", form.template)
    pages = drawn(densities(paper), lambda at: _strips(at, form, words), training_mark(form))
    return bound(pages, paper, copies, words.title)


def _strips(at: Layout, form: DaySheet, words: DayWords) -> list[Strip]:
    shared = shared_words(form.template)
    facts = form.facts
    shown = Headline(
        words.title,
        under=words.under.format(day=long_date(facts.on), desk=facts.desk),
        copy=_replaces(form, words),
        reprint=reprint_mark(form),
    )
    head = Head(form.office, "", local(form.closed_at).date())
    strips = [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *_table(at, (0.36, 0.14), words.day_heads, _day_rows(form, words)),
        gap(6),
        *_table(at, (0.36,), words.chore_heads, _chore_rows(form, words)),
        gap(6),
        *_table(at, (0.5, 0.2), words.cash_heads, _money_rows(form, words)),
        gap(4),
        *at.text([Span(_till(form, words))]),
        *at.text([Span(words.closed.format(at=paper_moment(form.closed_at)))]),
    ]
    officer = Signature(words.officer_signs, shared.sign_hint, form.officer)
    lead = Signature(words.lead_signs, shared.sign_hint, "")
    return [*held(strips), *signatures(at, officer, lead, ROOM_TO_SIGN)]


def _replaces(form: DaySheet, words: DayWords) -> str:
    if form.replaces_at is None:
        return ""
    return words.replaces.format(revision=form.revision, at=clock_text(form.replaces_at))


def _table(
    at: Layout, shares: Sequence[float], heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> list[Strip]:
    """Return a table whose columns take these shares of the width, the last one the rest.

    A column of nothing but numbers stands on the right.
    """
    widths = [at.width * share for share in shares]
    columns = [Column(width) for width in (*widths, at.width - sum(widths))]
    for place in range(1, len(columns)):
        if all(_is_number(row[place]) for row in rows):
            columns[place] = replace(columns[place], align=1.0)
    return table(columns, heads, rows, at.left, at.size)


def _is_number(words: str) -> bool:
    return words.replace(".", "").removesuffix(f"{NO_BREAK}đ").isdecimal()


def _day_rows(form: DaySheet, words: DayWords) -> list[tuple[str, str, str]]:
    facts = form.facts
    silent = facts.returned - facts.content - facts.so_so - facts.discontent
    ratings = words.ratings.format(
        content=facts.content,
        so_so=facts.so_so,
        discontent=facts.discontent,
        silent=max(0, silent),
    )
    return [
        (words.received, str(facts.received), _numbers(form, words)),
        (words.returned, str(facts.returned), ratings if facts.returned else ""),
        (words.supplements, str(facts.supplements), ""),
        (words.unsent, str(facts.unsent), words.unsent_note if facts.unsent else ""),
        (words.open, str(facts.open), ""),
    ]


def _numbers(form: DaySheet, words: DayWords) -> str:
    facts = form.facts
    if not facts.numbers:
        return ""
    span = words.numbers.format(first=f"{facts.numbers[0]:04d}", last=f"{facts.numbers[-1]:04d}")
    missing = [f"{number:04d}" for number in facts.missing_numbers]
    gaps = words.gaps.format(numbers=_some(missing, words)) if missing else words.no_gaps
    return f"{span}, {gaps}"


def _chore_rows(form: DaySheet, words: DayWords) -> list[tuple[str, str]]:
    facts, left = form.facts, unsigned(form.facts, form.answers)
    who = ", ".join(
        words.hand_over.format(name=clean(one.name), count=one.count) for one in facts.hand_overs
    )
    slips = words.slips_left.format(
        signed=len(facts.slips) - len(left), count=len(facts.slips), codes=_some(left, words)
    )
    rows = {
        ChoreKind.HAND_OVERS: (who, words.hand_overs_done, words.hand_overs_left.format(who=who)),
        ChoreKind.SLIPS: (left, words.slips_done.format(count=len(facts.slips)), slips),
        ChoreKind.PRINTS: _counted(facts.prints_waiting, words.prints_done, words.prints_left),
        ChoreKind.PARKED: _counted(facts.parked, words.parked_done, words.parked_left),
        ChoreKind.RESERVED: (
            facts.reserved,
            words.reserved_done,
            words.reserved_left.format(codes=_some(facts.reserved, words)),
        ),
        ChoreKind.PRINTER: _counted(facts.prints_faulty, words.printer_done, words.printer_left),
    }
    told = [
        (getattr(words, kind.value), unfinished if is_left else done)
        for kind, (is_left, done, unfinished) in rows.items()
    ]
    return [*told, (words.backup, _backup(form, words))]


def _counted(count: int, done: str, left: str) -> tuple[object, str, str]:
    return count, done, left.format(count=count)


def _backup(form: DaySheet, words: DayWords) -> str:
    made_at = form.facts.backed_up_at
    if made_at is None:
        return words.backup_left
    is_today = local(made_at).date() == form.facts.on
    pattern = words.backup_done if is_today else words.backup_old
    return pattern.format(at=clock_text(made_at) if is_today else long_date(made_at.date()))


def _money_rows(form: DaySheet, words: DayWords) -> list[tuple[str, str, str]]:
    names = {
        PayMethod.CASH: words.cash,
        PayMethod.TRANSFER: words.transfer,
        PayMethod.ONLINE: words.online,
    }
    rows = [(names[one.method], str(one.count), money(one.amount_vnd)) for one in form.facts.paid]
    return rows or [(words.no_money, "0", money(0))]


def _till(form: DaySheet, words: DayWords) -> str:
    answers, facts = form.answers, form.facts
    told = [words.expected.format(amount=money(facts.cash_vnd))]
    off = difference(facts, answers)
    if answers.counted_vnd is not None:
        told.append(words.counted.format(amount=money(answers.counted_vnd)))
    if off is None:
        told.append(words.not_counted)
    elif off:
        reason = clean(answers.reason).rstrip(".") or words.no_reason
        sign = "+" if off > 0 else "−"
        told.append(words.difference.format(amount=f"{sign}{money(abs(off))}", reason=reason))
    else:
        told.append(words.equal)
    return " ".join(told)


def _some(codes: Sequence[str], words: DayWords) -> str:
    """Return some codes; the rest is counted."""
    named = ", ".join(codes[:MOST_CODES])
    rest = len(codes) - MOST_CODES
    return f"{named} {words.more.format(count=rest)}" if rest > 0 else named
