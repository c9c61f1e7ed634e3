"""How long a wrong password locks an account, and when an idle screen is covered.

Times are seconds of a clock that only runs forward (the PC's time since it was started), never wall
time: setting the PC's clock neither shortens nor lengthens a lock.
"""

from __future__ import annotations

import math

FREE_TRIES = 5
FIRST_LOCK_S = 30
LONGEST_LOCK_S = 15 * 60
IDLE_S = 5 * 60


def tries_left(wrong_tries: int) -> int:
    """Return how many wrong tries are left before the account is locked."""
    return max(0, FREE_TRIES - wrong_tries)


def lock_s(wrong_tries: int) -> int:
    """Return how long the account is locked after so many wrong tries: 0, then 30 s, doubling to 15 min."""
    if wrong_tries < FREE_TRIES:
        return 0
    return min(FIRST_LOCK_S << min(wrong_tries - FREE_TRIES, 10), LONGEST_LOCK_S)


def locked_s(wrong_tries: int, tried_at_s: float, now_s: float) -> int:
    """Return the whole seconds for which the account is still locked; 0 when it is not.

    Args:
        wrong_tries: In a row.
        tried_at_s: When the last one was, in seconds since the PC was started.
        now_s: Now, in the same measure. Less than `tried_at_s` means that the PC was started again
            since; then at least `now_s` seconds have passed, and no more is taken for granted.
    """
    passed = now_s - since_start(tried_at_s, now_s)
    return max(0, math.ceil(lock_s(wrong_tries) - passed))


def since_start(tried_at_s: float, now_s: float) -> float:
    """Return the moment to count from: the try's, or the PC's start if that came later."""
    return tried_at_s if tried_at_s <= now_s else 0.0
