"""Linked procedures (*thủ tục liên thông*): one filing at the counter, several agencies behind it.

What is read here becomes one dossier of the whole and one of each part. The whole carries the papers and
the fee and is what reports count; each part has its own number, clock and agency. The whole is promised
with its latest part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from services.rules.acts import ProcedurePin
from services.rules.deadlines import Rule15h
from services.rules.limits import Limit

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class LinkedPart:
    """One step of a linked procedure.

    Attributes:
        code: The step's own national code.
        agency: Who solves it.
        case_limits: Other limits, by case of the whole procedure.
    """

    code: str
    name: str
    short_name: str
    field: str
    agency: str
    limit: Limit
    rule_15h: Rule15h
    result: str
    case_limits: tuple[tuple[str, Limit], ...] = ()

    def limit_for(self, case: str) -> Limit:
        """Return how long this step may take in that case of the whole."""
        return dict(self.case_limits).get(case, self.limit)

    def pin(self, case: str, version: str) -> ProcedurePin:
        """Return the step as its dossier keeps it; `version` is that of the whole procedure."""
        return ProcedurePin(
            code=self.code,
            name=self.name,
            short_name=self.short_name,
            version=version,
            field=self.field,
            field_code="",
            case="",
            case_name="",
            limit=str(self.limit_for(case)),
            rule_15h=self.rule_15h.value,
            result=self.result,
            result_code="",
            legal_basis=(),
            authority=self.agency,
        )


@dataclass(frozen=True, slots=True)
class LinkedGroup:
    """A linked procedure with its steps.

    Attributes:
        certainty: `"official"` or `"uncertain"`; `source` says where it was read.
    """

    code: str
    title: str
    parts: tuple[LinkedPart, ...]
    certainty: str
    source: str


def read_linked(document: Mapping[str, Any]) -> dict[str, LinkedGroup]:
    """Return the linked procedures of `resources/rules/linked.toml`, by code."""
    return {
        entry["code"]: LinkedGroup(
            entry["code"],
            entry["title"],
            tuple(_read_part(part) for part in entry["part"]),
            entry["certainty"],
            entry["source"],
        )
        for entry in document["linked"]
    }


def _read_part(part: Mapping[str, Any]) -> LinkedPart:
    return LinkedPart(
        code=part["code"],
        name=part["name"],
        short_name=part["short"],
        field=part["field"],
        agency=part["agency"],
        limit=Limit.parse(part["limit"]),
        rule_15h=Rule15h(part["rule_15h"]),
        result=part["result"],
        case_limits=tuple(
            (case, Limit.parse(limit)) for case, limit in part.get("case_limits", {}).items()
        ),
    )
