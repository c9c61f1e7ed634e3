"""What a Vietnamese syllable can be: onset, rime, tone. Tells a broken word from a whole one.

Written Vietnamese has some 150 rimes and 28 onsets; a syllable closed by c, ch, p or t takes only the
tones sắc and nặng. Both ways of placing a tone (hòa, hoà) are accepted. Words of other languages of the
country (H'Hen, Krông, Đắk) mostly are no such syllables, so "not a syllable" alone never means "broken".
Left out are oong and ooc (xoong, moóc): in names `oo` is a typed ô (`Coong`).
"""

from __future__ import annotations

import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
    a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âu ây âc âm ân âng âp ât
    e eo ec em en eng ep et ê êu êch êm ên ênh êp êt
    i ia iu ich im in inh ip it iêu iêc iêm iên iêng iêp iêt iêc
    o oi oc om on ong op ot oa oai oao oay oac oach oam oan oang oanh oap oat
    oăc oăm oăn oăng oăt oe oeo oen oet
    ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua ui uc um un ung up ut uâ uây uân uâng uât uê uêch uênh uên uôi uôc uôm uôn uông uôt uơ
    uy uya uych uynh uyn uyt uyu uyp uyên uyêt
    ư ưa ưi ưu ưc ưm ưn ưng ưt ươi ươu ươc ươm ươn ương ươp ươt
    y yêu yêm yên yêng yêt ynh
"""
_AFTER_QU = "yt ych yn yu ya yp yêt yên yêng"  # quýt, quỵch …: the u is in the onset
_AFTER_GI = "ên êng êt êu êm êp êc"  # giêng, giết: one i serves twice

ONSETS = frozenset(("", *_ONSETS.split()))
RIMES = frozenset(_RIMES.split())
_QU_RIMES = RIMES | frozenset(_AFTER_QU.split())
_GI_RIMES = RIMES | frozenset(_AFTER_GI.split())
_STOPS = ("c", "ch", "p", "t")
_STOP_TONES = frozenset("\u0301\u0323")
_MARKED = frozenset("ăâêôơư")
VOWELS = frozenset("aeiouy") | _MARKED
_BARE_RIMES = frozenset(
    "".join(letter for letter in unicodedata.normalize("NFD", rime) if letter.isascii())
    for rime in _QU_RIMES
)


def _marked_letters() -> frozenset[str]:
    small = {
        unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)
    }
    small = {letter for letter in small if not letter.isascii()} | {"đ"}
    return frozenset(small | {letter.upper() for letter in small})


MARKED_LETTERS = _marked_letters()
"""The 134 letters beyond ASCII, composed."""

MINORITY_LETTERS = frozenset("ĕĔŏŎĭĬŭŬčČñÑ\u0306")
"""Further letters in names of the Ê-đê, Ba-na, Gia-rai and Raglai."""


def is_syllable(word: str) -> bool:
    """Whether one word, in any case, is a possible Vietnamese syllable."""
    letters, tones = _split_tones(word)
    if len(tones) > 1:
        return False
    if letters == "gi":
        return True
    for length in (3, 2, 1, 0):
        onset, rime = letters[:length], letters[length:]
        if onset in ONSETS and _is_rime(onset, rime):
            return not rime.endswith(_STOPS) or tones in _STOP_TONES
    return False


def has_lost_marks(word: str) -> bool:
    """Whether a word is no syllable, but would be one with marks: `Nguyen`, `Bich`."""
    letters = word.lower()
    if not letters.isascii() or is_syllable(letters):
        return False
    return any(
        letters[:length] in ONSETS and letters[length:] in _BARE_RIMES for length in (3, 2, 1, 0)
    )


def compose(letters: str, tone: str) -> str | None:
    """Return the syllable of toneless `letters` with a combining `tone` in its place, or None.

    `tone` may be empty. The tone stands on the letter that has a circumflex, breve or horn (the last
    one of two), else on the vowel before a final consonant, else on the last but one vowel.
    """
    place = _tone_place(letters)
    if place is None:
        return None
    made = unicodedata.normalize("NFC", letters[: place + 1] + tone + letters[place + 1 :])
    return made if is_syllable(made) else None


def _split_tones(word: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = "".join(letter for letter in decomposed if letter in TONES)
    letters = "".join(letter for letter in decomposed if letter not in TONES)
    return unicodedata.normalize("NFC", letters), tones


def _is_rime(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime in _QU_RIMES
    return rime in (_GI_RIMES if onset == "gi" else RIMES)


def _tone_place(letters: str) -> int | None:
    lowered = letters.lower()
    skipped = 2 if lowered.startswith(("qu", "gi")) and len(lowered) > 2 else 0
    if skipped and lowered[2] not in VOWELS:
        skipped = 0  # "gin": here the i is the vowel
    vowels = [at for at in range(skipped, len(lowered)) if lowered[at] in VOWELS]
    if not vowels:
        return None
    marked = [at for at in vowels if lowered[at] in _MARKED]
    if marked:
        return marked[-1]
    if vowels[-1] + 1 < len(lowered) or len(vowels) == 1:
        return vowels[-1]
    return vowels[-2]
