"""Index 766: the parts of it that the desk can work out by itself, each with the dossiers it lacks.

The index is kept by the national portal; the desk knows only its own dossiers, so every figure here is
`tạm tính tại quầy`, and the online share is the desk's part of a figure of the whole commune. How many
points a metric is worth, and from which ratio on all of them are given, comes with the metric from a
dated file: points = min(max, max × ratio / full_at).

Which dossiers a metric counts:

- PROGRESS: form II.06a, ((8) + (9) + (12)) / (3): solved on time or still running within their time, of
  all that were received or carried over;
- RESULT: of the dossiers solved whose procedure ends in a paper, those with an electronic result;
- PAPERS, REUSE: of the dossiers received in the period, those with every paper digitised, and those that
  took over data digitised before;
- PAYMENT: of the dossiers received in the period on which money was due, those paid online;
- ONLINE: of the dossiers received in the period, those that came online;
- SATISFACTION: of the ratings of dossiers solved in the period, those that are satisfied.

Source: formulas of Quyết định 766/QĐ-TTg as the national portal was observed to apply them in 2026-09; no
legal text; read 2026-11-21.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from services.rules.acts import Channel
from services.rules.counting import (
    IN_TIME_STANDINGS,
    REFUSED,
    SOLVED,
    SOLVED_STANDINGS,
    DaySpan,
    Rows,
    Standing,
    standing,
)
from services.rules.shares import Share, change, gap_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from services.rules.counting import Counted

PROVISIONAL = "tạm tính tại quầy"
OWN_PART = "phần của quầy"
NO_DENOMINATOR = "chưa có mẫu số"


class Metric(StrEnum):
    """What is measured. Values are written in the file of points."""

    PROGRESS = "progress"
    RESULT = "result"
    PAPERS = "papers"
    REUSE = "reuse"
    PAYMENT = "payment"
    ONLINE = "online"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True)
class Scale:
    """What a metric is worth.

    Attributes:
        name: What it is called on screen.
        group: The group of the index it belongs to.
        unit: What the denominator counts: `hồ sơ nhận trong kỳ`.
        max_points: Points at best.
        full_at: Ratio from which all points are given.
        empty_points: Points without a denominator; None where the index then says nothing.
        source: Where these numbers are from.
    """

    metric: Metric
    name: str
    group: str
    unit: str
    max_points: int
    full_at: Fraction
    empty_points: int | None
    source: str

    def points(self, share: Share) -> Fraction | None:
        """Return the exact points of a share."""
        if share.ratio is None:
            return None if self.empty_points is None else Fraction(self.empty_points)
        return min(Fraction(self.max_points), self.max_points * share.ratio / self.full_at)


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What the index asks about a dossier beyond `Counted`.

    Attributes:
        has_paper_result: Whether its procedure ends in a paper.
        has_electronic_result: Whether an electronic result, signed, is attached.
        papers: How many papers were handed in.
        papers_digitised: How many of them are scanned or came as files.
        reuses_data: Whether a paper or a field was taken over from data digitised before.
        vnd_due: What was to be paid, in đồng.
        is_paid_online: Whether it was paid through an electronic channel.
        is_satisfied: The citizen's rating; None where there is none.
    """

    has_paper_result: bool = True
    has_electronic_result: bool = False
    papers: int = 0
    papers_digitised: int = 0
    reuses_data: bool = False
    vnd_due: int = 0
    is_paid_online: bool = False
    is_satisfied: bool | None = None


@dataclass(frozen=True, slots=True)
class Gauge:
    """One metric with its dossiers.

    Attributes:
        reached: Dossiers in the numerator.
        missing: Dossiers in the denominator only: what there is to do.
        target: The ratio the office is to reach; None where none is set.
    """

    scale: Scale
    reached: Rows
    missing: Rows
    target: Fraction | None = None

    @property
    def share(self) -> Share:
        return Share(len(self.reached), len(self.reached) + len(self.missing))

    @property
    def points(self) -> Fraction | None:
        """Points, exact; None where the index says nothing."""
        return self.scale.points(self.share)

    @property
    def label(self) -> str:
        """`tạm tính tại quầy`, and for the online share whose part it is."""
        if self.scale.metric is Metric.ONLINE:
            return f"{PROVISIONAL}, {OWN_PART}"
        return PROVISIONAL

    @property
    def below_target(self) -> Fraction | None:
        """How far below the target, in percentage points; 0 when reached; None without."""
        return None if self.target is None else gap_to(self.target, self.share)

    def trend(self, before: Gauge) -> Fraction | None:
        """Return the change since another period, in percentage points."""
        return change(self.share, before.share)


@dataclass(slots=True)
class _Pile:
    reached: list[int] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)


_NO_FACTS = IndexFacts()


def gauges(
    counted: Iterable[Counted],
    facts: Mapping[int, IndexFacts],
    span: DaySpan,
    scales: Sequence[Scale],
    targets: Mapping[Metric, Fraction] | None = None,
) -> tuple[Gauge, ...]:
    """Return a gauge for each scale, in their order.

    Args:
        counted: The dossiers.
        facts: By row; a dossier without facts has nothing digitised, paid or rated.
        span: The period.
        scales: What each metric is worth in that period.
        targets: What the office is to reach, by metric.
    """
    piles: dict[Metric, _Pile] = {scale.metric: _Pile() for scale in scales}
    questions = [(pile, _QUESTIONS[metric]) for metric, pile in piles.items()]
    for one in counted:
        if one.state == REFUSED or one.received_on > span.through:
            continue
        asked = _Asked(
            one,
            facts.get(one.row, _NO_FACTS),
            standing(one, span),
            span.since <= one.received_on,
        )
        for pile, question in questions:
            answer = question(asked)
            if answer is not None:
                (pile.reached if answer else pile.missing).append(one.row)
    aims = targets or {}
    return tuple(
        Gauge(
            scale,
            tuple(piles[scale.metric].reached),
            tuple(piles[scale.metric].missing),
            aims.get(scale.metric),
        )
        for scale in scales
    )


def points_known(found: Sequence[Gauge]) -> tuple[Fraction, int]:
    """Return the points of the gauges that have some, and the most these could be."""
    known = [(gauge.points, gauge.scale.max_points) for gauge in found]
    reached = sum((points for points, _ in known if points is not None), Fraction(0))
    return reached, sum(most for points, most in known if points is not None)


_ON_TIME = {Standing.EARLY, Standing.ON_DAY, *IN_TIME_STANDINGS}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A dossier as the questions below see it."""

    one: Counted
    facts: IndexFacts
    stands: Standing | None
    is_new: bool  # received within the period

    @property
    def is_solved(self) -> bool:
        return self.one.state in SOLVED and self.stands in SOLVED_STANDINGS


def _progress(asked: _Asked) -> bool | None:
    return None if asked.stands is None else asked.stands in _ON_TIME


def _result(asked: _Asked) -> bool | None:
    if not asked.is_solved or not asked.facts.has_paper_result:
        return None
    return asked.facts.has_electronic_result


def _papers(asked: _Asked) -> bool | None:
    if not asked.is_new or not asked.facts.papers:
        return None
    return asked.facts.papers_digitised >= asked.facts.papers


def _reuse(asked: _Asked) -> bool | None:
    return asked.facts.reuses_data if asked.is_new else None


def _payment(asked: _Asked) -> bool | None:
    return asked.facts.is_paid_online if asked.is_new and asked.facts.vnd_due else None


def _online(asked: _Asked) -> bool | None:
    return asked.one.channel == Channel.ONLINE if asked.is_new else None


def _satisfaction(asked: _Asked) -> bool | None:
    return asked.facts.is_satisfied if asked.is_solved else None


_QUESTIONS: dict[Metric, Callable[[_Asked], bool | None]] = {
    Metric.PROGRESS: _progress,
    Metric.RESULT: _result,
    Metric.PAPERS: _papers,
    Metric.REUSE: _reuse,
    Metric.PAYMENT: _payment,
    Metric.ONLINE: _online,
    Metric.SATISFACTION: _satisfaction,
}
