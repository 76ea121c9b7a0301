"""Named questions: SPARQL in ontology/questions, asked by name with words for its parameters."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from rdflib import XSD, Literal

from kg import ontology
from kg.errors import OntologyError, QueryError
from kg.store.answers import Rows, Store
from kg.store.patterns import name_pattern, person_pattern, words_pattern
from kg.store.syntax import nearest

_HEADER = re.compile(r"#\s*(title|titel|parameters|example):\s*(.*\S)")
_PARAMETER = re.compile(r"([a-z]+)(?::([a-z-]+))?(?:=(\S+))?")
_PLACEHOLDER = re.compile(r"\$([A-Za-z_]\w*)")
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A word that a question needs. ``default`` is None where the user must give it.

    ``kind`` says what the word is: "name" (of a place or body, or an ISO code), "person" (a name or the last part of
    it), "words" (somewhere in a text), "first-day" or "last-day" (a day, month or year), "day" (as "last-day", but a
    ``*`` for no day at all). In names and words a ``*`` stands for any letters.
    """

    name: str
    kind: str
    default: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A named question. ``example`` gives words for its parameters; ``sparql`` holds each parameter as $name."""

    name: str
    title: str
    title_de: str
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    sparql: str


def list_questions() -> tuple[Question, ...]:
    """All named questions, by name."""
    return tuple(_questions(ontology.folder() / "questions").values())


def run_question(store: Store, name: str, parameters: Mapping[str, str]) -> Rows:
    """The answer to the question ``name`` with words for its parameters; none is fine where there is a default.

    The words are bound as literals and never become part of the query. Raises QueryError where there is no such
    question or parameter, where one is missing, or where a date is none.
    """
    question = find_question(name)
    known = {parameter.name: parameter for parameter in question.parameters}
    for given in parameters:
        if given not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise QueryError(f"{name} has no parameter {given}; {has}")
    bindings: dict[str, Literal] = {}
    for parameter in question.parameters:
        word = parameters.get(parameter.name, parameter.default)
        if word is None or not word.strip():
            example = " ".join(f"{key}={value}" for key, value in question.example.items())
            raise QueryError(f"{name} needs {parameter.name}=…, for example: kg query {name} {example}")
        bindings[parameter.name] = _KINDS[parameter.kind](word.strip())
    answer = store.query(question.sparql, bindings=bindings)
    assert isinstance(answer, Rows), "reading the file refuses anything but SELECT"
    return answer


def find_question(name: str) -> Question:
    """The question of that name. Raises QueryError, which names the nearest one and all others."""
    questions = _questions(ontology.folder() / "questions")
    if name in questions:
        return questions[name]
    near = nearest(name, tuple(questions))
    advice = f"did you mean {near}? " if near else ""
    raise QueryError(f"there is no question {name}; {advice}There are: {', '.join(questions)}")


@cache
def _questions(folder: Path) -> Mapping[str, Question]:
    files = sorted(folder.glob("*.rq"))
    return MappingProxyType({file.stem: read_question(file) for file in files})


def read_question(file: Path) -> Question:
    """One question file. Raises OntologyError where its header and its query do not fit together."""
    text = file.read_text("utf-8")
    header = dict(_HEADER.findall(text))
    missing = [key for key in ("title", "titel") if key not in header]
    if missing:
        raise OntologyError(f"{file}: the header line # {missing[0]}: … is missing")
    parameters = tuple(
        _parameter(part.strip(), file) for part in header.get("parameters", "").split(",") if part.strip()
    )
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()
    if not body.upper().startswith("SELECT"):
        raise OntologyError(f"{file}: a question begins with SELECT")
    names, used = {parameter.name for parameter in parameters}, set(_PLACEHOLDER.findall(body))
    if names != used:
        odd = min(names ^ used)
        raise OntologyError(f"{file}: ${odd} stands in the {'header' if odd in names else 'query'} only")
    for name in sorted(names):
        if re.search(rf"\?{name}\b", body):  # the same variable in SPARQL: a column would show the pattern
            raise OntologyError(f"{file}: ?{name} is a parameter: write ${name}, or name the column otherwise")
    return Question(
        name=file.stem,
        title=header["title"],
        title_de=header["titel"],
        parameters=parameters,
        example=MappingProxyType(_example(header.get("example", ""), names, file)),
        sparql=body,
    )


def _parameter(text: str, file: Path) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    kind = (match[2] or "name") if match else ""
    if not match or kind not in _KINDS:
        raise OntologyError(
            f"{file}: {text!r} is no parameter; write name:kind=default, kind one of {', '.join(_KINDS)}"
        )
    return Parameter(name=match[1], kind=kind, default=match[3])


def _example(text: str, names: set[str], file: Path) -> dict[str, str]:
    example = dict(part.partition("=")[::2] for part in text.split())
    if not example.keys() <= names:
        raise OntologyError(f"{file}: the example names {min(example.keys() - names)}, which is no parameter")
    return example


def _name(word: str) -> Literal:
    return Literal(name_pattern(word))


def _person(word: str) -> Literal:
    return Literal(person_pattern(word))


def _words(word: str) -> Literal:
    return Literal(words_pattern(word))


def _day(word: str, *, last: bool) -> Literal:
    """The first or last day of a year, month or day."""
    match = _DAY.fullmatch(word)
    try:
        if not match:
            raise ValueError
        year, month, day = int(match[1]), match[2], match[3]
        month_number = int(month) if month else (12 if last else 1)
        day_number = int(day) if day else (calendar.monthrange(year, month_number)[1] if last else 1)
        value = datetime.date(year, month_number, day_number)
    except ValueError:
        raise QueryError(f"{word} is no date; write 2025-08-15, 2025-08 or 2025") from None
    return Literal(value.isoformat(), datatype=XSD.date)


def _first_day(word: str) -> Literal:
    return _day(word, last=False)


def _last_day(word: str) -> Literal:
    return _day(word, last=True)


def _day_or_none(word: str) -> Literal:
    return Literal(word) if word == "*" else _day(word, last=True)


_KINDS: Mapping[str, Callable[[str], Literal]] = MappingProxyType(
    {
        "name": _name,
        "person": _person,
        "words": _words,
        "first-day": _first_day,
        "last-day": _last_day,
        "day": _day_or_none,
    }
)
