"""Changing the catalogue: doubtful entries wait, the office's own stays, every change is an act."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import journal
from models.dossier_rows import ClockGroup, write_row
from services.book import Book
from services.catalogue import Catalogue, load_catalogue
from services.catalogue_changes import Answers, CatalogueChanges, Waiting
from services.clock import fixed_clock
from services.errors import InvalidInputError, NotFoundError
from services.portal_import import ImportReport, examine
from services.rules.acts import ActKind, ReferenceImported, read_body
from services.rules.deadlines import Limit, Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.portal_doubts import DoubtKind
from services.rules.procedure_overrides import Override
from services.rules.procedures import Certainty
from tests.listed import a_row
from tests.procedures import NOW, TODAY, a_book, a_line, a_page, a_way

BLANK = a_page(ma="9.000003", cach_thuc=[a_way("1", "Không có thông tin")], sau_15h=True)
ONE_DAY = Limit.parse("trong ngày")
FREE = FeeRule(FeeKind.FREE)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = a_book(tmp_path)
    yield book
    book.close()


@pytest.fixture
def changes(book: Book) -> CatalogueChanges:
    return CatalogueChanges(book, fixed_clock(NOW))


def catalogue(book: Book) -> Catalogue:
    return load_catalogue(book.store)


def take_in(book: Book, changes: CatalogueChanges, *pages: object) -> ImportReport:
    report = examine("cổng.json", json.dumps(pages).encode(), catalogue(book), TODAY)
    changes.take_in(report, "ha")
    return report


def one_waiting(changes: CatalogueChanges) -> Waiting:
    (waiting,) = changes.waiting()
    return waiting


def confirm(changes: CatalogueChanges, answers: Answers) -> None:
    waiting = one_waiting(changes).procedure
    changes.confirm(waiting.code, waiting.version, answers, "ha")


def summaries(book: Book) -> list[str]:
    with book.store.reading() as db:
        acts = [
            read_body(act.origin, act.epoch, act.seq, act.hash, act.dossier_id, act.body)
            for act in journal.all_acts(db)
        ]
    return [
        act.payload.summary
        for act in acts
        if act.kind == ActKind.CATALOGUE_IMPORTED and isinstance(act.payload, ReferenceImported)
    ]


def test_clean_entries_are_offered_and_doubtful_ones_wait(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, a_page(), BLANK)
    assert [item.code for item in catalogue(book).all(TODAY)] == ["9.000002"]
    waiting = one_waiting(changes)
    assert waiting.procedure.code == "9.000003"
    assert {doubt.kind for doubt in waiting.doubts} == {
        DoubtKind.LIMIT_UNIT_BLANK,
        DoubtKind.FEE_MISSING,
    }
    assert waiting.must_answer == {"limit", "fee"}
    assert waiting.is_new


def test_a_file_taken_in_is_an_act_that_says_what_it_changed(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, a_page(), BLANK, "rác")
    assert summaries(book) == ["1 mới, 0 đổi, 1 cần xem lại, 0 không đổi, 1 không dùng được"]


def test_a_confirmed_entry_is_offered_as_the_officer_says(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, BLANK)
    confirm(changes, Answers(limit=ONE_DAY, fee=FREE, short_name="Nuôi chó"))
    offered = catalogue(book).get("9.000003", TODAY)
    assert (offered.limit, offered.fee, offered.short_name) == (ONE_DAY, FREE, "Nuôi chó")
    assert offered.rule_15h is Rule15h.SAME_DAY_NEXT_DAY
    assert offered.certainty is Certainty.OFFICIAL
    assert offered.source.endswith("xã xác nhận 23/11/2026")
    assert changes.waiting() == ()
    assert summaries(book)[-1] == "Xác nhận thủ tục 9.000003"


def test_the_rule_of_15_hours_goes_with_a_longer_limit(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, BLANK)
    confirm(changes, Answers(limit=Limit.parse("2 ngày làm việc"), fee=FREE))
    assert catalogue(book).get("9.000003", TODAY).rule_15h is Rule15h.NONE


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        (Answers(fee=FREE), "limit"),
        (Answers(limit=ONE_DAY), "fee"),
        (Answers(ONE_DAY, FREE, short_name="x" * 41), "short_name"),
        (
            Answers(
                ONE_DAY,
                FREE,
                papers_off=("Tờ khai đăng ký nuôi chó", "Sổ tiêm phòng của chó"),
            ),
            "papers",
        ),
    ],
)
def test_what_was_doubtful_must_be_stated(
    book: Book, changes: CatalogueChanges, answers: Answers, field: str
) -> None:
    take_in(book, changes, BLANK)
    with pytest.raises(InvalidInputError) as caught:
        confirm(changes, answers)
    assert caught.value.field == field
    assert len(changes.waiting()) == 1
    assert not catalogue(book).has("9.000003")


def test_lines_that_are_no_papers_are_left_out(book: Book, changes: CatalogueChanges) -> None:
    lines = [*a_page()["thanh_phan"], a_line("Mục ghi thêm", 0)]
    take_in(book, changes, a_page(thanh_phan=lines))
    confirm(changes, Answers(papers_off=("Mục ghi thêm",)))
    names = [paper.short_name for paper in catalogue(book).get("9.000002", TODAY).papers]
    assert names == ["Tờ khai đăng ký nuôi chó", "Sổ tiêm phòng của chó"]


def test_the_version_offered_so_far_goes_on_while_the_new_one_waits(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, a_page())
    before = catalogue(book).get("9.000002", TODAY)
    take_in(book, changes, a_page(cach_thuc=[a_way("1")]))
    assert catalogue(book).get("9.000002", TODAY) == before
    assert not one_waiting(changes).is_new
    confirm(changes, Answers(limit=ONE_DAY))
    after = catalogue(book)
    assert after.get("9.000002", TODAY).limit == ONE_DAY
    assert after.version("9.000002", before.version) == before


def test_the_same_doubtful_file_twice_waits_once(book: Book, changes: CatalogueChanges) -> None:
    take_in(book, changes, BLANK)
    take_in(book, changes, BLANK)
    assert len(changes.waiting()) == 1


def test_what_was_dismissed_waits_no_more_but_comes_back_with_a_new_file(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, BLANK)
    waiting = one_waiting(changes).procedure
    changes.dismiss(waiting.code, waiting.version, "ha")
    assert changes.waiting() == ()
    assert summaries(book)[-1] == "Bỏ qua thủ tục 9.000003"
    for act in (
        lambda: changes.dismiss(waiting.code, waiting.version, "ha"),
        lambda: changes.confirm(waiting.code, waiting.version, Answers(), "ha"),
        lambda: changes.confirm("9.999999", "2026-01-01.000000", Answers(), "ha"),
    ):
        with pytest.raises(NotFoundError):
            act()
    take_in(book, changes, BLANK)
    assert len(changes.waiting()) == 1


COUNCIL = a_page(
    cach_thuc=[a_way(remark="Mức lệ phí do Hội đồng nhân dân tỉnh quyết định")],
)


def test_what_the_office_sets_holds_over_a_newer_version(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, COUNCIL)
    override = Override(limits=(("", Limit.parse("2 ngày làm việc")),), council_fees=(("", 8_000),))
    received = changes.set_override("9.000002", override, "ha")
    assert (str(received.limit), received.council_fee_for()) == ("2 ngày làm việc", 8_000)
    take_in(book, changes, COUNCIL | {"ten": "Đăng ký nuôi chó nhà"})
    newer = catalogue(book)
    assert newer.get("9.000002", TODAY).council_fee_for() == 8_000
    assert newer.get("9.000002", TODAY).name == "Đăng ký nuôi chó nhà"
    assert newer.original("9.000002", TODAY).council_fee_for() is None
    assert newer.version("9.000002", received.version) == received


def test_earlier_words_of_the_office_stay_for_the_dossiers(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, COUNCIL)
    first = changes.set_override("9.000002", Override(council_fees=(("", 8_000),)), "ha")
    second = changes.set_override("9.000002", Override(council_fees=(("", 9_000),)), "ha")
    now = catalogue(book)
    assert now.get("9.000002", TODAY) == second
    assert now.version("9.000002", first.version) == first


def test_a_hidden_procedure_is_not_listed_but_known(book: Book, changes: CatalogueChanges) -> None:
    take_in(book, changes, a_page())
    changes.set_override("9.000002", Override(hidden=True), "ha")
    hidden = catalogue(book)
    assert hidden.all(TODAY) == ()
    assert hidden.find("nuoi", on=TODAY).total == 0
    assert hidden.get("9.000002", TODAY).code == "9.000002"
    assert hidden.override("9.000002").hidden


def test_the_office_cannot_promise_more_time_than_the_law(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, a_page())
    override = Override(limits=(("", Limit.parse("9 ngày làm việc")),))
    with pytest.raises(InvalidInputError) as caught:
        changes.set_override("9.000002", override, "ha")
    assert caught.value.reason == "not_allowed"
    with pytest.raises(NotFoundError):
        changes.set_override("9.999999", Override(), "ha")


def receive(book: Book, code: str, number: int, clock: ClockGroup) -> None:
    row = a_row(number, procedure_code=code, code=f"H56-{number:04d}", clock=clock)
    with book.store.writing() as db:
        write_row(db, row)


def test_open_dossiers_of_a_changed_procedure_are_named(
    book: Book, changes: CatalogueChanges
) -> None:
    take_in(book, changes, a_page(), BLANK)
    receive(book, "9.000002", 1, ClockGroup.RUNNING)
    receive(book, "9.000002", 2, ClockGroup.RETURNED)
    receive(book, "9.000001", 3, ClockGroup.RUNNING)
    pages = [a_page(cach_thuc=[a_way("2 Ngày làm việc")]), BLANK]
    report = examine("cổng.json", json.dumps(pages).encode(), catalogue(book), TODAY)
    assert changes.open_dossiers(report) == {"9.000002": ["H56-0001"]}
    assert changes.open_dossiers(examine("không.json", b"[]", catalogue(book), TODAY)) == {}
