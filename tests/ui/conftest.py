"""What every test of the window stands on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

_WINDOWS = pytest.StashKey[list[QWidget]]()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Hold the windows a test leaves until they are closed: one that lives must not be garbage."""
    try:
        return (yield)
    finally:
        item.stash[_WINDOWS] = list(QApplication.topLevelWidgets())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    try:
        return (yield)
    finally:
        item.stash[_WINDOWS] = []


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """Leave the look as it was found: 100 %, light."""
    yield
    if isinstance(QApplication.instance(), QApplication):
        from ui.theme import theme

        theme().set_look(factor=1.0, contrast=False)
