"""Facts about readers on a serial port, on a pair of real terminals."""

from __future__ import annotations

import os
import sys

import pytest

from ui.serial_reader import MOST_BYTES, SerialReader, ports, texts_of
from ui.tasks import Tasks

CARD = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|05112022"
MRZ = (
    "IDVNM0900000018079090000001<<8",
    "9006153M3006151VNM<<<<<<<<<<<8",
    "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
)

needs_terminals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo terminals"
)


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (CARD.encode() + b"\r\n", (CARD,)),
        (b"\xef\xbb\xbf" + CARD.encode(), (CARD,)),
        (b"\x02" + CARD.encode() + b"\x03", ("\x02" + CARD,)),
        (b"123\r\n456\r\n", ("123", "456")),
        ("\r\n".join(MRZ).encode() + b"\r", ("\n".join(MRZ),)),
        (b"Nguy\xd4n", ("NguyÔn",)),
        (b"\r\n\x00", ()),
        (b"", ()),
    ],
)
def test_bytes_become_texts(content, texts):
    assert texts_of(content) == texts


def test_ports_can_be_listed():
    assert all(port.device and port.name for port in ports())


@pytest.fixture
def tasks():
    made = Tasks()
    yield made
    made.close()


class Cable:
    """A reader's cable: plugged in at a fixed name, pulled out at will."""

    def __init__(self, place):
        self.device = place / "reader"
        self.near = self.far = -1

    def plug_in(self):
        self.near, self.far = os.openpty()
        self.device.unlink(missing_ok=True)
        self.device.symlink_to(os.ttyname(self.far))
        os.close(self.far)

    def pull_out(self):
        self.device.unlink()
        os.close(self.near)

    def send(self, content):
        os.write(self.near, content)


@pytest.fixture
def cable(tmp_path):
    return Cable(tmp_path)


@pytest.fixture
def reader(tasks, cable):
    made = SerialReader(tasks, str(cable.device), retry_ms=20)
    yield made
    made.stop()


@needs_terminals
def test_a_card_arrives_in_pieces_and_is_one_text(qtbot, cable, reader):
    cable.plug_in()
    with qtbot.waitSignal(reader.connected):
        reader.start()
    content = CARD.encode() + b"\r\n"
    with qtbot.waitSignal(reader.scanned) as heard:
        cable.send(content[:19])  # in the middle of a letter
        qtbot.waitUntil(lambda: len(reader._content) == 19)
        cable.send(content[19:])
    assert heard.args == [CARD]
    cable.pull_out()


@needs_terminals
def test_a_reader_is_waited_for_and_comes_back(qtbot, cable, reader):
    reader.start()
    assert not reader.is_connected
    cable.plug_in()
    qtbot.waitUntil(lambda: reader.is_connected)
    with qtbot.waitSignal(reader.connected) as heard:
        cable.pull_out()
    assert heard.args == [False]
    cable.plug_in()
    qtbot.waitUntil(lambda: reader.is_connected)
    with qtbot.waitSignal(reader.scanned) as heard:
        cable.send(b"H56.14.07-261123-0307\r")
    assert heard.args == ["H56.14.07-261123-0307"]
    cable.pull_out()


@needs_terminals
def test_a_stopped_reader_stays_silent(qtbot, cable, reader):
    cable.plug_in()
    reader.start()
    reader.stop()
    qtbot.waitUntil(lambda: reader._tasks.idle)
    assert not reader.is_connected
    cable.pull_out()


@needs_terminals
def test_a_device_that_never_stops_is_no_reader(qtbot, cable, reader):
    cable.plug_in()
    with qtbot.waitSignal(reader.connected):
        reader.start()
    reader._content = bytearray(MOST_BYTES)
    cable.send(b"x")
    qtbot.waitUntil(lambda: not reader._content)
    cable.pull_out()
