"""Vietnamese text: cleaning what was typed or scanned, folding it for search, ordering names.

Stored text is NFC with single spaces and nothing invisible (`clean`). Search compares folded text
(`fold`: no marks, đ as d, lower case); "exact marks first" compares `exact`, where the two ways of
placing a tone (hoà, hòa) are one. Names are listed by the given name, which stands last (`name_order`).
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # alphabetical order; f j w z in foreign names only
TONES = (
    "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng: the order of Vietnamese dictionaries
)
VOWELS = frozenset("aăâeêioôơuưy")

_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
_WORD = re.compile(r"[^\W_]+")
_D_LOOKALIKES = {"đ": "d", "ð": "d", "ɖ": "d"}  # ð and ɖ come from converters that mistook Đ
_FIRST_KEY = 0x41  # "A": letters of a name key are A, B, C … in the order of LETTERS

# Tone on the last vowel of oa, oe, uy at the end of a syllable ("hoà"), in NFD; not after q ("quý").
_NEW_STYLE = re.compile(f"(o(?=[ae])|(?<!q)u(?=y))([aey])([{TONES}])(?![a-z\u0302\u0306\u031b])")


def _plain_letters() -> dict[int, str]:
    """Return the plain letter of each of the 134 marked letters: the usual case, made quick."""
    table = {ord("đ"): "d", ord("Đ"): "d"}
    for base in "aeiouy":
        for mark in ("", _BREVE, _CIRCUMFLEX, _HORN):
            for tone in ("", *TONES):
                letter = unicodedata.normalize("NFC", base + mark + tone)
                if len(letter) == 1:
                    table |= {ord(letter): base, ord(letter.upper()): base}
    return table


_PLAIN = _plain_letters()


def nfc(text: str) -> str:
    """Return `text` composed (NFC), nothing else changed."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return `text` in NFC, on one line, without invisible characters and surplus spaces.

    Removed: byte order marks, zero-width and direction marks, soft hyphens, control characters, halves
    of surrogate pairs. Tabs, line ends and no-break spaces count as spaces.
    """
    if not text.isprintable():
        text = "".join(filter(_is_kept, text))
    return " ".join(nfc(text).split())


def visible(text: str) -> str:
    """Return `text` without invisible characters (as `clean`); its lines and spaces stay as they are."""
    return text if text.isprintable() else "".join(filter(_is_kept, text))


def fold(text: str) -> str:
    """Return `text` for comparing: lower case, no marks, đ as d, nothing invisible, single spaces.

    Idempotent, and equal for NFC and NFD input.
    """
    plain = text.translate(_PLAIN)
    if not (plain.isascii() and plain.isprintable()):
        kept = unicodedata.normalize("NFKD", "".join(filter(_is_kept, text)))
        plain = "".join(map(_plain_letter, kept.lower()))
    return " ".join(plain.lower().split())


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`: runs of letters and digits."""
    return tuple(_WORD.findall(fold(text)))


def exact(text: str) -> str:
    """Return `text` for comparing with its marks: lower case, one way of placing tones."""
    return nfc(_NEW_STYLE.sub(_moved_tone, unicodedata.normalize("NFD", clean(text).lower())))


def title_name(text: str) -> str:
    """Return a person's name as it is written: `NGUYỄN THỊ PHƯỢNG` → `Nguyễn Thị Phượng`.

    Words already in mixed case keep it (`McLean`), `H'Hen`, `Y-Thêm` and `K’Brơi` stay as they are cut.
    """
    return " ".join(_title_word(word) for word in clean(text).split(" "))


def given_name(name: str) -> str:
    """Return the given name (*tên*): the last word."""
    return clean(name).rpartition(" ")[2]


def name_order(name: str) -> str:
    """Return a text by which names sort: given name, then surname, then middle names.

    Compared by code point, so a database can sort by it. Within a word the letters come first, in the
    Vietnamese alphabet (a ă â b … d đ e ê …), then the tone (ngang huyền hỏi ngã sắc nặng).
    """
    words = _WORD.findall(clean(name).lower())
    if not words:
        return ""
    return " ".join(_word_key(word) for word in (words[-1], *words[:-1]))


def _is_kept(letter: str) -> bool:
    if letter.isprintable():
        return True
    category = unicodedata.category(letter)
    return category[0] == "Z" or letter in "\t\n\r\v\f\x85" or category == "Co"


def _plain_letter(letter: str) -> str:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Mn":
        return ""
    return _D_LOOKALIKES.get(letter, letter)


def _moved_tone(found: re.Match[str]) -> str:
    first, second, tone = found.groups()
    return f"{first}{tone}{second}"


def _title_word(word: str) -> str:
    if word.isupper() or word.islower():
        word = word.lower()
    return re.sub(r"(^|[-'’.])(\w)", lambda found: found.group(1) + found.group(2).upper(), word)


def _word_key(word: str) -> str:
    keys: list[str] = []
    tone = "0"
    for letter in unicodedata.normalize("NFD", word):
        if letter in TONES:
            tone = str(TONES.index(letter) + 1)
        elif letter in {_BREVE, _CIRCUMFLEX, _HORN} and keys:
            keys[-1] = _letter_key(nfc(_key_letter(keys[-1]) + letter))
        else:
            keys.append(_letter_key(letter))
    return "".join(keys) + tone


def _letter_key(letter: str) -> str:
    place = LETTERS.find(letter)
    if place >= 0:
        return chr(_FIRST_KEY + place)
    # Digits sort before letters, anything else after them.
    return letter if letter.isascii() else chr(_FIRST_KEY + len(LETTERS)) + letter


def _key_letter(key: str) -> str:
    place = ord(key[0]) - _FIRST_KEY
    return LETTERS[place] if len(key) == 1 and 0 <= place < len(LETTERS) else key[-1]
