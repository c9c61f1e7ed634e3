"""The marker: a small file beside the data file that remembers how far this desk had come.

A data file put back from a backup, or copied to another machine, looks perfectly in order from the
inside. The marker tells: it holds the origin, the epoch, the last sequence number with its hash, and
the highest dossier number given on its day, written and synced after every commit and before anything
is called saved. Two slots are written in turn, so a torn write destroys at most the newer one.

A slot is 512 bytes: 4 bytes of length, 4 bytes CRC-32, then UTF-8 JSON, then zero bytes:

    {"n": 17, "origin": "H56.14.07/2/9f31c2", "epoch": 1, "seq": 412, "hash": "…", "machine": "…",
     "day": "2026-11-23", "number": 2307, "first": 2001}
"""

from __future__ import annotations

import errno
import json
import os
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SLOT_BYTES = 512


@dataclass(frozen=True, slots=True)
class Mark:
    """What the marker remembers.

    Attributes:
        origin: This desk's name in the journal.
        epoch: Its current numbering.
        seq: Last sequence number written in that epoch; 0 before the first.
        hash: Hex of that act's hash; empty before the first.
        machine: Digest of the machine's id; another value means the folder was copied.
        day: ISO date of `number`; empty before the first.
        number: Dossier number given last, on `day`; 0 before the first.
        first: First number of the range it was given from.
    """

    origin: str
    epoch: int
    seq: int
    hash: str
    machine: str
    day: str = ""
    number: int = 0
    first: int = 0


class Marker:
    """The open marker file. Used by one thread at a time: the one that holds the write lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._count = 0
        self._file: int | None = None

    def read(self) -> Mark | None:
        """Return the newest readable mark, or None if there is none."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        found = [_unpack(content[at : at + SLOT_BYTES]) for at in (0, SLOT_BYTES)]
        readable = [slot for slot in found if slot is not None]
        if not readable:
            return None
        self._count, mark = max(readable, key=lambda slot: slot[0])
        return mark

    def write(self, mark: Mark) -> None:
        """Put `mark` on disk: when this returns it survives a power cut.

        Raises:
            OSError: It could not be written; then nothing may be called saved.
        """
        if self._file is None:
            self._file = self._open()
        count = self._count + 1
        _write_at(self._file, _pack(count, mark), (count % 2) * SLOT_BYTES)
        _sync_data(self._file)
        self._count = count  # a write that failed is tried again over the same, older slot

    def _open(self) -> int:
        self.read()
        is_new = not self._path.exists()
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        if is_new:
            os.ftruncate(file, 2 * SLOT_BYTES)
            os.fsync(file)
            sync_folder(self._path.parent)
        return file

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` survive a power cut (Windows needs and knows no such step)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_data(file: int) -> None:
    sync = getattr(os, "fdatasync", os.fsync)
    sync(file)


def _pack(count: int, mark: Mark) -> bytes:
    content = json.dumps(
        {
            "n": count,
            "origin": mark.origin,
            "epoch": mark.epoch,
            "seq": mark.seq,
            "hash": mark.hash,
            "machine": mark.machine,
            "day": mark.day,
            "number": mark.number,
            "first": mark.first,
        },
        separators=(",", ":"),
    ).encode()
    framed = len(content).to_bytes(4, "big") + zlib.crc32(content).to_bytes(4, "big") + content
    if len(framed) > SLOT_BYTES:
        raise ValueError("the mark does not fit its slot")
    return framed.ljust(SLOT_BYTES, b"\0")


def _unpack(slot: bytes) -> tuple[int, Mark] | None:
    if len(slot) != SLOT_BYTES:
        return None
    length = int.from_bytes(slot[:4], "big")
    content = slot[8 : 8 + length]
    if len(content) != length or length == 0:
        return None
    if zlib.crc32(content) != int.from_bytes(slot[4:8], "big"):
        return None
    try:
        read = json.loads(content)
        count = int(read.pop("n"))
        return count, Mark(**read)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _write_at(file: int, content: bytes, offset: int) -> None:
    if hasattr(os, "pwrite"):
        written = os.pwrite(file, content, offset)
    else:  # Windows has no pwrite
        os.lseek(file, offset, os.SEEK_SET)
        written = os.write(file, content)
    if written != len(content):
        raise OSError(errno.ENOSPC, "the mark was not written whole")
