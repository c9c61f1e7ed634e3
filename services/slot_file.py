"""The key slots file: its shape, and how the key is wrapped in a slot.

Shape of the file (binary values in base64):

    {"body": {"format": 1, "id": "9f31c2…", "generation": 3, "check": "a41c…",
              "slots": [{"kind": "recovery", "salt": "…", "nonce": "…", "wrapped": "…"},
                        {"kind": "passphrase", …, "memory_kib": 65536, "passes": 3, "lanes": 1}]},
     "checksum": "<SHA-256 of the body as compact JSON with sorted keys>"}

`wrapped` is ChaCha20-Poly1305 of key and salt under HKDF-SHA256(secret, salt, `mot-cua slot <kind>`), bound
to the file's id and the kind. The checksum tells a damaged file from a wrong secret; `check`, derived from
the key itself, tells whether a key belongs to this file.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from services.passwords import StretchCost, is_bearable

FORMAT = 1
KEY_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 12


@dataclass(frozen=True, slots=True)
class StoreKey:
    """What opens the data file: 32 bytes of key, 16 bytes of salt. Neither is ever shown or logged."""

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def derive(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose (HKDF-SHA256); other purposes cannot be told from them."""
        return _hkdf(self.key, self.salt, f"mot-cua {purpose}")


class SlotKind(StrEnum):
    """A way of opening the key."""

    KEYRING = "keyring"
    RECOVERY = "recovery"
    PASSPHRASE = "passphrase"  # noqa: S105 - a name, not a secret


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapping of the key.

    Attributes:
        salt: 16 random bytes of this wrapping.
        nonce: 12 random bytes.
        wrapped: 48 bytes of key and salt, and the 16 of the cipher's tag.
        cost: Of argon2id, for a passphrase only.
    """

    kind: str  # not SlotKind: a slot of a later program is kept, not lost
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: StretchCost | None = None


@dataclass(frozen=True, slots=True)
class SlotFile:
    """The slots as they stand in the file.

    Attributes:
        id: 32 random hex digits, made with the key.
        generation: Grows by one with each change.
        check: 16 hex digits derived from the key.
    """

    id: str
    generation: int
    check: str
    slots: tuple[Slot, ...]
    format: int = FORMAT

    def slot(self, kind: SlotKind) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, new: Slot) -> SlotFile:
        others = tuple(slot for slot in self.slots if slot.kind != new.kind)
        return replace(self, slots=(*others, new))


def wrap(
    content: SlotFile, kind: SlotKind, key: StoreKey, secret: bytes, salt: bytes | None = None
) -> Slot:
    """Return a slot of `content` in which `secret` opens `key`; `salt` where it went into the secret."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    slot_salt = salt or secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(NONCE_BYTES)
    cipher = ChaCha20Poly1305(_hkdf(secret, slot_salt, f"mot-cua slot {kind}"))
    wrapped = cipher.encrypt(nonce, key.key + key.salt, _bound_to(content, kind))
    return Slot(kind, slot_salt, nonce, wrapped)


def unwrap(content: SlotFile, slot: Slot, secret: bytes) -> StoreKey | None:
    """Return the key in a slot, or None when `secret` is not the one it was wrapped with."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher = ChaCha20Poly1305(_hkdf(secret, slot.salt, f"mot-cua slot {slot.kind}"))
    try:
        opened = cipher.decrypt(slot.nonce, slot.wrapped, _bound_to(content, slot.kind))
    except InvalidTag:
        return None
    key = StoreKey(opened[:KEY_BYTES], opened[KEY_BYTES:])
    return key if key_check(key) == content.check else None


def _bound_to(content: SlotFile, kind: str) -> bytes:
    return f"mot-cua keyslots {FORMAT} {content.id} {kind}".encode()


def key_check(key: StoreKey) -> str:
    """Return 16 hex digits that tell keys apart and nothing about them."""
    return key.derive("key check")[:8].hex()


def _hkdf(secret: bytes, salt: bytes, purpose: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, purpose.encode()).derive(secret)


def print_slots(content: SlotFile) -> bytes:
    """Return the bytes of the file."""
    body = {
        "format": content.format,
        "id": content.id,
        "generation": content.generation,
        "check": content.check,
        "slots": [_slot_record(slot) for slot in content.slots],
    }
    return json.dumps({"body": body, "checksum": _checksum(body)}, indent=1).encode()


def _slot_record(slot: Slot) -> dict[str, str | int]:
    record: dict[str, str | int] = {
        "kind": slot.kind,
        "salt": base64.b64encode(slot.salt).decode(),
        "nonce": base64.b64encode(slot.nonce).decode(),
        "wrapped": base64.b64encode(slot.wrapped).decode(),
    }
    if slot.cost is not None:
        record |= {
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
        }
    return record


def _checksum(body: object) -> str:
    compact = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return hashlib.sha256(compact).hexdigest()


def is_whole(content: bytes) -> bool:
    """Say whether the file's bytes are undamaged."""
    try:
        parse_slots(content)
    except ValueError:
        return False
    return True


def parse_slots(content: bytes) -> SlotFile:
    """Return the slots in a file.

    Raises:
        ValueError: The file is damaged.
    """
    try:
        document = json.loads(content)
        body = document["body"]
        if _checksum(body) != document["checksum"]:
            raise ValueError("checksum")
        if int(body["format"]) > FORMAT:
            return SlotFile(str(body["id"]), int(body["generation"]), "", (), int(body["format"]))
        slots = tuple(_parse_slot(record) for record in body["slots"])
        return SlotFile(
            str(body["id"]), int(body["generation"]), str(body["check"]), slots, int(body["format"])
        )
    except (KeyError, TypeError) as error:
        raise ValueError("shape") from error


def _parse_slot(record: dict[str, Any]) -> Slot:
    cost = None
    if "memory_kib" in record:
        cost = StretchCost(int(record["memory_kib"]), int(record["passes"]), int(record["lanes"]))
        if not is_bearable(cost):
            raise ValueError("cost")
    salt, nonce, wrapped = (
        base64.b64decode(record[name], validate=True) for name in ("salt", "nonce", "wrapped")
    )
    return Slot(str(record["kind"]), salt, nonce, wrapped, cost)
