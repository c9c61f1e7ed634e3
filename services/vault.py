"""The operating system's keyring, asked in a worker thread and never longer than a limit.

A keyring may be absent (no D-Bus, no session), locked, forgetful (a password reset by an administrator
destroys everything under Windows' DPAPI) or hang for ever in an unlock prompt nobody sees. Each of these
becomes `SecretsLockedError` with a reason; none may stop the program, and none means "make a new key".

The back end is named by us: the keyring library's own choice can be steered by a configuration file or
an environment variable to one that keeps nothing or keeps plain text.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING, Protocol, TypeVar

from services.errors import SecretsLockedError

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT_S = 10.0
LONGEST_VALUE = 44  # characters; Windows' Credential Manager takes 1,280

_LOCKED_ERRORS = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_INSECURE_PLACES = (
    "keyring.backends.null",
    "keyring.backends.fail",
    "keyring.backends.chainer",
    "keyrings.",  # keyrings.alt: plain text and home-made files
)

T = TypeVar("T")
log = logging.getLogger(__name__)


class Backend(Protocol):
    """What we need of a keyring: the two methods every back end of the keyring library has."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


def system_backend() -> Backend:
    """Return the back end of this platform: Credential Manager, Keychain, or the Secret Service."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        vault = WinVaultKeyring()
        vault.persist = "local machine"  # the default roams to other PCs of a domain
        return vault
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        return Keychain()
    from keyring.backends.SecretService import Keyring as SecretService

    service: Backend = SecretService()  # type: ignore[no-untyped-call]  # the library says nothing
    return service


class Vault:
    """Entries of the keyring by name.

    Args:
        backend: Called in the worker, because loading one may hang as well.
        limit_s: Seconds after which a call is given up; its thread is left behind and cannot keep
            the program from ending.
    """

    def __init__(
        self, backend: Callable[[], Backend] = system_backend, limit_s: float = LIMIT_S
    ) -> None:
        self._backend = backend
        self.limit_s = limit_s

    def read(self, name: str, *, limit_s: float | None = None) -> str:
        """Return the value kept under `name`.

        Raises:
            SecretsLockedError: `absent`, `locked`, `hanging`, `insecure_backend`; `empty` when the
                keyring answers and knows of no such entry.
        """
        value = self._asked(lambda backend: backend.get_password(name, _USER), limit_s)
        if value is None:
            raise SecretsLockedError("empty")
        return value

    def write(self, name: str, value: str) -> None:
        """Keep `value` under `name`: it has been read back when this returns.

        Raises:
            SecretsLockedError: As `read`; `wrong_value` when something else is read back.
        """
        if len(value) > LONGEST_VALUE:
            raise ValueError("too long for every keyring")
        self._asked(lambda backend: backend.set_password(name, _USER, value), None)
        if self.read(name) != value:
            raise SecretsLockedError("wrong_value")

    def _asked(self, question: Callable[[Backend], T], limit_s: float | None) -> T:
        answers: list[T] = []
        faults: list[BaseException] = []

        def ask() -> None:
            try:
                answers.append(question(_trusted(self._backend())))
            except BaseException as error:  # carried to the caller's thread, whatever it is
                faults.append(error)

        worker = threading.Thread(target=ask, name="keyring", daemon=True)
        worker.start()
        worker.join(self.limit_s if limit_s is None else limit_s)
        if answers:
            return answers[0]
        if faults:
            raise _translated(faults[0]) from faults[0]
        raise SecretsLockedError("hanging")


_USER = "store"


def _trusted(backend: Backend) -> Backend:
    if any(kind.__module__.startswith(_INSECURE_PLACES) for kind in type(backend).__mro__):
        raise SecretsLockedError("insecure_backend")
    return backend


def _translated(error: BaseException) -> SecretsLockedError:
    """Return our error for whatever a back end raised; each platform has its own exceptions."""
    if isinstance(error, SecretsLockedError):
        return error
    if any(kind.__name__ in _LOCKED_ERRORS for kind in type(error).__mro__):
        return SecretsLockedError("locked")
    log.info("keyring: %s", type(error).__name__)
    return SecretsLockedError("absent")
