"""Telling the measurer that the window is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


def tell_and_end(widget: QWidget) -> None:
    """Print `painted MEGABYTES` once, after this paint has reached the screen, and end the program."""
    if widget.property("told"):
        return
    widget.setProperty("told", True)
    QTimer.singleShot(0, _tell)


def _tell() -> None:
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - the kernel's file
        line = next(line for line in status if line.startswith("VmRSS"))
    print("painted", int(line.split()[1]) / 1024, flush=True)
    QApplication.quit()
