"""The window in another language: source text is Vietnamese, translations are Qt's `.ts` files.

A `.ts` file is read as it is, so nothing has to be compiled and an edit is seen at the next start. Legally
prescribed text (names of procedures, papers, forms, what the slip says) stays Vietnamese in every language.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QTranslator

import resources
from ui import wording


class TsTranslator(QTranslator):
    """Answers from a `.ts` file of our own resources, by source text whatever the context."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._texts = read_ts(language)

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        del context, disambiguation, n
        return self.say(
            source
        )  # an empty answer would blank Qt's own words, such as Copy and Paste

    def isEmpty(self) -> bool:
        return not self._texts

    def say(self, text: str) -> str:
        """Return the translation, or the source text where there is none."""
        return self._texts.get(text, text)


def read_ts(language: str) -> dict[str, str]:
    """Return source text → translation of a shipped language; unfinished ones are left out."""
    root = ET.parse(resources.path(f"translations/{language}.ts")).getroot()  # noqa: S314 - our own file
    texts: dict[str, str] = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is not None and translation.get("type") != "unfinished":
            texts[source] = translation.text or ""
    return texts


def install(app: QCoreApplication, language: str) -> None:
    """Have the window and its sentences speak `language`."""
    translator = TsTranslator(language)
    translator.setParent(app)
    app.installTranslator(translator)
    wording.speak(translator.say)
