"""What the tasks of the day are called, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.dossier_lists import EVERYBODY
from services.rules.day_tasks import TaskKind
from services.rules.moments import clock_text, local
from ui.rule_wording import short_day

if TYPE_CHECKING:
    from services.today import DayTask, DayTasks


@dataclass(frozen=True, slots=True)
class TaskLook:
    """How a task is shown.

    Attributes:
        family: Colour family of icon and number: `"late"`, `"soon"` or empty.
    """

    icon: str
    family: str = ""


LOOKS: Mapping[TaskKind, TaskLook] = {
    TaskKind.DIRECTIVE: TaskLook("bell-ringing", "soon"),
    TaskKind.NOT_TAKEN: TaskLook("arrows-exchange"),
    TaskKind.OVERDUE: TaskLook("alert-triangle", "late"),
    TaskKind.APOLOGY_DUE: TaskLook("mail", "soon"),
    TaskKind.DUE_TODAY: TaskLook("hourglass-low", "soon"),
    TaskKind.SUPPLEMENTED: TaskLook("inbox"),
    TaskKind.CITIZEN_LATE: TaskLook("calendar-off", "soon"),
    TaskKind.TO_CALL: TaskLook("phone"),
    TaskKind.STEP_DUE: TaskLook("list-check"),
    TaskKind.DUE_SOON: TaskLook("clock"),
    TaskKind.UNCOLLECTED: TaskLook("history"),
    TaskKind.UNPAID: TaskLook("receipt-2"),
    TaskKind.REPEATED: TaskLook("repeat", "soon"),
}


def title(task: DayTask, day: DayTasks) -> str:
    """Return what a task is called: "Đến hạn hôm nay"."""
    if task.kind is TaskKind.APOLOGY_DUE:
        return _coming_due(day)
    return _titles(day)[task.kind]


def _titles(day: DayTasks) -> Mapping[TaskKind, str]:
    is_everybody = day.who == EVERYBODY
    return {
        TaskKind.DIRECTIVE: _tr("Đôn đốc chưa trả lời") if is_everybody else _tr("Được đôn đốc"),
        TaskKind.NOT_TAKEN: _tr("Bàn giao chưa nhận"),
        TaskKind.OVERDUE: _tr("Quá hạn"),
        TaskKind.DUE_TODAY: _tr("Đến hạn hôm nay"),
        TaskKind.SUPPLEMENTED: _tr("Bổ sung đã đến"),
        TaskKind.CITIZEN_LATE: _tr("Quá thời gian bổ sung"),
        TaskKind.TO_CALL: _tr("Kết quả chờ gọi"),
        TaskKind.STEP_DUE: _tr("Bước xử lý đến hạn"),
        TaskKind.DUE_SOON: _tr("Đến hạn trong %1 ngày làm việc").replace(
            "%1", str(day.remind_days)
        ),
        TaskKind.UNCOLLECTED: _tr("Chờ nhận quá %1 ngày").replace("%1", str(day.uncollected_days)),
        TaskKind.UNPAID: _tr("Còn tiền phải thu"),
        TaskKind.REPEATED: _tr("Yêu cầu bổ sung lần hai"),
    }


def advice(task: DayTask, day: DayTasks) -> str:
    """Return what a task asks for, in one or two sentences."""
    if task.kind is TaskKind.OVERDUE:
        return _of_overdue(task)
    if task.kind is TaskKind.APOLOGY_DUE:
        return _of_letters(day)
    if task.kind is TaskKind.DIRECTIVE and day.who == EVERYBODY:
        return _tr("Người được đôn đốc chưa đọc, hoặc chưa trả lời.")
    return _advice()[task.kind]


def _advice() -> Mapping[TaskKind, str]:
    return {
        TaskKind.DIRECTIVE: _tr("Đọc và trả lời trước các việc khác."),
        TaskKind.NOT_TAKEN: _tr("Hồ sơ đã chuyển đi, người nhận chưa ký nhận."),
        TaskKind.DUE_TODAY: _tr("Giải quyết và ghi kết quả trước giờ hẹn."),
        TaskKind.SUPPLEMENTED: _tr(
            "Công dân đã bổ sung, thời hạn đang chạy lại. Chuyển xử lý tiếp."
        ),
        TaskKind.CITIZEN_LATE: _tr(
            "Công dân chưa bổ sung, thời hạn đang dừng. Gọi hỏi, hoặc thông báo dừng giải quyết."
        ),
        TaskKind.TO_CALL: _tr(
            "Chưa báo công dân. Gọi trước người không dùng điện thoại thông minh."
        ),
        TaskKind.STEP_DUE: _tr("Bước này phải xong trong hôm nay. Xong thì chuyển bước sau."),
        TaskKind.DUE_SOON: _tr("Chưa trễ. Làm xong hôm nay thì không phải xin lỗi."),
        TaskKind.UNCOLLECTED: _tr("Kết quả vẫn giữ ở quầy. Gọi lại, hoặc gửi bưu chính."),
        TaskKind.UNPAID: _tr("Kết quả đã có, tiền chưa thu đủ. Thu khi trả kết quả."),
        TaskKind.REPEATED: _tr("Yêu cầu trong hôm nay, có lý do. Xem lại lần hướng dẫn trước."),
    }


def _coming_due(day: DayTasks) -> str:
    if day.letters_through == local(day.at).date() + timedelta(days=1):
        return _tr("Đến hạn ngày mai, chưa xong")
    return _tr("Đến hạn tới hết %1, chưa xong").replace("%1", short_day(day.letters_through))


def _of_letters(day: DayTasks) -> str:
    if day.letters_by is None:
        return _tr("Chưa trễ. Soạn văn bản xin lỗi trong hôm nay.")
    words = _tr("Chưa trễ. Soạn văn bản xin lỗi trong hôm nay, chậm nhất %1.")
    return words.replace("%1", clock_text(day.letters_by))


def _of_overdue(task: DayTask) -> str:
    if not task.unanswered:
        return _tr("Đã xin lỗi đủ. Giải quyết trước các hồ sơ khác.")
    words = _tr("%1 hồ sơ chưa có văn bản xin lỗi. Xin lỗi, hẹn lại rồi giải quyết trước.")
    return words.replace("%1", str(task.unanswered))


def _tr(words: str) -> str:
    return QCoreApplication.translate("TodayPage", words)
