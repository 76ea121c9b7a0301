"""The explanation of a fact, a claim, or of everything known about a person or place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rdflib.namespace import DCTERMS

from kg import ontology
from kg.claimlines import ClaimLine, Words
from kg.explain.facts import in_one_line, things_in
from kg.explain.output import KG, Output

PLACES = ("place", "setting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a quote; ``name`` says what it does (participant, trigger, place, time …), "" for all else."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One claim: where it stands, by which rule, whom its words mean and why, and what makes it sure or unsure.

    ``signs`` are those that weigh, with their weights, the heaviest first; ``line`` is that of claims.jsonl.
    """

    claim: str
    line: int
    article: str
    title: str
    published: str
    outlet: str
    parts: tuple[Part, ...]
    says: str
    rule: str
    links: tuple[str, ...]
    date: str
    place: str
    confidence: float
    signs: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a thing is, in one line, and why. ``facts`` are those in which a person, place or article occurs.

    ``confidence`` is that of the surest claim: claims of one article often repeat each other, so they are not added up.
    """

    id: str
    line: str
    confidence: float | None
    decisions: tuple[str, ...]
    testimonies: tuple[Testimony, ...]
    facts: tuple[tuple[str, str, float], ...]


def explain(folder: Path, thing: str) -> Explanation:
    """The explanation of a thing of a built graph, from the output alone.

    Raises InputError where there is no such thing, or nothing to read.
    """
    output = Output(folder)
    path, claims = output.find(thing)
    chosen = claims or output.facts.get(path, [])
    involved = dict.fromkeys([path, *(role.entity for claim in chosen for role in claim.roles if role.entity)])
    return Explanation(
        id=path.replace("/", ":", 1),
        line=in_one_line(output, path),
        confidence=max((claim.confidence for claim in chosen), default=None),
        decisions=tuple(dict.fromkeys(text for each in involved for text in output.values(each, KG.decision))),
        testimonies=tuple(_testimony(output, claim) for claim in chosen),
        facts=() if chosen else tuple(_facts_about(output, path)),
    )


def _facts_about(output: Output, path: str) -> Iterator[tuple[str, str, float]]:
    for fact, claims in sorted(output.facts.items()):
        articles = {output.article(claim.article) for claim in claims} if path.startswith("article/") else set()
        if path in articles or path in things_in(output, fact, claims):
            yield fact.replace("/", ":", 1), in_one_line(output, fact), max(claim.confidence for claim in claims)


def _testimony(output: Output, claim: ClaimLine) -> Testimony:
    article = output.article(claim.article)
    return Testimony(
        claim=claim.id,
        line=claim.number,
        article=claim.article,
        title=output.value(article, DCTERMS.title),
        published=output.value(article, DCTERMS.issued),
        outlet=output.value(article, DCTERMS.publisher),
        parts=tuple(_parts(claim)),
        says=claim.status,
        rule=_rule(claim),
        links=tuple(dict.fromkeys(_links(output, claim))),
        date=_date(claim),
        place=_place(output, claim),
        confidence=claim.confidence,
        signs=_signs(claim),
    )


def _parts(claim: ClaimLine) -> Iterator[Part]:
    """The quote cut where its parts begin and end; of parts that overlap the first, and of those the longest."""
    names: dict[tuple[int, int], list[str]] = {}
    for words in (*claim.roles, *claim.marks):
        if claim.start <= words.start and words.end <= claim.end:
            known = names.setdefault((words.start, words.end), [])
            known += [words.name] if words.name not in known else []
    position = claim.start
    for start, end in sorted(names, key=lambda span: (span[0], -span[1])):
        if start >= position:
            yield from _plain(claim.quote[position - claim.start : start - claim.start])
            yield Part(text=claim.quote[start - claim.start : end - claim.start], name=" + ".join(names[start, end]))
            position = end
    yield from _plain(claim.quote[position - claim.start :])


def _plain(text: str) -> Iterator[Part]:
    if text:
        yield Part(text=text)


def _rule(claim: ClaimLine) -> str:
    triggers = [f"“{mark.text}”" for mark in claim.marks if mark.name == "trigger"]
    frame = f"frame {claim.rule}" if claim.rule else ""
    return ", ".join(filter(None, (claim.extractor, frame, " … ".join(triggers))))


def _links(output: Output, claim: ClaimLine) -> Iterator[str]:
    """Whom the words of each role stand for; a full name that stands for itself is left out."""
    for role in claim.roles:
        label = output.label(role.entity) if role.entity else ""
        if role.name in PLACES or not role.entity or (role.text == label and role.note in ("", "name")):
            continue
        where = "" if claim.start <= role.start < claim.end else ", named outside the quote"
        yield f"“{role.text}” is {label}: {_reason(role)}{where}"


def _reason(role: Words) -> str:
    return role.note or {"name": "by name", "noun": "by description", "pronoun": "by pronoun"}.get(role.link, "as read")


def _date(claim: ClaimLine) -> str:
    if not claim.date:
        return ""
    found = next((mark for mark in claim.marks if mark.name == "time"), None)
    return f"{claim.date}, “{found.text}” ({found.note})" if found else claim.date


def _place(output: Output, claim: ClaimLine) -> str:
    found: Sequence[Words] = [role for role in claim.roles if role.name in PLACES]
    return "; ".join(
        f"{output.label(role.entity) if role.entity else role.text}, “{role.text}”"
        + (f" ({role.note})" if role.note else "")
        for role in found
    )


def _signs(claim: ClaimLine) -> tuple[tuple[str, float], ...]:
    weights = _weights(claim)
    weighing = [(sign, weights[sign]) for sign in claim.signs if sign in weights]
    return tuple(sorted(weighing, key=lambda pair: (-abs(pair[1]), pair[0])))


def _weights(claim: ClaimLine) -> dict[str, float]:
    families: Iterable[str] = ("report",) if claim.indirect else (claim.type, "encounter")
    model = ontology.load("confidence")
    return next(({s: float(w) for s, w in model[name]["signs"].items()} for name in families if name in model), {})
