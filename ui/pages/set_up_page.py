"""The first run: six steps, filled in so that Enter leads through them.

Each step is kept on disk as it is left. The desk is made on the way to step 5; from there on there is no
way back, only forward to Settings. If the program ends at step 5, the next start shows that step again
with a new code, because nobody has proved that the old one is on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.communes import Communes
from services.desk import Desk
from services.errors import AppError, InvalidInputError
from services.keys import SlotKind
from services.office import OfficeSetup
from services.security_log import SecurityEventKind
from ui.layout import Breadth, Room, at_least, fix, spread
from ui.pages.entrance import Entrance, Where
from ui.pages.set_up_code import CodePaper, CodeStep
from ui.pages.set_up_desk import DeskStep
from ui.pages.set_up_office import OfficeStep
from ui.pages.set_up_officers import OfficersStep
from ui.pages.set_up_printer import Printers, PrinterStep
from ui.pages.set_up_ready import ReadyStep
from ui.tasks import Lane, Tasks
from ui.theme import theme
from ui.widgets import keys, strokes
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card, rule, scrolled
from ui.widgets.step_dot import StepDot
from ui.widgets.text import ElidedLabel, label
from ui.wording import words

if TYPE_CHECKING:
    from services.clock import Clock
    from services.set_up import SetUpFile
    from ui.pages.set_up_step import Step

OFFICE, DESK, OFFICERS, PRINTER, CODE, READY = range(6)
LIST_WIDTH, LINE_HEIGHT = 300, 53

Create = Callable[[OfficeSetup], tuple[Desk, str]]
"""Makes the desk and returns it open, with its recovery code."""


class SetUpPage(Entrance):
    """The assistant.

    Args:
        file: Where the draft is kept.
        create: Makes the desk; may wait for the keyring, runs on a worker.
        printers: Of this PC; None where none can be asked.
        desk: A desk made by a set-up that stopped before the code was typed back.

    Signals:
        finished: The desk is set up. Carries the open Desk.
    """

    finished = Signal(object)

    def __init__(  # noqa: PLR0913 - collaborators
        self,
        file: SetUpFile,
        create: Create,
        tasks: Tasks,
        clock: Clock,
        *,
        printers: Printers | None = None,
        desk: Desk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        draft = file.read()
        super().__init__(Where(draft.office.name, draft.office.unit), clock, parent)
        self._file = file
        self._create = create
        self._tasks = tasks
        self._printers = printers
        self._draft = draft
        self._desk = desk
        self._place = -1
        self._is_waiting = False
        self._was_touched = False
        self.code = CodeStep(tasks)
        self.ready = ReadyStep()
        self.steps: Sequence[Step] = (
            OfficeStep(Communes()),
            DeskStep(),
            OfficersStep(),
            PrinterStep(printers, tasks),
            self.code,
            self.ready,
        )
        self._build()
        for step in self.steps:
            step.show_draft(draft)
            step.touched.connect(self._on_touched)
            step.ready.connect(self.go_on)
        if desk is not None:
            self._renew_code(desk)
        else:
            # Passwords are not kept: a set-up taken up again goes on at the officers at the latest.
            self.go_to(min(draft.step - 1, OFFICERS))

    @property
    def place(self) -> int:
        """Which step is shown, 0–5."""
        return self._place

    def go_to(self, place: int) -> None:
        """Show a step."""
        self._place = place
        self._was_touched = False
        self._error.hide()
        step = self.steps[place]
        self._title.setText(step.title)
        self._lead.setText(step.lead)
        self._stack.setCurrentIndex(place)
        self._count.setText(self.tr("Bước %1 / 6").replace("%1", str(place + 1)))
        self.back.setVisible(OFFICE < place < CODE)
        self.on.setText(self.tr("Vào làm việc") if place == READY else self.tr("Tiếp tục"))
        for at, line in enumerate(self._lines):
            state = "done" if at < place else "now" if at == place else "to_come"
            is_said = at <= place and not (at == place == PRINTER)
            line.show_state(state, self.steps[at].summary(self._draft) if is_said else "")
        step.shown()
        focus = step.first_focus() or self.on
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Leave this step if nothing is missing."""
        if self._is_waiting:
            return
        if self._place == READY:
            self._finish()
            return
        taken = self.steps[self._place].take(self._draft)
        if taken is None:
            return
        self._draft = replace(taken, step=min(self._place + 2, 6))
        if self._place == CODE:
            self._confirm_code()
            return
        self._keep()
        self.show_where(Where(taken.office.name, taken.office.unit))
        if self._place == PRINTER:
            self._make_desk()
        else:
            self.go_to(self._place + 1)

    def go_back(self) -> None:
        """Show the step before; what was typed stays."""
        if OFFICE < self._place < CODE and not self._is_waiting:
            self.go_to(self._place - 1)

    def arrange(self, room: Room) -> None:
        has_list = room.breadth >= Breadth.COMPACT
        is_small = room.breadth == Breadth.TINY
        self._side.setVisible(has_list)
        self._dots_row.setVisible(not has_list and room.height >= 420)
        self._lead.setVisible(room.height >= 420)
        spread(self._sheet.column, (20, 12, 20, 12) if not has_list else (32, 26, 32, 18), 8)
        spread(self._row, (32, 0, 32, 0) if has_list else (0, 0, 0, 0), 32)
        for step in self.steps:
            step.arrange(room)
        self._count.setVisible(not is_small)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._lines = [_StepLine(place + 1, step.title) for place, step in enumerate(self.steps)]
        self._side = self._side_list()
        self._dots_row = self._dots()
        self._title = label("", "title")
        self._lead = label("", "body", wrap=True)
        self._error = Banner("late", "")
        self._error.hide()
        self._count = label("", "small")
        self.back = Button(self.tr("Quay lại"), icon="arrow-left", key="Alt+←", size="l")
        self.on = Button(self.tr("Tiếp tục"), "primary", key="F9", size="l")
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(scrolled(step))
        self._sheet = Card(margins=(32, 26, 32, 18), gap=8)
        for widget in (self._title, self._lead, self._error):
            self._sheet.column.addWidget(widget)
        self._sheet.column.addWidget(self._stack, 1)
        self._sheet.column.addWidget(rule())
        self._sheet.column.addLayout(self._foot_row())
        page = QWidget()
        column = QVBoxLayout(page)
        spread(column, gap=10)
        column.addWidget(self._dots_row)
        self._row = QHBoxLayout()
        self._row.addWidget(self._side)
        self._row.addWidget(self._sheet, 1)
        column.addLayout(self._row, 1)
        self.hold(page, scrolls=False)
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        keys.bind(self, {"F9": self.go_on, "Alt+Left": self.go_back})

    def _side_list(self) -> QWidget:
        side = QWidget()
        fix(side, width=LIST_WIDTH)
        column = QVBoxLayout(side)
        spread(column, gap=4)
        column.addWidget(label(self.tr("Cài đặt lần đầu"), "title"))
        column.addWidget(
            label(
                self.tr("Khoảng 10 phút, không cần mạng. Có thể dừng và làm tiếp."),
                "small",
                wrap=True,
            )
        )
        column.addSpacing(8)
        for line in self._lines:
            column.addWidget(line)
        column.addStretch(1)
        return side

    def _dots(self) -> QWidget:
        row = QWidget()
        dots = QHBoxLayout(row)
        spread(dots, gap=6)
        for line in self._lines:
            dots.addWidget(line.twin)
        dots.addWidget(label(self.tr("Cài đặt lần đầu"), "strong"))
        dots.addStretch(1)
        return row

    def _foot_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, (0, 6, 0, 0), 12)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.on)
        return row

    # -- Enter ----------------------------------------------------------------------------------

    def _on_touched(self) -> None:
        self._was_touched = True

    def _on_enter(self, *, back: bool) -> None:
        """Go to the next field; where nothing was changed, or after the last one, leave the step."""
        step = self.steps[self._place]
        stops = _stops(step)
        now = QApplication.focusWidget()
        is_in_step = now is not None and now in stops
        if back:
            step.focusNextPrevChild(False)
        elif not is_in_step or not self._was_touched or now is stops[-1]:
            self.go_on()
        else:
            stops[stops.index(now) + 1].setFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[arg-type]  # in stops: not None

    # -- making the desk ------------------------------------------------------------------------

    def _keep(self) -> None:
        draft, file = self._draft, self._file
        self._tasks.run(self, lambda: file.keep(draft), lambda _: None, self._on_failed)

    def _make_desk(self) -> None:
        draft = self._draft
        setup = OfficeSetup(draft.office, draft.desk, draft.officers)
        self._wait(self.tr("Đang tạo sổ và khóa…"))
        self._tasks.run(
            self, lambda: self._create(setup), self._on_made, self._on_failed, lane=Lane.REMOTE
        )

    def _renew_code(self, desk: Desk) -> None:
        self._wait(self.tr("Đang tạo mã mới…"))
        self._tasks.run(
            self,
            lambda: (desk, desk.slots.new_recovery_code(desk.key)),
            self._on_made,
            self._on_failed,
            lane=Lane.REMOTE,
        )

    def _on_made(self, made: tuple[Desk, str]) -> None:
        self._rest()
        desk, code = made
        self._desk = desk
        has_way = desk.slots.kinds() & {SlotKind.KEYRING, SlotKind.PASSPHRASE}
        first = next((one.password for one in self._draft.officers if one.password), "")
        self.code.show_code(
            code,
            self._code_paper(desk, code),
            needs_passphrase=not has_way,
            passphrase=first,
        )
        self.go_to(CODE)

    def _code_paper(self, desk: Desk, code: str) -> CodePaper:
        printer, printers = self._draft.desk.printer, self._printers
        title = self.tr("Mã khôi phục")
        made_at = self._clock()

        def render() -> bytes:
            from services import key_pages

            page = key_pages.recovery_page(code, desk.office(), desk.setting().number, made_at)
            return key_pages.render(page)

        def send(content: bytes) -> None:
            if printers is not None:
                printers.print_pdf(printer, content, title)

        return CodePaper(render, send if printers and printer else None, "ma-khoi-phuc.pdf")

    def _confirm_code(self) -> None:
        desk, passphrase = self._desk, self.code.wanted_passphrase()
        if desk is None:
            return
        log = desk.accounts.log

        def confirm() -> None:
            if passphrase:
                desk.slots.set_passphrase(desk.key, passphrase)
                log.note(SecurityEventKind.PASSPHRASE_SET)
            log.note(SecurityEventKind.RECOVERY_CODE_MADE)
            self._file.finish()

        self._wait(self.tr("Đang ghi…"))
        self._tasks.run(self, confirm, self._on_confirmed, self._on_failed, lane=Lane.REMOTE)

    def _on_confirmed(self, _nothing: None) -> None:
        self._rest()
        titles = [step.title for step in self.steps[:READY]]
        answers = [step.summary(self._draft) for step in self.steps[:READY]]
        self.ready.show_lines(list(zip(titles, answers, strict=True)))
        self.go_to(READY)

    def _finish(self) -> None:
        if self._desk is not None:
            self.finished.emit(self._desk)

    def _on_failed(self, error: AppError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError) and error.field == "passphrase":
            self.code.say(words(error).text)
            return
        said = words(error)
        fact, _, advice = said.text.partition(". ")
        self._error.say("late", f"{fact}.", f"{advice} {said.code}".strip())
        self._error.show()

    def _wait(self, sentence: str) -> None:
        self._is_waiting = True
        self.on.setText(sentence)

    def _rest(self) -> None:
        self._is_waiting = False
        self.on.setText(self.tr("Tiếp tục"))


class _StepLine(QFrame):
    """One step in the list: its dot, its title, what was answered."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._is_now = False
        self._dot = StepDot(number)
        self.twin = StepDot(number)  # for windows without room for the list
        self._title = ElidedLabel(title, "body")
        self._said = ElidedLabel("", "caption", tone="ink2")
        words = QVBoxLayout()
        spread(words, gap=1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._said)
        words.addStretch(1)
        row = QHBoxLayout(self)
        spread(row, (10, 8, 10, 8), 12)
        at_least(self, height=LINE_HEIGHT)
        row.addWidget(self._dot)
        row.addLayout(words, 1)

    def show_state(self, state: str, said: str) -> None:
        """Show `"done"`, `"now"` or `"to_come"`, and the answers."""
        for dot in (self._dot, self.twin):
            dot.set_state(state)
        self._title.set_role("body" if state == "to_come" else "strong", "ink")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._is_now = state == "now"
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_now:
            look = theme()
            painter = strokes.painter_for(self)
            fill = look.colour("accent_tint")
            strokes.box(painter, QRectF(self.rect()), look.px(8), fill=fill)
            painter.end()


def _stops(step: QWidget) -> list[QWidget]:
    """Return the fields of a step in the order of Tab."""
    found = []
    after = step.nextInFocusChain()
    while after is not None and after is not step:
        wants = bool(after.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_field = isinstance(after, QLineEdit | QComboBox)
        if wants and is_field and step.isAncestorOf(after) and after.isVisibleTo(step):
            found.append(after)
        after = after.nextInFocusChain()
    return found
