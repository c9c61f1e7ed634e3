"""Officers' accounts: signing in, and who may change whom.

A try is counted, on disk, *before* the password is looked at, so ending the program does not give tries
back; a right password takes the count away. Checking a password takes a quarter of a second and is done
outside every transaction.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import officers
from models.officers import OfficerRow
from services.errors import (
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    SignInError,
    WrongStateError,
)
from services.passwords import (
    SHORTEST_PASSWORD,
    USUAL_COST,
    StretchCost,
    hash_password,
    is_password,
)
from services.rules.permissions import ALLOWS, Permission, Role, allows
from services.rules.sign_in_limits import lock_s, locked_s, since_start, tries_left
from services.security_log import SecurityEventKind, SecurityLog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from models.store import Reading, Store, Writing
    from services.clock import Clock
    from services.keys import KeySlots
    from services.office import NewOfficer

__all__ = ["ALLOWS", "Accounts", "Officer", "Permission", "Role", "require", "reset_with_code"]

LONGEST_NAME = 120
_USERNAME = re.compile(r"[a-z][a-z0-9._-]{0,31}")


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer as the window shows them.

    Attributes:
        username: In acts for ever; never changed.
        position: `"Tư pháp – hộ tịch"`; may be empty.
        has_password: False until somebody sets one; such an officer cannot sign in.
        sign_ins: How often they signed in at this desk.
    """

    username: str
    name: str
    role: Role
    position: str = ""
    is_active: bool = True
    has_password: bool = True
    sign_ins: int = 0

    def may(self, permission: Permission) -> bool:
        """Say whether this officer's role allows it."""
        return self.is_active and allows(self.role, permission)


def require(officer: Officer, permission: Permission) -> None:
    """Do nothing if the officer may do this.

    Raises:
        NotAllowedError: The role does not allow it, or the officer is disabled.
    """
    if not officer.may(permission):
        raise NotAllowedError(permission.value)


def reset_with_code(
    accounts: Accounts, slots: KeySlots, username: str, code: str, new: str
) -> None:
    """Give an officer another password for whoever holds the recovery code.

    Raises:
        InvalidInputError: `recovery_code` (as `KeySlots.open_by_recovery_code`) or `password`.
        NotFoundError: There is no such officer.
    """
    slots.open_by_recovery_code(code, repair=False)
    accounts.reset_password(username, new)


class Accounts:
    """The officers of this desk.

    Args:
        cost: Work of argon2id for new passwords.
        uptime: Seconds since the PC was started; runs forward only, whatever the clock is set to.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        cost: StretchCost = USUAL_COST,
        uptime: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._cost = cost
        self._uptime = uptime
        self.log = SecurityLog(store, clock)

    def list(self) -> tuple[Officer, ...]:
        """Return everybody, active ones first, those who sign in most often at the top."""
        with self._store.reading() as db:
            return tuple(_officer(row) for row in officers.everyone(db))

    def find(self, username: str) -> Officer:
        """Return one officer.

        Raises:
            NotFoundError: Kind `officer`.
        """
        with self._store.reading() as db:
            return _officer(_found(db, _username(username)))

    def locked_s(self, username: str) -> int:
        """Return for how many seconds the account is still locked, 0 when it is not."""
        with self._store.reading() as db:
            return self._locked_s(_found(db, _username(username)))

    # Signing in

    def sign_in(self, username: str, password: str) -> Officer:
        """Return the officer who knows the password.

        Raises:
            SignInError: The password is wrong, or the account is locked for a while.
            NotFoundError: There is no such officer.
            NotAllowedError: The account is disabled.
        """
        return self._recognise(_username(username), password, SecurityEventKind.SIGNED_IN)

    def unlock(self, username: str, password: str) -> Officer:
        """Return the officer who uncovers the locked screen, or proves again that they are there.

        Raises:
            SignInError, NotFoundError, NotAllowedError: As `sign_in`.
        """
        return self._recognise(_username(username), password, SecurityEventKind.UNLOCKED)

    def sign_out(self, officer: Officer) -> None:
        """Note that the officer left."""
        self.log.note(SecurityEventKind.SIGNED_OUT, officer.username)

    def _recognise(self, username: str, password: str, kind: SecurityEventKind) -> Officer:
        row = self._count_try(username)
        if not is_password(password, row.password):
            self._note_wrong(row)
            raise SignInError(tries_left(row.wrong_tries), self._locked_s(row))
        with self._store.writing() as db:
            row = replace(_found(db, username), wrong_tries=0)
            if kind is SecurityEventKind.SIGNED_IN:
                row = replace(row, sign_ins=row.sign_ins + 1)
            officers.save(db, row)
            self.log.append(db, kind, username)
        return _officer(row)

    def _count_try(self, username: str) -> OfficerRow:
        with self._store.writing() as db:
            row = officers.find(db, username)
            if row is None:
                self.log.append(db, SecurityEventKind.UNKNOWN_OFFICER)
                wait_s = 0
            else:
                # After the PC was started again the lock is counted from its start, once.
                row = replace(row, tried_at_s=since_start(row.tried_at_s, self._uptime()))
                wait_s = self._locked_s(row)
                if wait_s == 0 and row.is_active:
                    row = replace(row, wrong_tries=row.wrong_tries + 1, tried_at_s=self._uptime())
                officers.save(db, row)
        if row is None:
            raise NotFoundError("officer", username)
        if not row.is_active:
            raise NotAllowedError("sign_in")
        if wait_s:
            raise SignInError(0, wait_s)
        return row

    def _note_wrong(self, row: OfficerRow) -> None:
        with self._store.writing() as db:
            self.log.append(db, SecurityEventKind.WRONG_PASSWORD, row.username)
            if lock_s(row.wrong_tries):
                detail = f"{lock_s(row.wrong_tries)} s"
                self.log.append(db, SecurityEventKind.LOCKED_OUT, row.username, detail)

    def _locked_s(self, row: OfficerRow) -> int:
        return locked_s(row.wrong_tries, row.tried_at_s, self._uptime())

    # Changing accounts

    def begin(self, first: Sequence[NewOfficer]) -> tuple[Officer, ...]:
        """Add the first officers of a new desk, all or none, and return them.

        If none of them may look after officers, the first one becomes the desk's lead: somebody must.
        An officer without a password cannot sign in until one is set.

        Raises:
            WrongStateError: There are officers already; adding more needs one who may.
            InvalidInputError: As `add`; `officers`/`missing` for nobody at all.
        """
        rows = [self._new_row(new) for new in first]
        names = [row.username for row in rows]
        if not rows:
            raise InvalidInputError("officers", "missing")
        if len(set(names)) != len(names):
            raise InvalidInputError("username", "taken")
        if not any(_may_manage(row) for row in rows):
            rows[0] = replace(rows[0], role=Role.LEAD.value)
        with self._store.writing() as db:
            if officers.everyone(db):
                raise WrongStateError("officers_exist", "begin")
            for row in rows:
                officers.save(db, row)
                detail = f"{row.username} {row.role}"
                self.log.append(db, SecurityEventKind.OFFICER_ADDED, "", detail)
        return tuple(_officer(row) for row in rows)

    def add(self, new: NewOfficer, by: Officer) -> Officer:
        """Add one officer.

        Raises:
            NotAllowedError: `by` may not.
            InvalidInputError: `username` (`missing`, `bad_characters`, `taken`), `name` (`missing`,
                `too_long`), `role` (`unknown`), `password` (`too_short`, `same_as_username`).
        """
        require(by, Permission.OFFICERS)
        row = self._new_row(new)
        with self._store.writing() as db:
            if officers.find(db, row.username) is not None:
                raise InvalidInputError("username", "taken", row.username)
            officers.save(db, row)
            self._note(db, SecurityEventKind.OFFICER_ADDED, by, f"{row.username} {row.role}")
        return _officer(row)

    def change(
        self, username: str, by: Officer, *, name: str, role: Role, position: str
    ) -> Officer:
        """Change what is known of an officer.

        Raises:
            NotAllowedError: `by` may not.
            WrongStateError: Nobody would be left who may look after officers (`last_administrator`).
            InvalidInputError: As `add`.
        """
        require(by, Permission.OFFICERS)
        _check_name(name)
        with self._store.writing() as db:
            before = _found(db, _username(username))
            row = replace(before, name=name.strip(), role=role.value, position=position.strip())
            _check_somebody_is_left(db, before, row)
            officers.save(db, row)
            detail = f"{row.username} {before.role} {row.role}"
            self._note(db, SecurityEventKind.OFFICER_CHANGED, by, detail)
        return _officer(row)

    def set_active(self, username: str, by: Officer, *, is_active: bool) -> Officer:
        """Disable an account, or enable it again. Nobody is ever deleted: acts name them.

        Raises:
            NotAllowedError: `by` may not.
            WrongStateError: Nobody would be left who may look after officers (`last_administrator`).
        """
        require(by, Permission.OFFICERS)
        with self._store.writing() as db:
            before = _found(db, _username(username))
            row = replace(before, is_active=is_active)
            _check_somebody_is_left(db, before, row)
            officers.save(db, row)
            enabled, disabled = (
                SecurityEventKind.OFFICER_ENABLED,
                SecurityEventKind.OFFICER_DISABLED,
            )
            self._note(db, enabled if is_active else disabled, by, row.username)
        return _officer(row)

    def change_password(self, username: str, old: str, new: str) -> None:
        """Change one's own password; a wrong old one counts as a wrong try.

        Raises:
            SignInError, NotFoundError, NotAllowedError: As `sign_in`.
            InvalidInputError: `password`: `too_short`, `same_as_username`, `same_as_before`.
        """
        name = _username(username)
        _check_password(new, name)
        if new == old:
            raise InvalidInputError("password", "same_as_before")
        self._recognise(name, old, SecurityEventKind.UNLOCKED)
        self._keep_password(name, new, SecurityEventKind.PASSWORD_CHANGED, name)

    def set_password(self, username: str, new: str, by: Officer) -> None:
        """Give an officer another password, and take a lock-out away.

        Raises:
            NotAllowedError: `by` may not.
            InvalidInputError: `password`: `too_short`, `same_as_username`.
        """
        require(by, Permission.OFFICERS)
        name = _username(username)
        _check_password(new, name)
        self._keep_password(name, new, SecurityEventKind.PASSWORD_RESET, by.username)

    def reset_password(self, username: str, new: str) -> None:
        """Give an officer another password for whoever holds the recovery code.

        The caller has just opened the key slots with the code; nothing is checked here.

        Raises:
            InvalidInputError: `password`: `too_short`, `same_as_username`.
        """
        name = _username(username)
        _check_password(new, name)
        self._keep_password(name, new, SecurityEventKind.PASSWORD_RESET, "")

    def _keep_password(self, username: str, new: str, kind: SecurityEventKind, by: str) -> None:
        kept = hash_password(new, self._cost)
        with self._store.writing() as db:
            officers.save(db, replace(_found(db, username), password=kept, wrong_tries=0))
            self.log.append(db, kind, by, username)

    def _new_row(self, new: NewOfficer) -> OfficerRow:
        username = _username(new.username)
        _check_name(new.name)
        if new.role not in {role.value for role in Role}:
            raise InvalidInputError("role", "unknown", new.role)
        kept = ""
        if new.password:
            _check_password(new.password, username)
            kept = hash_password(new.password, self._cost)
        return OfficerRow(username, new.name.strip(), new.role, new.position.strip(), kept)

    def _note(self, db: Writing, kind: SecurityEventKind, by: Officer, detail: str) -> None:
        self.log.append(db, kind, by.username, detail)


def _officer(row: OfficerRow) -> Officer:
    return Officer(
        row.username,
        row.name,
        Role(row.role),
        row.position,
        row.is_active,
        bool(row.password),
        row.sign_ins,
    )


def _found(db: Reading, username: str) -> OfficerRow:
    row = officers.find(db, username)
    if row is None:
        raise NotFoundError("officer", username)
    return row


def _username(text: str) -> str:
    username = text.strip().lower()
    if not username:
        raise InvalidInputError("username", "missing")
    if not _USERNAME.fullmatch(username):
        raise InvalidInputError("username", "bad_characters", username)
    return username


def _check_name(name: str) -> None:
    if not name.strip():
        raise InvalidInputError("name", "missing")
    if len(name.strip()) > LONGEST_NAME:
        raise InvalidInputError("name", "too_long", name)


def _check_password(password: str, username: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInputError("password", "too_short")
    if password.lower() == username:
        raise InvalidInputError("password", "same_as_username")


def _may_manage(row: OfficerRow) -> bool:
    return row.is_active and allows(Role(row.role), Permission.OFFICERS)


def _check_somebody_is_left(db: Reading, before: OfficerRow, after: OfficerRow) -> None:
    """Refuse a change after which no one could look after officers, or no administrator is left."""
    others = [row for row in officers.everyone(db) if row.username != before.username]
    administrator = Role.ADMINISTRATOR.value
    loses_administrator = (
        before.is_active
        and before.role == administrator
        and not (after.is_active and after.role == administrator)
        and not any(row.is_active and row.role == administrator for row in others)
    )
    loses_manager = (
        _may_manage(before)
        and not _may_manage(after)
        and not any(_may_manage(row) for row in others)
    )
    if loses_administrator or loses_manager:
        raise WrongStateError("last_administrator", "change_officer")
