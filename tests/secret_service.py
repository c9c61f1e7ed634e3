"""A real Secret Service for one test: gnome-keyring on a D-Bus of its own, in a home of its own."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

# The keyring library leaves its connection open when the collection is locked or hangs.
UNCLOSED = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")


class SecretService:
    """A running session bus, with or without a keyring on it. Close it."""

    def __init__(self, home: Path) -> None:
        home.mkdir(mode=0o700)
        (home / "run").mkdir(mode=0o700)
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
        }
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().decode().strip()
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        self._keyring: subprocess.Popen[bytes] | None = None

    def start_keyring(self) -> None:
        """Start the keyring daemon with its login keyring unlocked, and wait until it answers."""
        self._keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(b"a password of the desktop")
        self._keyring.stdin.close()
        self._wait_for_keyring()

    def stop_keyring(self) -> None:
        if self._keyring is not None:
            _end(self._keyring)
            self._keyring = None

    def lock(self) -> None:
        """Lock the default collection, as a desktop does when its owner leaves."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()

    def forget_everything(self) -> None:
        """Delete all entries, as a reset of the account does."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            for item in secretstorage.get_default_collection(bus).get_all_items():
                item.delete()

    def values(self) -> list[bytes]:
        """Return the secret of every entry."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            items = secretstorage.get_default_collection(bus).get_all_items()
            return [item.get_secret() for item in items]

    def overwrite(self, value: bytes) -> None:
        """Put another value into every entry."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            for item in secretstorage.get_default_collection(bus).get_all_items():
                item.set_secret(value)

    def close(self) -> None:
        self.stop_keyring()
        assert self._bus.stdout is not None
        self._bus.stdout.close()
        _end(self._bus)

    def _wait_for_keyring(self) -> None:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        driver = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
        )
        call = new_method_call(driver, "NameHasOwner", "s", ("org.freedesktop.secrets",))
        with closing(open_dbus_connection(self.address)) as bus:
            while not bus.send_and_get_reply(call).body[0]:
                assert self._keyring is not None
                assert self._keyring.poll() is None, "the keyring daemon ended"
                time.sleep(0.02)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(10)


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A private session bus without a keyring."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (apt install gnome-keyring dbus)")
    service = SecretService(tmp_path / "home")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
    yield service
    service.close()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(10)
    gc.collect()  # see UNCLOSED: here, and not in a test that comes later


@pytest.fixture
def secret_service(session_bus: SecretService) -> SecretService:
    """A private session bus with an unlocked keyring."""
    session_bus.start_keyring()
    return session_bus
