"""The component sheet: every control of the kit on one page, as in the design's picture.

python -m tests.ui.component_sheet FOLDER writes it as PNG in both themes and at 200 %.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui import chart_samples
from ui.layout import spread
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import rule, upright
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.count_box import CountBox
from ui.widgets.day_strip import DayCell, DayStrip
from ui.widgets.field import Field
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import Pill, pill_look
from ui.widgets.segment import Segment
from ui.widgets.step_dot import StepDot
from ui.widgets.switch import Switch
from ui.widgets.sync_pill import SyncPill
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox
from ui.widgets.timeline import Moment, Timeline


class ComponentSheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        spread(self.column, (28, 20, 28, 20), 8)
        self._types()
        self._buttons()
        self._fields()
        self._states()
        self._switches()
        self._banners()
        self._times()
        self._figures()
        self.column.addStretch(1)

    def row(self, *widgets: QWidget, gap: float = 10) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=gap)
        for widget in widgets:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.column.addLayout(row)
        return row

    def head(self, words: str) -> None:
        self.column.addWidget(rule())
        self.column.addWidget(label(words, "over"))

    def _types(self) -> None:
        self.row(
            label("82,29 %", "hero"),
            label("Thứ Sáu 27/11", "figure"),
            label("Tiếp nhận", "title"),
            label("Người nộp", "lead"),
            label("Thôn 4, xã Tân Phong", "body"),
            label("Hộ tịch · 3 ngày", "small"),
            label("hẹn lại lần 1", "caption"),
            gap=24,
        )

    def _buttons(self) -> None:
        self.head("Nút – một nút chính trên mỗi vùng")
        self.row(
            Button("Tiếp nhận và in", "primary", icon="printer", key="F9", size="xl"),
            Button("Lập phiếu", "primary", key="F9"),
            Button("Gác lại", key="F8"),
            Button("Nén và gửi lại", "tinted", icon="photo", key="N"),
            Button("Từ chối nhận", "danger", icon="ban"),
            Button("Lọc thêm", "quiet", icon="adjustments"),
            Button("Vì sao?", "link", key="F10"),
        )
        locked = Button("Không bấm được", icon="lock")
        locked.setEnabled(False)
        dead = Button("Không bấm được", "primary", key="F9")
        dead.setEnabled(False)
        self.row(
            locked,
            dead,
            Button("Nhỏ", icon="scan", key="F7", size="s"),
            Button("Việc khác", menu_arrow=True),
            Button("", icon="dots", name="Việc khác"),
        )

    def _fields(self) -> None:
        self.head("Ô nhập – nhắc ngay dưới ô, không chặn tay")
        row = QHBoxLayout()
        spread(row, gap=14)
        phone = Field("Điện thoại", hint="để báo khi có kết quả sớm")
        phone.set_text("0912 345 678")
        number = Field("Số căn cước")
        number.set_text("038 192 004 41")
        number.set_problem("Mới có 11 số, cần đủ 12.", "soon")
        born = Field("Ngày sinh")
        born.set_text("31/02/1992")
        born.set_problem("Không có ngày 31/02. Xem lại trên thẻ.", "late")
        code = Field("Mã hồ sơ", hint="không sửa được: đã in")
        code.set_text("H56.214-261123-0307")
        code.edit.setReadOnly(True)
        way = Choice("Nhận kết quả")
        way.addItems(["Tại quầy", "Qua bưu chính"])
        for field in (phone, number, born, code, Field("Nhận kết quả", edit=way)):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _states(self) -> None:
        self.head("Viên hạn – khác nhau ở màu, hình, nền và nét")
        self.row(
            Pill(pill_look("running", "Còn 3 ngày", share=0.95)),
            Pill(pill_look("running", "Còn 2 ngày", share=0.5)),
            Pill(pill_look("soon", "Còn 5 giờ")),
            Pill(pill_look("overdue", "Quá 4 ngày")),
            Pill(pill_look("paused", "Chờ bổ sung")),
            Pill(pill_look("early", "Xong sớm 1 ngày")),
            Pill(pill_look("on_time", "Xong đúng hạn")),
            Pill(pill_look("late", "Xong quá 2 ngày")),
            Pill(pill_look("online", "Mới đăng ký · còn 6 giờ")),
            Pill(pill_look("stopped", "Dừng giải quyết")),
            gap=8,
        )
        states = [
            ("synced", "Đã đồng bộ", "10:32"),
            ("waiting", "12 chờ gửi", "đang có mạng"),
            ("sending", "Đang gửi 3/12", ""),
            ("offline", "12 chờ gửi", "ngoại tuyến"),
            ("server", "12 chờ gửi", "máy chủ tỉnh lỗi"),
            ("returned", "3 bị trả lại", "cần xem"),
        ]
        pills = []
        for kind, fact, detail in states:
            pill = SyncPill()
            pill.set_state(kind, fact, detail)
            pills.append(pill)
        self.row(*pills)

    def _switches(self) -> None:
        self.head("Chíp lọc, phân đoạn, công tắc, ô kiểm, nắp phím")
        doing = Chip("Đang làm", count=44)
        doing.setChecked(True)
        views = Segment("Xem", [("a", "Diễn biến"), ("b", "Giấy tờ 4"), ("c", "Đồng bộ")])
        views.choose("a")
        on, ticked, missing, needless = (
            Switch("bật"),
            TickBox(name="có"),
            TickBox(name="thiếu"),
            TickBox(name="không cần"),
        )
        on.setChecked(True)
        ticked.setChecked(True)
        missing.set_mark("missing")
        needless.set_mark("not_needed")
        dots = []
        for place, state in enumerate(("to_come", "now", "done", "gap"), start=1):
            dot = StepDot(place)
            dot.set_state(state)
            dots.append(dot)
        one, none = CountBox("Bản chính"), CountBox("Bản sao")
        one.set_count(1)
        self.row(
            doing,
            Chip("Quá hạn", count=3, icon="alert-triangle", family="late"),
            Chip("Chờ bổ sung", count=4, icon="player-pause", family="pause"),
            views,
            on,
            Switch("tắt"),
            ticked,
            TickBox(name="trống"),
            missing,
            needless,
            *dots,
            one,
            none,
            KeyCap("F9"),
            KeyCap("Ctrl+K"),
            KeyCap("↑"),
        )

    def _banners(self) -> None:
        self.head("Băng báo – việc gì, điều gì an toàn, làm gì")
        for tone, fact, advice, act in (
            (
                "late",
                "Đồng hồ máy đang sai: máy ghi 23/11, tỉnh xác nhận 26/11.",
                "Hồ sơ vẫn nhận được và giữ đúng thứ tự. Sửa giờ rồi bấm Kiểm tra lại.",
                "Sửa giờ máy",
            ),
            (
                "soon",
                "Máy chủ tỉnh đang lỗi, đường truyền vẫn tốt.",
                "Tiếp nhận, cấp số, in giấy hẹn vẫn làm bình thường. 12 hồ sơ đang chờ.",
                "Nhật ký sự cố",
            ),
            (
                "info",
                "Danh mục thủ tục có bản mới: 4 thủ tục đổi thời hạn.",
                "Hồ sơ đã nhận giữ bản cũ. Xem khác biệt trước khi dùng.",
                "Xem khác biệt",
            ),
        ):
            self.column.addWidget(Banner(tone, fact, advice, act))

    def _times(self) -> None:
        self.column.addWidget(rule())
        row = QHBoxLayout()
        spread(row, gap=20)
        line = Timeline()
        line.show_moments(
            [
                Moment("Tiếp nhận tại Quầy 2", "T2 16/11 09:30 · Lê Thu Hà"),
                Moment("Tạm dừng: yêu cầu bổ sung lần 1", "T4 18/11 14:00", "pause"),
                Moment("Nhận đủ giấy tờ, tính tiếp", "T4 25/11 08:30 · hẹn mới T6 27/11", "now"),
                Moment("Hẹn trả T6 27/11/2026", "thay cho hẹn cũ T2 23/11", "to_come"),
            ]
        )
        days = QWidget()
        column = QVBoxLayout(days)
        spread(column, gap=6)
        strip = DayStrip()
        sentence = "3 ngày làm việc · bỏ qua T3 24/11 Ngày Văn hóa Việt Nam"
        strip.show_days(
            [
                DayCell("T2", "23", "nhận", "received"),
                DayCell("T3", "24", "lễ", "skipped"),
                DayCell("T4", "25", "ngày 1", "counted"),
                DayCell("T5", "26", "ngày 2", "counted"),
                DayCell("T6", "27", "hẹn trả", "due"),
            ],
            sentence,
        )
        column.addWidget(strip)
        column.addWidget(label(sentence, "small", tone="ink", wrap=True))
        column.addStretch(1)
        row.addWidget(line, 1)
        row.addWidget(upright())
        row.addWidget(days, 1)
        self.column.addLayout(row)

    def _figures(self) -> None:
        self.head("Thước đo, thanh xếp, hàng theo lĩnh vực, tuổi hồ sơ")
        self.column.addLayout(chart_samples.board())
        self.head("Thẻ số, ba khuôn mặt, việc trong ngày, biểu số")
        self.column.addLayout(chart_samples.counter())
        self.column.addWidget(chart_samples.form())


def write(folder: Path) -> None:
    for name, factor, contrast in (
        ("light", 1.0, False),
        ("contrast", 1.0, True),
        ("200", 2.0, False),
    ):
        theme().set_look(factor=factor, contrast=contrast)
        sheet = ComponentSheet()
        sheet.resize(int(1600 * factor), int(1000 * factor))
        sheet.grab().save(str(folder / f"sheet-{name}.png"))


if __name__ == "__main__":
    app = QApplication(sys.argv)
    write(Path(sys.argv[1]))
