"""What is sent to a citizen names a desk and a dossier, and nobody."""

from __future__ import annotations

from services.rules.citizen_messages import result_ready


def test_a_message_says_which_desk_which_dossier_and_where_to_ask() -> None:
    told = result_ready("UBND xã Tân Phong", "H56.14.07-261123-2307", "0200 000 000")
    assert told == (
        "Bộ phận Một cửa UBND xã Tân Phong: hồ sơ H56.14.07-261123-2307 đã có kết quả. Mời ông/bà"
        " đến nhận trong giờ làm việc, mang theo giấy hẹn và thẻ căn cước. Điện thoại: 0200 000 000."
    )
    assert "Điện thoại" not in result_ready("UBND xã Tân Phong", "H56.14.07-261123-2307")
