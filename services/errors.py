"""Every failure the program expects, sorted by who can fix it.

```
AppError                      every failure we expect; a bug is never one
├── InvalidInputError         a field breaks a rule: field, reason
├── NotAllowedError           this person may not do this
├── WrongStateError           the dossier is not where this is possible: state, wanted
├── NotFoundError             never existed: kind, id
├── SignInError               wrong password or locked out: tries left, seconds
├── LocalFaultError           this machine is at fault; an administrator can fix it
│   ├── StoreBusyError  StoreFullError  StoreDamagedError  WrongKeyError
│   ├── StoreTooNewError  StoreUnsuitableError  StoreInUseError
│   ├── SecretsLockedError    the system keyring said no, hung, or forgot
│   ├── FileFaultError        a file is missing, altered or unreadable: name
│   └── PrinterFaultError     no paper came out: reason, printer
└── Cancelled                 the user stopped it; shown to nobody
```

Errors carry typed facts; `str(error)` is English, for the log. `ui/wording.py` alone makes
sentences from them.
"""

from __future__ import annotations

from models.errors import (
    AppError,
    LocalFaultError,
    StoreBusyError,
    StoreDamagedError,
    StoreFullError,
    StoreInUseError,
    StoreTooNewError,
    StoreUnsuitableError,
    WrongKeyError,
)

__all__ = [
    "AppError",
    "Cancelled",
    "FileFaultError",
    "InvalidInputError",
    "LocalFaultError",
    "NotAllowedError",
    "NotFoundError",
    "PrinterFaultError",
    "SecretsLockedError",
    "SignInError",
    "StoreBusyError",
    "StoreDamagedError",
    "StoreFullError",
    "StoreInUseError",
    "StoreTooNewError",
    "StoreUnsuitableError",
    "WrongKeyError",
    "WrongStateError",
]


class InvalidInputError(AppError):
    """What was typed or imported breaks a rule.

    Attributes:
        field: Which field, in the words of the command line (`applicant.name`).
        reason: A short stable word (`missing`, `too_long`, `unknown`, `not_a_date` …).
        value: What was found, shortened; never logged.
    """

    def __init__(self, field: str, reason: str, value: str = "") -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
        self.value = value[:80]


class NotAllowedError(AppError):
    """This person may not do this.

    Attributes:
        act: What was attempted.
    """

    def __init__(self, act: str) -> None:
        super().__init__(act)
        self.act = act


class WrongStateError(AppError):
    """The dossier is not where this is possible.

    Attributes:
        state: Where it is.
        wanted: What was attempted.
        why: Value of `WhyNot` where the table of acts says why; else empty.
    """

    def __init__(self, state: str, wanted: str, why: str = "") -> None:
        super().__init__(f"{wanted} in {state} {why}".rstrip())
        self.state = state
        self.wanted = wanted
        self.why = why


class NotFoundError(AppError):
    """It never existed here.

    Attributes:
        kind: `"dossier"`, `"procedure"`, `"calendar"`, `"officer"` …
        id: What was looked for.
    """

    def __init__(self, kind: str, id: str) -> None:  # noqa: A002 - the field's own name
        super().__init__(f"{kind} {id}")
        self.kind = kind
        self.id = id


class SignInError(AppError):
    """The password is wrong, or the account is locked for a while.

    Attributes:
        tries_left: Before the lock-out; 0 when locked.
        locked_s: Seconds until the next try is possible; 0 when not locked.
    """

    def __init__(self, tries_left: int, locked_s: int) -> None:
        super().__init__(f"{tries_left} tries left, locked {locked_s} s")
        self.tries_left = tries_left
        self.locked_s = locked_s


class SecretsLockedError(LocalFaultError):
    """The system keyring did not give the key.

    Attributes:
        reason: `"absent"`, `"locked"`, `"hanging"`, `"wrong_value"`, `"insecure_backend"`, `"empty"`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FileFaultError(LocalFaultError):
    """A file is missing, altered or cannot be read.

    Attributes:
        name: File name without its folder.
        reason: `"missing"`, `"altered"`, `"not_json"`, `"not_toml"`, `"too_large"`, `"unwritable"` …
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class PrinterFaultError(LocalFaultError):
    """No paper came out; what was to be printed is kept and waits.

    Attributes:
        reason: `"none"` (no printer on this machine), `"missing"`, `"stopped"`, `"refused"`,
            `"silent"`, `"unreadable"` (the job itself cannot be drawn), `"interrupted"` (the program
            ended while the job was at the printer).
        printer: Its name in the operating system; empty for the default one.
    """

    def __init__(self, reason: str, printer: str = "") -> None:
        super().__init__(f"{reason}: {printer}")
        self.reason = reason
        self.printer = printer


class Cancelled(AppError):  # noqa: N818 - not an error to anybody
    """The user stopped it; shown to nobody."""
