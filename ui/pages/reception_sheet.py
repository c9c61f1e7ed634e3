"""What is on the sheet: the draft, the procedures it names, which of them is looked at. No widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.drafts import Draft, DraftItem
from services.rules import paper_lists
from services.rules.acts import Person
from ui.pages.reception_facts import Identity
from ui.pages.reception_item import Chosen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from services.rules.citizen_cards import CardReading
    from services.rules.mrz import MrzReading
    from services.rules.procedures import ProcedureVersion
    from ui.pages.reception_papers import PapersEdit


@dataclass(slots=True)
class Sheet:
    """The draft on the sheet.

    Attributes:
        draft: What is being typed.
        versions: The procedures it names, by code.
        active: Which procedure's fields are open.
        has_tried: F9 was pressed: from now on what is missing is said in amber.
        code: The dossier's number while one is corrected; else empty.
    """

    draft: Draft
    versions: dict[str, ProcedureVersion]
    active: int = 0
    has_tried: bool = False
    code: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that would be missed."""
        draft = self.draft
        person = draft.applicant
        typed = person.name or person.personal_id or person.phone or draft.note
        return not (typed or draft.items or draft.filed_by or draft.received_at)

    @property
    def chosen(self) -> list[Chosen]:
        """The procedures with what was said of them."""
        return [Chosen(self.versions[item.procedure], item) for item in self.draft.items]

    @property
    def identity(self) -> Identity:
        """Who files."""
        draft = self.draft
        return Identity(draft.applicant, draft.filed_by, draft.relation, draft.return_by)

    def identify(self, identity: Identity) -> None:
        """Take who files."""
        self.draft = replace(
            self.draft,
            applicant=identity.applicant,
            filed_by=identity.filed_by,
            relation=identity.relation,
            return_by=identity.return_by,
        )

    def take(self, procedure: ProcedureVersion, *, adding: bool) -> None:
        """Put a procedure on the sheet: one more, or instead of the only one."""
        self.versions[procedure.code] = procedure
        items = list(self.draft.items)
        known = [item.procedure for item in items]
        if procedure.code in known:
            self.active = known.index(procedure.code)
            return
        made = DraftItem(procedure.code, papers=paper_lists.fresh_papers(procedure))
        if len(procedure.cases) == 1:
            made = replace(made, case=procedure.cases[0].key)
        if adding or not items:
            items.append(made)
        else:
            items = [made]
        self.active = len(items) - 1
        self.draft = replace(self.draft, items=tuple(items), duplicate_reason="")

    def remove(self, place: int) -> None:
        """Take a procedure off the sheet."""
        items = [item for at, item in enumerate(self.draft.items) if at != place]
        self.active = max(0, min(self.active, len(items) - 1))
        self.draft = replace(self.draft, items=tuple(items))

    def set_item(self, item: DraftItem) -> None:
        """Change the active procedure."""
        self._put(self.active, item)

    def set_case(self, case: str) -> None:
        """Choose another case of the active procedure; what was ticked stays ticked."""
        item = self.draft.items[self.active]
        papers = paper_lists.carried_papers(item.papers, self.versions[item.procedure], case)
        self._put(self.active, replace(item, case=case, papers=papers))

    def set_papers(self, edit: PapersEdit) -> None:
        """Change the papers of one procedure."""
        item = self.draft.items[edit.place]
        self._put(edit.place, replace(item, papers=edit.papers))

    def _put(self, place: int, item: DraftItem) -> None:
        items = list(self.draft.items)
        items[place] = item
        self.draft = replace(self.draft, items=tuple(items))


def new_sheet(draft: Draft) -> Sheet:
    """Return an empty sheet around a new draft."""
    return Sheet(draft, {})


def restored_sheet(draft: Draft, find: Callable[[str, datetime], ProcedureVersion | None]) -> Sheet:
    """Return the sheet of a draft that was kept; procedures no longer offered are left out."""
    versions: dict[str, ProcedureVersion] = {}
    items = []
    for item in draft.items:
        version = find(item.procedure, draft.received_at or draft.started_at)
        if version is None:
            continue
        versions[item.procedure] = version
        papers = item.papers or paper_lists.fresh_papers(version, item.case)
        items.append(replace(item, papers=papers))
    return Sheet(replace(draft, items=tuple(items)), versions)


def person_of_card(card: CardReading) -> Person:
    """Return the person a card names."""
    return Person(
        name=card.name,
        personal_id=card.personal_id,
        old_id=card.old_id,
        born_on=card.born_on,
        sex=card.sex,
        address=card.address,
        card_read=True,
    )


def person_of_zone(zone: MrzReading) -> Person:
    """Return the person the machine-readable zone of a card names; the name has no marks."""
    return Person(name=zone.name, personal_id=zone.personal_id, born_on=zone.born_on, sex=zone.sex)


def with_known(person: Person, known: Person) -> Person:
    """Return `person` with what an earlier dossier knew besides: telephone, mail, address, name."""
    return replace(
        person,
        name=person.name or known.name,
        kind=known.kind if not person.card_read else person.kind,
        old_id=person.old_id or known.old_id,
        born_on=person.born_on or known.born_on,
        sex=person.sex or known.sex,
        address=person.address or known.address,
        phone=person.phone or known.phone,
        email=person.email or known.email,
        no_smartphone=person.no_smartphone or known.no_smartphone,
    )


def placed(identity: Identity, person: Person) -> Identity:
    """Return the identity with a person who was just read.

    Filing for another, the first read goes to the owner of the dossier as long as there is none.
    """
    is_same = bool(person.personal_id) and person.personal_id == identity.applicant.personal_id
    kept = with_known(person, identity.applicant) if is_same else person
    return replace(identity, applicant=kept)
