"""How people stand on a form: what they are called, and how they are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.forms.faces import clean

if TYPE_CHECKING:
    from services.forms.layout import Layout
    from services.forms.paper import Strip
    from services.forms.slip_data import SlipPerson
    from services.forms.wording import SharedWords


def called(person: SlipPerson) -> str:
    """Return `"Bà NGUYỄN THỊ PHƯỢNG"`."""
    return f"{clean(person.title)} {clean(person.name).upper()}".strip()


def contact(
    at: Layout, words: SharedWords, person: SlipPerson, address_label: str = ""
) -> list[Strip]:
    """Return number, telephone, e-mail and address, what there is of them."""
    strips = at.pair((words.personal_id, person.personal_id), (words.phone, person.phone))
    strips += at.field(words.email, person.email)
    return strips + at.field(address_label or words.address, person.address)
