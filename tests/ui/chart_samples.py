"""The figures of the design's pictures in the widgets of boards and reports; they agree with each other."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import spread
from ui.tables.statistic_form import StatisticColumn, StatisticGroup, StatisticRow
from ui.tables.statistic_table import StatisticTable
from ui.widgets.age_bars import AgeBar, AgeBars
from ui.widgets.bar_parts import StackPart
from ui.widgets.bar_rows import BarRow, BarRows
from ui.widgets.card import Card
from ui.widgets.due_columns import DueColumns, DueDay
from ui.widgets.face_choice import FaceChoice
from ui.widgets.figure_card import Figure, FigureCard, FigureLink
from ui.widgets.gauge import Gauge, GaugeBar, Measure
from ui.widgets.pill import PillLook, pill_look
from ui.widgets.stack_bar import StackBar
from ui.widgets.task_row import Task, TaskRow
from ui.widgets.trend import Trend

ON_TIME = Measure(79, 96, "hồ sơ đã giải quyết", 95, Decimal("-5.81"))
NOTHING_RATED = Measure(0, 0, "lượt đánh giá", 90)
FIELDS = (
    ("Hộ tịch", 8, 25, 1),
    ("Chứng thực", 9, 16, 0),
    ("Đất đai", 0, 7, 11),
    ("Bảo trợ xã hội", 1, 6, 2),
    ("Xây dựng", 0, 4, 2),
    ("Hộ kinh doanh", 1, 2, 1),
)
AGES = (
    AgeBar("1-2", "1–2 ngày", 17),
    AgeBar("3-5", "3–5 ngày", 8),
    AgeBar("6-10", "6–10 ngày", 0),
    AgeBar("11-", "trên 10 ngày", 1),
)
DAYS = (
    DueDay("2026-11-23", "T2 23", 5),
    DueDay("2026-11-24", "T3 24", 0, "lễ"),
    DueDay("2026-11-25", "T4 25", 2),
    DueDay("2026-11-26", "T5 26", 4),
)
TASKS = (
    Task(
        "Bàn giao hồ sơ cho chuyên môn",
        "done",
        "16/16 đã bàn giao, có chữ ký trên giấy bàn giao",
        act="In giấy",
        is_quiet=True,
    ),
    Task(
        "Tiền mặt",
        "warning",
        "Phải có 92.000 đ, đếm được 84.000 đ. Lệch 8.000 đ: xem hồ sơ 0309.",
        act="Đếm lại",
    ),
    Task(
        "1 bản quét còn thiếu",
        "to_do",
        "0311 · Giấy ủy quyền",
        pill=pill_look("soon", "hôm nay"),
        act="Quét",
        icon="scan",
        key="F7",
    ),
)
OVERDUE = Figure(
    "3",
    "Đang quá hạn",
    "overdue",
    captions=("1 đã xin lỗi", "1 chờ ký", "1 chưa"),
    tone="late",
    icon="alert-triangle",
    links=(FigureLink("overdue", "Xem 3 hồ sơ"),),
)
SHARE = Figure(
    "82,29\u00a0%",
    "Trước và đúng hạn",
    "solved",
    counted="79 / 96",
    captions=("đã giải quyết",),
    pill=PillLook("thiếu 12,71 điểm %", "soon", "alert-circle"),
    trend=Trend("kỳ trước 88,10\u00a0%", "down", is_good=False),
    links=(FigureLink("late", "Xem 17"),),
)
HEADS = (
    StatisticColumn("place", "TT", "(1)"),
    StatisticColumn("field", "Lĩnh vực giải quyết", "(2)"),
)
GROUPS = (
    StatisticGroup(
        "Số hồ sơ nhận giải quyết",
        (
            StatisticColumn("received", "Tổng số", "(3)", is_sum=True),
            StatisticColumn("online", "Trong kỳ, trực tuyến", "(4)"),
            StatisticColumn("direct", "Trong kỳ, trực tiếp, BC", "(5)"),
            StatisticColumn("before", "Từ kỳ trước", "(6)"),
        ),
    ),
    StatisticGroup(
        "Số hồ sơ đã giải quyết",
        (
            StatisticColumn("solved", "Tổng số", "(7)", is_sum=True),
            StatisticColumn("early", "Trước hạn", "(8)"),
            StatisticColumn("on_day", "Đúng hạn", "(9)"),
            StatisticColumn("late", "Quá hạn", "(10)", is_alarm=True),
        ),
    ),
    StatisticGroup(
        "Số hồ sơ đang giải quyết",
        (
            StatisticColumn("open", "Tổng số", "(11)", is_sum=True),
            StatisticColumn("in_time", "Trong hạn", "(12)"),
            StatisticColumn("overdue", "Quá hạn", "(13)", is_alarm=True),
        ),
    ),
)
FORM = (
    StatisticRow("civil", "Hộ tịch", (46, 20, 21, 5, 34, 8, 25, 1, 12, 12, 0), "1"),
    StatisticRow("copies", "Chứng thực", (29, 2, 26, 1, 25, 9, 16, 0, 4, 4, 0), "2"),
    StatisticRow("land", "Đất đai", (26, 9, 8, 9, 18, 0, 7, 11, 8, 7, 1), "3"),
    StatisticRow("care", "Bảo trợ xã hội", (14, 8, 3, 3, 9, 1, 6, 2, 5, 5, 0), "4"),
    StatisticRow("build", "Xây dựng", (10, 4, 3, 3, 6, 0, 4, 2, 4, 2, 2), "5"),
    StatisticRow("trade", "Hộ kinh doanh", (6, 5, 1, 0, 4, 1, 2, 1, 2, 2, 0), "6"),
    StatisticRow("total", "Tổng cộng", (131, 48, 62, 21, 96, 19, 60, 17, 35, 32, 3), is_total=True),
)


def solved(early: int, on_day: int, late: int) -> tuple[StackPart, ...]:
    return (
        StackPart("early", early, "trước hạn", "early"),
        StackPart("on_day", on_day, "đúng hạn", "on_day"),
        StackPart("late", late, "quá hạn", "late"),
    )


def open_too() -> tuple[StackPart, ...]:
    return (
        *solved(19, 60, 17),
        StackPart("overdue", 12, "đang quá hạn", "overdue"),
        StackPart("open", 18, "đang làm", "open"),
        StackPart("paused", 9, "tạm dừng", "paused"),
    )


def field_rows() -> list[BarRow]:
    return [
        BarRow(
            words,
            words,
            solved(early, on_day, late),
            early + on_day,
            early + on_day + late,
            caption="11 chờ cơ quan ngoài xã" if words == "Đất đai" else "",
            is_short=100 * (early + on_day) < 95 * (early + on_day + late),
        )
        for words, early, on_day, late in FIELDS
    ]


def gauge(measure: Measure) -> Gauge:
    made = Gauge("Trước và đúng hạn")
    made.show_measure(measure)
    return made


def stack(parts: tuple[StackPart, ...]) -> StackBar:
    made = StackBar("Kết quả giải quyết")
    made.show_parts(parts)
    return made


def figure_card(figure: Figure) -> FigureCard:
    made = FigureCard("title" if figure.counted else "hero")
    made.show_figure(figure)
    if figure.counted:
        bar = GaugeBar(figure.noun)
        bar.show_measure(ON_TIME)
        made.inside.addWidget(bar)
    return made


def due_columns() -> DueColumns:
    made = DueColumns("Đến hạn trong 3 ngày làm việc tới")
    made.show_days(DAYS)
    return made


def form() -> StatisticTable:
    made = StatisticTable("Biểu số II.06a/VPCP/KSTT", HEADS, GROUPS)
    made.show_rows(FORM)
    return made


def board() -> QHBoxLayout:
    """Gauge and stacks, rows by field, ages: side by side."""
    row = QHBoxLayout()
    spread(row, gap=12)
    shares = Card("Trước và đúng hạn")
    for widget in (
        gauge(ON_TIME),
        stack(solved(19, 60, 17)),
        stack(open_too()),
        gauge(NOTHING_RATED),
    ):
        shares.column.addWidget(widget)
    fields, rows = Card("Theo lĩnh vực", "đúng hạn / đã giải quyết"), BarRows("Theo lĩnh vực")
    rows.show_rows(field_rows())
    fields.column.addWidget(rows)
    ages = Card("Tuổi hồ sơ quá hạn", "26 hồ sơ")
    for kind in ("plain", "overdue"):
        bars = AgeBars("Tuổi hồ sơ quá hạn", kind)
        bars.show_bars(AGES)
        ages.column.addWidget(bars)
    ages.column.addWidget(due_columns())
    for card, share in ((shares, 5), (fields, 5), (ages, 3)):
        card.column.addStretch(1)
        row.addWidget(card, share)
    return row


def counter() -> QHBoxLayout:
    """Figure cards, faces, tasks: side by side."""
    row = QHBoxLayout()
    spread(row, gap=12)
    row.addWidget(figure_card(SHARE), 3)
    row.addWidget(figure_card(OVERDUE), 2)
    faces, choice = Card("Ông, bà thấy việc phục vụ thế nào?"), FaceChoice("Việc phục vụ")
    choice.choose("satisfied")
    faces.column.addWidget(choice)
    faces.column.addStretch(1)
    row.addWidget(faces, 4)
    tasks = QWidget()
    column = QVBoxLayout(tasks)
    spread(column)
    for place, task in enumerate(TASKS):
        column.addWidget(TaskRow(task, is_first=place == 0))
    column.addStretch(1)
    row.addWidget(tasks, 4)
    return row
