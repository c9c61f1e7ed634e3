"""Step 1: which commune, and how its desk signs its papers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from services.set_up import SetUpDraft, office_of, office_problems
from ui.layout import Breadth, Room, spread
from ui.pages.set_up_step import Step, show_problems
from ui.widgets.banner import Banner
from ui.widgets.field import Field, LineEdit
from ui.widgets.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from services.communes import Commune, Communes
    from services.office import Office

MOST_COMMUNES = 6


class OfficeStep(Step):
    """The commune by a few letters; the rest follows from it."""

    def __init__(self, communes: Communes, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Xã và cơ quan")
        self.lead = self.tr("Những dòng này in ở đầu mọi giấy hẹn. Có thể sửa sau trong Cài đặt.")
        self._communes = communes
        self._office = SetUpDraft().office
        self._chosen = ""
        self._banner = Banner("info", "")
        self.commune = LineEdit(
            self.tr("Xã, phường, đặc khu"),
            placeholder=self.tr("Gõ vài chữ, không cần dấu: tan phong son la"),
            icon="search",
        )
        self._commune_field = Field(self.tr("Xã, phường, đặc khu"), edit=self.commune)
        self.fields = {
            "name": Field(self.tr("Cơ quan")),
            "unit": Field(self.tr("Bộ phận")),
            "org_id": Field(
                self.tr("Mã định danh cơ quan"),
                hint=self.tr("Tỉnh cấp; đứng đầu mọi mã hồ sơ, ví dụ H56.14.07"),
            ),
            "place": Field(
                self.tr("Địa danh"), hint=self.tr("Đứng trước ngày tháng: Tân Phong, ngày …")
            ),
            "address": Field(self.tr("Địa chỉ")),
            "phone": Field(self.tr("Điện thoại")),
            "lookup_url": Field(
                self.tr("Trang tra cứu hồ sơ"), hint=self.tr("Mã QR trên giấy hẹn dẫn tới đây")
            ),
        }
        self._grid = QGridLayout()
        self._columns = 0
        spread(self._grid, gap=10, across=16)
        self.column.addWidget(self._banner)
        self.column.addWidget(self._commune_field)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._place_fields(2)
        self._offers: Suggestions | None = None
        self.commune.textEdited.connect(self._on_typed)
        self.watch(
            self.commune.textEdited,
            *(field.edit.textEdited for field in self.fields.values()),  # type: ignore[union-attr]
        )

    def show_draft(self, draft: SetUpDraft) -> None:
        self._office = draft.office
        self._chosen = draft.commune
        self.commune.setText(draft.commune)
        for name, field in self.fields.items():
            field.set_text(str(getattr(draft.office, name)))
        self._show_banner(draft)

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        office = self._typed()
        first = show_problems(self.fields, office_problems(office))
        if isinstance(first, QWidget):
            first.setFocus()
            return None
        return replace(draft, office=office, commune=self._chosen)

    def summary(self, draft: SetUpDraft) -> str:
        return f"{draft.office.name} · {draft.office.org_id}"

    def arrange(self, room: Room) -> None:
        self._place_fields(1 if room.breadth == Breadth.TINY else 2)

    def first_focus(self) -> QWidget | None:
        return self.commune

    def _typed(self) -> Office:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return replace(self._office, **typed)

    def _on_typed(self, text: str) -> None:
        if self._offers is None:
            self._offers = Suggestions(self.commune, self.tr("Xã tìm thấy"))
            self._offers.chosen.connect(self._on_chosen)
        found = self._communes.search(text, MOST_COMMUNES)
        offers = [Suggestion(one.name, one.province, one) for one in found]
        foot = self.tr("%1 xã khớp nhất").replace("%1", str(len(found)))
        self._offers.offer(offers, text, foot)

    def _on_chosen(self, commune: Commune) -> None:
        self._office = office_of(commune, self._typed())
        self._chosen = f"{commune.name}, {commune.province}"
        self.commune.setText(self._chosen)
        for name, field in self.fields.items():
            field.set_text(str(getattr(self._office, name)))
        self._banner.hide()
        identifier = self.fields["org_id"].edit
        identifier.setFocus()
        if isinstance(identifier, LineEdit):
            identifier.end(False)

    def _show_banner(self, draft: SetUpDraft) -> None:
        self._banner.setVisible(draft.is_sample)
        self._banner.say(
            "info",
            self.tr("Đang điền sẵn một xã mẫu."),
            self.tr(
                "Xem thử: bấm Enter đi tiếp. Làm thật: gõ tên xã của cơ quan vào ô dưới, rồi ghi mã"
                " định danh tỉnh cấp."
            ),
        )

    def _place_fields(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)
