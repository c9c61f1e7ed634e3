"""Facts about scanned texts of any kind."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules import citizen_cards, dossier_codes, slip_qr, vietqr
from services.rules.scans import (
    MAX_LENGTH,
    NOTHING_READ,
    UNKNOWN,
    ScanKind,
    read_scan,
    shown_fields,
)

KEY = bytes(range(32))
CODE = "H56.14.07-261123-0307"
CARD = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|05112022"
SLIP = slip_qr.payload("https://dichvucong.gov.vn/tra-cuu", CODE, KEY)
PAYMENT = vietqr.payload("970436", "0123456789", 16_000, vietqr.purpose_of([CODE]))
MRZ = (
    "IDVNM0900000018079090000001<<8\n9006153M3006151VNM<<<<<<<<<<<8\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<"
)


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        (
            CARD,
            "citizen_card",
            {
                "personal_id": "038192004417",
                "old_id": "",
                "name": "Nguyễn Thị Phượng",
                "born_on": "1992-08-14",
                "born_year": 1992,
                "sex": "Nữ",
                "address": "Thôn 4, xã Tân Phong",
                "issued_on": "2022-11-05",
                "extra": [],
            },
        ),
        (SLIP, "slip", {"code": CODE, "valid": True, "verdict": "valid", "issue": 1}),
        (
            CODE.lower(),
            "dossier_code",
            {"code": CODE, "org_id": "H56.14.07", "on": "2026-11-23", "number": 307},
        ),
        (
            PAYMENT,
            "bank_qr",
            {
                "bank": "970436",
                "bank_name": "Vietcombank",
                "account": "0123456789",
                "amount_vnd": 16_000,
                "purpose": "H561407 261123 0307",
                "receiver": "",
                "crc_ok": True,
            },
        ),
        (
            MRZ,
            "mrz",
            {
                "personal_id": "079090000001",
                "name": "Nguyen Van An",
                "born_on": "1990-06-15",
                "sex": "Nam",
                "expires_on": "2030-06-15",
                "country": "VNM",
            },
        ),
        ("038 192 004 417", "personal_number", {"personal_id": "038192004417"}),
        ("https://example.vn", "unknown", {"text": "https://example.vn"}),
    ],
)
@pytest.mark.parametrize("prefix", ["\ufeff", "]Q1"])
@pytest.mark.parametrize("ending", ["", "\r\n", "\t"])
def test_every_kind_is_told_whatever_the_reader_adds(text, kind, fields, prefix, ending):
    scan = read_scan(f"{prefix}{text}{ending}", office_key=KEY, org_id="H56.14.07")
    assert scan.kind == kind
    assert shown_fields(scan) == fields
    assert json.dumps(shown_fields(scan))


def messages(text, **kwargs):
    return [problem.message for problem in read_scan(text, **kwargs).problems]


def test_an_unknown_code_is_explained_in_the_words_of_the_design():
    assert messages("8934588063060") == [UNKNOWN]
    assert messages("\r\n") == [NOTHING_READ]
    assert messages("x" * (MAX_LENGTH + 1)) == [UNKNOWN]


def test_a_slip_is_judged():
    ours = {"office_key": KEY, "org_id": "H56.14.07"}
    theirs = slip_qr.payload("https://x.vn", "H56.14.08-261123-0307", b"another office key")
    assert messages(SLIP, **ours) == []
    assert messages(SLIP.replace("0307", "0308"), **ours)[0].startswith("Giấy hẹn không hợp lệ")
    assert messages(theirs, **ours)[0].startswith("Giấy hẹn của nơi khác")
    assert messages(SLIP)[0].startswith("Chưa kiểm tra được giấy hẹn")
    assert messages(SLIP.replace("tra", "trâ"), **ours)[0].startswith("Đầu đọc làm vỡ mã")


def test_problems_of_a_card_are_passed_on():
    assert "thẻ ghi 1993" in messages(CARD.replace("14081992", "14081993"))[0]
    assert messages("003192004417")[0].startswith("Không có tỉnh nào")


def test_a_number_typed_through_windows_vietnamese_layout_is_read():
    scan = read_scan("đê\u0301ă\u0323âđđôôă\u0303")
    assert shown_fields(scan) == {"personal_id": "038192004417"}


def test_a_card_within_another_code_is_still_a_card():
    assert isinstance(read_scan(CARD).fields, citizen_cards.CardReading)
    assert isinstance(read_scan(CODE).fields, dossier_codes.DossierCode)


PIECES = st.sampled_from(
    [
        CARD,
        SLIP,
        CODE,
        PAYMENT,
        MRZ,
        "038192004417",
        "|",
        "\ufeff",
        "&k=",
        "000201",
        "\r",
        "\udc80",
        "H56-",
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=4)).map("".join))
def test_any_text_is_answered(text):
    scan = read_scan(text, office_key=KEY, org_id="H56.14.07")
    assert scan.kind in set(ScanKind)
    assert isinstance(shown_fields(scan), dict)
    assert all(problem.message for problem in scan.problems)
    assert scan.kind is not ScanKind.UNKNOWN or scan.problems


@given(st.binary())
def test_any_bytes_are_answered(content):
    assert read_scan(content.decode("latin-1"), office_key=KEY).kind in set(ScanKind)
    assert read_scan(content.decode("utf-8", errors="surrogateescape")).kind in set(ScanKind)
