"""The number of a form given to somebody who was not received, as it is printed, typed and scanned.

`"05/HDHS"`, at desk 2 `"05.2/HDHS"`; in the form's QR code with its year before it: `"2026/05.2/HDHS"`.
"""

from __future__ import annotations

import re

_CODE = re.compile(r"(?:(\d{4})\s*/\s*)?(\d{1,5})((?:\.\d)?)\s*/\s*([A-Z]{3,8})")


def read_guidance_code(text: str, year: int) -> str | None:
    """Return the key `"2026/05.2/HDHS"` of what was typed or scanned, or None if it is no such number.

    Args:
        year: What is meant where the text names no year.
    """
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        return None
    return f"{found[1] or year}/{int(found[2]):02d}{found[3]}/{found[4]}"
