"""The store's key, and the slots it can be taken from.

The data file is opened with a 32-byte key and a 16-byte salt, made once. They are kept wrapped, once for
each way of opening them, in `keyslots.json` beside the data file:

| slot | opens with | for |
|---|---|---|
| `keyring` | a random key in the operating system's keyring | every day, unattended |
| `recovery` | the printed recovery code (160 bits) | the sealed envelope in the commune's safe |
| `passphrase` | an officer's passphrase, argon2id | machines without a keyring |

An empty keyring beside existing data means *locked or lost* and never "make a new key".

The shape of the file is told in `services/slot_file.py`. The file before the last change is kept as
`keyslots.previous.json` and used when the newer one is damaged; a damaged file is put aside, never deleted.
"""

from __future__ import annotations

import base64
import contextlib
import logging
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from services.durable_files import write_durably
from services.errors import FileFaultError, InvalidInputError, SecretsLockedError, WrongStateError
from services.passwords import SHORTEST_PASSWORD, StretchCost, calibrated_cost, stretch
from services.rules.recovery_codes import SECRET_BYTES, check_code, code_groups, read_code
from services.slot_file import (
    FORMAT,
    KEY_BYTES,
    SALT_BYTES,
    Slot,
    SlotFile,
    SlotKind,
    StoreKey,
    is_whole,
    key_check,
    parse_slots,
    print_slots,
    unwrap,
    wrap,
)
from services.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["KeySlots", "SlotKind", "StoreKey"]

FILE, PREVIOUS_FILE = "keyslots.json", "keyslots.previous.json"

_NO_USE_TO_WRITE = frozenset({"hanging", "absent", "locked", "insecure_backend"})

log = logging.getLogger(__name__)


class KeySlots:
    """The key slots of one data folder."""

    def __init__(
        self, folder: Path, vault: Vault | None = None, cost: StretchCost | None = None
    ) -> None:
        self._path = folder / FILE
        self._previous = folder / PREVIOUS_FILE
        self._vault = vault or Vault()
        self._cost = cost

    def exists(self) -> bool:
        """Say whether this folder has key slots, readable or not."""
        return self._path.exists() or self._previous.exists()

    def kinds(self) -> frozenset[SlotKind]:
        """Return the ways in which the key can be opened."""
        known = {kind.value for kind in SlotKind}
        return frozenset(SlotKind(slot.kind) for slot in self._read().slots if slot.kind in known)

    def create(self, passphrase: str | None = None) -> tuple[StoreKey, str]:
        """Make the key of a new data folder, and return it with its recovery code.

        The recovery slot is always made, the passphrase slot if one is given, the keyring slot if
        this machine's keyring takes it; `kinds()` tells. The code is kept nowhere.

        Raises:
            WrongStateError: The folder has key slots or data already. Never a new key there.
        """
        folder = self._path.parent
        if self.exists() or any(_is_data(path) for path in folder.iterdir()):
            raise WrongStateError("data_exists", "create_keys")
        key = StoreKey(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(SALT_BYTES))
        content = SlotFile(secrets.token_hex(16), 0, key_check(key), ())
        code, slot = _recovery_slot(content, key)
        content = content.with_slot(slot)
        if passphrase is not None:
            content = self._with_passphrase(content, key, passphrase)
        self._write(content)
        with contextlib.suppress(SecretsLockedError):
            self.repair_keyring(key)
        return key, code

    def open_by_keyring(self, timeout_s: float | None = None) -> StoreKey:
        """Return the key, unattended; gives up after `timeout_s` (default 10 s).

        Raises:
            SecretsLockedError: `empty` (lost or locked: ask for the recovery code), `locked`,
                `absent`, `hanging`, `wrong_value`, `insecure_backend`.
            FileFaultError: The slots file is missing or damaged.
        """
        content = self._read()
        slot = content.slot(SlotKind.KEYRING)
        if slot is None:
            raise SecretsLockedError("empty")
        kept = self._vault.read(_entry(content, slot), limit_s=timeout_s)
        try:
            secret = base64.urlsafe_b64decode(kept.encode("ascii"))
        except ValueError as error:
            raise SecretsLockedError("wrong_value") from error
        key = unwrap(content, slot, secret)
        if key is None:
            raise SecretsLockedError("wrong_value")
        return key

    def open_by_recovery_code(self, text: str, *, repair: bool = True) -> StoreKey:
        """Return the key opened with a typed recovery code, and put it back into the keyring.

        Args:
            repair: Whether the keyring slot is made anew where it does not open (tries the keyring,
                so it can take twice its limit; run it off the UI thread).

        Raises:
            InvalidInputError: Field `recovery_code`; reasons of `GroupFault` with the group's number
                as the value, or `other_store` for a sound code of other data.
            FileFaultError: The slots file is missing or damaged.
        """
        fault = check_code(text)
        if fault is not None:
            raise InvalidInputError("recovery_code", fault.reason, str(fault.group))
        return self._open_by_secret(
            SlotKind.RECOVERY, read_code(text), ("recovery_code", "other_store"), repair=repair
        )

    def open_by_passphrase(self, text: str, *, repair: bool = True) -> StoreKey:
        """Return the key opened with a passphrase, and put it back into the keyring.

        Raises:
            InvalidInputError: Field `passphrase`: `wrong`, or `not_set` where no passphrase was set.
            FileFaultError: The slots file is missing or damaged.
        """
        slot = self._read().slot(SlotKind.PASSPHRASE)
        if slot is None or slot.cost is None:
            raise InvalidInputError("passphrase", "not_set")
        secret = stretch(text, slot.salt, slot.cost)
        return self._open_by_secret(
            SlotKind.PASSPHRASE, secret, ("passphrase", "wrong"), repair=repair
        )

    def _open_by_secret(
        self, kind: SlotKind, secret: bytes, refusal: tuple[str, str], *, repair: bool
    ) -> StoreKey:
        content = self._read()
        slot = content.slot(kind)
        key = None if slot is None else unwrap(content, slot, secret)
        if key is None:
            raise InvalidInputError(*refusal)
        if repair:
            with contextlib.suppress(SecretsLockedError, OSError):
                self.repair_keyring(key)
        return key

    def set_passphrase(self, key: StoreKey, text: str) -> None:
        """Make `text` the passphrase; an older one opens nothing any more.

        Raises:
            InvalidInputError: Field `passphrase`, reason `too_short`.
            WrongStateError: `key` is not the key of this folder.
        """
        self._write(self._with_passphrase(self._own(key), key, text), revoke=True)

    def draft_recovery_code(self, key: StoreKey) -> tuple[str, Slot]:
        """Return a new recovery code and its slot; the old one opens until the slot is kept.

        Raises:
            WrongStateError: `key` is not the key of this folder.
        """
        return _recovery_slot(self._own(key), key)

    def keep_recovery_code(self, key: StoreKey, slot: Slot) -> None:
        """Make a drafted code the recovery code; the old one opens nothing any more.

        Raises:
            WrongStateError: `key` is not the key of this folder.
        """
        self._write(self._own(key).with_slot(slot), revoke=True)

    def new_recovery_code(self, key: StoreKey) -> str:
        """Return a new recovery code; the old one opens nothing any more.

        Raises:
            WrongStateError: `key` is not the key of this folder.
        """
        code, slot = self.draft_recovery_code(key)
        self.keep_recovery_code(key, slot)
        return code

    def repair_keyring(self, key: StoreKey) -> None:
        """Make sure that the keyring opens `key`: keep what works, else write a new entry and slot.

        The entry is in the keyring, and read back, before the file names it; a crash between the two
        leaves everything as it was.

        Raises:
            SecretsLockedError: The keyring does not take it.
            WrongStateError: `key` is not the key of this folder.
        """
        content = self._own(key)
        try:
            if self.open_by_keyring() == key:
                return
        except SecretsLockedError as error:
            if error.reason in _NO_USE_TO_WRITE:
                raise
        secret = secrets.token_bytes(KEY_BYTES)
        slot = wrap(content, SlotKind.KEYRING, key, secret)
        self._vault.write(_entry(content, slot), base64.urlsafe_b64encode(secret).decode())
        self._write(content.with_slot(slot))

    def is_key(self, key: StoreKey) -> bool:
        """Say whether `key` is the one these slots were made for."""
        return key_check(key) == self._read().check

    def damaged(self) -> tuple[str, ...]:
        """Return the names of files that cannot be read; for the self-test. Nothing is changed."""
        return tuple(
            path.name
            for path in (self._path, self._previous)
            if path.exists() and not is_whole(path.read_bytes())
        )

    def set_aside(self) -> None:
        """Rename the slots away, so that `create` may begin anew.

        For a set-up that stopped before there was any data; the caller has made sure of that.
        """
        for path in (self._path, self._previous):
            if path.exists():
                _put_aside(path, "unused")

    def _own(self, key: StoreKey) -> SlotFile:
        content = self._read()
        if key_check(key) != content.check:
            raise WrongStateError("other_key", "change_slots")
        return content

    def _with_passphrase(self, content: SlotFile, key: StoreKey, text: str) -> SlotFile:
        if len(text) < SHORTEST_PASSWORD:
            raise InvalidInputError("passphrase", "too_short")
        cost = self._cost or calibrated_cost()
        salt = secrets.token_bytes(SALT_BYTES)
        secret = stretch(text, salt, cost)
        slot = wrap(content, SlotKind.PASSPHRASE, key, secret, salt)
        return content.with_slot(replace(slot, cost=cost))

    def _read(self) -> SlotFile:
        """Return the newest readable slots; a damaged file is put aside.

        Raises:
            FileFaultError: `missing`, `altered` (no copy is readable) or `too_new`.
        """
        if not self.exists():
            raise FileFaultError(FILE, "missing")
        found = []
        for path in (self._path, self._previous):
            try:
                found.append(parse_slots(path.read_bytes()))
            except FileNotFoundError:
                continue
            except ValueError:
                log.warning("%s is damaged", path.name)
        if not found:
            raise FileFaultError(FILE, "altered")
        newest = max(found, key=lambda content: content.generation)
        if newest.format > FORMAT:
            raise FileFaultError(FILE, "too_new")
        return newest

    def _write(self, content: SlotFile, *, revoke: bool = False) -> None:
        """Put the next generation on disk; at every moment one whole file exists.

        Args:
            revoke: Whether the previous generation must not open with its old secrets any more.
        """
        new = print_slots(replace(content, generation=content.generation + 1))
        for name in self.damaged():
            _put_aside(self._path.with_name(name), "damaged")
        if self._path.exists():
            write_durably(self._previous, self._path.read_bytes())
        write_durably(self._path, new)
        if (
            revoke or not self._previous.exists()
        ):  # from the first day one file lost is no data lost
            write_durably(self._previous, new)


def _recovery_slot(content: SlotFile, key: StoreKey) -> tuple[str, Slot]:
    secret = secrets.token_bytes(SECRET_BYTES)
    slot = wrap(content, SlotKind.RECOVERY, key, secret)
    return " ".join(code_groups(secret)), slot


def _entry(content: SlotFile, slot: Slot) -> str:
    """Return the keyring entry's name: another one for each wrapping, so none is overwritten."""
    return f"mot-cua-{content.id[:12]}-{slot.salt.hex()[:12]}"


def _is_data(path: Path) -> bool:
    return path.name == "marker" or path.suffix in {".db", ".db-wal", ".sqlite"}


def _put_aside(path: Path, why: str) -> None:
    path.rename(path.with_name(f"{path.stem}.{why}-{secrets.token_hex(3)}.json"))
