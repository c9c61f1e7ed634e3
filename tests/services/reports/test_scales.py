from __future__ import annotations

import tomllib
from datetime import date
from fractions import Fraction

from resources import path
from services.reports.scales import load_scales
from services.rules.index_766 import Metric

TODAY = date(2026, 11, 23)


def test_every_metric_has_its_points():
    scales = {scale.metric: scale for scale in load_scales(TODAY)}
    assert set(scales) == set(Metric)
    assert (scales[Metric.REUSE].max_points, scales[Metric.REUSE].full_at) == (2, Fraction(4, 5))
    assert scales[Metric.SATISFACTION].empty_points == 0


def test_nothing_is_in_force_before_its_day():
    assert load_scales(date(2022, 6, 22)) == ()


def test_every_number_says_where_it_is_from():
    text = path("reports/index-766.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(text)["metrics"]
    assert len(entries) == len(Metric)
    assert all(entry["source"] and entry["read_on"] and entry["certainty"] for entry in entries)
