"""The floor: a main window with a label. Tells when it was painted."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.painted import tell_and_end


class Told(QLabel):
    """A label that tells its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tell_and_end(self)


app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 768)
window.setCentralWidget(Told("Một Cửa"))
window.show()
app.exec()
