"""One door to every form that is printed from a desk: kept as JSON, drawn on paper, called by its title.

A form's JSON begins with its tag, `{"form":"apology",…}`. A text without one is a Form 01: print jobs were
kept like that before there were others, and Form 01 still is.

What draws the forms is imported when one is drawn: taking in a citizen needs only Form 01's data.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from services.forms.form_json import decode, encode
from services.forms.slip_data import SlipData

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.forms.day_data import DaySheet
    from services.forms.letter_data import Apology, Letters, Refusal, StopNotice, SupplementRequest
    from services.forms.list_data import (
        BlankSlips,
        ControlSheet,
        HandOver,
        Register,
        ResultHandOver,
        ResultReceipt,
    )
    from services.forms.paper import Paper

    FormData = (
        SlipData
        | SupplementRequest
        | Refusal
        | Apology
        | Letters
        | StopNotice
        | ControlSheet
        | Register
        | HandOver
        | ResultHandOver
        | ResultReceipt
        | BlankSlips
        | DaySheet
    )

TAG = "form"
_TAGGED = re.compile(rf'{{"{TAG}":"(\w+)"')  # a register is long: looked at, not read


def to_json(form: FormData) -> str:
    """Return the form as JSON; times in ISO 8601 with their offset, nothing that is empty."""
    if isinstance(form, SlipData):
        return encode(form)
    tag = next(tag for tag, kind in _kinds().items() if kind is type(form))
    return encode(form, (TAG, tag))


def from_json(text: str) -> FormData:
    """Return the form that `to_json` wrote.

    Raises:
        ValueError: The text is not a form.
    """
    tag = tag_of(text)
    if not tag:
        return slip_from_json(text)
    kind = _kinds().get(tag)
    if kind is None:
        raise ValueError(f"no form {tag}")
    entries = json.loads(text)
    return decode(kind, {name: held for name, held in entries.items() if name != TAG})


def slip_from_json(text: str) -> SlipData:
    """Return the Form 01 that `to_json` wrote.

    Raises:
        ValueError: The text is not a slip.
    """
    return decode(SlipData, json.loads(text))


def tag_of(text: str) -> str:
    """Return which form a kept text holds, `"apology"`; empty for Form 01."""
    found = _TAGGED.match(text)
    return found[1] if found else ""


def render(form: FormData, paper: Paper, copies: int = 1) -> bytes:
    """Return the form as a PDF; the same form gives the same bytes.

    Raises:
        ValueError: It is not made for this paper, `copies` is not positive, or its version is unknown.
    """
    press = _press(form)
    if paper not in press.papers:
        raise ValueError(f"no {type(form).__name__} on {paper}")
    return press.render(form, paper, copies)


def papers_for(form: FormData) -> tuple[Paper, ...]:
    """Return the papers the form may be printed on, the usual one first."""
    return _press(form).papers


def paper_for(form: FormData, wanted: Paper) -> Paper:
    """Return the paper `wanted`, or the form's usual one if it is not made for that."""
    papers = papers_for(form)
    return wanted if wanted in papers else papers[0]


def title(form: FormData) -> str:
    """Return the form's title in its version, in capitals as printed."""
    from services.forms.wording import words_of

    words = words_of(_Title, _press(form).file, form.template)
    return words.title.replace("_", " ")


@dataclass(frozen=True, slots=True)
class _Title:
    title: str


@dataclass(frozen=True, slots=True)
class _Press:
    """What draws a form: the name of its words' file, its papers, and the function."""

    file: str
    papers: tuple[Paper, ...]
    render: Callable[[Any, Paper, int], bytes]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, type[FormData]]:
    """Return the forms by their tags; the tags are on disk."""
    from services.forms import day_data, letter_data, list_data

    return {
        "supplement": letter_data.SupplementRequest,
        "refusal": letter_data.Refusal,
        "apology": letter_data.Apology,
        "letters": letter_data.Letters,
        "stop": letter_data.StopNotice,
        "control": list_data.ControlSheet,
        "register": list_data.Register,
        "hand_over": list_data.HandOver,
        "result_hand_over": list_data.ResultHandOver,
        "result_receipt": list_data.ResultReceipt,
        "blank_slips": list_data.BlankSlips,
        "day_sheet": day_data.DaySheet,
    }


def _press(form: FormData) -> _Press:
    if isinstance(form, SlipData):  # the first slip after the start waits for no other form
        from services.forms import slip
        from services.forms.paper import Paper

        return _Press("slip", tuple(Paper), slip.render)
    return _presses()[type(form)]


@lru_cache(maxsize=1)
def _presses() -> dict[type[FormData], _Press]:
    from services.forms import (
        apology,
        blank_slip,
        control_sheet,
        day_data,
        day_sheet,
        hand_over,
        letter_data,
        list_data,
        refusal,
        register,
        result_receipt,
        stop_notice,
        supplement,
    )
    from services.forms.paper import Paper

    any_paper = tuple(Paper)
    sheets = (Paper.A4, Paper.A5)
    return {
        letter_data.SupplementRequest: _Press("supplement", any_paper, supplement.render),
        letter_data.Refusal: _Press("refusal", any_paper, refusal.render),
        letter_data.Apology: _Press("apology", sheets, apology.render),
        letter_data.Letters: _Press("apology", sheets, apology.render_letters),
        letter_data.StopNotice: _Press("stop_notice", sheets, stop_notice.render),
        list_data.ControlSheet: _Press("control_sheet", sheets, control_sheet.render),
        list_data.Register: _Press("register", (Paper.A4,), register.render),
        list_data.HandOver: _Press("hand_over", (Paper.A4,), hand_over.render_dossiers),
        list_data.ResultHandOver: _Press("result_hand_over", (Paper.A4,), hand_over.render_results),
        list_data.ResultReceipt: _Press("result_receipt", any_paper, result_receipt.render),
        list_data.BlankSlips: _Press("blank_slip", sheets, blank_slip.render),
        day_data.DaySheet: _Press("day_sheet", (Paper.A4,), day_sheet.render),
    }
