"""Fees: what a procedure costs, and the arithmetic as the citizen reads it.

All amounts are whole đồng. Written with a thousands dot and a no-break space: `16.000 đ`.

Per page (*chứng thực bản sao*): a price per page from a certain page on, and a cap per copy. Source:
Thông tư 226/2016/TT-BTC, Điều 4 – 2.000 đ a page, 1.000 đ from the third page on, at most 200.000 đ a copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.rules.number_words import NO_BREAK, dotted

COUNCIL_UNKNOWN = "Mức do Hội đồng nhân dân tỉnh quy định; chưa khai trên máy này."
COUNCIL_KNOWN = "Mức do Hội đồng nhân dân tỉnh quy định."
FREE_NOTE = "Không thu phí, lệ phí."


class FeeKind(StrEnum):
    """How a fee is worked out. Values are written in the catalogue."""

    FIXED = "fixed"
    PER_COPY = "per_copy"
    PER_PAGE = "per_page"
    FREE = "free"
    SET_BY_COUNCIL = "set_by_council"


@dataclass(frozen=True, slots=True)
class FeeRule:
    """What a procedure costs.

    Attributes:
        kind: How it is worked out.
        amount_vnd: For one case (fixed) or one copy (per copy).
        per: What the amount is for: `"bản"`, `"giao dịch"`; empty = `"bản"` for copies, `"hồ sơ"` else.
        steps: For pages: pairs of first page and price of each page from there on, `((1, 2000), (3, 1000))`.
        cap_vnd: For pages: the most one copy may cost; None = no limit.
    """

    kind: FeeKind
    amount_vnd: int = 0
    per: str = ""
    steps: tuple[tuple[int, int], ...] = ()
    cap_vnd: int | None = None

    def __post_init__(self) -> None:
        """Refuse a rule that makes no sense.

        Raises:
            ValueError: An amount is negative, or the steps do not begin at page 1 and rise.
        """
        prices = (self.amount_vnd, self.cap_vnd or 0, *(price for _, price in self.steps))
        if min(prices) < 0:
            raise ValueError("a negative fee")
        pages = [page for page, _ in self.steps]
        if pages != sorted(set(pages)) or (pages and pages[0] != 1):
            raise ValueError("steps begin at page 1 and rise")
        if (self.kind is FeeKind.PER_PAGE) != bool(self.steps):
            raise ValueError("steps belong to a fee per page")

    @property
    def unit(self) -> str:
        """The noun the amount is counted in."""
        return self.per or ("hồ sơ" if self.kind is FeeKind.FIXED else "bản")


@dataclass(frozen=True, slots=True)
class Fee:
    """What is to be paid.

    Attributes:
        amount_vnd: The sum.
        lines: The arithmetic, `"2 bản × 8.000 đ"`; empty when nothing is paid.
        note: Why it is what it is: free, exempt with the reason, set by the council; may be empty.
        is_known: False when the council's rate is not entered here; the sum is then 0.
    """

    amount_vnd: int
    lines: tuple[str, ...] = ()
    note: str = ""
    is_known: bool = True


def compute(
    rule: FeeRule,
    *,
    copies: int = 1,
    pages: int = 1,
    exempt_reason: str | None = None,
    council_fee_vnd: int | None = None,
) -> Fee:
    """Return what is to be paid, with its explanation.

    Args:
        rule: Of the procedure.
        copies: Copies asked for; below 1 counts as 1.
        pages: Pages of the document, for a fee per page; below 1 counts as 1.
        exempt_reason: Why nothing is paid (*miễn*); empty or None = not exempt.
        council_fee_vnd: The provincial council's rate for one case, if known.
    """
    copies, pages = max(copies, 1), max(pages, 1)
    fee = _full_fee(rule, copies, pages, council_fee_vnd)
    reason = (exempt_reason or "").strip()
    if not reason or (fee.is_known and fee.amount_vnd == 0):
        return fee
    return Fee(0, note=f"Miễn: {reason}")


def _full_fee(rule: FeeRule, copies: int, pages: int, council_fee_vnd: int | None) -> Fee:
    match rule.kind:
        case FeeKind.FREE:
            return Fee(0, note=FREE_NOTE)
        case FeeKind.FIXED:
            return Fee(rule.amount_vnd, (_times(1, rule.unit, rule.amount_vnd),))
        case FeeKind.PER_COPY:
            return Fee(copies * rule.amount_vnd, (_times(copies, rule.unit, rule.amount_vnd),))
        case FeeKind.PER_PAGE:
            return _per_page(rule, copies, pages)
    return _council(rule, council_fee_vnd)


def _per_page(rule: FeeRule, copies: int, pages: int) -> Fee:
    lines: list[str] = []
    of_one_copy = 0
    for place, (first, price) in enumerate(rule.steps):
        until = rule.steps[place + 1][0] - 1 if place + 1 < len(rule.steps) else pages
        count = min(until, pages) - first + 1
        if count > 0:
            of_one_copy += count * price
            lines.append(_times(count, "trang", price))
    if rule.cap_vnd is not None and of_one_copy > rule.cap_vnd:
        of_one_copy = rule.cap_vnd
        lines.append(f"tối đa {money(rule.cap_vnd)}/{rule.unit}")
    if copies > 1:
        lines.append(_times(copies, rule.unit, of_one_copy))
    return Fee(copies * of_one_copy, tuple(lines))


def _council(rule: FeeRule, council_fee_vnd: int | None) -> Fee:
    if council_fee_vnd is None:
        return Fee(0, note=COUNCIL_UNKNOWN, is_known=False)
    amount_vnd = max(council_fee_vnd, 0)
    if amount_vnd == 0:
        return Fee(0, note=COUNCIL_KNOWN)
    return Fee(amount_vnd, (_times(1, rule.per or "hồ sơ", amount_vnd),), COUNCIL_KNOWN)


def _times(count: int, noun: str, price: int) -> str:
    return f"{dotted(count)} {noun} × {money(price)}"


def money(amount_vnd: int) -> str:
    """Return `16.000 đ`, with a no-break space before the đ."""
    return f"{dotted(amount_vnd)}{NO_BREAK}đ"


def fee_label(rule: FeeRule) -> str:
    """Return a rule in a few words for a list: `8.000 đ/bản`, `không thu`, `2.000 đ/trang`."""
    match rule.kind:
        case FeeKind.FREE:
            return "không thu"
        case FeeKind.SET_BY_COUNCIL:
            return "theo HĐND tỉnh"
        case FeeKind.PER_PAGE:
            return f"{money(rule.steps[0][1])}/trang"
    return f"{money(rule.amount_vnd)}/{rule.unit}"


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu")
_BILLION = 1_000_000_000


def in_words(amount_vnd: int) -> str:
    """Return an amount as receipts spell it: `Một trăm linh năm nghìn đồng`.

    Raises:
        ValueError: `amount_vnd` is negative.
    """
    if amount_vnd < 0:
        raise ValueError("a negative amount")
    spelt = _number_words(amount_vnd)
    return f"{spelt[0].upper()}{spelt[1:]} đồng"


def _number_words(number: int) -> str:
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    if not billions:
        return _below_billion(rest, leads=True)
    spelt = f"{_number_words(billions)} tỷ"
    return f"{spelt} {_below_billion(rest, leads=False)}" if rest else spelt


def _below_billion(number: int, *, leads: bool) -> str:
    words: list[str] = []
    for scale in (2, 1, 0):
        group = number // 1000**scale % 1000
        if group:
            words.append(_group_words(group, leads=leads and not words) + _SCALES[scale])
    return " ".join(words)


def _group_words(group: int, *, leads: bool) -> str:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [] if leads and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    if tens:
        words.append("mười" if tens == 1 else f"{_DIGITS[tens]} mươi")
    elif ones and words:
        words.append("linh")
    if ones:
        words.append(_ones_word(tens, ones))
    return " ".join(words)


def _ones_word(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 4 and tens > 1:
        return "tư"
    if ones == 5 and tens:
        return "lăm"
    return _DIGITS[ones]
