"""One page of the national portal as its crawlers deliver it, read without guessing in silence.

Shape of an entry (JSON object; keys in Vietnamese, as delivered):

    {"ma": "1.001193", "ten": "Thủ tục đăng ký khai sinh", "linh_vuc": "Hộ tịch", "cap": "Cấp xã",
     "quyet_dinh": "163/QĐ-BTP", "url": "https://…", "sau_15h": true,
     "cach_thuc": [{"kenh": "Trực tiếp", "thoi_gian": "3 Ngày làm việc", "phi": "8,000 VNĐ", "mo_ta": "…"}],
     "thanh_phan": [{"loai": "nộp"|"xuất trình"|"thành phần", "ten": "…", "ban_chinh": 1, "ban_sao": 0}],
     "ket_qua": [{"ten": "Giấy khai sinh", "ma": "KQ.G15.000031"}], "can_cu": ["123/2015/NĐ-CP", …]}

What is known to be wrong with such files (a crawl of July 2026): units left blank ("1"), cells of a
table run together (`…tạm trú gồm:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai…`), file names stuck to the
text, submit/present told by position only, another procedure's page under a code, the same paper
again, a form's number in the column of counts ("Mẫu số 18|1" as 181). Each becomes a `Doubt`; what an
entry says is read as it stands, and a doubtful entry is offered to nobody before an officer confirms it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from services.rules.deadlines import Limit, LimitUnit, Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.portal_doubts import Doubt, DoubtKind
from services.rules.portal_papers import count_of, read_papers, row_text
from services.rules.procedure_documents import LONGEST_TEXT, MOST_PAPERS
from services.rules.procedures import CODE, Paper, shortened
from services.rules.vietnamese_text import clean, fold, tokens


@dataclass(frozen=True, slots=True)
class PortalEntry:
    """A page of the portal, read.

    Attributes:
        limit: As the page says, or a proposal where a doubt says so; None where it says nothing.
        papers: What is handed in or shown; remarks are left out.
        remarks: How many lines were remarks, not papers.
        marks: Digests of limit, fee, papers and results as the page has them, to tell later whether
            the page changed.
    """

    code: str
    name: str
    field: str
    decision: str
    limit: Limit | None
    rule_15h: Rule15h
    fee: FeeRule
    papers: tuple[Paper, ...]
    remarks: int
    result: str
    result_code: str
    legal_basis: tuple[str, ...]
    marks: tuple[str, ...]
    doubts: tuple[Doubt, ...]


class UnreadableEntryError(Exception):
    """An entry that is none: `field` is missing or of the wrong kind."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def read_entry(raw: object) -> PortalEntry:
    """Return what a page says, with everything that is doubtful about it.

    Raises:
        UnreadableEntryError: It is not such an entry; nothing of it can be used.
    """
    entry = _shape(raw)
    code = clean(entry["ma"])
    if not CODE.fullmatch(code):
        raise UnreadableEntryError("ma", "not_a_code")
    name, other_code = _name(entry["ten"], code)
    if not name:
        raise UnreadableEntryError("ten", "missing")
    direct = [row for row in entry["cach_thuc"] if row_text(row, "kenh") == "Trực tiếp"]
    ways = direct or entry["cach_thuc"]
    limit, limit_doubts = _limit(ways, entry["cach_thuc"])
    fee, fee_doubts = _fee(ways)
    papers, remarks, paper_doubts = read_papers(entry["thanh_phan"])
    result, result_code, result_doubts = _results(entry["ket_qua"])
    doubts = [*limit_doubts, *fee_doubts, *paper_doubts, *result_doubts]
    if other_code or not _speaks_of(name, papers, result):
        doubts.append(Doubt(DoubtKind.OTHER_PAGE, other_code or name))
    if "Cấp xã" not in clean(entry["cap"]):
        doubts.append(Doubt(DoubtKind.NOT_COMMUNE, clean(entry["cap"])))
    after_15h = entry.get("sau_15h") is True
    same_day = limit is None or limit.unit is LimitUnit.SAME_DAY
    return PortalEntry(
        code=code,
        name=name,
        field=clean(entry["linh_vuc"]) or "Khác",
        decision=clean(entry["quyet_dinh"]),
        limit=limit,
        rule_15h=Rule15h.SAME_DAY_NEXT_DAY if after_15h and same_day else Rule15h.NONE,
        fee=fee,
        papers=papers,
        remarks=remarks,
        result=result or "Văn bản trả lời",
        result_code=result_code,
        legal_basis=_legal_basis(entry["can_cu"]),
        marks=_marks(entry),
        doubts=tuple(doubts),
    )


def paper_names(entry: PortalEntry) -> frozenset[str]:
    """Return the papers' names for comparing with another page's."""
    return frozenset(fold(paper.name) for paper in entry.papers)


_KEYS: Mapping[str, type] = {
    "ma": str,
    "ten": str,
    "linh_vuc": str,
    "cap": str,
    "quyet_dinh": str,
    "cach_thuc": list,
    "thanh_phan": list,
    "ket_qua": list,
    "can_cu": list,
}


def _shape(raw: object) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise UnreadableEntryError("", "not_an_object")
    entry = dict(raw)
    for key, kind in _KEYS.items():
        value = entry.setdefault(key, kind()) if key not in {"ma", "ten"} else entry.get(key)
        if value is None and kind is str and key not in {"ma", "ten"}:
            entry[key] = ""
        elif value is None and key in {"ma", "ten"}:
            raise UnreadableEntryError(key, "missing")
        elif not isinstance(value, kind):
            raise UnreadableEntryError(key, "wrong_type")
    for key in ("cach_thuc", "thanh_phan", "ket_qua"):
        if not all(isinstance(row, Mapping) for row in entry[key]):
            raise UnreadableEntryError(key, "wrong_type")
    if len(entry["thanh_phan"]) > MOST_PAPERS:
        raise UnreadableEntryError("thanh_phan", "too_many")
    return entry


# --- name -------------------------------------------------------------------------------------------

_OWN_CODE = re.compile(r"\(?\b(\d\.\d{6})\b\)?\s*$")


def _name(text: str, code: str) -> tuple[str, str]:
    """Return the name without "Thủ tục" and the other code it ends with, if it does."""
    name = clean(text)[:LONGEST_TEXT].rstrip(" :;.")
    other = ""
    stuck = _OWN_CODE.search(name)
    if stuck:
        name = name[: stuck.start()].rstrip(" (")
        other = "" if stuck.group(1) == code else stuck.group(1)
    if fold(name).startswith("thu tuc "):
        name = name[len("Thủ tục ") :]
        name = name[:1].upper() + name[1:]
    return name, other


_COMMON_WORDS = frozenset(
    tokens(
        "thu tuc dang ky cap ve va cua cho doi voi viec cac theo trong co duoc tai lai giay xac nhan cong so"
        " ban thong tin hoac truong hop nguoi tu den quy dinh hoat dong mot den khi ma la da"
    )
)


def _speaks_of(name: str, papers: Sequence[Paper], result: str) -> bool:
    """Say whether papers and results use the words of the name: a page of its own does."""
    outside = re.sub(r"\([^)]*\)", " ", name)
    telling = {word for word in tokens(outside) if word not in _COMMON_WORDS and not word.isdigit()}
    if not telling:
        return True
    said = set(tokens(result)).union(*(tokens(paper.name) for paper in papers))
    return 4 * len(telling & said) >= len(telling)


# --- limit and fee ----------------------------------------------------------------------------------

_NOTHING = frozenset({"", "không có thông tin", "không"})
_BARE_NUMBER = re.compile(r"\d{1,4}")


def _limit(
    ways: Sequence[Mapping[str, Any]], every: Sequence[Mapping[str, Any]]
) -> tuple[Limit | None, list[Doubt]]:
    texts = list(dict.fromkeys(row_text(row, "thoi_gian") for row in ways))
    told = [text for text in texts if text.lower() not in _NOTHING]
    if not told:
        return None, [Doubt(DoubtKind.LIMIT_MISSING)]
    doubts = []
    of_channels = {(row_text(row, "kenh"), row_text(row, "thoi_gian")) for row in every}
    if len({text for _, text in of_channels}) > 1:
        listed = "; ".join(f"{channel}: {text}" for channel, text in sorted(of_channels))
        doubts.append(Doubt(DoubtKind.LIMITS_DIFFER, listed[:200]))
    if _BARE_NUMBER.fullmatch(told[0]):
        doubts.append(Doubt(DoubtKind.LIMIT_UNIT_BLANK, told[0]))
        amount = int(told[0])
        unit = LimitUnit.SAME_DAY if amount == 1 else LimitUnit.WORKING_DAYS
        return _limit_of(amount, unit), doubts
    try:
        return Limit.parse(told[0]), doubts
    except ValueError:
        return None, [*doubts, Doubt(DoubtKind.LIMIT_UNREADABLE, told[0][:60])]


def _limit_of(amount: int, unit: LimitUnit) -> Limit | None:
    try:
        return Limit(amount, unit)
    except ValueError:
        return None


_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d{1,9})\s*(?:VNĐ|VND|Việt Nam Đồng|đồng|đ)", re.I)
_SOME_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_PER = re.compile(r"^\(?/\s*([^)\d]{2,20}?)\)")
_COUNCIL = "hội đồng nhân dân"
_PER_PAGE = re.compile(
    r"([\d.]+) đồng/trang; từ trang thứ (\d{1,3}) trở lên thu ([\d.]+) đồng/trang,"
    r" tối đa (?:thu )?không quá ([\d.]+) đồng/bản"
)
_FREE = FeeRule(FeeKind.FREE)


def _fee(ways: Sequence[Mapping[str, Any]]) -> tuple[FeeRule, list[Doubt]]:
    remarks = " ".join(row_text(row, "mo_ta") for row in ways)
    told = list(dict.fromkeys(row_text(row, "phi") for row in ways))
    if _COUNCIL in remarks.lower():
        return FeeRule(FeeKind.SET_BY_COUNCIL), []
    doubts = []
    if len(told) > 1:
        doubts.append(
            Doubt(DoubtKind.FEES_DIFFER, "; ".join(text or "(trống)" for text in told)[:200])
        )
    first = next((text for text in told if text.lower() not in _NOTHING), "")
    if not first:
        return _FREE, [*doubts, Doubt(DoubtKind.FEE_MISSING)]
    if first.lower() in {"miễn phí", "miễn lệ phí"}:
        return _FREE, doubts
    amount = _AMOUNT.fullmatch(first)
    if amount is None or _vnd(amount.group(1)) == 0:
        return _FREE, [*doubts, Doubt(DoubtKind.FEE_SHAPE, first[:120])]
    amount_vnd = _vnd(amount.group(1))
    per = _PER.match(
        row_text(ways[told.index(first)] if len(told) == len(ways) else ways[0], "mo_ta")
    )
    others = {_vnd(text) for text in _SOME_AMOUNT.findall(remarks)} - {amount_vnd}
    if others or "/trang" in remarks:
        doubts.append(Doubt(DoubtKind.FEE_SHAPE, remarks[:200]))
    fixed = FeeRule(FeeKind.FIXED, amount_vnd, per.group(1).strip() if per else "")
    return _per_page(remarks) or fixed, doubts


def _per_page(remarks: str) -> FeeRule | None:
    told = _PER_PAGE.search(remarks)
    if told is None:
        return None
    first, later, cap = (_vnd(told.group(place)) for place in (1, 3, 4))
    from_page = int(told.group(2))
    if from_page < 2:
        return None
    return FeeRule(FeeKind.PER_PAGE, steps=((1, first), (from_page, later)), cap_vnd=cap)


def _vnd(text: str) -> int:
    return int(text.replace(".", "").replace(",", ""))


# --- results, legal bases, marks --------------------------------------------------------------------

_RESULT_CODE = re.compile(r"(KQ\.[A-Z]\d{2}\.\d{6})(\w?)")
_LAW = re.compile(
    r"(\d{1,4}(?:\.\d)?/(?:19|20)\d\d/(?:NĐ-CP|NQ-CP|QĐ-TTg|QH\d{2}|NQLT-\w+"
    r"|TT-(?:BTP|BTC|BCA|BXD|BNNMT|BNV|BYT|BGDĐT|BLĐTBXH|BTNMT|BKHĐT|BNNPTNT|BVHTTDL|VPCP)))"
)


def _results(rows: Sequence[Mapping[str, Any]]) -> tuple[str, str, list[Doubt]]:
    """Return names and codes, put together again where a letter slipped from a name into a code.

    `{"ma": "KQ.G15.000031T"}, {"ten": "rích lục …"}`: the letter at the end of a code of fixed shape is
    the first one of the next name, which begins with a small letter.
    """
    names: list[str] = []
    codes: list[str] = []
    cut = []
    letter = ""
    for row in rows:
        name = row_text(row, "ten").strip(" -.;")
        code = _RESULT_CODE.fullmatch(row_text(row, "ma"))
        if letter and name[:1].islower():
            name = letter + name
        elif name[:1].islower() or letter:
            cut.append(shortened(name, 60))
        letter = code.group(2) if code else ""
        if name:
            names.append(name)
        if code:
            codes.append(code.group(1))
    doubts = [Doubt(DoubtKind.RESULT_CUT, "; ".join(cut)[:200], len(cut))] if cut else []
    return "; ".join(dict.fromkeys(names))[:LONGEST_TEXT], ";".join(dict.fromkeys(codes)), doubts


def _legal_basis(texts: Sequence[object]) -> tuple[str, ...]:
    """Return the numbers of the laws that can be read; what is stuck to them is dropped."""
    found = [_LAW.search(text) for text in texts if isinstance(text, str)]
    return tuple(dict.fromkeys(match.group(1) for match in found if match))


def _marks(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a digest of each part as delivered, whatever the order of its lines."""
    ways = [
        (
            row_text(row, "kenh"),
            row_text(row, "thoi_gian"),
            row_text(row, "phi"),
            row_text(row, "mo_ta"),
        )
        for row in entry["cach_thuc"]
    ]
    papers = [
        (
            row_text(row, "loai"),
            row_text(row, "ten"),
            count_of(row, "ban_chinh"),
            count_of(row, "ban_sao"),
        )
        for row in entry["thanh_phan"]
    ]
    results = [(row_text(row, "ten"), row_text(row, "ma")) for row in entry["ket_qua"]]
    parts: tuple[list[tuple[Any, ...]], ...] = (
        [(*way[:2], entry.get("sau_15h") is True) for way in ways],
        [(way[0], way[2], way[3]) for way in ways],
        list(papers),
        list(results),
    )
    return tuple(_mark(sorted(part)) for part in parts)


def _mark(part: list[tuple[Any, ...]]) -> str:
    text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=4).hexdigest()
