"""Phrases that are written into acts, printed, or read by the citizen: Vietnamese in whatever language the window speaks."""

from __future__ import annotations

CLOSE_RELATIONS = ("Cha", "Mẹ", "Con", "Vợ", "Chồng", "Anh, chị, em ruột")
PROXY = "Người được ủy quyền"
UNCERTIFIED_AUTHORITY = "Văn bản ủy quyền, không cần chứng thực"
DIRECTIVES = (
    "Giải quyết ngay trong hôm nay và báo lại.",
    "Báo cáo vướng mắc và ngày xong dự kiến.",
    "Gửi văn bản xin lỗi công dân và hẹn lại ngày trả.",
)
FACES = ("Hài lòng", "Bình thường", "Chưa hài lòng")
NOT_RATED = "Công dân không đánh giá"
