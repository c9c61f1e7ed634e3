"""Times of the day as they are typed: `07:30`, `7h30`, `730`, `7 giờ 30`, `7`."""

from __future__ import annotations

import re
from datetime import time

_TYPED = re.compile(r"(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{1,2})?)?(?:\s*(?:p|ph|phút))?", re.I)
_BARE = re.compile(r"(\d{1,2})(\d{2})")


def parse_clock(text: str) -> time | None:
    """Return the time of the day a typed text names, or None if it names none."""
    typed = " ".join(text.split())
    found = _BARE.fullmatch(typed) or _TYPED.fullmatch(typed)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
