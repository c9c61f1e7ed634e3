"""Facts about the QR code of citizens' cards. All people are made up."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.citizen_cards import BROKEN_MARKS, MAX_FIELDS, CardReading, parse_card
from services.rules.problems import Problem

ID = "038192004417"
NAME = "Nguyễn Thị Phượng"
HOME = "Thôn 4, xã Tân Phong, tỉnh Thanh Hóa"
BORN, ISSUED = date(1992, 8, 14), date(2022, 11, 5)
CARD = f"{ID}|172000001|{NAME}|14081992|Nữ|{HOME}|05112022"
NO_OLD = f"{ID}||{NAME}|14081992|Nữ|{HOME}|05112022"
WHOLE = CardReading(ID, "172000001", NAME, BORN, "Nữ", HOME, ISSUED, born_year=1992)
WHOLE_NO_OLD = CardReading(ID, "", NAME, BORN, "Nữ", HOME, ISSUED, born_year=1992)


def misread(text, code_page):
    return "".join(
        bytes((byte,)).decode(code_page, errors="ignore") or chr(byte) for byte in text.encode()
    )


SOUND = {
    "2021 card with an old number": (CARD, WHOLE),
    "2021 card without an old number": (NO_OLD, WHOLE_NO_OLD),
    "CR LF at the end": (CARD + "\r\n", WHOLE),
    "CR at the end": (CARD + "\r", WHOLE),
    "LF at the end": (CARD + "\n", WHOLE),
    "tab at the end": (CARD + "\t", WHOLE),
    "tab at the beginning": ("\t" + CARD, WHOLE),
    "byte order mark": ("\ufeff" + CARD, WHOLE),
    "STX and ETX around it": (f"\x02{CARD}\x03", WHOLE),
    "NUL and EOT at the end": (CARD + "\x00\x04", WHOLE),
    "AIM prefix of a QR code": ("]Q1" + CARD, WHOLE),
    "AIM prefix of a QR code with ECI": ("]Q2" + CARD + "\r", WHOLE),
    "decomposed letters": (unicodedata.normalize("NFD", CARD), WHOLE),
    "blanks around every field": (CARD.replace("|", " | "), WHOLE),
    "no-break spaces": (CARD.replace(" ", "\u00a0"), WHOLE),
    "zero-width spaces": (CARD.replace(" ", " \u200b"), WHOLE),
    "doubled blanks in the name": (CARD.replace("Thị", " Thị "), WHOLE),
    "sex without its mark": (CARD.replace("Nữ", "Nu"), WHOLE),
    "sex in capitals": (CARD.replace("Nữ", "NỮ"), WHOLE),
    "name in capitals": (CARD.replace(NAME, NAME.upper()), WHOLE),
    "broken bar for bar": (CARD.replace("|", "¦"), WHOLE),
    "tilde for bar (layout of the PC)": (CARD.replace("|", "~"), WHOLE),
    "tab for bar": (CARD.replace("|", "\t"), WHOLE),
    "dates with slashes": (
        CARD.replace("14081992", "14/08/1992").replace("05112022", "5/11/2022"),
        WHOLE,
    ),
    "single-digit day in seven digits": (
        CARD.replace("14081992", "5091992"),
        CardReading(ID, "172000001", NAME, date(1992, 9, 5), "Nữ", HOME, ISSUED, born_year=1992),
    ),
    "single-digit month in seven digits": (
        CARD.replace("14081992", "1481992"),
        WHOLE,
    ),
    "29 February": (
        "038088004417||Lê Văn Tám|29021988|Nam|Xã Mẫu|29022024",
        CardReading(
            "038088004417",
            "",
            "Lê Văn Tám",
            date(1988, 2, 29),
            "Nam",
            "Xã Mẫu",
            date(2024, 2, 29),
            born_year=1988,
        ),
    ),
}


def test_the_table_of_samples_is_long_enough():
    assert len(SOUND) + len(ODD) + len(BROKEN) + len(NO_CARDS) >= 60


@pytest.mark.parametrize(("text", "reading"), SOUND.values(), ids=SOUND.keys())
def test_a_sound_card_is_read_without_a_question(text, reading):
    found = parse_card(text)
    assert found == reading
    assert found.is_complete


def fields_of(reading):
    return [(problem.field, problem.kind) for problem in reading.problems]


def test_a_new_card_keeps_its_further_fields():
    found = parse_card(f"{NO_OLD}|Nguyễn Văn Ba|Lê Thị Tư||\r\n")
    assert found.extra == ("Nguyễn Văn Ba", "Lê Thị Tư", "", "")
    assert (found.field_count, found.is_new_card, found.problems) == (11, True, ())
    assert not parse_card(CARD).is_new_card


W, E = "warning", "error"
ODD = {
    "another year of birth": (CARD.replace("14081992", "14081993"), [("personal_id", W)]),
    "another century": (
        CARD.replace("14081992", "14082092"),
        [("personal_id", W), ("issued_on", W)],
    ),
    "another sex": (CARD.replace("Nữ", "Nam"), [("personal_id", W)]),
    "unknown province": (CARD.replace(ID, "003192004417"), [("personal_id", W)]),
    "born abroad": (CARD.replace(ID, "125192004417"), []),
    "number of 11 digits": (CARD.replace(ID, "03819200441"), [("personal_id", E)]),
    "number of 13 digits": (CARD.replace(ID, ID + "0"), [("personal_id", E)]),
    "letter O in the number": (CARD.replace(ID, "O38192004417"), [("personal_id", E)]),
    "9-digit number of an old card": (CARD.replace(ID, "172000001"), [("personal_id", W)]),
    "old number of 8 digits": (CARD.replace("172000001", "17200000"), [("old_id", W)]),
    "old number of 12 digits": (CARD.replace("172000001", "038092000001"), []),
    "only the year of birth": (CARD.replace("14081992", "00001992"), [("born_on", W)]),
    "only four digits of birth": (CARD.replace("14081992", "1992"), [("born_on", W)]),
    "impossible date of birth": (CARD.replace("14081992", "31021992"), [("born_on", E)]),
    "no date of birth": (CARD.replace("14081992", ""), [("born_on", E)]),
    "seven digits that are two dates": (CARD.replace("14081992", "1121992"), [("born_on", E)]),
    "seven digits that are no date": (CARD.replace("14081992", "9991992"), [("born_on", E)]),
    "year of birth before 1900": (CARD.replace("14081992", "1292"), [("born_on", E)]),
    "issued before birth": (CARD.replace("05112022", "05111991"), [("issued_on", W)]),
    "no date of issue": (CARD.replace("05112022", ""), [("issued_on", W)]),
    "letters in the date of issue": (CARD.replace("05112022", "O5112022"), [("issued_on", W)]),
    "no sex": (CARD.replace("Nữ", ""), [("sex", W)]),
    "sex unknown": (CARD.replace("Nữ", "X"), [("sex", W)]),
    "no name": (CARD.replace(NAME, ""), [("name", E)]),
    "name without its marks": (CARD.replace(NAME, "Nguyen Thi Phuong"), [("name", W)]),
    "address with lost letters": (CARD.replace("Thôn", "Th\ufffdn"), [("address", W)]),
    "four fields": (f"{ID}||{NAME}|14081992", [("", E)]),
    "two fields": (f"{ID}|", [("", E)]),
    "cut within the address": (f"{ID}||{NAME}|14081992|Nữ|Thôn 4, x", [("", E)]),
    "seventeen fields": (NO_OLD + "|" * (MAX_FIELDS - 6), [("", W)]),
    "sixteen fields": (NO_OLD + "|" * (MAX_FIELDS - 7), []),
    "eight fields": (NO_OLD + "|", []),
}


@pytest.mark.parametrize(("text", "problems"), ODD.values(), ids=ODD.keys())
def test_what_is_odd_is_flagged_and_not_blocked(text, problems):
    found = parse_card(text)
    assert fields_of(found) == problems
    assert all(problem.message.endswith(".") for problem in found.problems)


BROKEN = {
    "UTF-8 as Windows Western": (misread(CARD, "cp1252"), "Đầu đọc gửi sai bảng mã"),
    "UTF-8 as Windows Vietnamese": (misread(CARD, "cp1258"), "Đầu đọc gửi sai bảng mã"),
    "UTF-8 as DOS": (misread(CARD, "cp437"), "Đầu đọc gửi sai bảng mã"),
    "UTF-8 as Latin-1 with CR LF": (
        CARD.encode().decode("latin-1") + "\r\n",
        "Đầu đọc gửi sai bảng mã",
    ),
    "Telex keys": (
        f"{ID}|172000001|Nguyeenx Thij Phuwowngj|14081992|Nuwx|"
        "Thoon 4, xax Taan Phong, tinhr Thanh Hoas|05112022",
        "Đầu đọc gửi phím kiểu Telex",
    ),
    "VNI keys": (
        f"{ID}|172000001|Nguye6n4 Thi5 Phu7o7ng5|14081992|Nu74|"
        "Tho6n 4, xa4 Ta6n Phong, ti3nh Thanh Ho1a|05112022",
        "Đầu đọc gửi phím kiểu VNI",
    ),
    "TCVN3 letters": (
        f"{ID}|172000001|NguyÔn ThÞ Ph\u00adîng|14081992|N÷|"
        "Th«n 4, x· T©n Phong, tØnh Thanh Hãa|05112022",
        "Đầu đọc gửi chữ kiểu TCVN3",
    ),
    "VNI letters": (
        f"{ID}|172000001|Nguyeãn Thò Phöôïng|14081992|Nöõ|"
        "Thoân 4, xaõ Taân Phong, tænh Thanh Hoùa|05112022",
        "Đầu đọc gửi chữ kiểu VNI",
    ),
    "Caps Lock": (CARD.swapcase(), "Phím Caps Lock đang bật"),
}


@pytest.mark.parametrize(("text", "cause"), BROKEN.values(), ids=BROKEN.keys())
def test_what_can_be_mended_is_mended_and_said(text, cause):
    found = parse_card(text)
    assert [problem.field for problem in found.problems] == ["name"]
    assert found.problems[0].message.startswith(cause)
    assert found == CardReading(
        ID, "172000001", NAME, BORN, "Nữ", HOME, ISSUED, problems=found.problems, born_year=1992
    )


def test_digits_typed_through_windows_vietnamese_layout_are_read():
    keys = str.maketrans("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ")
    text = "|".join(
        part if part in {NAME, "Nữ", HOME} else part.translate(keys) for part in CARD.split("|")
    )
    assert parse_card(text) == WHOLE


@pytest.mark.parametrize("name", ["Nguy?n Th? Ph??ng", "Nguyn Th Phng", "Nguy\ufffdn Th\ufffd"])
def test_a_name_with_lost_marks_is_explained_in_the_words_of_the_design(name):
    found = parse_card(CARD.replace(NAME, name))
    assert found.problems == (Problem("name", W, BROKEN_MARKS),)
    assert (found.personal_id, found.name) == (ID, name)


def test_a_broken_card_without_a_sound_number_claims_nothing():
    found = parse_card(CARD.replace(NAME, "Nguy?n").replace(ID, "0381920044"))
    assert "Số căn cước đã đọc đúng" not in found.problems[-1].message


NO_CARDS = {
    "nothing": "",
    "blanks": " \r\n",
    "a number": ID,
    "a name": NAME,
    "a link": "https://example.vn/tra-cuu?ma=1|2",
    "a slip": "https://dichvucong.gov.vn/?ma=H56.14.07-261123-0307&k=4821950274618305",
    "a payment": "00020101021238540010A0000007270124",
    "pipes only": "|" * 9,
    "a list with pipes": "a|b|c|d|e|f|g",
    "number and name without bars": f"{ID} {NAME} 14081992",
    "machine-readable lines": "IDVNM0900000018079090000001<<8",
    "an electronic identity": "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
}


@pytest.mark.parametrize("text", NO_CARDS.values(), ids=NO_CARDS.keys())
def test_what_is_no_card_is_not_taken_for_one(text):
    assert parse_card(text) is None


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("12 Đường Số 1, , Phường 10", "12 Đường Số 1, Phường 10"),
        ("Thôn 1, - Xã Mẫu, , , Hà Nội", "Thôn 1, Xã Mẫu, Hà Nội"),
        (", Thôn 1, -, Xã Mẫu,", "Thôn 1, Xã Mẫu"),
        ("Khu 2 , -", "Khu 2"),
        ("Tổ 3-4, Phường Mẫu", "Tổ 3-4, Phường Mẫu"),
    ],
)
def test_odd_commas_of_old_cards_are_removed(written, shown):
    assert parse_card(CARD.replace(HOME, written)).address == shown


def test_a_long_address_is_kept_whole():
    home = ", ".join(f"đơn vị hành chính số {number}" for number in range(60))
    assert parse_card(CARD.replace(HOME, home)).address == home


@pytest.mark.parametrize(
    ("home", "is_old"),
    [
        ("Xã Mẫu, Huyện Mẫu, Hà Nội", True),
        ("Phường 10, Quận 11, TP. Hồ Chí Minh", True),
        ("Phường Ba, Thị xã Bốn, Tỉnh Năm", True),
        ("Phường Ba, Thành phố Bốn, Tỉnh Năm", True),
        ("Thị trấn Ba", True),
        ("Phường Minh Phụng, Thành phố Hồ Chí Minh", False),
        (HOME, False),
        ("", False),
    ],
)
def test_addresses_with_a_district_are_old(home, is_old):
    assert parse_card(CARD.replace(HOME, home)).address_is_old == is_old


def test_every_problem_says_what_to_do():
    messages = {
        problem.message for text, _ in ODD.values() for problem in parse_card(text).problems
    }
    assert "Mới có 11 số, cần đủ 12." in messages
    assert (
        "Mới đọc được 4 trong 7 trường trên thẻ. Những gì đọc được vẫn giữ. "
        "Quét lại, hoặc gõ phần còn thiếu." in messages
    )
    assert (
        "Ngày sinh đọc ra “31021992”, không phải một ngày. Các trường khác vẫn giữ. "
        "Xem thẻ và gõ ngày." in messages
    )
    assert (
        "Giới tính trên thẻ để trống. Các trường khác vẫn giữ. "
        "Số căn cước cho giới tính Nữ. Chọn bằng tay." in messages
    )


@given(st.text())
def test_any_text_is_answered(text):
    assert parse_card(text) is None or parse_card(text).field_count >= 2


@given(st.lists(st.text(), max_size=18))
def test_any_fields_behind_a_number_are_answered(fields):
    found = parse_card("|".join([ID, *fields, ""]))
    assert found is not None
    assert found.personal_id == ID


@given(st.integers(0, len(CARD)), st.characters())
def test_any_damage_to_a_card_is_answered(place, letter):
    found = parse_card(CARD[:place] + letter + CARD[place + 1 :])
    assert found is None or found.field_count >= 6
