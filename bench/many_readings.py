"""Any number of readings made from the samples: other people, places and days, the same by the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kg.analyse import analyse
from kg.extract import extract
from kg.ontology.tables import read_rows
from kg.read import read_articles
from kg.records import Article, Claim, Reading, Referent

SAMPLES = Path(__file__).parents[1] / "kg" / "samples"
_GIVEN = ("Alva", "Bela", "Cem", "Dana", "Edda", "Falk", "Gesa", "Hanno", "Ida", "Jarl", "Kira", "Levi", "Mina", "Nuno")
_SYLLABLES = (
    "ba",
    "ke",
    "li",
    "mo",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "za",
    "bren",
    "dar",
    "fel",
    "gor",
    "hal",
    "ker",
    "lind",
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
PEOPLE_PER_ARTICLE = 0.3  # of the pool: newspapers come back to the same people


def readings_of_samples() -> list[Reading]:
    """What the samples say."""
    return [extract(analyse(article)) for article in read_articles([str(SAMPLES)]) if isinstance(article, Article)]


def many(samples: Sequence[Reading], count: int, *, seed: int = 1) -> Iterator[Reading]:
    """``count`` readings: each a sample with people from a pool that grows with the count, another place and day."""
    chance = random.Random(seed)  # noqa: S311  (no secrets)
    pool = [_name(chance) for _ in range(max(20, int(count * PEOPLE_PER_ARTICLE)))]
    cities = [row[1] for row in read_rows("authority/places") if row[3] != "region"][:5000]
    for number in range(count):
        yield _other(samples[number % len(samples)], f"made-{number:06}", chance, pool, cities)


def _name(chance: random.Random) -> str:
    family = "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3)))).capitalize()
    return f"{chance.choice(_GIVEN)} {family}"


def _other(sample: Reading, article: str, chance: random.Random, pool: list[str], cities: list[str]) -> Reading:
    days = timedelta(days=chance.randrange(-4000, 4000))

    def moved(text: str) -> str:
        return _DAY.sub(lambda found: (date.fromisoformat(found.group()) + days).isoformat(), text)

    def renamed(referent: Referent) -> Referent:
        if referent.type == "person" and " " in referent.label:
            name = chance.choice(pool)
            return replace(referent, label=name, names=(name, name.split()[-1]))
        if referent.type == "place":
            city = chance.choice(cities)
            return replace(referent, label=city, names=(city,))
        return referent

    def claimed(claim: Claim) -> Claim:
        evidence = replace(claim.evidence, article=article)
        extends = f"{article}-{claim.extends}" if claim.extends else ""
        return replace(claim, id=f"{article}-{claim.id}", evidence=evidence, date=moved(claim.date), extends=extends)

    about = sample.article
    published = about.published + days if about.published else None
    return replace(
        sample,
        article=replace(about, id=article, published=published),
        referents=tuple(map(renamed, sample.referents)),
        claims=tuple(map(claimed, sample.claims)),
    )
