"""Asking where a file goes, and putting it there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from services.errors import FileFaultError


def ask_save_path(
    parent: QWidget, title: str, name: str, kinds: str = "PDF (*.pdf)"
) -> Path | None:
    """Return where to save, asked of the officer; None when they changed their mind."""
    folder = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    chosen, _ = QFileDialog.getSaveFileName(parent.window(), title, str(folder / name), kinds)
    return Path(chosen) if chosen else None


def ask_open_path(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return which file to open, asked of the officer; None when they changed their mind."""
    chosen, _ = QFileDialog.getOpenFileName(parent.window(), title, "", kinds)
    return Path(chosen) if chosen else None


def save_bytes(path: Path, content: bytes) -> Path:
    """Write a file and return where it is.

    Raises:
        FileFaultError: `unwritable`.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileFaultError(path.name, "unwritable") from error
    return path
