"""The examples of ontology/claims/*.yaml, read as any article is, give the claims that stand beside them."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from kg import ontology
from kg.analyse import analyse
from kg.extract import extract
from kg.records import Article, Claim, Reading

PERSONS = ("participant", "visitor", "host")
KINDS = ("call", "meeting", "membership", "office", "statement", "visit")


def examples() -> Iterator[Any]:
    for path in sorted((ontology.folder() / "claims").glob("*.yaml")):
        kind = yaml.safe_load(path.read_text("utf-8"))
        for example in kind["examples"]:
            yield pytest.param(kind["type"], example, id=f"{path.stem}: {example['text'][:60]}")


def read(example: dict[str, Any]) -> Reading:
    article = Article(
        id="example",
        title="",
        text=example["text"],
        published=example.get("published"),
        url="",
        outlet="",
        language="de",
        source="",
    )
    return extract(analyse(article))


def shown(claim: Claim, reading: Reading) -> dict[str, Any]:
    """A claim in the form of the examples: labels of its roles, and what it says beside them."""
    referents = {referent.id: referent for referent in reading.referents}

    def label(referent: str) -> str:
        if referent not in referents:
            return referent.split(":", 1)[1]
        return referents[referent].code or referents[referent].label

    roles = [(role.name, label(role.referent)) for role in claim.roles]
    found: dict[str, Any] = {"type": claim.type, **{name: filler for name, filler in roles if name not in PERSONS}}
    if claim.type in ("meeting", "call", "visit"):
        found |= {"participants": sorted({filler for name, filler in roles if name in PERSONS})}
        found |= {"status": claim.state, "date": claim.date}
        found["place"] = next((filler for name, filler in roles if name == "place"), "")
    elif claim.type == "office":
        found |= {"office": claim.label, "state": claim.state}
    else:
        words = "paraphrase" if claim.indirect else "quote"
        found[words if claim.type == "statement" else "role"] = claim.label
    return {key: value for key, value in found.items() if value}


def wanted(claim: dict[str, Any]) -> dict[str, Any]:
    persons = {"participants": sorted(claim["participants"])} if "participants" in claim else {}
    return {**claim, **persons}


def ordered(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    unique = {repr(sorted(claim.items(), key=lambda item: item[0])): claim for claim in claims}
    return [unique[key] for key in sorted(unique)]


@pytest.mark.parametrize(("kind", "example"), list(examples()))
def test_example(kind: str, example: dict[str, Any]) -> None:
    reading = read(example)
    found = [shown(claim, reading) for claim in reading.claims if claim.type == kind]
    assert ordered(found) == ordered([wanted(claim) for claim in example["claims"] if claim["type"] == kind])
    assert reading.dropped == ()


def test_every_kind_has_an_example_of_itself() -> None:
    for kind in KINDS:
        claims = [claim for example in ontology.load(f"claims/{kind}")["examples"] for claim in example["claims"]]
        assert kind in {claim["type"] for claim in claims}


def test_dates_of_examples_are_dates() -> None:
    for kind in KINDS:
        for example in ontology.load(f"claims/{kind}")["examples"]:
            assert isinstance(example.get("published", datetime.date.min), datetime.date), example["text"]
