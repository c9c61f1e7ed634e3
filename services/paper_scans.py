"""The scans of a dossier's papers: taken in only when every page can be shown, found again by their hash.

A paper keeps the SHA-256 of its scans and nothing else, so everything about a scan is told from its sealed
file. A scan taken in and never named by an act is harmless.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.attachments import LARGEST_BYTES, MAGIC, SEGMENT_BYTES, AttachmentRef, Attachments
from services.attachments import describe as described
from services.data_folder import SCANS
from services.durable_files import retry_sharing
from services.errors import FileFaultError, InvalidInputError, LocalFaultError, StoreFullError
from services.scan_pages import check_pages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from services.desk import Desk

_SEAL_BYTES = 16  # of each segment, as services/attachments.py writes them
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan with its content.

    Attributes:
        name: What people call it: the file it came from, or the paper it belongs to.
        content: PDF, JPEG, PNG or TIFF.
    """

    name: str
    content: bytes
    ref: AttachmentRef

    @property
    def pages(self) -> int:
        """How many pages it has, at least 1."""
        return self.ref.pages or 1


class PaperScans(Attachments):
    """The sealed scans of one data folder, as a dossier's papers name them. Not for the UI thread."""

    def take(self, source: Path | bytes, name: str) -> Scan:
        """Look at every page of a file or picture, seal it, and return it.

        Args:
            name: For `Scan.name` and for errors; the file's own, without its folder.

        Raises:
            InvalidInputError: Field `attachment`: `empty`, `too_large` (value: its bytes),
                `unknown_type`.
            FileFaultError: `missing`, `unreadable`, `damaged`, `password`, `too_fine`.
            StoreFullError, LocalFaultError: The disk is full, or would not write.
        """
        content = source if isinstance(source, bytes) else _content(source)
        ref = described(content)
        check_pages(content, ref.media_type, name)
        try:
            return Scan(name, content, self.put(content))
        except OSError as error:
            kind = StoreFullError if error.errno in _NO_ROOM else LocalFaultError
            raise kind("scan not written") from error

    def opened(self, sha256: str, name: str = "") -> Scan:
        """Return a scan by its hash, every byte of it proven.

        Raises:
            FileFaultError: `missing`, `altered` or `unreadable`; nothing is deleted.
        """
        content = self.open(AttachmentRef(sha256, self._size(sha256), "", None))
        return Scan(name, content, described(content))

    def pages(self, sha256s: Sequence[str]) -> int:
        """Return how many pages these scans have together; each is opened for it.

        Raises:
            FileFaultError: As `opened`.
        """
        return sum(self.opened(sha256).pages for sha256 in sha256s)

    def _size(self, sha256: str) -> int:
        """Return the size of the content of a sealed file, from the size of the file."""
        path = self._path(sha256)
        try:
            sealed = path.stat().st_size - len(MAGIC)
        except FileNotFoundError as error:
            raise FileFaultError(path.name, "missing") from error
        except OSError as error:
            raise FileFaultError(path.name, "unreadable") from error
        segments = -(-sealed // (SEGMENT_BYTES + _SEAL_BYTES))
        return max(0, sealed - segments * _SEAL_BYTES)


def paper_scans(desk: Desk) -> PaperScans:
    """Return the scans of an open desk."""
    return PaperScans(desk.folder / SCANS, desk.key)


def _content(source: Path) -> bytes:
    try:
        size = source.stat().st_size
        if size > LARGEST_BYTES:  # not even read
            raise InvalidInputError("attachment", "too_large", str(size))
        return retry_sharing(source.read_bytes)
    except FileNotFoundError as error:
        raise FileFaultError(source.name, "missing") from error
    except OSError as error:
        raise FileFaultError(source.name, "unreadable") from error
