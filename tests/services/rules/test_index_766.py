from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from services.reports.scales import load_scales
from services.rules.index_766 import IndexFacts, Metric, gauges, points_known
from services.rules.procedure_report import Column, procedure_report
from services.rules.shares import Share
from services.rules.targets import gauge_targets
from tests.a_period import SPAN, dossiers, facts, legal_rules
from tests.services.rules.counted import NOVEMBER, a_dossier, any_dossiers, spans

SCALES = load_scales(SPAN.through)
TARGETS = gauge_targets(legal_rules(), SPAN.through)
GAUGES = {gauge.scale.metric: gauge for gauge in gauges(dossiers(), facts(), SPAN, SCALES, TARGETS)}


@pytest.mark.parametrize(
    ("metric", "share", "points", "below"),
    [
        (Metric.PROGRESS, Share(111, 131), Fraction(20 * 111, 131), None),
        (Metric.RESULT, Share(67, 96), Fraction(6 * 67, 96), Fraction(3021, 100)),
        (Metric.PAPERS, Share(71, 110), Fraction(4 * 71, 110), Fraction(1545, 100)),
        (Metric.REUSE, Share(20, 110), Fraction(2 * 20 * 10, 110 * 8), Fraction(3182, 100)),
        (Metric.PAYMENT, Share(10, 40), Fraction(3, 2), None),
        (Metric.ONLINE, Share(48, 110), Fraction(6 * 48 * 2, 110), Fraction(636, 100)),
        (Metric.SATISFACTION, Share(52, 54), Fraction(6), 0),
    ],
)
def test_the_gauges_of_the_screen_come_out(metric, share, points, below):
    gauge = GAUGES[metric]
    assert (gauge.share, gauge.points, gauge.below_target) == (share, points, below)


def test_a_gauge_lists_the_dossiers_it_lacks():
    solved = [one.row for one in dossiers() if one.ended_on is not None]
    assert GAUGES[Metric.RESULT].missing == tuple(solved[67:])
    assert len(GAUGES[Metric.PAPERS].missing) == 39
    assert len(GAUGES[Metric.REUSE].missing) == 90


def test_every_figure_is_provisional_and_the_online_share_is_only_the_desks():
    assert GAUGES[Metric.PROGRESS].label == "tạm tính tại quầy"
    assert GAUGES[Metric.ONLINE].label == "tạm tính tại quầy, phần của quầy"


def test_without_a_rating_satisfaction_gets_no_point_and_others_say_nothing():
    found = {gauge.scale.metric: gauge for gauge in gauges([], {}, SPAN, SCALES)}
    assert found[Metric.SATISFACTION].points == 0
    assert found[Metric.PROGRESS].points is None
    assert points_known(tuple(found.values())) == (0, 6)


def test_only_gauges_with_points_are_summed():
    reached, most = points_known(tuple(GAUGES.values()))
    assert most == 20 + 6 + 4 + 2 + 6 + 6 + 6
    assert reached == sum(gauge.points for gauge in GAUGES.values())


def test_the_trend_is_in_percentage_points():
    now = GAUGES[Metric.SATISFACTION]
    before = replace(now, reached=now.reached[:19], missing=now.missing[:1])
    assert now.trend(before) == Fraction(13, 10)


def test_a_withdrawn_dossier_lacks_no_electronic_result():
    withdrawn = a_dossier(state="withdrawn", ended_on=NOVEMBER.through)
    found = {gauge.scale.metric: gauge for gauge in gauges([withdrawn], {}, NOVEMBER, SCALES)}
    assert found[Metric.RESULT].share == Share(0, 0)
    assert found[Metric.PROGRESS].share == Share(1, 1)


def test_a_dossier_without_papers_or_fee_is_not_asked_about_them():
    free = {1: IndexFacts(papers=0, vnd_due=0)}
    found = {gauge.scale.metric: gauge for gauge in gauges([a_dossier()], free, NOVEMBER, SCALES)}
    assert found[Metric.PAPERS].share == found[Metric.PAYMENT].share == Share(0, 0)


@given(any_dossiers(), spans())
def test_progress_is_that_of_form_06a(found, span):
    total = procedure_report(found, span).total
    progress = gauges(found, {}, span, SCALES)[0].share
    on_time = sum(map(total.count, (Column.EARLY, Column.ON_DAY, Column.IN_TIME)))
    assert progress == Share(on_time, total.count(Column.RECEIVED))
