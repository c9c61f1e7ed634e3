from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from services.errors import SecretsLockedError
from services.vault import Vault, system_backend
from tests.secret_service import UNCLOSED, SecretService, secret_service, session_bus

__all__ = ["secret_service", "session_bus"]

pytestmark = UNCLOSED


class MemoryBackend:
    """A keyring that keeps its entries in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service] = password


class HangingBackend(MemoryBackend):
    """A keyring that waits for a prompt nobody sees."""

    def __init__(self, released: threading.Event) -> None:
        super().__init__()
        self._released = released

    def get_password(self, service: str, username: str) -> str | None:
        self._released.wait()
        return None


def reason_of(vault: Vault) -> str:
    with pytest.raises(SecretsLockedError) as caught:
        vault.read("mot-cua-x")
    return caught.value.reason


@pytest.fixture
def released() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_the_real_secret_service_keeps_a_value(secret_service: SecretService) -> None:
    Vault().write("mot-cua-x", "k" * 44)
    assert Vault().read("mot-cua-x") == "k" * 44
    assert secret_service.values() == [b"k" * 44]


def test_an_entry_never_written_is_empty(secret_service: SecretService) -> None:
    assert reason_of(Vault()) == "empty"


def test_a_keyring_locked_for_real_says_locked(secret_service: SecretService) -> None:
    Vault().write("mot-cua-x", "k" * 44)
    secret_service.lock()
    assert reason_of(Vault()) == "locked"
    with pytest.raises(SecretsLockedError, match="locked"):
        Vault().write("mot-cua-x", "n" * 44)


def test_a_keyring_started_again_by_the_bus_is_locked(secret_service: SecretService) -> None:
    Vault().write("mot-cua-x", "k" * 44)
    secret_service.stop_keyring()
    assert reason_of(Vault()) == "locked"


def test_a_machine_without_a_session_bus_has_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    assert reason_of(Vault()) == "absent"


def test_a_secret_service_that_never_answers_is_hanging(session_bus: SecretService) -> None:
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    driver = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    call = new_method_call(driver, "RequestName", "su", ("org.freedesktop.secrets", 0))
    with closing(open_dbus_connection(session_bus.address)) as silent:
        assert silent.send_and_get_reply(call).body == (1,)
        assert reason_of(Vault(limit_s=0.5)) == "hanging"


def test_a_hanging_backend_does_not_hang_the_caller(released: threading.Event) -> None:
    assert reason_of(Vault(lambda: HangingBackend(released), limit_s=0.05)) == "hanging"


def test_a_backend_that_hangs_while_loading_does_not_hang_the_caller(
    released: threading.Event,
) -> None:
    def load() -> MemoryBackend:
        released.wait()
        return MemoryBackend()

    assert reason_of(Vault(load, limit_s=0.05)) == "hanging"


def test_the_thread_left_behind_cannot_keep_the_program_alive(released: threading.Event) -> None:
    reason_of(Vault(lambda: HangingBackend(released), limit_s=0.05))
    left = [thread for thread in threading.enumerate() if thread.name == "keyring"]
    assert [thread.daemon for thread in left] == [True]


def test_backends_that_keep_nothing_or_plain_text_are_refused() -> None:
    from keyring.backends import chainer, fail, null

    for backend in (null.Keyring(), fail.Keyring(), chainer.ChainerBackend()):
        assert reason_of(Vault(lambda backend=backend: backend)) == "insecure_backend"


def test_a_plain_text_backend_is_refused_even_when_renamed() -> None:
    plain_text: Any = type(
        "PlaintextKeyring", (MemoryBackend,), {"__module__": "keyrings.alt.file"}
    )
    renamed: Any = type("Keyring", (plain_text,), {})
    assert reason_of(Vault(renamed)) == "insecure_backend"


def test_the_environment_cannot_choose_another_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert "null" not in type(system_backend()).__module__


def test_a_value_that_reads_back_otherwise_is_refused() -> None:
    class Forgetful(MemoryBackend):
        def get_password(self, service: str, username: str) -> str | None:
            return "another"

    with pytest.raises(SecretsLockedError, match="wrong_value"):
        Vault(Forgetful).write("mot-cua-x", "k" * 44)


def test_a_value_too_long_for_some_keyring_is_a_programming_mistake() -> None:
    with pytest.raises(ValueError, match="too long"):
        Vault(MemoryBackend).write("mot-cua-x", "k" * 45)
