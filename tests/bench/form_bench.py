"""Form 01 as PDF, beside typst and LibreOffice making a page of the same content.

All engines take turns on the same machine, every document has other data. typst is kept warm (one
compiler, fonts loaded once) and gets its codes ready-made as SVG; its time includes making them, as ours
does. LibreOffice, what an office would use, is measured when it is installed: one process a document.
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import typst
import zxingcpp

import resources
from services.forms.apology import render_all as render_letters
from services.forms.documents import render as render_form
from services.forms.list_data import Party, ReservedNumber
from services.forms.paper import Paper
from services.forms.slip import preview, render
from services.forms.slip_data import SlipData, SlipPerson
from services.forms.slip_parts import padded, paper_text
from services.forms.wording import shared_words, slip_words
from services.rules.moments import paper_date, paper_moment
from tests.bench.figures import Figure, spread
from tests.services.forms.papers import (
    a_control_sheet,
    a_hand_over,
    a_receipt,
    a_refusal,
    a_register,
    a_request_while_processing,
    a_result_hand_over,
    a_row,
    a_stop_notice,
    an_apology,
    blank_slips,
)
from tests.services.forms.slips import FILER, a_dossier, a_slip, qr_text

if TYPE_CHECKING:
    from services.forms.documents import FormData

ROUNDS = 60
LETTERS = 50  # late dossiers of a bad day
_PAGE_OF_BOOK = tuple(a_row(place) for place in range(2, 9))
BOOK_ROWS = 5_000  # dossiers of a year
OFFICE_ROUNDS = 3
WARM_UP = 3
PREVIEW_PX = 417
COPIES = ("(Liên 1: Lưu tại Bộ phận Một cửa)", "(Liên 2: Giao cho người nộp hồ sơ)")

FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
)
MIDDLES = ("Thị", "Văn", "Hữu", "Đức", "Minh", "Quốc", "Ngọc", "Thu", "Xuân", "Kim")
GIVEN = (
    "Phượng",
    "Hà",
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hạnh",
    "Khánh",
    "Loan",
    "Mỹ",
    "Quỳnh",
)

_TYPST = """
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set page(paper: "a4", margin: (left: 30mm, right: 18mm, top: 20mm, bottom: 20mm))
#set text(font: "Tinos", size: 13pt, lang: "vi", hyphenate: false)
#set par(justify: true, spacing: 8pt, leading: 5pt)
#let slip(copy) = [
  #grid(columns: (44%, 56%), align: center,
    [#upper(d.agency) \\ *#upper(d.unit)* \\ #line(length: 30%, stroke: 0.6pt) Số: #d.number/TNHS],
    [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc*
     #line(length: 60%, stroke: 0.6pt) _#(d.date)_])
  #grid(columns: (1fr, 26mm), align: center,
    [*#d.title* \\ *Mã hồ sơ: #d.code* \\
     #image(bytes(sys.inputs.bars), format: "svg", width: 56mm, height: 8mm, fit: "stretch")
     _#(copy)_],
    image(bytes(sys.inputs.qr), format: "svg", width: 26mm))
  #for row in d.before [#row #parbreak()]
  #table(columns: (26pt, 1fr, 46pt, 60pt, 46pt), stroke: 0.6pt,
    table.header(..d.heads.map(h => strong(h))),
    ..d.papers.flatten())
  #for row in d.after [#row #parbreak()]
  *#d.due* #parbreak()
  _#(d.lookup)_
  #grid(columns: (50%, 50%), align: center,
    [*NGƯỜI NỘP HỒ SƠ* \\ _(Ký và ghi rõ họ tên)_ #v(16mm) *#d.filer*],
    [*NGƯỜI TIẾP NHẬN HỒ SƠ* \\ _(Ký và ghi rõ họ tên)_ #v(16mm) *#d.officer*])
]
#slip(d.copies.at(0))
#pagebreak()
#slip(d.copies.at(1))
"""


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure and return the figures."""
    compiler = typst.Compiler(
        font_paths=[str(resources.path("fonts"))],
        ignore_system_fonts=True,
    )
    engines: dict[str, Callable[[SlipData], bytes]] = {
        "A4": lambda slip: render(slip, Paper.A4),
        "typst": lambda slip: _by_typst(compiler, slip),
        "A5": lambda slip: render(slip, Paper.A5),
        "80mm": lambda slip: render(slip, Paper.ROLL),
        "preview": lambda slip: preview(slip, Paper.A5, PREVIEW_PX).dots,
    }
    taken: dict[str, list[float]] = {name: [] for name in engines}
    sizes: dict[str, int] = {}
    slips = {name: _slips(rounds + WARM_UP, seed) for seed, name in enumerate(engines)}
    for place in range(rounds + WARM_UP):
        for name, make in engines.items():
            slip = slips[name][place]
            started = time.perf_counter()
            made = make(slip)
            if place >= WARM_UP:
                taken[name].append(time.perf_counter() - started)
            sizes[name] = max(sizes.get(name, 0), len(made))
    ours, theirs = (statistics.median(taken[name]) for name in ("A4", "typst"))
    return [
        *spread("form: slip A4, two copies", taken["A4"], "p50 ≤ 10"),
        *spread("form: typst beside it", taken["typst"]),
        Figure("form: ratio to typst, p50", ours / theirs, "x", "≤ 0.8"),
        *spread("form: slip A5, two copies", taken["A5"], "p50 ≤ 10"),
        *spread("form: slip 80 mm as picture, two copies", taken["80mm"]),
        *spread("form: preview for the window", taken["preview"], "≤ 30"),
        *(
            Figure(f"form: largest file, {name}", sizes[name] / 1000, "kB", "≤ 60")
            for name in ("A4", "A5", "80mm")
        ),
        Figure("form: largest file, typst", sizes["typst"] / 1000, "kB"),
        *_office(slips["A4"][:OFFICE_ROUNDS], ours),
        *_other_forms(rounds),
        *_many(),
    ]


def _other_forms(rounds: int) -> list[Figure]:
    """Measure the other forms in turn with Form 01, two copies of each, every one of somebody else."""
    makers: dict[str, Callable[[SlipPerson, str], FormData]] = {
        "01": lambda filer, code: a_slip(filer=filer, dossiers=(a_dossier(code=code),)),
        "02": lambda filer, code: a_request_while_processing(person=filer, code=code),
        "03": lambda filer, code: a_refusal(person=filer, code=code),
        "04": lambda filer, code: an_apology(to=filer, code=code),
        "05": lambda filer, code: a_stop_notice(to=filer, code=code),
        "06": lambda filer, code: a_control_sheet(owner=filer.name, code=code),
        "07": lambda filer, code: a_register(
            rows=(*_PAGE_OF_BOOK, a_row(1, owner=filer.name, code=code))
        ),
        "hand-over": lambda filer, code: a_hand_over(
            10, number=code, taker=Party(filer.address, filer.name)
        ),
        "result hand-over": lambda filer, code: a_result_hand_over(
            10, number=code, taker=Party(filer.address, filer.name)
        ),
        "receipt": lambda filer, code: a_receipt(receiver=filer, code=code),
        "blank slip": lambda filer, code: blank_slips(
            numbers=(ReservedNumber(code, qr_text(code)),)
        ),
    }
    taken: dict[str, list[float]] = {name: [] for name in makers}
    for place in range(rounds + WARM_UP):
        for seed, (name, make) in enumerate(makers.items()):
            chance = random.Random(f"{seed} {place}")
            form = make(_somebody(chance, place), f"H56.214-261123-{chance.randrange(10_000):04d}")
            started = time.perf_counter()
            render_form(form, Paper.A4, 2)
            if place >= WARM_UP:
                taken[name].append(time.perf_counter() - started)
    slip_s = statistics.median(taken.pop("01"))
    return [
        Figure(f"form: {name}, times Form 01, p50", statistics.median(times) / slip_s, "x", "≤ 2")
        for name, times in taken.items()
    ]


def _many() -> list[Figure]:
    """Measure a day's letters and a year's register."""
    chance = random.Random(1)
    letters = [
        an_apology(number=f"{place:02d}/PXL", to=_somebody(chance, place))
        for place in range(LETTERS)
    ]
    started = time.perf_counter()
    render_letters(letters, Paper.A4)
    letters_s = time.perf_counter() - started
    book = a_register(BOOK_ROWS)
    started = time.perf_counter()
    render_form(book, Paper.A4)
    book_s = time.perf_counter() - started
    return [
        Figure(f"form: {LETTERS} apology letters in one file", letters_s, "s", "≤ 0.5"),
        Figure(f"form: register of {BOOK_ROWS} rows", book_s, "s", "≤ 10"),
    ]


def _somebody(chance: random.Random, place: int) -> SlipPerson:
    name = " ".join(map(chance.choice, (FAMILIES, MIDDLES, GIVEN)))
    address = f"Thôn {place}, xã {chance.choice(GIVEN)} {chance.choice(GIVEN)}, tỉnh Thanh Hóa"
    return replace(FILER, name=name, address=address, phone=f"09{chance.randrange(10**8):08d}")


def _slips(count: int, seed: int) -> list[SlipData]:
    """Return slips no engine has seen: nothing of the filer is remembered from the last one."""
    chance = random.Random(seed)
    slips = []
    for number in range(count):
        filer = _somebody(chance, number + 100 * seed)
        slips.append(a_slip(filer=filer, dossiers=(a_dossier(1000 * (seed + 1) + number),)))
    return slips


def _by_typst(compiler: typst.Compiler, slip: SlipData) -> bytes:
    (only,) = slip.dossiers
    formats = zxingcpp.BarcodeFormat
    made = compiler.compile(
        _TYPST.encode(),
        format="pdf",
        pdf_tags=False,
        sys_inputs={
            "data": json.dumps(_shown(slip), ensure_ascii=False),
            "qr": zxingcpp.create_barcode(only.qr, formats.QRCode, ec_level="M").to_svg(),
            "bars": zxingcpp.create_barcode(only.code, formats.Code128).to_svg(),
        },
    )
    assert isinstance(made, bytes)
    return made


def _shown(slip: SlipData) -> dict[str, object]:
    """Return the texts of our slip, in its order, for another engine to set."""
    words, shared = slip_words(slip.template), shared_words(slip.template)
    (only,) = slip.dossiers
    filer, office = slip.filer, slip.office
    return {
        "title": words.title,
        "agency": office.agency,
        "unit": office.unit,
        "number": only.code[-4:],
        "date": f"{office.place}, {paper_date(slip.received_at.date())}",
        "code": only.code,
        "copies": COPIES,
        "before": [
            f"{words.desk} {office.desk}, {office.unit}",
            f"{words.filer} {filer.title} {filer.name.upper()} ({slip.channel})",
            f"{shared.personal_id} {filer.personal_id}    {shared.phone} {filer.phone}",
            f"{shared.email} {filer.email}",
            f"{shared.address} {filer.address}",
            f"{shared.request} {only.request}",
            words.papers,
        ],
        "heads": words.paper_heads,
        "papers": [
            [
                str(place),
                paper_text(words, paper),
                *map(str, (paper.original, paper.certified, paper.copy)),
            ]
            for place, paper in enumerate(only.papers, 1)
        ],
        "after": [
            f"{words.sets} 01 (bộ)",
            f"{words.limit} {padded(only.limit)}",
            f"{words.received} {paper_moment(slip.received_at)}",
            f"{words.return_place} {slip.return_place}",
            f"{words.fee} {slip.fees[0].detail}",
        ],
        "due": f"{words.due} {paper_moment(only.due_at)}",
        "lookup": f"{words.lookup} {office.lookup}; ĐT: {office.phone}. {words.bring}",
        "filer": filer.name,
        "officer": slip.officer,
    }


def _office(slips: list[SlipData], ours_s: float) -> list[Figure]:
    """Measure LibreOffice where it is installed: one process a document, as a macro would."""
    program = shutil.which("soffice")
    if program is None:
        return []
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for place, slip in enumerate(slips):
            page = Path(folder) / f"{place}.html"
            page.write_text(_html(_shown(slip)), encoding="utf-8")
            started = time.perf_counter()
            subprocess.run(
                [
                    program, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, str(page),
                ],
                check=True, capture_output=True, timeout=120,
            )  # fmt: skip
            taken.append(time.perf_counter() - started)
    office_s = statistics.median(taken)
    return [
        Figure("form: LibreOffice, one document", office_s * 1000, "ms"),
        Figure("form: LibreOffice, times ours", office_s / ours_s, "x", "≥ 100"),
    ]


def _html(shown: dict[str, object]) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in (shown["heads"], *shown["papers"])  # type: ignore[misc]
    )
    lines = "".join(f"<p>{escape(line)}</p>" for line in shown["before"])  # type: ignore[attr-defined]
    after = "".join(f"<p>{escape(line)}</p>" for line in shown["after"])  # type: ignore[attr-defined]
    return (
        f"<meta charset=utf-8><h3>{shown['title']}</h3>{lines}<table border=1>{rows}</table>{after}"
    )


if __name__ == "__main__":
    for figure in run():
        print(figure)
