"""A new recovery code: shown, put on paper, one group typed back; only then the old one ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.security_log import SecurityEventKind
from services.set_up import SetUpDraft
from ui.pages.set_up_code import CodePaper, CodeStep
from ui.tasks import Lane, Tasks
from ui.widgets.dialog import Dialog
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from services.accounts import Officer
    from services.desk import Desk
    from services.errors import AppError
    from services.slot_file import Slot

PaperOf = Callable[[str], CodePaper]
"""What can be done with the page of a code."""


class RecoveryCodeDialog(Dialog):
    """Finishes with True once the new code is in force.

    Args:
        paper: What can be done with the page, given the code; a function because there is none yet.
    """

    def __init__(
        self, opener: QWidget, desk: Desk, me: Officer, tasks: Tasks, paper: PaperOf
    ) -> None:
        super().__init__(
            opener,
            self.tr("Tạo mã khôi phục mới"),
            self.tr("Mã cũ còn dùng được tới khi gõ lại đúng một nhóm của mã mới"),
            width=760,
        )
        self._desk = desk
        self._me = me
        self._tasks = tasks
        self._paper = paper
        self._slot: Slot | None = None
        self.step = CodeStep(tasks)
        self._waiting = label(self.tr("Đang tạo mã…"), "body")
        self.body.addWidget(self._waiting)
        self.body.addWidget(self.step)
        self.step.hide()
        self.primary = self.set_primary(self.tr("Dùng mã mới"), self.save)
        self.primary.setEnabled(False)
        self.step.typed.returnPressed.connect(self.save)

    def begin(self) -> None:
        """Open, and have the code made."""
        self.open()
        desk = self._desk
        self._tasks.run(
            self,
            lambda: desk.slots.draft_recovery_code(desk.key),
            self._on_drafted,
            self._on_refused,
        )

    def save(self) -> None:
        """Put the new code in force if the group was typed back."""
        slot, desk, me = self._slot, self._desk, self._me
        if slot is None or self.step.take(SetUpDraft()) is None:
            return

        def keep() -> None:
            desk.slots.keep_recovery_code(desk.key, slot)
            desk.accounts.log.note(SecurityEventKind.RECOVERY_CODE_MADE, me.username)

        self.primary.setEnabled(False)
        self._tasks.run(self, keep, self._on_kept, self._on_refused, lane=Lane.REMOTE)

    def _on_drafted(self, drafted: tuple[str, Slot]) -> None:
        code, self._slot = drafted
        self._waiting.hide()
        self.step.show_code(code, self._paper(code), needs_passphrase=False)
        self.step.show()
        self.primary.setEnabled(True)
        self._place()
        self.step.typed.setFocus()

    def _on_kept(self, _nothing: None) -> None:
        self.finish(True)

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(self._slot is not None)
        self._waiting.setText(words(error).text)
        self._waiting.show()
