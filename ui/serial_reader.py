"""A reader on a serial port: its bytes to texts, and back to work by itself after it was unplugged.

The port is opened by a worker, because opening may take seconds. Reading is a question asked thirty times
a second ("has anything come?"), which costs microseconds and is the same on every system. A text ends with
silence, not with a line end, so the three machine-readable lines of a card stay together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.rules.mrz import is_first_line
from ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from serial import Serial

BAUD = 9600  # what readers are set to when they leave the factory; USB ports ignore it
POLL_MS = 30
QUIET_POLLS = 3  # 90 ms of silence end a text; at 9600 baud a byte takes one
RETRY_MS = 2_000
MOST_BYTES = 65_536  # without a pause: this is no reader


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this PC.

    Attributes:
        device: What to open: `"COM3"`, `"/dev/ttyACM0"`.
        name: What it says of itself, for choosing.
    """

    device: str
    name: str


def ports() -> tuple[Port, ...]:
    """Return the serial ports of this PC. May take half a second: call it in a worker."""
    from serial.tools.list_ports import comports

    return tuple(Port(found.device, found.description or found.device) for found in comports())


def texts_of(content: bytes) -> tuple[str, ...]:
    """Return the texts a reader sent in one go; machine-readable lines stay one text.

    Bytes that are not UTF-8 are given one letter each: `services.rules.scans` mends what can be mended.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    lines = [
        line for line in text.replace("\x03", "\n").splitlines() if line.strip("\x00\x02\x04 \t")
    ]
    if lines and all(map(is_first_line, lines)):
        return ("\n".join(lines),)
    return tuple(lines)


class SerialReader(QObject):
    """Listens to one port.

    Signals:
        scanned: The reader sent a text. Carries it as it came, without its line end.
        connected: The reader came or went. Carries whether it is there.
    """

    scanned = Signal(str)
    connected = Signal(bool)

    def __init__(
        self,
        tasks: Tasks,
        device: str,
        *,
        baud: int = BAUD,
        retry_ms: int = RETRY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._device = device
        self._baud = baud
        self._serial: Serial | None = None
        self._content = bytearray()
        self._quiet_polls = 0
        self._is_wanted = False
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(retry_ms)
        self._retry.timeout.connect(self._open)

    @property
    def is_connected(self) -> bool:
        """Whether the port is open."""
        return self._serial is not None

    def start(self) -> None:
        """Listen from now on; a reader that is not there yet is waited for."""
        self._is_wanted = True
        self._open()

    def stop(self) -> None:
        """Close the port."""
        self._is_wanted = False
        self._retry.stop()
        self._close()

    def _open(self) -> None:
        device, baud = self._device, self._baud
        self._tasks.run(self, lambda: _opened(device, baud), self._on_opened, lane=Lane.REMOTE)

    def _on_opened(self, found: Serial | None) -> None:
        if found is not None and (not self._is_wanted or self._serial is not None):
            found.close()
        elif found is not None:
            self._serial = found
            self._poll.start()
            self.connected.emit(True)
        elif self._is_wanted:
            self._retry.start()

    def _on_poll(self) -> None:
        if self._serial is None:
            return
        try:
            come = self._serial.read(self._serial.in_waiting)
        except OSError:  # unplugged; pyserial's own error is one, too
            self._close()
            self._retry.start()
            return
        self._content += come
        self._quiet_polls = 0 if come else self._quiet_polls + 1
        if len(self._content) > MOST_BYTES:
            self._content.clear()
        if self._content and self._quiet_polls >= QUIET_POLLS:
            texts = texts_of(bytes(self._content))
            self._content.clear()
            for text in texts:
                self.scanned.emit(text)

    def _close(self) -> None:
        self._poll.stop()
        self._content.clear()
        if self._serial is not None:
            found, self._serial = self._serial, None
            found.close()
            self.connected.emit(False)


def _opened(device: str, baud: int) -> Serial | None:
    """Return the open port, or None if it is not there or somebody else has it."""
    from serial import Serial, SerialException

    try:
        return Serial(device, baud, timeout=0)
    except (SerialException, OSError, ValueError):
        return None
