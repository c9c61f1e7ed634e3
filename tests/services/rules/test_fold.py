"""The fold: the same acts give the same dossier, in whatever order they arrived."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.clock import VIETNAM
from services.rules.acts import (
    Act,
    ActKind,
    Amended,
    FeeDue,
    Noted,
    PaperCount,
    PaperMode,
    Person,
    ProcedurePin,
    Received,
    Reprinted,
    Written,
    read_body,
    stored,
    write_body,
)
from services.rules.fold import causal_order, fold, step
from services.rules.life import NATIONAL_STATUS, TABLE, UNSOLVED
from services.rules.life_acts import (
    Acknowledged,
    Apologised,
    Called,
    CallOutcome,
    Directed,
    Extended,
    Finished,
    Forwarded,
    MissingPaper,
    Paid,
    PaymentRequested,
    Rated,
    Recalled,
    Refused,
    Rescheduled,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    TakenOver,
    Withdrawn,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=VIETNAM)
DOSSIER = bytes(15) + b"\1"


def a_reception(**changes: object) -> Received:
    received = Received(
        code="H56.14.07-261123-2001",
        visit="00" * 16,
        desk=2,
        applicant=Person(
            "Nguyễn Thị Mẫu", personal_id="038192004417", born_on=date(1992, 8, 14), sex="Nữ"
        ),
        filed_by=None,
        relation="",
        procedure=ProcedurePin(
            code="1.000689",
            name="Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
            short_name="Khai sinh + nhận con",
            version="2026-07-01",
            field="Hộ tịch",
            field_code="G15-HT01",
            case="",
            case_name="",
            limit="3 ngày làm việc",
            rule_15h="none",
            result="Giấy khai sinh",
            result_code="KQ.G15.000031",
            legal_basis=("Luật Hộ tịch 60/2014/QH13",),
        ),
        copies=1,
        pages=None,
        papers=(
            PaperCount("Tờ khai", original=1),
            PaperCount("Căn cước", mode=PaperMode.PRESENT, scans=("ab" * 32,)),
        ),
        fee=FeeDue(0, ("Miễn lệ phí",)),
        received_at=NOON,
        due_at=NOON + timedelta(days=4),
        calendar="2026",
        due_time="clock",
    )
    return replace(received, **changes)  # type: ignore[arg-type]


def an_act(
    seq: int, kind: ActKind, payload, parents=(), minutes: int = 0, origin: str = "a"
) -> Act:
    return Act(
        origin=origin,
        epoch=1,
        seq=seq,
        hash=f"{origin}{seq}".encode().ljust(32, b"."),
        dossier_id=DOSSIER,
        kind=kind,
        at=NOON + timedelta(minutes=minutes),
        officer="ha",
        parents=tuple(parents),
        payload=payload,
    )


def test_a_body_is_read_back_as_it_was_written() -> None:
    written = Written(ActKind.RECEIVED, NOON, "ha", a_reception(), DOSSIER, (bytes(32),))
    read = read_body("a", 1, 1, bytes(32), DOSSIER, write_body(written))
    assert read.payload == written.payload
    assert (read.kind, read.at, read.officer) == (ActKind.RECEIVED, NOON, "ha")
    assert read.parents == written.parents


def test_a_kind_from_a_newer_program_is_kept_and_counted() -> None:
    body = write_body(Written(ActKind.NOTED, NOON, "ha", Noted("x"), DOSSIER))
    newer = read_body("a", 1, 2, b"n" * 32, DOSSIER, body.replace(b'"noted"', b'"teleported"'))
    assert newer.payload is None
    received = an_act(1, ActKind.RECEIVED, a_reception())
    state = fold([received, newer])
    assert state is not None
    assert state.unknown_acts == 1
    assert [line.kind for line in state.history] == ["received", "teleported"]


def test_a_correction_voids_the_slip_and_never_touches_the_number() -> None:
    person = stored(replace(a_reception().applicant, name="Nguyễn Thị Mậu"))
    received = an_act(1, ActKind.RECEIVED, a_reception())
    changes = {"applicant": person, "code": "H56.14.07-261123-9999"}
    amended = an_act(2, ActKind.AMENDED, Amended(changes, "gõ nhầm"), [received.hash], 5)
    state = fold([received, amended])
    assert state is not None
    assert state.received.applicant.name == "Nguyễn Thị Mậu"
    assert state.received.code == "H56.14.07-261123-2001"
    assert [slip.issue for slip in state.slips] == [1, 2]
    assert state.slips[0].replaced_at == amended.at
    assert state.slip.replaced_at is None
    assert state.original == a_reception()


def test_a_reprint_is_counted_on_the_slip_in_force() -> None:
    received = an_act(1, ActKind.RECEIVED, a_reception())
    reprint = an_act(2, ActKind.REPRINTED, Reprinted(1, "giấy rách"), [received.hash])
    state = fold([received, reprint])
    assert state is not None
    assert state.slip.reprints == 1
    assert state.history[-1].detail == "giấy rách"


def test_nothing_is_known_of_a_dossier_whose_reception_has_not_arrived() -> None:
    assert fold([an_act(2, ActKind.NOTED, Noted("x"))]) is None


LATER = NOON + timedelta(days=9)
HAPPENED = (
    (ActKind.NOTED, Noted("ghi")),
    (ActKind.REPRINTED, Reprinted(1, "rách")),
    (ActKind.AMENDED, Amended({"note": "sửa"}, "")),
    (ActKind.FORWARDED, Forwarded("minh", "Tư pháp", LATER)),
    (ActKind.TAKEN_OVER, TakenOver()),
    (
        ActKind.SUPPLEMENT_REQUESTED,
        SupplementRequested("01/HDHS", (MissingPaper("Tờ khai"),), NOON, citizen_due_at=LATER),
    ),
    (ActKind.SUPPLEMENTED, Supplemented(NOON, LATER)),
    (ActKind.PAYMENT_REQUESTED, PaymentRequested(50_000, NOON)),
    (ActKind.PAID, Paid(50_000, due_before=NOON, due_after=LATER)),
    (ActKind.EXTENDED, Extended("01/VBXL", "chậm", NOON, LATER)),
    (ActKind.APOLOGISED, Apologised("02/VBXL", "chậm", NOON, LATER)),
    (ActKind.REFUSED, Refused("01/TCHS", "không đủ điều kiện")),
    (ActKind.WITHDRAWN, Withdrawn("01/TBDGQ", "đổi ý")),
    (ActKind.STOPPED, Stopped("02/TBDGQ", "quá hạn")),
    (ActKind.RECALLED, Recalled("sai", NOON, LATER)),
    (ActKind.FINISHED, Finished(LATER)),
    (ActKind.CALLED, Called(CallOutcome.REACHED)),
    (ActKind.RETURNED, Returned(LATER)),
    (ActKind.RATED, Rated(2)),
    (ActKind.DIRECTED, Directed("nhanh", "ha")),
    (ActKind.ACKNOWLEDGED, Acknowledged("ab")),
    (ActKind.RESCHEDULED, Rescheduled(NOON, LATER, "lịch mới")),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Act]:
    """A reception, then acts by three desks, each having seen some of those before it."""
    acts = [an_act(1, ActKind.RECEIVED, a_reception())]
    counts = {"a": 1, "b": 0, "c": 0}
    for _ in range(draw(st.integers(0, 12))):
        origin = draw(st.sampled_from("abc"))
        counts[origin] += 1
        seen = draw(st.sets(st.sampled_from(acts).map(lambda act: act.hash), min_size=1))
        kind, payload = draw(st.sampled_from(HAPPENED))
        minutes = draw(st.integers(-5, 30))  # clocks may be wrong
        acts.append(an_act(counts[origin], kind, payload, sorted(seen), minutes, origin))
    return acts


def test_every_act_of_a_life_is_among_those_that_are_tried() -> None:
    assert {kind for kind, _ in HAPPENED} == set(TABLE)


@given(st.sampled_from(HAPPENED))
def test_every_act_is_read_back_as_it_was_written(happened) -> None:
    kind, payload = happened
    written = Written(kind, NOON, "ha", payload, DOSSIER, (bytes(32),))
    assert read_body("a", 1, 2, bytes(32), DOSSIER, write_body(written)).payload == payload


@given(histories())
def test_a_state_is_always_one_of_the_table_and_its_versions_follow_each_other(acts) -> None:
    state = fold(acts)
    assert state is not None
    assert state.national_status in NATIONAL_STATUS.values()
    since = [version.since for version in state.versions]
    assert since == sorted(since)
    assert state.versions[-1][1:4] == (state.business, state.due_at, state.ended_at)
    assert all(one[1:] != other[1:] for one, other in pairwise(state.versions))
    ended = state.business not in UNSOLVED
    assert ended == (state.ended_at is not None)
    assert len(state.history) == len({act.hash for act in acts})


@given(histories())
def test_a_superseded_decision_changes_nothing(acts: list[Act]) -> None:
    ordered = causal_order(acts)
    state = fold(ordered[:1])
    for act in ordered[1:]:
        assert state is not None
        before, state = state, step(state, act)
        if state.history[-1].is_superseded:
            assert replace(state, history=before.history, heads=before.heads) == before


@given(histories())
def test_folding_step_by_step_and_at_once_give_the_same(acts: list[Act]) -> None:
    ordered = causal_order(acts)
    state = fold(ordered[:1])
    for act in ordered[1:]:
        assert state is not None
        state = step(state, act)
    whole = fold(acts)
    assert state is not None
    assert whole is not None
    assert replace(state, heads=whole.heads) == whole


@given(histories(), st.randoms())
def test_the_order_of_arrival_does_not_matter(acts: list[Act], random) -> None:
    shuffled = list(acts)
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(acts)


@given(histories())
def test_an_act_twice_is_an_act_once(acts: list[Act]) -> None:
    assert fold([*acts, *acts]) == fold(acts)


@pytest.mark.parametrize(
    "changes",
    [{"unheard_of": 1}, {"due_at": "one day"}, {"applicant": None}, {"procedure": {"code": "x"}}],
)
def test_a_correction_this_program_cannot_read_is_counted_and_changes_nothing(changes) -> None:
    received = an_act(1, ActKind.RECEIVED, a_reception())
    amended = an_act(2, ActKind.AMENDED, Amended(changes, "?"), [received.hash], 5)
    noted = an_act(3, ActKind.NOTED, Noted("x"), [amended.hash], 6)
    state = fold([received, amended, noted])
    assert state is not None
    assert (state.unknown_acts, state.received, len(state.slips)) == (1, a_reception(), 1)
    assert [line.kind for line in state.history] == ["received", "amended", "noted"]


def test_acts_whose_parents_are_not_here_wait_for_nothing() -> None:
    noted = an_act(1, ActKind.NOTED, Noted("sớm"), [b"?" * 32], -5, origin="b")
    received = an_act(1, ActKind.RECEIVED, a_reception())
    again = an_act(2, ActKind.RECEIVED, a_reception(), [received.hash, b"!" * 32], 5)
    state = fold([again, received, noted])
    assert state is not None
    assert [line.kind for line in state.history] == ["received", "noted", "received"]
    assert state.unknown_acts == 1
    assert set(state.heads) == {noted.hash, again.hash}


def test_a_mapping_that_cannot_change_is_stored_as_json() -> None:
    assert stored(MappingProxyType({"a": b"\xff", "b": NOON})) == {"a": "ff", "b": NOON.isoformat()}
