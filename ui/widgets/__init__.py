"""The widget kit: every control of the window, in one look, at 90–200 % text and in high contrast.

Cheat sheet
-----------
Look        `theme().px(12)` · `theme().colour("accent_tint")` · `theme().font("caption")` ·
            `theme().icon("printer", "ink2", 18)` → QPixmap. Tokens and type roles: `ui/tokens.py`.
            Never write a colour, a px size or a style sheet in a page: a frame is drawn by its
            property (`card`, `ground`, `ruled`, `boxed`), a field by its state, see `ui/style.py`.
Measures    `spread(layout, (left, top, right, bottom), gap)` · `fix(widget, width, height)` ·
            `at_least(widget, width, height)` of `ui/layout.py`: px at 100 %, re-applied by themselves.
            `room(w, h, factor)` → `Room.breadth` (TINY … WIDE), `.card_width`, `.panel_width`.
Words       `label("Số căn cước", "label")`, `label(long, "small", wrap=True)`, `set_tone(l, "soon")`
            `ElidedLabel(text, "strong", tone="ink")` gives way with “…” (give it the stretch).
Buttons     `Button("Tiếp nhận và in", "primary", icon="printer", key="F9", size="xl")`; kinds
            primary secondary tinted danger soon quiet link; sizes s m l xl; icon only:
            `Button("", "quiet", icon="x", name="Đóng")`. A disabled one has its reason beside it.
Keys        `keys.bind(page, {"F9": self.receive})`: works while the page is shown and no dialog is open.
Fields      `Field("Điện thoại", hint="…")`, `.edit`, `.set_problem("Mới có 11 số…", "soon"|"late")`
            `LineEdit("Quét thẻ", icon="qrcode", key="F4", big=True)`, `.set_status("Đọc thẻ 09:38")`
            `ScanField(…)`.entered · `CountBox("Bản chính")`.counted · `Choice("Nhận kết quả")`
            `Note().say("Chưa có giấy này.", "soon")`
On or off   `Switch(name)`, `TickBox(words)`, `.set_mark("missing"|"not_needed")`,
            `Segment(name, [(key, words), …])`.chosen, `Chip("Quá hạn", count=3, icon=…, family="late")`
States      `Pill(pill_look("soon", "5 giờ", spoken="còn 5 giờ"))`; in a delegate `paint_pill(painter,
            frame, look)` with `pill_width(look)`; `StepDot(1).set_state("now")`; `paint_badge(…)`;
            `SyncPill().set_state("offline", "12 chờ gửi", "ngoại tuyến")`
Surfaces    `Card("Vừa tiếp nhận", "hôm nay")`.column · `rule()` · `scrolled(body)` · `SidePanel(name)`
            with head, body, foot · `EmptyState("files", "Chưa có hồ sơ nào hôm nay", "…")`
            `Banner("late", what, safe_and_do, "Sửa giờ máy")`.acted
Answers     `dialog = Dialog(page, "Vì sao ngày này?", width=860)`; `dialog.body.addWidget(…)`,
            `dialog.set_primary("Giữ", act)`, `dialog.finish(result)`; `dialog.open()` with `.finished`,
            or `answer = dialog.ask()`. Esc gives None.
            `window.toast.say("Đã tiếp nhận 0307.", detail, [ToastAction("Mở", self.open)])`
            `menu(page, [(words, act), …]).popup(point)`
Lists       `Suggestions(edit, name)`.offer(found, typed, foot), `.chosen`
Time        `Timeline().show_moments([Moment("Tiếp nhận", "T2 16/11 09:30", "past")])`
            `DayStrip().show_days([DayCell("T2", "23", "nhận", "received"), …], sentence)`
Figures     `Gauge(name).show_measure(Measure(79, 96, "hồ sơ đã giải quyết", 95, change))`; `GaugeBar` is
            the bar alone. `StackBar(name).show_parts([StackPart("early", 19, "trước hạn", key), …])`,
            `BarRows(name).show_rows([BarRow(key, "Đất đai", parts, 7, 18)])`, `AgeBars(name)
            .show_bars([AgeBar(key, "1–2 ngày", 17)])`, `DueColumns(name).show_days([DueDay(key,
            "T2 23", 5), …])`: each with `.chosen`, carrying the key.
            `FigureCard("hero"|"figure"|"title").show_figure(Figure("3", "Đang quá hạn", key, …))`
            .opened, what belongs under it into `.inside`. Forms: `ui/tables/statistic_table.py`.
            A number is a `Door`: derive from it, it opens with Enter, Space and a click.
Counter     `FaceChoice(question)`.chosen, `.answer`; `TaskRow(Task("Tiền mặt", "warning", …))`.acted
Rows        `Flow(gap)` puts small things side by side and goes on in the next line.
Focus       one `FocusRing(window)`; a mouse click on a button shows none. `MainWindow` owns it; a
            window of its own (sign-in) makes one.

Painting by hand: `class Chip(Painted, QPushButton)` derives from the real control and is ringed for the
keyboard alone; draw from `strokes` (box, text, cap). In a test: `tests/ui/fitting.py` finds cut words.
"""
