"""The data folder: a place that can be trusted, used by one program at a time.

```
desk.lock        held by the running program; the kernel lets go of it when the program dies
keyslots.json    ways to the key
book.db          the data file (and book.db-wal beside it while in use)
marker           how far this desk had come
scans/           sealed attachments
```
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from services.errors import StoreFullError, StoreInUseError, StoreUnsuitableError

BOOK, LOCK, MARKER, SCANS = "book.db", "desk.lock", "marker", "scans"

_NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "fuse.sshfs",
        "ceph",
        "glusterfs",
        "davfs",
    }
)
_SYNCED_FOLDERS = frozenset({"onedrive", "dropbox", "google drive", "googledrive", "icloud drive"})


def default_folder() -> Path:
    """Return the platform's place for a user's own data that stays on this machine."""
    from platformdirs import user_data_path

    return user_data_path("mot-cua", appauthor=False, roaming=False)


def has_book(folder: Path) -> bool:
    """Whether a desk has been set up in `folder`.

    Raises:
        StoreUnsuitableError: `unreachable`: the system cannot tell.
    """
    try:
        return (folder / BOOK).exists()
    except OSError as error:
        raise StoreUnsuitableError("unreachable", str(folder)) from error


def was_used(folder: Path) -> bool:
    """Whether a desk worked in `folder`, even if its book is gone: the marker comes with the first act."""
    return (folder / MARKER).exists()


def prepare(folder: Path) -> None:
    """Make `folder` if need be and refuse a place where data gets lost.

    Raises:
        StoreUnsuitableError: `network_drive`, `synced_folder` or `unwritable`.
        StoreFullError: The disk is full.
    """
    check_place(folder)
    probe = folder / ".probe"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            probe.write_bytes(b"x")
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StoreFullError(str(error)) from error
        raise StoreUnsuitableError("unwritable", str(folder)) from error


def check_place(folder: Path, mounts: str | None = None) -> None:
    """Refuse a network drive or a folder that another program copies while we write in it.

    Args:
        mounts: Text of `/proc/mounts`; read from the system when None.

    Raises:
        StoreUnsuitableError: `network_drive` or `synced_folder`.
    """
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() follows links before they exist
    if any(part.lower().split(" - ")[0] in _SYNCED_FOLDERS for part in place.parts):
        raise StoreUnsuitableError("synced_folder", str(place))
    if str(folder).startswith(("\\\\", "//")) or _is_network_drive(place, mounts):
        raise StoreUnsuitableError("network_drive", str(place))


def _is_network_drive(place: Path, mounts: str | None) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive_remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == drive_remote)
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text(errors="replace")
        except OSError:
            return False
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        _, point, file_system, *_ = [*line.split(" "), "", "", ""]
        mounted = Path(point.replace("\\040", " "))
        if point.startswith("/") and place.is_relative_to(mounted) and mounted.is_relative_to(best):
            best, kind = mounted, file_system
    return kind in _NETWORK_FILE_SYSTEMS


class InstanceLock:
    """One program per data folder: a lock the kernel frees, however the program ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            StoreInUseError: Another instance has it.
            StoreUnsuitableError: `unwritable`.
        """
        try:
            file = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreUnsuitableError("unwritable", str(folder)) from error
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            raise StoreInUseError(folder.name) from error
        self._file: int | None = file

    def release(self) -> None:
        """Let go of the lock; once is enough, twice does no harm to whoever has that file by then."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
