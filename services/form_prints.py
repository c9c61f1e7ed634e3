"""The forms of dossiers already here: as PDF for the screen or a file, or into the printing queue once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.dossier_forms import DossierForms
from services.errors import InvalidInputError, NotFoundError
from services.forms.letter_data import Apology, Letters
from services.print_queue import queue_form
from services.projections import state_of
from services.rules.life import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading, Writing
    from services.forms.documents import FormData
    from services.rules.dossier_state import DossierState
    from services.workplace import Workplace


class FormPrints:
    """Draws and queues Forms 02 to 07 and hand-over lists."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def pdf(self, dossier_id: bytes, form: Form, paper: str) -> bytes:
        """Return a dossier's newest form of that kind on that paper.

        Raises:
            NotFoundError: No such dossier; or none of its acts brought that form out.
            InvalidInputError: The form is not made for that paper.
        """
        from services.forms import documents
        from services.forms.paper import Paper

        made = self.made(dossier_id, form)
        if Paper(paper) not in documents.papers_for(made):
            raise InvalidInputError("paper", "not_for_this_form", paper)
        return documents.render(made, Paper(paper))

    def made(self, dossier_id: bytes, form: Form) -> FormData:
        """Return what a dossier's newest form of that kind says."""
        with self._at.book.store.reading() as db:
            state = self._known(db, dossier_id)
        return self._forms("").form_of(state, form)

    def print_form(self, dossier_id: bytes, form: Form, officer: str) -> int:
        """Queue a form, and return the print job."""
        with self._at.book.store.writing() as db:
            state = self._known(db, dossier_id)
            made = self._forms(officer).form_of(state, form)
            return self._queue(db, made, state.received.code, officer)

    def print_hand_over(self, dossiers: Sequence[bytes], officer: str) -> int:
        """Queue the list of dossiers handed on together, and return the print job."""
        with self._at.book.store.writing() as db:
            states = [self._known(db, dossier_id) for dossier_id in dossiers]
            if not states or not all(state.hand_overs for state in states):
                raise NotFoundError("form", "hand_over")
            made = self._forms(officer).hand_over(states, states[0].hand_overs[-1].at)
            return self._queue(db, made, states[0].received.code, officer)

    def queue_after(self, db: Writing, state: DossierState, form: Form, officer: str) -> int:
        """Queue the form an act just brought out, in the act's own transaction; return the print job."""
        made = self._forms(officer).form_of(state, form)
        return self._queue(db, made, state.received.code, officer)

    def queue_letters(self, db: Writing, states: Sequence[DossierState], officer: str) -> int:
        """Queue the letters of apology that were just decided on together; return the print job."""
        forms = self._forms(officer)
        made = (forms.form_of(state, Form.APOLOGY) for state in states)
        letters = Letters(tuple(one for one in made if isinstance(one, Apology)))
        return self._queue(db, letters, states[0].received.code, officer)

    def _queue(self, db: Writing, made: FormData, code: str, officer: str) -> int:
        return queue_form(db, made, code, self._at.desk(), officer, self._at.clock())

    def _forms(self, officer: str) -> DossierForms:
        at = self._at
        return DossierForms(at.issuer(officer), at.officer_names(), at.calendar(), at.legal_rules())

    @staticmethod
    def _known(db: Reading, dossier_id: bytes) -> DossierState:
        state = state_of(db, dossier_id)
        if state is None:
            raise NotFoundError("dossier", dossier_id.hex())
        return state
