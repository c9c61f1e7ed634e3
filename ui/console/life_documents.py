"""A dossier's life as `show` tells it: the promise and how it moved, who has it, money, delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from services.rules.due_moves import due_moves
from services.rules.moments import clock_text, short_date
from ui.life_wording import act_title, delivery_words, money_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from services.rules.dossier_state import DossierState


def life_document(state: DossierState) -> dict[str, Any]:
    """Return what `show --json` adds to the sheet."""
    pause = state.pause
    return {
        "promised_at": _iso(state.promised_at),
        "due_history": [
            {
                "at": move.at.isoformat(),
                "kind": move.kind,
                "before": move.before.isoformat(),
                "after": move.after.isoformat(),
                "reason": move.reason,
                "term_moved": move.is_term,
            }
            for move in due_moves(state)
        ],
        "paused_since": _iso(pause.from_at) if pause else None,
        "citizen_due_at": _iso(pause.citizen_due_at) if pause else None,
        "ended_at": _iso(state.ended_at),
        "holder": state.holder,
        "money": {
            "state": state.money.value,
            "owed_vnd": state.owed_vnd,
            "paid_vnd": state.paid_vnd,
        },
        "delivery": state.delivery.value,
        "rating": state.rating,
    }


def life_lines(state: DossierState, officers: Mapping[str, str]) -> list[str]:
    """Return the same for people, without what has nothing to say."""
    lines = [f"Người giữ: {officers.get(state.holder, state.holder)}"] if state.is_unsolved else []
    lines += [
        f"Tiền: {money_words(state)}",
        f"Giao trả: {delivery_words(state.delivery)}",
        *(
            f"Ngày hẹn: {_told(move.before)} → {_told(move.after)}  {act_title(move.kind)}"
            for move in due_moves(state)
        ),
    ]
    return lines


def _told(at: datetime) -> str:
    return f"{clock_text(at)} {short_date(at.date())}"


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None
