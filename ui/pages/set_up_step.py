"""What a step of the set-up is to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.layout import Room, spread
from ui.rule_wording import retold

if TYPE_CHECKING:
    from services.rules.problems import Problem
    from services.set_up import SetUpDraft
    from ui.widgets.field import Field


class Step(QWidget):
    """One step: what it asks, and what was answered.

    Signals:
        touched: Something was changed by hand.
        ready: What the step was waiting for has come; it is left now.
    """

    touched = Signal()
    ready = Signal()

    def __init__(self, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.lead = lead
        self.column = QVBoxLayout(self)
        spread(self.column, gap=12)

    def show_draft(self, draft: SetUpDraft) -> None:
        """Fill the fields in."""

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        """Return the draft with this step's answers; None where something is said to be missing."""
        return draft

    def summary(self, draft: SetUpDraft) -> str:
        """Return the answers in a few words, for the list of steps."""
        raise NotImplementedError

    def arrange(self, room: Room) -> None:
        """Lay out for the room there is."""

    def first_focus(self) -> QWidget | None:
        """Return where the hands go first; None for the main button."""
        return None

    def shown(self) -> None:
        """The step is on the screen now."""

    def watch(self, *signals: object) -> None:
        """Count these signals as a change by hand."""
        for signal in signals:
            signal.connect(self._on_touched)  # type: ignore[attr-defined]  # any bound signal

    def _on_touched(self, *_: object) -> None:
        self.touched.emit()


def show_problems(fields: dict[str, Field], problems: list[Problem]) -> QObject | None:
    """Say each problem at its field; return the edit of the first that must be put right."""
    first: QObject | None = None
    said: set[str] = set()
    for problem in problems:
        field = fields.get(problem.field)
        if field is None or problem.field in said:
            continue
        said.add(problem.field)
        field.set_problem(retold(problem.message), "late" if problem.kind == "error" else "soon")
        if problem.kind == "error" and first is None:
            first = field.edit
    return first
