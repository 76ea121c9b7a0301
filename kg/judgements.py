"""The file of what people have decided about a graph: read on every build, written by ``kg review`` and by hand.

The one door to ruamel.yaml, which keeps the comments and the order that people give the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from kg.errors import InputError, KgError
from kg.records import Judgements

_HEAD = """\
# What people have decided about this graph; every build into this folder keeps to it.
# same, different: two names of persons ("Name", or "Name @ article" for one article alone), or two claims ("claim ID").
# rename: the label to show for a name. reject: ids of facts ("mandate/…") or claims that are wrong.
"""
_PAIRS = ("same", "different")
_KEYS = (*_PAIRS, "rename", "reject")


def load_judgements(path: Path) -> Judgements:
    """What the file says; no judgements where there is no file.

    Raises InputError, in one line that names the entry, where the file is not as it should be.
    """
    content = _content(path)
    for key in content:
        if key not in _KEYS:
            raise InputError(f"{path}: {key!r} is none of {', '.join(_KEYS)}")
    renamed = content.get("rename") or {}
    if not isinstance(renamed, dict):
        raise InputError(f"{path}: rename has to hold lines of the form  name: label")
    return Judgements(
        same=tuple(_pairs(path, content, "same")),
        different=tuple(_pairs(path, content, "different")),
        renamed=tuple((str(name), str(label)) for name, label in renamed.items()),
        rejected=tuple(str(each).replace(":", "/", 1) for each in _list(path, content, "reject")),
    )


def add_judgements(path: Path, answers: Iterable[tuple[str, Sequence[str], str]]) -> None:
    """Write answers below those that are there: each a key (same or different), two names, and a comment.

    Raises KgError if the file cannot be written.
    """
    content = _content(path)
    for key, pair, comment in answers:
        entries = content.setdefault(key, CommentedSeq())
        entry = CommentedSeq(pair)
        entry.fa.set_flow_style()
        entries.append(entry)
        if comment:
            entries.yaml_add_eol_comment(" ".join(comment.split()), len(entries) - 1)
    text = io.StringIO()
    _yaml().dump(content, text)
    head = "" if path.exists() else _HEAD
    try:
        path.write_text(head + text.getvalue(), "utf-8")
    except OSError as error:
        raise KgError(f"{path}: cannot write here: {error.strerror}") from None


def _content(path: Path) -> Any:
    try:
        content = _yaml().load(path.read_text("utf-8")) if path.exists() else None
    except (YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not valid YAML: {' '.join(str(error).split())}") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    if content is not None and not isinstance(content, dict):
        raise InputError(f"{path}: has to hold {', '.join(f'{key}:' for key in _KEYS)}, each with its entries")
    return CommentedMap() if content is None else content


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 4096
    return yaml


def _list(path: Path, content: Any, key: str) -> list[Any]:
    entries = content.get(key) or []
    if not isinstance(entries, list):
        raise InputError(f"{path}: {key} has to hold a list")
    return entries


def _pairs(path: Path, content: Any, key: str) -> Iterable[tuple[str, str]]:
    for number, entry in enumerate(_list(path, content, key), start=1):
        if not isinstance(entry, list) or len(entry) != 2 or entry[0] == entry[1]:
            raise InputError(f"{path}: entry {number} of {key} has to be two different names, as [one, other]")
        yield str(entry[0]), str(entry[1])
