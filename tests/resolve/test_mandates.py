"""Mandates over time: what articles of several years say of one holder, and who is in office by their last word."""

from __future__ import annotations

from datetime import date

import pytest

from kg.rdf import to_graph
from kg.records import Article, Claim, Evidence, Mandate, Reading, Referent, Resolution, Role
from kg.resolve import resolve
from kg.resolve.mandates import post
from kg.resolve.slugs import fold
from kg.store import MemoryStore, run_question


def read(article: str, line: str) -> Reading:
    """The reading of an article that says ``Kanzlerin 2015-06-01``, ``frühere Kanzlerin``, ``Kanzler of XY-Bund``."""
    words = line.split()
    published = date.fromisoformat(words.pop()) if words[-1][0].isdigit() else None
    target = Referent(id="t", type="country", label="", names=(), code="DE")
    if "of" in words:
        body = words.pop()
        words.pop()
        target = Referent(id="t", type="organization", label=body, names=(body,))
    former = words[0] == "frühere"
    claim = Claim(
        id=f"{article}-office",
        type="office",
        roles=tuple(
            Role(name=n, text="-", start=0, end=1, referent=r) for n, r in (("holder", "p"), ("on_behalf_of", "t"))
        ),
        evidence=Evidence(article=article, start=0, end=1, quote="-", extractor="test@1", confidence=0.9),
        state="former" if former else "current",
        label=words[-1],
    )
    person = Referent(id="p", type="person", label="Eva Berg", names=("Eva Berg",))
    told = Article(
        id=article, title="", text="-", published=published, url="", outlet="", language="de", source=article
    )
    return Reading(article=told, referents=(person, target), claims=(claim,))


def resolved(*lines: str) -> Resolution:
    return resolve([read(f"article-{number}", line) for number, line in enumerate(lines)])


def short(mandate: Mandate) -> str:
    span = " {}–{}".format(*mandate.attested) if mandate.attested else ""
    return f"{mandate.status} {mandate.office}{span}{' now' if mandate.in_office else ''}"


@pytest.mark.parametrize(
    ("lines", "mandates"),
    [
        (["Kanzlerin 2015-06-01"], ["current Kanzlerin 2015-06-01–2015-06-01 now"]),
        (["Kanzlerin 2015-06-01", "Kanzlerin 2012-02-03"], ["current Kanzlerin 2012-02-03–2015-06-01 now"]),
        (["Kanzlerin"], ["current Kanzlerin now"]),
        (["Kanzlerin", "Kanzlerin 2012-02-03"], ["current Kanzlerin 2012-02-03–2012-02-03 now"]),
        (
            ["Kanzlerin 2015-06-01", "frühere Kanzlerin 2022-01-01"],
            ["current Kanzlerin 2015-06-01–2015-06-01", "former Kanzlerin 2022-01-01–2022-01-01"],
        ),
        (  # the same office under other titles
            ["Kanzlerin 2015-06-01", "frühere Regierungschefin 2022-01-01"],
            ["current Kanzlerin 2015-06-01–2015-06-01", "former Kanzlerin 2022-01-01–2022-01-01"],
        ),
        (  # newspaper words for an office that has a title, and for a colleague in it
            ["Präsidentin 2015-06-01", "Staatschefin 2016-01-01", "Staatschefin 2016-01-02", "Amtskollegin 2017-01-01"],
            ["current Präsidentin 2015-06-01–2017-01-01 now"],
        ),
        (["Amtskollegin 2017-01-01"], ["current Amtskollegin 2017-01-01–2017-01-01 now"]),
        (  # one office ended, another began
            ["Ministerin 2010-06-01", "frühere Ministerin 2015-01-01", "Kanzlerin 2015-01-01"],
            [
                "current Kanzlerin 2015-01-01–2015-01-01 now",
                "current Ministerin 2010-06-01–2010-06-01",
                "former Ministerin 2015-01-01–2015-01-01",
            ],
        ),
        (  # back in office
            ["Kanzlerin 2015-06-01", "frühere Kanzlerin 2022-01-01", "Kanzlerin 2025-01-01"],
            ["current Kanzlerin 2015-06-01–2025-01-01 now", "former Kanzlerin 2022-01-01–2022-01-01"],
        ),
        (  # two articles of one day
            ["Kanzlerin 2022-01-01", "frühere Kanzlerin 2022-01-01"],
            ["current Kanzlerin 2022-01-01–2022-01-01", "former Kanzlerin 2022-01-01–2022-01-01"],
        ),
        (["frühere Kanzlerin", "Kanzlerin"], ["current Kanzlerin", "former Kanzlerin"]),
        (
            ["frühere Kanzlerin", "Kanzlerin 2022-01-01"],
            ["current Kanzlerin 2022-01-01–2022-01-01 now", "former Kanzlerin"],
        ),
        (
            ["frühere Kanzlerin 2022-01-01", "Kanzlerin"],
            ["current Kanzlerin", "former Kanzlerin 2022-01-01–2022-01-01"],
        ),
        (
            ["Aussenminister 2015-06-01", "frühere Außenminister 2022-01-01", "Außenminister 2015-06-02"],
            ["current Außenminister 2015-06-01–2015-06-02", "former Außenminister 2022-01-01–2022-01-01"],
        ),
        (
            ["Präsidentin of Ruderverband 2015-06-01", "frühere Präsidentin 2022-01-01"],
            ["current Präsidentin 2015-06-01–2015-06-01 now", "former Präsidentin 2022-01-01–2022-01-01"],
        ),
    ],
)
def test_mandates(lines: list[str], mandates: list[str]) -> None:
    assert sorted(map(short, resolved(*lines).mandates)) == mandates
    assert sorted(map(short, resolved(*lines[::-1]).mandates)) == mandates


def test_current_and_former_mandates_of_one_office_know_each_other() -> None:
    current, former, other = resolved("Kanzlerin 2015-06-01", "frühere Kanzlerin 2022-01-01", "Senatorin").mandates
    assert (current.same_office, former.same_office, other.same_office) == ((former.id,), (current.id,), ())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kanzlerin", "Bundeskanzler", True),
        ("Regierungschefin", "Ministerpräsident", True),
        ("Staatsoberhaupt", "Präsidentin", True),
        ("Bundesaußenminister", "Aussenministerin", True),
        ("Sondergesandte", "Sondergesandter", True),
        ("Vizekanzler", "Kanzler", False),
        ("Vizepräsident", "Präsident", False),
        ("Kanzler", "Präsident", False),
        ("Innenminister", "Außenminister", False),
    ],
)
def test_titles_of_one_office(one: str, other: str, same: bool) -> None:
    assert (post(fold(one), "country/DE") == post(fold(other), "country/DE")) == same


def test_a_president_of_a_body_is_no_head_of_state() -> None:
    assert post("prasident", "organization/ruderverband") != post("staatsoberhaupt", "organization/ruderverband")


HISTORY = ("Kanzlerin 2015-06-01", "Kanzlerin 2018-02-01", "frühere Kanzlerin 2018-09-01", "Kanzlerin 2023-03-01")


@pytest.mark.parametrize(
    ("lines", "on", "known"),
    [
        (HISTORY, "2015-01-01", True),
        (HISTORY, "2014-12-31", False),
        (HISTORY, "2016-05-05", True),
        (HISTORY, "2018-08-31", True),
        (HISTORY, "2018-09-01", False),
        (HISTORY, "2018", False),
        (HISTORY, "2018-03", True),
        (HISTORY, "2020-01-01", False),
        (HISTORY, "2023-03-01", True),
        (HISTORY, "2024-01-01", False),
        (HISTORY, "*", True),
        (["Kanzlerin 2015-06-01", "frühere Regierungschefin 2015-06-02"], "2015-07-01", False),
        (["Kanzlerin"], "2015-07-01", False),
        (["Kanzlerin 2015-06-01", "frühere Kanzlerin"], "2015-07-01", True),
    ],
)
def test_who_represents_a_country_on_a_day(lines: list[str], on: str, known: bool) -> None:
    store = MemoryStore(to_graph(resolved(*lines)))
    answer = run_question(store, "represents", {"country": "DE", "on": on})
    assert [str(row[0]) for row in answer.rows] == (["Eva Berg"] if known else [])
    assert bool(run_question(store, "represents", {"country": "DE"}).rows)


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (["Kanzlerin 2015-06-01"], True),
        (["Kanzlerin 2015-06-01", "frühere Kanzlerin 2022-01-01"], False),
        (["Kanzlerin 2015-06-01", "frühere Kanzlerin 2022-01-01", "Senatorin 2022-01-01"], True),
        (HISTORY, True),
    ],
)
def test_the_last_word_decides_on_the_shortcut(lines: list[str], known: bool) -> None:
    store = MemoryStore(to_graph(resolved(*lines)))
    assert store.query("ASK { person:eva-berg kg:represents country:DE }") is known
