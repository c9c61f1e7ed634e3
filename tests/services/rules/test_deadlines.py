"""What an appointment says of itself: its days, its sentence, its warnings."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from services.rules.deadlines import (
    Appointment,
    DueTime,
    Limit,
    Pause,
    Rule15h,
    appointment,
)
from services.rules.moments import VIETNAM, short_day
from services.rules.working_time import DayKind, DayRule, OfficeHours
from tests.services.rules.days import CLOSED, FULL_DAY, HALF_DAY, ORDERED, calendar

PLAIN = calendar()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def promise(received: str, limit: str, work=PLAIN, **choices) -> Appointment:
    return appointment(at(received), Limit.parse(limit), work, **choices)


def pause(first: str, last: str) -> Pause:
    return Pause(at(first), at(last))


def strip(found: Appointment) -> list[str]:
    return [f"{short_day(step.on)} {step.label}" for step in found.steps]


def test_the_strip_of_the_design_picture():
    found = promise("2026-11-23T09:41", "3 ngày làm việc")
    assert strip(found) == [
        "T2 23/11 nhận",
        "T3 24/11 lễ",
        "T4 25/11 ngày 1",
        "T5 26/11 ngày 2",
        "T6 27/11 hẹn trả",
    ]
    assert [step.counted for step in found.steps] == [False, False, True, True, True]
    assert [step.number for step in found.steps] == [None, None, 1, 2, 3]
    assert [step.why for step in found.steps] == [
        "Ngày nhận hồ sơ",
        "Ngày Văn hóa Việt Nam",
        "Ngày làm việc",
        "Ngày làm việc",
        "Đủ 3 ngày làm việc",
    ]
    assert [step.detail for step in found.steps] == [
        "nhận lúc 09:41, đếm từ ngày làm việc kế tiếp",
        "nguồn",
        "07:30–11:30, 13:00–17:00",
        "07:30–11:30, 13:00–17:00",
        "trả kết quả lúc 09:41",
    ]
    assert found.steps[1].kind is DayKind.HOLIDAY
    assert found.sentence == "3 ngày làm việc · bỏ qua T3 24/11 Ngày Văn hóa Việt Nam"
    assert found.warnings == ()
    assert found.starts_at == found.received_at


def test_an_ordinary_weekend_needs_no_words():
    found = promise("2026-03-06T09:00", "3 ngày làm việc")
    assert found.sentence == "3 ngày làm việc"
    assert strip(found)[1:3] == ["T7 07/03 nghỉ", "CN 08/03 nghỉ"]
    assert [step.why for step in found.steps[1:3]] == ["Thứ Bảy", "Chủ nhật"]


def test_a_run_of_holidays_is_named_once():
    found = promise("2027-02-03T09:00", "3 ngày làm việc")
    assert found.sentence == "3 ngày làm việc · bỏ qua T6 05/02 – T5 11/02 Tết Đinh Mùi"


def test_a_holiday_on_a_sunday_is_left_to_its_day_in_lieu():
    found = promise("2026-04-24T09:00", "1 ngày làm việc")
    assert found.sentence == "1 ngày làm việc · bỏ qua T2 27/04 Nghỉ bù Giỗ Tổ Hùng Vương"


def test_a_made_up_day_is_said():
    found = promise("2026-08-21T09:00", "2 ngày làm việc")
    assert found.sentence == "2 ngày làm việc · tính cả T7 22/08 làm bù"
    assert found.steps[1].why == "Làm bù cho ngày 31/08/2026"
    assert found.steps[1].kind is DayKind.MADE_UP


def test_a_half_day_says_its_hours():
    found = promise("2026-12-30T09:00", "2 ngày làm việc", calendar(HALF_DAY))
    assert (found.steps[1].why, found.steps[1].detail) == ("Nghỉ chiều", "07:30–11:30")


def test_the_same_day_after_fifteen_says_where_it_went():
    found = promise("2026-11-23T15:01", "trong ngày", rule_15h=Rule15h.SAME_DAY_NEXT_DAY)
    assert found.sentence == (
        "Trong ngày · nhận sau 15 giờ nên sang ngày làm việc kế tiếp"
        " · bỏ qua T3 24/11 Ngày Văn hóa Việt Nam"
    )
    assert strip(found) == ["T2 23/11 nhận", "T3 24/11 lễ", "T4 25/11 hẹn trả"]
    assert found.steps[-1].why == "Trả trong ngày làm việc"
    assert found.steps[-1].detail == "trả kết quả trước 17:00"


def test_the_same_day_is_one_cell():
    found = promise("2026-11-23T09:00", "trong ngày", rule_15h=Rule15h.SAME_DAY_NEXT_DAY)
    assert strip(found) == ["T2 23/11 hẹn trả"]
    assert found.sentence == "Trong ngày"
    assert found.steps[0].counted


def test_a_visit_out_of_hours_says_where_counting_starts():
    same_day = promise("2026-11-21T09:00", "trong ngày")
    assert (
        same_day.sentence == "Trong ngày · nhận ngoài giờ làm việc nên sang ngày làm việc kế tiếp"
    )
    hours = promise("2026-11-21T09:00", "8 giờ")
    assert hours.sentence == ("8 giờ làm việc · nhận ngoài giờ làm việc nên tính từ 07:30 T2 23/11")
    assert hours.starts_at == at("2026-11-23T07:30")
    assert strip(hours) == ["T7 21/11 nhận", "CN 22/11 nghỉ", "T2 23/11 hẹn trả"]
    assert hours.steps[0].why == "Ngày nhận hồ sơ (Thứ Bảy)"
    assert not hours.steps[0].counted


def test_a_start_moved_by_the_rule_is_a_day_of_its_own():
    rule = Rule15h.START_NEXT_WORKING_DAY
    found = promise("2026-11-23T15:20", "1 ngày làm việc", rule_15h=rule)
    assert strip(found) == ["T2 23/11 nhận", "T3 24/11 lễ", "T4 25/11 bắt đầu", "T5 26/11 hẹn trả"]
    assert found.steps[2].why == "Tính như nhận lúc 07:30, vì nhận sau 15 giờ"
    assert not found.steps[2].counted
    assert found.sentence.startswith("1 ngày làm việc · nhận sau 15 giờ nên tính từ 07:30 T4 25/11")
    days = promise("2026-11-23T15:20", "3 ngày", rule_15h=rule)
    assert strip(days)[1:4] == ["T3 24/11 lễ", "T4 25/11 bắt đầu", "T5 26/11 ngày 1"]


def test_calendar_days_count_every_day_and_roll():
    found = promise("2026-11-20T09:00", "15 ngày")
    assert found.sentence == "15 ngày · ngày cuối rơi vào T7 05/12 nên dời sang T2 07/12"
    assert strip(found)[3:6] == ["T2 23/11 ngày 3", "T3 24/11 ngày 4", "T4 25/11 ngày 5"]
    assert found.steps[0].detail == "nhận lúc 09:00, đếm từ ngày hôm sau"
    assert found.steps[4].why == "Tính cả ngày nghỉ: Ngày Văn hóa Việt Nam"
    assert strip(found)[-3:] == ["T7 05/12 ngày 15", "CN 06/12 nghỉ", "T2 07/12 hẹn trả"]
    assert found.steps[-3].why == "Ngày thứ 15 là Thứ Bảy, dời sang ngày làm việc kế tiếp"
    assert [step.counted for step in found.steps[-3:]] == [True, False, False]
    assert found.steps[-1].why == "Ngày làm việc kế tiếp sau T7 05/12"


def test_a_roll_off_a_holiday_names_it():
    found = promise("2026-11-09T09:00", "15 ngày")
    assert found.sentence == (
        "15 ngày · ngày cuối rơi vào T3 24/11 Ngày Văn hóa Việt Nam nên dời sang T4 25/11"
    )


def test_a_short_month_is_said():
    found = promise("2027-01-29T09:00", "1 tháng")
    assert found.sentence == (
        "1 tháng · tháng 2 không có ngày 29 nên lấy 28/02"
        " · ngày cuối rơi vào CN 28/02 nên dời sang T2 01/03"
    )
    assert promise("2026-06-15T09:00", "1 tháng").sentence == "1 tháng"


def test_hours_say_how_much_each_day_gave():
    found = promise("2026-11-20T10:00", "20 giờ")
    assert strip(found) == [
        "T6 20/11 nhận",
        "T7 21/11 nghỉ",
        "CN 22/11 nghỉ",
        "T2 23/11 8 giờ",
        "T3 24/11 lễ",
        "T4 25/11 hẹn trả",
    ]
    assert found.steps[0].detail == "nhận lúc 10:00, tính 5 giờ 30 phút"
    assert found.steps[0].counted
    assert found.due_at == at("2026-11-25T15:30")
    late = promise("2026-11-20T16:30", "4 giờ")
    assert late.steps[0].detail == "nhận lúc 16:30, tính 30 phút"


def test_a_pause_is_a_skipped_stretch_of_days():
    found = promise(
        "2026-11-16T09:00", "40 giờ", pauses=[pause("2026-11-18T14:00", "2026-11-25T08:30")]
    )
    assert strip(found)[:3] == ["T2 16/11 nhận", "T3 17/11 8 giờ", "T4 18/11 tạm dừng"]
    assert strip(found)[-3:] == ["T4 25/11 tính tiếp", "T5 26/11 8 giờ", "T6 27/11 hẹn trả"]
    assert [step.counted for step in found.steps[2:5]] == [True, False, False]
    assert found.steps[2].why == "Tạm dừng 14:00 T4 18/11 – 08:30 T4 25/11"
    assert found.steps[2].detail == "tính 5 giờ"
    assert found.steps[-1].why == "Hết thời gian còn lại sau khi tạm dừng"
    assert found.sentence.endswith("· tạm dừng 14:00 T4 18/11 – 08:30 T4 25/11")


def test_a_day_that_was_paused_for_some_hours_counts_the_others():
    found = promise(
        "2026-03-02T09:00", "16 giờ", pauses=[pause("2026-03-03T08:00", "2026-03-03T10:30")]
    )
    assert strip(found) == ["T2 02/03 nhận", "T3 03/03 tạm dừng", "T4 04/03 hẹn trả"]
    assert (found.steps[1].counted, found.steps[1].detail) == (True, "tính 5 giờ 30 phút")
    assert found.due_at == at("2026-03-04T11:30")


def test_working_days_after_a_pause_are_counted_without_numbers():
    found = promise(
        "2026-03-02T09:00",
        "5 ngày làm việc",
        pauses=[pause("2026-03-04T14:00", "2026-03-05T14:00")],
    )
    assert strip(found) == [
        "T2 02/03 nhận",
        "T3 03/03 ngày 1",
        "T4 04/03 tạm dừng",
        "T5 05/03 tính tiếp",
        "T6 06/03 đếm",
        "T7 07/03 nghỉ",
        "CN 08/03 nghỉ",
        "T2 09/03 đếm",
        "T3 10/03 hẹn trả",
    ]
    assert found.due_at == at("2026-03-10T09:00")


def test_a_pause_without_working_time_changes_no_number():
    found = promise(
        "2026-03-02T09:00",
        "3 ngày làm việc",
        pauses=[pause("2026-03-03T18:00", "2026-03-04T07:00")],
    )
    assert strip(found) == strip(promise("2026-03-02T09:00", "3 ngày làm việc"))


def test_calendar_days_stand_still_by_whole_days():
    found = promise(
        "2026-11-20T09:00", "15 ngày", pauses=[pause("2026-11-25T10:00", "2026-11-27T10:00")]
    )
    assert strip(found)[5:9] == [
        "T4 25/11 ngày 5",
        "T5 26/11 tạm dừng",
        "T6 27/11 tạm dừng",
        "T7 28/11 ngày 6",
    ]
    assert strip(found)[-3:] == ["T2 07/12 ngày 15", "T3 08/12 dời", "T4 09/12 hẹn trả"]
    assert found.steps[-2].why == "Dời theo thời gian tạm dừng"
    assert sum(step.counted for step in found.steps[:-1]) == 15


def test_closing_time_stands_still_by_whole_working_days():
    found = promise(
        "2026-03-02T09:00",
        "3 ngày làm việc",
        due_time=DueTime.CLOSING,
        pauses=[pause("2026-03-03T14:00", "2026-03-05T10:00")],
    )
    assert strip(found)[:5] == [
        "T2 02/03 nhận",
        "T3 03/03 ngày 1",
        "T4 04/03 tạm dừng",
        "T5 05/03 tạm dừng",
        "T6 06/03 ngày 2",
    ]
    assert found.due_at == at("2026-03-09T17:00")


def test_closing_time_is_that_of_the_day_the_promise_moved_to():
    found = promise(
        "2026-12-30T09:00",
        "1 ngày làm việc",
        calendar(HALF_DAY),
        due_time=DueTime.CLOSING,
        pauses=[pause("2026-12-30T10:00", "2026-12-31T10:00")],
    )
    assert found.due_at == at("2027-01-04T17:00")


def test_an_uncertain_holiday_on_the_way_is_a_warning():
    found = promise("2027-02-03T09:00", "3 ngày làm việc")
    assert found.warnings == (
        "Tết Đinh Mùi 2027 chưa có văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.",
    )
    assert promise("2027-02-03T09:00", "1 ngày làm việc").warnings == ()


def test_a_date_after_the_last_official_day_is_a_warning_with_the_year():
    found = promise("2027-03-01T09:00", "3 ngày làm việc")
    assert found.warnings == (
        "Lịch nghỉ năm 2027 chưa có đủ văn bản chính thức."
        " Ngày hẹn này có thể đổi khi có lịch mới.",
    )


def test_a_year_without_a_calendar_is_a_warning_with_the_year():
    expected = DayRule(date(2028, 1, 3), DayKind.HOLIDAY, "Nghỉ bù", "luật", "expected")
    found = promise("2027-12-31T09:00", "3 ngày làm việc", calendar(expected))
    assert found.warnings == (
        "Chưa có lịch làm việc năm 2028. Ngày hẹn này có thể đổi khi có lịch mới.",
    )
    assert found.due_at == at("2028-01-06T09:00")


def test_a_reception_before_the_first_calendar_is_a_warning():
    found = promise("2024-12-30T09:00", "1 ngày làm việc")
    assert found.warnings == ("Không có lịch làm việc năm 2024: chỉ trừ thứ Bảy, Chủ nhật.",)


def test_a_due_day_on_which_the_desk_is_closed_is_a_warning():
    found = promise("2026-12-08T09:00", "1 ngày làm việc", calendar(CLOSED))
    assert found.warnings == (
        "Ngày hẹn trả T4 09/12 quầy đóng cửa (Bão số 12): báo công dân trước khi đến.",
    )


def test_an_ordered_closure_is_skipped_and_named():
    found = promise("2026-12-08T09:00", "1 ngày làm việc", calendar(ORDERED))
    assert found.sentence == "1 ngày làm việc · bỏ qua T4 09/12 Bão số 12"
    assert (found.steps[1].label, found.steps[1].detail) == ("nghỉ", "Quyết định")
    assert found.warnings == ()


def test_a_due_time_closed_at_on_the_due_day_becomes_closing():
    short_friday = OfficeHours((FULL_DAY,) * 4 + ((FULL_DAY[0],), (), ()))
    found = promise("2026-03-05T15:00", "1 ngày làm việc", calendar(hours=short_friday))
    assert found.due_at == at("2026-03-06T11:30")


def test_pauses_are_taken_in_any_order_and_kept_in_time_order():
    first = pause("2026-03-03T09:00", "2026-03-04T09:00")
    second = pause("2026-03-05T09:00", "2026-03-06T09:00")
    found = promise("2026-03-02T09:00", "3 ngày làm việc", pauses=[second, first])
    assert found.pauses == (first, second)
    assert found.due_at == at("2026-03-09T09:00")


def test_pauses_that_overlap_or_precede_reception_are_refused():
    with pytest.raises(ValueError, match="before reception"):
        promise(
            "2026-03-02T09:00", "1 ngày", pauses=[pause("2026-03-02T08:00", "2026-03-02T10:00")]
        )
    with pytest.raises(ValueError, match="another one"):
        promise(
            "2026-03-02T09:00",
            "1 ngày",
            pauses=[
                pause("2026-03-03T08:00", "2026-03-03T10:00"),
                pause("2026-03-03T09:00", "2026-03-03T11:00"),
            ],
        )


def test_a_reception_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        appointment(datetime(2026, 3, 2, 9, 0), Limit.parse("1 ngày"), PLAIN)  # noqa: DTZ001
