"""Facts about the slip's QR code."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.rules.slip_qr import SlipCheck, SlipVerdict, is_slip, payload, verify

KEY, OTHER_KEY = b"k" * 32, b"other key of another office ....."
URL = "https://dichvucong.gov.vn/tra-cuu"
CODE = "H56.14.07-261123-0307"
ORG = "H56.14.07"
SLIP = payload(URL, CODE, KEY)

PRINTABLE = "".join(map(chr, range(32, 127)))


def verdict(text, key=KEY, org_id=ORG):
    found = verify(text, key, org_id)
    return found.verdict if found else None


def test_a_slip_holds_link_number_and_check_and_nothing_else():
    link, _, check = SLIP.partition("&k=")
    assert link == f"{URL}?ma={CODE}"
    assert len(check) == 16
    assert check.isdigit()


def test_a_slip_is_valid_at_every_desk_of_the_office():
    assert verify(SLIP, KEY, ORG) == SlipCheck(CODE, SlipVerdict.VALID)
    assert verify(f" {SLIP}\r\n", KEY, "000.07.14.H56").valid
    assert verify(SLIP, KEY).valid


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://x.vn/tra-cuu?loai=1",
        "https://x.vn/hs/{code}/xem",
        "https://x.vn/?so={code}",
        "HTTPS://X.VN/A",
    ],
)
def test_any_lookup_address_can_be_used(url):
    text = payload(url, CODE, KEY)
    assert verify(text, KEY, ORG) == SlipCheck(CODE, SlipVerdict.VALID)


@given(st.integers(0, len(SLIP) - 1), st.sampled_from(PRINTABLE))
@example(SLIP.index("&k="), "x")
@example(len(SLIP) - 16, "x")
@example(4, "S")
def test_one_changed_character_is_noticed(place, letter):
    altered = SLIP[:place] + letter + SLIP[place + 1 :]
    expected = SlipVerdict.VALID if altered.strip() == SLIP else SlipVerdict.INVALID
    assert verdict(altered) is expected


@given(st.integers(0, len(SLIP)), st.sampled_from(PRINTABLE.strip()))
def test_one_added_character_is_noticed(place, letter):
    altered = SLIP[:place] + letter + SLIP[place:]
    assert verdict(altered) is SlipVerdict.INVALID


@given(st.integers(0, len(SLIP) - 1))
def test_one_missing_character_is_noticed(place):
    assert verdict(SLIP[:place] + SLIP[place + 1 :]) is SlipVerdict.INVALID


def test_another_number_on_a_genuine_slip_is_noticed():
    assert verdict(SLIP.replace("0307", "0308")) is SlipVerdict.INVALID
    assert verdict(SLIP.replace("H56.14.07", "H56.14.08")) is SlipVerdict.INVALID


def test_another_office_s_slip_cannot_be_judged_here():
    theirs = payload(URL, "H56.14.08-261123-0307", OTHER_KEY)
    assert verdict(theirs) is SlipVerdict.FOREIGN
    assert verdict(theirs, org_id="") is SlipVerdict.FOREIGN
    assert verdict(payload(URL, CODE, OTHER_KEY)) is SlipVerdict.INVALID


def test_without_a_key_nothing_is_claimed():
    assert verify(SLIP, None) == SlipCheck(CODE, SlipVerdict.UNCHECKED)


def test_caps_lock_does_not_make_a_slip_invalid():
    assert verdict(SLIP.swapcase()) is SlipVerdict.VALID
    assert verdict(SLIP.swapcase().replace("0307", "0308")) is SlipVerdict.INVALID


def test_a_reading_broken_by_a_typing_program_is_not_called_invalid():
    assert verify(SLIP.replace("tra", "trâ"), KEY, ORG) == SlipCheck(CODE, SlipVerdict.MISREAD)


@pytest.mark.parametrize(
    "text",
    [
        "",
        CODE,
        URL,
        f"{URL}?ma={CODE}",
        "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4|05112022",
    ],
)
def test_what_is_no_slip_is_not_called_one(text):
    assert not is_slip(text)
    assert verify(text, KEY, ORG) is None


def test_a_slip_whose_number_cannot_be_made_out_is_invalid():
    assert verify(SLIP.replace("-0307", "_0307"), KEY, ORG) == SlipCheck("", SlipVerdict.INVALID)


@given(st.text())
def test_any_text_is_answered(text):
    assert verify(text, KEY, ORG) is None or not verify(text, KEY, ORG).valid


@given(st.text("0123456789ABCDEF.-", max_size=30), st.binary(min_size=16, max_size=40))
def test_the_check_fits_any_number_and_key(code, key):
    found = verify(payload(URL, code, key), key, ORG)
    assert found is not None
    assert found.valid


def test_a_weak_key_or_a_strange_address_is_refused():
    with pytest.raises(ValueError, match="key"):
        payload(URL, CODE, b"short")
    with pytest.raises(ValueError, match="ASCII"):
        payload("https://tra-cứu.vn", CODE, KEY)


@pytest.mark.parametrize("url", [URL, "", "https://x.vn/hs/{code}/xem"])
@pytest.mark.parametrize("issue", [1, 2, 13])
def test_a_slip_says_which_issue_it_is(url, issue):
    found = verify(payload(url, CODE, KEY, issue), KEY, ORG)
    assert found == SlipCheck(CODE, SlipVerdict.VALID, issue)


def test_an_older_issue_cannot_be_passed_off_as_the_newer():
    second = payload(URL, CODE, KEY, 2)
    assert verify(second.replace("&b=2", "&b=3"), KEY, ORG).verdict is SlipVerdict.INVALID
    assert verify(second.replace("&b=2", ""), KEY, ORG).verdict is SlipVerdict.INVALID
