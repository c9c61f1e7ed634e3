"""Kill -9 during reception, many times: what was shown must be there, once."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.figures import Figure
from tests.rigs import kills

ROUNDS = 200
SEED = 20261123


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Kill the worker `rounds` times; the book is checked from end to end after each."""
    with tempfile.TemporaryDirectory(prefix="mot-cua-kills-") as folder:
        outcome = kills.run(Path(folder), rounds, SEED)
    return [
        Figure("kills", outcome.kills, ""),
        Figure("numbers shown before a kill", len(outcome.shown), ""),
        Figure("of them lost", len(outcome.lost), "", "0"),
        Figure("numbers given twice", len(outcome.doubled), "", "0"),
        Figure("problems found by check", len(outcome.problems), "", "0"),
        Figure("dossiers in the book at the end", outcome.dossiers, ""),
    ]
