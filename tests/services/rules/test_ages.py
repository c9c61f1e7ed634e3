from __future__ import annotations

from datetime import date

from services.rules.ages import ages_in_work, ages_overdue, ages_uncollected
from tests.a_period import SPAN, dossiers
from tests.services.rules.counted import NOVEMBER, a_dossier

EDGES = (3, 7, 15, 30)


def test_what_is_in_work_is_sorted_by_age():
    found = ages_in_work(dossiers(), SPAN.through, EDGES)
    assert [(bucket.name, len(bucket.rows)) for bucket in found] == [
        ("0–3 ngày", 17),
        ("4–7 ngày", 8),
        ("8–15 ngày", 3),
        ("16–30 ngày", 2),
        ("trên 30 ngày", 1),
    ]


def test_an_overdue_dossier_is_at_least_a_day_old():
    days = {1: date(2026, 11, 29), 2: date(2026, 11, 27), 3: date(2026, 10, 1)}
    late = [a_dossier(row, due_on=due_on) for row, due_on in days.items()]
    found = ages_overdue(late, NOVEMBER.through, EDGES)
    assert [(bucket.name, bucket.rows) for bucket in found] == [
        ("1–3 ngày", (1, 2)),
        ("4–7 ngày", ()),
        ("8–15 ngày", ()),
        ("16–30 ngày", ()),
        ("trên 30 ngày", (3,)),
    ]


def test_a_result_is_uncollected_until_the_day_it_is_handed_over():
    ready = {"state": "returned", "ended_on": date(2026, 11, 2)}
    found = [
        a_dossier(1, **ready, returned_on=date(2026, 11, 30)),
        a_dossier(2, **ready, returned_on=date(2026, 12, 1)),
        a_dossier(3, "finished", ended_on=date(2026, 11, 30)),
        a_dossier(4),
    ]
    buckets = ages_uncollected(found, NOVEMBER.through, (7, 15, 30))
    assert [bucket.rows for bucket in buckets] == [(3,), (), (2,), ()]
