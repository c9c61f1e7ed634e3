"""Identities made without asking anybody: UUIDs that sort by time (RFC 9562, version 7)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def new_id(at: datetime) -> bytes:
    """Return 16 bytes of UUIDv7: 48 bits of milliseconds, then 74 random bits.

    A wrong clock only spoils the order of ids, never their uniqueness.
    """
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    value = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    value[6] = 0x70 | (value[6] & 0x0F)
    value[8] = 0x80 | (value[8] & 0x3F)
    return bytes(value)
