"""Dates worked out by hand: the examples of the domain reference, and a year of awkward days.

Columns: received | limit | choices | due. Days are written with their weekday, which is checked, so a slip
of the hand in a row fails by itself. Choices: `ngày kế` and `từ ngày kế` are the two rules of 15:00,
`cuối giờ` promises closing time, `nghỉ A → B` is a pause; `sáng T7 nhận`, `sáng T7 đếm`, `nửa ngày 31/12`,
`bão`, `bão có lệnh` choose another calendar.
"""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from services.rules.deadlines import DueTime, Limit, Pause, Rule15h, appointment
from services.rules.moments import VIETNAM, short_day
from services.rules.working_time import OfficeHours
from tests.services.rules.days import CLOSED, HALF_DAY, ORDERED, SATURDAY_COUNTED, calendar

CALENDARS = {
    "sáng T7 nhận": calendar(hours=OfficeHours.with_saturday_desk()),
    "sáng T7 đếm": calendar(hours=SATURDAY_COUNTED),
    "nửa ngày 31/12": calendar(HALF_DAY),
    "bão": calendar(CLOSED),
    "bão có lệnh": calendar(ORDERED),
    "": calendar(),
}

DOMAIN = """
T6 20/11/2026 09:00 | 1 ngày làm việc | | T2 23/11/2026 09:00
T6 20/11/2026 09:00 | 3 ngày làm việc | | T5 26/11/2026 09:00
T6 20/11/2026 09:00 | 5 ngày làm việc | | T2 30/11/2026 09:00
T2 23/11/2026 09:00 | 1 ngày làm việc | | T4 25/11/2026 09:00
T2 23/11/2026 09:00 | 7 ngày làm việc | | T5 03/12/2026 09:00
T6 20/11/2026 09:00 | 15 ngày | | T2 07/12/2026 09:00
T2 09/11/2026 09:00 | 15 ngày | | T4 25/11/2026 09:00
T5 17/12/2026 09:00 | 15 ngày | | T2 04/01/2027 09:00
T4 03/02/2027 09:00 | 3 ngày làm việc | | T2 15/02/2027 09:00
T6 20/11/2026 16:30 | 4 giờ làm việc | | T2 23/11/2026 11:00
T6 20/11/2026 10:00 | 8 giờ làm việc | | T2 23/11/2026 10:00
T2 23/11/2026 15:20 | 8 giờ làm việc | | T4 25/11/2026 15:20
T7 21/11/2026 09:00 | 8 giờ làm việc | sáng T7 nhận | T2 23/11/2026 17:00
T2 23/11/2026 15:01 | trong ngày | ngày kế | T4 25/11/2026 17:00
T2 16/11/2026 09:00 | 40 giờ làm việc | | T2 23/11/2026 09:00
T2 16/11/2026 09:00 | 40 giờ làm việc | nghỉ T4 18/11/2026 14:00 → T4 25/11/2026 08:30 | T6 27/11/2026 14:30
"""

TET = """
T6 13/02/2026 09:00 | 1 ngày làm việc | | T2 23/02/2026 09:00
T5 12/02/2026 14:00 | 3 ngày làm việc | | T3 24/02/2026 14:00
T6 13/02/2026 16:30 | 4 giờ làm việc | | T2 23/02/2026 11:00
T6 13/02/2026 10:00 | 8 giờ làm việc | | T2 23/02/2026 10:00
T6 13/02/2026 10:00 | 3 ngày | | T2 23/02/2026 10:00
T5 05/02/2026 08:00 | 15 ngày | | T2 23/02/2026 08:00
T6 13/02/2026 15:30 | trong ngày | ngày kế | T2 23/02/2026 17:00
CN 15/02/2026 10:00 | trong ngày | | T2 23/02/2026 17:00
T3 17/02/2026 09:00 | 2 ngày làm việc | | T3 24/02/2026 17:00
T4 18/02/2026 10:00 | 8 giờ làm việc | | T2 23/02/2026 17:00
T6 16/01/2026 10:00 | 1 tháng | | T2 23/02/2026 10:00
T6 13/02/2026 16:55 | 1 ngày làm việc | | T2 23/02/2026 16:55
T6 24/01/2025 09:00 | 1 ngày làm việc | | T2 03/02/2025 09:00
T5 23/01/2025 09:00 | 5 ngày làm việc | | T5 06/02/2025 09:00
T6 24/01/2025 15:00:01 | 2 ngày làm việc | từ ngày kế | T4 05/02/2025 07:30
T6 24/01/2025 15:00:00 | 2 ngày làm việc | từ ngày kế | T3 04/02/2025 15:00
T6 10/01/2025 09:00 | 20 ngày | | T2 03/02/2025 09:00
T5 04/02/2027 09:00 | 1 ngày làm việc | | T6 12/02/2027 09:00
T5 04/02/2027 16:00 | 8 giờ làm việc | | T6 12/02/2027 16:00
T5 28/01/2027 10:00 | 10 ngày | | T6 12/02/2027 10:00
"""

HUNG_KINGS = """
T6 24/04/2026 09:00 | 1 ngày làm việc | | T3 28/04/2026 09:00
T6 24/04/2026 09:00 | 5 ngày làm việc | | T4 06/05/2026 09:00
T6 24/04/2026 16:00 | 6 giờ làm việc | | T3 28/04/2026 14:00
T6 04/04/2025 09:00 | 1 ngày làm việc | | T3 08/04/2025 09:00
T5 15/04/2027 10:00 | 1 ngày làm việc | | T2 19/04/2027 10:00
T6 24/04/2026 15:20 | trong ngày | ngày kế | T3 28/04/2026 17:00
T2 27/04/2026 09:00 | 1 ngày làm việc | | T3 28/04/2026 17:00
T6 17/04/2026 09:00 | 10 ngày | | T3 28/04/2026 09:00
"""

APRIL_AND_MAY = """
T4 29/04/2026 09:00 | 1 ngày làm việc | | T2 04/05/2026 09:00
T4 29/04/2026 16:55 | 2 ngày làm việc | | T3 05/05/2026 16:55
T4 29/04/2026 16:55 | trong ngày | | T4 29/04/2026 17:00
T4 29/04/2026 16:55 | trong ngày | ngày kế | T2 04/05/2026 17:00
T4 29/04/2026 16:55 | 1 giờ làm việc | | T2 04/05/2026 08:25
T3 29/04/2025 10:00 | 3 ngày làm việc | | T4 07/05/2025 10:00
T5 29/04/2027 09:00 | 2 ngày làm việc | | T4 05/05/2027 09:00
T4 01/04/2026 09:00 | 30 ngày | | T2 04/05/2026 09:00
"""

MADE_UP = """
T6 25/04/2025 09:00 | 1 ngày làm việc | | T7 26/04/2025 09:00
T6 25/04/2025 09:00 | 3 ngày làm việc | | T3 29/04/2025 09:00
T6 25/04/2025 16:00 | 8 giờ làm việc | | T7 26/04/2025 16:00
T7 26/04/2025 10:00 | 1 ngày làm việc | | T2 28/04/2025 10:00
T7 26/04/2025 15:01 | trong ngày | ngày kế | T2 28/04/2025 17:00
T7 26/04/2025 09:00 | trong ngày | | T7 26/04/2025 17:00
T6 21/08/2026 09:00 | 1 ngày làm việc | | T7 22/08/2026 09:00
T6 21/08/2026 09:00 | 5 ngày làm việc | | T5 27/08/2026 09:00
T6 21/08/2026 15:30 | 1 ngày làm việc | từ ngày kế | T2 24/08/2026 07:30
T7 22/08/2026 16:30 | 4 giờ làm việc | | T2 24/08/2026 11:00
T6 14/08/2026 09:00 | 8 ngày | | T7 22/08/2026 09:00
T6 09/01/2026 09:00 | 1 ngày làm việc | | T7 10/01/2026 09:00
T4 31/12/2025 10:00 | 10 ngày | | T7 10/01/2026 10:00
"""

INDEPENDENCE = """
T6 28/08/2026 09:00 | 1 ngày làm việc | | T5 03/09/2026 09:00
T6 28/08/2026 14:00 | 8 giờ làm việc | | T5 03/09/2026 14:00
T3 01/09/2026 10:00 | 1 ngày làm việc | | T5 03/09/2026 17:00
CN 02/08/2026 10:00 | 1 tháng | | T5 03/09/2026 17:00
T6 29/08/2025 09:00 | 1 ngày làm việc | | T4 03/09/2025 09:00
T7 30/08/2025 09:00 | 8 giờ làm việc | | T4 03/09/2025 17:00
T4 01/09/2027 10:00 | 1 ngày làm việc | | T2 06/09/2027 10:00
"""

CULTURE = """
T2 23/11/2026 16:55 | 1 ngày làm việc | | T4 25/11/2026 16:55
T3 24/11/2026 09:00 | 1 ngày làm việc | | T4 25/11/2026 17:00
T3 24/11/2026 09:00 | trong ngày | | T4 25/11/2026 17:00
T3 24/11/2026 16:00 | 1 ngày làm việc | từ ngày kế | T5 26/11/2026 07:30
T2 23/11/2026 15:00:00 | trong ngày | ngày kế | T2 23/11/2026 17:00
T2 23/11/2026 15:00:01 | trong ngày | ngày kế | T4 25/11/2026 17:00
T2 23/11/2026 15:00:00 | 8 giờ làm việc | từ ngày kế | T4 25/11/2026 15:00
T2 23/11/2026 15:00:01 | 8 giờ làm việc | từ ngày kế | T4 25/11/2026 17:00
T7 24/10/2026 10:00 | 1 tháng | | T4 25/11/2026 17:00
T3 23/11/2027 09:00 | 1 ngày làm việc | | T5 25/11/2027 09:00
"""

YEAR_ENDS = """
T5 31/12/2026 09:00 | 1 ngày làm việc | | T2 04/01/2027 09:00
T5 31/12/2026 16:55 | 4 giờ làm việc | | T2 04/01/2027 11:25
T4 31/12/2025 09:00 | 1 ngày làm việc | | T2 05/01/2026 09:00
T3 31/12/2024 09:00 | 1 ngày làm việc | | T5 02/01/2025 09:00
T5 31/12/2026 14:00 | 2 tháng | | T2 01/03/2027 14:00
T4 30/12/2026 09:00 | 1 ngày làm việc | nửa ngày 31/12 | T5 31/12/2026 09:00
T4 30/12/2026 15:00 | 1 ngày làm việc | nửa ngày 31/12 | T5 31/12/2026 11:30
T4 30/12/2026 16:00 | 6 giờ làm việc | nửa ngày 31/12 | T2 04/01/2027 08:30
T5 31/12/2026 13:30 | trong ngày | nửa ngày 31/12 | T2 04/01/2027 17:00
T5 31/12/2026 09:00 | trong ngày | nửa ngày 31/12 | T5 31/12/2026 11:30
T4 30/12/2026 15:30 | trong ngày | nửa ngày 31/12, ngày kế | T5 31/12/2026 11:30
"""

MONTHS = """
T6 31/07/2026 09:00 | 2 tháng | | T4 30/09/2026 09:00
T7 31/01/2026 09:00 | 1 tháng | | T2 02/03/2026 17:00
T6 29/01/2027 09:00 | 1 tháng | | T2 01/03/2027 09:00
T6 31/10/2025 09:00 | 1 tháng | | T2 01/12/2025 09:00
T2 30/11/2026 09:00 | 3 tháng | | T2 01/03/2027 09:00
T2 29/11/2027 09:00 | 3 tháng | | T3 29/02/2028 09:00
T2 15/06/2026 09:00 | 12 tháng | | T3 15/06/2027 09:00
T2 15/06/2026 09:00 | 1 năm | | T3 15/06/2027 09:00
T2 02/03/2026 09:00 | 1 tháng | cuối giờ | T5 02/04/2026 17:00
"""

CALENDAR_DAYS = """
T2 02/03/2026 09:00 | 1 ngày | | T3 03/03/2026 09:00
T6 06/03/2026 09:00 | 1 ngày | | T2 09/03/2026 09:00
T5 05/03/2026 09:00 | 3 ngày | | T2 09/03/2026 09:00
T7 07/03/2026 09:00 | 2 ngày | | T2 09/03/2026 17:00
T2 02/03/2026 16:00 | 15 ngày | từ ngày kế | T4 18/03/2026 07:30
T2 02/03/2026 09:00 | 15 ngày | cuối giờ | T3 17/03/2026 17:00
T7 21/11/2026 09:00 | 15 ngày | sáng T7 nhận | T2 07/12/2026 17:00
"""

HOURS = """
T2 02/03/2026 11:00 | 1 giờ làm việc | | T2 02/03/2026 13:30
T2 02/03/2026 11:30 | 1 giờ làm việc | | T2 02/03/2026 14:00
T2 02/03/2026 12:15 | 2 giờ làm việc | | T2 02/03/2026 15:00
T2 02/03/2026 06:00 | 1 giờ làm việc | | T2 02/03/2026 08:30
T2 02/03/2026 07:30 | 8 giờ làm việc | | T2 02/03/2026 17:00
T2 02/03/2026 17:00 | 1 giờ làm việc | | T3 03/03/2026 08:30
T2 02/03/2026 17:30 | 8 giờ làm việc | | T3 03/03/2026 17:00
T6 06/03/2026 16:59 | 1 giờ làm việc | | T2 09/03/2026 08:29
T2 02/03/2026 07:30 | 4 giờ làm việc | | T2 02/03/2026 11:30
T2 02/03/2026 13:00 | 4 giờ làm việc | | T2 02/03/2026 17:00
T2 02/03/2026 09:00 | 16 giờ làm việc | | T4 04/03/2026 09:00
T2 02/03/2026 08:00 | 24 giờ | | T5 05/03/2026 08:00
T2 02/03/2026 09:00 | 4 giờ làm việc | cuối giờ | T2 02/03/2026 14:30
T2 02/03/2026 09:00 | 0,5 ngày làm việc | | T2 02/03/2026 14:30
T6 20/11/2026 16:00 | 4 giờ làm việc | sáng T7 nhận | T2 23/11/2026 10:30
T6 20/11/2026 16:00 | 4 giờ làm việc | sáng T7 đếm | T7 21/11/2026 10:30
"""

EDGES_OF_THE_DAY = """
T2 02/03/2026 16:55 | 3 ngày làm việc | | T5 05/03/2026 16:55
T2 02/03/2026 17:05 | 3 ngày làm việc | | T5 05/03/2026 17:00
T2 02/03/2026 12:00 | 3 ngày làm việc | | T5 05/03/2026 17:00
T2 02/03/2026 07:00 | 3 ngày làm việc | | T5 05/03/2026 17:00
T2 02/03/2026 07:30 | 3 ngày làm việc | | T5 05/03/2026 07:30
T2 02/03/2026 17:00 | 3 ngày làm việc | | T5 05/03/2026 17:00
T2 02/03/2026 09:00 | 3 ngày làm việc | cuối giờ | T5 05/03/2026 17:00
CN 01/03/2026 22:00 | 1 ngày làm việc | | T2 02/03/2026 17:00
T7 28/02/2026 08:00 | 3 ngày làm việc | | T4 04/03/2026 17:00
T2 02/03/2026 16:55 | trong ngày | | T2 02/03/2026 17:00
T2 02/03/2026 17:00 | trong ngày | | T3 03/03/2026 17:00
T2 02/03/2026 06:30 | trong ngày | ngày kế | T2 02/03/2026 17:00
T2 02/03/2026 12:00 | trong ngày | | T2 02/03/2026 17:00
T6 06/03/2026 15:00:01 | trong ngày | ngày kế | T2 09/03/2026 17:00
T6 06/03/2026 14:59:59 | trong ngày | ngày kế | T6 06/03/2026 17:00
CN 01/03/2026 16:00 | trong ngày | ngày kế | T2 02/03/2026 17:00
CN 01/03/2026 16:00 | 1 ngày làm việc | từ ngày kế | T3 03/03/2026 07:30
T2 02/03/2026 17:30 | 1 ngày làm việc | từ ngày kế | T4 04/03/2026 07:30
T2 02/03/2026 16:00 | 1 ngày làm việc | ngày kế | T3 03/03/2026 16:00
T2 02/03/2026 16:00 | trong ngày | từ ngày kế | T3 03/03/2026 17:00
T7 21/11/2026 09:00 | 1 ngày làm việc | sáng T7 nhận | T2 23/11/2026 17:00
T7 21/11/2026 09:00 | trong ngày | sáng T7 nhận | T2 23/11/2026 17:00
T6 20/11/2026 09:00 | 1 ngày làm việc | sáng T7 đếm | T7 21/11/2026 09:00
T6 20/11/2026 14:00 | 1 ngày làm việc | sáng T7 đếm | T7 21/11/2026 11:30
T3 08/12/2026 09:00 | 1 ngày làm việc | bão | T4 09/12/2026 09:00
T3 08/12/2026 09:00 | 1 ngày làm việc | bão có lệnh | T5 10/12/2026 09:00
T3 08/12/2026 16:00 | 2 giờ làm việc | bão có lệnh | T5 10/12/2026 08:30
"""

PAUSES = """
T2 02/03/2026 09:00 | 3 ngày làm việc | nghỉ T3 03/03/2026 14:00 → T6 06/03/2026 10:00 | T2 09/03/2026 16:00
T2 02/03/2026 09:00 | 3 ngày làm việc | nghỉ T3 03/03/2026 09:00 → T4 04/03/2026 09:00, nghỉ T5 05/03/2026 09:00 → T2 09/03/2026 09:00 | T3 10/03/2026 09:00
T2 02/03/2026 09:00 | 3 ngày làm việc | nghỉ T3 03/03/2026 09:00 → T3 03/03/2026 10:00, nghỉ T3 03/03/2026 10:00 → T3 03/03/2026 11:00 | T5 05/03/2026 11:00
T2 02/03/2026 09:00 | 3 ngày làm việc | nghỉ T2 02/03/2026 18:00 → T3 03/03/2026 07:00 | T5 05/03/2026 09:00
T5 05/03/2026 09:00 | 3 ngày làm việc | nghỉ T6 06/03/2026 17:00 → T2 09/03/2026 07:30 | T3 10/03/2026 09:00
T2 02/03/2026 09:00 | 1 ngày làm việc | nghỉ T4 04/03/2026 09:00 → T6 06/03/2026 09:00 | T3 03/03/2026 09:00
T2 02/03/2026 09:00 | 1 ngày làm việc | nghỉ T3 03/03/2026 09:00 → T6 06/03/2026 09:00 | T3 03/03/2026 09:00
T2 02/03/2026 09:00 | 3 ngày làm việc | nghỉ T3 03/03/2026 10:00 → T3 03/03/2026 10:00 | T5 05/03/2026 09:00
T6 20/11/2026 09:00 | 3 ngày làm việc | nghỉ T2 23/11/2026 09:00 → T4 25/11/2026 09:00 | T6 27/11/2026 09:00
T6 20/11/2026 09:00 | 15 ngày | nghỉ T4 25/11/2026 10:00 → T6 27/11/2026 10:00 | T4 09/12/2026 09:00
T6 20/11/2026 09:00 | 15 ngày | nghỉ T4 25/11/2026 08:00 → T4 25/11/2026 16:00 | T2 07/12/2026 09:00
T2 02/03/2026 09:00 | 1 tháng | nghỉ T3 10/03/2026 09:00 → T5 12/03/2026 09:00, nghỉ T6 20/03/2026 09:00 → T2 23/03/2026 09:00 | T5 09/04/2026 09:00
T2 02/03/2026 09:00 | 1 ngày | nghỉ T3 03/03/2026 08:00 → T3 03/03/2026 16:00 | T3 03/03/2026 17:00
T2 02/03/2026 09:00 | 1 ngày | nghỉ T3 03/03/2026 08:00 → T3 03/03/2026 18:00 | T4 04/03/2026 17:00
T2 02/03/2026 09:00 | trong ngày | nghỉ T2 02/03/2026 10:00 → T4 04/03/2026 10:00 | T4 04/03/2026 17:00
T2 02/03/2026 09:00 | trong ngày | nghỉ T2 02/03/2026 10:00 → T4 04/03/2026 16:00 | T5 05/03/2026 13:30
T2 02/03/2026 15:20 | 8 giờ làm việc | từ ngày kế, nghỉ T2 02/03/2026 15:30 → T2 02/03/2026 16:30 | T3 03/03/2026 17:00
T2 02/03/2026 15:20 | 8 giờ làm việc | từ ngày kế, nghỉ T2 02/03/2026 15:30 → T3 03/03/2026 08:30 | T4 04/03/2026 08:30
T2 02/03/2026 09:00 | 3 ngày làm việc | cuối giờ, nghỉ T3 03/03/2026 14:00 → T6 06/03/2026 10:00 | T3 10/03/2026 17:00
T2 02/03/2026 09:00 | 3 ngày làm việc | cuối giờ, nghỉ T3 03/03/2026 14:00 → T3 03/03/2026 16:00 | T5 05/03/2026 17:00
T2 02/03/2026 09:00 | trong ngày | cuối giờ, nghỉ T2 02/03/2026 10:00 → T4 04/03/2026 10:00 | T4 04/03/2026 17:00
T2 02/03/2026 09:00 | 2 giờ làm việc | nghỉ T2 02/03/2026 10:00 → T3 03/03/2026 20:00 | T4 04/03/2026 08:30
T6 13/02/2026 09:00 | 2 ngày làm việc | nghỉ T6 13/02/2026 15:00 → T2 23/02/2026 15:00 | T4 25/02/2026 09:00
"""

ROWS = [
    line
    for table in (
        DOMAIN,
        TET,
        HUNG_KINGS,
        APRIL_AND_MAY,
        MADE_UP,
        INDEPENDENCE,
        CULTURE,
        YEAR_ENDS,
        MONTHS,
        CALENDAR_DAYS,
        HOURS,
        EDGES_OF_THE_DAY,
        PAUSES,
    )
    for line in table.strip().splitlines()
]
RULE = {"ngày kế": Rule15h.SAME_DAY_NEXT_DAY, "từ ngày kế": Rule15h.START_NEXT_WORKING_DAY}


def moment(text: str) -> datetime:
    weekday, day, clock = re.fullmatch(r"(T\d|CN) (\S+) (\S+)", text.strip()).groups()
    clock = clock if clock.count(":") == 2 else f"{clock}:00"
    at = datetime.strptime(f"{day} {clock}", "%d/%m/%Y %H:%M:%S").replace(tzinfo=VIETNAM)
    assert short_day(at.date()).startswith(weekday), f"{text}: wrong weekday"
    return at


def pauses(choices: list[str]) -> list[Pause]:
    spans = [choice.removeprefix("nghỉ ").split(" → ") for choice in choices if "→" in choice]
    return [Pause(moment(first), moment(last)) for first, last in spans]


def computed(received: str, limit: str, choices: list[str]):
    return appointment(
        moment(received),
        Limit.parse(limit),
        next(CALENDARS[name] for name in CALENDARS if name in [*choices, ""]),
        rule_15h=next((RULE[choice] for choice in choices if choice in RULE), Rule15h.NONE),
        due_time=DueTime.CLOSING if "cuối giờ" in choices else DueTime.CLOCK,
        pauses=pauses(choices),
    )


@pytest.mark.parametrize("row", ROWS)
def test_the_date_worked_out_by_hand_is_the_one_promised(row):
    received, limit, choices, due = row.split("|")
    chosen = [choice.strip() for choice in choices.split(",")]
    assert computed(received, limit, chosen).due_at == moment(due)


def test_there_are_more_than_eighty_cases_of_our_own():
    assert len(ROWS) - len(DOMAIN.strip().splitlines()) >= 80
    assert len(set(ROWS)) == len(ROWS)
