"""Passwords and passphrases: argon2id, with the cost kept beside each result.

The cost is chosen for the PC at set-up and never below the floor. Source: RFC 9106 (argon2id) and the
OWASP password storage cheat sheet (19 MiB, 2 passes as the least), read 2026-07.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

KEY_BYTES = 32
SALT_BYTES = 16
SHORTEST_PASSWORD = 8


@dataclass(frozen=True, slots=True)
class StretchCost:
    """How much work one guess costs.

    Attributes:
        memory_kib: Memory filled, in KiB.
        passes: How often it is filled.
        lanes: Threads; 1 on the PCs of a commune.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


USUAL_COST = StretchCost()
LEAST_COST = StretchCost(memory_kib=19 * 1024, passes=2)
MOST_COST = StretchCost(
    memory_kib=1024 * 1024, passes=16, lanes=8
)  # a forged file must not hang us
SLOWEST_S = 0.4  # an officer should not notice the wait

_STEPS = (USUAL_COST, StretchCost(48 * 1024, 3), StretchCost(32 * 1024, 2), LEAST_COST)


def stretch(text: str, salt: bytes, cost: StretchCost) -> bytes:
    """Return the 32-byte key that `text` (brought to NFC) gives with `salt` (16 bytes) at `cost`."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        _bytes(text), salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def hash_password(text: str, cost: StretchCost = USUAL_COST) -> str:
    """Return the PHC string kept for a password, `$argon2id$v=19$m=65536,t=3,p=1$…`."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, SALT_BYTES)
    return hasher.hash(_bytes(text))


def is_password(text: str, kept: str) -> bool:
    """Say whether `text` is the password behind `kept` (a PHC string)."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, _bytes(text))
    except (VerificationError, InvalidHashError):
        return False


def is_bearable(cost: StretchCost) -> bool:
    """Say whether a cost found in a file lies between the floor and what this program will do."""
    return (
        8 <= cost.memory_kib <= MOST_COST.memory_kib
        and 1 <= cost.passes <= MOST_COST.passes
        and 1 <= cost.lanes <= MOST_COST.lanes
    )


def calibrated_cost(measure: Callable[[StretchCost], float] | None = None) -> StretchCost:
    """Return the greatest cost that takes at most `SLOWEST_S` on this PC, never below the floor.

    Args:
        measure: Seconds one stretch takes at a cost; by default it is tried.
    """
    measured = measure or _measure
    for cost in _STEPS[:-1]:
        if measured(cost) <= SLOWEST_S:
            return cost
    return LEAST_COST


def _measure(cost: StretchCost) -> float:
    begun = perf_counter()
    stretch("measure", bytes(SALT_BYTES), cost)
    return perf_counter() - begun


def _bytes(text: str) -> bytes:
    # Windows and Linux keyboards give the same Vietnamese letter in different compositions.
    return unicodedata.normalize("NFC", text).encode()
