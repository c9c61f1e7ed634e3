"""Facts about `scan` and `vietqr` on the command line."""

from __future__ import annotations

import io
import json
import sys

import pytest
import zxingcpp
from PIL import Image

import resources
from services.clock import system_clock
from services.desk import open_desk
from services.rules.slip_qr import payload
from services.rules.vietqr import parse
from ui.console import rules_commands
from ui.console.command_line import run

CARD = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|05112022"
PAY = ("vietqr", "--bank", "970436", "--account", "0123456789")
EXAMPLE = (
    "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
    "5303704540480005802VN62210817H2615 261121 000163044319"
)


def answer(capsys, *arguments):
    status = run(list(arguments))
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return status, said.out, said.err


def document(capsys, *arguments):
    status, out, err = answer(capsys, *arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_scan_tells_a_card_as_json(capsys):
    found = document(capsys, "scan", CARD)
    assert found == {
        "kind": "citizen_card",
        "fields": {
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
        "problems": [],
    }


def test_scan_tells_people_what_is_odd(capsys):
    status, out, _ = answer(capsys, "scan", CARD.replace("14081992", "14081993") + "|Lan|")
    assert status == 0
    assert out.startswith("Thẻ căn cước\n  số căn cước: 038192004417\n")
    assert "  ngày sinh: 14/08/1993\n" in out
    assert "  trường khác: Lan | \n" in out
    assert "  ! Số căn cước cho năm sinh 1992, thẻ ghi 1993." in out


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("H56.14.07-261123-0307", "dossier_code", "Mã hồ sơ\n"),
        (EXAMPLE, "bank_qr", "  số tiền: 8.000\u00a0đ\n"),
        ("https://x.vn/?ma=H56.14.07-261123-0307&k=1234567890123456", "slip", "  hợp lệ: không\n"),
        ("038192004417", "personal_number", "Số căn cước\n"),
        ("8934588063060", "unknown", "Mã này không phải mã trên thẻ căn cước."),
        ("", "unknown", "Đầu đọc không gửi gì."),
    ],
)
def test_scan_tells_every_kind(capsys, text, kind, words):
    assert document(capsys, "scan", text)["kind"] == kind
    assert words in answer(capsys, "scan", text)[1]


def test_scan_reads_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{CARD}\r\n\xff".encode("latin-1", "replace")))
    )
    assert document(capsys, "scan", "-")["kind"] == "citizen_card"


def test_scan_judges_slips_with_the_key_of_a_data_folder(capsys, tmp_path):
    unlock = tmp_path / "unlock"
    unlock.write_text("một mật khẩu để thử", encoding="utf-8")
    common = ("--data", str(tmp_path / "desk"), "--unlock", str(unlock))
    office = resources.path("samples/office.toml")
    assert answer(capsys, "init", "--office", str(office), *common)[0] == 0
    desk = open_desk(tmp_path / "desk", system_clock, passphrase="một mật khẩu để thử")
    slip = payload("https://x.vn", "H56.14.07-261123-0307", desk.office_key)
    desk.close()
    assert document(capsys, "scan", slip, *common)["fields"]["verdict"] == "valid"
    altered = slip.replace("0307", "0308")
    assert document(capsys, "scan", altered, *common)["fields"]["verdict"] == "invalid"


def test_scan_with_a_missing_data_folder_says_so(capsys, tmp_path):
    status, out, err = answer(capsys, "scan", CARD, "--data", str(tmp_path / "none"))
    assert (status, out) == (1, "")
    assert "(MC-" in err


def test_every_field_and_kind_has_a_word():
    assert set(rules_commands.KIND_NAMES) == set(rules_commands.ScanKind)
    assert "" not in rules_commands.LABELS.values()


def test_vietqr_gives_the_payload_of_the_worked_example(capsys):
    found = document(capsys, *PAY, "--amount", "8.000 đ", "--purpose", "H2615 261121 0001")
    assert found == {
        "payload": EXAMPLE,
        "bank": "970436",
        "bank_name": "Vietcombank",
        "account": "0123456789",
        "amount_vnd": 8_000,
        "purpose": "H2615 261121 0001",
        "svg": None,
        "problems": [],
    }


def test_vietqr_shortens_a_dossier_number(capsys):
    found = document(capsys, *PAY, "--purpose", "H56.14.07-261123-0307")
    assert (found["purpose"], found["amount_vnd"]) == ("H561407 261123 0307", None)
    assert document(capsys, *PAY, "--purpose", "Lệ phí hồ sơ")["purpose"] == "Le phi ho so"


def test_vietqr_draws_a_code_that_can_be_read(capsys):
    _, out, _ = answer(capsys, *PAY, "--amount", "8000")
    payload, *rows = out.rstrip("\n").split("\n")
    light = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    pixels = b"".join(
        bytes(light[letter][half] for letter in row) for row in rows for half in (0, 1)
    )
    picture = Image.frombytes("L", (len(rows[0]), 2 * len(rows)), pixels).resize(
        (4 * len(rows[0]), 8 * len(rows)), Image.Resampling.NEAREST
    )
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [payload]
    assert parse(payload).amount_vnd == 8_000


def test_vietqr_writes_one_path(capsys, tmp_path):
    path = tmp_path / "qr.svg"
    assert document(capsys, *PAY, "-o", str(path))["svg"] == str(path)
    written = path.read_text(encoding="utf-8")
    assert written.count("<path") == 2
    assert str(path) in answer(capsys, *PAY, "-o", str(path))[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("vietqr", "--bank", "97043", "--account", "0123456789"),
        ("vietqr", "--bank", "970436", "--account", "tài khoản"),
        (*PAY, "--amount", "tám nghìn"),
        (*PAY, "--amount", "0"),
        (*PAY, "--amount", "9" * 16),
        (*PAY, "--purpose", "nội dung dài quá hai mươi lăm chữ"),
        (*PAY, "-o", "qr.pdf"),
        (*PAY, "-o", "/nonexistent/qr.svg"),
    ],
)
def test_bad_input_gets_one_sentence_and_status_1(capsys, arguments):
    status, out, err = answer(capsys, *arguments)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert "(MC-" in err


def test_an_unknown_bank_is_a_warning(capsys):
    found = document(capsys, "vietqr", "--bank", "970999", "--account", "0123456789")
    assert [problem["kind"] for problem in found["problems"]] == ["warning"]
