"""Builders: procedures, pages of the portal and a book to keep them in, whole and plausible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models import dossier_rows, journal, number_counters, procedure_versions, settings
from models.store import Store
from services.book import Book, new_origin, open_book
from services.clock import VIETNAM, Clock, fixed_clock
from services.rules.acts import PaperMode
from services.rules.deadlines import Limit, Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.procedure_documents import with_version
from services.rules.procedures import Case, Certainty, Paper, ProcedureVersion

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
TODAY = NOW.date()
KEY, SALT = bytes(range(32)), bytes(range(16))

DECLARATION = Paper("Tờ khai đăng ký nuôi mèo theo mẫu", "Tờ khai đăng ký nuôi mèo")
CARD = Paper(
    "Thẻ căn cước, hộ chiếu còn giá trị sử dụng",
    "Căn cước của người nuôi",
    original=0,
    mode=PaperMode.PRESENT,
    lookup=True,
)
EXPERTISE = Paper("Văn bản giám định giống mèo", "Văn bản giám định", case="giam-dinh")
WITNESSES = Paper(
    "Cam đoan của hai người làm chứng", "Cam đoan, 2 người làm chứng", case="cam-doan"
)
PROXY = Paper(
    "Văn bản ủy quyền theo quy định của pháp luật",
    "Văn bản ủy quyền",
    required=False,
    group="Khi nộp thay",
)


def a_procedure(**changes: Any) -> ProcedureVersion:
    """Return a procedure with two cases and five papers, `changes` made."""
    whole = ProcedureVersion(
        code="9.000001",
        version="",
        name="Đăng ký nuôi mèo",
        short_name="Nuôi mèo",
        field="Thú nuôi",
        field_code="",
        limit=Limit.parse("3 ngày làm việc"),
        rule_15h=Rule15h.NONE,
        fee=FeeRule(FeeKind.SET_BY_COUNCIL),
        papers=(PROXY, DECLARATION, CARD, EXPERTISE, WITNESSES),
        cases=(
            Case("giam-dinh", "Văn bản giám định"),
            Case(
                "cam-doan",
                "Cam đoan",
                Limit.parse("trong ngày"),
                FeeRule(FeeKind.FIXED, 5_000),
                Rule15h.SAME_DAY_NEXT_DAY,
            ),
        ),
        result="Trích lục đăng ký nuôi mèo",
        result_code="KQ.G99.000001",
        legal_basis=("01/2026/NĐ-CP",),
        effective_from=None,
        effective_to=None,
        certainty=Certainty.OFFICIAL,
        source="Cổng thử nghiệm",
        read_on=date(2026, 7, 31),
        case_label="Chứng cứ",
        aliases=("giấy nuôi mèo",),
    )
    return with_version(replace(whole, **changes))


def a_page(**changes: Any) -> dict[str, Any]:
    """Return a page of the portal that nothing is doubtful about, `changes` made."""
    whole: dict[str, Any] = {
        "ma": "9.000002",
        "ten": "Thủ tục đăng ký nuôi chó",
        "linh_vuc": "Thú nuôi",
        "cap": "Cấp xã",
        "quyet_dinh": "12/QĐ-BTN",
        "bo": "bo-thu-nuoi",
        "url": "https://portal.invalid/9.000002",
        "doi_tuong": "Công dân Việt Nam",
        "cach_thuc": [
            {"kenh": "Trực tuyến", "thoi_gian": "3 Ngày làm việc", "phi": "Miễn phí", "mo_ta": ""},
            {"kenh": "Trực tiếp", "thoi_gian": "3 Ngày làm việc", "phi": "Miễn phí", "mo_ta": ""},
        ],
        "sau_15h": False,
        "thanh_phan": [
            a_line("Tờ khai đăng ký nuôi chó theo mẫu (nếu nộp trực tiếp)"),
            a_line("Sổ tiêm phòng của chó do cơ quan thú y cấp"),
        ],
        "ket_qua": [{"ten": "Giấy đăng ký nuôi chó", "ma": "KQ.G99.000002"}],
        "can_cu": ["01/2026/NĐ-CP"],
    }
    return whole | changes


def a_line(name: str, original: int = 1, copy: int = 0, kind: str = "nộp") -> dict[str, Any]:
    """Return one line of a page's papers."""
    return {"loai": kind, "ten": name, "ban_chinh": original, "ban_sao": copy}


def a_way(
    time: str = "3 Ngày làm việc",
    fee: str = "Miễn phí",
    remark: str = "",
    channel: str = "Trực tiếp",
) -> dict[str, str]:
    """Return one way of filing, with its limit and fee."""
    return {"kenh": channel, "thoi_gian": time, "phi": fee, "mo_ta": remark}


def a_book(folder: Path, clock: Clock | None = None) -> Book:
    """Return an open book with an empty catalogue; close it after use."""
    schema = (
        *journal.SCHEMA,
        *settings.SCHEMA,
        *number_counters.SCHEMA,
        *procedure_versions.SCHEMA,
        *dossier_rows.SCHEMA,
    )
    store = Store.create(folder / "book.db", KEY, SALT, schema)
    with store.writing() as db:
        settings.write(db, "origin", new_origin("H56.14.07", 2))
        settings.write(db, "epoch", 1)
    return open_book(folder, store, "this machine", clock or fixed_clock(NOW))
