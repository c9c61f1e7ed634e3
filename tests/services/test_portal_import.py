"""Taking in a portal's file: each entry in exactly one list, nothing silently guessed or written."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from services.catalogue import Catalogue, edition_of, shipped_catalogue
from services.errors import FileFaultError, InvalidInputError, NotFoundError
from services.portal_import import (
    FieldChange,
    ImportReport,
    RejectedEntry,
    examine,
    examine_file,
)
from services.rules.portal_doubts import DoubtKind
from services.rules.portal_entries import read_entry
from services.rules.procedure_documents import check_document, with_version, write_document
from services.rules.procedures import ProcedureVersion
from tests.procedures import TODAY, a_line, a_page, a_procedure, a_way

TESTS = Path(__file__).resolve().parents[1]
SAMPLE = TESTS / "data" / "portal-sample.json"
REAL = TESTS.parents[1] / "shared" / "data" / "procedures-dvcqg-2026-07.json"


def catalogue_of(*versions: ProcedureVersion) -> Catalogue:
    by_text = {(item.code, item.version): item for item in versions}

    def fetch(code: str, version: str) -> ProcedureVersion:
        return by_text[code, version]

    return Catalogue([edition_of(item) for item in versions], fetch)


EMPTY = catalogue_of()


def report(*pages: object, catalogue: Catalogue = EMPTY) -> ImportReport:
    return examine("tệp.json", json.dumps(pages).encode(), catalogue, TODAY)


def taken(**changes: Any) -> ProcedureVersion:
    """Return the procedure the desk has after the clean page was taken in and made its own."""
    item = report(a_page()).new[0]
    assert item.candidate is not None
    return with_version(replace(item.candidate, short_name="Nuôi chó", aliases=("cún",), **changes))


def codes(report: ImportReport) -> dict[str, list[str]]:
    return {
        name: [item.code[-2:] for item in getattr(report, name)]
        for name in ("new", "changed", "doubtful", "unchanged")
    }


def test_the_sample_file_is_sorted_entry_by_entry() -> None:
    found = examine_file(SAMPLE, EMPTY, TODAY)
    assert codes(found) == {
        "new": ["02", "03", "11"],
        "changed": [],
        "doubtful": ["01", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14"],
        "unchanged": [],
    }
    assert found.rejected == (
        RejectedEntry(15, "9.000003", "ma", "repeated"),
        RejectedEntry(16, "nuôi gà", "ma", "not_a_code"),
        RejectedEntry(17, "một dòng chữ", "", "not_an_object"),
    )
    assert found.total == 17


def test_every_doubt_of_the_sample_is_named() -> None:
    found = examine_file(SAMPLE, EMPTY, TODAY)
    assert {
        item.code[-2:]: {doubt.kind.value for doubt in item.doubts} for item in found.doubtful
    } == {
        "01": {"limit_unit_blank", "positional_split"},
        "04": {"limit_missing", "fee_shape"},
        "05": {"merged_cells", "file_names", "duplicate_papers"},
        "06": {"absurd_count", "either_original_or_copy"},
        "07": {"limits_differ"},
        "08": {"other_page"},
        "09": {"other_page"},
        "10": {"fee_missing", "result_cut"},
        "12": {"not_commune"},
        "13": {"other_page"},
        "14": {"other_page"},
    }


def test_what_was_taken_in_is_unchanged_the_next_time() -> None:
    first = examine_file(SAMPLE, EMPTY, TODAY)
    kept = [item.candidate for item in (*first.new, *first.doubtful) if item.candidate]
    again = examine_file(SAMPLE, catalogue_of(*kept), date(2026, 12, 1))
    assert len(again.unchanged) == 14
    assert (again.new, again.changed, again.doubtful) == ((), (), ())


def test_a_new_procedure_is_whole_and_holds_from_today() -> None:
    item = report(a_page()).new[0]
    candidate = item.candidate
    assert candidate is not None
    assert check_document(write_document(candidate)) == ()
    assert candidate.effective_from == TODAY
    assert candidate.source == "Cổng Dịch vụ công quốc gia, Quyết định 12/QĐ-BTN"
    assert (item.is_new, item.changes, item.doubts) == (True, (), ())


def test_every_candidate_of_the_sample_is_a_valid_document() -> None:
    found = examine_file(SAMPLE, EMPTY, TODAY)
    candidates = [item.candidate for item in (*found.new, *found.doubtful)]
    assert [check_document(write_document(item)) for item in candidates if item] == [()] * 14


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"cach_thuc": [a_way("2 Ngày làm việc")]},
            FieldChange("limit", "3 ngày làm việc", "2 ngày làm việc"),
        ),
        (
            {"cach_thuc": [a_way(fee="7,000 VNĐ", remark="(/con)")]},
            FieldChange("fee", "không thu", "7.000\u00a0đ/con"),
        ),
        (
            {"ten": "Đăng ký nuôi chó nhà"},
            FieldChange("name", "Đăng ký nuôi chó", "Đăng ký nuôi chó nhà"),
        ),
        (
            {"ket_qua": [{"ten": "Sổ nuôi chó", "ma": "KQ.G99.000003"}]},
            FieldChange("result", "Giấy đăng ký nuôi chó", "Sổ nuôi chó"),
        ),
    ],
)
def test_a_change_is_told_field_by_field_and_keeps_the_rest(
    changes: dict[str, Any], expected: FieldChange
) -> None:
    ours = taken()
    found = report(a_page(**changes), catalogue=catalogue_of(ours))
    assert codes(found)["changed"] == ["02"]
    item = found.changed[0]
    assert item.changes == (expected,)
    assert item.candidate is not None
    assert item.candidate.short_name == "Nuôi chó"
    assert item.candidate.aliases == ("cún",)
    assert item.candidate.papers == ours.papers


def test_papers_cleaned_by_hand_are_not_replaced_without_a_look() -> None:
    page = a_page(thanh_phan=[*a_page()["thanh_phan"], a_line("Ảnh của chó")])
    item = report(page, catalogue=catalogue_of(taken())).doubtful[0]
    assert [change.field for change in item.changes] == ["papers"]
    assert [(doubt.kind, doubt.found) for doubt in item.doubts] == [
        (DoubtKind.PAPERS_CHANGED, "2 → 3")
    ]


def test_a_page_that_did_not_change_is_unchanged_however_the_desk_rewrote_it() -> None:
    ours = taken(papers=a_procedure().papers[1:3], result="Sổ nhỏ")
    assert codes(report(a_page(), catalogue=catalogue_of(ours)))["unchanged"] == ["02"]


def test_cases_keep_their_own_limits_and_that_is_told() -> None:
    ours = taken(cases=a_procedure().cases, case_label="Chứng cứ")
    page = a_page(cach_thuc=[a_way("2 Ngày làm việc", "7,000 VNĐ")])
    item = report(page, catalogue=catalogue_of(ours)).doubtful[0]
    assert [doubt.kind for doubt in item.doubts] == [
        DoubtKind.CASE_LIMITS_KEPT,
        DoubtKind.CASE_FEES_KEPT,
    ]
    assert item.candidate is not None
    assert item.candidate.cases == ours.cases


def test_doubts_about_parts_that_did_not_change_are_not_raised_again() -> None:
    blank = a_page(cach_thuc=[a_way("1")])
    ours = with_version(replace(taken(), marks=read_entry(blank).marks))
    blank["ten"] = "Đăng ký nuôi chó nhà"
    assert codes(report(blank, catalogue=catalogue_of(ours)))["changed"] == ["02"]


def test_another_procedure_under_a_known_code_is_doubted() -> None:
    page = a_page(
        ten="Cấp phép bay đêm",
        thanh_phan=[a_line("Đơn xin phép bay đêm")],
        ket_qua=[{"ten": "Giấy phép bay đêm", "ma": "KQ.G99.000004"}],
    )
    item = report(page, catalogue=catalogue_of(taken())).doubtful[0]
    assert DoubtKind.OTHER_PAGE in {doubt.kind for doubt in item.doubts}


def test_a_law_that_ends_still_ends_after_a_change() -> None:
    ends = date(2027, 2, 28)
    page = a_page(cach_thuc=[a_way("2 Ngày làm việc")])
    item = report(page, catalogue=catalogue_of(taken(effective_to=ends))).changed[0]
    assert item.candidate is not None
    assert item.candidate.effective_to == ends


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_json"),
        (b'[{"ma": "9.0', "not_json"),
        (b"\xff\xfe[\x00", "not_json"),
        (b"PK\x03\x04", "not_json"),
        (nested(100_000), "not_json"),
        (b'[{"ma": ' + b"9" * 5_000 + b"}]", "not_json"),
        (b" " * (32 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_a_file_that_is_no_json_is_a_fault_of_the_file(data: bytes, reason: str) -> None:
    with pytest.raises(FileFaultError) as caught:
        examine("hỏng.json", data, EMPTY, TODAY)
    assert (caught.value.name, caught.value.reason) == ("hỏng.json", reason)


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b'{"procedures": []}', "wrong_shape"), (b"null", "wrong_shape"), (b'"a"', "wrong_shape")],
)
def test_json_of_another_shape_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        examine("khác.json", data, EMPTY, TODAY)
    assert (caught.value.field, caught.value.reason) == ("procedures", reason)


def test_too_many_entries_are_refused() -> None:
    with pytest.raises(InvalidInputError) as caught:
        examine("dài.json", b"[" + b"0," * 6_000 + b"0]", EMPTY, TODAY)
    assert caught.value.reason == "too_many"


def test_a_byte_order_mark_does_no_harm() -> None:
    data = b"\xef\xbb\xbf" + json.dumps([a_page()]).encode()
    assert codes(examine("bom.json", data, EMPTY, TODAY))["new"] == ["02"]


def test_an_empty_list_changes_nothing() -> None:
    assert report().total == 0


def make_folder(path: Path) -> None:
    path.mkdir()


def make_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(33 * 1024 * 1024)


@pytest.mark.parametrize(
    ("make", "reason"),
    [(lambda path: None, "missing"), (make_folder, "unreadable"), (make_huge, "too_large")],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, make: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "danh-muc.json"
    make(path)
    with pytest.raises(FileFaultError) as caught:
        examine_file(path, EMPTY, TODAY)
    assert (caught.value.name, caught.value.reason) == ("danh-muc.json", reason)


@pytest.mark.skipif(not REAL.exists(), reason="the portal's own file is not on this machine")
def test_the_portals_own_file_is_taken_in_whole() -> None:
    shipped = shipped_catalogue()
    known = examine_file(REAL, shipped, TODAY)
    assert known.total == 76
    assert known.rejected == ()
    assert len(known.unchanged) >= 45
    for item in (*known.new, *known.doubtful):
        with pytest.raises(NotFoundError):
            shipped.get(item.code, TODAY)
    bare = examine_file(REAL, EMPTY, TODAY)
    candidates = [item.candidate for item in (*bare.new, *bare.doubtful)]
    assert len(candidates) == 76
    assert [check_document(write_document(item)) for item in candidates if item] == [()] * 76
