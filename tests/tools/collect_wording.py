"""Brings `resources/translations/en.ts` up to what the window says today; run after rewording.

    python -m tests.tools.collect_wording

What `tr` and `translate` are given comes from `pyside6-lupdate`. It cannot see the sentences of the
modules that know no Qt: what is given to `said`, and the constants of the modules `…wording.py`. Nor does
it see what a module gives its own shorthand `_tr`, or `tr` inside an f-string. Those are read from the
syntax tree and stand in the context `wording`.
Translations are kept, new messages are marked unfinished, what nobody says any more is dropped.
Contexts and messages are sorted, so that a new sentence is a small change.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "translations" / "en.ts"
WORDING = "wording"
_CODE = re.compile(r"MC-\d{4}")
_PLACEHOLDER = re.compile(r"\{\w*\}|%\w")

Messages = dict[str, set[str]]  # context -> source texts


def sources() -> list[Path]:
    """Return the modules of the window; the console stays Vietnamese."""
    return [path for path in sorted((ROOT / "ui").rglob("*.py")) if "console" not in path.parts]


def messages() -> Messages:
    """Return everything the window can say, by context."""
    found = _from_lupdate()
    wording = {text for path in sources() for text in spoken(path)}
    found.setdefault(WORDING, set()).update(wording)
    return found


def _from_lupdate() -> Messages:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        raise FileNotFoundError("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "window.ts"
        command = [tool, *map(str, sources()), "-ts", str(target), "-locations", "none"]
        languages = ["-source-language", "vi_VN", "-target-language", "en"]
        subprocess.run([*command, *languages, "-silent"], check=True)
        root = ET.parse(target).getroot()
    found: Messages = {}
    for context in root.iter("context"):
        texts = {message.findtext("source") or "" for message in context.iter("message")}
        found[context.findtext("name") or ""] = texts
    return found


def spoken(path: Path) -> Iterator[str]:
    """Return the sentences of a module that reach the window without `tr`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    woven = _woven(tree)
    given = [
        call
        for call in calls
        if _name(call.func) in {"said", "_tr"} or (_name(call.func) == "tr" and call in woven)
    ]
    holders: list[ast.AST] = [argument for call in given for argument in call.args]
    if path.stem.endswith("wording"):
        holders += [
            node.value
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        ]
    for holder in holders:
        yield from filter(_is_sentence, _texts(holder))


def _woven(tree: ast.Module) -> set[ast.AST]:
    """Return all that stands inside f-strings."""
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    return {inside for whole in joined for inside in ast.walk(whole)}


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _texts(node: ast.AST) -> Iterator[str]:
    """Return the string constants below a node; keys of dictionaries and members of sets are not said."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
        return
    if isinstance(node, ast.Set):
        return
    keys = set(map(id, node.keys)) if isinstance(node, ast.Dict) else set()
    for child in ast.iter_child_nodes(node):
        if id(child) not in keys:
            yield from _texts(child)


def _is_sentence(text: str) -> bool:
    bare = _PLACEHOLDER.sub("", text)
    return any(letter.isalpha() for letter in bare) and not _CODE.fullmatch(text)


def translations() -> dict[str, str]:
    """Return source text → finished translation, as the shipped file has it."""
    if not TARGET.exists():
        return {}
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for message in ET.parse(TARGET).getroot().iter("message")
        if message.find("translation[@type='unfinished']") is None
    }


def ts_text(found: Messages, known: dict[str, str]) -> str:
    """Return the file whole, in the form Qt's own tools write."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="en" sourcelanguage="vi_VN">',
    ]
    for context in sorted(found):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for source in sorted(found[context]):
            lines += ["    <message>", f"        <source>{escape(source)}</source>"]
            if known.get(source):
                lines.append(f"        <translation>{escape(known[source])}</translation>")
            else:
                lines.append('        <translation type="unfinished"></translation>')
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def main() -> None:
    found, known = messages(), translations()
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(ts_text(found, known), encoding="utf-8")
    texts = set().union(*found.values())
    missing = sorted(text for text in texts if not known.get(text))
    print(f"{len(texts)} texts, {len(missing)} not translated, {len(set(known) - texts)} dropped")
    for text in missing:
        print(f"  {text}")


if __name__ == "__main__":
    main()
