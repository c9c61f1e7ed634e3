"""The arrows hold: who may import whom, where Qt and SQL live, which modules are pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {"models", "services", "ui", "resources", "tests"}
MAY_IMPORT = {  # folder -> our packages it may name
    "models": {"models"},
    "services": {"services", "models", "resources"},
    "ui": {"ui", "services", "resources"},
    "resources": {"resources"},
}
ONLY_IN = {  # their package -> places that may name it
    "PySide6": ("ui/", "main.py"),
    "sqlcipher3": ("models/",),
    "sqlite3": (),
    "sqlalchemy": (),
    "keyring": ("services/vault.py",),
    "argon2": ("services/",),
    "cryptography": ("services/",),
    "pypdfium2": ("services/",),
    "serial": ("ui/",),
}
NO_QT = (
    "ui/__init__.py",
    "ui/wording.py",
    "ui/catalogue_wording.py",
    "ui/print_words.py",
    "ui/scan_wording.py",
    "ui/console/",
)
PURE = ("services/rules/",)
IMPURE = {"os.environ", "pathlib", "logging", "socket", "subprocess", "tomllib"}
TOP_LEVEL = {
    "main.py",
    "ui",
    "models",
    "services",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
}


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py")) if (ROOT / folder).is_dir() else [ROOT / folder]


@cache
def imports(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple(named(path))


def named(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.lineno, node.module


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("folder", sorted(MAY_IMPORT))
def test_no_arrow_points_up(folder: str) -> None:
    wrong = [
        f"{place(path)}:{line} imports {name}"
        for path in sources(folder)
        for line, name in imports(path)
        if name.split(".")[0] in OURS and name.split(".")[0] not in MAY_IMPORT[folder]
        if not (place(path).startswith("ui/console/bench") and name.startswith("tests.bench"))
    ]
    assert wrong == []


@pytest.mark.parametrize("package", sorted(ONLY_IN))
def test_a_library_is_named_only_where_it_belongs(package: str) -> None:
    wrong = [
        f"{place(path)}:{line}"
        for folder in ("main.py", "ui", "services", "models", "resources")
        for path in sources(folder)
        for line, name in imports(path)
        if name.split(".")[0] == package and not place(path).startswith(ONLY_IN[package])
    ]
    assert wrong == [] or ONLY_IN[package] == ("",)


def test_words_and_console_work_without_qt() -> None:
    wrong = [
        f"{place(path)}:{line}"
        for path in sources("ui")
        if place(path).startswith(NO_QT)
        for line, name in imports(path)
        if name.startswith("PySide6")
    ]
    assert wrong == []


def test_rules_are_pure() -> None:
    wrong = []
    for path in (source for folder in PURE for source in sources(folder)):
        wrong += [
            f"{place(path)}:{line} imports {name}"
            for line, name in imports(path)
            if name in IMPURE
            or (name.split(".")[0] in OURS and not name.startswith("services.rules"))
        ]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        wrong += [
            f"{place(path)}:{node.lineno} calls {ast.unparse(node.func)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and ast.unparse(node.func)
            in {"open", "print", "datetime.now", "date.today", "time.time"}
        ]
    assert wrong == []


def test_the_top_level_is_what_the_readme_says() -> None:
    ignored = {"uv.lock", "__pycache__"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - ignored
    assert found == TOP_LEVEL
