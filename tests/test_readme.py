"""The README is true: every folder is on the map, every named file exists, its commands are known."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_folder_is_on_the_map() -> None:
    folders = {
        path.relative_to(ROOT).as_posix() + "/"
        for top in ("models", "services", "ui", "resources", "tests")
        for path in (ROOT / top).iterdir()
        if path.is_dir() and not path.name.startswith("_")
    }
    parents = {folder.split("/")[0] + "/" for folder in folders}
    unnamed = {
        folder
        for folder in folders | parents
        if f"`{folder}`" not in README and f"`{folder.split('/', 1)[1]}`" not in README
    }
    mirrored = {f"tests/{name}/" for name in ("models", "services", "ui")} | {"tests/data/"}
    assert unnamed - mirrored == set()


def test_every_named_file_exists() -> None:
    named = re.findall(
        r"`((?:ui|models|services|resources|tests)/[\w/.]+\.(?:py|toml|png))`", README
    )
    named += re.findall(r"\]\((resources/[\w/.]+)\)", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_library_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [re.split(r"[<>=]", item)[0].strip() for item in project["project"]["dependencies"]]
    assert [name for name in names if f"| {name} |" not in README] == []
    groups = project["dependency-groups"]["dev"]
    assert [name for name in groups if name.removeprefix("types-") not in README] == []


def test_everything_installed_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = {item.split("==")[0] for item in project["tool"]["uv"]["constraint-dependencies"]}
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=]", item)[0].strip() for item in asked}
    assert names - pinned == set()


def test_the_two_commands_stand_in_the_readme() -> None:
    for command in ("uv run main.py", "uv run pytest"):
        assert f"python3 -m pip install uv && {command}" in README
