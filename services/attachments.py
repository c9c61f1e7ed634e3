"""Scans: files named by their content, sealed with a key derived from the store's.

A scan is final and on disk before the act that names it is written, so an act never names a file that is
not there; a file no act names is harmless. Names are a keyed hash of the content (a plain one would tell
whether a known document is here), in 256 folders: `scans/9f/9f31c2….scan`.

Shape of a sealed file: `MAGIC`, then segments of 64 KiB of content, each with the 16 bytes of its
ChaCha20-Poly1305 tag. The key is HKDF-SHA256(store key, `scan <SHA-256 of the content>`), so it seals one
content only and nonces may count: eleven bytes of segment number, one byte that is 1 for the last
segment. Cutting, swapping, repeating or altering segments is noticed.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import time
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from models.marker import sync_folder
from services.durable_files import PART, retry_sharing, write_durably
from services.errors import FileFaultError, InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from services.slot_file import StoreKey

LARGEST_BYTES = 50 * 1024 * 1024
MAGIC = b"MCSCAN1\n"
SEGMENT_BYTES = 64 * 1024

PDF, PNG, JPEG, TIFF = "application/pdf", "image/png", "image/jpeg", "image/tiff"

_TAG_BYTES = 16
_BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AttachmentRef:
    """What an act keeps of a scan.

    Attributes:
        sha256: Of the content, 64 hex digits.
        size: Of the content, in bytes.
        media_type: `"application/pdf"`, `"image/png"`, `"image/jpeg"` or `"image/tiff"`.
        pages: How many; None where the file would not tell.
    """

    sha256: str
    size: int
    media_type: str
    pages: int | None


class Attachments:
    """The scans of one data folder.

    Args:
        pause: Waits between tries while another program has a file open.
    """

    def __init__(
        self, folder: Path, key: StoreKey, *, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._folder = folder
        self._key = key
        self._names_key = key.derive("scan names")
        self._pause = pause

    def put(self, source: bytes | Path) -> AttachmentRef:
        """Keep a scan: it is sealed, on disk, and has been read back when this returns.

        The same content is kept once. Takes as long as the disk does; not for the UI thread.

        Raises:
            InvalidInputError: Field `attachment`: `empty`, `too_large` (over 50 MB), `unknown_type`.
            FileFaultError: `missing` or `unreadable` source; `altered` when the disk gave other bytes
                back.
            OSError: The scan could not be written.
        """
        content = source if isinstance(source, bytes) else self._content_of(source)
        ref = describe(content)
        path = self._path(ref.sha256)
        if path.exists() and not self._put_aside_if_altered(ref, path):
            return ref
        if not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            sync_folder(path.parent.parent)
        write_durably(path, b"".join(_sealed(content, self._scan_key(ref))), pause=self._pause)
        self.open(ref)
        return ref

    def open(self, ref: AttachmentRef) -> bytes:
        """Return the content of a scan, every byte of it proven.

        Raises:
            FileFaultError: `missing`, `altered` or `unreadable`; nothing is deleted.
        """
        path = self._path(ref.sha256)
        sealed = _read(path, pause=self._pause)
        content = b"".join(_opened(sealed, self._scan_key(ref), path.name))
        if len(content) != ref.size or hashlib.sha256(content).hexdigest() != ref.sha256:
            raise FileFaultError(path.name, "altered")
        return content

    def has(self, ref: AttachmentRef) -> bool:
        """Say whether the file of a scan is there (not whether it is whole)."""
        return self._path(ref.sha256).exists()

    def clean(self) -> int:
        """Remove what writes cut short have left behind; return how many files. At start, when idle."""
        leftovers = list(self._folder.glob(f"*/*{PART}"))
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
        return len(leftovers)

    def _content_of(self, source: Path) -> bytes:
        try:
            size = source.stat().st_size
        except OSError as error:
            raise FileFaultError(source.name, "missing") from error
        if size > LARGEST_BYTES:
            raise InvalidInputError("attachment", "too_large", str(size))
        return _read(source, pause=self._pause)

    def _put_aside_if_altered(self, ref: AttachmentRef, path: Path) -> bool:
        try:
            self.open(ref)
        except FileFaultError:
            log.warning("a scan was altered and is put aside")
            path.rename(path.with_name(f"{path.name}.altered-{token_hex(3)}"))
            return True
        return False

    def _path(self, sha256: str) -> Path:
        name = hmac.new(self._names_key, bytes.fromhex(sha256), "sha256").hexdigest()
        return self._folder / name[:2] / f"{name}.scan"

    def _scan_key(self, ref: AttachmentRef) -> bytes:
        return self._key.derive(f"scan {ref.sha256}")


def describe(content: bytes) -> AttachmentRef:
    """Return what an act would keep of `content`, without keeping it.

    Raises:
        InvalidInputError: Field `attachment`: `empty`, `too_large`, `unknown_type`.
    """
    if not content:
        raise InvalidInputError("attachment", "empty")
    if len(content) > LARGEST_BYTES:
        raise InvalidInputError("attachment", "too_large", str(len(content)))
    media_type = _media_type(content)
    pages = _pages(content, media_type)
    return AttachmentRef(hashlib.sha256(content).hexdigest(), len(content), media_type, pages)


def _media_type(content: bytes) -> str:
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    if (
        b"%PDF-" in content[:1024]
    ):  # scanners' drivers put a few bytes before it; readers accept that
        return PDF
    raise InvalidInputError("attachment", "unknown_type")


def _pages(content: bytes, media_type: str) -> int | None:
    if media_type == PDF:
        return _pdf_pages(content)
    if media_type == TIFF:
        return _tiff_pages(content)
    return 1


def _pdf_pages(content: bytes) -> int | None:
    import pypdfium2

    from services.forms.pictures import page_count

    try:
        return page_count(content)
    except pypdfium2.PdfiumError:
        return None  # damaged, or needs a password: kept as it is


def _tiff_pages(content: bytes) -> int | None:
    """Return the number of image directories, following their chain; TIFF 6.0, section 2."""

    def number(at: int, length: int) -> int:
        part = content[at : at + length]
        return int.from_bytes(part, "little" if content.startswith(b"II") else "big")

    pages, at, seen = 0, number(4, 4), set[int]()
    while at:
        if at in seen or at + 6 > len(content):
            return pages or None
        seen.add(at)
        pages += 1
        at = number(at + 2 + 12 * number(at, 2), 4)
    return pages or None


def _read(path: Path, *, pause: Callable[[float], None]) -> bytes:
    try:
        return retry_sharing(path.read_bytes, pause=pause)
    except FileNotFoundError as error:
        raise FileFaultError(path.name, "missing") from error
    except OSError as error:
        raise FileFaultError(path.name, "unreadable") from error


def _sealed(content: bytes, key: bytes) -> Iterator[bytes]:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher = ChaCha20Poly1305(key)
    count = max(1, -(-len(content) // SEGMENT_BYTES))
    yield MAGIC
    for number in range(count):
        segment = content[number * SEGMENT_BYTES : (number + 1) * SEGMENT_BYTES]
        yield cipher.encrypt(_nonce(number, is_last=number == count - 1), segment, MAGIC)


def _opened(sealed: bytes, key: bytes, name: str) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    if not sealed.startswith(MAGIC):
        raise FileFaultError(name, "altered")
    cipher = ChaCha20Poly1305(key)
    step = SEGMENT_BYTES + _TAG_BYTES
    starts = range(len(MAGIC), len(sealed), step) or range(1)
    for number, start in enumerate(starts):
        is_last = start + step >= len(sealed)
        try:
            yield cipher.decrypt(
                _nonce(number, is_last=is_last), sealed[start : start + step], MAGIC
            )
        except InvalidTag as error:
            raise FileFaultError(name, "altered") from error


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
