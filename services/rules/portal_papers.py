"""The papers of a page of the national portal: lines of a crawled table made a list again.

The shape and the known faults are told in `services/rules/portal_entries.py`. Nothing is lost silently:
what was taken apart, dropped or could be read two ways is counted and becomes a `Doubt`; lines without a
count that read as remarks ("Lưu ý …", "Người tiếp nhận …") are counted as remarks.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from services.rules.acts import PaperMode
from services.rules.portal_doubts import Doubt, DoubtKind
from services.rules.procedure_documents import LONGEST_TEXT, MOST_COUNT
from services.rules.procedures import Paper, shortened
from services.rules.vietnamese_text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LONG_LIST = 20  # papers every dossier would need; no commune procedure asks for so many


def row_text(row: Mapping[str, Any], key: str) -> str:
    """Return a text of one line of the file, cleaned and cut to what any text may be."""
    value = row.get(key)
    return clean(value[: 2 * LONGEST_TEXT])[:LONGEST_TEXT] if isinstance(value, str) else ""


def short_paper_name(name: str) -> str:
    """Return what a paper may be called on one line: the beginning of its legal name.

    Cut before the first condition ("trong trường hợp", "đối với", "theo mẫu" …) or, failing that, at a
    word.
    """
    head = _CONDITION.split(name, maxsplit=1)[0].strip(" ,;:.-–(")
    return shortened(name if fold(head) in _NO_NAMES else head)


_TABLE_HEAD = re.compile(r"Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng")
_FILE_TAIL = re.compile(
    r"(?<=[;.)])\s*\d{0,2}\.{0,2}[A-Za-z0-9_]+(?: ?\(\d+\))?\.(?:docx?|pdf|xlsx?)$"
)
_ANY_FILE_TAIL = re.compile(r"\.(?:docx?|pdf|xlsx?)$")
_BULLET = re.compile(r"^(?:[-+*•.\s]+|\((?:[ivx]{1,4}|\d{1,2})\)\s*|[a-zđ]\)\s*|\(\d+\.\d+\)\s*)+")
_CONDITION = re.compile(
    r"\s*(?:[;(,.]|\btrong trường hợp\b|\btrường hợp\b|\bđối với\b|\btheo (?:mẫu|Mẫu|quy định)\b"
    r"|\bdo cơ quan\b|\bcó giá trị\b|\bnếu\b|\bban hành\b)"
)
_REMARK = re.compile(
    r"(?:\*?\s*lưu ý|ví dụ|người (?:tiếp nhận|yêu cầu|có yêu cầu|đề nghị)|cá nhân|cơ quan|việc|đối với|khi"
    r"|trường hợp|trong thời hạn|giá trị|bản chụp|ngoài|nếu|tổ hợp tác|các trường hợp|quy định|\))",
    re.I,
)
_DECLARATION = re.compile(
    r"(?:bản chính\s+)?(?:tờ khai|đơn |giấy đề nghị|bản khai|mẫu (?:hộ tịch )?điện tử)", re.I
)
_NO_GROUP = re.compile(r"(?:giấy tờ phải (?:nộp|xuất trình)|thành phần hồ sơ)", re.I)
_REMARKS = "Lưu ý"
_NO_NAMES = frozenset({"", "doi voi", "truong hop", "trong", "ngoai", "khi", "neu", "mot trong"})
_GROUPS = (
    ("điện tử tương tác", "Khi nộp trực tuyến"),
    ("ủy quyền", "Khi nộp thay"),
    ("uỷ quyền", "Khi nộp thay"),
    ("(nếu có)", "Nếu có"),
)


@dataclass(slots=True)
class _Tally:
    """What was odd in a list of papers, counted while it is read."""

    merged: int = 0
    files: int = 0
    declared_as_shown: int = 0
    repeated: int = 0
    absurd: list[str] | None = None
    either: int = 0
    uncounted: int = 0
    broken: list[str] | None = None

    def doubts(self) -> Iterable[Doubt]:
        counted = (
            (DoubtKind.MERGED_CELLS, self.merged),
            (DoubtKind.FILE_NAMES, self.files),
            (DoubtKind.POSITIONAL_SPLIT, self.declared_as_shown),
            (DoubtKind.DUPLICATE_PAPERS, self.repeated),
            (DoubtKind.EITHER_ORIGINAL_OR_COPY, self.either),
            (DoubtKind.UNCOUNTED_PAPERS, self.uncounted),
        )
        yield from (Doubt(kind, count=count) for kind, count in counted if count)
        for kind, shown in (
            (DoubtKind.ABSURD_COUNT, self.absurd),
            (DoubtKind.BROKEN_TEXT, self.broken),
        ):
            if shown:
                yield Doubt(kind, "; ".join(shown)[:200], len(shown))


def read_papers(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[Paper, ...], int, list[Doubt]]:
    """Return the papers, how many lines were remarks, and what is doubtful."""
    tally = _Tally(absurd=[], broken=[])
    kept: dict[tuple[str, str], Paper] = {}
    remarks = 0
    heading = ""
    for row in rows:
        text = row_text(row, "ten")
        heading, name = _unmerged(text, heading, tally)
        counts = (count_of(row, "ban_chinh"), count_of(row, "ban_sao"))
        if not name or (counts == (0, 0) and (heading == _REMARKS or _is_remark(name))):
            remarks += 1
            continue
        group = "" if heading == _REMARKS else heading
        paper = _one_paper(name, counts, row_text(row, "loai"), group, tally)
        key = (fold(paper.name), paper.group)
        tally.repeated += key in kept
        kept.setdefault(key, paper)
    doubts = list(tally.doubts())
    papers = _with_own_short_names(kept.values())
    if not papers:
        doubts.append(Doubt(DoubtKind.PAPERS_NONE))
    if sum(paper.required for paper in papers) > LONG_LIST:
        doubts.append(Doubt(DoubtKind.LONG_LIST, count=len(papers)))
    return papers, remarks, doubts


def _unmerged(text: str, heading: str, tally: _Tally) -> tuple[str, str]:
    """Return the heading that holds from here on and the paper's own name, taken apart."""
    parts = _TABLE_HEAD.split(text)
    if len(parts) > 1:
        heading = _group_of(parts[0])
        tally.merged += bool(heading) and heading != _REMARKS
        text = parts[-1]
    name = _FILE_TAIL.sub("", _BULLET.sub("", text).strip())
    tally.files += bool(_ANY_FILE_TAIL.search(name))
    return heading, name.strip(" ;.,")


def _group_of(stuck: str) -> str:
    """Return the heading that ran into a table's first line; empty where it names no group."""
    text = _BULLET.sub("", stuck).strip(" :;,*")
    text = re.sub(r"[,;]?\s*(?:thì )?(?:thành phần )?hồ sơ gồm.*$", "", text)
    if fold(text).startswith("luu y"):
        return _REMARKS
    return "" if _NO_GROUP.match(text) else shortened(text, 60)


def _is_remark(name: str) -> bool:
    return bool(_REMARK.match(name)) or name.endswith(":") or "Lưu ý" in name or len(name) > 400


def _one_paper(name: str, counts: tuple[int, int], kind: str, heading: str, tally: _Tally) -> Paper:
    original, copy = counts
    if max(counts) > MOST_COUNT and tally.absurd is not None:
        tally.absurd.append(f"{shortened(name)}: {max(counts)}")
        original, copy = min(original, 1), min(copy, 1)
    tally.either += original > 0 and copy > 0
    if original == copy == 0:
        tally.uncounted += 1
        original = 1
    shown = kind == "xuất trình"
    if shown and _DECLARATION.match(name):
        tally.declared_as_shown += 1
        shown = False
    if (len(name) < 5 or name[0].islower()) and tally.broken is not None:
        tally.broken.append(shortened(name))
    lower = name.lower()
    group = next((group for word, group in _GROUPS if word in lower), heading)
    if not group and lower.startswith("trường hợp"):
        group = "Trường hợp riêng"
    return Paper(
        name=name,
        short_name=short_paper_name(name),
        original=0 if shown else original,
        copy=0 if shown else copy,
        mode=PaperMode.PRESENT if shown else PaperMode.SUBMIT,
        required=not group and counts != (0, 0),
        lookup="khai thác" in lower or "cơ sở dữ liệu" in lower,
        group=group,
    )


def count_of(row: Mapping[str, Any], key: str) -> int:
    value = row.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _with_own_short_names(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Return the papers with short names that differ: a second one of a name gets its number."""
    seen: Counter[str] = Counter()
    own = []
    for paper in papers:
        seen[paper.short_name] += 1
        number = seen[paper.short_name]
        if number > 1:
            tail = f" ({number})"
            name = shortened(paper.short_name, len(paper.short_name[: 40 - len(tail)]) or 1)
            paper = replace(paper, short_name=name + tail)  # noqa: PLW2901 - the same paper, renamed
        own.append(paper)
    return tuple(own)
