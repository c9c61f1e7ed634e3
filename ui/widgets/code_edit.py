"""Where a recovery code is typed, pasted or scanned: six boxes, and a wrong group is named at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from services.rules.recovery_codes import (
    GROUP_LENGTH,
    GROUPS,
    GroupFault,
    check_code,
    check_group,
    split_groups,
)
from ui.layout import spread
from ui.widgets.field import Field, LineEdit
from ui.widgets.note import Note


class GroupEdit(LineEdit):
    """One group, written `XXXX-XXXX` whatever is typed.

    Signals:
        stepped_back: Backspace was pressed where nothing is left.
    """

    stepped_back = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder="····-····", parent=parent)
        self.setProperty("code", "true")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferUppercase
            | Qt.InputMethodHint.ImhPreferLatin
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )

    def letters(self) -> str:
        """Return what is typed, upper case, without the dash."""
        return split_groups(self.text())[0]

    def show_letters(self, letters: str) -> None:
        """Write up to eight letters with the dash in its place."""
        at_end = self.cursorPosition() >= len(self.text())
        place = self.cursorPosition()
        self.setText(f"{letters[:4]}-{letters[4:]}" if len(letters) > 4 else letters)
        self.setCursorPosition(len(self.text()) if at_end else place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)


class CodeEdit(QWidget):
    """Six boxes that fill one after the other; a whole code may be pasted or scanned into any.

    Signals:
        completed: All six are right and belong together.
        entered: Enter was pressed in a complete code.
    """

    completed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[GroupEdit] = []
        self._fields: list[Field] = []
        self._columns = 0
        self._note = Note("small")
        self._grid = QGridLayout()
        spread(self._grid, gap=8)
        column = QVBoxLayout(self)
        spread(column, gap=8)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        for number in range(1, GROUPS + 1):
            box = GroupEdit(self.tr("Nhóm %1").replace("%1", str(number)))
            box.textEdited.connect(self._on_edited)
            box.stepped_back.connect(self._on_stepped_back)
            box.returnPressed.connect(self._on_return)
            self.boxes.append(box)
            self._fields.append(Field(box.accessibleName(), edit=box))
        self.arrange(3)
        self._note.say(self._hint())

    def text(self) -> str:
        """Return the groups typed so far."""
        return " ".join(box.letters() for box in self.boxes)

    def check(self) -> bool:
        """Say whether the code is complete; name the first wrong group if it is not."""
        fault = check_code(self.text())
        if fault is not None:
            self.show_fault(fault)
        return fault is None

    def clear(self) -> None:
        """Empty the boxes."""
        for box in self.boxes:
            box.clear()
            box.set_problem("")
        self._note.say(self._hint())

    def show_fault(self, fault: GroupFault) -> None:
        """Name the group that is wrong and go there."""
        self._note.say(self._fault_words(fault), "late")
        if fault.group:
            box = self.boxes[fault.group - 1]
            box.set_problem("late")
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say what is wrong with the code as a whole."""
        self._note.say(words, "late")

    def arrange(self, columns: int) -> None:
        """Put the boxes in so many columns."""
        if columns != self._columns:
            self._columns = columns
            for place, field in enumerate(self._fields):
                self._grid.addWidget(field, place // columns, place % columns)

    def _on_edited(self, _typed: str) -> None:
        box = self.sender()
        if not isinstance(box, GroupEdit):
            return
        place = self.boxes.index(box)
        groups = split_groups(box.text())
        for offset, letters in enumerate(groups[: GROUPS - place]):
            if offset == 0 or letters:
                self.boxes[place + offset].show_letters(letters)
        self._judge(place, len(groups))

    def _judge(self, place: int, count: int) -> None:
        """Look at the groups just filled; go on after the last one that is whole and right."""
        self._note.say(self._hint())
        for at in range(place, min(place + count, GROUPS)):
            box = self.boxes[at]
            letters = box.letters()
            fault = check_group(letters, at + 1)
            box.set_problem("")
            if fault is None:
                continue
            if fault.reason != "too_short" or len(letters) >= GROUP_LENGTH:
                self.show_fault(fault)
            else:
                box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go_on(min(place + count, GROUPS))

    def _go_on(self, place: int) -> None:
        fault = check_code(self.text())
        if fault is None:
            self._note.say(self.tr("Đủ 6 nhóm, đúng cách viết."), "early")
            self.completed.emit()
        elif fault.group == 0:
            self.show_fault(fault)
        if place < GROUPS:
            self.boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped_back(self) -> None:
        box = self.sender()
        if isinstance(box, GroupEdit) and (place := self.boxes.index(box)):
            self.boxes[place - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return(self) -> None:
        if self.check():
            self.entered.emit()

    def _hint(self) -> str:
        return self.tr(
            "Gõ như trên tờ giấy, không cần gạch nối, hoặc quét ô vuông trên giấy vào nhóm 1."
        )

    def _fault_words(self, fault: GroupFault) -> str:
        texts = {
            "too_short": self.tr("Nhóm %1 còn thiếu ký tự."),
            "too_long": self.tr("Nhóm %1 thừa ký tự. Mỗi nhóm có 8 ký tự."),
            "unknown_letter": self.tr("Nhóm %1 có ký tự lạ. Mã không có số 0, số 1, chữ I, chữ O."),
            "accented": self.tr("Nhóm %1 bị bộ gõ thêm dấu. Tắt bộ gõ tiếng Việt rồi gõ lại."),
            "mistyped": self.tr("Nhóm %1 gõ chưa đúng. So lại từng ký tự trên giấy."),
            "mixed": self.tr("Sáu nhóm không cùng một mã. Lấy cả sáu nhóm từ cùng một tờ giấy."),
        }
        return texts[fault.reason].replace("%1", str(fault.group))
