"""Readers that type: a scanner's burst of keys, told from a typist and kept out of every field.

A reader in keyboard mode types a whole code at a few milliseconds a key and ends with CR, LF or Tab. It
may do so at any moment, whatever has the focus. So the keys of the watched window are looked at before
the widgets get them:

1. The first keys pass at once: a typist never waits. What the field held before is remembered.
2. From the fourth key on that follows within `GAP_MS` of the one before, keys are held back. A pause
   lets them go, in order, as if nothing had been (at most `GAP_MS` late).
3. A line end after `SHORTEST` keys or more makes it a scan: nothing held is let go, every field touched
   gets back what it held, and the text is announced. So does silence after `LONG` keys, for readers that
   send no line end: nobody types 24 keys without a pause of a twentieth of a second.

Where the focus is not in a text field even the first key is held, so that a scan ticks no box, opens no
list and runs no one-letter command.

A Vietnamese typing program (UniKey, EVKey; ibus, fcitx) sits between reader and window: it swallows keys
and sends backspaces and composed letters instead, as keys or as input-method events. Both are followed, so
the text is what the program made of it; `services.rules.scans` knows what that can be.

Times are those of the events, not of their handling: a busy window does not make a typist of a reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic_ns
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from services.rules.mrz import is_first_line
from ui.field_state import FieldState, keep, takes_text

if TYPE_CHECKING:
    from collections.abc import Callable

GAP_MS = 50  # between two keys of a reader; typists need 80 and more, but for a slip of two fingers
LATE_MS = 150  # once SHORTEST keys came in a row: a hiccup of the PC does not end a scan
PASSED = 3  # keys that are let through before holding begins
SHORTEST = 8  # shorter bursts are somebody's fingers; the shortest code of ours has 12
LONG = 24
LINES = 3  # of a card's machine-readable zone

_LINE_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


def _now_ms() -> int:
    return monotonic_ns() // 1_000_000


class Scanner(QObject):
    """Watches one top-level window for readers that type.

    Signals:
        scanned: A reader sent a text. Carries it as it came, without its line end.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget, now_ms: Callable[[], int] = _now_ms) -> None:
        super().__init__(window)
        self._window = window
        self._now_ms = now_ms
        self._handle: QWindow | None = None
        self._focus: QObject | None = None
        self._is_replaying = False
        self._swallowed: set[int] = set()  # keys of a scan still to be released
        self._was_composed = False
        self._pulse = _Pulse()
        self._burst: _Burst | None = None
        self._has_just_scanned = False
        self._is_last_call = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_quiet)
        window.installEventFilter(self)
        self._watch_handle()
        application = cast(QGuiApplication, QGuiApplication.instance())
        application.focusObjectChanged.connect(self._on_focus_object)
        self._on_focus_object(QGuiApplication.focusObject())

    @property
    def was_composed(self) -> bool:
        """Whether a typing program had its fingers in the last scan: time to say how to turn it off."""
        return self._was_composed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_replaying:
            return False
        kind = event.type()
        if watched is self._handle:
            if kind == QEvent.Type.KeyPress:
                return self._on_press(cast(QKeyEvent, event))
            if kind == QEvent.Type.KeyRelease:
                return self._on_release(cast(QKeyEvent, event))
            if kind == QEvent.Type.ShortcutOverride:
                return self._on_override(cast(QKeyEvent, event))
        elif kind == QEvent.Type.InputMethod and watched is self._focus:
            return self._on_input_method(cast(QInputMethodEvent, event))
        elif watched is self._window and kind in {QEvent.Type.Show, QEvent.Type.WinIdChange}:
            self._watch_handle()
        return False

    def _watch_handle(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    def _on_focus_object(self, focus: QObject | None) -> None:
        """Listen to the input method of the field that has the focus."""
        if self._focus is not None and self._focus is not self._window and isValid(self._focus):
            self._focus.removeEventFilter(self)
        is_ours = isinstance(focus, QWidget) and focus.window() is self._window
        self._focus = focus if is_ours else None
        if self._focus is not None:
            self._focus.installEventFilter(self)

    # What arrives.

    def _on_press(self, event: QKeyEvent) -> bool:
        goes_on = self._goes_on(event.timestamp())
        just_scanned, self._has_just_scanned = self._has_just_scanned and goes_on, False
        if event.isAutoRepeat():
            return self._give_up()
        if event.key() in _MODIFIERS:
            self._pulse = self._beat(event.timestamp()) if goes_on else self._pulse
            return False
        if _is_line_end(event):
            return self._on_line_end(event, goes_on, just_scanned)
        burst = self._burst if goes_on else None
        if event.key() == Qt.Key.Key_Backspace and burst is not None:
            burst.erase(1)
        elif _is_letter(event):
            burst = burst or self._begin()
            burst.letters.append(event.text())
        elif burst is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._pulse = self._beat(event.timestamp())  # Alt and digits: one letter by its code
            return True
        else:
            return self._give_up()
        self._pulse = self._beat(event.timestamp())
        return self._hold_or_pass(burst, event)

    def _on_release(self, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed and not event.isAutoRepeat():
            self._swallowed.discard(event.key())
            return True
        if self._burst is not None and self._burst.held:
            self._burst.held.append(event.clone())
            return True
        return False

    def _on_override(self, event: QKeyEvent) -> bool:
        """Keep commands from running on keys that belong to a scan, or may do so."""
        is_ours = self._burst is not None and self._goes_on(event.timestamp())
        if is_ours or (_is_letter(event) and not takes_text(QApplication.focusWidget())):
            event.accept()
            return True
        return False

    def _on_line_end(self, event: QKeyEvent, goes_on: bool, just_scanned: bool) -> bool:
        burst = self._burst
        if goes_on and burst is not None and burst.size >= SHORTEST:
            self._pulse = self._beat(event.timestamp())
            self._swallowed.add(event.key())
            if burst.wants_more_lines():
                burst.letters.append("\n")
                self._wait(LATE_MS)
            else:
                self._finish(burst)
            return True
        if just_scanned:  # CR and LF
            self._swallowed.add(event.key())
            return True
        return self._give_up()

    def _on_input_method(self, event: QInputMethodEvent) -> bool:
        if not (event.commitString() or event.preeditString() or event.replacementLength()):
            return False
        burst = (self._burst if self._goes_on(0) else None) or self._begin()
        burst.erase(event.replacementLength() if event.replacementStart() < 0 else 0)
        burst.letters.extend(event.commitString())
        burst.composing = event.preeditString()
        burst.is_composed = True
        self._pulse = self._beat(0)
        return self._hold_or_pass(burst, event)

    def _on_quiet(self) -> None:
        """Nothing came for a while. Keys that wait in the queue of a busy window get a last call."""
        if not self._is_last_call:
            self._is_last_call = True
            self._timer.start(0)
            return
        burst = self._burst
        if burst is None:
            return
        if burst.size >= LONG or "\n" in burst.letters:
            self._finish(burst)
        else:
            self._let_go(burst)

    # What is done with it.

    def _beat(self, timestamp: int) -> _Pulse:
        return _Pulse(timestamp, self._now_ms())

    def _goes_on(self, timestamp: int) -> bool:
        """Whether a key came so soon after the one before that the same reader may have sent it."""
        if self._burst is None and not self._has_just_scanned:
            return False
        is_sure = self._has_just_scanned or (
            self._burst is not None and self._burst.size >= SHORTEST
        )
        return 0 <= self._beat(timestamp).after(self._pulse) <= (LATE_MS if is_sure else GAP_MS)

    def _begin(self) -> _Burst:
        if self._burst is not None:
            self._let_go(self._burst)
        self._burst = _Burst(QApplication.focusWidget())
        return self._burst

    def _hold_or_pass(self, burst: _Burst, event: QKeyEvent | QInputMethodEvent) -> bool:
        burst.count += 1
        focus = QApplication.focusWidget()
        if focus is not None and takes_text(focus) and not burst.held and burst.count <= PASSED:
            if focus not in burst.touched:
                burst.touched[focus] = keep(focus)
            return False
        burst.held.append(event.clone())
        self._wait(LATE_MS if burst.size >= SHORTEST else GAP_MS)
        return True

    def _wait(self, time_ms: int) -> None:
        self._is_last_call = False
        self._timer.start(time_ms)

    def _give_up(self) -> bool:
        """Let go what is held, before the key that ends it; answers that this key passes, too."""
        if self._burst is not None:
            self._let_go(self._burst)
            self._burst = None
        return False

    def _let_go(self, burst: _Burst) -> None:
        """Send on the events held back, in order. The burst stays, in case this was too soon."""
        self._timer.stop()
        held, burst.held = burst.held, []
        self._is_replaying = True
        try:
            for event in held:
                target = (
                    self._handle if isinstance(event, QKeyEvent) else QApplication.focusWidget()
                )
                if target is not None:
                    QCoreApplication.sendEvent(target, event)
        finally:
            self._is_replaying = False

    def _finish(self, burst: _Burst) -> None:
        self._timer.stop()
        self._burst = None
        self._has_just_scanned = True
        self._was_composed = burst.is_composed
        self._swallowed |= burst.keys_down()
        for widget, state in burst.touched.items():
            if state is not None and isValid(widget):
                state.give_back()
        focus = burst.focus
        if focus is not None and isValid(focus) and QApplication.focusWidget() is not focus:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scanned.emit(burst.text)


@dataclass(frozen=True, slots=True)
class _Pulse:
    """When a key came: by its own clock (0 = it has none), and by ours when it was handled."""

    timestamp: int = 0
    handled: int = 0

    def after(self, before: _Pulse) -> int:
        """Return the milliseconds since the key before; the keys' own clock is the better one."""
        if self.timestamp and before.timestamp:
            return self.timestamp - before.timestamp
        return self.handled - before.handled


@dataclass(slots=True)
class _Burst:
    """Keys in quick succession, perhaps a reader's.

    Attributes:
        focus: What had the focus when they began.
        letters: What they typed so far.
        composing: Letters an input method has not committed yet.
        held: Events not let through, in order.
        touched: Fields that got the first keys, with what they held before.
        count: How many events typed the letters.
        is_composed: Whether a typing program had its fingers in it.
    """

    focus: QWidget | None
    letters: list[str] = field(default_factory=list)
    composing: str = ""
    held: list[QEvent] = field(default_factory=list)
    touched: dict[QWidget, FieldState | None] = field(default_factory=dict)
    count: int = 0
    is_composed: bool = False

    @property
    def text(self) -> str:
        return "".join(self.letters).removesuffix("\n") + self.composing

    @property
    def size(self) -> int:
        """How many keys count: one event may commit a word, one letter may take several events."""
        return min(self.count, len(self.letters) + len(self.composing))

    def erase(self, letters: int) -> None:
        if letters:
            del self.letters[-letters:]
            self.is_composed = True

    def wants_more_lines(self) -> bool:
        """Whether this is the first or second machine-readable line of a card."""
        lines = self.text.split("\n")
        return len(lines) < LINES and is_first_line(lines[-1])

    def keys_down(self) -> set[int]:
        """Return the keys held back whose release is still to come."""
        down: set[int] = set()
        for event in self.held:
            if isinstance(event, QKeyEvent):
                is_press = event.type() == QEvent.Type.KeyPress
                (down.add if is_press else down.discard)(event.key())
        return down


def _is_line_end(event: QKeyEvent) -> bool:
    return event.key() in _LINE_ENDS or event.text() in {"\r", "\n", "\t"}


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key types something printable; AltGr counts as Ctrl and Alt on Windows."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    is_plain = held in (Qt.KeyboardModifier.NoModifier, both)
    return is_plain and bool(event.text()) and event.text().isprintable()
