"""The printers of this PC, as the set-up assistant and the settings ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.printing import installed_printers, print_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.clock import Clock
    from services.forms.slip_data import SlipOffice


class SystemPrinters:
    """Every call may wait for a printer: run it on a worker.

    Args:
        issuer: Whose name a trial page bears.
    """

    def __init__(self, issuer: Callable[[], SlipOffice], clock: Clock) -> None:
        self._issuer = issuer
        self._clock = clock

    def names(self) -> tuple[str, ...]:
        """Return the printers, the usual one first."""
        return tuple(printer.name for printer in installed_printers())

    def print_trial(self, printer: str, paper: str) -> None:
        """Print a slip of nobody.

        Raises:
            PrinterFaultError: The printer does not take it.
        """
        from services.trial_slip import trial_pdf

        self.print_pdf(printer, trial_pdf(self._issuer(), paper, self._clock()), "mot-cua-thu")

    def print_pdf(self, printer: str, content: bytes, title: str) -> None:
        """Print a PDF.

        Raises:
            PrinterFaultError: The printer does not take it.
        """
        print_pdf(content, printer, title)
