"""What this machine is: an identity that changes when a data folder is copied to another PC."""

from __future__ import annotations

import hashlib
import sys
import uuid
from pathlib import Path


def machine_digest() -> str:
    """Return 16 hex digits that stand for this machine; its real id is never stored.

    Linux: `/etc/machine-id`. Windows: `MachineGuid` of the registry. Elsewhere: the network address.
    """
    return hashlib.sha256(b"mot-cua machine\0" + _machine_id().encode()).hexdigest()[:16]


def _machine_id() -> str:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for place in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        if place.is_file() and (found := place.read_text().strip()):
            return found
    return f"{uuid.getnode():012x}"
