"""A dossier after reception: explained, reprinted, corrected, checked by its slip, looked at with care."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from models import print_jobs
from services.catalogue import Catalogue
from services.checkup import check
from services.clock import VIETNAM
from services.desk import Desk
from services.dossiers import SlipWorth
from services.errors import InvalidInputError, NotFoundError, WrongStateError
from services.forms.documents import from_json
from services.projections import rebuild
from services.rules.acts import ActKind
from services.security_log import SecurityEventKind
from tests.a_desk import CITIZEN, Rehearsal, a_draft, an_item


def received(desk: Desk, *procedures: str) -> bytes:
    return desk.reception.receive(a_draft(desk, *procedures), "ha").dossiers[0].dossier_id


def slips(desk: Desk) -> list[object]:
    with desk.store.reading() as db:
        return [from_json(job.slip) for job in print_jobs.undone_jobs(db)]


def test_the_explanation_ends_on_the_promised_day(desk: Desk) -> None:
    dossier = received(desk, "1.000689")
    explained = desk.dossiers.explain(dossier)
    assert explained.due_at == desk.dossiers.sheet(dossier).due_at
    assert "24/11" in explained.sentence


def test_a_dossier_is_found_by_its_number_in_any_case(desk: Desk) -> None:
    dossier = received(desk)
    assert desk.dossiers.find(" h56.14.07-261123-2001 ") == dossier
    with pytest.raises(NotFoundError):
        desk.dossiers.find("H56.14.07-261123-2999")


def test_a_reprint_is_marked_counted_and_needs_a_reason(desk: Desk) -> None:
    dossier = received(desk)
    with pytest.raises(InvalidInputError):
        desk.dossiers.reprint(dossier, "  ", "ha")
    desk.dossiers.reprint(dossier, "giấy rách", "ha")
    desk.dossiers.reprint(dossier, "mất giấy", "ha")
    assert [slip.reprint for slip in slips(desk)] == [0, 1, 2]
    sheet = desk.dossiers.sheet(dossier)
    assert sheet.slip.reprints == 2
    assert [line.detail for line in sheet.history[1:]] == ["giấy rách", "mất giấy"]


def test_a_combined_slip_is_reprinted_whole(desk: Desk) -> None:
    dossier = received(desk, "1.001193", "2.000635")
    desk.dossiers.reprint(dossier, "giấy rách", "ha")
    assert [len(slip.dossiers) for slip in slips(desk)] == [2, 2]


def test_a_correction_keeps_the_number_voids_the_slip_and_prints_a_new_one(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    dossier = received(desk, "2.000635")
    old_qr = desk.dossiers.slip(dossier).dossiers[0].qr
    rehearsal.clock.forward(hours=4, minutes=24)
    draft = desk.dossiers.draft_of(dossier)
    draft = replace(draft, items=(an_item(desk, "1.000689"),))
    desk.dossiers.correct(draft, "chọn nhầm thủ tục", "ha")
    sheet = desk.dossiers.sheet(dossier)
    assert sheet.code == "H56.14.07-261123-2001"
    assert sheet.procedure_code == "1.000689"
    assert sheet.due_at == datetime(2026, 11, 27, 9, 41, tzinfo=VIETNAM)  # from the true reception
    assert sheet.original_due_at == datetime(2026, 11, 23, 17, 0, tzinfo=VIETNAM)
    assert [slip.issue for slip in sheet.slips] == [1, 2]
    old, new = (
        desk.dossiers.check_slip(old_qr),
        desk.dossiers.check_slip(desk.dossiers.slip(dossier).dossiers[0].qr),
    )
    assert (old.worth, old.replaced_at) == (SlipWorth.REPLACED, rehearsal.clock.now)
    assert (new.worth, new.dossier_id) == (SlipWorth.VALID, dossier)
    assert slips(desk)[-1].replaces_at == rehearsal.clock.now
    assert sheet.history[-1].kind == ActKind.AMENDED
    assert "procedure" in sheet.history[-1].changed


def test_a_corrected_name_is_found_and_the_old_one_is_not(desk: Desk) -> None:
    dossier = received(desk)
    draft = desk.dossiers.draft_of(dossier)
    person = replace(CITIZEN, name="Trần Thị Phượng")
    desk.dossiers.correct(replace(draft, applicant=person), "gõ nhầm họ", "ha")
    assert [known.person.name for known in desk.people.suggest("tran thi")] == [person.name]
    assert desk.people.suggest("nguyen thi") == ()
    assert check(desk.book, desk.accounts.log).problems == ()


def test_a_correction_that_changes_nothing_is_refused(desk: Desk) -> None:
    dossier = received(desk)
    with pytest.raises(InvalidInputError, match="unchanged"):
        desk.dossiers.correct(desk.dossiers.draft_of(dossier), "thử", "ha")
    assert len(desk.dossiers.sheet(dossier).slips) == 1


def test_one_altered_character_makes_a_slip_invalid(desk: Desk) -> None:
    qr = desk.dossiers.slip(received(desk)).dossiers[0].qr
    assert desk.dossiers.check_slip(qr.replace("2001", "2002")).worth is SlipWorth.INVALID
    assert desk.dossiers.check_slip("https://example.vn") is None


def test_a_genuine_slip_of_a_dossier_not_here_says_so(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    qr = desk.dossiers.slip(received(desk)).dossiers[0].qr
    with desk.store.writing() as db:
        db.execute("DELETE FROM dossier_code")
    assert desk.dossiers.check_slip(qr).worth is SlipWorth.NOT_HERE


def test_looking_at_the_whole_number_is_written_down(desk: Desk) -> None:
    dossier = received(desk)
    assert desk.dossiers.sheet(dossier).masked_id == "0381 •••• 4417"
    assert desk.dossiers.reveal(dossier, "ha") == "038192004417"
    event = desk.accounts.log.newest()[0]
    assert (event.kind, event.officer) == (SecurityEventKind.NUMBER_REVEALED, "ha")
    assert "038192004417" not in event.detail


def test_a_note_is_kept(desk: Desk) -> None:
    dossier = received(desk)
    desk.dossiers.note(dossier, " đã gọi điện ", "ha")
    assert desk.dossiers.sheet(dossier).history[-1].detail == "đã gọi điện"


def test_rebuilding_changes_nothing(desk: Desk) -> None:
    for procedures in (["1.001193"], ["2.000635", "1.004873"]):
        received(desk, *procedures)
    dossier = received(desk, "1.000656")
    draft = desk.dossiers.draft_of(dossier)
    desk.dossiers.correct(replace(draft, note="đã xem lại"), "bổ sung ghi chú", "ha")

    def rows() -> list[tuple[object, ...]]:
        with desk.store.reading() as db:
            return db.rows("SELECT * FROM dossier ORDER BY id")

    before = rows()
    assert rebuild(desk.store) == 4
    assert rows() == before
    assert check(desk.book, desk.accounts.log).problems == ()


def test_a_list_that_was_tampered_with_is_found(desk: Desk) -> None:
    received(desk)
    with desk.store.writing() as db:
        db.execute("UPDATE dossier SET due_at_ms = due_at_ms + 1")
    found = check(desk.book, desk.accounts.log)
    assert not found.ok
    assert "due_at_ms" in found.problems[0]
    rebuild(desk.store)
    assert check(desk.book, desk.accounts.log).ok


def test_correcting_one_of_a_visit_leaves_the_others_a_slip_that_waits(desk: Desk) -> None:
    receipt = desk.reception.receive(a_draft(desk, "1.001193", "2.000635", "1.004873"), "ha")
    first, second, third = (one.code for one in receipt.dossiers)
    draft = desk.dossiers.draft_of(receipt.dossiers[0].dossier_id)
    desk.dossiers.correct(replace(draft, note="xem lại"), "sai ghi chú", "ha")
    assert [[one.code for one in slip.dossiers] for slip in slips(desk)] == [
        [second, third],
        [first],
    ]


def test_no_void_slip_waits_after_any_one_of_a_visit_was_corrected(desk: Desk) -> None:
    receipt = desk.reception.receive(a_draft(desk, "1.001193", "2.000635"), "ha")
    draft = desk.dossiers.draft_of(receipt.dossiers[1].dossier_id)
    desk.dossiers.correct(replace(draft, note="xem lại"), "sai ghi chú", "ha")
    worths = [
        desk.dossiers.check_slip(dossier.qr).worth
        for slip in slips(desk)
        for dossier in slip.dossiers
    ]
    assert worths == [SlipWorth.VALID, SlipWorth.VALID]


def test_the_other_of_a_visit_can_still_be_reprinted_and_corrected(desk: Desk) -> None:
    one, other = desk.reception.receive(a_draft(desk, "1.001193", "2.000635"), "ha").dossiers
    for dossier in (one, other):
        draft = desk.dossiers.draft_of(dossier.dossier_id)
        desk.dossiers.correct(replace(draft, note="xem lại"), "sai ghi chú", "ha")
    desk.dossiers.reprint(one.dossier_id, "rách", "ha")
    assert [[line.code for line in slip.dossiers] for slip in slips(desk)] == [
        [one.code],
        [other.code],
        [one.code],
    ]


def test_a_reprint_of_a_corrected_slip_does_not_withdraw_the_one_that_waits(desk: Desk) -> None:
    dossier = received(desk)
    draft = desk.dossiers.draft_of(dossier)
    desk.dossiers.correct(replace(draft, note="xem lại"), "sai ghi chú", "ha")
    desk.dossiers.reprint(dossier, "rách", "ha")
    assert [slip.reprint for slip in slips(desk)] == [0, 1]


def test_correcting_with_an_unreadable_job_in_the_queue_withdraws_it_by_its_number(
    desk: Desk,
) -> None:
    dossier = received(desk)
    with desk.store.writing() as db:
        db.execute("UPDATE print_job SET slip = '{}'")
    draft = desk.dossiers.draft_of(dossier)
    desk.dossiers.correct(replace(draft, note="xem lại"), "sai ghi chú", "ha")
    assert len(slips(desk)) == 1


def test_correcting_twice_leaves_every_issue_in_the_history(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    dossier = received(desk)
    qrs = [desk.dossiers.slip(dossier).dossiers[0].qr]
    for phone in ("0900000001", "0900000002"):
        rehearsal.clock.forward(minutes=5)
        draft = desk.dossiers.draft_of(dossier)
        person = replace(draft.applicant, phone=phone)
        desk.dossiers.correct(replace(draft, applicant=person), "sai số điện thoại", "ha")
        qrs.append(desk.dossiers.slip(dossier).dossiers[0].qr)
    checked = [desk.dossiers.check_slip(qr) for qr in qrs]
    assert [one.worth for one in checked] == [
        SlipWorth.REPLACED,
        SlipWorth.REPLACED,
        SlipWorth.VALID,
    ]
    assert checked[0].replaced_at < checked[1].replaced_at
    assert len(slips(desk)) == 1
    assert check(desk.book, desk.accounts.log).ok


def test_a_corrected_phone_number_does_not_change_the_councils_fee(desk: Desk) -> None:
    draft = a_draft(desk, "1.001612")
    draft = replace(draft, items=(replace(draft.items[0], council_fee_vnd=50_000),))
    dossier = desk.reception.receive(draft, "ha").dossiers[0].dossier_id
    for phone in ("0900000001", "0900000002"):
        draft = desk.dossiers.draft_of(dossier)
        assert draft.items[0].council_fee_vnd == 50_000
        person = replace(draft.applicant, phone=phone)
        desk.dossiers.correct(replace(draft, applicant=person), "sai số điện thoại", "ha")
    sheet = desk.dossiers.sheet(dossier)
    assert sheet.fee_vnd == 50_000
    assert sheet.history[-1].changed == ("applicant",)


def test_a_corrected_phone_number_needs_no_catalogue(desk: Desk) -> None:
    dossier = received(desk)
    draft = desk.dossiers.draft_of(dossier)
    desk.catalogue._read = lambda: Catalogue((), lambda *_: None)
    desk.catalogue.hear(frozenset({"procedure_version"}))
    person = replace(draft.applicant, phone="0900000001")
    desk.dossiers.correct(replace(draft, applicant=person), "sai số điện thoại", "ha")
    assert desk.dossiers.sheet(dossier).owner.phone == "0900000001"
    again = desk.dossiers.draft_of(dossier)
    more = replace(again.items[0], copies=3)
    with pytest.raises(NotFoundError):
        desk.dossiers.correct(replace(again, items=(more,)), "ba bản", "ha")


def test_more_copies_are_charged_when_a_dossier_is_corrected(desk: Desk) -> None:
    dossier = received(desk)
    draft = desk.dossiers.draft_of(dossier)
    more = replace(draft.items[0], copies=3)
    desk.dossiers.correct(replace(draft, items=(more,)), "ba bản", "ha")
    assert desk.dossiers.sheet(dossier).fee_vnd == 24_000


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (
            lambda draft: replace(draft, applicant=replace(draft.applicant, name="\u200b")),
            "applicant.name",
        ),
        (lambda draft: replace(draft, filed_by=replace(CITIZEN, name=" ")), "filed_by.name"),
        (lambda draft: replace(draft, items=(replace(draft.items[0], copies=0),)), "copies"),
    ],
)
def test_a_correction_with_a_gap_is_refused(desk: Desk, change: object, field: str) -> None:
    draft = desk.dossiers.draft_of(received(desk))
    with pytest.raises(InvalidInputError) as refused:
        desk.dossiers.correct(change(draft), "thử", "ha")
    assert refused.value.field == field


def test_nothing_is_written_without_words(desk: Desk) -> None:
    dossier = received(desk)
    draft = replace(desk.dossiers.draft_of(dossier), note="khác")
    for act in (
        lambda: desk.dossiers.note(dossier, " \n", "ha"),
        lambda: desk.dossiers.reprint(dossier, "", "ha"),
        lambda: desk.dossiers.correct(draft, "  ", "ha"),
    ):
        with pytest.raises(InvalidInputError, match="missing"):
            act()
    assert len(desk.dossiers.sheet(dossier).history) == 1


def test_a_correction_is_of_one_dossier(desk: Desk) -> None:
    draft = desk.dossiers.draft_of(received(desk))
    with pytest.raises(WrongStateError):
        desk.dossiers.correct(replace(draft, items=draft.items * 2), "hai", "ha")
    with pytest.raises(NotFoundError):
        desk.dossiers.correct(replace(draft, correcting="00" * 16), "không có", "ha")


def test_a_slip_that_waits_at_another_issue_still_names_its_dossier(desk: Desk) -> None:
    dossier = received(desk)
    slip = desk.dossiers.slip(dossier, whole_visit=False)
    assert [one.code for one in slip.dossiers] == ["H56.14.07-261123-2001"]
