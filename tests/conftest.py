"""What every test stands on."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = tempfile.mkdtemp(prefix="mot-cua-home-")  # nobody's own folders
atexit.register(shutil.rmtree, os.environ["HOME"], ignore_errors=True)
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"  # never somebody's real keyring


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[object]:
    """A desk on a real encrypted file, Monday 23/11/2026 09:41, desk 2, officer `ha`."""
    from tests.a_desk import begin

    held = begin(tmp_path / "desk")
    yield held
    held.desk.close()


@pytest.fixture
def desk(rehearsal: object) -> object:
    """The desk of `rehearsal`."""
    return rehearsal.desk  # type: ignore[attr-defined]
