"""Whether an encounter happened: the words around it, and what later words say of it."""

import datetime

import pytest

from kg.analyse import analyse
from kg.extract import extract
from kg.records import Article, Claim

PUBLISHED = datetime.date(2024, 5, 15)  # a Wednesday
PERSONS = "Präsident Eino Salminen und Ministerin Karin Lindholm arbeiten in Oslo. "


def encounters(text: str) -> list[Claim]:
    article = Article(
        id="a", title="", text=text, published=PUBLISHED, url="", outlet="", language="de", source="", boilerplate=()
    )
    return [claim for claim in extract(analyse(article)).claims if claim.type in ("meeting", "call")]


STATUS = [
    ("Das für Donnerstag angesetzte Telefonat von Eino Salminen mit Karin Lindholm findet nicht statt.", "cancelled"),
    ("Nicht zustande kam das vereinbarte Treffen von Eino Salminen und Karin Lindholm.", "cancelled"),
    ("Ein Abendessen mit Karin Lindholm hat Eino Salminen geplant, das inzwischen abgesagt wurde.", "cancelled"),
    ("Eino Salminen hätte Karin Lindholm treffen sollen.", "cancelled"),
    ("Eino Salminen sollte eigentlich Karin Lindholm treffen.", "cancelled"),
    ("Das geplante Treffen von Eino Salminen und Karin Lindholm fiel ins Wasser.", "cancelled"),
    ("Das Treffen von Eino Salminen und Karin Lindholm ist aus dem Programm verschwunden.", "cancelled"),
    ("Von einem Telefonat Eino Salminens mit Karin Lindholm weiß die Zeitung; es habe nie stattgefunden.", "denied"),
    ("Erfunden ist, was über ein Treffen Eino Salminens mit Karin Lindholm kursiert.", "denied"),
    ("Zurückgewiesen wurde von Oslo, Eino Salminen habe heimlich mit Karin Lindholm konferiert.", "denied"),
    ("Dass Eino Salminen mit Karin Lindholm zusammengekommen sei, wollte niemand bestätigen.", "denied"),
    ("Dass Eino Salminen ein Gespräch mit Karin Lindholm geführt habe, bestreitet man in Oslo.", "denied"),
    ("Ein Gespräch mit Karin Lindholm verbat sich Eino Salminen.", "denied"),
    ("Ohne sich mit Karin Lindholm zu treffen, reiste Eino Salminen ab.", "denied"),
    ("Statt sich mit Karin Lindholm zu treffen, reiste Eino Salminen ab.", "denied"),
    ("Eino Salminen durfte mit Karin Lindholm verhandeln.", "occurred"),
    ("Auf Einladung des Königs haben Eino Salminen und Karin Lindholm sich in Oslo getroffen.", "occurred"),
    ("Am Mittwoch beriet Eino Salminen mit Karin Lindholm.", "occurred"),
    ("Nach dem Treffen Eino Salminens mit Karin Lindholm war von Streit nicht die Rede.", "occurred"),
    ("Bei dem Treffen mit Karin Lindholm forderte Eino Salminen mehr Geld.", "occurred"),
    ("Nach Verhandlungen ohne Ergebnis zwischen Eino Salminen und Karin Lindholm ist es still.", "occurred"),
    ("\n9.35 Uhr: Eino Salminen empfängt Karin Lindholm.", "occurred"),
    ("Eino Salminen hat am Montag Karin Lindholm zu sich gebeten.", "occurred"),
    ("Er wolle abwarten, wie das Treffen von Eino Salminen mit Karin Lindholm verlaufe.", "planned"),
    ("Eino Salminen möchte Karin Lindholm empfangen.", "planned"),
    ("Am Mittwoch empfängt Eino Salminen die Ministerin.", "planned"),
    ("Eino Salminen wartet in Oslo, wo ihn heute Karin Lindholm begrüßt.", "planned"),
    ("Das zwischen Eino Salminen und Karin Lindholm ausgehandelte Abkommen ist nicht umgesetzt.", "occurred"),
    ("Mit einem Treffen von Eino Salminen und Karin Lindholm ist nicht zu rechnen.", "denied"),
]


@pytest.mark.parametrize(("sentence", "expected"), STATUS)
def test_status(sentence: str, expected: str) -> None:
    found = encounters(PERSONS + sentence)
    assert [claim.state for claim in found][:1] == [expected]


LATER = [
    ("Karin Lindholm will Eino Salminen treffen. Das Treffen wurde am Dienstag abgesagt.", "cancelled"),
    ("Karin Lindholm soll Eino Salminen getroffen haben. Ein solches Treffen hat es nicht gegeben.", "denied"),
    ("Karin Lindholm will Eino Salminen treffen. Das Treffen habe nicht stattgefunden, hieß es von 2020.", ""),
    ("Karin Lindholm traf Eino Salminen. Das Treffen mit Minister Aki Koski wurde abgesagt.", ""),
    ("Karin Lindholm traf Eino Salminen. Das Spiel wurde abgesagt.", ""),
    ("Karin Lindholm soll Eino Salminen getroffen haben. Das ist falsch.", "denied"),
    ("Karin Lindholm soll Eino Salminen getroffen haben. Unsinn.", "denied"),
    ("Es heißt, Karin Lindholm habe Eino Salminen getroffen. Beide Seiten dementieren.", "denied"),
    ("Karin Lindholm soll Eino Salminen getroffen haben. Beide bestreiten, dass es Streit gab.", ""),
    ("Karin Lindholm traf Eino Salminen. Beide Seiten dementieren.", ""),
    ("Karin Lindholm soll Eino Salminen getroffen haben. Es regnete. Das ist falsch.", ""),
]


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_verdict_of_a_later_sentence(text: str, expected: str) -> None:
    found = [claim for claim in encounters(PERSONS + text) if "verdict" in claim.evidence.extractor]
    assert [claim.state for claim in found] == ([expected] if expected else [])
