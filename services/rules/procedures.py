"""Procedures: what a citizen can ask for, which papers it takes, and which version holds on a day.

A procedure (*thủ tục hành chính*) changes with the law; a dossier keeps the version it was received
under. Versions are values: the catalogue picks one by date, the dossier pins it by `version`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.acts import PaperMode
from services.rules.deadlines import Limit, LimitUnit, Rule15h
from services.rules.vietnamese_text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from services.rules.fees import FeeRule

CODE = re.compile(r"\d\.\d{6}")
"""A national procedure code, `1.001193`."""

SHORT_NAME_LENGTH = 40  # what fits one line of the papers list at 1366 × 768
LONG_LIST = 12  # papers; beyond it the list is filtered, not scrolled


class Certainty(StrEnum):
    """How far an entry may be trusted."""

    OFFICIAL = "official"  # read from the national portal or the law
    UNCERTAIN = "uncertain"  # partly second-hand or from memory; `doubts` says what


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a procedure's dossier (*thành phần hồ sơ*).

    Attributes:
        name: Full legal name.
        short_name: What the officers call it; at most `SHORT_NAME_LENGTH` characters.
        original: How many originals are handed in; 0 for a paper that is only shown, as are the others.
        certified: How many certified copies (*bản chứng thực*).
        copy: How many plain copies.
        mode: Handed in (*nộp*) or only shown (*xuất trình*).
        required: Whether the dossier is incomplete without it.
        case: Key of the only case that takes it; None for every case.
        lookup: Whether a look-up in a national database may stand in for it.
        group: When an optional paper is needed, `"Khi nộp thay"`; empty for the common ones.
        instead: What may be handed in instead, for example a declaration; empty where nothing may.
    """

    name: str
    short_name: str
    original: int = 1
    certified: int = 0
    copy: int = 0
    mode: PaperMode = PaperMode.SUBMIT
    required: bool = True
    case: str | None = None
    lookup: bool = False
    group: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One way a procedure can go (*trường hợp*): other papers, another limit, another fee.

    Attributes:
        key: Stored with the dossier.
        name: Short, for a segment button.
        limit: Where it differs from the procedure's; None otherwise. `fee` and `rule_15h` likewise.
    """

    key: str
    name: str
    limit: Limit | None = None
    fee: FeeRule | None = None
    rule_15h: Rule15h | None = None


@dataclass(frozen=True, slots=True)
class ProcedureVersion:
    """A procedure as it stands from one day on.

    Attributes:
        code: National code, `"1.000689"`.
        version: Day of effect (of reading, where that is not known) and a digest of the content,
            `"2026-07-31.3f9a1c"`: equal on every machine that holds the same text.
        name: Full legal name, without the leading "Thủ tục".
        short_name: What the officers call it; at most `SHORT_NAME_LENGTH` characters.
        aliases: Other words citizens and officers use for it; for the search only.
        field: *Lĩnh vực*, `"Hộ tịch"`.
        field_code: Its code in the national list; empty where not known.
        case_label: What the cases differ in, `"Chứng cứ"`; empty without cases.
        result_code: `KQ.*` codes of the results, separated by ";"; may be empty.
        effective_from: First day; None = as far back as is known.
        effective_to: Last day, inclusive; None = open.
        replaced_by: The law that follows, where it is known already.
        certainty: Whether everything was read from the source; `doubts` says what was not.
        source: Where it was read; with `read_on`, the day.
        authority: `"UBND cấp xã"` or `"Công an cấp xã"`.
        form_set: Whose slips it is received with: `"one_stop"` or `"residence"` (CT04–CT06).
        marks: Digests of the portal's page it was taken from, see `services/rules/portal_entries.py`.
        council_fees: What the office entered for fees set by the provincial council: pairs of case key
            (empty for every case) and amount in đồng.
        law_limits: The law's time where the office committed to a shorter one: pairs of case key (empty
            for none) and limit.
    """

    code: str
    version: str
    name: str
    short_name: str
    field: str
    field_code: str
    limit: Limit
    rule_15h: Rule15h
    fee: FeeRule
    papers: tuple[Paper, ...]
    cases: tuple[Case, ...]
    result: str
    result_code: str
    legal_basis: tuple[str, ...]
    effective_from: date | None
    effective_to: date | None
    certainty: Certainty
    source: str
    read_on: date
    authority: str = "UBND cấp xã"
    form_set: str = "one_stop"
    aliases: tuple[str, ...] = ()
    case_label: str = ""
    replaced_by: str = ""
    doubts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    council_fees: tuple[tuple[str, int], ...] = ()
    law_limits: tuple[tuple[str, Limit], ...] = ()

    def case(self, key: str | None) -> Case | None:
        """Return the case of that key, or None."""
        return next((case for case in self.cases if case.key == key), None)

    def limit_for(self, case: str | None = None) -> Limit:
        """Return how long the procedure may take in that case, as this office receives it."""
        chosen = self.case(case)
        return chosen.limit if chosen and chosen.limit else self.limit

    def law_limit_for(self, case: str | None = None) -> Limit:
        """Return how long the law gives in that case."""
        return dict(self.law_limits).get(case or "", self.limit_for(case))

    def committed_for(self, case: str | None = None) -> Limit | None:
        """Return the shorter time this office commits to in that case; None where the law's holds."""
        committed = self.limit_for(case)
        return None if committed == self.law_limit_for(case) else committed

    def fee_for(self, case: str | None = None) -> FeeRule:
        """Return what is paid in that case."""
        chosen = self.case(case)
        return chosen.fee if chosen and chosen.fee else self.fee

    def council_fee_for(self, case: str | None = None) -> int | None:
        """Return the council's rate for that case as the office entered it, or None if it did not."""
        entered = dict(self.council_fees)
        return entered.get(case or "", entered.get(""))

    def rule_15h_for(self, case: str | None = None) -> Rule15h:
        """Return what reception after 15:00 means in that case."""
        chosen = self.case(case)
        return chosen.rule_15h if chosen and chosen.rule_15h else self.rule_15h

    def papers_for(self, case: str | None = None) -> tuple[Paper, ...]:
        """Return the papers of that case, the required ones first."""
        return select_papers(self.papers, case=case or "")


def select_papers(
    papers: Iterable[Paper],
    *,
    case: str | None = None,
    group: str | None = None,
    text: str = "",
    common_first: bool = True,
) -> tuple[Paper, ...]:
    """Return the papers that meet every condition given.

    Args:
        papers: In the catalogue's order, which is kept among equals.
        case: Key of the chosen case: papers of other cases are left out; None keeps them all.
        group: Only the papers of that group; `""` means those of no group.
        text: Words of the full or short name, typed with or without marks.
        common_first: Put what every dossier needs before what only some need.
    """
    wanted = tokens(text)
    found = [
        paper
        for paper in papers
        if (case is None or paper.case in (None, case))
        and (group is None or paper.group == group)
        and (not wanted or _has_words(paper, wanted))
    ]
    if common_first:
        found.sort(key=lambda paper: not paper.required)
    return tuple(found)


def is_long(papers: Sequence[Paper]) -> bool:
    """Say whether a list needs its filter: more papers than a person takes in at a glance."""
    return len(papers) > LONG_LIST


@dataclass(frozen=True, slots=True)
class Period:
    """When a version holds.

    Attributes:
        begins: First day, or None = as far back as is known; `ends` is the last day, or None = open.
        known_on: Day of effect, or of reading where that is not known: the newer knowledge holds.
    """

    begins: date | None
    ends: date | None
    known_on: date


def standing(periods: Sequence[Period], on: date) -> tuple[int, bool] | None:
    """Return which of one procedure's versions holds on a day, and whether it has lapsed.

    Where the last version has lapsed and no new one is known, that one still stands: a citizen is never
    sent away for want of a catalogue. For a day before the first version the first stands.

    Args:
        periods: In the order of recording: of two known since the same day the later one stands.
        on: The day of reception.
    """
    if not periods:
        return None
    begun = [at for at, period in enumerate(periods) if _begun(period, on)]
    if not begun:
        return min(range(len(periods)), key=lambda at: periods[at].begins or date.min), False
    valid = [at for at in begun if _not_ended(periods[at], on)]
    return max(valid or begun, key=lambda at: (periods[at].known_on, at)), not valid


def lapsed(version: ProcedureVersion) -> ProcedureVersion:
    """Return a version whose law has ended as what it still is: uncertain, and saying why."""
    last = version.effective_to
    ended = f"{last:%d/%m/%Y}" if last else ""
    law = f", nay theo {version.replaced_by}" if version.replaced_by else ""
    doubt = f"Bản này hết hiệu lực {ended}{law}; chưa có bản mới trong danh mục."
    return replace(version, certainty=Certainty.UNCERTAIN, doubts=(doubt, *version.doubts))


def shortened(text: str, length: int = SHORT_NAME_LENGTH) -> str:
    """Return the text cut at a word so that it fits, with an ellipsis where something was cut."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return head.rstrip(" ,;:.-–(") + "…"


def is_longer(limit: Limit, other: Limit) -> bool:
    """Say whether `limit` gives more time than `other`, roughly where their units differ."""
    return _hours(limit) > _hours(other)


def _begun(period: Period, on: date) -> bool:
    return period.begins is None or period.begins <= on


def _not_ended(period: Period, on: date) -> bool:
    return period.ends is None or on <= period.ends


def _has_words(paper: Paper, words: Sequence[str]) -> bool:
    text = f" {' '.join(tokens(paper.short_name))} {' '.join(tokens(paper.name))}"
    return all(f" {word}" in text for word in words)


_HOURS = {  # of working time, as provincial systems convert: 8 hours a day
    LimitUnit.SAME_DAY: 8.0,
    LimitUnit.HOURS: 1.0,
    LimitUnit.WORKING_DAYS: 8.0,
    LimitUnit.DAYS: 8.0 * 5 / 7,
    LimitUnit.MONTHS: 8.0 * 22,
}


def _hours(limit: Limit) -> float:
    amount = 1 if limit.unit is LimitUnit.SAME_DAY else limit.amount
    return _HOURS[limit.unit] * amount
