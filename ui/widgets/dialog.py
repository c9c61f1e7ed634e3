"""Dialogs: a card on a veil inside the window; Esc leaves, F9 does the main thing.

While one is open the keys of the page behind it are silent, and focus comes back to where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.layout import spread
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card, rule, scrolled
from ui.widgets.key_cap import KeyCap
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Callable

EDGE_GAP = 12  # between card and window, on every side


class Dialog(QWidget):
    """Veil and card. Put things into `body`; buttons with `add_button` and `set_primary`.

    Use: `dialog = WhyDialog(page, …); dialog.finished.connect(page._on_answer); dialog.open()`, or
    `answer = dialog.ask()` which waits. The result is whatever `finish` was given; Esc gives None.

    Signals:
        finished: The dialog went away. Carries the result, None when it was left.
    """

    finished = Signal(object)

    def __init__(
        self,
        opener: QWidget,
        title: str,
        subtitle: str = "",
        *,
        width: int = 700,
        icon: str = "",
    ) -> None:
        window = opener.window()
        super().__init__(window)
        self._width = width
        self._silenced: list[QShortcut] = []
        self._opener: QWidget | None = None
        self._result: Any = None
        self._icon = icon
        self.setAccessibleName(title)
        self.card = Card(kind="dialog", margins=(0, 0, 0, 0), gap=0, parent=self)
        self.title = label(title, "title")
        self._drawing = QLabel(self)
        self._foot: QHBoxLayout | None = None
        self._foot_room = QVBoxLayout()
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        self.body_widget = QWidget()
        self.body = QVBoxLayout(self.body_widget)
        spread(self.body, (24, 16, 24, 16), 8)
        self.card.column.addLayout(self._head(subtitle))
        self.card.column.addWidget(rule())
        self._scroll = scrolled(self.body_widget)
        self.card.column.addWidget(self._scroll, 1)
        self.card.column.addLayout(self._foot_room)
        self._close = Button(self.tr("Đóng"), "secondary", key="Esc", size="l")
        self._close.clicked.connect(self.leave)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()
        window.installEventFilter(self)

    def add_button(self, button: Button) -> None:
        """Put a secondary button on the left of the foot."""
        self._begin_foot()
        self._left.addWidget(button)

    def add_hint(self, words: str) -> None:
        """Put a quiet sentence on the left of the foot."""
        self._begin_foot()
        self._left.addWidget(label(words, "small", wrap=True), 1)

    def set_primary(
        self, words: str, act: Callable[[], object], *, icon: str = "", key: str = "F9"
    ) -> Button:
        """Put the main button at the right of the foot and give it its key."""
        self._begin_foot()
        button = Button(words, "primary", icon=icon, key=key, size="l")
        button.clicked.connect(act)
        self._right.addWidget(self._close)
        self._right.addWidget(button)
        keys.bind(self, {key: button.click})
        return button

    def open(self) -> None:
        """Show the dialog over its window and take the focus."""
        self._opener = QApplication.focusWidget()
        self._silenced = keys.silence(self.window(), self)
        self._place()
        self.show()
        self.raise_()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> Any:
        """Open, wait until it goes away, and return the result (None when it was left)."""
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.open()
        loop.exec()
        return self._result

    def first_focus(self) -> QWidget | None:
        """Return what gets the focus on opening; a subclass may name another."""
        stops = self._in_tab_order(self._stops())
        inside = [stop for stop in stops if self.body_widget.isAncestorOf(stop)]
        ordered = [*inside, *(stop for stop in reversed(stops) if stop not in inside)]
        return ordered[0] if ordered else self

    def take_scan(self, text: str) -> bool:
        """Take what a reader sent while this is open; return whether it is for this dialog."""
        del text
        return False

    def leave(self) -> None:
        """Go away without a result."""
        self.finish(None)

    def finish(self, result: Any) -> None:
        """Go away with a result; focus and keys come back to the page."""
        self._result = result
        self.hide()
        self.window().removeEventFilter(self)
        for shortcut in self._silenced:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        if self._opener is not None and isValid(self._opener):
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finished.emit(result)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._draw()
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not back)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the dialog."""
        stops = self._stops()
        if not stops:
            return True
        now = QApplication.focusWidget()
        ordered = self._in_tab_order(stops)
        place = ordered.index(now) if now in ordered else -1
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ordered[(place + step) % len(ordered)].setFocus(reason)
        return True

    def mousePressEvent(self, event: Any) -> None:
        event.accept()  # nothing behind the veil is pressed

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().scrim())
        painter.end()

    def _stops(self) -> list[QWidget]:
        """Return everything Tab may reach."""
        return [
            found
            for found in self.findChildren(QWidget)
            if found.focusPolicy() & Qt.FocusPolicy.TabFocus
            and found.isVisibleTo(self)
            and found.isEnabled()
        ]

    def _in_tab_order(self, stops: list[QWidget]) -> list[QWidget]:
        ordered = []
        after = self.nextInFocusChain()
        while after is not None and after is not self:
            if after in stops:
                ordered.append(after)
            after = after.nextInFocusChain()
        return ordered

    def _head(self, subtitle: str) -> QHBoxLayout:
        head = QHBoxLayout()
        spread(head, (20, 14, 16, 14), 12)
        head.addWidget(self._drawing)
        words = QVBoxLayout()
        spread(words, gap=2)
        words.addWidget(self.title)
        if subtitle:
            words.addWidget(ElidedLabel(subtitle, "small", tone="ink2"))
        head.addLayout(words, 1)
        head.addWidget(KeyCap("Esc"))
        shut = Button("", "quiet", icon="x", size="m", name=self.tr("Đóng"))
        shut.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shut.clicked.connect(self.leave)
        head.addWidget(shut)
        self._draw()
        return head

    def _draw(self) -> None:
        self._drawing.setVisible(bool(self._icon))
        if self._icon:
            self._drawing.setPixmap(theme().icon(self._icon, "accent", 24))

    def _begin_foot(self) -> None:
        if self._foot is not None:
            return
        self._foot = QHBoxLayout()
        spread(self._foot, (20, 12, 20, 12), 8)
        spread(self._left, gap=8)
        spread(self._right, gap=8)
        self._foot.addLayout(self._left, 1)
        self._foot.addStretch(0)
        self._foot.addLayout(self._right)
        self._foot_room.addWidget(rule())
        self._foot_room.addLayout(self._foot)

    def _place(self) -> None:
        look = theme()
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        gap = look.px(EDGE_GAP)
        width = min(look.px(self._width), window.width() - 2 * gap)
        self.card.setFixedWidth(width)
        inner = width - 2 * look.border
        body = self._body_height(inner)
        self._scroll.setMinimumHeight(min(body, look.px(80)))
        rest = self.card.column.totalSizeHint().height() - self._scroll.sizeHint().height()
        most = window.height() - 2 * gap
        if rest + body + 2 > most:  # it scrolls: the bar takes some of the width
            inner -= self._scroll.verticalScrollBar().sizeHint().width()
        self.body_widget.setFixedWidth(inner)
        height = min(rest + body + 2, most)
        self.card.setGeometry(
            (window.width() - width) // 2, (window.height() - height) // 2, width, height
        )

    def _body_height(self, width: int) -> int:
        self.body_widget.setFixedWidth(width)
        self.body.activate()
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(width)
        return self.body.totalSizeHint().height()
