"""What Forms 02 to 05 say, and when they say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.forms.apology import render_all
from services.forms.documents import render
from services.forms.letter_data import Missing, Signer, StopGround
from services.forms.paper import Paper
from services.forms.slip_data import TT01_2018
from tests.services.forms.pages import flowing, texts
from tests.services.forms.papers import (
    DUE_AT,
    HARD_FORMS,
    LONG_PERSON,
    a_refusal,
    a_request,
    a_request_while_processing,
    a_stop_notice,
    an_apology,
)


def read(form, paper=Paper.A4) -> str:
    return flowing(" ".join(texts(render(form, paper))))


def test_what_is_missing_is_numbered_each_with_its_reason_and_basis():
    found = read(a_request())
    assert (
        "1. Giấy chứng sinh. Lý do: bản nộp chưa có chữ ký của cơ sở y tế."
        " Căn cứ: khoản 1 Điều 16 Luật Hộ tịch. 2. Tờ khai đăng ký nhận cha, mẹ, con. Lý do: chưa ghi"
        " ngày sinh của người cha. 3. Giấy tờ chứng minh quan hệ cha, con."
    ) in found


@given(some.lists(some.sampled_from(["Tờ khai", "Giấy chứng sinh", "Bản vẽ"]), min_size=1))
def test_nothing_missing_is_left_out(names):
    found = read(a_request(missing=tuple(map(Missing, names))), Paper.A5)
    assert [f"{place}. {name}." in found for place, name in enumerate(names, 1)] == [True] * len(
        names
    )


def test_a_request_at_the_counter_has_no_dossier_number_and_no_clock():
    found = read(a_request())
    assert "(Khi tiếp nhận hồ sơ)" in found
    assert "Hồ sơ chưa được tiếp nhận; thời hạn giải quyết tính từ khi nhận đủ hồ sơ." in found
    assert "Mã hồ sơ" not in found
    assert "tạm dừng" not in found


def test_a_request_while_processing_says_since_when_the_clock_stands_and_what_is_left():
    found = read(a_request_while_processing())
    assert "(Trong quá trình giải quyết hồ sơ)" in found
    assert (
        "Thời hạn giải quyết tạm dừng từ 09 giờ 41 phút, ngày 24 tháng 11 năm 2026,"
        " còn lại 2 ngày làm việc" in found
    )
    assert "chậm nhất: 16 giờ 30 phút, ngày 02 tháng 12 năm 2026" in found
    assert "chưa được tiếp nhận" not in found


def test_a_second_request_says_so_and_who_agreed():
    found = read(a_request_while_processing(turn=2, approver="Phạm Quang Huy"))
    assert "lần thứ 2)" in found
    assert "Người duyệt yêu cầu: Phạm Quang Huy" in found


def test_without_a_number_there_is_room_to_write_one():
    assert "Số: ................/HDHS" in read(a_request(number=""))
    assert "Số: 12/HDHS" in read(a_request())


def test_a_refusal_gives_its_reason_its_basis_and_what_to_do_instead():
    found = read(a_refusal())
    assert "với lý do cụ thể như sau: Hồ sơ thuộc thẩm quyền của cơ quan đăng ký hộ tịch" in found
    assert "Căn cứ: Điều 13 Luật Hộ tịch Hướng dẫn: Ông/Bà nộp hồ sơ tại UBND xã Đông Sơn" in found


def test_nobody_signs_for_the_filer_of_an_online_dossier():
    found = read(a_refusal(is_online=True))
    assert "(Hồ sơ nộp trực tuyến)" in found
    assert found.count("(Ký và ghi rõ họ tên)") == 1


@pytest.mark.parametrize(
    ("signed", "says"),
    [(-1, "chưa thể trả kết quả"), (0, "chưa thể trả kết quả"), (1, "đến nay, Phòng Văn hóa")],
)
def test_an_apology_speaks_of_lateness_only_once_it_is_late(signed, says):
    form = an_apology(signed_at=DUE_AT + timedelta(hours=signed))
    assert says in read(form)
    assert ("Tuy nhiên đến nay" in read(form)) == (signed > 0)


def test_the_letter_in_force_asks_for_more_time_and_the_old_one_gives_a_new_date():
    asks = "đề nghị gia hạn thời gian giải quyết hồ sơ thêm 3 ngày làm việc và sẽ trả kết quả vào"
    new_date = "sẽ trả kết quả vào 16 giờ 30 phút, ngày 02 tháng 12 năm 2026."
    assert asks in read(an_apology())
    old = read(an_apology(template=TT01_2018))
    assert "gia hạn" not in old
    assert new_date in old
    assert new_date in read(an_apology())


def test_a_person_is_spoken_to_by_title_and_an_organisation_is_not():
    assert "lời xin lỗi đến Bà," in read(an_apology())
    assert "lời xin lỗi đến Ông/Bà/Tổ chức," in read(an_apology(to=LONG_PERSON))


def test_recipients_end_with_the_archive_and_the_signer_with_the_post():
    found = read(an_apology())
    assert "Nơi nhận: - Như trên; - Trung tâm Phục vụ hành chính công; - Lưu: VT." in found
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Ký, ghi rõ họ tên, đóng dấu) Phạm Quang Huy" in found
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in read(an_apology(signer=Signer("")))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_of_many_letters_each_begins_a_new_page_and_numbers_its_own(paper):
    letters = [an_apology(number=f"{place:02d}/PXL") for place in range(1, 51)]
    letters[10] = replace(HARD_FORMS["apology"], number="11/PXL", reason="xác minh lại. " * 120)
    pages = texts(render_all(letters, paper))
    firsts = [page for page in pages if "Kính gửi" in page]
    assert [f"Số: {place:02d}/PXL" in page for place, page in enumerate(firsts, 1)] == [True] * 50
    others = [page for page in pages if page not in firsts]
    assert [page.split("\n")[0] for page in others] == [str(n) for n in range(2, 2 + len(others))]
    assert others
    with pytest.raises(ValueError, match="no letters"):
        render_all([], paper)


def test_copies_of_many_letters_follow_each_letter():
    pages = texts(
        render_all([an_apology(number="01/PXL"), an_apology(number="02/PXL")], Paper.A4, 2)
    )
    assert ["01/PXL" in page for page in pages] == [True, True, False, False]


def test_a_withdrawn_dossier_is_stopped_on_the_citizens_request():
    found = read(a_stop_notice())
    assert "Ngày 27 tháng 11 năm 2026, Bà đề nghị dừng giải quyết, rút hồ sơ." in found
    assert "1. Giấy chứng sinh: 1 bản chứng thực 2. Tờ khai đăng ký khai sinh: 1 bản chính" in found
    assert "Phí, lệ phí: không phải nộp." in found
    assert "Bà đã đề nghị" in read(a_stop_notice(asked_at=None))


def test_a_request_that_was_not_answered_is_named_with_its_limit():
    ground = StopGround.NOT_SUPPLEMENTED
    form = a_stop_notice(ground=ground, supplement="12/HDHS", answer_by=DUE_AT, returned=())
    found = read(form)
    assert "hoàn thiện hồ sơ số 12/HDHS, thời hạn bổ sung đến 17 giờ 00 phút" in found
    assert "Không có giấy tờ phải trả lại." in found
    bare = read(a_stop_notice(ground=ground))
    assert "đã gửi Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Đến nay" in bare


def test_an_office_that_stops_gives_its_reason_and_basis():
    form = a_stop_notice(ground=StopGround.OFFICE, reason="Đất tranh chấp.", basis="Luật Đất đai")
    found = read(form)
    assert "Lý do: Đất tranh chấp. Căn cứ: Luật Đất đai." in found
    assert "rút hồ sơ" not in found
    assert (
        "dừng giải quyết hồ sơ nói trên kể từ 16 giờ 30 phút, ngày 02 tháng 12 năm 2026." in found
    )
