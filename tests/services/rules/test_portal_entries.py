"""Pages of the portal: what is plain is read, what could be read two ways becomes a doubt."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.acts import PaperMode
from services.rules.deadlines import Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.portal_doubts import MUST_ANSWER, Doubt, DoubtKind
from services.rules.portal_entries import (
    PortalEntry,
    UnreadableEntryError,
    paper_names,
    read_entry,
)
from services.rules.portal_papers import short_paper_name
from tests.procedures import a_line, a_page, a_way

HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"


def read(**changes: Any) -> PortalEntry:
    return read_entry(a_page(**changes))


def kinds(entry: PortalEntry) -> list[DoubtKind]:
    return [doubt.kind for doubt in entry.doubts]


def with_papers(*lines: dict[str, Any]) -> PortalEntry:
    return read(thanh_phan=[*a_page()["thanh_phan"], *lines])


def test_a_clean_page_is_read_without_a_doubt() -> None:
    entry = read()
    assert entry.doubts == ()
    assert (entry.code, entry.name, entry.field) == ("9.000002", "Đăng ký nuôi chó", "Thú nuôi")
    assert str(entry.limit) == "3 ngày làm việc"
    assert entry.fee == FeeRule(FeeKind.FREE)
    assert [(paper.short_name, paper.original) for paper in entry.papers] == [
        ("Tờ khai đăng ký nuôi chó", 1),
        ("Sổ tiêm phòng của chó", 1),
    ]
    assert (entry.result, entry.result_code) == ("Giấy đăng ký nuôi chó", "KQ.G99.000002")


@pytest.mark.parametrize(
    ("told", "limit", "doubts"),
    [
        ("3 Ngày làm việc", "3 ngày làm việc", []),
        ("15 Ngày", "15 ngày", []),
        ("1 Giờ", "1 giờ làm việc", []),
        ("1", "trong ngày", [DoubtKind.LIMIT_UNIT_BLANK]),
        ("5", "5 ngày làm việc", [DoubtKind.LIMIT_UNIT_BLANK]),
        ("Không có thông tin", "None", [DoubtKind.LIMIT_MISSING]),
        ("", "None", [DoubtKind.LIMIT_MISSING]),
        ("khoảng một tuần", "None", [DoubtKind.LIMIT_UNREADABLE]),
        ("0 Ngày", "None", [DoubtKind.LIMIT_UNREADABLE]),
        ("9999", "None", [DoubtKind.LIMIT_UNIT_BLANK]),
    ],
)
def test_limits_are_read_or_doubted(told: str, limit: str, doubts: list[DoubtKind]) -> None:
    entry = read(cach_thuc=[a_way(told)])
    assert str(entry.limit) == limit
    assert kinds(entry) == doubts
    assert set(doubts) <= MUST_ANSWER


def test_limits_that_differ_by_way_of_filing_are_doubted() -> None:
    entry = read(cach_thuc=[a_way("20 Ngày"), a_way("17 Ngày", channel="Trực tuyến")])
    assert str(entry.limit) == "20 ngày"
    assert entry.doubts == (
        Doubt(DoubtKind.LIMITS_DIFFER, "Trực tiếp: 20 Ngày; Trực tuyến: 17 Ngày"),
    )


def test_the_desk_takes_what_holds_at_the_desk() -> None:
    entry = read(
        cach_thuc=[
            a_way(fee="7,000 VNĐ", channel="Trực tuyến"),
            a_way(fee="10,000 VNĐ"),
        ]
    )
    assert entry.fee.amount_vnd == 10_000
    assert entry.doubts == ()


def test_reception_after_15_hours_is_told_for_procedures_of_one_day() -> None:
    assert read(cach_thuc=[a_way("1")], sau_15h=True).rule_15h is Rule15h.SAME_DAY_NEXT_DAY
    assert read(sau_15h=True).rule_15h is Rule15h.NONE


@pytest.mark.parametrize(
    ("told", "remark", "fee", "doubts"),
    [
        ("Miễn phí", "", FeeRule(FeeKind.FREE), []),
        ("8,000 VNĐ", "", FeeRule(FeeKind.FIXED, 8_000), []),
        ("50.000 đồng", "(/giao dịch)", FeeRule(FeeKind.FIXED, 50_000, "giao dịch"), []),
        (
            "Miễn phí",
            "(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.)",
            FeeRule(FeeKind.SET_BY_COUNCIL),
            [],
        ),
        ("Không có thông tin", "", FeeRule(FeeKind.FREE), [DoubtKind.FEE_MISSING]),
        ("tùy tâm", "", FeeRule(FeeKind.FREE), [DoubtKind.FEE_SHAPE]),
        (
            "10,000 VNĐ",
            "theo danh sách thu 7.000 đồng/người",
            FeeRule(FeeKind.FIXED, 10_000),
            [DoubtKind.FEE_SHAPE],
        ),
        (
            "2,000 VNĐ",
            "2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá"
            " 200.000 đồng/bản.",
            FeeRule(FeeKind.PER_PAGE, steps=((1, 2_000), (3, 1_000)), cap_vnd=200_000),
            [DoubtKind.FEE_SHAPE],
        ),
    ],
)
def test_fees_are_read_or_doubted(
    told: str, remark: str, fee: FeeRule, doubts: list[DoubtKind]
) -> None:
    entry = read(cach_thuc=[a_way(fee=told, remark=remark)])
    assert entry.fee == fee
    assert kinds(entry) == doubts


def test_two_fees_at_one_desk_are_doubted() -> None:
    entry = read(cach_thuc=[a_way(fee="2,000 VNĐ"), a_way(fee="")])
    assert entry.fee.amount_vnd == 2_000
    assert kinds(entry) == [DoubtKind.FEES_DIFFER]


def test_remarks_are_counted_not_listed() -> None:
    entry = with_papers(
        a_line("Lưu ý: người nộp xuất trình giấy tờ tùy thân", 0),
        a_line("Người tiếp nhận có trách nhiệm kiểm tra", 0),
        a_line("Trường hợp gửi qua bưu chính thì gửi bản sao", 0),
    )
    assert (len(entry.papers), entry.remarks, entry.doubts) == (2, 3, ())


def test_cells_run_together_are_taken_apart_and_doubted() -> None:
    entry = with_papers(
        a_line(f"Nuôi chó ở nhà thuê, hồ sơ gồm:{HEAD}- Hợp đồng thuê nhà"),
        a_line("Văn bản đồng ý của chủ nhà"),
    )
    rented = [(paper.name, paper.group) for paper in entry.papers[2:]]
    assert rented == [
        ("Hợp đồng thuê nhà", "Nuôi chó ở nhà thuê"),
        ("Văn bản đồng ý của chủ nhà", "Nuôi chó ở nhà thuê"),
    ]
    assert kinds(entry) == [DoubtKind.MERGED_CELLS]


def test_a_table_head_without_a_group_hides_nothing() -> None:
    entry = with_papers(
        a_line(f"{HEAD}- Ảnh của chó"),
        a_line(f"* Lưu ý:{HEAD}Giấy tờ nước ngoài phải được hợp pháp hóa", 0),
        a_line("Bản chụp phải rõ nét", 0),
    )
    assert [paper.name for paper in entry.papers[2:]] == ["Ảnh của chó"]
    assert (entry.remarks, entry.doubts) == (2, ())


@pytest.mark.parametrize(
    ("text", "name", "doubts"),
    [
        ("Đơn đề nghị (Mẫu số 01).1.MuCT01banhnh (3).doc", "Đơn đề nghị (Mẫu số 01)", []),
        ("Đơn đề nghị;12.nngh.docx", "Đơn đề nghị", []),
        ("Đơn đề nghịGiấy đề nghị.pdf", "Đơn đề nghịGiấy đề nghị.pdf", [DoubtKind.FILE_NAMES]),
    ],
)
def test_file_names_stuck_to_a_paper_are_cut_or_doubted(
    text: str, name: str, doubts: list[DoubtKind]
) -> None:
    entry = with_papers(a_line(text))
    assert entry.papers[2].name == name
    assert kinds(entry) == doubts


def test_a_declaration_told_as_shown_is_handed_in_and_doubted() -> None:
    entry = with_papers(
        a_line("Tờ khai bổ sung", kind="xuất trình"), a_line("Thẻ căn cước", kind="xuất trình")
    )
    assert [paper.mode for paper in entry.papers[2:]] == [PaperMode.SUBMIT, PaperMode.PRESENT]
    assert [paper.original for paper in entry.papers[2:]] == [1, 0]
    assert kinds(entry) == [DoubtKind.POSITIONAL_SPLIT]


def test_the_same_paper_again_is_left_out_and_doubted() -> None:
    entry = with_papers(a_line("Ảnh của chó"), a_line("Ảnh  của CHÓ"), a_line("Ảnh của chó"))
    assert len(entry.papers) == 3
    assert entry.doubts == (Doubt(DoubtKind.DUPLICATE_PAPERS, count=2),)


def test_a_number_that_slipped_into_the_counts_is_doubted() -> None:
    entry = with_papers(a_line("Đơn đăng ký biến động theo Mẫu số", 181, 1))
    assert (entry.papers[2].original, entry.papers[2].copy) == (1, 1)
    assert kinds(entry) == [DoubtKind.EITHER_ORIGINAL_OR_COPY, DoubtKind.ABSURD_COUNT]


def test_a_paper_without_a_count_is_kept_as_optional_and_doubted() -> None:
    entry = with_papers(a_line("Ảnh của chó", 0))
    assert (entry.papers[2].original, entry.papers[2].required) == (1, False)
    assert kinds(entry) == [DoubtKind.UNCOUNTED_PAPERS]


@pytest.mark.parametrize("count", ["1", None, -3, 1.5, True])
def test_a_count_that_is_no_number_is_no_count(count: object) -> None:
    assert read(thanh_phan=[a_line("Tờ khai nuôi chó") | {"ban_chinh": count}]).papers[0].original


def test_papers_that_only_some_need_are_grouped_by_what_they_say() -> None:
    entry = with_papers(
        a_line("Văn bản ủy quyền theo quy định"),
        a_line("Biểu mẫu điện tử tương tác"),
        a_line("Giấy khen (nếu có)"),
        a_line("Trường hợp chó lai thì nộp giấy của chó mẹ"),
    )
    assert [(paper.group, paper.required) for paper in entry.papers[2:]] == [
        ("Khi nộp thay", False),
        ("Khi nộp trực tuyến", False),
        ("Nếu có", False),
        ("Trường hợp riêng", False),
    ]


def test_a_page_without_papers_is_doubted() -> None:
    assert DoubtKind.PAPERS_NONE in kinds(read(thanh_phan=[]))


def test_more_papers_than_a_dossier_has_are_doubted() -> None:
    lines = [a_line(f"Tờ khai nuôi chó số {number}") for number in range(21)]
    assert kinds(read(thanh_phan=lines)) == [DoubtKind.LONG_LIST]


def test_short_names_of_papers_differ() -> None:
    lines = [a_line(f"Giấy xác nhận của thôn theo mẫu {number}") for number in range(3)]
    names = [paper.short_name for paper in with_papers(*lines).papers[2:]]
    assert names == [
        "Giấy xác nhận của thôn",
        "Giấy xác nhận của thôn (2)",
        "Giấy xác nhận của thôn (3)",
    ]


def test_a_letter_that_slipped_into_a_result_code_is_put_back() -> None:
    entry = read(
        ket_qua=[
            {"ten": "Giấy đăng ký nuôi chó", "ma": "KQ.G99.000001T"},
            {"ten": "rích lục nuôi chó", "ma": "KQ.G99.000002"},
        ]
    )
    assert entry.result == "Giấy đăng ký nuôi chó; Trích lục nuôi chó"
    assert entry.result_code == "KQ.G99.000001;KQ.G99.000002"
    assert entry.doubts == ()


def test_a_result_cut_at_its_beginning_is_doubted() -> None:
    entry = read(ket_qua=[{"ten": "n bản nuôi chó", "ma": "KQ.G99.000001"}])
    assert kinds(entry) == [DoubtKind.RESULT_CUT]


@pytest.mark.parametrize(
    "changes",
    [
        {"ten": "Thủ tục cấp giấy phép lái tàu vũ trụ"},
        {"ten": "Đăng ký nuôi chó (9.000077)"},
    ],
)
def test_another_procedures_page_is_doubted(changes: dict[str, Any]) -> None:
    assert kinds(read(**changes)) == [DoubtKind.OTHER_PAGE]


def test_the_own_code_at_the_end_of_a_name_is_cut() -> None:
    assert read(ten="Đăng ký nuôi chó (cấp xã) (9.000002)").name == "Đăng ký nuôi chó (cấp xã)"


def test_a_procedure_of_another_level_is_doubted() -> None:
    assert kinds(read(cap="Cấp tỉnh")) == [DoubtKind.NOT_COMMUNE]
    assert kinds(read(cap="Cấp tỉnh, Cấp xã")) == []


def test_numbers_of_laws_are_read_and_what_is_stuck_to_them_dropped() -> None:
    entry = read(
        can_cu=[
            "85/2019/TT-BTCNgh",
            "52/2014/QH1352",
            "123/2015/NĐ-CP",
            "luật",
            3,
            "85/2019/TT-BTC",
        ]
    )
    assert entry.legal_basis == ("85/2019/TT-BTC", "52/2014/QH13", "123/2015/NĐ-CP")


def test_marks_tell_which_part_changed_whatever_the_order_of_lines() -> None:
    page = a_page()
    marks = read_entry(page).marks
    assert read(thanh_phan=list(reversed(page["thanh_phan"]))).marks == marks
    assert [
        [old == new for old, new in zip(marks, read(**changes).marks, strict=True)]
        for changes in (
            {"cach_thuc": [a_way("4 Ngày làm việc")]},
            {"thanh_phan": page["thanh_phan"][:1]},
            {"ket_qua": []},
            {"url": "https://khac.invalid"},
        )
    ] == [
        [False, False, True, True],
        [True, True, False, True],
        [True, True, True, False],
        [True, True, True, True],
    ]


@pytest.mark.parametrize(
    ("raw", "field", "reason"),
    [
        (None, "", "not_an_object"),
        ([], "", "not_an_object"),
        ({}, "ma", "missing"),
        (a_page(ma=1), "ma", "wrong_type"),
        (a_page(ma="1.1"), "ma", "not_a_code"),
        (a_page(ma="1.000656; DROP"), "ma", "not_a_code"),
        (a_page(ten=None), "ten", "missing"),
        (a_page(ten=" \u200b"), "ten", "missing"),
        (a_page(thanh_phan="giấy"), "thanh_phan", "wrong_type"),
        (a_page(thanh_phan=["giấy"]), "thanh_phan", "wrong_type"),
        (a_page(cach_thuc=[[]]), "cach_thuc", "wrong_type"),
        (a_page(thanh_phan=[a_line("Giấy")] * 401), "thanh_phan", "too_many"),
    ],
)
def test_what_is_no_entry_is_refused_with_its_place(raw: object, field: str, reason: str) -> None:
    with pytest.raises(UnreadableEntryError) as caught:
        read_entry(raw)
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_missing_parts_are_missing_not_fatal() -> None:
    entry = read_entry({"ma": "9.000002", "ten": "Đăng ký nuôi chó", "cap": None})
    assert {DoubtKind.LIMIT_MISSING, DoubtKind.FEE_MISSING, DoubtKind.PAPERS_NONE} <= set(
        kinds(entry)
    )


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Tờ khai đăng ký khai tử theo mẫu", "Tờ khai đăng ký khai tử"),
        ("Giấy chứng sinh; trường hợp không có thì …", "Giấy chứng sinh"),
        ("Dự thảo giao dịch", "Dự thảo giao dịch"),
        ("(theo mẫu)", "(theo mẫu)"),
        ("Đối với trường hợp nuôi ngựa: sổ ngựa", "Đối với trường hợp nuôi ngựa: sổ ngựa"),
    ],
)
def test_a_short_name_is_the_beginning_of_the_legal_one(name: str, short: str) -> None:
    assert short_paper_name(name) == short


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["ma", "ten", "cach_thuc", "thanh_phan", "ket_qua", "can_cu", "cap", "loai"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_json_is_read_or_refused(value: object) -> None:
    raw = {**a_page(), **value} if isinstance(value, dict) else value
    try:
        entry = read_entry(raw)
    except UnreadableEntryError:
        return
    assert entry.code
    assert all(len(paper.short_name) <= 40 for paper in entry.papers)
    assert len({paper.short_name for paper in entry.papers}) == len(entry.papers)


@given(st.lists(st.text(min_size=1, max_size=90), min_size=1, max_size=8))
def test_any_paper_names_get_short_names_of_their_own(names: list[str]) -> None:
    entry = read(thanh_phan=[a_line(name) for name in names])
    shorts = [paper.short_name for paper in entry.papers]
    assert len(set(shorts)) == len(shorts)
    assert all(0 < len(short) <= 40 for short in shorts)
    assert len(paper_names(entry)) == len({paper.name.lower() for paper in entry.papers})
