"""Reception: what was promised on the screen is what is written, once, with a number of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models import drafts as draft_rows
from models import journal, print_jobs
from services.checkup import check
from services.clock import VIETNAM
from services.desk import Desk
from services.errors import InvalidInputError, LocalFaultError
from services.forms.documents import slip_from_json
from services.rules.acts import PaperState, Person
from tests.a_desk import CITIZEN, MORNING, Rehearsal, a_draft, an_item
from ui.wording import words


def test_the_preview_and_the_receipt_agree(desk: Desk) -> None:
    draft = a_draft(desk, "1.000689")
    preview = desk.reception.preview(draft)
    receipt = desk.reception.receive(draft, "ha")
    (promised,), (received,) = preview.items, receipt.dossiers
    assert received.code == promised.code == "H56.14.07-261123-2001"
    assert received.due_at == promised.appointment.due_at
    assert received.due_at == datetime(2026, 11, 27, 9, 41, tzinfo=VIETNAM)
    assert received.fee_vnd == promised.fee.amount_vnd


def test_a_dossier_is_still_there_after_the_program_was_closed(rehearsal: Rehearsal) -> None:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk), "ha")
    desk = rehearsal.reopen()
    sheet = desk.dossiers.sheet(desk.dossiers.find(receipt.dossiers[0].code))
    assert sheet.owner == CITIZEN
    assert sheet.due_at == receipt.dossiers[0].due_at


def test_several_procedures_are_one_visit_with_one_slip_and_numbers_of_their_own(
    desk: Desk,
) -> None:
    receipt = desk.reception.receive(a_draft(desk, "1.001193", "2.000635", "1.004873"), "ha")
    assert [one.code[-4:] for one in receipt.dossiers] == ["2001", "2002", "2003"]
    with desk.store.reading() as db:
        jobs = print_jobs.undone_jobs(db)
    assert len(jobs) == 1
    slip = slip_from_json(jobs[0].slip)
    assert [one.code for one in slip.dossiers] == [one.code for one in receipt.dossiers]


def test_the_same_draft_twice_is_one_reception(desk: Desk) -> None:
    draft = a_draft(desk)
    first = desk.reception.receive(draft, "ha")
    again = desk.reception.receive(draft, "ha")
    assert again == replace(first, is_repeat=True)
    assert desk.reception.today().received == 1


def test_a_late_autosave_does_not_bring_a_received_draft_back(desk: Desk) -> None:
    draft = a_draft(desk)
    desk.drafts.save(draft)
    desk.reception.receive(draft, "ha")
    desk.drafts.save(draft)
    assert desk.drafts.interrupted() is None


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"applicant": Person("  ")}, "applicant.name"),
        ({"items": ()}, "procedure"),
        ({"filed_by": Person("")}, "filed_by.name"),
        ({"received_at": MORNING - timedelta(days=1)}, "late_reason"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_written(
    desk: Desk, change: dict[str, object], where: str
) -> None:
    draft = replace(a_draft(desk), **change)
    assert where in [gap.where for gap in desk.reception.preview(draft).gaps]
    with pytest.raises(InvalidInputError) as caught:
        desk.reception.receive(draft, "ha")
    assert caught.value.field == where
    assert desk.reception.today().received == 0
    with desk.store.reading() as db:
        assert sum(1 for _ in journal.all_acts(db)) == 1


def test_a_missing_paper_is_named(desk: Desk) -> None:
    item = an_item(desk, "1.001193")
    papers = (replace(item.papers[0], state=PaperState.MISSING), *item.papers[1:])
    draft = replace(a_draft(desk), items=(replace(item, papers=papers),))
    gap = desk.reception.preview(draft).gaps[0]
    assert (gap.where, gap.item, gap.paper) == ("papers", 0, 0)
    assert gap.what == papers[0].short_name


def test_a_future_reception_is_refused(desk: Desk) -> None:
    draft = replace(a_draft(desk), received_at=MORNING + timedelta(hours=1), late_reason="x")
    with pytest.raises(InvalidInputError, match="in_the_future"):
        desk.reception.receive(draft, "ha")


def test_a_back_entry_counts_from_the_true_time(desk: Desk) -> None:
    friday = datetime(2026, 11, 20, 10, 0, tzinfo=VIETNAM)
    draft = replace(a_draft(desk, "1.000689"), received_at=friday, late_reason="mất điện")
    received = desk.reception.receive(draft, "ha").dossiers[0]
    assert received.due_at == datetime(2026, 11, 26, 10, 0, tzinfo=VIETNAM)
    sheet = desk.dossiers.sheet(received.dossier_id)
    assert sheet.late_entry
    assert sheet.received_at == friday
    assert sheet.history[0].at == MORNING


def test_the_same_request_within_thirty_days_asks_for_a_reason(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    earlier = desk.reception.receive(a_draft(desk), "ha").dossiers[0]
    rehearsal.clock.forward(days=20)
    again = a_draft(desk)
    preview = desk.reception.preview(again)
    assert [one.code for one in preview.duplicates] == [earlier.code]
    assert preview.gaps[-1].where == "duplicate_reason"
    reasoned = replace(again, duplicate_reason="xin thêm bản")
    assert desk.reception.preview(reasoned).gaps == ()
    rehearsal.clock.forward(days=11)
    assert desk.reception.preview(again).duplicates == ()


def test_another_procedure_or_person_is_no_duplicate(desk: Desk) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    other = replace(CITIZEN, personal_id="038192004418")
    assert desk.reception.preview(a_draft(desk, "1.001193")).duplicates == ()
    assert desk.reception.preview(a_draft(desk, person=other)).duplicates == ()


def test_without_a_number_the_name_and_birth_date_are_compared(desk: Desk) -> None:
    child = replace(CITIZEN, personal_id="", name="Bùi Thị Hoa")
    desk.reception.receive(a_draft(desk, person=child), "ha")
    same = replace(child, name="bui thi hoa")
    assert len(desk.reception.preview(a_draft(desk, person=same)).duplicates) == 1
    younger = replace(same, born_on=child.born_on + timedelta(days=1))
    assert desk.reception.preview(a_draft(desk, person=younger)).duplicates == ()


def test_texts_are_stored_composed_and_without_invisible_characters(desk: Desk) -> None:
    typed = replace(CITIZEN, name="\ufeffNguye\u0302\u0303n Thi\u0323 \u200bPhượng ")
    received = desk.reception.receive(a_draft(desk, person=typed), "ha").dossiers[0]
    assert desk.dossiers.sheet(received.dossier_id).owner.name == "Nguyễn Thị Phượng"


def test_the_day_so_far_is_told(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.reception.receive(a_draft(desk, "1.001193", "2.000635"), "ha")
    today = desk.reception.today()
    assert (today.received, today.visits, today.next_number, today.left) == (2, 1, 2003, 997)
    assert today.due_today == 2
    rehearsal.clock.forward(days=1)
    assert desk.reception.today().next_number == 2001


def test_a_failed_marker_promises_nothing_and_the_next_try_is_the_same_dossier(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.marker import Marker

    draft = a_draft(desk)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Marker, "write", refuse)
    with pytest.raises(LocalFaultError):
        desk.reception.receive(draft, "ha")
    monkeypatch.undo()
    receipt = desk.reception.receive(draft, "ha")
    assert receipt.is_repeat
    assert receipt.dossiers[0].code.endswith("2001")
    mark = Marker(desk.folder / "marker").read()
    assert mark is not None
    with desk.store.reading() as db:
        assert mark.hash == journal.heads(db)[0].hash.hex()
    assert mark.number == 2001
    assert desk.reception.today().received == 1


def test_parked_citizens_come_back_as_they_were_after_a_crash(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    waiting = a_draft(desk, "1.001193")
    desk.drafts.park(waiting, "đi lấy giấy")
    typed = a_draft(desk, "1.004873")
    desk.drafts.save(typed)
    desk = rehearsal.reopen()
    (parked,) = desk.drafts.parked()
    assert parked.draft == replace(waiting, park_reason="đi lấy giấy")
    assert parked.parked_at == MORNING
    assert desk.drafts.interrupted() == typed
    desk.drafts.drop(typed)
    assert desk.drafts.interrupted() is None


def test_a_fee_set_by_the_council_is_charged_once_the_office_entered_it(desk: Desk) -> None:
    from services.catalogue_changes import CatalogueChanges
    from services.rules.procedure_overrides import Override

    draft = a_draft(desk, "1.001022")
    unknown = desk.reception.preview(draft).items[0].fee
    assert (unknown.amount_vnd, unknown.is_known) == (0, False)
    changes = CatalogueChanges(desk.book, desk.clock)
    changes.set_override("1.001022", Override(council_fees=(("", 15_000),)), "ha")
    known = desk.reception.preview(draft).items[0].fee
    assert (known.amount_vnd, known.is_known) == (15_000, True)
    typed = replace(draft, items=(replace(draft.items[0], council_fee_vnd=8_000),))
    assert desk.reception.preview(typed).fee_vnd == 8_000


def test_why_it_was_entered_late_is_written_down(rehearsal: Rehearsal) -> None:
    draft = replace(
        a_draft(rehearsal.desk),
        received_at=MORNING - timedelta(days=3),
        late_reason=" mất điện\u200b ",
    )
    receipt = rehearsal.desk.reception.receive(draft, "ha")
    data = rehearsal.desk.dossiers.acts(receipt.dossiers[0].dossier_id)[0].data
    assert (data["late_entry"], data["late_reason"]) == (True, "mất điện")


def test_an_act_too_long_is_refused_in_a_sentence_and_takes_no_number(desk: Desk) -> None:
    draft = a_draft(desk)
    paper = replace(draft.items[0].papers[0], name="x" * 1000)
    long = replace(draft, items=(replace(draft.items[0], papers=(paper,) * 80),))
    for receive in (desk.reception.require_complete, lambda it: desk.reception.receive(it, "ha")):
        with pytest.raises(InvalidInputError) as refused:
            receive(long)
        assert (refused.value.field, refused.value.reason) == ("dossier", "too_long")
    assert desk.reception.receive(draft, "ha").dossiers[0].code.endswith("-2001")


def test_a_note_too_long_for_an_act_is_refused(desk: Desk) -> None:
    dossier = desk.reception.receive(a_draft(desk), "ha").dossiers[0].dossier_id
    with pytest.raises(InvalidInputError, match="too_long"):
        desk.dossiers.note(dossier, "x" * 70_000, "ha")
    assert len(desk.dossiers.sheet(dossier).history) == 1


def test_nothing_invisible_reaches_the_book(desk: Desk) -> None:
    person = replace(
        CITIZEN, name="Nguyễn\x00 Thị\u202e Phượng", old_id="123\u200b456\ud800", sex="Nữ "
    )
    draft = a_draft(desk, person=person)
    paper = replace(draft.items[0].papers[0], name="Tờ\x1b[2J khai\udc00", short_name="Tờ\nkhai")
    item = replace(draft.items[0], papers=(paper,), exempt_reason="hộ\x00 nghèo")
    receipt = desk.reception.receive(replace(draft, items=(item,), relation="\u200b"), "ha")
    sheet = desk.dossiers.sheet(receipt.dossiers[0].dossier_id)
    assert (sheet.owner.name, sheet.owner.old_id, sheet.owner.sex) == (CITIZEN.name, "123456", "Nữ")
    assert (sheet.papers[0].name, sheet.papers[0].short_name) == ("Tờ[2J khai", "Tờ khai")
    assert sheet.exempt_reason == "hộ nghèo"


def test_a_preview_sees_people_as_the_reception_will(desk: Desk) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    spaced = a_draft(desk, person=replace(CITIZEN, personal_id="038 192 004 417"))
    assert [one.code for one in desk.reception.preview(spaced).duplicates] == [
        "H56.14.07-261123-2001"
    ]
    nobody = a_draft(desk, person=Person("\u200b"))
    assert desk.reception.preview(nobody).gaps[0].where == "applicant.name"


def test_a_received_draft_is_known_for_two_days_and_then_forgotten(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    draft = a_draft(desk)
    desk.reception.receive(draft, "ha")
    rehearsal.clock.forward(days=1)
    desk.tend()
    assert desk.reception.receive(draft, "ha").is_repeat
    rehearsal.clock.forward(days=2)
    desk.tend()
    with desk.store.reading() as db:
        assert db.value("SELECT count(*) FROM draft") == 0


def test_too_many_procedures_at_once_are_refused_in_words(desk: Desk) -> None:
    draft = a_draft(desk)
    crowded = replace(draft, items=draft.items * 13)
    with pytest.raises(InvalidInputError) as refused:
        desk.reception.receive(crowded, "ha")
    assert (refused.value.field, refused.value.reason) == ("procedure", "too_many")
    assert "Quá nhiều thủ tục" in str(words(refused.value))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda item: replace(item, copies=0), "copies"),
        (lambda item: replace(item, case="không có"), "case"),
    ],
)
def test_a_procedure_with_a_gap_is_not_received(desk: Desk, change, where) -> None:
    draft = a_draft(desk, "1.000689")
    gap = replace(draft, items=(change(draft.items[0]),))
    assert desk.reception.preview(gap).gaps[0].where == where
    with pytest.raises(InvalidInputError) as refused:
        desk.reception.receive(gap, "ha")
    assert refused.value.field == where


def test_the_card_shows_the_procedure_due_last(desk: Desk) -> None:
    latest = desk.reception.preview(a_draft(desk, "2.000635", "1.004873")).latest
    assert latest is not None
    assert latest.procedure.code == "1.004873"
    assert desk.reception.preview(replace(a_draft(desk), items=())).latest is None


def test_midnight_between_preview_and_saving_gives_the_new_days_number_and_date(
    rehearsal: Rehearsal,
) -> None:
    rehearsal.clock.now = datetime(2026, 12, 31, 23, 59, 59, tzinfo=VIETNAM)
    draft = a_draft(rehearsal.desk)
    assert rehearsal.desk.reception.preview(draft).items[0].code == "H56.14.07-261231-2001"
    rehearsal.clock.forward(seconds=2)
    (one,) = rehearsal.desk.reception.receive(draft, "ha").dossiers
    assert one.code == "H56.14.07-270101-2001"
    assert one.received_at == rehearsal.clock.now
    assert one.due_at == datetime(2027, 1, 4, 17, 0, tzinfo=VIETNAM)  # 1/1 is a holiday, a Friday


def test_a_clock_put_back_between_citizens_gives_no_number_and_no_order_away(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    codes = []
    for minutes in (0, -24 * 60, 24 * 60, -5):
        rehearsal.clock.forward(minutes=minutes)
        codes += [one.code for one in desk.reception.receive(a_draft(desk), "ha").dossiers]
    assert codes == [
        "H56.14.07-261123-2001",
        "H56.14.07-261122-2001",
        "H56.14.07-261123-2002",
        "H56.14.07-261123-2003",
    ]
    rehearsal.clock.forward(hours=-2)
    dossier = desk.dossiers.find(codes[0])
    desk.dossiers.note(dossier, "giờ máy lùi", "ha")
    assert [line.kind for line in desk.dossiers.sheet(dossier).history] == ["received", "noted"]
    assert check(desk.book, desk.accounts.log).ok


def test_a_range_of_three_numbers_goes_on_and_says_that_none_is_left(desk: Desk) -> None:
    desk.change_setting(replace(desk.setting(), first_number=2001, last_number=2003))
    codes = [desk.reception.receive(a_draft(desk), "ha").dossiers[0].code for _ in range(5)]
    assert [code[-6:] for code in codes] == ["3-2001", "3-2002", "3-2003", "200001", "200002"]
    today = desk.reception.today()
    assert (today.received, today.left, today.next_number, today.range_size) == (5, 0, 200_003, 3)
    assert [desk.dossiers.sheet(desk.dossiers.find(code)).code for code in codes] == codes


def test_a_hundred_citizens_can_wait_and_come_back_in_order(rehearsal: Rehearsal) -> None:
    drafts = []
    for number in range(100):
        rehearsal.clock.forward(seconds=1)
        draft = a_draft(rehearsal.desk, person=replace(CITIZEN, name=f"Người {number}"))
        rehearsal.desk.drafts.park(draft, "đợi giấy")
        drafts.append(draft)
    desk = rehearsal.reopen()
    waiting = desk.drafts.parked()
    assert [one.draft.applicant.name for one in waiting] == [
        draft.applicant.name for draft in drafts
    ]
    desk.drafts.save(waiting[50].draft)
    interrupted = rehearsal.reopen().drafts.interrupted()
    assert interrupted is not None
    assert interrupted.id == drafts[50].id
    desk = rehearsal.desk
    desk.drafts.drop(drafts[0])
    desk.reception.receive(drafts[50], "ha")
    assert len(desk.drafts.parked()) == 98
    assert desk.drafts.interrupted() is None


def test_what_became_of_old_drafts_can_be_forgotten(rehearsal: Rehearsal) -> None:
    draft = a_draft(rehearsal.desk)
    rehearsal.desk.reception.receive(draft, "ha")
    with rehearsal.desk.store.writing() as db:
        draft_rows.forget_received(db, 0)
        assert draft_rows.find(db, draft.id) is not None
        draft_rows.forget_received(db, 2**53)
        assert draft_rows.find(db, draft.id) is None


def test_people_are_found_by_number_and_by_odd_names(desk: Desk) -> None:
    person = replace(CITIZEN, name="Nguyễn O’Connor-Thị", personal_id="c1234567")
    draft = a_draft(desk, person=person)
    for _ in range(2):
        desk.reception.receive(draft, "ha")
        draft = a_draft(desk, person=person)
    known = desk.people.by_number("c123 4567")
    assert known is not None
    assert (known.dossiers, known.person.personal_id) == (2, "C1234567")
    assert [one.person.name for one in desk.people.suggest("o’con")] == [person.name]
    assert desk.people.suggest("?!") == desk.people.suggest("n") == ()
    desk.reception.receive(a_draft(desk), "ha")
    assert [one.person for one in desk.people.suggest("0381")] == [CITIZEN]
    assert desk.people.by_number("038192004417").dossiers == 1
    assert [one.code for one in desk.reception.preview(draft).duplicates] == [
        "H56.14.07-261123-2002",
        "H56.14.07-261123-2001",
    ]


def test_a_fee_by_the_page_needs_the_pages(desk: Desk) -> None:
    draft = a_draft(desk, "2.000815")
    with pytest.raises(InvalidInputError) as refused:
        desk.reception.receive(draft, "ha")
    assert refused.value.field == "pages"
    three = replace(draft, items=(replace(draft.items[0], pages=3),))
    assert desk.reception.receive(three, "ha").dossiers[0].fee_vnd == 5_000  # 2 × 2.000 + 1.000
