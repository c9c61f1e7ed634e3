"""The printed recovery code: 160 secret bits in six groups a person can copy without a mistake.

Shape: six groups `XXXX-XXXX` of `ALPHABET` (no I, O, 0, 1), for example

    K7QM-29XP  R4TD-88HB  V3NW-67CE  J9LA-47GY  P2SF-54UZ  D6KX-33MR

Each symbol is five bits, an element of GF(32). A group is six symbols of content and two of check: a
Reed–Solomon code of distance 3 whose expected sums depend on the place of the group. So every one or
two wrong characters in a group, and every two groups exchanged, are noticed *and the group is named*;
anything worse slips through a group once in 1,024 times and then meets the last check: the 36 content
symbols are 160 bits of secret and the first 20 bits of its SHA-256.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

SECRET_BYTES = 20
GROUPS = 6
GROUP_LENGTH = 8
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 letters; nothing that is read as something else

_CONTENT = 6  # symbols of a group that carry content; the other two are its check
_SECRET_BITS = SECRET_BYTES * 8
_SUM_BITS = GROUPS * _CONTENT * 5 - _SECRET_BITS
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_SEPARATORS = " -–—_.\t\r\n,;"


@dataclass(frozen=True, slots=True)
class GroupFault:
    """What is wrong with a typed code.

    Attributes:
        group: 1–6; 0 = every group is right in itself, but they do not belong together.
        reason: `"too_short"`, `"too_long"`, `"unknown_letter"` (not in the alphabet), `"accented"` (a
            Vietnamese typing program is on), `"mistyped"`, `"mixed"` (groups of two different codes).
    """

    group: int
    reason: str


def code_groups(secret: bytes) -> tuple[str, ...]:
    """Return the six groups that carry the 20 bytes of `secret`."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a recovery secret is 20 bytes")
    content = int.from_bytes(secret, "big") << _SUM_BITS | _check_sum(secret)
    total = GROUPS * _CONTENT
    symbols = [content >> 5 * (total - 1 - place) & 31 for place in range(total)]
    return tuple(
        _group_text(_checked(symbols[at * _CONTENT : (at + 1) * _CONTENT], at))
        for at in range(GROUPS)
    )


def split_groups(text: str) -> tuple[str, ...]:
    """Return what was typed, cut every eight letters, upper case, without separators."""
    letters = _letters(text)
    return tuple(
        letters[at : at + GROUP_LENGTH] for at in range(0, max(len(letters), 1), GROUP_LENGTH)
    )


def check_group(text: str, number: int) -> GroupFault | None:
    """Return what is wrong with one typed group, or None; `number` is 1–6."""
    letters = _letters(text)
    if any(letter not in _VALUE and not letter.isascii() for letter in letters):
        return GroupFault(number, "accented")
    if any(letter not in _VALUE for letter in letters):
        return GroupFault(number, "unknown_letter")
    if len(letters) != GROUP_LENGTH:
        return GroupFault(number, "too_short" if len(letters) < GROUP_LENGTH else "too_long")
    if _sums([_VALUE[letter] for letter in letters]) != _expected(number - 1):
        return GroupFault(number, "mistyped")
    return None


def check_code(text: str) -> GroupFault | None:
    """Return the first thing wrong with a whole typed code, or None when it can be used."""
    groups = split_groups(text)
    for number, group in enumerate(groups[:GROUPS], start=1):
        fault = check_group(group, number)
        if fault is not None:
            return fault
    if len(groups) != GROUPS:
        reason = "too_short" if len(groups) < GROUPS else "too_long"
        return GroupFault(min(len(groups) + 1, GROUPS), reason)
    secret, found = _content(groups)
    return None if found == _check_sum(secret) else GroupFault(0, "mixed")


def read_code(text: str) -> bytes:
    """Return the 20 secret bytes of a typed code.

    Raises:
        ValueError: `check_code(text)` finds a fault.
    """
    if check_code(text) is not None:
        raise ValueError("not a recovery code")
    return _content(split_groups(text))[0]


def _content(groups: tuple[str, ...]) -> tuple[bytes, int]:
    content = 0
    for group in groups:
        for letter in group[:_CONTENT]:
            content = content << 5 | _VALUE[letter]
    return (content >> _SUM_BITS).to_bytes(SECRET_BYTES, "big"), content & (1 << _SUM_BITS) - 1


def _check_sum(secret: bytes) -> int:
    digest = hashlib.sha256(b"mot-cua recovery code 1" + secret).digest()
    return int.from_bytes(digest[:4], "big") >> 32 - _SUM_BITS


def _letters(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).upper()
    return "".join(letter for letter in composed if letter not in _SEPARATORS)


def _group_text(symbols: list[int]) -> str:
    letters = "".join(ALPHABET[symbol] for symbol in symbols)
    return f"{letters[:4]}-{letters[4:]}"


def _powers() -> tuple[int, ...]:
    powers = [1]
    while len(powers) < 31:
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0b100101 if doubled & 32 else doubled)  # x⁵ + x² + 1 is primitive
    return tuple(powers)


_POWERS = _powers()
_LOGS = {value: place for place, value in enumerate(_POWERS)}


def _times(left: int, right: int) -> int:
    if left == 0 or right == 0:
        return 0
    return _POWERS[(_LOGS[left] + _LOGS[right]) % 31]


def _sums(symbols: list[int]) -> tuple[int, int]:
    plain = weighted = 0
    for place, symbol in enumerate(symbols):
        plain ^= symbol
        weighted ^= _times(_POWERS[place], symbol)
    return plain, weighted


def _expected(at: int) -> tuple[int, int]:
    return at + 1, _POWERS[at]


def _checked(content: list[int], at: int) -> list[int]:
    plain, weighted = _sums(content)
    want_plain, want_weighted = _expected(at)
    plain, weighted = plain ^ want_plain, weighted ^ want_weighted
    # Two unknowns a, b with a + b = plain and α⁶a + α⁷b = weighted, in characteristic two.
    divisor = _POWERS[6] ^ _POWERS[7]
    last = _times(weighted ^ _times(_POWERS[6], plain), _POWERS[31 - _LOGS[divisor]])
    return [*content, plain ^ last, last]
