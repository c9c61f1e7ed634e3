from __future__ import annotations

from datetime import date, datetime

import pytest

from services.calendars import load_calendar
from services.rules.date_words import (
    DayMark,
    ExplainedDate,
    calendar_editions,
    counting_rule,
    day_rows,
    due_time_words,
    rule_15h_words,
    spoken_words,
)
from services.rules.deadlines import (
    Appointment,
    DueTime,
    Limit,
    Pause,
    Rule15h,
    appointment,
)
from services.rules.due_moves import DueMove
from services.rules.moments import VIETNAM

CALENDAR = load_calendar()
MONDAY = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)


def promised(limit: str, at: datetime = MONDAY, **choices: object) -> Appointment:
    return appointment(at, Limit.parse(limit), CALENDAR, **choices)  # type: ignore[arg-type]


def said_of(found: Appointment, today: date, title: str = "") -> str:
    return spoken_words(ExplainedDate("Đăng ký khai sinh", found, title=title), CALENDAR, today)


def told(found: Appointment) -> list[tuple[str, str, str, str]]:
    return [(row.days, row.verdict, row.number, row.why) for row in day_rows(found)]


def test_every_day_of_a_short_count_has_its_row() -> None:
    assert told(promised("3 ngày làm việc")) == [
        ("T2 23/11", "Không đếm", "–", "Nhận đủ hồ sơ lúc 09:41"),
        ("T3 24/11", "Bỏ qua", "–", "Ngày Văn hóa Việt Nam"),
        ("T4 25/11", "Đếm", "1", "Ngày làm việc"),
        ("T5 26/11", "Đếm", "2", "Ngày làm việc"),
        ("T6 27/11", "Đếm · hẹn trả", "3", "Đủ 3 ngày làm việc"),
    ]


def test_weekends_and_long_holidays_share_a_row() -> None:
    rows = told(promised("10 ngày làm việc", datetime(2027, 2, 1, 8, tzinfo=VIETNAM)))
    assert ("T6 05/02 – T5 11/02", "Bỏ qua", "–", "Tết Đinh Mùi") in rows
    assert ("T7 13/02 – CN 14/02", "Bỏ qua", "–", "Thứ Bảy, Chủ nhật") in rows


def test_counted_days_share_a_row_only_where_there_are_many() -> None:
    short, long = promised("5 ngày làm việc"), promised("60 ngày làm việc")
    assert [row.number for row in day_rows(short)] == ["–", "–", "1", "2", "3", "–", "4", "5"]
    rows = day_rows(long)
    assert len(rows) < 40
    assert ("T2 30/11 – T6 04/12", "4–8") in [(row.days, row.number) for row in rows]


def test_a_count_through_weekends_says_so_in_one_row() -> None:
    rows = told(promised("30 ngày"))
    assert ("T7 28/11 – CN 29/11", "Đếm", "5–6", "Tính cả ngày nghỉ: Thứ Bảy, Chủ nhật") in rows


def test_rows_cover_every_day_once() -> None:
    for limit in ("3 ngày làm việc", "40 ngày làm việc", "45 ngày", "3 tháng", "12 giờ"):
        found = promised(limit)
        covered = sum((row.last - row.first).days + 1 for row in day_rows(found))
        assert covered == len(found.steps)


def test_a_pause_has_its_own_row() -> None:
    pause = Pause(
        datetime(2026, 11, 25, 14, tzinfo=VIETNAM), datetime(2026, 12, 1, 8, tzinfo=VIETNAM)
    )
    rows = day_rows(promised("3 ngày làm việc", pauses=(pause,)))
    assert DayMark.PAUSED in {row.mark for row in rows}
    assert "Thời gian tạm dừng không tính vào hạn." in said_of(
        promised("3 ngày làm việc", pauses=(pause,)), MONDAY.date()
    )


@pytest.mark.parametrize(
    ("limit", "begins"),
    [
        ("3 ngày làm việc", "3 ngày làm việc, đếm từ ngày làm việc kế tiếp"),
        ("12 giờ", "12 giờ làm việc, tính từng phút"),
        ("20 ngày", "20 ngày, đếm liền cả ngày nghỉ"),
        ("2 tháng", "2 tháng, tính đến ngày cùng số"),
        ("trong ngày", "Trả trong ngày làm việc"),
    ],
)
def test_each_unit_says_how_it_is_counted(limit: str, begins: str) -> None:
    assert counting_rule(promised(limit)).startswith(begins)


def test_the_fifteen_hour_rule_is_told_with_what_it_did() -> None:
    assert rule_15h_words(promised("3 ngày làm việc")) == (
        "Quy tắc “sau 15 giờ” không áp dụng cho thủ tục này. Nhận sau 15 giờ cũng cùng ngày hẹn."
    )
    late = datetime(2026, 11, 25, 15, 20, tzinfo=VIETNAM)
    assert rule_15h_words(promised("trong ngày", late, rule_15h=Rule15h.SAME_DAY_NEXT_DAY)) == (
        "Thủ tục này nhận sau 15 giờ thì trả vào ngày làm việc kế tiếp."
        " Hồ sơ này nhận lúc 15:20, sau 15 giờ, nên lùi."
    )
    exact = datetime(2026, 11, 25, 15, 0, tzinfo=VIETNAM)
    assert "đúng 15 giờ, nên không lùi" in rule_15h_words(
        promised("3 ngày làm việc", exact, rule_15h=Rule15h.START_NEXT_WORKING_DAY)
    )


def test_the_time_of_the_day_is_explained() -> None:
    assert due_time_words(promised("3 ngày làm việc"), CALENDAR) == (
        "Giờ hẹn 09:41 là giờ đã nhận hồ sơ."
    )
    closing = promised("3 ngày làm việc", due_time=DueTime.CLOSING)
    assert due_time_words(closing, CALENDAR) == "Giờ hẹn 17:00 là hết giờ làm việc."
    evening = promised("3 ngày làm việc", MONDAY.replace(hour=18))
    assert "vì nhận ngoài giờ" in due_time_words(evening, CALENDAR)
    assert due_time_words(promised("12 giờ"), CALENDAR) == ""


def test_the_citizen_hears_the_design_s_words() -> None:
    found = promised("3 ngày làm việc", due_time=DueTime.CLOSING)
    assert said_of(found, MONDAY.date(), "Bà") == (
        "Hôm nay thứ Hai bà nộp. Thứ Ba nghỉ Ngày Văn hóa Việt Nam. Ba ngày làm việc là"
        " thứ Tư, thứ Năm, thứ Sáu. Mời bà đến trước 17 giờ thứ Sáu 27/11."
    )


def test_a_clock_time_invites_from_then_on() -> None:
    said = said_of(promised("3 ngày làm việc"), date(2026, 11, 25))
    assert said.startswith("Ông/bà nộp thứ Hai 23/11.")
    assert said.endswith("Mời ông/bà đến từ 9 giờ 41 thứ Sáu 27/11.")


def test_longer_counts_name_dates_and_not_only_weekdays() -> None:
    at = datetime(2027, 2, 1, 8, tzinfo=VIETNAM)
    said = said_of(promised("10 ngày làm việc", at), at.date(), "ông")
    assert "Từ thứ Sáu 05/02 đến thứ Năm 11/02 nghỉ Tết Đinh Mùi." in said
    assert "Đủ 10 ngày làm việc là thứ Hai 22/02." in said


@pytest.mark.parametrize("limit", ["trong ngày", "12 giờ", "20 ngày", "1 tháng", "1 ngày làm việc"])
def test_every_unit_has_something_to_say(limit: str) -> None:
    said = said_of(promised(limit), MONDAY.date())
    assert said.count(".") >= 3
    assert "  " not in said


def test_only_the_years_gone_through_are_named() -> None:
    short = calendar_editions(promised("3 ngày làm việc"), CALENDAR)
    assert [name[:4] for name in short] == ["2026"]
    long = calendar_editions(promised("3 tháng"), CALENDAR)
    assert [name[:4] for name in long] == ["2026", "2027"]


def test_a_printed_date_that_would_be_another_one_now_is_said_to_stand() -> None:
    found = promised("3 ngày làm việc")
    same = ExplainedDate("Đăng ký khai sinh", found, promised_at=found.due_at)
    assert same.warnings == ()
    other = ExplainedDate("Đăng ký khai sinh", found, promised_at=MONDAY.replace(day=26))
    assert other.warnings == (
        "Giấy hẹn đã in ghi 09:41 T5 26/11/2026. Lịch làm việc đã đổi sau đó, tính lại là"
        " 09:41 T6 27/11/2026. Ngày trên giấy vẫn có giá trị đến khi có quyết định đổi.",
    )


def test_a_promise_somebody_moved_is_told_with_its_reason_and_not_blamed_on_the_calendar() -> None:
    found = promised("3 ngày làm việc")
    later, decided = MONDAY.replace(day=30, hour=17, minute=0), MONDAY.replace(day=26)
    move = DueMove(decided, "extended", found.due_at, later, "Chờ xác minh")
    moved = ExplainedDate("Đăng ký khai sinh", found, title="Bà", promised_at=later, moved=move)
    assert moved.warnings == (
        "Đã dời ngày hẹn T5 26/11/2026: Chờ xác minh. Hẹn trả 17:00 T2 30/11/2026;"
        " tính theo thời hạn là 09:41 T6 27/11/2026.",
    )
    assert spoken_words(moved, CALENDAR, decided.date()) == (
        "Bà nộp thứ Hai 23/11. Ngày hẹn đã dời. Mời bà đến trước 17 giờ thứ Hai 30/11."
    )


def test_after_the_term_the_citizen_is_invited_for_the_day_of_the_letter() -> None:
    found = promised("3 ngày làm việc")
    letter = datetime(2026, 12, 4, 17, tzinfo=VIETNAM)
    late = ExplainedDate("Đăng ký khai sinh", found, promised_at=found.due_at, told_at=letter)
    assert late.warnings == ()
    assert spoken_words(late, CALENDAR, date(2026, 12, 1)).endswith(
        "Mời ông/bà đến trước 17 giờ thứ Sáu 04/12."
    )


def test_while_the_clock_stands_nobody_is_invited_for_a_day() -> None:
    paused = ExplainedDate("Đăng ký khai sinh", promised("3 ngày làm việc"), is_paused=True)
    said = spoken_words(paused, CALENDAR, MONDAY.date())
    assert "Mời" not in said
    assert said.endswith("Hồ sơ đang chờ ông/bà. Đủ phần còn thiếu sẽ báo ngày hẹn mới.")
