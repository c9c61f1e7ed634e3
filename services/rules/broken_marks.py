"""Text that lost or garbled its Vietnamese marks on the way from a reader: recognised, mended if provable.

What happens at counters, and how it shows in `Nguyễn Thị Phượng`:

| fault | seen | mended |
|---|---|---|
| UTF-8 read as single bytes | `Nguyá»…n Thá»‹ PhÆ°á»£ng` | always: every byte is still there |
| TCVN3 (ABC) letters | `NguyÔn ThÞ Ph\u00adîng` | if every word becomes a syllable |
| VNI letters | `Nguyeãn Thò Phöôïng` | likewise |
| Telex keystrokes, typing program off | `Nguyeenx Thij Phuwowngj` | likewise |
| VNI keystrokes, typing program off | `Nguye6n4 Thi5 Phu7o7ng5` | likewise |
| Caps Lock | `nGUYỄN tHỊ pHƯỢNG` | always |
| digits typed through Windows' Vietnamese layout | `đê\u0301ă\u0323â` for `038192` … | in fields of digits |
| marks or letters lost | `Nguy?n Th?`, `Nguyn Th Phng`, `Nguyen Thi Phuong` | never |
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.old_encodings import from_tcvn3, from_vni, mend_bytes
from services.rules.syllables import (
    MARKED_LETTERS,
    MINORITY_LETTERS,
    VOWELS,
    has_lost_marks,
    is_syllable,
)
from services.rules.typing_keys import from_telex, from_vni_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Fault(StrEnum):
    """What happened to a text on its way."""

    BYTES = "bytes"
    TCVN3 = "tcvn3"
    VNI = "vni"
    TELEX_KEYS = "telex_keys"
    VNI_KEYS = "vni_keys"
    CAPS_LOCK = "caps_lock"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with some texts of one scan.

    Attributes:
        fault: What happened.
        mended: The texts as they must have been, in their order; None if that cannot be proved.
    """

    fault: Fault
    mended: tuple[str, ...] | None = None


_WORD = re.compile(r"[^\W_]+")
_REPLACED = re.compile(r"\ufffd|(?<=\w)\?|\?(?=\w)")
_LAYOUT_DIGITS = str.maketrans("ăâêô\u0300\u0309\u0303\u0301\u0323đ", "1234567890")
_USUAL_SIGNS = frozenset("–—‘’“”…·°²\u00a0")
_KNOWN = MARKED_LETTERS | MINORITY_LETTERS | _USUAL_SIGNS
_SIGNS_IN_NAMES = frozenset(" -'.,()/")
_DECODERS: tuple[tuple[Fault, Callable[[str], str]], ...] = (
    (Fault.TELEX_KEYS, from_telex),
    (Fault.VNI_KEYS, from_vni_keys),
    (Fault.TCVN3, from_tcvn3),
    (Fault.VNI, from_vni),
)
_KEYSTROKES = frozenset({Fault.TELEX_KEYS, Fault.VNI_KEYS})


def find_damage(name: str, others: Sequence[str] = ()) -> Damage | None:
    """Return what happened to a person's name and other texts of the same scan, or None.

    Args:
        name: Judged word by word; every word of a mended name is a syllable.
        others: Address and the like: mended in the same way; their words may be no syllables.
    """
    texts = (name, *others)
    mended = mend_bytes("\n".join(texts))
    if mended is not None:
        return Damage(Fault.BYTES, tuple(mended.split("\n")))
    words = _words(name)
    if words and all(map(_has_caps_lock, words)):
        return Damage(Fault.CAPS_LOCK, tuple(text.swapcase() for text in texts))
    if all(map(is_syllable, words)) and not has_strange(name):
        address = ", ".join(others)
        return _decoded(texts, address, _is_broken) if _has_broken_words(address) else None
    return _decoded(texts, name, _is_no_syllable) or (
        Damage(Fault.LOST) if _is_damaged(name, words) else None
    )


def has_strange(text: str) -> bool:
    """Whether `text` holds the sign of a lost letter, or a letter or sign Vietnamese does not use."""
    if _REPLACED.search(text):
        return True
    composed = unicodedata.normalize("NFC", text)
    return any(not letter.isascii() and letter not in _KNOWN for letter in composed)


def digits_from_layout(text: str) -> str:
    """Return a field of digits typed through Windows' Vietnamese keyboard layout as its digits.

    There the keys 1–0 type ă â ê ô, five tones and đ. Other characters stay. Sound only before the
    text is normalised: composing forgets the order of the keys.
    """
    return text.translate(_LAYOUT_DIGITS)


def _has_broken_words(address: str) -> bool:
    """Whether an address beside a sound name has two words or more that are no syllables."""
    return sum(map(_is_broken, _words(address))) >= 2


def _is_no_syllable(word: str) -> bool:
    return not is_syllable(word)


def _is_broken(word: str) -> bool:
    is_abbreviation = word.isupper() and len(word) <= 3
    return word.isalpha() and not is_abbreviation and not is_syllable(word)


def _decoded(texts: tuple[str, ...], judged: str, is_bad: Callable[[str], bool]) -> Damage | None:
    """Return the one decoding that leaves no bad word in `judged`; two different ones prove nothing."""
    are_plain = all(map(str.isascii, texts))
    found: list[Damage] = []
    for fault, decode in _DECODERS:
        if fault in _KEYSTROKES and not are_plain:
            continue  # a reader that sends keystrokes sends no marked letter anywhere
        made = decode(judged)
        if made != judged and not any(map(is_bad, _words(made))) and not has_strange(made):
            found.append(Damage(fault, tuple(map(decode, texts))))
    if len({damage.mended for damage in found}) > 1:
        return Damage(found[0].fault)
    return found[0] if found else None


def _is_damaged(name: str, words: list[str]) -> bool:
    if has_strange(name) or any(map(_is_odd_sign, name)):
        return True
    if name.isascii() and any(map(has_lost_marks, words)):
        return True
    return any(len(word) > 1 and VOWELS.isdisjoint(_bare(word)) for word in words)


def _is_odd_sign(letter: str) -> bool:
    return letter.isascii() and not letter.isalpha() and letter not in _SIGNS_IN_NAMES


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _bare(word: str) -> str:
    return unicodedata.normalize("NFD", word.lower())


def _has_caps_lock(word: str) -> bool:
    return word[0].islower() and (len(word) == 1 or word[1:].isupper())
