"""What lies in the data folder, and how much room is left; for the settings and the self-test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.data_folder import BOOK, SCANS

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """Sizes in bytes.

    Attributes:
        book_bytes: The book with what is not folded into it yet.
        scans: How many scan files there are.
        free_bytes: Room left on the drive.
    """

    folder: Path
    book_bytes: int
    scans: int
    scans_bytes: int
    free_bytes: int


def folder_facts(folder: Path) -> FolderFacts:
    """Look at the folder; walks every scan, so not for the window's thread."""
    book = sum(path.stat().st_size for path in folder.glob(f"{BOOK}*") if path.is_file())
    sizes = [path.stat().st_size for path in (folder / SCANS).rglob("*") if path.is_file()]
    return FolderFacts(folder, book, len(sizes), sum(sizes), shutil.disk_usage(folder).free)


def size_words(size: int) -> str:
    """Return a size as people read it: `61 GB`, `1,2 GB`, `340 kB`."""
    for unit, bytes_ in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
        if size >= bytes_:
            whole = size / bytes_
            text = f"{whole:.1f}".replace(".", ",") if whole < 10 else f"{whole:.0f}"
            return f"{text.removesuffix(',0')} {unit}"
    return f"{size} byte"
