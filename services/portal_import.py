"""Taking in a file of the national portal: what is new, what changed, what is doubtful – told first.

`examine` reads a file against the catalogue and writes nothing. Every entry ends in exactly one list of
the `ImportReport`:

- *unchanged*: the same as what this desk already has, or the same page it was taken from (its `marks`
  are those of the page read when the procedure's papers were cleaned by hand);
- *new* and *changed*: read without a doubt; a change keeps what the file does not speak of (short names,
  aliases, cases) and says field by field what it replaces;
- *doubtful*: something must be looked at first. `services/catalogue_changes.py` keeps it aside, "cần xem
  lại", and it is offered to nobody until an officer confirms it;
- *rejected*: not an entry at all; nothing of it is used.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError, NotFoundError
from services.rules.deadlines import Limit, LimitUnit
from services.rules.fees import fee_label
from services.rules.portal_doubts import Doubt, DoubtKind
from services.rules.portal_entries import (
    PortalEntry,
    UnreadableEntryError,
    paper_names,
    read_entry,
)
from services.rules.procedure_documents import with_version
from services.rules.procedures import Certainty, Paper, ProcedureVersion, shortened
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from services.catalogue import Catalogue

LARGEST_FILE_BYTES = (
    32 * 1024 * 1024
)  # the whole country's 6,000 procedures are about 50 kB each at most
MOST_ENTRIES = 6_000
ALIKE = 0.6  # share of common papers above which two pages are taken for one
USUAL_IN = 4  # a paper that so many pages of the file ask for (an identity card) tells nothing
UNKNOWN_LIMIT = Limit(1, LimitUnit.WORKING_DAYS)  # stands in until the officer says; never offered


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that the file changes.

    Attributes:
        field: `name`, `limit`, `fee`, `papers` or `result`.
        before: What the desk has, in words; `after` is what the file says.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One entry of the file.

    Attributes:
        changes: Field by field; empty for a new procedure.
        doubts: What to look at before it is used; empty unless it is doubtful.
        candidate: The procedure as it would be recorded; None when unchanged.
        remarks: Lines of the page that were remarks, not papers, and were left out.
    """

    code: str
    name: str
    is_new: bool
    changes: tuple[FieldChange, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    candidate: ProcedureVersion | None = None
    remarks: int = 0


@dataclass(frozen=True, slots=True)
class RejectedEntry:
    """Something in the file that is no entry.

    Attributes:
        place: Which one of the file, from 1.
        code: What stands where the code should be, shortened.
        reason: `missing`, `wrong_type`, `not_a_code`, `too_many`, `repeated`, `not_an_object`.
    """

    place: int
    code: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a file would change. Nothing is recorded yet.

    Attributes:
        file: Its name, without the folder; `sha256` is of its bytes.
    """

    file: str
    sha256: str
    new: tuple[ImportItem, ...]
    changed: tuple[ImportItem, ...]
    doubtful: tuple[ImportItem, ...]
    unchanged: tuple[ImportItem, ...]
    rejected: tuple[RejectedEntry, ...]

    @property
    def total(self) -> int:
        """How many entries the file has: the sum of the five lists."""
        lists: Sequence[Sequence[object]] = (
            self.new,
            self.changed,
            self.doubtful,
            self.unchanged,
            self.rejected,
        )
        return sum(map(len, lists))


def examine_file(path: Path, catalogue: Catalogue, on: date) -> ImportReport:
    """Return what the file at `path` would change; see `examine`.

    Raises:
        FileFaultError: It is missing, too large or cannot be read.
    """
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise FileFaultError(path.name, "too_large")
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise FileFaultError(path.name, "missing") from fault
    except OSError as fault:
        raise FileFaultError(path.name, "unreadable") from fault
    return examine(path.name, data, catalogue, on)


def examine(name: str, data: bytes, catalogue: Catalogue, on: date) -> ImportReport:
    """Return what a portal file would change in the catalogue. Writes nothing.

    Args:
        name: Of the file, for the report.
        data: Its bytes: UTF-8 JSON, a list of entries (shape in `services/rules/portal_entries.py`).
        catalogue: What the desk has.
        on: Today: the day from which what is taken in would hold.

    Raises:
        FileFaultError: Not JSON, or too large.
        InvalidInputError: JSON of another shape, or too many entries.
    """
    entries, rejected = _entries(_decoded(name, data))
    twins = _twins(entries)
    lists: dict[str, list[ImportItem]] = {"new": [], "changed": [], "doubtful": [], "unchanged": []}
    for entry in entries:
        item = _item(entry, twins.get(entry.code, ""), catalogue, on)
        lists[_list_of(item)].append(item)
    return ImportReport(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        new=tuple(lists["new"]),
        changed=tuple(lists["changed"]),
        doubtful=tuple(lists["doubtful"]),
        unchanged=tuple(lists["unchanged"]),
        rejected=tuple(rejected),
    )


def _decoded(name: str, data: bytes) -> list[Any]:
    if len(data) > LARGEST_FILE_BYTES:
        raise FileFaultError(name, "too_large")
    try:
        decoded = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise FileFaultError(name, "not_json") from fault
    if not isinstance(decoded, list):
        raise InvalidInputError("procedures", "wrong_shape", type(decoded).__name__)
    if len(decoded) > MOST_ENTRIES:
        raise InvalidInputError("procedures", "too_many", str(len(decoded)))
    return decoded


def _entries(raw: Sequence[object]) -> tuple[list[PortalEntry], list[RejectedEntry]]:
    read: dict[str, PortalEntry] = {}
    rejected = []
    for place, item in enumerate(raw, 1):
        try:
            entry = read_entry(item)
        except UnreadableEntryError as fault:
            code = item.get("ma") if isinstance(item, Mapping) else item
            rejected.append(RejectedEntry(place, shortened(str(code)), fault.field, fault.reason))
            continue
        if entry.code in read:
            rejected.append(RejectedEntry(place, entry.code, "ma", "repeated"))
        else:
            read[entry.code] = entry
    return list(read.values()), rejected


def _twins(entries: Sequence[PortalEntry]) -> dict[str, str]:
    """Return, by code, another code whose page lists nearly the same papers under another name."""
    asked_by = Counter(name for entry in entries for name in paper_names(entry))
    own = {
        entry.code: frozenset(name for name in paper_names(entry) if asked_by[name] < USUAL_IN)
        for entry in entries
    }
    pages: dict[str, set[str]] = {}
    for code, names in own.items():
        for name in names:
            pages.setdefault(name, set()).add(code)
    twins = {}
    for code, names in own.items():
        for other in sorted({near for name in names for near in pages[name]} - {code}):
            both = names & own[other]
            if len(both) >= 3 and len(both) >= ALIKE * len(names | own[other]):
                twins[code] = other
    return twins


def _item(entry: PortalEntry, twin: str, catalogue: Catalogue, on: date) -> ImportItem:
    doubts = list(entry.doubts)
    if twin:
        doubts.append(Doubt(DoubtKind.OTHER_PAGE, twin))
    try:
        known = catalogue.original(entry.code, on)
    except NotFoundError:
        candidate = _candidate(entry, on)
        return ImportItem(entry.code, entry.name, True, (), tuple(doubts), candidate, entry.remarks)
    changes = _changes(known, entry)
    if not changes:
        return ImportItem(entry.code, known.name, False, remarks=entry.remarks)
    parts = {change.field for change in changes}
    doubts = [doubt for doubt in doubts if doubt.part in parts or doubt.part == "procedure"]
    doubts += _doubts_of_change(known, entry, parts)
    return ImportItem(
        entry.code,
        known.name,
        False,
        changes,
        tuple(dict.fromkeys(doubts)),
        _merged(known, entry, parts, on),
        entry.remarks,
    )


def _doubts_of_change(known: ProcedureVersion, entry: PortalEntry, parts: set[str]) -> list[Doubt]:
    doubts = []
    if not _same_subject(known.name, entry.name):
        doubts.append(Doubt(DoubtKind.OTHER_PAGE, entry.name[:200]))
    if "limit" in parts and any(case.limit for case in known.cases):
        doubts.append(Doubt(DoubtKind.CASE_LIMITS_KEPT))
    if "fee" in parts and any(case.fee for case in known.cases):
        doubts.append(Doubt(DoubtKind.CASE_FEES_KEPT))
    if "papers" in parts and known.papers:
        counts = f"{len(known.papers)} → {len(entry.papers)}"
        doubts.append(Doubt(DoubtKind.PAPERS_CHANGED, counts))
    return doubts


def _list_of(item: ImportItem) -> str:
    if item.candidate is None:
        return "unchanged"
    if item.doubts:
        return "doubtful"
    return "new" if item.is_new else "changed"


_MARKED = ("limit", "fee", "papers", "result")  # the parts, in the order of the marks


def _changes(known: ProcedureVersion, entry: PortalEntry) -> tuple[FieldChange, ...]:
    """Return what the page says otherwise than the desk, part by part.

    A part whose mark is the one the desk's procedure was cleaned from has not changed, however
    different the cleaned text reads.
    """
    marks = zip(_MARKED, known.marks, entry.marks, strict=False)
    same = {part for part, ours, theirs in marks if ours == theirs}
    told = (
        ("name", known.name, entry.name),
        ("limit", _limits_text(known), str(entry.limit) if entry.limit else "(không ghi)"),
        ("fee", fee_label(known.fee), fee_label(entry.fee)),
        ("papers", _papers_text(known.papers), _papers_text(entry.papers)),
        ("result", known.result, entry.result),
    )
    return tuple(
        FieldChange(field, before, after)
        for field, before, after in told
        if field not in same and fold(before) != fold(after)
    )


def _limits_text(version: ProcedureVersion) -> str:
    """Return the limit; the page knows no cases, so theirs are not compared."""
    return str(version.limit)


def _papers_text(papers: Sequence[Paper]) -> str:
    return f"{len(papers)} giấy: " + "; ".join(sorted(paper.name for paper in papers))


def _same_subject(ours: str, theirs: str) -> bool:
    """Say whether two names speak of the same procedure: half of the shorter one's words are common."""
    first, second = set(fold(ours).split()), set(fold(theirs).split())
    return 2 * len(first & second) >= min(len(first), len(second))


def _candidate(entry: PortalEntry, on: date) -> ProcedureVersion:
    return with_version(
        ProcedureVersion(
            code=entry.code,
            version="",
            name=entry.name,
            short_name=shortened(entry.name),
            field=entry.field,
            field_code="",
            limit=entry.limit or UNKNOWN_LIMIT,
            rule_15h=entry.rule_15h,
            fee=entry.fee,
            papers=entry.papers,
            cases=(),
            result=entry.result,
            result_code=entry.result_code,
            legal_basis=entry.legal_basis,
            effective_from=on,
            effective_to=None,
            certainty=Certainty.OFFICIAL,
            source=_source(entry),
            read_on=on,
            marks=entry.marks,
        )
    )


def _merged(
    known: ProcedureVersion, entry: PortalEntry, parts: set[str], on: date
) -> ProcedureVersion:
    """Return the desk's procedure with the parts that changed taken from the page.

    Cases keep their own limits and fees: the page knows none (a doubt says so).
    """
    merged = replace(
        known,
        effective_from=on,
        effective_to=known.effective_to
        if known.effective_to and on <= known.effective_to
        else None,
        source=_source(entry),
        read_on=on,
        marks=entry.marks,
        legal_basis=entry.legal_basis or known.legal_basis,
    )
    if "name" in parts:
        merged = replace(merged, name=entry.name)
    if "limit" in parts:
        merged = replace(merged, limit=entry.limit or UNKNOWN_LIMIT, rule_15h=entry.rule_15h)
    if "fee" in parts:
        merged = replace(merged, fee=entry.fee)
    if "papers" in parts:
        merged = replace(merged, papers=entry.papers)
    if "result" in parts:
        merged = replace(merged, result=entry.result, result_code=entry.result_code)
    return with_version(merged)


def _source(entry: PortalEntry) -> str:
    decision = f", Quyết định {entry.decision}" if entry.decision else ""
    return f"Cổng Dịch vụ công quốc gia{decision}"
