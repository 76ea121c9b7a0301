"""A small resolution made by hand: invented persons, real countries, every kind of fact and every status.

``python tests/rdf/invented.py`` writes its graph to invented.ttl, which the tests of the store and the questions load.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from kg.records import (
    Article,
    Claim,
    ClaimType,
    Decision,
    Entity,
    Event,
    Evidence,
    Mandate,
    Membership,
    Resolution,
    Role,
    Statement,
)

GRAPH = Path(__file__).with_name("invented.ttl")

MONDAY = Article(
    id="montag",
    title="Gipfel in Genf geplant",
    text=(
        "Präsidentin Ada Lindqvist will am 10. März Außenminister Boris Orlow in Genf treffen. "
        "Im Februar telefonierte sie mit Chiara Ferrêt. "
        "Ein Treffen Orlows mit Ferrêt wurde 2024 abgesagt. "
        "„Wir sprechen über Milch und Brot“, sagte Lindqvist. "
        "Ferrêt, EU-Kommissarin, reiste am 20. Januar zu Łukasz Müller nach Wien. "
        "Minister Müller schwieg."
    ),
    published=datetime.date(2025, 3, 3),
    url="https://zeitung.example/gipfel?nr=1",
    outlet="Zeitung",
    language="de",
    source="input/montag.txt",
)
SATURDAY = Article(
    id="samstag ä/2",
    title="",
    text=(
        "Ada Lindqvist und Boris Orlow trafen sich am 10. März im Palais Wilson. "
        "Zum Abendessen kam auch Chiara Ferrêt. "
        "Anfang Juni empfängt Ferrêt die Präsidentin. "
        "Lindqvist traf nie mit Łukasz Müller zusammen, sagte ein Sprecher. "
        "Müller, früher Minister in Wien, führt den Bund der Mitte. "
        "Orlow sagte, der Weg sei weit. "
        "Ferrêt war am 21. Januar bei Müller in Genf."
    ),
    published=None,
    url="",
    outlet="",
    language="",
    source="/home/someone/input/samstag.jsonl:2",
)

ENTITIES = (
    Entity(id="country/AT", type="country", label="Österreich", names=("Österreich",), code="AT", wikidata="Q40"),
    Entity(id="country/CH", type="country", label="Schweiz", names=("Schweiz",), code="CH", wikidata="Q39"),
    Entity(id="country/DK", type="country", label="Dänemark", names=("Dänemark", "Königreich Dänemark"), code="DK"),
    Entity(id="country/RU", type="country", label="Russland", names=("Kreml", "Russland"), code="RU", wikidata="Q159"),
    Entity(id="organization/bund-der-mitte", type="organization", label="Bund der Mitte", names=("Bund der Mitte",)),
    Entity(id="organization/eu", type="organization", label="Europäische Union", names=("EU",), wikidata="Q458"),
    Entity(
        id="person/ada-lindqvist",
        type="person",
        label="Ada Lindqvist",
        names=("Ada Lindqvist", "Lindqvist"),
        decisions=(Decision(what="Lindqvist = Ada Lindqvist", reason="only person of that name", score=0.8),),
    ),
    Entity(id="person/boris-orlow", type="person", label="Boris Orlow", names=("Boris Orlow", "Orlow", "Orlov")),
    Entity(id="person/chiara-ferrêt", type="person", label="Chiara Ferrêt", names=("Chiara Ferrêt", "Ferrêt")),
    Entity(id="person/łukasz-müller", type="person", label="Łukasz Müller", names=("Łukasz Müller", "Müller")),
    Entity(
        id="place/genf",
        type="place",
        label="Genf",
        names=("Genf",),
        within="country/CH",
        latitude=46.2,
        longitude=6.1499999,
    ),
    Entity(id="place/palais-wilson", type="place", label="Palais Wilson", names=(), within="place/genf"),
    Entity(
        id="place/wien", type="place", label="Wien", names=(), within="country/AT", latitude=48.0, longitude=0.00001
    ),
)

ADA, BORIS, CHIARA, LUKASZ = (
    "person/ada-lindqvist",
    "person/boris-orlow",
    "person/chiara-ferrêt",
    "person/łukasz-müller",
)
REFERENTS = {
    "ada": ADA,
    "boris": BORIS,
    "chiara": CHIARA,
    "lukasz": LUKASZ,
    "genf": "place/genf",
    "palais": "place/palais-wilson",
    "wien": "place/wien",
    "at": "country/AT",
    "ru": "country/RU",
    "dk": "country/DK",
    "eu": "organization/eu",
    "bund": "organization/bund-der-mitte",
}


def claim(
    identifier: str,
    kind: ClaimType,
    article: Article,
    quote: str,
    roles: tuple[tuple[str, str, str], ...],
    *,
    state: str = "",
    label: str = "",
    date: str = "",
    time_phrase: str = "",
    indirect: bool = False,
) -> Claim:
    """A claim whose quote and role words (name, referent, words) are looked up in the article."""
    start = article.text.index(quote)
    return Claim(
        id=identifier,
        type=kind,
        roles=tuple(
            Role(
                name=name,
                text=words,
                start=article.text.index(words, start),
                end=article.text.index(words, start) + len(words),
                referent=referent,
            )
            for name, referent, words in roles
        ),
        evidence=Evidence(
            article=article.id,
            start=start,
            end=start + len(quote),
            quote=quote,
            extractor=f"{kind}/invented@1",
            confidence=0.9,
        ),
        state=state,
        label=label,
        date=date,
        time_phrase=time_phrase,
        indirect=indirect,
    )


_GENEVA = "Ada Lindqvist will am 10. März Außenminister Boris Orlow in Genf treffen"
_PALAIS = "Ada Lindqvist und Boris Orlow trafen sich am 10. März im Palais Wilson."

EVENTS = (
    Event(
        id="call/2025-02-ada-lindqvist-chiara-ferrêt",
        type="call",
        label="Telefonat: Ada Lindqvist, Chiara Ferrêt",
        participants=(ADA, CHIARA),
        date="2025-02",
        time_phrase="Im Februar",
        claims=(
            claim(
                "c-call",
                "call",
                MONDAY,
                "Im Februar telefonierte sie mit Chiara Ferrêt.",
                (("participant", "ada", "sie"), ("participant", "chiara", "Chiara Ferrêt")),
                state="occurred",
                date="2025-02",
                time_phrase="Im Februar",
            ),
        ),
    ),
    Event(
        id="meeting/2024-boris-orlow-chiara-ferrêt",
        type="meeting",
        label="Treffen: Boris Orlow, Chiara Ferrêt",
        participants=(BORIS, CHIARA),
        date="2024",
        time_phrase="2024",
        status="cancelled",
        claims=(
            claim(
                "c-cancelled",
                "meeting",
                MONDAY,
                "Ein Treffen Orlows mit Ferrêt wurde 2024 abgesagt.",
                (("participant", "boris", "Orlows"), ("participant", "chiara", "Ferrêt")),
                state="cancelled",
                date="2024",
                time_phrase="2024",
            ),
        ),
    ),
    Event(
        id="meeting/2025-03-10-palais-wilson-ada-lindqvist-boris-orlow",
        type="meeting",
        label="Treffen: Ada Lindqvist, Boris Orlow",
        participants=(ADA, BORIS),
        places=("place/palais-wilson", "place/genf", "country/CH"),
        date="2025-03-10",
        time_phrase="am 10. März",
        claims=(
            claim(
                "c-geneva",
                "meeting",
                MONDAY,
                _GENEVA,
                (
                    ("participant", "ada", "Ada Lindqvist"),
                    ("participant", "boris", "Boris Orlow"),
                    ("place", "genf", "Genf"),
                ),
                state="planned",
                date="2025-03-10",
                time_phrase="am 10. März",
            ),
            claim(
                "c-palais",
                "meeting",
                SATURDAY,
                _PALAIS,
                (
                    ("participant", "ada", "Ada Lindqvist"),
                    ("participant", "boris", "Boris Orlow"),
                    ("place", "palais", "Palais Wilson"),
                ),
                state="occurred",
                date="2025-03-10",
                time_phrase="am 10. März",
            ),
        ),
    ),
    Event(
        id="meeting/2025-03-10-palais-wilson-ada-lindqvist-boris-orlow-chiara-ferrêt",
        type="meeting",
        label="Treffen: Ada Lindqvist, Boris Orlow, Chiara Ferrêt",
        participants=(ADA, BORIS, CHIARA),
        places=("place/palais-wilson",),
        date="2025-03-10",
        part_of="meeting/2025-03-10-palais-wilson-ada-lindqvist-boris-orlow",
        claims=(
            claim(
                "c-dinner",
                "meeting",
                SATURDAY,
                "Zum Abendessen kam auch Chiara Ferrêt.",
                (("participant", "chiara", "Chiara Ferrêt"), ("place", "", "Abendessen")),
                state="occurred",
            ),
        ),
    ),
    Event(
        id="meeting/2025-06-01-ada-lindqvist-chiara-ferrêt",
        type="meeting",
        label="Treffen: Ada Lindqvist, Chiara Ferrêt",
        participants=(ADA, CHIARA),
        host=CHIARA,
        date="2025-06-01/2025-06-03",
        time_phrase="Anfang Juni",
        status="planned",
        claims=(
            claim(
                "c-planned",
                "meeting",
                SATURDAY,
                "Anfang Juni empfängt Ferrêt die Präsidentin.",
                (("participant", "chiara", "Ferrêt"), ("participant", "ada", "die Präsidentin")),
                state="planned",
                date="2025-06-01/2025-06-03",
                time_phrase="Anfang Juni",
            ),
        ),
    ),
    Event(
        id="meeting/ada-lindqvist-łukasz-müller",
        type="meeting",
        label="Treffen: Ada Lindqvist, Łukasz Müller",
        participants=(ADA, LUKASZ),
        status="denied",
        claims=(
            claim(
                "c-denied",
                "meeting",
                SATURDAY,
                "Lindqvist traf nie mit Łukasz Müller zusammen",
                (("participant", "ada", "Lindqvist"), ("participant", "lukasz", "Łukasz Müller")),
                state="denied",
            ),
        ),
    ),
    Event(
        id="visit/2025-01-20-wien-chiara-ferrêt-łukasz-müller",
        type="visit",
        label="Besuch: Chiara Ferrêt, Łukasz Müller",
        participants=(CHIARA, LUKASZ),
        visitor=CHIARA,
        host=LUKASZ,
        places=("place/wien", "country/AT"),
        date="2025-01-20",
        time_phrase="am 20. Januar",
        claims=(
            claim(
                "c-visit",
                "visit",
                MONDAY,
                "Ferrêt, EU-Kommissarin, reiste am 20. Januar zu Łukasz Müller nach Wien.",
                (("visitor", "chiara", "Ferrêt"), ("host", "lukasz", "Łukasz Müller"), ("place", "wien", "Wien")),
                state="occurred",
                date="2025-01-20",
                time_phrase="am 20. Januar",
            ),
            claim(
                "c-other-day",
                "visit",
                SATURDAY,
                "Ferrêt war am 21. Januar bei Müller in Genf.",
                (("visitor", "chiara", "Ferrêt"), ("host", "lukasz", "Müller"), ("place", "genf", "Genf")),
                state="occurred",
                date="2025-01-21",
                time_phrase="am 21. Januar",
            ),
        ),
    ),
)


def _mandate(
    holder: str,
    of: str,
    office: str,
    article: Article,
    quote: str,
    *,
    former: bool = False,
    both: bool = False,
) -> Mandate:
    state = "former" if former else "current"
    path = f"mandate/{REFERENTS[holder].split('/')[1]}-{REFERENTS[of].split('/')[1]}-{office.lower()}"
    made = claim(
        f"c-office-{holder}-current" if both and not former else f"c-office-{holder}",
        "office",
        article,
        quote,
        (("holder", holder, quote), ("on_behalf_of", of, quote)),
        state=state,
        label=office,
    )
    return Mandate(
        id=f"{path}-former" if former else path,
        holder=REFERENTS[holder],
        on_behalf_of=REFERENTS[of],
        office=office,
        status="former" if former else "current",
        claims=(made,),
        attested=(article.published, article.published) if article.published else None,
        in_office=not former,
        same_office=() if not both else (path,) if former else (f"{path}-former",),
    )


RESOLUTION = Resolution(
    articles=(MONDAY, SATURDAY),
    entities=ENTITIES,
    events=EVENTS,
    mandates=(
        _mandate("ada", "dk", "Präsidentin", MONDAY, "Präsidentin Ada Lindqvist"),
        _mandate("boris", "ru", "Außenminister", MONDAY, "Außenminister Boris Orlow"),
        _mandate("chiara", "eu", "Kommissarin", MONDAY, "Ferrêt, EU-Kommissarin"),
        _mandate("lukasz", "at", "Minister", MONDAY, "Minister Müller", both=True),
        _mandate("lukasz", "at", "Minister", SATURDAY, "Müller, früher Minister in Wien", former=True, both=True),
    ),
    memberships=(
        Membership(
            id="membership/łukasz-müller-bund-der-mitte",
            holder=LUKASZ,
            organization="organization/bund-der-mitte",
            role="Vorsitzender",
            claims=(
                claim(
                    "c-member",
                    "membership",
                    SATURDAY,
                    "Müller, früher Minister in Wien, führt den Bund der Mitte.",
                    (("holder", "lukasz", "Müller"), ("organization", "bund", "Bund der Mitte")),
                    label="Vorsitzender",
                ),
            ),
        ),
    ),
    statements=(
        Statement(
            id="statement/ada-lindqvist-1f0e",
            speaker=ADA,
            quote="Wir sprechen über Milch und Brot",
            indirect=False,
            claims=(
                claim(
                    "c-said",
                    "statement",
                    MONDAY,
                    "„Wir sprechen über Milch und Brot“, sagte Lindqvist.",
                    (("speaker", "ada", "Lindqvist"),),
                    label="Wir sprechen über Milch und Brot",
                ),
            ),
        ),
        Statement(
            id="statement/boris-orlow-77aa",
            speaker=BORIS,
            quote="der Weg sei weit",
            indirect=True,
            claims=(
                claim(
                    "c-reported",
                    "statement",
                    SATURDAY,
                    "Orlow sagte, der Weg sei weit.",
                    (("speaker", "boris", "Orlow"),),
                    label="der Weg sei weit",
                    indirect=True,
                ),
            ),
        ),
    ),
    entity_of=tuple(
        sorted(
            ((article.id, referent), entity) for article in (MONDAY, SATURDAY) for referent, entity in REFERENTS.items()
        )
    ),
)

if __name__ == "__main__":
    from kg.rdf import to_graph, to_turtle

    GRAPH.write_text(to_turtle(to_graph(RESOLUTION)), "utf-8")
