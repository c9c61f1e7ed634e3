"""The security log as the program sees it: note an event, read the last ones, prove that none is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from models import security_events

if TYPE_CHECKING:
    from models.store import Store, Writing
    from services.clock import Clock


class SecurityEventKind(StrEnum):
    """What happened."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    SCREEN_LOCKED = "screen_locked"
    UNLOCKED = "unlocked"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a name, not a secret
    LOCKED_OUT = "locked_out"
    UNKNOWN_OFFICER = "unknown_officer"
    OFFICER_ADDED = "officer_added"
    OFFICER_CHANGED = "officer_changed"
    OFFICER_DISABLED = "officer_disabled"
    OFFICER_ENABLED = "officer_enabled"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a name, not a secret
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a name, not a secret
    KEY_OPENED = "key_opened"  # with the recovery code or the passphrase; detail says which
    RECOVERY_CODE_MADE = "recovery_code_made"
    PASSPHRASE_SET = "passphrase_set"  # noqa: S105 - a name, not a secret
    NUMBER_REVEALED = "number_revealed"
    SCANS_SEEN = "scans_seen"
    REPORT_EXPORTED = "report_exported"  # detail: which, and as what


@dataclass(frozen=True, slots=True)
class SecurityEvent:
    """One event; `officer` is a user name, or empty before anybody signed in."""

    seq: int
    at: datetime
    kind: SecurityEventKind
    officer: str
    detail: str


class SecurityLog:
    """Appends to the log and reads it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def note(self, kind: SecurityEventKind, officer: str = "", detail: str = "") -> None:
        """Append one event in a transaction of its own."""
        with self._store.writing() as db:
            self.append(db, kind, officer, detail)

    def append(
        self, db: Writing, kind: SecurityEventKind, officer: str = "", detail: str = ""
    ) -> None:
        """Append one event in the caller's transaction."""
        security_events.append(db, self._clock().isoformat(), kind, officer, detail)

    def newest(self, limit: int = 200) -> tuple[SecurityEvent, ...]:
        """Return the last events, newest first."""
        with self._store.reading() as db:
            rows = security_events.newest(db, limit)
        return tuple(
            SecurityEvent(
                row.seq,
                datetime.fromisoformat(row.at),
                SecurityEventKind(row.kind),
                row.officer,
                row.detail,
            )
            for row in rows
        )

    def first_broken(self) -> int | None:
        """Return the number of the first event altered or missing, or None."""
        with self._store.reading() as db:
            return security_events.first_broken(db)
