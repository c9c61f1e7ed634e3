from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.errors import FileFaultError, InvalidInputError, SecretsLockedError, WrongStateError
from services.keys import FILE, PREVIOUS_FILE, KeySlots, SlotKind, StoreKey
from services.passwords import StretchCost
from services.rules.recovery_codes import code_groups
from services.slot_file import FORMAT, SlotFile, is_whole, parse_slots, print_slots
from services.vault import Vault
from tests.secret_service import UNCLOSED, SecretService, secret_service, session_bus

__all__ = ["secret_service", "session_bus"]

pytestmark = UNCLOSED

FAST = StretchCost(memory_kib=8, passes=1)
PASSPHRASE = "cụm từ dài của xã"


class MemoryBackend:
    """A keyring that keeps its entries in memory, and counts how often it is written."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.writes = 0

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes += 1
        self.entries[service] = password


class AbsentBackend(MemoryBackend):
    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionError


@pytest.fixture
def keyring() -> MemoryBackend:
    return MemoryBackend()


@pytest.fixture
def slots(tmp_path: Path, keyring: MemoryBackend) -> KeySlots:
    folder = tmp_path / "data"
    folder.mkdir()
    return KeySlots(folder, Vault(lambda: keyring), FAST)


@pytest.fixture
def released() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def slots_in(folder: Path, backend: MemoryBackend | None = None) -> KeySlots:
    return KeySlots(folder, Vault(lambda: backend or AbsentBackend()), FAST)


def reason_of(slots: KeySlots) -> str:
    with pytest.raises(SecretsLockedError) as caught:
        slots.open_by_keyring()
    return caught.value.reason


def refusal(error: InvalidInputError) -> tuple[str, str, str]:
    return error.field, error.reason, error.value


# The key itself


def test_a_key_derives_other_bytes_for_each_purpose() -> None:
    key = StoreKey(bytes(32), bytes(16))
    derived = {
        key.derive("blobs"),
        key.derive("office"),
        StoreKey(bytes(32), b"1" * 16).derive("blobs"),
    }
    assert len(derived) == 3
    assert key.derive("blobs") == key.derive("blobs")
    assert len(key.derive("blobs")) == 32


def test_a_key_never_shows_itself() -> None:
    assert repr(StoreKey(b"k" * 32, b"s" * 16)) == "StoreKey()"


# Making and opening


def test_a_new_key_opens_by_keyring_recovery_code_and_passphrase(slots: KeySlots) -> None:
    key, code = slots.create(PASSPHRASE)
    assert slots.kinds() == set(SlotKind)
    assert slots.open_by_keyring() == key
    assert slots.open_by_recovery_code(code.lower().replace("-", "")) == key
    assert slots.open_by_passphrase(PASSPHRASE) == key
    assert slots.is_key(key)


def test_two_folders_never_share_a_key(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        made.append(slots_in(tmp_path / name).create())
    assert made[0][0] != made[1][0]
    assert made[0][1] != made[1][1]


def test_a_machine_without_a_keyring_gets_the_other_slots(tmp_path: Path) -> None:
    slots = slots_in(tmp_path)
    key, code = slots.create(PASSPHRASE)
    assert slots.kinds() == {SlotKind.RECOVERY, SlotKind.PASSPHRASE}
    assert reason_of(slots) == "empty"
    assert slots.open_by_recovery_code(code) == key


def test_neither_key_nor_code_is_in_the_file(slots: KeySlots, tmp_path: Path) -> None:
    key, code = slots.create()
    text = (tmp_path / "data" / FILE).read_text()
    assert key.key.hex() not in text
    assert not any(group in text for group in code.split())


def test_the_keyring_holds_44_characters_that_are_not_the_key(
    slots: KeySlots, keyring: MemoryBackend
) -> None:
    key, _ = slots.create()
    (value,) = keyring.entries.values()
    assert len(value) == 44
    assert key.key.hex() not in value


def test_key_slots_are_never_made_twice(slots: KeySlots) -> None:
    slots.create()
    with pytest.raises(WrongStateError):
        slots.create()


@pytest.mark.parametrize("data", ["mot-cua.db", "marker", "mot-cua.db-wal"])
def test_lost_slots_beside_data_never_mean_a_new_key(
    slots: KeySlots, tmp_path: Path, data: str
) -> None:
    (tmp_path / "data" / data).touch()
    with pytest.raises(WrongStateError):
        slots.create()


def test_a_set_up_that_stopped_before_any_data_can_begin_again(slots: KeySlots) -> None:
    slots.create()
    slots.set_aside()
    assert not slots.exists()
    key, _ = slots.create()
    assert slots.open_by_keyring() == key


# The keyring fails


def test_an_empty_keyring_beside_slots_is_lost_and_the_code_repairs_it(
    slots: KeySlots, keyring: MemoryBackend
) -> None:
    key, code = slots.create()
    keyring.entries.clear()
    assert reason_of(slots) == "empty"
    assert slots.open_by_recovery_code(code) == key
    assert slots.open_by_keyring() == key


def test_a_passphrase_repairs_the_keyring_too(slots: KeySlots, keyring: MemoryBackend) -> None:
    key, _ = slots.create(PASSPHRASE)
    keyring.entries.clear()
    slots.open_by_passphrase(PASSPHRASE)
    assert slots.open_by_keyring() == key


def test_a_keyring_that_works_is_left_alone(slots: KeySlots, keyring: MemoryBackend) -> None:
    _, code = slots.create()
    slots.open_by_recovery_code(code)
    assert keyring.writes == 1


def test_repair_can_be_left_out(slots: KeySlots, keyring: MemoryBackend) -> None:
    _, code = slots.create()
    keyring.entries.clear()
    slots.open_by_recovery_code(code, repair=False)
    assert reason_of(slots) == "empty"


@pytest.mark.parametrize("value", ["", "A" * 44, "ê" * 44, "not base64 at all !"])
def test_another_value_in_the_keyring_is_a_wrong_value_and_can_be_repaired(
    slots: KeySlots, keyring: MemoryBackend, value: str
) -> None:
    key, code = slots.create()
    keyring.entries = dict.fromkeys(keyring.entries, value)
    assert reason_of(slots) == "wrong_value"
    slots.open_by_recovery_code(code)
    assert slots.open_by_keyring() == key


def test_a_hanging_keyring_still_leaves_the_recovery_code(
    tmp_path: Path, released: threading.Event
) -> None:
    class Hanging(MemoryBackend):
        def get_password(self, service: str, username: str) -> str | None:
            released.wait()
            return None

    key, code = slots_in(tmp_path, MemoryBackend()).create()
    slots = KeySlots(tmp_path, Vault(Hanging, limit_s=0.05), FAST)
    assert reason_of(slots) == "hanging"
    assert slots.open_by_recovery_code(code) == key


def test_a_crash_between_keyring_and_file_changes_nothing(
    slots: KeySlots, keyring: MemoryBackend, tmp_path: Path
) -> None:
    key, code = slots.create()
    before = (tmp_path / "data" / FILE).read_bytes()
    kept = dict(keyring.entries)
    keyring.entries.clear()
    slots.open_by_recovery_code(code)
    (tmp_path / "data" / FILE).write_bytes(before)
    keyring.entries |= kept
    assert slots.open_by_keyring() == key


def test_a_copied_folder_is_unreadable_without_the_code_and_opens_with_it(
    slots: KeySlots, tmp_path: Path
) -> None:
    key, code = slots.create()
    shutil.copytree(tmp_path / "data", tmp_path / "other-pc")
    copied = slots_in(tmp_path / "other-pc", MemoryBackend())
    assert reason_of(copied) == "empty"
    assert copied.open_by_recovery_code(code) == key
    assert copied.open_by_keyring() == key


# Codes and passphrases


def test_a_mistyped_code_names_the_group(slots: KeySlots) -> None:
    _, code = slots.create()
    groups = code.split()
    groups[3] = groups[3][:-1] + ("A" if groups[3][-1] != "A" else "B")
    with pytest.raises(InvalidInputError) as caught:
        slots.open_by_recovery_code(" ".join(groups))
    assert refusal(caught.value) == ("recovery_code", "mistyped", "4")


def test_the_code_of_other_data_is_told_from_a_mistyped_one(slots: KeySlots) -> None:
    slots.create()
    with pytest.raises(InvalidInputError) as caught:
        slots.open_by_recovery_code(" ".join(code_groups(bytes(20))))
    assert refusal(caught.value) == ("recovery_code", "other_store", "")


def test_a_wrong_passphrase_is_refused(slots: KeySlots) -> None:
    slots.create(PASSPHRASE)
    with pytest.raises(InvalidInputError) as caught:
        slots.open_by_passphrase("một cụm từ khác")
    assert refusal(caught.value) == ("passphrase", "wrong", "")


def test_a_passphrase_never_set_is_said_so(slots: KeySlots) -> None:
    slots.create()
    with pytest.raises(InvalidInputError) as caught:
        slots.open_by_passphrase(PASSPHRASE)
    assert refusal(caught.value) == ("passphrase", "not_set", "")


def test_a_short_passphrase_is_refused(slots: KeySlots) -> None:
    key, _ = slots.create()
    with pytest.raises(InvalidInputError) as caught:
        slots.set_passphrase(key, "1234567")
    assert refusal(caught.value) == ("passphrase", "too_short", "")


def test_a_changed_passphrase_opens_and_the_old_one_does_not_even_in_the_older_file(
    slots: KeySlots, tmp_path: Path
) -> None:
    key, _ = slots.create(PASSPHRASE)
    slots.set_passphrase(key, "cụm từ thứ hai")
    (tmp_path / "data" / FILE).unlink()
    assert slots.open_by_passphrase("cụm từ thứ hai") == key
    with pytest.raises(InvalidInputError):
        slots.open_by_passphrase(PASSPHRASE)


def test_a_new_recovery_code_replaces_the_old_one(slots: KeySlots) -> None:
    key, old = slots.create()
    new = slots.new_recovery_code(key)
    assert slots.open_by_recovery_code(new) == key
    with pytest.raises(InvalidInputError, match="other_store"):
        slots.open_by_recovery_code(old)


def test_a_drafted_recovery_code_leaves_the_old_one_in_force_until_it_is_kept(
    slots: KeySlots,
) -> None:
    key, old = slots.create()
    new, slot = slots.draft_recovery_code(key)
    assert slots.open_by_recovery_code(old) == key
    with pytest.raises(InvalidInputError, match="other_store"):
        slots.open_by_recovery_code(new)
    slots.keep_recovery_code(key, slot)
    assert slots.open_by_recovery_code(new) == key
    with pytest.raises(InvalidInputError, match="other_store"):
        slots.open_by_recovery_code(old)


def test_slots_cannot_be_changed_with_another_key(slots: KeySlots) -> None:
    slots.create()
    other = StoreKey(bytes(32), bytes(16))
    assert not slots.is_key(other)
    with pytest.raises(WrongStateError):
        slots.set_passphrase(other, PASSPHRASE)
    with pytest.raises(WrongStateError):
        slots.new_recovery_code(other)
    with pytest.raises(WrongStateError):
        slots.repair_keyring(other)


# The file


def test_the_file_of_a_power_cut_falls_back_to_the_generation_before(
    slots: KeySlots, tmp_path: Path
) -> None:
    key, code = slots.create(PASSPHRASE)
    torn = (tmp_path / "data" / FILE).read_bytes()[:100]
    (tmp_path / "data" / FILE).write_bytes(torn)
    assert slots.damaged() == (FILE,)
    assert slots.open_by_recovery_code(code) == key


def test_a_damaged_file_is_put_aside_and_never_overwritten(slots: KeySlots, tmp_path: Path) -> None:
    key, code = slots.create()
    (tmp_path / "data" / FILE).write_bytes(b"garbled")
    slots.set_passphrase(key, PASSPHRASE)
    (aside,) = (tmp_path / "data").glob("keyslots.damaged-*.json")
    assert aside.read_bytes() == b"garbled"
    assert slots.damaged() == ()
    assert slots.open_by_recovery_code(code) == key


def test_any_altered_content_is_noticed(slots: KeySlots, tmp_path: Path) -> None:
    slots.create()
    content = (tmp_path / "data" / FILE).read_bytes()
    end = content.index(b'"checksum"') - 2  # what follows says nothing but how the content adds up
    letters = [at for at in range(end) if content[at : at + 1].isalnum()]
    altered = [content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :] for at in letters]
    assert len(altered) > 300
    assert not any(is_whole(one) for one in altered)


def test_a_file_damaged_in_both_generations_is_told_from_a_wrong_code(
    slots: KeySlots, tmp_path: Path
) -> None:
    _, code = slots.create()
    for name in (FILE, PREVIOUS_FILE):
        (tmp_path / "data" / name).write_bytes(b"{}")
    with pytest.raises(FileFaultError, match="altered"):
        slots.open_by_recovery_code(code)


def test_missing_slots_are_said_to_be_missing(slots: KeySlots) -> None:
    assert not slots.exists()
    with pytest.raises(FileFaultError, match="missing"):
        slots.open_by_keyring()


def test_slots_of_a_later_program_are_refused_and_untouched(
    slots: KeySlots, tmp_path: Path
) -> None:
    key, _ = slots.create()
    later = print_slots(SlotFile("00", 99, "00", (), FORMAT + 1))
    (tmp_path / "data" / FILE).write_bytes(later)
    with pytest.raises(FileFaultError, match="too_new"):
        slots.set_passphrase(key, PASSPHRASE)
    assert (tmp_path / "data" / FILE).read_bytes() == later


def test_a_slot_of_a_kind_not_known_yet_is_kept(slots: KeySlots, tmp_path: Path) -> None:
    key, _ = slots.create()
    path = tmp_path / "data" / FILE
    content = parse_slots(path.read_bytes())
    sealed = content.slots[0].__class__("province", bytes(16), bytes(12), bytes(64))
    path.write_bytes(print_slots(content.with_slot(sealed)))
    slots.set_passphrase(key, PASSPHRASE)
    assert sealed in parse_slots(path.read_bytes()).slots


def test_a_cost_that_would_hang_the_program_is_damage(slots: KeySlots, tmp_path: Path) -> None:
    slots.create(PASSPHRASE)
    path = tmp_path / "data" / FILE
    content = parse_slots(path.read_bytes())
    slot = content.slot(SlotKind.PASSPHRASE)
    assert slot is not None
    heavy = slot.__class__(
        slot.kind, slot.salt, slot.nonce, slot.wrapped, StretchCost(memory_kib=2**31, passes=3)
    )
    with pytest.raises(ValueError, match="cost"):
        parse_slots(print_slots(content.with_slot(heavy)))


# A real Secret Service


def test_a_real_keyring_opens_the_key_and_is_repaired_after_a_reset(
    secret_service: SecretService, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    slots = KeySlots(data, cost=FAST)
    key, code = slots.create()
    assert KeySlots(data).open_by_keyring() == key
    secret_service.forget_everything()
    assert reason_of(slots) == "empty"
    assert slots.open_by_recovery_code(code) == key
    assert KeySlots(data).open_by_keyring() == key


def test_a_real_keyring_with_another_value_is_a_wrong_value(
    secret_service: SecretService, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    slots = KeySlots(data, cost=FAST)
    slots.create()
    secret_service.overwrite(b"A" * 44)
    assert reason_of(slots) == "wrong_value"


def test_a_real_locked_keyring_still_leaves_the_passphrase(
    secret_service: SecretService, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    slots = KeySlots(data, cost=FAST)
    key, _ = slots.create(PASSPHRASE)
    secret_service.lock()
    assert reason_of(slots) == "locked"
    assert slots.open_by_passphrase(PASSPHRASE) == key
