"""The root of every expected failure, and the failures of the store itself.

The whole tree is drawn in `services/errors.py`; everything above `models` imports from there.
"""

from __future__ import annotations


class AppError(Exception):
    """A failure we expect. A bug is never one. Carries typed facts, never sentences."""


class LocalFaultError(AppError):
    """This machine is at fault; an administrator can fix it."""


class StoreBusyError(LocalFaultError):
    """Another process held the write lock for longer than the busy timeout."""


class StoreFullError(LocalFaultError):
    """The disk is full; the transaction was rolled back."""


class StoreDamagedError(LocalFaultError):
    """The data file is damaged. It is never deleted or overwritten."""


class WrongKeyError(LocalFaultError):
    """The key does not open this data file (the file itself may be in order)."""


class StoreTooNewError(LocalFaultError):
    """The data file was written by a newer program.

    Attributes:
        found: Schema number in the file.
        known: Highest schema number this program knows.
    """

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"schema {found} is newer than {known}")
        self.found = found
        self.known = known


class StoreUnsuitableError(LocalFaultError):
    """The place or the SQLite library cannot be trusted with the data file.

    Attributes:
        reason: `"sqlite_too_old"`, `"network_drive"`, `"unwritable"`, `"not_encrypted"`.
        detail: Version or path, for the log.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class StoreInUseError(LocalFaultError):
    """Another instance of the program has this data folder open."""
