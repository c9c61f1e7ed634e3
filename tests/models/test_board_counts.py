"""Counts and lists of the board in SQL say the same as the rule that says where a dossier stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import board_counts, dossier_rows
from models.board_counts import STANDINGS, CountedSpan
from models.dossier_past import OPEN_DAY, Flag
from models.dossier_rows import DAY_MS, ClockGroup, DossierRow
from models.store import Store
from services.rules.counting import Counted, DaySpan, Standing, standing
from tests.listed import KEY, SALT, Listening, a_row

TODAY = 200  # days since 1970
EPOCH = date(1970, 1, 1)
_CLOCKS = {
    "processing": ClockGroup.RUNNING,
    "supplement": ClockGroup.PAUSED,
    "financial": ClockGroup.PAUSED,
    "finished": ClockGroup.READY,
    "returned": ClockGroup.RETURNED,
    "withdrawn": ClockGroup.STOPPED,
    "refused": ClockGroup.STOPPED,
    "stopped": ClockGroup.STOPPED,
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "lists.db", KEY, SALT, dossier_rows.SCHEMA)
    yield made
    made.close()


def noon_ms(day: int) -> int:
    return day * DAY_MS + DAY_MS // 5


def on(day: int) -> date:
    return EPOCH + timedelta(days=day)


def a_course(number: int, state: str, received: int, due: int, changed: int) -> DossierRow:
    """Return a row received, due and last changed (paused, ended) on these days."""
    clock = _CLOCKS[state]
    ended = changed if clock not in {ClockGroup.RUNNING, ClockGroup.PAUSED} else OPEN_DAY
    at = due if clock is ClockGroup.RUNNING else changed
    return a_row(
        number,
        state=state,
        clock=clock,
        clock_at_ms=noon_ms(at),
        received_day=received,
        due_day=due,
        ended_day=ended,
        since_ms=noon_ms(changed),
        field=("Hộ tịch", "Đất đai")[number % 2],
        procedure_code=("1.001193", "1.012796")[number % 2],
        worked_by=("ha", "minh", "mai")[number % 3],
        holder=("ha", "minh", "mai")[number % 3],
    )


def counted(row: DossierRow, number: int) -> Counted:
    has_ended = row.ended_day != OPEN_DAY
    changed_on = on((row.since_ms + 7 * 3_600_000) // DAY_MS)
    return Counted(
        number,
        row.field,
        row.procedure_name,
        row.procedure_code,
        row.worked_by,
        row.channel,
        on(row.received_day),
        on(row.due_day),
        row.state,
        on(row.ended_day) if has_ended else None,
        paused_on=changed_on,
    )


def flagged(row: DossierRow, *flags: Flag) -> DossierRow:
    return replace(row, flags=flags)


courses = st.tuples(
    st.sampled_from(sorted(_CLOCKS)),
    st.integers(150, TODAY),
    st.integers(0, 30),
    st.integers(0, 30),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(courses, max_size=30), st.integers(150, TODAY), st.integers(0, 60), st.booleans())
def test_every_dossier_stands_where_the_rule_says(
    store: Store,
    made: list[tuple[str, int, int, int]],
    since: int,
    length: int,
    is_told_then: bool,
) -> None:
    through = min(since + length, TODAY)
    rows = [
        a_course(number, state, received, received + term, min(received + after, TODAY))
        for number, (state, received, term, after) in enumerate(made, 1)
    ]
    with store.writing() as db:
        for (old,) in db.rows("SELECT dossier_id FROM dossier"):
            dossier_rows.remove_row(db, old)
        numbers = [dossier_rows.write_row(db, row) for row in rows]
    span = CountedSpan(since, through, through < TODAY, noon_ms(TODAY) if is_told_then else None)
    stands = {
        number: standing(counted(row, number), DaySpan(on(since), on(through)))
        for number, row in zip(numbers, rows, strict=True)
    }
    wanted = {
        one: {number for number, where in stands.items() if where is Standing[one.upper()]}
        for one in STANDINGS
    }
    with store.reading() as db:
        found = {one: set(board_counts.rows_standing(db, span, (one,))) for one in STANDINGS}
        counts = board_counts.standing_counts(db, span)
        of_minh = board_counts.standing_counts(
            db, CountedSpan(since, through, span.is_over, span.as_of_ms, worked_by="minh")
        )
    assert found == wanted
    totals: Counter[str] = Counter()
    for one in counts:
        totals[one.standing] += one.count
    assert +totals == +Counter({one: len(ids) for one, ids in wanted.items()})
    mine = {n for n, row in zip(numbers, rows, strict=True) if row.worked_by == "minh"}
    assert sum(one.count for one in of_minh) == len(mine & set().union(*wanted.values()))
    by_row = dict(zip(numbers, rows, strict=True))
    is_new = [by_row[n].received_day >= since for ids in wanted.values() for n in ids]
    assert sum(one.received for one in counts) == sum(is_new)


def test_what_is_known_now_is_read_from_indexes_alone(store: Store) -> None:
    with store.writing() as db:
        for number, state in enumerate(_CLOCKS, 1):
            dossier_rows.write_row(db, a_course(number, state, 180, 190, 195))
    span = CountedSpan(170, TODAY)
    with store.reading() as db:
        heard = Listening(db._connection)
        board_counts.standing_counts(heard, span)
        board_counts.days_received(heard, span, ("running", "overdue"))
        board_counts.days_due(heard, span, ("running",), (190, 200))
        board_counts.uncollected_days(heard, span)
        plans = [step for step in heard.plans() if " dossier" in step]
    assert len(plans) == 5
    assert all("COVERING INDEX dossier_by_" in step for step in plans), plans


def test_flags_tell_who_was_apologised_to_and_who_was_asked_again(store: Store) -> None:
    told = Flag("apologised", noon_ms(196), "", "field_check")
    asked = Flag("repeated_supplement", noon_ms(190), "ha", "our_mistake")
    with store.writing() as db:
        late, told_late, waiting = (
            dossier_rows.write_row(db, row)
            for row in (
                a_course(1, "processing", 180, 190, 185),
                flagged(a_course(2, "processing", 180, 191, 185), told),
                flagged(a_course(3, "supplement", 180, 190, 185), asked),
            )
        )
    span, kinds = CountedSpan(170, TODAY), ("apologised", "extended")
    with store.reading() as db:
        assert board_counts.flagged(db, span, ("overdue",), kinds) == 1
        assert board_counts.rows_flagged(db, span, ("overdue",), kinds, has=True) == [told_late]
        assert board_counts.rows_flagged(db, span, ("overdue",), kinds, has=False) == [late]
        before = CountedSpan(170, 195, as_of_ms=noon_ms(195))
        assert board_counts.flagged(db, before, ("overdue",), kinds) == 0
        bounds = noon_ms(189), noon_ms(191)
        assert board_counts.flags_set(db, span, "repeated_supplement", *bounds) == [waiting]
        assert not board_counts.flags_set(db, span, "repeated_supplement", 0, bounds[0])
        of_nobody = CountedSpan(170, TODAY, worked_by="nobody")
        assert not board_counts.flags_set(db, of_nobody, "repeated_supplement", *bounds)
