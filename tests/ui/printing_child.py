"""A process that prints, run by `test_printing.py`: CUPS reads `CUPS_SERVER` once in a process.

Reads one JSON list of steps from standard input, writes one JSON list of answers to standard output:

    ["printers"]                       -> names, the default one first
    ["print", FILE, QUEUE, TITLE]      -> "" or the reason of the fault
    ["receive"]                        -> id of the print job of a new dossier
    ["room", JOB]                      -> the job's state after the print room had it, and its problem
    ["move", JOB, QUEUE, PAPER]        -> the same, after sending it to another printer
    ["save", JOB, FILE]                -> the same, after saving it as a file
    ["resume"]                         -> ids of the jobs printed, ids of the jobs stuck
    ["start", JOB]                     -> its state: at the printer, as when the program ends there
    ["undone"]                         -> ids of the jobs that wait
    ["longest"]                        -> the longest the UI thread was held up so far, in ms
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from services.desk import Desk, open_desk
from services.errors import PrinterFaultError
from tests.a_desk import MovableClock, a_draft, begin
from ui.printing import PrintRoom, installed_printers, print_pdf
from ui.tasks import Tasks

SILENT_AFTER_S = 1.0
TICK_MS = 5


class Child:
    def __init__(self, folder: Path) -> None:
        self.desk = _desk(folder)
        self.tasks = Tasks()
        self.room = PrintRoom(self.desk.printing, self.tasks, silent_after_s=SILENT_AFTER_S)
        self.out: list[int] = []
        self.stuck: list[int] = []
        self.room.printed.connect(lambda job: self.out.append(job.id))
        self.room.stuck.connect(lambda stuck: self.stuck.append(stuck.job.id))
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._ticks = QTimer(interval=TICK_MS)
        self._ticks.timeout.connect(self._on_tick)

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - TICK_MS)
        self._last = now

    def wait(self) -> None:
        loop = QEventLoop()
        watch = QTimer(interval=TICK_MS)
        watch.timeout.connect(
            lambda: loop.quit() if self.room.is_idle and self.tasks.idle else None
        )
        watch.start()
        self._last = time.perf_counter()
        self._ticks.start()
        loop.exec()
        self._ticks.stop()

    def told(self, job_id: int) -> list[str]:
        job = self.desk.printing.job(job_id)
        return [job.state.value, job.problem]

    def do_printers(self) -> list[str]:
        return [printer.name for printer in installed_printers()]

    def do_print(self, file: str, queue: str, title: str) -> str:
        try:
            print_pdf(Path(file).read_bytes(), queue, title, SILENT_AFTER_S)
        except PrinterFaultError as error:
            return error.reason
        return ""

    def do_receive(self) -> int:
        return self.desk.reception.receive(a_draft(self.desk), "ha").print_job

    def do_room(self, job_id: int) -> list[str]:
        self.room.print_job(job_id)
        self.wait()
        return self.told(job_id)

    def do_move(self, job_id: int, queue: str, paper: str) -> list[str]:
        self.room.print_elsewhere(job_id, queue, paper)
        self.wait()
        return self.told(job_id)

    def do_save(self, job_id: int, file: str) -> list[str]:
        self.room.save_pdf(job_id, Path(file), lambda _: None)
        self.wait()
        return self.told(job_id)

    def do_resume(self) -> list[list[int]]:
        self.room.resume()
        self.wait()
        return [self.out, self.stuck]

    def do_start(self, job_id: int) -> str:
        return self.desk.printing.start(job_id).state.value

    def do_undone(self) -> list[int]:
        return [job.id for job in self.desk.printing.undone()]

    def do_longest(self) -> float:
        return self.longest_ms


def _desk(folder: Path) -> Desk:
    """Return the folder's desk as it was left, or a new one."""
    code = folder / "recovery_code"
    if code.exists():
        return open_desk(folder / "desk", MovableClock(), recovery_code=code.read_text())
    rehearsal = begin(folder / "desk")
    code.write_text(rehearsal.recovery_code)
    return rehearsal.desk


def main() -> None:
    app = QApplication([])
    child = Child(Path(sys.argv[1]))
    answers = [getattr(child, f"do_{what}")(*given) for what, *given in json.load(sys.stdin)]
    child.tasks.close()
    child.desk.close()
    print(json.dumps(answers))
    del app


if __name__ == "__main__":
    main()
