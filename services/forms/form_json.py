"""Forms as JSON and back: frozen dataclasses of texts, numbers, times and of one another.

Times are in ISO 8601 with their offset; what is empty (a field that holds its default) is left out.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable

_Form = TypeVar("_Form")


def encode(form: object, tag: tuple[str, str] | None = None) -> str:
    """Return the form as JSON; `tag` is a first entry that says which form it is."""
    if tag is None:
        return _ENCODER.encode(form)
    return _ENCODER.encode({tag[0]: tag[1], **_without_defaults(form)})


def decode(kind: type[_Form], entries: object) -> _Form:
    """Return the form that `encode` wrote, from its entries as the json module reads them.

    Raises:
        ValueError: The entries are not such a form.
    """
    try:
        made: _Form = _read(kind, entries)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}") from error
    return made


def _without_defaults(value: Any) -> Any:
    """Return a dataclass one step nearer to JSON, leaving out fields that hold their default."""
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value)
    defaults = _DEFAULTS.get(kind)
    if defaults is None:
        defaults = _DEFAULTS[kind] = tuple((field.name, field.default) for field in fields(kind))
    return {name: held for name, default in defaults if (held := getattr(value, name)) != default}


_DEFAULTS: dict[type, tuple[tuple[str, Any], ...]] = {}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_without_defaults)


def _read(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:  # `X | None`: None is the default and never written
        kind = get_args(kind)[0]
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in _listed(value))
    if hints := _hints(kind):
        return kind(**{name: _read(hints[name], held) for name, held in value.items()})
    if kind in (datetime, date) or issubclass(kind, StrEnum):
        of: Callable[[str], Any] = kind if issubclass(kind, StrEnum) else kind.fromisoformat
        return of(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


@lru_cache(maxsize=64)
def _hints(kind: Any) -> dict[str, Any]:
    """Return what a dataclass is made of; nothing for any other type."""
    return get_type_hints(kind) if is_dataclass(kind) else {}
