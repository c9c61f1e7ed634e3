"""What the tests of the entrance pages share: three officers and a clock that stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models import officers
from models.store import Store
from services.accounts import Accounts
from services.clock import VIETNAM, fixed_clock
from services.office import NewOfficer
from services.passwords import StretchCost
from ui.pages.entrance import Where
from ui.tasks import Tasks

NOW = datetime(2026, 11, 23, 7, 28, tzinfo=VIETNAM)
CLOCK = fixed_clock(NOW)
FAST = StretchCost(memory_kib=8, passes=1)
WHERE = Where("UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "Quầy 2", "bản 0.1.0")
HA = NewOfficer("ha", "Lê Thu Hà", "lead", "mat khau cua ha", "Tư pháp – hộ tịch")
DUNG = NewOfficer("dung", "Phạm Quang Dũng", "officer", "mat khau cua dung")
MAI = NewOfficer("mai", "Trần Thị Mai", "officer")
SIZES = [
    (1366, 768, 1.0),
    (1366, 768, 2.0),
    (1280, 720, 1.0),
    (1920, 1080, 2.0),
    (1366, 768, 1.3),
]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    qtbot.waitUntil(lambda: made.idle)
    made.close()


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    store = Store.create(tmp_path / "book.db", bytes(32), bytes(16), officers.SCHEMA)
    made = Accounts(store, CLOCK, cost=FAST, uptime=lambda: 1000.0)
    made.begin([HA, DUNG, MAI])
    made.sign_in("ha", HA.password)
    yield made
    store.close()
