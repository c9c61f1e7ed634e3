"""Old Vietnamese encodings: UTF-8 taken for single bytes, and the letters of TCVN3 and VNI fonts.

Source of the letter tables: TCVN 5712:1993 (the VN3 set) and the VNI-Win set, each seen through Windows'
Western code page, as a program that knows nothing of them shows it.
"""

from __future__ import annotations

import re
import unicodedata

from services.rules.syllables import MARKED_LETTERS, MINORITY_LETTERS


def mend_bytes(text: str) -> str | None:
    """Return `text` as it was before its UTF-8 bytes were read as single characters, or None.

    Code pages of Windows (Western, Vietnamese) and DOS, once or several times over. UTF-8 is strict:
    nothing but misread UTF-8 can be mended in this way.
    """
    if text.isascii():
        return None
    for codes in _CODE_PAGES:
        mended = _utf8_of(text, codes)
        if mended is not None:
            return mend_bytes(mended) or mended
    return None


def _code_page(name: str) -> dict[str, int]:
    """Return the bytes of a code page's characters; bytes it leaves out are those of Latin-1."""
    table = {chr(byte): byte for byte in range(256)}
    for byte in range(128, 256):
        letter = bytes((byte,)).decode(name, errors="ignore")
        if letter:
            table[letter] = byte
    return table


_CODE_PAGES = tuple(_code_page(name) for name in ("cp1252", "cp1258", "cp437", "cp850"))
_SEQUENCE = re.compile(rb"[\xc3-\xc6][\x80-\xbf]|\xe1[\xba\xbb][\x80-\xbf]")
_EATEN_SPACE = re.compile(rb"([\xc3\xc6]|\xe1[\xba\xbb]) ")  # A0, a no-break space, became a space


def _utf8_of(text: str, codes: dict[str, int]) -> str | None:
    try:
        content = bytes(codes[letter] for letter in text)
        if _SEQUENCE.search(content) is None:
            return None
        mended = _EATEN_SPACE.sub(b"\\1\xa0", content).decode()
    except (KeyError, UnicodeDecodeError):
        return None
    # An answer without Vietnamese letters may be a half-way one: misread twice.
    return mended if mended != text and _is_plausible(mended) else None


def _is_plausible(mended: str) -> bool:
    beyond = {letter for letter in unicodedata.normalize("NFC", mended) if not letter.isascii()}
    letters = {letter for letter in beyond if letter.isalpha()}
    if letters & MARKED_LETTERS and letters <= MARKED_LETTERS | MINORITY_LETTERS:
        return True
    return mend_bytes(mended) is not None


_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)

_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_SHAPES = {  # after a, e, o: circumflex with a tone; after a: breve with a tone
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300",
    "é": "\u0306\u0301", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_SINGLES = {"ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_LETTER = re.compile("[aeo][âàáåãä]|a[êèéúüë]|[aeouyöô][øùûõï]|[ñöôæóòî]", re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """Return `text` with TCVN3 letters decoded; its capital fonts use the codes of small letters."""
    return re.sub(r"\S+", _tcvn3_word, text)


def _tcvn3_word(found: re.Match[str]) -> str:
    written = found.group()
    made = written.translate(_TCVN3)
    plain = "".join(letter for letter in written if letter.isascii() and letter.isalpha())
    return made.upper() if len(plain) > 1 and plain.isupper() else made


def from_vni(text: str) -> str:
    """Return `text` with VNI letters decoded: a plain letter and a mark, or a single one."""
    return _VNI_LETTER.sub(_vni_letter, unicodedata.normalize("NFC", text))


def _vni_letter(found: re.Match[str]) -> str:
    written = found.group().lower()
    made = _VNI_SINGLES.get(written[0], written[0])
    if len(written) > 1:
        mark = written[1]
        made = unicodedata.normalize("NFC", made + (_VNI_TONES.get(mark) or _VNI_SHAPES[mark]))
    return made.upper() if found.group()[0].isupper() else made
