"""Facts about names broken on their way from a reader."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules import typing_keys
from services.rules.broken_marks import Damage, Fault, digits_from_layout, find_damage, has_strange
from services.rules.old_encodings import from_tcvn3, from_vni, mend_bytes
from services.rules.syllables import ONSETS, RIMES, TONES, compose

NAME = "Nguyễn Thị Phượng"
ADDRESS = "Thôn 4, xã Tân Phong, huyện Đông Sơn"
SYLLABLES = st.sampled_from(
    [
        "Nguyễn",
        "Thị",
        "Phượng",
        "Đặng",
        "Hòa",
        "Quý",
        "Thuỷ",
        "Đào",
        "Ưng",
        "Lê",
        "Ánh",
        "Xuân",
        "Nghĩa",
    ]
)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=5).map(" ".join)


def misread(text, code_page):
    """Read UTF-8 as a code page, bytes it does not have as Latin-1, as Windows does."""
    return "".join(
        bytes((byte,)).decode(code_page, errors="ignore") or chr(byte) for byte in text.encode()
    )


@pytest.mark.parametrize("code_page", ["cp1252", "cp1258", "cp437", "cp850", "latin-1"])
@given(name=NAMES)
def test_utf8_read_as_single_bytes_is_always_mended(code_page, name):
    assert find_damage(misread(name, code_page)) == Damage(Fault.BYTES, (name,))


def test_utf8_misread_twice_is_mended():
    assert mend_bytes(misread(misread(NAME, "cp1252"), "cp1252")) == NAME


def test_a_no_break_space_that_became_a_space_is_a_byte_all_the_same():
    assert (
        mend_bytes(misread("Hoàng Thị Hà|x", "cp1252").replace("\u00a0", " ")) == "Hoàng Thị Hà|x"
    )


@pytest.mark.parametrize("text", ["XÃ TAM", "Nguyễn", "plain", "", "é", "Ã", "Ä\u0083x\udfff"])
def test_what_is_no_misread_utf8_is_left_alone(text):
    assert mend_bytes(text) is None


def test_misread_letters_of_other_languages_are_left_alone():
    assert mend_bytes(misread("Öl", "cp1252")) is None


@given(NAMES)
def test_a_sound_name_is_never_touched(name):
    assert find_damage(name, [ADDRESS, "Nữ"]) is None


@pytest.mark.parametrize(
    "name",
    [
        "H'Hen Niê",
        "Y Bhlôk Êban",
        "Cao Lan Anh",
        "K'Brơi",
        "Ksor Hơ̆",
        "Giàng A Pháo",
        "Lò Thị Ọi",
        "",
    ],
)
def test_names_of_all_peoples_are_never_touched(name):
    assert find_damage(name, ["Buôn Ama Thuột, xã Krông Bông, tỉnh Đắk Lắk"]) is None


KEYED = "Thoon 4, xax Taan Phong, huyeenj Ddoong Sown"


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Nguyeenx Thij Phuwowngj", NAME),
        ("NGUYEENX THIJ PHUWOWNGJ", NAME.upper()),
        ("Nguyeexn Thij Phuwongj", NAME),
        ("Ddaof Ddinhf Quaan", "Đào Đình Quân"),
        ("Daofd Dinhd Tuaans", "Đào Đinh Tuấn"),
        ("Quoocs Quyeenf Thuowr", "Quốc Quyền Thuở"),
        ("Nhw Y", "Như Y"),
        ("Hoangf Wng", "Hoàng Ưng"),
        ("Trana Thij Lan", "Trân Thị Lan"),
    ],
)
def test_telex_keys_are_typed_out(keys, name):
    found = find_damage(keys, [KEYED, "Nuwx"])
    assert found == Damage(Fault.TELEX_KEYS, (name, ADDRESS, "Nữ"))


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Nguye6n4 Thi5 Phu7o7ng5", NAME),
        ("D9a8ng5 D9u7c1", "Đặng Đức"),
        ("Tra62n Hu74u", "Trần Hữu"),
        ("Nguyen64 Ho6ng2 D9i5nh", "Nguyễn Hồng Định"),
    ],
)
def test_vni_keys_are_typed_out(keys, name):
    found = find_damage(keys, ["Tho6n 4, xa4 Ta6n Phong"])
    assert found == Damage(Fault.VNI_KEYS, (name, "Thôn 4, xã Tân Phong"))


def test_keys_are_not_looked_for_beside_marked_letters():
    assert (
        find_damage("Nguyeenx Thij", [ADDRESS]) is None
        or not find_damage("Nguyeenx Thij", [ADDRESS]).mended
    )


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ("NguyÔn ThÞ Ph\u00adîng", NAME),
        ("NGUYÔN THÞ PH\u00adîNG", NAME.upper()),
        ("§Æng §øc Th¾ng", "Đặng Đức Thắng"),
        ("TrÇn Quèc TuÊn", "Trần Quốc Tuấn"),
    ],
)
def test_tcvn3_letters_are_decoded(seen, name):
    assert find_damage(seen, ["Th«n 4, x· T©n Phong"]) == Damage(
        Fault.TCVN3, (name, "Thôn 4, xã Tân Phong")
    )


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ("Nguyeãn Thò Phöôïng", NAME),
        ("NGUYEÃN THÒ PHÖÔÏNG", NAME.upper()),
        ("Ñaëng Ñöùc Thaéng", "Đặng Đức Thắng"),
        ("Traàn Quoác Tuaán", "Trần Quốc Tuấn"),
    ],
)
def test_vni_letters_are_decoded(seen, name):
    assert find_damage(seen, ["Thoân 4, xaõ Taân Phong"]) == Damage(
        Fault.VNI, (name, "Thôn 4, xã Tân Phong")
    )


def test_all_letters_of_the_old_tables_are_there():
    tcvn3 = from_tcvn3(
        "µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \u00adõøö÷ù úýûüþ ®"
    )
    assert (
        tcvn3 == "àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đ"
    )
    vni = from_vni(
        "aøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä eøeùeûeõeï eâeàeáeåeãeä ìíæóò oøoùoûoõoï oâoàoáoåoãoä"
    )
    assert vni == "àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ"
    assert (
        from_vni("ôôøôùôûôõôï uøuùuûuõuï ööøöùöûöõöï yøyùyûyõî ñ") == "ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đ"
    )


def test_caps_lock_is_undone():
    assert find_damage("nGUYỄN tHỊ y", ["tHÔN 4"]) == Damage(
        Fault.CAPS_LOCK, ("Nguyễn Thị Y", "Thôn 4")
    )


@pytest.mark.parametrize(
    "name",
    [
        "Nguy?n Th? Ph??ng",
        "Nguy\ufffdn",
        "Nguyn Th Phng",
        "Nguyen Thi Phuong",
        "Nguy#n",
        "NguyÅn ThË",
        "Ngu1 Văn",
    ],
)
def test_what_is_lost_is_not_made_up(name):
    assert find_damage(name) == Damage(Fault.LOST)


def test_an_address_is_mended_beside_a_sound_name():
    assert find_damage("Cao Lan Anh", [KEYED, "Nam"]) == Damage(
        Fault.TELEX_KEYS, ("Cao Lan Anh", ADDRESS, "Nam")
    )
    assert find_damage("Cao Lan Anh", ["Krong Pac, TP, KCN, Ea Kar"]) is None


def test_two_ways_of_mending_prove_nothing():
    assert (from_tcvn3("Tæ"), from_vni("Tæ")) == ("Tổ", "Tỉ")
    assert find_damage("Tæ") == Damage(Fault.TCVN3, None)


@pytest.mark.parametrize("address", ["Th?n 4", "xã \ufffd", "Thôn Åm", "Thôn ¤"])
def test_strange_signs_in_an_address_are_seen(address):
    assert has_strange(address)


@pytest.mark.parametrize(
    "address", ["Thôn 4, xã Tân Phong – tổ 2", "Buôn Čư Êbur", "12 Đường “Số 1”?"]
)
def test_usual_signs_in_an_address_are_not_strange(address):
    assert not has_strange(address)


def test_digits_typed_through_windows_vietnamese_layout_are_read():
    assert digits_from_layout("đê\u0301ă\u0323âđđôôă\u0303") == "03819200441" + "7"
    assert digits_from_layout("ăâêô\u0300\u0309\u0303\u0301\u0323đ") == "1234567890"
    assert digits_from_layout("038192004417") == "038192004417"


@given(st.text(), st.lists(st.text(), max_size=2))
def test_any_text_is_answered(name, others):
    found = find_damage(name, others)
    assert found is None or found.mended is None or len(found.mended) >= 1


@given(st.text())
def test_decoders_answer_any_text(text):
    for decode in (from_tcvn3, from_vni, typing_keys.from_telex, typing_keys.from_vni_keys):
        assert isinstance(decode(text), str)


@given(NAMES)
def test_sound_words_pass_the_key_decoders_unchanged(name):
    assert typing_keys.from_telex(name) == typing_keys.from_vni_keys(name) == name


TELEX = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}


def keyed(syllable, letters, tones):
    """Type a syllable: its letters, then its tone."""
    tone = ""
    keys = []
    for letter in unicodedata.normalize("NFC", syllable):
        base = unicodedata.normalize("NFD", letter)
        found = [mark for mark in base if mark in TONES]
        tone = tones[found[0]] if found else tone
        plain = unicodedata.normalize("NFC", "".join(mark for mark in base if mark not in TONES))
        keys.append(letters.get(plain, plain))
    return "".join(keys) + tone


def every_syllable():
    for onset in ONSETS:
        for rime in RIMES:
            for tone in ("", *TONES):
                made = compose(onset + rime, tone)
                if made is not None:
                    yield made


def test_every_syllable_can_be_typed_and_read_back():
    telex = dict(zip("\u0300\u0309\u0303\u0301\u0323", "frxsj", strict=True))
    vni = dict(zip("\u0300\u0309\u0303\u0301\u0323", "23415", strict=True))
    syllables = set(every_syllable())
    assert len(syllables) > 15_000
    wrong = [
        syllable
        for syllable in syllables
        if typing_keys.from_telex(keyed(syllable, TELEX, telex)) != syllable
        or typing_keys.from_vni_keys(keyed(syllable, VNI, vni)) != syllable
    ]
    assert wrong == []
