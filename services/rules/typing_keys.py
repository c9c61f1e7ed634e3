"""Keystrokes of Vietnamese typing programs turned into the letters they type: Telex and VNI.

Some readers send a name as the keys a typing program expects (`Nguyeenx`); when the program is off, the
keys arrive bare. Each word is decoded by itself; a word that already is a syllable, or that its keys do
not make one, stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from services.rules.syllables import VOWELS, compose, is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"[^\W_]+")
_MARKS = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng
_TELEX_TONES = dict(zip("frxsj", _MARKS, strict=True))
_VNI_TONES = dict(zip("23415", _MARKS, strict=True))
_HORNED = {"o": "ơ", "u": "ư"}
_ROOFED = {"a": "â", "e": "ê", "o": "ô"}


def from_telex(text: str) -> str:
    """Return `text` with the words that are Telex keystrokes decoded."""
    return _WORD.sub(lambda found: _decoded(found.group(), _telex_letters), text)


def from_vni_keys(text: str) -> str:
    """Return `text` with the words that are VNI keystrokes decoded."""
    return _WORD.sub(lambda found: _decoded(found.group(), _vni_letters), text)


def _decoded(word: str, split: Callable[[str], tuple[str, str]]) -> str:
    if is_syllable(word) or word.isdigit():
        return word
    letters, tone = split(word.lower())
    letters = letters.replace("ưo", "ươ")  # typing programs do so as soon as a letter follows
    made = compose(letters, tone) or compose(letters.replace("ươ", "uơ"), tone)  # thuở
    if made is None:
        return word
    if word.isupper() and len(made) > 1:
        return made.upper()
    return made[0].upper() + made[1:] if word[0].isupper() else made


def _telex_letters(keys: str) -> tuple[str, str]:
    letters: list[str] = []
    tone = ""
    for key in keys:
        if key in _TELEX_TONES and not tone and not VOWELS.isdisjoint(letters):
            tone = _TELEX_TONES[key]
        elif key == "w":
            _add_horn_or_breve(letters)
        elif not (_add_stroke(letters, key) or _add_roof(letters, key)):
            letters.append(key)
    return "".join(letters), tone


def _vni_letters(keys: str) -> tuple[str, str]:
    letters: list[str] = []
    tone = ""
    for key in keys:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key in {"7", "8"}:
            _add_horn_or_breve(letters)
        elif key == "6":
            any(_add_roof(letters, vowel) for vowel in reversed(letters))
        elif key == "9":
            _add_stroke(letters, "d")
        else:
            letters.append(key)
    return "".join(letters), tone


def _add_horn_or_breve(letters: list[str]) -> None:
    """Change uo to ươ, else the last a, o or u; the key by itself types ư."""
    for at in range(len(letters) - 1, -1, -1):
        if letters[at] == "a":
            letters[at] = "ă"
            return
        if letters[at] in _HORNED:
            if letters[at] == "o" and letters[at - 1 : at] == ["u"] and letters[0] != "q":
                letters[at - 1] = "ư"
            letters[at] = _HORNED[letters[at]]
            return
    letters.append("ư")


def _add_roof(letters: list[str], key: str) -> bool:
    """Change an earlier a, e, o to â, ê, ô; answer whether there was one."""
    if key not in _ROOFED or key not in letters:
        return False
    at = len(letters) - 1 - letters[::-1].index(key)
    if not VOWELS.isdisjoint(letters[at + 1 :]):
        return False  # ngoeo: two vowels, not one typed twice
    letters[at] = _ROOFED[key]
    return True


def _add_stroke(letters: list[str], key: str) -> bool:
    """Change a first d to đ; answer whether there was one."""
    if key != "d" or letters[:1] != ["d"]:
        return False
    letters[0] = "đ"
    return True
