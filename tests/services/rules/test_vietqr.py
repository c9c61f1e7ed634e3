"""Facts about VietQR; the worked examples are those of the domain reference, section 8."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.vietqr import BANKS, check, crc16, parse, payload, plain, purpose_of

HEAD = "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
VIETCOMBANK = f"{HEAD}5303704540480005802VN62210817H2615 261121 000163044319"
VIETINBANK = (
    "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA"
    "53037045405200005802VN62170813LP HO SO 00076304529B"
)
AGRIBANK = (
    "00020101021138570010A00000072701270006970405011315002012345670208QRIBFTTA53037045802VN63042D36"
)


def test_the_check_sum_is_ccitt_false():
    assert crc16(b"123456789") == "29B1"
    assert crc16(b"") == "FFFF"


def test_the_worked_examples_hold():
    assert payload("970436", "0123456789", 8_000, "H2615 261121 0001") == VIETCOMBANK
    assert payload("970415", "113366668888", 20_000, "LP HO SO 0007") == VIETINBANK
    assert payload("970405", "1500201234567") == AGRIBANK


NAPAS_BODIES = {
    # account 0011012345678 and card 9704030011012345678 at BIN 970403: NAPAS specification, static
    "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304": "9E6F",
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
    "62340107NPS68690819thanh toan don hang6304": "2E2E",
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304": "4F52",
}


@pytest.mark.parametrize(("body", "crc"), NAPAS_BODIES.items())
def test_the_published_check_sums_hold(body, crc):
    assert crc16(body.encode()) == crc


def test_what_is_written_is_read_back():
    read = parse(VIETCOMBANK + "\r\n")
    assert (read.bin_code, read.bank, read.account) == ("970436", "Vietcombank", "0123456789")
    assert (read.amount_vnd, read.purpose, read.is_card) == (8_000, "H2615 261121 0001", False)
    assert (read.crc_ok, read.problems) == (True, ())
    assert parse(AGRIBANK).amount_vnd is None


def test_a_card_is_told_from_an_account():
    read = parse(payload("970403", "9704031101234567", to_card=True))
    assert (read.is_card, read.account) == (True, "9704031101234567")


@given(
    st.sampled_from(sorted(BANKS)),
    st.from_regex(r"[0-9A-Z]{4,19}", fullmatch=True),
    st.none() | st.integers(1, 9_999_999_999_999),
    st.text("ABCXYZ019", max_size=25),
)
def test_any_payment_survives_the_journey(bin_code, account, amount_vnd, purpose):
    read = parse(payload(bin_code, account, amount_vnd, purpose))
    assert (read.bin_code, read.account, read.amount_vnd) == (bin_code, account, amount_vnd)
    assert (read.purpose, read.crc_ok) == (purpose, True)


@given(st.integers(6, len(VIETCOMBANK) - 1), st.characters(min_codepoint=33, max_codepoint=126))
def test_one_changed_character_is_noticed(place, letter):
    altered = VIETCOMBANK[:place] + letter + VIETCOMBANK[place + 1 :]
    assert parse(altered).crc_ok == (altered == VIETCOMBANK)


def test_a_broken_code_is_explained():
    (problem,) = parse(VIETCOMBANK[:-1] + "0").problems
    assert (problem.kind, problem.message) == (
        "error",
        "Mã chuyển tiền đọc không trọn: sai mã kiểm ở cuối. Chưa ghi gì. Quét lại.",
    )


def test_a_merchant_s_code_pays_no_account():
    body = "00020101021126240010A0000007750106123456530370454051000.5802VN5904SHOP6304"
    read = parse(body + crc16(body.encode()))
    assert (read.bin_code, read.receiver, read.crc_ok) == ("", "SHOP", True)
    assert read.problems[0].kind == "warning"


@pytest.mark.parametrize(
    ("amount", "read"), [("8000", 8000), ("8000.00", 8000), ("8000.5", None), ("8 000", None)]
)
def test_an_amount_is_whole_dong(amount, read):
    body = f"00020101021254{len(amount):02d}{amount}6304"
    assert parse(body + crc16(body.encode())).amount_vnd == read


@pytest.mark.parametrize("text", ["", "038192004417||A|B|C|D|E", "https://example.vn", "0002"])
def test_other_texts_are_no_payment(text):
    assert parse(text) is None


@given(st.text())
def test_any_text_is_answered(text):
    assert parse("000201" + text) is not None
    assert isinstance(plain(text), str)
    assert isinstance(check(text, text, None, text), tuple)


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("97043", "0123456789"), "bank"),
        (("970436", "012 345"), "account"),
        (("970436", "0" * 20), "account"),
        (("970436", "0123456789", 0), "amount"),
        (("970436", "0123456789", 10**13), "amount"),
        (("970436", "0123456789", 1, "Lệ phí"), "purpose"),
        (("970436", "0123456789", 1, "X" * 26), "purpose"),
    ],
)
def test_an_impossible_payment_is_refused(arguments, field):
    assert [(problem.field, problem.kind) for problem in check(*arguments)] == [(field, "error")]
    with pytest.raises(ValueError, match=field):
        payload(*arguments)


def test_an_unknown_bank_is_only_a_warning():
    (problem,) = check("970999", "0123456789")
    assert (problem.field, problem.kind) == ("bank", "warning")
    assert payload("970999", "0123456789")


@pytest.mark.parametrize(
    ("codes", "purpose"),
    [
        (["H56.14.07-261123-0307"], "H561407 261123 0307"),
        (["000.07.14.H56-261123-0307"], "0000714H56 261123 0307"),
        (["H56.14.07-261123-0315", "H56.14.07-261123-0316"], "H561407 261123 0315 0316"),
        (["H56.14.07-261123-0315", "H56.14.07-261124-0316"], "261123 0315 261124 0316"),
        (["000.07.14.H56-261123-0315", "000.07.14.H56-261123-0316"], "261123 0315 0316"),
        (["H56.1234.1234.1234-261123-200001"], "261123 200001"),
        ([f"H56.14.07-261123-{number:04d}" for number in range(1, 5)], "MC 0001 0002 0003 0004"),
        ([f"H56.14.07-261123-{number:04d}" for number in range(1, 9)], "MC 0001 0002 0003 0004"),
        (["not a code"], ""),
        ([], ""),
    ],
)
def test_a_transfer_names_the_dossiers(codes, purpose):
    assert purpose_of(codes) == purpose
    assert check("970436", "0123456789", 1, purpose) == ()


def test_banks_take_no_marks():
    assert plain("Lệ phí hồ sơ: Đặng (số 7)") == "Le phi ho so Dang so 7"
