"""What an office sets itself: the council's fees, its own shorter limits, papers it does not ask for.

Shape of the document (JSON; the empty key means every case, others are case keys):

    {"limits": {"": "2 ngày làm việc"}, "council_fees": {"qua-han": 8000},
     "papers_off": ["Giấy tờ chứng minh cư trú"], "hidden": false}

An override is kept beside the catalogue and laid over whichever version holds: a newer catalogue keeps
the office's fees. The version's text then ends in the override's digest, `"2026-07-31.3f9a1c+8c2d41"`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from services.rules.deadlines import Limit
from services.rules.fees import FeeKind
from services.rules.problems import Problem, error
from services.rules.procedures import ProcedureVersion, is_longer

if TYPE_CHECKING:
    from collections.abc import Mapping

HIGHEST_FEE_VND = 100_000_000  # of one dossier; more is a slip of the hand


@dataclass(frozen=True, slots=True)
class Override:
    """What the office set for one procedure.

    Attributes:
        limits: Pairs of case key and committed time, never longer than the law's.
        council_fees: Pairs of case key and đồng, for fees set by the provincial council.
        papers_off: Short names of papers this office does not ask for.
        hidden: Whether the procedure is left out of lists and search.
    """

    limits: tuple[tuple[str, Limit], ...] = ()
    council_fees: tuple[tuple[str, int], ...] = ()
    papers_off: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def changes_version(self) -> bool:
        """Whether a dossier received under it differs from one received without it."""
        return bool(self.limits or self.council_fees or self.papers_off)


def check_override(override: Override, version: ProcedureVersion) -> tuple[Problem, ...]:
    """Return everything the office may not set for this procedure."""
    cases = {"", *(case.key for case in version.cases)}
    found = [
        error(f"limits.{key}", f"Thời hạn cam kết dài hơn quy định ({version.limit_for(key)}).")
        for key, limit in override.limits
        if key in cases and is_longer(limit, version.limit_for(key))
    ]
    keys = [key for key, _ in (*override.limits, *override.council_fees)]
    found += [error("case", f"Không có trường hợp “{key}”.") for key in keys if key not in cases]
    for key, amount_vnd in override.council_fees:
        kinds = {version.fee_for(case).kind for case in ([key] if key else cases)}
        if FeeKind.SET_BY_COUNCIL not in kinds:
            found.append(error(f"council_fees.{key}", "Phí này không do HĐND tỉnh quy định."))
        if not 0 <= amount_vnd <= HIGHEST_FEE_VND:
            found.append(error(f"council_fees.{key}", "Số tiền không hợp lý."))
    names = {paper.short_name for paper in version.papers}
    found += [
        error("papers_off", f"Không có giấy tờ “{name}”.")
        for name in override.papers_off
        if name not in names
    ]
    return tuple(found)


def apply_override(version: ProcedureVersion, override: Override) -> ProcedureVersion:
    """Return the procedure as this office receives it.

    What the override names and the version no longer has (a case, a paper) is passed over.
    """
    if not override.changes_version:
        return version
    limits = dict(override.limits)
    cases = tuple(replace(case, limit=limits.get(case.key, case.limit)) for case in version.cases)
    off = set(override.papers_off)
    laid = replace(version, limit=limits.get("", version.limit), cases=cases)
    keys = ("", *(case.key for case in cases))
    return replace(
        laid,
        version=f"{version.version}+{revision(override)}",
        papers=tuple(paper for paper in version.papers if paper.short_name not in off),
        council_fees=override.council_fees,
        law_limits=tuple(
            (key, version.limit_for(key))
            for key in keys
            if laid.limit_for(key) != version.limit_for(key)
        ),
    )


def revision(override: Override) -> str:
    """Return six hex digits of what the override says."""
    text = json.dumps(write_override(override), ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode(), digest_size=3).hexdigest()


def write_override(override: Override) -> dict[str, Any]:
    """Return the document of an override."""
    return {
        "limits": {key: str(limit) for key, limit in override.limits},
        "council_fees": dict(override.council_fees),
        "papers_off": list(override.papers_off),
        "hidden": override.hidden,
    }


def read_override(document: Mapping[str, Any]) -> Override:
    """Return the override of a document that `write_override` made."""
    return Override(
        limits=tuple((key, Limit.parse(text)) for key, text in document["limits"].items()),
        council_fees=tuple(document["council_fees"].items()),
        papers_off=tuple(document["papers_off"]),
        hidden=document["hidden"],
    )
