"""Explanations as text: parts of a sentence in colours on a terminal, in brackets anywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from kg.explain.explanation import Explanation, Part, Testimony

_PLAIN = "\x1b[0m"
# SGR codes by the first name of a part; all other parts are persons or organizations.
_COLOURS = {"trigger": "1;4;31", "place": "32", "setting": "32", "time": "33"}
_CUE, _ACTOR = "35", "1;36"
_CUES = ("planned", "cancelled", "denied", "occurred")


def in_words(explanation: Explanation, *, colours: bool) -> str:
    """The explanation line by line, ending in a line break."""
    return "".join(f"{line}\n" for line in _lines(explanation, colours))


def _lines(explanation: Explanation, colours: bool) -> Iterator[str]:
    yield explanation.line
    sure = "" if explanation.confidence is None else f"   confidence {explanation.confidence:.2f}"
    yield f"  {explanation.id}{sure}"
    for decision in explanation.decisions:
        yield f"  joined: {decision}"
    for testimony in explanation.testimonies:
        yield ""
        yield from _testimony(testimony, colours)
    if explanation.facts:
        yield ""
    for identifier, line, confidence in explanation.facts:
        yield f"{confidence:.2f}  {line}"
        yield f"      {identifier}"


def _testimony(testimony: Testimony, colours: bool) -> Iterator[str]:
    source = [f"“{testimony.title}”" if testimony.title else "", testimony.published, testimony.outlet]
    yield f"{testimony.article}: {', '.join(filter(None, source))}".rstrip(": ")
    # One line, whatever breaks the quote has: a person may copy it.
    sentence = "".join(_coloured(part) if colours else _bracketed(part) for part in testimony.parts)
    yield f"  {' '.join(sentence.split())}"
    yield f"  rule        {testimony.rule}"
    if testimony.says:
        yield f"  says        {testimony.says}"
    for link in testimony.links:
        yield f"  link        {link}"
    if testimony.date:
        yield f"  date        {testimony.date}"
    if testimony.place:
        yield f"  place       {testimony.place}"
    signs = ", ".join(f"{sign} {weight:+.1f}" for sign, weight in testimony.signs)
    yield f"  confidence  {testimony.confidence:.2f}" + (f": {signs}" if signs else "")
    yield f"  claim       {testimony.claim}, line {testimony.line}"


def _bracketed(part: Part) -> str:
    return f"[{part.text} | {part.name}]" if part.name else part.text


def _coloured(part: Part) -> str:
    if not part.name:
        return part.text
    first = part.name.partition(" + ")[0]
    colour = _COLOURS.get(first, _CUE if first in _CUES else _ACTOR)
    return f"\x1b[{colour}m{part.text}{_PLAIN}"
