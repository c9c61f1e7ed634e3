"""What every test of the window stands on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """Leave the look as it was found: 100 %, light."""
    yield
    if isinstance(QApplication.instance(), QApplication):
        from ui.theme import theme

        theme().set_look(factor=1.0, contrast=False)
