"""A process with the window of a desk and its print status, run by `test_print_status.py`.

Of its own, because CUPS reads `CUPS_SERVER` once in a process. Reads one JSON list of steps from
standard input, writes one JSON list of answers to standard output:

    ["printer", QUEUE]      -> null: the desk prints there from now on
    ["receive"]             -> id of the print job, once the printer was asked
    ["reprint"]             -> the same, for a reprint of the first dossier
    ["toast"]               -> [fact, detail, [actions]]
    ["press", WORDS]        -> null: an action of the toast
    ["choose", QUEUE, PAPER]-> null: in the dialog, once its printers are known
    ["keys", KEY, …]        -> null: pressed where the focus is, then waited
    ["run", COMMAND, …]     -> null: on the machine, as when somebody switches the printer on
    ["list"]                -> null: the dialog is open
    ["rows"]                -> first lines and second lines of the dialog's rows
    ["waiting"]             -> [count, words]
    ["undone"]              -> ids of the jobs that wait
    ["typed"]               -> what was typed into the page while the printer was asked
    ["longest"]             -> the longest the UI thread was held up so far, in ms
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.print_windows import a_counter
from tests.ui.printing_child import SILENT_AFTER_S, TICK_MS, _desk

QUIET_LOOKS = 20


class Child:
    def __init__(self, folder: Path) -> None:
        self.counter = a_counter(_desk(folder), "", SILENT_AFTER_S)
        self.counter.window.show()
        self.longest_ms = 0.0
        self._last = 0.0
        self._ticks = QTimer(interval=TICK_MS)
        self._ticks.timeout.connect(self._on_tick)
        self.wait(lambda: self.counter.status._has_begun)

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - TICK_MS)
        self._last = now

    def wait(self, until=None) -> None:
        loop = QEventLoop()
        watch = QTimer(interval=TICK_MS)
        ready = until or self.counter.is_quiet
        looks = 0  # between two steps of one errand all looks quiet for a moment

        def look() -> None:
            nonlocal looks
            looks = looks + 1 if ready() else 0
            if looks == QUIET_LOOKS:
                loop.quit()

        watch.timeout.connect(look)
        watch.start()
        self._last = time.perf_counter()
        self._ticks.start()
        loop.exec()
        self._ticks.stop()
        QApplication.processEvents()

    @property
    def dialog(self):
        return self.counter.status._dialog

    def do_printer(self, queue: str) -> None:
        desk = self.counter.desk
        desk.change_setting(replace(desk.setting(), printer=queue))

    def do_receive(self) -> int:
        job_id = self.counter.receive()
        QTest.keyClicks(self.counter.window.page.edit, "x")
        self.wait()
        return job_id

    def do_reprint(self) -> int:
        desk = self.counter.desk
        dossier = desk.dossiers.find("H56.14.07-261123-2001")
        job_id = desk.dossiers.reprint(dossier, "bản in mờ", "ha")
        self.counter.status.print_job(job_id)
        self.wait()
        return job_id

    def do_toast(self) -> list[object]:
        return list(self.counter.toast())

    def do_press(self, words: str) -> None:
        self.counter.press_toast(words)
        self.wait()

    def do_choose(self, queue: str, paper: str) -> None:
        choice = self.dialog.printer
        self.wait(lambda: choice.printer.count() > 0 and self.counter.is_quiet())
        choice.printer.setCurrentIndex(choice.printer.findData(queue))
        choice.paper.choose(paper)

    def do_keys(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        self.wait()

    def do_run(self, *command: str) -> None:
        subprocess.run(command, check=True)

    def do_list(self) -> None:
        self.counter.status.show_waiting()
        self.wait()

    def do_rows(self) -> list[list[list[str]]]:
        rows = self.dialog.table.rows
        return [[[cell.text, cell.detail] for cell in row.cells] for row in rows]

    def do_waiting(self) -> list[object]:
        return [self.counter.status.waiting_count(), self.counter.status.waiting_words()]

    def do_undone(self) -> list[int]:
        return [job.id for job in self.counter.desk.printing.undone()]

    def do_typed(self) -> str:
        return self.counter.window.page.edit.text()

    def do_longest(self) -> float:
        return self.longest_ms


def main() -> None:
    app = QApplication([])
    child = Child(Path(sys.argv[1]))
    answers = [getattr(child, f"do_{what}")(*given) for what, *given in json.load(sys.stdin)]
    child.counter.tasks.close()
    child.counter.window.hide()
    child.counter.desk.close()
    print(json.dumps(answers))
    del app


if __name__ == "__main__":
    main()
